//! Tests of the core, without a browser.

mod instruments;
