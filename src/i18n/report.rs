//! Texts of the papers: the report, the record, and the one page for the head of government.

use super::texts;

texts! {
    heading: "Laporan" / "Report";
    brief_heading: "Ringkasan satu halaman" / "One-page summary";
    // Ways here
    papers: "Laporan dan ringkasan" / "Report and summary";
    papers_why: "Untuk dicetak, atau disimpan sebagai PDF lewat jendela cetak." / "To print, or to keep as a PDF through the print window.";
    to_report: "Laporan dan berita acara" / "Report and record";
    to_brief: "Ringkasan satu halaman untuk pimpinan" / "One-page summary for the head of government";
    print: "Cetak atau simpan sebagai PDF" / "Print or save as PDF";
    no_units: "Belum ada lokus, jadi belum ada yang dapat dilaporkan." / "There is no unit yet, so there is nothing to report.";
    // What the report contains
    choices: "Isi laporan" / "What the report contains";
    choices_intro: "Pilihan dan tulisan di sini hanya untuk kertas ini. Semuanya tetap ada selama aplikasi terbuka, dan tidak ikut ke berkas penilaian."
        / "Choices and words here are for this paper alone. They stay while the app is open and do not go into the assessment file.";
    sections: "Bagian yang dicetak" / "Parts to print";
    with_minutes: "Berita acara di halaman tersendiri" / "A record on a page of its own";
    words_on_paper: "Tulisan di kertas" / "Words on the paper";
    no_names: "Tulis jabatan, bukan nama orang. Nama, NIP, dan tanda tangan diisi dengan tangan sesudah dicetak."
        / "Write job titles, not names of people. Names, staff numbers and signatures are filled in by hand once printed.";
    line: "Baris di bawah judul" / "Line under the title";
    line_hint: "Boleh kosong. Contoh: Persiapan penilaian tahun 2026" / "May be empty. For example: Preparation for the 2026 assessment";
    letter: "Nomor surat" / "Number of the letter";
    letter_hint: "Boleh kosong. Aplikasi tidak pernah membuat nomor sendiri." / "May be empty. The app never makes up a number.";
    place: "Tempat" / "Place";
    place_hint: "Boleh kosong; di kertas menjadi garis kosong. Contoh: Langgur" / "May be empty; the paper then has a blank line. For example: Langgur";
    date: "Tanggal di kertas" / "Date on the paper";
    date_bad: "Tanggal ini tidak ada. Pilih tanggal lain; di kertas tanggalnya dikosongkan." / "There is no such day. Choose another one; the paper leaves the date blank.";
    first: "Jabatan pihak pertama" / "Job title of the first party";
    first_hint: "Yang menilai. Contoh: Kepala Bagian Organisasi" / "Who assesses. For example: Head of the Organisation Division";
    second: "Jabatan pihak kedua" / "Job title of the second party";
    second_hint: "Yang menerima hasilnya. Contoh: Sekretaris Daerah" / "Who takes the result. For example: Regional Secretary";
    sheet: "Kertas laporan" / "The report on paper";
    // Title
    title: "Laporan hasil penilaian mandiri (simulasi)" / "Report of a self-assessment (simulation)";
    number: "Nomor: {number}" / "Number: {number}";
    about: "Tentang laporan ini" / "About this report";
    entity: "Instansi" / "Entity";
    province: "Provinsi" / "Province";
    instrument: "Instrumen" / "Instrument";
    instrument_of: "{name} ({id}, versi {version})" / "{name} ({id}, version {version})";
    units_count: "Jumlah lokus" / "Number of units";
    count_words: "{number} ({words})" / "{number} ({words})";
    dated: "Tanggal" / "Date";
    state: "Keadaan isian" / "State of the answers";
    complete: "Lengkap: {answered} dari {total} terisi" / "Complete: {answered} of {total} answered";
    partly: "Sementara: {answered} dari {total} terisi" / "Provisional: {answered} of {total} answered";
    // Result
    result: "Nilai dan kategori" / "Score and category";
    out_of: "dari {max}" / "of {max}";
    provisional: "Sementara" / "Provisional";
    between: "antara {low} dan {high}" / "between {low} and {high}";
    between_words: "antara {low} dan {high}" / "between {low} and {high}";
    open_bounds: "Masih ada {count} jawaban kosong. Dua angka ini adalah nilai terendah dan tertinggi yang masih mungkin."
        / "{count} answers are still empty. These two figures are the lowest and highest score still possible.";
    class_open: "Kategori belum pasti" / "Category not certain yet";
    zone_open: "Zona dan kategori belum pasti" / "Zone and category not certain yet";
    class_sure: "Kategori ini sudah pasti, apa pun jawaban yang masih kosong." / "This category is certain, whatever the open answers will be.";
    zone_sure: "{zone} sudah pasti, kategorinya belum." / "{zone} is certain, the category is not yet.";
    no_zone: "Instrumen ini tidak mengenal zona." / "This instrument has no zones.";
    projected: "Bila jawaban yang kosong serupa dengan yang terisi, perkiraannya {score} ({class})."
        / "If the empty answers are like the given ones, the projection is {score} ({class}).";
    condition_line: "Syarat: {title}" / "Condition: {title}";
    // Units and dimensions
    units: "Nilai per lokus" / "Score of each unit";
    units_caption: "Nilai dan kategori setiap lokus" / "Score and category of each unit";
    no: "No." / "No.";
    unit: "Lokus" / "Unit";
    score: "Nilai" / "Score";
    class: "Kategori" / "Category";
    zone_class: "Zona dan kategori" / "Zone and category";
    answered: "Terisi" / "Answered";
    answered_of: "{answered} dari {total}" / "{answered} of {total}";
    mean_row: "Nilai instansi (rata-rata)" / "Score of the entity (mean)";
    rounded: "Nilai instansi dihitung dari nilai lokus yang belum dibulatkan, lalu dibulatkan satu kali."
        / "The entity's score is computed from unrounded scores of the units and rounded once.";
    dimensions: "Poin per dimensi" / "Points of each dimension";
    dimensions_caption: "Poin setiap lokus pada setiap dimensi" / "Points of each unit in each dimension";
    dimensions_part: "Poin setiap lokus pada setiap dimensi (bagian {part} dari {count})" / "Points of each unit in each dimension (part {part} of {count})";
    at_most: "Paling tinggi" / "At most";
    // Gaps
    gaps: "Kesenjangan terbesar" / "Largest gaps";
    gaps_caption: "Poin yang hilang, terbesar dahulu" / "Points lost, the largest first";
    gaps_total: "Seluruhnya {points} poin dari nilai instansi hilang pada bagian yang sudah dinilai."
        / "In all, {points} points of the entity's score are lost in what is answered.";
    gaps_some: "Tabel memuat {shown} yang terbesar dari {count} kesenjangan." / "The table has the {shown} largest of {count} gaps.";
    gaps_none: "Tidak ada poin yang hilang pada bagian yang sudah dinilai." / "No points are lost in what is answered.";
    gaps_hidden: "Pada {count} lokus hanya nilai akhirnya yang diketahui, jadi kesenjangannya tidak dapat dirinci."
        / "Of {count} units only the final score is known, so their gaps cannot be detailed.";
    gaps_unanswered: "Belum ada yang dinilai, jadi kesenjangan belum diketahui." / "Nothing is answered yet, so no gap is known.";
    indicator: "Indikator" / "Indicator";
    in_unit: "Hilang di lokus" / "Lost in the unit";
    in_entity: "Hilang di instansi" / "Lost in the entity";
    // Repairs
    repairs: "Rencana perbaikan" / "Repair plan";
    repairs_caption: "Daftar perbaikan, penanggung jawab, dan tenggatnya" / "Repairs, who sees to them, and when they are due";
    repairs_none: "Belum ada daftar perbaikan." / "There is no list of repairs yet.";
    repairs_done: "{done} dari {total} perbaikan selesai." / "{done} of {total} repairs are done.";
    what: "Perbaikan" / "Repair";
    from_to: "Sekarang dan sasaran" / "Now and to become";
    now: "Sekarang" / "Now";
    to: "Menjadi" / "To become";
    owner: "Penanggung jawab" / "Responsible";
    due: "Tenggat" / "Due";
    status: "Keadaan" / "Status";
    blank: "–" / "–";
    // What others judge
    apart: "Bagian yang dinilai pihak lain" / "What others judge";
    // Assumptions and method
    assumptions_intro: "Hal-hal berikut tidak diumumkan. Penilaian ini memakai anggapan, sehingga hasilnya dapat berbeda dari penilaian resmi."
        / "The following is not published. This assessment uses assumptions, so the official result may differ.";
    assumptions_none: "Tidak ada anggapan yang memengaruhi hasil ini." / "No assumption acted on this result.";
    places: "Dipakai untuk: {list}." / "Used for: {list}.";
    place_weight: "bobot {name}" / "weight of {name}";
    places_more: "{list}, dan {count} lainnya" / "{list}, and {count} more";
    method: "Cara menilai" / "Method";
    method_own: "Angka instrumen ini disesuaikan oleh {by}, dan tidak diperiksa pihak lain."
        / "The figures of this instrument were adjusted by {by} and checked by nobody else.";
    method_limits: "Batas kategori" / "Limits of categories";
    method_limit: "{class}: mulai {min}" / "{class}: from {min}";
    method_rules: "Aturan hitung, dan asal setiap aturan:" / "Rules of the arithmetic, and where each comes from:";
    method_rule: "{rule} ({origin})" / "{rule} ({origin})";
    method_shown: "Yang dikategorikan adalah angka yang tampil, setelah dibulatkan satu kali."
        / "What is classified is the figure shown, rounded once.";
    // Fingerprint
    seal: "Sidik berkas" / "Fingerprint of the file";
    seal_of: "SHA-256 berkas penilaian ini, seperti yang disimpan dengan tombol Simpan berkas:"
        / "SHA-256 of this assessment's file, as the button Save file writes it:";
    seal_why: "Sidik berkas ini hanya untuk memastikan berkas tidak berubah tanpa sengaja. Bukan tanda tangan elektronik."
        / "This fingerprint only shows that the file was not changed by accident. It is not an electronic signature.";
    foot_set: "Instrumen {id} versi {version}" / "Instrument {id} version {version}";
    foot_seal: "Sidik berkas (SHA-256) {seal}" / "Fingerprint of the file (SHA-256) {seal}";
    // Signatures
    signatures: "Tanda tangan" / "Signatures";
    made_by: "Disusun oleh" / "Prepared by";
    known_to: "Mengetahui" / "Acknowledged by";
    post: "Jabatan" / "Job title";
    person: "Nama" / "Name";
    staff_number: "NIP" / "Staff number";
    // Record
    minutes: "Berita acara penilaian mandiri (simulasi)" / "Record of a self-assessment (simulation)";
    on_this_day: "Pada hari ini {weekday} tanggal {date} bulan {month} tahun {year} ({short}), bertempat di"
        / "On this day, {weekday}, the date {date} of the month of {month} of the year {year} ({short}), at";
    on_blank_day: "Pada hari ini ____________ tanggal ____________ bulan ____________ tahun ____________, bertempat di"
        / "On this day, ____________, the date ____________ of the month of ____________ of the year ____________, at";
    parties: ", yang bertanda tangan di bawah ini:" / ", the undersigned:";
    first_party: "Pihak Pertama" / "First Party";
    second_party: "Pihak Kedua" / "Second Party";
    acts_first: "selaku pihak yang menilai, disebut Pihak Pertama;" / "who assesses, called the First Party;";
    acts_second: "selaku pihak yang menerima hasil, disebut Pihak Kedua;" / "who takes the result, called the Second Party;";
    declare: "menyatakan bahwa penilaian mandiri (simulasi) pelayanan publik {entity} telah dilakukan dengan instrumen {instrument} pada {count} ({words}) lokus, dengan hasil berikut."
        / "declare that a self-assessment (simulation) of the services of {entity} was made with {instrument} in {count} ({words}) units, as follows.";
    minutes_result: "Nilai instansi {score} ({words}), {class}." / "The entity's score is {score} ({words}), {class}.";
    minutes_open: "Nilai instansi sementara, antara {low} ({low_words}) dan {high} ({high_words}). {class}."
        / "The entity's score is provisional, between {low} ({low_words}) and {high} ({high_words}). {class}.";
    minutes_units: "Nilai setiap lokus" / "Score of each unit";
    in_words: "Dengan huruf" / "In words";
    minutes_gaps: "Kesenjangan terbesar yang perlu diperbaiki:" / "Largest gaps to be repaired:";
    minutes_gap: "{indicator}, {unit}: {points} poin hilang di lokus" / "{indicator}, {unit}: {points} points lost in the unit";
    minutes_end: "Berita acara ini dibuat untuk keperluan internal sebagai simulasi. Berita acara ini bukan produk Ombudsman Republik Indonesia."
        / "This record is made for internal use, as a simulation. It is no product of Ombudsman Republik Indonesia.";
    // One page
    brief_for: "Ringkasan untuk pimpinan (simulasi)" / "Summary for the head of government (simulation)";
    brief_trend: "Tahun ke tahun" / "Year by year";
    brief_now: "simulasi ini" / "this simulation";
    brief_open: "{low} s.d. {high}" / "{low} to {high}";
    brief_no_years: "Nilai tahun sebelumnya belum dicatat." / "No earlier score is noted.";
    brief_note_years: "Catat nilai tahun sebelumnya" / "Note earlier scores";
    brief_more_years: "{count} tahun yang lebih awal ada di halaman perbandingan." / "{count} earlier years are on the page of comparisons.";
    brief_break: "cara menilai berubah: tidak dibandingkan" / "method changed: not compared";
    brief_unknown: "instrumen tidak diketahui: tidak dibandingkan" / "instrument not known: not compared";
    brief_not_yet: "sementara" / "provisional";
    brief_missing: "tanpa nilai {years}" / "no score for {years}";
    brief_gaps: "Lima kesenjangan terbesar" / "Five largest gaps";
    brief_gaps_some: "Kesenjangan terbesar" / "Largest gaps";
    brief_gap: "−{points} di lokus" / "−{points} in the unit";
    brief_evidence: "Bukti siap" / "Evidence ready";
    brief_share: "{ready} dari {expected} bukti ({percent} %)" / "{ready} of {expected} pieces ({percent} %)";
    brief_no_evidence: "Instrumen ini tidak merinci bukti." / "This instrument does not name evidence.";
}
