//! Tests of the core, without a browser.
#![cfg(test)]
#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "tests read files and take the time"
)]

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
mod supply;
mod support;
mod together;
mod trend;
mod whatif;
mod words;
mod zip;
