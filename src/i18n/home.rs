//! Texts of the page "Penilaian mandiri pelayanan publik".

use super::texts;

texts! {
    heading: "Penilaian mandiri pelayanan publik" / "Public service self-assessment";
    what: "Swanilai menghitung nilai, zona, dan kategori pelayanan publik sebuah instansi dari jawaban Anda. Aturannya diambil dari instrumen Ombudsman Republik Indonesia yang telah dipublikasikan."
        / "Swanilai works out the score, zone and category of an entity's public services from your answers. The rules come from the published instruments of Ombudsman Republik Indonesia, the national ombudsman.";
    what_not: "Ini simulasi untuk menyiapkan perbaikan. Hasilnya bukan nilai resmi dan tidak mengikat siapa pun."
        / "This is a simulation to prepare improvements. Its results are not official and bind nobody.";
    how_sure: "Tidak semua bobot dan aturan diumumkan. Yang kami anggap sendiri selalu ditandai, lengkap dengan alasannya."
        / "Not every weight and rule is public. What we assume is always marked, with the reason.";
    begin: "Mulai penilaian baru" / "Start a new assessment";
    quick: "Kalkulator cepat" / "Quick calculator";
    drafts: "Draf di peramban ini" / "Drafts in this browser";
    drafts_tab: "Draf di tab ini" / "Drafts in this tab";
    drafts_open: "Penilaian yang sedang terbuka" / "The assessment now open";
    no_drafts: "Belum ada draf. Penilaian yang Anda mulai akan muncul di sini." / "No draft yet. Assessments you start will appear here.";
    unnamed: "Instansi belum bernama" / "Entity without a name";
    saved: "Disimpan {time}" / "Saved {time}";
    delete_named: "Hapus draf {name}" / "Delete the draft {name}";
    delete_question: "Hapus draf {name} dari peramban ini? Masih dapat dikembalikan dari “Baru dihapus”." / "Delete the draft {name} from this browser? It can still be brought back from “Recently deleted”.";
    deleted: "Draf {name} dihapus." / "The draft {name} was deleted.";
    broken: "Draf yang tidak dapat dibaca" / "A draft that cannot be read";
    broken_body: "Isinya rusak, atau dibuat dengan versi aplikasi yang lebih baru. Isinya tidak diubah. Unduh sebagai cadangan sebelum menghapusnya."
        / "Its content is damaged, or was made with a newer version of the app. It was not changed. Download it as a backup before deleting it.";
    broken_download: "Unduh isi draf" / "Download its content";
    download_failed: "Isi draf ini tidak dapat dibaca dari penyimpanan peramban." / "The content of this draft cannot be read from the browser's storage.";
    how: "Cara kerja" / "How it works";
    step_choose: "Pilih instrumen" / "Choose an instrument";
    step_choose_body: "menurut tahun penilaian. Lalu tulis instansi dan lokusnya. Lokus adalah unit layanan yang dinilai."
        / "by year of assessment. Then write the entity and its units, the offices that are scored.";
    step_fill: "Isi jawaban" / "Fill in answers";
    step_fill_body: "untuk setiap indikator, atau masukkan nilai yang sudah Anda miliki. Boleh sebagian dahulu."
        / "for each indicator, or enter scores you already have. A part will do at first.";
    step_read: "Baca hasilnya" / "Read the result";
    step_read_body: "berupa nilai, zona, dan hal yang perlu diperbaiki lebih dahulu. Simpan sebagai berkas atau cetak."
        / "with score, zone and what to repair first. Save it as a file or print it.";
    privacy: "Privasi" / "Privacy";
    privacy_here: "Data yang Anda isi tetap di peramban ini. Tidak ada yang dikirim ke mana pun."
        / "What you fill in stays in this browser. Nothing is sent anywhere.";
    privacy_files: "Berkas yang Anda simpan menjadi tanggung jawab instansi Anda." / "Files you save are your agency's responsibility.";
    privacy_persons: "Jangan menulis NIK (nomor induk kependudukan), data pasien, atau data warga."
        / "Do not enter NIK (national identity numbers), patient data or citizens' data.";
    privacy_erase: "Cara menghapus semua data" / "How to erase all data";
}
