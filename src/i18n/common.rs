//! Texts of the frame around every page, and of controls that appear on several.

use super::texts;

texts! {
    product: "Swanilai" / "Swanilai";
    skip: "Lewati ke isi" / "Skip to content";
    main_menu: "Menu utama" / "Main menu";
    home: "Beranda" / "Home";
    calculator: "Kalkulator" / "Calculator";
    instruments: "Instrumen" / "Instruments";
    about: "Tentang" / "About";
    open_file: "Buka berkas" / "Open a file";
    many_files: "Rekap banyak berkas" / "Many files in one table";
    in_your_site: "Pasang di situs Anda" / "Put it in your site";
    other_language: "English" / "Bahasa Indonesia";
    other_language_tag: "en" / "id";
    back_to_tasks: "Kembali ke daftar isian" / "Back to the task list";
    saved_at: "Tersimpan pukul {time}" / "Saved at {time}";
    saving: "Menyimpan…" / "Saving…";
    not_saved: "Draf tidak tersimpan otomatis di peramban ini. Simpan sebagai berkas." / "The draft is not saved in this browser. Save it as a file.";
    quota: "Penyimpanan peramban penuh; perubahan terakhir belum tersimpan. Simpan sebagai berkas sekarang."
        / "The browser's storage is full; the last change is not saved. Save it as a file now.";
    shared_saved: "Komputer bersama: draf hilang saat tab ditutup. Simpan sebagai berkas."
        / "Shared computer: the draft goes when the tab closes. Save it as a file.";
    undo: "Urungkan" / "Undo";
    undone: "Perubahan terakhir diurungkan." / "The last change was undone.";
    redo: "Ulangi" / "Redo";
    redone: "Perubahan dikembalikan." / "The change was brought back.";
    save_file: "Simpan berkas" / "Save file";
    share: "Bagikan" / "Share";
    share_draft: "Bagikan penilaian ini" / "Share this assessment";
    see_result: "Lihat hasil" / "See the result";
    cancel: "Batal" / "Cancel";
    delete: "Hapus" / "Delete";
    yes_delete: "Ya, hapus" / "Yes, delete";
    score: "Nilai" / "Score";
    category: "Kategori" / "Category";
    hijau: "Hijau" / "Green";
    kuning: "Kuning" / "Yellow";
    merah: "Merah" / "Red";
    zone_named: "Zona {zone}" / "{zone} zone";
    category_named: "Kategori {code}" / "Category {code}";
    provisional: "Sementara" / "Provisional";
    answered_of: "{answered} dari {total} terisi" / "{answered} of {total} answered";
    between: "antara {low} dan {high}" / "between {low} and {high}";
    projected_score: "Perkiraan bila sisanya serupa: {score}" / "Projected if the rest is alike: {score}";
    certain_class: "Sudah pasti: {class}" / "Already certain: {class}";
    ruler: "Skala nilai 0 sampai {max}. {text}" / "Score scale 0 to {max}. {text}";
    ruler_exact: "Nilai {score}, {class}." / "Score {score}, {class}.";
    ruler_open: "Nilai akhir antara {low} dan {high}." / "The final score is between {low} and {high}.";
    loading: "Memuat naskah instrumen…" / "Loading the instrument's texts…";
    load_failed: "Naskah instrumen gagal dimuat. Periksa sambungan, lalu coba lagi. Jawaban Anda aman."
        / "The instrument's texts could not be loaded. Check the connection and try again. Your answers are safe.";
    page_loading: "Memuat halaman…" / "Loading the page…";
    page_failed: "Bagian aplikasi untuk halaman ini gagal dimuat, atau tidak sama dengan yang diterbitkan sehingga ditolak. Periksa sambungan, lalu coba lagi; bila aplikasi baru saja diperbarui, muat ulang. Jawaban Anda aman."
        / "The part of the app for this page did not load, or is not the published one and was refused. Check the connection and try again; if the app was just updated, reload. Your answers are safe.";
    reload: "Muat ulang" / "Reload";
    retry: "Coba lagi" / "Try again";
    stated: "Tertulis di sumber" / "Stated in a source";
    inferred: "Disimpulkan" / "Inferred";
    assumed: "Anggapan" / "Assumed";
    adjusted: "Disesuaikan" / "Adjusted";
    number_ambiguous: "Maksud Anda {small} atau {large}? Tulis dengan koma: {small}." / "Do you mean {small} or {large}? Write {small}.";
    number_malformed: "Tulis angka saja, misalnya 78,5." / "Write a number only, for example 78.5.";
    number_precise: "Paling banyak enam angka di belakang koma." / "At most six decimals.";
    number_range: "Tulis angka antara 0 dan {max}." / "Write a number between 0 and {max}.";
    too_long: "Terlalu panjang {over} huruf; paling banyak {max}." / "Too long by {over} characters; at most {max}.";
    too_long_kept: "Sampai dipendekkan, yang tersimpan tetap isi sebelumnya." / "Until it is shorter, what was there before stays saved.";
    not_found: "Halaman tidak ditemukan" / "Page not found";
    not_found_body: "Alamat ini tidak ada dalam aplikasi, atau drafnya sudah dihapus." / "This address is not in the app, or its draft was deleted.";
    to_home: "Ke beranda" / "Go to home";
    error_prefix: "Kesalahan: " / "Error: ";
    footer_source: "Perangkat lunak bebas, lisensi MIT atau Apache-2.0. Naskah instrumen CC BY 4.0."
        / "Free software, MIT or Apache-2.0 licence. Instrument texts CC BY 4.0.";
    version: "Versi {version}" / "Version {version}";
    guides: "Panduan (membuka tab baru)" / "Guides, in Bahasa Indonesia (opens a new tab)";
}
