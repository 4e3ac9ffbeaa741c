//! What else an instrument holds: scales, rules, conditions, observers, sets of units, sources.

use crate::browser::view::{all, el, nothing, p, say, text as words_of};
use crate::components::provenance::outside;
use crate::i18n::{fill, instruments as text};
use crate::pages::home::items;
use crate::pages::instrument::{Shown, row, table};
use swanilai::instrument::{Scale, ScaleKind};
use yew::Html;

/// A heading and a table under it; nothing where there are no rows.
fn section(title: &str, caption: &str, columns: &[&str], rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return nothing();
    }
    let body = el("tbody").children(rows).done();
    all(vec![say("h2", "", title), table(caption, columns, body)])
}

/// The scales and what their levels mean.
pub(crate) fn scales(shown: &Shown) -> Html {
    let lang = shown.lang;
    let mut rows = Vec::new();
    for scale in &shown.instrument.scales {
        let words = shown
            .texts
            .scales
            .get(&scale.id)
            .cloned()
            .unwrap_or_default();
        let cells = vec![
            words_of(&range(shown, scale)),
            levels(shown, &words.levels),
            shown.origin(&scale.provenance),
        ];
        rows.push(row(&scale.id, words_of(&words.name), cells));
    }
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
        rows,
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
        return words_of(text::levels_none(shown.lang));
    }
    let mut meanings = Vec::new();
    for (level, meaning) in levels.iter().enumerate() {
        meanings.push(fill(
            text::level(shown.lang),
            &[("level", &level.to_string()), ("meaning", meaning)],
        ));
    }
    let meanings: Vec<&str> = meanings.iter().map(String::as_str).collect();
    items("ul", &meanings)
}

/// The rules of the arithmetic.
pub(crate) fn rules(shown: &Shown) -> Html {
    let lang = shown.lang;
    let mut rows = Vec::new();
    for rule in &shown.instrument.rules {
        let words = shown.texts.rules.get(&rule.id).map_or("", String::as_str);
        rows.push(row(
            &rule.id,
            words_of(words),
            vec![shown.origin(&rule.provenance)],
        ));
    }
    let columns = [text::rule(lang), text::origin(lang)];
    section(text::rules(lang), text::rules_caption(lang), &columns, rows)
}

/// The conditions beside the number.
pub(crate) fn conditions(shown: &Shown) -> Html {
    let lang = shown.lang;
    if shown.instrument.conditions.is_empty() {
        return nothing();
    }
    let mut section = vec![
        say("h2", "", text::conditions(lang)),
        p(text::conditions_intro(lang)),
    ];
    for condition in &shown.instrument.conditions {
        let (title, body) = shown
            .texts
            .conditions
            .get(&condition.id)
            .cloned()
            .unwrap_or_default();
        let card = el("section").class("card").key(&condition.id);
        let card = card.child(say("h3", "", &title)).child(p(&body));
        section.push(card.child(shown.origin(&condition.provenance)).done());
    }
    all(section)
}

/// Who or what is observed.
pub(crate) fn observers(shown: &Shown) -> Html {
    let (texts, lang) = (&shown.texts, shown.lang);
    let mut rows = Vec::new();
    for observers in &shown.instrument.observers {
        let id = &observers.id;
        let slots: Vec<&str> = observers
            .slots
            .iter()
            .map(|slot| texts.slot(id, slot))
            .collect();
        let cells = vec![
            words_of(&slots.join(", ")),
            shown.origin(&observers.provenance),
        ];
        rows.push(row(
            id,
            words_of(texts.observers.get(id).unwrap_or(id)),
            cells,
        ));
    }
    let columns = [
        text::observers_list(lang),
        text::observers_slots(lang),
        text::origin(lang),
    ];
    section(
        text::observers(lang),
        text::observers_caption(lang),
        &columns,
        rows,
    )
}

/// The usual sets of units.
pub(crate) fn presets(shown: &Shown) -> Html {
    let lang = shown.lang;
    let mut rows = Vec::new();
    for preset in &shown.instrument.presets {
        let name = shown.texts.presets.get(&preset.id).unwrap_or(&preset.id);
        let units: Vec<&str> = preset.units.iter().map(|unit| unit.name.as_str()).collect();
        let cells = vec![
            words_of(&units.join(", ")),
            shown.origin(&preset.provenance),
        ];
        rows.push(row(&preset.id, words_of(name), cells));
    }
    let columns = [text::preset(lang), text::units(lang), text::origin(lang)];
    section(
        text::presets(lang),
        text::presets_caption(lang),
        &columns,
        rows,
    )
}

/// Sources, the Ombudsman's own first.
pub(crate) fn sources(shown: &Shown) -> Html {
    let lang = shown.lang;
    let mut rows = Vec::new();
    for official in [true, false] {
        let kind = if official {
            text::official(lang)
        } else {
            text::unofficial(lang)
        };
        for source in shown
            .instrument
            .sources
            .iter()
            .filter(|source| source.official == official)
        {
            let title = match &source.url {
                Some(url) => outside(url.clone(), &source.title),
                None => words_of(&source.title),
            };
            rows.push(row(&source.key, title, vec![words_of(kind)]));
        }
    }
    let columns = [text::source(lang), text::source_kind(lang)];
    section(
        text::sources(lang),
        text::sources_caption(lang),
        &columns,
        rows,
    )
}
