//! The files that the page of spreadsheets makes.

use crate::browser::spreadsheet::{Given, offer};
use crate::browser::{clock, files};
use crate::i18n::{common, fill, time};
use crate::pages::result::View;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Unit};
use swanilai::book::{self, About, Dialect, Table};
use swanilai::text::slug;

/// What somebody asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Asked {
    /// The workbook of everything.
    Report,
    /// The form for some units.
    Form(Vec<String>),
    /// The table of units.
    Units(Dialect),
    /// The table of indicators.
    Indicators(Dialect),
    /// The table of evidence.
    Evidence(Dialect),
}

/// Makes a file and offers it; `then` hears its name, its content where that is text, and how that ended.
pub(crate) fn ask(
    view: &View,
    asked: &Asked,
    then: impl FnOnce(String, Option<&str>, Given) + 'static,
) {
    let (lang, texts) = (view.lang, &*view.texts);
    let (assessment, instrument, scored) = (&*view.assessment, &*view.instrument, &*view.scored);
    let book = match asked {
        Asked::Report => book::report(assessment, instrument, texts, &about(view), lang),
        Asked::Form(units) => book::template(assessment, units, instrument, texts, lang),
        Asked::Units(dialect) => {
            let table = book::units(assessment, instrument, scored, texts, lang);
            return csv(view, "lokus", &table, *dialect, then);
        }
        Asked::Indicators(dialect) => {
            let table = book::indicators(assessment, instrument, scored, texts, lang);
            return csv(view, "indikator", &table, *dialect, then);
        }
        Asked::Evidence(dialect) => {
            let table = book::evidence(assessment, instrument, texts, lang);
            return csv(view, "data-dukung", &table, *dialect, then);
        }
    };
    let name = match asked {
        Asked::Form(units) => file_name(view, "lembar-isian", units, "xlsx"),
        _ => file_name(view, "penilaian-mandiri", &ids(assessment), "xlsx"),
    };
    let told = name.clone();
    offer(name, &book, move |given| then(told, None, given));
}

fn csv(
    view: &View,
    what: &str,
    table: &Table,
    dialect: Dialect,
    then: impl FnOnce(String, Option<&str>, Given),
) {
    let what = format!("tabel-{what}");
    let name = file_name(view, &what, &ids(&view.assessment), "csv");
    let text = book::csv(&table.values(), dialect);
    let given = if files::download_csv(&name, &text) {
        Given::Done
    } else {
        Given::Refused
    };
    then(name, Some(&text), given);
}

fn ids(assessment: &Assessment) -> Vec<String> {
    let units = assessment.units.iter();
    units.map(|unit| unit.id.clone()).collect()
}

/// When and by what it is made.
fn about(view: &View) -> About {
    let lang = view.lang;
    let version = [("version", env!("CARGO_PKG_VERSION"))];
    About {
        made: time::full(&clock::now(), lang),
        by: format!(
            "{} {}",
            common::product(lang),
            fill(common::version(lang), &version)
        ),
    }
}

/// The name of a file: ASCII, sortable, no personal names (requirement FX-8).
fn file_name(view: &View, what: &str, units: &[String], ending: &str) -> String {
    let entity = slug(&view.assessment.entity.name, 40, "instansi");
    let units = match units {
        [unit] => {
            let unit = view.assessment.unit(unit);
            slug(unit.map_or("", |unit| &unit.name), 40, "lokus")
        }
        units => format!("{}-lokus", units.len()),
    };
    let now = clock::now();
    let date = now.get(..10).unwrap_or("");
    format!(
        "{what}_{entity}_{units}_{}_{date}.{ending}",
        view.instrument.id
    )
}

/// The same without answers, and so without the id: opened again, it must not pass for the draft.
pub(crate) fn blank(view: &View) -> View {
    let assessment = &view.assessment;
    let units = assessment.units.iter().map(|unit| {
        Rc::new(Unit {
            id: unit.id.clone(),
            name: unit.name.clone(),
            kind: unit.kind.clone(),
            ..Unit::default()
        })
    });
    let assessment = Assessment {
        instrument: assessment.instrument.clone(),
        pack: assessment.pack.clone(),
        entity: assessment.entity.clone(),
        units: units.collect(),
        ..Assessment::default()
    };
    View {
        draft: view.draft.clone(),
        assessment: Rc::new(assessment),
        instrument: view.instrument.clone(),
        scored: view.scored.clone(),
        texts: view.texts.clone(),
        lang: view.lang,
    }
}
