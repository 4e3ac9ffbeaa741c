//! Texts of the page "Kalkulator cepat".

use super::texts;

texts! {
    heading: "Kalkulator cepat" / "Quick calculator";
    intro: "Masukkan nilai yang sudah Anda miliki. Nilai, zona, dan kategori muncul seketika, tanpa disimpan."
        / "Enter scores you already have. Score, zone and class appear at once; nothing is stored.";
    instrument: "Instrumen penilaian" / "Instrument";
    way: "Apa yang Anda miliki?" / "What do you have?";
    by_scores: "Nilai lokus, untuk rata-rata instansi" / "Unit scores, for the entity's mean";
    by_points: "Poin dimensi, untuk satu lokus" / "Dimension points, for one unit";
    scores_help: "Lokus adalah unit layanan yang dinilai. Baris kosong tidak dihitung. Koma dan titik desimal sama-sama diterima."
        / "A unit is an office that is scored. Empty rows do not count. Decimal comma and point are both accepted.";
    points_help: "Isi poin tiap dimensi seperti pada rapor. Dimensi yang kosong dianggap belum diketahui, bukan nol."
        / "Enter the points of each dimension as in the report. An empty dimension is unknown, not zero.";
    row: "Lokus {number}" / "Unit {number}";
    row_name: "Nama lokus {number} (boleh kosong)" / "Name of unit {number} (may be empty)";
    row_score: "Nilai lokus {number}" / "Score of unit {number}";
    row_hint: "0 sampai {max}" / "0 to {max}";
    remove: "Hapus baris" / "Remove the row";
    remove_row: "Hapus baris lokus {number}" / "Remove the row of unit {number}";
    add: "Tambah baris lokus" / "Add a row";
    full: "Sudah {max} lokus, batas satu penilaian." / "There are {max} units, the limit of one assessment.";
    points_of: "Poin {name}" / "Points for {name}";
    result: "Hasil hitungan" / "Result";
    waiting: "Belum ada angka. Isi paling sedikit satu, dan hasilnya muncul di sini." / "No number yet. Enter at least one and the result appears here.";
    faulty: "Ada angka yang belum terbaca. Perbaiki yang ditandai, dan hasilnya muncul di sini."
        / "A number cannot be read yet. Correct the one marked and the result appears here.";
    long_name: "Ada nama yang terlalu panjang. Pendekkan yang ditandai, dan hasilnya muncul di sini."
        / "A name is too long. Shorten the one marked and the result appears here.";
    too_much: "Jumlah poin {sum} melebihi nilai penuh {max}. Periksa poin tiap dimensi."
        / "The points add up to {sum}, more than the full score {max}. Check the points of each dimension.";
    one_unit: "Satu lokus, jadi nilainya {exact}" / "One unit, so the score is {exact}";
    mean: "Rata-rata {count} lokus: ({terms}) ÷ {count} {sign} {exact}" / "Mean of {count} units: ({terms}) ÷ {count} {sign} {exact}";
    mean_sum: "Rata-rata {count} lokus: jumlah {terms} ÷ {count} {sign} {exact}" / "Mean of {count} units: sum {terms} ÷ {count} {sign} {exact}";
    one_dimension: "Satu dimensi, jadi nilainya {exact}" / "One dimension, so the score is {exact}";
    sum: "Jumlah {count} dimensi: {terms} {sign} {exact}" / "Sum of {count} dimensions: {terms} {sign} {exact}";
    sum_part: "Baru {count} dari {total} dimensi: {terms} {sign} {exact}. Sisanya masih terbuka."
        / "Only {count} of {total} dimensions: {terms} {sign} {exact}. The rest is still open.";
    rounded: "{line} → dibulatkan {score}." / "{line} → rounded {score}.";
    not_rounded: "{line}." / "{line}.";
    conditions: "Tindak lanjut produk Ombudsman belum diperhitungkan. Angkanya tetap, tetapi zona atau opininya dapat terpengaruh."
        / "Follow-up of the Ombudsman's products is not considered. The number stays, but zone or opinion may be affected.";
    conditions_link: "Lihat syarat dan aturan instrumen ini" / "See the conditions and rules of this instrument";
    warnings: "Perlu diketahui" / "Please note";
    assumed: "Yang dianggap dalam hitungan ini ({count})" / "What this result assumes ({count})";
    assumed_none: "Hitungan ini tidak memakai anggapan." / "This result rests on no assumption.";
    proceed: "Lanjutkan sebagai penilaian" / "Continue as an assessment";
    proceed_hint: "Angka di atas dibawa serta. Nama instansi dapat ditulis sesudahnya." / "The numbers above come along. The entity's name can be written afterwards.";
    entity: "Instansi belum bernama" / "Entity without a name";
}
