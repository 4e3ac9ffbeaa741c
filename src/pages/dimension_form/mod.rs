//! The sheet: one dimension of one unit, indicator by indicator.

pub(crate) mod questions;

use crate::browser::view::{Local, all, button, el, heading, link, local, nothing, p, say, when};
use crate::browser::{events, page as browser};
use crate::components::draft_bar::draft_bar;
use crate::components::indicator::element_id;
use crate::components::texts_notice::texts_notice;
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, number, sheet as text};
use crate::pages::dimension_form::questions::questions;
use crate::pages::not_found::lost;
use crate::pages::unit::dimension_points;
use crate::routes::Route;
use crate::state::Open;
use std::rc::Rc;
use swanilai::instrument::{Depth, NodeId, Texts};
use swanilai::score::{Known, Tally};
use yew::Html;

/// The sheet of a dimension.
pub(crate) fn sheet(store: &Store, draft: &str, unit: &str, dimension: &str) -> Html {
    let lang = store.lang;
    let place = store.draft(draft).and_then(|open| {
        let index = open.unit_index(unit)?;
        let id = open
            .instrument
            .find(dimension)
            .filter(|id| open.instrument.dimensions().any(|one| one == *id))?;
        Some(Sheet {
            store: store.clone(),
            open: open.clone(),
            index,
            dimension: id,
        })
    });
    let Some(sheet) = place else {
        return lost(store);
    };
    let back = el("p")
        .child(
            link(
                Route::Tasks(sheet.open.id.clone()).href(),
                common::back_to_tasks(lang),
            )
            .done(),
        )
        .done();
    match texts_of(store, &sheet.open.instrument.id) {
        Some(texts) => all([
            back,
            sheet.view(&texts).unwrap_or_default(),
            draft_bar(store),
        ]),
        None => all([back, heading(text::heading(lang)), texts_notice(store)]),
    }
}

/// A sheet's place in a draft.
#[derive(Clone)]
struct Sheet {
    store: Store,
    open: Open,
    index: usize,
    dimension: NodeId,
}

impl Sheet {
    fn view(&self, texts: &Rc<Texts>) -> Option<Html> {
        let (open, lang) = (&self.open, self.store.lang);
        let unit = open.assessment.units.get(self.index)?;
        let scored = open.scored.units.get(self.index)?;
        let node = open.instrument.nodes.get(self.dimension)?;
        let words = texts.node(&node.id);
        let (before, after) = text::of_unit(lang).split_once("{unit}").unwrap_or_default();
        let standing = if scored.known == Known::Score {
            let page = Route::Unit(open.id.clone(), unit.id.clone()).href();
            el("p")
                .class("notice")
                .child(link(page, text::by_score(lang)).done())
                .done()
        } else {
            scored
                .nodes
                .get(self.dimension)
                .map_or_else(nothing, |tally| {
                    say(
                        "p",
                        "dimension-score",
                        &tally_words(tally, open.instrument.decimals, lang),
                    )
                })
        };
        let body = if node.depth == Depth::Points {
            all([
                p(text::only_points(lang)),
                dimension_points(
                    &self.store,
                    open,
                    &unit.id,
                    self.dimension,
                    &words.name,
                    None,
                ),
            ])
        } else {
            self.indicators(texts, unit.points.contains_key(&node.id), &words.name)
        };
        Some(all([
            el("p")
                .class("caption")
                .text(before)
                .child(say("bdi", "", &unit.name))
                .text(after)
                .done(),
            heading(&words.name),
            p(&words.help),
            standing,
            body,
            self.next(texts),
        ]))
    }

    fn indicators(&self, texts: &Rc<Texts>, is_given: bool, name: &str) -> Html {
        let (open, lang) = (&self.open, self.store.lang);
        let Some(unit) = open.assessment.units.get(self.index) else {
            return nothing();
        };
        let given = Some((text::given_points(lang), text::given_hint(lang)));
        let points = dimension_points(&self.store, open, &unit.id, self.dimension, name, given);
        all([
            say("p", "quiet", text::intro(lang)),
            when(is_given, || say("p", "notice", text::given_active(lang))),
            questions(&self.store, &open.instrument, texts, unit, self.dimension),
            el("details")
                .flag("open", is_given)
                .child(say("summary", "", text::given_points(lang)))
                .child(points)
                .done(),
            self.check(texts),
        ])
    }

    /// Indicators of the sheet without an answer.
    fn missing(&self) -> Vec<String> {
        let (instrument, mut missing) = (&self.open.instrument, Vec::new());
        let Some(scored) = self.open.scored.units.get(self.index) else {
            return missing;
        };
        let prefix = instrument
            .nodes
            .get(self.dimension)
            .map(|node| format!("{}.", node.id))
            .unwrap_or_default();
        for id in instrument.indicators() {
            if let (Some(node), Some(tally)) = (instrument.nodes.get(id), scored.nodes.get(id))
                && node.id.starts_with(&prefix)
                && tally.applies
                && tally.answered == 0
            {
                missing.push(node.id.clone());
            }
        }
        missing
    }

    /// The button that says what is missing; nothing blocks going on (AX-4).
    fn check(&self, texts: &Rc<Texts>) -> Html {
        let (sheet, texts) = (self.clone(), texts.clone());
        local("check", move |checked: &Local<bool>| {
            let lang = sheet.store.lang;
            let missing = sheet.missing();
            let (state, store, is_missing) =
                (checked.clone(), sheet.store.clone(), !missing.is_empty());
            let check = move || {
                state.update(|checked| *checked = true);
                if is_missing {
                    let title = format!(
                        "{}{}",
                        common::error_prefix(store.lang),
                        super::title(&store)
                    );
                    browser::describe(&title, store.lang.tag());
                }
                events::soon(|| browser::focus("#missing"));
            };
            all([
                el("p")
                    .child(button(text::check(lang), check).done())
                    .done(),
                when(checked.get(), || summary(&missing, &texts, lang)),
            ])
        })
    }

    /// The next dimension, else the first of the next unit, else back to the list.
    fn next(&self, texts: &Texts) -> Html {
        let (open, lang) = (&self.open, self.store.lang);
        let id = |node: NodeId| open.instrument.nodes.get(node).map(|node| node.id.clone());
        let sheet = |unit: &str, dimension: String| {
            Route::Sheet(open.id.clone(), unit.to_owned(), dimension).href()
        };
        let main = |href: String, words: &str| {
            el("p")
                .child(link(href, words).class("button primary").done())
                .done()
        };
        let units = &open.assessment.units;
        let following = open
            .instrument
            .dimensions()
            .find(|id| *id > self.dimension)
            .and_then(id);
        if let (Some(dimension), Some(unit)) = (following, units.get(self.index)) {
            let words = fill(text::next(lang), &[("name", &texts.node(&dimension).name)]);
            return main(sheet(&unit.id, dimension), &words);
        }
        let first = open.instrument.dimensions().next().and_then(id);
        let way = match (units.get(self.index + 1), first) {
            (Some(unit), Some(first)) => main(
                sheet(&unit.id, first),
                &fill(text::next_unit(lang), &[("name", &unit.name)]),
            ),
            _ => main(
                Route::Tasks(open.id.clone()).href(),
                common::back_to_tasks(lang),
            ),
        };
        all([say("p", "quiet", text::finish(lang)), way])
    }
}

fn tally_words(tally: &Tally, decimals: u8, lang: Lang) -> String {
    let shown =
        |exact: &swanilai::number::Fraction| number::points(exact.round_half_up(decimals), lang);
    let max = shown(&tally.weight);
    if let Some(points) = tally.points(decimals) {
        return fill(
            text::dimension_score(lang),
            &[("points", &number::points(points, lang)), ("max", &max)],
        );
    }
    let (low, high) = (shown(&tally.earned), shown(&tally.high()));
    fill(
        text::dimension_between(lang),
        &[("low", &low), ("high", &high), ("max", &max)],
    )
}

/// What is missing, each a link that moves focus to its field.
fn summary(missing: &[String], texts: &Texts, lang: Lang) -> Html {
    let notice = |class: &'static str| {
        el("div")
            .attr("id", "missing")
            .attr("tabindex", "-1")
            .class(class)
    };
    if missing.is_empty() {
        return notice("notice").child(p(text::all_answered(lang))).done();
    }
    let items = missing.iter().map(|id| {
        let field = element_id(id);
        let target = format!("#{field}-first");
        let way = link(format!("#{field}"), &texts.node(id).name)
            .onfollow(move || browser::focus(&target));
        el("li").child(way.done()).done()
    });
    notice("notice error-summary")
        .attr("role", "alert")
        .child(say(
            "h2",
            "",
            &fill(
                text::missing_title(lang),
                &[("count", &missing.len().to_string())],
            ),
        ))
        .child(p(text::missing_body(lang)))
        .child(el("ul").children(items).done())
        .done()
}
