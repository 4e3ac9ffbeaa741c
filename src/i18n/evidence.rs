//! Texts about evidence: the checklist of an indicator, and the page "Data dukung".

use super::texts;

texts! {
    heading: "Data dukung" / "Evidence";
    // Checklist of an indicator
    fold: "Data dukung: {ready} dari {expected} siap" / "Evidence: {ready} of {expected} ready";
    fold_others: "Data dukung: {ready} dari {expected} siap, {others} bukti lain" / "Evidence: {ready} of {expected} ready, {others} other";
    fold_none: "Data dukung" / "Evidence";
    fold_none_others: "Data dukung: {others} bukti lain" / "Evidence: {others} other";
    not_counted: "Indikator ini ditandai tidak berlaku, jadi data dukungnya tidak dihitung."
        / "This indicator is marked as not applicable, so its evidence is not counted.";
    none_expected: "Naskah instrumen tidak menyebut bukti tertentu. Tambahkan yang Anda punya."
        / "The instrument's texts name no particular evidence. Add what you have.";
    missing: "Belum" / "Missing";
    preparing: "Disiapkan" / "Being prepared";
    flawed: "Perlu diperbaiki" / "To be mended";
    ready: "Siap" / "Ready";
    status_of: "Status: {name}" / "Status: {name}";
    other: "Bukti lain {number}" / "Other evidence {number}";
    details: "Rincian" / "Details";
    details_of: "Rincian: {name}" / "Details: {name}";
    title: "Nama atau nomor dokumen (boleh kosong)" / "Name or number of the document (may be empty)";
    title_other: "Nama bukti {number}" / "Name of evidence {number}";
    url: "Alamat tautan" / "Address of the link";
    url_hint: "Diawali https://. Tautan tidak pernah dibuka oleh aplikasi ini." / "Starting with https://. This app never opens the link.";
    url_bad: "Alamat harus diawali https:// dan tanpa spasi. Belum disimpan." / "The address must start with https:// and have no spaces. Not stored yet.";
    url_http: "Tautan lama ke {host} tanpa https, jadi tidak dijadikan tautan. Gantilah dengan alamat https://."
        / "An old link to {host} without https, so it is not made a link. Please replace it by an https:// address.";
    new_tab: "(membuka tab baru)" / "(opens a new tab)";
    owner: "Penanggung jawab (jabatan)" / "Who sees to it (job title)";
    owner_hint: "Jabatan, bukan nama orang." / "A job title, not a person's name.";
    due: "Tenggat" / "Due";
    note: "Catatan" / "Note";
    overdue: "Lewat tenggat" / "Overdue";
    due_on: "tenggat {date}" / "due {date}";
    add: "Tambah bukti lain" / "Add other evidence";
    remove: "Hapus bukti {number}" / "Remove evidence {number}";
    full: "Sudah ada dua puluh bukti lain; lebih dari itu tidak muat. Satu tautan dapat menunjuk ke sebuah folder."
        / "There are twenty other pieces already, and no room for more. One link may lead to a folder.";
    // The page
    to_page: "Data dukung yang masih kurang" / "Evidence still missing";
    to_walk: "Keliling kantor: periksa fasilitas" / "Walk through the building";
    intro: "Semua bukti yang diharapkan instrumen, menurut lokus dan dimensi. Statusnya dapat diubah di sini; tautan, catatan, dan tenggatnya di lembar isian."
        / "All evidence the instrument expects, by unit and dimension. Change the status here; links, notes and due dates on the sheet.";
    progress: "{ready} dari {expected} bukti siap" / "{ready} of {expected} pieces ready";
    rest: "{missing} belum, {preparing} disiapkan, {flawed} perlu diperbaiki." / "{missing} missing, {preparing} being prepared, {flawed} to be mended.";
    late: "{count} lewat tenggat." / "{count} overdue.";
    no_score: "Data dukung tidak pernah mengubah nilai." / "Evidence never changes a score.";
    table: "Bukti siap dari yang diharapkan, menurut lokus dan dimensi" / "Pieces ready of those expected, by unit and dimension";
    unit: "Lokus" / "Unit";
    all: "Semua" / "All";
    share: "{ready} dari {expected}" / "{ready} of {expected}";
    whole: "Seluruh instansi" / "The whole entity";
    filter: "Saring daftar" / "Narrow the list";
    only_unit: "Lokus" / "Unit";
    all_units: "Semua lokus" / "All units";
    only_dimension: "Dimensi" / "Dimension";
    all_dimensions: "Semua dimensi" / "All dimensions";
    only_status: "Status" / "Status";
    not_ready: "Semua yang belum siap" / "Everything not ready";
    any_status: "Status apa saja" / "Any status";
    only_owner: "Penanggung jawab" / "Who sees to it";
    all_owners: "Siapa saja" / "Anybody";
    no_owner: "Belum ada penanggung jawab" / "Nobody yet";
    only_late: "Hanya yang lewat tenggat" / "Only what is overdue";
    search: "Cari" / "Search";
    search_hint: "Kata dari nama bukti, indikator, lokus, atau catatan." / "Words of the evidence, the indicator, the unit or a note.";
    clear: "Hapus saringan" / "Clear the filters";
    showing: "Tampil {shown} dari {total} bukti." / "Showing {shown} of {total} pieces.";
    none_shown: "Tidak ada bukti dengan saringan ini." / "No evidence matches these filters.";
    all_ready: "Semua bukti yang diharapkan sudah siap." / "All evidence that is expected is ready.";
    more: "Tampilkan {count} berikutnya" / "Show the next {count}";
    print: "Cetak daftar ini" / "Print this list";
    changed: "{name}: {status}" / "{name}: {status}";
    no_units: "Belum ada lokus. Tambahkan dahulu di daftar isian." / "There is no unit yet. Add one on the task list first.";
    no_expected: "Naskah instrumen ini tidak menyebut bukti yang diharapkan, jadi tidak ada yang dihitung."
        / "The texts of this instrument name no evidence, so there is nothing to count.";
    no_expected_points: "Indikator instrumen ini tidak diumumkan; yang dikenal hanya poin dimensinya. Karena itu tidak ada bukti yang dapat disebut."
        / "The indicators of this instrument are not public; only points of dimensions are known. So no evidence can be named.";
}
