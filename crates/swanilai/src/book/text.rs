//! Small things said the same way everywhere in a workbook.

use super::model::Style;
use super::words as w;
use crate::assessment::{Readiness, Status};
use crate::instrument::{Class, Provenance, Zone};
use crate::number::Decimal;
use crate::text::{Lang, fill};

/// What a kind of unit is called; an unknown kind by its own word.
#[must_use]
pub fn kind_words(kind: &str, lang: Lang) -> &str {
    match kind {
        "dinas" => w::dinas(lang),
        "puskesmas" => w::puskesmas(lang),
        "rsud" => w::rsud(lang),
        "sekolah" => w::sekolah(lang),
        "upt" => w::upt(lang),
        "polres" => w::unit_polres(lang),
        "kantah" => w::kantah(lang),
        "unit" => w::other_unit(lang),
        other => other,
    }
}

/// Kinds of unit that are usual.
pub(super) const KINDS: [&str; 8] = [
    "dinas",
    "puskesmas",
    "rsud",
    "sekolah",
    "upt",
    "polres",
    "kantah",
    "unit",
];

/// What a kind of entity is called.
pub(super) fn entity_words(kind: &str, lang: Lang) -> &str {
    match kind {
        "kabupaten" => w::kabupaten(lang),
        "kota" => w::kota(lang),
        "provinsi" => w::provinsi(lang),
        "kementerian" => w::kementerian(lang),
        "lembaga" => w::lembaga(lang),
        "polres" => "Polres",
        "kantah" => w::kantah(lang),
        "imigrasi" => w::imigrasi(lang),
        "lapas" => w::lapas(lang),
        other => other,
    }
}

/// How far a piece of evidence is, in words.
#[must_use]
pub const fn readiness_words(status: Readiness, lang: Lang) -> &'static str {
    match status {
        Readiness::Missing => w::missing(lang),
        Readiness::Preparing => w::preparing(lang),
        Readiness::Flawed => w::flawed(lang),
        Readiness::Ready => w::ready(lang),
    }
}

/// How far a repair is, in words.
pub(super) const fn status_words(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Open => w::open(lang),
        Status::Started => w::started(lang),
        Status::Done => w::done(lang),
    }
}

/// Where a rule comes from, in words.
pub(super) const fn origin_words(provenance: &Provenance, lang: Lang) -> &'static str {
    match provenance {
        Provenance::Stated { .. } => w::stated(lang),
        Provenance::Inferred { .. } => w::inferred(lang),
        Provenance::Assumed { .. } => w::assumed(lang),
        Provenance::Adjusted { .. } => w::adjusted(lang),
    }
}

/// The word for a zone.
pub(super) const fn zone_words(zone: Zone, lang: Lang) -> &'static str {
    match zone {
        Zone::Hijau => w::hijau(lang),
        Zone::Kuning => w::kuning(lang),
        Zone::Merah => w::merah(lang),
    }
}

/// The fill of a zone; its word always stands in it.
#[must_use]
pub const fn zone_style(zone: Option<Zone>) -> Style {
    match zone {
        Some(Zone::Hijau) => Style::Hijau,
        Some(Zone::Kuning) => Style::Kuning,
        Some(Zone::Merah) => Style::Merah,
        None => Style::Body,
    }
}

/// Zone, category and name of a class, as far as it has them.
pub(super) fn class_words(class: &Class, for_unit: bool, lang: Lang) -> String {
    let mut words = Vec::new();
    if let Some(zone) = class.zone {
        words.push(fill(
            w::zone_named(lang),
            &[("zone", zone_words(zone, lang))],
        ));
    }
    if let Some(code) = &class.code {
        words.push([w::category(lang), " ", code].concat());
    }
    words.push(if for_unit {
        class.unit_name().to_owned()
    } else {
        class.name.clone()
    });
    words.join(" · ")
}

/// A number as short as it can be, with the decimal mark of the language.
pub(super) fn short(number: Decimal, lang: Lang) -> String {
    match lang {
        Lang::Id => number.to_string().replace('.', ","),
        Lang::En => number.to_string(),
    }
}

/// The decimal mark of a language.
pub(super) const fn mark(lang: Lang) -> char {
    match lang {
        Lang::Id => ',',
        Lang::En => '.',
    }
}
