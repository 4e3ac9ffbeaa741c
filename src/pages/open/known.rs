//! A file about something that a draft of this browser is about already: both side by side, and a
//! choice to merge, to replace or to keep both. Nothing happens by itself (requirement FX-4).

use crate::browser::clock;
use crate::components::table::{heads, region};
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, open as text, time};
use crate::pages::open::list::Good;
use crate::pages::result::units::score_words;
use crate::state::{Action, Edit, Made, Open};
use std::rc::Rc;
use swanilai::assessment::{Assessment, Import, fingerprint};
use swanilai::score::Standing;
use swanilai::text::is_same_entity;
use yew::{Html, html};

/// The draft that a file overlaps with: the same document, or else the same entity by the same
/// instrument.
pub(crate) fn overlapping(store: &Store, good: &Good) -> Option<String> {
    let file = &good.assessment;
    let mut found = None;
    let at_hand = store.open.as_ref().map(|open| {
        let (entity, rules) = (&open.assessment.entity.name, open.assessment.rules());
        (open.id.clone(), entity.clone(), rules)
    });
    let stored = store.drafts.iter().filter(|draft| !draft.broken);
    let stored = stored.map(|draft| {
        let rules = match &draft.pack {
            Some(pack) => format!("{} ({})", pack.id, pack.digest),
            None => draft.instrument.clone(),
        };
        (draft.id.clone(), draft.entity.clone(), rules)
    });
    for (id, entity, rules) in at_hand.into_iter().chain(stored) {
        if id == file.id {
            return Some(id);
        }
        if found.is_none()
            && rules == file.rules()
            && is_same_entity((&entity, ""), (&file.entity.name, ""))
        {
            found = Some(id);
        }
    }
    found
}

/// The draft itself.
pub(crate) fn find(store: &Store, id: &str) -> Option<Open> {
    let at_hand = store.draft(id).cloned();
    at_hand.or_else(|| draft::load(store.storage, id))
}

/// Whether a file may take the place of a draft: only under the very same rules.
pub(crate) fn is_same_rules(open: &Open, good: &Good) -> bool {
    open.assessment.instrument == good.assessment.instrument
        && open.assessment.pack == good.assessment.pack
}

/// Draft and file side by side, and whether they are known to each other.
pub(crate) fn both(open: &Open, good: &Good, lang: Lang) -> Html {
    let counted = |of: &Standing| {
        let (answered, total) = (of.answered.to_string(), of.total.to_string());
        let values = [("answered", &*answered), ("total", &total)];
        fill(common::answered_of(lang), &values)
    };
    let (ours, theirs) = (&open.scored.entity, &good.scored.entity);
    let line = |what: &str, one: &str, other: &str| {
        html! {
            <tr><th scope="row">{ what }</th><td>{ one }</td><td>{ other }</td></tr>
        }
    };
    let units = |of: &Assessment| of.units.len().to_string();
    let caption = text::both_caption(lang);
    let columns = heads(&[
        text::both_what(lang),
        text::the_draft(lang),
        text::the_file(lang),
    ]);
    let table = html! {
        <table class="both">
            <caption>{ caption }</caption>
            <thead><tr>{ for columns }</tr></thead>
            <tbody>
                <tr>
                    <th scope="row">{ text::entity(lang) }</th>
                    <td><bdi>{ &open.assessment.entity.name }</bdi></td>
                    <td><bdi>{ &good.assessment.entity.name }</bdi></td>
                </tr>
                { line(text::instrument(lang), open.instrument.name(lang), good.instrument.name(lang)) }
                { line(text::units(lang), &units(&open.assessment), &units(&good.assessment)) }
                { line(text::answered(lang), &counted(ours), &counted(theirs)) }
                { line(text::score(lang), &score_words(ours, lang), &score_words(theirs, lang)) }
            </tbody>
        </table>
    };
    let now = fingerprint(draft::file_text(open).as_bytes());
    let mut before = open.assessment.imports.iter();
    let before = before.find(|import| import.fingerprint == *good.fingerprint);
    let known = if now == *good.fingerprint {
        text::same_bytes(lang).to_owned()
    } else if let Some(import) = before {
        let at = time::full(&import.at, lang);
        fill(text::taken_before(lang), &[("time", &at)])
    } else {
        text::other_bytes(lang).to_owned()
    };
    html! {
        <>
            { region(caption, table) }
            <p>{ known }</p>
        </>
    }
}

/// What is noted of a file that is taken in.
pub(crate) fn import(file: &str, fingerprint: &str) -> Import {
    Import {
        // As long as a name in a file may be.
        file: file.chars().take(200).collect(),
        fingerprint: fingerprint.to_owned(),
        at: clock::now(),
        ..Import::default()
    }
}

/// Puts a file in the place of a draft, in one step that can be undone.
pub(crate) fn replace(store: &Store, open: &Open, file: &str, good: &Good) {
    let mut new = good.assessment.as_ref().clone();
    new.id.clone_from(&open.assessment.id);
    let mut imports = open.assessment.imports.clone();
    for import in &new.imports {
        if !imports.contains(import) {
            imports.push(import.clone());
        }
    }
    imports.push(import(file, &good.fingerprint));
    new.imports = imports;
    new.tell_marks_apart();
    put(store, open, new);
}

/// Makes a draft what it is to be, in one step that can be undone, and shows its task list.
pub(crate) fn put(store: &Store, open: &Open, new: Assessment) {
    if store.draft(&open.id).is_none() {
        store.dispatch(Action::DraftOpened(Box::new(open.clone())));
    }
    let new = Rc::new(new);
    let make = Made::new(None, move |assessment| *assessment = new.as_ref().clone());
    store.dispatch(Action::Edit(Edit::Made(make)));
    crate::browser::page::go(&crate::routes::Route::Tasks(open.id.clone()).href());
}
