//! Choosing what is tried: a unit, a part of it, and what it becomes.

use crate::browser::input::on_submit;
use crate::browser::{events, page as browser};
use crate::components::number_field::fault_words;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::hooks::Store;
use crate::i18n::number::{parse, short};
use crate::i18n::{fill, scenario as text};
use crate::pages::result::View;
use crate::pages::what_if::choice::{
    APART, CLEAR, Choice, ITEM, LEAVE, POINTS, SCORE, SECTION, TRIED, UNIT, VALUE, most,
};
use crate::pages::what_if::words::{levels, now};
use crate::state::{Action, Ideas};
use swanilai::instrument::{Node, NodeId};
use swanilai::number::Decimal;
use swanilai::whatif::Change;
use yew::{Html, html};

/// The form.
pub(crate) fn form(store: &Store, ideas: &Ideas, view: &View) -> Html {
    let lang = view.lang;
    let choice = Choice { store, ideas, view };
    let edit = choice.edit();
    let tried = !ideas.of(TRIED).is_empty();
    let more = if ideas.trials.is_empty() {
        text::add(lang)
    } else {
        text::add_more(lang)
    };
    let is_needed = tried && edit.is_none();
    let submit = {
        let (store, trials) = (store.clone(), ideas.trials.clone());
        let said = text::trial_added(lang);
        move || {
            let Some(edit) = edit.clone() else {
                store.dispatch(Action::Think(vec![(TRIED.to_owned(), "1".to_owned())]));
                events::soon(|| browser::focus("#trial-unit"));
                return;
            };
            let mut trials = trials.clone();
            trials.push(edit);
            store.dispatch(Action::Try(trials));
            store.dispatch(Action::Think(
                [VALUE, TRIED]
                    .map(|field| (field.to_owned(), String::new()))
                    .to_vec(),
            ));
            store.dispatch(Action::Announce(said.to_owned()));
        }
    };
    html! {
        <form class="card trial-form no-print" novalidate={true} onsubmit={on_submit(submit)}>
            <div class="trial-fields">{ choice.fields() }</div>
            if is_needed {
                <p class="error" role="alert">{ text::add_needed(lang) }</p>
            }
            <p><button type="submit">{ more }</button></p>
        </form>
    }
}

impl Choice<'_> {
    /// Sets a field and empties those that depend on it.
    fn set(
        &self,
        field: &'static str,
        after: &'static [&'static str],
    ) -> impl Fn(String) + 'static + use<> {
        let store = self.store.clone();
        move |chosen| {
            let mut fields = vec![(field.to_owned(), chosen)];
            fields.extend(
                after
                    .iter()
                    .map(|field| ((*field).to_owned(), String::new())),
            );
            store.dispatch(Action::Think(fields));
        }
    }

    fn fields(&self) -> Html {
        html! {
            <>
                { self.units() }
                { self.sections() }
                { self.becomes() }
                { self.hint() }
            </>
        }
    }

    /// The fields that depend on which part of the unit is chosen.
    fn becomes(&self) -> Html {
        match self.ideas.of(SECTION) {
            "" | LEAVE => Html::default(),
            SCORE => self.figure(self.view.instrument.max, &Change::Score(None)),
            _ => html! {
                if let Some((id, dimension)) = self.dimension() {
                    { self.items(id) }
                    { self.value(dimension) }
                }
            },
        }
    }

    fn units(&self) -> Html {
        let lang = self.view.lang;
        let units = &self.view.assessment.units;
        let mut options = Vec::new();
        if units.len() > 1 {
            options.push((String::new(), text::choose(lang).to_owned()));
        }
        for unit in units {
            options.push((unit.id.clone(), unit.name.clone()));
        }
        let chosen = self.unit().map_or("", |unit| &unit.id);
        select_field(
            UNIT,
            text::unit(lang),
            "",
            &options,
            chosen,
            self.set(UNIT, &[VALUE]),
        )
    }

    fn sections(&self) -> Html {
        let lang = self.view.lang;
        let mut options = vec![(String::new(), text::choose(lang).to_owned())];
        for node in self.view.instrument.dimensions() {
            if let Some(node) = self.view.instrument.nodes.get(node) {
                options.push((node.id.clone(), self.view.texts.node(&node.id).name));
            }
        }
        options.push((SCORE.to_owned(), text::section_score(lang).to_owned()));
        options.push((LEAVE.to_owned(), text::section_leave(lang).to_owned()));
        select_field(
            SECTION,
            text::section(lang),
            "",
            &options,
            self.ideas.of(SECTION),
            self.set(SECTION, &[ITEM, VALUE]),
        )
    }

    /// The whole dimension, or one of its indicators.
    fn items(&self, dimension: NodeId) -> Html {
        let lang = self.view.lang;
        let instrument = &self.view.instrument;
        let mut options = vec![
            (String::new(), text::choose(lang).to_owned()),
            (POINTS.to_owned(), text::item_points(lang).to_owned()),
        ];
        for id in instrument
            .indicators()
            .filter(|id| self.is_within(*id, dimension))
        {
            if let Some(node) = instrument.nodes.get(id) {
                options.push((node.id.clone(), self.view.texts.node(&node.id).name));
            }
        }
        fresh(
            self.ideas.of(SECTION),
            select_field(
                ITEM,
                text::item(lang),
                "",
                &options,
                self.ideas.of(ITEM),
                self.set(ITEM, &[VALUE]),
            ),
        )
    }

    /// What it becomes: points, a level or an index.
    fn value(&self, dimension: &Node) -> Html {
        let lang = self.view.lang;
        if self.ideas.of(ITEM) == POINTS {
            let change = Change::Points {
                dimension: dimension.id.clone(),
                points: None,
            };
            return self.figure(most(dimension), &change);
        }
        let Some(indicator) = self.indicator() else {
            return Html::default();
        };
        let change = Change::Clear {
            indicator: indicator.id.clone(),
        };
        let Some(mut options) = levels(self.view, &indicator.id) else {
            let scale = self.view.instrument.find(&indicator.id);
            let scale = scale.and_then(|node| self.view.instrument.scale(node));
            let max = scale.map_or(Decimal::ZERO, |scale| Decimal::whole(scale.max));
            return self.figure(max, &change);
        };
        options.insert(0, (String::new(), text::choose(lang).to_owned()));
        options.push((APART.to_owned(), text::not_applicable(lang).to_owned()));
        options.push((CLEAR.to_owned(), text::clear(lang).to_owned()));
        let hint = fill(text::now(lang), &[("now", &self.now(&change))]);
        let key = format!("{}/{}", indicator.id, self.ideas.trials.len());
        fresh(
            &key,
            select_field(
                VALUE,
                text::becomes(lang),
                &hint,
                &options,
                self.ideas.of(VALUE),
                self.set(VALUE, &[]),
            ),
        )
    }

    fn now(&self, change: &Change) -> String {
        self.unit()
            .map_or_else(|| "–".to_owned(), |unit| now(self.view, unit, change))
    }

    /// A field for a number.
    fn figure(&self, max: Decimal, change: &Change) -> Html {
        let (lang, typed) = (self.view.lang, self.ideas.of(VALUE));
        let error = parse(typed, max)
            .err()
            .map_or(String::new(), |fault| fault_words(fault, typed, max, lang));
        let hint = fill(
            text::becomes_hint(lang),
            &[("max", &short(max, lang)), ("now", &self.now(change))],
        );
        let field = Field {
            keyboard: "decimal",
            ..Field::new(lang, VALUE, text::becomes(lang), typed)
                .hint(&hint)
                .error(&error)
        };
        text_field(&field, self.set(VALUE, &[]))
    }

    /// Says beforehand where a change could not act.
    fn hint(&self) -> Html {
        let (lang, Some(unit)) = (self.view.lang, self.unit()) else {
            return Html::default();
        };
        let Some((_, dimension)) = self.dimension() else {
            return Html::default();
        };
        // What was tried before counts as well.
        let scored = |id: &str| {
            let mut trials = self.ideas.trials.iter();
            trials.any(|trial| trial.unit == id && matches!(trial.change, Change::Score(Some(_))))
        };
        if unit.score.is_some() || scored(&unit.id) {
            return html! { <p class="notice">{ text::hidden_score(lang) }</p> };
        }
        let is_given = unit.points.contains_key(&dimension.id);
        html! {
            if is_given && self.indicator().is_some() {
                <p class="notice">{ text::hidden_points(lang) }</p>
            }
        }
    }
}

/// A list that is made anew with its key: one in which a person chose keeps that choice otherwise,
/// even after the field was emptied.
fn fresh(key: &str, list: Html) -> Html {
    html! { <div {key}>{ list }</div> }
}
