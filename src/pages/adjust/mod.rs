//! Adjusting an instrument: who does it, the figures of the sheet, and what they come to.

pub(crate) mod classes;
pub(crate) mod end;
pub(crate) mod form;
pub(crate) mod weights;

use crate::components::local::{Local, local};
use crate::components::text_field::{Field, text_field};
use crate::components::texts_notice::texts_notice;
use crate::hooks::{Store, texts_of};
use crate::i18n::{adjust as text, fill};
use crate::pages::adjust::classes::{classes, scales};
use crate::pages::adjust::end::end;
use crate::pages::adjust::form::{Form, Page, element_id};
use crate::pages::adjust::weights::weights;
use crate::pages::not_found::lost;
use crate::routes::Route;
use swanilai::adjust::{BY, SOURCE};
use yew::{Html, html};

/// The page.
pub(crate) fn adjust(store: &Store, id: &str) -> Html {
    let lang = store.lang;
    let Some(base) = store.instrument(id) else {
        return lost(store);
    };
    let up = html! {
        <p><a href={Route::Instrument(id.to_owned()).href()}>{ text::back(lang) }</a></p>
    };
    let Some(texts) = texts_of(store, id) else {
        return html! {
            <>
                { up }
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    let name = fill(text::based_on(lang), &[("name", base.name(lang))]);
    let store = store.clone();
    let form = local(&format!("adjust-{id}"), move |form: &Local<Form>| {
        let page = Page::new(&store, form, base.clone(), texts.clone());
        html! {
            <>
                { who(&page) }
                { weights(&page) }
                { scales(&page) }
                { classes(&page) }
                { end(&page) }
            </>
        }
    });
    html! {
        <>
            { up }
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ format!("{} {name}.", text::intro(lang)) }</p>
            <p>{ text::how(lang) }</p>
            { form }
        </>
    }
}

/// Who adjusts it, and from what.
fn who(page: &Page) -> Html {
    let lang = page.lang;
    let limit = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
    let by = page.typed("by").unwrap_or_default();
    let is_missing = by.trim().is_empty() && page.form.get().tried;
    let by_error = if is_missing {
        text::by_needed(lang)
    } else {
        ""
    };
    let by = Field {
        limit: limit(BY),
        ..Field::new(lang, &element_id("by"), text::by(lang), by)
            .hint(text::by_hint(lang))
            .error(by_error)
    };
    let source = page.typed("source").unwrap_or_default();
    let source = Field {
        limit: limit(SOURCE),
        ..Field::new(lang, &element_id("source"), text::source(lang), source)
            .hint(text::source_hint(lang))
    };
    html! {
        <>
            <h2>{ text::who(lang) }</h2>
            { text_field(&by, page.take("by", "")) }
            { text_field(&source, page.take("source", "")) }
        </>
    }
}
