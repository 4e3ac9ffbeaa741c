//! Handing the result to the page around the app, where that asks for it: the one way anything of an
//! assessment leaves the app for a page, named and agreed to each time (EM-9).

use crate::browser::host;
use crate::components::badge::class_words;
use crate::components::confirm::{Question, confirm};
use crate::components::local::{Local, local};
use crate::i18n::{Lang, embed as text, fill, number};
use swanilai::instrument::{Class, Instrument, Zone};
use swanilai::json::{self, Node, Value};
use swanilai::number::Points;
use swanilai::score::Standing;
use yew::{Html, html};

/// What the loader takes of a text, in letters.
const LONGEST: usize = 64;

/// The button with what it will do; nothing where no page asks.
pub(crate) fn send(instrument: &Instrument, standing: &Standing, lang: Lang) -> Html {
    let Some(origin) = host::told("data-host") else {
        return Html::default();
    };
    let named = |template: &str| fill(template, &[("origin", &origin)]);
    let Some(score) = standing.score else {
        return part(
            lang,
            &[&named(text::send_why(lang)), text::send_later(lang)],
            Html::default(),
        );
    };
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class));
    let class_name = class.map_or_else(String::new, |class| class_words(class, false, lang));
    let asks = fill(
        text::send_ask(lang),
        &[
            ("score", &number::points(score, lang)),
            ("class", &class_name),
            ("origin", &origin),
        ],
    );
    let payload = payload(&instrument.id, score, class);
    let sent = named(text::sent(lang));
    let button = local("send", move |was_sent: &Local<bool>| {
        let words = Question {
            label: text::send(lang).to_owned(),
            described: String::new(),
            asks: asks.clone(),
            yes: text::send_yes(lang).to_owned(),
        };
        let act = {
            let (payload, was_sent) = (payload.clone(), was_sent.clone());
            move || {
                host::send(&payload);
                was_sent.update(|was_sent| *was_sent = true);
            }
        };
        html! {
            <div>
                { confirm("send", words, lang, act) }
                if was_sent.get() {
                    <p class="quiet" role="status">{ &sent }</p>
                }
            </div>
        }
    });
    part(lang, &[&named(text::send_why(lang))], button)
}

fn part(lang: Lang, words: &[&str], button: Html) -> Html {
    html! {
        <section class="card no-print">
            <h2>{ text::send(lang) }</h2>
            for words in words {
                <p>{ *words }</p>
            }
            { button }
        </section>
    }
}

/// What is sent: the category by its letter, or by its name where it has none.
fn payload(set: &str, score: Points, class: Option<&Class>) -> String {
    let short = |words: &str| words.chars().take(LONGEST).collect::<String>();
    let category = class.map(|class| short(class.code.as_deref().unwrap_or(&class.name)));
    let zone = class.and_then(|class| class.zone).map(Zone::name);
    json::write(&Node::object(vec![
        ("set", Node::text(short(set))),
        ("nilai", Value::Number(score.decimal()).into()),
        ("kategori", Node::optional_text(category.as_deref())),
        ("zona", Node::optional_text(zone)),
    ]))
}
