//! Texts of the page `page/compare.rs`: units and years beside each other.

use super::texts;

texts! {
    heading: "Perbandingan lokus dan tahun" / "Units and years compared";
    intro: "Halaman ini membandingkan lokus yang satu dengan yang lain, lalu nilai instansi dari tahun ke tahun. Jawaban tidak berubah di sini."
        / "This page compares the units with one another, then the entity's score over the years. No answer changes here.";
    // Ways here
    ahead: "Lihat lebih jauh" / "Look further";
    to_compare: "Bandingkan lokus dan tahun" / "Compare units and years";
    to_scenario: "Skenario dan coba-coba" / "Scenarios and trials";
    back_to_result: "Hasil simulasi" / "Simulated result";
    // Units
    units: "Antarlokus" / "Between units";
    units_caption: "Lokus dari nilai tertinggi" / "Units, the highest first";
    rank: "Urutan" / "Rank";
    unit: "Lokus" / "Unit";
    to_mean: "Dibanding rata-rata" / "Against the mean";
    gain: "Bila naik ke median, nilai instansi" / "If it reaches the median, the entity";
    none: "–" / "–";
    above_median: "sudah di atas" / "already there";
    not_ranked: "belum lengkap" / "not complete";
    no_units: "Belum ada lokus, jadi belum ada yang dibandingkan." / "There is no unit yet, so there is nothing to compare.";
    one_unit: "Baru ada satu lokus dengan nilai lengkap, jadi belum ada yang dibandingkan." / "Only one unit has a complete score, so there is nothing to compare yet.";
    none_complete: "Belum ada lokus dengan nilai lengkap. Lengkapi dahulu isiannya." / "No unit has a complete score yet. Fill them in first.";
    open_units: "{count} lokus belum lengkap isiannya dan belum ikut dibandingkan." / "{count} units are not complete and not compared yet.";
    all_equal: "Nilai semua lokus sama, jadi tidak ada yang menurunkan rata-rata." / "All units have the same score, so none pulls the mean down.";
    pulls: "Yang paling menurunkan rata-rata: {names}." / "Pulling the mean down most: {names}.";
    pulls_without: "Rata-rata sekarang {mean}; tanpa lokus itu {without}." / "The mean is {mean} now; without that unit it would be {without}.";
    pulls_gain: "Bila lokus itu naik sampai median ({median}), nilai instansi bertambah {gain} menjadi {score}."
        / "If that unit reaches the median ({median}), the entity gains {gain} and comes to {score}.";
    pulls_gain_each: "Bila salah satunya naik sampai median ({median}), nilai instansi bertambah {gain}."
        / "If one of them reaches the median ({median}), the entity gains {gain}.";
    raised: "Bila semua lokus di bawah median naik sampai median, nilai instansi menjadi {score} ({class}), bertambah {gain}."
        / "If every unit below the median reaches it, the entity's score becomes {score} ({class}), a gain of {gain}.";
    median: "Median adalah nilai yang di tengah bila semua lokus diurutkan." / "The median is the score in the middle when all units are put in order.";
    // Heat table
    heat: "Lokus dan dimensi" / "Units and dimensions";
    heat_intro: "Tiap kotak menunjukkan berapa persen poin dimensi itu yang diraih. Makin panjang garisnya, makin tinggi; arti warnanya ada di bawah tabel."
        / "Each box shows what share of the dimension's points was earned. The longer the bar, the higher; what the colours mean stands below the table.";
    heat_caption: "Persen poin yang diraih, tiap lokus dan dimensi" / "Share of points earned, by unit and dimension";
    heat_points: "{points} dari {max}" / "{points} of {max}";
    heat_max: "paling tinggi {max}" / "at most {max}";
    heat_percent: "{percent} %" / "{percent} %";
    heat_lowest: "terendah" / "lowest";
    heat_mean: "Rata-rata" / "Mean";
    heat_by_score: "hanya nilai akhir" / "final score only";
    heat_open: "belum lengkap" / "not complete";
    heat_apart: "tidak berlaku" / "not applicable";
    heat_dash: "Tanda – berarti persennya belum dapat dihitung: hanya nilai akhir lokus yang diketahui, isian dimensinya belum lengkap, atau tidak berlaku."
        / "A – means an unknown share: only the unit has a score, or the dimension is incomplete or not applicable.";
    heat_legend: "Warna memakai batas kategori nilai akhir, hanya sebagai penolong baca. Dimensi tidak punya kategori resmi."
        / "Colours use the limits of the final categories, only as a help to the eye. Dimensions have no official category.";
    heat_from: "{from} % ke atas" / "{from} % and above";
    heat_below: "di bawah {from} %" / "below {from} %";
    heat_scroll: "Geser tabel ke samping untuk melihat semua dimensi." / "Scroll the table sideways to see all dimensions.";
    // Years
    years: "Tahun ke tahun" / "Year by year";
    years_intro: "Catat nilai tahun sebelumnya untuk melihat naik turunnya. Nilai hanya dibandingkan bila cara menilainya sama."
        / "Note earlier scores to see how they moved. Scores are compared only where the method is the same.";
    years_caption: "Nilai tiap tahun" / "Score of each year";
    year: "Tahun" / "Year";
    class_then: "Kategori menurut instrumen tahun itu" / "Category by that year's instrument";
    change: "Perubahan" / "Change";
    instrument: "Instrumen" / "Instrument";
    present: "simulasi ini" / "this simulation";
    year_assumed: "Instrumen ini dipakai beberapa tahun; tahun simulasi ini dianggap {year}." / "This instrument was used in several years; the year of this simulation is assumed to be {year}.";
    first_year: "tahun pertama" / "first year";
    since: "{change} dari {year}" / "{change} from {year}";
    since_gap: "tidak ada nilai {years}" / "no score for {years}";
    broken: "tidak dibandingkan (putus {number})" / "not compared (break {number})";
    incomplete: "simulasi belum lengkap" / "simulation not complete";
    unknown_class: "tidak diketahui" / "not known";
    by_year: "dianggap instrumen tahun itu" / "assumed: that year's instrument";
    unknown_instrument: "tidak diketahui" / "not known";
    break_note: "Putus {number}, {from} ke {to}: {reason}" / "Break {number}, {from} to {to}: {reason}";
    remark_note: "{from} ke {to}: {remark}" / "{from} to {to}: {remark}";
    rose: "naik {points}" / "up {points}";
    fell: "turun {points}" / "down {points}";
    up: "naik" / "up";
    down: "turun" / "down";
    same: "tetap" / "unchanged";
    // Chart
    chart: "Grafik nilai tiap tahun, skala 0 sampai {max}. {points} {breaks}" / "Chart of the score of each year, scale 0 to {max}. {points} {breaks}";
    chart_point: "{year}: {score}." / "{year}: {score}.";
    chart_present: "{year}: {score}, simulasi ini." / "{year}: {score}, this simulation.";
    chart_break: "Garis putus antara {from} dan {to}: cara menilai tidak sama atau tidak diketahui."
        / "The line breaks between {from} and {to}: the method is not the same or not known.";
    chart_region: "Grafik nilai tiap tahun" / "Chart of the score of each year";
    key_past: "Nilai yang dicatat" / "Score noted";
    key_present: "Simulasi ini" / "This simulation";
    key_break: "Garis putus: cara menilai berubah" / "Break: the method changed";
    no_years: "Belum ada nilai tahun lain. Catat di bawah ini, maka grafiknya muncul di sini." / "There is no other year's score yet. Note one below and the chart appears here.";
    // Editor
    noted: "Nilai tahun sebelumnya yang dicatat" / "Earlier scores noted";
    noted_line: "{year}: {score}" / "{year}: {score}";
    edit: "Ubah" / "Change";
    edit_of: "Ubah nilai tahun {year}" / "Change the score of {year}";
    remove: "Hapus" / "Remove";
    remove_of: "Hapus nilai tahun {year}" / "Remove the score of {year}";
    removed: "Nilai tahun {year} dihapus. Dapat diurungkan." / "The score of {year} was removed. It can be undone.";
    add_year: "Tambah tahun" / "Add a year";
    change_year: "Ubah tahun {year}" / "Change the year {year}";
    year_hint: "Empat angka, misalnya 2023" / "Four digits, for example 2023";
    score_hint: "Nilai seperti di rapor, misalnya 86,60" / "The score as on the report, for example 86.60";
    instrument_hint: "Bila tidak tahu, biarkan. Dipakai instrumen tahun itu, bila hanya ada satu." / "Leave it if you do not know. That year's instrument is taken if there is only one.";
    instrument_unknown: "Tidak diketahui" / "Not known";
    keep_year: "Catat tahun ini" / "Note this year";
    keep_change: "Simpan perubahan" / "Keep the change";
    year_needed: "Tulis tahunnya dengan empat angka, misalnya 2023." / "Write the year with four digits, for example 2023.";
    year_taken: "Tahun {year} sudah dicatat. Pakai tombol Ubah di baris itu." / "The year {year} is noted already. Use Change on its row.";
    score_needed: "Tulis nilainya, misalnya 86,60." / "Write the score, for example 86.60.";
    years_full: "Sudah ada 100 tahun, yang terbanyak untuk satu berkas. Hapus salah satu dahulu." / "There are 100 years already, the most a file can hold. Remove one first.";
    added: "Nilai tahun {year} dicatat." / "The score of {year} was noted.";
    changed: "Nilai tahun {year} diubah." / "The score of {year} was changed.";
    // Import
    import: "Ambil dari berkas penilaian tahun lain" / "Take from the assessment file of another year";
    import_hint: "Pilih berkas penilaian (.json). Tahun, nilai, dan instrumennya dicatat di sini; berkasnya tidak berubah dan tidak dikirim ke mana pun."
        / "Choose an assessment file (.json). Its year, score and instrument are noted here; the file is not changed and not sent anywhere.";
    imported: "{name}: dicatat {years}." / "{name}: noted {years}.";
    import_other: "{name} milik {entity}. Bila bukan instansi yang sama, tekan Urungkan." / "{name} belongs to {entity}. If that is not the same entity, press Undo.";
    import_open: "{name}: penilaiannya belum lengkap, jadi nilainya tidak dicatat." / "{name}: that assessment is not complete, so its score is not noted.";
    import_taken: "{name}: tahun {years} sudah dicatat dan tidak diubah." / "{name}: {years} is noted already and was not changed.";
    import_span: "{name}: instrumennya dipakai beberapa tahun; tahunnya dianggap {year}. Ubah bila keliru." / "{name}: its instrument was used in several years; the year is assumed to be {year}. Change it if that is wrong.";
    import_self: "{name} adalah penilaian yang sedang dibuka, jadi tidak dicatat sebagai tahun lain." / "{name} is the assessment at hand, so it is not noted as another year.";
    import_bad: "{name} tidak dapat dibuka: {reason}" / "{name} cannot be opened: {reason}";
    import_unread: "{name} bukan berkas penilaian: terlalu besar, atau bukan berkas teks. Pilih berkas penilaian (.json)." / "{name} is no assessment file: too large, or not a text. Choose an assessment file (.json).";
}
