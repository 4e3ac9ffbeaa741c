//! One unit that two files tell differently, side by side.

use crate::components::table::{cell, region};
use crate::i18n::{Lang, fill, number, open as text};
use crate::pages::open::settle::Decided;
use crate::pages::open::step::side_name;
use crate::pages::result::units::score_words;
use crate::pages::result::working::observed;
use crate::pages::result::{folded, isolated};
use crate::pages::unit::kinds;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Choice, Clash, Found, Unit};
use swanilai::instrument::{Instrument, Texts};
use swanilai::number::Decimal;
use swanilai::score::score;
use swanilai::text::unit_key;
use yew::{Html, html};

/// Differences shown at first.
const FEW: usize = 10;

/// What is done with a choice: for one thing that differs, or for the whole unit.
pub(crate) type Decide = Rc<dyn Fn(Option<String>, Choice)>;

/// A clash and what is needed to show it.
pub(crate) struct Shown<'a> {
    /// Position among the clashes, for ids.
    pub(crate) index: usize,
    pub(crate) clash: &'a Clash,
    /// Number and name of both files.
    pub(crate) first: (usize, &'a str),
    pub(crate) later: (usize, &'a str),
    /// Any of the files; what is not of a unit is taken from it.
    pub(crate) assessment: &'a Assessment,
    pub(crate) instrument: &'a Instrument,
    pub(crate) texts: Option<&'a Texts>,
    pub(crate) decided: Decided,
    /// Whether the answer was asked for and is missing.
    pub(crate) missing: bool,
    pub(crate) lang: Lang,
}

impl Shown<'_> {
    /// The card: what differs, and which side counts.
    pub(crate) fn card(&self, key: &str, decide: &Decide) -> Html {
        let (clash, lang) = (self.clash, self.lang);
        let unit = &self.title();
        let (few, rest) = clash.differs.split_at(clash.differs.len().min(FEW));
        let more = fill(
            text::clash_more(lang),
            &[("count", &rest.len().to_string())],
        );
        html! {
            <div class="card" {key}>
                <h4><bdi>{ unit }</bdi></h4>
                { self.table(text::clash_caption(lang), html! { <>{ self.scores() }{ self.differences(few) }</> }) }
                if !rest.is_empty() {
                    { folded(text::clash_more(lang), rest.len(), self.table(&more, self.differences(rest))) }
                }
                { self.question(unit, decide) }
                if clash.differs.len() > 1 && self.chosen() != Some(Choice::Both) {
                    { self.one_by_one(decide) }
                }
            </div>
        }
    }

    /// Which side counts for the whole unit.
    fn question(&self, unit: &str, decide: &Decide) -> Html {
        let (unsure, lang) = (self.clash.unsure, self.lang);
        let question = if unsure {
            text::unsure_question(lang)
        } else {
            text::clash_question(lang)
        };
        let both = if unsure {
            text::keep_two(lang)
        } else {
            text::keep_both(lang)
        };
        let error = format!("clash-{}-error", self.index);
        html! {
            <fieldset aria-describedby={self.missing.then(|| error.clone())}>
                <legend>
                    { question }
                    <span class="visually-hidden">{ " " }<bdi>{ unit }</bdi></span>
                </legend>
                if self.missing {
                    <p class="error" id={error}>{ text::undecided_one(lang) }</p>
                }
                if unsure {
                    <p class="hint">{ self.why_unsure() }</p>
                }
                { self.radio(Choice::First, "first", self.take_words(self.first), decide) }
                { self.radio(Choice::Later, "later", self.take_words(self.later), decide) }
                { self.radio(Choice::Both, "both", html! { both }, decide) }
            </fieldset>
        }
    }

    /// The unit's name, or both where it may be two.
    fn title(&self) -> String {
        let (first, later) = (&self.clash.first_unit.name, &self.clash.later_unit.name);
        if self.clash.unsure && first != later {
            [&**first, &**later].join(" / ")
        } else {
            first.clone()
        }
    }

    /// What is chosen, or counts where nobody chose.
    fn chosen(&self) -> Option<Choice> {
        let default = self.clash.unsure.then(|| self.clash.default_choice());
        self.decided.choice.or(default)
    }

    /// Why it is asked whether there is one unit or two.
    fn why_unsure(&self) -> &'static str {
        let (first, later) = (&self.clash.first_unit, &self.clash.later_unit);
        if unit_key(&first.name) != unit_key(&later.name) {
            text::unsure_renamed(self.lang)
        } else if self.clash.differs.iter().any(|what| what == "kind") {
            text::unsure_kind(self.lang)
        } else {
            text::unsure_counted(self.lang)
        }
    }

    /// A choice for each thing that differs; what is left alone follows the choice for the unit.
    fn one_by_one(&self, decide: &Decide) -> Html {
        let parts = self.clash.differs.iter().enumerate();
        let questions = parts.map(|(number, part)| self.part(number, part, decide));
        let content = html! {
            <div>
                <p class="hint">{ text::one_by_one_hint(self.lang) }</p>
                <>{ for questions }</>
            </div>
        };
        let count = self.clash.differs.len();
        folded(text::one_by_one(self.lang), count, content)
    }

    /// Which side counts for one thing that differs.
    fn part(&self, number: usize, part: &str, decide: &Decide) -> Html {
        let [a, b] = self.values(part);
        let id = format!("clash-{}-part-{number}", self.index);
        let follows = self
            .decided
            .choice
            .filter(|_| !self.decided.parts.contains_key(part));
        let now = self.decided.parts.get(part).copied().or(follows);
        let side = |choice: Choice, which: &str, (number, _): (usize, &str), value: &str| {
            let words = isolated(
                text::part_side(self.lang),
                &[("number", &number.to_string()), ("value", value)],
            );
            let (decide, part) = (decide.clone(), part.to_owned());
            html! {
                <label class="choice">
                    <input
                        id={format!("{id}-{which}")}
                        type="radio"
                        name={id.clone()}
                        checked={now == Some(choice)}
                        onchange={move |_| decide(Some(part.clone()), choice)}
                    />
                    <span>{ words }</span>
                </label>
            }
        };
        html! {
            <fieldset key={part}>
                <legend><bdi>{ self.what(part) }</bdi></legend>
                { side(Choice::First, "first", self.first, &a) }
                { side(Choice::Later, "later", self.later, &b) }
            </fieldset>
        }
    }

    /// What both say about something, told apart where the words are the same.
    fn values(&self, key: &str) -> [String; 2] {
        let mut a = self.value(&self.clash.first_unit, key);
        let mut b = self.value(&self.clash.later_unit, key);
        // The same answer in words: it differs in what the words leave out.
        if a == b {
            a = fill(text::finer(self.lang), &[("value", &a)]);
            b.clone_from(&a);
        }
        [a, b]
    }

    fn table(&self, caption: &str, rows: Html) -> Html {
        let (first, later, lang) = (self.first, self.later, self.lang);
        let label = format!("{}: {caption}", self.clash.first_unit.name);
        let table = html! {
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text::clash_what(lang) }</th>
                        <th scope="col">{ side_name(first.0, first.1, lang) }</th>
                        <th scope="col">{ side_name(later.0, later.1, lang) }</th>
                    </tr>
                </thead>
                <tbody>{ rows }</tbody>
            </table>
        };
        region(&label, table)
    }

    fn take_words(&self, (number, name): (usize, &str)) -> Html {
        let template = if self.clash.unsure {
            text::one_of_side(self.lang)
        } else {
            text::take_side(self.lang)
        };
        let side = fill(
            text::side_first(self.lang),
            &[("number", &number.to_string()), ("name", name)],
        );
        isolated(template, &[("name", &side)])
    }

    fn radio(&self, choice: Choice, id: &str, label: Html, decide: &Decide) -> Html {
        let decide = decide.clone();
        html! {
            <label class="choice">
                <input
                    id={format!("clash-{}-{id}", self.index)}
                    type="radio"
                    name={format!("clash-{}", self.index)}
                    checked={self.chosen() == Some(choice)}
                    onchange={move |_| decide(None, choice)}
                />
                <span>{ label }</span>
            </label>
        }
    }

    /// The score of a unit by itself.
    fn score(&self, unit: &Rc<Unit>) -> String {
        let alone = Assessment {
            units: vec![unit.clone()],
            ..self.assessment.clone()
        };
        score_words(&score(&alone, self.instrument).entity, self.lang)
    }

    /// The row of both scores.
    fn scores(&self) -> Html {
        html! {
            <tr>
                <th scope="row">{ text::unit_score(self.lang) }</th>
                { cell(&self.score(&self.clash.first_unit)) }
                { cell(&self.score(&self.clash.later_unit)) }
            </tr>
        }
    }

    /// Rows of what differs, as both files tell it.
    fn differences(&self, keys: &[String]) -> Html {
        let rows = keys.iter().map(|key| {
            let [a, b] = self.values(key);
            html! {
                <tr>
                    <th scope="row">{ self.what(key) }</th>
                    <td><bdi>{ a }</bdi></td>
                    <td><bdi>{ b }</bdi></td>
                </tr>
            }
        });
        html! { <>{ for rows }</> }
    }

    /// What differs, in words; an id where the texts are not there.
    fn what(&self, key: &str) -> String {
        let lang = self.lang;
        let known = match key {
            "name" => text::what_name(lang),
            "kind" => text::what_kind(lang),
            "score" => text::what_score(lang),
            "extra" => text::what_extra(lang),
            id => {
                let name = self
                    .texts
                    .and_then(|texts| {
                        let facility = texts.facilities.get(id).cloned();
                        facility.or_else(|| Some(texts.node(id).name))
                    })
                    .unwrap_or_default();
                return if name.is_empty() { id.to_owned() } else { name };
            }
        };
        known.to_owned()
    }

    /// What a unit says about it.
    fn value(&self, unit: &Unit, key: &str) -> String {
        let lang = self.lang;
        let given = |number: Option<Decimal>| number.map(|number| number::short(number, lang));
        let found = match key {
            "name" => Some(unit.name.clone()),
            "kind" => {
                let known = kinds(&unit.kind, lang)
                    .into_iter()
                    .find(|(kind, _)| *kind == unit.kind);
                known
                    .filter(|(kind, _)| !kind.is_empty())
                    .map(|(_, word)| word)
            }
            "score" => given(unit.score),
            "extra" => (!unit.extra.is_empty()).then(|| text::has_extra(lang).to_owned()),
            id if unit.facilities.contains_key(id) => {
                let found = unit.facilities.get(id).and_then(|one| one.found);
                found.map(|found| found_word(found, lang).to_owned())
            }
            id => match self
                .instrument
                .find(id)
                .filter(|node| self.instrument.scale(*node).is_some())
            {
                Some(node) => Some(observed(
                    unit.observations.get(id),
                    self.instrument,
                    node,
                    lang,
                )),
                None => given(unit.points.get(id).copied()),
            },
        };
        found.unwrap_or_else(|| text::no_value(lang).to_owned())
    }
}

pub(crate) const fn found_word(found: Found, lang: Lang) -> &'static str {
    match found {
        Found::Good => text::found_good(lang),
        Found::Flawed => text::found_flawed(lang),
        Found::Absent => text::found_absent(lang),
    }
}
