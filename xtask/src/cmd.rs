//! Running other programs, telling a person how far we are, and reading our own arguments.
//!
//! The terminal gets a line a step, with the time since the start. What the programs print goes to
//! `target/xtask-COMMAND.log`; of a program that fails, the end of it comes to the terminal too.

use crate::paths;
use std::fs::{self, File, OpenOptions};
use std::io::{self, IsTerminal, Read, Seek, SeekFrom, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What went wrong, told to a person.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// Of the output of a program that failed, so many lines are shown.
const SHOWN_LINES: usize = 80;

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Whether the last line of the terminal names a step that goes on.
static LINE_IS_OPEN: AtomicBool = AtomicBool::new(false);

/// Nothing is logged until [`begin`] made the file, nor where it cannot be made.
static LOG: Mutex<Option<File>> = Mutex::new(None);

/// Starts the clock and the log of `cargo xtask COMMAND`. Tells where the log is and how long the command takes.
pub(crate) fn begin(command: &str, how_long: &str) {
    LazyLock::force(&START);
    let path = paths::target().join(format!("xtask-{command}.log"));
    let made = fs::create_dir_all(paths::target())
        .and_then(|()| File::create(&path))
        // To append: the programs write to the same file.
        .and_then(|_| OpenOptions::new().read(true).append(true).open(&path));
    *LOG.lock().unwrap_or_else(PoisonError::into_inner) = made.ok();
    say(how_long);
    say(&format!("Details: {}", path.display()));
}

/// Prints a line for the person at the terminal, and to the log.
pub(crate) fn say(line: &str) {
    show(line);
    log(line);
}

fn show(text: &str) {
    if LINE_IS_OPEN.swap(false, Ordering::Relaxed) {
        println!();
    }
    println!("{text}");
}

/// Writes a line to the log alone.
pub(crate) fn log(line: &str) {
    if let Some(file) = &mut *LOG.lock().unwrap_or_else(PoisonError::into_inner) {
        let _ = writeln!(file, "{line}");
    }
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

fn judged(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status})", shown(command)))
    }
}

/// Runs to the end with the terminal as its own: for what a person watches or reads.
pub(crate) fn run_in_terminal(command: &mut Command) -> Outcome {
    say(&format!("$ {}", shown(command)));
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|e| format!("cannot start `{}`: {e}", shown(command)))?;
    judged(command, status)
}

/// Runs to the end; anything but success is an error. What it prints goes to the log.
pub(crate) fn run(command: &mut Command) -> Outcome {
    run_seen(command, |_| {})
}

/// As [`run`], and shows each line to `see`, once the command has ended.
pub(crate) fn run_seen(command: &mut Command, see: impl FnMut(&str)) -> Outcome {
    log(&format!("$ {}", shown(command)));
    let failed = |e: io::Error| format!("the log of the command: {e}");
    // A file and no pipe: a service that a package starts would hold a pipe open for ever.
    let Some((mut file, from)) = log_end() else {
        return run_in_terminal(command);
    };
    let (out, err) = (file.try_clone(), file.try_clone());
    let status = command
        .stdin(Stdio::null())
        .stdout(out.map_err(failed)?)
        .stderr(err.map_err(failed)?)
        .status()
        .map_err(|e| format!("cannot start `{}`: {e}", shown(command)))?;
    let mut printed = Vec::new();
    file.seek(SeekFrom::Start(from))
        .and_then(|_| file.read_to_end(&mut printed))
        .map_err(failed)?;
    let printed = String::from_utf8_lossy(&printed);
    printed.lines().for_each(see);
    let outcome = judged(command, status);
    if outcome.is_err() {
        let lines: Vec<&str> = printed.lines().collect();
        let from = lines.len().saturating_sub(SHOWN_LINES);
        show(&lines.get(from..).unwrap_or_default().join("\n"));
    }
    outcome
}

/// The log, and how long it is.
fn log_end() -> Option<(File, u64)> {
    let log = LOG.lock().unwrap_or_else(PoisonError::into_inner);
    let file = log.as_ref()?.try_clone().ok()?;
    let length = file.metadata().ok()?.len();
    Some((file, length))
}

/// Standard output of a command that succeeds, trimmed; nothing where it fails or is not there.
pub(crate) fn capture(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() {
        return None;
    }
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs `work` as a step with a name and tells how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    log(&format!("== {name}"));
    let heading = format!("[{}] {name} …", clock(START.elapsed()));
    let is_terminal = io::stdout().is_terminal();
    if is_terminal {
        if LINE_IS_OPEN.swap(true, Ordering::Relaxed) {
            println!();
        }
        print!("{heading}");
        let _ = io::stdout().flush();
    }
    let start = Instant::now();
    let outcome = work();
    let mut ending = clock(start.elapsed());
    if outcome.is_err() {
        ending.push_str(" FAILED");
    }
    log(&format!("== {name}: {ending}"));
    if LINE_IS_OPEN.swap(false, Ordering::Relaxed) {
        println!(" {ending}");
    } else {
        println!("{heading} {ending}");
    }
    outcome
}

/// Minutes and seconds.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// `--name value` pairs and `--name` switches, in any order.
pub(crate) struct Args<'a> {
    rest: Vec<&'a str>,
}

impl<'a> Args<'a> {
    pub(crate) fn new(args: &'a [String]) -> Self {
        Self {
            rest: args.iter().map(String::as_str).collect(),
        }
    }

    /// Takes `--name` out; tells whether it was there.
    pub(crate) fn switch(&mut self, name: &str) -> bool {
        let before = self.rest.len();
        self.rest.retain(|arg| *arg != name);
        self.rest.len() < before
    }

    /// Takes `--name value` out.
    pub(crate) fn value(&mut self, name: &str) -> Outcome<Option<&'a str>> {
        let Some(at) = self.rest.iter().position(|arg| *arg == name) else {
            return Ok(None);
        };
        self.rest.remove(at);
        if at < self.rest.len() {
            Ok(Some(self.rest.remove(at)))
        } else {
            Err(format!("`{name}` needs a value"))
        }
    }

    /// Nothing may be left over.
    pub(crate) fn end(self) -> Outcome {
        match self.rest.first() {
            None => Ok(()),
            Some(arg) => Err(format!("unknown argument `{arg}`")),
        }
    }
}

/// For commands that take no arguments.
pub(crate) fn no_more(args: &[String]) -> Outcome {
    Args::new(args).end()
}
