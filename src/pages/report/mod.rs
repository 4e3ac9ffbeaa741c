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

use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
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
use yew::{Html, html};

/// The page.
pub(crate) fn report(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view_of(store, open) else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    let top = html! {
        <>
            <p class="caption no-print"><bdi>{ &view.assessment.entity.name }</bdi></p>
            <h1 class="no-print" tabindex="-1">{ text::heading(lang) }</h1>
            { back(draft, lang) }
        </>
    };
    if view.assessment.units.is_empty() {
        return html! {
            <>
                { top }
                { nothing_yet(&view) }
                { draft_bar(store) }
            </>
        };
    }
    let seal: Rc<str> = seal(open).into();
    let paper = local(&format!("report-{draft}"), move |drawn: &Local<u32>| {
        let chosen = Chosen::of(&view.draft, drawn);
        let choices = chosen.get();
        let lang = view.lang;
        let content = paper(&view, &choices, &seal);
        html! {
            <>
                <p class="actions no-print">
                    { print_button(lang) }
                    <a class="button" href={Route::Brief(view.draft.clone()).href()}>{ text::to_brief(lang) }</a>
                </p>
                { form(&chosen, &choices, lang) }
                { sheet(&view, "sheet", text::sheet(lang), &seal, content) }
            </>
        }
    });
    html! {
        <>
            { top }
            { paper }
            { draft_bar(store) }
        </>
    }
}

/// Without units there is nothing to report.
pub(crate) fn nothing_yet(view: &View) -> Html {
    let tasks = Route::Tasks(view.draft.clone()).href();
    html! {
        <div class="notice">
            <p>{ text::no_units(view.lang) }</p>
            <p><a class="button" href={tasks}>{ result_text::add_units(view.lang) }</a></p>
        </div>
    }
}

/// The report, its parts numbered as they come, and the record on a page of its own.
fn paper(view: &View, choices: &Choices, seal: &str) -> Html {
    let lang = view.lang;
    let rows: Vec<Row> = rows(&view.assessment, &view.instrument, &view.scored);
    let chosen = |section: Section, content: &dyn Fn() -> Html| {
        choices
            .has(section)
            .then(|| (section.title(lang), content()))
    };
    let parts = [
        Some((text::result(lang), result(view))),
        chosen(Section::Units, &|| units(view, &rows)),
        chosen(Section::Dimensions, &|| dimensions(view, &rows)),
        chosen(Section::Gaps, &|| gaps(view)),
        chosen(Section::Repairs, &|| repairs(view)),
        others(view).map(|content| (text::apart(lang), content)),
        chosen(Section::Assumptions, &|| assumptions(view)),
        chosen(Section::Method, &|| method(view)),
        Some((text::seal(lang), fingerprint(seal, lang))),
    ];
    let parts = parts.into_iter().flatten().enumerate();
    let sections = parts.map(|(index, (title, content))| {
        let number = index.saturating_add(1);
        html! {
            <section>
                <h3>{ format!("{number}. {title}") }</h3>
                { content }
            </section>
        }
    });
    html! {
        <>
            { head(view, choices) }
            <>{ for sections }</>
            if choices.has(Section::Signatures) {
                { signatures(choices, text::made_by(lang), text::known_to(lang), ["", ""], lang) }
            }
            if choices.has(Section::Minutes) {
                { minutes(view, choices, &rows) }
            }
        </>
    }
}
