//! The project's commands, run as `cargo xtask <command>`.
//!
//! No crate is used here, so that the first command of a newcomer starts after seconds of compiling.
//! What Node does better and is there anyway (brotli, digests) is in `finish.mjs`.

mod again;
mod bench;
mod cmd;
mod dist;
mod fuzz;
mod http;
mod paths;
mod reproduce;
mod serve;
mod servers;
mod setup;
mod supply;
mod test;
mod tools;
mod trunk;

use cmd::Outcome;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port 8080] [--no-build] [--prefix /folder/] [--dir dist]
    install what is missing, build the app, serve it on 127.0.0.1 with production headers
cargo xtask test [--fast] [--full] [--only native,page,module,browser,supply,again,fuzz]
    every check of a change; --only runs the parts named, on what was built last
    --fast stops before the builds for the browser
    --full adds Trunk's page, all browser tests in Firefox, the long ones, a second build to compare, and fuzzing
cargo xtask dist
    the site into dist/ and the npm package into pkg/
cargo xtask trunk serve|build […]
    the development loop: Trunk with the compiler for wasm that was found; what follows is Trunk's
cargo xtask light
    the pages of v1/ alone, into target/light-dist
cargo xtask bench [--no-build] [--only load,change,rescore,rekap,light] [--runs 5]
    figures of size, speed and memory, printed and in target/bench.json; nothing is asserted
cargo xtask fuzz [--seconds 60] [--at-once 2] [TARGET…]
    every parser, or those named, given what nobody would write; fails on a crash (fuzz/README.md)
cargo xtask supply-chain
    what of others comes in: licences, versions, sources, known faults (docs/supply-chain.md)
cargo xtask reproduce [--light]
    builds everything twice, in two folders, and compares every file; --light the light pages alone
cargo xtask bench --peers [--no-build] [--only floor,ours,…] [--runs 5] [--shown one|all] [--write YYYY-MM-DD]
    the app beside other form engines, built from their registry, on the same work; --write puts the table into docs/speed.md
cargo xtask setup [--only wasm|trunk|node|browser|office|servers|php|analysis]
    the installing alone";

/// How long the longer commands take on two processors, told at their start.
const TIMES: [(&str, &str); 8] = [
    (
        "serve",
        "Builds what changed, then serves. The first time about 10 minutes: it installs tools. Later a few minutes, or seconds where nothing changed.",
    ),
    (
        "test",
        "Runs every check of a change: about an hour. `--fast` takes ten minutes, `--full` two hours.",
    ),
    (
        "dist",
        "Builds the site and the package: the first time about 12 minutes, later a few.",
    ),
    ("light", "Builds the light pages: a minute."),
    ("setup", "Installs what is missing: up to 10 minutes, once."),
    ("bench", "Builds and measures: some 20 minutes."),
    ("fuzz", "Tries every target for its time."),
    (
        "reproduce",
        "Builds everything twice: some 20 minutes, with `--light` three.",
    ),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Outcome {
    let Some((command, rest)) = args.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    if let Some((_, how_long)) = TIMES.iter().find(|(name, _)| name == command) {
        cmd::begin(command, how_long);
    }
    match command.as_str() {
        "serve" => serve::command(rest),
        "bench" => bench::command(rest),
        "supply-chain" => {
            cmd::no_more(rest)?;
            supply::command()
        }
        "reproduce" => reproduce::command(rest),
        "fuzz" => fuzz::command(rest),
        "setup" => setup::command(rest),
        "dist" => {
            cmd::no_more(rest)?;
            dist::command()
        }
        "light" => {
            cmd::no_more(rest)?;
            dist::light_command()
        }
        "test" => test::command(rest),
        "trunk" => trunk::command(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("unknown command `{other}`\n\n{USAGE}")),
    }
}
