//! Language, colour, size and the rest: all of it has a good usual value, so it is folded away.

use crate::browser::input::{on_change, on_input};
use crate::browser::page as browser;
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
use yew::{Html, html};

/// The choices that nobody has to make.
pub(crate) fn looks(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    let has_set = choices.what != What::Card;
    let with_heading = check(
        choices.heading,
        text::show_heading(lang),
        "",
        page.pass(|choices, _| choices.heading = !choices.heading),
    );
    html! {
        <details class="snippet-looks">
            <summary>{ text::looks(lang) }</summary>
            if has_set {
                { set(page, choices) }
            }
            { language(page, choices) }
            { theme(page, choices) }
            { colour(page, choices) }
            if choices.what == What::Assessment {
                { kind(page, choices) }
            }
            { with_heading }
            { size(page, choices) }
            if has_set {
                { event(page, choices) }
            }
        </details>
    }
}

fn event(page: &Page, choices: &Choices) -> Html {
    let lang = page.store.lang;
    check(
        choices.event,
        text::event(lang),
        text::event_hint(lang),
        page.pass(|choices, _| choices.event = !choices.event),
    )
}

fn check(is_set: bool, label: &str, hint: &str, pass: Box<dyn Fn(String)>) -> Html {
    html! {
        <label class="choice">
            <input type="checkbox" checked={is_set} onchange={on_change(pass)} />
            <span>
                { label }
                if !hint.is_empty() {
                    <br />
                    <span class="quiet">{ hint }</span>
                }
            </span>
        </label>
    }
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
    let shade = typed.map_or_else(|| "#23407a".to_owned(), |colour| format!("#{colour}"));
    let pick = page.pass(|choices, typed| choices.colour = typed);
    html! {
        <div class="snippet-colour">
            { text_field(&field, page.pass(|choices, typed| choices.colour = typed)) }
            <label class="snippet-palette">
                <input type="color" id="snippet-palette" value={shade} oninput={on_input(pick)} />
                <span>{ text::colour_pick(lang) }</span>
            </label>
            if let Some(colour) = typed {
                { verdict(page, colour) }
            }
        </div>
    }
}

/// How well a colour can be read, or the way to one that can.
fn verdict(page: &Page, colour: Colour) -> Html {
    if !colour.is_readable() {
        return darker(page, colour);
    }
    let lang = page.store.lang;
    let ratio = ratio(colour.contrast(), lang);
    html! { <p class="quiet">{ fill(text::colour_good(lang), &[("ratio", &ratio)]) }</p> }
}

/// The nearest shade that can be read, with one press.
fn darker(page: &Page, colour: Colour) -> Html {
    let (page, lang) = (page.clone(), page.store.lang);
    let shade = colour.darker();
    let hex = shade.to_string();
    let words = fill(text::colour_darker(lang), &[("hex", &hex)]);
    let take = move |_| {
        page.change(|choices| choices.colour = format!("#{shade}"));
        let said = fill(text::colour_taken(lang), &[("hex", &shade.to_string())]);
        page.store.dispatch(Action::Announce(said));
        // The button goes with its reason.
        browser::focus("#snippet-colour");
    };
    html! {
        <p class="actions">
            <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                <rect width="1" height="1" fill={format!("#{hex}")} />
            </svg>
            <button type="button" onclick={take}>{ words }</button>
        </p>
    }
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
    html! {
        <>
            { text_field(&height, page.pass(|choices, typed| choices.height = typed)) }
            { text_field(&id, page.pass(|choices, typed| choices.id = typed)) }
        </>
    }
}
