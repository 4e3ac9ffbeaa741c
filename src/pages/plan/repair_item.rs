//! One repair of the list: what is to become of what, who sees to it, until when, how far it is.

use crate::browser::events;
use crate::browser::input::on_input;
use crate::browser::page as browser;
use crate::components::local::{Local, local_of};
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, document_field};
use crate::i18n::{Lang, fill, number, repairs as text, time};
use crate::pages::plan::repairs::{State, is_late, status_word};
use crate::pages::plan::steps::from_to;
use crate::pages::plan::words::{View, dimension_of};
use crate::state::{Action, Edit, Made};
use std::rc::Rc;
use swanilai::assessment::{Part, Repair, Status, day};
use swanilai::number::Points;
use swanilai::score::score;
use yew::{Html, html};

/// Everything an item shows.
pub(crate) struct Item {
    pub(crate) view: Rc<View>,
    pub(crate) list: Local<State>,
    pub(crate) repair: Repair,
    /// What it still adds to the entity.
    pub(crate) gain: Points,
    pub(crate) today: String,
}

/// Of the view an item shows the answers, the texts and the language.
impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.view, &other.view);
        self.repair == other.repair
            && self.gain == other.gain
            && self.today == other.today
            && mine.lang == theirs.lang
            && Rc::ptr_eq(&mine.texts, &theirs.texts)
            && mine.open.assessment.units == theirs.open.assessment.units
    }
}

/// The item; it is drawn anew only when something of it changed.
pub(crate) fn card(item: Item) -> Html {
    let key = format!("{}/{}", item.repair.unit, item.repair.part.id());
    local_of(&key, item, |item, said: &Local<Option<String>>| {
        item.view(said)
    })
}

impl Item {
    /// The beginning of the ids of its fields.
    fn id(&self) -> String {
        let id = format!("repair-{}-{}", self.repair.unit, self.repair.part.id());
        id.replace('.', "-")
    }

    /// A callback that changes the item by what was typed or chosen.
    fn change(
        &self,
        touches: &'static str,
        change: fn(&mut Repair, String),
    ) -> impl Fn(String) + 'static + use<> {
        let (store, repair) = (self.view.store.clone(), self.repair.clone());
        // Typing makes one step of undo, choosing a step of its own.
        let touches = (!touches.is_empty()).then(|| format!("{}/{touches}", self.id()));
        move |value: String| {
            let (unit, part) = (repair.unit.clone(), repair.part.clone());
            let made = Made::new(touches.clone(), move |to| {
                if let Some(found) = to.repair_mut(&unit, &part) {
                    change(found, value.clone());
                }
            });
            store.dispatch(Action::Edit(Edit::Made(made)));
        }
    }

    fn view(&self, said: &Local<Option<String>>) -> Html {
        let (view, repair, lang) = (&self.view, &self.repair, self.view.lang);
        let title = view.part_name(&repair.part);
        let dimension = match &repair.part {
            Part::Indicator(_) => dimension_of(view.instrument(), &repair.part),
            _ => "",
        };
        html! {
            <li class="card repair">
                <div class="card-head">
                    <h3><a href={view.part_href(&repair.unit, &repair.part)}>{ &title }</a></h3>
                    { self.remove(&title) }
                </div>
                <p class="quiet">
                    <bdi>{ view.unit_name(&repair.unit) }</bdi>
                    if !dimension.is_empty() {
                        { " · " }
                        { &view.texts.node(dimension).name }
                    }
                </p>
                <p class="repair-state">{ self.states() }</p>
                { from_to(view, &repair.unit, &repair.part, (repair.from, repair.to)) }
                { self.fields(lang) }
                { self.update(said) }
            </li>
        }
    }

    /// How far it is, how long there still is, what it adds: each in words.
    fn states(&self) -> Html {
        let (repair, lang) = (&self.repair, self.view.lang);
        let style = match repair.status {
            Status::Open => "status",
            Status::Started => "status partly",
            Status::Done => "status done",
        };
        let due_style = if is_late(repair, &self.today) {
            "status overdue"
        } else {
            "status"
        };
        let gain = if self.gain.scaled() > 0 {
            let points = number::points(self.gain, lang);
            fill(text::gain(lang), &[("points", &points)])
        } else if self.is_reached() {
            text::gain_none(lang).to_owned()
        } else {
            String::new()
        };
        html! {
            <>
                <span class={style}>{ status_word(repair.status, lang) }</span>
                if let Some(due) = due_words(repair, &self.today, lang) {
                    <span class={due_style}>{ due }</span>
                }
                if !gain.is_empty() {
                    <span class="quiet">{ gain }</span>
                }
            </>
        }
    }

    /// Whether the answer is as high already.
    fn is_reached(&self) -> bool {
        let unit = self.view.open.assessment.unit(&self.repair.unit);
        let present = unit.and_then(|unit| self.repair.present(unit));
        present.is_some_and(|present| present >= self.repair.to)
    }

    /// Owner, due date, status and note.
    fn fields(&self, lang: Lang) -> Html {
        let (repair, id) = (&self.repair, self.id());
        let owner = Field::new(
            lang,
            &format!("{id}-owner"),
            text::owner(lang),
            &repair.owner,
        );
        let due = format!("{id}-due");
        let typed = on_input(self.change("due", |repair, value| {
            // The field gives a day of the calendar or nothing.
            if value.is_empty() || day(&value).is_some() {
                repair.due = value;
            }
        }));
        let statuses = Status::ALL.map(|status| {
            (
                status.name().to_owned(),
                status_word(status, lang).to_owned(),
            )
        });
        let status = select_field(
            &format!("{id}-status"),
            text::status(lang),
            "",
            &statuses,
            repair.status.name(),
            self.change("", |repair, value| {
                repair.status = Status::named(&value).unwrap_or_default();
            }),
        );
        let remarks = Field {
            long: true,
            limit: 2_000,
            ..Field::new(lang, &format!("{id}-note"), text::note(lang), &repair.note)
        };
        html! {
            <div class="repair-fields">
                { document_field(owner, self.change("owner", |repair, value| repair.owner = value)) }
                <div class="field">
                    <label for={due.clone()}>{ text::due(lang) }</label>
                    <input type="date" id={due} max="9999-12-31" value={repair.due.clone()} oninput={typed} />
                </div>
                { status }
                { document_field(remarks, self.change("note", |repair, value| repair.note = value)) }
            </div>
        }
    }

    fn remove(&self, title: &str) -> Html {
        let (view, list, lang) = (self.view.clone(), self.list.clone(), self.view.lang);
        let repair = self.repair.clone();
        let unit = view.unit_name(&repair.unit);
        let spoken = fill(text::remove_of(lang), &[("name", title), ("unit", &unit)]);
        let told = fill(text::removed(lang), &[("name", title), ("unit", &unit)]);
        let act = move |_| {
            let mut repairs = view.open.assessment.repairs.iter();
            let index = repairs.position(|known| known.is_about(&repair.unit, &repair.part));
            let removed = (index.unwrap_or(usize::MAX), repair.clone());
            list.update(|list| list.removed = Some(removed));
            let (unit, part) = (repair.unit.clone(), repair.part.clone());
            let made = Made::new(None, move |to| {
                to.repairs.retain(|known| !known.is_about(&unit, &part));
            });
            view.store.dispatch(Action::Edit(Edit::Made(made)));
            view.store.dispatch(Action::Announce(told.clone()));
            browser::focus("#repairs");
        };
        html! {
            <button type="button" class="quiet-button" aria-label={spoken} onclick={act}>
                { text::remove(lang) }
            </button>
        }
    }

    /// The offer to bring the answer to what was repaired, and what came of it.
    fn update(&self, said: &Local<Option<String>>) -> Html {
        let (view, repair, lang) = (&self.view, &self.repair, self.view.lang);
        let told = format!("{}-told", self.id());
        let unit = view.open.assessment.unit(&repair.unit);
        let applies = unit.is_some_and(|unit| {
            let found = unit.observations.get(repair.part.id());
            !found.is_some_and(|found| found.not_applicable)
        });
        if repair.status != Status::Done || self.is_reached() || !applies {
            return html! {
                if let Some(words) = said.get() {
                    <p class="repair-told" id={told} tabindex="-1">{ words }</p>
                }
            };
        }
        let act = {
            let (view, repair, said) = (view.clone(), repair.clone(), said.clone());
            let counts = self.gain.scaled() > 0;
            move |_| {
                let words = carry_out(&view, &repair, counts);
                said.update(|said| *said = Some(words.clone()));
                view.store.dispatch(Action::Announce(words));
                let told = format!("#{told}");
                events::soon(move || browser::focus(&told));
            }
        };
        let level = number::short(repair.to, lang);
        let label = fill(text::update(lang), &[("level", &level)]);
        html! {
            <div class="notice">
                <p>{ text::update_hint(lang) }</p>
                <button type="button" onclick={act}>{ label }</button>
            </div>
        }
    }
}

/// Brings the answer to what was repaired; what became of the score.
fn carry_out(view: &View, repair: &Repair, counts: bool) -> String {
    let (instrument, lang) = (view.instrument().clone(), view.lang);
    let mut after = view.open.assessment.as_ref().clone();
    let shown = |low: Points| number::points(low, lang);
    let before = shown(view.open.scored.entity.at_least());
    after.edit_unit(&repair.unit, |unit| repair.carry_out(unit, &instrument));
    let now = shown(score(&after, &instrument).entity.at_least());
    let repair = repair.clone();
    let made = Made::new(None, move |to| {
        to.edit_unit(&repair.unit, |unit| repair.carry_out(unit, &instrument));
    });
    view.store.dispatch(Action::Edit(Edit::Made(made)));
    if before == now {
        let same = fill(text::updated_same(lang), &[("after", &now)]);
        return if counts {
            same
        } else {
            format!("{same} {}", text::covered(lang))
        };
    }
    let values = [("before", &*before), ("after", &*now)];
    fill(text::updated(lang), &values)
}

/// How long there still is; none for what is done or has no due date.
fn due_words(repair: &Repair, today: &str, lang: Lang) -> Option<String> {
    if repair.status == Status::Done {
        return None;
    }
    let Some((due, today)) = day(&repair.due).zip(day(today)) else {
        return Some(text::due_none(lang).to_owned());
    };
    let late = today.saturating_sub(due);
    let left = match due.checked_sub(today) {
        Some(0) => text::due_today(lang).to_owned(),
        Some(1) => text::due_tomorrow(lang).to_owned(),
        Some(left) => fill(text::due_in(lang), &[("days", &left.to_string())]),
        None => fill(text::due_late(lang), &[("days", &late.to_string())]),
    };
    let date = time::date(&repair.due, lang);
    Some(fill(
        text::due_on(lang),
        &[("date", &date), ("left", &left)],
    ))
}
