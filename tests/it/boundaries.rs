//! A score falls in the class its published limits say, to the last digit.

use crate::support::{assessment, millionths, result};
use serde_json::{Value, json};
use swanilai::instrument::builtins;
use swanilai::number::Decimal;

/// A class as published: the lowest score in hundredths, code, name, name for a unit, zone, and
/// the start of the stretch below it that the published bands leave open.
struct Band {
    min: i64,
    code: Option<&'static str>,
    name: &'static str,
    unit_name: &'static str,
    zone: Option<&'static str>,
    open_from: Option<i64>,
}

const fn zoned(
    min: i64,
    name: &'static str,
    zone: &'static str,
    code: Option<&'static str>,
    open_from: Option<i64>,
) -> Band {
    Band {
        min,
        code,
        name,
        unit_name: name,
        zone: Some(zone),
        open_from,
    }
}

const fn quality(min: i64, name: &'static str, unit_name: &'static str) -> Band {
    Band {
        min,
        code: None,
        name,
        unit_name,
        zone: None,
        open_from: None,
    }
}

const TO_2019: [Band; 3] = [
    zoned(8_100, "Kepatuhan Tinggi", "hijau", None, Some(8_001)),
    zoned(5_100, "Kepatuhan Sedang", "kuning", None, Some(5_001)),
    zoned(0, "Kepatuhan Rendah", "merah", None, None),
];
const TO_2019_OF_110: [Band; 3] = [
    zoned(8_900, "Kepatuhan Tinggi", "hijau", None, Some(8_801)),
    zoned(5_600, "Kepatuhan Sedang", "kuning", None, Some(5_501)),
    zoned(0, "Kepatuhan Rendah", "merah", None, None),
];
const OF_2021: [Band; 3] = [
    zoned(8_100, "Kepatuhan Tinggi", "hijau", None, None),
    zoned(5_100, "Kepatuhan Sedang", "kuning", None, None),
    zoned(0, "Kepatuhan Rendah", "merah", None, None),
];
const OF_2022: [Band; 5] = [
    zoned(8_800, "Kualitas Tertinggi", "hijau", Some("A"), None),
    zoned(7_800, "Kualitas Tinggi", "hijau", Some("B"), None),
    zoned(5_400, "Kualitas Sedang", "kuning", Some("C"), None),
    zoned(3_200, "Kualitas Rendah", "merah", Some("D"), None),
    zoned(0, "Kualitas Terendah", "merah", Some("E"), None),
];
const OF_2025: [Band; 5] = [
    quality(8_800, "Kualitas Tertinggi", "Sangat Baik"),
    quality(7_800, "Kualitas Tinggi", "Baik"),
    quality(5_400, "Kualitas Sedang", "Cukup"),
    quality(3_200, "Kualitas Rendah", "Kurang"),
    quality(0, "Kualitas Terendah", "Kualitas Terendah"),
];

/// Every instrument, its full score in hundredths, and its bands from the best down.
const PUBLISHED: [(&str, i64, &[Band]); 8] = [
    ("ori-kepatuhan-2015", 10_000, &TO_2019),
    ("ori-kepatuhan-2015-kl", 11_000, &TO_2019_OF_110),
    ("ori-kepatuhan-2021", 10_000, &OF_2021),
    ("ori-kepatuhan-2022", 10_000, &OF_2022),
    ("ori-kepatuhan-2023", 10_000, &OF_2022),
    ("ori-kepatuhan-2024", 10_000, &OF_2022),
    ("ori-maladministrasi-2025", 10_000, &OF_2025),
    ("ori-maladministrasi-2026", 10_000, &OF_2025),
];

/// Units known by their scores, in millionths.
fn units(scores: &[i64]) -> Value {
    let units = scores.iter().enumerate().map(|(index, score)| {
        let literal = Decimal::from_millionths(*score).unwrap().to_string();
        let score: Value = serde_json::from_str(&literal).unwrap();
        json!({"id": format!("unit-{index}"), "name": "Unit", "score": score})
    });
    Value::Array(units.collect())
}

fn check(instrument: &str, bands: &[Band], scores: &[i64], shown: i64) {
    let result = result(&assessment(instrument, &units(scores)));
    let band = bands.iter().find(|band| shown >= band.min).unwrap();
    let is_open = bands
        .iter()
        .any(|band| band.open_from.is_some_and(|from| shown >= from) && shown < band.min);
    let about = format!("{instrument} {scores:?}");
    let entity = &result["entity"];
    let class = |name: &str| json!({"code": band.code, "name": name, "zone": band.zone});
    assert_eq!(millionths(&entity["score"]), shown * 10_000, "{about}");
    assert_eq!(entity["class"], class(band.name), "{about}");
    assert_eq!(entity["zone"], json!(band.zone), "{about}");
    assert_eq!(entity["opinion"], band.name, "{about}");
    assert_eq!(entity["certain"], true, "{about}");
    let warnings = result["warnings"].as_array().unwrap();
    let disputed = |path: &str| {
        warnings
            .iter()
            .any(|warning| warning["code"] == "class-disputed" && warning["path"] == path)
    };
    if let [_] = scores {
        let unit = &result["units"][0];
        assert_eq!(unit["score"], entity["score"], "{about}");
        assert_eq!(unit["class"], class(band.unit_name), "{about}");
        assert_eq!(unit["zone"], json!(band.zone), "{about}");
        assert_eq!(disputed("units[0]"), is_open, "{about}");
    } else {
        assert_eq!(disputed("entity"), is_open, "{about}");
    }
}

/// Tries a score, in millionths, as one unit and as the mean of two that lie apart.
fn check_both(instrument: &str, max: i64, bands: &[Band], score: i64, shown: i64) {
    check(instrument, bands, &[score], shown);
    let apart = 1_230_000.min(score).min(max * 10_000 - score);
    check(instrument, bands, &[score - apart, score + apart], shown);
}

#[test]
fn every_instrument_has_its_published_bands() {
    let listed: Vec<&str> = PUBLISHED.iter().map(|(id, _, _)| *id).collect();
    for pack in builtins() {
        assert!(listed.contains(&pack.id), "{} has no bands here", pack.id);
        let classes = pack.load().unwrap().classes.clone();
        let (_, _, bands) = PUBLISHED.iter().find(|(id, _, _)| *id == pack.id).unwrap();
        assert_eq!(classes.len(), bands.len(), "{}", pack.id);
    }
    assert_eq!(builtins().len(), listed.len());
}

#[test]
fn a_score_changes_class_exactly_at_the_limit() {
    for (instrument, max, bands) in PUBLISHED {
        for band in bands.iter().filter(|band| band.min > 0) {
            let limit = band.min * 10_000;
            check_both(instrument, max, bands, limit, band.min);
            check_both(instrument, max, bands, limit - 10_000, band.min - 1);
        }
    }
}

#[test]
fn half_a_hundredth_below_the_limit_rounds_up_into_the_class_and_less_does_not() {
    for (instrument, max, bands) in PUBLISHED {
        for band in bands.iter().filter(|band| band.min > 0) {
            let limit = band.min * 10_000;
            check_both(instrument, max, bands, limit - 5_000, band.min);
            check_both(instrument, max, bands, limit - 5_001, band.min - 1);
        }
    }
}

#[test]
fn nothing_and_everything_have_their_classes() {
    for (instrument, max, bands) in PUBLISHED {
        check_both(instrument, max, bands, 0, 0);
        check_both(instrument, max, bands, max * 10_000, max);
    }
}

#[test]
fn a_stretch_the_bands_leave_open_is_disputed_from_end_to_end() {
    for (instrument, max, bands) in PUBLISHED {
        for (from, min) in bands
            .iter()
            .filter_map(|band| Some((band.open_from?, band.min)))
        {
            for shown in [from - 1, from, i64::midpoint(from, min), min - 1, min] {
                check_both(instrument, max, bands, shown * 10_000, shown);
            }
        }
    }
}
