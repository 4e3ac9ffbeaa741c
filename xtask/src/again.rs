//! Browser tests in several engines side by side, one file at a time each, and a second try for what failed.
//! An engine that has run all its own files helps the first one, so that no core waits.
//!
//! A browser on a busy machine now and then misses a moment that a test waits for. A file that failed is run once
//! more, alone, after everything else. If it passes then, it counts as passed, and the run says so with what was wrong
//! the first time: an unsteady test stays in sight.

use crate::cmd::{Outcome, log, say};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

/// The test files of one engine, and how one of them is run.
pub(crate) struct Suite<'a> {
    pub(crate) engine: &'a str,
    pub(crate) files: Vec<PathBuf>,
    /// The command for a file; `true` where it runs alone.
    pub(crate) command: &'a (dyn Fn(&Path, bool) -> Command + Sync),
}

/// What became of a suite: tests counted once, from the last run of their file.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Judged {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
    pub(crate) unsteady: Vec<String>,
    pub(crate) broken: Vec<String>,
}

impl Judged {
    pub(crate) fn outcome(&self) -> Outcome {
        if self.broken.is_empty() {
            Ok(())
        } else {
            Err(format!("failed twice: {}", self.broken.join(", ")))
        }
    }
}

/// One run of one file.
struct Run {
    is_good: bool,
    counts: [u64; 3],
    said: String,
}

/// Runs all suites at the same time, and then alone what failed.
pub(crate) fn side_by_side(suites: &[Suite<'_>]) -> Vec<Judged> {
    let queues: Vec<Queue<'_>> = suites.iter().map(Queue::new).collect();
    thread::scope(|scope| {
        for own in &queues {
            let first = queues.first();
            scope.spawn(move || {
                own.run();
                // A browser of one engine is shared by its files, so only the first engine's may run two at a time.
                first.into_iter().for_each(Queue::run);
            });
        }
    });
    queues.into_iter().map(Queue::settled).collect()
}

/// The files of a suite that wait, and the runs of the others by their number.
struct Queue<'a> {
    suite: &'a Suite<'a>,
    start: Instant,
    next: AtomicUsize,
    runs: Mutex<Vec<Option<Run>>>,
}

impl<'a> Queue<'a> {
    fn new(suite: &'a Suite<'a>) -> Self {
        Self {
            suite,
            start: Instant::now(),
            next: AtomicUsize::new(0),
            runs: Mutex::new(suite.files.iter().map(|_| None).collect()),
        }
    }

    /// Runs files until none waits.
    fn run(&self) {
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = self.suite.files.get(number) else {
                return;
            };
            let run = once(self.suite, file, false);
            let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(place) = runs.get_mut(number) {
                *place = Some(run);
            }
            if runs.iter().all(Option::is_some) {
                say(&format!(
                    "{}: {} files in {:.0} s",
                    self.suite.engine,
                    runs.len(),
                    self.start.elapsed().as_secs_f64()
                ));
            }
        }
    }

    fn settled(self) -> Judged {
        let runs = self
            .runs
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        settled(self.suite, runs)
    }
}

/// The counts of a suite, once what failed had its second try.
fn settled(suite: &Suite<'_>, runs: Vec<Option<Run>>) -> Judged {
    let mut result = Judged::default();
    for (file, first) in suite.files.iter().zip(runs) {
        let name = file_name(file);
        let first = first.unwrap_or_else(|| Run::lost("was not run"));
        if first.is_good {
            result.add(&first);
            continue;
        }
        say(&format!(
            "{}: {name} failed; once more, alone",
            suite.engine
        ));
        let second = once(suite, file, true);
        result.add(&second);
        if second.is_good {
            say(&format!(
                "unsteady: {name} passed on the second try in {}; the first time:\n{}",
                suite.engine,
                failures_in(&first.said)
            ));
            result.unsteady.push(name);
        } else {
            say(failures_in(&second.said));
            result.broken.push(name);
        }
    }
    result
}

impl Judged {
    fn add(&mut self, run: &Run) {
        let [passed, failed, skipped] = run.counts;
        self.passed += passed;
        // A file that broke off without a count failed all the same.
        self.failed += if run.is_good { failed } else { failed.max(1) };
        self.skipped += skipped;
    }
}

impl Run {
    fn lost(why: &str) -> Self {
        Self {
            is_good: false,
            counts: [0; 3],
            said: why.to_owned(),
        }
    }
}

/// Runs one file to its end and logs what it said in one piece, for another suite logs as well.
fn once(suite: &Suite<'_>, file: &Path, is_alone: bool) -> Run {
    let start = Instant::now();
    let run = match (suite.command)(file, is_alone)
        .stdin(Stdio::null())
        .output()
    {
        Ok(output) => read(&output),
        Err(why) => Run::lost(&why.to_string()),
    };
    let [passed, failed, skipped] = run.counts;
    say(&format!(
        "  {}: {} {passed} passed, {failed} failed, {skipped} left out, {:.0} s",
        suite.engine,
        file_name(file),
        start.elapsed().as_secs_f64(),
    ));
    log(run.said.trim_end());
    run
}

fn read(output: &Output) -> Run {
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&output.stderr));
    Run {
        is_good: output.status.success(),
        counts: ["pass", "fail", "skipped"].map(|word| count_in(&said, word)),
        said,
    }
}

/// The figure after a word in the last lines of Node's report.
fn count_in(said: &str, word: &str) -> u64 {
    said.lines()
        .rev()
        .find_map(|line| {
            line.strip_prefix("ℹ ")?
                .strip_prefix(word)?
                .strip_prefix(' ')?
                .trim()
                .parse()
                .ok()
        })
        .unwrap_or(0)
}

/// What Node's report says of the tests that failed.
fn failures_in(said: &str) -> &str {
    said.find("✖ failing tests:")
        .and_then(|at| said.get(at..))
        .unwrap_or(said)
        .trim_end()
}

fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Why a file is run in one engine only: its line `// Once: why`.
pub(crate) fn once_because(source: &str) -> Option<&str> {
    source
        .lines()
        .take_while(|line| line.starts_with("//"))
        .find_map(|line| line.strip_prefix("// Once: "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env;
    use std::fs;

    /// A program that fails until it was run so often, and reports as Node does.
    fn suite_that_passes_at(run: usize) -> Judged {
        let notes = env::temp_dir().join(format!("swanilai-again-{}-{run}", std::process::id()));
        let _ = fs::remove_file(&notes);
        let script = format!(
            "echo x >> {0}; if [ $(wc -l < {0}) -ge {run} ]; then echo 'ℹ pass 3'; echo 'ℹ fail 0'; echo 'ℹ skipped 1'; \
             else echo 'ℹ pass 2'; echo 'ℹ fail 1'; echo '✖ failing tests:'; echo broken; exit 1; fi",
            notes.display()
        );
        let command = move |_: &Path, _: bool| {
            let mut command = Command::new("sh");
            command.args(["-c", &script]);
            command
        };
        let suite = Suite {
            engine: "Nothing",
            files: vec![PathBuf::from("some/a.test.mjs")],
            command: &command,
        };
        let mut results = side_by_side(&[suite]);
        let _ = fs::remove_file(&notes);
        results.remove(0)
    }

    #[test]
    fn what_passes_at_once_is_run_once() {
        let result = suite_that_passes_at(1);
        assert_eq!((result.passed, result.failed, result.skipped), (3, 0, 1));
        assert_eq!(result.outcome(), Ok(()));
        assert!(result.unsteady.is_empty());
    }

    #[test]
    fn what_passes_on_the_second_try_is_counted_once_and_named() {
        let result = suite_that_passes_at(2);
        assert_eq!((result.passed, result.failed, result.skipped), (3, 0, 1));
        assert_eq!(result.outcome(), Ok(()));
        assert_eq!(result.unsteady, ["a.test.mjs"]);
    }

    #[test]
    fn what_fails_twice_has_failed() {
        let result = suite_that_passes_at(3);
        assert_eq!((result.passed, result.failed), (2, 1));
        assert!(result.outcome().is_err());
        assert_eq!(result.broken, ["a.test.mjs"]);
    }

    #[test]
    fn an_engine_without_files_helps_the_first() {
        let command = |file: &Path, _: bool| {
            let mut command = Command::new("sh");
            // Each file waits for the other one to begin, for as long as ten seconds.
            let place = env::temp_dir().join(format!("swanilai-pair-{}", std::process::id()));
            let (own, other) = if file.ends_with("a") {
                ("a", "b")
            } else {
                ("b", "a")
            };
            command.args([
                "-c",
                &format!(
                    "touch {0}-{own}; for i in $(seq 100); do [ -e {0}-{other} ] && echo 'ℹ pass 1' && exit; sleep 0.1; done; exit 1",
                    place.display()
                ),
            ]);
            command
        };
        let suite = |engine, files: &[&str]| Suite {
            engine,
            files: files.iter().map(PathBuf::from).collect(),
            command: &command,
        };
        let results = side_by_side(&[suite("First", &["a", "b"]), suite("Second", &[])]);
        assert_eq!((results[0].passed, results[0].failed), (2, 0));
        assert!(results[0].unsteady.is_empty());
    }

    #[test]
    fn a_program_that_is_not_there_has_failed() {
        let command = |_: &Path, _: bool| Command::new("/nowhere/at-all");
        let suite = Suite {
            engine: "Nothing",
            files: vec![PathBuf::from("a.test.mjs")],
            command: &command,
        };
        let results = side_by_side(&[suite]);
        assert_eq!(results[0].failed, 1);
        assert!(results[0].outcome().is_err());
    }

    #[test]
    fn reads_why_a_file_is_run_once() {
        let source = "// Texts.\n// Once: no page is opened.\n\nimport x;\n// Once: not here\n";
        assert_eq!(once_because(source), Some("no page is opened."));
        assert_eq!(once_because("// Texts.\nimport x;\n// Once: no"), None);
    }

    #[test]
    fn the_first_failure_is_told_without_what_passed() {
        assert_eq!(
            failures_in("✔ good\n✖ failing tests:\n\nwhy\n"),
            "✖ failing tests:\n\nwhy"
        );
        assert_eq!(failures_in("broke off"), "broke off");
    }
}
