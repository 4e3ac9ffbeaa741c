//! Texts of the page "Sematkan".

use super::texts;

texts! {
    heading: "Pasang di situs Anda" / "Put it in your site";
    intro: "Buat kode untuk situs instansi Anda. Tempel sekali; tidak perlu server, akun, atau perawatan. Isian pengunjung tetap di peramban pengunjung."
        / "Make the code for your agency's site. Paste it once; it needs no server, no account, and no upkeep. What visitors type stays in their browser.";
    base_local: "Alamat ini hanya dikenal di komputer ini ({base}). Kode di bawah tidak akan tampil bagi orang lain. Buka halaman ini dari alamat tempat Swanilai dipasang, lalu salin kodenya di sana."
        / "Only this computer knows this address ({base}). The code below will show nothing to others. Open this page at the address where Swanilai is installed, and copy the code there.";
    base_plain: "Alamat ini memakai http, bukan https ({base}). Situs yang memakai https menolak menampilkannya. Buka halaman ini lewat https, lalu salin kodenya di sana."
        / "This address uses http, not https ({base}). Sites on https refuse to show it. Open this page by https, and copy the code there.";
    // What
    what: "1. Pilih yang dipasang" / "1. Choose what to embed";
    what_label: "Yang dipasang" / "What to embed";
    calculator: "Kalkulator cepat (disarankan)" / "Quick calculator (recommended)";
    calculator_for: "Pengunjung mengisi nilai, lalu membaca zona dan kategorinya. Kecil dan ringan."
        / "Visitors enter scores and read zone and category. Small and light.";
    assessment: "Penilaian lengkap" / "Full assessment";
    assessment_for: "Seluruh aplikasi: indikator, bukti, hasil, laporan. Untuk halaman tersendiri yang lebar."
        / "The whole app: indicators, evidence, results, reports. For a wide page of its own.";
    card: "Kartu hasil" / "Result card";
    card_for: "Nilai, zona, dan tahun dari penilaian mandiri yang ingin Anda umumkan."
        / "Score, zone and year of a self-assessment that you want to publish.";
    // Looks
    looks: "Atur bahasa, warna, dan ukuran (tidak wajib)" / "Set language, colour and size (optional)";
    set: "Instrumen" / "Instrument";
    set_latest: "Selalu yang terbaru (disarankan)" / "Always the latest (recommended)";
    set_hint: "Dengan pilihan ini kode tidak perlu diganti saat aturan tahun baru terbit."
        / "With this choice the code need not change when a new year's rules come.";
    lang: "Bahasa isi" / "Language of the content";
    indonesian: "Bahasa Indonesia" / "Bahasa Indonesia";
    english: "Inggris" / "English";
    theme: "Terang atau gelap" / "Light or dark";
    theme_auto: "Mengikuti perangkat pengunjung" / "As the visitor's device has it";
    theme_light: "Selalu terang" / "Always light";
    theme_dark: "Selalu gelap" / "Always dark";
    colour: "Warna instansi" / "Colour of your agency";
    colour_hint: "Kode warna, misalnya #23407a. Kosongkan untuk warna bawaan. Warna zona tidak ikut berubah."
        / "A colour code, such as #23407a. Leave it empty for the usual colour. Colours of zones do not change.";
    colour_pick: "Pilih dari palet" / "Pick from a palette";
    colour_good: "Kontras dengan putih {ratio} : 1. Tulisan putih di atasnya terbaca." / "Contrast with white {ratio} : 1. White letters on it can be read.";
    colour_bad: "Kontras dengan putih hanya {ratio} : 1, padahal perlu 4,5 : 1. Tulisan putih di atas warna ini sulit dibaca, jadi warna ini tidak dipakai."
        / "Contrast with white is only {ratio} : 1, and 4.5 : 1 is needed. White letters on this colour are hard to read, so it is not used.";
    colour_malformed: "Ini bukan kode warna. Tulis enam angka atau huruf a–f, misalnya #23407a." / "This is no colour code. Write six digits or letters a–f, such as #23407a.";
    colour_darker: "Pakai #{hex}, yang lebih gelap dan terbaca" / "Use #{hex}, which is darker and can be read";
    colour_taken: "Warna diganti menjadi #{hex}." / "The colour is now #{hex}.";
    show_heading: "Tampilkan judul di dalam bingkai" / "Show the heading inside the frame";
    kind: "Jenis lokus" / "Kind of unit";
    kind_hint: "Bila diisi, penilaian langsung mulai untuk jenis unit layanan ini." / "If you choose one, the assessment begins for this kind of service unit.";
    kind_any: "Pengunjung yang memilih" / "Visitors choose";
    id: "Nama kotak ini" / "Name of this box";
    id_hint: "Hanya perlu bila satu halaman memuat beberapa kotak. Huruf kecil, angka, dan tanda hubung; paling banyak 32."
        / "Only needed where one page has several boxes. Small letters, digits and hyphens; 32 at most.";
    id_bad: "Nama ini tidak dipakai. Tulis huruf kecil, angka, dan tanda hubung saja, paling banyak 32." / "This name is not used. Write small letters, digits and hyphens only, 32 at most.";
    height: "Tinggi awal (piksel)" / "Height at first (pixels)";
    height_hint: "Kode dengan skrip menyesuaikan tinggi sendiri sesudah tampil." / "Code with a script adapts the height by itself once it shows.";
    height_bad: "Tulis bilangan bulat dari 200 sampai 5.000. Selama itu dipakai {height}." / "Write a whole number from 200 to 5,000. Until then {height} is used.";
    event: "Beri tombol “Kirim ke halaman ini”" / "Give a button “Send to this page”";
    event_hint: "Untuk situs dengan pemrogram: hasil hanya diserahkan bila pengunjung menekan tombol itu."
        / "For sites with a programmer: a result is handed over only when the visitor presses that button.";
    // Card
    card_data: "Isi kartu" / "What the card says";
    card_source: "Ambil dari penilaian" / "Take it from an assessment";
    card_source_hint: "Nama, nilai, dan instrumen terisi sendiri; masih dapat diubah." / "Name, score and instrument are filled in; you can still change them.";
    card_none: "Ketik sendiri" / "Type it yourself";
    card_file: "Atau dari berkas penilaian atau berkas hasil (.json)" / "Or from an assessment or result file (.json)";
    card_taken: "Isi kartu diambil dari {name}." / "The card was taken from {name}.";
    card_open: "Penilaian ini belum lengkap, jadi belum ada satu nilai yang dapat diumumkan. Isi kartu tidak diubah."
        / "This assessment is not complete, so there is no single score to publish. The card was not changed.";
    card_own: "Penilaian ini memakai instrumen sendiri, yang tidak dikenal kartu. Isi kartu tidak diubah."
        / "This assessment uses an instrument of your own, which the card does not know. The card was not changed.";
    card_unreadable: "Berkas ini bukan berkas penilaian atau hasil yang dapat dibaca. Isi kartu tidak diubah."
        / "This is no assessment or result file that can be read. The card was not changed.";
    card_name: "Nama instansi" / "Name of the entity";
    card_score: "Nilai" / "Score";
    card_score_hint: "Dari 0 sampai {max}, misalnya {example}." / "From 0 to {max}, such as {example}.";
    card_year: "Tahun penilaian" / "Year of the assessment";
    card_year_bad: "Tulis tahun dengan empat angka, misalnya 2025." / "Write the year with four digits, such as 2025.";
    card_date: "Keadaan per tanggal" / "As of";
    card_zone: "Zona dan kategori mengikuti nilai: {class}." / "Zone and category follow the score: {class}.";
    card_needs: "Isi nilai dahulu. Pratinjau dan kode kartu muncul di sini." / "Enter the score first. The preview and the code of the card come up here.";
    // Preview
    preview: "2. Lihat pratinjau" / "2. See the preview";
    preview_about: "Ini halaman yang sebenarnya. Isian di pratinjau tidak disimpan dan tidak menyentuh draf Anda."
        / "This is the real page. What you type in the preview is not stored and does not touch your drafts.";
    preview_frame: "Pratinjau" / "Preview";
    preview_width: "Lebar pratinjau" / "Width of the preview";
    phone: "Ponsel" / "Phone";
    desk: "Layar lebar" / "Wide screen";
    preview_alone: "Buka pratinjau di tab baru" / "Open the preview in a new tab";
    // Code
    code: "3. Salin kode" / "3. Copy the code";
    copy: "Salin" / "Copy";
    copy_of: "Salin: {what}" / "Copy: {what}";
    copied: "Tersalin. Tempel di situs Anda." / "Copied. Paste it in your site.";
    selected: "Peramban menolak menyalin. Kodenya sudah dipilih: tekan Ctrl+C (atau tahan lalu pilih Salin)."
        / "The browser refused to copy. The code is selected: press Ctrl+C (or hold and choose Copy).";
    html: "Kode HTML" / "HTML code";
    html_where: "Tempel di tempat kalkulator harus tampil, di dalam halaman. Tinggi bingkai menyesuaikan sendiri. Bila skrip tidak jalan, pengunjung tetap mendapat tautan."
        / "Paste it where the calculator should show, inside the page. The frame adapts its height by itself. Where scripts do not run, visitors still get a link.";
    others: "Situs saya memakai yang lain" / "My site uses something else";
    frame: "Bingkai saja, tanpa skrip (iframe)" / "A frame alone, without a script (iframe)";
    frame_code: "Kode bingkai" / "Frame code";
    frame_where: "Untuk situs yang melarang skrip. Tingginya tetap, isinya dapat digulung di dalam. Ubah angka height bila perlu."
        / "For sites that forbid scripts. Its height is fixed, and it scrolls inside. Change the number of height where needed.";
    link: "Tautan biasa" / "A plain link";
    link_code: "Kode tautan" / "Link code";
    link_where: "Selalu dapat dipakai: di menu, di berita, di pesan. Tidak ada yang dipasang di situs Anda."
        / "It always works: in a menu, in news, in a message. Nothing is installed in your site.";
    wordpress: "WordPress" / "WordPress";
    wordpress_block: "Blok HTML Khusus" / "Custom HTML block";
    wordpress_block_where: "Buka halaman di penyunting, salin kode ini, lalu tempel di tempatnya; WordPress menjadikannya blok HTML Khusus. Ini hanya untuk peran yang boleh menulis HTML bebas (unfiltered_html), biasanya administrator dan editor."
        / "Open the page in the editor, copy this code and paste it in its place. WordPress turns it into a Custom HTML block. It is only for roles that may write any HTML (unfiltered_html), usually administrators and editors.";
    wordpress_plugin: "Plugin kecil, untuk semua peran" / "A small plugin, for all roles";
    wordpress_plugin_where: "Untuk penulis biasa dan situs multisite, tempat WordPress membuang iframe dan skrip. Administrator mengunggah ZIP ini di Plugin → Tambah baru → Unggah, mengaktifkannya, lalu mengisi alamat di Pengaturan → Swanilai. Sesudah itu siapa pun menulis kode pendek ini, atau memilih blok Swanilai."
        / "For authors and multisite, where WordPress drops iframes and scripts. An administrator uploads this ZIP at Plugins → Add New → Upload, activates it, and enters the address at Settings → Swanilai. After that anybody writes this shortcode or picks the Swanilai block.";
    address_wordpress: "Alamat untuk Pengaturan → Swanilai" / "Address for Settings → Swanilai";
    address_joomla: "Alamat untuk modul Joomla" / "Address for the Joomla module";
    shortcode: "Kode pendek" / "Shortcode";
    download: "Unduh {name} ({size})" / "Download {name} ({size})";
    bytes: "{count} kB" / "{count} kB";
    no_zip: "Berkas ZIP tidak ada di situs ini. Minta pengelola Swanilai memasang versi yang lengkap." / "The ZIP is not on this site. Ask whoever runs Swanilai to install the complete version.";
    joomla: "Joomla" / "Joomla";
    joomla_custom: "Modul Custom HTML" / "Custom HTML module";
    joomla_custom_where: "Buat modul jenis Custom, matikan penyunting visual (Toggle Editor), tempel kode ini, lalu pilih posisinya. Joomla membuang iframe dan skrip saat disimpan. Keduanya tetap bila Text Filters kelompok Anda (Global Configuration) disetel No Filtering, biasanya hanya Super Users."
        / "Make a module of the type Custom and switch the visual editor off (Toggle Editor). Paste this code, and choose its position. Joomla drops iframes and scripts on saving. They stay if the Text Filters of your group (Global Configuration) say No Filtering, usually for Super Users only.";
    joomla_module: "Modul Swanilai, tanpa HTML" / "The Swanilai module, without HTML";
    joomla_module_where: "Untuk Joomla 4 dan 5. Super User memasang ZIP ini di System → Install → Extensions, lalu membuat modul Swanilai dan mengisi alamat ini. Tidak ada HTML yang perlu ditempel, jadi tidak ada yang dibuang."
        / "For Joomla 4 and 5. A Super User installs this ZIP at System → Install → Extensions, makes a Swanilai module and enters this address. No HTML is pasted, so nothing is dropped.";
    blade: "Laravel (Blade)" / "Laravel (Blade)";
    blade_code: "Berkas Blade" / "Blade file";
    blade_where: "Simpan sebagai resources/views/components/swanilai.blade.php, lalu tulis <x-swanilai /> di tempat yang diinginkan. @verbatim menjaga agar Blade tidak mengubah isinya."
        / "Save it as resources/views/components/swanilai.blade.php, then write <x-swanilai /> where you want it. @verbatim keeps Blade from changing it.";
    blade_comment: "Swanilai: simulasi penilaian mandiri pelayanan publik" / "Swanilai: simulated self-assessment of public services";
    php: "PHP biasa" / "Plain PHP";
    php_code: "Berkas PHP" / "PHP file";
    php_where: "Simpan sebagai swanilai.php di samping halaman, lalu tulis <?php include 'swanilai.php'; ?> di tempat yang diinginkan. Alamat Swanilai berdiri di satu baris saja, sehingga mudah diganti."
        / "Save it as swanilai.php beside the page, then write <?php include 'swanilai.php'; ?> where you want it. The address of Swanilai stands in one line only, so it is easy to change.";
    php_comment: "Swanilai: simulasi penilaian mandiri pelayanan publik" / "Swanilai: simulated self-assessment of public services";
    react: "React" / "React";
    react_code: "Komponen React" / "React component";
    react_where: "Simpan sebagai Swanilai.jsx dan pakai <Swanilai />. Skrip dimuat sekali, juga bila komponennya dipakai beberapa kali. Untuk TypeScript, deklarasikan unsur swanilai-kalkulator pada JSX.IntrinsicElements."
        / "Save it as Swanilai.jsx and use <Swanilai />. The script is loaded once even where the component is used several times. For TypeScript, declare the element swanilai-kalkulator in JSX.IntrinsicElements.";
    vue: "Vue 3" / "Vue 3";
    vue_code: "Komponen Vue" / "Vue component";
    vue_where: "Simpan sebagai Swanilai.vue dan pakai <Swanilai />. Dalam Nuxt, bungkus dengan <ClientOnly>. Tidak perlu setelan compilerOptions."
        / "Save it as Swanilai.vue and use <Swanilai />. In Nuxt, wrap it in <ClientOnly>. It needs no compilerOptions.";
    pinned: "HTML dengan versi terkunci (integrity)" / "HTML with a fixed version (integrity)";
    pinned_code: "Kode HTML terkunci" / "Fixed HTML code";
    pinned_where: "Peramban menolak skrip ini bila isinya berubah satu huruf pun. Lebih aman, tetapi perbaikan skrip tidak ikut sampai Anda mengganti kodenya. Bila Swanilai dipasang ulang dengan versi lain, pengunjung hanya melihat tautan."
        / "Browsers refuse this script if a single letter of it changes. That is safer, but repairs of the script do not reach you until you replace the code. If another version of Swanilai is installed, visitors see only the link.";
    listen: "Menerima hasil di halaman Anda" / "Receiving results in your page";
    listen_code: "Kode penerima" / "Receiving code";
    listen_where: "Jalankan di halaman yang sama. Isinya hanya instrumen, nilai, kategori, dan zona, dan hanya sesudah pengunjung menekan tombol kirim."
        / "Run it in the same page. It tells instrument, score, category and zone only, and only after the visitor pressed the button.";
    // Trouble
    trouble: "Bila kotaknya kosong atau kodenya hilang" / "If the box stays empty or the code is gone";
    trouble_policy: "Situs Anda memakai Content-Security-Policy. Tambahkan alamat ini pada baris frame-src dan script-src yang sudah ada (atau buat bila belum ada):"
        / "Your site uses a Content-Security-Policy. Add this address to the lines frame-src and script-src that are there (or make them):";
    policy: "Baris untuk Content-Security-Policy" / "Lines for the Content-Security-Policy";
    trouble_gone: "Kodenya hilang sesudah disimpan: penyunting situs membuang iframe dan skrip dari peran Anda. Minta administrator menempelkannya, atau pakai plugin WordPress, modul Joomla, atau tautan biasa."
        / "The code is gone after saving: the site's editor drops iframes and scripts from your role. Ask an administrator to paste it, or use the WordPress plugin, the Joomla module, or a plain link.";
    trouble_cache: "Plugin penunda atau penggabung skrip (cache, optimasi): kecualikan sematkan.v1.js."
        / "Plugins that delay or join scripts (caching, optimising): exclude sematkan.v1.js.";
    trouble_print: "Pengunjung mencetak dari tombol cetak di dalam bingkai, bukan dari halaman Anda." / "Visitors print with the button inside the frame, not from your page.";
    trouble_drafts: "Draf pengunjung hanya ada di situs dan peramban tempat ia diisi; berkas yang diunduh adalah catatannya."
        / "A visitor's draft lives only in the site and browser where it was filled in. The downloaded file is the record.";
    // In the code, in the language of the content
    title_calculator: "Kalkulator nilai pelayanan publik (simulasi)" / "Public service score calculator (simulation)";
    title_assessment: "Penilaian mandiri pelayanan publik (simulasi)" / "Public service self-assessment (simulation)";
    title_card: "Nilai pelayanan publik (simulasi)" / "Public service score (simulation)";
    open_calculator: "Buka kalkulator nilai pelayanan publik (simulasi)" / "Open the public service score calculator (simulation)";
    open_assessment: "Buka penilaian mandiri pelayanan publik (simulasi)" / "Open the public service self-assessment (simulation)";
    open_card: "Buka hasil penilaian mandiri pelayanan publik (simulasi)" / "Open the result of the public service self-assessment (simulation)";
}
