//! One indicator of one unit: the question, its levels, how it is assessed, evidence and note.

use super::evidence::{checklist, note};
use super::number_field::number_field;
use super::text_field::Field;
use crate::browser::view::{
    Local, all, button, el, local_of, nothing, p, say, text as words_of, when,
};
use crate::browser::{events, page as browser};
use crate::chunk::Chunk;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, number, sheet as text};
use crate::state::{Action, Edit};
use std::rc::Rc;
use swanilai::assessment::Observation;
use swanilai::instrument::{
    Indicator, Instrument, Method, Node, NodeId, NodeText, Scale, ScaleKind, Texts,
};
use swanilai::number::{Decimal, Fraction};
use yew::Html;

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
        return nothing();
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
        let skip = el("input")
            .attr("type", "radio")
            .set("name", format!("{name}-answer"))
            .checked(observation.not_applicable)
            .onchange(move |_| skip());
        let clear = self.edit(Edit::Clear(self.unit.clone(), node.id.clone()));
        let first = format!("#{name} input");
        let clear = move || {
            clear();
            // The button goes with the answer.
            let first = first.clone();
            events::soon(move || browser::focus(&first));
        };
        let state = if is_answered {
            let spoken = fill(text::clear_of(lang), &[("name", &words.name)]);
            button(text::clear(lang), clear)
                .class("quiet-button")
                .set("aria-label", spoken)
                .done()
        } else {
            say("span", "status", text::unanswered(lang))
        };
        let number = node.id.rsplit('.').next().unwrap_or("");
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        let legend = el("legend")
            .child(when(is_number, || {
                all([say("span", "number", number), words_of(" ")])
            }))
            .text(&words.name)
            .text(" ")
            // Within the legend: who comes by keys hears it with the first answer.
            .child(say("span", "question", &words.question));
        let field = el("fieldset")
            .class(if is_answered {
                "indicator answered"
            } else {
                "indicator"
            })
            .id(name)
            .child(legend.done())
            .child(when(!indicator.self_observed, || {
                say("p", "hint", text::not_self(lang))
            }))
            .child(answers)
            .child(
                el("label")
                    .class("choice not-applicable")
                    .child(skip.done())
                    .child(say("span", "", text::not_applicable(lang)))
                    .done(),
            )
            .child(
                el("p")
                    .class("indicator-actions")
                    .child(state)
                    .child(self.split_button(node, scale, is_split, wants_split))
                    .done(),
            )
            .child(self.how(node, indicator, &words))
            .child(checklist(
                &self.store,
                &self.unit,
                &node.id,
                &words.evidence,
                observation,
            ))
            .child(note(&self.store, &self.unit, &node.id, &observation.note));
        Some(field.done())
    }

    /// Every level with what it means.
    fn levels(&self, scale: &Scale, words: &NodeText, name: &str) -> Html {
        let given = self.observation.mark("");
        let levels = (0..=scale.max).map(|level| {
            let mark = self.mark("");
            let meaning = usize::try_from(level)
                .ok()
                .and_then(|level| words.levels.get(level));
            let input = el("input")
                .attr("type", "radio")
                .set("name", format!("{name}-answer"))
                .set("value", level.to_string())
                .maybe("id", (level == 0).then(|| format!("{name}-first")))
                .checked(given == Some(Decimal::whole(level)))
                .onchange(move |_| mark(Some(Decimal::whole(level))));
            el("label")
                .class("choice level")
                .child(input.done())
                .child(say("span", "level-number", &level.to_string()))
                .child(say("span", "", meaning.map_or("", String::as_str)))
                .done()
        });
        el("div").class("levels").children(levels).done()
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
            let act = move || {
                wants_split.update(|wants| *wants = false);
                join();
            };
            return button(text::join(lang), act).class("quiet-button").done();
        }
        let observers = node
            .indicator
            .as_ref()
            .and_then(|indicator| self.instrument.observers.get(indicator.observers?));
        let Some(observers) =
            observers.filter(|_| slots.len() > 1 && scale.kind == ScaleKind::Levels)
        else {
            return nothing();
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
        let act = move || {
            wants_split.update(|wants| *wants = true);
            split();
        };
        button(&fill(text::split(lang), &[("name", name)]), act)
            .class("quiet-button")
            .done()
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
        let rows: Vec<Html> = rows.collect();
        all([
            el("ol")
                .class("meanings")
                .attr("start", "0")
                .children(words.levels.iter().map(|level| say("li", "", level)))
                .done(),
            all(rows),
            say(
                "p",
                "quiet",
                &mean_words(&self.observation, scale, self.lang),
            ),
        ])
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
            let input = el("input")
                .attr("type", "radio")
                .set("name", group.clone())
                .set("aria-label", spoken)
                .checked(given == Some(Decimal::whole(level)))
                .onchange(move |_| mark(Some(Decimal::whole(level))));
            let shown = el("span")
                .attr("aria-hidden", "true")
                .text(&level.to_string());
            el("label")
                .class("pick")
                .child(input.done())
                .child(shown.done())
                .done()
        });
        let unmark = self.mark(slot);
        let clear = button(text::none_given(lang), move || unmark(None))
            .class("quiet-button")
            .unavailable(given.is_none())
            .set("aria-label", fill(text::clear_of(lang), &[("name", label)]));
        el("div")
            .class("slot")
            .attr("role", "group")
            .set("aria-label", label.to_owned())
            .child(say("bdi", "slot-name", label))
            .child(el("span").class("picks").children(picks).done())
            .child(clear.done())
            .done()
    }

    /// How the indicator is assessed, and what it weighs.
    fn how(&self, node: &Node, indicator: &Indicator, words: &NodeText) -> Html {
        let lang = self.lang;
        let methods: Vec<&str> = indicator
            .methods
            .iter()
            .map(|method| method_word(*method, lang))
            .collect();
        let items = |items: Vec<&String>| {
            el("ul")
                .children(items.into_iter().map(|item| say("li", "", item)))
                .done()
        };
        let facilities: Vec<&String> = indicator
            .facilities
            .iter()
            .map(|id| self.texts.facilities.get(id).unwrap_or(id))
            .collect();
        let weight = number::points(node.weight.points.round_half_up(2), lang);
        let mut origin = vec![words_of(&fill(text::weight(lang), &[("points", &weight)]))];
        for (is_assumed, words) in [
            (
                node.weight.provenance.is_assumed(),
                text::weight_assumed(lang),
            ),
            (node.provenance.is_assumed(), text::item_assumed(lang)),
        ] {
            if is_assumed {
                origin.extend([words_of(" · "), say("span", "tag-assumed", words)]);
            }
        }
        if let Some(reason) = node.provenance.reason().or(node.weight.provenance.reason()) {
            origin.extend([
                words_of(": "),
                words_of(self.instrument.reason(reason, lang)),
            ]);
        }
        el("details")
            .class("how")
            .child(say("summary", "", text::how(lang)))
            .child(p(&words.assess))
            .child(p(&fill(
                text::assessed_by(lang),
                &[("methods", &methods.join(", "))],
            )))
            .child(when(!facilities.is_empty(), || {
                all([p(text::facilities(lang)), items(facilities.clone())])
            }))
            .child(el("p").class("quiet").children(origin).done())
            .done()
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
