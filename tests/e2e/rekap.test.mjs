// Many files in one table: reading, ranks, choices, the example, and a page that stays responsive meanwhile.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { browserOfFile, downloadFolder, journey } from './lib/browser.mjs';
import { DIST, IS_FIREFOX, ROOT, SIMULATION } from './lib/env.mjs';
import { office } from './lib/office.mjs';
import { indicators, swanilai } from './lib/pkg.mjs';
import { Rekap } from './lib/rekap.mjs';
import { host } from './lib/server.mjs';

const INSTRUMENT = 'ori-kepatuhan-2023';
const UNITS = ['a', 'b', 'c'];

/** Sixty entities with three units each, scores in hundredths; the first five have twins thirty places on. */
const nation = () => Array.from({ length: 60 }, (_, index) => {
  const seed = index >= 30 && index < 35 ? index - 30 : index;
  return {
    name: `Instansi ${String(index).padStart(2, '0')}`,
    kind: index % 3 === 0 ? 'kota' : 'kabupaten',
    province: `Provinsi ${index % 5}`,
    units: UNITS.map((unit, at) => ({ unit, cents: 5000 + ((seed * 337 + at * 611) % 5000) })),
  };
});

const fileOf = ({ name, kind, province }, unit, cents, instrument = INSTRUMENT) => swanilai.serialise({
  format: 'swanilai.assessment', version: 1, instrument: { id: instrument }, entity: { name, kind, province },
  units: [{ id: unit, name: `Unit ${unit}`, score: cents / 100 }],
});

const filesOf = (entities) => Object.fromEntries(entities.flatMap((entity, index) => (
  entity.units.map(({ unit, cents }) => [`e${String(index).padStart(2, '0')}-${unit}.json`, fileOf(entity, unit, cents)]))));

/** Scores, ranks and counts, reckoned here in whole numbers. */
function expected(entities) {
  const rows = entities.map((entity) => {
    const sum = entity.units.reduce((all, { cents }) => all + cents, 0);
    const count = entity.units.length;
    return { ...entity, cents: Math.floor((2 * sum + count) / (2 * count)) };
  });
  const rank = (row, among) => among.filter((other) => other.cents > row.cents).length + 1;
  return new Map(rows.map((row) => [row.name, {
    score: `${Math.floor(row.cents / 100)},${String(row.cents % 100).padStart(2, '0')}`,
    nation: rank(row, rows),
    province: String(rank(row, rows.filter((other) => other.province === row.province))),
    kind: String(rank(row, rows.filter((other) => other.kind === row.kind))),
  }]));
}

const told = (rows) => new Map(rows.map(({ name, score, nation: first, province, kind }) => [name, { score, nation: first, province, kind }]));

journey('REKAP: sixty entities in three files each: ranks with ties, counts, duplicates, faults, another round', {}, async (app) => {
  const rekap = new Rekap(app);
  const entities = nation();
  const other = { name: 'Kota Lain', kind: 'kota', province: 'Maluku' };
  const places = await Rekap.write(await downloadFolder(), {
    ...filesOf(entities),
    'salinan-e00-a.json': fileOf(entities[0], 'a', entities[0].units[0].cents),
    'rusak.json': '{"format": "swanilai.assessment", ',
    'lain-2022.json': fileOf(other, 'a', 8000, 'ori-kepatuhan-2022'),
    'catatan.docx': 'bukan berkas penilaian',
  });
  await rekap.visit();
  await rekap.choose(places);
  await rekap.done(182);
  const text = await rekap.text();
  assert.match(text, /1 berkas dilewati karena bukan \.json: catatan\.docx/);
  assert.match(text, /1 berkas tidak dapat dipakai/);
  assert.match(text, /rusak\.json/);
  assert.match(text, /1 lokus ada di beberapa berkas, sama persis/);
  const rows = await rekap.rows();
  const wanted = expected(entities);
  assert.deepEqual(told(rows), wanted);
  assert.ok(new Set(rows.map((row) => row.nation)).size <= 55, 'ties share a rank');
  const ranks = rows.map((row) => row.nation);
  assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b), 'the best first');

  // The line of the announcement, counted once more from the scores.
  const limits = swanilai.instrument(INSTRUMENT).classes.map(({ code, min }) => [code, min]);
  const letters = [...wanted.values()].map(({ score }) => limits.find(([, min]) => Number(score.replace(',', '.')) >= min)[0]);
  const line = limits.map(([code]) => `${letters.filter((letter) => letter === code).length} ${code}`).join(', ');
  assert.equal(await rekap.text('.rekap-letters'), line);

  // Narrowed, searched, in another order.
  await rekap.page.select('#rekap-province', 'Provinsi 2');
  const narrowed = await rekap.rows();
  assert.equal(narrowed.length, 12);
  assert.deepEqual(told(narrowed), new Map([...wanted].filter(([name]) => Number(name.slice(-2)) % 5 === 2)), 'ranks stay those of all');
  assert.match(await rekap.text(), /12 instansi dengan nilai lengkap: Provinsi 2/);
  await rekap.page.select('#rekap-kind', 'kota');
  assert.equal((await rekap.rows()).length, 4);
  await rekap.page.select('#rekap-kind', '');
  await rekap.page.select('#rekap-province', '');
  await app.write('#rekap-search', 'instansi 1');
  assert.equal((await rekap.rows()).length, 10);
  await app.write('#rekap-search', '');
  await rekap.page.select('#rekap-order', 'nama');
  assert.equal((await rekap.rows())[0].name, 'Instansi 00');

  // Files of another instrument are another round, and never meet the first.
  await rekap.round('ori-kepatuhan-2022|2022');
  assert.deepEqual((await rekap.rows()).map(({ name, nation: rank }) => [name, rank]), [['Kota Lain', 1]]);

  // Elsewhere and back: the table is still there.
  await app.go('#/tentang');
  await app.go('#/rekap');
  assert.equal((await rekap.rows()).length, 1);
  await rekap.press('Keluarkan berkas ini dari tabel');
  await rekap.done(182);
  assert.doesNotMatch(await rekap.text(), /rusak\.json/);
});

journey('REKAP: a conflict shows both values; choosing the other one changes the rank and reads no file again', {}, async (app) => {
  const rekap = new Rekap(app);
  const entities = nation().slice(0, 12);
  const [unit] = entities[7].units;
  const files = { ...filesOf(entities), 'z-lagi.json': fileOf(entities[7], unit.unit, 9999) };
  await rekap.visit();
  await rekap.choose(await Rekap.write(await downloadFolder(), files));
  await rekap.done(37);
  assert.match(await rekap.text(), /1 perbedaan antarberkas/);
  const card = await rekap.text('section:has(#rekap-conflicts) .card');
  assert.match(card, /Instansi 07: Unit a/);
  assert.match(card, /99,99/);
  assert.ok(card.includes(String(unit.cents / 100).replace('.', ',')), `both values: ${card}`);
  assert.match(card, /Berkas pertama: e07-a\.json .*Berkas kedua: z-lagi\.json/);
  assert.deepEqual(told(await rekap.rows()), expected(entities));
  await app.page.evaluate(() => {
    window.read = 0;
    const { text } = Blob.prototype;
    Blob.prototype.text = function counted() { window.read += 1; return text.call(this); };
  });
  const changed = structuredClone(entities);
  for (const [choice, value] of [['later', 9999], ['first', unit.cents]]) {
    await app.click(`#conflict-0-${choice}`);
    changed[7].units[0].cents = value;
    await app.page.waitForFunction((name, score) => [...document.querySelectorAll('.rekap-ranking tbody tr')]
      .some((row) => row.innerText.includes(name) && row.innerText.includes(score)), { timeout: 8_000 }, 'Instansi 07', expected(changed).get('Instansi 07').score);
    assert.deepEqual(told(await rekap.rows()), expected(changed), choice);
    assert.match(await app.status(), /Tabel dihitung ulang/);
  }
  changed[7].units.push({ unit: 'a-2', cents: 9999 });
  await app.click('#conflict-0-both');
  await app.page.waitForFunction((score) => document.querySelector('.rekap-ranking').innerText.includes(score), { timeout: 8_000 }, expected(changed).get('Instansi 07').score);
  assert.deepEqual(told(await rekap.rows()), expected(changed), 'both, as two units');
  assert.equal(await app.page.evaluate(() => window.read), 0);
});

const UNFINISHED = swanilai.serialise({
  format: 'swanilai.assessment', version: 1, instrument: { id: INSTRUMENT }, entity: { name: 'Kota Terbuka', kind: 'kota' },
  units: [{ id: 'a', name: 'Unit a', score: 60 }, { id: 'b', name: 'Unit b' }],
});

journey('REKAP: one government under two spellings is one row; names that look alike are asked about', {}, async (app) => {
  const rekap = new Rekap(app);
  const [one, other] = await Promise.all(['a', 'b'].map((end) => readFile(path.join(ROOT, `tests/cases/one-government-two-spellings-${end}.json`), 'utf8')));
  const named = (name, unit) => one.replace('Kabupaten Sleman', name).replaceAll('"a"', `"${unit}"`).replace('Dinas A', `Dinas ${unit}`);
  const files = { 'satu.json': one, 'dua.json': other, 'tiga.json': named('Kabupaten Gunungkidul', 'c'), 'empat.json': named('Kab. Gunung\u200b Kidul', 'd') };
  await rekap.visit();
  await rekap.choose(await Rekap.write(await downloadFolder(), files));
  await rekap.done(4);
  const names = async () => (await rekap.rows()).map(({ name }) => name.replace('\u200b', ''));
  assert.deepEqual(await names(), ['Kab. Gunung Kidul', 'Kabupaten Gunungkidul', 'Kab. Sleman']);
  assert.match(await rekap.text(), /Ditulis juga: Kabupaten Sleman|1 pasang nama instansi yang mirip/);
  const card = await rekap.text('section:has(#rekap-alike) .card');
  assert.match(card, /empat\.json.*tiga\.json.*Satu instansi, atau dua\?/);
  assert.ok(await app.page.$eval('#alike-0-both', (input) => input.checked));
  await app.click('#alike-0-later');
  await rekap.done(4);
  await app.page.waitForFunction(() => document.querySelectorAll('.rekap-ranking tbody tr').length === 2);
  assert.deepEqual(await names(), ['Kabupaten Gunungkidul', 'Kab. Sleman']);
  await app.click('#alike-0-both');
  await app.page.waitForFunction(() => document.querySelectorAll('.rekap-ranking tbody tr').length === 3);
});

journey('REKAP: one id under two names counts as two units until a choice says otherwise', {}, async (app) => {
  const rekap = new Rekap(app);
  await rekap.visit();
  await rekap.choose(['a', 'b'].map((end) => path.join(ROOT, `tests/cases/one-id-two-offices-${end}.json`)));
  await rekap.done(2);
  assert.equal((await rekap.rows())[0].score, '70,00');
  assert.match(await rekap.text('section:has(#rekap-conflicts) .card'), /Satu lokus, atau dua\? .*Sebelum dipilih, keduanya dihitung sebagai dua lokus/);
  assert.ok(await app.page.$eval('#conflict-0-both', (input) => input.checked));
  await app.click('#conflict-0-later');
  await app.page.waitForFunction(() => /60,00/.test(document.querySelector('.rekap-ranking tbody').innerText));
});

journey('REKAP: files are dropped; unfinished entities stand apart with their bounds', {}, async (app) => {
  const rekap = new Rekap(app);
  const entities = nation().slice(0, 6);
  const files = filesOf(entities);
  await rekap.visit();
  await rekap.drop(files);
  await rekap.done(18);
  assert.deepEqual(told(await rekap.rows()), expected(entities));

  await app.click('main details > summary');
  await rekap.drop({ 'terbuka.json': UNFINISHED, 'foto.jpg': 'x', 'lagi.json': fileOf({ name: 'Kota Lagi', kind: 'kota' }, 'a', 7000) });
  await rekap.done(20);
  const text = await rekap.text();
  assert.match(text, /1 berkas dilewati karena bukan \.json: foto\.jpg/);
  assert.match(text, /Belum lengkap \(1\).*Kota Terbuka.*30,00 80,00/);
  assert.ok((await rekap.rows()).some(({ name }) => name === 'Kota Lagi'));
  // The same files once more change nothing.
  await rekap.choose(await Rekap.write(await downloadFolder(), files));
  await rekap.done(38);
  assert.deepEqual((await rekap.rows()).length, 7, 'the same words in files of other places count once');
});

journey('REKAP: a folder is dropped as by hand, with all that lies in it', {
  engine: 'chromium', why: 'WebDriver has no way to drag a folder from the desk into a page',
}, async (app) => {
  const rekap = new Rekap(app);
  await rekap.visit();
  const folder = await downloadFolder();
  await Rekap.write(folder, { 'kota/dalam/terbuka.json': UNFINISHED, 'kota/foto.jpg': 'x', 'kota/dalam/lagi.json': fileOf({ name: 'Kota Lagi', kind: 'kota' }, 'a', 7000) });
  await rekap.dropPlaces([path.join(folder, 'kota')]);
  await rekap.done(2);
  await app.click('main details > summary');
  assert.match(await rekap.text(), /1 berkas dilewati karena bukan \.json: kota\/foto\.jpg/);
  assert.ok((await rekap.rows()).some(({ name }) => name === 'Kota Lagi'));
});

/** Full files: seven units with every indicator answered. */
function full(count) {
  const leaves = indicators(INSTRUMENT);
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`instansi-${number}.json`, swanilai.serialise({
    format: 'swanilai.assessment', version: 1, instrument: { id: INSTRUMENT }, entity: { name: `Kabupaten ${number}`, kind: 'kabupaten', province: `Provinsi ${number % 38}` },
    units: Array.from({ length: 7 }, (_unit, unit) => ({
      id: `u${unit}`, name: `Unit ${unit}`,
      observations: Object.fromEntries(leaves.map(({ id, max, isIndex }, at) => [id, { marks: [{ level: isIndex ? (number * 7 + at) % 101 : (number + unit + at) % (max + 1) }] }])),
    })),
  })]));
}

journey('REKAP: 587 entities with seven units: the page answers while they are read; cancelling keeps what was shown', {}, async (app, _, t) => {
  const rekap = new Rekap(app);
  const entities = nation().slice(0, 4);
  const places = await Rekap.write(await downloadFolder(), full(587));
  await rekap.visit();
  await rekap.choose(await Rekap.write(await downloadFolder(), filesOf(entities)));
  await rekap.done(12);
  const before = await rekap.rows();

  await rekap.choose(places);
  await rekap.page.waitForSelector('.rekap-progress progress');
  await rekap.press('Batalkan');
  await rekap.done();
  assert.match(await app.status(), /Dibatalkan/);
  assert.deepEqual(await rekap.rows(), before, 'what was shown stays');
  assert.equal(await app.page.evaluate(() => document.activeElement.tagName), 'H1', 'AX-6: the focus is not lost with the button');

  const start = Date.now();
  await rekap.choose(places);
  const answer = await app.page.evaluate(async () => {
    const { promise: reading, resolve } = Promise.withResolvers();
    const watch = new MutationObserver(() => { if (document.querySelector('.rekap-progress')) resolve(); });
    watch.observe(document.querySelector('main'), { childList: true, subtree: true });
    if (document.querySelector('.rekap-progress')) resolve();
    await reading;
    watch.disconnect();
    const waits = [];
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 10);
    while (document.querySelector('.rekap-progress') && waits.length < 20) {
      const pressed = performance.now();
      const wanted = document.documentElement.lang === 'id' ? 'en' : 'id';
      document.querySelector('button.lang').click();
      while (document.documentElement.lang !== wanted) await new Promise((next) => { setTimeout(next, 0); });
      waits.push(performance.now() - pressed);
      await new Promise((next) => { setTimeout(next, 40); });
    }
    clearInterval(beat);
    const isStillReading = document.querySelector('.rekap-progress') !== null;
    return { waits, longest, isStillReading };
  });
  await rekap.done(599);
  const took = Date.now() - start;
  const slowest = Math.max(...answer.waits);
  t.diagnostic(`587 files of 7 units in the worker: ${took} ms; ${answer.waits.length} presses meanwhile, the slowest answered after ${slowest.toFixed(0)} ms; longest pause ${answer.longest.toFixed(0)} ms`);
  assert.ok(answer.waits.length >= 3, 'presses were answered while files were read');
  assert.ok(slowest < 400, `a press is answered at once, not after ${slowest} ms`);
  await app.setLang('id');
  await rekap.done(599);
  assert.equal(await rekap.page.$$eval('.rekap-ranking tbody tr', (rows) => rows.length), 50, 'as many rows as are read at once');
  assert.equal((await rekap.rows()).length, 591);
});

const EXAMPLE = JSON.parse(readFileSync(path.join(ROOT, 'www/contoh/hasil-diumumkan.json'), 'utf8'));
const BUTTON = 'Muat contoh: hasil yang pernah diumumkan';

/** The rows of a year as the file has them. */
const printed = (year) => EXAMPLE.rows.filter((row) => row[3] === year);

journey('REKAP: the example: every row is marked with year and source; an own entity sees where it would stand', {}, async (app) => {
  const rekap = new Rekap(app);
  assert.deepEqual(app.recorder.requests.filter((url) => url.includes('contoh')), [], 'nothing of it on the first visit');
  await rekap.visit();
  assert.deepEqual(app.recorder.requests.filter((url) => url.includes('contoh')), [], 'nor before it is asked for');
  const asked = app.recorder.requests.length;
  await rekap.press(BUTTON);
  await rekap.page.waitForSelector('#rekap-round');
  await rekap.round('ori-kepatuhan-2024|2024');
  const of2024 = printed(2024);
  const rows = await rekap.rows();
  assert.equal(rows.length, of2024.length);
  for (const row of rows) {
    assert.equal(row.press, 'angka pers 2024', row.name);
    const { hostname, protocol } = new URL(row.link.href);
    assert.match(protocol, /^https?:$/);
    assert.equal(row.link.host, hostname, 'FX-9: the host is shown');
    assert.match(row.link.rel, /noopener/);
    assert.equal(row.link.target, '_blank');
    assert.ok(of2024.some(([name, , , , score, , , , source]) => name === row.name
      && score.toFixed(2).replace('.', ',') === row.score && EXAMPLE.sources[source] === row.link.href), `as in the file: ${row.name}`);
  }
  // Away from the page, by the program that is built for speed.
  // Chromium asks the worker itself; Firefox tells what it fetched as of the page.
  const fetched = IS_FIREFOX
    ? app.recorder.requests.slice(asked).map((url) => new URL(url).pathname)
    : await rekap.page.workers()[0].evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname));
  assert.ok(fetched.some((name) => /engine-[0-9a-f]{16}\.wasm$/.test(name)), `${fetched}`);
  assert.deepEqual(fetched.filter((name) => name.includes('app-')), []);
  // The form of the announcement.
  const limits = swanilai.instrument('ori-kepatuhan-2024').classes.map(({ code, min }) => [code, min]);
  const letters = of2024.map((row) => limits.find(([, min]) => row[4] >= min)[0]);
  assert.equal(await rekap.text('.rekap-letters'), limits.map(([code]) => `${letters.filter((letter) => letter === code).length} ${code}`).join(', '));
  assert.match(await rekap.text(), new RegExp(`${of2024.length} dari ${of2024.length} baris adalah angka pers`));
  assert.match(await rekap.text(), /bukan hitungan aplikasi ini, dan tidak lengkap/);

  // One's own among them.
  const [own] = await Rekap.write(await downloadFolder(), { 'kota-kami.json': fileOf({ name: 'Kota Kami', kind: 'kota' }, 'a', 9015, 'ori-kepatuhan-2024') });
  await rekap.choose([own]);
  await rekap.done(1);
  const rank = of2024.filter((row) => row[4] > 90.15).length + 1;
  assert.match(await rekap.text('.rekap-own'), new RegExp(`Kota Kami: di antara ${of2024.length} instansi yang diumumkan, nilai ini menempati peringkat ${rank}[.,]`));
  const mine = (await rekap.rows()).filter((row) => row.isOwn);
  assert.deepEqual(mine.map(({ name, nation: place, press }) => [name, place, press]), [['Kota Kami', rank, null]]);
});

journey('FX-7: the table as CSV, as a workbook, and whole as JSON: separators as chosen, no formulas', {}, async (app) => {
  const rekap = new Rekap(app);
  const odd = ['=1+1', '+62812', '-5', '@x', 'Kota "A"; B, C'];
  const files = Object.fromEntries(odd.map((name, index) => [`f${index}.json`, fileOf({ name, kind: 'kota', province: 'Maluku' }, 'a', 7000 + index)]));
  await rekap.visit();
  await rekap.choose(await Rekap.write(await downloadFolder(), files));
  await rekap.done(5);
  const sheet = await app.download(() => rekap.press('Unduh untuk lembar kerja (CSV)'));
  assert.match(sheet.name, /^rekap-simulasi_ori-kepatuhan-2023_2023_\d{4}-\d\d-\d\d\.csv$/);
  const text = sheet.bytes.toString('utf8');
  assert.ok(text.startsWith('\uFEFF"Peringkat";'));
  const lines = text.slice(1).split('\r\n');
  assert.equal(lines.length, 7, 'heads, five rows, an end');
  assert.match(lines[1], /^1;1;1;"Kota ""A""; B, C";"Pemerintah kota";"Maluku";70,04;70,04;70,04;"Kuning";"C";/);
  for (const name of odd.slice(0, 4)) assert.ok(text.includes(`"'${name}"`), name);
  assert.ok(lines.slice(1, 6).every((line) => line.includes('simulasi penilaian mandiri')), 'every row says what it is');
  // The same name again would hide that there is another file.
  await rm(sheet.place);
  await app.page.select('#csv-dialect', 'comma');
  const english = await app.download(() => rekap.press('Unduh untuk lembar kerja (CSV)'));
  assert.match(english.bytes.toString('utf8'), /^\uFEFF"Peringkat",.*\r\n1,1,1,"Kota ""A""; B, C","Pemerintah kota","Maluku",70\.04,70\.04,70\.04,"Kuning","C",/);

  const workbook = await app.download(() => rekap.press('Unduh Excel (.xlsx)'));
  assert.match(workbook.name, /^rekap-simulasi_ori-kepatuhan-2023_2023_\d{4}-\d\d-\d\d\.xlsx$/);
  for (const [locale, mark] of [['id-ID', ','], ['en-US', '.']]) {
    const sheets = await office({ file: workbook.place, locale });
    assert.deepEqual(Object.keys(sheets), ['Peringkat', 'Belum lengkap', 'Jumlah']);
    for (const [name, one] of Object.entries(sheets)) {
      assert.ok(one.cells.every((cell) => cell.kind !== 'formula'), name);
      assert.ok(one.cells.some((cell) => cell.shown === SIMULATION.id), name);
    }
    const heads = sheets.Peringkat.rowOf('Peringkat');
    const best = sheets.Peringkat.row(heads + 1, heads);
    assert.deepEqual([best.Peringkat, best.Instansi, best.Nilai, best.Zona], ['1', 'Kota "A"; B, C', `70${mark}04`, 'Kuning'], locale);
    assert.equal(sheets.Peringkat.at(heads + 1, 6).kind, 'number');
    const names = sheets.Peringkat.cells.filter((cell) => cell.column === 3 && cell.row > heads).map((cell) => cell.shown);
    assert.deepEqual(names, [...odd].reverse(), 'as they were written, without a guard');
    assert.equal(sheets.Jumlah.row(sheets.Jumlah.cells.find((cell) => cell.shown === 'C').row, 3).Instansi, '5');
  }
  const whole = await app.download(() => rekap.press('Unduh lengkap (JSON)'));
  const summary = JSON.parse(whole.bytes.toString('utf8'));
  assert.equal(summary.simulation, true);
  assert.equal(summary.rounds[0].ranked.length, 5);
});

journey('EM-6: where workers are refused the page does the work itself', { before: () => { window.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } }; } }, async (app) => {
  const rekap = new Rekap(app);
  const entities = nation();
  await rekap.visit();
  await rekap.choose(await Rekap.write(await downloadFolder(), filesOf(entities)));
  await rekap.done(180);
  assert.deepEqual(told(await rekap.rows()), expected(entities));
});

journey('EM-6: a worker that cannot be fetched: the page does the work itself', {
  before: () => {
    const { Worker } = window;
    window.Worker = class extends Worker { constructor(address, options) { super(new URL('tidak-ada.js', address), options); } };
  },
}, async (app) => {
  app.recorder.expect(/tidak-ada\.js/, /404/, /Failed to load resource/);
  const rekap = new Rekap(app);
  const entities = nation().slice(0, 5);
  await rekap.visit();
  await rekap.choose(await Rekap.write(await downloadFolder(), filesOf(entities)));
  await rekap.done(15);
  assert.deepEqual(told(await rekap.rows()), expected(entities));
});

test('EM-6: in a frame without an origin the table is made all the same', { timeout: 120_000 }, async (t) => {
  const place = await host({ headers: { 'Access-Control-Allow-Origin': '*' }, folder: DIST });
  t.after(() => place.close());
  const outer = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!DOCTYPE html><title>tuan rumah</title><iframe sandbox="allow-scripts allow-downloads" width="900" height="700" src="${place.base}"></iframe>`);
  });
  await new Promise((resolve) => { outer.listen(0, '127.0.0.1', resolve); });
  t.after(() => { outer.close(); outer.closeAllConnections(); });
  const owner = await browserOfFile();
  const page = await owner.newPage();
  t.after(() => page.close());
  await page.goto(`http://127.0.0.1:${outer.address().port}/`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('html[data-app="ready"] button.lang', { timeout: 30_000 });
  const rekap = new Rekap({ page }, frame);
  const entities = nation().slice(0, 20);
  await rekap.visit();
  await rekap.choose(await Rekap.write(await downloadFolder(), filesOf(entities)));
  await rekap.done(60);
  await frame.evaluate(() => { if (document.documentElement.lang !== 'id') document.querySelector('button.lang').click(); });
  await frame.waitForFunction(() => /60 berkas penilaian dibaca/.test(document.querySelector('main').innerText) && /\d,\d\d/.test(document.querySelector('.rekap-ranking').innerText));
  assert.deepEqual(told(await rekap.rows()), expected(entities));
  await frame.click('main details > summary');
  await rekap.press(BUTTON);
  await frame.waitForFunction(() => document.querySelectorAll('#rekap-round option').length > 5, { timeout: 15_000 });
});

journey('AX-6: with keys alone: choose a round, narrow it, read on below', {}, async (app) => {
  const rekap = new Rekap(app);
  await rekap.visit();
  await rekap.drop(filesOf(nation()));
  await rekap.done(180);
  await app.page.focus('#rekap-search');
  await app.page.keyboard.type('instansi 0');
  await app.page.waitForFunction(() => document.querySelectorAll('.rekap-ranking tbody tr').length === 10);
  assert.equal((await app.focused()).id, 'rekap-search', 'typing keeps its place');
  await app.write('#rekap-search', '');
  const more = await app.control('Tampilkan 10 lagi', 'main');
  await more.focus();
  await app.page.keyboard.press('Enter');
  await app.page.waitForFunction(() => document.querySelectorAll('.rekap-ranking tbody tr').length === 60);
  await app.page.waitForFunction(() => document.activeElement.closest('tr')?.rowIndex === 51, { timeout: 3_000 });
});
