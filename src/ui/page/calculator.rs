//! The quick calculator: unit scores or dimension points in, score and class out, at once.

use super::calculator_result::{Outcome, Read};
use super::instruments::use_packs;
use super::new::pack_label;
use crate::assessment::Unit;
use crate::instrument::{Instrument, Node, Texts, current};
use crate::number::Decimal;
use crate::ui::hook::{use_store, use_texts};
use crate::ui::part::select_field::SelectField;
use crate::ui::part::text_field::TextField;
use crate::ui::platform::page as browser;
use crate::ui::text::number::{NumberFault, parse, short};
use crate::ui::text::{Lang, calculator as text, common, fill};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// Most units of an assessment.
const MOST: usize = 200;

/// What is known: scores of units, or the points of one unit's dimensions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::ui) enum Way {
    Scores,
    Points,
}

/// A unit as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Row {
    key: u32,
    name: String,
    score: String,
}

/// Everything typed; numbers stay as they were typed, so that another instrument changes nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Sheet {
    instrument: String,
    way: Way,
    rows: Vec<Row>,
    next: u32,
    /// Points by dimension.
    points: BTreeMap<String, String>,
    /// Where focus goes after a row came or went; the number tells two wishes apart.
    focus: Option<(u32, String)>,
}

impl Default for Sheet {
    fn default() -> Self {
        let rows = (1..=3).map(|key| Row { key, ..Row::default() }).collect();
        let instrument = current().id.to_owned();
        Self { instrument, way: Way::Scores, rows, next: 4, points: BTreeMap::new(), focus: None }
    }
}

/// What can happen to the sheet.
enum Change {
    Instrument(String),
    Way(Way),
    Name(u32, String),
    Score(u32, String),
    Points(String, String),
    Add,
    Remove(u32),
}

impl Sheet {
    fn apply(&mut self, change: Change) {
        match change {
            Change::Instrument(id) => self.instrument = id,
            Change::Way(way) => self.way = way,
            Change::Name(key, name) => self.row(key, |row| row.name = name),
            Change::Score(key, score) => self.row(key, |row| row.score = score),
            Change::Points(dimension, points) => {
                self.points.insert(dimension, points);
            }
            Change::Add if self.rows.len() < MOST => {
                let key = self.next;
                self.next = key.saturating_add(1);
                self.rows.push(Row { key, ..Row::default() });
                self.look_at(format!("#unit-name-{key}"));
            }
            Change::Remove(key) if self.rows.len() > 1 => {
                self.rows.retain(|row| row.key != key);
                self.look_at("#add-row".to_owned());
            }
            Change::Add | Change::Remove(_) => {}
        }
    }

    fn row(&mut self, key: u32, edit: impl FnOnce(&mut Row)) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.key == key) {
            edit(row);
        }
    }

    fn look_at(&mut self, selector: String) {
        let count = self.focus.as_ref().map_or(0, |(count, _)| *count);
        self.focus = Some((count.saturating_add(1), selector));
    }

    /// The units typed, as far as their numbers can be read.
    fn read(&self, instrument: &Instrument, lang: Lang) -> Read {
        match self.way {
            Way::Scores => self.read_scores(instrument.max, lang),
            Way::Points => self.read_points(instrument, lang),
        }
    }

    fn read_scores(&self, max: Decimal, lang: Lang) -> Read {
        let mut read = Read::default();
        for (index, row) in self.rows.iter().enumerate() {
            let name = if row.name.trim().is_empty() { row_label(index, lang) } else { row.name.trim().to_owned() };
            match parse(&row.score, max) {
                Ok(None) => {}
                Ok(score) => read.units.push(Unit { name, score, ..Unit::default() }),
                Err(_) => read.is_faulty = true,
            }
        }
        read
    }

    fn read_points(&self, instrument: &Instrument, lang: Lang) -> Read {
        let mut read = Read::default();
        let mut unit = Unit { name: row_label(0, lang), ..Unit::default() };
        for node in instrument.dimensions().filter_map(|id| instrument.nodes.get(id)) {
            let typed = self.points.get(&node.id).map_or("", String::as_str);
            match parse(typed, most(node)) {
                Ok(None) => {}
                Ok(Some(points)) => {
                    unit.points.insert(node.id.clone(), points);
                }
                Err(_) => read.is_faulty = true,
            }
        }
        if !unit.points.is_empty() {
            read.units.push(unit);
        }
        read
    }
}

impl Reducible for Sheet {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = self.as_ref().clone();
        next.apply(change);
        Rc::new(next)
    }
}

/// What a unit without a name is called.
fn row_label(index: usize, lang: Lang) -> String {
    fill(text::row(lang), &[("number", &index.saturating_add(1).to_string())])
}

/// The most points a dimension can have, as far as is known.
fn most(node: &Node) -> Decimal {
    let weight = node.weight.points.round_half_up(6).decimal();
    node.weight.range.as_ref().map_or(weight, |range| range.high)
}

#[component]
pub(in crate::ui) fn Calculator() -> Html {
    let lang = use_store().lang;
    let sheet = use_reducer(Sheet::default);
    let packs = use_packs();
    let instrument = packs.iter().find(|instrument| instrument.id == sheet.instrument).cloned();
    let texts = use_texts(instrument.clone().filter(|_| sheet.way == Way::Points));
    use_effect_with(sheet.focus.clone(), |focus| {
        if let Some((_, selector)) = focus {
            browser::focus(selector);
        }
    });
    let Some(instrument) = instrument else { return Html::default() };
    let option = |pack: &Rc<Instrument>| (AttrValue::from(pack.id.clone()), AttrValue::from(pack_label(pack, lang)));
    let choose = {
        let sheet = sheet.dispatcher();
        Callback::from(move |id: String| sheet.dispatch(Change::Instrument(id)))
    };
    let radio = |way: Way, label: &'static str| {
        let (is_chosen, sheet) = (sheet.way == way, sheet.dispatcher());
        let onchange = Callback::from(move |_: Event| sheet.dispatch(Change::Way(way)));
        html! {
            <label class="choice">
                <input type="radio" name="way" checked={is_chosen} {onchange} /><span>{ label }</span>
            </label>
        }
    };
    let read = sheet.read(&instrument, lang);
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <SelectField id="instrument" label={text::instrument(lang)} value={sheet.instrument.clone()}
                options={packs.iter().map(option).collect::<Vec<_>>()} onchange={choose} />
            <fieldset>
                <legend>{ text::way(lang) }</legend>
                { radio(Way::Scores, text::by_scores(lang)) }
                { radio(Way::Points, text::by_points(lang)) }
            </fieldset>
            if sheet.way == Way::Scores {
                { rows(&sheet, instrument.max, lang) }
            } else {
                { dimensions(&sheet, &instrument, texts.as_deref(), lang) }
            }
            <h2>{ text::result(lang) }</h2>
            <Outcome {instrument} {read} way={sheet.way} {lang} />
        </>
    }
}

fn rows(sheet: &UseReducerHandle<Sheet>, max: Decimal, lang: Lang) -> Html {
    let add = {
        let sheet = sheet.dispatcher();
        Callback::from(move |_: MouseEvent| sheet.dispatch(Change::Add))
    };
    let is_full = sheet.rows.len() >= MOST;
    let rows = sheet.rows.iter().enumerate().map(|(index, row)| row_fields(sheet, index, row, max, lang));
    html! {
        <>
            <p class="quiet">{ text::scores_help(lang) }</p>
            { for rows }
            if is_full {
                <p id="add-row" tabindex="-1">{ fill(text::full(lang), &[("max", &MOST.to_string())]) }</p>
            } else {
                <p><button type="button" id="add-row" onclick={add}>{ text::add(lang) }</button></p>
            }
        </>
    }
}

fn row_fields(sheet: &UseReducerHandle<Sheet>, index: usize, row: &Row, max: Decimal, lang: Lang) -> Html {
    let key = row.key;
    let number = index.saturating_add(1).to_string();
    let named = |template: &str| fill(template, &[("number", &number)]);
    let change = |make: fn(u32, String) -> Change| {
        let sheet = sheet.dispatcher();
        Callback::from(move |typed: String| sheet.dispatch(make(key, typed)))
    };
    let remove = {
        let sheet = sheet.dispatcher();
        Callback::from(move |_: MouseEvent| sheet.dispatch(Change::Remove(key)))
    };
    html! {
        <div class="calculator-row" role="group" aria-label={named(text::row(lang))} key={key.to_string()}>
            <TextField id={format!("unit-name-{key}")} label={named(text::row_name(lang))}
                value={row.name.clone()} oninput={change(Change::Name)} />
            <TextField id={format!("unit-score-{key}")} label={named(text::row_score(lang))} hint={hint(max, lang)}
                error={fault(&row.score, max, lang)} value={row.score.clone()} oninput={change(Change::Score)}
                inputmode="decimal" maxlength={20} />
            if sheet.rows.len() > 1 {
                <button type="button" class="quiet-button" aria-label={named(text::remove_row(lang))} onclick={remove}>
                    { text::remove(lang) }
                </button>
            }
        </div>
    }
}

fn dimensions(sheet: &UseReducerHandle<Sheet>, instrument: &Instrument, texts: Option<&Texts>, lang: Lang) -> Html {
    let fields = instrument.dimensions().filter_map(|id| {
        let node = instrument.nodes.get(id)?;
        let name = texts.map_or_else(|| node.id.clone(), |texts| texts.node(&node.id).name);
        let typed = sheet.points.get(&node.id).cloned().unwrap_or_default();
        let oninput = {
            let (sheet, id) = (sheet.dispatcher(), node.id.clone());
            Callback::from(move |typed: String| sheet.dispatch(Change::Points(id.clone(), typed)))
        };
        Some(html! {
            <TextField key={node.id.clone()} id={format!("points-{}", node.id)} label={fill(text::points_of(lang), &[("name", &name)])}
                hint={points_hint(node, lang)} error={fault(&typed, most(node), lang)} value={typed} {oninput}
                inputmode="decimal" maxlength={20} />
        })
    });
    html! {
        <>
            <p class="quiet">{ text::points_help(lang) }</p>
            { for fields }
        </>
    }
}

fn hint(max: Decimal, lang: Lang) -> String {
    fill(text::row_hint(lang), &[("max", &short(max, lang))])
}

/// The range of a dimension's points; an assumed weight says so.
fn points_hint(node: &Node, lang: Lang) -> String {
    use crate::ui::text::tasks::points_hint_assumed;
    let weight = short(node.weight.points.round_half_up(6).decimal(), lang);
    match &node.weight.range {
        Some(range) => {
            fill(points_hint_assumed(lang), &[("max", &weight), ("high", &short(range.high, lang))])
        }
        None => hint(most(node), lang),
    }
}

/// What is wrong with a typed number; empty where nothing is.
fn fault(typed: &str, max: Decimal, lang: Lang) -> String {
    let Err(fault) = parse(typed, max) else { return String::new() };
    match fault {
        NumberFault::Ambiguous => {
            let typed = typed.trim();
            let small = match lang {
                Lang::Id => typed.replace('.', ","),
                Lang::En => format!("{typed}0"),
            };
            fill(common::number_ambiguous(lang), &[("small", &small), ("large", &typed.replace('.', ""))])
        }
        NumberFault::Malformed => common::number_malformed(lang).to_owned(),
        NumberFault::TooPrecise => common::number_precise(lang).to_owned(),
        NumberFault::OutOfRange => fill(common::number_range(lang), &[("max", &short(max, lang))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::builtin;

    #[test]
    fn empty_rows_do_not_count_and_unreadable_ones_are_marked() {
        let instrument = builtin("ori-kepatuhan-2023").unwrap().load().unwrap();
        let mut sheet = Sheet::default();
        assert_eq!(sheet.read(&instrument, Lang::Id), Read::default());
        sheet.apply(Change::Score(2, "60,8".to_owned()));
        sheet.apply(Change::Score(3, "52.86".to_owned()));
        let read = sheet.read(&instrument, Lang::Id);
        assert_eq!(read.units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(), ["Lokus 2", "Lokus 3"]);
        assert!(!read.is_faulty);
        sheet.apply(Change::Score(1, "100,01".to_owned()));
        assert!(sheet.read(&instrument, Lang::Id).is_faulty);
        sheet.apply(Change::Remove(1));
        assert!(!sheet.read(&instrument, Lang::Id).is_faulty);
    }

    #[test]
    fn rows_survive_another_instrument_and_the_last_one_stays() {
        let mut sheet = Sheet::default();
        sheet.apply(Change::Score(1, "105".to_owned()));
        sheet.apply(Change::Instrument("ori-kepatuhan-2015-kl".to_owned()));
        assert_eq!(sheet.rows.first().map(|row| row.score.as_str()), Some("105"));
        for key in 1..=3 {
            sheet.apply(Change::Remove(key));
        }
        assert_eq!(sheet.rows.len(), 1);
        for _ in 0..MOST + 5 {
            sheet.apply(Change::Add);
        }
        assert_eq!(sheet.rows.len(), MOST);
    }
}
