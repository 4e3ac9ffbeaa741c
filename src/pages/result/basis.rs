//! What a result rests on: parts that others judge, and assumptions.

use crate::browser::view::{all, el, link, nothing, p, say, when};
use crate::i18n::{fill, number, result as text};
use crate::pages::result::units::span;
use crate::pages::result::{View, folded};
use crate::routes::Route;
use swanilai::instrument::NodeId;
use swanilai::report::{self, Part};
use yew::Html;

/// The score with and without the parts a unit cannot observe itself (requirement ID-3).
pub(crate) fn apart(view: &View) -> Html {
    let lang = view.lang;
    let Some(found) = report::apart(&view.instrument, &view.scored) else {
        return nothing();
    };
    let node = |id: &NodeId| view.instrument.nodes.get(*id);
    let names = found.indicators.iter().filter_map(node);
    let names: Vec<Html> = names
        .map(|node| say("li", "", &view.texts.node(&node.id).name))
        .collect();
    let content = match &found.means {
        None => p(text::apart_impossible(lang)),
        Some((others, own)) => {
            let rest = || {
                let hidden = found.hidden.to_string();
                say(
                    "p",
                    "quiet",
                    &fill(text::apart_hidden(lang), &[("count", &hidden)]),
                )
            };
            let words = apart_words(view, others, own);
            let [points, without] = &words;
            all([
                p(points),
                el("p").child(say("strong", "", without)).done(),
                when(view.scored.units.len() > 1, || {
                    let count = found.counted.to_string();
                    say(
                        "p",
                        "quiet",
                        &fill(text::apart_base(lang), &[("count", &count)]),
                    )
                }),
                when(found.hidden > 0, rest),
            ])
        }
    };
    let count = names.len();
    el("section")
        .child(say("h2", "", text::apart(lang)))
        .child(p(text::apart_why(lang)))
        .child(content)
        .child(folded(
            text::apart_list(lang),
            count,
            el("ul").children(names).done(),
        ))
        .done()
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
    let mut items = Vec::new();
    for group in groups {
        let count = group.paths.len();
        let paths = group.paths.iter();
        let paths: Vec<Html> = paths
            .map(|path| el("li").child(say("code", "", path)).done())
            .collect();
        let places = folded(
            text::assumption_places(lang),
            count,
            el("ul").children(paths).done(),
        );
        items.push(
            el("li")
                .key(&group.reason)
                .text(view.instrument.reason(&group.reason, lang))
                .child(places)
                .done(),
        );
    }
    let content = if items.is_empty() {
        p(text::assumptions_none(lang))
    } else {
        let list = el("ul").children(items).done();
        all([
            p(text::assumptions_intro(lang)),
            folded(text::assumptions_summary(lang), count, list),
        ])
    };
    let rules = link(
        Route::Instrument(view.instrument.id.clone()).href(),
        text::see_rules(lang),
    );
    el("section")
        .child(say("h2", "", text::assumptions(lang)))
        .child(content)
        .child(el("p").child(rules.done()).done())
        .done()
}
