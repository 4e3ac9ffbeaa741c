//! `cargo xtask bench`: size, speed and memory, measured and printed, never asserted.
//!
//! Sizes and the first load are those of `dist/` as published. Changes are made in the same app built
//! once more with the pack of the workload (feature `bench`), scores are reckoned again by the module
//! built in the same way. What is measured, and how, is in `tests/bench/*.mjs`.

use crate::cmd::{Args, Outcome, run, run_in_terminal, step};
use crate::http::{self, Headers, Site};
use crate::setup::find_program;
use crate::{dist, paths, setup};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

const PARTS: [&str; 5] = ["load", "change", "rescore", "rekap", "light"];
/// Pack and assessment of the workload.
const PACK: &str = "tests/bench/bench-60";

pub(crate) fn command(args: &[String]) -> Outcome {
    let mut args = Args::new(args);
    let only = args.value("--only")?;
    let parts = only.unwrap_or("load,change,rescore,rekap,light");
    let runs = args.value("--runs")?.unwrap_or("5");
    let build = !args.switch("--no-build");
    if args.switch("--peers") {
        let shown = args.value("--shown")?.unwrap_or("one");
        let write = args.value("--write")?;
        args.end()?;
        let mut told = vec!["--runs", runs, "--shown", shown];
        told.extend(only.into_iter().flat_map(|ids| ["--only", ids]));
        told.extend(write.into_iter().flat_map(|date| ["--write", date]));
        return peers(build, &told);
    }
    args.end()?;
    for part in parts.split(',') {
        if !PARTS.contains(&part) {
            return Err(format!("`--only` takes {}, not `{part}`", PARTS.join(", ")));
        }
    }
    let wants = |name| parts.split(',').any(|part| part == name);
    if build {
        setup::wasm()?;
        setup::node()?;
        setup::browser()?;
        step("the workload as a pack", || run(&mut node("make.mjs")))?;
        if wants("load") || wants("light") {
            dist::site_only()?;
        }
        if wants("change") {
            step("building the app with the workload", app)?;
        }
        if wants("rescore") || wants("rekap") {
            step("building the module with the workload", module)?;
            step("building the core natively", || {
                run(native().arg("--no-run"))
            })?;
        }
    }
    let light = light_folder();
    if wants("light") {
        let mut pages = node("light-pages.mjs");
        run(pages.arg(paths::dist()).arg(&light))?;
    }
    let served = |folder| serve(folder, Headers::Published);
    let site = served(paths::dist())?;
    let light_base = served(light.clone())?;
    let bench = served(app_folder())?;
    let modules = served(module_folder())?;
    let mut measure = node("run.mjs");
    measure
        .args(["--only", parts, "--runs", runs, "--out"])
        .arg(paths::target().join("bench.json"))
        .env("SWANILAI_BASE", site)
        .env("SWANILAI_DIST", paths::dist())
        .env("SWANILAI_LIGHT_BASE", light_base)
        .env("SWANILAI_LIGHT", light)
        .env("SWANILAI_BENCH_BASE", bench)
        .env("SWANILAI_MODULE_BASE", modules)
        .env("SWANILAI_MODULE", module_folder());
    if let Some(file) = find_program("chromium") {
        measure.env("SWANILAI_CHROMIUM", file);
    }
    step("measuring", || run_in_terminal(&mut measure))
}

/// The app beside other people's form engines, on the same work in one run.
fn peers(build: bool, told: &[&str]) -> Outcome {
    let folder = paths::target().join("bench-peers");
    if build {
        setup::wasm()?;
        setup::node()?;
        setup::browser()?;
        step("the workload as a pack", || run(&mut node("make.mjs")))?;
        step("building the app with the workload", app)?;
        step("the pages of the peers, from their registry", || {
            run(node("peers-build.mjs").arg(&folder))
        })?;
    }
    let base = serve(app_folder(), Headers::Isolated)?;
    let theirs = serve(folder.join("site"), Headers::Foreign)?;
    let mut measure = node("peers.mjs");
    measure
        .args(told)
        .arg("--out")
        .arg(paths::target().join("bench-peers.json"))
        .env("SWANILAI_BENCH_BASE", base)
        .env("SWANILAI_BENCH", app_folder())
        .env("SWANILAI_PEERS_BASE", theirs)
        .env("SWANILAI_PEERS", folder.join("site"));
    if let Some(file) = find_program("chromium") {
        measure.env("SWANILAI_CHROMIUM", file);
    }
    step("measuring by turns", || run_in_terminal(&mut measure))
}

fn node(script: &str) -> Command {
    let mut command = Command::new("node");
    command
        .arg(Path::new("tests/bench").join(script))
        .current_dir(paths::root());
    command
}

/// The benchmark of the core, which `rescore.mjs` and `rekap.mjs` start with the same words.
fn native() -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["bench", "--package", "swanilai"])
        .args(["--bench", "rescore", "--features", "bench"])
        .current_dir(paths::root());
    command
}

fn app_folder() -> PathBuf {
    paths::target().join("bench-dist")
}

/// The light calculator beside the plain page that it is measured against.
fn light_folder() -> PathBuf {
    paths::target().join("bench-light")
}

fn module_folder() -> PathBuf {
    paths::target().join("bench-module")
}

/// The app as `dist` builds it, with the pack of the workload and its texts.
fn app() -> Outcome {
    let built = paths::wasm_target().join("bench-site");
    dist::app("split,bench", &built)?;
    dist::engine()?;
    let (engine, spreadsheet) = (dist::engine_folder(), dist::spreadsheet_folder());
    dist::spreadsheet(&spreadsheet)?;
    let light = dist::light_folder();
    dist::light()?;
    dist::finish(
        "site",
        &app_folder(),
        &[&built, &engine, &spreadsheet, &light, Path::new(PACK)],
    )
}

/// The module as `dist` builds it, with the pack and with what scores again and again.
fn module() -> Outcome {
    let folder = module_folder();
    dist::module("swanilai-wasm", "analysis,bench", dist::FAST, &folder)?;
    let page = "<!DOCTYPE html><html lang=\"en\"><title>bench</title><link rel=\"icon\" href=\"data:,\">\n";
    fs::write(folder.join("index.html"), page).map_err(|e| format!("{}: {e}", folder.display()))
}

/// Serves a folder in the background as `cargo xtask serve` does; gives its address.
fn serve(folder: PathBuf, headers: Headers) -> Outcome<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|e| e.to_string())?;
    let place = listener.local_addr().map_err(|e| e.to_string())?;
    let prefix = "/".to_owned();
    let site = Site {
        folder,
        prefix,
        headers,
    };
    thread::spawn(move || http::serve(&listener, site));
    Ok(format!("http://{place}/"))
}
