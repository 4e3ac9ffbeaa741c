//! Counts, mean and median by province and by kind.

use crate::browser::view::{all, el, name, nothing, say};
use crate::components::table::{figure, heads, row, scroll, table};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::table::{Group, Round};
use swanilai::number::Decimal;
use yew::Html;

/// Both tables, folded away.
pub(crate) fn groups(round: &Round, lang: Lang) -> Html {
    let by_province = section(
        round,
        &round.provinces,
        (text::by_province(lang), text::province(lang)),
        &str::to_owned,
        lang,
    );
    let by_kind = section(
        round,
        &round.kinds,
        (text::by_kind(lang), text::kind(lang)),
        &|kind| kind_word(kind, lang),
        lang,
    );
    all([by_province, by_kind])
}

fn section(
    round: &Round,
    groups: &[Group],
    (title, head): (&str, &str),
    word: &dyn Fn(&str) -> String,
    lang: Lang,
) -> Html {
    if groups.is_empty() {
        return nothing();
    }
    let title = fill(title, &[("count", &groups.len().to_string())]);
    let mut head = vec![head, text::entities(lang)];
    for class in &round.instrument.classes {
        head.push(class.code.as_deref().unwrap_or(&class.name));
    }
    head.extend([
        text::mean(lang),
        text::median(lang),
        text::highest(lang),
        text::lowest(lang),
        text::open(lang),
    ]);
    let score = |score: Option<Decimal>| {
        figure(&score.map_or_else(|| "–".to_owned(), |score| round.shown(score, lang)))
    };
    let mut rows = Vec::new();
    for group in groups {
        let mut cells = vec![figure(&group.finished.to_string())];
        for count in &group.classes {
            cells.push(figure(&count.to_string()));
        }
        cells.extend([
            score(group.mean),
            score(group.median),
            score(group.highest),
            score(group.lowest),
            figure(&group.unfinished.to_string()),
        ]);
        rows.push(row(name(&word(&group.name)), cells).done());
    }
    el("details")
        .child(say("summary", "", &title))
        .child(say("p", "hint", text::groups_hint(lang)))
        .child(scroll(
            &title,
            table(&title, heads(&head), rows).class("rekap-groups"),
        ))
        .done()
}
