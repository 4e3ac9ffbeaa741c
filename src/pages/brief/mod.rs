//! One page for the head of government: score, zone, trend, largest gaps, evidence, date.

pub(crate) mod years;

use crate::browser::clock;
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
use yew::{Html, html};

/// Gaps named.
const GAPS: usize = 5;

/// The page.
pub(crate) fn brief(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view_of(store, open) else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::brief_heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    if view.assessment.units.is_empty() {
        return html! {
            <>
                <h1 tabindex="-1">{ text::brief_heading(lang) }</h1>
                { back(draft, lang) }
                { nothing_yet(&view) }
            </>
        };
    }
    let content = html! {
        <>
            { head(&view) }
            { score(&view) }
            { years(&view) }
            { largest(&view) }
            { evidence(&view) }
        </>
    };
    html! {
        <>
            { sheet(&view, "sheet brief", text::brief_heading(lang), &seal(open), content) }
            <p class="actions no-print">
                { print_button(lang) }
                <a class="button" href={Route::Report(draft.to_owned()).href()}>{ text::to_report(lang) }</a>
            </p>
            { back(draft, lang) }
        </>
    }
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
    html! {
        <>
            <p class="caption">{ text::brief_for(lang) }</p>
            <h1 tabindex="-1"><bdi>{ entity }</bdi></h1>
            <p class="quiet brief-about">
                { &view.texts.name }
                { " · " }
                <span class="brief-date">{ today }</span>
            </p>
        </>
    }
}

/// Score and class, and what stands beside them.
fn score(view: &View) -> Html {
    let (lang, standing) = (view.lang, &view.scored.entity);
    let class = standing
        .class
        .and_then(|class| view.instrument.classes.get(class));
    let badge = if let Some(class) = class {
        badge(class, false, lang)
    } else {
        let words = class_or_open(&view.instrument, standing, false, lang);
        html! { <span class="badge">{ words }</span> }
    };
    let size = if standing.score.is_some() {
        "paper-figure"
    } else {
        "paper-figure paper-open"
    };
    html! {
        <div class="brief-score">
            <p>
                if standing.score.is_none() {
                    <span class="paper-provisional">{ text::provisional(lang) }</span>
                }
                <strong class={size}>{ score_of(standing, lang) }</strong>
                { badge }
                if standing.score.is_none() {
                    <span class="quiet">{ answered_of(standing, lang) }</span>
                }
            </p>
            { conditions(view, true) }
        </div>
    }
}

fn largest(view: &View) -> Html {
    let lang = view.lang;
    let found = gaps(&view.instrument, &view.scored);
    let content = if found.all.is_empty() {
        html! { <p>{ no_gaps(view) }</p> }
    } else {
        let items = found.all.iter().take(GAPS);
        let items = items.filter_map(|gap| gap_line(view, gap));
        html! { <ol>{ for items }</ol> }
    };
    let title = if found.all.len() < GAPS {
        text::brief_gaps_some(lang)
    } else {
        text::brief_gaps(lang)
    };
    let hidden = found.hidden.to_string();
    html! {
        <section class="brief-gaps">
            <h2>{ title }</h2>
            { content }
            if found.hidden > 0 {
                <p class="quiet">{ fill(text::gaps_hidden(lang), &[("count", &hidden)]) }</p>
            }
        </section>
    }
}

fn gap_line(view: &View, gap: &Gap) -> Option<Html> {
    let lang = view.lang;
    let unit = view.assessment.units.get(gap.unit)?;
    let node = view.instrument.nodes.get(gap.node)?;
    let lost = fill(
        text::brief_gap(lang),
        &[("points", &points(gap.in_unit, lang))],
    );
    Some(html! {
        <li>
            <span class="brief-what">{ view.texts.node(&node.id).name }</span>
            <span class="brief-where">
                <span class="brief-unit"><bdi>{ &unit.name }</bdi></span>
                <span class="brief-lost">{ lost }</span>
            </span>
        </li>
    })
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
    html! {
        <section class="brief-evidence">
            <h2>{ text::brief_evidence(lang) }</h2>
            <p>{ words }</p>
        </section>
    }
}
