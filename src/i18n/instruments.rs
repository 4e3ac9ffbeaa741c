//! Texts of the list of instruments and of an instrument's page.

use super::texts;

texts! {
    heading: "Instrumen" / "Instruments";
    intro: "Instrumen adalah aturan penilaian satu masa: dimensi, indikator, bobot, skala, dan kategori. Setiap aturan di sini menyebut asalnya."
        / "An instrument is the rules of one period: dimensions, indicators, weights, scales and classes. Every rule here names where it comes from.";
    origins: "Ada tiga asal aturan: tertulis di sumber, disimpulkan dari sumber, atau anggapan kami karena tidak diumumkan."
        / "There are three origins: stated in a source, inferred from sources, or assumed by us because nothing is public.";
    see: "Lihat aturan {name}" / "See the rules of {name}";
    for_whom: "Untuk" / "For";
    scored_from: "Cara mengisi" / "Ways to fill in";
    known: "Bobot anggapan" / "Assumed weights";
    known_none: "Tidak ada; semua {total} bobot diketahui." / "None; all {total} weights are known.";
    known_some: "{count} dari {total} bobot" / "{count} of {total} weights";
    from_indicators: "Dari indikator, poin dimensi, atau nilai akhir" / "From indicators, dimension points or final scores";
    from_some: "{count} dari {total} dimensi dari indikator; sisanya hanya dari poin dimensi"
        / "{count} of {total} dimensions from indicators; the rest from dimension points only";
    from_points: "Hanya dari poin dimensi atau nilai akhir; indikatornya tidak diumumkan"
        / "From dimension points or final scores only; the indicators are not public";
    draft: "Konsep. Aturan resmi tahun ini belum diketahui, jadi isinya masih dapat berubah."
        / "Draft. The official rules of this year are not known yet, so it may still change.";
    all: "Semua instrumen" / "All instruments";
    legal: "Dasar hukum" / "Legal basis";
    begin: "Mulai penilaian dengan instrumen ini" / "Start an assessment with this instrument";
    certainty: "Apa yang diketahui dan dianggap" / "What is known and what is assumed";
    certainty_of: "Halaman ini memuat {total} ketentuan: {stated} tertulis di sumber, {inferred} disimpulkan, dan {assumed} anggapan kami. Buka tanda asal di tiap baris untuk melihat sumber atau alasannya."
        / "This page holds {total} provisions: {stated} stated in a source, {inferred} inferred and {assumed} assumed by us. Open the origin in each row to see its sources or reason.";
    certainty_own: "Halaman ini memuat {total} ketentuan: {stated} tertulis di sumber, {inferred} disimpulkan, {assumed} anggapan kami, dan {adjusted} disesuaikan. Buka tanda asal di tiap baris untuk melihat sumber atau alasannya."
        / "This page holds {total} provisions: {stated} stated in a source, {inferred} inferred, {assumed} assumed by us and {adjusted} adjusted. Open the origin in each row to see its sources or reason.";
    facts: "Ringkasan" / "At a glance";
    years: "Tahun" / "Years";
    full_score: "Nilai penuh" / "Full score";
    decimals: "Desimal nilai" / "Decimals of scores";
    edition: "Versi paket" / "Version of the pack";
    origin: "Asal" / "Origin";
    classes: "Zona dan kategori" / "Zones and classes";
    classes_caption: "Batas setiap zona atau kategori, dari yang terbaik" / "Limits of each zone or class, the best first";
    class: "Kelas" / "Class";
    interval: "Rentang nilai" / "Range of scores";
    interval_of: "{low} sampai {high}" / "{low} to {high}";
    meaning: "Arti" / "Meaning";
    for_unit: "Untuk lokus disebut {name}." / "For a unit it is called {name}.";
    disputed: "Rentang yang diumumkan tidak memuat {low} sampai {high}. Nilai di celah itu dihitung sebagai kelas di bawahnya, dan diberi peringatan."
        / "The published ranges leave out {low} to {high}. A score in that gap counts as the class below, with a warning.";
    tree: "Dimensi, variabel, dan indikator" / "Dimensions, variables and indicators";
    tree_intro: "Bobot adalah poin terbanyak yang dapat disumbang sebuah butir kepada nilai lokus." / "A weight is the most points an item can add to a unit's score.";
    points: "{points} poin" / "{points} points";
    points_assumed: "{points} poin (anggapan)" / "{points} points (assumed)";
    range: "Bobotnya diketahui antara {low} dan {high}." / "Its weight is known to lie between {low} and {high}.";
    dimension_origin: "Asal dimensi" / "Origin of the dimension";
    weight_origin: "Asal bobot" / "Origin of the weight";
    range_origin: "Asal batas bobot" / "Origin of the limits";
    points_only: "Indikator dimensi ini tidak diumumkan. Isi poin dimensinya saja." / "The indicators of this dimension are not public. Fill in its points only.";
    tree_caption: "Variabel dan indikator dimensi {name}" / "Variables and indicators of the dimension {name}";
    item: "Variabel atau indikator" / "Variable or indicator";
    weight: "Bobot (poin)" / "Weight (points)";
    share: "Bagian dari dimensi" / "Share of the dimension";
    scale: "Skala" / "Scale";
    methods: "Cara dinilai" / "How it is assessed";
    item_origin: "Asal butir" / "Origin of the item";
    not_self: "tidak dapat diamati sendiri" / "cannot be observed by yourself";
    interview: "wawancara petugas" / "interviews of officers";
    observation: "pengamatan" / "observation";
    document: "dokumen" / "documents";
    user_interview: "wawancara pengguna layanan" / "interviews of users";
    survey: "survei" / "survey";
    secondary_data: "data instansi lain" / "data of other bodies";
    scales: "Skala" / "Scales";
    scales_caption: "Skala jawaban dan arti setiap tingkat" / "Scales of answers and the meaning of each level";
    scale_range: "0 sampai {max}, bilangan bulat" / "0 to {max}, whole numbers";
    index_range: "0 sampai {max}, boleh berdesimal" / "0 to {max}, decimals allowed";
    range_column: "Rentang" / "Range";
    levels: "Arti tingkat" / "Meaning of levels";
    level: "{level}: {meaning}" / "{level}: {meaning}";
    levels_none: "Angka indeks, tanpa tingkat" / "An index, without levels";
    rules: "Aturan hitung" / "Rules of the arithmetic";
    rules_caption: "Aturan hitung dan asalnya" / "Rules of the arithmetic and their origins";
    rule: "Aturan" / "Rule";
    conditions: "Syarat di luar angka" / "Conditions beside the number";
    conditions_intro: "Syarat ini dinilai sesudah angka keluar dan tidak mengubah angkanya." / "These are judged after the number and do not change it.";
    observers: "Siapa atau apa yang diamati" / "Who or what is observed";
    observers_caption: "Daftar yang boleh diberi jawaban terpisah" / "Lists that may be given separate answers";
    observers_list: "Daftar" / "List";
    observers_slots: "Isi" / "Entries";
    presets: "Susunan lokus yang lazim" / "Usual sets of units";
    presets_caption: "Lokus yang lazim dinilai menurut jenis instansi" / "Units usually assessed, by kind of entity";
    preset: "Susunan" / "Set";
    units: "Lokus" / "Units";
    sources: "Sumber" / "Sources";
    sources_caption: "Sumber yang dirujuk halaman ini" / "Sources this page refers to";
    source: "Judul" / "Title";
    source_kind: "Jenis" / "Kind";
    official: "Dari Ombudsman" / "The Ombudsman's own";
    unofficial: "Pihak lain" / "Others";
}
