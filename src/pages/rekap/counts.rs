//! How many entities are in each zone and class, in the form of the Ombudsman's announcements.

use crate::browser::view::{all, el, nothing, p, say, when};
use crate::components::badge::{zone_icon, zone_name};
use crate::components::table::{figure, heads, row, scroll, table};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::row::short_badge;
use crate::pages::rekap::table::{Group, Round};
use crate::pages::rekap::view::Look;
use swanilai::instrument::{Class, Zone};
use yew::Html;

/// The counts of what is looked at.
pub(crate) fn counts(round: &Round, look: &Look, lang: Lang) -> Html {
    let group = look.counts(round);
    let mut rows = Vec::new();
    let classes = round.instrument.classes.iter().zip(&group.classes);
    for (class, count) in classes.clone() {
        let share = [
            figure(&count.to_string()),
            figure(&percent(*count, group.finished, lang)),
            el("td")
                .class("rekap-bar-cell")
                .child(bar(class, *count, group.finished))
                .done(),
        ];
        let name = when(class.zone.is_some() && class.code.is_some(), || {
            say("span", "rekap-where", &class.name)
        });
        let heading = all([short_badge(class, lang), name]);
        rows.push(row(heading, share.to_vec()).done());
    }
    let head = heads(&[text::class(lang)]);
    let figures = [text::entities(lang), text::share(lang)];
    let figures = figures.iter().map(|words| {
        el("th")
            .attr("scope", "col")
            .class("figure")
            .text(words)
            .done()
    });
    // The bars say nothing that the figures beside them do not.
    let bars = el("td").attr("aria-hidden", "true").done();
    let head = head.into_iter().chain(figures).chain([bars]).collect();
    let caption = caption(&group, look, lang);
    all([
        say("h2", "", text::counts(lang)),
        announced(&group, round, lang),
        scroll(&caption, table(&caption, head, rows).class("rekap-counts")),
        middle(&group, round, lang),
    ])
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
    let mut zones = Vec::new();
    for zone in [Zone::Hijau, Zone::Kuning, Zone::Merah] {
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
        let badge = el("span").class(style).child(zone_icon(zone)).text(&words);
        zones.push(el("li").child(badge.done()).done());
    }
    let mut letters = Vec::new();
    for (class, count) in classes() {
        let code = class.code.as_deref().unwrap_or(&class.name);
        let values = [("count", &*count.to_string()), ("code", code)];
        letters.push(fill(text::class_count(lang), &values));
    }
    let has_zones = round
        .instrument
        .classes
        .iter()
        .any(|class| class.zone.is_some());
    all([
        when(has_zones, || {
            el("ul").class("rekap-zones").children(zones).done()
        }),
        say("p", "rekap-letters", &letters.join(", ")),
    ])
}

/// Mean and median, highest and lowest.
fn middle(group: &Group, round: &Round, lang: Lang) -> Html {
    let figures = [
        (text::mean(lang), group.mean),
        (text::median(lang), group.median),
        (text::highest(lang), group.highest),
        (text::lowest(lang), group.lowest),
    ];
    let mut parts = Vec::new();
    for (words, figure) in figures {
        if let Some(figure) = figure {
            parts.push([words, ": ", &round.shown(figure, lang)].concat());
        }
    }
    if parts.is_empty() {
        nothing()
    } else {
        p(&parts.join(" · "))
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
    let bar = el("rect")
        .class(style)
        .set("width", width)
        .attr("height", "16");
    el("svg")
        .class("rekap-bar-place")
        .attr("aria-hidden", "true")
        .child(bar.done())
        .done()
}
