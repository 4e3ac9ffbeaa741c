//! Texts of the task list and of a unit's page.

use super::texts;

texts! {
    heading: "Daftar isian" / "Task list";
    unit_heading: "Lokus" / "Unit";
    using: "Instrumen: {name}" / "Instrument: {name}";
    edit_entity: "Ubah nama, jenis, atau provinsi instansi" / "Change the entity's name, kind or province";
    no_units: "Belum ada lokus. Tambahkan unit layanan yang akan dinilai." / "No unit yet. Add the service units to be assessed.";
    units: "Lokus dan dimensi" / "Units and dimensions";
    add_unit: "Tambah lokus" / "Add a unit";
    units_full: "Sudah 200 lokus. Lebih dari itu tidak muat di satu berkas; buat penilaian lain." / "There are 200 units. More do not fit into one file; begin another assessment.";
    unit_name: "Nama lokus baru" / "Name of the new unit";
    unit_name_hint: "Contoh: Dinas Sosial, Puskesmas Watdek, Satpas SIM" / "For example: Dinas Sosial, Puskesmas Watdek, Satpas SIM";
    name_needed: "Tulis dahulu nama lokusnya." / "Write the unit's name first.";
    edit_unit: "Nama dan cara isi" / "Name and way of filling in";
    edit_unit_of: "Nama dan cara isi: {name}" / "Name and way of filling in: {name}";
    done: "Selesai" / "Done";
    partly: "{answered} dari {total} terisi" / "{answered} of {total} answered";
    empty: "Belum diisi" / "Not started";
    by_score: "Diketahui dari nilai akhir" / "Known by its final score";
    unit_status: "Nilai lokus: {score}" / "Unit's score: {score}";
    missing: "Yang masih kosong: {count} jawaban pada {units} lokus." / "Still empty: {count} answers in {units} units.";
    complete: "Semua sudah terisi." / "Everything is filled in.";
    remove_unit: "Hapus lokus" / "Delete the unit";
    remove_unit_question: "Hapus {name} beserta isinya? Dapat diurungkan." / "Delete {name} with its content? It can be undone.";
    unit_name_field: "Nama lokus" / "Name of the unit";
    unit_kind_field: "Jenis lokus" / "Kind of unit";
    depth_question: "Apa yang Anda ketahui tentang lokus ini?" / "What do you know about this unit?";
    depth_observations: "Saya mengisi indikatornya" / "I fill in its indicators";
    depth_points: "Saya punya poin tiap dimensi (dari rapor)" / "I have the points of each dimension (from a report)";
    depth_score: "Saya hanya punya nilai akhirnya" / "I only have its final score";
    final_score: "Nilai akhir lokus" / "The unit's final score";
    final_hint: "0 sampai {max}. Nilai inilah yang dihitung." / "0 to {max}. This is the score that counts.";
    points_of: "Poin {name}" / "Points for {name}";
    points_hint: "0 sampai {max}" / "0 to {max}";
    points_hint_assumed: "0 sampai {max}; bobot dimensi ini anggapan, yang diketahui paling banyak {high}" / "0 to {max}; this dimension's weight is assumed, at most {high} is known";
    points_left: "Poin dimensi lain berjumlah {sum}, jadi di sini paling banyak {left}" / "The other dimensions have {sum} points, so at most {left} here";
    kept: "Jawaban indikator yang sudah ada tetap disimpan." / "Indicator answers already given are kept.";
    fill_in: "Isi indikator" / "Fill in indicators";
    advice: "Tidak harus berurutan. Lokus boleh diisi orang yang berbeda, lalu berkasnya digabung."
        / "Any order will do. Different people may fill in different units and merge the files.";
    kind_dinas: "Dinas" / "Agency (dinas)";
    kind_puskesmas: "Puskesmas" / "Health centre (puskesmas)";
    kind_rsud: "Rumah sakit" / "Hospital";
    kind_sekolah: "Sekolah" / "School";
    kind_upt: "UPT atau balai" / "Technical unit (UPT)";
    kind_polres: "Unit Polres" / "Police unit";
    kind_kantah: "Kantor pertanahan" / "Land office";
    kind_unit: "Unit lain" / "Other unit";
}
