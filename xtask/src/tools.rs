//! Which compiler builds for wasm32, and the environment in which it does.
//!
//! Two ways, the first that is there:
//! 1. the contributor's own Rust with the target added (`rustup target add wasm32-unknown-unknown`);
//! 2. Debian's `rustc-web`, whose standard library for wasm32 is built from source by cargo.
//!    Nothing is ever downloaded through rustup: on machines that forbid it that would only fail.

use crate::cmd::{Outcome, capture};
use crate::paths;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Rust that builds the project, from `rust-version`.
const MINOR: u32 = 95;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The Rust on the path knows the target.
    Target,
    /// Debian's compiler with its sources.
    Debian,
}

impl Toolchain {
    pub(crate) fn find() -> Option<Self> {
        if target_is_installed() {
            return Some(Self::Target);
        }
        debian_is_installed().then_some(Self::Debian)
    }
}

fn target_is_installed() -> bool {
    let sysroot = capture(
        Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(paths::root()),
    );
    sysroot.is_some_and(|folder| {
        Path::new(&folder)
            .join("lib/rustlib/wasm32-unknown-unknown/lib")
            .is_dir()
    })
}

fn debian_is_installed() -> bool {
    let version = capture(Command::new("/usr/bin/rustc").arg("--version"));
    let new_enough = version
        .as_deref()
        .and_then(|line| line.strip_prefix("rustc 1."))
        .and_then(|rest| rest.split('.').next()?.parse::<u32>().ok())
        .is_some_and(|minor| minor >= MINOR);
    new_enough
        && ["/usr/bin/cargo", "/usr/bin/rust-lld"]
            .iter()
            .all(|tool| Path::new(tool).exists())
        && Path::new("/usr/lib/rustlib/src/rust/library/std").is_dir()
}

/// A command in the environment of wasm builds.
pub(crate) fn wasm_command(program: &str) -> Outcome<Command> {
    let toolchain = Toolchain::find().ok_or("no compiler for wasm32: run `cargo xtask setup`")?;
    let mut folders = Vec::new();
    if toolchain == Toolchain::Debian {
        folders.push(debian_links()?);
    }
    folders.push(paths::root().join("node_modules/.bin"));
    if let Some(home) = paths::cargo_home() {
        folders.push(home.join("bin"));
    }
    let path = joined_path(folders)?;
    // Looked up here: the standard library would search the path of this process, not the new one.
    let mut command = Command::new(look_up(program, &path).unwrap_or_else(|| program.into()));
    command
        .current_dir(paths::root())
        .env("PATH", &path)
        .env("CARGO_TARGET_DIR", paths::wasm_target())
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(toolchain))
        .env_remove("RUSTFLAGS")
        // Trunk reads it as its own switch and stops at the usual value `1`.
        .env_remove("NO_COLOR");
    if toolchain == Toolchain::Debian {
        command
            // Unstable flags of a stable compiler, here only, to build the standard library.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        // Set by the cargo that runs us; they would lead back to its toolchain.
        for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
            command.env_remove(name);
        }
    }
    Ok(command)
}

/// Panic messages hold paths of source files: keep the builder's folders out, so that builds are alike everywhere.
fn rust_flags(toolchain: Toolchain) -> OsString {
    let mut folders = vec![
        (paths::root(), "swanilai"),
        // Where else it may be than in there; code that is made while building names its place.
        (paths::target(), "swanilai/target"),
    ];
    if let Some(home) = paths::cargo_home() {
        let registries = home.join("registry/src");
        folders.push((home, "cargo"));
        // After the folder they are in: the last that fits is taken.
        let mut sources: Vec<PathBuf> = fs::read_dir(registries)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        sources.sort();
        folders.extend(sources.into_iter().map(|folder| (folder, "crates")));
    }
    if toolchain == Toolchain::Debian {
        folders.push((PathBuf::from("/usr/lib/rustlib/src/rust"), "rust"));
    }
    let mut flags = OsString::new();
    for (folder, name) in folders {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    if toolchain == Toolchain::Debian {
        // A panic becomes a bare trap: a tenth fewer bytes for messages that nobody would see.
        // www/boot.js catches the trap and shows the screen that hands out the drafts.
        flags.push("\u{1f}-Zunstable-options\u{1f}-Cpanic=immediate-abort");
    }
    flags
}

/// A folder with links to Debian's Rust alone.
/// Not `/usr/bin` itself: it may hold an old wasm-opt or wasm-bindgen, which would then be found first.
fn debian_links() -> Outcome<PathBuf> {
    let folder = paths::target().join("tools/wasm-bin");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for tool in ["cargo", "rustc", "rustdoc"] {
        let link = folder.join(tool);
        if !link.exists() {
            make_link(&Path::new("/usr/bin").join(tool), &link)?;
        }
    }
    Ok(folder)
}

#[cfg(unix)]
fn make_link(original: &Path, link: &Path) -> Outcome {
    std::os::unix::fs::symlink(original, link).map_err(|e| format!("{}: {e}", link.display()))
}

#[cfg(not(unix))]
fn make_link(_original: &Path, _link: &Path) -> Outcome {
    Err("Debian's toolchain is for Debian; add the target to your own Rust".to_owned())
}

/// The folders, then the path we were started with.
fn joined_path(mut folders: Vec<PathBuf>) -> Outcome<OsString> {
    if let Some(path) = env::var_os("PATH") {
        folders.extend(env::split_paths(&path));
    }
    env::join_paths(folders).map_err(|e| format!("PATH: {e}"))
}

fn look_up(program: &str, path: &OsString) -> Option<PathBuf> {
    env::split_paths(path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Version of a crate as `Cargo.lock` has it.
pub(crate) fn locked_version(name: &str) -> Outcome<String> {
    let lock = paths::root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    let heading = format!("name = \"{name}\"");
    text.lines()
        .skip_while(|line| *line != heading)
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock has no `{name}`"))
}

/// Trunk.toml must repeat the version of wasm-bindgen; say so before Trunk says it less clearly.
pub(crate) fn check_trunk_pin() -> Outcome {
    let version = locked_version("wasm-bindgen")?;
    let config = fs::read_to_string(paths::root().join("Trunk.toml"))
        .map_err(|e| format!("Trunk.toml: {e}"))?;
    if config.contains(&format!("wasm_bindgen = \"{version}\"")) {
        Ok(())
    } else {
        Err(format!(
            "Cargo.lock has wasm-bindgen {version}, Trunk.toml has another: write that number there"
        ))
    }
}
