//! How far evidence is: of the whole entity, and of every unit and dimension.

use crate::components::table::{figure, heads as heads_of, region};
use crate::i18n::{evidence as text, fill};
use crate::pages::result::View;
use swanilai::evidence::{Count, Piece, UnitCount, counts};
use yew::{Html, html};

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
    let mut rest = fill(text::rest(lang), &figures);
    if late > 0 {
        rest = format!("{rest} {}", fill(text::late(lang), &figures));
    }
    let (max, value) = (whole.expected.to_string(), whole.ready.to_string());
    html! {
        <>
            <p class="plan-headline">{ &progress }</p>
            <progress max={max} value={value} aria-label={progress.clone()} />
            <p>{ rest }</p>
            <p class="quiet">{ text::no_score(lang) }</p>
            { by_unit(view, &counts(found), whole) }
        </>
    }
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
    let rows = units.iter().map(|unit| {
        let cells = dimensions.iter().map(|id| {
            let found = unit.dimensions.iter().find(|one| one.dimension == *id);
            share(found.map(|one| one.count).unwrap_or_default())
        });
        html! {
            <tr key={unit.unit.id.as_str()}>
                <th scope="row"><bdi>{ &unit.unit.name }</bdi></th>
                <>{ for cells }</>
                { share(unit.whole) }
            </tr>
        }
    });
    let sums = dimensions.iter().map(|id| share(sum(units, *id)));
    let table = html! {
        <table class="evidence-counts">
            <caption>{ text::table(lang) }</caption>
            <thead><tr>{ heads_of(&columns) }</tr></thead>
            <tbody>
                <>{ for rows }</>
                if units.len() > 1 {
                    <tr>
                        <th scope="row">{ text::whole(lang) }</th>
                        <>{ for sums }</>
                        { share(whole) }
                    </tr>
                }
            </tbody>
        </table>
    };
    region(text::table(lang), table)
}

/// What all units have of a dimension.
fn sum(units: &[UnitCount<'_>], dimension: usize) -> Count {
    let all = units.iter().flat_map(|unit| &unit.dimensions);
    let mut sum = Count::default();
    for one in all.filter(|one| one.dimension == dimension) {
        sum.ready += one.count.ready;
        sum.expected += one.count.expected;
    }
    sum
}
