//! Language, colour, size and the rest: all of it has a good usual value, so it is folded away.

use crate::browser::page as browser;
use crate::browser::view::{all, button, el, say, when};
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::embed_code::{Colour, Theme, What, is_id};
use crate::i18n::{Lang, fill, snippet as text};
use crate::pages::embed_code::Page;
use crate::pages::embed_code::choices::Choices;
use crate::pages::instruments::packs;
use crate::pages::new::pack_label;
use crate::pages::unit::kinds;
use crate::state::Action;
use yew::Html;

/// The choices that nobody has to make.
pub(crate) fn looks(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let has_set = choices.what != What::Card;
    el("details")
        .class("snippet-looks")
        .child(say("summary", "", text::looks(lang)))
        .child(when(has_set, || set(page, choices)))
        .child(language(page, choices))
        .child(theme(page, choices))
        .child(colour(page, choices))
        .child(when(choices.what == What::Assessment, || {
            kind(page, choices)
        }))
        .child(check(
            choices.heading,
            text::show_heading(lang),
            "",
            page.pass(|choices, _| choices.heading = !choices.heading),
        ))
        .child(size(page, choices))
        .child(when(has_set, || {
            check(
                choices.event,
                text::event(lang),
                text::event_hint(lang),
                page.pass(|choices, _| choices.event = !choices.event),
            )
        }))
        .done()
}

fn check(is_set: bool, label: &str, hint: &str, pass: Box<dyn Fn(String)>) -> Html {
    let words = el("span").text(label).child(when(!hint.is_empty(), || {
        all([el("br").done(), say("span", "quiet", hint)])
    }));
    el("label")
        .class("choice")
        .child(
            el("input")
                .attr("type", "checkbox")
                .checked(is_set)
                .onchange(pass)
                .done(),
        )
        .child(words.done())
        .done()
}

fn set(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let mut options = vec![(String::new(), text::set_latest(lang).to_owned())];
    options.extend(
        packs()
            .iter()
            .map(|pack| (pack.id.clone(), pack_label(pack, lang))),
    );
    select_field(
        "snippet-set",
        text::set(lang),
        text::set_hint(lang),
        &options,
        &choices.set,
        page.pass(|choices, set| choices.set = set),
    )
}

fn language(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let options = Lang::ALL.map(|one| {
        let name = match one {
            Lang::Id => text::indonesian(lang),
            Lang::En => text::english(lang),
        };
        (one.tag().to_owned(), name.to_owned())
    });
    select_field(
        "snippet-lang",
        text::lang(lang),
        "",
        &options,
        choices.lang.tag(),
        page.pass(|choices, tag| choices.lang = Lang::from_tag(&tag).unwrap_or_default()),
    )
}

fn theme(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let options = Theme::ALL.map(|theme| {
        let name = match theme {
            Theme::Auto => text::theme_auto(lang),
            Theme::Light => text::theme_light(lang),
            Theme::Dark => text::theme_dark(lang),
        };
        (theme.word().to_owned(), name.to_owned())
    });
    select_field(
        "snippet-theme",
        text::theme(lang),
        "",
        &options,
        choices.theme.word(),
        page.pass(|choices, word| {
            let found = Theme::ALL.into_iter().find(|theme| theme.word() == word);
            choices.theme = found.unwrap_or_default();
        }),
    )
}

/// `329` as `3,29`.
fn ratio(hundredths: u64, lang: Lang) -> String {
    let mark = if lang == Lang::Id { ',' } else { '.' };
    format!("{}{mark}{:02}", hundredths / 100, hundredths % 100)
}

/// A field for the code of a colour, the browser's palette, and what became of it.
fn colour(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let typed = Colour::parse(&choices.colour);
    let is_empty = choices.colour.trim().is_empty();
    let error = match typed {
        _ if is_empty => String::new(),
        None => text::colour_malformed(lang).to_owned(),
        Some(colour) if colour.is_readable() => String::new(),
        Some(colour) => {
            let ratio = ratio(colour.contrast(), lang);
            fill(text::colour_bad(lang), &[("ratio", &ratio)])
        }
    };
    let field = Field {
        limit: 7,
        ..Field::new(lang, "snippet-colour", text::colour(lang), &choices.colour)
            .hint(text::colour_hint(lang))
            .error(&error)
    };
    let palette = el("input")
        .attr("type", "color")
        .attr("id", "snippet-palette")
        .value(typed.map_or_else(|| "#23407a".to_owned(), |colour| format!("#{colour}")))
        .oninput(page.pass(|choices, typed| choices.colour = typed));
    let good = typed.filter(|colour| colour.is_readable());
    let bad = typed.filter(|colour| !colour.is_readable());
    el("div")
        .class("snippet-colour")
        .child(text_field(
            &field,
            page.pass(|choices, typed| choices.colour = typed),
        ))
        .child(
            el("label")
                .class("snippet-palette")
                .child(palette.done())
                .child(say("span", "", text::colour_pick(lang)))
                .done(),
        )
        .children(good.map(|colour| {
            let ratio = ratio(colour.contrast(), lang);
            say(
                "p",
                "quiet",
                &fill(text::colour_good(lang), &[("ratio", &ratio)]),
            )
        }))
        .children(bad.map(|colour| darker(page, colour)))
        .done()
}

/// The nearest shade that can be read, with one press.
fn darker(page: &Page, colour: Colour) -> Html {
    let (page, lang) = (page.clone(), page.store.lang);
    let shade = colour.darker();
    let hex = shade.to_string();
    let swatch = el("svg")
        .class("swatch")
        .attr("viewBox", "0 0 1 1")
        .attr("aria-hidden", "true")
        .child(
            el("rect")
                .attr("width", "1")
                .attr("height", "1")
                .set("fill", format!("#{hex}"))
                .done(),
        );
    let words = fill(text::colour_darker(lang), &[("hex", &hex)]);
    let take = button(&words, move || {
        page.change(|choices| choices.colour = format!("#{shade}"));
        let said = fill(text::colour_taken(lang), &[("hex", &shade.to_string())]);
        page.store.dispatch(Action::Announce(said));
        // The button goes with its reason.
        browser::focus("#snippet-colour");
    });
    el("p")
        .class("actions")
        .child(swatch.done())
        .child(take.done())
        .done()
}

fn kind(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let mut options = kinds(&choices.kind, lang);
    if let Some((_, name)) = options.first_mut() {
        text::kind_any(lang).clone_into(name);
    }
    select_field(
        "snippet-kind",
        text::kind(lang),
        text::kind_hint(lang),
        &options,
        &choices.kind,
        page.pass(|choices, kind| choices.kind = kind),
    )
}

fn size(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let usual = choices.what.height().to_string();
    let bad_height = if choices.has_bad_height() {
        fill(text::height_bad(lang), &[("height", &usual)])
    } else {
        String::new()
    };
    let shown = if choices.height.is_empty() {
        &usual
    } else {
        &choices.height
    };
    let height = Field {
        keyboard: "numeric",
        ..Field::new(lang, "snippet-height", text::height(lang), shown)
            .hint(text::height_hint(lang))
            .error(&bad_height)
    };
    let bad_id = if is_id(&choices.id) {
        ""
    } else {
        text::id_bad(lang)
    };
    let id = Field {
        limit: 40,
        ..Field::new(lang, "snippet-id", text::id(lang), &choices.id)
            .hint(text::id_hint(lang))
            .error(bad_id)
    };
    all([
        text_field(&height, page.pass(|choices, typed| choices.height = typed)),
        text_field(&id, page.pass(|choices, typed| choices.id = typed)),
    ])
}
