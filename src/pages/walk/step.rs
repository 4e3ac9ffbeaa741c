//! One facility on the walk: what it serves, how it is, and on to the next, all within a thumb's reach.

use crate::browser::view::{Local, all, button, el, link, nothing, p, say, text as words_of, when};
use crate::browser::{events, page as browser};
use crate::chunk::Photos;
use crate::components::indicator::element_id;
use crate::components::text_field::{Field, document_field};
use crate::hooks::Store;
use crate::i18n::{common, fill, walk as text};
use crate::pages::result::View;
use crate::pages::walk::looked;
use crate::photo::Subject;
use crate::routes::Route;
use crate::state::{Action, Edit, Made};
use std::rc::Rc;
use swanilai::assessment::{Facility, Found, Unit};
use swanilai::evidence::{Spot, dimension_of, spots};
use swanilai::text::Lang;
use yew::Html;

/// Which facility one stands before; where nobody said, the first that was not looked at.
#[derive(Clone, Default)]
pub(crate) struct State {
    at: Option<usize>,
}

/// The word for what was found.
pub(crate) const fn found_word(found: Option<Found>, lang: Lang) -> &'static str {
    match found {
        Some(Found::Good) => text::good(lang),
        Some(Found::Flawed) => text::flawed(lang),
        Some(Found::Absent) => text::absent(lang),
        None => text::unseen(lang),
    }
}

/// The facility at hand.
pub(crate) fn step(store: &Store, view: &Rc<View>, unit: &Rc<Unit>, state: &Local<State>) -> Html {
    let lang = view.lang;
    let spots = spots(unit, &view.instrument, &view.texts);
    let at = state.with(|state| state.at).unwrap_or_else(|| {
        let unseen = |spot: &Spot<'_>| spot.given.is_none_or(|given| given.found.is_none());
        spots.iter().position(unseen).unwrap_or(0)
    });
    let Some(spot) = spots.get(at) else {
        return nothing();
    };
    let walk = Walk {
        store,
        view,
        unit,
        state,
        at,
        total: spots.len(),
    };
    let (number, total) = ((at + 1).to_string(), spots.len().to_string());
    let place = fill(text::place(lang), &[("number", &number), ("total", &total)]);
    let name = el("h2")
        .attr("id", "walk-spot")
        .attr("tabindex", "-1")
        .text(spot.name);
    let is_done = looked(&spots) == spots.len();
    let card = el("section")
        .class("walk")
        .child(say("p", "caption", &place))
        .child(name.done())
        .child(walk.serves(spot))
        .child(walk.note(spot))
        .child(walk.clear(spot))
        .child(when(is_done, || say("p", "notice", text::done(lang))))
        .child(
            el("div")
                .class("walk-panel")
                .child(walk.answers(spot))
                .child(walk.ways())
                .done(),
        );
    all([card.done(), walk.list(&spots)])
}

/// Where one stands.
struct Walk<'a> {
    store: &'a Store,
    view: &'a Rc<View>,
    unit: &'a Rc<Unit>,
    state: &'a Local<State>,
    at: usize,
    total: usize,
}

impl Walk<'_> {
    /// A callback that goes to another facility.
    fn go(&self, to: usize) -> impl Fn() + 'static + use<> {
        let state = self.state.clone();
        move || {
            state.update(|state| state.at = Some(to));
            events::soon(|| {
                browser::scroll_to(".walk");
                browser::focus("#walk-spot");
            });
        }
    }

    /// A callback that changes what is known of the facility.
    fn change<T: Clone + 'static>(
        &self,
        spot: &Spot<'_>,
        touches: Option<String>,
        set: fn(&mut Facility, T),
    ) -> impl Fn(T) + 'static + use<T> {
        let (store, unit, id) = (self.store.clone(), self.unit.id.clone(), spot.id.to_owned());
        let (state, at) = (self.state.clone(), self.at);
        move |value: T| {
            // One stays where one is, also where this was the first that nobody looked at.
            state.update(|state| state.at = Some(at));
            let (unit, id) = (unit.clone(), id.clone());
            let made = Made::new(touches.clone(), move |to| {
                let value = value.clone();
                to.edit_unit(&unit, |unit| {
                    let Some(facility) = unit.facilities.or_default(&id) else {
                        return;
                    };
                    set(facility, value);
                    if facility.is_empty() {
                        unit.facilities.remove(&id);
                    }
                });
            });
            store.dispatch(Action::Edit(Edit::Made(made)));
        }
    }

    /// The indicators, each with the way to it: answering is left to people.
    fn serves(&self, spot: &Spot<'_>) -> Html {
        let (view, lang) = (self.view, self.view.lang);
        let mut ways = Vec::new();
        for id in &spot.indicators {
            let dimension = dimension_of(&view.instrument, *id);
            let (Some(node), Some(dimension)) = (
                view.instrument.nodes.get(*id),
                dimension.and_then(|id| view.instrument.nodes.get(id)),
            ) else {
                continue;
            };
            let (draft, unit) = (view.draft.clone(), self.unit.id.clone());
            let href = Route::Sheet(draft, unit, dimension.id.clone()).href();
            let field = format!("#{} input", element_id(&node.id));
            let way = link(href, &view.texts.node(&node.id).name)
                .onclick(move || events::reveal_when_there(field.clone()));
            ways.push(el("li").child(way.done()).done());
        }
        el("div")
            .class("walk-serves")
            .child(say("p", "quiet", text::serves(lang)))
            .child(el("ul").children(ways).done())
            .done()
    }

    /// Note and photos, folded away.
    fn note(&self, spot: &Spot<'_>) -> Html {
        let lang = self.view.lang;
        let note = spot.given.map_or("", |given| &given.note);
        let label = if note.is_empty() {
            text::note_fold(lang)
        } else {
            text::note_fold_filled(lang)
        };
        let id = format!("walk-{}-note", spot.id);
        let touches = format!("{}/{id}", self.unit.id);
        let field = Field {
            long: true,
            limit: 2_000,
            ..Field::new(lang, &id, text::note(lang), note)
        };
        let set = self.change(spot, Some(touches), |facility, note| facility.note = note);
        let album = Photos::of(self.store).map_or_else(nothing, |photos| {
            let subject = Subject::Facility(spot.id.to_owned());
            (photos.album)(self.store, &self.view.draft, &self.unit.id, &subject)
        });
        // Each facility has its own fold, closed at first.
        el("details")
            .key(spot.id)
            .child(say("summary", "", label))
            .child(document_field(field.hint(text::note_hint(lang)), set))
            .child(album)
            .done()
    }

    /// Three large choices.
    fn answers(&self, spot: &Spot<'_>) -> Html {
        let lang = self.view.lang;
        let given = spot.given.and_then(|given| given.found);
        let choices = Found::ALL.map(|found| {
            let set = self.change(spot, None, |facility, found| facility.found = found);
            let input = el("input")
                .attr("type", "radio")
                .set("name", format!("walk-{}", spot.id))
                .set("value", found.name().to_owned())
                .checked(given == Some(found))
                .onchange(move |_| set(Some(found)));
            el("label")
                .set("class", format!("choice walk-choice walk-{}", found.name()))
                .child(input.done())
                .child(say("span", "", found_word(Some(found), lang)))
                .done()
        });
        // The name again: on a low screen the choices cover what stands above them.
        let asks = fill(text::question(lang), &[("name", spot.name)]);
        el("fieldset")
            .key(spot.id)
            .child(say("legend", "", &asks))
            .children(choices)
            .done()
    }

    /// Takes the answer back.
    fn clear(&self, spot: &Spot<'_>) -> Html {
        let lang = self.view.lang;
        if spot.given.is_none_or(|given| given.found.is_none()) {
            return nothing();
        }
        let clear = self.change(spot, None, |facility, found| facility.found = found);
        let act = move || {
            clear(None);
            browser::focus("#walk-spot");
        };
        let spoken = fill(text::clear_of(lang), &[("name", spot.name)]);
        let clear = button(text::clear(lang), act).class("quiet-button");
        el("p")
            .class("walk-clear")
            .child(clear.set("aria-label", spoken).done())
            .done()
    }

    /// Back and on; after the last facility to the next unit, else to the task list.
    fn ways(&self) -> Html {
        let (view, lang) = (self.view, self.view.lang);
        let back = button(text::previous(lang), self.go(self.at.saturating_sub(1)))
            .unavailable(self.at == 0);
        let on = if self.at + 1 < self.total {
            button(text::next(lang), self.go(self.at + 1))
        } else {
            let mut units = view.assessment.units.iter();
            let _ = units.find(|unit| unit.id == self.unit.id);
            match units.next() {
                Some(unit) => link(
                    Route::Walk(view.draft.clone(), unit.id.clone()).href(),
                    &fill(text::next_unit(lang), &[("name", &unit.name)]),
                ),
                None => link(
                    Route::Tasks(view.draft.clone()).href(),
                    common::back_to_tasks(lang),
                ),
            }
        };
        el("p")
            .class("walk-ways")
            .child(back.done())
            .child(on.set("class", "button primary".to_owned()).done())
            .done()
    }

    /// All facilities with what was found, each a way to it.
    fn list(&self, spots: &[Spot<'_>]) -> Html {
        let lang = self.view.lang;
        let items = spots.iter().enumerate().map(|(index, spot)| {
            let found = spot.given.and_then(|given| given.found);
            let way = button("", self.go(index))
                .class("task walk-spot")
                .maybe(
                    "aria-current",
                    (index == self.at).then(|| "step".to_owned()),
                )
                .child(say("span", "", spot.name))
                .child(words_of(" "))
                .child(say(
                    "span",
                    if found.is_some() {
                        "status done"
                    } else {
                        "status"
                    },
                    found_word(found, lang),
                ));
            let note = spot.given.map_or("", |given| &given.note);
            el("li")
                .key(spot.id)
                .child(way.done())
                .child(when(!note.is_empty(), || p(note)))
                .done()
        });
        el("details")
            .child(say("summary", "", text::all(lang)))
            .child(el("ol").class("tasks").children(items).done())
            .done()
    }
}
