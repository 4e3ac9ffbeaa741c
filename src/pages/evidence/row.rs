//! One row of the list of evidence: what it is, where it belongs, how far it is.

use crate::browser::events;
use crate::components::local::{Local, local_of};
use crate::components::piece::{change, due_words, link_to, piece_id, status_choice, status_word};
use crate::hooks::Store;
use crate::i18n::{evidence as text, fill};
use crate::pages::evidence::State;
use crate::pages::result::View;
use crate::routes::Route;
use crate::state::Action;
use swanilai::assessment::{self, Readiness};
use swanilai::evidence::{Piece, Place};
use swanilai::text::Lang;
use yew::{Html, html};

/// Which piece it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Key {
    unit: String,
    indicator: String,
    place: Place,
}

impl Key {
    pub(crate) fn of(piece: &Piece<'_>) -> Self {
        Self {
            unit: piece.unit.id.clone(),
            indicator: piece.indicator_id.to_owned(),
            place: piece.place,
        }
    }
}

/// Everything a row shows.
pub(crate) struct Row {
    store: Store,
    lang: Lang,
    key: Key,
    /// Its place on the sheet.
    href: String,
    field: String,
    unit: String,
    indicator: String,
    title: String,
    given: assessment::Evidence,
    today: String,
}

/// Of the store a row shows the language.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && self.key == other.key
            && self.field == other.field
            && self.unit == other.unit
            && self.indicator == other.indicator
            && self.title == other.title
            && self.given == other.given
            && self.today == other.today
    }
}

impl Row {
    /// The row of a piece with its number among the expected or among the others.
    pub(crate) fn of(
        store: &Store,
        view: &View,
        piece: &Piece<'_>,
        number: usize,
        today: &str,
    ) -> Self {
        let dimension = view.instrument.nodes.get(piece.dimension);
        let dimension = dimension.map_or("", |node| &node.id).to_owned();
        let (draft, unit) = (view.draft.clone(), piece.unit.id.clone());
        let words = view.texts.nodes.get(piece.indicator_id);
        let title = match piece.title() {
            "" => fill(text::other(view.lang), &[("number", &number.to_string())]),
            title => title.to_owned(),
        };
        Self {
            store: store.clone(),
            lang: view.lang,
            key: Key::of(piece),
            href: Route::Sheet(draft, unit, dimension).href(),
            field: piece_id(piece.indicator_id, piece.place, number),
            unit: piece.unit.name.clone(),
            indicator: words.map_or_else(String::new, |words| words.name.clone()),
            title,
            given: piece.given.cloned().unwrap_or_default(),
            today: today.to_owned(),
        }
    }
}

/// The row; it is drawn anew only when something of it changed.
pub(crate) fn row(row: Row, list: &Local<State>) -> Html {
    let key = format!("{}/{}", row.key.unit, row.field);
    let list = list.clone();
    local_of(&key, row, move |row, _: &Local<()>| view(row, &list))
}

fn view(row: &Row, list: &Local<State>) -> Html {
    let lang = row.lang;
    let status = row.given.status.unwrap_or_default();
    // The page is on its way when the place is looked for.
    let place = format!("#{}-status", row.field);
    let reveal = move |_| events::reveal_when_there(place.clone());
    let spoken = format!("{}, {}", row.title, row.unit);
    let id = format!("row-{}-{}", row.key.unit, row.field);
    html! {
        <li class="evidence-row">
            <div class="evidence-what">
                <p class="step-title"><bdi>{ &row.title }</bdi></p>
                <p class="quiet"><a href={row.href.clone()} onclick={reveal}>{ &row.indicator }</a></p>
                <p class="piece-known">
                    for one in known(row, status) {
                        <span>{ one }</span>
                    }
                </p>
                if !row.given.note.is_empty() {
                    <p class="quiet"><bdi>{ &row.given.note }</bdi></p>
                }
            </div>
            { status_choice(&id, &spoken, status, lang, set(row, list)) }
            <p class="print-only">{ status_word(status, lang) }</p>
        </li>
    }
}

/// Where the piece is, who sees to it, and until when.
fn known(row: &Row, status: Readiness) -> Vec<Html> {
    let given = &row.given;
    let link = (!given.url.is_empty()).then(|| link_to(&given.url, row.lang));
    let owner = (!given.owner.is_empty()).then(|| html! { <bdi>{ &given.owner }</bdi> });
    let due = due_words(given, status, &row.today, row.lang);
    link.into_iter().chain(owner).chain(due).collect()
}

/// A callback that changes the status; the row stays where it is.
fn set(row: &Row, list: &Local<State>) -> impl Fn(Readiness) + 'static + use<> {
    let (store, key, list) = (row.store.clone(), row.key.clone(), list.clone());
    let (title, lang) = (row.title.clone(), row.lang);
    move |status| {
        list.update(|list| list.changed.push(key.clone()));
        let at = (&*key.unit, &*key.indicator, key.place);
        change(&store, at, None, move |found| found.status = Some(status));
        let words = [("name", &*title), ("status", status_word(status, lang))];
        store.dispatch(Action::Announce(fill(text::changed(lang), &words)));
    }
}
