//! Texts of the page "Bagikan".

use super::texts;

texts! {
    intro: "Pilih apa yang keluar dari perangkat ini dan lewat apa. Aplikasi ini tidak punya server dan tidak mengirim apa pun; Anda sendiri yang menyerahkannya."
        / "Choose what leaves this device, and how. This app has no server and sends nothing; you hand it on yourself.";
    nothing_yet: "Belum ada lokus, jadi belum ada yang dapat dibagikan." / "There is no unit yet, so there is nothing to share.";
    // Link
    link: "Tautan dan kode QR" / "Link and QR code";
    link_for: "Untuk rekan yang akan membukanya di aplikasi ini, lewat pesan atau kamera ponsel."
        / "For a colleague who will open it in this app, by message or phone camera.";
    what: "Isi tautan" / "What the link holds";
    what_all: "Semua jawaban ({count} lokus)" / "All answers (units: {count})";
    what_unit: "Jawaban {name}" / "Answers of {name}";
    what_result: "Hasil saja, tanpa jawaban" / "The result only, without answers";
    holds_answers: "Ikut: nama instansi dan lokus, jawaban, dan produk Ombudsman. Tidak ikut: catatan, bukti, hasil keliling gedung, daftar perbaikan, nilai tahun lalu, dan riwayat berkas."
        / "Included: names of the entity and units, answers, and Ombudsman products. Not included: notes, evidence, walks through the building, the repair list, earlier years, and the history of files.";
    holds_result: "Ikut: nama instansi dan lokus, nilai, dan kategori. Tidak ikut: jawaban, catatan, bukti, dan yang lain."
        / "Included: names of the entity and units, scores, and categories. Not included: answers, notes, evidence, and the rest.";
    who_can: "Siapa pun yang memegang tautan ini dapat membaca isinya. Tautan tersimpan di percakapan dan di riwayat peramban."
        / "Anybody who holds this link can read what is in it. It stays in chats and in the browser's history.";
    names_left: "Nama instansi dan lokus tidak ikut, karena tautannya akan terlalu panjang." / "Names of the entity and units are left out, because the link would be too long.";
    address: "Tautan ({count} karakter)" / "Link ({count} characters)";
    long: "Tautan ini lebih dari 2.000 karakter; sebagian aplikasi pesan memotongnya. Pilih satu lokus, atau pakai berkas."
        / "This link has more than 2,000 characters; some messengers cut it. Choose one unit, or use a file.";
    too_long: "Isinya terlalu banyak untuk sebuah tautan. Pilih satu lokus, atau pakai berkas."
        / "This is too much for a link. Choose one unit, or use a file.";
    own: "Penilaian ini memakai instrumen sendiri. Instrumen sendiri tidak dapat ikut dalam tautan; pakai berkas, yang membawa instrumennya."
        / "This assessment uses an instrument of your own. It cannot travel in a link; use a file, which brings the instrument along.";
    share_link: "Bagikan tautan" / "Share the link";
    copy_link: "Salin tautan" / "Copy the link";
    link_title: "Simulasi penilaian mandiri {name}" / "Self-assessment simulation {name}";
    qr: "Kode QR tautan ini: arahkan kamera ponsel ke sini." / "QR code of this link: point a phone camera at it.";
    qr_big: "Isinya terlalu banyak untuk kode QR yang mudah dibaca kamera. Pilih satu lokus di atas; tiap lokus punya kode sendiri."
        / "This is too much for a QR code that a camera reads easily. Choose one unit above; each unit has a code of its own.";
    qr_none: "Isinya terlalu banyak untuk kode QR yang mudah dibaca kamera. Pakai tautan atau berkas."
        / "This is too much for a QR code that a camera reads easily. Use the link or a file.";
    // Files
    files: "Berkas" / "Files";
    whole: "Berkas penilaian" / "The assessment's file";
    whole_for: "Semuanya: nama, jawaban, catatan, bukti, daftar perbaikan, dan riwayat. Untuk rekan yang melanjutkan, untuk digabungkan, dan untuk cadangan."
        / "Everything: names, answers, notes, evidence, the repair list, and the history. For a colleague who goes on, for merging, and as a backup.";
    result: "Hasil untuk diumumkan" / "The result, for publishing";
    result_for: "Nilai, kategori, dan perhitungannya dengan nama instansi dan lokus; tanpa catatan, bukti, dan tautan. Untuk laporan dan situs instansi."
        / "Scores, categories and their working with the names of entity and units; without notes, evidence, and links. For reports and the agency's site.";
    anonymous: "Hasil tanpa nama" / "The result without names";
    anonymous_for: "Angka yang sama, tetapi nama diganti jenis dan nomor, misalnya Dinas 1. Tidak ada teks yang pernah diketik. Untuk penelitian dan perbandingan."
        / "The same figures, with kinds and numbers in place of names, such as Dinas 1. No text that was ever typed. For research and comparison.";
    save: "Simpan" / "Save";
    save_of: "Simpan: {what}" / "Save: {what}";
    share_file: "Bagikan berkas" / "Share the file";
    share_file_of: "Bagikan berkas: {what}" / "Share the file: {what}";
    copy_text: "Salin isinya" / "Copy its content";
    copy_text_of: "Salin isinya: {what}" / "Copy its content: {what}";
    phone: "Di ponsel, berkas dibagikan dengan nama berakhiran .json.txt, karena banyak aplikasi menolak .json. Isinya sama; aplikasi ini membukanya juga."
        / "On a phone the file is shared under a name ending in .json.txt, because many apps refuse .json. The content is the same; this app opens it too.";
    // What came of it
    copied: "Tersalin." / "Copied.";
    shared: "Sudah diserahkan ke aplikasi pilihan Anda." / "Handed to the app you chose.";
    copy_failed: "Peramban menolak menyalin. Pilih teksnya, lalu salin sendiri." / "The browser refused to copy. Select the text and copy it yourself.";
    share_failed: "Peramban menolak membagikan. Salin atau simpan saja." / "The browser refused to share. Copy or save instead.";
    // Files taken in
    imports: "Riwayat berkas masuk" / "Files taken in";
    imports_none: "Belum ada berkas yang digabungkan ke penilaian ini atau menggantikannya." / "No file has been merged into this assessment or has replaced it.";
    imports_caption: "Berkas yang masuk ke penilaian ini" / "Files taken into this assessment";
    file: "Berkas" / "File";
    at: "Waktu" / "Time";
    fingerprint: "Sidik berkas" / "Fingerprint";
    fingerprint_is: "Sidik berkas ini hanya untuk memastikan berkas tidak berubah tanpa sengaja. Bukan tanda tangan elektronik."
        / "This fingerprint only makes sure that a file did not change by accident. It is no electronic signature.";
    fingerprint_now: "Sidik berkas penilaian saat ini" / "Fingerprint of the assessment's file as it is now";
    unknown_time: "tidak tercatat" / "not recorded";
    open_files: "Buka atau gabungkan berkas" / "Open or merge files";
}
