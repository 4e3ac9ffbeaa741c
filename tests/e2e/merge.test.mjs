// A file about what a draft is about already: shown beside it, merged piece by piece, undone in one step (FX-4).

import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { journey, pause } from './lib/browser.mjs';
import { ROOT } from './lib/env.mjs';
import { swanilai } from './lib/pkg.mjs';
import { assessment, draftOf, ENTITY, FINGERPRINT, place, sha256, Share } from './lib/share.mjs';

const A = 'input.kompetensi.1';
const B = 'output.persepsi.1';
const C = 'output.persepsi.2';

const unit = (id, name, observations, more = {}) => ({ id, name, kind: 'dinas', observations, ...more });
const marked = (level, more = {}) => ({ marks: [{ level }], ...more });

const mine = () => assessment([
  unit('sosial', 'Dinas Sosial', { [A]: marked(1, { note: 'Catatan saya' }), [B]: marked(2), [C]: marked(3, { note: 'Dari saya', evidence: [{ title: 'SK saya', status: 'preparing' }] }) }),
  unit('disdik', 'Dinas Pendidikan', { [A]: marked(4) }),
], { id: '0b6f2c1e-6d5a-4f0e-9b1a-2f6f1d0c7a01' });

const theirs = () => assessment([
  unit('sosial', 'Dinas Sosial', { [A]: marked(4, { note: 'Catatan rekan' }), [B]: marked(0), [C]: marked(3, { note: 'Dari rekan', evidence: [{ title: 'SK saya', status: 'ready' }, { title: 'Foto rekan' }] }) }, { kelak: { warna: 'biru' } }),
  unit('dinkes', 'Dinas Kesehatan', { [A]: marked(2) }),
], { id: '0b6f2c1e-6d5a-4f0e-9b1a-2f6f1d0c7a02' });

/** The file of the draft at hand. It is taken away again: the next one has the same name. */
async function fileNow(app) {
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  await rm(file.place);
  return { ...file, document: swanilai.parse(file.bytes.toString('utf8')) };
}

journey('merging into a draft: each indicator by its own choice, evidence of both, one step back', {}, async (app) => {
  const share = new Share(app);
  const id = await draftOf(app, 'saya.json', mine());
  const before = await fileNow(app);
  const score = await app.result.score();
  await app.files.visit();
  const file = await place(app, 'rekan.json', theirs());
  await app.files.choose(file);
  const card = await app.files.card(0);
  // FX-4: who, by which rules, how much, and whether the file is known.
  assert.match(card, /Di peramban ini sudah ada draf untuk instansi dan instrumen yang sama\./);
  assert.match(card, new RegExp(`Instansi ${ENTITY} ${ENTITY} .*Lokus 2 2 .*Terisi 4 dari 82 terisi 4 dari 82 terisi`));
  assert.match(card, new RegExp(sha256(await readFile(file))));
  assert.ok(card.includes(FINGERPRINT), 'FX-6');
  assert.match(card, /berkas ini belum pernah masuk ke draf itu/);
  await app.press('Gabungkan dengan draf itu');
  await app.page.waitForFunction(() => document.activeElement?.id === 'merge');
  await app.reads('Isi yang berbeda (1)');
  // Notes and evidence are joined, so only two answers are asked about.
  const differences = await app.page.$$eval('main .card:has(#clash-0-first) table tbody tr th', (heads) => heads.map((head) => head.innerText.trim()));
  assert.equal(differences.length, 3, `the unit's score and two indicators: ${differences}`);
  await app.press('Pilih satu per satu (2)');
  await app.click('#clash-0-part-0-first');
  await app.press(`Gabungkan ke dalam draf ${ENTITY}`);
  await app.reads('Masih ada 1 perbedaan yang belum Anda putuskan.');
  assert.equal(await app.address(), '#/buka');
  await app.click('#clash-0-part-1-later');
  await app.press(`Gabungkan ke dalam draf ${ENTITY}`);
  await app.page.waitForFunction((to) => location.hash === to, {}, `#/penilaian/${id}`);
  await app.saved();
  const { document } = await fileNow(app);
  assert.equal(document.id, before.document.id, 'it is the very draft');
  assert.deepEqual(document.units.map(({ id: one }) => one), ['sosial', 'disdik', 'dinkes']);
  const [social] = document.units;
  assert.equal(social.observations[A].marks[0].level, 1, 'mine');
  assert.equal(social.observations[B].marks[0].level, 0, 'theirs');
  assert.equal(social.observations[A].note, 'Catatan saya\nCatatan rekan', 'nothing typed is lost');
  assert.deepEqual(social.observations[C].evidence.map(({ title, status }) => [title, status]), [['SK saya', 'ready'], ['Foto rekan', undefined]]);
  assert.deepEqual(social.kelak, { warna: 'biru' }, 'what a newer version may know is kept');

  // The history of files is in the document and on the page, also after a reload.
  assert.deepEqual(document.imports.map(({ file: name, fingerprint }) => [name, fingerprint]), [['rekan.json', sha256(await readFile(file))]]);
  await share.visit(id);
  await app.reads(FINGERPRINT);
  const [[name, time, fingerprint]] = await share.imports();
  assert.deepEqual([name, fingerprint], ['rekan.json', sha256(await readFile(file))]);
  assert.match(time, /\d{4}.* \d\d\.\d\d/);

  // The same file again is known.
  await app.files.visit();
  if ((await app.page.$$('main section.card')).length === 0) await app.files.choose(file);
  await app.reads('Berkas ini sudah pernah masuk ke draf itu');
  await app.go(`#/penilaian/${id}`);
  await app.undo();
  await app.saved();
  const after = await fileNow(app);
  assert.ok(after.bytes.equals(before.bytes), 'one step back: the draft as it was, byte for byte');
  assert.equal(await app.result.score(), score);
  await app.redo();
  await share.visit(id);
  assert.equal((await share.imports()).length, 1);
});

journey('replacing a draft takes two steps and can be taken back', {}, async (app) => {
  const id = await draftOf(app, 'saya.json', mine());
  const before = await fileNow(app);
  await app.home.visit();
  await app.reload(); // The draft is not at hand: it comes from the storage.
  await app.files.visit();
  await app.files.choose(await place(app, 'rekan.json', { ...theirs(), id: mine().id }));
  await app.reads('Di peramban ini sudah ada draf penilaian yang sama.');
  await app.press('Ganti draf yang ada');
  await app.reads('Sesudahnya, tombol Urungkan masih mengembalikannya. Lanjutkan?');
  await app.page.$eval('.confirm .danger', (button) => button.click());
  assert.equal(await app.address(), '#/buka', 'SE-7: a double tap does nothing');
  await pause(600);
  await app.press('Ya, ganti');
  await app.page.waitForFunction((to) => location.hash === to, {}, `#/penilaian/${id}`);
  await app.saved();
  const { document } = await fileNow(app);
  assert.deepEqual(document.units.map(({ id: one }) => one), ['sosial', 'dinkes']);
  assert.equal(document.imports.length, 1);
  await app.undo();
  await app.saved();
  assert.ok((await fileNow(app)).bytes.equals(before.bytes), 'the draft is back, byte for byte');
  await app.home.visit();
  assert.equal((await app.home.drafts()).length, 1);
});

journey('a choice for the whole unit, with one exception; the score follows at once', {}, async (app) => {
  const scored = (id, name, score) => ({ id, name, score });
  await draftOf(app, 'saya.json', assessment([scored('a', 'Dinas A', 60), scored('b', 'Dinas B', 80)]));
  await app.files.visit();
  await app.files.choose(await place(app, 'rekan.json', assessment([scored('a', 'Dinas A Baru', 70), scored('b', 'Dinas B', 80)])));
  await app.press('Gabungkan dengan draf itu');
  await app.click('#clash-0-later');
  await app.reads('75,00', 'main section:has(#merge) .standing');
  await app.press('Pilih satu per satu (2)');
  await app.click('#clash-0-part-0-first');
  await app.reads('75,00', 'main section:has(#merge) .standing');
  await app.click('#clash-0-part-1-first');
  await app.reads('70,00', 'main section:has(#merge) .standing');
  await app.click('#clash-0-part-1-later');
  await app.press(`Gabungkan ke dalam draf ${ENTITY}`);
  await app.saved();
  const { document } = await fileNow(app);
  assert.deepEqual(document.units.map(({ name, score }) => [name, score]), [['Dinas A', 70], ['Dinas B', 80]]);
});

journey('a file by another instrument is neither merged nor put in a draft’s place', {}, async (app) => {
  const id = await draftOf(app, 'saya.json', mine());
  await app.files.visit();
  await app.files.choose(await place(app, 'lain.json', assessment([{ id: 'a', name: 'A', score: 50 }], { id: mine().id, instrument: { id: 'ori-kepatuhan-2022' } })));
  await app.reads('Berkas ini memakai instrumen yang lain daripada draf');
  const buttons = await app.page.$$eval('main section.card .notice button', (all) => all.map((one) => one.innerText.trim()));
  assert.deepEqual(buttons, ['Simpan sebagai draf baru']);
  await app.press('Simpan sebagai draf baru');
  await app.page.waitForFunction((old) => location.hash.startsWith('#/penilaian/') && !location.hash.includes(old), {}, id);
  await app.saved();
  await app.home.visit();
  assert.equal((await app.home.drafts()).length, 2);
});

journey('a score that the file states beside its details is held against them', {}, async (app) => {
  await app.files.visit();
  const points = { input: 5.83, proses: 16.42, output: 20, pengaduan: 10 };
  await app.files.choose(await place(app, 'nilai.json', assessment([
    { id: 'a', name: 'Dinas A', score: 60, points }, { id: 'b', name: 'Dinas B', score: 52.25, points }, { id: 'c', name: 'Dinas C', score: 70 },
  ])));
  const rows = await app.page.$$eval('main section.card table tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  assert.deepEqual(rows, [['Dinas A', '60', '52,25', 'berbeda; yang dihitung nilai yang tertulis'], ['Dinas B', '52,25', '52,25', 'cocok']]);
});

journey('a link merges into a draft as a file does', {}, async (app, enter) => {
  const share = new Share(app);
  const id = await draftOf(app, 'rekan.json', theirs());
  await share.visit(id);
  await share.hold('Jawaban Dinas Sosial');
  const link = await share.link();
  const other = await enter();
  const own = await draftOf(other, 'saya.json', mine());
  await other.page.evaluate((to) => { location.href = to; }, link);
  await other.press('Gabungkan dengan draf itu');
  await other.reads('Isi yang berbeda (1)');
  await other.click('#clash-0-later');
  await other.press(`Gabungkan ke dalam draf ${ENTITY}`);
  await other.page.waitForFunction((to) => location.hash === to, {}, `#/penilaian/${own}`);
  await other.saved();
  const { document } = await fileNow(other);
  assert.deepEqual(document.units[0].observations[A].marks[0].level, 4);
  assert.equal(document.units[0].observations[A].note, 'Catatan saya', 'the note stays');
  assert.equal(document.units.length, 2);
  assert.equal(document.imports[0].file, 'Tautan');
});

journey('two files whose units share an id and no name: two units, until one says that it is one renamed', {}, async (app) => {
  const cases = ['a', 'b'].map((end) => path.join(ROOT, `tests/cases/one-id-two-offices-${end}.json`));
  await app.files.visit();
  await app.files.choose(...cases);
  await app.reads('Isi yang berbeda (1)');
  const card = await app.page.$eval('main .card:has(#clash-0-first)', (element) => element.innerText.replace(/\s+/g, ' '));
  assert.match(card, /Satu lokus, atau dua\?/);
  assert.match(card, /Id keduanya sama, tetapi namanya lain/);
  assert.match(card, /Nama.* Dinas Pendidikan Dinas Sosial/);
  assert.ok(await app.page.$eval('#clash-0-both', (input) => input.checked), 'nothing is taken for one by itself');
  await app.reads('70,00', '.standing .score');
  await app.click('#clash-0-later');
  await app.reads('60,00', '.standing .score');
  await app.click('#clash-0-both');
  await app.reads('70,00', '.standing .score');
  await app.press('Gabungkan menjadi draf baru');
  await app.reads('Kabupaten Contoh', 'h1');
  assert.equal(await app.result.score(), '70,00');
  await app.saved();
  const { document } = await fileNow(app);
  assert.deepEqual(document.units.map(({ name }) => name), ['Dinas Pendidikan', 'Dinas Sosial']);
});

journey('units of two drafts begun from the same set never share an id', {}, async (app) => {
  const ids = [];
  for (const entity of ['Kabupaten Satu', 'Kabupaten Dua']) {
    await app.fresh.start({ entity, kind: 'kabupaten', units: 'preset' });
    await app.write('#new-unit', 'Puskesmas Watdek');
    await app.press('Tambah lokus');
    await app.saved();
    ids.push(...(await fileNow(app)).document.units.map(({ id }) => id));
  }
  assert.equal(ids.length, 16);
  assert.equal(new Set(ids).size, 16, ids.join(' '));
});

journey('what a merge settles by rule is listed with both values', {}, async (app) => {
  const one = assessment([unit('sosial', 'Dinas Sosial', { [A]: marked(1) })], { history: [{ year: 2022, score: 62 }] });
  const two = assessment([unit('sosial', 'Dinas Sosial', { [B]: marked(1) })], { history: [{ year: 2022, score: 71.5 }] });
  await app.files.visit();
  await app.files.choose(await place(app, 'satu.json', one), await place(app, 'dua.json', two));
  await app.press('Berbeda, diputuskan menurut aturan: 1');
  await app.reads('Nilai tahun 2022: “62” dari satu.json dipakai; “71,5” dari dua.json tidak.');
});
