//! Files that could not be used, with what to do; and units that several files tell alike.

use crate::browser::events;
use crate::browser::page as browser;
use crate::i18n::{Lang, fill, open as open_text, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::table::{Faulty, Table};
use crate::pages::rekap::view::STEP;
use crate::pages::result::{folded, isolated};
use yew::{Html, html};

/// Problems of a file that are told; the rest is counted.
const FEW: usize = 5;

/// The files that could not be used.
pub(crate) fn faulty(desk: &Desk, table: &Table, lang: Lang) -> Html {
    if table.faulty.is_empty() {
        return Html::default();
    }
    let title = fill(
        text::faulty(lang),
        &[("count", &table.faulty.len().to_string())],
    );
    let (first, rest) = table.faulty.split_at(table.faulty.len().min(STEP));
    let desk = desk.clone();
    let drop = move |_| {
        desk.drop_faulty();
        events::soon(|| browser::focus("#rekap-outcome"));
    };
    html! {
        <section>
            <h2 id="rekap-faulty" tabindex="-1">{ title }</h2>
            <p>{ text::faulty_hint(lang) }</p>
            { list(first, lang) }
            if !rest.is_empty() {
                { folded(text::show_more(lang), rest.len(), list(rest, lang)) }
            }
            <p class="no-print">
                <button type="button" onclick={drop}>{ text::drop_faulty(lang) }</button>
            </p>
        </section>
    }
}

fn list(files: &[Faulty], lang: Lang) -> Html {
    let items = files.iter().map(|file| {
        let told = file.messages.iter().take(FEW);
        let told = told.map(|message| html! { <li><bdi>{ message }</bdi></li> });
        html! {
            <li>
                <strong><bdi>{ &file.source }</bdi></strong>
                <ul>
                    <>{ for told }</>
                    { others(text::more_messages(lang), file.messages.len(), FEW) }
                </ul>
            </li>
        }
    });
    html! { <ul class="rekap-files">{ for items }</ul> }
}

/// The last item of a list: how many more there are than are told.
fn others(template: &str, count: usize, told: usize) -> Html {
    let more = count.saturating_sub(told);
    if more == 0 {
        return Html::default();
    }
    html! { <li>{ fill(template, &[("count", &more.to_string())]) }</li> }
}

/// Units that several files tell in the very same words.
pub(crate) fn duplicates(table: &Table, lang: Lang) -> Html {
    if table.duplicates.is_empty() {
        return Html::default();
    }
    let title = fill(
        text::duplicates(lang),
        &[("count", &table.duplicates.len().to_string())],
    );
    let items = table.duplicates.iter().take(STEP).map(|one| {
        let files = one.sources.join(", ");
        let values = [
            ("entity", &*one.entity),
            ("unit", &*one.unit),
            ("files", &*files),
        ];
        html! { <li>{ fill(text::duplicate(lang), &values) }</li> }
    });
    html! {
        <details>
            <summary id="rekap-duplicates">{ title }</summary>
            <p class="hint">{ text::duplicates_hint(lang) }</p>
            <ul>
                <>{ for items }</>
                { others(text::and_more(lang), table.duplicates.len(), STEP) }
            </ul>
        </details>
    }
}

/// What a rule settled beside the units, with both values.
pub(crate) fn settled(table: &Table, lang: Lang) -> Html {
    if table.settled.is_empty() {
        return Html::default();
    }
    let title = fill(
        open_text::by_rule(lang),
        &[("count", &table.settled.len().to_string())],
    );
    let items = table.settled.iter().take(STEP).map(|one| {
        let is_product = one.what == "followUp";
        let value = |told: &str| match told {
            "done" if is_product => open_text::rule_done(lang).to_owned(),
            _ if is_product => open_text::rule_open(lang).to_owned(),
            kind => kind_word(kind, lang),
        };
        let template = if is_product {
            open_text::rule_product(lang)
        } else {
            open_text::rule_kind(lang)
        };
        let what = fill(template, &[("of", &one.of.to_uppercase())]);
        let what = [&*one.entity, &*what].join(", ");
        let words = isolated(
            open_text::by_rule_line(lang),
            &[
                ("what", &what),
                ("kept", &value(&one.kept)),
                ("left", &value(&one.left)),
                ("taken", &one.taken),
                ("dropped", &one.dropped),
            ],
        );
        html! { <li>{ words }</li> }
    });
    html! {
        <details>
            <summary>{ title }</summary>
            <ul>
                <>{ for items }</>
                { others(text::and_more(lang), table.settled.len(), STEP) }
            </ul>
        </details>
    }
}
