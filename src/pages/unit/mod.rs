//! One unit: its name, and how deep it is known.

use crate::browser::{host, page as browser, storage};
use crate::components::confirm::{Question, confirm};
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
use crate::components::number_field::number_field;
use crate::components::select_field::select_field;
use crate::components::standing::standing;
use crate::components::text_field::{Field, document_field};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, number, tasks as text};
use crate::pages::not_found::lost;
use crate::routes::Route;
use crate::state::{Action, Edit, Open};
use swanilai::assessment::Unit;
use swanilai::instrument::NodeId;
use swanilai::number::Fraction;
use yew::{Html, html};

/// How deep the unit is known, as the person says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Observations,
    Points,
    Score,
}

/// The page of a unit.
pub(crate) fn unit(store: &Store, draft: &str, unit: &str) -> Html {
    let found = store
        .draft(draft)
        .and_then(|open| Some((open.clone(), open.unit_index(unit)?)));
    let Some((open, index)) = found else {
        return lost(store);
    };
    let store = store.clone();
    local(unit, move |depth: &Local<Option<Depth>>| {
        view(&store, &open, index, depth).unwrap_or_default()
    })
}

fn view(store: &Store, open: &Open, index: usize, depth: &Local<Option<Depth>>) -> Option<Html> {
    let lang = store.lang;
    let unit = open.assessment.units.get(index)?;
    let given = match (
        unit.score,
        unit.points.is_empty() || !unit.observations.is_empty(),
    ) {
        (Some(_), _) => Depth::Score,
        (None, false) => Depth::Points,
        (None, true) => Depth::Observations,
    };
    let given = unread(open).unwrap_or(given);
    // A field must not go while its number is typed anew.
    if given != Depth::Observations {
        depth.with_mut(|depth| *depth = depth.or(Some(given)));
    }
    let shown = depth.get().unwrap_or(given);
    let edit = |make: fn(String, String) -> Edit| {
        let (store, id) = (store.clone(), unit.id.clone());
        move |value: String| store.dispatch(Action::Edit(make(id.clone(), value)))
    };
    let choice = |which, label| choice(store, unit, depth, which, shown == which, label);
    let details = details(store, open, unit, shown);
    let tasks = Route::Tasks(open.id.clone()).href();
    let question = Question {
        label: text::remove_unit(lang).to_owned(),
        described: String::new(),
        asks: fill(text::remove_unit_question(lang), &[("name", &unit.name)]),
        yes: common::yes_delete(lang).to_owned(),
    };
    let remove = {
        let (store, id, back) = (store.clone(), unit.id.clone(), tasks.clone());
        move || {
            store.dispatch(Action::Edit(Edit::RemoveUnit(id.clone())));
            browser::replace(&back);
        }
    };
    let stands = open
        .scored
        .units
        .get(index)
        .map(|scored| standing(&open.instrument, &scored.standing, true, lang));
    let name = Field::new(lang, "unit-name", text::unit_name_field(lang), &unit.name);
    Some(html! {
        <>
            <p><a href={tasks}>{ common::back_to_tasks(lang) }</a></p>
            <p class="caption">{ text::unit_heading(lang) }</p>
            <h1 tabindex="-1"><bdi>{ &unit.name }</bdi></h1>
            { stands.unwrap_or_default() }
            { document_field(name, edit(Edit::UnitName)) }
            { select_field(
                "unit-kind",
                text::unit_kind_field(lang),
                "",
                &kinds(&unit.kind, lang),
                &unit.kind,
                edit(Edit::UnitKind),
            ) }
            <fieldset>
                <legend>{ text::depth_question(lang) }</legend>
                { choice(Depth::Observations, text::depth_observations(lang)) }
                { choice(Depth::Points, text::depth_points(lang)) }
                { choice(Depth::Score, text::depth_score(lang)) }
                if !unit.observations.is_empty() {
                    <p class="hint">{ text::kept(lang) }</p>
                }
            </fieldset>
            { details }
            <p>{ confirm("remove", question, lang, remove) }</p>
            { draft_bar(store) }
        </>
    })
}

/// How deep the unit is known as what stands in its fields and could not be taken says.
fn unread(open: &Open) -> Option<Depth> {
    let is_left = |field: &str| storage::unread(&storage::place_of(field)).is_some();
    if is_left("unit-score") {
        return Some(Depth::Score);
    }
    let mut dimensions = open.instrument.dimensions();
    let is_left = dimensions.any(|id| {
        let node = open.instrument.nodes.get(id);
        node.is_some_and(|node| is_left(&format!("points-{}", node.id)))
    });
    is_left.then_some(Depth::Points)
}

/// One way of knowing the unit, to be chosen.
fn choice(
    store: &Store,
    unit: &Unit,
    depth: &Local<Option<Depth>>,
    which: Depth,
    is_shown: bool,
    label: &str,
) -> Html {
    let (depth, store, id) = (depth.clone(), store.clone(), unit.id.clone());
    let had_score = unit.score.is_some();
    let choose = move |_| {
        depth.update(|depth| *depth = Some(which));
        // A final score would go on counting; undo brings it back.
        if which != Depth::Score && had_score {
            store.dispatch(Action::Edit(Edit::UnitScore(id.clone(), None)));
        }
    };
    html! {
        <label class="choice">
            <input type="radio" name="depth" checked={is_shown} onchange={choose} />
            <span>{ label }</span>
        </label>
    }
}

/// What is filled in at the depth chosen.
fn details(store: &Store, open: &Open, unit: &Unit, shown: Depth) -> Html {
    let lang = store.lang;
    let texts = texts_of(store, &open.instrument.id);
    let dimension_name = |id: NodeId| {
        let node = open.instrument.nodes.get(id);
        node.map_or(String::new(), |node| {
            texts
                .as_ref()
                .map_or_else(|| node.id.clone(), |texts| texts.node(&node.id).name)
        })
    };
    match shown {
        Depth::Score => {
            let max = open.instrument.max;
            let hint = fill(
                text::final_hint(lang),
                &[("max", &number::short(max, lang))],
            );
            let (store, id) = (store.clone(), unit.id.clone());
            let field = Field::new(lang, "unit-score", text::final_score(lang), "").hint(&hint);
            number_field(field, unit.score, max, move |score| {
                store.dispatch(Action::Edit(Edit::UnitScore(id.clone(), score)));
            })
        }
        Depth::Points => {
            let each = |id| dimension_points(store, open, &unit.id, id, &dimension_name(id), None);
            html! { <>{ for open.instrument.dimensions().map(each) }</> }
        }
        Depth::Observations => {
            let each = |id: NodeId| {
                let dimension = open
                    .instrument
                    .nodes
                    .get(id)
                    .map(|node| node.id.clone())
                    .unwrap_or_default();
                let form = Route::Sheet(open.id.clone(), unit.id.clone(), dimension).href();
                html! {
                    <li>
                        <a class="task" href={form}>
                            <span>{ dimension_name(id) }</span>
                            { " " }
                            <span class="status">{ text::fill_in(lang) }</span>
                        </a>
                    </li>
                }
            };
            html! { <ul class="tasks">{ for open.instrument.dimensions().map(each) }</ul> }
        }
    }
}

/// Kinds of unit to choose from; an unknown one keeps its own word.
pub(crate) fn kinds(at_hand: &str, lang: Lang) -> Vec<(String, String)> {
    let known = [
        ("", "–"),
        ("dinas", text::kind_dinas(lang)),
        ("puskesmas", text::kind_puskesmas(lang)),
        ("rsud", text::kind_rsud(lang)),
        ("sekolah", text::kind_sekolah(lang)),
        ("upt", text::kind_upt(lang)),
        ("polres", text::kind_polres(lang)),
        ("kantah", text::kind_kantah(lang)),
        ("unit", text::kind_unit(lang)),
    ];
    let mut kinds: Vec<(String, String)> = known
        .map(|(kind, word)| (kind.to_owned(), word.to_owned()))
        .to_vec();
    if !known.iter().any(|(kind, _)| *kind == at_hand) {
        kinds.push((at_hand.to_owned(), at_hand.to_owned()));
    }
    kinds
}

/// The kind of new units: the one that the page around asks for, if there is such a kind.
pub(crate) fn asked_kind() -> String {
    let asked = host::unit_kind();
    let is_known = kinds("", Lang::Id).iter().any(|(kind, _)| *kind == asked);
    if is_known { asked } else { String::new() }
}

/// The points that the other dimensions of a unit have.
fn others_sum(open: &Open, unit: &str, dimension: &str) -> Fraction {
    let mut sum = Fraction::ZERO;
    if let Some(unit) = open.assessment.unit(unit) {
        for (_, points) in unit.points.iter().filter(|(id, _)| *id != dimension) {
            sum.add(&Fraction::from(*points));
        }
    }
    sum
}

/// The points of one dimension of one unit, typed; `other` is a label and a hint in place of the usual ones.
pub(crate) fn dimension_points(
    store: &Store,
    open: &Open,
    unit: &str,
    dimension: NodeId,
    name: &str,
    other: Option<(&str, &str)>,
) -> Html {
    let lang = store.lang;
    let Some(node) = open.instrument.nodes.get(dimension) else {
        return Html::default();
    };
    let value = open
        .assessment
        .unit(unit)
        .and_then(|unit| unit.points.get(&node.id).copied());
    let weight = node.weight.points.round_half_up(6).decimal();
    let high = node.weight.range.as_ref().map(|range| range.high);
    let max = number::short(weight, lang);
    let hint = match high {
        Some(high) => fill(
            text::points_hint_assumed(lang),
            &[("max", &max), ("high", &number::short(high, lang))],
        ),
        None => fill(text::points_hint(lang), &[("max", &max)]),
    };
    // Together they are never more than the full score, whatever each alone may have.
    let others = others_sum(open, unit, &node.id);
    let left = Fraction::from(open.instrument.max).minus(&others);
    let left = left.round_half_up(6).decimal();
    let most = high.unwrap_or(weight);
    let (most, hint) = if left < most {
        let sum = others.round_half_up(6).decimal();
        let words = fill(
            text::points_left(lang),
            &[
                ("sum", &number::short(sum, lang)),
                ("left", &number::short(left, lang)),
            ],
        );
        (left, format!("{hint}. {words}"))
    } else {
        (most, hint)
    };
    let (label, hint) = match other {
        Some((words, also)) => (words.to_owned(), format!("{hint}. {also}")),
        None => (fill(text::points_of(lang), &[("name", name)]), hint),
    };
    let field = Field::new(lang, &format!("points-{}", node.id), &label, "").hint(&hint);
    let (store, unit, id) = (store.clone(), unit.to_owned(), node.id.clone());
    number_field(field, value, most, move |points| {
        store.dispatch(Action::Edit(Edit::Points(unit.clone(), id.clone(), points)));
    })
}
