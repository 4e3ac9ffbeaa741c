//! Running other programs, and reading our own arguments.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What went wrong, told to a person.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

/// Runs to the end with our own output; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Outcome {
    println!("$ {}", shown(command));
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|e| format!("cannot start `{}`: {e}", shown(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status})", shown(command)))
    }
}

/// Runs to the end, passes standard output on and shows each line to `see`.
pub(crate) fn run_seen(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    println!("$ {}", shown(command));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("cannot start `{}`: {e}", shown(command)))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line.map_err(|e| format!("`{}`: {e}", shown(command)))?;
            println!("{line}");
            see(&line);
        }
    }
    let status = child
        .wait()
        .map_err(|e| format!("`{}`: {e}", shown(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status})", shown(command)))
    }
}

/// Runs to the end; of what it says on standard error, lines with `noise` are left out.
pub(crate) fn run_without(noise: &str, command: &mut Command) -> Outcome {
    println!("$ {}", shown(command));
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("cannot start `{}`: {e}", shown(command)))?;
    print!("{}", String::from_utf8_lossy(&output.stdout));
    let told = String::from_utf8_lossy(&output.stderr);
    for line in told.lines().filter(|line| !line.contains(noise)) {
        eprintln!("{line}");
    }
    if output.status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({})", shown(command), output.status))
    }
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

/// Runs `work` under a heading and tells how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("\n== {name}");
    let start = Instant::now();
    let outcome = work();
    let ending = if outcome.is_ok() { "done" } else { "FAILED" };
    println!(
        "== {name}: {ending} in {:.1} s",
        start.elapsed().as_secs_f64()
    );
    outcome
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
