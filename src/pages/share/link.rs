//! A link with answers or a result, and its QR code.

use crate::browser::{page as browser, share};
use crate::components::local::{Local, local};
use crate::components::select_field::select_field;
use crate::hooks::Store;
use crate::i18n::{fill, share as text};
use crate::pages::share::qr::qr;
use crate::pages::share::{tell, told};
use crate::routes::Route;
use crate::state::Open;
use swanilai::assessment::Assessment;
use swanilai::link::{LIMIT, Names, pack, pack_result};
use yew::{Html, html};

/// Longer addresses are cut by some messengers and old tools.
const LONG: usize = 2_000;

/// What the link holds.
#[derive(Clone, PartialEq, Eq, Default)]
enum What {
    #[default]
    All,
    Unit(String),
    Result,
}

impl What {
    fn key(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Unit(id) => format!("unit/{id}"),
            Self::Result => "result".to_owned(),
        }
    }

    fn of(key: &str) -> Self {
        match key.strip_prefix("unit/") {
            Some(id) => Self::Unit(id.to_owned()),
            None if key == "result" => Self::Result,
            None => Self::All,
        }
    }
}

/// The section.
pub(crate) fn links(store: &Store, open: &Open) -> Html {
    let lang = store.lang;
    let content = if open.instrument.own_by().is_some() {
        html! { <p class="notice">{ text::own(lang) }</p> }
    } else {
        let (store, open) = (store.clone(), open.clone());
        local("link", move |what: &Local<What>| {
            chosen(&store, &open, what)
        })
    };
    html! {
        <section>
            <h2>{ text::link(lang) }</h2>
            <p>{ text::link_for(lang) }</p>
            { content }
        </section>
    }
}

fn chosen(store: &Store, open: &Open, what: &Local<What>) -> Html {
    let lang = store.lang;
    let units = &open.assessment.units;
    let count = units.len().to_string();
    let all_units = fill(text::what_all(lang), &[("count", &count)]);
    let mut options = vec![(What::All.key(), all_units)];
    // Of one unit alone, all answers are its answers.
    for unit in units.iter().filter(|_| units.len() > 1) {
        let words = fill(text::what_unit(lang), &[("name", &unit.name)]);
        options.push((What::Unit(unit.id.clone()).key(), words));
    }
    options.push((What::Result.key(), text::what_result(lang).to_owned()));
    // A unit that was deleted meanwhile is no longer on offer.
    let now = what.get();
    let is_there = options.iter().any(|(key, _)| *key == now.key());
    let now = if is_there { now } else { What::All };
    let choose = {
        let what = what.clone();
        move |key: String| what.update(|what| *what = What::of(&key))
    };
    let field = select_field(
        "link-what",
        text::what(lang),
        "",
        &options,
        &now.key(),
        choose,
    );
    let holds = if now == What::Result {
        text::holds_result(lang)
    } else {
        text::holds_answers(lang)
    };
    html! {
        <>
            { field }
            <p>{ holds }</p>
            <p><strong>{ text::who_can(lang) }</strong></p>
            { address(store, open, &now) }
        </>
    }
}

/// The address that carries it, and whether names are in it.
fn made(open: &Open, what: &What) -> Option<(String, Names)> {
    let of = match what {
        What::Unit(id) => {
            let unit = open.assessment.units.iter().find(|unit| unit.id == *id)?;
            Assessment {
                units: vec![unit.clone()],
                ..open.assessment.as_ref().clone()
            }
        }
        _ => open.assessment.as_ref().clone(),
    };
    let with = |names: Names| {
        let packed = match what {
            What::Result => pack_result(&of, &open.instrument, names),
            _ => pack(&of, &open.instrument, names),
        };
        let packed = packed.filter(|packed| packed.len() <= LIMIT)?;
        Some(format!(
            "{}{}",
            browser::address(),
            Route::Link(packed).href()
        ))
    };
    match with(Names::Told) {
        Some(told) if told.len() <= LONG => Some((told, Names::Told)),
        told => match with(Names::Left) {
            Some(left) if told.is_none() || left.len() <= LONG => Some((left, Names::Left)),
            _ => told.map(|told| (told, Names::Told)),
        },
    }
}

fn address(store: &Store, open: &Open, what: &What) -> Html {
    let lang = store.lang;
    let Some((url, names)) = made(open, what) else {
        return html! { <p class="notice">{ text::too_long(lang) }</p> };
    };
    let label = fill(text::address(lang), &[("count", &url.len().to_string())]);
    // Another choice would make a smaller one.
    let could_divide = *what == What::All && open.assessment.units.len() > 1;
    html! {
        <>
            if names == Names::Left {
                <p class="notice">{ text::names_left(lang) }</p>
            }
            if url.len() > LONG {
                <p class="notice">{ text::long(lang) }</p>
            }
            <div class="field">
                <label for="link-address">{ label }</label>
                <textarea id="link-address" rows="3" readonly={true} spellcheck="false" value={url.clone()} />
            </div>
            { buttons(store, open, &url) }
            { qr(&url, could_divide, lang) }
        </>
    }
}

/// By the sheet of the system where there is one, and by copying.
fn buttons(store: &Store, open: &Open, url: &str) -> Html {
    let (store, url, lang) = (store.clone(), url.to_owned(), store.lang);
    let title = fill(
        text::link_title(lang),
        &[("name", &open.assessment.entity.name)],
    );
    local(&format!("buttons-{url}"), move |said: &Local<String>| {
        let by_sheet = {
            let (store, url, title, said) =
                (store.clone(), url.clone(), title.clone(), said.clone());
            move |_| {
                let (store, said) = (store.clone(), said.afar());
                share::share_link(&title, &url, move |handed| {
                    tell(
                        &store,
                        &said,
                        handed,
                        text::shared(lang),
                        text::share_failed(lang),
                    );
                });
            }
        };
        let by_copy = {
            let (store, url, said) = (store.clone(), url.clone(), said.clone());
            move |_| {
                let (store, said) = (store.clone(), said.afar());
                share::copy(&url, move |handed| {
                    tell(
                        &store,
                        &said,
                        handed,
                        text::copied(lang),
                        text::copy_failed(lang),
                    );
                });
            }
        };
        let sheet = share::can_share();
        let copy_class = if sheet { "" } else { "primary" };
        html! {
            <>
                <p class="actions">
                    if sheet {
                        <button type="button" class="primary" onclick={by_sheet}>{ text::share_link(lang) }</button>
                    }
                    <button type="button" class={copy_class} onclick={by_copy}>{ text::copy_link(lang) }</button>
                </p>
                { told(said, lang) }
            </>
        }
    })
}
