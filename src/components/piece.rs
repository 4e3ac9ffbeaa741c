//! One piece of evidence in the checklist of an indicator: a line with its status, the rest unfolds.

use super::indicator::element_id;
use super::select_field::choice;
use super::text_field::{Field, document_field, kept_field};
use crate::browser::page as browser;
use crate::browser::view::{
    Local, all, button, el, local, name, nothing, say, text as words_of, when,
};
use crate::chunk::Photos;
use crate::hooks::Store;
use crate::i18n::{evidence as text, fill, time};
use crate::photo::Subject;
use crate::state::{Action, Edit, Made};
use std::rc::Rc;
use swanilai::assessment::{self, Readiness, day};
use swanilai::evidence::{Place, edit};
use swanilai::text::Lang;
use yew::Html;

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
    let choice = choice(id, &options, status.name(), move |value| {
        set(Readiness::named(&value).unwrap_or_default());
    });
    choice
        .set("class", format!("piece-status piece-{}", status.name()))
        .set(
            "aria-label",
            fill(text::status_of(lang), &[("name", label)]),
        )
        .done()
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
        let label = el("label")
            .class("piece-title")
            .set("for", status_id.clone());
        let is_new = matches!(self.place, Place::Other(_)) && self.given.is_blank();
        let is_open = shown.with(|shown| shown.is_open).unwrap_or(is_new);
        let fold = {
            let shown = shown.clone();
            move || shown.update(|shown| shown.is_open = Some(!is_open))
        };
        let spoken = fill(text::details_of(lang), &[("name", &title)]);
        let fold = button(text::details(lang), fold)
            .class("quiet-button piece-fold")
            .set("aria-label", spoken)
            .attr("aria-expanded", if is_open { "true" } else { "false" });
        let line = el("div")
            .class("piece-line")
            .child(label.child(name(&title)).done())
            .child(status_choice(&status_id, &title, status, lang, set))
            .child(fold.done());
        let below = when(is_open, || {
            el("div")
                .class("piece-more")
                .child(self.fields(shown, &id))
                .child(self.photos())
                .child(self.remove())
                .done()
        });
        el("li")
            .class("piece")
            .child(line.done())
            .child(self.known(status))
            .child(below)
            .done()
    }

    /// What is known beside the status, in one line; nothing where nothing is.
    fn known(&self, status: Readiness) -> Html {
        let (lang, given) = (self.lang(), &self.given);
        let mut known = Vec::new();
        if !given.url.is_empty() {
            known.push(link_to(&given.url, lang));
        }
        for words in [&given.owner, &given.title] {
            // The title of another piece stands above.
            let is_above = self.expected.is_empty() && words == &given.title;
            if !words.is_empty() && !is_above {
                known.push(name(words));
            }
        }
        known.extend(due_words(given, status, &self.today, lang));
        when(!known.is_empty(), || {
            let known = known.into_iter().map(|one| el("span").child(one).done());
            el("p").class("piece-known").children(known).done()
        })
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
        let note = Field {
            long: true,
            limit: LONG,
            ..field("note", text::note(lang), &given.note)
        };
        let owner = field("owner", text::owner(lang), &given.owner).hint(text::owner_hint(lang));
        let typed = |field, make| self.typed(shown, field, make);
        all([
            document_field(
                field("title", &title, &given.title),
                typed("title", |piece, words| piece.title = words),
            ),
            self.url(shown, &format!("{id}-url")),
            document_field(owner, typed("owner", |piece, words| piece.owner = words)),
            self.due(shown, id),
            document_field(note, typed("note", |piece, words| piece.note = words)),
        ])
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
        let label = el("label")
            .set("for", id.clone())
            .text(text::due(self.lang()));
        let input = el("input")
            .attr("type", "date")
            .id(id)
            .attr("max", "9999-12-31")
            .value(self.given.due.clone())
            .oninput(self.typed(shown, "due", |piece, value| {
                // The field gives a day of the calendar or nothing.
                if value.is_empty() || day(&value).is_some() {
                    piece.due = value;
                }
            }));
        el("div")
            .class("field")
            .child(label.done())
            .child(input.done())
            .done()
    }

    /// Photos of an expected piece; other pieces have no number that stays, so their photos stand at the
    /// indicator.
    fn photos(&self) -> Html {
        let Place::Expected(number) = self.place else {
            return nothing();
        };
        Photos::of(&self.store).map_or_else(nothing, |photos| {
            let subject = Subject::Piece(self.indicator.clone(), number);
            (photos.album)(&self.store, &self.draft, &self.unit, &subject)
        })
    }

    fn remove(&self) -> Html {
        let Place::Other(index) = self.place else {
            return nothing();
        };
        let (piece, number) = (self.clone(), self.number.to_string());
        let act = move || {
            let edit = Edit::Evidence {
                unit: piece.unit.clone(),
                indicator: piece.indicator.clone(),
                index,
                evidence: None,
            };
            piece.store.dispatch(Action::Edit(edit));
        };
        button(
            &fill(text::remove(self.lang()), &[("number", &number)]),
            act,
        )
        .class("quiet-button")
        .done()
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
    let mut words = vec![words_of(&fill(text::due_on(lang), &[("date", &date)]))];
    if due < now && status != Readiness::Ready {
        words.push(say("span", "status overdue", text::overdue(lang)));
    }
    words
}

/// A link shown by its host; one without https is only told (requirement FX-9).
pub(crate) fn link_to(url: &str, lang: Lang) -> Html {
    let host = browser::host(url).unwrap_or_default();
    if !is_safe(url) || host.is_empty() {
        return say(
            "span",
            "old-link",
            &fill(text::url_http(lang), &[("host", &host)]),
        );
    }
    el("a")
        .class("evidence-link")
        .set("href", url.to_owned())
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(name(&host))
        .text(" ")
        .child(say("span", "visually-hidden", text::new_tab(lang)))
        .done()
}

/// Only addresses that are sealed on their way; anything else could run when clicked, or be read by
/// others (FX-9).
fn is_safe(url: &str) -> bool {
    let is_web = url.to_ascii_lowercase().starts_with("https://");
    is_web && !url.contains(char::is_whitespace) && browser::host(url).is_some()
}
