//! `cargo xtask supply-chain`: what of others comes into the project, checked by cargo-deny and npm.
//!
//! Licences, sources and versions are checked without a network. Known faults are looked up where their lists can be
//! reached; where not, that is said and nothing more, so that a build does not depend on somebody else's server.

use crate::cmd::{Outcome, log, run, say, step};
use crate::{paths, setup};
use std::process::{Command, Stdio};

pub(crate) fn command() -> Outcome {
    setup::deny()?;
    step("lock files are complete", || {
        for manifest in MANIFESTS {
            run(Command::new("cargo")
                .args(["tree", "--locked", "--quiet", "--depth", "0"])
                .args(["--manifest-path", manifest])
                .current_dir(paths::root()))?;
        }
        Ok(())
    })?;
    step("licences, versions and sources of crates", || {
        MANIFESTS.iter().try_for_each(|manifest| {
            run(deny(manifest)?.args(["check", "licenses", "bans", "sources"]))
        })
    })?;
    step("known faults of crates", || {
        MANIFESTS.iter().try_for_each(|manifest| {
            looked_up(
                deny(manifest)?.args(["check", "advisories"]),
                &["failed to fetch advisory database"],
                "the advisory database of RustSec cannot be reached from here: known faults of crates were NOT looked up",
            )
        })
    })?;
    step("known faults of npm packages", || {
        looked_up(
            npm().args(["audit", "--audit-level=moderate"]),
            &[
                "audit endpoint returned an error",
                "ENOTFOUND",
                "ECONNREFUSED",
                "ETIMEDOUT",
                "EAI_AGAIN",
            ],
            "the npm registry in use has no list of known faults: those of npm packages were NOT looked up",
        )
    })?;
    step("signatures of npm packages", || {
        looked_up(
            npm().args(["audit", "signatures"]),
            &[
                "ENOTFOUND",
                "ECONNREFUSED",
                "ETIMEDOUT",
                "EAI_AGAIN",
                "No dependencies found",
                "has no signing keys",
                "E404",
                "E405",
                STOPPED,
            ],
            "the npm registry in use gives no keys, or not in time: signatures of npm packages were NOT checked (package-lock.json holds the digest of each)",
        )
    })
}

/// The project, and the fuzz targets, which have a lock file of their own.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// What stands for no answer in time.
const STOPPED: &str = "stopped after a minute";

fn deny(manifest: &str) -> Outcome<Command> {
    let home = paths::cargo_home().ok_or("no home folder: set CARGO_HOME")?;
    let mut command = Command::new(home.join("bin/cargo-deny"));
    command
        .args(["--workspace", "--all-features", "--locked"])
        .args(["--config", "deny.toml"])
        .args(["--manifest-path", manifest])
        .current_dir(paths::root());
    Ok(command)
}

fn npm() -> Command {
    // Some registries never answer what they do not know.
    let mut command = Command::new("timeout");
    command.args(["60", "npm"]).current_dir(paths::root());
    command
}

/// Runs a look-up; where it fails for want of an answer, says so and goes on.
fn looked_up(command: &mut Command, no_answer: &[&str], then: &str) -> Outcome {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("cannot start {command:?}: {e}"))?;
    let mut said =
        String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    // What `timeout` answers.
    if output.status.code() == Some(124) {
        said += STOPPED;
    }
    if output.status.success() {
        log(said.trim());
        return Ok(());
    }
    if no_answer.iter().any(|words| said.contains(words)) {
        say(then);
        return Ok(());
    }
    Err(said.into_owned())
}
