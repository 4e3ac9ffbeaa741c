// ID-12: in English nothing Indonesian is left over, and the other way round.
// Every text of every page is read in both languages; what is the same in both must be a name, a number or an official term.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey, pause } from './lib/browser.mjs';
import { phonePhoto } from './lib/evidence.mjs';
import { swanilai } from './lib/pkg.mjs';
import { Rekap } from './lib/rekap.mjs';
import { assessment as document, draftOf, place, Share } from './lib/share.mjs';

/** Official terms and names that stay as they are in both languages; everything else is a fault. */
const SAME = [
  // The product, the data of these tests, and what a person typed.
  /^Swanilai$/, /^Kabupaten Maluku Tenggara$/, /^Puskesmas Watdek$/, /^Dinas (Sosial|Pendidikan)( \/ Dinas (Sosial|Pendidikan))?$/, /^(satu|dua|rusak)\.json$/, /^Maluku( \(\d+\))?$/,
  /^Kabupaten Maluku Tenggara: Dinas Sosial(, (satu|dua)\.json)*$/,
  // Names of classes, as published (the about page says so).
  /^Kualitas (Tertinggi|Tinggi|Sedang|Rendah|Terendah)/,
  // Ids and names of instruments, files and versions.
  /^(ori-(kepatuhan|maladministrasi)-\d{4}(-kl)?)( \d+\.\d+\.\d+)?$/, /^\d{4}(–\d{4})? · ori-[a-z0-9-]+$/,
  // Words that are the same in both languages.
  /^(Input|Output|Email|Polres|Total|Data|Motto|Media|Median|Status)$/, /^No\.$/, /^\d{1,2} (April|September|November) \d{4}$/,
];

/** Offices of the usual sets of units: their names are data and go into the file as they are. */
const OFFICES = new Set(swanilai.instruments().flatMap(({ id }) => swanilai.instrument(id).presets.flatMap((preset) => preset.units.map((unit) => unit.name))));
/** Titles of sources without an address. */
const SOURCES = new Set(swanilai.instruments().flatMap(({ id }) => Object.values(swanilai.instrument(id).sources).map((source) => source.title)));

const isName = (text) => !/\p{L}{2}/u.test(text) || SOURCES.has(text) || SAME.some((pattern) => pattern.test(text))
  || OFFICES.has(text) || text.split(', ').every((part) => OFFICES.has(part) || /^layanan SKCK$|^Satuan Intelijen Keamanan$/.test(part));

/** All texts of the page: what is shown, what is spoken, the title. */
async function texts(app) {
  await app.settled();
  return app.page.evaluate(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // Sources keep their titles, paths their ids, and the language button speaks the other language.
      if (parent.closest('script, code, a[target=_blank], button.lang, noscript, option[lang]')) continue;
      found.push(node.textContent);
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!one.closest('code')) found.push(one.getAttribute('aria-label') ?? '', one.title ?? '', one.getAttribute('placeholder') ?? '', one.getAttribute('alt') ?? '');
    }
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
}

/** Words no English sentence of ours has, and no Indonesian one of ours. */
const INDONESIAN = /\b(yang|dan|untuk|dengan|tidak|atau|dari|pada|sudah|belum|adalah|lokus|berkas|nilai|instansi|layanan)\b/i;
const ENGLISH = /\b(the|and|with|not|from|which|this|file|score|entity|answers?)\b/i;
/** Sentences that may quote the other language: proper names inside them. */
const QUOTES = /Ombudsman Republik Indonesia|Dinas |Peraturan|Penilaian (Kepatuhan|Maladministrasi)|Opini|Puskesmas|puskesmas|\((dinas|puskesmas|lokus|UPT)\)|Zona|Kualitas|NIK/;

async function compare(app, name, found, settled = async () => {}) {
  await app.setLang('id');
  await settled();
  const indonesian = await texts(app);
  await app.setLang('en');
  await settled();
  const english = await texts(app);
  assert.ok(english.length > 10, `${name} has texts`);
  const known = new Set(indonesian);
  for (const text of new Set(english)) {
    if (known.has(text) && !isName(text)) found.push(`${name}: the same in both: ${text.slice(0, 160)}`);
    else if (!known.has(text) && INDONESIAN.test(text) && !QUOTES.test(text)) found.push(`${name}: Indonesian in English: ${text.slice(0, 200)}`);
  }
  for (const text of known) {
    if (!english.includes(text) && ENGLISH.test(text) && !QUOTES.test(text)) found.push(`${name}: English in Indonesian: ${text.slice(0, 200)}`);
  }
}

const unfold = (app) => app.page.$$eval('main details', (all) => { for (const one of all) { if (!one.open) one.querySelector('summary').click(); } });

journey('start, new, calculator, instruments, about, lost', {}, async (app) => {
  const found = [];
  await compare(app, 'start', found);
  await app.go('#/baru');
  await compare(app, 'new', found);
  await app.page.select('#instrument', 'ori-kepatuhan-2023');
  await app.click('label.choice:has(input[name=units]):nth-of-type(2)');
  await app.click('form button[type=submit]');
  await compare(app, 'new with errors', found);
  await app.go('#/kalkulator');
  await app.page.select('#instrument', 'ori-kepatuhan-2022');
  await app.calculator.scores('77,995', '101', '1.234');
  await compare(app, 'calculator with errors', found);
  await app.calculator.scores('90,16', '90,17', '');
  await unfold(app);
  await compare(app, 'calculator', found);
  for (const hash of ['#/instrumen', '#/tentang', '#/tidak/ada']) {
    await app.go(hash);
    if (hash === '#/tentang') {
      await app.click('#erase ~ p button');
    }
    await compare(app, hash, found);
  }
  assert.deepEqual(found, []);
});

journey('every instrument, unfolded', {}, async (app) => {
  const found = [];
  for (const { id } of swanilai.instruments()) {
    await app.go(`#/instrumen/${id}`);
    await app.page.waitForSelector('main table');
    await unfold(app);
    await compare(app, id, found);
  }
  assert.deepEqual(found, []);
});

journey('task list, unit, sheets, result, open page', {}, async (app) => {
  const found = [];
  const id = await app.fresh.start({ entity: 'Kabupaten Maluku Tenggara', province: 'Maluku', unit: 'Puskesmas Watdek' });
  await compare(app, 'tasks', found);
  await app.go(`#/penilaian/${id}/lokus/puskesmas-watdek`);
  await app.unit.know('points');
  await app.write('[id="points-input"]', '99');
  await app.click('main p:last-of-type button.quiet-button');
  await compare(app, 'unit', found);
  await app.unit.know('observations');
  for (const dimension of ['input', 'proses', 'output', 'pengaduan']) {
    await app.go(`#/penilaian/${id}/isian/puskesmas-watdek/${dimension}`);
    await app.page.waitForSelector('fieldset.indicator');
    await app.setLang('id');
    if (dimension === 'input') await app.sheet.split('input.kompetensi.1');
    else await app.sheet.level(`${dimension}.${{ proses: 'standar', output: 'persepsi', pengaduan: 'pengelolaan' }[dimension]}.1`, 2);
    await app.press('Periksa yang belum terisi');
    await unfold(app);
    await compare(app, dimension, found);
  }
  await app.go(`#/hasil/${id}`);
  await app.setLang('id');
  await app.press('Tambah produk');
  await unfold(app);
  await compare(app, 'result, open', found);
  const make = async (name, score) => {
    const place = path.join(app.downloads, name);
    await writeFile(place, score === null ? '{"format":' : JSON.stringify({
      format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kabupaten Maluku Tenggara' },
      units: [{ id: 'a', name: 'Dinas Sosial', kind: 'dinas', score }, { id: 'b', name: 'Dinas Pendidikan', points: { input: score / 10 } }],
    }));
    return place;
  };
  await app.go('#/buka');
  await app.files.choose(await make('satu.json', 60), await make('dua.json', 70), await make('rusak.json', null));
  await unfold(app);
  await compare(app, 'open', found);
  assert.deepEqual(found, []);
});

journey('evidence, the walk through the building, photos', {}, async (app) => {
  const found = [];
  const id = await app.fresh.start({ entity: 'Kabupaten Maluku Tenggara', unit: 'Dinas Sosial' });
  const { place } = await phonePhoto(app, 'a.jpg', [300, 200]);
  await app.go(`#/keliling/${id}`);
  await unfold(app);
  await (await app.page.waitForSelector('.walk input[type=file][multiple]')).uploadFile(place);
  await app.page.waitForSelector('.walk .photos img');
  await compare(app, 'walk', found);
  await app.go(`#/bukti/${id}`);
  await app.page.waitForSelector('.photos img');
  await unfold(app);
  await compare(app, 'evidence', found);
  for (const instrument of ['ori-kepatuhan-2015', 'ori-kepatuhan-2021']) {
    await app.setLang('id');
    const other = await app.fresh.start({ entity: 'Kabupaten Maluku Tenggara', instrument, unit: 'Dinas Sosial' });
    await app.go(`#/keliling/${other}`);
    await compare(app, `walk of ${instrument}`, found);
  }
  assert.deepEqual(found, []);
});

journey('many files in one table', {}, async (app) => {
  const found = [];
  const rekap = new Rekap(app);
  const file = (score) => swanilai.serialise({
    format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' },
    entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten', province: 'Maluku' }, units: [{ id: 'a', name: 'Dinas Sosial', ...(score && { score }) }],
  });
  await rekap.visit();
  await compare(app, 'rekap, empty', found);
  await rekap.drop({ 'satu.json': file(70), 'dua.json': file(80), 'rusak.json': '{' });
  await rekap.done(2);
  await unfold(app);
  await compare(app, 'rekap', found, async () => { await pause(150); await rekap.done(2); });
  assert.deepEqual(found, []);
});

journey('units and years compared, scenarios and trials', {}, async (app) => {
  const found = [];
  const place = path.join(app.downloads, 'satu.json');
  await writeFile(place, JSON.stringify({
    format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten' },
    units: [
      { id: 'a', name: 'Dinas Sosial', points: { input: 18, proses: 21, output: 20, pengaduan: 12 } }, { id: 'b', name: 'Dinas Pendidikan', score: 60 },
      { id: 'c', name: 'Puskesmas Watdek', observations: { 'input.kompetensi.1': { marks: [{ level: 2 }] } } },
    ],
    history: [{ year: 2019, score: 51, instrument: 'ori-kepatuhan-2015' }, { year: 2021, score: 58 }, { year: 2022, score: 62 }],
  }));
  await app.go('#/buka');
  await app.files.choose(place);
  await app.press('Buka sebagai draf: satu.json');
  const id = (await app.address()).split('/')[2];
  await app.go(`#/banding/${id}`);
  await app.click('.past-form button[type=submit]');
  await compare(app, 'compare', found);
  await app.go(`#/skenario/${id}`);
  await app.page.select('#scenario-output-persepsi-1-way', 'mean');
  await app.page.select('#scenario-output-persepsi-2-way', 'share');
  await app.page.select('#scenario-output-persepsi-3-way', 'last');
  await app.settled();
  const write = async (part, values) => {
    for (const [field, words] of Object.entries(values)) await app.write(`#scenario-output-persepsi-${part}-${field}`, words);
  };
  await write(1, { mean: '3', spread: '1', count: '20', population: '90' });
  await write(2, { full: '8', count: '10' });
  await write(3, { last: '2' });
  await write(4, { low: '3', middle: '2', high: '4' });
  await app.page.select('#trial-unit', 'c');
  await app.page.select('#trial-section', 'input');
  await app.settled();
  await app.page.select('#trial-item', 'input.kompetensi.1');
  await app.settled();
  await app.page.select('#trial-value', 'apart');
  await app.click('.trial-form button[type=submit]');
  await app.page.select('#trial-unit', 'b');
  await app.settled();
  await compare(app, 'scenario', found);
  await app.go(`#/laporan/${id}`);
  await app.click('#report-minutes');
  await compare(app, 'report', found);
  await app.go(`#/ringkasan/${id}`);
  await compare(app, 'one page', found);
  assert.deepEqual(found, []);
});

journey('sharing, a file beside its draft, links', {}, async (app) => {
  const found = [];
  const share = new Share(app);
  const unit = (level, name) => ({ id: 'a', name, observations: { 'input.kompetensi.1': { marks: [{ level }] }, 'output.persepsi.1': { marks: [{ level }] } } });
  const id = await draftOf(app, 'satu.json', document([unit(1, 'Dinas Sosial')]));
  await share.visit(id);
  const link = await share.link();
  await compare(app, 'share', found);
  await app.setLang('id');
  await share.hold('Hasil saja, tanpa jawaban');
  const result = await share.link();
  await compare(app, 'share, the result', found);
  await app.setLang('id');
  await app.page.evaluate((to) => { location.href = to; }, result);
  await app.reads('Hasil saja');
  await compare(app, 'a result in a link', found);
  await app.setLang('id');
  await app.page.evaluate((to) => { location.href = to; }, link.slice(0, -3));
  await app.reads('Tidak dapat dipakai');
  await app.files.choose(await place(app, 'dua.json', document([unit(4, 'Dinas Pendidikan')])));
  await app.press('Gabungkan dengan draf itu');
  await app.press('Ganti draf yang ada');
  await unfold(app);
  await compare(app, 'a file beside its draft', found);
  assert.deepEqual(found, []);
});
