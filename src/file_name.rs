//! Names of files that the app gives out: ASCII, sortable, no personal names (requirement FX-8).

use crate::browser::clock;
use swanilai::text::slug;

/// `penilaian-mandiri_kabupaten-x_puskesmas-y_ori-kepatuhan-2023_2026-11-22.json`: what it is, what
/// it is about, and the day.
pub(super) fn file_name(what: &str, about: &[&str], ending: &str) -> String {
    let mut name = what.to_owned();
    for part in about {
        name.push('_');
        name.push_str(&slug(part, 60, "tanpa-nama"));
    }
    let now = clock::now();
    format!("{name}_{}.{ending}", now.get(..10).unwrap_or_default())
}
