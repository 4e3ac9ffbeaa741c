//! Messages of problems in both languages: what is wrong and what to do.

use super::{Code, Problem};
use crate::text::{Lang, fill};

/// The whole message, place included.
pub(super) fn message(problem: &Problem, lang: Lang) -> String {
    let place = problem.place.map(|place| {
        let (line, column) = (place.line.to_string(), place.column.to_string());
        fill(place_words(lang), &[("line", &line), ("column", &column)])
    });
    let body = fill(
        template(problem.code, lang),
        &[("found", &problem.found), ("expected", &problem.expected)],
    );
    if let Some((sheet, row, column)) = cell_of(&problem.path) {
        let values = [("sheet", sheet), ("row", row), ("column", column)];
        let place = fill(cell_words(lang, row.is_empty()), &values);
        return format!("{place}: {body}");
    }
    match (place, problem.path.is_empty()) {
        (Some(place), true) => format!("{place}: {body}"),
        (Some(place), false) => format!("{place}, {}: {body}", problem.path),
        (None, false) => format!("{}: {body}", problem.path),
        (None, true) => body,
    }
}

const fn place_words(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "Baris {line}, kolom {column}",
        Lang::En => "Line {line}, column {column}",
    }
}

/// Sheet, row and column of a path such as `'Isian'!D14`; row and column may be left out.
fn cell_of(path: &str) -> Option<(&str, &str, &str)> {
    let (sheet, cell) = path.strip_prefix('\'')?.rsplit_once("'!")?;
    let digits = cell.find(|letter: char| letter.is_ascii_digit());
    let (column, row) = cell.split_at(digits.unwrap_or(cell.len()));
    Some((sheet, row, column))
}

const fn cell_words(lang: Lang, is_whole_sheet: bool) -> &'static str {
    match (lang, is_whole_sheet) {
        (Lang::Id, false) => "Lembar {sheet}, baris {row}, kolom {column}",
        (Lang::En, false) => "Sheet {sheet}, row {row}, column {column}",
        (Lang::Id, true) => "Lembar {sheet}",
        (Lang::En, true) => "Sheet {sheet}",
    }
}

/// Declares the messages with both languages side by side; a missing code does not compile.
macro_rules! messages {
    ($($code:ident: $id:literal / $en:literal;)*) => {
        const fn template(code: Code, lang: Lang) -> &'static str {
            match (code, lang) {
                $((Code::$code, Lang::Id) => $id, (Code::$code, Lang::En) => $en,)*
            }
        }
    };
}

messages! {
    Empty: "Berkas kosong. Pilih berkas penilaian yang berisi."
        / "The file is empty. Choose an assessment file with content.";
    TooLarge: "Berkas berukuran {found}, batasnya {expected}. Pastikan ini berkas penilaian, bukan foto atau lampiran."
        / "The file has {found}, the limit is {expected}. Make sure it is an assessment file, not a photo or attachment.";
    NotUtf8: "Berkas bukan teks UTF-8. Buka lagi berkas asli yang diunduh dari aplikasi ini."
        / "The file is not UTF-8 text. Open the original file downloaded from this app.";
    NotJson: "Ditemukan {found}, seharusnya {expected}. Berkas bukan JSON yang utuh; minta berkas aslinya."
        / "Found {found}, expected {expected}. The file is not whole JSON; ask for the original.";
    Truncated: "Berkas terpotong; seharusnya masih ada {expected}. Unduh atau minta ulang berkas aslinya."
        / "The file ends too early; {expected} should follow. Download or ask for the original again.";
    Trailing: "Masih ada {found} sesudah akhir dokumen. Hapus bagian itu atau minta berkas aslinya."
        / "There is {found} after the end of the document. Remove it or ask for the original.";
    DuplicateKey: "Kunci {found} tertulis dua kali. Hapus salah satu supaya jelas mana yang berlaku."
        / "The key {found} stands twice. Remove one so that it is clear which counts.";
    ForbiddenKey: "Kunci {found} tidak boleh dipakai. Hapus atau ganti namanya."
        / "The key {found} may not be used. Remove or rename it.";
    TooDeep: "Isi bersarang lebih dari {expected} tingkat. Ini bukan berkas penilaian."
        / "The content is nested deeper than {expected} levels. This is not an assessment file.";
    BadEscape: "Kode karakter {found} tidak lengkap atau tidak dikenal. Tulis ulang teks itu."
        / "The character code {found} is incomplete or unknown. Write that text again.";
    NumberTooPrecise: "Angka {found} memiliki lebih dari enam desimal. Tulis paling banyak enam desimal."
        / "The number {found} has more than six decimals. Write six at most.";
    NumberTooLarge: "Angka {found} terlalu besar. Periksa apakah titik desimal hilang."
        / "The number {found} is too large. Check whether a decimal point is missing.";
    WrongType: "Ditemukan {found}, seharusnya {expected}. Perbaiki bagian itu."
        / "Found {found}, expected {expected}. Correct that part.";
    MissingField: "Bagian {expected} tidak ada. Tambahkan, atau buka berkas aslinya."
        / "{expected} is missing. Add it, or open the original file.";
    UnknownField: "Bagian {found} tidak dikenal; isinya disimpan apa adanya."
        / "The field {found} is not known; its content is kept as it is.";
    UnexpectedField: "Bagian {found} tidak dikenal di sini. Hapus, atau pindahkan ke tempat yang benar."
        / "The field {found} is not known here. Remove it or move it to its place.";
    WrongFormat: "Ini {found}, yang dibutuhkan {expected}. Pilih berkas yang sesuai."
        / "This is {found}, {expected} is needed. Choose the matching file.";
    NewerVersion: "Berkas dibuat dengan versi format {found}, aplikasi ini membaca sampai {expected}. Perbarui aplikasi; berkas tidak diubah."
        / "The file has format version {found}, this app reads up to {expected}. Update the app; the file is unchanged.";
    TextTooLong: "Teks sepanjang {found} karakter, batasnya {expected}. Ringkas teks itu."
        / "The text has {found} characters, the limit is {expected}. Shorten it.";
    BadId: "Pengenal {found} tidak sah; pakai {expected}."
        / "The id {found} is not valid; use {expected}.";
    TooMany: "Ada {found} isi, batasnya {expected}. Bagi menjadi beberapa berkas."
        / "There are {found} entries, the limit is {expected}. Split them into several files.";
    DuplicateId: "Pengenal {found} dipakai dua kali. Beri pengenal yang berbeda."
        / "The id {found} is used twice. Give each its own.";
    UnknownInstrument: "Instrumen {found} tidak dikenal; yang tersedia: {expected}."
        / "The instrument {found} is not known; available: {expected}.";
    UnknownInstrumentVersion: "Instrumen versi {found} tidak tersedia; yang ada versi {expected}. Perbarui aplikasi atau hapus nomor versinya."
        / "Instrument version {found} is not available; there is {expected}. Update the app or leave the version out.";
    DigestDiffers: "Berkas dibuat dengan naskah aturan {found}; aplikasi ini memakai {expected}. Nilainya dihitung ulang dan dapat berbeda."
        / "The file was made with the rules {found}; this app uses {expected}. The score is computed anew and may differ.";
    UnknownDimension: "Dimensi {found} tidak ada dalam instrumen ini; yang ada: {expected}."
        / "This instrument has no dimension {found}; it has: {expected}.";
    UnknownIndicator: "Indikator {found} tidak ada dalam instrumen {expected}. Periksa apakah berkas memakai instrumen tahun lain."
        / "The instrument {expected} has no indicator {found}. Check whether the file belongs to another year's instrument.";
    UnknownFacility: "Sarana {found} tidak ada dalam instrumen {expected}. Periksa apakah berkas memakai instrumen tahun lain."
        / "The instrument {expected} has no facility {found}. Check whether the file belongs to another year's instrument.";
    OutOfRange: "Nilai {found} di luar batas {expected}. Perbaiki nilainya."
        / "The value {found} is outside {expected}. Correct it.";
    NotWhole: "Nilai {found} harus bilangan bulat {expected}."
        / "The value {found} must be a whole number {expected}.";
    BadLink: "Tautan {found} harus diawali {expected}."
        / "The link {found} must start with {expected}.";
    LinkEmpty: "Tautan ini kosong, atau sudah dibaca dan dihapus dari bilah alamat. Buka lagi tautan aslinya dari pesan yang Anda terima."
        / "This link is empty, or was read and taken off the address bar. Open the link again from the message you got.";
    LinkDamaged: "Tautan ini terpotong atau ada hurufnya yang berubah. Salin lagi seluruhnya; bila tetap gagal, minta pengirim mengirim berkas penilaiannya (.json)."
        / "This link was cut, or a letter of it changed. Copy all of it again; if it still fails, ask the sender for the assessment's file (.json).";
    LinkVersion: "Tautan ini diawali {found}; aplikasi ini membaca yang diawali {expected}. Salin lagi seluruhnya, perbarui aplikasi, atau minta berkasnya."
        / "This link begins with {found}; this app reads those that begin with {expected}. Copy all of it again, update the app, or ask for the file.";
    LinkRules: "Tautan ini dibuat dengan naskah lain dari instrumen {found}, sedangkan aplikasi ini memakai versi {expected}. Muat ulang aplikasi, atau minta berkasnya."
        / "This link was made by another edition of the instrument {found}; this app has version {expected}. Reload the app, or ask for the file.";
    BadDate: "Tanggal {found} tidak ada dalam kalender; tulis {expected}, misalnya 2026-11-30."
        / "The date {found} is not in the calendar; write {expected}, such as 2026-11-30.";
    MarkedNotApplicable: "Indikator ditandai tidak berlaku tetapi juga punya nilai; nilainya tidak dihitung."
        / "The indicator is marked not applicable but also has marks; the marks do not count.";
    DepthsDiffer: "Nilai akhir unit {found}, sedangkan rinciannya menghasilkan {expected}. Yang dihitung nilai akhirnya."
        / "The unit's final score is {found} while its details give {expected}. The final score counts.";
    AboveAssumedWeight: "Poin {found} melebihi bobot anggapan {expected}, tetapi masih dalam batas yang diketahui."
        / "The points {found} exceed the assumed weight {expected}, but stay within what is known.";
    NothingApplies: "Semua indikator unit ini ditandai tidak berlaku, jadi nilainya tidak dapat dihitung. Jawab paling sedikit satu."
        / "Every indicator of this unit is marked not applicable, so it has no score. Answer at least one.";
    ClassDisputed: "Nilai {found} jatuh di celah rentang yang diumumkan; pengumuman resmi memberi zona yang berbeda-beda. Yang dipakai: {expected}."
        / "The score {found} falls in a gap of the published bands; announcements differ on its zone. Used here: {expected}.";
    KindUnusual: "Instrumen ini tidak dibuat untuk jenis instansi {found}; biasanya untuk {expected}."
        / "This instrument was not made for the kind {found}; usually for {expected}.";
    NoUnits: "Belum ada lokus dalam penilaian ini."
        / "The assessment has no unit yet.";
    WeightsDisagree: "Jumlah bobot di bawahnya {found}, seharusnya {expected}."
        / "The weights below add up to {found}, expected {expected}.";
    ClassesDisagree: "Batas kategori {found} tidak menyambung; seharusnya {expected}."
        / "The class limit {found} does not connect; expected {expected}.";
    BadReference: "Rujukan {found} tidak cocok; seharusnya {expected}."
        / "The reference {found} does not match; expected {expected}.";
    LanguagesDiffer: "Kunci {found} hanya ada dalam satu bahasa. Lengkapi bahasa {expected}."
        / "The key {found} exists in one language only. Complete {expected}.";
    PackIdTaken: "Pengenal {found} milik instrumen bawaan aplikasi, tetapi isinya bukan instrumen itu. Beri pengenal lain, misalnya {expected}."
        / "The id {found} belongs to the instruments that come with the app, but the content is not that instrument. Give it another id, such as {expected}.";
    PacksDiffer: "Instrumen {found} bernama sama dengan {expected} dari berkas lain, tetapi isinya berbeda. Keduanya dihitung terpisah; pakai satu instrumen bila hendak dibandingkan."
        / "The instrument {found} has the name of {expected} from another file, but not its content. The two are kept apart; use one instrument to compare them.";
    OwnInstrument: "Dihitung dengan instrumen {found}, yang bukan bawaan aplikasi ini. Angka dan batasnya menurut {expected}; cocokkan dengan lembar resminya."
        / "Scored by the instrument {found}, which does not come with this app. Its weights and limits are as told by {expected}; check them against the official sheet.";
    WeightBeyondKnown: "Bobot {found} di luar batas {expected} yang diketahui dari hasil yang diumumkan. Periksa lagi lembar resminya."
        / "The weight {found} lies outside {expected}, which is known from published results. Check the official sheet again.";
    InstrumentsDiffer: "Berkas memakai instrumen {found}, sedangkan yang lain {expected}. Gabungkan berkas dengan instrumen yang sama."
        / "The file uses instrument {found}, the others {expected}. Merge files of the same instrument.";
    EntitiesDiffer: "Berkas milik {found}, sedangkan yang lain {expected}. Samakan nama instansi atau gabungkan terpisah."
        / "The file belongs to {found}, the others to {expected}. Make the entity names equal or merge apart.";
    UnknownTarget: "Sasaran {found} tidak ada dalam instrumen ini; pilih satu dari: {expected}."
        / "This instrument has no target {found}; choose one of: {expected}.";
    UnknownUnit: "Unit {found} tidak ada dalam penilaian ini; yang ada: {expected}."
        / "The assessment has no unit {found}; it has: {expected}.";
    Cancelled: "Perhitungan dihentikan sebelum selesai. Mulai lagi bila hasilnya masih diperlukan."
        / "The computation was stopped before its end. Start it again if its result is still needed.";
    PlanLocked: "{found} poin instansi terkunci dan tidak direncanakan. Buka kuncinya bila boleh berubah."
        / "{found} points of the entity are locked and not planned on. Unlock them if they may change.";
    PlanNotSelfObserved: "{found} poin instansi bergantung pada hal yang tidak dapat diamati sendiri dan tidak direncanakan. Izinkan bila ingin mengandaikannya."
        / "{found} points of the entity depend on what cannot be self-observed and are not planned on. Allow them to assume they rise.";
    PlanCoarse: "{found} hanya dikenal dari poin atau nilainya, jadi rencana tidak dapat menyebut perbaikannya. Isi indikatornya supaya rinci."
        / "{found} is known by points or score alone, so the plan cannot name the repairs. Fill its indicators for more detail.";
    PlanCovered: "Nilai atau poin {found} menutupi rincian yang tidak dihitung, jadi bagian itu tidak direncanakan. Hapus nilai atau poinnya, atau izinkan rencana kasar."
        / "Score or points of {found} cover details that do not count, so that part is not planned. Remove the score or points, or allow a coarse plan.";
    NotAForm: "Ini buku kerja Excel, tetapi bukan lembar isian dari aplikasi ini. Unduh lembar isian di halaman Excel dan CSV, lalu salin jawabannya ke sana."
        / "This is an Excel workbook, but not a form of this app. Download a form from the page Excel and CSV and copy the answers into it.";
    WorkbookFormat: "Berkas ini {found}, yang dibutuhkan Excel (.xlsx) tanpa kata sandi. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx tanpa kata sandi."
        / "This file is {found}; Excel (.xlsx) without a password is needed. Open it in Excel or LibreOffice and save it as .xlsx without a password.";
    WorkbookBroken: "Berkas Excel rusak atau tidak utuh ({found}). Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, atau minta berkas aslinya."
        / "The Excel file is damaged or incomplete ({found}). Open it in Excel or LibreOffice and save it again as .xlsx, or ask for the original.";
    WorkbookMacros: "Berkas Excel ini berisi makro ({found}), jadi tidak dibuka. Simpan sebagai .xlsx tanpa makro."
        / "This Excel file has macros ({found}), so it is not opened. Save it as .xlsx without macros.";
    WorkbookTooLarge: "Isi berkas Excel ini melebihi batas {expected}. Lembar isian jauh lebih kecil; pastikan ini berkas yang benar."
        / "The content of this Excel file passes the limit of {expected}. A form is much smaller; make sure it is the right file.";
    SheetMissing: "Lembar {found} tidak ada. Jangan menghapus atau mengganti nama lembar; salin jawaban ke lembar isian yang baru diunduh."
        / "The sheet {found} is missing. Do not delete or rename sheets; copy the answers into a form downloaded anew.";
    RowMissing: "Baris untuk {found} tidak ada. Jangan menghapus baris; salin jawaban ke lembar isian yang baru diunduh."
        / "The row for {found} is missing. Do not delete rows; copy the answers into a form downloaded anew.";
    RowUnknown: "Baris ini bernama {found}, yang tidak dikenal atau tertulis dua kali. Hapus baris yang ditambahkan."
        / "This row is named {found}, which is not known or stands twice. Delete rows that were added.";
    AnsweredTwice: "Indikator ini diberi satu nilai ({found}) dan juga nilai di baris panah di bawahnya. Hapus salah satunya."
        / "This indicator has one mark ({found}) and also marks in the rows with arrows below it. Delete one or the other.";
    CellError: "Sel ini berisi kesalahan Excel {found}. Ketik isinya sebagai angka atau teks biasa."
        / "This cell holds the Excel error {found}. Type its content as a plain number or text.";
    CellUncomputed: "Sel ini berisi rumus tanpa hasil. Buka di Excel atau LibreOffice lalu simpan, atau ketik hasilnya. Bila memang kosong, hapus rumusnya."
        / "This cell holds a formula without a result. Open and save the file in Excel or LibreOffice, or type the result. If it is meant to be empty, delete the formula.";
    CellIsDate: "Sel ini menampilkan tanggal ({found}), seharusnya angka {expected}. Ubah format selnya menjadi Umum, lalu ketik ulang angkanya."
        / "This cell shows a date ({found}); a number {expected} is needed. Change the cell's format to General and type the number again.";
    CellDisguised: "Isi sel ini {found}, tetapi format selnya menampilkan yang lain. Ubah format selnya menjadi Umum, lalu periksa angkanya."
        / "This cell holds {found}, but its format shows something else. Change the cell's format to General and check the number.";
    ZoneDenied: "Nilainya akan sampai ke zona {expected}, tetapi produk Ombudsman yang belum ditindaklanjuti menahan zona itu. Selesaikan tindak lanjutnya."
        / "The score would reach the zone {expected}, but products of the Ombudsman that are not followed up withhold that zone. Complete the follow-up.";
}
