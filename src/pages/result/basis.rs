//! What a result rests on: parts that others judge, and assumptions.

use crate::i18n::{fill, number, result as text};
use crate::pages::result::units::span;
use crate::pages::result::{View, folded};
use crate::routes::Route;
use swanilai::report::{self, Apart, Part};
use yew::{Html, html};

/// The score with and without the parts a unit cannot observe itself (requirement ID-3).
pub(crate) fn apart(view: &View) -> Html {
    let lang = view.lang;
    let Some(found) = report::apart(&view.instrument, &view.scored) else {
        return Html::default();
    };
    let names = found.indicators.iter().filter_map(|id| {
        let node = view.instrument.nodes.get(*id)?;
        Some(html! { <li>{ view.texts.node(&node.id).name }</li> })
    });
    let names: Vec<Html> = names.collect();
    let count = names.len();
    html! {
        <section>
            <h2>{ text::apart(lang) }</h2>
            <p>{ text::apart_why(lang) }</p>
            if let Some((others, own)) = &found.means {
                { means(view, &found, others, own) }
            } else {
                <p>{ text::apart_impossible(lang) }</p>
            }
            { folded(text::apart_list(lang), count, html! { <ul>{ for names }</ul> }) }
        </section>
    }
}

/// Both parts in words, and how many units they are the mean of.
fn means(view: &View, found: &Apart, others: &Part, own: &Part) -> Html {
    let lang = view.lang;
    let [points, without] = apart_words(view, others, own);
    let counted = |template: &str, count: usize| fill(template, &[("count", &count.to_string())]);
    html! {
        <>
            <p>{ points }</p>
            <p><strong>{ without }</strong></p>
            if view.scored.units.len() > 1 {
                <p class="quiet">{ counted(text::apart_base(lang), found.counted) }</p>
            }
            if found.hidden > 0 {
                <p class="quiet">{ counted(text::apart_hidden(lang), found.hidden) }</p>
            }
        </>
    }
}

/// What the parts that others judge add, and what is left without them.
pub(crate) fn apart_words(view: &View, others: &Part, own: &Part) -> [String; 2] {
    let lang = view.lang;
    let points = |part: &Part| span(part.low, part.high, lang);
    let weight = |part: &Part| number::points(part.weight, lang);
    let max = number::short(view.instrument.max, lang);
    [
        fill(
            text::apart_points(lang),
            &[
                ("points", &points(others)),
                ("weight", &weight(others)),
                ("max", &max),
            ],
        ),
        fill(
            text::apart_rest(lang),
            &[("points", &points(own)), ("max", &weight(own))],
        ),
    ]
}

/// What acted on the result and is only assumed, grouped by reason.
pub(crate) fn assumptions(view: &View) -> Html {
    let lang = view.lang;
    let groups = report::grounds(&view.scored.assumptions);
    let count = groups.len();
    let items = groups.iter().map(|group| {
        let paths = group
            .paths
            .iter()
            .map(|path| html! { <li><code>{ path }</code></li> });
        let paths = html! { <ul>{ for paths }</ul> };
        html! {
            <li key={group.reason.as_str()}>
                { view.instrument.reason(&group.reason, lang) }
                { folded(text::assumption_places(lang), group.paths.len(), paths) }
            </li>
        }
    });
    let items = html! { <ul>{ for items }</ul> };
    let rules = Route::Instrument(view.instrument.id.clone()).href();
    html! {
        <section>
            <h2>{ text::assumptions(lang) }</h2>
            if groups.is_empty() {
                <p>{ text::assumptions_none(lang) }</p>
            } else {
                <p>{ text::assumptions_intro(lang) }</p>
                { folded(text::assumptions_summary(lang), count, items) }
            }
            <p><a href={rules}>{ text::see_rules(lang) }</a></p>
        </section>
    }
}
