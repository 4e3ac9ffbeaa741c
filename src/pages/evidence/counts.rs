//! How far evidence is: of the whole entity, and of every unit and dimension.

use crate::browser::view::{all, el, name, say, text as words_of};
use crate::components::table::{figure, heads, row, scroll, table};
use crate::i18n::{evidence as text, fill};
use crate::pages::result::View;
use swanilai::evidence::{Count, Piece, UnitCount, counts};
use yew::Html;

/// Figures, a bar with the same in words, and the table.
pub(crate) fn counts_of(view: &View, found: &[Piece<'_>], today: &str) -> Html {
    let lang = view.lang;
    let whole = Count::of(found);
    let late = found.iter().filter(|piece| piece.is_overdue(today)).count();
    let figures = [
        ("ready", whole.ready.to_string()),
        ("expected", whole.expected.to_string()),
        ("missing", whole.missing.to_string()),
        ("preparing", whole.preparing.to_string()),
        ("flawed", whole.flawed.to_string()),
        ("count", late.to_string()),
    ];
    let figures = figures
        .each_ref()
        .map(|(key, figure)| (*key, figure.as_str()));
    let progress = fill(text::progress(lang), &figures);
    let bar = el("progress")
        .set("max", whole.expected.to_string())
        .set("value", whole.ready.to_string())
        .set("aria-label", progress.clone());
    let mut rest = fill(text::rest(lang), &figures);
    if late > 0 {
        rest = format!("{rest} {}", fill(text::late(lang), &figures));
    }
    all([
        say("p", "plan-headline", &progress),
        bar.done(),
        say("p", "", &rest),
        say("p", "quiet", text::no_score(lang)),
        by_unit(view, &counts(found), whole),
    ])
}

fn by_unit(view: &View, units: &[UnitCount<'_>], whole: Count) -> Html {
    let lang = view.lang;
    let share = |count: Count| {
        let (ready, expected) = (count.ready.to_string(), count.expected.to_string());
        figure(&fill(
            text::share(lang),
            &[("ready", &ready), ("expected", &expected)],
        ))
    };
    let has_any = |id: &usize| {
        let mut all = units.iter().flat_map(|unit| &unit.dimensions);
        all.any(|one| one.dimension == *id && one.count.expected > 0)
    };
    let dimensions: Vec<usize> = view.instrument.dimensions().filter(has_any).collect();
    let names: Vec<String> = dimensions
        .iter()
        .filter_map(|id| Some(view.texts.node(&view.instrument.nodes.get(*id)?.id).name))
        .collect();
    let mut columns = vec![text::unit(lang)];
    columns.extend(names.iter().map(String::as_str));
    columns.push(text::all(lang));
    let mut rows = Vec::new();
    for unit in units {
        let cells = dimensions.iter().map(|id| {
            let found = unit.dimensions.iter().find(|one| one.dimension == *id);
            share(found.map(|one| one.count).unwrap_or_default())
        });
        let mut cells: Vec<Html> = cells.collect();
        cells.push(share(unit.whole));
        rows.push(row(name(&unit.unit.name), cells).key(&unit.unit.id).done());
    }
    if units.len() > 1 {
        let of_all = |id: usize| {
            let all = units.iter().flat_map(|unit| &unit.dimensions);
            let mut sum = Count::default();
            for one in all.filter(|one| one.dimension == id) {
                sum.ready += one.count.ready;
                sum.expected += one.count.expected;
            }
            sum
        };
        let mut cells: Vec<Html> = dimensions.iter().map(|id| share(of_all(*id))).collect();
        cells.push(share(whole));
        rows.push(row(words_of(text::whole(lang)), cells).done());
    }
    scroll(
        text::table(lang),
        table(text::table(lang), heads(&columns), rows).class("evidence-counts"),
    )
}
