//! One piece of evidence in the checklist of an indicator: a line with its status, the rest unfolds.

use super::indicator::element_id;
use super::select_field::options_of;
use super::text_field::{Field, document_field, kept_field};
use crate::browser::input::{on_change, on_input};
use crate::browser::page as browser;
use crate::chunk::Photos;
use crate::components::local::{Local, local};
use crate::hooks::Store;
use crate::i18n::{evidence as text, fill, time};
use crate::photo::Subject;
use crate::state::{Action, Edit, Made};
use std::rc::Rc;
use swanilai::assessment::{self, Readiness, day};
use swanilai::evidence::{Place, edit};
use swanilai::text::Lang;
use yew::{Html, html};

/// Longest note or address, as in the file format.
const LONG: u32 = 2_000;

/// A piece and where it stands.
#[derive(Clone)]
pub(crate) struct Piece {
    pub(crate) store: Store,
    pub(crate) draft: String,
    pub(crate) unit: String,
    pub(crate) indicator: String,
    pub(crate) place: Place,
    /// Counted from 1, among the expected or among the others.
    pub(crate) number: usize,
    /// What the texts expect; empty for another piece.
    pub(crate) expected: String,
    pub(crate) given: assessment::Evidence,
    /// The day at which the page is drawn.
    pub(crate) today: String,
}

/// The beginning of the ids of a piece's fields.
pub(crate) fn piece_id(indicator: &str, place: Place, number: usize) -> String {
    // Others are counted from 0, as their list is.
    let (kind, number) = match place {
        Place::Expected(_) => ("piece", number),
        Place::Other(_) => ("link", number.saturating_sub(1)),
    };
    format!("{}-{kind}-{number}", element_id(indicator))
}

/// The word for a status.
pub(crate) const fn status_word(status: Readiness, lang: Lang) -> &'static str {
    match status {
        Readiness::Missing => text::missing(lang),
        Readiness::Preparing => text::preparing(lang),
        Readiness::Flawed => text::flawed(lang),
        Readiness::Ready => text::ready(lang),
    }
}

/// The choice of a status.
pub(crate) fn status_choice(
    id: &str,
    label: &str,
    status: Readiness,
    lang: Lang,
    set: impl Fn(Readiness) + 'static,
) -> Html {
    let options = Readiness::ALL.map(|one| {
        let word = status_word(one, lang).to_owned();
        (one.name().to_owned(), word)
    });
    let class = format!("piece-status piece-{}", status.name());
    let spoken = fill(text::status_of(lang), &[("name", label)]);
    let onchange = on_change(move |value| set(Readiness::named(&value).unwrap_or_default()));
    html! {
        <select id={id.to_owned()} {class} aria-label={spoken} {onchange}>
            { for options_of(&options, status.name()) }
        </select>
    }
}

/// Changes one piece of a draft's evidence.
pub(crate) fn change(
    store: &Store,
    (unit, indicator, place): (&str, &str, Place),
    touches: Option<String>,
    change: impl Fn(&mut assessment::Evidence) + 'static,
) {
    let (unit, indicator) = (unit.to_owned(), indicator.to_owned());
    let made = Made::new(touches, move |to| {
        to.edit_unit(&unit, |unit| {
            unit.observe(&indicator, |found| edit(found, place, &change));
        });
    });
    store.dispatch(Action::Edit(Edit::Made(made)));
}

/// What an item knows beside what is in the assessment.
#[derive(Clone, Default)]
struct Shown {
    /// Whether it is unfolded, once somebody said.
    is_open: Option<bool>,
}

/// The piece as an item of the checklist.
pub(crate) fn piece(piece: Piece) -> Html {
    local(&piece.id(), move |shown: &Local<Shown>| piece.view(shown))
}

impl Piece {
    fn lang(&self) -> Lang {
        self.store.lang
    }

    fn id(&self) -> String {
        piece_id(&self.indicator, self.place, self.number)
    }

    /// What it is called here.
    fn title(&self) -> String {
        let number = self.number.to_string();
        match (self.expected.is_empty(), self.given.title.is_empty()) {
            (false, _) => self.expected.clone(),
            (true, false) => self.given.title.clone(),
            (true, true) => fill(text::other(self.lang()), &[("number", &number)]),
        }
    }

    /// A callback that changes the piece by what was typed; typing makes one step of undo.
    fn typed(
        &self,
        shown: &Local<Shown>,
        field: &'static str,
        make: fn(&mut assessment::Evidence, String),
    ) -> impl Fn(String) + 'static + use<> {
        let (piece, shown) = (self.clone(), shown.clone());
        move |value: String| {
            // A new piece is unfolded because it is blank; it stays so while it is filled.
            if shown.with(|shown| shown.is_open.is_none()) {
                shown.update(|shown| shown.is_open = Some(true));
            }
            let touches = Some(format!("{}/{}/{field}", piece.unit, piece.id()));
            let at = (&*piece.unit, &*piece.indicator, piece.place);
            change(&piece.store, at, touches, move |found| {
                make(found, value.clone());
            });
        }
    }

    fn view(&self, shown: &Local<Shown>) -> Html {
        let (lang, id, title) = (self.lang(), self.id(), self.title());
        let status = self.given.status.unwrap_or_default();
        let set = {
            let piece = self.clone();
            move |status| {
                let at = (&*piece.unit, &*piece.indicator, piece.place);
                change(&piece.store, at, None, move |found| {
                    found.status = Some(status);
                });
            }
        };
        let status_id = format!("{id}-status");
        let is_new = matches!(self.place, Place::Other(_)) && self.given.is_blank();
        let is_open = shown.with(|shown| shown.is_open).unwrap_or(is_new);
        let fold = {
            let shown = shown.clone();
            move |_| shown.update(|shown| shown.is_open = Some(!is_open))
        };
        let spoken = fill(text::details_of(lang), &[("name", &title)]);
        html! {
            <li class="piece">
                <div class="piece-line">
                    <label class="piece-title" for={status_id.clone()}><bdi>{ &title }</bdi></label>
                    { status_choice(&status_id, &title, status, lang, set) }
                    <button
                        type="button"
                        class="quiet-button piece-fold"
                        aria-label={spoken}
                        aria-expanded={if is_open { "true" } else { "false" }}
                        onclick={fold}
                    >
                        { text::details(lang) }
                    </button>
                </div>
                { self.known(status) }
                if is_open {
                    <div class="piece-more">
                        { self.fields(shown, &id) }
                        { self.photos() }
                        { self.remove() }
                    </div>
                }
            </li>
        }
    }

    /// What is known beside the status, in one line; nothing where nothing is.
    fn known(&self, status: Readiness) -> Html {
        let (lang, given) = (self.lang(), &self.given);
        let url = (!given.url.is_empty()).then(|| link_to(&given.url, lang));
        // The title of another piece stands above.
        let is_above = |words: &str| self.expected.is_empty() && words == given.title;
        let names = [&given.owner, &given.title]
            .into_iter()
            .filter(|words| !words.is_empty() && !is_above(words))
            .map(|words| html! { <bdi>{ words }</bdi> });
        let known: Vec<Html> = url
            .into_iter()
            .chain(names)
            .chain(due_words(given, status, &self.today, lang))
            .collect();
        if known.is_empty() {
            return Html::default();
        }
        let known = known.into_iter().map(|one| html! { <span>{ one }</span> });
        html! { <p class="piece-known">{ for known }</p> }
    }

    fn fields(&self, shown: &Local<Shown>, id: &str) -> Html {
        let (lang, given) = (self.lang(), &self.given);
        let number = self.number.to_string();
        let title = if self.expected.is_empty() {
            fill(text::title_other(lang), &[("number", &number)])
        } else {
            text::title(lang).to_owned()
        };
        let field = |name: &str, label: &str, value: &str| {
            Field::new(lang, &format!("{id}-{name}"), label, value)
        };
        let title = field("title", &title, &given.title);
        let note = Field {
            long: true,
            limit: LONG,
            ..field("note", text::note(lang), &given.note)
        };
        let owner = field("owner", text::owner(lang), &given.owner).hint(text::owner_hint(lang));
        let typed = |field, make| self.typed(shown, field, make);
        html! {
            <>
                { document_field(title, typed("title", |piece, words| piece.title = words)) }
                { self.url(shown, &format!("{id}-url")) }
                { document_field(owner, typed("owner", |piece, words| piece.owner = words)) }
                { self.due(shown, id) }
                { document_field(note, typed("note", |piece, words| piece.note = words)) }
            </>
        }
    }

    /// The address. One that is not safe stays in the field to be corrected, but is not stored.
    fn url(&self, shown: &Local<Shown>, id: &str) -> Html {
        let (lang, given) = (self.lang(), self.given.url.clone());
        let field = Field {
            keyboard: "url",
            limit: LONG,
            ..Field::new(lang, id, text::url(lang), &given)
        };
        let field = field.hint(text::url_hint(lang));
        let fault = {
            let field = field.clone();
            move |words: &str| {
                let url = words.trim();
                if url.is_empty() || is_safe(url) {
                    field.too_long(words)
                } else {
                    text::url_bad(lang).to_owned()
                }
            }
        };
        let set = self.typed(shown, "url", |piece, url| piece.url = url);
        let (before, is_wrong) = (given.clone(), fault.clone());
        let take = move |words: &str| {
            // Of an address that turns out bad its good beginning is not kept either.
            let stored = match (is_wrong(words).is_empty(), is_safe(&before)) {
                (true, _) => words.trim(),
                (false, true) => "",
                (false, false) => &before,
            };
            if stored != before {
                set(stored.to_owned());
            }
            stored.to_owned()
        };
        kept_field(field, given, Rc::new(fault), Rc::new(take))
    }

    fn due(&self, shown: &Local<Shown>, id: &str) -> Html {
        let id = format!("{id}-due");
        let set = self.typed(shown, "due", |piece, value| {
            // The field gives a day of the calendar or nothing.
            if value.is_empty() || day(&value).is_some() {
                piece.due = value;
            }
        });
        html! {
            <div class="field">
                <label for={id.clone()}>{ text::due(self.lang()) }</label>
                <input type="date" {id} max="9999-12-31" value={self.given.due.clone()} oninput={on_input(set)} />
            </div>
        }
    }

    /// Photos of an expected piece; other pieces have no number that stays, so their photos stand at the
    /// indicator.
    fn photos(&self) -> Html {
        let Place::Expected(number) = self.place else {
            return Html::default();
        };
        let Some(photos) = Photos::of(&self.store) else {
            return Html::default();
        };
        let subject = Subject::Piece(self.indicator.clone(), number);
        (photos.album)(&self.store, &self.draft, &self.unit, &subject)
    }

    fn remove(&self) -> Html {
        let Place::Other(index) = self.place else {
            return Html::default();
        };
        let (piece, number) = (self.clone(), self.number.to_string());
        let act = move |_| {
            let edit = Edit::Evidence {
                unit: piece.unit.clone(),
                indicator: piece.indicator.clone(),
                index,
                evidence: None,
            };
            piece.store.dispatch(Action::Edit(edit));
        };
        html! {
            <button type="button" class="quiet-button" onclick={act}>
                { fill(text::remove(self.lang()), &[("number", &number)]) }
            </button>
        }
    }
}

/// Until when, and whether that is over; none where there is no day.
pub(crate) fn due_words(
    given: &assessment::Evidence,
    status: Readiness,
    today: &str,
    lang: Lang,
) -> Vec<Html> {
    let Some((due, now)) = day(&given.due).zip(day(today)) else {
        return Vec::new();
    };
    let date = time::date(&given.due, lang);
    let is_over = due < now && status != Readiness::Ready;
    let overdue =
        is_over.then(|| html! { <span class="status overdue">{ text::overdue(lang) }</span> });
    let due = html! { { fill(text::due_on(lang), &[("date", &date)]) } };
    [due].into_iter().chain(overdue).collect()
}

/// A link shown by its host; one without https is only told (requirement FX-9).
pub(crate) fn link_to(url: &str, lang: Lang) -> Html {
    let host = browser::host(url).unwrap_or_default();
    if !is_safe(url) || host.is_empty() {
        return html! { <span class="old-link">{ fill(text::url_http(lang), &[("host", &host)]) }</span> };
    }
    html! {
        <a class="evidence-link" href={url.to_owned()} target="_blank" rel="noopener noreferrer">
            <bdi>{ host }</bdi>
            { " " }
            <span class="visually-hidden">{ text::new_tab(lang) }</span>
        </a>
    }
}

/// Only addresses that are sealed on their way; anything else could run when clicked, or be read by
/// others (FX-9).
fn is_safe(url: &str) -> bool {
    let is_web = url.to_ascii_lowercase().starts_with("https://");
    is_web && !url.contains(char::is_whitespace) && browser::host(url).is_some()
}
