//! Counts, mean and median by province and by kind.

use crate::components::table::{figure, heads, region};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::table::{Group, Round};
use swanilai::number::Decimal;
use yew::{Html, html};

/// Both tables, folded away.
pub(crate) fn groups(round: &Round, lang: Lang) -> Html {
    let by_province = section(
        round,
        &round.provinces,
        (text::by_province(lang), text::province(lang)),
        &str::to_owned,
        lang,
    );
    let by_kind = section(
        round,
        &round.kinds,
        (text::by_kind(lang), text::kind(lang)),
        &|kind| kind_word(kind, lang),
        lang,
    );
    html! {
        <>
            { by_province }
            { by_kind }
        </>
    }
}

fn section(
    round: &Round,
    groups: &[Group],
    (title, head): (&str, &str),
    word: &dyn Fn(&str) -> String,
    lang: Lang,
) -> Html {
    if groups.is_empty() {
        return Html::default();
    }
    let title = fill(title, &[("count", &groups.len().to_string())]);
    let mut head = vec![head, text::entities(lang)];
    for class in &round.instrument.classes {
        head.push(class.code.as_deref().unwrap_or(&class.name));
    }
    head.extend([
        text::mean(lang),
        text::median(lang),
        text::highest(lang),
        text::lowest(lang),
        text::open(lang),
    ]);
    let score = |score: Option<Decimal>| {
        figure(&score.map_or_else(|| "–".to_owned(), |score| round.shown(score, lang)))
    };
    let rows = groups.iter().map(|group| {
        let classes = group.classes.iter().map(|count| figure(&count.to_string()));
        html! {
            <tr>
                <th scope="row"><bdi>{ word(&group.name) }</bdi></th>
                { figure(&group.finished.to_string()) }
                <>{ for classes }</>
                { score(group.mean) }
                { score(group.median) }
                { score(group.highest) }
                { score(group.lowest) }
                { figure(&group.unfinished.to_string()) }
            </tr>
        }
    });
    let table = html! {
        <table class="rekap-groups">
            <caption>{ &title }</caption>
            <thead><tr>{ heads(&head) }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <details>
            <summary>{ &title }</summary>
            <p class="hint">{ text::groups_hint(lang) }</p>
            { region(&title, table) }
        </details>
    }
}
