//! Entities that are not complete: apart, with the scores still possible.

use crate::components::table::{figure, heads, region};
use crate::i18n::{Lang, common, fill, rekap as text};
use crate::pages::rekap::row::{sources, who};
use crate::pages::rekap::table::Round;
use crate::pages::rekap::view::{Look, STEP};
use yew::{Html, html};

/// Those of the province and kind looked at.
pub(crate) fn unfinished(round: &Round, look: &Look, lang: Lang) -> Html {
    let found = look.rows_of(&round.unfinished);
    if round.unfinished.is_empty() {
        return Html::default();
    }
    // Hundreds of them are read in the table that can be downloaded.
    let some = found.get(..STEP * 2).unwrap_or(&found);
    let rows = some.iter().map(|one| {
        let (answered, total) = (one.answered.to_string(), one.total.to_string());
        let values = [("answered", &*answered), ("total", &*total)];
        html! {
            <tr>
                <th scope="row">{ who(one, false, lang) }</th>
                { figure(&round.shown(one.low, lang)) }
                { figure(&round.shown(one.high, lang)) }
                { figure(&fill(common::answered_of(lang), &values)) }
                <td>{ sources(round, one, lang) }</td>
            </tr>
        }
    });
    let head = heads(&[
        text::entity(lang),
        text::low(lang),
        text::high(lang),
        text::answered(lang),
        text::sources(lang),
    ]);
    let count = round.unfinished.len().to_string();
    let title = fill(text::unfinished(lang), &[("count", &count)]);
    let shown = [("count", &*some.len().to_string()), ("all", &*count)];
    let table = html! {
        <table class="rekap-open">
            <caption>{ fill(text::shown(lang), &shown) }</caption>
            <thead><tr>{ head }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <>
            <h2 id="rekap-unfinished" tabindex="-1">{ &title }</h2>
            <p class="hint">{ text::unfinished_hint(lang) }</p>
            if !some.is_empty() {
                { region(&title, table) }
            }
        </>
    }
}
