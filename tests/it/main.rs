//! Tests of the core, without a browser.
#![cfg(test)]

mod architecture;
mod bad_input;
mod bad_values;
mod boundaries;
mod extremes;
mod generate;
mod golden;
mod growth;
mod instruments;
mod merge;
mod oracle;
mod properties;
mod published;
mod seeds;
mod support;
