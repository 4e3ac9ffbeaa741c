//! Texts about what keeps drafts: earlier states, other tabs, full storage, deleted drafts.

use super::texts;

texts! {
    heading: "Riwayat" / "Earlier states";
    intro: "Sampai 20 keadaan terakhir draf ini disimpan di peramban, paling banyak satu untuk tiap menit perubahan. Kembalikan salah satunya bila ada yang terhapus atau keliru. Riwayat tidak ikut di berkas."
        / "Up to 20 last states of this draft are kept in the browser, at most one a minute. Bring one back if something was deleted or went wrong. They are not part of the file.";
    intro_memory: "Riwayat ini hanya ada di memori tab: hilang bila tab ditutup atau dimuat ulang. Basis data peramban diblokir, komputer ini dipakai bersama, atau basis datanya dibuat versi aplikasi yang lebih baru."
        / "These states are in this tab's memory only and go when it is closed or reloaded. The browser's database is blocked, this is a shared computer, or a newer version of the app made it.";
    reading: "Membaca riwayat…" / "Reading earlier states…";
    none: "Belum ada keadaan tersimpan. Riwayat terisi begitu draf berubah." / "No state is kept yet. They come as soon as the draft changes.";
    now: "Keadaan sekarang" / "The present state";
    first: "Keadaan terlama yang masih disimpan" / "The earliest state still kept";
    progress: "{answered} dari {total} terisi" / "{answered} of {total} answered";
    unreadable: "Keadaan ini tidak dapat dibaca oleh versi aplikasi ini." / "This version of the app cannot read this state.";
    how_opened: "Saat draf dibuka" / "When the draft was opened";
    how_restored: "Setelah dikembalikan dari riwayat" / "After an earlier state was brought back";
    how_other: "Keadaan dari tab lain, sebelum digabung" / "The state of another tab, before both were joined";
    restore: "Kembalikan" / "Bring back";
    restore_of: "Kembalikan keadaan {number}, {time}" / "Bring back state {number}, {time}";
    restore_question: "Ganti isi draf dengan keadaan {time}? Isi sekarang tetap ada di riwayat." / "Replace the draft with its state of {time}? What it is now stays among the earlier states.";
    restore_yes: "Ya, kembalikan" / "Yes, bring it back";
    restored: "Draf dikembalikan ke keadaan {time}. Dapat diurungkan." / "The draft is as it was on {time}. This can be undone.";
    not_restored: "Keadaan ini tidak dapat dibaca. Draf tidak diubah." / "This state cannot be read. The draft was not changed.";
    // What changed
    same: "Tidak ada yang berubah" / "Nothing changed";
    answers: "{count} jawaban berubah" / "{count} answers changed";
    notes: "{count} catatan berubah" / "{count} notes changed";
    evidence: "{count} bukti berubah" / "{count} pieces of evidence changed";
    facilities: "{count} fasilitas berubah" / "{count} facilities changed";
    added: "lokus ditambah: {names}" / "units added: {names}";
    removed: "lokus dihapus: {names}" / "units deleted: {names}";
    renamed: "nama atau jenis lokus diubah" / "name or kind of a unit changed";
    entity: "data instansi diubah" / "the entity's data changed";
    repairs: "{count} perbaikan berubah" / "{count} repairs changed";
    years: "nilai tahun lalu berubah" / "scores of earlier years changed";
    follow_up: "tindak lanjut berubah" / "follow-up changed";
    imports: "berkas digabung" / "files were merged";
    others: "hal lain berubah" / "other things changed";
    within: "{what} pada {names}" / "{what} in {names}";
    // Other tabs
    adopted: "Draf ini diubah di tab lain; tampilan diperbarui." / "This draft was changed in another tab; the page shows it.";
    healed: "Peramban tertutup mendadak. Perubahan terakhir dipulihkan dari salinan kedua." / "The browser was closed suddenly. The last changes were brought back from the second copy.";
    joined: "Draf ini juga diubah di tab lain. Perubahan keduanya digabung." / "This draft was also changed in another tab. Both changes were joined.";
    close: "Tutup" / "Close";
    see_states: "Lihat riwayat" / "See earlier states";
    conflict: "Isian yang sama diubah di dua tab" / "The same field was changed in two tabs";
    conflict_body: "{what}. Pilih isi yang dipakai. Isi yang lain tetap ada di riwayat." / "{what}. Choose which one counts. The other one stays among the earlier states.";
    here: "Di tab ini" / "In this tab";
    there: "Di tab lain" / "In the other tab";
    use_here: "Pakai isi tab ini: {what}" / "Use this tab's: {what}";
    use_there: "Pakai isi tab lain: {what}" / "Use the other tab's: {what}";
    chosen: "Pilihan dipakai. Dapat diurungkan." / "Your choice counts. It can be undone.";
    nothing: "kosong" / "empty";
    gone_unit: "dihapus" / "deleted";
    kept_unit: "tetap ada, dengan perubahannya" / "still there, with its changes";
    something: "lihat di riwayat" / "see the earlier states";
    place_entity: "Nama instansi" / "Name of the entity";
    place_kind: "Jenis instansi" / "Kind of entity";
    place_province: "Provinsi" / "Province";
    place_rules: "Instrumen" / "Instrument";
    place_unit: "Lokus {unit}" / "Unit {unit}";
    place_name: "Nama lokus {unit}" / "Name of the unit {unit}";
    place_unit_kind: "Jenis lokus {unit}" / "Kind of the unit {unit}";
    place_score: "Nilai akhir {unit}" / "Final score of {unit}";
    place_points: "Poin {name}, {unit}" / "Points of {name}, {unit}";
    place_answer: "Jawaban “{name}”, {unit}" / "Answer to “{name}”, {unit}";
    place_note: "Catatan “{name}”, {unit}" / "Note on “{name}”, {unit}";
    place_evidence: "Bukti “{name}”, {unit}" / "Evidence for “{name}”, {unit}";
    place_facility: "Fasilitas “{name}”, {unit}" / "Facility “{name}”, {unit}";
    place_repairs: "Perbaikan pada {unit}" / "Repairs in {unit}";
    place_rest: "Bagian lain dari draf" / "Another part of the draft";
    gone: "Draf ini dihapus di tab lain" / "This draft was deleted in another tab";
    gone_body: "Isinya masih terbuka di tab ini. Perubahan berikutnya menyimpannya kembali; atau simpan sebagai berkas, atau kembalikan dari “Baru dihapus” di beranda."
        / "It is still open in this tab. The next change stores it again. Or save it as a file, or bring it back from “Recently deleted” on the start page.";
    newer: "Draf ini disimpan oleh versi aplikasi yang lebih baru" / "This draft was stored by a newer version of the app";
    newer_body: "Isi yang tersimpan tidak ditimpa. Perubahan di tab ini hanya ada di memori: simpan sebagai berkas, lalu muat ulang halaman untuk memakai versi baru."
        / "What is stored is not written over. Changes in this tab are in memory only. Save them as a file, then reload the page to use the new version.";
    // Room
    full: "Penyimpanan peramban penuh" / "The browser's storage is full";
    full_size: "Draf dan instrumen memakai {size}; peramban mengizinkan sekitar 5 MB." / "Drafts and instruments take {size}; browsers allow about 5 MB.";
    full_twice: "Perubahan terakhir masih tersimpan di salinan kedua, tetapi jangan mengandalkannya lama-lama." / "The last change is still stored in the second copy, but do not rely on it for long.";
    full_memory: "Perubahan terakhir hanya ada di memori tab ini. Anda tetap dapat mengisi, tetapi jangan menutup tab sebelum menyimpan berkas." / "The last change is in this tab's memory only. You can go on filling in, but do not close the tab before you saved a file.";
    full_do: "Simpan berkas draf ini, lalu hapus draf atau foto lama yang sudah Anda simpan. Setelah ada ruang, draf tersimpan lagi dengan sendirinya pada perubahan berikutnya."
        / "Save this draft as a file, then delete old drafts or photos that you have saved. Once there is room, the next change stores the draft again by itself.";
    large: "Draf ini terlalu besar untuk satu berkas" / "This draft is too large for one file";
    large_body: "Draf tersimpan di peramban ini. Berkas lebih dari 1 MB tidak dapat dibuka kembali, jadi belum ada cadangan yang dapat diandalkan."
        / "The draft is stored in this browser. A file above 1 MB cannot be opened again, so there is no backup to rely on.";
    large_do: "Singkatkan catatan yang panjang, atau pindahkan sebagian lokus ke draf lain. Pemberitahuan ini hilang setelah ukurannya cukup."
        / "Shorten long notes, or move some of the units to another draft. This notice goes once the size fits.";
    shed: "Ruang basis data peramban penuh, jadi keadaan terlama di riwayat dilepas. Draf sendiri tersimpan." / "The browser's database is full, so the earliest states were let go. The draft itself is stored.";
    // Reminder
    remind_never: "Belum ada berkas draf ini yang dipastikan tersimpan. Peramban dapat menghapus datanya sendiri; berkas tidak hilang." / "No file of this draft is known to be saved. A browser may clear its data by itself; a file stays.";
    remind_since: "{count} isian berubah sejak berkas terakhir disimpan ({time}). Simpan lagi sebagai cadangan." / "{count} entries changed since the last file was saved ({time}). Save one again as a backup.";
    remind_home: "Sudah lama tanpa berkas yang dipastikan tersimpan: {names}. Peramban dapat menghapus datanya sendiri; simpan berkasnya sebagai cadangan." / "Without a file known to be saved for long: {names}. A browser may clear its data by itself; save the file as a backup.";
    // Deleted drafts
    bin: "Baru dihapus ({count})" / "Recently deleted ({count})";
    bin_intro: "Draf yang dihapus disimpan 30 hari, lalu hilang. “Hapus semua data” di halaman Tentang menghapusnya sekarang juga." / "Deleted drafts are kept for 30 days. “Erase all data” on the page About erases them at once.";
    bin_memory: "Draf yang dihapus dapat dikembalikan selama tab ini terbuka." / "Deleted drafts can be brought back while this tab is open.";
    bin_time: "Dihapus {time}" / "Deleted {time}";
    bin_deleted: "Draf {name} dihapus." / "The draft {name} was deleted.";
    bin_undo: "Urungkan" / "Undo";
    bin_undo_of: "Urungkan penghapusan draf {name}" / "Undo deleting the draft {name}";
    bin_restore: "Kembalikan draf {name}" / "Bring back the draft {name}";
    bin_restored: "Draf {name} dikembalikan." / "The draft {name} was brought back.";
    bin_failed: "Draf {name} belum dapat dikembalikan: penyimpanan penuh, atau draf dengan nomor yang sama sudah ada. Isinya tetap aman di sini." / "The draft {name} could not be brought back: storage is full, or a draft of the same number exists. Its content is safe here.";
    bin_remove: "Hapus selamanya" / "Delete for good";
    bin_remove_of: "Hapus selamanya draf {name}" / "Delete for good the draft {name}";
    bin_question: "Hapus draf {name} beserta riwayatnya selamanya? Tidak dapat diurungkan." / "Delete the draft {name} and its earlier states for good? It cannot be undone.";
    bin_yes: "Ya, hapus selamanya" / "Yes, delete for good";
    bin_removed: "Draf {name} dihapus selamanya." / "The draft {name} was deleted for good.";
    unnamed: "Instansi belum bernama" / "Entity without a name";
}
