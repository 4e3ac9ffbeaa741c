//! The tree of an instrument: dimensions, variables, indicators, their weights and origins.

use super::instrument::{Shown, table};
use crate::instrument::{Depth, Indicator, Method, Node, NodeId};
use crate::number::Fraction;
use crate::ui::text::{Lang, fill, instruments as text, number};
use yew::prelude::*;

pub(in crate::ui) fn tree(shown: &Shown) -> Html {
    let lang = shown.lang;
    let instrument = &shown.instrument;
    let dimensions = instrument
        .dimensions()
        .filter_map(|id| Some(dimension(shown, instrument.nodes.get(id)?)));
    html! {
        <>
            <h2>{ text::tree(lang) }</h2>
            <p>{ text::tree_intro(lang) }</p>
            { for dimensions }
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
    format!(
        "{}%",
        number::short(percent.round_half_up(2).decimal(), lang)
    )
}

fn dimension(shown: &Shown, node: &Node) -> Html {
    let lang = shown.lang;
    let words = shown.texts.node(&node.id);
    let template = if node.weight.provenance.is_assumed() {
        text::points_assumed(lang)
    } else {
        text::points(lang)
    };
    let points = fill(template, &[("points", &weight(&node.weight.points, lang))]);
    let caption = fill(text::tree_caption(lang), &[("name", &words.name)]);
    let columns = [
        text::item(lang),
        text::weight(lang),
        text::share(lang),
        text::scale(lang),
        text::methods(lang),
        text::item_origin(lang),
        text::weight_origin(lang),
    ];
    let groups = node
        .children
        .iter()
        .filter_map(|id| group(shown, *id, &node.weight.points));
    html! {
        <details class="card" key={node.id.clone()}>
            <summary><strong>{ &words.name }</strong>{ " · " }{ points }</summary>
            <p>{ &words.help }</p>
            <dl>
                <dt>{ text::dimension_origin(lang) }</dt>
                <dd>{ shown.origin(&node.provenance) }</dd>
                <dt>{ text::weight_origin(lang) }</dt>
                <dd>{ shown.origin(&node.weight.provenance) }</dd>
                if let Some(limits) = &node.weight.range {
                    <dt>{ text::range_origin(lang) }</dt>
                    <dd>{ range(node, lang) }{ shown.origin(&limits.provenance) }</dd>
                }
            </dl>
            if node.depth == Depth::Points {
                <p class="notice">{ text::points_only(lang) }</p>
            }
            if !node.children.is_empty() {
                { table(&caption, &columns, html! { <>{ for groups }</> }) }
            }
        </details>
    }
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
fn group(shown: &Shown, id: NodeId, of: &Fraction) -> Option<Html> {
    let variable = shown.instrument.nodes.get(id)?;
    let indicators = variable
        .children
        .iter()
        .filter_map(|id| Some(row(shown, shown.instrument.nodes.get(*id)?, of)));
    Some(html! {
        <tbody key={variable.id.clone()}>
            { row(shown, variable, of) }
            { for indicators }
        </tbody>
    })
}

fn row(shown: &Shown, node: &Node, of: &Fraction) -> Html {
    let lang = shown.lang;
    let words = shown.texts.node(&node.id);
    let scope = if node.indicator.is_some() {
        "row"
    } else {
        "rowgroup"
    };
    html! {
        <tr class={node.indicator.is_none().then_some("variable")} key={node.id.clone()}>
            <th {scope}>
                { &words.name }
                if !words.question.is_empty() {
                    <p class="quiet">{ &words.question }</p>
                } else if !words.help.is_empty() {
                    <p class="quiet">{ &words.help }</p>
                }
            </th>
            <td class="figure">{ weight(&node.weight.points, lang) }</td>
            <td class="figure">{ share(&node.weight.points, of, lang) }</td>
            <td>{ node.indicator.as_ref().map(|indicator| scale(shown, indicator)).unwrap_or_default() }</td>
            <td>{ node.indicator.as_ref().map(|indicator| assessed(shown, indicator)).unwrap_or_default() }</td>
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
        .map_or_else(|| scale.id.clone(), |words| words.name.clone())
}

/// How an indicator is assessed, by whom, and whether a unit can observe it itself.
fn assessed(shown: &Shown, indicator: &Indicator) -> String {
    let lang = shown.lang;
    let mut words: Vec<String> = indicator
        .methods
        .iter()
        .map(|method| method_word(*method, lang).to_owned())
        .collect();
    let observers = indicator
        .observers
        .and_then(|index| shown.instrument.observers.get(index));
    words.extend(
        observers
            .and_then(|observers| shown.texts.observers.get(&observers.id))
            .cloned(),
    );
    if !indicator.self_observed {
        words.push(text::not_self(lang).to_owned());
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
