//! Choosing what the report contains, and the words only a person can give.

use crate::browser::input::on_input;
use crate::components::text_field::{Field, text_field};
use crate::i18n::{Lang, report as text};
use crate::pages::report::choices::{Choices, Chosen, Section};
use swanilai::assessment::day;
use yew::{Html, html};

/// The form; nothing of it is printed.
pub(crate) fn form(chosen: &Chosen, choices: &Choices, lang: Lang) -> Html {
    let boxes = Section::ALL.map(|section| tick(chosen, choices, section, lang));
    html! {
        <details class="report-form no-print" open=true>
            <summary>{ text::choices(lang) }</summary>
            <p class="quiet">{ text::choices_intro(lang) }</p>
            <fieldset>
                <legend>{ text::sections(lang) }</legend>
                <div class="report-ticks">{ for boxes }</div>
            </fieldset>
            <fieldset>
                <legend>{ text::words_on_paper(lang) }</legend>
                <p class="hint">{ text::no_names(lang) }</p>
                <div class="report-words">{ fields(chosen, choices, lang) }</div>
            </fieldset>
        </details>
    }
}

fn tick(chosen: &Chosen, choices: &Choices, section: Section, lang: Lang) -> Html {
    let act = chosen.clone();
    html! {
        <label class="choice">
            <input
                type="checkbox"
                id={format!("report-{}", section.name())}
                checked={choices.has(section)}
                onchange={move |_| act.change(|choices| choices.toggle(section))}
            />
            <span>{ section.title(lang) }</span>
        </label>
    }
}

/// What is written into a field.
type Put = fn(&mut Choices, String);

fn fields(chosen: &Chosen, choices: &Choices, lang: Lang) -> Html {
    let field = |id: &str, label: &str, hint: &str, value: &str, put: Put| {
        let act = chosen.clone();
        let field = Field::new(lang, &format!("report-{id}"), label, value)
            .hint(hint)
            .of_any_length();
        text_field(&field, move |value| {
            act.change(|choices| put(choices, value));
        })
    };
    let line = field(
        "line",
        text::line(lang),
        text::line_hint(lang),
        &choices.line,
        |choices, value| choices.line = value,
    );
    let letter = field(
        "letter",
        text::letter(lang),
        text::letter_hint(lang),
        &choices.letter,
        |choices, value| choices.letter = value,
    );
    let place = field(
        "place",
        text::place(lang),
        text::place_hint(lang),
        &choices.place,
        |choices, value| choices.place = value,
    );
    let first = field(
        "first",
        text::first(lang),
        text::first_hint(lang),
        &choices.first,
        |choices, value| choices.first = value,
    );
    let second = field(
        "second",
        text::second(lang),
        text::second_hint(lang),
        &choices.second,
        |choices, value| choices.second = value,
    );
    html! {
        <>
            { line }
            { letter }
            { place }
            { date(chosen, choices, lang) }
            if choices.has(Section::Minutes) {
                { first }
                { second }
            }
        </>
    }
}

/// The day on the paper: today, unless it was made on another day.
fn date(chosen: &Chosen, choices: &Choices, lang: Lang) -> Html {
    let act = chosen.clone();
    let is_bad = day(&choices.date).is_none();
    html! {
        <div class="field">
            <label for="report-date">{ text::date(lang) }</label>
            if is_bad {
                <p class="error" id="report-date-error">{ text::date_bad(lang) }</p>
            }
            <input
                type="date"
                id="report-date"
                max="9999-12-31"
                aria-invalid={is_bad.then_some("true")}
                aria-describedby={is_bad.then_some("report-date-error")}
                value={choices.date.clone()}
                oninput={on_input(move |value| act.change(|choices| choices.date = value))}
            />
        </div>
    }
}
