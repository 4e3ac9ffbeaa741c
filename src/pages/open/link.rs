//! A result that came in a link: to be read, not to be opened, since the answers are not in it.

use crate::browser::view::{all, el, name, nothing, p, say, when};
use crate::components::standing::standing;
use crate::components::table::{figure, heads, row, scroll, table};
use crate::i18n::{Lang, common, fill, open as text, result as result_text};
use crate::pages::result::units::{class_of, score_words};
use swanilai::link::Shared;
use swanilai::score::ConditionState;
use swanilai::text::simulation;
use yew::Html;

/// The name of a file in the list; a link has none of its own and is called by the language at hand.
pub(crate) fn shown_name(name: &str, lang: Lang) -> &str {
    let is_link = Lang::ALL
        .iter()
        .any(|known| text::link_name(*known) == name);
    if is_link { text::link_name(lang) } else { name }
}

/// Whose it is, where the entity stands, and every unit.
pub(crate) fn shared_result(result: &Shared, lang: Lang) -> Html {
    let instrument = &result.instrument;
    let mut rows = Vec::new();
    for unit in &result.units {
        let cells = vec![
            figure(&score_words(&unit.standing, lang)),
            el("td")
                .child(class_of(instrument, &unit.standing, true, lang))
                .done(),
        ];
        rows.push(row(name(&unit.name), cells).done());
    }
    let columns = heads(&[
        text::units(lang),
        common::score(lang),
        common::category(lang),
    ]);
    let opinion = result.opinion().map_or_else(nothing, |opinion| {
        p(&fill(result_text::opinion(lang), &[("opinion", &opinion)]))
    });
    let is_breached =
        result.state == ConditionState::Breached && !result.instrument.conditions.is_empty();
    all([
        el("p")
            .child(el("strong").child(name(&result.entity.name)).done())
            .done(),
        say("p", "quiet", instrument.name(lang)),
        say("p", "quiet", simulation(lang)),
        standing(instrument, &result.standing, false, lang),
        opinion,
        when(is_breached, || p(result_text::breached(lang))),
        when(!rows.is_empty(), || {
            scroll(
                text::result_caption(lang),
                table(text::result_caption(lang), columns, rows),
            )
        }),
        p(text::result_only_about(lang)),
    ])
}
