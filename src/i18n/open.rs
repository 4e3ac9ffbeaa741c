//! Texts of the page "Buka atau gabung berkas".

use super::texts;

texts! {
    heading: "Buka atau gabung berkas" / "Open or merge files";
    intro: "Berkas dibaca di perangkat ini saja. Tidak ada yang disimpan sebelum Anda menekan tombolnya."
        / "Files are read on this device only. Nothing is stored before you press its button.";
    many: "Berkas dari banyak instansi, untuk satu tabel peringkat?" / "Files of many entities, for one table of ranks?";
    // Ways in
    drop: "Pilih berkas, atau jatuhkan di sini" / "Choose files, or drop them here";
    drop_hint: "Boleh beberapa berkas sekaligus: .json, .txt, atau lembar isian Excel (.xlsx). Menempel dengan Ctrl+V juga bisa."
        / "Several files at once will do: .json, .txt, or forms filled in Excel (.xlsx). Pasting with Ctrl+V works too.";
    paste: "Tempel isi berkas sebagai teks" / "Paste a file's content as text";
    paste_label: "Teks berkas penilaian" / "Text of an assessment file";
    paste_hint: "Dimulai dengan tanda {mark} dan diakhiri tanda {end}." / "It begins with {mark} and ends with {end}.";
    paste_read: "Baca teks yang ditempel" / "Read the pasted text";
    paste_empty: "Tempel dahulu teksnya." / "Paste the text first.";
    pasted_key: "Tempelan {number}" / "Pasted {number}";
    link_name: "Tautan" / "Link";
    pasted_name: "Teks tempelan {number}" / "Pasted text {number}";
    announce: "{good} berkas terbaca, {bad} tidak dapat dipakai." / "{good} files read, {bad} cannot be used.";
    removed: "Berkas dikeluarkan dari daftar." / "The file was taken off the list.";
    // List
    list: "Berkas yang dibaca ({count})" / "Files read ({count})";
    good: "Dapat dibuka" / "Can be opened";
    result_only: "Hasil saja" / "A result only";
    result_only_about: "Tautan ini hanya berisi hasil, tanpa jawaban, jadi tidak dapat diperiksa ulang di sini atau dibuka sebagai draf. Tidak ada yang disimpan."
        / "This link holds a result only, without answers, so it cannot be checked here or opened as a draft. Nothing is stored.";
    result_caption: "Nilai tiap lokus menurut tautan" / "Scores of the units as the link tells them";
    bad: "Tidak dapat dipakai" / "Cannot be used";
    entity: "Instansi" / "Entity";
    nameless: "tanpa nama" / "no name";
    instrument: "Instrumen" / "Instrument";
    created: "Dibuat" / "Created";
    units: "Lokus" / "Units";
    units_more: "dan {count} lagi" / "and {count} more";
    no_units: "belum ada" / "none yet";
    answered: "Terisi" / "Answered";
    score: "Nilai dihitung ulang" / "Score, computed again";
    score_hint: "Nilai selalu dihitung ulang dari isi berkas." / "The score is always computed again from the file's content.";
    fingerprint: "Sidik berkas" / "Fingerprint";
    told_scores: "Nilai akhir yang tertulis dalam berkas, dibandingkan dengan rinciannya" / "Final scores that the file states, against their details";
    score_told: "Tertulis" / "Stated";
    score_made: "Dihitung dari rinciannya" / "Computed from its details";
    score_check: "Cocok" / "Agreement";
    score_agrees: "cocok" / "they agree";
    score_differs: "berbeda; yang dihitung nilai yang tertulis" / "they differ; the stated score counts";
    warnings: "Yang perlu diketahui" / "What you should know";
    problems: "Masalah yang ditemukan ({count})" / "Problems found ({count})";
    more_problems: "Tampilkan {count} masalah lagi" / "Show {count} more problems";
    more_warnings: "Tampilkan {count} catatan lagi" / "Show {count} more remarks";
    no_module: "Berkas Excel ini tidak terbaca: bagian aplikasi untuk Excel gagal dimuat atau berhenti ({why}). Periksa sambungan, lalu pilih berkasnya lagi."
        / "This Excel file was not read: the part of the app for Excel could not be loaded or stopped ({why}). Check the connection and choose the file again.";
    unchanged: "Tidak ada yang diubah. Draf Anda tetap seperti semula." / "Nothing was changed. Your drafts are as they were.";
    too_large: "Ukuran berkas {size}, terlalu besar untuk berkas penilaian. Pastikan bukan foto atau lampiran."
        / "The file has {size}, too large for an assessment. Make sure it is no photo or attachment.";
    not_text: "Berkas ini bukan teks UTF-8, atau peramban tidak dapat membacanya. Pilih berkas asli dari aplikasi ini."
        / "This file is no UTF-8 text, or the browser cannot read it. Choose the original file of this app.";
    raw: "Unduh teks aslinya (.txt)" / "Download the original text (.txt)";
    remove: "Keluarkan dari daftar" / "Take off the list";
    remove_of: "Keluarkan dari daftar: {name}" / "Take off the list: {name}";
    // Opening
    open: "Buka sebagai draf" / "Open as a draft";
    open_of: "Buka sebagai draf: {name}" / "Open as a draft: {name}";
    taken: "Di peramban ini sudah ada draf penilaian yang sama." / "This browser already has a draft of the same assessment.";
    taken_entity: "Di peramban ini sudah ada draf untuk instansi dan instrumen yang sama." / "This browser already has a draft of the same entity by the same instrument.";
    both_caption: "Draf yang ada dan berkas ini" / "The draft and this file";
    both_what: "Hal" / "What";
    the_draft: "Draf" / "Draft";
    the_file: "Berkas ini" / "This file";
    same_bytes: "Isinya sama persis dengan draf; tidak ada yang perlu digabungkan." / "It is exactly the draft; there is nothing to merge.";
    taken_before: "Berkas ini sudah pernah masuk ke draf itu, {time}." / "This file went into that draft before, {time}.";
    other_bytes: "Sidiknya berbeda dari draf, dan berkas ini belum pernah masuk ke draf itu." / "Its fingerprint differs from the draft's, and the file never went into that draft.";
    other_rules: "Berkas ini memakai instrumen yang lain daripada draf, jadi tidak dapat digabungkan atau menggantikannya. Simpan sebagai draf baru."
        / "This file uses another instrument than the draft, so it can be neither merged nor put in its place. Keep it as a new draft.";
    merge_with: "Gabungkan dengan draf itu" / "Merge with that draft";
    choice_hint: "Belum ada yang berubah. Menggabungkan menampilkan dulu tiap perbedaan. Bila tidak jadi, keluarkan berkas ini dari daftar."
        / "Nothing has changed yet. Merging shows every difference first. To leave it, take this file off the list.";
    taken_state: "Draf itu tersimpan {time}, {answered} dari {total} terisi." / "That draft was saved {time}, {answered} of {total} answered.";
    see_taken: "Lihat draf yang ada" / "See the draft";
    replace: "Ganti draf yang ada" / "Replace the draft";
    replace_question: "Isi draf yang ada akan diganti isi berkas ini. Sesudahnya, tombol Urungkan masih mengembalikannya. Lanjutkan?"
        / "The draft's content will be replaced by this file's. The Undo button can still bring it back afterwards. Go on?";
    replace_yes: "Ya, ganti" / "Yes, replace";
    as_new: "Simpan sebagai draf baru" / "Keep as a new draft";
    lose_question: "Draf yang sedang terbuka tidak tersimpan di peramban ini dan akan hilang. Lanjutkan?"
        / "The draft at hand is not stored in this browser and will be lost. Go on?";
    lose_yes: "Ya, lanjutkan" / "Yes, go on";
    // Drafts
    drafts: "Draf di peramban ini" / "Drafts in this browser";
    drafts_hint: "Centang draf yang ikut digabungkan." / "Tick the drafts to be merged too.";
    draft_state: "{instrument}, {answered} dari {total} terisi" / "{instrument}, {answered} of {total} answered";
    draft_saved: "tersimpan {time}" / "saved {time}";
    draft_name: "Draf {entity}" / "Draft {entity}";
    draft_gone: "Draf itu tidak dapat dibaca." / "That draft cannot be read.";
    // Merge
    merge: "Gabungkan" / "Merge";
    merge_intro: "Pratinjau di bawah belum disimpan. Tidak ada yang berubah sebelum Anda menekan tombol di bawahnya."
        / "The preview below is not stored. Nothing changes before you press a button under it.";
    merge_sides: "Yang digabungkan, menurut urutan:" / "What is merged, in this order:";
    merge_errors: "Belum dapat digabungkan" / "Cannot be merged yet";
    same_entity: "Anggap semuanya milik satu instansi, dengan nama:" / "Take all as of one entity, named:";
    clashes: "Isi yang berbeda ({count})" / "What differs ({count})";
    clashes_none: "Tidak ada isi yang berbeda." / "Nothing differs.";
    settled: "Tidak perlu ditanyakan: {count} lokus" / "No need to ask: {count} units";
    settled_unit: "{name}: dipakai dari {source}, karena yang lain kosong." / "{name}: taken from {source}, because the other is empty.";
    repairs: "Daftar perbaikan yang berbeda: {count}" / "Repairs told differently: {count}";
    repair_taken: "{unit}, {name}: dipakai dari {source}, yang lebih jauh dikerjakan atau lebih akhir; catatan keduanya disimpan."
        / "{unit}, {name}: taken from {source}, which is further along or later; the notes of both are kept.";
    clash_question: "Mana yang dipakai?" / "Which one counts?";
    // One unit or two
    unsure_question: "Satu lokus, atau dua?" / "One unit, or two?";
    unsure_renamed: "Id keduanya sama, tetapi namanya lain: lokus yang berganti nama, atau dua lokus. Tanpa pilihan tetap dua."
        / "Both have the same id and other names: one unit renamed, or two units. Without a choice they stay two.";
    unsure_kind: "Namanya sama, tetapi jenisnya lain. Tanpa pilihan tetap dua lokus." / "The names agree and the kinds do not. Without a choice they stay two units.";
    unsure_counted: "Nama ini hanya bernomor, jadi bisa milik dua lokus. Tanpa pilihan tetap dua."
        / "This name only counts, so it may be that of two units. Without a choice they stay two.";
    one_of_side: "Satu lokus; nama dan yang berbeda dari {name}" / "One unit; name and what differs from {name}";
    keep_two: "Dua lokus, simpan keduanya" / "Two units, keep both";
    // Settled by rule
    by_rule: "Berbeda, diputuskan menurut aturan: {count}" / "Told differently, settled by rule: {count}";
    by_rule_line: "{what}: “{kept}” dari {taken} dipakai; “{left}” dari {dropped} tidak." / "{what}: “{kept}” of {taken} counts; “{left}” of {dropped} does not.";
    by_rule_extra: "{what}: isi dari {taken} dipakai; isi dari {dropped} tidak." / "{what}: what {taken} tells counts; what {dropped} tells does not.";
    rule_name: "Nama instansi" / "Name of the entity";
    rule_kind: "Jenis instansi" / "Kind of the entity";
    rule_province: "Provinsi" / "Province";
    rule_year: "Nilai tahun {of}" / "Score of {of}";
    rule_product: "Produk Ombudsman {of}" / "Product of the Ombudsman {of}";
    rule_done: "sudah ditindaklanjuti" / "followed up";
    rule_open: "belum ditindaklanjuti" / "not followed up";
    rule_extra: "Isian lain, {of}" / "Other field, {of}";
    rule_owner: "Penanggung jawab bukti, {unit}, {of}" / "Owner of evidence, {unit}, {of}";
    rule_due: "Tenggat bukti, {unit}, {of}" / "Date of evidence, {unit}, {of}";
    rule_status: "Kesiapan bukti, {unit}, {of}" / "State of evidence, {unit}, {of}";
    clash_caption: "Perbedaan antara kedua berkas" / "What differs between the two files";
    clash_what: "Yang berbeda" / "What differs";
    clash_more: "Tampilkan {count} perbedaan lagi" / "Show {count} more differences";
    take_side: "Pakai dari {name}" / "Use that of {name}";
    keep_both: "Simpan keduanya sebagai dua lokus" / "Keep both as two units";
    undecided: "Masih ada {count} perbedaan yang belum Anda putuskan." / "You have not decided on {count} differences yet.";
    undecided_one: "Pilih dahulu mana yang dipakai." / "Choose which one counts first.";
    undecided_preview: "Untuk sementara dipakai isi dari berkas yang lebih dahulu." / "For now the content of the earlier file is used.";
    side_first: "berkas {number}: {name}" / "file {number}: {name}";
    unit_score: "Nilai lokus" / "The unit's score";
    what_name: "Nama lokus" / "Name of the unit";
    what_kind: "Jenis lokus" / "Kind of unit";
    what_score: "Nilai akhir dari rapor" / "Final score from a report";
    what_extra: "Data tambahan" / "Further data";
    has_extra: "ada" / "there";
    no_value: "tidak diisi" / "not filled in";
    finer: "{value} (rincian, catatan, atau bukti berbeda)" / "{value} (details, note or evidence differ)";
    preview: "Hasil gabungan" / "The merged result";
    preview_caption: "Lokus hasil gabungan dan asalnya" / "Merged units and where they come from";
    source: "Asal" / "From";
    one_by_one: "Pilih satu per satu ({count})" / "Choose one by one ({count})";
    one_by_one_hint: "Yang tidak dipilih di sini mengikuti pilihan untuk seluruh lokus di atas." / "What is not chosen here follows the choice for the whole unit above.";
    part_side: "berkas {number}: {value}" / "file {number}: {value}";
    found_good: "ada dan baik" / "there and fit";
    found_flawed: "ada, perlu diperbaiki" / "there, to be mended";
    found_absent: "tidak ada" / "absent";
    merge_into: "Gabungkan ke dalam draf {entity}" / "Merge into the draft {entity}";
    merge_into_hint: "Sesudah digabungkan, tombol Urungkan mengembalikan draf seperti semula dalam satu langkah."
        / "After merging, the Undo button brings the draft back as it was in one step.";
    merge_do: "Gabungkan menjadi draf baru" / "Merge into a new draft";
}
