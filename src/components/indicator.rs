//! One indicator of one unit: the question, its levels, how it is assessed, evidence and note.

use super::evidence::{checklist, note};
use super::number_field::number_field;
use super::text_field::Field;
use crate::browser::{events, page as browser};
use crate::chunk::Chunk;
use crate::components::local::{Local, local_of};
use crate::hooks::Store;
use crate::i18n::{Lang, fill, number, sheet as text};
use crate::state::{Action, Edit};
use std::rc::Rc;
use swanilai::assessment::Observation;
use swanilai::instrument::{
    Indicator, Instrument, Method, Node, NodeId, NodeText, Scale, ScaleKind, Texts,
};
use swanilai::number::{Decimal, Fraction};
use yew::{Html, html};

/// What an indicator's parts need to know.
#[derive(Clone)]
struct About {
    store: Store,
    /// Language and whether photos can be shown, as they were when this was made: the store always tells
    /// what is the case now, so that two of them never differ.
    lang: Lang,
    has_photos: bool,
    unit: String,
    id: NodeId,
    instrument: Rc<Instrument>,
    texts: Rc<Texts>,
    observation: Observation,
}

/// An id that may stand in an element: `q-input-kompetensi-1`.
pub(crate) fn element_id(node_id: &str) -> String {
    format!("q-{}", node_id.replace('.', "-"))
}

/// The whole field set of an indicator.
pub(crate) fn indicator(
    store: &Store,
    unit: &str,
    id: NodeId,
    instrument: &Rc<Instrument>,
    texts: &Rc<Texts>,
    observation: Observation,
) -> Html {
    let about = About {
        store: store.clone(),
        lang: store.lang,
        has_photos: store.has(Chunk::Photos),
        unit: unit.to_owned(),
        id,
        instrument: instrument.clone(),
        texts: texts.clone(),
        observation,
    };
    let Some(key) = about.node().map(|node| node.id.clone()) else {
        return Html::default();
    };
    // An indicator without a mark can be split before the first one is given.
    local_of(&key, about, |about, wants_split: &Local<bool>| {
        about.view(wants_split).unwrap_or_default()
    })
}

/// Of the store an indicator shows the language, and photos once their chunk is there.
impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && self.has_photos == other.has_photos
            && self.id == other.id
            && self.unit == other.unit
            && Rc::ptr_eq(&self.instrument, &other.instrument)
            && Rc::ptr_eq(&self.texts, &other.texts)
            && self.observation == other.observation
    }
}

impl About {
    fn node(&self) -> Option<&Node> {
        self.instrument.nodes.get(self.id)
    }

    /// A callback that edits the assessment.
    fn edit(&self, edit: Edit) -> impl Fn() + 'static + use<> {
        let store = self.store.clone();
        move || store.dispatch(Action::Edit(edit.clone()))
    }

    /// A callback that sets the mark of an observer.
    fn mark(&self, by: &str) -> impl Fn(Option<Decimal>) + Clone + 'static + use<> {
        let indicator = self.node().map(|node| node.id.clone()).unwrap_or_default();
        let (store, unit, by) = (self.store.clone(), self.unit.clone(), by.to_owned());
        move |level| {
            let edit = Edit::Mark {
                unit: unit.clone(),
                indicator: indicator.clone(),
                by: by.clone(),
                level,
            };
            store.dispatch(Action::Edit(edit));
        }
    }

    fn view(&self, wants_split: &Local<bool>) -> Option<Html> {
        let (node, scale) = (self.node()?, self.instrument.scale(self.id)?);
        let indicator = node.indicator.as_ref()?;
        let (lang, observation) = (self.lang, &self.observation);
        let words = self.texts.node(&node.id);
        let name = element_id(&node.id);
        let is_split =
            wants_split.get() || observation.marks.iter().any(|mark| !mark.by.is_empty());
        let is_answered = observation.not_applicable || !observation.marks.is_empty();
        let answers = match (scale.kind, is_split) {
            (_, true) => self.slots(node, scale, &words),
            (ScaleKind::Levels, false) => self.levels(scale, &words, &name),
            (ScaleKind::Index, false) => self.index(scale, &name),
        };
        let skip = self.edit(Edit::NotApplicable(self.unit.clone(), node.id.clone()));
        let clear = self.edit(Edit::Clear(self.unit.clone(), node.id.clone()));
        let first = format!("#{name} input");
        let clear = move |_| {
            clear();
            // The button goes with the answer.
            let first = first.clone();
            events::soon(move || browser::focus(&first));
        };
        let state = if is_answered {
            let spoken = fill(text::clear_of(lang), &[("name", &words.name)]);
            html! {
                <button type="button" class="quiet-button" aria-label={spoken} onclick={clear}>
                    { text::clear(lang) }
                </button>
            }
        } else {
            html! { <span class="status">{ text::unanswered(lang) }</span> }
        };
        let number = node.id.rsplit('.').next().unwrap_or("");
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        let class = if is_answered {
            "indicator answered"
        } else {
            "indicator"
        };
        Some(html! {
            <fieldset {class} id={name.clone()}>
                // Within the legend: who comes by keys hears the question with the first answer.
                <legend>
                    if is_number {
                        <span class="number">{ number }</span>
                        { " " }
                    }
                    { &words.name }
                    { " " }
                    <span class="question">{ &words.question }</span>
                </legend>
                if !indicator.self_observed {
                    <p class="hint">{ text::not_self(lang) }</p>
                }
                { answers }
                <label class="choice not-applicable">
                    <input
                        type="radio"
                        name={format!("{name}-answer")}
                        checked={observation.not_applicable}
                        onchange={move |_| skip()}
                    />
                    <span>{ text::not_applicable(lang) }</span>
                </label>
                <p class="indicator-actions">
                    { state }
                    { self.split_button(node, scale, is_split, wants_split) }
                </p>
                { self.how(node, indicator, &words) }
                { checklist(&self.store, &self.unit, &node.id, &words.evidence, observation) }
                { note(&self.store, &self.unit, &node.id, &observation.note) }
            </fieldset>
        })
    }

    /// Every level with what it means.
    fn levels(&self, scale: &Scale, words: &NodeText, name: &str) -> Html {
        let given = self.observation.mark("");
        let levels = (0..=scale.max).map(|level| {
            let mark = self.mark("");
            let meaning = usize::try_from(level)
                .ok()
                .and_then(|level| words.levels.get(level));
            html! {
                <label class="choice level">
                    <input
                        type="radio"
                        name={format!("{name}-answer")}
                        value={level.to_string()}
                        id={(level == 0).then(|| format!("{name}-first"))}
                        checked={given == Some(Decimal::whole(level))}
                        onchange={move |_| mark(Some(Decimal::whole(level)))}
                    />
                    <span class="level-number">{ level }</span>
                    <span>{ meaning.map_or("", String::as_str) }</span>
                </label>
            }
        });
        html! { <div class="levels">{ for levels }</div> }
    }

    fn index(&self, scale: &Scale, name: &str) -> Html {
        let (max, lang) = (Decimal::whole(scale.max), self.lang);
        let label = fill(
            text::index_label(lang),
            &[("max", &number::short(max, lang))],
        );
        let field = Field::new(lang, &format!("{name}-first"), &label, "");
        number_field(field, self.observation.mark(""), max, self.mark(""))
    }

    /// The button that gives every observer a mark of its own, or goes back to one answer.
    fn split_button(
        &self,
        node: &Node,
        scale: &Scale,
        is_split: bool,
        wants_split: &Local<bool>,
    ) -> Html {
        let (lang, wants_split) = (self.lang, wants_split.clone());
        let slots = self.instrument.slots(self.id).to_vec();
        let (unit, indicator) = (self.unit.clone(), node.id.clone());
        if is_split {
            let join = self.edit(Edit::Join { unit, indicator });
            let act = move |_| {
                wants_split.update(|wants| *wants = false);
                join();
            };
            return html! { <button type="button" class="quiet-button" onclick={act}>{ text::join(lang) }</button> };
        }
        let observers = node
            .indicator
            .as_ref()
            .and_then(|indicator| self.instrument.observers.get(indicator.observers?));
        let Some(observers) =
            observers.filter(|_| slots.len() > 1 && scale.kind == ScaleKind::Levels)
        else {
            return Html::default();
        };
        let name = self
            .texts
            .observers
            .get(&observers.id)
            .map_or("", String::as_str);
        let split = self.edit(Edit::Split {
            unit,
            indicator,
            slots,
        });
        let act = move |_| {
            wants_split.update(|wants| *wants = true);
            split();
        };
        html! {
            <button type="button" class="quiet-button" onclick={act}>
                { fill(text::split(lang), &[("name", name)]) }
            </button>
        }
    }

    /// One row of marks for each observer.
    fn slots(&self, node: &Node, scale: &Scale, words: &NodeText) -> Html {
        let observers = node
            .indicator
            .as_ref()
            .and_then(|indicator| self.instrument.observers.get(indicator.observers?));
        let known = self.instrument.slots(self.id);
        // A file may name observers that the instrument does not: they keep their own words.
        let others = self
            .observation
            .marks
            .iter()
            .map(|mark| &mark.by)
            .filter(|by| !known.contains(by));
        let rows = known.iter().chain(others).map(|slot| {
            let label = observers.map_or(slot.as_str(), |observers| {
                self.texts.slot(&observers.id, slot)
            });
            self.slot(node, scale, slot, label)
        });
        html! {
            <>
                <ol class="meanings" start="0">
                    { for words.levels.iter().map(|level| html! { <li>{ level }</li> }) }
                </ol>
                // A list of its own, so that what stands before it is not disturbed.
                <>{ for rows }</>
                <p class="quiet">{ mean_words(&self.observation, scale, self.lang) }</p>
            </>
        }
    }

    fn slot(&self, node: &Node, scale: &Scale, slot: &str, label: &str) -> Html {
        let lang = self.lang;
        let group = format!("{}-{slot}", element_id(&node.id));
        let given = self.observation.mark(slot);
        let picks = (0..=scale.max).map(|level| {
            let mark = self.mark(slot);
            let spoken = fill(
                text::level_of(lang),
                &[("slot", label), ("level", &level.to_string())],
            );
            html! {
                <label class="pick">
                    <input
                        type="radio"
                        name={group.clone()}
                        aria-label={spoken}
                        checked={given == Some(Decimal::whole(level))}
                        onchange={move |_| mark(Some(Decimal::whole(level)))}
                    />
                    <span aria-hidden="true">{ level }</span>
                </label>
            }
        });
        let unmark = self.mark(slot);
        html! {
            <div class="slot" role="group" aria-label={label.to_owned()}>
                <bdi class="slot-name">{ label }</bdi>
                <span class="picks">{ for picks }</span>
                <button
                    type="button"
                    class="quiet-button"
                    aria-disabled={given.is_none().then_some("true")}
                    aria-label={fill(text::clear_of(lang), &[("name", label)])}
                    onclick={move |_| unmark(None)}
                >
                    { text::none_given(lang) }
                </button>
            </div>
        }
    }

    /// How the indicator is assessed, and what it weighs.
    fn how(&self, node: &Node, indicator: &Indicator, words: &NodeText) -> Html {
        let lang = self.lang;
        let methods: Vec<&str> = indicator
            .methods
            .iter()
            .map(|method| method_word(*method, lang))
            .collect();
        let facilities: Vec<Html> = indicator
            .facilities
            .iter()
            .map(|id| html! { <li>{ self.texts.facilities.get(id).unwrap_or(id) }</li> })
            .collect();
        html! {
            <details class="how">
                <summary>{ text::how(lang) }</summary>
                <p>{ &words.assess }</p>
                <p>{ fill(text::assessed_by(lang), &[("methods", &methods.join(", "))]) }</p>
                if !facilities.is_empty() {
                    <p>{ text::facilities(lang) }</p>
                    <ul>{ for facilities }</ul>
                }
                { self.weight(node) }
            </details>
        }
    }

    /// What the indicator weighs, and what of that is assumed.
    fn weight(&self, node: &Node) -> Html {
        let lang = self.lang;
        let points = number::points(node.weight.points.round_half_up(2), lang);
        let reason = node.provenance.reason().or(node.weight.provenance.reason());
        html! {
            <p class="quiet">
                { fill(text::weight(lang), &[("points", &points)]) }
                if node.weight.provenance.is_assumed() {
                    { " · " }
                    <span class="tag-assumed">{ text::weight_assumed(lang) }</span>
                }
                if node.provenance.is_assumed() {
                    { " · " }
                    <span class="tag-assumed">{ text::item_assumed(lang) }</span>
                }
                if let Some(reason) = reason {
                    { ": " }
                    { self.instrument.reason(reason, lang) }
                }
            </p>
        }
    }
}

fn mean_words(observation: &Observation, scale: &Scale, lang: Lang) -> String {
    let count = u32::try_from(observation.marks.len()).unwrap_or(u32::MAX);
    let sum = observation.marks.iter().fold(Fraction::ZERO, |sum, mark| {
        sum.plus(&Fraction::from(mark.level))
    });
    let mean = number::points(sum.over(&Fraction::whole(count)).round_half_up(2), lang);
    fill(
        text::mean(lang),
        &[("mark", &mean), ("max", &scale.max.to_string())],
    )
}

/// The word for a method.
pub(crate) const fn method_word(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Interview => text::interview(lang),
        Method::Observation => text::observation(lang),
        Method::Document => text::document(lang),
        Method::UserInterview => text::user_interview(lang),
        Method::Survey => text::survey(lang),
        Method::SecondaryData => text::secondary_data(lang),
    }
}
