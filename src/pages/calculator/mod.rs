//! The quick calculator: unit scores or dimension points in, score and class out, at once.

pub(crate) mod result;
pub(crate) mod sheet;
pub(crate) mod working;

use crate::browser::input::on_change;
use crate::browser::{events, host, page as browser};
use crate::components::local::{Local, local};
use crate::components::number_field::fault_words;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::hooks::{Store, texts_of};
use crate::i18n::number::{parse, short};
use crate::i18n::{Lang, calculator as text, fill};
use crate::pages::calculator::result::{Speech, outcome};
use crate::pages::calculator::sheet::{Change, MOST, Row, Sheet, Way};
use crate::pages::instruments::packs;
use crate::pages::new::{pack_label, unknown_instrument};
use swanilai::instrument::{Instrument, Node};
use swanilai::number::Decimal;
use yew::{Html, html};

/// What the page keeps while it is shown.
struct Kept {
    sheet: Sheet,
    speech: Speech,
}

impl Default for Kept {
    fn default() -> Self {
        let mut sheet = Sheet::default();
        // The page around may ask for another one than the newest.
        if let Some(asked) = host::instrument() {
            sheet.instrument = asked;
        }
        Self {
            sheet,
            speech: Speech::default(),
        }
    }
}

/// What a field does with what it holds.
type Pass = Box<dyn Fn(String)>;

/// The page and the ways to change what it keeps.
#[derive(Clone)]
struct Page {
    store: Store,
    kept: Local<Kept>,
}

/// The page.
pub(crate) fn calculator(store: &Store) -> Html {
    let store = store.clone();
    local("calculator", move |kept: &Local<Kept>| {
        let page = Page {
            store: store.clone(),
            kept: kept.clone(),
        };
        kept.with(|kept| page.view(kept))
    })
}

impl Page {
    fn apply(&self, change: Change) {
        let mut focus = None;
        self.kept.update(|kept| focus = kept.sheet.apply(change));
        if let Some(selector) = focus {
            events::soon(move || browser::focus(&selector));
        }
    }

    /// Passes on what is typed or chosen as a change.
    fn change(&self, make: impl Fn(String) -> Change + 'static) -> Pass {
        let page = self.clone();
        Box::new(move |typed| page.apply(make(typed)))
    }

    fn view(&self, kept: &Kept) -> Html {
        let (sheet, lang) = (&kept.sheet, self.store.lang);
        let mut known = packs();
        known.extend(self.store.packs.iter().cloned());
        let options: Vec<(String, String)> = known
            .iter()
            .map(|pack| (pack.id.clone(), pack_label(pack, lang)))
            .collect();
        let is_known = known.iter().any(|pack| pack.id == sheet.instrument);
        if !is_known && host::instrument().as_ref() == Some(&sheet.instrument) {
            let choose = self.change(Change::Instrument);
            return unknown_instrument(&sheet.instrument, &known, lang, choose);
        }
        // One of one's own may have been deleted meanwhile: then the current one counts again.
        let mut chosen = known.iter().filter(|pack| pack.id == sheet.instrument);
        let Some(instrument) = chosen.next().or(known.first()) else {
            return Html::default();
        };
        let choose = self.change(Change::Instrument);
        let fields = match sheet.way {
            Way::Scores => self.rows(sheet, instrument.max),
            Way::Points => self.dimensions(sheet, instrument),
        };
        html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                <p>{ text::intro(lang) }</p>
                { select_field("instrument", text::instrument(lang), "", &options, &instrument.id, choose) }
                <fieldset>
                    <legend>{ text::way(lang) }</legend>
                    { self.radio(sheet, Way::Scores, text::by_scores(lang)) }
                    { self.radio(sheet, Way::Points, text::by_points(lang)) }
                </fieldset>
                { fields }
                <h2>{ text::result(lang) }</h2>
                { outcome(&self.store, &kept.speech, instrument, sheet.read(instrument, lang), sheet.way) }
            </>
        }
    }

    fn radio(&self, sheet: &Sheet, way: Way, label: &str) -> Html {
        let choose = on_change(self.change(move |_| Change::Way(way)));
        html! {
            <label class="choice">
                <input type="radio" name="way" checked={sheet.way == way} onchange={choose} />
                <span>{ label }</span>
            </label>
        }
    }

    fn rows(&self, sheet: &Sheet, max: Decimal) -> Html {
        let lang = self.store.lang;
        let can_go = sheet.rows.len() > 1;
        let rows = sheet.rows.iter().enumerate();
        let rows = rows.map(|(index, row)| self.row(index, row, max, can_go));
        let page = self.clone();
        let add = move |_| page.apply(Change::Add);
        html! {
            <>
                <p class="quiet">{ text::scores_help(lang) }</p>
                // A list of its own: rows are told apart by their keys only among themselves.
                <>{ for rows }</>
                if sheet.rows.len() >= MOST {
                    <p id="add-row" tabindex="-1">{ fill(text::full(lang), &[("max", &MOST.to_string())]) }</p>
                } else {
                    <p><button type="button" id="add-row" onclick={add}>{ text::add(lang) }</button></p>
                }
            </>
        }
    }

    fn row(&self, index: usize, row: &Row, max: Decimal, can_go: bool) -> Html {
        let (key, lang) = (row.key, self.store.lang);
        let number = index.saturating_add(1).to_string();
        let named = |template: &str| fill(template, &[("number", &number)]);
        let name = Field::new(
            lang,
            &format!("unit-name-{key}"),
            &named(text::row_name(lang)),
            &row.name,
        );
        let score = Field::new(
            lang,
            &format!("unit-score-{key}"),
            &named(text::row_score(lang)),
            &row.score,
        );
        let score = score.hint(&hint(max, lang));
        let page = self.clone();
        let remove = move |_| page.apply(Change::Remove(key));
        html! {
            <div {key} class="calculator-row" role="group" aria-label={named(text::row(lang))}>
                { text_field(&name, self.change(move |typed| Change::Name(key, typed))) }
                { self.number(score, max, self.change(move |typed| Change::Score(key, typed))) }
                if can_go {
                    <button
                        type="button"
                        class="quiet-button"
                        aria-label={named(text::remove_row(lang))}
                        onclick={remove}
                    >
                        { text::remove(lang) }
                    </button>
                }
            </div>
        }
    }

    fn dimensions(&self, sheet: &Sheet, instrument: &Instrument) -> Html {
        let lang = self.store.lang;
        let texts = texts_of(&self.store, &instrument.id);
        let nodes = instrument
            .dimensions()
            .filter_map(|id| instrument.nodes.get(id));
        let fields = nodes.map(|node| {
            let id = node.id.clone();
            let name = texts
                .as_ref()
                .map_or_else(|| id.clone(), |texts| texts.node(&id).name);
            let label = fill(text::points_of(lang), &[("name", &name)]);
            let typed = sheet.points.get(&id).map_or("", String::as_str);
            let field = Field::new(lang, &format!("points-{id}"), &label, typed)
                .hint(&points_hint(node, lang));
            let pass = self.change(move |typed| Change::Points(id.clone(), typed));
            self.number(field, node.most(), pass)
        });
        html! {
            <>
                <p class="quiet">{ text::points_help(lang) }</p>
                <>{ for fields }</>
            </>
        }
    }

    /// A field for a number. What is typed stays as it is, even where it cannot be read.
    fn number(&self, field: Field, max: Decimal, pass: Pass) -> Html {
        let fault = parse(&field.value, max).err();
        let error = fault.map_or(String::new(), |fault| {
            fault_words(fault, &field.value, max, self.store.lang)
        });
        let field = Field {
            error,
            keyboard: "decimal",
            ..field
        };
        text_field(&field, pass)
    }
}

fn hint(max: Decimal, lang: Lang) -> String {
    fill(text::row_hint(lang), &[("max", &short(max, lang))])
}

/// The range of a dimension's points; an assumed weight says so.
fn points_hint(node: &Node, lang: Lang) -> String {
    use crate::i18n::tasks::points_hint_assumed;
    let Some(range) = &node.weight.range else {
        return hint(node.most(), lang);
    };
    let weight = short(node.weight.points.round_half_up(6).decimal(), lang);
    fill(
        points_hint_assumed(lang),
        &[("max", &weight), ("high", &short(range.high, lang))],
    )
}
