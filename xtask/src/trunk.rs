//! Trunk, for the development loop: the app in one piece, built anew at every change.

use crate::cmd::{Outcome, run_in_terminal};
use crate::{dist, paths, setup, tools};

/// `cargo xtask trunk …`: Trunk with the compiler for wasm that was found; what follows goes to it.
pub(crate) fn command(args: &[String]) -> Outcome {
    setup::wasm()?;
    setup::node()?;
    setup::trunk()?;
    tools::check_trunk_pin()?;
    spreadsheet()?;
    run_in_terminal(tools::wasm_command("trunk")?.args(args))
}

/// The module for spreadsheets, where the page copies it from. It changes seldom: Trunk does not watch it.
pub(crate) fn spreadsheet() -> Outcome {
    setup::fetch()?;
    dist::spreadsheet(&paths::target().join("spreadsheet"))
}
