//! Texts of the page "Tentang Swanilai".

use super::texts;

texts! {
    heading: "Tentang Swanilai" / "About Swanilai";
    intro: "Swanilai adalah alat hitung bebas untuk penilaian mandiri pelayanan publik. Pembuatnya bukan Ombudsman Republik Indonesia."
        / "Swanilai is a free calculator for self-assessment of public services. Its makers are not Ombudsman Republik Indonesia.";
    method: "Cara menghitung" / "How it computes";
    method_mark: "Jawaban adalah bagian dari tingkat tertinggi skalanya. Nilai indikator adalah rata-rata jawabannya."
        / "An answer is a share of the highest level of its scale. An indicator's mark is the mean of its answers.";
    method_weight: "Indikator menyumbang bobotnya dikali nilainya. Bobot yang tidak diumumkan dibagi rata dan ditandai anggapan."
        / "An indicator adds its weight times its mark. Weights that are not public are shared equally and marked as assumed.";
    method_missing: "Butir yang tidak berlaku dikeluarkan, dan bobotnya dibagi sebanding kepada butir sekelompok. Butir kosong bukan nol. Selama ada yang kosong, nilai tampil sebagai batas terendah dan tertinggi."
        / "An item that does not apply is taken out and its weight spread over its siblings in proportion. An empty item is not zero. While anything is empty, the score shows as a lowest and a highest bound.";
    method_sum: "Nilai lokus (unit layanan yang dinilai) adalah jumlah dimensinya. Nilai instansi adalah rata-rata lokus sebelum dibulatkan. Pembulatan hanya sekali, setengah ke atas. Angka yang tampil itulah yang menentukan kategori."
        / "The score of a unit (an office that is scored) is the sum of its dimensions. An entity's score is the mean of its units before rounding. Rounding happens once, half up. The number shown is the one that is classified.";
    method_conditions: "Syarat lain, seperti tindak lanjut produk Ombudsman, dinilai sesudahnya. Syarat itu tidak mengubah angka."
        / "Other conditions, such as follow-up of the Ombudsman's products, are judged afterwards. They do not change the number.";
    method_exact: "Semua hitungan memakai pecahan eksak, jadi hasilnya sama di setiap perangkat."
        / "All arithmetic uses exact fractions, so results are the same on every device.";
    method_link: "Lihat aturan tiap instrumen dan asalnya" / "See each instrument's rules and where they come from";
    limits: "Batasnya" / "Limits";
    limit_simulation: "Hasilnya simulasi. Penilai resmi dapat menemukan hal yang berbeda di lapangan."
        / "Results are a simulation. Official assessors may find other things on site.";
    limit_public: "Banyak bobot indikator dan sebagian daftar indikator tidak diumumkan. Gantinya adalah anggapan, dan nilai resmi dapat berbeda."
        / "Many indicator weights and some lists of indicators are not public. Assumptions stand in for them, and the official score may differ.";
    limit_observe: "Pendapat pengguna, kepercayaan masyarakat, dan data instansi lain tidak dapat diamati sendiri. Isi bila Anda memiliki datanya."
        / "Users' opinions, public trust and other bodies' data cannot be observed by yourself. Fill them in if you have the data.";
    limit_conditions: "Besar pengaruh tindak lanjut produk Ombudsman tidak diumumkan. Aplikasi ini tidak mengarangnya."
        / "How much follow-up of the Ombudsman's products matters is not public. This app does not invent it.";
    privacy: "Privasi" / "Privacy";
    privacy_here: "Data yang Anda isi tetap di peramban ini. Tidak ada akun, pelacak, atau pengiriman jawaban."
        / "What you fill in stays in this browser. There are no accounts, no trackers, and no answers are sent.";
    privacy_files: "Berkas yang Anda simpan menjadi tanggung jawab instansi Anda. Bagikan seperlunya saja."
        / "Files you save are your agency's responsibility. Share them only as needed.";
    privacy_persons: "Jangan menulis NIK (nomor induk kependudukan), data pasien, atau data warga. Sebut petugas dengan jabatannya, bukan namanya."
        / "Do not enter NIK (national identity numbers), patient data or citizens' data. Name officers by their position, not by name.";
    privacy_photos: "Foto bukti hanya disimpan di peramban ini dan tidak dikirim ke mana pun. Foto diperkecil di perangkat ini, dan keterangan kamera seperti lokasi ikut terhapus. Jangan memotret wajah warga, KTP, atau berkas pasien."
        / "Photos of evidence are kept in this browser only and sent nowhere. They are made smaller on this device, and what the camera wrote beside them, such as the place, is gone. Do not photograph citizens' faces, identity cards or patient files.";
    privacy_others: "Siapa pun yang memakai peramban dan akun komputer yang sama dapat membaca draf Anda."
        / "Anyone using the same browser and computer account can read your drafts.";
    stored: "Apa yang disimpan di mana" / "What is stored where";
    stored_caption: "Data, tempat penyimpanannya, dan sampai kapan" / "Data, where it is stored and until when";
    what: "Data" / "Data";
    place: "Tempat" / "Place";
    until: "Sampai kapan" / "Until when";
    draft: "Draf penilaian dan waktu simpannya" / "Assessment drafts and when they were saved";
    draft_place: "Penyimpanan peramban ini" / "This browser's storage";
    draft_until: "Sampai Anda menghapusnya, atau peramban membersihkannya" / "Until you delete them or the browser clears them";
    draft_tab: "Draf pada komputer bersama" / "Drafts on a shared computer";
    draft_tab_place: "Penyimpanan tab ini" / "This tab's storage";
    draft_tab_until: "Sampai tab ditutup" / "Until the tab closes";
    own_packs: "Instrumen Anda sendiri, dan angka yang belum selesai disesuaikan" / "Instruments of your own, and figures being adjusted";
    states: "Salinan kedua draf, 20 keadaan terakhirnya (Riwayat), dan draf yang baru dihapus" / "Second copies of drafts, their last 20 states, and recently deleted drafts";
    states_until: "Bersama drafnya; draf terhapus 30 hari. Di komputer bersama hanya di memori tab" / "With their draft; deleted drafts for 30 days. On a shared computer in the tab's memory only";
    photos: "Foto bukti dan fasilitas" / "Photos of evidence and facilities";
    photos_place: "Basis data peramban ini; tidak ikut di berkas penilaian" / "This browser's database; not in the assessment's file";
    photos_until: "Sampai fotonya atau drafnya dihapus, atau peramban membersihkannya" / "Until the photo or its draft is deleted, or the browser clears it";
    photos_tab: "Foto pada komputer bersama" / "Photos on a shared computer";
    photos_tab_place: "Memori tab ini" / "This tab's memory";
    photos_tab_until: "Sampai tab ditutup atau dimuat ulang" / "Until the tab is closed or reloaded";
    choices: "Pilihan bahasa" / "The language chosen";
    choices_until: "Sampai semua data dihapus" / "Until all data is erased";
    shared_choice: "Pilihan komputer bersama" / "The shared computer choice";
    files: "Berkas yang Anda simpan" / "Files you save";
    files_place: "Folder unduhan perangkat ini" / "This device's download folder";
    files_until: "Sampai Anda menghapusnya sendiri" / "Until you delete them yourself";
    program: "Program dan naskah instrumen" / "The program and the instruments' texts";
    program_place: "Tembolok peramban" / "The browser's cache";
    program_until: "Menurut pengaturan peramban" / "As the browser's settings say";
    server: "Jawaban Anda di peladen" / "Your answers on a server";
    server_place: "Tidak ada" / "None";
    server_until: "Tidak pernah disimpan" / "Never stored";
    shared_heading: "Komputer bersama" / "Shared computer";
    shared: "Ini komputer bersama" / "This is a shared computer";
    shared_hint: "Draf berikutnya hanya disimpan selama tab ini terbuka. Draf yang sudah ada di peramban tidak ikut terhapus; pakai tombol hapus di bawah."
        / "From now on drafts are kept only while this tab is open. Drafts already in the browser are not deleted; use the button below.";
    shared_on: "Draf kini hanya disimpan di tab ini." / "Drafts are now kept in this tab only.";
    shared_off: "Draf kini disimpan di peramban ini." / "Drafts are now kept in this browser.";
    erase_heading: "Hapus semua data" / "Erase all data";
    erase_body: "Semua draf, foto, instrumen Anda sendiri, dan pilihan di peramban dan tab ini terhapus. Berkas yang sudah Anda simpan tidak tersentuh."
        / "All drafts, photos, instruments of your own and choices in this browser and tab are erased. Files you have saved are not touched.";
    erase: "Hapus semua data dari peramban ini" / "Erase all data from this browser";
    erase_question: "Hapus semua draf dan pilihan? Tidak dapat diurungkan." / "Erase all drafts and choices? It cannot be undone.";
    erase_yes: "Ya, hapus semua" / "Yes, erase all";
    erased: "Semua data di peramban ini sudah dihapus." / "All data in this browser has been erased.";
    access: "Aksesibilitas" / "Accessibility";
    access_target: "Sasaran kami adalah WCAG 2.2 tingkat AA. WCAG adalah pedoman internasional agar situs dapat dipakai semua orang."
        / "Our target is WCAG 2.2 level AA. WCAG is the international guideline for sites everyone can use.";
    access_keyboard: "Semua fungsi dirancang untuk papan ketik saja. Zona selalu tampil dengan kata dan bentuk, bukan warna saja."
        / "Everything is designed to work by keyboard alone. Zones always show in words and shape, never in colour alone.";
    access_limits: "Batas yang kami ketahui:" / "Limits we know of:";
    access_untested: "Kesesuaian penuh belum diperiksa pihak lain. Pembaca layar belum diuji oleh penggunanya."
        / "Full conformance has not been checked by others. Screen readers have not been tested by their users.";
    access_tables: "Tabel lebar bergeser mendatar di dalam bingkainya pada layar kecil." / "Wide tables scroll sideways within their frame on small screens.";
    access_names: "Nama kategori dan judul sumber tetap dalam bahasa Indonesia pada tampilan Inggris."
        / "Names of classes and titles of sources stay in Indonesian in the English view.";
    host_zip: "Seluruh aplikasi muat dalam satu ZIP yang dapat dipasang di situs instansi Anda. Peladennya tidak perlu program apa pun, dan data pengguna tetap di peramban mereka."
        / "The whole app fits in one ZIP for the website of your agency. Its server needs no program at all, and users' data stay in their browsers.";
    host_guide: "Petunjuk bagi pengelola situs" / "Guide for site administrators (in Bahasa Indonesia)";
    embed_link: "Buat kode untuk memasang kalkulator, penilaian, atau kartu hasil di situs instansi"
        / "Make the code that puts calculator, assessment or result card into your agency's site";
    licence: "Lisensi dan versi" / "Licence and version";
}
