//! What the changes come to: what does not add up, what is still assumed, and saving.

use crate::browser::input::on_follow;
use crate::browser::page as browser;
use crate::components::confirm::{Question, confirm};
use crate::components::download::{self, Kind, Sent};
use crate::components::local::{Local, local};
use crate::i18n::{Lang, adjust as text, fill};
use crate::own;
use crate::pages::adjust::classes::wrong_limit;
use crate::pages::adjust::form::{Page, element_id};
use crate::pages::adjust::weights::{key_of, sum_words};
use crate::routes::Route;
use crate::state::{Action, StorageKind};
use std::rc::Rc;
use swanilai::adjust::assumed;
use swanilai::instrument::Instrument;
use swanilai::problem::Code;
use yew::{Html, classes, html};

/// Names shown of what is assumed for one reason.
const FEW: usize = 6;

/// The end of the page.
pub(crate) fn end(page: &Page) -> Html {
    html! {
        <>
            { still(page) }
            { finish(page) }
        </>
    }
}

/// What is still assumed, by reason.
fn still(page: &Page) -> Html {
    let (lang, draft) = (page.lang, &page.outcome.draft);
    let now = &page.outcome.assumed;
    let before = assumed(&page.base).len();
    let mut reasons: Vec<(&str, Vec<String>)> = Vec::new();
    for one in now {
        let name = place_name(page, &one.path);
        match reasons.iter_mut().find(|(key, _)| *key == one.reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((&one.reason, vec![name])),
        }
    }
    let has_reasons = !reasons.is_empty();
    let items = reasons.into_iter().map(|(reason, names)| {
        html! {
            <li>
                <strong>{ listing(names, lang) }</strong>
                { ". " }
                { draft.reason(reason, lang) }
            </li>
        }
    });
    let mut words = if now.is_empty() {
        text::still_none(lang).to_owned()
    } else {
        fill(text::still_some(lang), &[("count", &now.len().to_string())])
    };
    if now.len() != before {
        words.push(' ');
        words.push_str(&fill(
            text::still_fewer(lang),
            &[("before", &before.to_string())],
        ));
    }
    html! {
        <>
            <h2>{ text::still(lang) }</h2>
            <p id="still">{ words }</p>
            if has_reasons {
                <details>
                    <summary>{ text::still_list(lang) }</summary>
                    <ul>{ for items }</ul>
                </details>
            }
        </>
    }
}

/// The first few names, beginning with a capital letter, and how many more there are.
fn listing(names: Vec<String>, lang: Lang) -> String {
    let rest = names.len().saturating_sub(FEW);
    let mut listed: Vec<String> = names.into_iter().take(FEW).collect();
    if rest > 0 {
        listed.push(fill(text::more(lang), &[("count", &rest.to_string())]));
    }
    let mut listed = listed.join(", ");
    if let Some(first) = listed.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    listed
}

/// A place in the instrument as a person calls it.
fn place_name(page: &Page, path: &str) -> String {
    let (lang, texts) = (page.lang, &page.texts);
    let named = |template: &str, name: &str| fill(template, &[("name", name)]);
    if path.starts_with("rules.") {
        return text::rule_of(lang).to_owned();
    }
    if let Some(id) = path.strip_prefix("scales.") {
        let name = texts.scales.get(id).map_or(id, |words| &words.name);
        return named(text::scale_of(lang), name);
    }
    if let Some(id) = path.strip_prefix("classes.") {
        let mut classes = page.outcome.draft.classes.iter();
        let drawn = classes.find(|class| class.id == id && !class.name.is_empty());
        let known = texts.classes.get(id).map(|words| words.name.as_str());
        let name = drawn.map(|class| class.name.as_str()).or(known);
        return named(
            text::class_of(lang),
            name.unwrap_or_else(|| text::new_class(lang)),
        );
    }
    if let Some(node) = path.strip_suffix(".weight") {
        return named(text::weight_of(lang), &texts.node(node).name);
    }
    let name = texts.node(path).name;
    if name.is_empty() {
        path.to_owned()
    } else {
        name
    }
}

/// Everything that keeps the pack from being saved: the field to go to, and what is wrong.
fn obstacles(page: &Page) -> Vec<(String, String)> {
    let (lang, mut found) = (page.lang, Vec::new());
    for (key, words) in &page.faults {
        found.push((element_id(key), format!("{}: {words}", label(page, key))));
    }
    for sum in page.outcome.sums.iter().filter(|sum| !sum.fit.is_good()) {
        let draft = &page.outcome.draft;
        let parent = sum.parent.as_deref();
        let name = parent.map_or_else(
            || text::dimensions(lang).to_owned(),
            |id| page.texts.node(id).name,
        );
        let parent = parent.and_then(|id| draft.find(id));
        let first = draft.nodes.iter().find(|node| node.parent == parent);
        let field = first.map_or_else(String::new, |node| element_id(&key_of(node)));
        found.push((field, format!("{name}: {}", sum_words(sum, lang))));
    }
    for (index, class) in page.outcome.draft.classes.iter().enumerate() {
        if let Some(wrong) = wrong_limit(page, index) {
            found.push((element_id(&format!("min:{}", class.id)), wrong));
        }
    }
    let told = [
        Code::WeightsDisagree,
        Code::ClassesDisagree,
        Code::MissingField,
    ];
    let others = page.outcome.instrument.as_ref().err();
    for problem in others
        .into_iter()
        .flatten()
        .filter(|problem| !told.contains(&problem.code))
    {
        found.push((element_id("by"), problem.message(lang)));
    }
    found
}

/// What the field of a key is called.
fn label(page: &Page, key: &str) -> String {
    match key.split_once(':') {
        Some(("weight", id)) => page.texts.node(id).name,
        Some(("scale", id)) => place_name(page, &format!("scales.{id}")),
        Some((_, id)) => place_name(page, &format!("classes.{id}")),
        None => text::by(page.lang).to_owned(),
    }
}

/// What is missing, and the buttons.
fn finish(page: &Page) -> Html {
    let page = page.clone();
    local("finish", move |sent: &Local<Sent>| ways(&page, sent))
}

fn ways(page: &Page, sent: &Local<Sent>) -> Html {
    let lang = page.lang;
    let tried = page.form.get().tried;
    let mut obstacles = obstacles(page);
    if tried && page.typed("by").is_none_or(|by| by.trim().is_empty()) {
        obstacles.insert(0, (element_id("by"), text::by_needed(lang).to_owned()));
    }
    if tried && obstacles.is_empty() && !page.differs() {
        let words = text::nothing_changed(lang).to_owned();
        obstacles.push((element_id("by"), words));
    }
    let words = if !obstacles.is_empty() {
        summary(&obstacles, lang)
    } else if page.differs() {
        let count = page.changed().to_string();
        let words = fill(text::ready_changed(lang), &[("count", &count)]);
        html! { <p>{ format!("{} {words}", text::ready(lang)) }</p> }
    } else {
        html! { <p class="quiet">{ text::nothing_changed(lang) }</p> }
    };
    let style = (!obstacles.is_empty()).then_some("notice error-summary");
    let save = {
        let page = page.clone();
        move |_| act(&page, save)
    };
    let export = {
        let (page, sent) = (page.clone(), sent.clone());
        move |_| act(&page, |page, own| export(page, own, &sent))
    };
    html! {
        <>
            <h2>{ text::finish(lang) }</h2>
            // Always there, so that focus finds it in the very moment of the try.
            <div class={classes!(style)} id="not-yet" tabindex="-1">{ words }</div>
            <p class="actions">
                <button type="button" class="primary big" id="save-own" onclick={save}>
                    { text::save(lang) }
                </button>
                <button type="button" onclick={export}>{ text::export(lang) }</button>
                if page.changed() > 0 {
                    { reset(page) }
                }
            </p>
            { download::note(&page.store, sent) }
            <p class="hint">{ text::saving_where(lang) }</p>
        </>
    }
}

/// The way back to the original.
fn reset(page: &Page) -> Html {
    let lang = page.lang;
    let words = Question {
        label: text::reset(lang).to_owned(),
        described: String::new(),
        asks: text::reset_question(lang).to_owned(),
        yes: text::reset_yes(lang).to_owned(),
    };
    let page = page.clone();
    confirm("reset", words, lang, move || {
        page.reset();
        let words = text::reset_done(lang).to_owned();
        page.store.dispatch(Action::Announce(words));
        browser::focus("main h1");
    })
}

/// What keeps the pack from being saved, each with a way to its field (AX-4).
fn summary(obstacles: &[(String, String)], lang: Lang) -> Html {
    let items = obstacles.iter().map(|(field, words)| {
        let target = format!("#{field}");
        let href = target.clone();
        let reveal = on_follow(move || browser::reveal(&target));
        html! { <li><a href={href} onclick={reveal}>{ words }</a></li> }
    });
    html! {
        <>
            <h3>{ text::not_yet(lang) }</h3>
            <ul>{ for items }</ul>
        </>
    }
}

/// Does something with the pack where there is one; goes to what is missing otherwise.
fn act(page: &Page, act: impl FnOnce(&Page, &Rc<Instrument>)) {
    let is_clean = page.faults.is_empty() && page.differs();
    match &page.outcome.instrument {
        Ok(own) if is_clean => act(page, &Rc::new(own.clone())),
        _ => {
            page.form.update(|form| form.tried = true);
            browser::focus("#not-yet");
        }
    }
}

fn save(page: &Page, own: &Rc<Instrument>) {
    let (store, lang) = (&page.store, page.lang);
    let (packs, kept) = own::keep(store.storage, &store.packs, own);
    let words = match (kept, store.storage) {
        (true, StorageKind::Tab) => text::saved_tab(lang),
        (true, _) => text::saved(lang),
        (false, _) => text::unsaved(lang),
    };
    page.forget();
    store.dispatch(Action::PacksListed(packs));
    browser::go(&Route::Instrument(own.id.clone()).href());
    store.dispatch(Action::Announce(words.to_owned()));
}

fn export(page: &Page, own: &Rc<Instrument>, sent: &Local<Sent>) {
    let (name, content) = (own::file_name(own), own::file_text(own));
    download::text_file(&page.store, &sent.afar(), &name, &content, Kind::Json);
}
