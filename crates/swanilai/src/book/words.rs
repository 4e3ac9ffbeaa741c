//! Every word of workbooks and tables, in both languages.

/// Declares texts: `name: "Indonesia" / "English";` becomes `name(lang)`.
macro_rules! words {
    ($($name:ident: $id:literal / $en:literal;)*) => {
        $(
            pub(super) const fn $name(lang: $crate::text::Lang) -> &'static str {
                match lang {
                    $crate::text::Lang::Id => $id,
                    $crate::text::Lang::En => $en,
                }
            }
        )*
    };
}

words! {
    // Sheets.
    summary: "Ringkasan" / "Summary";
    units: "Unit" / "Units";
    indicators: "Indikator" / "Indicators";
    evidence: "Data dukung" / "Evidence";
    plan: "Rencana" / "Plan";
    // Titles and leads.
    summary_title: "Hasil penilaian mandiri: {entity}" / "Self-assessment result: {entity}";
    units_title: "Nilai tiap lokus" / "Scores of the units";
    units_lead: "Satu baris tiap lokus, dengan poin tiap dimensinya. Sel kosong: belum terisi atau tidak diketahui." / "One row a unit, with the points of its dimensions. An empty cell is not filled in or not known.";
    indicators_title: "Jawaban dan poin tiap indikator" / "Answers and points of the indicators";
    indicators_lead: "Satu baris tiap indikator dan lokus. Angka miring berlatar krem bersandar pada anggapan." / "One row for each indicator and unit. Numbers in italics on cream rest on an assumption.";
    evidence_title: "Data dukung tiap indikator" / "Evidence for the indicators";
    evidence_lead: "Data dukung yang diharapkan instrumen dan tambahan yang dicatat. Tautan tidak diperiksa oleh aplikasi." / "The evidence the instrument expects, and other pieces that were noted. Links are not checked by the app.";
    plan_title: "Rencana perbaikan" / "Plan of repairs";
    plan_lead: "Urutan seperti direncanakan. Tambahan: poin yang masih akan bertambah pada nilai instansi bila butir itu tercapai." / "In the order planned. Gain: the points the entity's score still rises by once the item is reached.";
    no_repairs: "Belum ada rencana perbaikan. Buat di halaman Rencana pada aplikasi." / "There is no plan of repairs yet. Make one on the page Plan of the app.";
    // Facts.
    entity: "Instansi" / "Entity";
    entity_kind: "Jenis instansi" / "Kind of entity";
    province: "Provinsi" / "Province";
    instrument: "Instrumen" / "Instrument";
    instrument_id: "Kode dan versi instrumen" / "Instrument id and version";
    own_by: "Disesuaikan oleh" / "Adjusted by";
    made: "Dibuat" / "Made";
    score: "Nilai" / "Score";
    bounds: "Batas nilai" / "Bounds of the score";
    between: "antara {low} dan {high}" / "between {low} and {high}";
    certain: "Nilai pasti: semua sudah terisi" / "Certain: everything is filled in";
    projected: "Perkiraan bila sisanya serupa" / "Projected if the rest is alike";
    zone: "Zona" / "Zone";
    zone_named: "Zona {zone}" / "{zone} zone";
    hijau: "Hijau" / "Green";
    kuning: "Kuning" / "Yellow";
    merah: "Merah" / "Red";
    category: "Kategori" / "Category";
    class: "Mutu" / "Class";
    opinion: "Opini menurut aturan" / "Opinion by the rules";
    open_class: "belum pasti" / "not certain yet";
    filled: "Terisi" / "Answered";
    filled_of: "{answered} dari {total} jawaban" / "{answered} of {total} answers";
    assumptions: "Yang merupakan anggapan" / "What is assumed";
    assumptions_lead: "Tidak tertulis di sumber mana pun yang diumumkan; aplikasi memakai anggapan ini dan hasilnya dapat berbeda dari penilaian resmi." / "No published source says it; the app assumes it, and the official result may differ.";
    none_assumed: "Tidak ada: semua aturan yang bekerja tertulis di sumber atau disimpulkan darinya." / "Nothing: every rule that acted is stated in a source or follows from one.";
    warnings: "Yang perlu diketahui" / "What to know";
    weight_of: "Bobot {name}" / "Weight of {name}";
    scale_of: "Skala {name}" / "Scale {name}";
    class_of: "Batas kelas {name}" / "Limit of the class {name}";
    rule_of: "Aturan: {name}" / "Rule: {name}";
    item_of: "Indikator {name}" / "Indicator {name}";
    // Columns.
    number: "No" / "No";
    unit: "Lokus" / "Unit";
    kind: "Jenis" / "Kind";
    low: "Terendah" / "Lowest";
    high: "Tertinggi" / "Highest";
    total: "Dari" / "Of";
    dimension: "Dimensi" / "Dimension";
    variable: "Variabel" / "Variable";
    code: "Kode" / "Code";
    indicator: "Indikator" / "Indicator";
    mark: "Nilai isian" / "Mark";
    marks: "Rincian" / "Detail";
    scale: "Skala" / "Scale";
    state: "Keadaan" / "State";
    points: "Poin" / "Points";
    weight: "Bobot" / "Weight";
    lost: "Poin hilang" / "Points lost";
    origin: "Asal bobot" / "Origin of the weight";
    note: "Catatan" / "Note";
    answered: "Terisi" / "Answered";
    unanswered: "Belum terisi" / "Not answered";
    not_applicable: "Tidak berlaku" / "Not applicable";
    by_points: "Dari poin dimensi" / "By points of the dimension";
    by_score: "Dari nilai akhir lokus" / "By the unit's final score";
    stated: "Tertulis di sumber" / "Stated in a source";
    inferred: "Disimpulkan" / "Inferred";
    assumed: "Anggapan" / "Assumed";
    adjusted: "Disesuaikan" / "Adjusted";
    piece: "Data dukung" / "Evidence";
    expected: "Diharapkan" / "Expected";
    further: "Tambahan" / "Further";
    source: "Asal" / "Origin";
    status: "Status" / "Status";
    link: "Tautan" / "Link";
    owner: "Penanggung jawab" / "Owner";
    due: "Tenggat" / "Due";
    missing: "Belum ada" / "Missing";
    preparing: "Sedang disiapkan" / "In preparation";
    flawed: "Perlu diperbaiki" / "To be mended";
    ready: "Siap" / "Ready";
    repair: "Yang diperbaiki" / "What to repair";
    whole_unit: "Nilai akhir lokus" / "The unit's final score";
    from: "Dari" / "From";
    to: "Menjadi" / "To";
    gain: "Tambahan" / "Gain";
    open: "Belum mulai" / "Not begun";
    started: "Dikerjakan" / "Under way";
    done: "Selesai" / "Done";
    // The template.
    start: "Petunjuk" / "How to fill in";
    answers: "Isian" / "Answers";
    template_title: "Lembar isian penilaian mandiri" / "Form for the self-assessment";
    step_1: "1. Isi hanya sel berwarna kuning muda. Sel lain terkunci supaya tidak berubah tanpa sengaja; tidak ada kata sandi." / "1. Fill in only the pale yellow cells. The others are locked so that they do not change by accident; there is no password.";
    step_2: "2. Di lembar {answers}, baca indikator dan arti nilainya, lalu pilih nilainya. Sel yang dikosongkan berarti belum terisi, bukan nol." / "2. On the sheet {answers}, read the indicator and what the marks mean, then choose its mark. A cell left empty is not answered, which is not zero.";
    step_3: "3. Bila indikator memang tidak ada di lokus ini, pilih Ya di kolom Tidak berlaku dan kosongkan nilainya." / "3. Where an indicator does not exist in this unit, choose Yes in the column Not applicable and leave its mark empty.";
    step_4: "4. Baris dengan tanda panah adalah nilai per petugas, produk, atau media. Isi satu nilai di baris indikatornya, atau isi baris-baris panahnya; jangan keduanya." / "4. Rows with an arrow are for one officer, product or medium each. Give one mark in the indicator's row, or fill in the rows with arrows; not both.";
    step_5: "5. Di lembar {evidence}, tulis status dan tautan data dukung bila sudah ada. Boleh dikosongkan." / "5. On the sheet {evidence}, give the status and the link of evidence where there is any. It may stay empty.";
    step_6: "6. Simpan sebagai Excel (.xlsx), lalu buka di aplikasi: Buka berkas. Yang salah disebut dengan lembar, baris, dan kolomnya; tidak ada yang hilang." / "6. Save as Excel (.xlsx), then open it in the app: Open a file. What is wrong is named by sheet, row and column; nothing is lost.";
    identity: "Yang dinilai" / "What is assessed";
    entity_name: "Nama instansi" / "Name of the entity";
    unit_name: "Nama lokus" / "Name of the unit";
    unit_kind: "Jenis lokus" / "Kind of unit";
    question: "Indikator dan pertanyaan" / "Indicator and question";
    meaning: "Arti nilai" / "What the marks mean";
    your_mark: "Nilai" / "Mark";
    index_meaning: "Angka 0 sampai {max}, boleh berkoma." / "A number from 0 to {max}, decimals allowed.";
    or_each: "Atau satu nilai tiap {name} di baris bawah." / "Or one mark for each of: {name}, in the rows below.";
    unnamed: "Tanpa nama" / "Unnamed";
    not_self: "Biasanya diisi penilai dari luar." / "Usually filled in by an assessor from outside.";
    yes: "Ya" / "Yes";
    pick_level: "Pilih nilai 0 sampai {max}, atau kosongkan." / "Choose a mark from 0 to {max}, or leave it empty.";
    pick_number: "Tulis angka 0 sampai {max}, atau kosongkan." / "Write a number from 0 to {max}, or leave it empty.";
    pick_list: "Pilih salah satu dari daftar, atau kosongkan." / "Choose from the list, or leave it empty.";
    do_not_change: "Lembar ini dibaca oleh aplikasi. Jangan diubah." / "This sheet is read by the app. Do not change it.";
    score_given: "Lokus ini dihitung dari nilai akhirnya ({score}); jawaban di sini dicatat tetapi belum dihitung." / "This unit counts by its final score ({score}); answers here are kept but do not count yet.";
    points_given: "Dimensi ini dihitung dari poinnya ({score}); jawaban di sini dicatat tetapi belum dihitung." / "This dimension counts by its points ({score}); answers here are kept but do not count yet.";
    // Kinds of unit and entity, as the app calls them.
    dinas: "Dinas" / "Agency (dinas)";
    puskesmas: "Puskesmas" / "Health centre (puskesmas)";
    rsud: "Rumah sakit" / "Hospital";
    sekolah: "Sekolah" / "School";
    upt: "UPT atau balai" / "Technical unit (UPT)";
    unit_polres: "Unit Polres" / "Police unit";
    kantah: "Kantor pertanahan" / "Land office";
    other_unit: "Unit lain" / "Other unit";
    kabupaten: "Pemerintah kabupaten" / "Regency government";
    kota: "Pemerintah kota" / "City government";
    provinsi: "Pemerintah provinsi" / "Provincial government";
    kementerian: "Kementerian" / "Ministry";
    lembaga: "Lembaga" / "State institution";
    imigrasi: "Kantor imigrasi" / "Immigration office";
    lapas: "Lapas atau rutan" / "Prison";
}
