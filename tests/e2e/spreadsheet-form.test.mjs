// Forms: filled in in LibreOffice as people do in Excel, and opened again.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { ROOT } from './lib/env.mjs';
import { office } from './lib/office.mjs';
import { swanilai } from './lib/pkg.mjs';
import { ENTITY, begin, documentOf } from './lib/spreadsheet.mjs';

journey('a form filled in in LibreOffice gives what typing the same in the app gives', {}, async (app, enter) => {
  await app.fresh.start({ entity: ENTITY, kind: 'kabupaten', unit: 'Puskesmas Watdek' });
  await app.press('Excel dan CSV');
  const form = await app.download(() => app.press('Unduh lembar isian: Puskesmas Watdek'));
  assert.match(form.name, /^lembar-isian_kabupaten-contoh_puskesmas-watdek_ori-kepatuhan-2023_\d{4}-\d\d-\d\d\.xlsx$/);
  const find = (key, column, value, sheet = 'Isian', keyColumn = 6) => ({ sheet, key, keyColumn, column, value });
  const filled = path.join(app.downloads, 'terisi.xlsx');
  const before = await office({
    file: form.place,
    save: filled,
    find: [
      find('input.kompetensi.1|pimpinan', 3, 3),
      find('input.kompetensi.1|petugas-layanan', 3, 2),
      find('input.kompetensi.2', 4, 'Ya'),
      find('input.kompetensi.3', 3, '4'),
      find('input.kompetensi.3', 5, '=1+1'),
      find('output.persepsi.ikm', 3, '81,5'),
    ],
  });
  assert.deepEqual(Object.entries(before).map(([name, sheet]) => [name, sheet.isProtected, sheet.isVisible]), [
    ['Petunjuk', true, true], ['Isian', true, true], ['Data dukung', true, true], ['swanilai', true, false],
  ]);

  const reader = await enter();
  await reader.files.visit();
  await reader.files.choose(filled);
  assert.match(await reader.files.card(), /Dapat dibuka .*Kabupaten Contoh .*3 dari 40 terisi/);
  await reader.press('Buka sebagai draf: terisi.xlsx');
  await reader.reads(ENTITY, 'h1');
  await reader.press('Lihat hasil');
  const imported = await reader.result.save();

  // The same by hand.
  const tasks = (await app.address()).replace('lembar-kerja', 'penilaian');
  await app.go(tasks);
  await app.tasks.openSheet('input');
  await app.sheet.split('input.kompetensi.1');
  await app.sheet.slot('input.kompetensi.1', 'pimpinan', 3);
  await app.sheet.slot('input.kompetensi.1', 'petugas-layanan', 2);
  await app.sheet.notApplicable('input.kompetensi.2');
  await app.sheet.level('input.kompetensi.3', 4);
  await app.sheet.note('input.kompetensi.3', '=1+1');
  await app.go(tasks);
  await app.tasks.openSheet('output');
  await app.sheet.index('output.persepsi.ikm', '81,5');
  await app.press('Lihat hasil');
  const typed = await app.result.save();
  assert.equal(imported.bytes.toString('utf8'), typed.bytes.toString('utf8'), 'the same file, to the byte');
});

/** A form as another program wrote it. */
const written = (name) => path.join(ROOT, 'crates/swanilai-xlsx/tests/files', name);

journey('85% typed under Indonesian and under English settings is 85; a formula without a result is told by its cell', {}, async (app, enter) => {
  await begin(app, documentOf([{ id: 'a', name: 'Dinas Sosial', score: 50 }]));
  const form = await app.download(() => app.press('Unduh lembar isian: Dinas Sosial'));
  const typed = async (name, locale, words) => {
    const place = path.join(app.downloads, name);
    await office({ file: form.place, save: place, locale, find: [{ sheet: 'Isian', key: '=score', keyColumn: 6, column: 3, value: { typed: words } }] });
    return place;
  };
  await app.files.visit();
  await app.files.choose(await typed('persen.xlsx', 'id-ID', '85%'), await typed('percent.xlsx', 'en-US', '85.75%'), written('main-part-named-workbook22.xlsx'));
  assert.match(await app.files.card(0), /Dapat dibuka .*85,00/);
  assert.match(await app.files.card(1), /Dapat dibuka .*85,75/);
  assert.match(await app.files.card(2), /Dapat dibuka .*50,00/);

  const other = await enter();
  await other.files.visit();
  await other.files.choose(await typed('tanggal.xlsx', 'id-ID', '3/5'), written('formula-without-stored-value.xlsx'));
  assert.match(await other.files.card(0), /kolom D: Sel ini menampilkan tanggal \(\d{4}-05-03\), seharusnya angka 0–100/);
  assert.match(await other.files.card(1), /Lembar Isian, baris 4, kolom D: Sel ini berisi rumus tanpa hasil\./);
  await other.reads('Tidak ada yang diubah. Draf Anda tetap seperti semula.');
});

journey('a form with answers, saved by LibreOffice unchanged, changes nothing', {}, async (app, enter) => {
  const units = [{
    id: 'watdek', name: 'Puskesmas Watdek', kind: 'puskesmas', observations: {
      'input.kompetensi.1': { marks: [{ by: 'pimpinan', level: 3 }, { by: 'petugas-layanan', level: 2 }], note: 'baris satu\nbaris dua', evidence: [
        { expected: 1, status: 'ready', url: 'https://contoh.go.id/a', owner: 'Kepala Subbagian', due: '2026-11-30' },
        { title: '+62812', note: '-5; "kutip"' },
      ] },
      'input.kompetensi.2': { notApplicable: true, note: ' =SUM(A1) ' },
      'output.persepsi.ikm': { marks: [{ level: 78.256789 }] },
    },
  }, { id: 'dinsos', name: 'Dinas Sosial', score: 81.25 }];
  await begin(app, documentOf(units, { repairs: [{ unit: 'watdek', indicator: 'input.kompetensi.1', to: 4 }], history: [{ year: 2024, score: 80.5 }] }));
  const all = await app.download(() => app.press('Semua lokus dalam satu berkas'));
  const again = path.join(app.downloads, 'lagi.xlsx');
  await office({ file: all.place, save: again });
  await app.press('Lihat hasil');
  const before = await app.result.save();
  for (const place of [all.place, again]) {
    const reader = await enter();
    await reader.files.visit();
    await reader.files.choose(place);
    await reader.press(`Buka sebagai draf: ${path.basename(place)}`);
    await reader.reads(ENTITY, 'h1');
    await reader.press('Lihat hasil');
    const after = await reader.result.save();
    assert.equal(after.bytes.toString('utf8'), before.bytes.toString('utf8'), path.basename(place));
  }
});

journey('what is wrong in a form is told by its cell, all of it at once, in both languages, and nothing is lost', {}, async (app) => {
  const id = await begin(app, documentOf([{ id: 'watdek', name: 'Puskesmas Watdek', observations: { 'input.kompetensi.1': { marks: [{ level: 3 }] } } }]));
  const form = await app.download(() => app.press('Unduh lembar isian: Puskesmas Watdek'));
  const wrong = path.join(app.downloads, 'salah.xlsx');
  const find = (key, column, value, sheet = 'Isian', keyColumn = 6) => ({ sheet, key, keyColumn, column, value });
  const sheets = await office({
    file: form.place,
    save: wrong,
    find: [
      find('input.kompetensi.1', 3, 5),
      find('input.kompetensi.2', 3, 'baik'),
      find('output.persepsi.ikm', 3, 120),
      find('input.kompetensi.1#1', 3, 'javascript:alert(1)', 'Data dukung', 7),
      find('input.kompetensi.1#1', 5, 'besok', 'Data dukung', 7),
    ],
  });
  const row = (key, sheet = 'Isian') => sheets[sheet].rowOf(key) + 1;
  const stored = () => app.page.evaluate(() => Object.entries(localStorage).filter(([key]) => key !== 'swanilai.lang').sort());
  const drafts = await stored();
  await app.files.visit();
  await app.files.choose(wrong);
  await app.reads(`Lembar Isian, baris ${row('input.kompetensi.1')}, kolom D: Nilai 5 di luar batas 0–4. Perbaiki nilainya.`);
  await app.reads(`Lembar Isian, baris ${row('input.kompetensi.2')}, kolom D: Ditemukan baik, seharusnya 0–4.`);
  await app.reads(`Lembar Isian, baris ${row('output.persepsi.ikm')}, kolom D: Nilai 120 di luar batas 0–100.`);
  await app.reads(`Lembar Data dukung, baris ${row('input.kompetensi.1#1', 'Data dukung')}, kolom D: Tautan javascript:alert(1) harus diawali`);
  await app.reads(`Lembar Data dukung, baris ${row('input.kompetensi.1#1', 'Data dukung')}, kolom F: Tanggal besok tidak ada dalam kalender`);
  await app.reads('Masalah yang ditemukan (5)');
  await app.reads('Tidak ada yang diubah. Draf Anda tetap seperti semula.');
  await app.setLang('en');
  await app.reads(`Sheet Isian, row ${row('input.kompetensi.1')}, column D: The value 5 is outside 0–4. Correct it.`);
  await app.setLang('id');
  assert.deepEqual(await stored(), drafts, 'nothing was stored');
  await app.go(`#/penilaian/${id}`);
  await app.reads('Puskesmas Watdek');
});

journey('Excel and JSON files mixed are merged; damaged, hostile and foreign ones are refused beside them', {}, async (app, enter) => {
  await begin(app, documentOf([{ id: 'a', name: 'Dinas Sosial', score: 80 }, { id: 'b', name: 'Puskesmas Watdek', score: 60 }]));
  const form = await app.download(() => app.press('Unduh lembar isian: Puskesmas Watdek'));
  const filled = path.join(app.downloads, 'watdek.xlsx');
  await office({ file: form.place, save: filled, find: [{ sheet: 'Isian', key: '=score', keyColumn: 6, column: 3, value: 70 }] });
  const cut = path.join(app.downloads, 'terpotong.xlsx');
  await writeFile(cut, form.bytes.subarray(0, form.bytes.length / 2));
  const foreign = path.join(app.downloads, 'lain.xlsx');
  const report = await app.download(() => app.press('Unduh Excel (.xlsx)'));
  await writeFile(foreign, report.bytes);
  const old = path.join(app.downloads, 'lama.xls');
  await writeFile(old, Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]));
  const other = path.join(app.downloads, 'sosial.json');
  await writeFile(other, swanilai.serialise(documentOf([{ id: 'a', name: 'Dinas Sosial', score: 80 }], { id: 'a-2' })));

  const compiler = await enter();
  await compiler.files.visit();
  await compiler.files.choose(filled, other, cut, foreign, old);
  assert.match(await compiler.files.card(0), /watdek\.xlsx Dapat dibuka/);
  assert.match(await compiler.files.card(2), /Tidak dapat dipakai .*Berkas Excel rusak atau tidak utuh/);
  assert.match(await compiler.files.card(3), /bukan lembar isian dari aplikasi ini/);
  assert.match(await compiler.files.card(4), /\.xls \/ password, yang dibutuhkan Excel \(\.xlsx\) tanpa kata sandi/);
  await compiler.press('Gabungkan menjadi draf baru');
  await compiler.reads(ENTITY, 'h1');
  await compiler.press('Lihat hasil');
  assert.equal(await compiler.result.score(), '75,00');
});
