//! `cargo xtask dist`: the site into `dist/`, the npm package into `pkg/`.

use crate::cmd::{Outcome, run, step};
use crate::tools::{locked_version, wasm_command};
use crate::{paths, setup};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What rustc's baseline for wasm32 turns on; wasm-opt must be told where a build leaves no note of it.
/// `index.html` names the same ones for Trunk.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The profile of the module in `Cargo.toml`: for speed, where the app is for size.
const PROFILE: &str = "module";

pub(crate) fn command() -> Outcome {
    prepare()?;
    site()?;
    package()
}

/// The site without the package, for `serve`.
pub(crate) fn site_only() -> Outcome {
    prepare()?;
    site()
}

fn prepare() -> Outcome {
    setup::wasm()?;
    setup::node()?;
    step("downloading the crates that are missing", setup::fetch)
}

fn site() -> Outcome {
    check_trunk_pin()?;
    step("building the app into dist/", || {
        run(wasm_command("trunk")?.args(["build", "--release"]))
    })?;
    step("names, integrity, texts and compression", || {
        finish("site", &paths::dist())
    })
}

/// The scoring package, built as a consumer will install it.
fn package() -> Outcome {
    step("building the scoring package into pkg/", || {
        let pkg = paths::pkg();
        module("wasm", &pkg)?;
        finish("package", &pkg)
    })
}

/// The module with these features, optimised, in an empty folder.
pub(crate) fn module(features: &str, folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    run(wasm_command("cargo")?
        .args(["build", "--package", "swanilai", "--lib", "--offline"])
        .args(["--profile", PROFILE])
        .args(["--features", features])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    let built = paths::wasm_release().with_file_name(PROFILE);
    run(wasm_command("wasm-bindgen")?
        .args(["--target", "web", "--out-name", "swanilai", "--out-dir"])
        .arg(folder)
        .arg(built.join("swanilai.wasm")))?;
    let wasm = folder.join("swanilai_bg.wasm");
    run(wasm_command("wasm-opt")?
        .arg("-O3")
        .args(WASM_FEATURES)
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm))
}

/// The part done by Node, see there.
pub(crate) fn finish(what: &str, folder: &Path) -> Outcome {
    run(Command::new("node")
        .arg("xtask/finish.mjs")
        .arg(what)
        .arg(folder)
        .arg(env!("CARGO_PKG_VERSION"))
        .current_dir(paths::root()))
}

/// Trunk.toml must repeat the version of wasm-bindgen; say so before Trunk says it less clearly.
fn check_trunk_pin() -> Outcome {
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
