//! A result that came in a link: to be read, not to be opened, since the answers are not in it.

use crate::components::standing::standing;
use crate::components::table::{figure, heads, region};
use crate::i18n::{Lang, common, fill, open as text, result as result_text};
use crate::pages::result::units::{class_of, score_words};
use swanilai::link::Shared;
use swanilai::score::ConditionState;
use swanilai::text::simulation;
use yew::{Html, html};

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
    let is_breached =
        result.state == ConditionState::Breached && !result.instrument.conditions.is_empty();
    html! {
        <>
            <p><strong><bdi>{ &result.entity.name }</bdi></strong></p>
            <p class="quiet">{ instrument.name(lang) }</p>
            <p class="quiet">{ simulation(lang) }</p>
            { standing(instrument, &result.standing, false, lang) }
            if let Some(opinion) = result.opinion() {
                <p>{ fill(result_text::opinion(lang), &[("opinion", &opinion)]) }</p>
            }
            if is_breached {
                <p>{ result_text::breached(lang) }</p>
            }
            if !result.units.is_empty() {
                { units(result, lang) }
            }
            <p>{ text::result_only_about(lang) }</p>
        </>
    }
}

/// The table of units.
fn units(result: &Shared, lang: Lang) -> Html {
    let rows = result.units.iter().map(|unit| {
        html! {
            <tr>
                <th scope="row"><bdi>{ &unit.name }</bdi></th>
                { figure(&score_words(&unit.standing, lang)) }
                <td>{ class_of(&result.instrument, &unit.standing, true, lang) }</td>
            </tr>
        }
    });
    let columns = heads(&[
        text::units(lang),
        common::score(lang),
        common::category(lang),
    ]);
    let caption = text::result_caption(lang);
    let table = html! {
        <table>
            <caption>{ caption }</caption>
            <thead><tr>{ for columns }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    region(caption, table)
}
