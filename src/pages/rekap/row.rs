//! One entity's row: ranks, score, class, and where its figures come from.

use crate::browser::page as browser;
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
use yew::{Html, html};

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
    html! {
        <tr class={is_own.then_some("own")}>
            { figure(&rank(row.nation)) }
            <th scope="row" tabindex="-1">{ who(row, is_own, lang) }</th>
            <td class="figure"><strong>{ score }</strong></td>
            <td>
                if let Some(class) = class {
                    { short_badge(class, lang) }
                }
            </td>
            { figure(&rank(row.in_province)) }
            { figure(&rank(row.in_kind)) }
            <td>{ sources(round, row, lang) }</td>
        </tr>
    }
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
    html! {
        <span class={style} title={class.name.clone()}>
            { zone_icon(zone) }
            { fill(text::class_short(lang), &values) }
        </span>
    }
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
            html! { <span class="tag-press">{ words }</span> }
        }
        _ if is_own => html! { <span class="tag-own">{ text::own(lang) }</span> },
        _ => Html::default(),
    };
    html! {
        <>
            <bdi>{ called }</bdi>
            <span class="rekap-where">{ mark }{ " " }{ parts.join(", ") }</span>
        </>
    }
}

/// Where the figures come from: the files of each unit, or the page of the press.
pub(crate) fn sources(round: &Round, row: &Row, lang: Lang) -> Html {
    let press = row.press.as_ref();
    if row.is_published {
        return press.map_or_else(Html::default, |press| printed(press, lang));
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
        html! { <li>{ fill(text::unit_from(lang), &values) }</li> }
    });
    let files = row.files.iter();
    let files = files.map(|file| html! { <li><bdi>{ file }</bdi></li> });
    let list: Html = if row.units.is_empty() {
        files.collect()
    } else {
        units.collect()
    };
    let spelled = fill(
        text::also_spelled(lang),
        &[("names", &row.spellings.join(", "))],
    );
    let too = |press: &Press| {
        let score = round.shown(press.score, lang);
        fill(text::press_too(lang), &[("score", &score)])
    };
    html! {
        <details class="rekap-sources">
            <summary>{ summary }</summary>
            <ul>{ list }</ul>
            if !row.spellings.is_empty() {
                <p class="hint"><bdi>{ spelled }</bdi></p>
            }
            if let Some(press) = press {
                <p>{ too(press) }</p>
                { printed(press, lang) }
            }
        </details>
    }
}

/// The page a figure was read at, by its host (FX-9), and what was printed where it is not what the
/// instrument's bands say.
fn printed(press: &Press, lang: Lang) -> Html {
    let link = press
        .source
        .as_ref()
        .map(|address| match browser::host(address) {
            Some(host) => outside(address.clone(), &host),
            None => html! { <bdi>{ address }</bdi> },
        });
    let zone = press.zone.as_deref();
    let parts: Vec<&str> = [zone, press.category.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let words = fill(text::differs(lang), &[("printed", &parts.join(", "))]);
    html! {
        <>
            { link.unwrap_or_default() }
            if press.differs {
                <span class="rekap-where">{ words }</span>
            }
        </>
    }
}

/// Where one's own entities stand among those that were announced, in a sentence each.
pub(crate) fn own_places(round: &Round, lang: Lang) -> Html {
    let own = || round.ranked.iter().filter(|row| !row.is_published);
    let sentences = own().take(FEW).filter_map(|row| {
        // What was announced of the entity itself is not another one.
        let others = round.ranked.iter().filter(|other| !Rc::ptr_eq(other, row));
        let others = others.filter_map(|other| Some(other.press.as_ref()?.score));
        let others: Vec<Decimal> = others.collect();
        let score = row.score.unwrap_or(Decimal::ZERO);
        let above = others.iter().filter(|other| **other > score).count();
        let shared = others.iter().filter(|other| **other == score).count();
        if others.is_empty() {
            return None;
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
        Some(fill(template, &values))
    });
    let sentences: Vec<String> = sentences.collect();
    if sentences.is_empty() {
        return Html::default();
    }
    let more = own().count().saturating_sub(FEW);
    html! {
        <div class="card rekap-own">
            <>{ for sentences.iter().map(|words| html! { <p>{ words }</p> }) }</>
            if more > 0 {
                <p>{ fill(text::own_more(lang), &[("count", &more.to_string())]) }</p>
            }
        </div>
    }
}
