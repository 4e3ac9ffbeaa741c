//! Texts of the page "Hasil simulasi".

use super::texts;

texts! {
    entity: "Instansi" / "Entity";
    heading: "Hasil simulasi" / "Simulated result";
    // Head
    class_sure: "Kategori ini sudah pasti, apa pun jawaban yang masih kosong."
        / "This category is certain, whatever the open answers will be.";
    zone_sure: "Zonanya sudah pasti, kategorinya belum." / "The zone is certain, the category is not yet.";
    no_class_yet: "Kategorinya belum pasti karena masih ada jawaban kosong."
        / "The category is not certain yet because some answers are empty.";
    opinion: "Opini (simulasi): {opinion}" / "Opinion (simulated): {opinion}";
    opinion_open: "Opini (simulasi) belum dapat disebut sebelum kategorinya pasti."
        / "The (simulated) opinion cannot be named before the category is certain.";
    actions: "Simpan atau bagikan" / "Keep or share";
    export: "Unduh hasil (JSON)" / "Download the result (JSON)";
    print: "Cetak" / "Print";
    merge_more: "Gabungkan berkas lain" / "Merge more files";
    warnings: "Yang perlu diketahui" / "What you should know";
    // Conditions
    conditions: "Syarat sesudah nilai" / "Conditions after the score";
    number_stays: "Syarat ini tidak pernah mengubah angka nilai." / "These conditions never change the score itself.";
    met: "Terpenuhi: semua produk sudah ditindaklanjuti" / "Met: every product is followed up";
    breached: "Belum terpenuhi: ada produk yang belum ditindaklanjuti" / "Not met: a product is not followed up yet";
    unknown: "Belum diketahui: belum ada produk yang dicatat" / "Not known: no product is recorded";
    not_hijau: "Selama ada produk yang belum selesai, instansi tidak layak masuk zona hijau."
        / "While a product is not finished, the entity is not fit for the green zone.";
    not_hijau_though: "Nilainya sendiri berada di zona hijau." / "The score itself lies in the green zone.";
    award_withheld: "Selama ada produk yang belum selesai, penghargaan ditunda."
        / "While a product is not finished, the award is withheld.";
    opinion_once_done: "Bila semua produk sudah ditindaklanjuti, opininya menjadi: {opinion}."
        / "Once every product is followed up, the opinion would be: {opinion}.";
    suffix_once_done: "Bila semua produk sudah ditindaklanjuti, opininya ditambah kata: {suffix}."
        / "Once every product is followed up, these words join the opinion: {suffix}.";
    products: "Produk Ombudsman yang diterima" / "Ombudsman products received";
    products_hint: "Catat tiap produk yang pernah diterima instansi. Biarkan kosong bila tidak ada."
        / "Record every product the entity has received. Leave empty if there is none.";
    product: "Produk {number}" / "Product {number}";
    product_kind: "Jenis produk {number}" / "Kind of product {number}";
    product_done: "Sudah ditindaklanjuti" / "Followed up";
    product_add: "Tambah produk" / "Add a product";
    product_remove: "Hapus produk {number}" / "Delete product {number}";
    product_lhp: "LHP (laporan hasil pemeriksaan): tindakan korektif" / "LHP (examination report): corrective action";
    product_lha: "LHA: saran perbaikan" / "LHA: suggestions for repair";
    product_refinement: "Saran penyempurnaan" / "Suggestions for refinement";
    product_recommendation: "Rekomendasi" / "Recommendation";
    product_unnamed: "Jenis belum dipilih" / "Kind not chosen";
    // Units
    units: "Nilai tiap lokus" / "Score of each unit";
    units_caption: "Nilai, kategori, dan poin dimensi tiap lokus" / "Score, category and dimension points of each unit";
    unit: "Lokus" / "Unit";
    class: "Kategori" / "Category";
    dimension_max: "paling tinggi {max}" / "at most {max}";
    span: "{low} s.d. {high}" / "{low} to {high}";
    not_detailed: "tidak dirinci" / "not detailed";
    not_applicable: "tidak berlaku" / "not applicable";
    unanswered: "belum dinilai" / "not answered";
    not_certain: "belum pasti" / "not certain yet";
    mean_row: "Rata-rata instansi" / "Mean of the entity";
    mean: "Nilai instansi adalah rata-rata dari {count} lokus, dihitung dari nilai yang belum dibulatkan."
        / "The entity's score is the mean of {count} units, computed from unrounded scores.";
    mean_one: "Nilai instansi sama dengan nilai satu-satunya lokus ini."
        / "The entity's score is that of its only unit.";
    no_units: "Belum ada lokus, jadi belum ada nilai." / "There is no unit yet, so there is no score.";
    add_units: "Tambah lokus di daftar isian" / "Add units on the task list";
    rounding_title: "Mengapa jumlahnya tidak persis sama" / "Why the parts do not add up exactly";
    rounding: "Bagian-bagian ditampilkan setelah dibulatkan. Nilainya dihitung dari angka yang belum dibulatkan, lalu dibulatkan satu kali."
        / "The parts are shown rounded. The total is computed from unrounded figures and rounded once.";
    rounding_unit: "{name}: jumlah poin yang tampil {shown}, nilainya {score}."
        / "{name}: the points shown add up to {shown}, the score is {score}.";
    capped_unit: "{name}: jumlah poin yang tampil {shown} melebihi nilai tertinggi, jadi nilainya {score}."
        / "{name}: the points shown add up to {shown}, above the full score, so the score is {score}.";
    rounding_entity: "Instansi: rata-rata nilai yang tampil {shown}, nilainya {score}."
        / "Entity: the mean of the scores shown is {shown}, the score is {score}.";
    rounding_more: "Lihat {count} lokus" / "See {count} units";
    // Working
    working: "Dari mana nilai ini" / "Where the score comes from";
    working_intro: "Buka satu lokus untuk melihat perhitungannya. Tiap baris dibulatkan sendiri-sendiri."
        / "Open a unit to see its working. Each row is rounded by itself.";
    working_caption: "Perhitungan: dimensi, variabel, dan indikator" / "Working: dimensions, variables and indicators";
    part: "Bagian" / "Part";
    mark: "Jawaban" / "Answer";
    points: "Poin" / "Points";
    at_most: "Paling tinggi" / "At most";
    lost: "Hilang" / "Lost";
    mark_of: "{mark} dari {max}" / "{mark} of {max}";
    mark_mean: "rata-rata {mark} dari {max} ({count} jawaban)" / "mean {mark} of {max} ({count} answers)";
    given: "poin dari rapor" / "points from a report";
    only_score: "Hanya nilai akhir lokus ini yang diketahui, jadi tidak ada rinciannya."
        / "Only this unit's final score is known, so there is no detail.";
    nothing_applies: "Semua indikator lokus ini ditandai tidak berlaku, jadi tidak ada nilainya."
        / "Every indicator of this unit is marked not applicable, so there is no score.";
    whole_unit: "Seluruh lokus" / "The whole unit";
    // Losses
    losses: "Di mana poin hilang" / "Where points were lost";
    losses_caption: "Poin yang hilang, terbesar dahulu" / "Points lost, the largest first";
    losses_total: "Jumlahnya {points} poin dari nilai instansi, dihitung dari angka yang belum dibulatkan."
        / "Together {points} points of the entity's score, computed from unrounded figures.";
    losses_none: "Tidak ada poin yang hilang pada bagian yang sudah dinilai." / "No points were lost in what is answered.";
    losses_hidden: "{count} lokus hanya diketahui nilai akhirnya. Poin yang hilang di sana tidak dapat dirinci."
        / "Of {count} units only the final score is known. Their lost points cannot be detailed.";
    indicator: "Indikator atau dimensi" / "Indicator or dimension";
    lost_in_unit: "Hilang di lokus" / "Lost in the unit";
    lost_in_entity: "Hilang di instansi" / "Lost in the entity";
    show_all: "Tampilkan semua ({count})" / "Show all ({count})";
    show_less: "Tampilkan {count} teratas saja" / "Show the top {count} only";
    open_answers: "Yang belum dinilai: {count} jawaban. Poinnya tidak dihitung hilang, hanya belum pasti."
        / "Not answered yet: {count} answers. Their points are not lost, only open.";
    open_first: "Isi yang pertama" / "Fill in the first";
    // What a unit cannot observe itself
    apart: "Tanpa bagian yang tidak bisa diamati sendiri" / "Without what cannot be observed by oneself";
    apart_why: "Sebagian indikator dinilai orang lain: pengguna layanan, survei, atau data lembaga lain. Isian Anda di sana hanya perkiraan."
        / "Some indicators are judged by others: users, surveys, other bodies' data. Your answers there are estimates.";
    apart_points: "Bagian itu menyumbang {points} poin. Bobotnya {weight} dari {max}."
        / "That part adds {points} points. Its weight is {weight} of {max}.";
    apart_rest: "Tanpa bagian itu: {points} dari {max} poin." / "Without that part: {points} of {max} points.";
    apart_base: "Dihitung sebagai rata-rata {count} lokus yang rinciannya diketahui."
        / "Computed as the mean of {count} units whose details are known.";
    apart_hidden: "Pada {count} lokus lain, bagian itu tidak dapat dipisahkan." / "In {count} other units that part cannot be told apart.";
    apart_impossible: "Bagian itu tidak dapat dipisahkan, karena rincian lokusnya tidak diketahui."
        / "That part cannot be told apart, because the units' details are not known.";
    apart_list: "Indikator yang dimaksud ({count})" / "The indicators meant ({count})";
    // Assumptions
    assumptions: "Anggapan yang dipakai" / "Assumptions used";
    assumptions_intro: "Hal-hal ini tidak diumumkan. Kami memakai anggapan, dan hasilnya dapat berbeda dari penilaian resmi."
        / "These things are not published. We use assumptions, and the official result may differ.";
    assumptions_summary: "Lihat {count} anggapan" / "See {count} assumptions";
    assumptions_none: "Tidak ada anggapan yang memengaruhi hasil ini." / "No assumption acted on this result.";
    assumption_places: "Dipakai di {count} tempat" / "Used in {count} places";
    see_rules: "Lihat aturan dan asal-usulnya" / "See the rules and where they come from";
}
