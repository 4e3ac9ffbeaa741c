//! `cargo xtask fuzz`: every parser is given what nobody would write, for a while.
//!
//! On the stable toolchain: libFuzzer comes as sources with the crate `libfuzzer-sys`, and rustc's own passes count
//! what a run reaches. The build scripts stay as they are, because a target is named.

use crate::cmd::{Args, Outcome, run, say, step};
use crate::{paths, setup};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The platform: with it named, what runs at build time is not instrumented.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// Counters for every edge, and what is compared, so that libFuzzer learns from a run.
const FLAGS: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// A target: its name, the longest input in bytes, whether inputs are JSON, and whether it is one of the parsers
/// that everything a stranger hands over goes through. Those have the whole time, the others half of it.
struct Target {
    name: &'static str,
    longest: u32,
    is_json: bool,
    is_first: bool,
}

const fn target(name: &'static str, longest: u32, is_json: bool, is_first: bool) -> Target {
    Target {
        name,
        longest,
        is_json,
        is_first,
    }
}

/// In this order: what takes the whole time begins first, so that two at a time end together.
const TARGETS: [Target; 11] = [
    target("assessment", 1_048_577, true, true),
    target("xlsx", 262_144, false, true),
    target("instrument", 65_536, true, true),
    target("link", 8_000, false, true),
    target(MESSAGES, 0, false, true),
    target("form", 262_144, true, false),
    target("json", 1_048_577, true, false),
    target("texts", 65_536, true, false),
    target("ask", 16_384, true, false),
    target("drafts", 262_144, true, false),
    target("light", 2_000, false, false),
];

/// What frames and the pages around them tell each other; it is read by scripts, so Node does this one.
const MESSAGES: &str = "messages";

/// How a target did.
struct Found {
    name: &'static str,
    /// Executions, seconds, features and files: what its line says.
    told: String,
    /// What went wrong, with all that it printed.
    crash: Option<String>,
}

pub(crate) fn command(args: &[String]) -> Outcome {
    let (options, wanted): (Vec<String>, Vec<String>) = split(args);
    let mut options = Args::new(&options);
    let number = |text: Option<&str>, usual: u64| {
        text.map_or(Ok(usual), |text| {
            text.parse::<u64>()
                .map_err(|_| format!("`{text}` is no number"))
        })
    };
    let seconds = number(options.value("--seconds")?, 60)?;
    let hands = number(options.value("--at-once")?, 2)?;
    options.end()?;
    if let Some(unknown) = wanted
        .iter()
        .find(|name| TARGETS.iter().all(|target| target.name != **name))
    {
        let known: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        return Err(format!(
            "no target `{unknown}`; there are {}",
            known.join(", ")
        ));
    }
    let targets: Vec<&Target> = TARGETS
        .iter()
        .filter(|target| wanted.is_empty() || wanted.iter().any(|name| name == target.name))
        .collect();
    fuzz(
        &targets,
        seconds,
        usize::try_from(hands).unwrap_or(1).max(1),
        !wanted.is_empty(),
    )
}

/// `--name value` pairs, and the rest.
fn split(args: &[String]) -> (Vec<String>, Vec<String>) {
    let (mut options, mut rest) = (Vec::new(), Vec::new());
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg.starts_with("--") {
            options.push(arg.clone());
            options.extend(args.next().cloned());
        } else {
            rest.push(arg.clone());
        }
    }
    (options, rest)
}

/// All targets, a minute for each of the first ones: a step of `cargo xtask test`.
pub(crate) fn all() -> Outcome {
    let targets: Vec<&Target> = TARGETS.iter().collect();
    fuzz(&targets, 60, 2, false)
}

fn fuzz(targets: &[&Target], seconds: u64, hands: usize, is_chosen: bool) -> Outcome {
    setup::fuzz()?;
    if targets.iter().any(|target| target.name != MESSAGES) {
        step(
            "building the fuzz targets, and what they begin with",
            || build(targets),
        )?;
    }
    let next = AtomicUsize::new(0);
    let all = Mutex::new(Vec::new());
    let work = || {
        while let Some(target) = targets.get(next.fetch_add(1, Ordering::Relaxed)) {
            let time = if target.is_first || is_chosen {
                seconds
            } else {
                seconds.div_ceil(2)
            };
            let found = run_one(target, time);
            say(&format!("{:<11}{}", found.name, found.told));
            if let Some(crash) = &found.crash {
                say(crash);
            }
            if let Ok(mut all) = all.lock() {
                all.push(found);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(work);
        }
    });
    let all = all
        .into_inner()
        .map_err(|_| "a thread stopped".to_owned())?;
    let crashed: Vec<&str> = all
        .iter()
        .filter(|found| found.crash.is_some())
        .map(|found| found.name)
        .collect();
    if all.len() < targets.len() {
        return Err("not every target ran to its end".to_owned());
    }
    if crashed.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "crashes in {}; the inputs are in {}",
            crashed.join(", "),
            folder("artifacts").display()
        ))
    }
}

/// A folder beside the built targets.
fn folder(what: &str) -> PathBuf {
    paths::target().join("fuzz").join(what)
}

fn built(name: &str) -> PathBuf {
    folder(PLATFORM).join("release").join(name)
}

fn build(targets: &[&Target]) -> Outcome {
    let mut command = Command::new("cargo");
    command
        .args(["build", "--locked", "--release", "--target", PLATFORM])
        .args(["--bin", "seed"]);
    for target in targets.iter().filter(|target| target.name != MESSAGES) {
        command.args(["--bin", target.name]);
    }
    run(command
        .current_dir(paths::root().join("fuzz"))
        .env("CARGO_TARGET_DIR", folder(""))
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"))
        .env_remove("RUSTFLAGS"))?;
    run(Command::new(built("seed")).arg(folder("corpus")))
}

fn run_one(target: &Target, seconds: u64) -> Found {
    let start = Instant::now();
    let mut command = if target.name == MESSAGES {
        messages(seconds)
    } else {
        match fuzzer(target, seconds) {
            Ok(command) => command,
            Err(why) => return failed(target.name, "", why),
        }
    };
    let output = command
        .stdin(Stdio::null())
        .current_dir(paths::root())
        .output();
    let output = match output {
        Ok(output) => output,
        Err(why) => return failed(target.name, "", format!("cannot start: {why}")),
    };
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    let told = summary(&said, start.elapsed());
    if output.status.success() {
        Found {
            name: target.name,
            told: format!("{told}, no crash"),
            crash: None,
        }
    } else {
        let lines: Vec<&str> = said.lines().collect();
        let last = lines
            .get(lines.len().saturating_sub(60)..)
            .unwrap_or_default();
        failed(
            target.name,
            &told,
            format!("{}\n({})", last.join("\n"), output.status),
        )
    }
}

fn failed(name: &'static str, told: &str, why: String) -> Found {
    Found {
        name,
        told: format!("{told} CRASHED"),
        crash: Some(why),
    }
}

fn fuzzer(target: &Target, seconds: u64) -> Outcome<Command> {
    let corpus = folder("corpus").join(target.name);
    let artifacts = folder("artifacts").join(target.name);
    for place in [&corpus, &artifacts] {
        fs::create_dir_all(place).map_err(|e| format!("{}: {e}", place.display()))?;
    }
    let mut command = Command::new(built(target.name));
    command
        .arg(&corpus)
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={}", target.longest))
        // A run that takes so long is a fault; the machine may be busy, and the build is slow.
        .args(["-timeout=60", "-rss_limit_mb=2048", "-print_final_stats=1"]);
    if target.is_json {
        command.arg(format!(
            "-dict={}",
            paths::root().join("fuzz/json.dict").display()
        ));
    }
    Ok(command)
}

fn messages(seconds: u64) -> Command {
    let mut command = Command::new("node");
    command
        .arg("tests/fuzz/messages.mjs")
        .args(["--seconds", &seconds.to_string()]);
    command
}

/// Executions, speed, what was reached, and how many inputs are kept for it, from what a run printed.
fn summary(said: &str, took: Duration) -> String {
    // Our own says it in a line of its own.
    if let Some(line) = said.lines().rev().find_map(|line| line.strip_prefix("== ")) {
        return line.to_owned();
    }
    let stat = |name: &str| {
        let line = said.lines().rev().find_map(|line| line.strip_prefix(name));
        line.and_then(|rest| rest.trim().parse::<u64>().ok())
    };
    let word = |name: &str| {
        said.lines().rev().find_map(|line| {
            let mut words = line
                .strip_prefix('#')?
                .split_whitespace()
                .skip_while(|word| *word != name);
            words.nth(1).map(str::to_owned)
        })
    };
    let unknown = || "?".to_owned();
    let runs = stat("stat::number_of_executed_units:");
    let each = runs.map(|runs| runs / took.as_secs().max(1));
    format!(
        "{:>9} runs in {:>4} s, {:>6}/s, {:>6} edges, {:>6} features, {:>12} kept",
        runs.map_or_else(unknown, |runs| runs.to_string()),
        took.as_secs(),
        each.map_or_else(unknown, |each| each.to_string()),
        word("cov:").unwrap_or_else(unknown),
        word("ft:").unwrap_or_else(unknown),
        word("corp:").unwrap_or_else(unknown),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_fuzzer_printed() {
        let said = "#8\tpulse  cov: 1 ft: 2 corp: 3/4b\n#900\tDONE   cov: 3371 ft: 14083 corp: 2107/9Mb exec/s: 12\nstat::number_of_executed_units: 900\n";
        let told = summary(said, Duration::from_secs(90));
        for part in [
            "900 runs",
            "10/s",
            "3371 edges",
            "14083 features",
            "2107/9Mb kept",
        ] {
            assert!(told.contains(part), "{told}");
        }
        assert_eq!(
            summary("a\n== 5 runs, all well\n", Duration::ZERO),
            "5 runs, all well"
        );
    }
}
