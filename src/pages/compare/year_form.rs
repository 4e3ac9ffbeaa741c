//! The form that notes an earlier year, or changes one.

use crate::browser::input::on_submit;
use crate::browser::{events, page as browser};
use crate::components::number_field::fault_words;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::hooks::Store;
use crate::i18n::number::parse;
use crate::i18n::{Lang, common, compare as text, fill};
use crate::pages::compare::years::MOST;
use crate::pages::instruments::packs;
use crate::state::{Action, Edit, Open};
use swanilai::assessment::History;
use swanilai::instrument::builtin;
use swanilai::number::Decimal;
use swanilai::trend::instrument_of_year;
use yew::{Html, html};

/// Fields of the form, and the year that is being changed.
pub(crate) const YEAR: &str = "past-year";
pub(crate) const SCORE: &str = "past-score";
pub(crate) const BY: &str = "past-instrument";
pub(crate) const CHANGED: &str = "past-changed";
pub(crate) const TRIED: &str = "past-tried";
/// The greatest score any instrument gives.
const HIGHEST: u32 = 110;

/// All fields of the form empty.
pub(crate) fn empty() -> Vec<(String, String)> {
    [YEAR, SCORE, BY, CHANGED, TRIED]
        .map(|field| (field.to_owned(), String::new()))
        .to_vec()
}

/// What the form says, as far as it can be read.
struct Read {
    /// The entry that is changed; none for a new one.
    at: Option<usize>,
    year: Option<u32>,
    is_taken: bool,
    score: Option<Decimal>,
    /// What is wrong with the score, in words.
    fault: String,
}

fn read(open: &Open, lang: Lang) -> Read {
    let ideas = &open.ideas;
    let history = &open.assessment.history;
    let at = ideas
        .of(CHANGED)
        .parse()
        .ok()
        .filter(|at| *at < history.len());
    let typed = parse(ideas.of(YEAR), Decimal::whole(2_100)).ok().flatten();
    let year = typed
        .filter(|year| year.is_whole())
        .and_then(|year| u32::try_from(year.millionths() / 1_000_000).ok())
        .filter(|year| (1990..=2100).contains(year));
    let is_taken = year.is_some_and(|year| {
        let mut others = history.iter().enumerate();
        others.any(|(index, past)| past.year == year && Some(index) != at)
    });
    let instrument = match ideas.of(BY) {
        "" => year.and_then(|year| instrument_of_year(year, &open.assessment.entity.kind)),
        named => builtin(named).and_then(|pack| pack.load().ok()),
    };
    let max = instrument.map_or(Decimal::whole(HIGHEST), |instrument| instrument.max);
    let score = parse(ideas.of(SCORE), max);
    Read {
        at,
        year,
        is_taken,
        fault: score.err().map_or(String::new(), |fault| {
            fault_words(fault, ideas.of(SCORE), max, lang)
        }),
        score: score.ok().flatten(),
    }
}

/// The form; what is typed stays while the draft is at hand.
pub(crate) fn form(store: &Store, open: &Open) -> Html {
    let lang = store.lang;
    let (read, ideas) = (read(open, lang), &open.ideas);
    if read.at.is_none() && open.assessment.history.len() >= MOST {
        return html! { <p class="notice">{ text::years_full(lang) }</p> };
    }
    let tried = !ideas.of(TRIED).is_empty();
    let type_into = |field: &'static str| {
        let store = store.clone();
        move |typed: String| store.dispatch(Action::Think(vec![(field.to_owned(), typed)]))
    };
    let year_error = match read.year {
        Some(year) if read.is_taken => fill(text::year_taken(lang), &[("year", &year.to_string())]),
        None if tried => text::year_needed(lang).to_owned(),
        _ => String::new(),
    };
    let score_error = if read.fault.is_empty() && tried && read.score.is_none() {
        text::score_needed(lang).to_owned()
    } else {
        read.fault.clone()
    };
    let year = Field {
        keyboard: "numeric",
        ..Field::new(lang, YEAR, text::year(lang), ideas.of(YEAR))
            .hint(text::year_hint(lang))
            .error(&year_error)
    };
    let figure = Field {
        keyboard: "decimal",
        ..Field::new(lang, SCORE, common::score(lang), ideas.of(SCORE))
            .hint(text::score_hint(lang))
            .error(&score_error)
    };
    let title = match read.at.and_then(|at| open.assessment.history.get(at)) {
        Some(past) => fill(text::change_year(lang), &[("year", &past.year.to_string())]),
        None => text::add_year(lang).to_owned(),
    };
    let by = select_field(
        BY,
        text::instrument(lang),
        text::instrument_hint(lang),
        &instruments(ideas.of(BY), lang),
        ideas.of(BY),
        type_into(BY),
    );
    let years = open.assessment.history.len();
    let is_change = read.at.is_some();
    let keep = if is_change {
        text::keep_change(lang)
    } else {
        text::keep_year(lang)
    };
    let cancel = {
        let store = store.clone();
        move || store.dispatch(Action::Think(empty()))
    };
    html! {
        <form class="card past-form no-print" novalidate=true onsubmit={on_submit(submit(store, open, &read))}>
            <h3>{ title }</h3>
            <div class="past-fields">
                { text_field(&year, type_into(YEAR)) }
                { text_field(&figure, type_into(SCORE)) }
                // Made anew for another year: a list keeps what a person chose in it otherwise.
                <div key={format!("{}/{}", ideas.of(CHANGED), years)}>{ by }</div>
            </div>
            <p class="actions">
                <button type="submit" class="primary">{ keep }</button>
                if is_change {
                    <button type="button" onclick={move |_| cancel()}>{ common::cancel(lang) }</button>
                }
            </p>
        </form>
    }
}

/// Instruments to choose from; one that is not known here keeps its id.
fn instruments(at_hand: &str, lang: Lang) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), text::instrument_unknown(lang).to_owned())];
    for pack in packs() {
        options.push((pack.id.clone(), pack.name(lang).to_owned()));
    }
    if !options.iter().any(|(id, _)| id == at_hand) {
        options.push((at_hand.to_owned(), at_hand.to_owned()));
    }
    options
}

/// Notes the year, or says what is missing.
fn submit(store: &Store, open: &Open, read: &Read) -> impl Fn() + 'static + use<> {
    let (store, history) = (store.clone(), open.assessment.history.clone());
    let instrument = open.ideas.of(BY).to_owned();
    let (at, year, is_taken, figure) = (read.at, read.year, read.is_taken, read.score);
    move || {
        let (Some(year), Some(figure), false) = (year, figure, is_taken) else {
            store.dispatch(Action::Think(vec![(TRIED.to_owned(), "1".to_owned())]));
            let is_year = year.is_none() || is_taken;
            browser::focus(if is_year { "#past-year" } else { "#past-score" });
            return;
        };
        let mut years = history.clone();
        // A change keeps what the entry says beside the form's fields.
        let extra = match at.filter(|at| *at < years.len()) {
            Some(at) => years.remove(at).extra,
            None => Vec::new(),
        };
        years.push(History {
            year,
            score: figure,
            instrument: instrument.clone(),
            extra,
        });
        years.sort_by_key(|past| past.year);
        let said = if at.is_some() {
            text::changed(store.lang)
        } else {
            text::added(store.lang)
        };
        store.dispatch(Action::Think(empty()));
        store.dispatch(Action::Edit(Edit::History(years)));
        store.dispatch(Action::Announce(fill(said, &[("year", &year.to_string())])));
        events::soon(|| browser::focus("#past-year"));
    }
}
