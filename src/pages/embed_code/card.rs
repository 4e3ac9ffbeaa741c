//! What a result card says: typed, or taken from a draft or a file.

use crate::browser::clock;
use crate::browser::files::{Chosen, choice};
use crate::browser::input::on_input;
use crate::chunk::Readers;
use crate::components::badge::class_words;
use crate::components::number_field::fault_words;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, is_long_name, text_field};
use crate::embed_code::Card;
use crate::i18n::number::{editable, parse, short};
use crate::i18n::{Lang, fill, report as report_text, snippet as text};
use crate::pages::embed_code::Page;
use crate::pages::embed_code::choices::rounded;
use crate::pages::instruments::packs;
use crate::pages::new::pack_label;
use crate::state::Action;
use std::rc::Rc;
use swanilai::assessment::{self, Opened, day};
use swanilai::instrument::{Instrument, builtin, current};
use swanilai::json::{self, Limits, Node};
use swanilai::number::Decimal;
use swanilai::score::score;
use yew::{Html, html};

/// What the card says, as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct CardChoices {
    pub(crate) name: String,
    pub(crate) score: String,
    pub(crate) set: String,
    pub(crate) year: String,
    pub(crate) date: String,
    /// How many units the score is the mean of, where a draft or file said so.
    pub(crate) units: String,
    /// The draft it was taken from.
    pub(crate) draft: String,
}

impl Default for CardChoices {
    /// Dated today, by the rules in force.
    fn default() -> Self {
        let now = clock::now();
        let current = current().load();
        Self {
            name: String::new(),
            score: String::new(),
            set: current.as_ref().map_or(String::new(), |it| it.id.clone()),
            year: current.map_or(String::new(), |it| it.year().to_string()),
            date: now.get(..10).unwrap_or_default().to_owned(),
            units: String::new(),
            draft: String::new(),
        }
    }
}

/// What a draft or file gives.
struct Found {
    name: String,
    score: Decimal,
    set: Rc<Instrument>,
    units: usize,
    date: String,
}

/// Why it gives nothing.
enum Nothing {
    Unreadable,
    Open,
    Own,
}

impl CardChoices {
    fn instrument(&self) -> Option<Rc<Instrument>> {
        builtin(&self.set)?.load().ok()
    }

    fn has_year(&self) -> bool {
        self.year.len() == 4 && self.year.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// What the address carries; none without a score.
    pub(crate) fn made(&self) -> Option<Card> {
        let (score, _) = rounded(&self.score, &*self.instrument()?)?;
        let kept = |text: &str, fits: bool| if fits { text.to_owned() } else { String::new() };
        Some(Card {
            name: kept(self.name.trim(), !is_long_name(&self.name)),
            score: score.to_string(),
            set: self.set.clone(),
            units: self.units.clone(),
            year: kept(&self.year, self.has_year()),
            date: kept(&self.date, day(&self.date).is_some()),
        })
    }

    fn take(&mut self, found: Found, lang: Lang) {
        self.name = found.name;
        self.score = editable(found.score, lang);
        self.year = found.set.year().to_string();
        self.set.clone_from(&found.set.id);
        self.units = found.units.to_string();
        if day(&found.date).is_some() {
            self.date = found.date;
        }
    }
}

/// The score of an opened assessment.
fn of_assessment(opened: &Opened, date: &str) -> Result<Found, Nothing> {
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    if builtin(&instrument.id).is_none() {
        return Err(Nothing::Own);
    }
    let standing = score(assessment, instrument).entity;
    Ok(Found {
        name: assessment.entity.name.clone(),
        score: standing.score.ok_or(Nothing::Open)?.decimal(),
        set: instrument.clone(),
        units: assessment.units.len(),
        date: date.get(..10).unwrap_or_default().to_owned(),
    })
}

/// The score in a result file.
fn of_result(node: &Node) -> Result<Found, Nothing> {
    let entity = node.get("entity").ok_or(Nothing::Unreadable)?;
    let id = node.get("instrument").and_then(|one| one.get("id"));
    let id = id.and_then(Node::as_text).ok_or(Nothing::Unreadable)?;
    let instrument = builtin(id).ok_or(Nothing::Own)?;
    let instrument = instrument.load().map_err(|_| Nothing::Own)?;
    let score = entity.get("score").and_then(Node::as_number);
    let name = entity.get("name").and_then(Node::as_text);
    Ok(Found {
        name: name.unwrap_or_default().to_owned(),
        score: score.ok_or(Nothing::Open)?,
        set: instrument,
        units: node.get("units").map_or(0, |units| units.items().len()),
        date: String::new(),
    })
}

fn of_file(chosen: &Chosen) -> Result<Found, Nothing> {
    let text = chosen.text.as_ref().map_err(|_| Nothing::Unreadable)?;
    let node = json::read(text, Limits::default()).map_err(|_| Nothing::Unreadable)?;
    if node.get("format").and_then(Node::as_text) == Some("swanilai.result") {
        return of_result(&node);
    }
    let opened = assessment::open(text).map_err(|_| Nothing::Unreadable)?;
    of_assessment(&opened, "")
}

/// Puts what was found on the card, or says why it stays as it is.
fn take(page: &Page, found: Result<Found, Nothing>, draft: &str) {
    let lang = page.store.lang;
    let words = match found {
        Ok(found) => {
            let name = found.name.clone();
            page.change(|choices| {
                choices.card.take(found, lang);
                draft.clone_into(&mut choices.card.draft);
            });
            fill(text::card_taken(lang), &[("name", &name)])
        }
        Err(Nothing::Unreadable) => text::card_unreadable(lang).to_owned(),
        Err(Nothing::Open) => text::card_open(lang).to_owned(),
        Err(Nothing::Own) => text::card_own(lang).to_owned(),
    };
    page.said(&words);
    page.store.dispatch(Action::Announce(words));
}

/// The fields.
pub(crate) fn card(page: &Page, card: &CardChoices, said: &str) -> Html {
    let lang = page.store.lang;
    html! {
        <fieldset class="snippet-card">
            <legend>{ text::card_data(lang) }</legend>
            { source(page, card) }
            if !said.is_empty() {
                <p class="notice">{ said }</p>
            }
            { fields(page, card, lang) }
        </fieldset>
    }
}

/// The drafts of this browser, and a file.
fn source(page: &Page, card: &CardChoices) -> Html {
    let lang = page.store.lang;
    let readable = page.store.drafts.iter().filter(|draft| !draft.broken);
    let mut options = vec![(String::new(), text::card_none(lang).to_owned())];
    options.extend(readable.map(|draft| (draft.id.clone(), draft.entity.clone())));
    let from_draft = {
        let page = page.clone();
        move |id: String| {
            if id.is_empty() {
                page.change(|choices| choices.card.draft.clear());
                return page.said("");
            }
            let read = Readers::of(&page.store);
            let open = read.and_then(|read| (read.draft)(page.store.storage, &id));
            let found = open.ok_or(Nothing::Unreadable).and_then(|open| {
                let opened = Opened {
                    assessment: open.assessment.as_ref().clone(),
                    instrument: open.instrument.clone(),
                    warnings: Vec::new(),
                };
                of_assessment(&opened, &clock::now())
            });
            take(&page, found, &id);
        }
    };
    let from_file = {
        let page = page.clone();
        move |chosen: Vec<Chosen>| {
            if let Some(chosen) = chosen.first() {
                take(&page, of_file(chosen), "");
            }
        }
    };
    html! {
        <>
            if options.len() > 1 {
                { select_field(
                    "card-source",
                    text::card_source(lang),
                    text::card_source_hint(lang),
                    &options,
                    &card.draft,
                    from_draft,
                ) }
            }
            <div class="field">
                <label for="card-file">{ text::card_file(lang) }</label>
                <input
                    type="file"
                    id="card-file"
                    accept=".json,.txt,application/json"
                    onchange={choice(Rc::new(from_file))}
                />
            </div>
        </>
    }
}

fn fields(page: &Page, card: &CardChoices, lang: Lang) -> Html {
    let packs = packs();
    let options: Vec<(String, String)> = packs
        .iter()
        .map(|pack| (pack.id.clone(), pack_label(pack, lang)))
        .collect();
    let Some(instrument) = card.instrument() else {
        return Html::default();
    };
    let max = instrument.max;
    let example = if lang == Lang::Id { "87,54" } else { "87.54" };
    let values = [("max", &*short(max, lang)), ("example", example)];
    let fault = parse(&card.score, max).err();
    let score = Field {
        keyboard: "decimal",
        ..Field::new(lang, "card-score", text::card_score(lang), &card.score)
            .hint(&fill(text::card_score_hint(lang), &values))
            .error(&fault.map_or(String::new(), |fault| {
                fault_words(fault, &card.score, max, lang)
            }))
    };
    let bad_year = !card.year.is_empty() && !card.has_year();
    let year = Field {
        keyboard: "numeric",
        ..Field::new(lang, "card-year", text::card_year(lang), &card.year).error(if bad_year {
            text::card_year_bad(lang)
        } else {
            ""
        })
    };
    let name = Field::new(lang, "card-name", text::card_name(lang), &card.name);
    let class = rounded(&card.score, &instrument);
    let class = class.and_then(|(_, class)| instrument.classes.get(class));
    let zone = class.map_or(String::new(), |class| {
        fill(
            text::card_zone(lang),
            &[("class", &class_words(class, false, lang))],
        )
    });
    let set = select_field(
        "card-set",
        text::set(lang),
        "",
        &options,
        &card.set,
        page.pass(|choices, set| {
            choices.card.year = builtin(&set)
                .and_then(|pack| pack.load().ok())
                .map_or(String::new(), |pack| pack.year().to_string());
            choices.card.set = set;
        }),
    );
    let take_score = page.pass(|choices, typed| {
        choices.card.score = typed;
        // Another score is the mean of nobody knows how many.
        choices.card.units.clear();
    });
    html! {
        <>
            { text_field(&name, page.pass(|choices, typed| choices.card.name = typed)) }
            { set }
            { text_field(&score, take_score) }
            if !zone.is_empty() {
                <p class="quiet">{ zone }</p>
            }
            { text_field(&year, page.pass(|choices, typed| choices.card.year = typed)) }
            { date(page, card, lang) }
        </>
    }
}

fn date(page: &Page, card: &CardChoices, lang: Lang) -> Html {
    let is_bad = !card.date.is_empty() && day(&card.date).is_none();
    let pass = page.pass(|choices, typed| choices.card.date = typed);
    html! {
        <div class="field">
            <label for="card-date">{ text::card_date(lang) }</label>
            if is_bad {
                <p class="error" id="card-date-error">{ report_text::date_bad(lang) }</p>
            }
            <input
                type="date"
                id="card-date"
                max="9999-12-31"
                aria-invalid={is_bad.then_some("true")}
                aria-describedby={is_bad.then_some("card-date-error")}
                value={card.date.clone()}
                oninput={on_input(pass)}
            />
        </div>
    }
}
