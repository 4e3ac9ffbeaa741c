//! One instrument: its rules, each with its origin.

pub(crate) mod classes;
pub(crate) mod rules;
pub(crate) mod tree;

use crate::browser::view::{all, el, heading, link, nothing, p, say, text as words_of, when};
use crate::components::provenance;
use crate::components::texts_notice::texts_notice;
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, adjust as adjust_text, fill, instruments as text, number};
use crate::pages::instrument::classes::classes;
use crate::pages::instrument::rules::{conditions, observers, presets, rules, scales, sources};
use crate::pages::instrument::tree::tree;
use crate::pages::instruments::own::own_notice;
use crate::pages::instruments::{definitions, reach};
use crate::pages::not_found::lost;
use crate::routes::Route;
use crate::state::Action;
use std::rc::Rc;
use swanilai::instrument::{Instrument, Provenance, Status, Texts};
use yew::Html;

/// What every section of the page is made from.
pub(crate) struct Shown {
    pub(crate) instrument: Rc<Instrument>,
    pub(crate) texts: Rc<Texts>,
    pub(crate) lang: Lang,
}

impl Shown {
    /// A tag that opens to sources and reason.
    pub(crate) fn origin(&self, provenance: &Provenance) -> Html {
        provenance::origin(&self.instrument, provenance, self.lang)
    }
}

/// A table that scrolls in its own region.
pub(crate) fn table(caption: &str, columns: &[&str], body: Html) -> Html {
    let mut head = el("tr");
    for column in columns {
        head = head.child(el("th").attr("scope", "col").text(column).done());
    }
    let table = el("table")
        .child(say("caption", "", caption))
        .child(el("thead").child(head.done()).done())
        .child(body);
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .set("aria-label", caption.to_owned())
        .child(table.done())
        .done()
}

/// A row of a table: its heading and its cells.
pub(crate) fn row(key: &str, heading: Html, cells: Vec<Html>) -> Html {
    let mut row = el("tr")
        .key(key)
        .child(el("th").attr("scope", "row").child(heading).done());
    for cell in cells {
        row = row.child(el("td").child(cell).done());
    }
    row.done()
}

/// The page.
pub(crate) fn instrument(store: &Store, id: &str) -> Html {
    let lang = store.lang;
    let Some(instrument) = store.instrument(id) else {
        return lost(store);
    };
    let Some(texts) = texts_of(store, id) else {
        // The heading keeps its place, and with it the focus, when the texts arrive.
        return all(vec![nothing(), heading(id), texts_notice(store)]);
    };
    let shown = Shown {
        instrument,
        texts,
        lang,
    };
    let choose = {
        let (store, id) = (store.clone(), id.to_owned());
        move || store.dispatch(Action::Choose(id.clone()))
    };
    let begin = link(Route::New.href(), text::begin(lang))
        .class("button primary")
        .onclick(choose);
    let adjust = link(
        Route::Adjust(id.to_owned()).href(),
        adjust_text::adjust(lang),
    );
    let up = el("p")
        .child(link(Route::Instruments.href(), text::all(lang)).done())
        .done();
    let sections = all(vec![
        when(shown.instrument.status == Status::Draft, || {
            say("p", "notice", text::draft(lang))
        }),
        own_notice(store, &shown.instrument),
        p(&summary(&shown)),
        el("p")
            .class("actions")
            .child(begin.done())
            .child(adjust.class("button").done())
            .done(),
        say("h2", "", text::certainty(lang)),
        p(&certainty(&shown.instrument, lang)),
        facts(&shown),
        classes(&shown),
        tree(&shown),
        scales(&shown),
        rules(&shown),
        conditions(&shown),
        observers(&shown),
        presets(&shown),
        sources(&shown),
    ]);
    all(vec![up, heading(&shown.texts.title), sections])
}

/// What the instrument is; of one's own, what the one it is based on is.
fn summary(shown: &Shown) -> String {
    let words = &shown.texts.summary;
    if shown.instrument.own_by().is_none() || words.is_empty() {
        return words.clone();
    }
    format!("{} {words}", adjust_text::about_base(shown.lang))
}

/// How many of the provisions on the page are stated, inferred and assumed.
fn certainty(instrument: &Instrument, lang: Lang) -> String {
    let origins = instrument.origins();
    let (mut stated, mut inferred, mut assumed, mut adjusted) = (0_u32, 0_u32, 0_u32, 0_u32);
    for origin in &origins {
        *match origin {
            Provenance::Stated { .. } => &mut stated,
            Provenance::Inferred { .. } => &mut inferred,
            Provenance::Assumed { .. } => &mut assumed,
            Provenance::Adjusted { .. } => &mut adjusted,
        } += 1;
    }
    let values = [
        ("total", &*origins.len().to_string()),
        ("stated", &*stated.to_string()),
        ("inferred", &*inferred.to_string()),
        ("assumed", &*assumed.to_string()),
        ("adjusted", &*adjusted.to_string()),
    ];
    let template = if adjusted == 0 {
        text::certainty_of(lang)
    } else {
        text::certainty_own(lang)
    };
    fill(template, &values)
}

fn facts(shown: &Shown) -> Html {
    let (instrument, lang) = (&shown.instrument, shown.lang);
    let years: Vec<String> = instrument.years.iter().map(u32::to_string).collect();
    let max = words_of(&number::short(instrument.max, lang));
    let edition = format!("{} {}", instrument.id, instrument.version);
    let mut facts = vec![(text::years(lang), words_of(&years.join(", ")))];
    facts.extend(reach(instrument, lang));
    facts.extend(vec![
        (
            text::full_score(lang),
            all(vec![max, shown.origin(&instrument.max_provenance)]),
        ),
        (
            text::decimals(lang),
            words_of(&instrument.decimals.to_string()),
        ),
        (text::edition(lang), words_of(&edition)),
        (text::legal(lang), words_of(&shown.texts.legal)),
    ]);
    all(vec![say("h2", "", text::facts(lang)), definitions(facts)])
}
