//! Texts of the sheet: one dimension of one unit.

use super::texts;

texts! {
    heading: "Lembar isian" / "Sheet";
    of_unit: "Lokus: {unit}" / "Unit: {unit}";
    intro: "Pilih satu jawaban untuk tiap indikator. Boleh dilewati dahulu; yang kosong tidak dihitung nol."
        / "Choose one answer for each indicator. You may skip any; an empty one does not count as zero.";
    dimension_score: "Poin dimensi ini: {points} dari {max}" / "Points of this dimension: {points} of {max}";
    dimension_between: "Poin dimensi ini antara {low} dan {high}, paling tinggi {max}" / "Points of this dimension between {low} and {high}, at most {max}";
    next: "Dimensi berikutnya: {name}" / "Next dimension: {name}";
    next_unit: "Lokus berikutnya: {name}" / "Next unit: {name}";
    finish: "Semua dimensi lokus ini sudah dilewati" / "You have been through all dimensions of this unit";
    check: "Periksa yang belum terisi" / "Check what is missing";
    missing_title: "Masih ada {count} indikator yang belum terisi" / "{count} indicators are not answered yet";
    missing_body: "Nilai tetap dapat dilihat sebagai nilai sementara." / "The score can still be seen as provisional.";
    all_answered: "Semua indikator pada lembar ini sudah terisi." / "Every indicator on this sheet is answered.";
    not_applicable: "Tidak berlaku untuk lokus ini" / "Does not apply to this unit";
    clear: "Kosongkan jawaban" / "Clear the answer";
    clear_of: "Kosongkan jawaban: {name}" / "Clear the answer: {name}";
    unanswered: "Belum dinilai" / "Not answered";
    how: "Cara menilai" / "How it is assessed";
    assessed_by: "Dinilai lewat: {methods}" / "Assessed by: {methods}";
    facilities: "Yang diperiksa di tempat" / "What to look for on site";
    not_self: "Bagian ini dinilai oleh orang lain (pengguna, survei, atau data lembaga lain). Isi hanya perkiraan yang Anda punya dasarnya, atau biarkan kosong."
        / "This part is judged by others (users, surveys, other bodies' data). Fill in only an estimate you have grounds for, or leave it empty.";
    weight: "Bobot {points} poin" / "Weight {points} points";
    weight_assumed: "bobot anggapan" / "assumed weight";
    item_assumed: "indikator anggapan" / "assumed indicator";
    split: "Isi satu per satu: {name}" / "Fill in one by one: {name}";
    join: "Kembali ke satu jawaban" / "Back to one answer";
    mean: "Rata-rata: {mark} dari {max}" / "Mean: {mark} of {max}";
    level_of: "{slot}: nilai {level}" / "{slot}: mark {level}";
    none_given: "Kosongkan" / "Clear";
    index_label: "Nilai indeks 0 sampai {max}" / "Index from 0 to {max}";
    note: "Catatan" / "Note";
    note_filled: "Catatan (ada isinya)" / "Note (filled in)";
    note_hint: "Jangan tulis NIK, nama warga, atau data pasien." / "Do not write citizens' names, identity numbers or patient data.";
    given_points: "Poin dimensi ini dari rapor (boleh kosong)" / "Points of this dimension from a report (may be empty)";
    given_hint: "Bila diisi, poin inilah yang dihitung; jawaban di bawah disimpan tetapi tidak dihitung."
        / "If filled in, these points count; the answers below are kept but do not count.";
    given_active: "Poin rapor dipakai untuk dimensi ini." / "The report's points are used for this dimension.";
    only_points: "Rincian indikator dimensi ini tidak dipublikasikan. Isi poin dimensinya." / "The indicators of this dimension are not public. Fill in its points.";
    by_score: "Lokus ini dinilai dari nilai akhirnya. Ubah di halaman lokus bila ingin mengisi indikator."
        / "This unit is known by its final score. Change that on the unit's page to fill in indicators.";
    interview: "wawancara petugas" / "interviews with officers";
    observation: "pengamatan" / "observation";
    document: "dokumen" / "documents";
    user_interview: "wawancara pengguna" / "interviews with users";
    survey: "survei" / "a survey";
    secondary_data: "data sekunder" / "secondary data";
}
