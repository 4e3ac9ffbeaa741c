//! Tests of the core, without a browser.
#![cfg(test)]

mod adjust;
mod anonymous;
mod architecture;
mod bad_input;
mod bad_values;
mod boundaries;
mod compare;
mod evidence;
mod extremes;
mod generate;
mod golden;
mod growth;
mod hostile;
mod instruments;
mod link;
mod merge;
mod oracle;
mod own_instrument;
mod plan;
mod plan_input;
mod plan_search;
mod properties;
mod published;
mod quick;
mod repairs;
mod report;
mod scenario;
mod seeds;
mod summary;
mod support;
mod together;
mod trend;
mod whatif;
mod words;
mod zip;
