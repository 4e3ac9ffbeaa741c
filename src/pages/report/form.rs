//! Choosing what the report contains, and the words only a person can give.

use crate::browser::view::{all, el, say, when};
use crate::components::text_field::{Field, text_field};
use crate::i18n::{Lang, report as text};
use crate::pages::report::choices::{Choices, Chosen, Section};
use swanilai::assessment::day;
use yew::Html;

/// The form; nothing of it is printed.
pub(crate) fn form(chosen: &Chosen, choices: &Choices, lang: Lang) -> Html {
    let boxes = Section::ALL.map(|section| tick(chosen, choices, section, lang));
    let sections = el("fieldset")
        .child(say("legend", "", text::sections(lang)))
        .child(el("div").class("report-ticks").children(boxes).done());
    let words = el("fieldset")
        .child(say("legend", "", text::words_on_paper(lang)))
        .child(say("p", "hint", text::no_names(lang)))
        .child(
            el("div")
                .class("report-words")
                .child(fields(chosen, choices, lang))
                .done(),
        );
    el("details")
        .class("report-form no-print")
        .attr("open", "")
        .child(say("summary", "", text::choices(lang)))
        .child(say("p", "quiet", text::choices_intro(lang)))
        .child(sections.done())
        .child(words.done())
        .done()
}

fn tick(chosen: &Chosen, choices: &Choices, section: Section, lang: Lang) -> Html {
    let act = chosen.clone();
    let input = el("input")
        .attr("type", "checkbox")
        .id(format!("report-{}", section.name()))
        .checked(choices.has(section))
        .onchange(move |_| act.change(|choices| choices.toggle(section)));
    el("label")
        .class("choice")
        .child(input.done())
        .child(say("span", "", section.title(lang)))
        .done()
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
    all([
        field(
            "line",
            text::line(lang),
            text::line_hint(lang),
            &choices.line,
            |choices, value| choices.line = value,
        ),
        field(
            "letter",
            text::letter(lang),
            text::letter_hint(lang),
            &choices.letter,
            |choices, value| choices.letter = value,
        ),
        field(
            "place",
            text::place(lang),
            text::place_hint(lang),
            &choices.place,
            |choices, value| choices.place = value,
        ),
        date(chosen, choices, lang),
        when(choices.has(Section::Minutes), || {
            all([
                field(
                    "first",
                    text::first(lang),
                    text::first_hint(lang),
                    &choices.first,
                    |choices, value| choices.first = value,
                ),
                field(
                    "second",
                    text::second(lang),
                    text::second_hint(lang),
                    &choices.second,
                    |choices, value| choices.second = value,
                ),
            ])
        }),
    ])
}

/// The day on the paper: today, unless it was made on another day.
fn date(chosen: &Chosen, choices: &Choices, lang: Lang) -> Html {
    let (act, id) = (chosen.clone(), "report-date");
    let is_bad = day(&choices.date).is_none();
    el("div")
        .class("field")
        .child(el("label").attr("for", id).text(text::date(lang)).done())
        .child(when(is_bad, || {
            el("p")
                .class("error")
                .attr("id", "report-date-error")
                .text(text::date_bad(lang))
                .done()
        }))
        .child(
            el("input")
                .attr("type", "date")
                .attr("id", id)
                .attr("max", "9999-12-31")
                .maybe("aria-invalid", is_bad.then(|| "true".to_owned()))
                .maybe(
                    "aria-describedby",
                    is_bad.then(|| "report-date-error".to_owned()),
                )
                .value(choices.date.clone())
                .oninput(move |value| act.change(|choices| choices.date = value))
                .done(),
        )
        .done()
}
