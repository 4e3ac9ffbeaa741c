//! One indicator of one unit: the question, its levels, how it is assessed, note and evidence.

use super::evidence::Notes;
use super::number_field::NumberField;
use crate::assessment::Observation;
use crate::instrument::{Indicator, Instrument, Method, NodeId, NodeText, Scale, ScaleKind, Texts};
use crate::number::{Decimal, Fraction};
use crate::ui::state::{Action, Edit, State};
use crate::ui::text::{Lang, fill, number, sheet as text};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct IndicatorProps {
    pub(in crate::ui) unit: String,
    pub(in crate::ui) node: NodeId,
    pub(in crate::ui) observation: Observation,
    pub(in crate::ui) instrument: Rc<Instrument>,
    pub(in crate::ui) texts: Rc<Texts>,
    pub(in crate::ui) lang: Lang,
    pub(in crate::ui) dispatcher: UseReducerDispatcher<State>,
}

/// An id that may stand in an element: `q-input-kompetensi-1`.
pub(in crate::ui) fn element_id(node_id: &str) -> String {
    format!("q-{}", node_id.replace('.', "-"))
}

#[component]
pub(in crate::ui) fn IndicatorField(props: &IndicatorProps) -> Html {
    let IndicatorProps {
        unit,
        node,
        observation,
        instrument,
        texts,
        lang,
        dispatcher,
    } = props;
    // An indicator without a mark can be split before the first one is given.
    let wants_split = use_state(|| false);
    let (lang, id) = (*lang, *node);
    let (Some(node), Some(scale)) = (instrument.nodes.get(id), instrument.scale(id)) else {
        return Html::default();
    };
    let Some(indicator) = &node.indicator else {
        return Html::default();
    };
    let words = texts.node(&node.id);
    let clear = {
        let (dispatcher, edit) = (
            dispatcher.clone(),
            Edit::Clear(unit.clone(), node.id.clone()),
        );
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Edit(edit.clone())))
    };
    let skip = {
        let (dispatcher, edit) = (
            dispatcher.clone(),
            Edit::NotApplicable(unit.clone(), node.id.clone()),
        );
        Callback::from(move |_: Event| dispatcher.dispatch(Action::Edit(edit.clone())))
    };
    let name = element_id(&node.id);
    let is_split = *wants_split || observation.marks.iter().any(|mark| !mark.by.is_empty());
    let is_answered = observation.not_applicable || !observation.marks.is_empty();
    let answers = match (scale.kind, is_split) {
        (_, true) => html! { <Slots ..clone_props(props) /> },
        (ScaleKind::Levels, false) => one_answer(props, scale, &words, &name),
        (ScaleKind::Index, false) => index_answer(props, scale, &name),
    };
    html! {
        <fieldset class={classes!("indicator", is_answered.then_some("answered"))} id={name.clone()}>
            <legend>
                <span class="number">{ node.id.rsplit('.').next().unwrap_or("") }</span>
                { " " }{ &words.name }
            </legend>
            <p class="question">{ &words.question }</p>
            if !indicator.self_observed {
                <p class="hint">{ text::not_self(lang) }</p>
            }
            { answers }
            <label class="choice not-applicable">
                <input type="radio" name={format!("{name}-answer")} checked={observation.not_applicable} onchange={skip} />
                <span>{ text::not_applicable(lang) }</span>
            </label>
            <p class="indicator-actions">
                if is_answered {
                    <button type="button" class="quiet-button" aria-label={fill(text::clear_of(lang), &[("name", &words.name)])} onclick={clear}>
                        { text::clear(lang) }
                    </button>
                } else {
                    <span class="status">{ text::unanswered(lang) }</span>
                }
                { split_button(props, scale, is_split, &wants_split) }
            </p>
            { how(indicator, &words, instrument, texts, id, lang) }
            <Notes unit={unit.clone()} indicator={node.id.clone()} observation={observation.clone()} {lang} dispatcher={dispatcher.clone()} />
        </fieldset>
    }
}

fn clone_props(props: &IndicatorProps) -> IndicatorProps {
    IndicatorProps {
        unit: props.unit.clone(),
        node: props.node,
        observation: props.observation.clone(),
        instrument: props.instrument.clone(),
        texts: props.texts.clone(),
        lang: props.lang,
        dispatcher: props.dispatcher.clone(),
    }
}

/// Sets the mark of an observer.
fn mark(props: &IndicatorProps, by: &str) -> impl Fn(Option<Decimal>) + 'static + use<> {
    let id = props
        .instrument
        .nodes
        .get(props.node)
        .map(|node| node.id.clone())
        .unwrap_or_default();
    let (dispatcher, unit, by) = (props.dispatcher.clone(), props.unit.clone(), by.to_owned());
    move |level| {
        let edit = Edit::Mark {
            unit: unit.clone(),
            indicator: id.clone(),
            by: by.clone(),
            level,
        };
        dispatcher.dispatch(Action::Edit(edit));
    }
}

/// Every level with what it means.
fn one_answer(props: &IndicatorProps, scale: &Scale, words: &NodeText, name: &str) -> Html {
    let given = props.observation.mark("");
    let levels = (0..=scale.max).map(|level| {
        let mark = mark(props, "");
        let onchange = Callback::from(move |_: Event| mark(Some(Decimal::whole(level))));
        let meaning = usize::try_from(level)
            .ok()
            .and_then(|level| words.levels.get(level))
            .cloned()
            .unwrap_or_default();
        html! {
            <label class="choice level">
                <input type="radio" name={format!("{name}-answer")} value={level.to_string()}
                    id={(level == 0).then(|| format!("{name}-first"))}
                    checked={given == Some(Decimal::whole(level))} {onchange} />
                <span class="level-number">{ level }</span>
                <span>{ meaning }</span>
            </label>
        }
    });
    html! { <div class="levels">{ for levels }</div> }
}

fn index_answer(props: &IndicatorProps, scale: &Scale, name: &str) -> Html {
    let max = Decimal::whole(scale.max);
    let label = fill(
        text::index_label(props.lang),
        &[("max", &number::short(max, props.lang))],
    );
    let onchange = Callback::from(mark(props, ""));
    html! {
        <NumberField id={format!("{name}-first")} {label} value={props.observation.mark("")} {max} lang={props.lang} {onchange} />
    }
}

/// The button that gives every observer a mark of its own, or goes back to one answer.
fn split_button(
    props: &IndicatorProps,
    scale: &Scale,
    is_split: bool,
    wants_split: &UseStateHandle<bool>,
) -> Html {
    let IndicatorProps {
        unit,
        node,
        instrument,
        texts,
        lang,
        dispatcher,
        ..
    } = props;
    let slots = instrument.slots(*node).to_vec();
    let Some(about) = instrument.nodes.get(*node) else {
        return Html::default();
    };
    let observers = about
        .indicator
        .as_ref()
        .and_then(|indicator| instrument.observers.get(indicator.observers?));
    let (unit, indicator, dispatcher) = (unit.clone(), about.id.clone(), dispatcher.clone());
    let wants_split = wants_split.clone();
    if is_split {
        let onclick = Callback::from(move |_: MouseEvent| {
            wants_split.set(false);
            let edit = Edit::Join {
                unit: unit.clone(),
                indicator: indicator.clone(),
            };
            dispatcher.dispatch(Action::Edit(edit));
        });
        return html! { <button type="button" class="quiet-button" {onclick}>{ text::join(*lang) }</button> };
    }
    let Some(observers) = observers.filter(|_| slots.len() > 1 && scale.kind == ScaleKind::Levels)
    else {
        return Html::default();
    };
    let name = texts
        .observers
        .get(&observers.id)
        .cloned()
        .unwrap_or_default();
    let onclick = Callback::from(move |_: MouseEvent| {
        wants_split.set(true);
        let edit = Edit::Split {
            unit: unit.clone(),
            indicator: indicator.clone(),
            slots: slots.clone(),
        };
        dispatcher.dispatch(Action::Edit(edit));
    });
    html! {
        <button type="button" class="quiet-button" {onclick}>{ fill(text::split(*lang), &[("name", &name)]) }</button>
    }
}

/// One row of marks for each observer.
#[component]
fn Slots(props: &IndicatorProps) -> Html {
    let IndicatorProps {
        node,
        observation,
        instrument,
        texts,
        lang,
        ..
    } = props;
    let (Some(about), Some(scale)) = (instrument.nodes.get(*node), instrument.scale(*node)) else {
        return Html::default();
    };
    let observers = about
        .indicator
        .as_ref()
        .and_then(|indicator| instrument.observers.get(indicator.observers?));
    let words = texts.node(&about.id);
    let known = instrument.slots(*node);
    // A file may name observers that the instrument does not: they keep their own words.
    let others = observation
        .marks
        .iter()
        .map(|mark| &mark.by)
        .filter(|by| !known.contains(by));
    let rows = known.iter().chain(others).map(|slot| {
        let label = observers.map_or(slot.as_str(), |observers| texts.slot(&observers.id, slot)).to_owned();
        let group = format!("{}-{slot}", element_id(&about.id));
        let given = observation.mark(slot);
        let levels = (0..=scale.max).map(|level| {
            let mark = mark(props, slot);
            let onchange = Callback::from(move |_: Event| mark(Some(Decimal::whole(level))));
            let spoken = fill(text::level_of(*lang), &[("slot", &label), ("level", &level.to_string())]);
            html! {
                <label class="pick">
                    <input type="radio" name={group.clone()} aria-label={spoken} checked={given == Some(Decimal::whole(level))} {onchange} />
                    <span aria-hidden="true">{ level }</span>
                </label>
            }
        });
        let unmark = mark(props, slot);
        let clear = Callback::from(move |_: MouseEvent| unmark(None));
        html! {
            <div class="slot" role="group" aria-label={label.clone()}>
                <span class="slot-name"><bdi>{ &label }</bdi></span>
                <span class="picks">{ for levels }</span>
                <button type="button" class="quiet-button" disabled={given.is_none()} aria-label={fill(text::clear_of(*lang), &[("name", &label)])} onclick={clear}>
                    { text::none_given(*lang) }
                </button>
            </div>
        }
    });
    let rows: Vec<Html> = rows.collect();
    html! {
        <>
            <ol class="meanings" start="0">{ for words.levels.iter().map(|level| html! { <li>{ level }</li> }) }</ol>
            { for rows }
            <p class="quiet">{ mean_words(observation, scale, *lang) }</p>
        </>
    }
}

fn mean_words(observation: &Observation, scale: &Scale, lang: Lang) -> String {
    let count = u32::try_from(observation.marks.len()).unwrap_or(u32::MAX);
    let sum = observation.marks.iter().fold(Fraction::ZERO, |sum, mark| {
        sum.plus(&Fraction::from(mark.level))
    });
    let mean = sum.over(&Fraction::whole(count)).round_half_up(2);
    let max = scale.max.to_string();
    fill(
        text::mean(lang),
        &[("mark", &number::points(mean, lang)), ("max", &max)],
    )
}

/// How the indicator is assessed, what it weighs, what evidence is expected.
fn how(
    indicator: &Indicator,
    words: &NodeText,
    instrument: &Instrument,
    texts: &Texts,
    id: NodeId,
    lang: Lang,
) -> Html {
    let Some(node) = instrument.nodes.get(id) else {
        return Html::default();
    };
    let methods: Vec<&str> = indicator
        .methods
        .iter()
        .map(|method| method_word(*method, lang))
        .collect();
    let weight = node.weight.points.round_half_up(2);
    let list = |items: Vec<String>| html! { <ul>{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> };
    let facilities: Vec<String> = indicator
        .facilities
        .iter()
        .map(|id| texts.facilities.get(id).unwrap_or(id).clone())
        .collect();
    html! {
        <details class="how">
            <summary>{ text::how(lang) }</summary>
            <p>{ &words.assess }</p>
            <p>{ fill(text::assessed_by(lang), &[("methods", &methods.join(", "))]) }</p>
            <p>{ text::evidence_expected(lang) }</p>
            { list(words.evidence.clone()) }
            if !facilities.is_empty() {
                <p>{ text::facilities(lang) }</p>
                { list(facilities) }
            }
            <p class="quiet">
                { fill(text::weight(lang), &[("points", &number::points(weight, lang))]) }
                if node.weight.provenance.is_assumed() {
                    { " · " }<span class="tag-assumed">{ text::weight_assumed(lang) }</span>
                }
                if node.provenance.is_assumed() {
                    { " · " }<span class="tag-assumed">{ text::item_assumed(lang) }</span>
                }
                if let Some(reason) = node.provenance.reason().or(node.weight.provenance.reason()) {
                    { ": " }{ instrument.reason(reason, lang) }
                }
            </p>
        </details>
    }
}

/// The word for a method.
pub(in crate::ui) const fn method_word(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Interview => text::interview(lang),
        Method::Observation => text::observation(lang),
        Method::Document => text::document(lang),
        Method::UserInterview => text::user_interview(lang),
        Method::Survey => text::survey(lang),
        Method::SecondaryData => text::secondary_data(lang),
    }
}
