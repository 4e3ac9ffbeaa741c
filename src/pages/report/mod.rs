//! Report and record: what they contain is chosen above, and below they stand as they will be printed.

pub(crate) mod choices;
pub(crate) mod end;
pub(crate) mod form;
pub(crate) mod gaps;
pub(crate) mod head;
pub(crate) mod minutes;
pub(crate) mod paper;
pub(crate) mod repairs;
pub(crate) mod tables;

use crate::browser::view::{Local, all, el, heading, link, local, name, p, say, when};
use crate::components::draft_bar::draft_bar;
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{report as text, result as result_text};
use crate::pages::compare::head::view as view_of;
use crate::pages::not_found::lost;
use crate::pages::report::choices::{Choices, Chosen, Section};
use crate::pages::report::end::{assumptions, fingerprint, method, others, signatures};
use crate::pages::report::form::form;
use crate::pages::report::gaps::gaps;
use crate::pages::report::head::{head, result};
use crate::pages::report::minutes::minutes;
use crate::pages::report::paper::{back, print_button, seal, sheet};
use crate::pages::report::repairs::repairs;
use crate::pages::report::tables::{dimensions, units};
use crate::pages::result::View;
use crate::routes::Route;
use std::rc::Rc;
use swanilai::report::{Row, rows};
use yew::Html;

/// The page.
pub(crate) fn report(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view_of(store, open) else {
        return all([heading(text::heading(lang)), texts_notice(store)]);
    };
    let top = all([
        el("p")
            .class("caption no-print")
            .child(name(&view.assessment.entity.name))
            .done(),
        el("h1")
            .class("no-print")
            .attr("tabindex", "-1")
            .text(text::heading(lang))
            .done(),
        back(draft, lang),
    ]);
    if view.assessment.units.is_empty() {
        return all([top, nothing_yet(&view), draft_bar(store)]);
    }
    let seal: Rc<str> = seal(open).into();
    let paper = local(&format!("report-{draft}"), {
        let view = view.clone();
        move |drawn: &Local<u32>| {
            let chosen = Chosen::of(&view.draft, drawn);
            let choices = chosen.get();
            let lang = view.lang;
            all([
                el("p")
                    .class("actions no-print")
                    .child(print_button(lang))
                    .child(
                        link(
                            Route::Brief(view.draft.clone()).href(),
                            text::to_brief(lang),
                        )
                        .class("button")
                        .done(),
                    )
                    .done(),
                form(&chosen, &choices, lang),
                sheet(
                    &view,
                    "sheet",
                    text::sheet(lang),
                    &seal,
                    paper(&view, &choices, &seal),
                ),
            ])
        }
    });
    all([top, paper, draft_bar(store)])
}

/// Without units there is nothing to report.
pub(crate) fn nothing_yet(view: &View) -> Html {
    let tasks = Route::Tasks(view.draft.clone()).href();
    let add = link(tasks, result_text::add_units(view.lang)).class("button");
    el("div")
        .class("notice")
        .child(p(text::no_units(view.lang)))
        .child(el("p").child(add.done()).done())
        .done()
}

/// The report, its parts numbered as they come, and the record on a page of its own.
fn paper(view: &View, choices: &Choices, seal: &str) -> Html {
    let lang = view.lang;
    let rows: Vec<Row> = rows(&view.assessment, &view.instrument, &view.scored);
    let mut parts: Vec<(&str, Html)> = vec![(text::result(lang), result(view))];
    let mut add = |section: Section, content: &dyn Fn() -> Html| {
        if choices.has(section) {
            parts.push((section.title(lang), content()));
        }
    };
    add(Section::Units, &|| units(view, &rows));
    add(Section::Dimensions, &|| dimensions(view, &rows));
    add(Section::Gaps, &|| gaps(view));
    add(Section::Repairs, &|| repairs(view));
    parts.extend(others(view).map(|content| (text::apart(lang), content)));
    let mut add = |section: Section, content: &dyn Fn() -> Html| {
        if choices.has(section) {
            parts.push((section.title(lang), content()));
        }
    };
    add(Section::Assumptions, &|| assumptions(view));
    add(Section::Method, &|| method(view));
    parts.push((text::seal(lang), fingerprint(seal, lang)));
    let mut sections = Vec::new();
    for (index, (title, content)) in parts.into_iter().enumerate() {
        let number = index.saturating_add(1);
        sections.push(
            el("section")
                .child(say("h3", "", &format!("{number}. {title}")))
                .child(content)
                .done(),
        );
    }
    all([
        head(view, choices),
        all(sections),
        when(choices.has(Section::Signatures), || {
            signatures(
                choices,
                text::made_by(lang),
                text::known_to(lang),
                ["", ""],
                lang,
            )
        }),
        when(choices.has(Section::Minutes), || {
            minutes(view, choices, &rows)
        }),
    ])
}
