//! Texts of the walk through the building.

use super::texts;

texts! {
    heading: "Keliling kantor" / "Walk through the building";
    intro: "Periksa fasilitas satu per satu sambil berjalan. Hasilnya membantu mengisi indikator, tetapi tidak pernah mengubah jawaban dengan sendirinya."
        / "Look at the facilities one by one as you walk. What you find helps to answer the indicators, but never changes an answer by itself.";
    choose: "Pilih lokus" / "Choose a unit";
    progress: "{done} dari {total} diperiksa" / "{done} of {total} looked at";
    counts: "{good} ada dan layak, {flawed} perlu diperbaiki, {absent} tidak ada." / "{good} there and fit, {flawed} to be mended, {absent} not there.";
    place: "Fasilitas {number} dari {total}" / "Facility {number} of {total}";
    serves: "Untuk indikator:" / "For the indicator:";
    question: "{name}: bagaimana keadaannya?" / "{name}: how is it?";
    good: "Ada dan layak" / "There and fit for use";
    flawed: "Ada, tetapi perlu diperbaiki" / "There, but to be mended";
    absent: "Tidak ada" / "Not there";
    unseen: "Belum diperiksa" / "Not looked at";
    clear: "Kosongkan" / "Clear";
    clear_of: "Kosongkan: {name}" / "Clear: {name}";
    previous: "Sebelumnya" / "Previous";
    next: "Berikutnya" / "Next";
    note_fold: "Catatan dan foto" / "Note and photos";
    note_fold_filled: "Catatan dan foto (ada catatan)" / "Note and photos (there is a note)";
    note: "Catatan" / "Note";
    note_hint: "Misalnya: pintu tidak bisa dikunci, lantai dua. Jangan menulis nama orang." / "For example: the door cannot be locked, second floor. Do not write names of persons.";
    all: "Semua fasilitas" / "All facilities";
    done: "Semua fasilitas lokus ini sudah diperiksa." / "All facilities of this unit were looked at.";
    next_unit: "Lokus berikutnya: {name}" / "Next unit: {name}";
    other_unit: "Pilih lokus lain" / "Choose another unit";
    print: "Cetak lembar periksa" / "Print the checklist";
    print_all: "Cetak lembar semua lokus" / "Print the checklists of all units";
    to_evidence: "Data dukung" / "Evidence";
    none: "Instrumen ini tidak merinci fasilitas, jadi tidak ada daftar untuk keliling kantor." / "This instrument does not list facilities, so there is no list for a walk.";
    none_points: "Sebabnya: indikatornya tidak diumumkan; yang dikenal hanya poin tiap dimensi." / "The reason: its indicators are not public; only the points of each dimension are known.";
    none_indicators: "Sebabnya: sumber yang diumumkan hanya menyebut indikatornya, tidak menyebut satu per satu apa yang dilihat di tempat. Isi indikatornya langsung di lembar isian."
        / "The reason: the published sources name its indicators only, not one by one what is looked at on site. Answer the indicators on the sheet.";
    no_units: "Belum ada lokus. Tambahkan dahulu di daftar isian." / "There is no unit yet. Add one on the task list first.";
    // On paper
    sheet: "Lembar periksa fasilitas: {unit}" / "Checklist of facilities: {unit}";
    date: "Tanggal:" / "Date:";
    by: "Diperiksa oleh (jabatan):" / "Looked at by (job title):";
    facility: "Fasilitas" / "Facility";
    good_short: "Ada, layak" / "Fit";
    flawed_short: "Perlu diperbaiki" / "To mend";
    absent_short: "Tidak ada" / "Not there";
    ticked: "ya" / "yes";
}
