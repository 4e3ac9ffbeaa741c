//! Texts about files that are given to the browser as downloads. It never says whether they arrived.

use super::texts;

texts! {
    sent: "Dikirim ke unduhan peramban: {name}. Pastikan berkasnya ada."
        / "Sent to the browser's downloads: {name}. Make sure that the file is there.";
    sent_text: "Bila tidak ada, unduhannya dibatalkan atau diblokir: salin isinya ke berkas baru."
        / "If it is not, the download was cancelled or blocked: copy its content into a new file.";
    sent_bytes: "Bila tidak ada, unduhannya dibatalkan atau diblokir: coba lagi di peramban lain."
        / "If it is not, the download was cancelled or blocked: try again in another browser.";
    refused: "Peramban menolak unduhan {name}. Izinkan unduhan untuk situs ini, atau buka aplikasi ini di tab sendiri."
        / "The browser refused to download {name}. Allow downloads for this site, or open this app in a tab of its own.";
    is_there: "Berkasnya ada" / "The file is there";
    is_there_why: "Pengingat cadangan berhenti setelah Anda memastikannya."
        / "The reminder of a backup rests once you have made sure.";
    noted: "Dicatat: berkas {name} ada." / "Noted: the file {name} is there.";
    copy: "Salin isinya" / "Copy its content";
    share: "Bagikan berkas" / "Share the file";
    copied: "Tersalin. Tempel ke berkas baru, lalu simpan." / "Copied. Paste it into a new file, then save it.";
    copy_failed: "Peramban menolak menyalin. Pilih semua teks ini, lalu salin sendiri."
        / "The browser refused to copy. Select all of this text and copy it yourself.";
    shared: "Sudah diserahkan ke aplikasi pilihan Anda." / "Handed to the app you chose.";
    share_failed: "Peramban menolak membagikan berkas ini." / "The browser refused to share this file.";
}
