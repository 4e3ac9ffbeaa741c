//! The core without a browser: reading, scoring and writing the workload of `tests/bench`.
//!
//! `cargo bench --bench rescore --features bench` prints a table of medians.
//! With `--stdio` it scores as often as each line of its input says and answers with the nanoseconds,
//! so that `tests/bench/rescore.mjs` can take turns with the module.

use std::hint::black_box;
use std::io::{self, BufRead as _, Write as _};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::{Duration, Instant};
use swanilai::assessment::{self, Opened};
use swanilai::json;
use swanilai::plan::{self, Options, Target};
use swanilai::score;
use swanilai::text::Lang;

/// The assessment of the workload, all 420 answers given.
const WORKLOAD: &str = include_str!("../tests/bench/bench-60/assessment.json");
/// Batches a figure is the median of.
const BATCHES: usize = 31;
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
    let outcome = if std::env::args().any(|arg| arg == "--stdio") {
        answer(&opened)
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
fn answer(opened: &Opened) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let rounds: u32 = line?.trim().parse().map_err(io::Error::other)?;
        let start = Instant::now();
        for _ in 0..rounds {
            rescore(opened);
        }
        writeln!(out, "{}", start.elapsed().as_nanos())?;
        out.flush()?;
    }
    Ok(())
}

fn table(text: &str, opened: &Opened) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let plans = [
        Planning::new(opened, 1, false),
        Planning::new(opened, 1, true),
        Planning::new(opened, 3, true),
    ];
    let [even, varied, many] = &plans;
    let rows: [(&str, &dyn Fn()); 8] = [
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
        ("21 units, varied efforts", &|| many.run()),
    ];
    writeln!(out, "{:<26}{:>12}{:>12}", "native", "median µs", "best µs")?;
    for (name, work) in rows {
        let mut times = measure(work);
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
fn measure(work: &dyn Fn()) -> Vec<Duration> {
    let start = Instant::now();
    let mut rounds = 0_u32;
    while start.elapsed() < BATCH {
        work();
        rounds += 1;
    }
    (0..BATCHES)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..rounds {
                work();
            }
            start.elapsed() / rounds
        })
        .collect()
}
