// Bad files: each is told what is wrong, where, and what to do; nothing changes, and the text comes back.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { SIMULATION } from './lib/env.mjs';

const head = '{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":"Kota"},';
const unit = (observations) => `${head}"units":[{"id":"a","name":"A","observations":{${observations}}}]}`;

/** Name, bytes, what Indonesians read, what others read, whether its text is given back. */
const CASES = [
  ['bukan-json.json', 'halo, ini bukan JSON', /Baris 1, kolom 1: .*Berkas bukan JSON yang utuh; minta berkas aslinya\./, /Line 1, column 1: .*ask for the original\./],
  ['terpotong.json', `${head}"units":[{"id":"a","na`, /Baris 1, kolom \d+.*: Berkas terpotong; .*Unduh atau minta ulang berkas aslinya\./, /Line 1, column \d+.*: The file ends too early; .*again\./],
  ['kunci-ganda.json', `${head}\n"units":[],\n"units":[]}`, /Baris 3, kolom \d+.*Kunci "?units"? tertulis dua kali\. Hapus salah satu/, /Line 3, column \d+.*The key "?units"? stands twice\. Remove one/],
  ['indikator.json', unit('"input.kompetensi.99":{"marks":[{"level":1}]}'), /units\[0\]\.observations.*Indikator "?input\.kompetensi\.99"? tidak ada dalam instrumen .*Periksa/, /has no indicator "?input\.kompetensi\.99"?\. Check/],
  ['tingkat.json', unit('"input.kompetensi.2":{"marks":[{"level":5}]}'), /Nilai 5 di luar batas .*4.*Perbaiki nilainya\./, /The value 5 is outside .*4.*Correct it\./],
  ['pecahan.json', unit('"input.kompetensi.2":{"marks":[{"level":2.5}]}'), /Nilai 2[.,]5 harus bilangan bulat/, /The value 2\.5 must be a whole number/],
  ['besar-sekali.json', `${head}"units":[{"id":"a","name":"A","score":1e999}]}`, /Baris 1, kolom \d+.*(terlalu besar|Ditemukan)/, /Line 1, column \d+.*(too large|Found)/],
  ['versi-baru.json', '{"format":"swanilai.assessment","version":2,"instrument":{"id":"x"}}', /Berkas dibuat dengan versi format 2, aplikasi ini membaca sampai 1\. Perbarui aplikasi; berkas tidak diubah\./, /The file has format version 2, this app reads up to 1\. Update the app; the file is unchanged\./],
  ['lain.json', '{"format":"swanilai.result","version":1}', /Ini .*yang dibutuhkan .*Pilih berkas yang sesuai\./, /This is .*is needed\. Choose the matching file\./],
  ['kosong.json', '', /Berkas kosong\. Pilih berkas penilaian yang berisi\./, /The file is empty\. Choose an assessment file with content\./],
  ['hanya-spasi.txt', ' \n\t', /Berkas kosong/, /The file is empty/],
  ['ekor.json', `${head}"units":[]} dan lagi`, /Masih ada .* sesudah akhir dokumen\./, /after the end of the document\./],
];

/** Files that are not even text. */
const UNREADABLE = [
  ['foto.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0x80, 0xfe]), /Berkas ini bukan teks UTF-8.*Pilih berkas asli dari aplikasi ini\./, /This file is no UTF-8 text.*Choose the original file of this app\./],
  ['nol.json', Buffer.alloc(100 << 20), /Ukuran berkas 100 MB, terlalu besar untuk berkas penilaian\. Pastikan bukan foto atau lampiran\./, /The file has 100 MB, too large for an assessment\. Make sure it is no photo or attachment\./],
];

async function place(app, name, content) {
  const file = path.join(app.downloads, name);
  await writeFile(file, content);
  return file;
}

journey('every kind of bad text: told in both languages, given back byte for byte', {}, async (app) => {
  await app.fresh.start({ entity: 'Kota Semula', unit: 'Dinas Sosial' });
  await app.saved();
  const stored = () => app.page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  const before = await stored();
  await app.files.visit();
  for (const [index, [name, content]] of CASES.entries()) {
    await app.files.choose(await place(app, name, content));
    await app.reads(`Berkas yang dibaca (${index + 1})`);
  }
  for (const [index, [name, content, indonesian]] of CASES.entries()) {
    const card = await app.files.card(index);
    assert.match(card, indonesian, name);
    assert.match(card, /Tidak dapat dipakai .*Masalah yang ditemukan \(\d+\).*Tidak ada yang diubah\. Draf Anda tetap seperti semula\./, name);
    assert.doesNotMatch(card, /Buka sebagai draf/, name);
    const cards = await app.page.$$('main section.card:has(.card-head)');
    const back = await cards[index].$$('::-p-text(Unduh teks aslinya)');
    assert.ok(back.length > 0, `${name}: its text is offered back`);
    if (content !== '') {
      const given = await app.download(async () => {
        await back.at(-1).evaluate((one) => one.scrollIntoView({ block: 'center' }));
        await back.at(-1).click();
      });
      assert.equal(given.name, `${name}.txt`);
      assert.ok(given.bytes.equals(Buffer.from(content)), `${name} comes back as it was`);
    }
  }
  assert.equal(await stored(), before, 'no draft changed, none was added');
  await app.setLang('en');
  for (const [index, [name, , , english]] of CASES.entries()) {
    const card = await app.files.card(index);
    assert.match(card, english, name);
    assert.match(card, /Cannot be used .*Nothing was changed\. Your drafts are as they were\./, name);
  }
  await app.reads(SIMULATION.en, 'body');
  await app.home.visit.call({ app: { press: app.press.bind(app), lang: 'en' } });
  await app.reads('Kota Semula', '.drafts');
});

journey('a photo and 100 MB of zeros: refused at once, in both languages', {}, async (app) => {
  await app.files.visit();
  for (const [name, content] of UNREADABLE) {
    const file = await place(app, name, content);
    const started = performance.now();
    await app.files.choose(file);
    assert.ok(performance.now() - started < 10_000, `${name} is answered without delay`);
  }
  for (const [index, [name, , indonesian]] of UNREADABLE.entries()) {
    const card = await app.files.card(index);
    assert.match(card, indonesian, name);
    assert.match(card, /Tidak ada yang diubah\./, name);
  }
  await app.setLang('en');
  for (const [index, [name, , , english]] of UNREADABLE.entries()) assert.match(await app.files.card(index), english, name);
  assert.deepEqual(await app.keys(), ['swanilai.lang'], 'nothing but the language is stored');
});

journey('a good file among bad ones can still be used', {}, async (app) => {
  await app.files.visit();
  await app.files.choose(
    await place(app, 'rusak.json', '{'),
    await place(app, 'baik.json', `${head}"units":[{"id":"a","name":"A","score":90.16}]}`),
  );
  assert.match(await app.status(), /^1 berkas terbaca, 1 tidak dapat dipakai\.$/, 'the count is announced');
  await app.press('Buka sebagai draf: baik.json');
  await app.reads('90,16', '.standing .score');
});

journey('pasted text takes the same path; a bad one stays in its field', {}, async (app) => {
  await app.files.visit();
  await app.press('Tempel isi berkas sebagai teks');
  await app.press('Baca teks yang ditempel');
  await app.reads('Tempel dahulu teksnya.');
  assert.equal((await app.focused()).id, 'paste');
  await app.page.keyboard.type('{"format":');
  await app.press('Baca teks yang ditempel');
  await app.reads('Berkas terpotong');
  assert.equal(await app.value('#paste'), '{"format":');
  await app.write('#paste', `${head}"units":[{"id":"a","name":"A","score":90.16}]}`);
  await app.press('Baca teks yang ditempel');
  await app.press('Buka sebagai draf: Teks tempelan 2');
  await app.reads('90,16', '.standing .score');
});

journey('FX-3: a newer minor version keeps the fields that nobody knows yet', {}, async (app) => {
  await app.files.visit();
  await app.files.choose(await place(app, 'lebih-baru.json', `${head.slice(0, -1)},"kelak":{"a":[1,2]},"units":[{"id":"a","name":"A","score":90.16,"warna":"biru"}]}`));
  await app.reads(/Yang perlu diketahui .*kelak.* tidak dikenal; isinya disimpan apa adanya\./);
  await app.press('Buka sebagai draf: lebih-baru.json');
  await app.reads('90,16', '.standing .score');
  await app.saved();
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  const saved = JSON.parse(file.bytes);
  assert.deepEqual(saved.kelak, { a: [1, 2] });
  assert.equal(saved.units[0].warna, 'biru');
});

journey('a stored draft that cannot be read is given back, not dropped', {
  before: () => { localStorage.setItem('swanilai.draft.rusak', '{"format":"swan'); localStorage.setItem('swanilai.saved.rusak', '2026-11-22T09:00:00+07:00'); },
}, async (app) => {
  await app.reads(/Draf yang tidak dapat dibaca .*Isinya tidak diubah.*Disimpan 22 November 2026 pukul 09\.00/, '.drafts');
  const file = await app.download(() => app.press('Unduh isi draf'));
  assert.equal(file.bytes.toString(), '{"format":"swan');
});
