//! Trunk, for the development loop: the app in one piece, built anew at every change.

use crate::cmd::{Outcome, run};
use crate::{setup, tools};

/// `cargo xtask trunk …`: Trunk with the compiler for wasm that was found; what follows goes to it.
pub(crate) fn command(args: &[String]) -> Outcome {
    setup::wasm()?;
    setup::node()?;
    setup::trunk()?;
    tools::check_trunk_pin()?;
    run(tools::wasm_command("trunk")?.args(args))
}
