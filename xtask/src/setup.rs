//! Installs what a build needs and a clean machine lacks, and says what and why.
//!
//! What is there is left alone. Tools go to the usual places (system packages, cargo's and npm's own
//! folders), so that the next run, and the next clone, start at once.

use crate::cmd::{Args, Outcome, capture, log, run, say, step};
use crate::tools::{Toolchain, locked_version, wasm_command};
use crate::{paths, servers};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Trunk 0.22 wants a newer Rust than Debian's.
const TRUNK: &str = "0.21.14";
/// Must understand what `wasm_split_helpers` of Cargo.lock writes.
const WASM_SPLIT: &str = "0.2.4";
/// Looks at what crates bring in; the one of `PyPI` is too old for our lock file and licences.
const DENY: &str = "0.20.2";
const NODE_MAJOR: u32 = 20;
/// The package that brings a newer Node where the system's is too old.
const NODE_PACKAGE: &str = "node@22.23.3";
/// Rust with sources of its standard library, and the linker: `rust-lld`, of `rust-web-llvm`, is a link to `lld-22`.
/// Neither of these two is a dependency of the compiler, only a recommendation or less.
const RUST_PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
];

/// A program and the Debian package that brings it. Poppler reads what a browser prints: tests look at
/// the pages, words and pictures of printed reports. `WebKit`, the engine of iPhones, needs a screen.
const BROWSERS: [(&str, &str); 7] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("pdftotext", "poppler-utils"),
    ("pdftoppm", "poppler-utils"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
];

pub(crate) fn command(args: &[String]) -> Outcome {
    let mut args = Args::new(args);
    let only = args.value("--only")?;
    args.end()?;
    match only {
        None => {
            wasm()?;
            trunk()?;
            node()?;
            browser()?;
            office()?;
            servers::install()?;
            php()?;
            analysis()
        }
        Some("wasm") => wasm(),
        Some("trunk") => trunk(),
        Some("node") => node(),
        Some("browser") => browser(),
        Some("office") => office(),
        Some("servers") => servers::install(),
        Some("php") => php(),
        Some("analysis") => analysis(),
        Some(other) => Err(format!(
            "`--only` takes wasm, trunk, node, browser, office, servers, php or analysis, not `{other}`"
        )),
    }
}

/// What compiling for the browser needs.
pub(crate) fn wasm() -> Outcome {
    if let Some(toolchain) = Toolchain::find() {
        let what = match toolchain {
            Toolchain::Target => "your Rust has the target wasm32-unknown-unknown",
            Toolchain::Debian => "Debian's Rust with the sources of its standard library",
        };
        there("wasm compiler", what);
    } else {
        step(
            "installing Debian's Rust, to compile for wasm32 (some minutes, once)",
            || {
                apt(&RUST_PACKAGES).map_err(|why| {
                    format!("{why}\nwith rustup, `rustup target add wasm32-unknown-unknown` does as well")
                })
            },
        )?;
        if Toolchain::find().is_none() {
            return Err(
                "the packages are installed, but /usr/bin/rustc is too old, or /usr/bin/rust-lld or the sources in /usr/lib/rustlib/src are not there"
                    .to_owned(),
            );
        }
    }
    let bindgen = locked_version("wasm-bindgen")?;
    // Without --locked: one version in its lock file is not served any more.
    cargo_tool(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &bindgen,
        &[],
        "joins wasm and JavaScript; must equal the crate",
    )?;
    cargo_tool(
        "wasm_split_cli_support",
        "wasm-split-cli",
        WASM_SPLIT,
        &["--locked", "--features", "build-binary"],
        "cuts the app into chunks",
    )
}

/// What serving while developing needs.
pub(crate) fn trunk() -> Outcome {
    cargo_tool(
        "trunk",
        "trunk",
        TRUNK,
        &["--locked"],
        "builds and serves while developing",
    )
}

/// What optimising, compressing and testing need.
pub(crate) fn node() -> Outcome {
    let version = node_major();
    if version.is_none() || capture(Command::new("npm").arg("--version")).is_none() {
        step(
            "installing Node, for wasm-opt, compression and tests",
            || apt(&["nodejs", "npm"]),
        )?;
    }
    if node_major().is_some_and(|major| major < NODE_MAJOR) {
        // Debian 12 brings 18; npm's own package of Node goes before it on the usual path.
        step(
            &format!("installing Node {NODE_PACKAGE} from npm: the one that is there is too old"),
            || {
                let prefix = root_prefix().unwrap_or_default();
                let mut words: Vec<&str> = prefix.to_vec();
                words.extend(["npm", "install", "--global", NODE_PACKAGE]);
                let (program, rest) = words.split_first().ok_or("no command")?;
                run(Command::new(program).args(rest))
            },
        )?;
    }
    match node_major() {
        Some(major) if major >= NODE_MAJOR => there("node", &format!("version {major}")),
        found => {
            let found = found.map_or("none".to_owned(), |major| major.to_string());
            return Err(format!(
                "Node {NODE_MAJOR} or newer is needed, found {found}"
            ));
        }
    }
    let root = paths::root();
    let lock =
        fs::read(root.join("package-lock.json")).map_err(|e| format!("package-lock: {e}"))?;
    let stamp = root.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        there("node_modules", "as package-lock.json says");
        return Ok(());
    }
    step(
        "npm ci: wasm-opt, esbuild, browser driver, accessibility rules, tsc, schema checks",
        || run(Command::new("npm").arg("ci").current_dir(&root)),
    )?;
    fs::write(&stamp, lock).map_err(|e| format!("{}: {e}", stamp.display()))
}

/// What the tests in browsers need.
pub(crate) fn browser() -> Outcome {
    let mut missing: Vec<&str> = BROWSERS
        .iter()
        .filter(|(program, _)| find_program(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    missing.dedup();
    // Its driver cannot print: a script asks the engine by itself.
    let asks = "import gi; gi.require_version('WebKit2', '4.1')";
    if capture(Command::new("/usr/bin/python3").args(["-c", asks])).is_none() {
        missing.extend(["python3-gi", "gir1.2-webkit2-4.1"]);
    }
    if missing.is_empty() {
        there(
            "browsers",
            "Chromium with its driver, Firefox and WebKit; poppler, to read what they print",
        );
        return Ok(());
    }
    let heading = format!(
        "installing {}: browsers for the tests in them, and poppler to read the reports they print",
        missing.join(", ")
    );
    step(&heading, || apt(&missing))
}

/// What the tests of spreadsheets need: a program that opens them as people's own does.
/// Its bridge to Python fills forms in, as a person would.
pub(crate) fn office() -> Outcome {
    let has_bridge = capture(Command::new("/usr/bin/python3").args(["-c", "import uno"])).is_some();
    let mut missing = Vec::new();
    if find_program("soffice").is_none() {
        missing.push("libreoffice-calc");
    }
    if !has_bridge {
        missing.push("python3-uno");
    }
    if missing.is_empty() {
        there("office", "LibreOffice Calc, with its bridge to Python");
        return Ok(());
    }
    step(
        "installing LibreOffice Calc, for the tests that open, fill in and convert spreadsheets",
        || apt(&missing),
    )
}

/// What the tests of the plugins for WordPress and Joomla need, and Laravel's own compiler of templates.
pub(crate) fn php() -> Outcome {
    let has_blade = Path::new("/usr/share/php/Illuminate/View/autoload.php").is_file();
    let mut missing = Vec::new();
    if find_program("php").is_none() {
        missing.push("php-cli");
    }
    if !has_blade {
        missing.push("php-illuminate-view");
    }
    if missing.is_empty() {
        there("php", "PHP, with the templates of Laravel");
        return Ok(());
    }
    step(
        "installing PHP, for the tests that run the plugins and templates",
        || apt(&missing),
    )
}

/// What the recipes for analysts need: DuckDB and pandas, in an environment of Python of their own.
pub(crate) fn analysis() -> Outcome {
    let wanted = paths::root().join("tests/analysis/requirements.txt");
    let list = fs::read(&wanted).map_err(|e| format!("{}: {e}", wanted.display()))?;
    let folder = paths::target().join("analysis");
    let stamp = folder.join("installed.txt");
    if fs::read(&stamp).is_ok_and(|installed| installed == list) {
        there("analysis", "DuckDB and pandas, as requirements.txt says");
        return Ok(());
    }
    let python = "/usr/bin/python3";
    if capture(Command::new(python).args(["-c", "import ensurepip"])).is_none() {
        step(
            "installing python3-venv, for the recipes for analysts",
            || apt(&["python3-venv"]),
        )?;
    }
    step("installing DuckDB and pandas from PyPI", || {
        run(Command::new(python).args(["-m", "venv"]).arg(&folder))?;
        run(Command::new(folder.join("bin/pip"))
            .args([
                "install",
                "--quiet",
                "--only-binary",
                ":all:",
                "--requirement",
            ])
            .arg(&wanted))
    })?;
    fs::write(&stamp, list).map_err(|e| format!("{}: {e}", stamp.display()))
}

/// What checking the crates of others needs.
pub(crate) fn deny() -> Outcome {
    cargo_tool(
        "cargo-deny",
        "cargo-deny",
        DENY,
        &["--locked"],
        "checks licences, versions and sources of crates",
    )
}

/// What fuzzing needs: libFuzzer comes as sources in C++.
pub(crate) fn fuzz() -> Outcome {
    if find_program("c++").is_some() {
        there("C++ compiler", "for libFuzzer, which comes as sources");
        return Ok(());
    }
    step(
        "installing g++, to compile libFuzzer: it comes as C++ sources with the crate libfuzzer-sys",
        || apt(&["g++"]),
    )
}

/// The file of a program on the path.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

pub(crate) fn there(what: &str, detail: &str) {
    log(&format!("{what}: {detail}"));
}

fn node_major() -> Option<u32> {
    capture(Command::new("node").arg("--version"))?
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Installs a tool at one version with cargo, unless that very version is there.
fn cargo_tool(package: &str, program: &str, version: &str, flags: &[&str], why: &str) -> Outcome {
    let home = paths::cargo_home().ok_or("no home folder: set CARGO_HOME")?;
    let file = home.join("bin").join(program);
    if file.is_file() && is_installed(&home, package, version) {
        there(package, version);
        return Ok(());
    }
    let heading = format!("cargo install {package} {version}: {why} (some minutes, once)");
    step(&heading, || {
        fs::create_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
        let mut command = Command::new("cargo");
        command
            .args(["install", &format!("{package}@{version}")])
            .args(flags)
            .arg("--root")
            .arg(&home)
            .current_dir(&home)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS")
            // Tools that run for seconds need not be compiled for minutes more.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
        run(&mut command)
    })
}

/// Whether cargo installed that version: not every tool tells its own.
fn is_installed(home: &Path, package: &str, version: &str) -> bool {
    let list = fs::read_to_string(home.join(".crates.toml")).unwrap_or_default();
    let start = format!("\"{package} {version} ");
    list.lines().any(|line| line.starts_with(&start))
}

/// Installs system packages; without the right to, tells the commands instead.
pub(crate) fn apt(packages: &[&str]) -> Outcome {
    let list = packages.join(" ");
    if find_program("apt-get").is_none() {
        return Err(format!(
            "this is no Debian system: install the like of {list}"
        ));
    }
    let Some(prefix) = root_prefix() else {
        return Err(format!(
            "not root and no sudo; please run\n  apt-get update\n  apt-get install {list}"
        ));
    };
    let apt = |args: &[&str]| {
        let mut words: Vec<&str> = prefix.to_vec();
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        words.extend(args);
        let (program, rest) = words.split_first().ok_or("no command")?;
        run(Command::new(program).args(rest))
    };
    // Old package lists may name versions that are gone; but what is installed may also do.
    if let Err(why) = apt(&["update"]) {
        say(&format!(
            "{why}; going on with the package lists that are there"
        ));
    }
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(packages);
    apt(&install)
}

/// A command that root runs, through `sudo` where that is there.
pub(crate) fn as_root(words: &[&str]) -> Option<Command> {
    let prefix = root_prefix()?;
    let mut all = prefix.iter().chain(words);
    let mut command = Command::new(all.next()?);
    command.args(all);
    Some(command)
}

/// Nothing for root, `sudo` for others who have it.
fn root_prefix() -> Option<&'static [&'static str]> {
    let root = capture(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if root {
        Some(&[])
    } else if find_program("sudo").is_some() {
        Some(&["sudo"])
    } else {
        None
    }
}

/// Downloads every crate a wasm build needs, so that it and Trunk can work offline.
/// Not for wasm32 alone: that would leave out what macros and build scripts need on this machine.
pub(crate) fn fetch() -> Outcome {
    // Without a target come the crates of macros and build scripts, with it those of its standard library.
    run(wasm_command("cargo")?.arg("fetch"))?;
    run(wasm_command("cargo")?.args(["fetch", "--target", "wasm32-unknown-unknown"]))
}
