//! The core without a browser: reading, scoring and writing the workload of `tests/bench`.
//!
//! `cargo bench --bench rescore --features bench` prints a table of medians.
//! With `--stdio` it scores as often as each line of its input says and answers with the nanoseconds,
//! so that `tests/bench/rescore.mjs` can take turns with the module; with `--rekap` as well, it brings
//! a nation's files into one table instead, for `tests/bench/rekap.mjs`.

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a benchmark reads files and takes the time"
)]

use std::hint::black_box;
use std::io::{self, BufRead as _, Write as _};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::{Duration, Instant};
use swanilai::assessment::{self, Opened};
use swanilai::json;
use swanilai::plan::{self, Options, Target};
use swanilai::score;
use swanilai::summary::{Choices, Rekap};
use swanilai::text::Lang;

/// The assessment of the workload, all 420 answers given.
const WORKLOAD: &str = include_str!("../tests/bench/bench-60/assessment.json");
/// Batches a figure is the median of.
const BATCHES: usize = 31;
/// Batches for the rekap, which takes long by itself.
const LONG_BATCHES: usize = 5;
/// Entities of a round: those of 2024.
const ENTITIES: usize = 587;
/// How long a batch should take, so that reading the clock does not count.
const BATCH: Duration = Duration::from_millis(20);

fn main() -> ExitCode {
    let file = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let text = match file.map(std::fs::read_to_string).transpose() {
        Ok(text) => text.unwrap_or_else(|| WORKLOAD.to_owned()),
        Err(why) => return fail(&why.to_string()),
    };
    // An assessment cannot say why its instrument is unreadable: that is a fault of the code's own packs.
    for pack in swanilai::instrument::builtins() {
        if let Err(found) = pack.load() {
            return fail(&format!("{}: {found:?}", pack.id));
        }
    }
    let opened = match assessment::open(&text) {
        Ok(opened) => opened,
        Err(found) => return fail(&format!("{found:?}")),
    };
    let is_asked = |wanted: &str| std::env::args().any(|arg| arg == wanted);
    let outcome = if is_asked("--stdio") && is_asked("--rekap") {
        let (whole, _) = many(&opened);
        answer(&|| rekap(&whole))
    } else if is_asked("--stdio") {
        answer(&|| rescore(&opened))
    } else {
        table(&text, &opened)
    };
    outcome.map_or_else(|why| fail(&why.to_string()), |()| ExitCode::SUCCESS)
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}

/// One round of what the app does after every change.
fn rescore(opened: &Opened) {
    black_box(score::score(
        black_box(&opened.assessment),
        black_box(&opened.instrument),
    ));
}

/// Nanoseconds for each line's number of rounds.
fn answer(work: &dyn Fn()) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let rounds: u32 = line?.trim().parse().map_err(io::Error::other)?;
        let start = Instant::now();
        for _ in 0..rounds {
            work();
        }
        writeln!(out, "{}", start.elapsed().as_nanos())?;
        out.flush()?;
    }
    Ok(())
}

const REKAP_WHOLE: &str = "rekap, 587 files";
const REKAP_PARTS: &str = "rekap, a file each unit";

/// A nation: a file for each entity, and a file for each of its units.
fn many(opened: &Opened) -> (Vec<String>, Vec<String>) {
    let (mut whole, mut parts) = (Vec::new(), Vec::new());
    for number in 0..ENTITIES {
        let mut assessment = opened.assessment.clone();
        assessment.entity.name = format!("Kabupaten {number}");
        assessment.entity.province = format!("Provinsi {}", number % 38);
        let text = |assessment: &assessment::Assessment| {
            json::write(&assessment::write(assessment, &opened.instrument))
        };
        whole.push(text(&assessment));
        for unit in &opened.assessment.units {
            let part = assessment::Assessment {
                units: vec![unit.clone()],
                ..assessment.clone()
            };
            parts.push(text(&part));
        }
    }
    (whole, parts)
}

/// All files into one table, from their texts to ranks and counts.
fn rekap(files: &[String]) {
    let mut rekap = Rekap::new();
    for (number, text) in files.iter().enumerate() {
        let _ = black_box(rekap.add(&number.to_string(), text));
    }
    black_box(rekap.finish(&Choices::default()));
}

fn table(text: &str, opened: &Opened) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let plans = [
        Planning::new(opened, 1, false),
        Planning::new(opened, 1, true),
        Planning::new(opened, 3, true),
    ];
    let [even, varied, large] = &plans;
    let (whole, parts) = many(opened);
    let rows: [(&str, &dyn Fn()); 10] = [
        ("read JSON", &|| {
            let _ = black_box(json::read(black_box(text), json::Limits::default()));
        }),
        ("open a file", &|| {
            let _ = black_box(assessment::open(black_box(text)));
        }),
        ("score all answers", &|| rescore(opened)),
        ("score, write the result", &|| {
            black_box(score::write(
                black_box(&opened.assessment),
                &opened.instrument,
                Lang::default(),
            ));
        }),
        ("write the file", &|| {
            black_box(json::write(&assessment::write(
                black_box(&opened.assessment),
                &opened.instrument,
            )));
        }),
        ("plan 7 x 60 x 5", &|| even.run()),
        ("the same, varied efforts", &|| varied.run()),
        ("21 units, varied efforts", &|| large.run()),
        (REKAP_WHOLE, &|| rekap(&whole)),
        (REKAP_PARTS, &|| rekap(&parts)),
    ];
    writeln!(out, "{:<26}{:>12}{:>12}", "native", "median µs", "best µs")?;
    for (name, work) in rows {
        let batches = if [REKAP_WHOLE, REKAP_PARTS].contains(&name) {
            LONG_BATCHES
        } else {
            BATCHES
        };
        let mut times = measure(work, batches);
        times.sort_unstable();
        let micros = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1e6);
        let (median, best) = (micros(times.get(times.len() / 2)), micros(times.first()));
        writeln!(out, "{name:<26}{median:>12.1}{best:>12.1}")?;
    }
    Ok(())
}

/// A plan to the best class, on the workload with five levels and as many times its units.
struct Planning {
    opened: Opened,
    options: Options,
}

impl Planning {
    fn new(opened: &Opened, times: usize, is_varied: bool) -> Self {
        let mut opened = opened.clone();
        let mut instrument = (*opened.instrument).clone();
        for scale in &mut instrument.scales {
            scale.max = 4;
        }
        let units = opened.assessment.units.clone();
        opened.assessment.units = (0..times)
            .flat_map(|_| units.clone())
            .enumerate()
            .map(|(index, unit)| {
                let mut unit = (*unit).clone();
                unit.id = format!("u{index}");
                Rc::new(unit)
            })
            .collect();
        let mut options = Options::default();
        if is_varied {
            for (effort, id) in (0..).zip(instrument.indicators()) {
                if let Some(node) = instrument.nodes.get(id) {
                    options
                        .node_effort
                        .insert(node.id.clone(), effort * 7 % 9 + 1);
                }
            }
            for (effort, unit) in (0..).zip(&opened.assessment.units) {
                options
                    .unit_effort
                    .insert(unit.id.clone(), effort * 5 % 9 + 1);
            }
        }
        opened.instrument = Rc::new(instrument);
        Self { opened, options }
    }

    fn run(&self) {
        let _ = black_box(plan::plan(
            black_box(&self.opened.assessment),
            &self.opened.instrument,
            Target::Class(0),
            &self.options,
            &mut |_, _| true,
        ));
    }
}

/// The time of one round in each batch.
fn measure(work: &dyn Fn(), batches: usize) -> Vec<Duration> {
    let start = Instant::now();
    let mut rounds = 0_u32;
    while start.elapsed() < BATCH {
        work();
        rounds += 1;
    }
    (0..batches)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..rounds {
                work();
            }
            start.elapsed() / rounds
        })
        .collect()
}
