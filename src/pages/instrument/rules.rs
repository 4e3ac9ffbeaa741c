//! What else an instrument holds: scales, rules, conditions, observers, sets of units, sources.

use crate::components::list::items;
use crate::components::provenance::outside;
use crate::i18n::{fill, instruments as text};
use crate::pages::instrument::{Shown, row, table};
use swanilai::instrument::{Scale, ScaleKind, Source};
use yew::{Html, html};

/// A heading and a table under it; nothing where there are no rows.
fn section(title: &str, caption: &str, columns: &[&str], rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let body = html! { <tbody>{ for rows }</tbody> };
    html! {
        <>
            <h2>{ title }</h2>
            { table(caption, columns, body) }
        </>
    }
}

/// The scales and what their levels mean.
pub(crate) fn scales(shown: &Shown) -> Html {
    let lang = shown.lang;
    let rows = shown.instrument.scales.iter().map(|scale| {
        let words = shown.texts.scales.get(&scale.id);
        let words = words.cloned().unwrap_or_default();
        let cells = vec![
            html! { range(shown, scale) },
            levels(shown, &words.levels),
            shown.origin(&scale.provenance),
        ];
        row(&scale.id, html! { words.name }, cells)
    });
    let columns = [
        text::scale(lang),
        text::range_column(lang),
        text::levels(lang),
        text::origin(lang),
    ];
    section(
        text::scales(lang),
        text::scales_caption(lang),
        &columns,
        rows.collect(),
    )
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
        return html! { text::levels_none(shown.lang) };
    }
    let meaning = |(level, meaning): (usize, &String)| {
        let values = [("level", &*level.to_string()), ("meaning", meaning)];
        fill(text::level(shown.lang), &values)
    };
    let meanings: Vec<String> = levels.iter().enumerate().map(meaning).collect();
    let meanings: Vec<&str> = meanings.iter().map(String::as_str).collect();
    html! { <ul>{ items(&meanings) }</ul> }
}

/// The rules of the arithmetic.
pub(crate) fn rules(shown: &Shown) -> Html {
    let lang = shown.lang;
    let rows = shown.instrument.rules.iter().map(|rule| {
        let words = shown.texts.rules.get(&rule.id).map_or("", String::as_str);
        let origin = shown.origin(&rule.provenance);
        row(&rule.id, html! { words }, vec![origin])
    });
    let columns = [text::rule(lang), text::origin(lang)];
    section(
        text::rules(lang),
        text::rules_caption(lang),
        &columns,
        rows.collect(),
    )
}

/// The conditions beside the number.
pub(crate) fn conditions(shown: &Shown) -> Html {
    let lang = shown.lang;
    if shown.instrument.conditions.is_empty() {
        return Html::default();
    }
    let cards = shown.instrument.conditions.iter().map(|condition| {
        let words = shown.texts.conditions.get(&condition.id);
        let (title, body) = words.cloned().unwrap_or_default();
        html! {
            <section key={condition.id.as_str()} class="card">
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
            <>{ for cards }</>
        </>
    }
}

/// Who or what is observed.
pub(crate) fn observers(shown: &Shown) -> Html {
    let (texts, lang) = (&shown.texts, shown.lang);
    let rows = shown.instrument.observers.iter().map(|observers| {
        let id = &observers.id;
        let slots = observers.slots.iter().map(|slot| texts.slot(id, slot));
        let slots: Vec<&str> = slots.collect();
        let name = texts.observers.get(id).unwrap_or(id);
        let cells = vec![
            html! { slots.join(", ") },
            shown.origin(&observers.provenance),
        ];
        row(id, html! { name }, cells)
    });
    let columns = [
        text::observers_list(lang),
        text::observers_slots(lang),
        text::origin(lang),
    ];
    section(
        text::observers(lang),
        text::observers_caption(lang),
        &columns,
        rows.collect(),
    )
}

/// The usual sets of units.
pub(crate) fn presets(shown: &Shown) -> Html {
    let lang = shown.lang;
    let rows = shown.instrument.presets.iter().map(|preset| {
        let name = shown.texts.presets.get(&preset.id).unwrap_or(&preset.id);
        let units: Vec<&str> = preset.units.iter().map(|unit| unit.name.as_str()).collect();
        let cells = vec![html! { units.join(", ") }, shown.origin(&preset.provenance)];
        row(&preset.id, html! { name }, cells)
    });
    let columns = [text::preset(lang), text::units(lang), text::origin(lang)];
    section(
        text::presets(lang),
        text::presets_caption(lang),
        &columns,
        rows.collect(),
    )
}

/// Sources, the Ombudsman's own first.
pub(crate) fn sources(shown: &Shown) -> Html {
    let lang = shown.lang;
    let (official, others): (Vec<&Source>, Vec<&Source>) = shown
        .instrument
        .sources
        .iter()
        .partition(|source| source.official);
    let rows = official.into_iter().chain(others).map(|source| {
        let kind = if source.official {
            text::official(lang)
        } else {
            text::unofficial(lang)
        };
        let title = match &source.url {
            Some(url) => outside(url.clone(), &source.title),
            None => html! { &source.title },
        };
        row(&source.key, title, vec![html! { kind }])
    });
    let columns = [text::source(lang), text::source_kind(lang)];
    section(
        text::sources(lang),
        text::sources_caption(lang),
        &columns,
        rows.collect(),
    )
}
