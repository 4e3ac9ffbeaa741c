//! One control a file.

pub(super) mod badge;
pub(super) mod chunk_notice;
pub(super) mod confirm;
pub(super) mod csv_choice;
pub(super) mod difference;
pub(super) mod download;
pub(super) mod draft_bar;
pub(super) mod evidence;
pub(super) mod frame;
pub(super) mod indicator;
pub(super) mod number_field;
pub(super) mod piece;
pub(super) mod provenance;
pub(super) mod ruler;
pub(super) mod select_field;
pub(super) mod standing;
pub(super) mod table;
pub(super) mod text_field;
pub(super) mod texts_notice;
