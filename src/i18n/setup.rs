//! Texts of the page where an assessment begins.

use super::texts;

texts! {
    set_unknown: "Instrumen “{set}” yang diminta halaman ini tidak dikenal. Pilih instrumen lain."
        / "This page asks for the instrument “{set}”, which is not known. Choose another one.";
    set_choose: "Pilih instrumen" / "Choose an instrument";
    heading: "Penilaian baru" / "New assessment";
    intro: "Tiga hal dahulu: instrumen, instansi, dan lokus. Semuanya dapat diubah nanti, kecuali instrumennya."
        / "Three things first: instrument, entity and units. All but the instrument can be changed later.";
    instrument: "Instrumen penilaian" / "Instrument";
    instrument_hint: "Yang teratas adalah yang terbaru." / "The newest comes first.";
    draft_note: "konsep, belum resmi" / "draft, not official";
    current_note: "terbaru" / "newest";
    about_instrument: "Lihat aturan dan asal-usulnya" / "See its rules and where they come from";
    entity_name: "Nama instansi" / "Name of the entity";
    entity_hint: "Contoh: Kabupaten Maluku Tenggara" / "For example: Kabupaten Maluku Tenggara";
    entity_needed: "Tulis nama instansi." / "Write the entity's name.";
    entity_kind: "Jenis instansi" / "Kind of entity";
    province: "Provinsi (boleh kosong)" / "Province (may be empty)";
    units: "Lokus yang dinilai" / "Units to be assessed";
    units_preset: "Susunan yang lazim: {units}" / "The usual set: {units}";
    units_one: "Satu lokus saja" / "One unit only";
    units_later: "Saya tambahkan sendiri nanti" / "I will add them myself later";
    one_name: "Nama lokus" / "Name of the unit";
    one_hint: "Unit tempat Anda bekerja, misalnya Puskesmas Watdek" / "The unit you work in, for example Puskesmas Watdek";
    one_needed: "Tulis nama lokus." / "Write the unit's name.";
    shared: "Ini komputer bersama" / "This is a shared computer";
    shared_hint: "Draf hanya disimpan selama tab ini terbuka. Simpan sebagai berkas sebelum menutupnya."
        / "The draft is kept only while this tab is open. Save it as a file before closing.";
    begin: "Mulai mengisi" / "Start filling in";
    kabupaten: "Pemerintah kabupaten" / "Regency government";
    kota: "Pemerintah kota" / "City government";
    provinsi: "Pemerintah provinsi" / "Provincial government";
    kementerian: "Kementerian" / "Ministry";
    lembaga: "Lembaga" / "State institution";
    polres: "Polres" / "District police";
    kantah: "Kantor pertanahan" / "Land office";
    imigrasi: "Kantor imigrasi" / "Immigration office";
    lapas: "Lapas atau rutan" / "Prison";
}
