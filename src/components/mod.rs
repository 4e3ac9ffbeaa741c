//! One control a file.

pub(crate) mod badge;
pub(crate) mod chunk_notice;
pub(crate) mod confirm;
pub(crate) mod csv_choice;
pub(crate) mod difference;
pub(crate) mod download;
pub(crate) mod draft_bar;
pub(crate) mod evidence;
pub(crate) mod frame;
pub(crate) mod indicator;
pub(crate) mod list;
pub(crate) mod local;
pub(crate) mod number_field;
pub(crate) mod piece;
pub(crate) mod provenance;
pub(crate) mod ruler;
pub(crate) mod select_field;
pub(crate) mod standing;
pub(crate) mod table;
pub(crate) mod text_field;
pub(crate) mod texts_notice;
