//! The browser: the only place that knows it. Every failure is a normal state, never a panic.

pub(crate) mod archive;
pub(crate) mod clock;
pub(crate) mod database;
pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod fresh;
pub(crate) mod host;
pub(crate) mod input;
pub(crate) mod net;
pub(crate) mod page;
pub(crate) mod photos;
pub(crate) mod pick;
mod script;
pub(crate) mod share;
pub(crate) mod spreadsheet;
pub(crate) mod storage;
pub(crate) mod tabs;
pub(crate) mod upkeep;
pub(crate) mod worker;
