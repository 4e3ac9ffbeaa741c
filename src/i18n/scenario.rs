//! Texts of the page `page/scenario.rs`: scenarios and trials.

use super::texts;

texts! {
    heading: "Skenario dan coba-coba" / "Scenarios and trials";
    intro: "Di sini Anda memperkirakan dan mencoba-coba. Jawaban yang tersimpan tidak berubah, kecuali Anda sendiri menekan Terapkan."
        / "Here you estimate and try things out. The answers that are stored do not change unless you press Apply.";
    kept_here: "Angka di halaman ini tinggal selama draf terbuka dan hilang bila aplikasi ditutup atau dimuat ulang. Angka ini tidak ikut dalam berkas, karena hanya perkiraan."
        / "Figures on this page stay while the draft is open and go when the app is closed or reloaded. They are not part of the file, since they are only estimates.";
    // Scenarios
    scenarios: "Skenario" / "Scenarios";
    scenarios_intro: "Bagian di bawah ini dinilai orang lain: pengguna layanan, survei, atau data lembaga lain. Isi perkiraan Anda, lalu lihat hasilnya pada tiga keadaan."
        / "The parts below are judged by others: users, surveys, other bodies' data. Enter your estimates and see the result in three cases.";
    no_parts: "Instrumen ini tidak punya bagian yang dinilai orang lain, jadi tidak ada yang perlu diperkirakan." / "This instrument has no part that is judged by others, so there is nothing to estimate.";
    no_units: "Belum ada lokus. Tambahkan dahulu di daftar isian." / "There is no unit yet. Add units on the task list first.";
    only_scores: "Semua lokus hanya diketahui nilai akhirnya, jadi bagiannya tidak dapat diperkirakan sendiri-sendiri. Pakai Coba-coba di bawah."
        / "Only the final score of each unit is known, so its parts cannot be estimated one by one. Use the trial below.";
    part_of: "paling tinggi {max} poin" / "at most {max} points";
    part_within: "{part} ({dimension})" / "{part} ({dimension})";
    fills: "Mengisi {count} lokus yang bagian ini masih kosong." / "Fills {count} units where this part is still empty.";
    filled: "Bagian ini sudah terisi di semua lokus. Centang “Ganti juga yang sudah terisi” bila ingin mencobanya."
        / "This part is answered in all units. Tick “Replace what is answered too” to try it.";
    replace: "Ganti juga yang sudah terisi" / "Replace what is answered too";
    replace_hint: "Hanya untuk perhitungan di halaman ini; jawabannya sendiri tetap." / "For the figures on this page only; the answers themselves stay.";
    way: "Dari mana angkanya?" / "Where do the figures come from?";
    way_typed: "Saya ketik sendiri" / "I type them myself";
    way_last: "Dari rapor tahun lalu" / "From last year's report";
    way_mean: "Dari survei: rata-rata responden" / "From a survey: mean of respondents";
    way_share: "Dari survei: berapa orang menjawab penuh" / "From a survey: how many gave the full answer";
    pessimistic: "Pesimistis" / "Pessimistic";
    likely: "Paling mungkin" / "Most likely";
    optimistic: "Optimistis" / "Optimistic";
    points_hint: "0 sampai {max} poin" / "0 to {max} points";
    points_hint_scale: "Bila kosong, dipakai skala indikatornya: {max}" / "If empty, the indicator's own scale is used: {max}";
    last_points: "Poin tahun lalu" / "Last year's points";
    mean: "Rata-rata jawaban" / "Mean answer";
    spread: "Simpangan baku" / "Standard deviation";
    spread_hint: "Seberapa menyebar jawabannya; ada di laporan survei, sering ditulis s atau SD" / "How far answers spread; survey reports often call it s or SD";
    count: "Banyak responden" / "Number of respondents";
    population: "Banyak seluruh pengguna (boleh kosong)" / "Number of all users (may be empty)";
    scale: "Nilai tertinggi pada skala survei" / "Highest value on the survey's scale";
    full: "Yang menjawab penuh" / "Who gave the full answer";
    full_hint: "Misalnya yang menjawab “percaya”" / "For example those who said “I trust”";
    order: "Urutannya harus naik: pesimistis, paling mungkin, optimistis." / "The order must rise: pessimistic, most likely, optimistic.";
    whole: "Tulis bilangan bulat, misalnya 120." / "Write a whole number, for example 120.";
    few: "Respondennya paling sedikit dua." / "There must be at least two respondents.";
    fewer_than: "Seluruh pengguna tidak mungkin lebih sedikit daripada respondennya." / "There cannot be fewer users than respondents.";
    more_than: "Yang menjawab penuh tidak mungkin lebih banyak daripada respondennya." / "There cannot be more full answers than respondents.";
    interval: "Selang 95 %: {low} sampai {high} dari {max}, yaitu {from} sampai {to} poin." / "95 % interval: {low} to {high} of {max}, which is {from} to {to} points.";
    interval_share: "Selang 95 %: {low} % sampai {high} % responden, yaitu {from} sampai {to} poin." / "95 % interval: {low} % to {high} % of respondents, which is {from} to {to} points.";
    interval_plain: "Artinya: karena hanya sebagian pengguna yang ditanya, nilai sebenarnya diperkirakan ada di antara kedua angka itu. Dengan cara hitung ini, sekitar 95 dari 100 survei menghasilkan selang yang memuat nilai sebenarnya. Pesimistis memakai ujung bawah, optimistis ujung atas."
        / "In plain words: since only some users were asked, the true value is estimated to lie between the two figures. By this method about 95 of 100 surveys give an interval that holds the true value. Pessimistic takes the lower end, optimistic the upper.";
    interval_rough: "Respondennya kurang dari 30, jadi selang ini masih kasar." / "There are fewer than 30 respondents, so this interval is rough.";
    method: "Cara hitung: {method}" / "Method: {method}";
    // Result
    outcome: "Hasil tiap skenario" / "The result of each scenario";
    outcome_none: "Isi paling sedikit satu bagian di atas, maka hasilnya muncul di sini." / "Fill in at least one part above and the results appear here.";
    outcome_open: "Masih ada bagian atau jawaban lain yang kosong, jadi nilainya berupa rentang." / "Other parts or answers are still empty, so the score is a range.";
    zone_only: "Zonanya pasti, kategorinya belum." / "The zone is certain, the category is not.";
    no_class: "Kategori belum pasti" / "Category not certain";
    opinion: "Opini (simulasi): {opinion}" / "Opinion (simulated): {opinion}";
    // Break-even
    break_even: "Titik impas" / "Break-even";
    break_even_intro: "Berapa poin yang diperlukan supaya kategorinya tercapai. Bagian lain memakai nilai paling mungkin; yang masih kosong dihitung nol."
        / "How many points are needed to reach a category. Other parts take their most likely value; what is empty counts as nothing.";
    from: "Dengan {part} paling sedikit {points} dari {max}, Anda {class}." / "With {part} at least {points} of {max} you are {class}.";
    from_full: "Hanya dengan {part} penuh ({max}) Anda {class}." / "Only with {part} in full ({max}) you are {class}.";
    never: "{class} tidak tercapai hanya dari {part}, walaupun penuh." / "{class} is not reached by {part} alone, even in full.";
    always: "Berapa pun {part}, Anda paling rendah {class}." / "Whatever {part} is, you are at least {class}.";
    // Trial
    trial: "Coba-coba" / "Try it out";
    trial_intro: "“Bagaimana kalau indikator ini naik?” Pilih apa yang diubah dan lihat akibatnya. Yang diubah hanya salinan."
        / "“What if this indicator went up?” Choose what changes and see what follows. Only a copy is changed.";
    unit: "Lokus" / "Unit";
    choose: "Pilih" / "Choose";
    section: "Bagian yang diubah" / "What changes";
    section_score: "Nilai akhir lokus" / "The unit's final score";
    section_leave: "Lokus ini tidak ikut dihitung" / "This unit does not count";
    item: "Indikator" / "Indicator";
    item_points: "Poin seluruh dimensi" / "Points of the whole dimension";
    becomes: "Menjadi" / "Becomes";
    becomes_hint: "0 sampai {max}. Sekarang: {now}" / "0 to {max}. Now: {now}";
    now: "Sekarang: {now}" / "Now: {now}";
    now_open: "belum diisi" / "not answered";
    now_apart: "tidak berlaku" / "not applicable";
    now_hidden: "dihitung dari isian di bawahnya" / "counted from what is filled in below it";
    level: "{level}: {meaning}" / "{level}: {meaning}";
    not_applicable: "Tidak berlaku" / "Not applicable";
    clear: "Dikosongkan" / "Left empty";
    hidden_score: "Lokus ini dihitung dari nilai akhirnya, jadi perubahan pada bagiannya belum berpengaruh. Ubah nilai akhirnya."
        / "This unit counts by its final score, so a change below it has no effect. Change the final score instead.";
    hidden_points: "Dimensi ini dihitung dari poin rapornya, jadi perubahan pada indikatornya belum berpengaruh. Ubah poin dimensinya."
        / "This dimension counts by its reported points, so a change of an indicator has no effect. Change the dimension's points instead.";
    add: "Coba" / "Try";
    add_more: "Tambahkan ke percobaan" / "Add to the trial";
    add_needed: "Pilih dahulu lokus, bagian, dan nilainya yang baru." / "Choose the unit, the part and its new value first.";
    tried: "Yang dicoba" / "What is tried";
    tried_line: "{what}: {now} menjadi {then}" / "{what}: {now} becomes {then}";
    tried_leave: "tidak ikut dihitung" / "does not count";
    tried_hidden: "tidak berpengaruh" / "no effect";
    take_off: "Hapus" / "Remove";
    take_off_of: "Hapus percobaan {number}" / "Remove trial {number}";
    side_by_side: "Sebelum dan sesudah" / "Before and after";
    before: "Sekarang" / "Now";
    after: "Bila dicoba" / "If tried";
    difference: "Selisih" / "Difference";
    entity: "Nilai instansi" / "The entity's score";
    left_out: "tidak dihitung" / "not counted";
    range_change: "paling rendah {low}, paling tinggi {high}" / "lowest {low}, highest {high}";
    others_same: "{count} lokus lain tidak berubah." / "Units that do not change: {count}.";
    nothing_changes: "Percobaan ini tidak mengubah nilai apa pun." / "This trial changes no score.";
    apply: "Terapkan ke jawaban" / "Apply to the answers";
    apply_hint: "Satu langkah, dapat diurungkan dengan Urungkan." / "One step, which Undo takes back.";
    discard: "Buang" / "Discard";
    applied: "Percobaan diterapkan ke jawaban. Tekan Urungkan untuk mengembalikan." / "The trial was applied to the answers. Press Undo to go back.";
    discarded: "Percobaan dibuang. Jawaban tidak berubah." / "The trial was discarded. No answer changed.";
    trial_added: "Ditambahkan ke percobaan." / "Added to the trial.";
}
