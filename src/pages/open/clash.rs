//! One unit that two files tell differently, side by side.

use crate::browser::view::{el, name, nothing, say, text as words_of, when};
use crate::components::table::{cell, row, scroll, table};
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
use yew::Html;

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
        let whole = row(
            words_of(text::unit_score(lang)),
            vec![
                cell(&self.score(&clash.first_unit)),
                cell(&self.score(&clash.later_unit)),
            ],
        );
        let mut rows = vec![whole.done()];
        rows.extend(self.differences(few));
        let more = fill(
            text::clash_more(lang),
            &[("count", &rest.len().to_string())],
        );
        let spoken = el("span")
            .class("visually-hidden")
            .text(" ")
            .child(name(unit))
            .done();
        let error = format!("clash-{}-error", self.index);
        let question = el("fieldset")
            .maybe("aria-describedby", self.missing.then(|| error.clone()))
            .child(
                el("legend")
                    .text(if clash.unsure {
                        text::unsure_question(lang)
                    } else {
                        text::clash_question(lang)
                    })
                    .child(spoken)
                    .done(),
            )
            .child(when(self.missing, || {
                el("p")
                    .class("error")
                    .id(error)
                    .text(text::undecided_one(lang))
                    .done()
            }))
            .child(when(clash.unsure, || say("p", "hint", self.why_unsure())))
            .child(self.radio(Choice::First, "first", self.take_words(self.first), decide))
            .child(self.radio(Choice::Later, "later", self.take_words(self.later), decide))
            .child(self.radio(
                Choice::Both,
                "both",
                words_of(if clash.unsure {
                    text::keep_two(lang)
                } else {
                    text::keep_both(lang)
                }),
                decide,
            ));
        el("div")
            .class("card")
            .key(key)
            .child(el("h4").child(name(unit)).done())
            .child(self.table(text::clash_caption(lang), rows))
            .child(if rest.is_empty() {
                nothing()
            } else {
                folded(
                    text::clash_more(lang),
                    rest.len(),
                    self.table(&more, self.differences(rest)),
                )
            })
            .child(question.done())
            .child(when(
                clash.differs.len() > 1 && self.chosen() != Some(Choice::Both),
                || self.one_by_one(decide),
            ))
            .done()
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
        let mut questions = Vec::new();
        for (number, part) in self.clash.differs.iter().enumerate() {
            let [a, b] = self.values(part);
            let id = format!("clash-{}-part-{number}", self.index);
            let follows = self
                .decided
                .choice
                .filter(|_| !self.decided.parts.contains_key(part));
            let now = self.decided.parts.get(part).copied().or(follows);
            let side = |choice: Choice, (number, _): (usize, &str), value: &str| {
                let words = isolated(
                    text::part_side(self.lang),
                    &[("number", &number.to_string()), ("value", value)],
                );
                let (decide, part) = (decide.clone(), part.clone());
                let which = if choice == Choice::Later {
                    "later"
                } else {
                    "first"
                };
                let input = el("input")
                    .id(format!("{id}-{which}"))
                    .attr("type", "radio")
                    .set("name", id.clone())
                    .checked(now == Some(choice))
                    .onchange(move |_| decide(Some(part.clone()), choice));
                el("label")
                    .class("choice")
                    .child(input.done())
                    .child(el("span").child(words).done())
                    .done()
            };
            let legend = el("legend").child(name(&self.what(part)));
            questions.push(
                el("fieldset")
                    .key(part)
                    .child(legend.done())
                    .child(side(Choice::First, self.first, &a))
                    .child(side(Choice::Later, self.later, &b))
                    .done(),
            );
        }
        let hint = say("p", "hint", text::one_by_one_hint(self.lang));
        let count = self.clash.differs.len();
        let content = el("div").child(hint).children(questions).done();
        folded(text::one_by_one(self.lang), count, content)
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

    fn table(&self, caption: &str, rows: Vec<Html>) -> Html {
        let side = |(number, name): (usize, &str)| {
            el("th")
                .attr("scope", "col")
                .child(side_name(number, name, self.lang))
                .done()
        };
        let what = el("th")
            .attr("scope", "col")
            .text(text::clash_what(self.lang))
            .done();
        let label = format!("{}: {caption}", self.clash.first_unit.name);
        scroll(
            &label,
            table(
                caption,
                vec![what, side(self.first), side(self.later)],
                rows,
            ),
        )
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
        let input = el("input")
            .id(format!("clash-{}-{id}", self.index))
            .attr("type", "radio")
            .set("name", format!("clash-{}", self.index))
            .checked(self.chosen() == Some(choice))
            .onchange(move |_| decide(None, choice));
        el("label")
            .class("choice")
            .child(input.done())
            .child(el("span").child(label).done())
            .done()
    }

    /// The score of a unit by itself.
    fn score(&self, unit: &Rc<Unit>) -> String {
        let alone = Assessment {
            units: vec![unit.clone()],
            ..self.assessment.clone()
        };
        score_words(&score(&alone, self.instrument).entity, self.lang)
    }

    /// Rows of what differs, as both files tell it.
    fn differences(&self, keys: &[String]) -> Vec<Html> {
        let mut rows = Vec::new();
        for key in keys {
            let [a, b] = self.values(key);
            let cells = vec![
                el("td").child(name(&a)).done(),
                el("td").child(name(&b)).done(),
            ];
            rows.push(row(words_of(&self.what(key)), cells).done());
        }
        rows
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
