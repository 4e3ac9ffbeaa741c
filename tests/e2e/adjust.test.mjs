// An instrument of one's own: from the official sheet to a score, and with the file to somebody else.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { journey, pause } from './lib/browser.mjs';
import { indicators, swanilai } from './lib/pkg.mjs';

const BASE = 'ori-maladministrasi-2025';
const BY = 'Kepala Bagian Organisasi, Kabupaten Contoh';
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const weight = (node) => `#a-weight-${node.replaceAll('.', '-')}`;

/** What is still assumed, as a number. */
async function assumed(app) {
  return Number((await app.text('#still')).match(/^(\d+) hal masih anggapan/)?.[1] ?? 0);
}

async function adjust(app) {
  await app.go(`#/instrumen/${BASE}`);
  await app.press('Sesuaikan bobot, skala, dan kategori');
  await app.page.waitForSelector('#save-own');
  assert.equal(await app.heading(), 'Sesuaikan instrumen');
}

/** The four weights that nobody published, as a sheet might have them. */
async function sheet(app) {
  for (const [node, words] of [['input', '26'], ['proses', '22'], ['output', '10'], ['pengaduan', '12']]) await app.write(weight(node), words);
}

/** From the adjusting page to the saved instrument; its id. */
async function save(app) {
  await app.write('#a-by', BY);
  await app.write('#a-source', 'Lembar bobot 2025');
  await app.press('Simpan sebagai instrumen saya');
  await app.page.waitForFunction(() => location.hash.startsWith('#/instrumen/sendiri-'));
  await app.settled();
  return (await app.address()).split('/')[2];
}

journey('from the sheet to a score, and with the file to somebody who has no such instrument', {}, async (app, enter) => {
  await adjust(app);
  const before = await assumed(app);
  assert.ok(before > 10, `${before}`);

  // What does not add up says by how much, and where.
  await app.write(weight('input'), '22,5');
  await app.reads('Jumlah 97,5. Kurang 2,5 dari 100.');
  await app.reads('Belum dapat disimpan');
  await app.write(weight('input'), '26.5');
  await app.reads('Jumlah 101,5. Lebih 1,5 dari 100.');
  await app.write(weight('input'), 'dua');
  await app.reads('Tulis angka saja, misalnya 78,5.');
  await app.press('Simpan sebagai instrumen saya');
  assert.equal((await app.focused()).id, 'not-yet', 'AX-4: focus goes to what is missing');
  await app.reads('Tulis jabatan atau unit kerja.', '#not-yet');
  await (await app.page.$('#not-yet li:last-child a')).click();
  assert.equal((await app.focused()).id, 'a-weight-input', 'AX-4: each link focuses its field');
  await app.write(weight('input'), '31');
  await app.reads('Di luar yang ditunjukkan hasil yang diumumkan (23,32 sampai 29,89).');
  assert.equal(await app.page.$eval('#not-yet', (one) => one.classList.contains('notice')), true);

  await sheet(app);
  await app.reads('Jumlah 100 dari 100: pas.');
  assert.equal(await assumed(app), before - 4, 'what the sheet says is not assumed any more');
  await app.reads(`Semula ${before}.`, '#still');

  // One value goes back, and comes again.
  await app.press('Kembalikan Input ke semula');
  assert.equal(await app.value(weight('input')), '');
  assert.equal((await app.focused()).id, 'a-weight-input');
  await app.write(weight('input'), '26');

  // A page that is left by accident keeps the figures.
  await app.reload();
  await app.page.waitForSelector('#save-own');
  assert.equal(await app.value(weight('proses')), '22');

  const id = await save(app);
  assert.match(id, /^sendiri-ori-maladministrasi-2025-[0-9a-f]{8}$/);
  assert.ok((await app.keys()).includes(`swanilai.instrument.${id}`));
  assert.ok(!(await app.keys()).some((key) => key.startsWith('swanilai.ubahan.')), 'what is saved is not kept twice');
  await app.reads(`Disesuaikan oleh ${BY}`);
  await app.reads('Angka bertanda “Disesuaikan” menurut yang menyesuaikan');

  // It is on the list, and can be chosen.
  await app.instruments.visit();
  await app.reads('Instrumen Anda sendiri');
  await app.reads(`disesuaikan oleh ${BY}`);
  await app.fresh.start({ instrument: id, entity: 'Kabupaten Contoh', kind: 'kabupaten', unit: 'Dinas Sosial' });
  const all = indicators(BASE);
  for (const dimension of ['input', 'proses', 'output', 'pengaduan', 'kepercayaan']) {
    await app.go((await app.address()).replace(/\/(isian|lokus)\/.*/, ''));
    await app.tasks.openSheet(dimension);
    for (const one of all.filter((indicator) => indicator.dimension === dimension)) {
      const full = dimension === 'input';
      if (one.isIndex) await app.sheet.index(one.id, full ? '100' : '50');
      else await app.sheet.level(one.id, full ? 4 : 2);
    }
    if (dimension === 'input') assert.equal(await app.sheet.points(), 'Poin dimensi ini: 26,00 dari 26,00');
  }
  await app.saved();
  const draft = (await app.address()).split('/')[2];
  await app.go(`#/hasil/${draft}`);
  // 26 and half of 74; with the weights we assume it would be 62,50.
  assert.equal(await app.result.score(), '63,00');
  await app.reads(`Dihitung dengan instrumen ${id}, yang bukan bawaan aplikasi ini. Angka dan batasnya menurut ${BY}`);
  const file = await app.result.save();
  const text = file.bytes.toString('utf8');
  const scored = swanilai.score(swanilai.parse(text));
  assert.equal(scored.entity.score, 63, 'the module agrees with the screen');
  assert.equal(scored.instrument.id, id);
  assert.match(scored.instrument.digest, /^fnv1a64:[0-9a-f]{16}$/);
  assert.deepEqual(swanilai.validate(text).filter(({ severity }) => severity === 'error'), []);
  await app.home.visit();
  assert.ok((await app.home.drafts()).some((card) => card.includes(BY)), 'the start page says by whose rules');

  // Somebody else, without the instrument.
  const other = await enter();
  await other.files.visit();
  await other.files.choose(file.place);
  assert.match(await other.files.card(), /63,00/);
  await other.press(`Buka sebagai draf: ${file.name}`);
  const theirs = (await other.address()).split('/')[2];
  await other.go(`#/hasil/${theirs}`);
  assert.equal(await other.result.score(), '63,00');
  await other.reads(`menurut ${BY}`);
  await other.reload();
  assert.equal(await other.result.score(), '63,00', 'the draft carries it');
  await other.go(`#/instrumen/${id}`);
  await other.reads('Simpan di peramban ini');
  assert.ok(!(await other.keys()).some((key) => key.startsWith('swanilai.instrument.')));
  await other.press('Simpan di peramban ini');
  await other.reads('Hapus', '.notice');
  assert.ok((await other.keys()).includes(`swanilai.instrument.${id}`));

  // Erasing takes everything.
  await app.about.visit();
  await app.about.erase();
  await app.reads('sudah dihapus', 'body');
  assert.deepEqual((await app.keys()).filter((key) => !key.endsWith('.lang')), []);
  await app.go('#/instrumen');
  assert.ok(!(await app.text()).includes(BY));
});

journey('an instrument file goes out and in; a wrong one says what is wrong', {}, async (app, enter) => {
  await adjust(app);
  await sheet(app);
  await app.write('#a-by', BY);
  const file = await app.download(() => app.press('Unduh berkas instrumen'));
  assert.match(file.name, /^instrumen_sendiri-ori-maladministrasi-2025-[0-9a-f]{8}_\d{4}-\d\d-\d\d\.swanilai-instrumen\.json$/);
  const pack = JSON.parse(file.bytes);
  assert.equal(pack.dimensions[0].weightProvenance.kind, 'adjusted');
  assert.deepEqual(pack.adjusted, { by: BY, basedOn: { id: BASE, version: '1.0.0' } });

  const other = await enter();
  await other.instruments.visit();
  const input = await other.page.waitForSelector('#own-file');
  await input.uploadFile(file.place);
  await other.reads('siap dipakai');
  await other.reads(`Disesuaikan oleh ${BY}, berangkat dari`);

  const wrong = structuredClone(pack);
  wrong.instrument.id = 'sendiri-salah';
  wrong.dimensions[0].weight = 30;
  wrong.classes[1].min = 20;
  const place = path.join(other.downloads, 'salah.json');
  await writeFile(place, JSON.stringify(wrong));
  await input.uploadFile(place);
  await other.reads('salah.json tidak dapat dipakai: 2 hal perlu diperbaiki');
  await other.reads('dimensions: Jumlah bobot di bawahnya 104, seharusnya 100.');
  await other.reads('classes[2].min');
  await writeFile(place, JSON.stringify({ ...pack, instrument: { id: 'ori-maladministrasi-2031', version: '1.0.0' } }));
  await input.uploadFile(place);
  await other.reads('milik instrumen bawaan aplikasi');

  // The quick calculator reckons by it, and by the current one once it is deleted.
  await other.go('#/kalkulator');
  await other.page.waitForSelector('#instrument');
  await other.page.select('#instrument', pack.instrument.id);
  await other.calculator.scores('90,16', '70');
  await other.reads('80,08');
  await other.instruments.visit();
  await other.press(`Hapus instrumen Opini Maladministrasi 2025, disesuaikan oleh ${BY}`).catch(async () => {
    await other.press('Hapus', 'main');
  });
  await pause(600);
  await other.press('Ya, hapus');
  await other.reads('sudah dihapus', 'body');
  assert.ok(!(await other.keys()).some((key) => key.startsWith('swanilai.instrument.')));
});

journey('weights inside a dimension, scales and classes', {}, async (app) => {
  await app.go('#/instrumen/ori-kepatuhan-2015/sesuaikan');
  await app.page.waitForSelector('#save-own');
  const unfold = () => app.page.$$eval('main details', (all) => { for (const one of all) one.open = true; });
  await unfold();
  // A variable that changes no longer fits what is inside it, until that is told or left to equal shares.
  await app.write(weight('kepatuhan.standar'), '40.0');
  await app.write(weight('kepatuhan.maklumat'), '14');
  await app.reads('Jumlah 42. Lebih 2 dari 40.');
  await app.reads('Jumlah 12. Kurang 2 dari 14.');
  await app.reads('Standar pelayanan publik: Jumlah 42. Lebih 2 dari 40.', '#not-yet');
  await app.page.$$eval('main details', (all) => { for (const one of all) one.open = false; });
  await (await app.page.$('#not-yet li a')).click();
  assert.match((await app.focused()).id, /^a-weight-kepatuhan-/, 'the field is unfolded and focused');
  await unfold();
  await app.click('#a-spread-kepatuhan');
  await app.reads('Dibagi rata: 8 (anggapan). Semula 6.');
  await app.reads('Semua angka cocok.');
  await app.write('#a-min-kuning', '81');
  await app.reads('Batas bawah Kepatuhan Sedang harus di bawah 81.');
  await app.write('#a-min-kuning', '60,5');
  await app.reads('Rentang nilai sekarang: 60,50 sampai 80,99.');
  await app.write('#a-name-kuning', '');
  await app.reads('Tulis nama kategori.');
  await app.write('#a-name-kuning', 'Kepatuhan Cukup');
  await app.page.select('#a-zone-kuning', 'hijau');
  // Another class, and one that the sheet does not have.
  await (await app.page.$('#a-add-class')).click();
  await app.reads('Tulis batas bawahnya; tempatnya mengikuti angka itu.');
  await app.write('#a-min-baru-1', '92');
  await app.reads('Tulis nama kategori.');
  await app.write('#a-name-baru-1', 'Kepatuhan Istimewa');
  await app.page.select('#a-zone-baru-1', 'hijau');
  await app.reads('Rentang nilai sekarang: 92,00 sampai 100,00.');
  await app.reads('Rentang nilai sekarang: 81,00 sampai 91,99.');
  await unfold();
  await app.press('Hapus kategori Kepatuhan Cukup', 'main');
  await app.reads('Kategori Kepatuhan Sedang tidak dipakai');
  await app.reads('Rentang nilai sekarang: 0,00 sampai 80,99.');
  await app.press('Pakai lagi Kepatuhan Sedang', 'main');
  await app.reads('Rentang nilai sekarang: 60,50 sampai 80,99.');
  await app.write('#a-scale-ada', '3');
  await app.reads('Semua angka cocok.');

  // For every person, at every width.
  await app.page.evaluate(AXE);
  for (const width of [360, 1366]) {
    await app.page.setViewport({ width, height: 900 });
    await app.settled();
    const found = await app.page.evaluate(async () => {
      for (const details of document.querySelectorAll('main details')) details.open = true;
      const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
      const { violations } = await window.axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    });
    assert.deepEqual(found, [], `${width}`);
    const over = await app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `AX-8: ${width}: sideways by ${over} px`);
  }
  await app.setLang('en');
  await app.reads('All figures add up.');
  assert.doesNotMatch(await app.text(), /Semula|anggapan|Bobot dimensi/);
  await app.setLang('id');
  const id = await save(app);
  await app.reads('Kepatuhan Cukup');
  await app.reads('0 sampai 3, bilangan bulat');
  await app.reads('Kepatuhan Istimewa');
  await app.reload();
  await app.reads('Kepatuhan Cukup');
  await app.reads('Kepatuhan Istimewa');
  assert.ok((await app.address()).includes(id), 'it is there after a reload');
});
