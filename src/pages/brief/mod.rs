//! One page for the head of government: score, zone, trend, largest gaps, evidence, date.

pub(crate) mod years;

use crate::browser::clock;
use crate::browser::view::{all, el, heading, link, name, p, say, when};
use crate::components::badge::badge;
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{fill, report as text, time};
use crate::pages::brief::years::years;
use crate::pages::compare::head::view as view_of;
use crate::pages::not_found::lost;
use crate::pages::report::gaps::no_gaps;
use crate::pages::report::head::conditions;
use crate::pages::report::nothing_yet;
use crate::pages::report::paper::{
    answered_of, back, class_or_open, points, print_button, seal, sheet,
};
use crate::pages::report::tables::score_of;
use crate::pages::result::View;
use crate::routes::Route;
use swanilai::evidence::{Count, pieces};
use swanilai::report::{Gap, gaps};
use yew::Html;

/// Gaps named.
const GAPS: usize = 5;

/// The page.
pub(crate) fn brief(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view_of(store, open) else {
        return all([heading(text::brief_heading(lang)), texts_notice(store)]);
    };
    if view.assessment.units.is_empty() {
        return all([
            heading(text::brief_heading(lang)),
            back(draft, lang),
            nothing_yet(&view),
        ]);
    }
    let content = all([
        head(&view),
        score(&view),
        years(&view),
        largest(&view),
        evidence(&view),
    ]);
    let ways = el("p")
        .class("actions no-print")
        .child(print_button(lang))
        .child(
            link(
                Route::Report(draft.to_owned()).href(),
                text::to_report(lang),
            )
            .class("button")
            .done(),
        );
    all([
        sheet(
            &view,
            "sheet brief",
            text::brief_heading(lang),
            &seal(open),
            content,
        ),
        ways.done(),
        back(draft, lang),
    ])
}

fn head(view: &View) -> Html {
    let lang = view.lang;
    let entity = &view.assessment.entity.name;
    let entity = if entity.is_empty() {
        text::entity(lang)
    } else {
        entity
    };
    let today = time::date(&clock::now(), lang);
    all([
        say("p", "caption", text::brief_for(lang)),
        el("h1").attr("tabindex", "-1").child(name(entity)).done(),
        el("p")
            .class("quiet brief-about")
            .text(&view.texts.name)
            .text(" · ")
            .child(say("span", "brief-date", &today))
            .done(),
    ])
}

/// Score and class, and what stands beside them.
fn score(view: &View) -> Html {
    let (lang, standing) = (view.lang, &view.scored.entity);
    let class = standing
        .class
        .and_then(|class| view.instrument.classes.get(class));
    let badge = match class {
        Some(class) => badge(class, false, lang),
        None => say(
            "span",
            "badge",
            &class_or_open(&view.instrument, standing, false, lang),
        ),
    };
    let size = if standing.score.is_some() {
        "paper-figure"
    } else {
        "paper-figure paper-open"
    };
    el("div")
        .class("brief-score")
        .child(
            el("p")
                .child(when(standing.score.is_none(), || {
                    say("span", "paper-provisional", text::provisional(lang))
                }))
                .child(say("strong", size, &score_of(standing, lang)))
                .child(badge)
                .child(when(standing.score.is_none(), || {
                    say("span", "quiet", &answered_of(standing, lang))
                }))
                .done(),
        )
        .child(conditions(view, true))
        .done()
}

fn largest(view: &View) -> Html {
    let lang = view.lang;
    let found = gaps(&view.instrument, &view.scored);
    let content = if found.all.is_empty() {
        p(no_gaps(view))
    } else {
        let items = found.all.iter().take(GAPS);
        let items = items.filter_map(|gap| gap_line(view, gap));
        el("ol").children(items).done()
    };
    let title = if found.all.len() < GAPS {
        text::brief_gaps_some(lang)
    } else {
        text::brief_gaps(lang)
    };
    let hidden = found.hidden.to_string();
    el("section")
        .class("brief-gaps")
        .child(say("h2", "", title))
        .child(content)
        .child(when(found.hidden > 0, || {
            say(
                "p",
                "quiet",
                &fill(text::gaps_hidden(lang), &[("count", &hidden)]),
            )
        }))
        .done()
}

fn gap_line(view: &View, gap: &Gap) -> Option<Html> {
    let lang = view.lang;
    let unit = view.assessment.units.get(gap.unit)?;
    let node = view.instrument.nodes.get(gap.node)?;
    let lost = fill(
        text::brief_gap(lang),
        &[("points", &points(gap.in_unit, lang))],
    );
    Some(
        el("li")
            .child(say("span", "brief-what", &view.texts.node(&node.id).name))
            .child(
                el("span")
                    .class("brief-where")
                    .child(
                        el("span")
                            .class("brief-unit")
                            .child(name(&unit.name))
                            .done(),
                    )
                    .child(say("span", "brief-lost", &lost))
                    .done(),
            )
            .done(),
    )
}

/// How much of the evidence is ready.
fn evidence(view: &View) -> Html {
    let lang = view.lang;
    let share = Count::of(&pieces(&view.assessment, &view.instrument, &view.texts));
    let words = match share.percent() {
        None => text::brief_no_evidence(lang).to_owned(),
        Some(percent) => fill(
            text::brief_share(lang),
            &[
                ("ready", &share.ready.to_string()),
                ("expected", &share.expected.to_string()),
                ("percent", &percent.to_string()),
            ],
        ),
    };
    el("section")
        .class("brief-evidence")
        .child(say("h2", "", text::brief_evidence(lang)))
        .child(p(&words))
        .done()
}
