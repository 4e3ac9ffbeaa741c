//! Texts of the page on which an instrument is adjusted, and of instruments of one's own.

use super::texts;

texts! {
    heading: "Sesuaikan instrumen" / "Adjust the instrument";
    intro: "Anda memegang lembar bobot yang resmi? Isi angkanya di sini. Hasilnya menjadi instrumen Anda sendiri; instrumen asal tidak berubah."
        / "Do you hold the official sheet? Enter its figures here. They become an instrument of your own; the original does not change.";
    based_on: "Berangkat dari: {name}" / "Based on: {name}";
    how: "Isi hanya yang tertulis di lembar Anda, lalu sisanya biarkan kosong: kolom kosong memakai angka semula. Koma dan titik sama-sama dimengerti."
        / "Fill in only what your sheet says and leave the rest empty: an empty field keeps the original figure. Comma and point are both understood.";
    back: "Kembali ke aturan instrumen" / "Back to the rules";
    adjust: "Sesuaikan bobot, skala, dan kategori" / "Adjust weights, scales and classes";

    who: "Siapa yang menyesuaikan" / "Who adjusts it";
    by: "Jabatan atau unit kerja" / "Job title or office";
    by_hint: "Contoh: Kepala Bagian Organisasi, Kabupaten Contoh. Nama orang tidak perlu. Tampil pada setiap hasil." / "For example: Head of the Organisation Section, Kabupaten Contoh. No personal name is needed. It is shown with every result.";
    by_needed: "Tulis jabatan atau unit kerja." / "Write the job title or office.";
    source: "Asal angka (boleh kosong)" / "Where the figures come from (may be empty)";
    source_hint: "Contoh: lembar bobot penilaian 2025, lampiran surat edaran" / "For example: weight sheet of the 2025 assessment, annex of the circular";

    weights: "Bobot" / "Weights";
    weights_intro: "Bobot dimensi harus berjumlah {max}; bobot di dalam sebuah butir harus sama dengan bobot butir itu."
        / "The weights of the dimensions must add up to {max}; those within an item must equal the item's.";
    dimensions: "Bobot dimensi" / "Weights of the dimensions";
    inside: "Di dalam {name}" / "Within {name}";
    inside_of: "Di dalam {name}: {points} poin" / "Within {name}: {points} points";
    original: "Semula {points}, {origin}." / "Originally {points}, {origin}.";
    stated: "tertulis di sumber" / "stated in a source";
    inferred: "disimpulkan dari sumber" / "inferred from sources";
    assumed: "anggapan kami" / "assumed by us";
    adjusted: "disesuaikan sebelumnya" / "adjusted before";
    shares: "Anggapan: {points}, hasil bagi rata." / "Assumed: {points}, an equal share.";
    shares_instead: "Dibagi rata: {points} (anggapan). Semula {original}." / "Shared equally: {points} (assumed). Originally {original}.";
    known_range: "Hasil yang diumumkan menunjukkan {low} sampai {high}." / "Published results point to {low} to {high}.";
    beyond: "Di luar yang ditunjukkan hasil yang diumumkan ({low} sampai {high}). Boleh dipakai, tetapi periksa lagi lembarnya."
        / "Outside what published results point to ({low} to {high}). It can be used, but check the sheet again.";
    weight_zero: "Bobot harus lebih dari 0." / "A weight must be above 0.";
    spread: "Bobot di dalam {name} tidak ada di lembar saya: bagi rata, sebagai anggapan" / "My sheet has no weights within {name}: share equally, as an assumption";
    undo: "Kembalikan" / "Put back";
    undo_of: "Kembalikan {name} ke semula" / "Put {name} back to the original";
    undone: "{name} kembali ke semula." / "{name} is back to the original.";

    exact: "Jumlah {given} dari {whole}: pas." / "Sum {given} of {whole}: it adds up.";
    short: "Jumlah {given}. Kurang {by} dari {whole}." / "Sum {given}. {by} short of {whole}.";
    over: "Jumlah {given}. Lebih {by} dari {whole}." / "Sum {given}. {by} over {whole}.";
    shared: "Terisi {given} dari {whole}. Sisanya dibagi rata: {each} untuk tiap butir yang kosong (anggapan)." / "{given} of {whole} told. The rest is shared equally: {each} for each empty item (assumed).";
    shared_all: "Tidak ada yang terisi: {whole} dibagi rata, {each} tiap butir (anggapan)." / "None told: {whole} is shared equally, {each} each (assumed).";
    nothing_left: "Jumlah {given} sudah mencapai {whole}; tidak ada sisa untuk butir yang kosong." / "Sum {given} already reaches {whole}; nothing is left for the empty items.";
    not_fitting: "belum pas" / "does not add up";

    scales: "Skala jawaban" / "Scales of answers";
    scales_intro: "Nilai tertinggi setiap skala. Tulis angkanya juga bila lembar Anda menegaskan angka semula." / "The highest mark of each scale. Write it too where your sheet confirms the original.";
    scale_max: "Nilai tertinggi: {name}" / "Highest mark: {name}";
    scale_whole: "Tulis bilangan bulat dari 1 sampai 1000." / "Write a whole number from 1 to 1000.";

    classes: "Zona dan kategori" / "Zones and classes";
    classes_intro: "Dari yang terbaik. Batas bawahnya harus terus turun dan berakhir di 0." / "The best first. The lower limits must keep falling and end at 0.";
    add_class: "Tambah kategori" / "Add a class";
    new_class: "Kategori baru" / "New class";
    new_class_min: "Tulis batas bawahnya; tempatnya mengikuti angka itu." / "Write its lower limit; its place follows from it.";
    new_class_added: "Kolom kategori baru ditambahkan di bawah." / "Fields for a new class were added below.";
    remove_class: "Hapus kategori {name}" / "Remove the class {name}";
    class_gone: "Kategori {name} tidak dipakai; nilainya masuk ke kategori di bawahnya (yang terbawah: di atasnya)." / "The class {name} is not used; its scores fall to the class below (the lowest one's to the class above).";
    class_back: "Pakai lagi {name}" / "Use {name} again";
    min: "Batas bawah" / "Lower limit";
    words: "Nama, huruf, dan zona" / "Name, letter and zone";
    name: "Nama" / "Name";
    name_needed: "Tulis nama kategori." / "Write the name of the class.";
    code: "Huruf (boleh kosong)" / "Letter (may be empty)";
    zone: "Zona" / "Zone";
    no_zone: "Tanpa zona" / "No zone";
    interval: "Rentang nilai sekarang: {low} sampai {high}." / "Range of scores now: {low} to {high}.";
    falls: "Batas bawah {name} harus di bawah {above}." / "The lower limit of {name} must be below {above}.";
    ends: "Batas bawah kategori terakhir harus 0." / "The lower limit of the last class must be 0.";
    too_fine: "Batas {name} paling banyak {decimals} desimal, seperti nilainya." / "The limit of {name} may have {decimals} decimals at most, as scores do.";

    still: "Yang masih anggapan" / "What is still assumed";
    still_none: "Tidak ada lagi yang hanya anggapan." / "Nothing is only assumed any more.";
    still_some: "{count} hal masih anggapan. Hasil penilaian menyebutnya satu per satu." / "{count} things are still assumed. Results name each of them.";
    still_fewer: "Semula {before}." / "Originally {before}.";
    still_list: "Lihat apa saja, dan mengapa" / "See which, and why";
    weight_of: "bobot {name}" / "weight of {name}";
    scale_of: "skala {name}" / "scale {name}";
    class_of: "kategori {name}" / "class {name}";
    rule_of: "aturan hitung" / "rule of the arithmetic";
    more: "dan {count} lainnya" / "and {count} more";

    finish: "Simpan" / "Save";
    not_yet: "Belum dapat disimpan" / "It cannot be saved yet";
    nothing_changed: "Belum ada angka yang berbeda dari semula." / "No figure differs from the original yet.";
    ready: "Semua angka cocok." / "All figures add up.";
    ready_changed: "Angka yang Anda ubah: {count}." / "Figures you changed: {count}.";
    save: "Simpan sebagai instrumen saya" / "Save as my instrument";
    export: "Unduh berkas instrumen" / "Download the instrument file";
    saved: "Instrumen disimpan di peramban ini." / "The instrument is saved in this browser.";
    saved_tab: "Instrumen disimpan di tab ini. Unduh berkasnya sebelum tab ditutup." / "The instrument is kept in this tab. Download its file before the tab closes.";
    unsaved: "Peramban menolak menyimpan. Instrumen dapat dipakai sampai halaman ditutup; unduh berkasnya." / "The browser refused to store it. It can be used until the page is closed; download its file.";
    reset: "Kembalikan semua" / "Put everything back";
    reset_question: "Hapus semua angka yang Anda isi di halaman ini?" / "Delete all figures you entered on this page?";
    reset_yes: "Ya, kembalikan" / "Yes, put back";
    reset_done: "Semua angka kembali ke semula." / "All figures are back to the original.";
    saving_where: "Disimpan di peramban ini saja, dan ikut di dalam setiap berkas penilaian yang dibuat dengannya." / "It is stored in this browser only, and travels inside every assessment file made with it.";

    own: "Instrumen Anda sendiri" / "Instruments of your own";
    built_in: "Instrumen bawaan" / "Instruments that come with the app";
    own_by: "Disesuaikan oleh {by}, berangkat dari {base}." / "Adjusted by {by}, based on {base}.";
    own_other: "Dari berkas instrumen, bukan bawaan aplikasi ini." / "From an instrument file; it does not come with this app.";
    about_base: "Tentang instrumen asalnya:" / "About the instrument it is based on:";
    own_note: "Angka bertanda “Disesuaikan” menurut yang menyesuaikan, dan belum diperiksa pihak lain. Setiap hasil menyebutnya." / "Figures marked “Adjusted” are as told by those who adjusted it, and nobody else has checked them. Every result says so.";
    delete_question: "Hapus instrumen {name} dari peramban ini? Penilaian yang memakainya tetap membawanya." / "Delete the instrument {name} from this browser? Assessments made with it still carry it.";
    delete_named: "Hapus instrumen {name}" / "Delete the instrument {name}";
    deleted: "Instrumen {name} sudah dihapus." / "The instrument {name} was deleted.";
    keep: "Simpan di peramban ini" / "Keep in this browser";
    import: "Punya berkas instrumen?" / "Do you have an instrument file?";
    import_label: "Pilih berkas *.swanilai-instrumen.json" / "Choose a *.swanilai-instrumen.json file";
    import_hint: "Berkas diperiksa di peramban ini dan tidak dikirim ke mana pun." / "The file is checked in this browser and sent nowhere.";
    import_good: "Instrumen {name} siap dipakai." / "The instrument {name} is ready for use.";
    import_known: "Berkas ini sama dengan instrumen bawaan {name}." / "This file is the same as the built-in instrument {name}.";
    import_bad: "{file} tidak dapat dipakai: {count} hal perlu diperbaiki" / "{file} cannot be used: {count} things need correction";
    import_unread: "{file} tidak dapat dibaca: terlalu besar, atau bukan teks." / "{file} cannot be read: too large, or not a text.";
    import_more: "{count} lagi" / "{count} more";
}
