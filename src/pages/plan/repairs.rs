//! The list of repairs: how far it is, sorted and filtered, each item edited in place.

use crate::browser::{clock, page as browser};
use crate::components::csv_choice::{csv_choice, dialect};
use crate::components::download::{self, Kind, Sent};
use crate::components::local::{Local, local};
use crate::components::select_field::select_field;
use crate::i18n::{Lang, fill, repairs as text, result as result_text};
use crate::pages::plan::repair_csv::{csv, name_of, on_paper};
use crate::pages::plan::repair_item::{Item, card};
use crate::pages::plan::repair_order::{Shown, Sort};
use crate::pages::plan::words::{View, points};
use crate::state::{Action, Edit, Made};
use std::rc::Rc;
use swanilai::assessment::{Repair, Status, day};
use swanilai::book::Dialect;
use swanilai::number::{Fraction, Points};
use swanilai::score::gains;
use yew::{Html, html};

/// What the list knows beside what is in the assessment.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) shown: Shown,
    /// What was deleted last, and where it stood.
    pub(crate) removed: Option<(usize, Repair)>,
    /// The separators chosen for CSV.
    dialect: Option<Dialect>,
}

/// The list.
pub(crate) fn repairs(view: &Rc<View>) -> Html {
    let view = view.clone();
    let key = format!("repairs-{}", view.open.id);
    local(&key, move |state: &Local<State>| list(&view, state))
}

fn list(view: &Rc<View>, state: &Local<State>) -> Html {
    let (lang, assessment) = (view.lang, &view.open.assessment);
    let heading = html! { <h2 id="repairs" tabindex="-1">{ text::heading(lang) }</h2> };
    let removed = restore(view, state);
    if assessment.repairs.is_empty() {
        return html! {
            <section class="repairs">
                { heading }
                { removed }
                <p>{ text::empty(lang) }</p>
            </section>
        };
    }
    let gains = gains(assessment, view.instrument(), &view.open.scored);
    let positions = state.with(|state| state.shown.positions(assessment));
    let now = clock::now();
    let today = now.get(..10).unwrap_or_default();
    let cards = positions.iter().filter_map(|index| {
        let (repair, gain) = (assessment.repairs.get(*index)?, gains.get(*index)?);
        Some(card(Item {
            view: view.clone(),
            list: state.clone(),
            repair: repair.clone(),
            gain: rounded(gain, view),
            today: today.to_owned(),
        }))
    });
    let cards: Vec<Html> = cards.collect();
    let showing = fill(
        text::showing(lang),
        &[
            ("shown", &cards.len().to_string()),
            ("total", &assessment.repairs.len().to_string()),
        ],
    );
    html! {
        <section class="repairs">
            { heading }
            <p>{ progress(&assessment.repairs, today, lang) }</p>
            <p class="quiet no-print">{ text::intro(lang) }</p>
            { tools(view, state, &gains, positions.clone()) }
            if positions.len() < assessment.repairs.len() {
                <p class="quiet">{ showing }</p>
            }
            if positions.is_empty() {
                <p>{ text::none_shown(lang) }</p>
            }
            { removed }
            <ul class="repair-cards no-print">{ for cards }</ul>
            { on_paper(view, &positions, &gains) }
        </section>
    }
}

fn rounded(gain: &Fraction, view: &View) -> Points {
    let shown = gain.round_half_up(view.instrument().decimals);
    points(shown.decimal(), view.instrument())
}

/// How many are done, under way and overdue.
fn progress(repairs: &[Repair], today: &str, lang: Lang) -> String {
    let count = |status| {
        let found = repairs.iter().filter(|repair| repair.status == status);
        found.count().to_string()
    };
    let mut words = fill(
        text::progress(lang),
        &[
            ("done", &count(Status::Done)),
            ("total", &repairs.len().to_string()),
            ("started", &count(Status::Started)),
        ],
    );
    let late = repairs
        .iter()
        .filter(|repair| is_late(repair, today))
        .count();
    if late > 0 {
        words.push(' ');
        words.push_str(&fill(
            text::overdue_count(lang),
            &[("count", &late.to_string())],
        ));
    }
    words
}

/// Whether a repair should have been done before today.
pub(crate) fn is_late(repair: &Repair, today: &str) -> bool {
    let due = day(&repair.due).zip(day(today));
    repair.status != Status::Done && due.is_some_and(|(due, today)| due < today)
}

/// The word for a status.
pub(crate) const fn status_word(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Open => text::open(lang),
        Status::Started => text::started(lang),
        Status::Done => text::done(lang),
    }
}

/// Sorting, filtering, and the ways out.
fn tools(view: &Rc<View>, state: &Local<State>, gains: &[Fraction], positions: Vec<usize>) -> Html {
    let (lang, assessment) = (view.lang, &view.open.assessment);
    let shown = state.with(|state| state.shown.clone());
    let gains: Rc<[Fraction]> = gains.into();
    let choose = |change: fn(&mut Shown, String)| {
        let (view, state, gains) = (view.clone(), state.clone(), gains.clone());
        move |value: String| {
            state.update(|state| {
                change(&mut state.shown, value);
                state.shown.choose(&view.open.assessment, &gains);
            });
        }
    };
    let sorts = Sort::ALL.map(|sort| (sort.name().to_owned(), sort_word(sort, lang).to_owned()));
    let mut units = vec![(String::new(), text::all_units(lang).to_owned())];
    let is_in_list = |id: &str| assessment.repairs.iter().any(|repair| repair.unit == id);
    let listed = assessment.units.iter().filter(|unit| is_in_list(&unit.id));
    units.extend(listed.map(|unit| (unit.id.clone(), unit.name.clone())));
    let mut statuses = vec![(String::new(), text::all_status(lang).to_owned())];
    statuses.extend(Status::ALL.map(|status| {
        (
            status.name().to_owned(),
            status_word(status, lang).to_owned(),
        )
    }));
    let sort = select_field(
        "repair-sort",
        text::sort(lang),
        "",
        &sorts,
        shown.sort.name(),
        choose(|shown, value| shown.sort = Sort::named(&value)),
    );
    let unit = select_field(
        "repair-unit",
        text::only_unit(lang),
        "",
        &units,
        &shown.unit,
        choose(|shown, value| shown.unit = value),
    );
    let status = select_field(
        "repair-status",
        text::only_status(lang),
        "",
        &statuses,
        shown.status.map_or("", Status::name),
        choose(|shown, value| shown.status = Status::named(&value)),
    );
    let (view, state) = (view.clone(), state.clone());
    let out = local("out", move |sent: &Local<Sent>| {
        out(&view, &state, sent, &gains, &positions)
    });
    html! {
        <div class="no-print">
            <div class="repair-tools">
                { sort }
                { unit }
                { status }
            </div>
            { out }
        </div>
    }
}

/// The list as a table, and on paper.
fn out(
    view: &Rc<View>,
    state: &Local<State>,
    sent: &Local<Sent>,
    gains: &Rc<[Fraction]>,
    positions: &[usize],
) -> Html {
    let lang = view.lang;
    let chosen = dialect(state.with(|state| state.dialect), lang);
    let act = {
        let (view, sent, gains) = (view.clone(), sent.clone(), gains.clone());
        let positions = positions.to_vec();
        move |_| {
            let text = csv(&view, &positions, &gains, chosen);
            download::text_file(&view.store, &sent.afar(), &name_of(&view), &text, Kind::Csv);
        }
    };
    let choose = {
        let state = state.clone();
        move |dialect| state.update(|state| state.dialect = Some(dialect))
    };
    html! {
        <>
            <p class="actions">
                <button type="button" aria-describedby="csv-hint" onclick={act}>{ text::csv(lang) }</button>
                <button type="button" onclick={|_| browser::print()}>{ result_text::print(lang) }</button>
                <span class="hint" id="csv-hint">{ text::csv_hint(lang) }</span>
            </p>
            { csv_choice(chosen, lang, choose) }
            { download::note(&view.store, sent) }
        </>
    }
}

const fn sort_word(sort: Sort, lang: Lang) -> &'static str {
    match sort {
        Sort::Plan => text::sort_plan(lang),
        Sort::Due => text::sort_due(lang),
        Sort::Gain => text::sort_gain(lang),
        Sort::Unit => text::sort_unit(lang),
        Sort::Status => text::sort_status(lang),
    }
}

/// The way back for what was deleted last, until it is back by another way.
fn restore(view: &Rc<View>, state: &Local<State>) -> Html {
    let (lang, assessment) = (view.lang, &view.open.assessment);
    let removed = state.with(|state| state.removed.clone());
    let Some((index, repair)) = removed.filter(|(_, repair)| {
        let mut repairs = assessment.repairs.iter();
        assessment.unit(&repair.unit).is_some()
            && !repairs.any(|known| known.is_about(&repair.unit, &repair.part))
    }) else {
        return Html::default();
    };
    let words = fill(
        text::removed(lang),
        &[
            ("name", &view.part_name(&repair.part)),
            ("unit", &view.unit_name(&repair.unit)),
        ],
    );
    let act = {
        let (view, state) = (view.clone(), state.clone());
        move |_| {
            let repair = repair.clone();
            state.update(|state| state.removed = None);
            let made = Made::new(None, move |to| {
                let at = index.min(to.repairs.len());
                to.repairs.insert(at, repair.clone());
            });
            view.store.dispatch(Action::Edit(Edit::Made(made)));
            view.store
                .dispatch(Action::Announce(text::restored(lang).to_owned()));
            browser::focus("#repairs");
        }
    };
    html! {
        <p class="notice no-print">
            { words }
            { " " }
            <button type="button" class="quiet-button" onclick={act}>{ text::restore(lang) }</button>
        </p>
    }
}
