//! How values were made, in both languages.

use super::part::Source;
use crate::text::Lang;

/// One sentence about the method of a part's values.
#[must_use]
pub const fn about(source: &Source, lang: Lang) -> &'static str {
    match (source, lang) {
        (Source::Typed, Lang::Id) => "Nilai diketik sendiri.",
        (Source::Typed, Lang::En) => "Values typed by hand.",
        (Source::LastYear, Lang::Id) => {
            "Poin tahun lalu, sama untuk ketiga skenario; tahun ini dapat berbeda."
        }
        (Source::LastYear, Lang::En) => {
            "Last year's points, the same in all three scenarios; this year may differ."
        }
        (Source::Mean(_, false), Lang::Id) => {
            "Selang kepercayaan 95 % dari rata-rata: rata-rata ± 1,96 · s / √n. Rata-rata dibagi nilai tertinggi skala (anggapan)."
        }
        (Source::Mean(_, false), Lang::En) => {
            "95 % confidence interval of the mean: mean ± 1.96 · s / √n. The mean is divided by the scale's maximum (assumed)."
        }
        (Source::Mean(_, true), Lang::Id) => {
            "Selang kepercayaan 95 % dari rata-rata dengan koreksi populasi terbatas: rata-rata ± 1,96 · s / √n · √((N − n) / (N − 1)). Rata-rata dibagi nilai tertinggi skala (anggapan)."
        }
        (Source::Mean(_, true), Lang::En) => {
            "95 % confidence interval of the mean, corrected for the finite population: mean ± 1.96 · s / √n · √((N − n) / (N − 1)). The mean is divided by the scale's maximum (assumed)."
        }
        (Source::Share(_), Lang::Id) => {
            "Selang Wilson 95 % dari bagian responden yang jawabannya bernilai penuh."
        }
        (Source::Share(_), Lang::En) => {
            "Wilson's 95 % interval of the share of respondents whose answer earns the full mark."
        }
    }
}
