//! Several files into one draft: every clash shown, a preview, and one button that does it.

use crate::browser::page as browser;
use crate::browser::view::{Local, all, button, el, local, name, nothing, p, say, when};
use crate::components::standing::standing;
use crate::components::table::{figure, heads, row, scroll, table};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, open as text};
use crate::pages::open::clash::Shown;
use crate::pages::open::file::messages;
use crate::pages::open::repairs::{by_rule, repairs};
use crate::pages::open::settle::{Decisions, Side, decision_key, named, settle, undecided};
use crate::pages::open::step::{beside, side_name, step};
use crate::pages::open::store::{files, keep, taken_in};
use crate::pages::result::units::{class_of, score_words};
use crate::pages::result::{folded, isolated, refusal};
use std::rc::Rc;
use swanilai::assessment::{Assessment, Choice, Merged};
use swanilai::instrument::Instrument;
use swanilai::problem::{Code, Problem};
use swanilai::score::score;
use yew::Html;

/// What a person decided about a merge so far.
#[derive(Default)]
struct State {
    decisions: Decisions,
    /// Whether all files are taken as of one entity.
    same_entity: bool,
    /// Whether merging was tried before everything was decided.
    tried: bool,
    /// Why the merged assessment could not be kept.
    failures: Vec<Problem>,
}

/// The files, what they disagree on, and what they make together.
pub(crate) fn merge(store: &Store, sides: Vec<Side>) -> Html {
    let (store, sides) = (store.clone(), Rc::new(sides));
    local("merge", move |state: &Local<State>| {
        view(&store, &sides, state).unwrap_or_default()
    })
}

fn view(store: &Store, sides: &Rc<Vec<Side>>, state: &Local<State>) -> Option<Html> {
    let lang = store.lang;
    let first = sides.first()?;
    let same_entity = state.with(|state| state.same_entity);
    let merged = state.with(|state| settle(sides, &state.decisions, same_entity));
    let differ = merged.as_ref().is_err_and(|problems| {
        problems
            .iter()
            .any(|problem| problem.code == Code::EntitiesDiffer)
    });
    let mut items = Vec::new();
    for side in sides.iter() {
        let item = el("li").key(&side.key).child(name(&side.name));
        let item = if side.state.is_empty() {
            item
        } else {
            item.text(" ")
                .child(say("span", "quiet", &format!("({})", side.state)))
        };
        items.push(item.done());
    }
    let take_as_one = when(same_entity || differ, || {
        let state = state.clone();
        let input = el("input").attr("type", "checkbox").checked(same_entity);
        let input =
            input.onchange(move |_| state.update(|state| state.same_entity = !state.same_entity));
        let entity = el("strong")
            .child(name(&first.assessment.entity.name))
            .done();
        let words = el("span")
            .text(text::same_entity(lang))
            .text(" ")
            .child(entity);
        el("label")
            .class("choice")
            .child(input.done())
            .child(words.done())
            .done()
    });
    let content = match merged {
        Err(problems) => refused(&named(&problems, sides), lang),
        Ok(merged) => outcome(store, sides, first, state, merged),
    };
    let section = el("section")
        .child(
            el("h2")
                .attr("id", "merge")
                .attr("tabindex", "-1")
                .text(text::merge(lang))
                .done(),
        )
        .child(p(text::merge_intro(lang)))
        .child(p(text::merge_sides(lang)))
        .child(el("ol").children(items).done())
        .child(take_as_one)
        .child(content);
    Some(section.done())
}

/// Why the files cannot be merged.
fn refused(problems: &[Problem], lang: Lang) -> Html {
    el("div")
        .class("notice")
        .attr("role", "alert")
        .child(messages(
            problems,
            text::merge_errors(lang),
            text::more_problems(lang),
            lang,
        ))
        .child(p(text::unchanged(lang)))
        .done()
}

/// Clashes, preview, and the button.
fn outcome(
    store: &Store,
    sides: &[Side],
    first: &Side,
    state: &Local<State>,
    merged: Merged,
) -> Html {
    let lang = store.lang;
    let texts = texts_of(store, &first.instrument.id);
    let (tried, open) =
        state.with(|state| (state.tried, undecided(&merged, sides, &state.decisions)));
    let mut cards = Vec::new();
    for (index, clash) in merged.clashes.iter().enumerate() {
        let (Some(one), Some(other)) = (sides.get(clash.first), sides.get(clash.later)) else {
            continue;
        };
        let key = decision_key(clash, sides);
        let shown = Shown {
            index,
            clash,
            first: (clash.first + 1, &one.name),
            later: (clash.later + 1, &other.name),
            assessment: &first.assessment,
            instrument: &first.instrument,
            texts: texts.as_deref(),
            decided: state.with(|state| state.decisions.get(&key).cloned().unwrap_or_default()),
            missing: tried && open.contains(&index),
            lang,
        };
        let id = format!("{}/{}", key.0, key.1);
        let state = state.clone();
        let decide: Rc<dyn Fn(Option<String>, Choice)> = Rc::new(move |part, choice| {
            state.update(|state| {
                let decided = state.decisions.entry(key.clone()).or_default();
                match part {
                    Some(part) => decided.parts.insert(part, choice),
                    None => decided.choice = Some(choice),
                }
            });
        });
        cards.push(shown.card(&id, &decide));
    }
    let failures = state.with(|state| {
        when(!state.failures.is_empty(), || {
            refused(&state.failures, lang)
        })
    });
    let undecided = fill(text::undecided(lang), &[("count", &open.len().to_string())]);
    let nodes = [
        say(
            "h3",
            "",
            &fill(text::clashes(lang), &[("count", &cards.len().to_string())]),
        ),
        when(cards.is_empty(), || p(text::clashes_none(lang))),
        all(cards),
        filled(&merged, sides, lang),
        repairs(&merged, sides, texts.as_deref(), lang),
        by_rule(&merged, sides, texts.as_deref(), lang),
        preview(&merged, sides, &first.instrument, !open.is_empty(), lang),
        when(!open.is_empty() && tried, || refusal(&undecided)),
        failures,
    ];
    // Where one draft takes part, the files may go into it; it can be undone there.
    let mut drafts = sides.iter().filter_map(Side::draft);
    let target = drafts.next().filter(|_| drafts.next().is_none());
    let merged = Rc::new(merged.assessment);
    let act = |into: Option<String>| -> Rc<dyn Fn()> {
        let (store, state, instrument) = (store.clone(), state.clone(), first.instrument.clone());
        let (merged, files) = (merged.clone(), files(sides));
        let first_open = open.first().copied();
        Rc::new(move || {
            if let Some(first) = first_open {
                state.update(|state| state.tried = true);
                browser::focus(&format!("#clash-{first}-first"));
                return;
            }
            let made = Assessment {
                imports: taken_in(&merged, &files),
                ..merged.as_ref().clone()
            };
            if let Err(problems) = keep(&store, made, &instrument, into.as_deref()) {
                state.update(|state| state.failures = problems);
            }
        })
    };
    let into = target.map(|id| {
        let entity = &first.assessment.entity.name;
        let label = fill(text::merge_into(lang), &[("entity", entity)]);
        let act = act(Some(id.to_owned()));
        button(&label, move || act()).class("primary").done()
    });
    let new = if into.is_some() {
        beside(store, text::merge_do(lang), act(None))
    } else {
        step(store, text::merge_do(lang), "", act(None))
    };
    let hint = when(into.is_some(), || {
        say("p", "hint", text::merge_into_hint(lang))
    });
    let actions = el("div")
        .class("actions")
        .child(into.unwrap_or_default())
        .child(new);
    all([all(nodes), hint, actions.done()])
}

/// Units that one file left blank and another filled.
fn filled(merged: &Merged, sides: &[Side], lang: Lang) -> Html {
    let mut items = Vec::new();
    for (unit, source) in merged.assessment.units.iter().zip(&merged.sources) {
        if merged.filled.contains(&unit.id) {
            let source = sides.get(*source).map_or("", |side| &side.name);
            let words = isolated(
                text::settled_unit(lang),
                &[("name", &unit.name), ("source", source)],
            );
            items.push(el("li").child(words).done());
        }
    }
    if items.is_empty() {
        return nothing();
    }
    folded(
        text::settled(lang),
        items.len(),
        el("ul").children(items).done(),
    )
}

/// What the merged draft would be.
fn preview(
    merged: &Merged,
    sides: &[Side],
    instrument: &Instrument,
    is_open: bool,
    lang: Lang,
) -> Html {
    let scored = score(&merged.assessment, instrument);
    let mut rows = Vec::new();
    for ((unit, scored), source) in merged
        .assessment
        .units
        .iter()
        .zip(&scored.units)
        .zip(&merged.sources)
    {
        let side = sides
            .get(*source)
            .map_or_else(nothing, |side| side_name(source + 1, &side.name, lang));
        let class = class_of(instrument, &scored.standing, true, lang);
        let cells = vec![
            figure(&score_words(&scored.standing, lang)),
            el("td").child(class).done(),
            el("td").child(side).done(),
        ];
        rows.push(row(name(&unit.name), cells).key(&unit.id).done());
    }
    let columns = heads(&[
        text::units(lang),
        common::score(lang),
        common::category(lang),
        text::source(lang),
    ]);
    all([
        say("h3", "", text::preview(lang)),
        when(is_open, || say("p", "quiet", text::undecided_preview(lang))),
        standing(instrument, &scored.entity, false, lang),
        scroll(
            text::preview_caption(lang),
            table(text::preview_caption(lang), columns, rows),
        ),
    ])
}
