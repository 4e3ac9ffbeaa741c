//! One entity's row: ranks, score, class, and where its figures come from.

use crate::browser::page as browser;
use crate::browser::view::{all, el, name, nothing, p, say, when};
use crate::components::badge::{badge, zone_icon, zone_name};
use crate::components::provenance::outside;
use crate::components::table::figure;
use crate::i18n::{Lang, common, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::table::{Press, Round, Row};
use std::rc::Rc;
use swanilai::instrument::{Class, Zone};
use swanilai::number::Decimal;
use swanilai::text::name_key;
use yew::Html;

/// Own entities that are told in a sentence each.
const FEW: usize = 5;

/// The row; where figures of the press stand among one's own, these are marked.
pub(crate) fn entity_row(round: &Round, row: &Row, is_mixed: bool, lang: Lang) -> Html {
    let is_own = is_mixed && !row.is_published;
    let rank = |rank: Option<u32>| rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let score = row
        .score
        .map_or_else(String::new, |score| round.shown(score, lang));
    let class = row
        .class
        .and_then(|class| round.instrument.classes.get(class));
    el("tr")
        .class(if is_own { "own" } else { "" })
        .child(figure(&rank(row.nation)))
        .child(
            el("th")
                .attr("scope", "row")
                .attr("tabindex", "-1")
                .child(who(row, is_own, lang))
                .done(),
        )
        .child(
            el("td")
                .class("figure")
                .child(say("strong", "", &score))
                .done(),
        )
        .child(
            el("td")
                .child(class.map_or_else(nothing, |class| short_badge(class, lang)))
                .done(),
        )
        .child(figure(&rank(row.in_province)))
        .child(figure(&rank(row.in_kind)))
        .child(el("td").child(sources(round, row, lang)).done())
        .done()
}

/// Zone and category in two words, with the whole beside them for those who point or listen.
pub(crate) fn short_badge(class: &Class, lang: Lang) -> Html {
    let (Some(zone), Some(code)) = (class.zone, &class.code) else {
        return badge(class, false, lang);
    };
    let style = match zone {
        Zone::Hijau => "badge zone-hijau",
        Zone::Kuning => "badge zone-kuning",
        Zone::Merah => "badge zone-merah",
    };
    let values = [("zone", zone_name(zone, lang)), ("code", &**code)];
    el("span")
        .class(style)
        .set("title", class.name.clone())
        .child(zone_icon(zone))
        .text(&fill(text::class_short(lang), &values))
        .done()
}

/// Name, kind and province, and the mark of a figure of the press or of one's own.
pub(crate) fn who(row: &Row, is_own: bool, lang: Lang) -> Html {
    let called = if row.name.is_empty() {
        text::nameless(lang)
    } else {
        &row.name
    };
    // `Kota Tual` says of itself that it is a city.
    let is_told = !row.kind.is_empty() && name_key(&row.name).starts_with(&name_key(&row.kind));
    let kind = if is_told {
        String::new()
    } else {
        kind_word(&row.kind, lang)
    };
    let parts = [&*kind, &*row.province].into_iter();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let mark = match &row.press {
        Some(press) if row.is_published => {
            let words = fill(text::press(lang), &[("year", &press.year.to_string())]);
            say("span", "tag-press", &words)
        }
        _ => when(is_own, || say("span", "tag-own", text::own(lang))),
    };
    all([
        name(called),
        el("span")
            .class("rekap-where")
            .child(mark)
            .text(" ")
            .text(&parts.join(", "))
            .done(),
    ])
}

/// Where the figures come from: the files of each unit, or the page of the press.
pub(crate) fn sources(round: &Round, row: &Row, lang: Lang) -> Html {
    if row.is_published {
        return row
            .press
            .as_ref()
            .map_or_else(nothing, |press| printed(press, lang));
    }
    let summary = match row.files.len() {
        1 => text::source_one(lang).to_owned(),
        count => fill(text::sources_of(lang), &[("count", &count.to_string())]),
    };
    let units = row.units.iter().map(|unit| {
        let score = unit.score.map_or_else(
            || {
                let (low, high) = (round.shown(unit.low, lang), round.shown(unit.high, lang));
                fill(common::between(lang), &[("low", &low), ("high", &high)])
            },
            |score| round.shown(score, lang),
        );
        let files = unit.sources.join(", ");
        let values = [
            ("name", &*unit.name),
            ("score", &*score),
            ("files", &*files),
        ];
        el("li").text(&fill(text::unit_from(lang), &values)).done()
    });
    let units: Vec<Html> = units.collect();
    let files = row
        .files
        .iter()
        .map(|file| el("li").child(name(file)).done());
    let list = if units.is_empty() {
        files.collect()
    } else {
        units
    };
    let spelled = when(!row.spellings.is_empty(), || {
        let names = row.spellings.join(", ");
        let words = fill(text::also_spelled(lang), &[("names", &names)]);
        el("p").class("hint").child(name(&words)).done()
    });
    let press = row.press.as_ref().map_or_else(nothing, |press| {
        let score = round.shown(press.score, lang);
        let words = fill(text::press_too(lang), &[("score", &score)]);
        all([p(&words), printed(press, lang)])
    });
    el("details")
        .class("rekap-sources")
        .child(say("summary", "", &summary))
        .child(el("ul").children(list).done())
        .child(spelled)
        .child(press)
        .done()
}

/// The page a figure was read at, by its host (FX-9), and what was printed where it is not what the
/// instrument's bands say.
fn printed(press: &Press, lang: Lang) -> Html {
    let link = press
        .source
        .as_ref()
        .map_or_else(nothing, |address| match browser::host(address) {
            Some(host) => outside(address.clone(), &host),
            None => name(address),
        });
    let zone = press.zone.as_deref();
    let parts: Vec<&str> = [zone, press.category.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let words = fill(text::differs(lang), &[("printed", &parts.join(", "))]);
    all([
        link,
        when(press.differs, || say("span", "rekap-where", &words)),
    ])
}

/// Where one's own entities stand among those that were announced, in a sentence each.
pub(crate) fn own_places(round: &Round, lang: Lang) -> Html {
    let own = || round.ranked.iter().filter(|row| !row.is_published);
    let mut sentences = Vec::new();
    for row in own().take(FEW) {
        // What was announced of the entity itself is not another one.
        let others = round.ranked.iter().filter(|other| !Rc::ptr_eq(other, row));
        let others = others.filter_map(|other| Some(other.press.as_ref()?.score));
        let others: Vec<Decimal> = others.collect();
        let score = row.score.unwrap_or(Decimal::ZERO);
        let above = others.iter().filter(|other| **other > score).count();
        let shared = others.iter().filter(|other| **other == score).count();
        if others.is_empty() {
            continue;
        }
        let template = if shared > 0 {
            text::own_shared(lang)
        } else {
            text::own_place(lang)
        };
        let values = [
            ("name", &*row.name),
            ("count", &*others.len().to_string()),
            ("rank", &*(above + 1).to_string()),
            ("shared", &*shared.to_string()),
        ];
        sentences.push(say("p", "", &fill(template, &values)));
    }
    if sentences.is_empty() {
        return nothing();
    }
    let more = own().count().saturating_sub(FEW);
    if more > 0 {
        let words = fill(text::own_more(lang), &[("count", &more.to_string())]);
        sentences.push(say("p", "", &words));
    }
    el("div").class("card rekap-own").children(sentences).done()
}
