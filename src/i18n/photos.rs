//! Texts about photos.

use super::texts;

texts! {
    heading: "Foto" / "Photos";
    take: "Ambil foto" / "Take a photo";
    pick: "Pilih foto" / "Choose photos";
    take_of: "Ambil foto: {name}" / "Take a photo: {name}";
    pick_of: "Pilih foto: {name}" / "Choose photos: {name}";
    of: "Foto: {name}" / "Photos: {name}";
    number: "Foto {number}" / "Photo {number}";
    alt: "Foto {number} dari {name}, {size}" / "Photo {number} of {name}, {size}";
    larger: "Perbesar foto {number}: {name}" / "Enlarge photo {number}: {name}";
    smaller: "Tutup foto besar" / "Close the large photo";
    delete_of: "Hapus foto {number}: {name}" / "Delete photo {number}: {name}";
    delete_question: "Hapus foto ini? Tidak dapat diurungkan." / "Delete this photo? It cannot be undone.";
    deleted: "Foto dihapus." / "The photo was deleted.";
    added: "{count} foto disimpan: {name}." / "{count} photos kept: {name}.";
    busy: "Memperkecil foto…" / "Making the photo smaller…";
    not_a_photo: "{count} berkas bukan foto yang dikenal peramban ini. Pilih foto JPEG, PNG, atau WebP. Foto lain tidak terpengaruh."
        / "{count} files are no photos this browser knows. Choose JPEG, PNG or WebP. Other photos are not affected.";
    full: "Ruang penyimpanan peramban penuh, jadi {count} foto tidak tersimpan. Jawaban dan foto sebelumnya aman. Unduh semua foto (ZIP) di halaman Data dukung lalu hapus sebagian, atau kosongkan ruang di perangkat ini, kemudian coba lagi."
        / "The browser's storage is full, so {count} photos were not kept. Answers and earlier photos are safe. Download all photos (ZIP) on the page Evidence and delete some, or free space on this device, then try again.";
    refused: "Peramban menolak menyimpan {count} foto. Jawaban Anda aman. Coba lagi; bila tetap ditolak, muat ulang halaman."
        / "The browser refused to keep {count} photos. Your answers are safe. Try again; if it still refuses, reload the page.";
    not_deleted: "Foto belum terhapus: peramban menolak. Coba lagi." / "The photo was not deleted: the browser refused. Try again.";
    unreadable: "Foto ini tidak dapat dibaca dari peramban." / "This photo cannot be read from the browser.";
    hint: "Lokasi dan keterangan kamera ikut terhapus. Jangan memotret wajah warga, KTP, atau berkas pasien."
        / "The place and what the camera wrote are removed. Do not photograph citizens' faces, identity cards or patient files.";
    of_indicator: "Foto untuk indikator ini" / "Photos for this indicator";
    // On the page of evidence
    intro: "Foto hanya ada di peramban ini dan tidak ikut di berkas penilaian. Unduh semuanya sebagai satu ZIP bersama berkas penilaiannya."
        / "Photos are in this browser only and not in the assessment's file. Download all of them as one ZIP together with that file.";
    memory: "Komputer bersama: foto hanya ada di memori tab ini dan hilang bila tab ditutup atau dimuat ulang. Unduh ZIP sebelum pergi."
        / "Shared computer: photos are only in this tab's memory and go when it is closed or reloaded. Download the ZIP before you leave.";
    nowhere: "Draf ini tidak tersimpan di peramban, jadi fotonya hanya ada di memori tab ini. Foto hilang bila tab ditutup atau dimuat ulang. Unduh ZIP sebelum pergi."
        / "This draft is not stored in the browser, so its photos are only in this tab's memory. They go when it is closed or reloaded. Download the ZIP before you leave.";
    none: "Belum ada foto. Foto diambil di rincian tiap bukti pada lembar isian, atau saat keliling kantor."
        / "There are no photos yet. They are taken in the details of each piece of evidence, or on the walk through the building.";
    count: "{count} foto dalam draf ini, {size}." / "{count} photos in this draft, {size}.";
    everywhere: "Seluruh foto di peramban ini: {count}, {size}." / "All photos in this browser: {count}, {size}.";
    estimate: "Menurut peramban, terpakai {used} dari {quota} untuk situs ini." / "The browser says this site uses {used} of {quota}.";
    zip: "Unduh foto dan berkas penilaian (ZIP)" / "Download photos and the assessment's file (ZIP)";
    zipping: "Menyusun ZIP…" / "Putting the ZIP together…";
    zip_failed: "ZIP belum dapat dibuat: sebuah foto tidak terbaca, isinya terlalu besar, atau unduhan ditolak peramban. Foto tetap tersimpan; muat ulang halaman lalu coba lagi."
        / "The ZIP could not be made: a photo cannot be read, it is too large, or the download was refused. The photos are still kept; reload the page and try again.";
    see_all: "Lihat semua foto ({count})" / "See all photos ({count})";
    unit_gone: "Lokus yang sudah dihapus" / "A unit that was deleted";
    facility: "Fasilitas: {name}" / "Facility: {name}";
    kilobytes: "{count} kB" / "{count} kB";
    megabytes: "{count} MB" / "{count} MB";
}
