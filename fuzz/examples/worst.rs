//! Times the importer on the costliest files of one mebibyte that we could think of (requirement FX-5).
//!
//! `cargo run --release --example worst`

use std::fmt::Write as _;
use std::time::{Duration, Instant};
use swanilai::assessment::{Opened, open, write};
use swanilai::instrument::builtin;
use swanilai::problem::Problem;
use swanilai::text::Lang;
use swanilai::{json, score};

/// The limit of bytes, which every file fills as far as its pattern allows.
const SIZE: usize = 1 << 20;
/// What FX-5 allows.
const LIMIT: Duration = Duration::from_millis(200);

/// A pattern repeated with a number until the file is full, and what encloses it.
fn filled(head: &str, tail: &str, part: impl Fn(usize) -> String) -> String {
    repeated(usize::MAX, head, tail, part)
}

/// The same, at most so many times.
fn repeated(most: usize, head: &str, tail: &str, part: impl Fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    for number in 0..most {
        let part = part(number);
        if text.len() + part.len() + tail.len() > SIZE {
            break;
        }
        text.push_str(&part);
    }
    text.truncate(text.trim_end_matches(',').len());
    text + tail
}

/// The head of an assessment by an instrument.
fn head(instrument: &str) -> String {
    format!(
        r#"{{"format":"swanilai.assessment","version":1,"instrument":{{"id":"{instrument}"}},"entity":{{"name":"E"}},"#
    )
}

/// Two hundred units with what is given for each indicator of each.
fn units(instrument: &str, indicator: impl Fn(usize, usize) -> String) -> String {
    let pack = builtin(instrument)
        .expect(instrument)
        .load()
        .expect(instrument);
    let mut text = head(instrument) + r#""units":["#;
    for unit in 0..200 {
        let _ = write!(text, r#"{{"id":"u{unit}","name":"U","observations":{{"#);
        for (index, id) in pack.indicators().enumerate() {
            let observation = indicator(unit, index);
            if !observation.is_empty() {
                let _ = write!(text, r#""{}":{observation},"#, pack.nodes[id].id);
            }
        }
        text.truncate(text.trim_end_matches(',').len());
        text.push_str("}},");
    }
    text.truncate(text.trim_end_matches(',').len());
    text + "]}"
}

/// So many marks, from a list that begins elsewhere for each.
fn marks(count: usize, from: usize, levels: &[&str]) -> String {
    let marks: Vec<String> = (0..count)
        .map(|at| format!(r#"{{"level":{}}}"#, levels[(from + at) % levels.len()]))
        .collect();
    format!(r#"{{"marks":[{}]}}"#, marks.join(","))
}

#[expect(clippy::too_many_lines, reason = "a list")]
fn files() -> Vec<(&'static str, String)> {
    const PACK: &str = "ori-kepatuhan-2023";
    const NONE: &str = r#"{"notApplicable":true}"#;
    const LEVELS: [&str; 5] = ["0", "1", "2", "3", "4"];
    const SHARES: [&str; 3] = ["33.333333", "0.142857", "99.999999"];
    let good = || head(PACK) + r#""units":[],"#;
    let fits = |from: &str, most: usize, text: &dyn Fn(usize) -> String| {
        let most = (0..=most).rev().find(|size| text(*size).len() <= SIZE);
        text(most.expect(from))
    };
    vec![
        ("brackets only", "[".repeat(SIZE)),
        ("spaces only", " ".repeat(SIZE)),
        ("one number", "1".repeat(SIZE)),
        ("one string", format!("\"{}\"", "é".repeat(SIZE / 2 - 2))),
        ("escapes", filled("\"", "\"", |_| "\\u0061".to_owned())),
        ("lines", "\n".repeat(SIZE - 1) + "0"),
        (
            "list of zeros, unknown",
            filled(&(good() + "\"x\":["), "]}", |_| "0,".to_owned()),
        ),
        (
            "lists 15 deep, unknown",
            filled(&(good() + "\"x\":["), "]}", |_| {
                "[[[[[[[[[[[[[[]]]]]]]]]]]]]],".to_owned()
            }),
        ),
        (
            "zeros 15 deep, unknown",
            filled(
                &(good() + "\"x\":[[[[[[[[[[[[[[["),
                "]]]]]]]]]]]]]]]}",
                |_| "0,".to_owned(),
            ),
        ),
        (
            "unknown fields",
            filled(&good(), "}", |number| format!("\"{number:x}\":0,")),
        ),
        (
            "unknown long fields",
            filled(&good(), "}", |number| {
                format!("\"{}{number:x}\":0,", "k".repeat(500))
            }),
        ),
        (
            "one unknown string",
            format!("{}\"x\":\"{}\"}}", good(), "a".repeat(SIZE - 200)),
        ),
        (
            "units without anything",
            filled(&(head(PACK) + "\"units\":["), "]}", |_| "{},".to_owned()),
        ),
        ("200 units, wrong indicators", {
            let unit = |unit: usize| {
                let observations: Vec<String> =
                    (0..400).map(|number| format!("\"{number:x}\":0")).collect();
                format!(
                    r#"{{"id":"u{unit}","name":"U","observations":{{{}}}}},"#,
                    observations.join(",")
                )
            };
            repeated(200, &(head(PACK) + "\"units\":["), "]}", unit)
        }),
        ("200 units, wrong dimensions", {
            let unit = |unit: usize| {
                let points: Vec<String> =
                    (0..450).map(|number| format!("\"{number:x}\":0")).collect();
                format!(
                    r#"{{"id":"u{unit}","name":"U","points":{{{}}}}},"#,
                    points.join(",")
                )
            };
            repeated(200, &(head(PACK) + "\"units\":["), "]}", unit)
        }),
        ("200 units, wrong marks", {
            let unit = |unit: usize| {
                let marks = ["{}"; 60].join(",");
                let indicators: Vec<String> = (1..=9)
                    .map(|number| {
                        format!(r#""pengaduan.pengelolaan.{number}":{{"marks":[{marks}]}}"#)
                    })
                    .collect();
                format!(
                    r#"{{"id":"u{unit}","name":"U","observations":{{{}}}}},"#,
                    indicators.join(",")
                )
            };
            repeated(200, &(head(PACK) + "\"units\":["), "]}", unit)
        }),
        (
            "200 units x 41, one mark",
            units(PACK, |_, _| marks(1, 3, &LEVELS)),
        ),
        ("200 units x 41, notes", {
            fits("notes", 120, &|size| {
                units(PACK, |_, _| {
                    format!(
                        r#"{{"marks":[{{"level":3}}],"note":"{}"}}"#,
                        "n".repeat(size)
                    )
                })
            })
        }),
        ("200 units x 41, all kinds of means", {
            fits("means", 30, &|most| {
                units(PACK, |unit, index| {
                    marks(1 + (unit + index) % most, unit, &LEVELS)
                })
            })
        }),
        ("200 units, items not applicable, means", {
            fits("means", 30, &|most| {
                units(PACK, |unit, index| {
                    if (unit + index * index) % 5 == 0 {
                        NONE.to_owned()
                    } else {
                        marks(1 + (unit * 7 + index * 3) % most, unit, &LEVELS)
                    }
                })
            })
        }),
        ("indexes, shares of a hundred", {
            fits("shares", 60, &|most| {
                units("ori-maladministrasi-2025", |unit, index| {
                    if [0, 4, 7, 8, 9, 10, 13].contains(&index) {
                        marks(
                            1 + (unit * 7 + index * 3) % most,
                            unit,
                            if [0, 4].contains(&index) {
                                &LEVELS
                            } else {
                                &SHARES
                            },
                        )
                    } else {
                        NONE.to_owned()
                    }
                })
            })
        }),
        ("half the units open, the others odd", {
            fits("odd", 60, &|most| {
                units(PACK, |unit, index| match unit % 2 {
                    0 => String::new(),
                    _ if (unit / 2 + index * index) % 7 == 0 => NONE.to_owned(),
                    _ => marks(1 + (unit * 7 + index * 11) % most, unit, &LEVELS),
                })
            })
        }),
        ("199 units open, one with every count of marks", {
            units(PACK, |unit, index| match unit {
                0 => marks(20 + index, unit, &LEVELS),
                _ => String::new(),
            })
        }),
    ]
}

fn timed<T>(work: impl Fn() -> T) -> (T, Duration) {
    // The best of three: what the work costs, not what else the machine did.
    let once = || {
        let start = Instant::now();
        (work(), start.elapsed())
    };
    let first = once();
    if first.1 > LIMIT * 10 {
        return first;
    }
    [once(), once()].into_iter().fold(
        first,
        |best, next| if next.1 < best.1 { next } else { best },
    )
}

fn words(problems: &[Problem]) -> usize {
    problems
        .iter()
        .map(|problem| problem.message(Lang::Id).len())
        .sum()
}

fn main() {
    println!(
        "{:<45} {:>9} {:>8} {:>9} {:>9} {:>9} {:>10}",
        "file", "bytes", "problems", "open", "words", "score", "written"
    );
    for (name, text) in files() {
        let (opened, time) = timed(|| open(&text));
        let problems = opened
            .as_ref()
            .map_or_else(Vec::as_slice, |opened| &opened.warnings[..]);
        let mut total = time;
        let (_, worded) = timed(|| words(problems));
        print!(
            "{name:<45} {:>9} {:>8} {:>8.1}m {:>8.1}m",
            text.len(),
            problems.len(),
            ms(time),
            ms(worded)
        );
        if let Ok(Opened {
            assessment,
            instrument,
            ..
        }) = &opened
        {
            let (_, scored) = timed(|| score::score(assessment, instrument));
            total += scored;
            let written = json::write(&write(assessment, instrument)).len();
            print!(" {:>8.1}m {written:>10}", ms(scored));
        }
        println!(
            "{}",
            if total > LIMIT {
                "  over the limit"
            } else {
                ""
            }
        );
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
