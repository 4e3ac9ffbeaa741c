//! Texts for those who use the app in somebody else's page, or in the browser of another app.

use super::texts;

texts! {
    aside: "Tentang pemakaian di situs ini" / "About using this here";
    draft_here: "Draf ini hanya untuk situs ini di peramban ini." / "This draft is for this site in this browser only.";
    not_saved: "Draf tidak tersimpan otomatis di situs ini. Simpan sebagai berkas sebelum menutup halaman."
        / "The draft is not saved automatically on this site. Save it as a file before closing the page.";
    bare: "Situs ini membatasi bingkai, sehingga unduhan, cetak, dan tautan dapat terblokir di sini."
        / "This site restricts the frame, so downloads, printing and links may be blocked here.";
    in_app: "Halaman ini terbuka di dalam aplikasi lain. Unduhan dan cetak dapat terblokir di sini."
        / "This page is open inside another app. Downloads and printing may be blocked here.";
    in_app_menu: "Untuk memakai semua fungsi, buka menu aplikasi itu, lalu pilih “Buka di peramban”."
        / "To use everything, open that app's menu and choose “Open in browser”.";
    open_tab: "Buka di tab baru" / "Open in a new tab";
    open_chrome: "Buka di Chrome" / "Open in Chrome";
    file_tried: "Berkas disiapkan: {name}" / "File prepared: {name}";
    file_blocked: "Bila berkas tidak muncul di unduhan, situs atau aplikasi ini memblokirnya. Salin isinya, lalu tempel ke berkas baru, atau buka di tab baru."
        / "If the file does not appear among your downloads, this site or app blocks it. Copy its content and paste it into a new file, or open in a new tab.";
    file_blocked_whole: "Bila berkas tidak muncul di unduhan, situs atau aplikasi ini memblokirnya. Simpan draf sebagai berkas atau salin teksnya, lalu buka di tab baru."
        / "If the file does not appear among your downloads, this site or app blocks it. Save the draft as a file or copy its text, then open in a new tab.";
    print_tried: "Cetak tidak dapat dimulai di sini" / "Printing cannot begin here";
    print_blocked: "Situs atau aplikasi ini memblokirnya. Simpan draf sebagai berkas, buka aplikasi ini di tab baru, buka berkas itu di sana, lalu cetak."
        / "This site or app blocks it. Save the draft as a file, open this app in a new tab, open the file there, then print.";
    link_tried: "Tautan tidak terbuka?" / "Did the link not open?";
    link_blocked: "Situs ini mungkin memblokir tab baru. Salin alamatnya, lalu tempel di tab baru: {address}"
        / "This site may block new tabs. Copy the address and paste it into a new tab: {address}";
    draft_stays: "Draf di sini tidak ikut ke tab baru." / "The draft here does not go along to a new tab.";
    copy_text: "Salin teks" / "Copy text";
    copy_address: "Salin alamat" / "Copy address";
    copied: "Tersalin." / "Copied.";
    copy_by_hand: "Menyalin diblokir di sini. Pilih semua teks ini, lalu salin sendiri." / "Copying is blocked here. Select all of this text and copy it yourself.";
    close: "Tutup" / "Close";
    send: "Kirim ke halaman ini" / "Send to this page";
    send_why: "Situs {origin} meminta hasil simulasi ini. Tidak ada yang terkirim sebelum Anda menyetujuinya."
        / "The site {origin} asks for this simulated result. Nothing is sent before you agree.";
    send_ask: "Kirim nilai {score} ({class}) dan nama instrumen ke {origin}? Jawaban, nama, dan catatan tidak ikut."
        / "Send the score {score} ({class}) and the instrument's name to {origin}? Answers, names and notes do not go along.";
    send_yes: "Ya, kirim" / "Yes, send";
    sent: "Terkirim ke {origin}." / "Sent to {origin}.";
    send_later: "Dapat dikirim setelah semua jawaban terisi." / "It can be sent once every answer is given.";
}
