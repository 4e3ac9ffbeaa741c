//! The weights of an instrument as fields, and how they add up.

use crate::browser::input::on_change;
use crate::browser::page as browser;
use crate::components::text_field::{Field, text_field};
use crate::i18n::{Lang, adjust as text, fill, number};
use crate::pages::adjust::form::{Page, element_id};
use crate::state::Action;
use swanilai::adjust::{Fit, Sum};
use swanilai::instrument::{Node, NodeId, Provenance};
use swanilai::number::{Decimal, Fraction};
use yew::{Html, classes, html};

/// The section of the weights.
pub(crate) fn weights(page: &Page) -> Html {
    let lang = page.lang;
    let dimensions: Vec<NodeId> = page.base.dimensions().collect();
    let max = number::short(page.base.max, lang);
    let rows: Html = dimensions.iter().map(|id| row(page, *id)).collect();
    let inside = dimensions.iter().map(|id| dimension(page, *id));
    html! {
        <>
            <h2>{ text::weights(lang) }</h2>
            <p>{ fill(text::weights_intro(lang), &[("max", &max)]) }</p>
            <fieldset class="card adjust-group">
                <legend>{ text::dimensions(lang) }</legend>
                { rows }
                { sum_line(page, None) }
            </fieldset>
            <>{ for inside }</>
        </>
    }
}

/// Points with at most four decimals.
pub(crate) fn short(points: &Fraction, lang: Lang) -> String {
    number::short(points.round_half_up(4).decimal(), lang)
}

/// What is inside a dimension, folded away.
fn dimension(page: &Page, id: NodeId) -> Html {
    let (lang, draft) = (page.lang, &page.outcome.draft);
    let Some(node) = draft.nodes.get(id) else {
        return Html::default();
    };
    let first = node.children.first().and_then(|id| draft.nodes.get(*id));
    let is_single = node.children.len() == 1;
    let is_told_above = is_single && first.is_some_and(|only| is_plain(page, only));
    if node.children.is_empty() || is_told_above {
        return Html::default();
    }
    let name = page.texts.node(&node.id).name;
    let points = short(&node.weight.points, lang);
    let words = fill(
        text::inside_of(lang),
        &[("name", &name), ("points", &points)],
    );
    let is_below = |sum: &&Sum| {
        let below = format!("{}.", node.id);
        let parent = sum.parent.as_deref().unwrap_or_default();
        parent == node.id || parent.starts_with(&below)
    };
    let fits = page
        .outcome
        .sums
        .iter()
        .filter(is_below)
        .all(|sum| sum.fit.is_good());
    let groups: Html = node
        .children
        .iter()
        .map(|child| variable(page, *child, is_single))
        .collect();
    html! {
        <details key={node.id.as_str()} class="card adjust-inside">
            <summary>
                { words }
                if !fits {
                    { " " }
                    <span class="tag-bad">{ text::not_fitting(lang) }</span>
                }
            </summary>
            { spread(page, id, &name) }
            { groups }
            if !is_single {
                { sum_line(page, Some(&node.id)) }
            }
        </details>
    }
}

/// The choice to leave everything inside a dimension to equal shares.
fn spread(page: &Page, id: NodeId, name: &str) -> Html {
    let Some(node) = page.base.nodes.get(id) else {
        return Html::default();
    };
    let below = format!("{}.", node.id);
    let mut inside = page.base.nodes.iter();
    if !inside.any(|node| node.id.starts_with(&below) && node.weight.published.is_some()) {
        return Html::default();
    }
    let key = format!("spread:{}", node.id);
    let is_on = page.typed(&key).is_some();
    let toggle = {
        let (page, key) = (page.clone(), key.clone());
        move |_| page.put(&key, (!is_on).then(|| "1".to_owned()))
    };
    let words = fill(text::spread(page.lang), &[("name", name)]);
    html! {
        <label class="choice">
            <input type="checkbox" id={element_id(&key)} checked={is_on} onchange={on_change(toggle)} />
            <span>{ words }</span>
        </label>
    }
}

/// A variable: its own weight unless it is the only one, and those of its indicators.
fn variable(page: &Page, id: NodeId, is_single: bool) -> Html {
    let draft = &page.outcome.draft;
    let Some(node) = draft.nodes.get(id) else {
        return Html::default();
    };
    let own = if is_single {
        Html::default()
    } else {
        row(page, id)
    };
    if is_plain(page, node) {
        return own;
    }
    let rows: Html = node
        .children
        .iter()
        .map(|child| row(page, *child))
        .collect();
    let words = fill(
        text::inside(page.lang),
        &[("name", &page.texts.node(&node.id).name)],
    );
    html! {
        <>
            { own }
            <fieldset class="adjust-below">
                <legend>{ words }</legend>
                { rows }
                { sum_line(page, Some(&node.id)) }
            </fieldset>
        </>
    }
}

/// Whether there is nothing to tell below a variable: a single indicator has its weight.
fn is_plain(page: &Page, variable: &Node) -> bool {
    matches!(variable.children.as_slice(), [only] if !is_told(page, *only))
}

/// Whether a node has a weight of its own, in the base or as typed.
fn is_told(page: &Page, id: NodeId) -> bool {
    let told = |node: &Node| node.weight.published.is_some();
    page.base.nodes.get(id).is_some_and(told)
        || page.outcome.draft.nodes.get(id).is_some_and(told)
        || page
            .base
            .nodes
            .get(id)
            .is_some_and(|node| page.typed(&key_of(node)).is_some())
}

/// The key of the field of a node's weight.
pub(crate) fn key_of(node: &Node) -> String {
    format!("weight:{}", node.id)
}

/// The field of one weight.
fn row(page: &Page, id: NodeId) -> Html {
    let (Some(base), Some(draft)) = (page.base.nodes.get(id), page.outcome.draft.nodes.get(id))
    else {
        return Html::default();
    };
    let (lang, key, name) = (page.lang, key_of(base), page.texts.node(&base.id).name);
    let typed = page.typed(&key).unwrap_or_default();
    let field = Field {
        keyboard: "decimal",
        ..Field::new(lang, &element_id(&key), &name, typed)
            .hint(&hint(base, draft, lang))
            .error(page.fault(&key))
    };
    let path = format!("{}.weight", base.id);
    let mut warnings = page.outcome.warnings.iter();
    let is_beyond = warnings.any(|warning| warning.path == path);
    let is_changed = !typed.is_empty();
    html! {
        <div key={base.id.as_str()} class={classes!("adjust-row", is_changed.then_some("changed"))}>
            { text_field(&field, page.take(&key, "")) }
            if is_changed {
                { put_back(page, &key, &name) }
            }
            if is_beyond {
                <p class="notice">{ beyond(base, lang) }</p>
            }
        </div>
    }
}

/// That a weight is outside its known limits.
fn beyond(base: &Node, lang: Lang) -> String {
    let limits = base.weight.range.as_ref();
    let shown =
        |limit: Option<Decimal>| limit.map_or_else(String::new, |limit| number::short(limit, lang));
    let low = shown(limits.map(|range| range.low));
    let high = shown(limits.map(|range| range.high));
    fill(text::beyond(lang), &[("low", &low), ("high", &high)])
}

/// What a weight was and where that came from.
fn hint(base: &Node, draft: &Node, lang: Lang) -> String {
    let original = short(&base.weight.points, lang);
    let mut words = if draft.weight.published.is_none() {
        let now = short(&draft.weight.points, lang);
        let template = if base.weight.published.is_none() {
            text::shares(lang)
        } else {
            text::shares_instead(lang)
        };
        fill(template, &[("points", &now), ("original", &original)])
    } else {
        let origin = origin_word(&base.weight.provenance, lang);
        fill(
            text::original(lang),
            &[("points", &original), ("origin", origin)],
        )
    };
    if let Some(range) = &base.weight.range {
        let limits = [
            ("low", &*number::short(range.low, lang)),
            ("high", &*number::short(range.high, lang)),
        ];
        words.push(' ');
        words.push_str(&fill(text::known_range(lang), &limits));
    }
    words
}

/// Where a value comes from, within a sentence.
pub(crate) const fn origin_word(provenance: &Provenance, lang: Lang) -> &'static str {
    match provenance {
        Provenance::Stated { .. } => text::stated(lang),
        Provenance::Inferred { .. } => text::inferred(lang),
        Provenance::Assumed { .. } => text::assumed(lang),
        Provenance::Adjusted { .. } => text::adjusted(lang),
    }
}

/// The button that takes one value back; focus stays with its field.
pub(crate) fn put_back(page: &Page, key: &str, name: &str) -> Html {
    let lang = page.lang;
    let spoken = fill(text::undo_of(lang), &[("name", name)]);
    let done = fill(text::undone(lang), &[("name", name)]);
    let (page, key) = (page.clone(), key.to_owned());
    let act = move |_| {
        page.put(&key, None);
        page.store.dispatch(Action::Announce(done.clone()));
        browser::focus(&format!("#{}", element_id(&key)));
    };
    html! {
        <button type="button" class="quiet-button" aria-label={spoken} onclick={act}>{ text::undo(lang) }</button>
    }
}

/// How the weights below a node add up.
fn sum_line(page: &Page, parent: Option<&str>) -> Html {
    let mut sums = page.outcome.sums.iter();
    let Some(sum) = sums.find(|sum| sum.parent.as_deref() == parent) else {
        return Html::default();
    };
    let style = if sum.fit.is_good() {
        "sum"
    } else {
        "sum sum-bad"
    };
    html! { <p class={style}>{ sum_words(sum, page.lang) }</p> }
}

/// A sum in words.
pub(crate) fn sum_words(sum: &Sum, lang: Lang) -> String {
    let (template, other) = match &sum.fit {
        Fit::Exact => (text::exact(lang), Fraction::ZERO),
        Fit::Short(by) => (text::short(lang), by.clone()),
        Fit::Over(by) => (text::over(lang), by.clone()),
        Fit::Shared(each) if sum.given == Fraction::from(Decimal::ZERO) => {
            (text::shared_all(lang), each.clone())
        }
        Fit::Shared(each) => (text::shared(lang), each.clone()),
        Fit::NothingLeft => (text::nothing_left(lang), Fraction::ZERO),
    };
    let other = exact(&other, lang);
    let values = [
        ("given", &*exact(&sum.given, lang)),
        ("whole", &*exact(&sum.whole, lang)),
        ("by", &*other),
        ("each", &*other),
    ];
    fill(template, &values)
}

/// Points with all their decimals, so that a difference is never rounded away.
fn exact(points: &Fraction, lang: Lang) -> String {
    number::short(points.round_half_up(6).decimal(), lang)
}
