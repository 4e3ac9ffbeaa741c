//! The fields by which the list of evidence is narrowed.

use crate::components::local::Local;
use crate::components::piece::status_word;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::i18n::evidence as text;
use crate::pages::evidence::State;
use crate::pages::evidence::filter::{ANY, Filter, NOBODY, NOT_READY};
use crate::pages::result::View;
use swanilai::assessment::Readiness;
use swanilai::evidence::Piece;
use swanilai::text::Lang;
use yew::{Html, html};

/// Values of a list with their labels.
type Options = Vec<(String, String)>;

/// The fields, folded away, and what is chosen in words.
pub(crate) fn tools(view: &View, state: &Local<State>, found: &[Piece<'_>]) -> Html {
    let lang = view.lang;
    let filter = state.with(|state| state.filter.clone());
    let clear = {
        let state = state.clone();
        move |_| state.update(|state| *state = State::default())
    };
    let chosen = filter.words(view);
    html! {
        <div>
            <details class="no-print evidence-filter">
                <summary>{ text::filter(lang) }</summary>
                { fields(view, state, &filter, found) }
                { late(state, filter.is_late, lang) }
                if filter != Filter::default() {
                    <p><button type="button" onclick={clear}>{ text::clear(lang) }</button></p>
                }
            </details>
            if !chosen.is_empty() {
                <p class="evidence-chosen">{ chosen }</p>
            }
        </div>
    }
}

/// A callback that changes the filter; what was kept in place is not kept any more.
fn choose(
    state: &Local<State>,
    change: fn(&mut Filter, String),
) -> impl Fn(String) + 'static + use<> {
    let state = state.clone();
    move |value: String| {
        state.update(|state| {
            change(&mut state.filter, value);
            state.changed.clear();
        });
    }
}

fn fields(view: &View, state: &Local<State>, filter: &Filter, found: &[Piece<'_>]) -> Html {
    let lang = view.lang;
    let select = |id, label, options: &Options, value: &str, change| {
        select_field(id, label, "", options, value, choose(state, change))
    };
    let mut units = vec![pair("", text::all_units(lang))];
    let known = view.assessment.units.iter();
    units.extend(known.map(|unit| pair(&unit.id, &unit.name)));
    let mut dimensions = vec![pair("", text::all_dimensions(lang))];
    dimensions.extend(view.instrument.dimensions().map(|id| {
        let id = view.instrument.nodes.get(id).map_or("", |node| &node.id);
        pair(id, &view.texts.node(id).name)
    }));
    let mut statuses = vec![
        pair(NOT_READY, text::not_ready(lang)),
        pair(ANY, text::any_status(lang)),
    ];
    statuses.extend(Readiness::ALL.map(|one| pair(one.name(), status_word(one, lang))));
    let search = Field::new(lang, "evidence-search", text::search(lang), &filter.search);
    let search = search.hint(text::search_hint(lang)).of_any_length();
    let words = choose(state, |filter, words| filter.search = words);
    html! {
        <div class="repair-tools">
            {
                select(
                    "evidence-unit",
                    text::only_unit(lang),
                    &units,
                    &filter.unit,
                    |filter, unit| filter.unit = unit,
                )
            }
            {
                select(
                    "evidence-dimension",
                    text::only_dimension(lang),
                    &dimensions,
                    &filter.dimension,
                    |filter, dimension| filter.dimension = dimension,
                )
            }
            {
                select(
                    "evidence-status",
                    text::only_status(lang),
                    &statuses,
                    &filter.status,
                    |filter, status| filter.status = status,
                )
            }
            {
                select(
                    "evidence-owner",
                    text::only_owner(lang),
                    &owners(found, lang),
                    &filter.owner,
                    |filter, owner| filter.owner = owner,
                )
            }
            { text_field(&search, words) }
        </div>
    }
}

fn pair(key: &str, label: &str) -> (String, String) {
    (key.to_owned(), label.to_owned())
}

/// Everybody who sees to something.
fn owners(found: &[Piece<'_>], lang: Lang) -> Options {
    let mut owners: Vec<&str> = found
        .iter()
        .filter_map(|piece| Some(piece.given?.owner.trim()))
        .filter(|owner| !owner.is_empty())
        .collect();
    owners.sort_unstable();
    owners.dedup();
    let mut options = vec![
        pair("", text::all_owners(lang)),
        pair(NOBODY, text::no_owner(lang)),
    ];
    options.extend(owners.into_iter().map(|owner| pair(owner, owner)));
    options
}

fn late(state: &Local<State>, is_late: bool, lang: Lang) -> Html {
    let state = state.clone();
    let change = move |_| {
        state.update(|state| {
            state.filter.is_late = !is_late;
            state.changed.clear();
        });
    };
    html! {
        <label class="choice">
            <input id="evidence-late" type="checkbox" checked={is_late} onchange={change} />
            <span>{ text::only_late(lang) }</span>
        </label>
    }
}
