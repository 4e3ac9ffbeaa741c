//! One facility on the walk: what it serves, how it is, and on to the next, all within a thumb's reach.

use crate::browser::{events, page as browser};
use crate::chunk::Photos;
use crate::components::indicator::element_id;
use crate::components::local::Local;
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
use swanilai::instrument::NodeId;
use swanilai::text::Lang;
use yew::{Callback, Html, MouseEvent, html};

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
        return Html::default();
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
    let is_done = looked(&spots) == spots.len();
    html! {
        <>
            <section class="walk">
                <p class="caption">{ place }</p>
                <h2 id="walk-spot" tabindex="-1">{ spot.name }</h2>
                { walk.serves(spot) }
                { walk.note(spot) }
                { walk.clear(spot) }
                if is_done {
                    <p class="notice">{ text::done(lang) }</p>
                }
                <div class="walk-panel">
                    { walk.answers(spot) }
                    { walk.ways() }
                </div>
            </section>
            { walk.list(&spots) }
        </>
    }
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
    fn go(&self, to: usize) -> Callback<MouseEvent> {
        let state = self.state.clone();
        Callback::from(move |_| {
            state.update(|state| state.at = Some(to));
            events::soon(|| {
                browser::scroll_to(".walk");
                browser::focus("#walk-spot");
            });
        })
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
        let ways = spot.indicators.iter().filter_map(|id| self.way(*id));
        html! {
            <div class="walk-serves">
                <p class="quiet">{ text::serves(self.view.lang) }</p>
                <ul>{ for ways }</ul>
            </div>
        }
    }

    /// The way to an indicator on its sheet.
    fn way(&self, id: NodeId) -> Option<Html> {
        let (view, nodes) = (self.view, &self.view.instrument.nodes);
        let node = nodes.get(id)?;
        let dimension = nodes.get(dimension_of(&view.instrument, id)?)?;
        let (draft, unit) = (view.draft.clone(), self.unit.id.clone());
        let href = Route::Sheet(draft, unit, dimension.id.clone()).href();
        let field = format!("#{} input", element_id(&node.id));
        let reveal = move |_| events::reveal_when_there(field.clone());
        Some(html! {
            <li><a href={href} onclick={reveal}>{ view.texts.node(&node.id).name }</a></li>
        })
    }

    /// Note and photos, folded away.
    fn note(&self, spot: &Spot<'_>) -> Html {
        let lang = self.view.lang;
        let words = spot.given.map_or("", |given| &given.note);
        let label = if words.is_empty() {
            text::note_fold(lang)
        } else {
            text::note_fold_filled(lang)
        };
        let id = format!("walk-{}-note", spot.id);
        let touches = format!("{}/{id}", self.unit.id);
        let field = Field {
            long: true,
            limit: 2_000,
            ..Field::new(lang, &id, text::note(lang), words)
        };
        let set = self.change(spot, Some(touches), |facility, note| facility.note = note);
        let subject = Subject::Facility(spot.id.to_owned());
        // Each facility has its own fold, closed at first.
        html! {
            <details key={spot.id}>
                <summary>{ label }</summary>
                { document_field(field.hint(text::note_hint(lang)), set) }
                if let Some(photos) = Photos::of(self.store) {
                    { (photos.album)(self.store, &self.view.draft, &self.unit.id, &subject) }
                }
            </details>
        }
    }

    /// Three large choices.
    fn answers(&self, spot: &Spot<'_>) -> Html {
        let lang = self.view.lang;
        let given = spot.given.and_then(|given| given.found);
        let choices = Found::ALL.map(|found| {
            let set = self.change(spot, None, |facility, found| facility.found = found);
            let style = format!("choice walk-choice walk-{}", found.name());
            html! {
                <label class={style}>
                    <input
                        type="radio"
                        name={format!("walk-{}", spot.id)}
                        value={found.name()}
                        checked={given == Some(found)}
                        onchange={move |_| set(Some(found))}
                    />
                    <span>{ found_word(Some(found), lang) }</span>
                </label>
            }
        });
        // The name again: on a low screen the choices cover what stands above them.
        let asks = fill(text::question(lang), &[("name", spot.name)]);
        html! {
            <fieldset key={spot.id}>
                <legend>{ asks }</legend>
                <>{ for choices }</>
            </fieldset>
        }
    }

    /// Takes the answer back.
    fn clear(&self, spot: &Spot<'_>) -> Html {
        let lang = self.view.lang;
        if spot.given.is_none_or(|given| given.found.is_none()) {
            return Html::default();
        }
        let clear = self.change(spot, None, |facility, found| facility.found = found);
        let act = move |_| {
            clear(None);
            browser::focus("#walk-spot");
        };
        let spoken = fill(text::clear_of(lang), &[("name", spot.name)]);
        html! {
            <p class="walk-clear">
                <button type="button" class="quiet-button" aria-label={spoken} onclick={act}>
                    { text::clear(lang) }
                </button>
            </p>
        }
    }

    /// Back and on.
    fn ways(&self) -> Html {
        let back = self.go(self.at.saturating_sub(1));
        // It keeps the focus, which `disabled` would drop.
        let unavailable = (self.at == 0).then_some("true");
        html! {
            <p class="walk-ways">
                <button type="button" aria-disabled={unavailable} onclick={back}>
                    { text::previous(self.view.lang) }
                </button>
                { self.on() }
            </p>
        }
    }

    /// On to the next facility; after the last one to the next unit, else to the task list.
    fn on(&self) -> Html {
        let (view, lang) = (self.view, self.view.lang);
        if self.at + 1 < self.total {
            let next = self.go(self.at + 1);
            return html! {
                <button type="button" class="button primary" onclick={next}>{ text::next(lang) }</button>
            };
        }
        let units = view.assessment.units.iter();
        let next = units.skip_while(|unit| unit.id != self.unit.id).nth(1);
        let (page, words) = match next {
            Some(unit) => (
                Route::Walk(view.draft.clone(), unit.id.clone()),
                fill(text::next_unit(lang), &[("name", &unit.name)]),
            ),
            None => (
                Route::Tasks(view.draft.clone()),
                common::back_to_tasks(lang).to_owned(),
            ),
        };
        html! { <a href={page.href()} class="button primary">{ words }</a> }
    }

    /// All facilities with what was found, each a way to it.
    fn list(&self, spots: &[Spot<'_>]) -> Html {
        let lang = self.view.lang;
        let items = spots.iter().enumerate().map(|(index, spot)| {
            let found = spot.given.and_then(|given| given.found);
            let style = if found.is_some() {
                "status done"
            } else {
                "status"
            };
            let current = (index == self.at).then_some("step");
            let words = spot.given.map_or("", |given| &given.note);
            html! {
                <li key={spot.id}>
                    <button type="button" class="task walk-spot" aria-current={current} onclick={self.go(index)}>
                        <span>{ spot.name }</span>
                        { " " }
                        <span class={style}>{ found_word(found, lang) }</span>
                    </button>
                    if !words.is_empty() {
                        <p>{ words }</p>
                    }
                </li>
            }
        });
        html! {
            <details>
                <summary>{ text::all(lang) }</summary>
                <ol class="tasks">{ for items }</ol>
            </details>
        }
    }
}
