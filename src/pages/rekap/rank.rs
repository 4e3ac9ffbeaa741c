//! The ranking: what it is narrowed to, in which order, and its rows.

use crate::browser::events;
use crate::browser::page as browser;
use crate::components::select_field::select_field;
use crate::components::table::{heads, region};
use crate::components::text_field::{Field, text_field};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::row::{entity_row, own_places};
use crate::pages::rekap::table::{Group, Round};
use crate::pages::rekap::view::{Look, Order, STEP};
use yew::{Html, html};

/// The filters, the search and the order.
pub(crate) fn narrowing(desk: &Desk, round: &Round, look: &Look, lang: Lang) -> Html {
    let set = |change: fn(&mut Look, String)| {
        let desk = desk.clone();
        move |value: String| {
            desk.update(|kept| {
                change(&mut kept.look, value);
                kept.look.rows = STEP;
            });
        }
    };
    let choices = |groups: &[Group], all: &str, word: &dyn Fn(&str) -> String| {
        let any = (String::new(), all.to_owned());
        let each = groups.iter().map(|group| {
            let count = group.finished + group.unfinished;
            let words = format!("{} ({count})", word(&group.name));
            (group.name.clone(), words)
        });
        core::iter::once(any).chain(each).collect::<Vec<_>>()
    };
    let provinces = choices(&round.provinces, text::all_provinces(lang), &str::to_owned);
    let kinds = choices(&round.kinds, text::all_kinds(lang), &|kind| {
        kind_word(kind, lang)
    });
    let orders = Order::ALL.map(|(order, key)| {
        let words = match order {
            Order::Rank => text::by_rank(lang),
            Order::Name => text::by_name(lang),
            Order::Lowest => text::by_lowest(lang),
        };
        (key.to_owned(), words.to_owned())
    });
    let search = Field::new(lang, "rekap-search", text::search(lang), &look.query).of_any_length();
    let by_province = select_field(
        "rekap-province",
        text::province(lang),
        "",
        &provinces,
        &look.province,
        set(|look, value| look.province = value),
    );
    let by_kind = select_field(
        "rekap-kind",
        text::kind(lang),
        "",
        &kinds,
        &look.kind,
        set(|look, value| look.kind = value),
    );
    let order = select_field(
        "rekap-order",
        text::order(lang),
        "",
        &orders,
        look.order.key(),
        set(|look, value| look.order = Order::of(&value)),
    );
    html! {
        <div class="rekap-narrow no-print" role="search">
            { text_field(&search, set(|look, value| look.query = value)) }
            if !round.provinces.is_empty() {
                { by_province }
            }
            if !round.kinds.is_empty() {
                { by_kind }
            }
            { order }
        </div>
    }
}

/// The ranking of the finished entities.
pub(crate) fn ranking(desk: &Desk, round: &Round, look: &Look, lang: Lang) -> Html {
    let found = look.rows_of(&round.ranked);
    let is_mixed = round.all.published > 0 && round.own() > 0;
    let shown = found.len().min(look.rows);
    let rows = found.iter().take(shown);
    let rows = rows.map(|row| entity_row(round, row, is_mixed, lang));
    let all = round.ranked.len().to_string();
    let (count, published) = (found.len().to_string(), round.all.published.to_string());
    let count = fill(text::shown(lang), &[("count", &count), ("all", &all)]);
    let caption = format!("{}: {count}", text::ranking(lang));
    let values = [("count", &*published), ("all", &*all)];
    let press = fill(text::press_notice(lang), &values);
    let head = heads(&[
        text::rank(lang),
        text::entity(lang),
        text::score(lang),
        text::class(lang),
        text::rank_province(lang),
        text::rank_kind(lang),
        text::sources(lang),
    ]);
    let table = html! {
        <table class="rekap-ranking">
            <caption>{ caption }</caption>
            <thead><tr>{ head }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <>
            <h2>{ text::ranking(lang) }</h2>
            if round.all.published > 0 {
                <p class="notice rekap-press">{ press }</p>
            }
            { own_places(round, lang) }
            <p class="hint">{ text::rank_hint(lang) }</p>
            if !round.ranked.is_empty() && found.is_empty() {
                <p>{ text::none_found(lang) }</p>
            }
            if !found.is_empty() {
                { region(text::ranking(lang), table) }
            }
            if found.len() > shown {
                { more(desk, shown, found.len() - shown, lang) }
            }
        </>
    }
}

fn more(desk: &Desk, shown: usize, left: usize, lang: Lang) -> Html {
    let words = fill(
        text::show_more(lang),
        &[("count", &left.min(STEP).to_string())],
    );
    let desk = desk.clone();
    let act = move |_| {
        desk.update(|kept| kept.look.rows = shown.saturating_add(STEP));
        // The first of the new rows, so that reading goes on where it ended.
        let next = format!(".rekap-ranking tbody tr:nth-child({}) th", shown + 1);
        events::soon(move || browser::focus(&next));
    };
    html! {
        <p class="no-print">
            <button type="button" onclick={act}>{ words }</button>
        </p>
    }
}
