//! `cargo xtask dist`: the site into `dist/`, the npm package into `pkg/`.

use crate::cmd::{Outcome, capture, run, say, step};
use crate::tools::wasm_command;
use crate::{paths, setup};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How a module is built: a profile of `Cargo.toml`, and the level of the optimiser.
#[derive(Clone, Copy)]
pub(crate) struct How {
    profile: &'static str,
    optimiser: &'static str,
}

/// For what is asked again and again.
pub(crate) const FAST: How = How {
    profile: "module",
    optimiser: "-O3",
};
/// For what is fetched more often than asked.
pub(crate) const SMALL: How = How {
    profile: "release",
    optimiser: "-Oz",
};

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
    let built = paths::wasm_target().join("site");
    step("building the app, in chunks", || app("split", &built))?;
    step("building the engine of the worker", engine)?;
    step("building the module for spreadsheets", || {
        spreadsheet(&spreadsheet_folder())
    })?;
    step("building the module of the light pages", light)?;
    step("page, names, texts and compression into dist/", || {
        finish(
            "site",
            &paths::dist(),
            &[
                &built,
                &engine_folder(),
                &spreadsheet_folder(),
                &light_folder(),
            ],
        )
    })
}

pub(crate) fn light_folder() -> PathBuf {
    paths::wasm_target().join("light")
}

/// What the light pages of `v1/` call, built for size: all they load has to fit into 48 kB.
pub(crate) fn light() -> Outcome {
    module("swanilai-light", "", SMALL, &light_folder())
}

pub(crate) fn engine_folder() -> PathBuf {
    paths::wasm_target().join("site-engine")
}

/// What the app hands to a worker, built for speed.
pub(crate) fn engine() -> Outcome {
    module("swanilai-engine", "", FAST, &engine_folder())
}

pub(crate) fn spreadsheet_folder() -> PathBuf {
    paths::wasm_target().join("spreadsheet")
}

/// `cargo xtask light`: those pages alone, in the place of a whole site, while working on them.
pub(crate) fn light_command() -> Outcome {
    prepare()?;
    step("building the module of the light pages", light)?;
    finish(
        "light",
        &paths::target().join("light-dist"),
        &[&light_folder()],
    )
}

/// The module that writes and reads workbooks: fetched only by those who use it.
pub(crate) fn spreadsheet(folder: &Path) -> Outcome {
    empty(folder)?;
    run(wasm_command("cargo")?
        .args(["build", "--package", "swanilai-xlsx", "--lib"])
        .args(["--offline", "--release", "--features", "wasm"])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    run(wasm_command("wasm-bindgen")?
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", "spreadsheet", "--out-dir"])
        .arg(folder)
        .arg(paths::wasm_release().join("swanilai_xlsx.wasm")))?;
    optimise(&[folder.join("spreadsheet_bg.wasm")], SMALL.optimiser)
}

/// The app with these features, cut into chunks and optimised, in an empty folder.
/// Where that folder is still made of the same, it is left: optimising takes longer than everything else.
pub(crate) fn app(features: &str, folder: &Path) -> Outcome {
    // The cutter needs to know which code uses which: the linker's relocations and the names tell it.
    run(wasm_command("cargo")?
        .args(["rustc", "--package", "swanilai-app"])
        .args(["--release", "--offline", "--features", features])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--", "-Clink-arg=--emit-relocs", "-Cstrip=none"]))?;
    let whole = paths::wasm_release().join("swanilai-app.wasm");
    // Beside the folder, as all that is in it is published; written last, so that half a folder has none.
    let note = folder.with_extension("made-of");
    let made_of = made_of(&whole)?;
    if folder.is_dir() && fs::read_to_string(&note).is_ok_and(|before| before == made_of) {
        say("nothing changed: chunks as they are");
        return Ok(());
    }
    if note.exists() {
        fs::remove_file(&note).map_err(|e| format!("{}: {e}", note.display()))?;
    }
    empty(folder)?;
    let parts = folder.join("parts");
    run(wasm_command("wasm-split-cli")?
        .arg(&whole)
        .arg(&parts)
        .args(["--out-name", "app"]))?;
    run(wasm_command("wasm-bindgen")?
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--out-name", "app", "--out-dir"])
        .arg(folder)
        .arg(parts.join("app.wasm")))?;
    for file in files_of(&parts)? {
        let name = file.file_name().unwrap_or_default();
        if name != "app.wasm" {
            fs::rename(&file, folder.join(name)).map_err(|e| format!("{}: {e}", file.display()))?;
        }
    }
    let is_wasm = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "wasm");
    let modules: Vec<PathBuf> = files_of(folder)?.into_iter().filter(is_wasm).collect();
    optimise(&modules, SMALL.optimiser)?;
    fs::write(&note, made_of).map_err(|e| format!("{}: {e}", note.display()))
}

/// Size and time of all that the chunks depend on: the compiled app, the tools and what they are told here.
fn made_of(whole: &Path) -> Outcome<String> {
    let ourselves = env::current_exe().map_err(|e| e.to_string())?;
    let lock = paths::root().join("node_modules/.installed-lock.json");
    let mut files = vec![whole.to_path_buf(), ourselves, lock];
    for tool in ["wasm-split-cli", "wasm-bindgen"] {
        files.push(wasm_command(tool)?.get_program().into());
    }
    let mut lines = Vec::new();
    for file in files {
        let fail = |e: std::io::Error| format!("{}: {e}", file.display());
        let known = fs::metadata(&file).map_err(fail)?;
        let time = known.modified().map_err(fail)?;
        lines.push(format!("{} {} {time:?}", file.display(), known.len()));
    }
    Ok(lines.join("\n"))
}

fn files_of(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let fail = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))
}

/// Optimises modules in place, all in one process: starting wasm-opt takes longer than its work on a small module.
fn optimise(modules: &[PathBuf], level: &str) -> Outcome {
    run(Command::new("node")
        .arg("xtask/optimise.mjs")
        .arg(level)
        .args(modules)
        .current_dir(paths::root()))
}

/// The scoring package, built as a consumer will install it.
fn package() -> Outcome {
    step("building the scoring package into pkg/", || {
        let pkg = paths::pkg();
        module("swanilai-wasm", "", FAST, &pkg)?;
        // Plans and tables are asked for now and then: small matters more there.
        module("swanilai-wasm", "analysis", SMALL, &pkg.join("analysis"))?;
        finish("package", &pkg, &[])
    })
}

/// The module of a crate with these features, optimised, in an empty folder.
pub(crate) fn module(package: &str, features: &str, how: How, folder: &Path) -> Outcome {
    empty(folder)?;
    // Asked for here, and not in Cargo.toml: there the app would link it with every build, too.
    run(wasm_command("cargo")?
        .args(["rustc", "--package", package, "--lib", "--offline"])
        .args(["--crate-type", "cdylib"])
        .args(["--profile", how.profile])
        .args(["--features", features])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    let built = paths::wasm_release().with_file_name(how.profile);
    run(wasm_command("wasm-bindgen")?
        .args(["--target", "web", "--out-name", "swanilai", "--out-dir"])
        .arg(folder)
        .arg(built.join(format!("{}.wasm", package.replace('-', "_")))))?;
    optimise(&[folder.join("swanilai_bg.wasm")], how.optimiser)
}

/// The part done by Node, see there.
pub(crate) fn finish(what: &str, folder: &Path, more: &[&Path]) -> Outcome {
    run(Command::new("node")
        .arg("xtask/finish.mjs")
        .arg(what)
        .arg(folder)
        .arg(env!("CARGO_PKG_VERSION"))
        .args(more)
        // Whose standard library is in the modules.
        .env(
            "SWANILAI_RUSTC",
            capture(wasm_command("rustc")?.arg("--version")).unwrap_or_default(),
        )
        .current_dir(paths::root()))
}
