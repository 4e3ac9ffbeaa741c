//! What all papers share: the sheet with what stands on every page of it, and the ways to them.

use crate::browser::page as browser;
use crate::components::badge::{class_words, zone_name};
use crate::drafts::draft;
use crate::i18n::{Lang, common, compare as compare_text, fill, number, report as text};
use crate::pages::result::View;
use crate::routes::Route;
use crate::state::Open;
use swanilai::assessment::fingerprint;
use swanilai::instrument::Instrument;
use swanilai::number::Points;
use swanilai::score::Standing;
use swanilai::text::simulation;
use yew::{Html, html};

/// The fingerprint of the file that is saved of a draft.
pub(crate) fn seal(open: &Open) -> String {
    fingerprint(draft::file_text(open).as_bytes())
}

/// The paper. In print it is a table, whose foot the browser repeats on every page (requirement FX-11).
/// A foot that is fixed would slip off the paper where the page is scrolled while it is printed.
pub(crate) fn sheet(
    view: &View,
    class: &'static str,
    label: &str,
    seal: &str,
    content: Html,
) -> Html {
    let lang = view.lang;
    let set = fill(
        text::foot_set(lang),
        &[
            ("id", &view.instrument.id),
            ("version", &view.instrument.version),
        ],
    );
    html! {
        <section class={class} aria-label={label.to_owned()}>
            <div class="paper">
                <div class="paper-rows">
                    <div class="paper-row">
                        <div class="paper-cell">{ content }</div>
                    </div>
                </div>
                <div class="paper-last">
                    <footer class="paper-foot">
                        <p>{ simulation(lang) }</p>
                        <p>{ set }</p>
                        <p>{ fill(text::foot_seal(lang), &[("seal", seal)]) }</p>
                    </footer>
                </div>
            </div>
        </section>
    }
}

/// The button that prints.
pub(crate) fn print_button(lang: Lang) -> Html {
    html! {
        <button type="button" class="primary" onclick={|_| browser::print()}>{ text::print(lang) }</button>
    }
}

/// The ways back.
pub(crate) fn back(draft: &str, lang: Lang) -> Html {
    let tasks = Route::Tasks(draft.to_owned()).href();
    let result = Route::Result(draft.to_owned()).href();
    html! {
        <p class="no-print">
            <a href={tasks}>{ common::back_to_tasks(lang) }</a>
            { " · " }
            <a href={result}>{ compare_text::back_to_result(lang) }</a>
        </p>
    }
}

/// The ways to the papers, for the pages before them.
pub(crate) fn papers(draft: &str, lang: Lang) -> Html {
    let report = Route::Report(draft.to_owned()).href();
    let brief = Route::Brief(draft.to_owned()).href();
    html! {
        <section class="no-print">
            <h2>{ text::papers(lang) }</h2>
            <p class="quiet">{ text::papers_why(lang) }</p>
            <p class="actions">
                <a class="button" href={report}>{ text::to_report(lang) }</a>
                <a class="button" href={brief}>{ text::to_brief(lang) }</a>
            </p>
        </section>
    }
}

/// The class in words; what is certain of it while something is open.
pub(crate) fn class_or_open(
    instrument: &Instrument,
    standing: &Standing,
    for_unit: bool,
    lang: Lang,
) -> String {
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class));
    if let Some(class) = class {
        return class_words(class, for_unit, lang);
    }
    match standing.zone {
        Some(zone) => fill(
            text::zone_sure(lang),
            &[(
                "zone",
                &fill(common::zone_named(lang), &[("zone", zone_name(zone, lang))]),
            )],
        ),
        None if instrument.classes.iter().any(|class| class.zone.is_some()) => {
            text::zone_open(lang).to_owned()
        }
        None => text::class_open(lang).to_owned(),
    }
}

/// Answered of all, or that it is complete.
pub(crate) fn state_of(standing: &Standing, lang: Lang) -> String {
    let template = if standing.score.is_some() {
        text::complete(lang)
    } else {
        text::partly(lang)
    };
    fill(
        template,
        &[
            ("answered", &standing.answered.to_string()),
            ("total", &standing.total.to_string()),
        ],
    )
}

/// Answered of all.
pub(crate) fn answered_of(standing: &Standing, lang: Lang) -> String {
    fill(
        common::answered_of(lang),
        &[
            ("answered", &standing.answered.to_string()),
            ("total", &standing.total.to_string()),
        ],
    )
}

/// A name and version of the instrument, as papers cite it.
pub(crate) fn instrument_of(view: &View) -> String {
    fill(
        text::instrument_of(view.lang),
        &[
            ("name", &view.texts.name),
            ("id", &view.instrument.id),
            ("version", &view.instrument.version),
        ],
    )
}

/// Points as shown.
pub(crate) fn points(points: Points, lang: Lang) -> String {
    number::points(points, lang)
}
