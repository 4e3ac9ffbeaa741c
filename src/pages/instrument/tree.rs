//! The tree of an instrument: dimensions, variables, indicators, their weights and origins.

use crate::components::table::figure;
use crate::i18n::{Lang, fill, instruments as text, number};
use crate::pages::instrument::{Shown, table};
use crate::pages::instruments::definitions;
use swanilai::instrument::{Depth, Indicator, Method, Node, NodeId};
use swanilai::number::Fraction;
use yew::{Html, classes, html};

/// The section of the tree.
pub(crate) fn tree(shown: &Shown) -> Html {
    let (instrument, lang) = (&shown.instrument, shown.lang);
    let dimensions = instrument
        .dimensions()
        .filter_map(|id| instrument.nodes.get(id));
    html! {
        <>
            <h2>{ text::tree(lang) }</h2>
            <p>{ text::tree_intro(lang) }</p>
            <>{ for dimensions.map(|node| dimension(shown, node)) }</>
        </>
    }
}

/// A weight with at most four decimals.
fn weight(points: &Fraction, lang: Lang) -> String {
    number::short(points.round_half_up(4).decimal(), lang)
}

/// A weight as a share of the dimension's, in per cent.
fn share(points: &Fraction, of: &Fraction, lang: Lang) -> String {
    let percent = points.over(of).times(&Fraction::whole(100));
    number::short(percent.round_half_up(2).decimal(), lang) + "%"
}

fn dimension(shown: &Shown, node: &Node) -> Html {
    let lang = shown.lang;
    let words = shown.texts.node(&node.id);
    let is_assumed = node.weight.provenance.is_assumed();
    let template = if is_assumed {
        text::points_assumed(lang)
    } else {
        text::points(lang)
    };
    let points = fill(template, &[("points", &weight(&node.weight.points, lang))]);
    let mut origins = vec![
        (text::dimension_origin(lang), shown.origin(&node.provenance)),
        (
            text::weight_origin(lang),
            shown.origin(&node.weight.provenance),
        ),
    ];
    if let Some(limits) = &node.weight.range {
        let limits = html! {
            <>
                { range(node, lang) }
                { shown.origin(&limits.provenance) }
            </>
        };
        origins.push((text::range_origin(lang), limits));
    }
    html! {
        <details key={node.id.as_str()} class="card">
            <summary>
                <strong>{ &words.name }</strong>
                { " · " }
                { points }
            </summary>
            <p>{ words.help }</p>
            { definitions(origins) }
            if node.depth == Depth::Points {
                <p class="notice">{ text::points_only(lang) }</p>
            }
            if !node.children.is_empty() {
                { items(shown, node, &words.name) }
            }
        </details>
    }
}

/// The table of a dimension's variables and indicators.
fn items(shown: &Shown, node: &Node, name: &str) -> Html {
    let lang = shown.lang;
    let columns = [
        text::item(lang),
        text::weight(lang),
        text::share(lang),
        text::scale(lang),
        text::methods(lang),
        text::item_origin(lang),
        text::weight_origin(lang),
    ];
    let variables = node.children.iter();
    let groups = variables.map(|id| group(shown, *id, &node.weight.points));
    table(
        &fill(text::tree_caption(lang), &[("name", name)]),
        &columns,
        groups.collect(),
    )
}

/// The known limits of an assumed weight.
fn range(node: &Node, lang: Lang) -> String {
    let Some(range) = &node.weight.range else {
        return String::new();
    };
    let values = [
        ("low", &*number::short(range.low, lang)),
        ("high", &*number::short(range.high, lang)),
    ];
    fill(text::range(lang), &values)
}

/// A variable and its indicators.
fn group(shown: &Shown, id: NodeId, of: &Fraction) -> Html {
    let nodes = &shown.instrument.nodes;
    let Some(variable) = nodes.get(id) else {
        return Html::default();
    };
    let indicators = variable.children.iter().filter_map(|id| nodes.get(*id));
    html! {
        <tbody key={variable.id.as_str()}>
            { item(shown, variable, of) }
            <>{ for indicators.map(|node| item(shown, node, of)) }</>
        </tbody>
    }
}

/// The row of a variable or an indicator.
fn item(shown: &Shown, node: &Node, of: &Fraction) -> Html {
    let lang = shown.lang;
    let words = shown.texts.node(&node.id);
    let hint = if words.question.is_empty() {
        &words.help
    } else {
        &words.question
    };
    let (style, scope, scale, methods) = match &node.indicator {
        Some(indicator) => (
            None,
            "row",
            scale(shown, indicator),
            assessed(shown, indicator),
        ),
        None => (Some("variable"), "rowgroup", String::new(), String::new()),
    };
    html! {
        <tr key={node.id.as_str()} class={classes!(style)}>
            <th scope={scope}>
                { &words.name }
                if !hint.is_empty() {
                    <p class="quiet">{ hint }</p>
                }
            </th>
            { figure(&weight(&node.weight.points, lang)) }
            { figure(&share(&node.weight.points, of, lang)) }
            <td>{ scale }</td>
            <td>{ methods }</td>
            <td>{ shown.origin(&node.provenance) }</td>
            <td>
                { shown.origin(&node.weight.provenance) }
                if let Some(limits) = &node.weight.range {
                    <p>{ range(node, lang) }</p>
                    { shown.origin(&limits.provenance) }
                }
            </td>
        </tr>
    }
}

fn scale(shown: &Shown, indicator: &Indicator) -> String {
    let Some(scale) = shown.instrument.scales.get(indicator.scale) else {
        return String::new();
    };
    shown
        .texts
        .scales
        .get(&scale.id)
        .map_or(&scale.id, |words| &words.name)
        .clone()
}

/// How an indicator is assessed, by whom, and whether a unit can observe it itself.
fn assessed(shown: &Shown, indicator: &Indicator) -> String {
    let lang = shown.lang;
    let mut words: Vec<&str> = Vec::new();
    for method in &indicator.methods {
        words.push(method_word(*method, lang));
    }
    let observers = indicator
        .observers
        .and_then(|index| shown.instrument.observers.get(index));
    if let Some(name) = observers.and_then(|observers| shown.texts.observers.get(&observers.id)) {
        words.push(name);
    }
    if !indicator.self_observed {
        words.push(text::not_self(lang));
    }
    words.join("; ")
}

/// What a method is called.
const fn method_word(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Interview => text::interview(lang),
        Method::Observation => text::observation(lang),
        Method::Document => text::document(lang),
        Method::UserInterview => text::user_interview(lang),
        Method::Survey => text::survey(lang),
        Method::SecondaryData => text::secondary_data(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_and_shares_are_written_short() {
        let seventh = Fraction::new(100, 7);
        assert_eq!(weight(&seventh, Lang::Id), "14,2857");
        assert_eq!(weight(&Fraction::new(2185, 100), Lang::En), "21.85");
        assert_eq!(
            share(&Fraction::whole(5), &Fraction::whole(15), Lang::Id),
            "33,33%"
        );
        assert_eq!(share(&seventh, &seventh, Lang::Id), "100%");
    }
}
