//! Texts of the page `page/rekap.rs`.

use super::texts;

texts! {
    intro: "Gabungkan ratusan berkas penilaian menjadi satu tabel: peringkat, zona, dan kategori per instansi, provinsi, dan jenis. Berkas dibaca di perangkat ini saja."
        / "Bring hundreds of assessment files into one table: ranks, zones and categories by entity, province and kind. Files are read on this device only.";
    // Ways in
    more: "Tambah berkas" / "Add files";
    drop: "Jatuhkan berkas atau folder di sini, atau pilih" / "Drop files or a folder here, or choose them";
    drop_hint: "Boleh ratusan sekaligus. Hanya berkas .json yang diambil; lokus dari instansi yang sama digabungkan."
        / "Hundreds at once will do. Only .json files are taken; units of one entity are joined.";
    files: "Pilih berkas" / "Choose files";
    folder: "Pilih folder beserta isinya" / "Choose a folder";
    or: "Atau mulai dari yang sudah ada:" / "Or begin with what is there:";
    example: "Muat contoh: hasil yang pernah diumumkan" / "Load the example: results that were announced";
    example_hint: "Angka sebagaimana diberitakan pers, 2015–2025. Tidak lengkap. Tambahkan berkas Anda untuk melihat letaknya di antara mereka."
        / "Figures as the press printed them, 2015–2025. Not complete. Add your file to see where it stands among them.";
    example_failed: "Contoh gagal dimuat. Periksa sambungan, lalu coba lagi." / "The example could not be loaded. Check the connection and try again.";
    drafts: "Pakai draf di peramban ini ({count})" / "Use the drafts in this browser ({count})";
    draft_source: "Draf {name}, {id}" / "Draft {name}, {id}";
    others: "{count} berkas dilewati karena bukan .json: {names}" / "{count} files were left out because they are no .json: {names}";
    and_more: "dan {count} lagi" / "and {count} more";
    known: "{count} berkas sudah ada dalam tabel dan dilewati." / "{count} files are in the table already and were left out.";
    // Progress
    reading: "Membaca berkas: {done} dari {total}" / "Reading files: {done} of {total}";
    counting: "Menggabungkan, menghitung, dan mengurutkan…" / "Joining, scoring and ranking…";
    cancel: "Batalkan" / "Cancel";
    cancelled: "Dibatalkan. Yang sudah tampil tetap ada." / "Cancelled. What was shown is still there.";
    failed: "Tabel tidak dapat dibuat. Berkas Anda tidak berubah. Coba lagi; bila tetap gagal, kurangi jumlah berkas atau pakai peramban lain."
        / "The table could not be made. Your files are unchanged. Try again; if it fails again, take fewer files or another browser.";
    told: "{entities} instansi dalam tabel dari {files} berkas. {faulty} berkas tidak dapat dipakai, {conflicts} perbedaan perlu dipilih."
        / "{entities} entities in the table, from {files} files. {faulty} files cannot be used, {conflicts} differences are to be settled.";
    again: "Tabel dihitung ulang." / "The table was computed again.";
    clear: "Kosongkan tabel" / "Empty the table";
    clear_question: "Semua berkas dikeluarkan dari tabel ini. Berkas aslinya tidak berubah. Lanjutkan?"
        / "All files are taken out of this table. The files themselves do not change. Go on?";
    clear_yes: "Ya, kosongkan" / "Yes, empty it";
    // Overview
    outcome: "Hasil rekap" / "The table";
    from_files: "{files} berkas penilaian dibaca." / "{files} assessment files were read.";
    empty: "Belum ada instansi dalam tabel ini. Tambahkan berkas penilaian." / "No entity is in this table yet. Add assessment files.";
    check: "Yang perlu Anda periksa:" / "What you should look at:";
    check_faulty: "{count} berkas tidak dapat dipakai" / "{count} files cannot be used";
    check_conflicts: "{count} perbedaan antarberkas" / "{count} differences between files";
    check_unfinished: "{count} instansi belum lengkap" / "{count} entities are not complete";
    check_duplicates: "{count} lokus ada di beberapa berkas, sama persis" / "{count} units stand in several files, word for word";
    round: "Instrumen dan tahun" / "Instrument and year";
    round_hint: "Nilai dari instrumen atau tahun yang berbeda tidak diperbandingkan." / "Scores of different instruments or years are not compared.";
    round_option: "{year} · {name} ({count} instansi)" / "{year} · {name} ({count} entities)";
    round_no_year: "{name} ({count} instansi)" / "{name} ({count} entities)";
    province: "Provinsi" / "Province";
    all_provinces: "Semua provinsi" / "All provinces";
    kind: "Jenis instansi" / "Kind of entity";
    all_kinds: "Semua jenis" / "All kinds";
    search: "Cari nama instansi" / "Search for an entity";
    order: "Urutkan" / "Order";
    by_rank: "Peringkat, nilai tertinggi dahulu" / "Rank, the highest score first";
    by_name: "Nama, A sampai Z" / "Name, A to Z";
    by_lowest: "Nilai terendah dahulu" / "The lowest score first";
    // Figures of the press
    press: "angka pers {year}" / "press figure {year}";
    press_notice: "{count} dari {all} baris adalah angka pers: angka sebagaimana diberitakan, bukan hitungan aplikasi ini, dan tidak lengkap. Setiap baris memuat tautan ke beritanya."
        / "{count} of {all} rows are press figures: as they were printed, not computed by this app, and not complete. Each row links to its source.";
    own: "dari berkas Anda" / "from your files";
    own_place: "{name}: di antara {count} instansi yang diumumkan, nilai ini menempati peringkat {rank}."
        / "{name}: among {count} announced entities, this score takes rank {rank}.";
    own_shared: "{name}: di antara {count} instansi yang diumumkan, nilai ini menempati peringkat {rank}, sama dengan {shared} instansi lain."
        / "{name}: among {count} announced entities, this score takes rank {rank}, shared with {shared} others.";
    own_more: "{count} instansi lain dari berkas Anda ada dalam tabel di bawah." / "{count} more entities of your files are in the table below.";
    differs: "Tertulis di berita: {printed}." / "Printed as: {printed}.";
    press_too: "Angka pers instansi ini: {score}" / "This entity's press figure: {score}";
    // Counts
    counts: "Jumlah per kategori" / "How many in each class";
    counts_of: "{count} instansi dengan nilai lengkap" / "{count} entities with a complete score";
    counts_within: "{count} instansi dengan nilai lengkap: {where}" / "{count} entities with a complete score: {where}";
    zone_count: "{count} Zona {zone}" / "{count} in the {zone} zone";
    class_count: "{count} {code}" / "{count} {code}";
    class: "Kategori" / "Class";
    entities: "Instansi" / "Entities";
    share: "Bagian" / "Share";
    percent: "{number}%" / "{number}%";
    mean: "Rata-rata" / "Mean";
    median: "Median" / "Median";
    highest: "Tertinggi" / "Highest";
    lowest: "Terendah" / "Lowest";
    // Ranking
    ranking: "Peringkat" / "Ranking";
    rank: "Peringkat" / "Rank";
    rank_hint: "Nilai yang sama berbagi peringkat: 1, 1, 3." / "Equal scores share a rank: 1, 1, 3.";
    entity: "Instansi" / "Entity";
    score: "Nilai" / "Score";
    rank_province: "Di provinsi" / "In its province";
    rank_kind: "Di jenisnya" / "In its kind";
    sources: "Sumber" / "Sources";
    sources_of: "{count} berkas" / "{count} files";
    source_one: "1 berkas" / "1 file";
    class_short: "{zone} · {code}" / "{zone} · {code}";
    nameless: "tanpa nama" / "no name";
    shown: "{count} dari {all} instansi" / "{count} of {all} entities";
    show_more: "Tampilkan {count} lagi" / "Show {count} more";
    none_found: "Tidak ada instansi yang cocok. Ubah pencarian atau saringannya." / "No entity fits. Change the search or the filters.";
    unit_from: "{name}: {score}, dari {files}" / "{name}: {score}, from {files}";
    // Unfinished
    unfinished: "Belum lengkap ({count})" / "Not complete ({count})";
    unfinished_hint: "Masih ada jawaban yang kosong, jadi belum ada nilai dan peringkat. Nilai akhirnya terletak di antara kedua batas ini."
        / "Answers are missing, so there is no score and no rank yet. The final score lies between these two bounds.";
    low: "Terendah yang mungkin" / "Lowest possible";
    high: "Tertinggi yang mungkin" / "Highest possible";
    answered: "Terisi" / "Answered";
    // Groups
    by_province: "Per provinsi ({count})" / "By province ({count})";
    by_kind: "Per jenis instansi ({count})" / "By kind of entity ({count})";
    open: "Belum lengkap" / "Not complete";
    groups_hint: "Instansi yang provinsi atau jenisnya tidak disebut tidak terhitung di sini." / "Entities without a province or kind are not counted here.";
    // Faults
    faulty: "Berkas yang tidak dapat dipakai ({count})" / "Files that cannot be used ({count})";
    faulty_hint: "Berkas lain tetap dihitung. Perbaiki berkas ini atau minta kirim ulang, keluarkan yang lama dari tabel, lalu tambahkan yang baru."
        / "All other files count. Repair these or ask for them again, take the old ones out of the table, then add the new ones.";
    drop_faulty: "Keluarkan berkas ini dari tabel" / "Take these files out of the table";
    more_messages: "dan {count} masalah lagi" / "and {count} more problems";
    duplicates: "Sama persis di beberapa berkas ({count})" / "The same in several files ({count})";
    duplicates_hint: "Isinya sama, jadi dihitung sekali. Tidak ada yang perlu Anda lakukan." / "They say the same, so each counts once. You need not do anything.";
    duplicate: "{entity}, lokus {unit}: {files}" / "{entity}, unit {unit}: {files}";
    // Conflicts
    conflicts: "Perbedaan antarberkas ({count})" / "Differences between files ({count})";
    conflicts_hint: "Dua berkas berbeda isi. Pilih yang dipakai; tabel langsung dihitung ulang. Sebelum dipilih, berkas pertama yang dipakai, kecuali kartunya menyebut lain."
        / "Two files differ. Choose which one counts; the table is computed again at once. Until then the first file counts, unless its card says otherwise.";
    conflict_title: "{entity}: {unit}" / "{entity}: {unit}";
    what: "Yang berbeda" / "What differs";
    first: "Berkas pertama: {name}" / "First file: {name}";
    later: "Berkas kedua: {name}" / "Second file: {name}";
    question: "Mana yang dipakai?" / "Which one counts?";
    take_first: "Berkas pertama" / "The first file";
    take_later: "Berkas kedua" / "The second file";
    take_both: "Keduanya, sebagai dua lokus" / "Both, as two units";
    more_values: "dan {count} perbedaan lagi" / "and {count} more differences";
    no_value: "tidak diisi" / "not filled in";
    marks: "tingkat {levels}" / "level {levels}";
    same_words: "nilainya sama; catatan atau bukti berbeda" / "the same value; notes or evidence differ";
    unsure_question: "Satu lokus, atau dua?" / "One unit, or two?";
    unsure_hint: "Belum tentu lokus yang sama. Sebelum dipilih, keduanya dihitung sebagai dua lokus."
        / "They may not be the same unit. Until you choose, they count as two units.";
    one_first: "Satu lokus, menurut berkas pertama" / "One unit, by the first file";
    one_later: "Satu lokus, menurut berkas kedua" / "One unit, by the second file";
    two: "Dua lokus" / "Two units";
    // Names that look alike
    alike: "Nama instansi yang mirip ({count})" / "Names of entities that look alike ({count})";
    alike_hint: "Mungkin satu instansi dengan dua ejaan. Sebelum dipilih, keduanya dihitung sebagai dua instansi."
        / "They may be one entity in two spellings. Until you choose, they count as two entities.";
    alike_title: "{first} / {later}" / "{first} / {later}";
    alike_question: "Satu instansi, atau dua?" / "One entity, or two?";
    alike_two: "Dua instansi" / "Two entities";
    alike_one: "Satu instansi, dengan nama: {name}" / "One entity, named: {name}";
    alike_press: "angka pers" / "press figure";
    also_spelled: "Ditulis juga: {names}" / "Also written: {names}";
    check_alike: "{count} pasang nama instansi yang mirip" / "{count} pairs of entities whose names look alike";
    // Export
    save: "Simpan tabel" / "Save the table";
    xlsx: "Unduh Excel (.xlsx)" / "Download Excel (.xlsx)";
    csv: "Unduh untuk lembar kerja (CSV)" / "Download for a spreadsheet (CSV)";
    export_hint: "Excel dan CSV berisi baris yang sedang ditampilkan menurut saringan di atas, semua halamannya." / "Excel and CSV hold the rows that the filters above let through, all of them.";
    json: "Unduh lengkap (JSON)" / "Download all of it (JSON)";
    csv_origin: "Asal angka" / "Origin";
    csv_press: "angka pers {year}, bukan hitungan aplikasi" / "press figure {year}, not computed by the app";
    csv_own: "simulasi penilaian mandiri, bukan hasil Ombudsman RI" / "self-assessment simulation, no result of the Ombudsman";
    csv_source: "Berkas atau alamat" / "Files or address";
    csv_year: "Tahun" / "Year";
    csv_instrument: "Instrumen" / "Instrument";
    csv_zone: "Zona" / "Zone";
    csv_opinion: "Opini" / "Opinion";
    book_title: "Rekap {name} {year}" / "Table of {name} {year}";
    book_unfinished: "Belum lengkap" / "Not complete";
    book_counts: "Jumlah" / "Counts";
    book_matching: "{what}. Nama memuat: {query}" / "{what}. Names with: {query}";
}
