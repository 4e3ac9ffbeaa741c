//! What else an instrument holds: scales, rules, conditions, observers, sets of units, sources.

use super::instrument::{Shown, table};
use crate::instrument::{Scale, ScaleKind, Source};
use crate::ui::text::{fill, instruments as text};
use yew::prelude::*;

pub(in crate::ui) fn scales(shown: &Shown) -> Html {
    let lang = shown.lang;
    if shown.instrument.scales.is_empty() {
        return Html::default();
    }
    let rows = shown.instrument.scales.iter().map(|scale| {
        let words = shown
            .texts
            .scales
            .get(&scale.id)
            .cloned()
            .unwrap_or_default();
        html! {
            <tr key={scale.id.clone()}>
                <th scope="row">{ words.name }</th>
                <td>{ range(shown, scale) }</td>
                <td>{ levels(shown, &words.levels) }</td>
                <td>{ shown.origin(&scale.provenance) }</td>
            </tr>
        }
    });
    let columns = [
        text::scale(lang),
        text::range_column(lang),
        text::levels(lang),
        text::origin(lang),
    ];
    html! {
        <>
            <h2>{ text::scales(lang) }</h2>
            { table(text::scales_caption(lang), &columns, html! { <tbody>{ for rows }</tbody> }) }
        </>
    }
}

fn range(shown: &Shown, scale: &Scale) -> String {
    let template = match scale.kind {
        ScaleKind::Levels => text::scale_range(shown.lang),
        ScaleKind::Index => text::index_range(shown.lang),
    };
    fill(template, &[("max", &scale.max.to_string())])
}

fn levels(shown: &Shown, levels: &[String]) -> Html {
    if levels.is_empty() {
        return html! { { text::levels_none(shown.lang) } };
    }
    let items = levels.iter().enumerate().map(|(level, meaning)| {
        let words = fill(
            text::level(shown.lang),
            &[("level", &level.to_string()), ("meaning", meaning)],
        );
        html! { <li>{ words }</li> }
    });
    html! { <ul>{ for items }</ul> }
}

pub(in crate::ui) fn rules(shown: &Shown) -> Html {
    let lang = shown.lang;
    let rows = shown.instrument.rules.iter().map(|rule| {
        let words = shown.texts.rules.get(&rule.id).cloned().unwrap_or_default();
        html! {
            <tr key={rule.id.clone()}>
                <th scope="row">{ words }</th>
                <td>{ shown.origin(&rule.provenance) }</td>
            </tr>
        }
    });
    let columns = [text::rule(lang), text::origin(lang)];
    html! {
        <>
            <h2>{ text::rules(lang) }</h2>
            { table(text::rules_caption(lang), &columns, html! { <tbody>{ for rows }</tbody> }) }
        </>
    }
}

pub(in crate::ui) fn conditions(shown: &Shown) -> Html {
    let lang = shown.lang;
    if shown.instrument.conditions.is_empty() {
        return Html::default();
    }
    let conditions = shown.instrument.conditions.iter().map(|condition| {
        let (title, body) = shown
            .texts
            .conditions
            .get(&condition.id)
            .cloned()
            .unwrap_or_default();
        html! {
            <section class="card" key={condition.id.clone()}>
                <h3>{ title }</h3>
                <p>{ body }</p>
                { shown.origin(&condition.provenance) }
            </section>
        }
    });
    html! {
        <>
            <h2>{ text::conditions(lang) }</h2>
            <p>{ text::conditions_intro(lang) }</p>
            { for conditions }
        </>
    }
}

pub(in crate::ui) fn observers(shown: &Shown) -> Html {
    let lang = shown.lang;
    if shown.instrument.observers.is_empty() {
        return Html::default();
    }
    let rows = shown.instrument.observers.iter().map(|observers| {
        let name = shown
            .texts
            .observers
            .get(&observers.id)
            .unwrap_or(&observers.id);
        let slots: Vec<&str> = observers
            .slots
            .iter()
            .map(|slot| shown.texts.slot(&observers.id, slot))
            .collect();
        html! {
            <tr key={observers.id.clone()}>
                <th scope="row">{ name }</th>
                <td>{ slots.join(", ") }</td>
                <td>{ shown.origin(&observers.provenance) }</td>
            </tr>
        }
    });
    let columns = [
        text::observers_list(lang),
        text::observers_slots(lang),
        text::origin(lang),
    ];
    html! {
        <>
            <h2>{ text::observers(lang) }</h2>
            { table(text::observers_caption(lang), &columns, html! { <tbody>{ for rows }</tbody> }) }
        </>
    }
}

pub(in crate::ui) fn presets(shown: &Shown) -> Html {
    let lang = shown.lang;
    if shown.instrument.presets.is_empty() {
        return Html::default();
    }
    let rows = shown.instrument.presets.iter().map(|preset| {
        let name = shown.texts.presets.get(&preset.id).unwrap_or(&preset.id);
        let units: Vec<&str> = preset.units.iter().map(|unit| unit.name.as_str()).collect();
        html! {
            <tr key={preset.id.clone()}>
                <th scope="row">{ name }</th>
                <td>{ units.join(", ") }</td>
                <td>{ shown.origin(&preset.provenance) }</td>
            </tr>
        }
    });
    let columns = [text::preset(lang), text::units(lang), text::origin(lang)];
    html! {
        <>
            <h2>{ text::presets(lang) }</h2>
            { table(text::presets_caption(lang), &columns, html! { <tbody>{ for rows }</tbody> }) }
        </>
    }
}

/// Sources, the Ombudsman's own first.
pub(in crate::ui) fn sources(shown: &Shown) -> Html {
    let lang = shown.lang;
    let mut sources: Vec<&Source> = shown.instrument.sources.iter().collect();
    sources.sort_by_key(|source| !source.official);
    let rows = sources.into_iter().map(|source| {
        let title = match &source.url {
            Some(url) => html! { <a href={url.clone()} rel="noopener noreferrer" target="_blank">{ &source.title }</a> },
            None => html! { { &source.title } },
        };
        let kind = if source.official { text::official(lang) } else { text::unofficial(lang) };
        html! {
            <tr key={source.key.clone()}>
                <th scope="row">{ title }</th>
                <td>{ kind }</td>
            </tr>
        }
    });
    let columns = [text::source(lang), text::source_kind(lang)];
    html! {
        <>
            <h2>{ text::sources(lang) }</h2>
            { table(text::sources_caption(lang), &columns, html! { <tbody>{ for rows }</tbody> }) }
        </>
    }
}
