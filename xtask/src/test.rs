//! `cargo xtask test`: every check of the project, each named and timed, and one line that sums them up.
//!
//! All steps run even after one fails, save those that need its output, so that one run tells everything.

use crate::again::{self, Suite, once_because};
use crate::cmd::{Args, Outcome, capture, run, run_seen, say, step};
use crate::paths::has;
use crate::setup::find_program;
use crate::{dist, paths, serve, servers, setup, tools};
use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Files that are generated and committed; a run must leave them as they are.
const GENERATED: [&str; 5] = ["schema", "docs", "tests", "Cargo.lock", "package-lock.json"];

/// Parts that `--only` names. All but the first need what `dist` has built.
const PARTS: [&str; 7] = [
    "native", "page", "module", "browser", "supply", "again", "fuzz",
];

/// Parts that run when nothing is asked for. `--full` runs all of them.
const USUAL: [&str; 4] = ["native", "module", "browser", "supply"];

pub(crate) fn command(args: &[String]) -> Outcome {
    let mut args = Args::new(args);
    let fast = args.switch("--fast");
    let full = args.switch("--full");
    let only = args.value("--only")?.map(str::to_owned);
    args.end()?;
    let parts: Vec<&str> = match &only {
        Some(names) => names.split(',').collect(),
        None if fast => vec!["native"],
        None if full => PARTS.to_vec(),
        None => USUAL.to_vec(),
    };
    if let Some(part) = parts.iter().find(|part| !PARTS.contains(part)) {
        return Err(format!("`--only` takes {}, not `{part}`", PARTS.join(", ")));
    }
    let has = |part| parts.contains(&part);
    let before = tree_state();
    let mut tally = Tally::default();
    if has("native") {
        native(&mut tally);
    }
    // Named parts are for those who have just built.
    let is_built = parts != ["native"]
        && tally.check("tools", install)
        && (only.is_some() || tally.check("dist", dist::command));
    if is_built {
        if has("page") {
            tally.check("the page Trunk builds", trunk);
        }
        if has("module") {
            module(&mut tally);
        }
        if has("browser") {
            browser(&mut tally, full);
        }
        if has("supply") {
            tally.check("supply chain", crate::supply::command);
        }
        if has("again") {
            tally.check("the same light pages from another folder", || {
                crate::reproduce::command(&["--light".to_owned()])
            });
        }
        if has("fuzz") {
            tally.check("fuzzing", crate::fuzz::all);
        }
    }
    tally.check("generated files are up to date", || {
        same_tree(before.as_deref())
    });
    tally.end()
}

/// Tests and checks counted over all steps. A step that runs no tests counts as one.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
    broken: Vec<String>,
}

impl Tally {
    fn check(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> bool {
        let outcome = step(name, work);
        self.note(name, outcome, (0, 0))
    }

    /// Runs a test program and reads its counts.
    fn tests(&mut self, name: &str, command: &mut Command) -> bool {
        let mut counts = (0, 0);
        let outcome = step(name, || {
            run_seen(command, |line| {
                let (passed, failed) = counts_in(line);
                counts.0 += passed;
                counts.1 += failed;
            })
        });
        self.note(name, outcome, counts)
    }

    fn note(&mut self, name: &str, outcome: Outcome, (passed, failed): (u64, u64)) -> bool {
        self.passed += passed;
        self.failed += failed;
        match outcome {
            Ok(()) => {
                self.passed += u64::from(passed == 0);
                true
            }
            Err(why) => {
                say(&why);
                self.failed += u64::from(failed == 0);
                self.broken.push(name.to_owned());
                false
            }
        }
    }

    fn end(self) -> Outcome {
        say(&format!("{} passed, {} failed", self.passed, self.failed));
        if self.broken.is_empty() {
            Ok(())
        } else {
            Err(format!("failed: {}", self.broken.join(", ")))
        }
    }
}

/// Passed and failed, from a line of cargo's or Node's test report; zeros from any other line.
fn counts_in(line: &str) -> (u64, u64) {
    if let Some(rest) = line.strip_prefix("test result: ") {
        let number = |word: &str| {
            rest.split([';', '.'])
                .find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
                .unwrap_or(0)
        };
        return (number("passed"), number("failed"));
    }
    let number = |word: &str| line.strip_prefix(word).and_then(|n| n.trim().parse().ok());
    if let Some(passed) = number("ℹ pass ") {
        (passed, 0)
    } else if let Some(failed) = number("ℹ fail ") {
        (0, failed)
    } else {
        (0, 0)
    }
}

/// What needs no browser tool.
fn native(tally: &mut Tally) {
    tally.check("format", || run(cargo().args(["fmt", "--all", "--check"])));
    let lints = |more: &[&str]| {
        run(cargo()
            .args(["clippy", "--workspace", "--all-targets"])
            .args(more)
            .args(["--", "-D", "warnings"]))
    };
    tally.check("lints", || lints(&[]));
    tally.check("lints, with all features", || lints(&["--all-features"]));
    tally.tests(
        "tests of the crates",
        cargo().args(["test", "--workspace", "--all-targets", "--no-fail-fast"]),
    );
    tally.tests("doc tests", cargo().args(["test", "--workspace", "--doc"]));
}

fn install() -> Outcome {
    setup::wasm()?;
    setup::node()?;
    setup::browser()?;
    setup::office()?;
    servers::install()?;
    setup::php()?;
    setup::analysis()
}

/// The page of the development loop; a browser test opens it.
fn trunk() -> Outcome {
    setup::trunk()?;
    tools::check_trunk_pin()?;
    crate::trunk::spreadsheet()?;
    run(tools::wasm_command("trunk")?.args(["build", "--release"]))
}

/// The npm package, tested as a consumer installs it.
fn module(tally: &mut Tally) {
    if !present("tests/module") {
        return;
    }
    let mut installed = None;
    tally.check("npm package installs", || {
        installed = Some(install_package()?);
        Ok(())
    });
    let Some(folder) = installed else { return };
    let package = folder.join("node_modules/swanilai");
    if let Some(mut tests) = node_tests("tests/module") {
        tally.tests("module tests", tests.env("SWANILAI_PKG", &package));
    }
    if let Some(mut tests) = node_tests("tests/analysis") {
        tally.tests("recipes for analysts", tests.env("SWANILAI_PKG", &package));
    }
    if present("tests/module/consumer.ts") {
        tally.check("module types", || consumer_types(&folder));
    }
}

/// `npm pack`, then an install of the packed file in a project of its own.
fn install_package() -> Outcome<PathBuf> {
    let folder = paths::target().join("package-test");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    run(Command::new("npm")
        .args(["pack", "--pack-destination"])
        .arg(&folder)
        .current_dir(paths::pkg()))?;
    fs::write(
        folder.join("package.json"),
        "{\"private\": true, \"type\": \"module\"}\n",
    )
    .map_err(|e| e.to_string())?;
    let packed = format!("./swanilai-{}.tgz", env!("CARGO_PKG_VERSION"));
    run(Command::new("npm")
        .args(["install", "--offline", "--no-package-lock", &packed])
        .current_dir(&folder))?;
    Ok(folder)
}

/// A consumer in strict TypeScript compiles without a cast.
fn consumer_types(folder: &Path) -> Outcome {
    fs::copy(
        paths::root().join("tests/module/consumer.ts"),
        folder.join("consumer.ts"),
    )
    .map_err(|e| e.to_string())?;
    run(Command::new(paths::root().join("node_modules/.bin/tsc"))
        .args(["--strict", "--noEmit", "--target", "es2022"])
        .args(["--module", "nodenext", "--moduleResolution", "nodenext"])
        .arg("consumer.ts")
        .current_dir(folder))
}

/// Tests of the site in real browsers.
fn browser(tally: &mut Tally, full: bool) {
    if !present("tests/e2e") {
        return;
    }
    let places = serve::in_background("/").and_then(|top| {
        let sub = serve::in_background("/sub/folder/")?;
        Ok((top, sub))
    });
    let (top, sub) = match places {
        Ok(places) => places,
        Err(why) => {
            tally.note("server for browser tests", Err(why), (0, 0));
            return;
        }
    };
    site(tally, &top, &sub, full);
}

/// The site from outside, in both engines side by side: most of the time a test waits for its browser.
fn site(tally: &mut Tally, top: &str, sub: &str, full: bool) {
    let files = test_files("tests/e2e");
    let shared = ReadyFirefox::start();
    let command = |file: &Path| {
        let mut tests = node(&[file.to_owned()]);
        tests
            .env("SWANILAI_BASE", top)
            .env("SWANILAI_BASE_SUB", sub)
            .env("SWANILAI_DIST", paths::dist())
            .env("SWANILAI_TRUNK", paths::target().join("trunk"))
            .env("SWANILAI_LIGHT", dist::light_folder());
        if full {
            tests.env("SWANILAI_FULL", "1");
        }
        if let Ok(program) = env::current_exe() {
            tests.env("SWANILAI_XTASK", program);
        }
        for (variable, program) in [
            ("SWANILAI_CHROMIUM", "chromium"),
            ("SWANILAI_FIREFOX", "firefox-esr"),
            ("SWANILAI_SOFFICE", "soffice"),
        ] {
            if let Some(found) = find_program(program) {
                tests.env(variable, found);
            }
        }
        tests
    };
    let in_chromium = |file: &Path, _: bool| command(file);
    let in_firefox = |file: &Path, is_alone: bool| {
        let mut tests = command(file);
        tests.env("SWANILAI_ENGINE", "firefox");
        if let (Some(ready), false) = (&shared, is_alone) {
            tests.env("SWANILAI_FIREFOX_AT", &ready.address);
        }
        tests
    };
    let suites = [
        Suite {
            engine: "Chromium",
            files: files.clone(),
            command: &in_chromium,
        },
        Suite {
            engine: "Firefox",
            files: for_both(files, full),
            command: &in_firefox,
        },
    ];
    let mut all = Vec::new();
    // How it went is noted below, for each engine.
    let _ = step("browser tests", || {
        all = again::side_by_side(&suites);
        all.iter().try_for_each(again::Judged::outcome)
    });
    for (suite, judged) in suites.iter().zip(all) {
        let name = format!("browser tests in {}", suite.engine);
        say(&format!(
            "{name}: {} passed, {} failed, {} left out, {} files unsteady",
            judged.passed,
            judged.failed,
            judged.skipped,
            judged.unsteady.len()
        ));
        tally.note(&name, judged.outcome(), (judged.passed, judged.failed));
    }
}

/// Files that are run in Firefox too, a journey of each kind of user: their names in `tests/e2e/`.
const JOURNEYS: [&str; 9] = [
    "bad-input",
    "embed-light",
    "light",
    "merge",
    "nothing-lost",
    "operator",
    "report",
    "spreadsheet",
    "strict",
];

/// Files that are run in the second engine too; says why the others are not.
fn for_both(files: Vec<PathBuf>, full: bool) -> Vec<PathBuf> {
    let is_journey = |file: &Path| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        JOURNEYS.contains(&name.trim_end_matches(".test.mjs"))
    };
    let count = files.len();
    let files: Vec<PathBuf> = files
        .into_iter()
        .filter(|file| full || is_journey(file))
        .collect();
    if !full {
        say(&format!(
            "in Firefox {} files of {count}; all with `--full`",
            files.len()
        ));
    }
    let (once, both): (Vec<_>, Vec<_>) = files
        .into_iter()
        .map(|file| {
            let source = fs::read_to_string(paths::root().join(&file)).unwrap_or_default();
            let why = once_because(&source).map(str::to_owned);
            (file, why)
        })
        .partition(|(_, why)| why.is_some());
    for (file, why) in once {
        say(&format!(
            "not in Firefox: {}: {}",
            file.display(),
            why.unwrap_or_default()
        ));
    }
    both.into_iter().map(|(file, _)| file).collect()
}

/// A Firefox for all files of a run, because it takes seconds to start. Without it each file starts its own.
struct ReadyFirefox {
    child: Child,
    address: String,
}

impl ReadyFirefox {
    fn start() -> Option<Self> {
        let mut command = Command::new("node");
        command
            .args(["tests/e2e/in-firefox.mjs", "--ready"])
            .current_dir(paths::root())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        if let Some(found) = find_program("firefox-esr") {
            command.env("SWANILAI_FIREFOX", found);
        }
        let mut child = command.spawn().ok()?;
        let mut address = String::new();
        let _ = BufReader::new(child.stdout.take()?).read_line(&mut address);
        Some(Self {
            child,
            address: address.trim().to_owned(),
        })
    }
}

impl Drop for ReadyFirefox {
    fn drop(&mut self) {
        // It ends when nobody can speak to it any more.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// Every `*.test.mjs` of a folder, in the order of their names.
fn test_files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(paths::root().join(folder))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| Path::new(folder).join(entry.file_name()))
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    files
}

/// Node's own runner on the tests of a folder.
fn node_tests(folder: &str) -> Option<Command> {
    let files = test_files(folder);
    if files.is_empty() {
        say(&format!("{folder}/*.test.mjs: none there, nothing to run"));
        return None;
    }
    Some(node(&files))
}

/// Node's own runner, one file after the other: browsers are heavy.
fn node(files: &[PathBuf]) -> Command {
    let mut command = Command::new("node");
    command
        // Without `force-exit` a failed test that left a page open would hold up the whole run.
        .args([
            "--test",
            "--test-reporter=spec",
            "--test-concurrency=1",
            "--test-force-exit",
            "--test-timeout=1200000",
        ])
        .args(files)
        .current_dir(paths::root());
    command
}

/// Tells that a step is left out, for the only good reason.
fn present(path: &str) -> bool {
    let there = has(path);
    if !there {
        say(&format!("{path} does not exist: nothing to run"));
    }
    there
}

fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(paths::root());
    command
}

/// The generated files as git sees them; nothing where there is no git.
fn tree_state() -> Option<String> {
    let status = git(&["status", "--porcelain", "--"])?;
    let changes = git(&["diff", "HEAD", "--"])?;
    Some(status + "\n" + &changes)
}

fn git(words: &[&str]) -> Option<String> {
    let there = GENERATED.iter().filter(|path| has(path));
    capture(
        Command::new("git")
            .args(words)
            .args(there)
            .current_dir(paths::root()),
    )
}

fn same_tree(before: Option<&str>) -> Outcome {
    let Some(before) = before else {
        say("no git here: nothing to compare");
        return Ok(());
    };
    if tree_state().as_deref() == Some(before) {
        Ok(())
    } else {
        let now = git(&["status", "--short", "--"]).unwrap_or_default();
        Err(format!(
            "this run changed committed files; look at them and commit them:\n{now}"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_reports() {
        let cargo =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; finished in 0.00s";
        assert_eq!(counts_in(cargo), (12, 3));
        assert_eq!(counts_in("ℹ pass 7"), (7, 0));
        assert_eq!(counts_in("ℹ fail 2"), (0, 2));
        assert_eq!(counts_in("ok 1 - pass 7"), (0, 0));
    }
}
