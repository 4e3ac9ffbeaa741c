//! Texts of the page "Rencana perbaikan".

use super::texts;

texts! {
    heading: "Rencana perbaikan" / "Repair plan";
    intro: "Pilih sasaran nilai. Aplikasi mencari perbaikan yang paling ringan untuk mencapainya, lalu menjadi daftar kerja."
        / "Choose a score to reach. The app finds the lightest repairs that reach it, and they become a list of work.";
    no_units: "Belum ada lokus yang dinilai, jadi belum ada yang dapat direncanakan."
        / "No unit has been assessed yet, so there is nothing to plan.";
    // Target
    target: "1. Pilih sasaran" / "1. Choose what to reach";
    now: "Nilai sekarang {score}, {class}." / "The score is {score} now, {class}.";
    now_open: "Nilai sekarang paling sedikit {score}, {class}. Masih ada {count} jawaban kosong; rencana menganggapnya bernilai terendah."
        / "The score is {score} at least now, {class}. {count} answers are still empty; the plan takes them as the lowest mark.";
    target_class: "{class}: paling sedikit {min}" / "{class}: at least {min}";
    target_score: "Nilai tertentu" / "A score of your own";
    target_number: "Nilai yang dituju" / "Score to reach";
    target_number_hint: "0 sampai {max}, misalnya {example}" / "0 to {max}, such as {example}";
    target_needed: "Tulis dahulu nilai yang dituju." / "Write the score to reach first.";
    // Options
    options: "Atur usaha, kunci, dan pengecualian (boleh dilewati)" / "Set effort, locks and exceptions (may be skipped)";
    options_set: "Atur usaha, kunci, dan pengecualian ({count} diatur)" / "Set effort, locks and exceptions ({count} set)";
    options_intro: "Tanpa pengaturan, menaikkan satu tingkat di mana pun berbobot usaha 1. Sedang berbobot 2, berat 3."
        / "Unless set, raising anything by one level counts as effort 1. Medium counts 2, heavy 3.";
    light: "Ringan" / "Light";
    medium: "Sedang" / "Medium";
    heavy: "Berat" / "Heavy";
    locked: "Jangan diubah" / "Leave as it is";
    units: "Usaha tiap lokus" / "Effort of each unit";
    nodes: "Usaha tiap indikator, di semua lokus: {name}" / "Effort of each indicator, in all units: {name}";
    not_self: "Termasuk yang tidak dapat diamati sendiri" / "Include what cannot be self-observed";
    not_self_hint: "Misalnya kepercayaan masyarakat. Rencana lalu mengandaikan bagian itu ikut naik."
        / "Public trust, for example. The plan then supposes that it rises too.";
    coarse: "Termasuk lokus yang nilai atau poinnya menutupi rincian" / "Include units whose score or points cover their details";
    coarse_hint: "Rencananya hanya menyebut jumlah poin yang kurang, bukan perbaikannya."
        / "Their plan names the points that are missing only, not the repairs.";
    cells: "Langkah yang dikecualikan" / "Steps left out";
    cell_back: "Pakai lagi" / "Use again";
    cell_back_of: "Pakai lagi: {name}" / "Use again: {name}";
    reset: "Kembalikan semua pengaturan" / "Reset all settings";
    // Run
    run: "2. Hitung" / "2. Compute";
    compute: "Hitung rencana" / "Compute the plan";
    compute_again: "Hitung lagi" / "Compute again";
    computing: "Sedang menghitung…" / "Computing…";
    progress: "Kemajuan perhitungan" / "Progress";
    stop: "Batalkan" / "Cancel";
    stopped: "Perhitungan dibatalkan. Tidak ada yang berubah." / "The computation was cancelled. Nothing has changed.";
    failed: "Perhitungan tidak dapat diselesaikan. Muat ulang halaman ini, lalu coba lagi. Jawaban Anda aman."
        / "The computation could not be finished. Reload this page and try again. Your answers are safe.";
    stale: "Jawaban berubah sesudah rencana ini dihitung. Hitung lagi supaya rencananya sesuai."
        / "Answers have changed since this plan was computed. Compute again to bring it up to date.";
    // Outcome
    outcome: "Rencana" / "The plan";
    reached: "Dari {from} menjadi {to} dengan {count} langkah." / "From {from} to {to} in {count} steps.";
    with_class: "{score} ({class})" / "{score} ({class})";
    totals: "Jumlah usaha {cost}. Nilai instansi bertambah {gain} poin."
        / "Effort {cost} in all. The entity's score rises by {gain} points.";
    already: "Sasaran ini sudah tercapai: nilai sekarang {score}." / "This is reached already: the score is {score} now.";
    unreachable: "Sasaran {target} tidak dapat dicapai." / "The target {target} cannot be reached.";
    highest: "Dengan semua yang boleh diubah, nilai tertinggi {score}." / "With everything that may change, the highest score is {score}.";
    use_highest: "Pakai sasaran {class}" / "Aim for {class} instead";
    why: "Sebabnya" / "Why";
    simulation: "Ini simulasi: nilainya berlaku hanya bila perbaikannya sungguh terlaksana dan terlihat oleh penilai."
        / "This is a simulation: the score holds only if the repairs are really made and the assessor sees them.";
    assumed: "{count} hal dalam perhitungan ini masih anggapan, misalnya bobot yang tidak dipublikasikan."
        / "{count} things in this computation are only assumed, such as weights that are not published.";
    assumed_link: "Lihat anggapannya" / "See what is assumed";
    proof: "Dengan usaha satu lebih sedikit ({cost}), nilai tertinggi yang dapat dicapai {score}: tidak ada rencana yang lebih ringan."
        / "With one effort less ({cost}), the highest score that can be reached is {score}: no plan is lighter.";
    proof_exact: "Semua gabungan sudah dibandingkan: tidak ada rencana yang lebih ringan."
        / "All combinations were compared: no plan is lighter.";
    proof_bound: "Usaha di bawah {bound} pasti tidak cukup. Rencana ini {cost}, jadi paling banyak {more} lebih berat daripada yang paling ringan."
        / "Effort below {bound} is certainly not enough. This plan takes {cost}, so at most {more} more than the lightest.";
    proof_how: "Bagaimana ini dibuktikan" / "How this is proved";
    proof_counts: "Ada {items} hal yang dapat dinaikkan, dengan {choices} pilihan. {states} gabungan dibandingkan sampai selesai; yang lain pasti kalah."
        / "There are {items} things that could be raised, with {choices} choices. {states} combinations were compared to the end; all others are certain to lose.";
    // Changes
    unit_line: "{before} menjadi {after}. {count} langkah, usaha {cost}, menambah {gain} poin bagi instansi."
        / "{before} to {after}. {count} steps, effort {cost}, {gain} points more for the entity.";
    from: "Sekarang" / "Now";
    to: "Menjadi" / "To become";
    unanswered: "Belum dijawab, dianggap terendah" / "Not answered, taken as the lowest";
    lowest: "Nilai terendah {level}" / "Lowest mark {level}";
    points: "{points} poin" / "{points} points";
    unit_score: "Nilai lokus {score}" / "Unit's score {score}";
    index: "Indeks {value}" / "Index {value}";
    gain: "Menambah {unit} poin bagi lokus, {entity} bagi instansi. Usaha {cost}."
        / "Adds {unit} points to the unit, {entity} to the entity. Effort {cost}.";
    is_coarse: "Hanya jumlah poin" / "Points only";
    coarse_note: "Isi indikatornya supaya rencana menyebut perbaikannya." / "Fill in its indicators, and the plan names the repairs.";
    is_not_self: "Tidak dapat diamati sendiri" / "Cannot be self-observed";
    whole_unit: "Nilai akhir lokus" / "The unit's final score";
    leave_out: "Kecualikan langkah ini" / "Leave this step out";
    leave_out_of: "Kecualikan langkah ini: {name}, {unit}" / "Leave this step out: {name}, {unit}";
    left_out: "{name} dikecualikan. Rencana dihitung lagi." / "{name} is left out. The plan is computed again.";
    // Quick wins
    quick: "Bandingkan dengan cara cepat" / "Compare with quick wins";
    quick_intro: "Cara cepat selalu mengambil langkah yang paling banyak menambah untuk usahanya."
        / "Quick wins always take the step that adds the most for its effort.";
    quick_same: "Usahanya {cost}, sama ringannya dengan rencana." / "They take effort {cost}, as light as the plan.";
    quick_more: "Usahanya {cost}, {extra} lebih berat daripada rencana." / "They take effort {cost}, {extra} more than the plan.";
    quick_caption: "Langkah cara cepat, yang paling menguntungkan dahulu" / "Quick wins, the most rewarding first";
    unit: "Lokus" / "Unit";
    what: "Yang diperbaiki" / "What to repair";
    gain_entity: "Poin instansi" / "Points of the entity";
    effort: "Usaha" / "Effort";
    // Held
    held: "Yang tidak diubah rencana ini" / "What this plan leaves alone";
    held_locked: "{points} poin instansi terkunci oleh pengaturan." / "{points} points of the entity are locked by the settings.";
    held_not_self: "{points} poin instansi tidak dapat diamati sendiri." / "{points} points of the entity cannot be self-observed.";
    held_coarse: "Dikenal dari nilai atau poinnya saja, jadi rencananya kasar: {units}."
        / "Known by score or points alone, so planned coarsely: {units}.";
    held_covered: "Nilai atau poinnya menutupi rincian, jadi tidak direncanakan: {units}."
        / "Their score or points cover details, so they are not planned: {units}.";
    // To the list
    make_list: "Jadikan daftar perbaikan" / "Make it the repair list";
    made_list: "{added} perbaikan masuk ke daftar; {known} sudah ada di daftar dan dibiarkan."
        / "{added} repairs were added to the list; {known} were on it already and were left alone.";
    see_list: "Lihat daftarnya" / "See the list";
    link: "Susun rencana perbaikan" / "Make a repair plan";
    link_list: "Rencana dan daftar perbaikan ({count})" / "Plan and repair list ({count})";
}
