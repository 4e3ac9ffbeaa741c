//! The browser: the only place that knows it. Every failure is a normal state, never a panic.

pub(super) mod archive;
pub(super) mod clock;
pub(super) mod database;
pub(super) mod events;
pub(super) mod files;
pub(super) mod fresh;
pub(super) mod host;
pub(super) mod input;
pub(super) mod net;
pub(super) mod page;
pub(super) mod photos;
pub(super) mod pick;
mod script;
pub(super) mod share;
pub(super) mod spreadsheet;
pub(super) mod storage;
pub(super) mod tabs;
pub(super) mod upkeep;
pub(super) mod view;
pub(super) mod worker;
