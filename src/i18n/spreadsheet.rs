//! Texts of the page "Excel dan CSV".

use super::texts;

texts! {
    heading: "Excel dan CSV" / "Excel and CSV";
    to: "Excel dan CSV" / "Excel and CSV";
    intro: "Hasil untuk diolah di Excel, dan lembar isian untuk diisi di Excel atau di ponsel tanpa internet. Semua dibuat di perangkat ini; tidak ada yang dikirim."
        / "Results to work on in Excel, and forms to be filled in in Excel or on a phone without internet. All is made on this device; nothing is sent.";
    // Out
    results: "Unduh hasil" / "Download the results";
    workbook: "Unduh Excel (.xlsx)" / "Download Excel (.xlsx)";
    workbook_hint: "Satu berkas dengan lembar Ringkasan, Unit, Indikator, Data dukung, dan Rencana. Angka tetap angka, dan yang merupakan anggapan ditandai."
        / "One file with the sheets Summary, Units, Indicators, Evidence and Plan. Numbers stay numbers, and what is assumed is marked.";
    csv: "Tabel sebagai CSV" / "Tables as CSV";
    csv_units: "CSV lokus" / "CSV of the units";
    csv_indicators: "CSV indikator" / "CSV of the indicators";
    csv_evidence: "CSV data dukung" / "CSV of the evidence";
    csv_hint: "Untuk program lain. Di Excel, unduhan .xlsx di atas lebih mudah."
        / "For other programs. In Excel the .xlsx above is easier.";
    csv_dialect: "CSV untuk Excel berbahasa" / "CSV for Excel in";
    csv_semicolon: "Indonesia: titik koma, angka 87,50" / "Indonesian: semicolons, numbers as 87,50";
    csv_comma: "Inggris: koma, angka 87.50" / "English: commas, numbers as 87.50";
    csv_dialect_hint: "Terbuka sebagai satu kolom? Pilih yang lain, lalu unduh lagi."
        / "Does it open as one column? Choose the other one and download it again.";
    // The form
    forms: "Lembar isian" / "Forms to fill in";
    forms_intro: "Satu baris untuk setiap indikator, dengan arti nilainya dan pilihan nilainya. Kirim ke lokus, lalu buka kembali di sini setelah diisi."
        / "One row for each indicator, with what its marks mean and a list to choose from. Send it to the unit, and open it here again once it is filled in.";
    with_answers: "Sertakan jawaban yang sudah ada" / "With the answers there are";
    with_answers_hint: "Tanpa tanda ini, lembar isian dikirim kosong." / "Without this mark the form is empty.";
    form: "Unduh lembar isian" / "Download the form";
    form_of: "Unduh lembar isian: {name}" / "Download the form: {name}";
    form_all: "Semua lokus dalam satu berkas" / "All units in one file";
    no_units: "Belum ada lokus. Tambahkan dahulu di daftar isian." / "There is no unit yet. Add one in the task list first.";
    how: "Cara mengisi" / "How to fill it in";
    how_1: "Buka berkasnya di Excel, LibreOffice, WPS, atau Google Spreadsheet; di ponsel juga bisa."
        / "Open the file in Excel, LibreOffice, WPS or Google Sheets; a phone will do.";
    how_2: "Isi hanya sel kuning muda di lembar Isian. Yang dikosongkan berarti belum terisi, bukan nol."
        / "Fill in only the pale yellow cells of the sheet Answers. What is left empty is not answered, which is not zero.";
    how_3: "Tulis status dan tautan bukti di lembar Data dukung bila sudah ada."
        / "Give status and links on the sheet Evidence where there is any.";
    how_4: "Simpan sebagai .xlsx dan buka di aplikasi ini. Yang salah disebut dengan lembar, baris, dan kolomnya."
        / "Save it as .xlsx and open it in this app. What is wrong is named by sheet, row and column.";
    // In
    back: "Buka lembar yang sudah diisi" / "Open filled forms";
    back_intro: "Pilih beberapa berkas sekaligus bila perlu; berkas Excel dan berkas simpanan aplikasi boleh bercampur, lalu digabung ke draf ini."
        / "Choose several files at once if need be. Excel files and files of the app may be mixed; they are merged into this draft.";
    back_link: "Buka berkas yang sudah diisi" / "Open filled files";
    // While it goes on
    busy: "Menyiapkan berkas…" / "Making the file…";
    failed: "Berkas Excel tidak dapat dibuat: bagian aplikasi untuk Excel gagal dimuat atau berhenti ({why}). Periksa sambungan, lalu coba lagi. Tabel CSV tetap dapat diunduh."
        / "The Excel file could not be made: the part of the app for Excel did not load or stopped ({why}). Check the connection and try again. The CSV tables can still be downloaded.";
}
