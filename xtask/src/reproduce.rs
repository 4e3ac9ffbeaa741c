//! `cargo xtask reproduce`: the same commit gives the same bytes, in whatever folder it is built.
//!
//! Everything is built here, and once more from a copy of the tree under another path with a build folder of its
//! own; then every file of both is compared. Paths are kept out by `--remap-path-prefix` (`tools.rs`), clocks by the
//! time of the commit in `SOURCE_DATE_EPOCH`.

use crate::cmd::{Args, Outcome, capture, run, say, step};
use crate::paths;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) fn command(args: &[String]) -> Outcome {
    let mut args = Args::new(args);
    let is_light = args.switch("--light");
    args.end()?;
    if is_light {
        // The smallest of the modules, for a quick look.
        twice("light", &["target/light-dist"])
    } else {
        twice("dist", &["dist", "pkg"])
    }
}

fn twice(what: &str, folders: &[&str]) -> Outcome {
    let time = capture(
        Command::new("git")
            .args(["log", "-1", "--format=%ct"])
            .current_dir(paths::root()),
    )
    .ok_or("no git here: nothing tells which files are the project's")?;
    // A path of another length, with letters that need care.
    let place = env::temp_dir().join(format!("swanilai reproduce {}", std::process::id()));
    let other = place.join("a tree");
    let outcome = copy(&other).and_then(|()| {
        let build = |at: &Path, target: &Path| {
            run(Command::new("cargo")
                .args(["xtask", what])
                .env("SOURCE_DATE_EPOCH", &time)
                .env("CARGO_TARGET_DIR", target)
                .current_dir(at))
        };
        step("building here", || build(&paths::root(), &paths::target()))?;
        step("building in another folder", || {
            build(&other, &place.join("built"))
        })?;
        let there = |folder: &&str| match folder.strip_prefix("target/") {
            Some(rest) => (paths::target().join(rest), place.join("built").join(rest)),
            None => (paths::root().join(folder), other.join(folder)),
        };
        step("comparing", || {
            folders
                .iter()
                .map(there)
                .try_for_each(|(one, other)| compare(&one, &other))
        })
    });
    if outcome.is_ok() {
        fs::remove_dir_all(&place).map_err(|e| format!("{}: {e}", place.display()))?;
    } else {
        say(&format!("left for a look: {}", place.display()));
    }
    outcome
}

/// The files that git knows, as they are now; tools of npm by a link.
fn copy(to: &Path) -> Outcome {
    let list = capture(
        Command::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard"])
            .current_dir(paths::root()),
    )
    .ok_or("git does not list the files")?;
    for name in list.lines() {
        let (from, to) = (paths::root().join(name), to.join(name));
        let fail = |e: std::io::Error| format!("{}: {e}", from.display());
        // Deleted, but not committed yet.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(&to)).map_err(fail)?;
            fs::copy(&from, &to).map_err(fail)?;
        }
    }
    link(
        &paths::root().join("node_modules"),
        &to.join("node_modules"),
    )
}

#[cfg(unix)]
fn link(original: &Path, link: &Path) -> Outcome {
    std::os::unix::fs::symlink(original, link).map_err(|e| format!("{}: {e}", link.display()))
}

#[cfg(not(unix))]
fn link(_original: &Path, _link: &Path) -> Outcome {
    Err("two builds are compared on systems with symbolic links alone".to_owned())
}

fn compare(one: &Path, other: &Path) -> Outcome {
    let (first, second) = (files(one)?, files(other)?);
    let mut different: Vec<&str> = Vec::new();
    for name in first.keys().chain(second.keys()) {
        if first.get(name) != second.get(name) && !different.contains(&name.as_str()) {
            different.push(name);
        }
    }
    let modules = first
        .keys()
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "wasm"))
        .count();
    say(&format!(
        "{}: {} files, {modules} of them wasm; {} differ",
        one.display(),
        first.len(),
        different.len()
    ));
    if first.is_empty() {
        return Err(format!("nothing is in {}", one.display()));
    }
    if different.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "not the same in both builds:\n  {}",
            different.join("\n  ")
        ))
    }
}

/// The contents of all files, by their names below the folder.
fn files(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut all = BTreeMap::new();
    let mut left: Vec<PathBuf> = vec![folder.to_path_buf()];
    while let Some(place) = left.pop() {
        let fail = |e: std::io::Error| format!("{}: {e}", place.display());
        for entry in fs::read_dir(&place).map_err(fail)? {
            let path = entry.map_err(fail)?.path();
            if path.is_dir() {
                left.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path);
                let name = name.to_string_lossy().into_owned();
                all.insert(name, fs::read(&path).map_err(fail)?);
            }
        }
    }
    Ok(all)
}
