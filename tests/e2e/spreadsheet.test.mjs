// Workbooks and tables: out of the app and into LibreOffice.

import assert from 'node:assert/strict';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { ROOT, SIMULATION } from './lib/env.mjs';
import { CSV, office } from './lib/office.mjs';
import { swanilai } from './lib/pkg.mjs';
import { begin, documentOf } from './lib/spreadsheet.mjs';

const asked = (app) => app.page.evaluate(() => performance.getEntriesByType('resource').map((one) => one.name).filter((name) => /\/xlsx-|\/spreadsheet(\.js|\/)/.test(name)));

journey('the workbook of everything: numbers, words and fills of zones, the simulation sentence on every sheet', {}, async (app) => {
  const full = JSON.parse(await readFile(path.join(ROOT, 'tests/module/examples/full.json'), 'utf8'));
  await begin(app, full);
  assert.deepEqual(await asked(app), [], 'nothing of it is fetched before it is used');
  const file = await app.download(() => app.press('Unduh Excel (.xlsx)'));
  assert.ok((await asked(app)).length > 0, 'and then it is');
  assert.match(file.name, /^penilaian-mandiri_[a-z0-9-]+_7-lokus_ori-kepatuhan-2023_\d{4}-\d\d-\d\d\.xlsx$/, 'FX-8');
  const sheets = await office({ file: file.place });
  assert.deepEqual(Object.keys(sheets), ['Ringkasan', 'Unit', 'Indikator', 'Data dukung', 'Rencana']);
  for (const [name, sheet] of Object.entries(sheets)) {
    const words = sheet.cells.map((cell) => cell.shown).join('\n');
    assert.ok(words.includes(SIMULATION.id), name);
    assert.ok(words.includes('ori-kepatuhan-2023 1.'), `${name} names the instrument and its version`);
    assert.ok(sheet.cells.every((cell) => cell.kind !== 'formula'), `${name} has no formula`);
  }
  const result = swanilai.score(full);
  const heads = sheets.Unit.rowOf('Lokus');
  for (const [index, unit] of result.units.entries()) {
    const row = sheets.Unit.row(heads + 1 + index, heads);
    const comma = (number) => number.toFixed(2).replace('.', ',');
    assert.equal(row.Lokus, unit.name);
    assert.equal(row.Nilai, comma(unit.score), 'as an Indonesian spreadsheet shows it');
    for (const dimension of unit.dimensions) assert.ok(Object.values(row).includes(comma(dimension.points)), dimension.id);
    const at = heads + 1 + index;
    assert.equal(sheets.Unit.at(at, 3).kind, 'number');
    const zone = sheets.Unit.cells.find((cell) => cell.row === at && /^(Hijau|Kuning|Merah)$/.test(cell.shown));
    assert.equal(zone.fill, { Hijau: 0x12493c, Kuning: 0xffc20e, Merah: 0xc31a0b }[zone.shown], 'word and fill');
  }
  const large = sheets.Ringkasan.cells.find((cell) => cell.kind === 'number' && cell.shown === result.entity.score.toFixed(2).replace('.', ','));
  assert.ok(large, 'the score stands on the summary as a number');
  const count = full.units.length * 41;
  assert.equal(sheets.Indikator.cells.filter((cell) => cell.column === 3).length - 1, count, 'a row for each indicator of each unit');
  assert.ok(sheets.Indikator.cells.some((cell) => cell.shown === 'Anggapan'), 'what is assumed is said');
  assert.ok(sheets.Ringkasan.cells.some((cell) => cell.shown === 'Yang merupakan anggapan'));
});

const ODD = ['=1+1', '+62812', '-5', '@x', '\ttab', 'ret\rurn', 'Kota "A"; B, C', 'dua\nbaris'];

journey('FX-7: tables as CSV show the same in LibreOffice under id-ID and under en-US, and nothing is a formula', {}, async (app) => {
  const observations = { 'input.kompetensi.1': { marks: [{ level: 3 }], note: '=1+1' }, 'output.persepsi.ikm': { marks: [{ level: 78.25 }] } };
  const units = ODD.map((name, index) => ({ id: `u-${index}`, name, kind: 'dinas', ...(index === 0 ? { observations } : { score: 70.5 + index }) }));
  await begin(app, documentOf(units));
  const tables = {};
  // The separators follow the language until they are chosen; the choice is remembered.
  for (const [lang, dialect, reads] of [['id', null, 'id'], ['en', null, 'en'], ['id', 'comma', 'en']]) {
    await app.setLang(lang);
    if (dialect) {
      await app.page.select('#csv-dialect', dialect);
      await app.reload();
      assert.equal(await app.page.$eval('#csv-dialect', (select) => select.value), dialect);
    }
    const both = lang === 'id' ? ['lokus', 'indikator'] : ['units', 'indicators'];
    for (const what of dialect ? ['indikator'] : both) {
      const file = await app.download(() => app.press(lang === 'id' ? `CSV ${what}` : `CSV of the ${what}`));
      assert.match(file.name, /^tabel-(lokus|indikator)_kabupaten-contoh_8-lokus_ori-kepatuhan-2023_\d{4}-\d\d-\d\d\.csv$/);
      // Both languages give it the same name.
      const place = path.join(app.downloads, `${lang}.csv`);
      await rename(file.place, place);
      const text = file.bytes.toString('utf8');
      assert.ok(text.startsWith('\uFEFF"') && text.endsWith('\r\n'), 'a mark, heads at once, and CRLF');
      const [sheet] = Object.values(await office({ file: place, csv: CSV[reads], locale: reads === 'id' ? 'id-ID' : 'en-US' }));
      assert.ok(sheet.cells.every((cell) => cell.kind !== 'formula'));
      (tables[file.name] ??= []).push(sheet);
    }
  }
  for (const [name, [indonesian, ...others]] of Object.entries(tables)) {
    const point = (cell) => (cell.kind === 'number' ? cell.shown.replace(',', '.') : null);
    const numbers = (sheet) => sheet.cells.filter((cell) => cell.kind === 'number' && cell.row > 0).map((cell) => [cell.row, cell.column, point(cell)]);
    assert.equal(others.length, name.includes('indikator') ? 2 : 1);
    for (const other of others) assert.deepEqual(numbers(other), numbers(indonesian), name);
    assert.ok(numbers(indonesian).length > 20, 'they are numbers there');
  }
  const [lokus] = tables[Object.keys(tables).find((name) => name.startsWith('tabel-lokus'))];
  const names = lokus.cells.filter((cell) => cell.row > 0 && cell.column === 1);
  const guarded = ODD.map((name) => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name));
  // A lone carriage return is an end of a line there.
  assert.deepEqual(names.map((cell) => cell.shown), guarded.map((name) => name.replace('\r', '\n')));
  assert.ok(names.every((cell) => cell.kind === 'text'));
});

journey('EM-6: where workers are refused the page does the work itself', { before: () => { window.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } }; } }, async (app) => {
  await begin(app, documentOf([{ id: 'a', name: 'Dinas Sosial', score: 80 }]));
  const form = await app.download(() => app.press('Unduh lembar isian: Dinas Sosial'));
  await app.files.visit();
  await app.files.choose(form.place);
  assert.match(await app.files.card(), /Dapat dibuka .*80,00/);
});

journey('PF-6: without a connection it says so, keeps everything, and works once the line is back', {
  // Where nothing is kept for use without internet.
  before: () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }),
}, async (app) => {
  await begin(app, documentOf([{ id: 'a', name: 'Dinas Sosial', score: 80 }]));
  app.recorder.expect(/spreadsheet|xlsx/, /ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE/, /Failed to (load|fetch)|NetworkError/);
  await app.page.setOfflineMode(true);
  await app.press('Unduh Excel (.xlsx)');
  await app.reads('Berkas Excel tidak dapat dibuat');
  const csv = await app.download(() => app.press('CSV lokus'));
  assert.ok(csv.bytes.length > 100);
  await app.page.setOfflineMode(false);
  const file = await app.download(() => app.press('Unduh Excel (.xlsx)'));
  assert.equal(file.bytes.subarray(0, 2).toString(), 'PK');
});
