//! An instrument with changes: what adds up, what does not, and what stays assumed.

use crate::generate::assessments;
use crate::support::{bare, cases, open, result_text};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::rc::Rc;
use swanilai::adjust::{Adjustments, Change, Fit, Outcome, adjust, assumed, sums};
use swanilai::instrument::{self, Class, Instrument, Zone, builtin, builtins};
use swanilai::json as exact;
use swanilai::number::{Decimal, Fraction};
use swanilai::problem::{Code, Problem};

fn base(id: &str) -> Rc<Instrument> {
    builtin(id).unwrap().load().unwrap()
}

fn number(literal: &str) -> Decimal {
    Decimal::parse(literal).unwrap()
}

fn weight(node: &str, literal: &str) -> Change {
    Change::Weight(node.to_owned(), Some(number(literal)))
}

fn with(base: &Instrument, changes: Vec<Change>) -> Outcome {
    let adjustments = Adjustments {
        by: "Kepala Bagian Organisasi, Kabupaten Contoh".to_owned(),
        source: "Lembar bobot resmi 2025".to_owned(),
        changes,
    };
    adjust(base, &adjustments)
}

/// The five dimensions of 2025 as a sheet might have them.
fn sheet() -> Vec<Change> {
    [
        ("input", "26"),
        ("proses", "22"),
        ("output", "10"),
        ("pengaduan", "12"),
        ("kepercayaan", "30"),
    ]
    .map(|(node, literal)| weight(node, literal))
    .to_vec()
}

fn codes(outcome: &Outcome) -> Vec<(Code, String)> {
    let problems = outcome.instrument.as_ref().unwrap_err().iter();
    problems
        .map(|problem| (problem.code, problem.path.clone()))
        .collect()
}

fn fit(outcome: &Outcome, parent: Option<&str>) -> Fit {
    let found = outcome
        .sums
        .iter()
        .find(|sum| sum.parent.as_deref() == parent);
    found.unwrap().fit.clone()
}

#[test]
fn what_the_sheet_says_is_no_longer_assumed_and_names_who_said_it() {
    let base = base("ori-maladministrasi-2025");
    let outcome = with(&base, sheet());
    let own = outcome.instrument.clone().unwrap();
    assert!(
        own.id.starts_with("sendiri-ori-maladministrasi-2025-"),
        "{}",
        own.id
    );
    assert_eq!(own.adjusted.as_ref().unwrap().based_on, base.id);
    assert_eq!(
        own.name.0,
        format!(
            "{}, disesuaikan oleh Kepala Bagian Organisasi, Kabupaten Contoh",
            base.name.0
        )
    );
    let input = &own.nodes[own.find("input").unwrap()];
    assert_eq!(input.weight.provenance.kind(), "adjusted");
    assert!(input.weight.range.is_none());
    let title = own
        .sources
        .iter()
        .find(|source| source.key == "disesuaikan")
        .unwrap();
    assert_eq!(
        title.title,
        "Disesuaikan oleh Kepala Bagian Organisasi, Kabupaten Contoh: Lembar bobot resmi 2025"
    );
    assert!(!title.official);
    // What a source says already stays the source's.
    let trust = &own.nodes[own.find("kepercayaan").unwrap()];
    assert_eq!(trust.weight.provenance.kind(), "stated");
    let (before, after) = (assumed(&base), assumed(&own));
    assert_eq!(outcome.assumed, after);
    let gone: Vec<_> = before
        .iter()
        .filter(|one| !after.contains(one))
        .map(|one| one.path.as_str())
        .collect();
    assert_eq!(
        gone,
        [
            "input.weight",
            "proses.weight",
            "output.weight",
            "pengaduan.weight"
        ]
    );
    assert!(after.iter().any(|one| one.path == "scales.level-4"));
}

#[test]
fn what_contradicts_published_results_is_told_and_not_refused() {
    let mut changes = sheet();
    changes[0] = weight("input", "30");
    changes[1] = weight("proses", "18");
    let outcome = with(&base("ori-maladministrasi-2025"), changes);
    assert!(outcome.instrument.is_ok());
    let told: Vec<_> = outcome
        .warnings
        .iter()
        .map(|one| (one.code, one.path.as_str(), one.expected.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Code::WeightBeyondKnown, "input.weight", "23.32–29.89"),
            (Code::WeightBeyondKnown, "proses.weight", "19.76–26.33"),
        ]
    );
}

#[test]
fn sums_that_miss_say_by_how_much_and_nothing_is_made_of_them() {
    let base = base("ori-maladministrasi-2025");
    let outcome = with(&base, vec![weight("input", "22.5")]);
    assert_eq!(fit(&outcome, None), Fit::Short(Fraction::new(25, 10)));
    assert_eq!(
        codes(&outcome),
        [(Code::WeightsDisagree, "dimensions".to_owned())]
    );
    let outcome = with(&base, vec![weight("input", "26")]);
    assert_eq!(fit(&outcome, None), Fit::Over(Fraction::ONE));
    // Variables of 2025 share what their dimension has; one of them told leaves the rest to the others.
    let outcome = with(&base, vec![weight("input.pengetahuan", "10")]);
    assert_eq!(
        fit(&outcome, Some("input")),
        Fit::Shared(Fraction::whole(5))
    );
    assert!(outcome.instrument.is_ok());
    let outcome = with(&base, vec![weight("input.pengetahuan", "25")]);
    assert_eq!(fit(&outcome, Some("input")), Fit::NothingLeft);
    assert!(codes(&outcome).contains(&(Code::WeightsDisagree, "input".to_owned())));
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    let base = base("ori-kepatuhan-2023");
    let cases = [
        (
            weight("input.tidak-ada", "1"),
            Code::BadReference,
            "dimensions",
        ),
        (weight("input", "0"), Code::OutOfRange, "input.weight"),
        (
            Change::ScaleMax("tidak-ada".to_owned(), 5),
            Code::BadReference,
            "scales",
        ),
        (
            Change::ScaleMax("level-4".to_owned(), 0),
            Code::OutOfRange,
            "scales[0].max",
        ),
        (
            Change::ClassMin("b".to_owned(), number("88")),
            Code::ClassesDisagree,
            "classes[1].min",
        ),
        (
            Change::ClassMin("e".to_owned(), number("1")),
            Code::ClassesDisagree,
            "classes",
        ),
        (
            Change::ClassMin("a".to_owned(), number("101")),
            Code::ClassesDisagree,
            "classes[0].min",
        ),
        (
            Change::ClassName("a".to_owned(), "x".repeat(601)),
            Code::TextTooLong,
            "classes[0].name",
        ),
    ];
    for (change, code, path) in cases {
        let outcome = with(&base, vec![change.clone()]);
        let found = codes(&outcome);
        assert!(
            found.contains(&(code, path.to_owned())),
            "{change:?}: {found:?}"
        );
    }
    let nobody = adjust(&base, &Adjustments::default());
    assert_eq!(
        codes(&nobody),
        [(Code::MissingField, "adjusted.by".to_owned())]
    );
}

#[test]
fn classes_and_scales_change_too_and_close_their_gaps() {
    let base = base("ori-kepatuhan-2015");
    let gap = base
        .classes
        .iter()
        .find(|class| class.disputed_from.is_some())
        .unwrap();
    let outcome = with(
        &base,
        vec![
            Change::ClassMin(gap.id.clone(), number("80.5")),
            Change::ClassName(gap.id.clone(), "Kepatuhan Tinggi Sekali".to_owned()),
            Change::ClassCode(gap.id.clone(), Some("T".to_owned())),
            Change::ClassZone(gap.id.clone(), Some(Zone::Kuning)),
        ],
    );
    let own = outcome.instrument.unwrap();
    let class = own.classes.iter().find(|class| class.id == gap.id).unwrap();
    assert_eq!(
        (class.min, class.code.as_deref(), class.zone),
        (number("80.5"), Some("T"), Some(Zone::Kuning))
    );
    assert_eq!(
        (class.disputed_from, class.provenance.kind()),
        (None, "adjusted")
    );
    let scaled = with(&base, vec![Change::ScaleMax(base.scales[0].id.clone(), 5)])
        .instrument
        .unwrap();
    assert_eq!(
        (scaled.scales[0].max, scaled.scales[0].provenance.kind()),
        (5, "adjusted")
    );
}

#[test]
fn the_same_sheet_gives_the_same_pack_and_another_one_another_id() {
    let base = base("ori-maladministrasi-2025");
    let first = with(&base, sheet()).instrument.unwrap();
    assert_eq!(with(&base, sheet()).instrument.unwrap(), first);
    let mut other = sheet();
    other[0] = weight("input", "26.5");
    other[1] = weight("proses", "21.5");
    assert_ne!(with(&base, other).instrument.unwrap().id, first.id);
    // Adjusted once more, it still stands on the first base and keeps both words.
    let again = with(&first, vec![Change::ScaleMax("level-4".to_owned(), 5)])
        .instrument
        .unwrap();
    assert_eq!(again.adjusted.as_ref().unwrap().based_on, base.id);
    assert_eq!(again.name, first.name);
    assert!(
        ["disesuaikan", "disesuaikan-2"]
            .iter()
            .all(|key| again.sources.iter().any(|source| source.key == *key))
    );
}

/// The sheet of another year may have other classes, and fewer or more of them.
#[test]
fn classes_are_added_where_their_limit_puts_them_and_scores_of_those_taken_out_fall_to_their_neighbours()
 {
    let base = base("ori-kepatuhan-2023");
    let gone = |id: &str| Change::ClassGone(id.to_owned());
    let list = |own: &Instrument| -> Vec<(String, String)> {
        let one = |class: &Class| (class.id.clone(), class.min.to_string());
        own.classes.iter().map(one).collect()
    };
    let pair = |id: &str, min: &str| (id.to_owned(), min.to_owned());
    let changes = vec![
        Change::ClassNew("baru-1".to_owned(), number("95")),
        Change::ClassName("baru-1".to_owned(), "Kualitas Istimewa".to_owned()),
        Change::ClassZone("baru-1".to_owned(), Some(Zone::Hijau)),
        gone("c"),
        gone("e"),
    ];
    let own = with(&base, changes).instrument.unwrap();
    assert_eq!(
        list(&own),
        [
            pair("baru-1", "95"),
            pair("a", "88"),
            pair("b", "78"),
            pair("d", "0")
        ]
    );
    for id in ["baru-1", "d"] {
        let class = own.classes.iter().find(|class| class.id == id).unwrap();
        assert_eq!(class.provenance.kind(), "adjusted", "{id}");
    }
    let class_at = |score: &str| {
        let points = Fraction::from(number(score)).round_half_up(2);
        own.classes[own.class_of(points)].id.clone()
    };
    let found = ["100", "95", "94.99", "78", "77.99", "0"].map(class_at);
    assert_eq!(found, ["baru-1", "baru-1", "a", "b", "d", "d"]);

    // Without a name, twice, or none at all: nothing comes out.
    let nameless = vec![Change::ClassNew("baru-1".to_owned(), number("95"))];
    assert!(with(&base, nameless).instrument.is_err());
    let twice = with(&base, vec![Change::ClassNew("a".to_owned(), number("95"))]);
    assert!(codes(&twice).contains(&(Code::DuplicateId, "classes".to_owned())));
    let none = ["a", "b", "c", "d", "e"].map(gone).to_vec();
    assert!(with(&base, none).instrument.is_err());
}

/// Untold weights share what is left; where the share cannot be right by what is known, that is said.
#[test]
fn a_share_beyond_what_is_known_of_a_weight_is_refused_with_both() {
    let base = builtin("ori-maladministrasi-2025").unwrap().load().unwrap();
    let untold = ["input", "pengaduan"].map(|id| Change::Weight(id.to_owned(), None));
    let outcome = with(&base, untold.to_vec());
    let share = &outcome.sums[0];
    assert!(matches!(share.fit, Fit::Shared(_)), "{share:?}");
    let problems = outcome.instrument.unwrap_err();
    let problem = problems
        .iter()
        .find(|one| one.path == "pengaduan.weight")
        .unwrap();
    assert_eq!(problem.code, Code::OutOfRange);
    assert!(
        !problem.found.is_empty() && problem.expected.contains('–'),
        "{problem:?}"
    );
}

proptest! {
    #![proptest_config(cases(48))]

    /// Without changes nothing about a score changes, but that it says whose rules it follows.
    #[test]
    fn no_change_gives_the_scores_of_the_base(file in assessments()) {
        let known = open(&file.to_string());
        let own = with(&known.instrument, Vec::new()).instrument.unwrap();
        let pack: Value = serde_json::from_str(&exact::write(&instrument::write(&own))).unwrap();
        let mut brought = file;
        brought["instrument"] = json!({"id": own.id, "pack": pack});
        let opened = open(&brought.to_string());
        prop_assert_eq!(&*opened.instrument, &own);
        prop_assert_eq!(bare(&result_text(&opened)), bare(&result_text(&known)));
    }

    /// The sums agree with the checks: a pack comes out exactly when every sum is good and no share
    /// left over lies outside of what is known about its weight.
    #[test]
    fn a_pack_comes_out_exactly_when_its_weights_add_up(
        pack in 0..builtins().len(),
        picks in proptest::collection::vec((any::<usize>(), 1_i64..60_000_000, any::<bool>()), 1..5),
    ) {
        let base = builtins()[pack].load().unwrap();
        let mut changes = Vec::new();
        for (pick, millionths, tells) in picks {
            let node = &base.nodes[pick % base.nodes.len()];
            let told = Decimal::from_millionths(millionths).filter(|_| tells);
            changes.push(Change::Weight(node.id.clone(), told));
        }
        let outcome = with(&base, changes);
        let is_good = outcome.sums.iter().all(|sum| sum.fit.is_good());
        // What is left may be shared to less or more than a weight is known to have.
        let is_beyond_what_is_known = |problem: &Problem| {
            problem.code == Code::OutOfRange && problem.path.ends_with(".weight") && !problem.found.is_empty()
        };
        let is_refused = outcome.instrument.as_ref().err().is_some_and(|problems| !problems.iter().all(is_beyond_what_is_known));
        prop_assert_eq!(!is_refused, is_good, "{:?}", outcome.instrument.err());
        if let Ok(own) = outcome.instrument {
            prop_assert_eq!(sums(&own), outcome.sums);
            for sum in sums(&own) {
                let parent = sum.parent.and_then(|id| own.find(&id));
                let children = own.nodes.iter().filter(|node| node.parent == parent);
                let points: Vec<Fraction> = children.map(|node| node.weight.points.clone()).collect();
                prop_assert_eq!(points.iter().sum::<Fraction>(), sum.whole);
            }
        }
    }
}
