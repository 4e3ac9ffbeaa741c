//! Texts of the list of repairs.

use super::texts;

texts! {
    heading: "Daftar perbaikan" / "Repair list";
    empty: "Daftarnya masih kosong. Hitung rencana di atas, lalu jadikan daftar perbaikan."
        / "The list is empty. Compute a plan above and make it the repair list.";
    intro: "Tulis penanggung jawabnya (jabatan, bukan nama orang) dan tenggatnya. Daftar ini ikut tersimpan di berkas penilaian."
        / "Write who sees to it (a job title, not a person's name) and until when. The list is kept in the assessment's file.";
    progress: "{done} dari {total} selesai, {started} sedang dikerjakan." / "{done} of {total} done, {started} under way.";
    overdue_count: "{count} terlambat." / "{count} overdue.";
    // Tools
    sort: "Urutkan menurut" / "Sort by";
    sort_plan: "Urutan rencana" / "Order of the plan";
    sort_due: "Tenggat, yang terdekat dahulu" / "Due date, the nearest first";
    sort_gain: "Tambahan nilai, yang terbesar dahulu" / "Gain, the largest first";
    sort_unit: "Lokus" / "Unit";
    sort_status: "Status" / "Status";
    only_unit: "Lokus" / "Unit";
    all_units: "Semua lokus" / "All units";
    only_status: "Status" / "Status";
    all_status: "Semua status" / "Any status";
    showing: "Tampil {shown} dari {total} perbaikan." / "Showing {shown} of {total} repairs.";
    none_shown: "Tidak ada perbaikan dengan saringan ini." / "No repair matches this filter.";
    csv: "Unduh daftar (CSV)" / "Download the list (CSV)";
    csv_hint: "Berisi perbaikan yang tampil; dapat dibuka dengan Excel atau LibreOffice." / "It holds the repairs shown and opens in Excel or LibreOffice.";
    // Item
    owner: "Penanggung jawab" / "Who sees to it";
    due: "Tenggat" / "Due";
    status: "Status" / "Status";
    note: "Catatan" / "Note";
    open: "Belum" / "Not begun";
    started: "Dikerjakan" / "Under way";
    done: "Selesai" / "Done";
    due_none: "Belum ada tenggat" / "No due date yet";
    due_on: "{date}: {left}" / "{date}: {left}";
    due_today: "hari ini" / "today";
    due_tomorrow: "besok" / "tomorrow";
    due_in: "{days} hari lagi" / "{days} days left";
    due_late: "terlambat {days} hari" / "{days} days overdue";
    gain: "Menambah {points} poin bagi instansi" / "Adds {points} points to the entity";
    gain_none: "Jawabannya sudah setinggi ini" / "The answer is this high already";
    remove: "Hapus" / "Delete";
    remove_of: "Hapus dari daftar: {name}, {unit}" / "Delete from the list: {name}, {unit}";
    removed: "{name} ({unit}) dihapus dari daftar." / "{name} ({unit}) was taken off the list.";
    restore: "Kembalikan" / "Bring it back";
    restored: "Perbaikan dikembalikan ke daftar." / "The repair is back on the list.";
    // Done
    update: "Perbarui jawaban menjadi {level}" / "Update the answer to {level}";
    update_hint: "Selesai dikerjakan? Jawaban di lembar isian belum berubah." / "Finished? The answer on the sheet has not changed yet.";
    updated: "Jawaban diperbarui. Nilai instansi dari {before} menjadi {after}."
        / "The answer was updated. The entity's score went from {before} to {after}.";
    updated_same: "Jawaban diperbarui. Nilai instansi tetap {after}." / "The answer was updated. The entity's score stays {after}.";
    covered: "Nilai akhir atau poin lokus ini menutupi jawabannya, jadi nilainya belum ikut berubah."
        / "The unit's final score or points cover this answer, so the score does not change with it yet.";
    // On paper and in the CSV
    table: "Daftar perbaikan {entity}" / "Repair list of {entity}";
    number: "No." / "No.";
    unit: "Lokus" / "Unit";
    dimension: "Dimensi" / "Dimension";
    what: "Perbaikan" / "Repair";
    from: "Sekarang" / "Now";
    to: "Menjadi" / "To become";
    points: "Tambahan nilai instansi" / "Gain for the entity";
}
