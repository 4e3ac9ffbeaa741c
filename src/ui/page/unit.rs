//! One unit: its name, and how deep it is known.

use super::lost::Lost;
use crate::instrument::NodeId;
use crate::number::Decimal;
use crate::ui::hook::{use_store, use_texts};
use crate::ui::part::confirm::Confirm;
use crate::ui::part::draft_bar::DraftBar;
use crate::ui::part::number_field::NumberField;
use crate::ui::part::select_field::SelectField;
use crate::ui::part::standing::StandingView;
use crate::ui::part::text_field::TextField;
use crate::ui::platform::page as browser;
use crate::ui::route::Route;
use crate::ui::state::{Action, Edit, Open};
use crate::ui::text::{Lang, common, fill, number, tasks as text};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct UnitPageProps {
    pub(in crate::ui) draft: String,
    pub(in crate::ui) unit: String,
}

/// How deep the unit is known, as the person says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Observations,
    Points,
    Score,
}

#[component]
pub(in crate::ui) fn UnitPage(props: &UnitPageProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let open = store.draft(&props.draft).cloned();
    let texts = use_texts(open.as_ref().map(|open| open.instrument.clone()));
    let index = open.as_ref().and_then(|open| open.unit_index(&props.unit));
    let unit = open
        .as_ref()
        .zip(index)
        .and_then(|(open, index)| open.assessment.units.get(index).cloned());
    let depth = use_state(|| None::<Depth>);
    let (Some(open), Some(index), Some(unit)) = (open, index, unit) else {
        return html! { <Lost /> };
    };
    let given = if unit.score.is_some() {
        Depth::Score
    } else if !unit.points.is_empty() && unit.observations.is_empty() {
        Depth::Points
    } else {
        Depth::Observations
    };
    let shown = depth.unwrap_or(given);
    let edit = |make: fn(String, String) -> Edit| {
        let (store, id) = (store.clone(), unit.id.clone());
        Callback::from(move |value: String| store.dispatch(Action::Edit(make(id.clone(), value))))
    };
    let set_score = {
        let (store, id) = (store.clone(), unit.id.clone());
        Callback::from(move |score: Option<Decimal>| {
            store.dispatch(Action::Edit(Edit::UnitScore(id.clone(), score)))
        })
    };
    let choose = |which: Depth, label: &'static str| {
        let (depth, store, id) = (depth.clone(), store.clone(), unit.id.clone());
        let had_score = unit.score.is_some();
        let onchange = Callback::from(move |_: Event| {
            depth.set(Some(which));
            // A final score would go on counting; undo brings it back.
            if which != Depth::Score && had_score {
                store.dispatch(Action::Edit(Edit::UnitScore(id.clone(), None)));
            }
        });
        html! {
            <label class="choice">
                <input type="radio" name="depth" checked={shown == which} {onchange} /><span>{ label }</span>
            </label>
        }
    };
    let remove = {
        let (store, id, back) = (
            store.clone(),
            unit.id.clone(),
            Route::Tasks(open.id.clone()).href(),
        );
        Callback::from(move |()| {
            store.dispatch(Action::Edit(Edit::RemoveUnit(id.clone())));
            browser::replace(&back);
        })
    };
    let kinds = [
        "dinas",
        "puskesmas",
        "rsud",
        "sekolah",
        "upt",
        "polres",
        "kantah",
        "unit",
    ];
    let mut options: Vec<(AttrValue, AttrValue)> = vec![("".into(), "–".into())];
    options.extend(kinds.map(|kind| (kind.into(), unit_kind_word(kind, lang).into())));
    if !unit.kind.is_empty() && !kinds.contains(&unit.kind.as_str()) {
        options.push((unit.kind.clone().into(), unit.kind.clone().into()));
    }
    let standing = open
        .scored
        .units
        .get(index)
        .map(|unit| unit.standing.clone());
    let max = open.instrument.max;
    let points = open.instrument.dimensions().map(|id| {
        let name = texts.as_ref().map(|texts| dimension_name(&open, id, texts)).unwrap_or_default();
        html! { <DimensionPoints draft={open.id.clone()} unit={unit.id.clone()} dimension={id} {name} /> }
    });
    html! {
        <>
            <p><a href={Route::Tasks(open.id.clone()).href()}>{ common::back_to_tasks(lang) }</a></p>
            <p class="caption">{ text::unit_heading(lang) }</p>
            <h1 tabindex="-1"><bdi>{ &unit.name }</bdi></h1>
            if let Some(standing) = standing {
                <StandingView instrument={open.instrument.clone()} {standing} {lang} for_unit=true />
            }
            <TextField id="unit-name" label={text::unit_name_field(lang)} value={unit.name.clone()} oninput={edit(Edit::UnitName)} />
            <SelectField id="unit-kind" label={text::unit_kind_field(lang)} {options} value={unit.kind.clone()} onchange={edit(Edit::UnitKind)} />
            <fieldset>
                <legend>{ text::depth_question(lang) }</legend>
                { choose(Depth::Observations, text::depth_observations(lang)) }
                { choose(Depth::Points, text::depth_points(lang)) }
                { choose(Depth::Score, text::depth_score(lang)) }
                if !unit.observations.is_empty() {
                    <p class="hint">{ text::kept(lang) }</p>
                }
            </fieldset>
            if shown == Depth::Score {
                <NumberField id="unit-score" label={text::final_score(lang)} hint={fill(text::final_hint(lang), &[("max", &number::short(max, lang))])}
                    value={unit.score} {max} {lang} onchange={set_score} />
            } else if shown == Depth::Points {
                { for points }
            } else {
                <ul class="tasks">{ for sheets(&open, &unit.id, texts.as_deref(), lang) }</ul>
            }
            <p>
                <Confirm label={text::remove_unit(lang)} question={fill(text::remove_unit_question(lang), &[("name", &unit.name)])}
                    yes={common::yes_delete(lang)} onconfirm={remove} {lang} />
            </p>
            <DraftBar />
        </>
    }
}

/// What a kind of unit is called; an unknown kind by its own word.
pub(in crate::ui) fn unit_kind_word(kind: &str, lang: Lang) -> String {
    match kind {
        "dinas" => text::kind_dinas(lang),
        "puskesmas" => text::kind_puskesmas(lang),
        "rsud" => text::kind_rsud(lang),
        "sekolah" => text::kind_sekolah(lang),
        "upt" => text::kind_upt(lang),
        "polres" => text::kind_polres(lang),
        "kantah" => text::kind_kantah(lang),
        "unit" => text::kind_unit(lang),
        other => other,
    }
    .to_owned()
}

fn dimension_name(open: &Open, id: NodeId, texts: &crate::instrument::Texts) -> String {
    open.instrument
        .nodes
        .get(id)
        .map(|node| texts.node(&node.id).name)
        .unwrap_or_default()
}

/// Links to the sheets of a unit.
fn sheets(
    open: &Open,
    unit: &str,
    texts: Option<&crate::instrument::Texts>,
    lang: Lang,
) -> Vec<Html> {
    let links = open.instrument.dimensions().filter_map(|id| {
        let node = open.instrument.nodes.get(id)?;
        let name = texts.map_or_else(|| node.id.clone(), |texts| texts.node(&node.id).name);
        let href = Route::Sheet(open.id.clone(), unit.to_owned(), node.id.clone()).href();
        Some(html! { <li><a class="task" {href}><span>{ name }</span>{ " " }<span class="status">{ text::fill_in(lang) }</span></a></li> })
    });
    links.collect()
}

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct DimensionPointsProps {
    pub(in crate::ui) draft: String,
    pub(in crate::ui) unit: String,
    pub(in crate::ui) dimension: NodeId,
    /// Label in place of the dimension's name.
    pub(in crate::ui) name: String,
    #[prop_or_default]
    pub(in crate::ui) label: Option<AttrValue>,
    #[prop_or_default]
    pub(in crate::ui) hint: Option<AttrValue>,
}

/// The points of one dimension of one unit, typed.
#[component]
pub(in crate::ui) fn DimensionPoints(props: &DimensionPointsProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let Some(open) = store.draft(&props.draft) else {
        return Html::default();
    };
    let Some(node) = open.instrument.nodes.get(props.dimension) else {
        return Html::default();
    };
    let value = open
        .assessment
        .unit(&props.unit)
        .and_then(|unit| unit.points.get(&node.id).copied());
    let weight = node.weight.points.round_half_up(6).decimal();
    let high = node.weight.range.as_ref().map(|range| range.high);
    let max = number::short(weight, lang);
    let hint = props.hint.clone().unwrap_or_else(|| match high {
        Some(high) => fill(
            text::points_hint_assumed(lang),
            &[("max", &max), ("high", &number::short(high, lang))],
        )
        .into(),
        None => fill(text::points_hint(lang), &[("max", &max)]).into(),
    });
    let label = props
        .label
        .clone()
        .unwrap_or_else(|| fill(text::points_of(lang), &[("name", &props.name)]).into());
    let onchange = {
        let (store, unit, dimension) = (store.clone(), props.unit.clone(), node.id.clone());
        Callback::from(move |points: Option<Decimal>| {
            store.dispatch(Action::Edit(Edit::Points(
                unit.clone(),
                dimension.clone(),
                points,
            )));
        })
    };
    html! {
        <NumberField id={format!("points-{}", node.id)} {label} {hint} {value} max={high.unwrap_or(weight)} {lang} {onchange} />
    }
}
