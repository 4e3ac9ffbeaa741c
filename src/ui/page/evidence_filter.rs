//! Which evidence is listed: by unit, dimension, status, owner, day, and words.

use super::evidence::State;
use super::result::View;
use crate::assessment::Readiness;
use crate::evidence::Piece;
use crate::ui::part::piece::status_word;
use crate::ui::part::select_field::select_field;
use crate::ui::part::text_field::{Field, text_field};
use crate::ui::platform::view::{Local, button, el, say, when};
use crate::ui::text::{evidence as text, fill};
use yew::Html;

/// Of status: everything that is not ready.
const NOT_READY: &str = "";
/// Of a choice: anything at all.
const ANY: &str = "*";
/// Of an owner: nobody yet. No owner is a blank.
const NOBODY: &str = " ";

/// What is listed; empty is no limit, and of status everything that is not ready.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Filter {
    unit: String,
    dimension: String,
    status: String,
    owner: String,
    is_late: bool,
    search: String,
}

impl Filter {
    /// Whether a piece is listed.
    pub(super) fn fits(&self, piece: &Piece<'_>, view: &View, today: &str) -> bool {
        let given = piece.given;
        let owner = given.map_or("", |given| given.owner.trim());
        let dimension = view
            .instrument
            .nodes
            .get(piece.dimension)
            .map_or("", |node| &node.id);
        let status = match &*self.status {
            NOT_READY => piece.is_open(),
            ANY => true,
            named => piece.status().name() == named,
        };
        let by_owner = match &*self.owner {
            "" => true,
            NOBODY => owner.is_empty(),
            named => owner == named,
        };
        piece.applies
            && status
            && by_owner
            && (self.unit.is_empty() || self.unit == piece.unit.id)
            && (self.dimension.is_empty() || self.dimension == dimension)
            && (!self.is_late || piece.is_overdue(today))
            && self.has_words(piece, view)
    }

    /// Whether every word that is searched stands somewhere in the piece.
    fn has_words(&self, piece: &Piece<'_>, view: &View) -> bool {
        if self.search.trim().is_empty() {
            return true;
        }
        let words = view.texts.nodes.get(piece.indicator_id);
        let indicator = words.map_or("", |words| &words.name);
        let mut all = [piece.expected, indicator, &*piece.unit.name].join("\n");
        if let Some(given) = piece.given {
            for words in [&given.title, &given.note, &given.owner, &given.url] {
                all.push('\n');
                all.push_str(words);
            }
        }
        let all = all.to_lowercase();
        let search = self.search.to_lowercase();
        search.split_whitespace().all(|word| all.contains(word))
    }
}

/// The fields.
pub(super) fn tools(view: &View, state: &Local<State>, found: &[Piece<'_>]) -> Html {
    let lang = view.lang;
    let filter = state.with(|state| state.filter.clone());
    let choose = |change: fn(&mut Filter, String)| {
        let state = state.clone();
        move |value: String| {
            state.update(|state| {
                change(&mut state.filter, value);
                state.changed.clear();
            });
        }
    };
    let select = |id, label, options: &[(String, String)], value: &str, change| {
        select_field(id, label, "", options, value, choose(change))
    };
    let pair = |key: &str, label: &str| (key.to_owned(), label.to_owned());
    let mut units = vec![pair("", text::all_units(lang))];
    units.extend(
        view.assessment
            .units
            .iter()
            .map(|unit| pair(&unit.id, &unit.name)),
    );
    let mut dimensions = vec![pair("", text::all_dimensions(lang))];
    for id in view.instrument.dimensions() {
        let id = view.instrument.nodes.get(id).map_or("", |node| &node.id);
        dimensions.push(pair(id, &view.texts.node(id).name));
    }
    let mut statuses = vec![
        pair(NOT_READY, text::not_ready(lang)),
        pair(ANY, text::any_status(lang)),
    ];
    statuses.extend(Readiness::ALL.map(|one| pair(one.name(), status_word(one, lang))));
    let mut owners: Vec<&str> = found
        .iter()
        .filter_map(|piece| Some(piece.given?.owner.trim()))
        .filter(|owner| !owner.is_empty())
        .collect();
    owners.sort_unstable();
    owners.dedup();
    let owners = owners.into_iter().map(|owner| pair(owner, owner));
    let mut by_owner = vec![
        pair("", text::all_owners(lang)),
        pair(NOBODY, text::no_owner(lang)),
    ];
    by_owner.extend(owners);
    let late = {
        let state = state.clone();
        let is_late = filter.is_late;
        move |_| {
            state.update(|state| {
                state.filter.is_late = !is_late;
                state.changed.clear();
            });
        }
    };
    let late = el("label")
        .class("choice")
        .child(
            el("input")
                .attr("id", "evidence-late")
                .attr("type", "checkbox")
                .checked(filter.is_late)
                .onchange(late)
                .done(),
        )
        .child(say("span", "", text::only_late(lang)));
    let search = Field::new("evidence-search", text::search(lang), &filter.search);
    let clear = {
        let state = state.clone();
        move || state.update(|state| *state = State::default())
    };
    let fields = el("div")
        .class("repair-tools")
        .child(select(
            "evidence-unit",
            text::only_unit(lang),
            &units,
            &filter.unit,
            |filter, unit| filter.unit = unit,
        ))
        .child(select(
            "evidence-dimension",
            text::only_dimension(lang),
            &dimensions,
            &filter.dimension,
            |filter, dimension| filter.dimension = dimension,
        ))
        .child(select(
            "evidence-status",
            text::only_status(lang),
            &statuses,
            &filter.status,
            |filter, status| filter.status = status,
        ))
        .child(select(
            "evidence-owner",
            text::only_owner(lang),
            &by_owner,
            &filter.owner,
            |filter, owner| filter.owner = owner,
        ))
        .child(text_field(
            &search.hint(text::search_hint(lang)),
            choose(|filter, words| filter.search = words),
        ));
    let chosen = chosen_words(&filter, view);
    el("div")
        .child(
            el("details")
                .class("no-print evidence-filter")
                .child(say("summary", "", text::filter(lang)))
                .child(fields.done())
                .child(late.done())
                .child(when(filter != Filter::default(), || {
                    el("p")
                        .child(button(text::clear(lang), clear).done())
                        .done()
                }))
                .done(),
        )
        .child(when(!chosen.is_empty(), || {
            say("p", "evidence-chosen", &chosen)
        }))
        .done()
}

/// What the list is limited to, in words: for paper, and while the fields are folded away.
fn chosen_words(filter: &Filter, view: &View) -> String {
    let lang = view.lang;
    let mut words = Vec::new();
    let unit = view.assessment.unit(&filter.unit);
    words.extend(unit.map(|unit| unit.name.clone()));
    if !filter.dimension.is_empty() {
        words.push(view.texts.node(&filter.dimension).name);
    }
    match &*filter.status {
        NOT_READY => words.push(text::not_ready(lang).to_owned()),
        ANY => {}
        named => words.extend(Readiness::named(named).map(|one| status_word(one, lang).to_owned())),
    }
    match &*filter.owner {
        "" => {}
        NOBODY => words.push(text::no_owner(lang).to_owned()),
        owner => words.push(owner.to_owned()),
    }
    if filter.is_late {
        words.push(text::only_late(lang).to_owned());
    }
    if !filter.search.trim().is_empty() {
        words.push(fill("“{words}”", &[("words", filter.search.trim())]));
    }
    words.join(" · ")
}
