// Evidence: the checklist on the sheet, what is still missing, the walk through the building, photos.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey, media } from './lib/browser.mjs';
import { Evidence, INSTRUMENT, jpeg, phonePhoto, regency, unzip } from './lib/evidence.mjs';
import { SIMULATION } from './lib/env.mjs';
import { elementId, swanilai } from './lib/pkg.mjs';

const ASKED = 'proses.standar.1';

/** The evidence of an indicator in a saved file. */
const given = (assessment, indicator, unit = 0) => assessment.units[unit].observations?.[indicator]?.evidence;

/** Chooses files in the first field for photos within a part of the page. */
async function choose(app, within, ...places) {
  const input = await app.page.waitForSelector(`${within} .album input[type=file][multiple]`);
  await input.uploadFile(...places);
}

const photosIn = (app, within) => app.page.$$eval(`${within} .photos > li`, (items) => items.length);

journey('ID-8: expected evidence is a checklist: status, link by its host, owner, day and note; kept in the file and read again', { width: 360 }, async (app, enter) => {
  const evidence = new Evidence(app);
  const id = await app.fresh.start({ entity: 'Kabupaten Maluku Tenggara', unit: 'Dinas Sosial' });
  const sheet = `#/penilaian/${id}/isian/dinas-sosial/proses`;
  await app.go(sheet);
  await app.page.waitForSelector('fieldset.indicator');
  const field = app.sheet.field(ASKED);
  await app.reads(/Data dukung: 0 dari 3 siap/, field);
  await evidence.unfold(ASKED);
  const names = await app.page.$$eval(`${field} .piece-title`, (all) => all.map((one) => one.innerText));
  assert.deepEqual(names, ['Foto papan, brosur, atau layar informasi di lokasi', 'Tautan laman atau media sosial', 'SK standar pelayanan'], 'as the texts expect');
  const heights = await app.page.$$eval(`${field} .piece`, (all) => all.map((one) => one.getBoundingClientRect().height));
  assert.ok(heights.every((height) => height < 120), `folded pieces are low: ${heights}`);

  await evidence.status(ASKED, 1, 'ready');
  await app.reads(/Data dukung: 1 dari 3 siap/, field);
  await evidence.write(ASKED, 1, 'title', 'SK 12/2026');
  await evidence.write(ASKED, 1, 'owner', 'Kepala Subbagian Umum');
  await evidence.write(ASKED, 1, 'note', 'Di lemari arsip');
  await evidence.due(ASKED, 1, '2099-12-31');
  await evidence.write(ASKED, 1, 'url', 'https://drive.contoh.go.id/berkas/sk?id=1');
  const link = await app.page.$eval(`${field} a.evidence-link`, (one) => ({ href: one.href, host: one.querySelector('bdi').innerText, rel: one.rel, target: one.target }));
  assert.deepEqual(link, { href: 'https://drive.contoh.go.id/berkas/sk?id=1', host: 'drive.contoh.go.id', rel: 'noopener noreferrer', target: '_blank' }, 'FX-9');
  assert.equal((await app.focused()).id, `${elementId(ASKED)}-piece-1-url`, 'typing never loses the field');

  // FX-9: only https is taken from who types; what is refused stays to be corrected.
  for (const bad of ['http://contoh.go.id/a', 'javascript:alert(1)', 'contoh.go.id', 'https://ada spasi.go.id']) {
    await evidence.write(ASKED, 2, 'url', bad);
    await app.reads('Alamat harus diawali https:// dan tanpa spasi. Belum disimpan.', field);
    assert.equal(await app.value(`[id="${elementId(ASKED)}-piece-2-url"]`), bad);
  }
  await evidence.status(ASKED, 2, 'flawed');
  await app.undo();
  assert.equal(await app.value(`[id="${elementId(ASKED)}-piece-2-status"]`), 'missing', 'undo is seen in the choice itself');
  await app.redo();
  assert.equal(await app.value(`[id="${elementId(ASKED)}-piece-2-status"]`), 'flawed');

  await app.sheet.link(ASKED, 'Berita acara', 'https://contoh.go.id/ba');
  await app.reads(/Data dukung: 1 dari 3 siap, 1 bukti lain/, field);

  const { file, assessment } = await evidence.saved();
  assert.deepEqual(swanilai.validate(file.bytes.toString('utf8')), []);
  const expected = [
    { expected: 1, title: 'SK 12/2026', url: 'https://drive.contoh.go.id/berkas/sk?id=1', status: 'ready', owner: 'Kepala Subbagian Umum', due: '2099-12-31', note: 'Di lemari arsip' },
    { expected: 2, status: 'flawed' },
    { title: 'Berita acara', url: 'https://contoh.go.id/ba' },
  ];
  assert.deepEqual(given(assessment, ASKED), expected, 'no address that was refused is in the file');

  // The file, opened again by somebody else, shows it all and writes the same.
  const other = await enter();
  const theirs = new Evidence(other);
  assert.equal(await theirs.from(file.bytes), id);
  await other.go(sheet);
  await other.page.waitForSelector('fieldset.indicator');
  await theirs.unfold(ASKED, 1);
  assert.equal(await other.value(`[id="${elementId(ASKED)}-piece-1-owner"]`), 'Kepala Subbagian Umum');
  assert.equal(await other.value(`[id="${elementId(ASKED)}-piece-1-due"]`), '2099-12-31');
  await other.reads('contoh.go.id', field);
  assert.deepEqual(given((await theirs.saved()).assessment, ASKED), expected);
});

journey('FX-9: an older link without https is told by its host and is no link; nothing is ever fetched', {}, async (app) => {
  const evidence = new Evidence(app);
  const asked = [];
  app.page.on('request', (request) => asked.push(request.url()));
  const id = await evidence.from(regency());
  await app.go(`#/penilaian/${id}/isian/dinsos/proses`);
  await app.page.waitForSelector('fieldset.indicator');
  await evidence.unfold(ASKED);
  await app.reads('Tautan lama ke lama.contoh.go.id tanpa https, jadi tidak dijadikan tautan. Gantilah dengan alamat https://.', app.sheet.field(ASKED));
  assert.deepEqual(await app.page.$$eval('main a[href^="http"]', (all) => all.map((one) => one.href)), ['https://drive.contoh.go.id/persyaratan']);
  assert.equal(given((await evidence.saved()).assessment, ASKED)[2].url, 'http://lama.contoh.go.id/foto', 'it stays in the file until it is replaced');
  assert.deepEqual(asked.filter((url) => /contoh\.go\.id/.test(url)), []);
});

journey('typing in a long sheet with evidence is quick and keeps its field', { width: 360 }, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  await app.go(`#/penilaian/${id}/isian/dinsos/proses`);
  await app.page.waitForSelector('fieldset.indicator');
  await evidence.unfold(ASKED, 3);
  const selector = `[id="${elementId(ASKED)}-piece-3-note"]`;
  await app.click(selector);
  // How long the page is busy after a key, as it notices it itself.
  await app.page.evaluate((where) => {
    window.busy = [];
    document.querySelector(where).addEventListener('input', () => {
      const from = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.busy.push(performance.now() - from), 0));
    });
  }, selector);
  const words = 'Foto papan informasi diambil dari pintu masuk';
  await app.page.keyboard.type(words);
  assert.equal(await app.value(selector), words);
  await app.page.waitForFunction((count) => window.busy.length >= count, {}, words.length);
  const busy = await app.page.evaluate(() => window.busy.sort((a, b) => a - b));
  assert.ok(busy[Math.floor(busy.length / 2)] < 100, `half of all keys are answered within ${busy[Math.floor(busy.length / 2)]} ms`);
  assert.equal(given((await evidence.saved()).assessment, ASKED).find((one) => one.expected === 3).note, words);
});

journey('Data dukung: everything missing, counted exactly, filtered and searched; the status changes right there', { width: 360 }, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  await app.go(`#/penilaian/${id}`);
  await app.press('Data dukung yang masih kurang');
  assert.equal(await app.heading(), 'Data dukung');
  await app.reads(SIMULATION.id);
  // 118 expected of each unit; three of one indicator do not apply to the first.
  await app.reads('1 dari 233 bukti siap');
  await app.reads('230 belum, 1 disiapkan, 1 perlu diperbaiki. 1 lewat tenggat.');
  const table = await app.page.$$eval('.evidence-counts tbody tr', (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));
  assert.deepEqual(table.map((row) => [row[0], row.at(-1)]), [['Dinas Sosial', '1 dari 115'], ['Puskesmas Watdek', '0 dari 118'], ['Seluruh instansi', '1 dari 233']]);
  const share = (words) => words.split(' dari ').map(Number);
  for (const row of table) {
    const parts = row.slice(1, -1).map(share);
    assert.deepEqual(share(row.at(-1)), [0, 1].map((at) => parts.reduce((sum, part) => sum + part[at], 0)), row[0]);
  }
  await app.reads('Tampil 100 dari 232 bukti.');
  await app.press('Tampilkan 100 berikutnya');
  assert.equal((await evidence.rows()).length, 200);

  await evidence.filters();
  await app.click('#evidence-late');
  await app.reads('Tampil 1 dari 1 bukti.');
  const [late] = await evidence.rows();
  assert.match(late.text, /Tautan laman atau media sosial .*Kepala Subbagian Umum .*29 Februari 2020 Lewat tenggat/);
  await app.click('#evidence-late');
  await evidence.choose('owner', 'Sekretaris Dinas');
  assert.deepEqual((await evidence.rows()).map((row) => row.status), ['preparing']);
  await evidence.choose('owner', '');
  await evidence.choose('unit', 'dinsos');
  await evidence.choose('dimension', 'pengaduan');
  assert.equal((await evidence.rows()).length, share(table[0][4])[1]);
  await evidence.choose('dimension', '');
  await evidence.choose('status', 'ready');
  assert.deepEqual((await evidence.rows()).map((row) => row.title), ['Foto papan, brosur, atau layar informasi di lokasi']);
  await evidence.choose('status', '*');
  await app.write('#evidence-search', 'TAUTAN persyaratan');
  await app.reads('Tampil 2 dari 2 bukti.');
  assert.equal((await app.focused()).id, 'evidence-search');
  await app.write('#evidence-search', 'tidak ada yang begini');
  await app.reads('Tidak ada bukti dengan saringan ini.');
  await app.press('Hapus saringan');
  await app.reads('Tampil 100 dari 232 bukti.');

  // What was just made ready stays where it is, so that nothing jumps away from under the thumb.
  await evidence.choose('unit', 'dinsos');
  const before = await evidence.rows();
  await app.page.select(`[id="${before[0].id}"]`, 'ready');
  await app.reads('2 dari 233 bukti siap');
  const after = await evidence.rows();
  assert.deepEqual(after.map((row) => row.id), before.map((row) => row.id));
  assert.match(await app.status(), /: Siap$/);
  await app.undo();
  await app.reads('1 dari 233 bukti siap');
  assert.equal((await evidence.rows())[0].status, 'missing');

  // Each row leads to its place on the sheet, unfolded and with focus.
  const index = before.findIndex((row) => row.text.includes('Foto buram'));
  const way = (await app.page.$$('.evidence-row .evidence-what a[href^="#/"]'))[index];
  await way.evaluate((one) => one.click());
  await app.page.waitForFunction((place) => document.activeElement?.id === place, {}, `${elementId(ASKED)}-piece-2-status`);
  assert.equal(await app.address(), `#/penilaian/${id}/isian/dinsos/proses`);
});

journey('Data dukung by keyboard, in English, and told plainly where nothing is expected', { width: 320, lang: 'en' }, async (app) => {
  const id = await app.fresh.start({ entity: 'Kabupaten Contoh', instrument: 'ori-kepatuhan-2021', unit: 'Dinas Sosial' });
  await app.go(`#/bukti/${id}`);
  assert.equal(await app.heading(), 'Evidence');
  await app.reads('The indicators of this instrument are not public; only points of dimensions are known.');
  await app.go(`#/keliling/${id}`);
  await app.reads('This instrument does not list facilities');
  await app.reads('The reason: its indicators are not public');
  const other = await app.fresh.start({ entity: 'Kabupaten Contoh', instrument: 'ori-kepatuhan-2015', unit: 'Dinas Sosial' });
  await app.go(`#/keliling/${other}`);
  await app.reads('The reason: the published sources name its indicators only');
  await app.go(`#/bukti/${other}`);
  await app.reads(/0 of \d+ pieces ready/);
  // By keys alone: to the first status and one down.
  const first = await app.page.waitForSelector('.evidence-row select');
  await first.focus();
  await app.page.keyboard.press('ArrowDown');
  await app.reads(/\d+ missing, 1 being prepared/);
  await app.page.waitForFunction(() => document.activeElement?.matches('.evidence-row select'));
});

journey('the walk by touch at 320 px: large choices in reach of a thumb, notes, progress; no mark is changed', { width: 320, height: 568 }, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  const { assessment: before } = await evidence.saved();
  await app.go(`#/hasil/${id}`);
  await app.press('Keliling kantor: periksa fasilitas');
  await app.reads('2 dari 26 diperiksa', '.tasks');
  await app.press('Dinas Sosial 2 dari 26 diperiksa');
  await app.reads('Fasilitas 1 dari 26');
  await app.reads('Jalur evakuasi bertanda', '#walk-spot');
  const tap = async (selector) => {
    const target = await app.page.waitForSelector(selector);
    await target.tap();
    await app.settled();
  };
  // The panel stands in the lower part of the window, whatever lies above.
  await app.page.evaluate(() => document.querySelector('.walk').scrollIntoView());
  const places = await app.page.$$eval('.walk-choice, .walk-ways > *', (all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom, height, left, right }) => ({ top, bottom, height, left, right })));
  assert.equal(places.length, 5);
  for (const place of places) assert.ok(place.height >= 48 && place.top > 568 * 0.3 && place.bottom <= 568 && place.left >= 0 && place.right <= 320, JSON.stringify(place));
  assert.equal(await app.page.evaluate(() => document.documentElement.scrollWidth), 320, 'nothing scrolls sideways');

  await tap('.walk-choice.walk-absent');
  await app.reads('3 dari 26 diperiksa 1 ada dan layak, 1 perlu diperbaiki, 1 tidak ada.');
  await app.reads('Jalur evakuasi bertanda', '#walk-spot');
  await tap('.walk-ways .primary');
  await app.reads('Titik kumpul', '#walk-spot');
  assert.equal((await app.focused()).id, 'walk-spot');
  const top = await app.page.$eval('#walk-spot', (one) => one.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 200, `the next facility is in sight: ${top}`);
  await tap('.walk-choice.walk-good');
  await app.click('.walk details > summary');
  await app.write('#walk-titik-kumpul-note', 'Halaman depan, tanpa papan');
  await app.reads('Untuk indikator: Ketersediaan jaminan keamanan dan keselamatan pelayanan');
  await app.press('Kosongkan: Titik kumpul');
  await app.reads('3 dari 26 diperiksa');
  await app.undo();
  await app.reads('4 dari 26 diperiksa');

  const { file, assessment } = await evidence.saved();
  assert.deepEqual(assessment.units[0].facilities, {
    'ruang-tunggu': { found: 'good' }, 'toilet-disabilitas': { found: 'flawed', note: 'Pintu tidak bisa dikunci' },
    'jalur-evakuasi': { found: 'absent' }, 'titik-kumpul': { found: 'good', note: 'Halaman depan, tanpa papan' },
  });
  assert.deepEqual(assessment.units[0].observations, before.units[0].observations, 'answers are left to people');
  assert.deepEqual(swanilai.score(assessment), swanilai.score(before));
  assert.deepEqual(swanilai.validate(file.bytes.toString('utf8')), []);

  // What it serves is one step away.
  await app.page.evaluate(() => document.querySelector('.walk').scrollIntoView());
  const served = await app.text('.walk-serves a');
  await tap('.walk-serves a');
  await app.page.waitForFunction((name) => document.activeElement?.closest('fieldset.indicator')?.querySelector('legend').innerText.includes(name), {}, served);
  assert.match(await app.address(), /\/isian\/dinsos\/input$/);
  await app.reload();
  await evidence.walk(id, 'dinsos');
  await app.reads('4 dari 26 diperiksa');
});

journey('the walk by keyboard, to the last facility and the next unit', { width: 320, height: 700 }, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  await evidence.walk(id, 'watdek');
  await app.reads('0 dari 26 diperiksa');
  const names = [];
  for (let number = 1; number <= 26; number += 1) {
    await app.reads(`Fasilitas ${number} dari 26`);
    names.push(await app.text('#walk-spot'));
    await app.page.focus('.walk-choice input');
    await app.page.keyboard.press(' ');
    if (number % 2 === 0) await app.page.keyboard.press('ArrowDown');
    await app.reads(`${number} dari 26 diperiksa`);
    if (number < 26) {
      while (!await app.page.evaluate(() => document.activeElement.matches('.walk-ways .primary'))) await app.page.keyboard.press('Tab');
      await app.page.keyboard.press('Enter');
    }
  }
  assert.equal(new Set(names).size, 26);
  for (const wanted of ['Ruang tunggu', 'Toilet khusus penyandang disabilitas', 'Ruang laktasi', 'Jalur evakuasi bertanda', 'Tempat mengisi daya telepon', 'Mesin nomor antrean']) assert.ok(names.includes(wanted), wanted);
  await app.reads('Semua fasilitas lokus ini sudah diperiksa.');
  await app.reads('13 ada dan layak, 13 perlu diperbaiki, 0 tidak ada.');
  await app.press('Kembali ke daftar isian', '.walk-ways');
  assert.equal(await app.address(), `#/penilaian/${id}`);
});

journey('photos are made smaller, lose place and device, go out as one ZIP and are deleted when asked', { width: 360 }, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  const { place, bytes } = await phonePhoto(app);
  assert.ok(bytes.includes('Exif') && bytes.includes('KameraBudi1') && jpeg(bytes).kinds.includes(0xe1));
  assert.deepEqual([jpeg(bytes).width, jpeg(bytes).height], [2400, 1800]);
  const requests = [];
  app.page.on('request', (request) => { if (!/^(blob|data):/.test(request.url())) requests.push(request.url()); });

  await app.go(`#/penilaian/${id}/isian/dinsos/proses`);
  await app.page.waitForSelector('fieldset.indicator');
  await evidence.unfold(ASKED, 2);
  const field = app.sheet.field(ASKED);
  // What photos need comes a moment after the sheet.
  await app.page.waitForSelector(`${field} .album input[capture]`);
  const camera = await app.page.$eval(`${field} .album input[capture]`, (input) => [input.accept, input.getAttribute('capture')]);
  assert.deepEqual(camera, ['image/*', 'environment']);
  await choose(app, `${field} .piece-more`, place, place);
  await app.page.waitForFunction((where) => document.querySelectorAll(`${where} .photos img`).length === 2, { timeout: 20_000 }, `${field} .piece-more`);
  assert.match(await app.status(), /^2 foto disimpan: Tautan laman atau media sosial\.$/);

  // What is no photo is told, and disturbs nothing.
  const odd = path.join(app.downloads, 'surat.jpg');
  await writeFile(odd, 'bukan foto');
  await choose(app, `${field} .piece-more`, odd);
  await app.reads('1 berkas bukan foto yang dikenal peramban ini.', `${field} .piece-more`);
  assert.equal(await photosIn(app, `${field} .piece-more`), 2);

  await evidence.walk(id, 'dinsos');
  await app.click('.walk details > summary');
  await choose(app, '.walk', place);
  await app.page.waitForFunction(() => document.querySelectorAll('.walk .photos img').length === 1, { timeout: 20_000 });

  await evidence.visit(id);
  await app.reads(/foto dalam draf ini, [\d,]+ (kB|MB)\. Seluruh foto di peramban ini: \d+, [\d,]+ (kB|MB)\. Menurut peramban, terpakai [\d,]+ (kB|MB) dari [\d,]+ MB/);
  const archive = await app.download(() => app.press('Unduh foto dan berkas penilaian (ZIP)'));
  assert.match(archive.name, /^penilaian-mandiri_kabupaten-maluku-tenggara_2-lokus_ori-kepatuhan-2023_\d{4}-\d\d-\d\d_foto\.zip$/);
  const files = unzip(archive.place);
  const names = files.map((file) => file.name);
  for (const name of names) assert.match(name, /^[a-z0-9/_.-]+$/, 'FX-8: plain names');
  assert.ok(!names.join().includes('udi'), 'no name of a camera file');
  const photos = files.slice(1);
  for (const wanted of [`foto/dinsos/${ASKED}-bukti-2-01.jpg`, `foto/dinsos/${ASKED}-bukti-2-02.jpg`, 'foto/dinsos/fasilitas-jalur-evakuasi-01.jpg']) assert.ok(names.includes(wanted), `${wanted} in ${names}`);
  for (const photo of photos) {
    const about = jpeg(photo.bytes);
    assert.deepEqual([about.width, about.height], [1600, 1200], photo.name);
    assert.ok(!about.kinds.includes(0xe1), 'no EXIF segment');
    for (const trace of ['Exif', 'KameraBudi1', 'Telepon 900', 'GPS']) assert.ok(!photo.bytes.includes(trace), trace);
    assert.ok(photo.bytes.length < bytes.length);
  }
  const inside = JSON.parse(files[0].bytes.toString('utf8'));
  assert.deepEqual(inside.units, (await evidence.saved()).assessment.units, 'the file beside them is the assessment');
  assert.ok(!files[0].bytes.includes('foto/'), 'photos are not in the file');

  // They outlive a reload, are shown large, and are deleted in two steps.
  await app.reload();
  await app.page.waitForSelector('main details .photos img');
  await app.click('main section details:has(.photos) > summary');
  await app.press('Perbesar foto 1: Fasilitas: Jalur evakuasi bertanda');
  await app.page.waitForFunction(() => document.querySelector('.photo-large')?.naturalWidth === 1600);
  const kept = await photosIn(app, 'main');
  await app.press('Hapus foto 1: Fasilitas: Jalur evakuasi bertanda');
  await app.reads('Hapus foto ini? Tidak dapat diurungkan.');
  await app.page.waitForSelector('.confirm .danger[aria-disabled=false]');
  await app.press('Ya, hapus');
  await app.page.waitForFunction((left) => document.querySelectorAll('main .photos > li').length === left, {}, kept - 1);
  assert.ok(requests.every((url) => url.startsWith(app.base)), 'no photo is ever sent');

  // A draft that is deleted for good takes its photos along; until then they stay with it.
  await app.home.visit();
  await app.press('Hapus draf Kabupaten Maluku Tenggara');
  await app.page.waitForSelector('.confirm .danger[aria-disabled=false]');
  await app.press('Ya, hapus');
  await app.press('Baru dihapus (1)');
  assert.equal(await app.page.evaluate(COUNT_ZERO), false, 'the draft can be brought back with its photos');
  await app.press('Hapus selamanya draf Kabupaten Maluku Tenggara');
  await app.page.waitForSelector('.confirm .danger[aria-disabled=false]');
  await app.press('Ya, hapus selamanya');
  await app.page.waitForFunction(COUNT_ZERO, { timeout: 10_000 });
});

/** Whether there is no photo in the database, and no sign that there were some. */
const COUNT_ZERO = `new Promise((done) => {
  const request = indexedDB.open('swanilai.foto');
  request.onsuccess = () => {
    const database = request.result;
    if (!database.objectStoreNames.contains('isi')) { database.close(); done(true); return; }
    const count = database.transaction('isi').objectStore('isi').count();
    count.onsuccess = () => { database.close(); done(count.result === 0 && localStorage.getItem('swanilai.foto') === null); };
  };
  request.onerror = () => done(false);
})`;

journey('“Hapus semua data” erases photos too', {}, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  const { place } = await phonePhoto(app, 'a.jpg', [300, 200]);
  await evidence.walk(id, 'dinsos');
  await app.click('.walk details > summary');
  await choose(app, '.walk', place);
  await app.page.waitForSelector('.walk .photos img');
  const bases = () => app.page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
  assert.ok((await bases()).includes('swanilai.foto'));
  await app.about.visit();
  await app.reads('Foto bukti hanya disimpan di peramban ini dan tidak dikirim ke mana pun.');
  await app.reads('Basis data peramban ini; tidak ikut di berkas penilaian');
  await app.press('Hapus semua data dari peramban ini');
  await app.page.waitForSelector('.confirm .danger[aria-disabled=false]');
  await app.press('Ya, hapus semua');
  await app.page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  assert.deepEqual(await app.keys(), []);
});

journey('a shared computer keeps photos in the memory of the tab alone, and says so', {}, async (app) => {
  const id = await app.fresh.start({ entity: 'Kabupaten Contoh', unit: 'Dinas Sosial', shared: true });
  const evidence = new Evidence(app);
  const { place } = await phonePhoto(app, 'a.jpg', [300, 200]);
  await evidence.walk(id);
  await app.click('.walk details > summary');
  await app.reads('Komputer bersama: foto hanya ada di memori tab ini', '.walk');
  await choose(app, '.walk', place);
  await app.page.waitForSelector('.walk .photos img');
  assert.deepEqual(await app.page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name)), []);
  await evidence.visit(id);
  await app.reads('Komputer bersama: foto hanya ada di memori tab ini dan hilang bila tab ditutup');
  const archive = await app.download(() => app.press('Unduh foto dan berkas penilaian (ZIP)'));
  const [, ...photos] = unzip(archive.place).map((file) => file.name);
  assert.equal(photos.length, 1);
  assert.match(photos[0], /^foto\/dinas-sosial-[0-9a-f]{12}\/fasilitas-jalur-evakuasi-01\.jpg$/);
  await app.reload();
  await app.reads('Belum ada foto.');
});

journey('when there is no room for a photo, the page says what to do and nothing else is lost', {}, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  const { place } = await phonePhoto(app, 'a.jpg', [300, 200]);
  await evidence.walk(id, 'dinsos');
  await app.click('.walk details > summary');
  await choose(app, '.walk', place);
  await app.page.waitForSelector('.walk .photos img');
  // Browsers tell it in two ways: at once, or when the whole change is to be written.
  for (const how of ['throws', 'aborts']) {
    await app.page.evaluate((way) => {
      window.put ??= IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function refuse(...given) {
        if (way === 'throws') throw new DOMException('full', 'QuotaExceededError');
        const request = window.put.apply(this, given);
        Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError'), configurable: true });
        queueMicrotask(() => { try { this.transaction.abort(); } catch { /* once is enough */ } });
        return request;
      };
    }, how);
    await choose(app, '.walk', place);
    await app.reads('Ruang penyimpanan peramban penuh, jadi 1 foto tidak tersimpan. Jawaban dan foto sebelumnya aman. Unduh semua foto (ZIP) di halaman Data dukung', '.walk');
    assert.equal(await photosIn(app, '.walk'), 1);
  }
  await app.page.evaluate(() => { IDBObjectStore.prototype.put = window.put; });
  await choose(app, '.walk', place);
  await app.page.waitForFunction(() => document.querySelectorAll('.walk .photos img').length === 2);
  assert.ok(!(await app.text('.walk')).includes('Ruang penyimpanan'), 'the message goes when it works again');
  assert.equal((await evidence.saved()).assessment.units[0].facilities['ruang-tunggu'].found, 'good');
});

journey('both lists are fit for paper: boxes for the walk, a line for each piece', {}, async (app) => {
  const evidence = new Evidence(app);
  const id = await evidence.from(regency());
  const paper = async () => {
    const place = path.join(app.downloads, `${(await readdir(app.downloads)).length}.pdf`);
    await app.page.pdf({ path: place, format: 'A4' });
    const text = execFileSync('pdftotext', [place, '-'], { encoding: 'utf8' });
    const about = execFileSync('pdfinfo', [place], { encoding: 'utf8' });
    return { text: text.replace(/\s+/g, ' '), pages: Number(about.match(/Pages: +(\d+)/)[1]), size: about.match(/Page size: +([\d.]+)/)[1] };
  };
  await evidence.walk(id, 'dinsos');
  const walk = await paper();
  assert.ok(walk.text.includes(SIMULATION.id), 'ID-2');
  assert.match(walk.text, /Lembar periksa fasilitas: Dinas Sosial/);
  assert.match(walk.text, /Tanggal:.*Diperiksa oleh \(jabatan\):/);
  assert.match(walk.text, /Pintu tidak bisa dikunci/);
  assert.ok(walk.pages <= 3, `${walk.pages} pages`);
  await media(app.page, {}, 'print');
  const boxes = await app.page.$$eval('.walk-paper .walk-paper-tick', (all) => ({ all: all.length, ticked: all.filter((one) => one.querySelector('path')).length, seen: all.every((one) => one.checkVisibility()) }));
  assert.deepEqual(boxes, { all: 78, ticked: 2, seen: true });
  assert.ok(!await app.page.$eval('.walk', (one) => one.checkVisibility()), 'what is for the screen is not on paper');
  await media(app.page, {});

  await evidence.walk(id);
  const all = await paper();
  assert.match(all.text, /Lembar periksa fasilitas: Dinas Sosial.*Lembar periksa fasilitas: Puskesmas Watdek/);

  await evidence.visit(id);
  await app.page.evaluate(() => { window.print = () => { window.printed = document.querySelectorAll('.evidence-row').length; }; });
  await app.press('Cetak daftar ini');
  await app.page.waitForFunction(() => window.printed === 232);
  const list = await paper();
  assert.match(list.text, /1 dari 233 bukti siap/);
  assert.match(list.text, /Semua yang belum siap/);
  assert.match(list.text, /Puskesmas Watdek/);
  assert.match(list.text, /Perlu diperbaiki/);
});

journey(`the module sees evidence of ${INSTRUMENT} as the page does`, { lang: 'en' }, async (app) => {
  const evidence = new Evidence(app);
  const place = path.join(app.downloads, 'a.swanilai.json');
  await writeFile(place, JSON.stringify(regency()));
  await app.files.visit();
  await app.files.choose(place);
  await app.press('Open as a draft: a.swanilai.json');
  const id = (await app.address()).split('/')[2];
  await evidence.visit(id);
  await app.reads('1 of 233 pieces ready');
  await app.reads('230 missing, 1 being prepared, 1 to be mended. 1 overdue.');
  await evidence.walk(id, 'watdek');
  await app.reads('0 of 26 looked at');
  await app.reads('There, but to be mended');
});
