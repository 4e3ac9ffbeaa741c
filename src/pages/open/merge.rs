//! Several files into one draft: every clash shown, a preview, and one button that does it.

use crate::browser::page as browser;
use crate::components::local::{Local, local};
use crate::components::standing::standing;
use crate::components::table::{figure, heads, region};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, open as text};
use crate::pages::open::clash::{Decide, Shown};
use crate::pages::open::file::messages;
use crate::pages::open::repairs::{by_rule, repairs};
use crate::pages::open::settle::{Decisions, Side, decision_key, named, settle, undecided};
use crate::pages::open::step::{beside, side_name, step};
use crate::pages::open::store::{files, keep, taken_in};
use crate::pages::result::units::{class_of, score_words};
use crate::pages::result::{folded, isolated, refusal};
use std::rc::Rc;
use swanilai::assessment::{Assessment, Merged};
use swanilai::instrument::Instrument;
use swanilai::problem::{Code, Problem};
use swanilai::score::score;
use yew::{Html, html};

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
    let items = sides.iter().map(|side| {
        html! {
            <li key={side.key.as_str()}>
                <bdi>{ &side.name }</bdi>
                if !side.state.is_empty() {
                    { " " }
                    <span class="quiet">{ format!("({})", side.state) }</span>
                }
            </li>
        }
    });
    let toggle = {
        let state = state.clone();
        move |_| state.update(|state| state.same_entity = !state.same_entity)
    };
    let content = match merged {
        Err(problems) => refused(&named(&problems, sides), lang),
        Ok(merged) => outcome(store, sides, first, state, merged),
    };
    Some(html! {
        <section>
            <h2 id="merge" tabindex="-1">{ text::merge(lang) }</h2>
            <p>{ text::merge_intro(lang) }</p>
            <p>{ text::merge_sides(lang) }</p>
            <ol>{ for items }</ol>
            if same_entity || differ {
                <label class="choice">
                    <input type="checkbox" checked={same_entity} onchange={toggle} />
                    <span>
                        { text::same_entity(lang) }
                        { " " }
                        <strong><bdi>{ &first.assessment.entity.name }</bdi></strong>
                    </span>
                </label>
            }
            { content }
        </section>
    })
}

/// Why the files cannot be merged.
fn refused(problems: &[Problem], lang: Lang) -> Html {
    html! {
        <div class="notice" role="alert">
            { messages(problems, text::merge_errors(lang), text::more_problems(lang), lang) }
            <p>{ text::unchanged(lang) }</p>
        </div>
    }
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
    let clashes = merged.clashes.iter().enumerate();
    let cards: Vec<Html> = clashes
        .filter_map(|(index, clash)| {
            let (one, other) = (sides.get(clash.first)?, sides.get(clash.later)?);
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
            Some(shown.card(&id, &decide(state, key)))
        })
        .collect();
    let count = cards.len().to_string();
    let undecided = fill(text::undecided(lang), &[("count", &open.len().to_string())]);
    let failures = state.with(|state| state.failures.clone());
    html! {
        <>
            <h3>{ fill(text::clashes(lang), &[("count", &count)]) }</h3>
            if cards.is_empty() {
                <p>{ text::clashes_none(lang) }</p>
            }
            <>{ for cards }</>
            { filled(&merged, sides, lang) }
            { repairs(&merged, sides, texts.as_deref(), lang) }
            { by_rule(&merged, sides, texts.as_deref(), lang) }
            { preview(&merged, sides, &first.instrument, !open.is_empty(), lang) }
            if !open.is_empty() && tried {
                { refusal(&undecided) }
            }
            if !failures.is_empty() {
                { refused(&failures, lang) }
            }
            { actions(store, sides, first, state, merged, open.first().copied()) }
        </>
    }
}

/// What is done with a choice about a clash.
fn decide(state: &Local<State>, key: (String, String)) -> Decide {
    let state = state.clone();
    Rc::new(move |part, choice| {
        state.update(|state| {
            let decided = state.decisions.entry(key.clone()).or_default();
            match part {
                Some(part) => decided.parts.insert(part, choice),
                None => decided.choice = Some(choice),
            }
        });
    })
}

/// The buttons; they lead to the first open clash while there is one.
fn actions(
    store: &Store,
    sides: &[Side],
    first: &Side,
    state: &Local<State>,
    merged: Merged,
    first_open: Option<usize>,
) -> Html {
    let lang = store.lang;
    // Where one draft takes part, the files may go into it; it can be undone there.
    let mut drafts = sides.iter().filter_map(Side::draft);
    let target = drafts.next().filter(|_| drafts.next().is_none());
    let merged = Rc::new(merged.assessment);
    let act = |into: Option<String>| -> Rc<dyn Fn()> {
        let (store, state, instrument) = (store.clone(), state.clone(), first.instrument.clone());
        let (merged, files) = (merged.clone(), files(sides));
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
        html! { <button type="button" class="primary" onclick={move |_| act()}>{ label }</button> }
    });
    let new = if into.is_some() {
        beside(store, text::merge_do(lang), act(None))
    } else {
        step(store, text::merge_do(lang), "", act(None))
    };
    html! {
        <>
            if into.is_some() {
                <p class="hint">{ text::merge_into_hint(lang) }</p>
            }
            <div class="actions">
                { into.unwrap_or_default() }
                { new }
            </div>
        </>
    }
}

/// Units that one file left blank and another filled.
fn filled(merged: &Merged, sides: &[Side], lang: Lang) -> Html {
    let units = merged.assessment.units.iter().zip(&merged.sources);
    let items: Vec<Html> = units
        .filter(|(unit, _)| merged.filled.contains(&unit.id))
        .map(|(unit, source)| {
            let source = sides.get(*source).map_or("", |side| &side.name);
            let words = isolated(
                text::settled_unit(lang),
                &[("name", &unit.name), ("source", source)],
            );
            html! { <li>{ words }</li> }
        })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    let count = items.len();
    folded(text::settled(lang), count, html! { <ul>{ for items }</ul> })
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
    let units = merged.assessment.units.iter().zip(&scored.units);
    let rows = units.zip(&merged.sources).map(|((unit, scored), source)| {
        html! {
            <tr key={unit.id.as_str()}>
                <th scope="row"><bdi>{ &unit.name }</bdi></th>
                { figure(&score_words(&scored.standing, lang)) }
                <td>{ class_of(instrument, &scored.standing, true, lang) }</td>
                <td>
                    if let Some(side) = sides.get(*source) {
                        { side_name(source + 1, &side.name, lang) }
                    }
                </td>
            </tr>
        }
    });
    let columns = heads(&[
        text::units(lang),
        common::score(lang),
        common::category(lang),
        text::source(lang),
    ]);
    let caption = text::preview_caption(lang);
    let table = html! {
        <table>
            <caption>{ caption }</caption>
            <thead><tr>{ for columns }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <>
            <h3>{ text::preview(lang) }</h3>
            if is_open {
                <p class="quiet">{ text::undecided_preview(lang) }</p>
            }
            { standing(instrument, &scored.entity, false, lang) }
            { region(caption, table) }
        </>
    }
}
