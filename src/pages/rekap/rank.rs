//! The ranking: what it is narrowed to, in which order, and its rows.

use crate::browser::events;
use crate::browser::page as browser;
use crate::browser::view::{all, button, el, p, say, when};
use crate::components::select_field::select_field;
use crate::components::table::{heads, scroll, table};
use crate::components::text_field::{Field, text_field};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::row::{entity_row, own_places};
use crate::pages::rekap::table::{Group, Round};
use crate::pages::rekap::view::{Look, Order, STEP};
use yew::Html;

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
        let mut options = vec![(String::new(), all.to_owned())];
        for group in groups {
            let count = group.finished + group.unfinished;
            options.push((
                group.name.clone(),
                format!("{} ({count})", word(&group.name)),
            ));
        }
        options
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
    el("div")
        .class("rekap-narrow no-print")
        .attr("role", "search")
        .child(text_field(&search, set(|look, value| look.query = value)))
        .child(when(!round.provinces.is_empty(), || {
            let set = set(|look, value| look.province = value);
            let label = text::province(lang);
            select_field("rekap-province", label, "", &provinces, &look.province, set)
        }))
        .child(when(!round.kinds.is_empty(), || {
            let set = set(|look, value| look.kind = value);
            select_field("rekap-kind", text::kind(lang), "", &kinds, &look.kind, set)
        }))
        .child(select_field(
            "rekap-order",
            text::order(lang),
            "",
            &orders,
            look.order.key(),
            set(|look, value| look.order = Order::of(&value)),
        ))
        .done()
}

/// The ranking of the finished entities.
pub(crate) fn ranking(desk: &Desk, round: &Round, look: &Look, lang: Lang) -> Html {
    let found = look.rows_of(&round.ranked);
    let is_mixed = round.all.published > 0 && round.own() > 0;
    let shown = found.len().min(look.rows);
    let mut rows = Vec::new();
    for row in found.iter().take(shown) {
        rows.push(entity_row(round, row, is_mixed, lang));
    }
    let count = fill(
        text::shown(lang),
        &[
            ("count", &found.len().to_string()),
            ("all", &round.ranked.len().to_string()),
        ],
    );
    let caption = [text::ranking(lang), ": ", &count].concat();
    let head = heads(&[
        text::rank(lang),
        text::entity(lang),
        text::score(lang),
        text::class(lang),
        text::rank_province(lang),
        text::rank_kind(lang),
        text::sources(lang),
    ]);
    all([
        say("h2", "", text::ranking(lang)),
        when(round.all.published > 0, || {
            let (count, all) = (
                round.all.published.to_string(),
                round.ranked.len().to_string(),
            );
            let values = [("count", &*count), ("all", &*all)];
            say(
                "p",
                "notice rekap-press",
                &fill(text::press_notice(lang), &values),
            )
        }),
        own_places(round, lang),
        say("p", "hint", text::rank_hint(lang)),
        when(!round.ranked.is_empty() && found.is_empty(), || {
            p(text::none_found(lang))
        }),
        when(!found.is_empty(), || {
            scroll(
                text::ranking(lang),
                table(&caption, head, rows).class("rekap-ranking"),
            )
        }),
        when(found.len() > shown, || {
            more(desk, shown, found.len() - shown, lang)
        }),
    ])
}

fn more(desk: &Desk, shown: usize, left: usize, lang: Lang) -> Html {
    let words = fill(
        text::show_more(lang),
        &[("count", &left.min(STEP).to_string())],
    );
    let desk = desk.clone();
    let act = move || {
        desk.update(|kept| kept.look.rows = shown.saturating_add(STEP));
        // The first of the new rows, so that reading goes on where it ended.
        let next = format!(".rekap-ranking tbody tr:nth-child({}) th", shown + 1);
        events::soon(move || browser::focus(&next));
    };
    el("p")
        .class("no-print")
        .child(button(&words, act).done())
        .done()
}
