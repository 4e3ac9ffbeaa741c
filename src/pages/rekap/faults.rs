//! Files that could not be used, with what to do; and units that several files tell alike.

use crate::browser::events;
use crate::browser::page as browser;
use crate::browser::view::{all, button, el, name, nothing, say, when};
use crate::i18n::{Lang, fill, open as open_text, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::table::{Faulty, Table};
use crate::pages::rekap::view::STEP;
use crate::pages::result::{folded, isolated};
use yew::Html;

/// Problems of a file that are told; the rest is counted.
const FEW: usize = 5;

/// The files that could not be used.
pub(crate) fn faulty(desk: &Desk, table: &Table, lang: Lang) -> Html {
    if table.faulty.is_empty() {
        return nothing();
    }
    let title = fill(
        text::faulty(lang),
        &[("count", &table.faulty.len().to_string())],
    );
    let (first, rest) = table.faulty.split_at(table.faulty.len().min(STEP));
    let desk = desk.clone();
    let drop = move || {
        desk.drop_faulty();
        events::soon(|| browser::focus("#rekap-outcome"));
    };
    el("section")
        .child(
            el("h2")
                .attr("id", "rekap-faulty")
                .attr("tabindex", "-1")
                .text(&title)
                .done(),
        )
        .child(say("p", "", text::faulty_hint(lang)))
        .child(list(first, lang))
        .child(when(!rest.is_empty(), || {
            folded(text::show_more(lang), rest.len(), list(rest, lang))
        }))
        .child(
            el("p")
                .class("no-print")
                .child(button(text::drop_faulty(lang), drop).done())
                .done(),
        )
        .done()
}

fn list(files: &[Faulty], lang: Lang) -> Html {
    let mut items = Vec::new();
    for file in files {
        let mut messages = Vec::new();
        for message in file.messages.iter().take(FEW) {
            messages.push(el("li").child(name(message)).done());
        }
        let more = file.messages.len().saturating_sub(FEW);
        if more > 0 {
            let words = fill(text::more_messages(lang), &[("count", &more.to_string())]);
            messages.push(say("li", "", &words));
        }
        let item = el("li").child(el("strong").child(name(&file.source)).done());
        items.push(item.child(el("ul").children(messages).done()).done());
    }
    el("ul").class("rekap-files").children(items).done()
}

/// Units that several files tell in the very same words.
pub(crate) fn duplicates(table: &Table, lang: Lang) -> Html {
    if table.duplicates.is_empty() {
        return nothing();
    }
    let title = fill(
        text::duplicates(lang),
        &[("count", &table.duplicates.len().to_string())],
    );
    let mut items = Vec::new();
    for one in table.duplicates.iter().take(STEP) {
        let files = one.sources.join(", ");
        let values = [
            ("entity", &*one.entity),
            ("unit", &*one.unit),
            ("files", &*files),
        ];
        items.push(say("li", "", &fill(text::duplicate(lang), &values)));
    }
    let more = table.duplicates.len().saturating_sub(STEP);
    if more > 0 {
        let words = fill(text::and_more(lang), &[("count", &more.to_string())]);
        items.push(say("li", "", &words));
    }
    let summary = el("summary").attr("id", "rekap-duplicates").text(&title);
    all([el("details")
        .child(summary.done())
        .child(say("p", "hint", text::duplicates_hint(lang)))
        .child(el("ul").children(items).done())
        .done()])
}

/// What a rule settled beside the units, with both values.
pub(crate) fn settled(table: &Table, lang: Lang) -> Html {
    if table.settled.is_empty() {
        return nothing();
    }
    let title = fill(
        open_text::by_rule(lang),
        &[("count", &table.settled.len().to_string())],
    );
    let mut items = Vec::new();
    for one in table.settled.iter().take(STEP) {
        let is_product = one.what == "followUp";
        let value = |told: &str| match told {
            "done" if is_product => open_text::rule_done(lang).to_owned(),
            _ if is_product => open_text::rule_open(lang).to_owned(),
            kind => kind_word(kind, lang),
        };
        let template = if is_product {
            open_text::rule_product(lang)
        } else {
            open_text::rule_kind(lang)
        };
        let what = fill(template, &[("of", &one.of.to_uppercase())]);
        let what = [&*one.entity, &*what].join(", ");
        let words = isolated(
            open_text::by_rule_line(lang),
            &[
                ("what", &what),
                ("kept", &value(&one.kept)),
                ("left", &value(&one.left)),
                ("taken", &one.taken),
                ("dropped", &one.dropped),
            ],
        );
        items.push(el("li").child(words).done());
    }
    let more = table.settled.len().saturating_sub(STEP);
    if more > 0 {
        let words = fill(text::and_more(lang), &[("count", &more.to_string())]);
        items.push(say("li", "", &words));
    }
    el("details")
        .child(say("summary", "", &title))
        .child(el("ul").children(items).done())
        .done()
}
