//! How the quick calculator came to its score, in one line.

use crate::i18n::{Lang, calculator as text, fill, number};
use crate::pages::calculator::sheet::Way;
use swanilai::assessment::Unit;
use swanilai::instrument::Instrument;
use swanilai::number::{Decimal, Fraction};
use swanilai::score::Standing;

/// Most numbers written out in one line.
const TERMS: usize = 10;

/// The sum of all points of dimensions.
pub(crate) fn points_sum(units: &[Unit]) -> Fraction {
    let mut points = Vec::new();
    for unit in units {
        points.extend(unit.points.values().copied());
    }
    sum(&points)
}

/// How the score came about, in one line.
pub(crate) fn working(
    instrument: &Instrument,
    units: &[Unit],
    standing: &Standing,
    way: Way,
    lang: Lang,
) -> String {
    let mut terms = Vec::new();
    match (way, units.first()) {
        (Way::Points, Some(unit)) => {
            for node in instrument
                .dimensions()
                .filter_map(|id| instrument.nodes.get(id))
            {
                terms.extend(unit.points.get(&node.id).copied());
            }
        }
        _ => terms.extend(units.iter().filter_map(|unit| unit.score)),
    }
    let sum = sum(&terms);
    let count = u32::try_from(terms.len()).unwrap_or(u32::MAX);
    let exact = match way {
        Way::Scores => sum.over(&Fraction::whole(count)),
        Way::Points => sum.clone(),
    };
    let template = match (way, terms.len()) {
        (Way::Scores, 1) => text::one_unit(lang),
        (Way::Scores, many) if many > TERMS => text::mean_sum(lang),
        (Way::Scores, _) => text::mean(lang),
        (Way::Points, _) if standing.score.is_none() => text::sum_part(lang),
        (Way::Points, 1) => text::one_dimension(lang),
        (Way::Points, _) => text::sum(lang),
    };
    let written: Vec<String> = terms
        .iter()
        .map(|term| number::short(*term, lang))
        .collect();
    let terms = if way == Way::Scores && written.len() > TERMS {
        number::short(sum.round_half_up(6).decimal(), lang)
    } else {
        written.join(" + ")
    };
    let (sign, shown) = near(&exact, instrument.decimals, lang);
    let values = [
        ("count", &*count.to_string()),
        ("total", &*instrument.dimensions().count().to_string()),
        ("terms", &*terms),
        ("sign", sign),
        ("exact", &*shown),
    ];
    let line = fill(template, &values);
    match standing.score {
        Some(score) if score.fraction() != exact => fill(
            text::rounded(lang),
            &[("line", &line), ("score", &number::points(score, lang))],
        ),
        Some(_) => fill(text::not_rounded(lang), &[("line", &line)]),
        None => line,
    }
}

fn sum(terms: &[Decimal]) -> Fraction {
    terms
        .iter()
        .fold(Fraction::ZERO, |sum, term| sum.plus(&Fraction::from(*term)))
}

/// A number with four to six decimals, as few as still round to the same score, and whether it is exact.
fn near(exact: &Fraction, decimals: u8, lang: Lang) -> (&'static str, String) {
    let shown = exact.near(decimals);
    let sign = if shown.fraction() == *exact {
        "="
    } else {
        "≈"
    };
    (sign, number::short(shown.decimal(), lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::calculator::result::gather;
    use swanilai::assessment::Assessment;
    use swanilai::instrument::builtin;
    use swanilai::score::score;

    fn decimal(literal: &str) -> Decimal {
        Decimal::parse(literal).unwrap()
    }

    fn line(id: &str, units: &[Unit], way: Way) -> String {
        let instrument = builtin(id).unwrap().load().unwrap();
        let scored = score(&gather(Assessment::default(), units), &instrument);
        working(&instrument, units, &scored.entity, way, Lang::Id)
    }

    #[test]
    fn the_working_of_a_mean_says_what_was_rounded() {
        let cases: [(&[&str], &str); 4] = [
            (&["78.5"], "Satu lokus, jadi nilainya 78,5."),
            (&["60", "61"], "Rata-rata 2 lokus: (60 + 61) ÷ 2 = 60,5."),
            (
                &["90.3", "90.35", "90.35"],
                "Rata-rata 3 lokus: (90,3 + 90,35 + 90,35) ÷ 3 ≈ 90,3333 → dibulatkan 90,33.",
            ),
            // Four decimals would seem to round up, so more are shown.
            (
                &["87.99", "88", "87.99485"],
                "Rata-rata 3 lokus: (87,99 + 88 + 87,99485) ÷ 3 = 87,99495 → dibulatkan 87,99.",
            ),
        ];
        for (scores, expected) in cases {
            let unit = |score: &&str| Unit {
                score: Some(decimal(score)),
                ..Unit::default()
            };
            let units: Vec<Unit> = scores.iter().map(unit).collect();
            assert_eq!(
                line("ori-kepatuhan-2023", &units, Way::Scores),
                expected,
                "{scores:?}"
            );
        }
    }

    #[test]
    fn the_working_of_points_says_what_is_missing() {
        let unit = |points: &[(&str, &str)]| Unit {
            points: points
                .iter()
                .map(|(id, points)| ((*id).to_owned(), decimal(points)))
                .collect(),
            ..Unit::default()
        };
        let part = [unit(&[("input", "8.72"), ("proses", "10.76")])];
        let expected = "Baru 2 dari 4 dimensi: 8,72 + 10,76 = 19,48. Sisanya masih terbuka.";
        assert_eq!(line("ori-kepatuhan-2023", &part, Way::Points), expected);
        let whole = [unit(&[
            ("input", "8.72"),
            ("proses", "10.76"),
            ("output", "20.76"),
            ("pengaduan", "9.61"),
        ])];
        let expected = "Jumlah 4 dimensi: 8,72 + 10,76 + 20,76 + 9,61 = 49,85.";
        assert_eq!(line("ori-kepatuhan-2023", &whole, Way::Points), expected);
        let one = [unit(&[("kepatuhan", "81.5")])];
        assert_eq!(
            line("ori-kepatuhan-2021", &one, Way::Points),
            "Satu dimensi, jadi nilainya 81,5."
        );
    }
}
