//! How many entities are in each zone and class, in the form of the Ombudsman's announcements.

use crate::components::badge::{zone_icon, zone_name};
use crate::components::table::{figure, heads, region};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::row::short_badge;
use crate::pages::rekap::table::{Group, Round};
use crate::pages::rekap::view::Look;
use swanilai::instrument::{Class, Zone};
use yew::{Html, html};

/// The counts of what is looked at.
pub(crate) fn counts(round: &Round, look: &Look, lang: Lang) -> Html {
    let group = look.counts(round);
    let classes = round.instrument.classes.iter().zip(&group.classes);
    let rows = classes.map(|(class, count)| {
        html! {
            <tr>
                <th scope="row">
                    { short_badge(class, lang) }
                    if class.zone.is_some() && class.code.is_some() {
                        <span class="rekap-where">{ &class.name }</span>
                    }
                </th>
                { figure(&count.to_string()) }
                { figure(&percent(*count, group.finished, lang)) }
                <td class="rekap-bar-cell">{ bar(class, *count, group.finished) }</td>
            </tr>
        }
    });
    let caption = caption(&group, look, lang);
    let table = html! {
        <table class="rekap-counts">
            <caption>{ &caption }</caption>
            <thead>
                <tr>
                    { heads(&[text::class(lang)]) }
                    <th scope="col" class="figure">{ text::entities(lang) }</th>
                    <th scope="col" class="figure">{ text::share(lang) }</th>
                    // The bars say nothing that the figures beside them do not.
                    <td aria-hidden="true" />
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <>
            <h2>{ text::counts(lang) }</h2>
            { announced(&group, round, lang) }
            { region(&caption, table) }
            { middle(&group, round, lang) }
        </>
    }
}

/// What is counted, in words.
pub(crate) fn caption(group: &Group, look: &Look, lang: Lang) -> String {
    let count = group.finished.to_string();
    let kind = kind_word(&look.kind, lang);
    let parts = [&*kind, &*look.province];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return fill(text::counts_of(lang), &[("count", &count)]);
    }
    let values = [("count", &*count), ("where", &*parts.join(", "))];
    fill(text::counts_within(lang), &values)
}

/// The line of an announcement: zones first, then `337 A, 157 B, 70 C, 14 D, 9 E`.
fn announced(group: &Group, round: &Round, lang: Lang) -> Html {
    let classes = || round.instrument.classes.iter().zip(&group.classes);
    let zones = [Zone::Hijau, Zone::Kuning, Zone::Merah].map(|zone| {
        let of_zone = classes().filter(|(class, _)| class.zone == Some(zone));
        let count: u32 = of_zone.map(|(_, count)| *count).sum();
        let values = [
            ("count", &*count.to_string()),
            ("zone", zone_name(zone, lang)),
        ];
        let words = fill(text::zone_count(lang), &values);
        let style = match zone {
            Zone::Hijau => "badge zone-hijau",
            Zone::Kuning => "badge zone-kuning",
            Zone::Merah => "badge zone-merah",
        };
        html! { <li><span class={style}>{ zone_icon(zone) }{ words }</span></li> }
    });
    let letters = classes().map(|(class, count)| {
        let code = class.code.as_deref().unwrap_or(&class.name);
        let values = [("count", &*count.to_string()), ("code", code)];
        fill(text::class_count(lang), &values)
    });
    let letters: Vec<String> = letters.collect();
    let has_zones = round
        .instrument
        .classes
        .iter()
        .any(|class| class.zone.is_some());
    html! {
        <>
            if has_zones {
                <ul class="rekap-zones">{ for zones }</ul>
            }
            <p class="rekap-letters">{ letters.join(", ") }</p>
        </>
    }
}

/// Mean and median, highest and lowest.
fn middle(group: &Group, round: &Round, lang: Lang) -> Html {
    let figures = [
        (text::mean(lang), group.mean),
        (text::median(lang), group.median),
        (text::highest(lang), group.highest),
        (text::lowest(lang), group.lowest),
    ];
    let parts = figures.into_iter().filter_map(|(words, figure)| {
        let shown = round.shown(figure?, lang);
        Some(format!("{words}: {shown}"))
    });
    let parts: Vec<String> = parts.collect();
    html! {
        if !parts.is_empty() {
            <p>{ parts.join(" · ") }</p>
        }
    }
}

/// A share with one decimal, rounded half up, reckoned in whole numbers.
fn percent(count: u32, of: u32, lang: Lang) -> String {
    let (count, of) = (u64::from(count), u64::from(of).max(1));
    let tenths = (count * 2000 + of) / (of * 2);
    let mark = if lang == Lang::Id { ',' } else { '.' };
    let number = format!("{}{mark}{}", tenths / 10, tenths % 10);
    fill(text::percent(lang), &[("number", &number)])
}

/// A bar as long as the share.
fn bar(class: &Class, count: u32, of: u32) -> Html {
    let style = class.zone.map_or("rekap-bar", |zone| match zone {
        Zone::Hijau => "rekap-bar band-hijau",
        Zone::Kuning => "rekap-bar band-kuning",
        Zone::Merah => "rekap-bar band-merah",
    });
    let millis = u64::from(count) * 100_000 / u64::from(of).max(1);
    let width = format!("{}.{:03}%", millis / 1000, millis % 1000);
    html! {
        <svg class="rekap-bar-place" aria-hidden="true">
            <rect class={style} width={width} height="16" />
        </svg>
    }
}
