// The operator's short journey in the other engine: Firefox ESR over WebDriver BiDi.

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { downloadFolder, downloaded, firefox, person } from './lib/browser.mjs';
import { Light, bareFrame, elsewhere, frameOf } from './lib/light.mjs';
import { archived, atSheet, cards, FIRST, look, note, restore, rows, SECOND, state, until } from './lib/durable.mjs';
import { swanilai } from './lib/pkg.mjs';
import { host, site } from './lib/server.mjs';

let browser;
let folder;

before(async () => {
  folder = await downloadFolder();
  browser = await firefox(folder);
}, { timeout: 60_000 });

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function enter(t, options = {}) {
  const app = await person({ browser, ...options });
  app.downloads = folder;
  t.after(() => app.close());
  return app;
}

test('one unit by indicators and points, result, file, back in (SE-1, SE-2)', { timeout: 90_000 }, async (t) => {
  const app = await enter(t);
  assert.equal(await app.page.$eval('html', (root) => root.lang), 'id', 'the browser asks for Indonesian');
  await app.home.begin();
  await app.fresh.choose({ entity: 'Kabupaten Maluku Tenggara', kind: 'kabupaten', province: 'Maluku', unit: 'Puskesmas Watdek' });
  await app.fresh.begin();
  await app.reads('Kabupaten Maluku Tenggara', 'h1');
  await app.tasks.openSheet('pengaduan');
  await app.sheet.all(1);
  assert.equal(await app.sheet.points(), 'Poin dimensi ini: 5,39 dari 21,54'); // 5,385
  await app.sheet.clear('pengaduan.pengelolaan.1');
  await app.undo();
  assert.equal(await app.sheet.given('pengaduan.pengelolaan.1'), 1);
  await app.sheet.note('pengaduan.pengelolaan.1', 'Kotak saran');
  await app.press('Kembali ke daftar isian');
  await app.press('Nama dan cara isi: Puskesmas Watdek');
  await app.unit.know('points');
  await app.unit.points({ input: '8,72', proses: '10,76', output: '20,76' });
  // 8,72 + 10,76 + 20,76 + 5,385 = 45,625
  await app.reads('45,63', '.standing .score');
  await app.saved();
  await app.reload();
  await app.reads('45,63', '.standing .score');
  await app.press('Lihat hasil');
  assert.equal(await app.result.badge(), 'Zona Merah · Kategori D · Kualitas Rendah');
  const file = await app.result.save();
  const text = file.bytes.toString('utf8');
  assert.deepEqual(swanilai.validate(text), []);
  assert.equal(swanilai.score(swanilai.parse(text)).entity.score, 45.63, 'both engines and the module agree');
  await app.files.visit();
  await app.files.choose(file.place);
  await app.press('Simpan sebagai draf baru');
  await app.reads('45,63', '.standing .score');
  await app.saved();
  const again = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  const withoutId = (bytes) => bytes.toString().replace(/"id": "[0-9a-f-]{36}"/, '');
  assert.equal(withoutId(again.bytes), withoutId(file.bytes), 'FX-1, but for the id of the new draft');
  await app.setLang('en');
  await app.reads('45.63', '.standing .score');
  app.recorder.check();
});

test('the quick calculator: Maluku Tenggara 2023', { timeout: 60_000 }, async (t) => {
  const app = await enter(t);
  await app.calculator.visit('ori-kepatuhan-2023');
  await app.calculator.scores('49,85', '52,86', '55,09', '59,85', '62,06', '71,08', '74,82');
  const found = await app.calculator.outcome();
  assert.deepEqual([found.score, found.badge], ['60,80', 'Zona Kuning · Kategori C · Kualitas Sedang']);
  app.recorder.check();
});

test('PF-4, SE-3: a damaged wasm is refused here too', { timeout: 60_000 }, async (t) => {
  const place = await host({
    change: (name, body) => {
      if (!name.endsWith('.wasm')) return body;
      const flipped = Buffer.from(body);
      flipped[flipped.length >> 1] ^= 1;
      return flipped;
    },
  });
  t.after(() => place.close());
  const app = await enter(t, { base: place.base, wait: false });
  await app.page.waitForSelector('html[data-app="failed"][data-reason="integrity"]', { timeout: 15_000 });
  await app.reads('tidak sama dengan yang diterbitkan, sehingga ditolak', '#boot-failure');
});

test('EM-6: storage that throws', { timeout: 60_000 }, async (t) => {
  const app = await enter(t, {
    before: () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
      }
    },
  });
  await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.reads('Draf tidak tersimpan otomatis di peramban ini. Simpan sebagai berkas.', '.draft-saved');
  app.recorder.check();
});

test('the light calculator and the result card: score, file, card (EM-1, SE-1, SE-2)', { timeout: 90_000 }, async (t) => {
  const app = await enter(t, { path: 'v1/kalkulator.html?set=ori-kepatuhan-2024', wait: false });
  const light = await new Light(app.page).ready();
  await app.page.type('#nilai-1', '90,16');
  await light.press('cara-2');
  for (const [index, points] of ['8,72', '10,76', '20,76'].entries()) await light.type(`poin-2-${index}`, points);
  await light.until('#hasil-2', 'antara 40,24 dan 61,78');
  await light.type('poin-2-3', '9,61');
  // (90,16 + 49,85) / 2 = 70,005, half up
  await light.until('#hasil .score', '70,01');
  assert.match(await light.seen('#hasil .badge'), /Zona Kuning · Kategori C/);
  const file = await downloaded(folder, () => light.press('download'));
  assert.equal(swanilai.score(JSON.parse(file.bytes)).entity.score, 70.01);
  await app.page.goto(`${await site()}v1/kartu.html#set=ori-kepatuhan-2024&nilai=70.01&nama=Kota&per=2024-11-14`);
  await light.until('#hasil', '70,01');
  await light.until('#hasil .facts', '14 November 2024');
  app.recorder.check();
});

test('the light calculator in a frame of another site, and without storage', { timeout: 90_000 }, async (t) => {
  const page = await elsewhere({ '/': bareFrame(`${await site()}v1/kalkulator.html?embed=1&lang=id`, 'sandbox="allow-scripts"') });
  t.after(() => page.close());
  const app = await enter(t, { base: page.base, wait: false });
  const frame = await frameOf(app.page, 'v1/kalkulator.html');
  const light = await new Light(frame).ready();
  await light.type('nilai-1', '88');
  await light.until('#hasil .badge', 'Kualitas Tertinggi');
  assert.match(await light.seen('#catatan'), /Situs ini membatasi bingkai.*Draf tidak tersimpan otomatis di situs ini/);
});
test('nothing lost: two tabs, an earlier state, a deleted draft, a storage that was cleared', { timeout: 120_000 }, async (t) => {
  const app = await enter(t);
  const { id, sheet } = await atSheet(app);
  await app.sheet.note(FIRST, 'Dari tab pertama');
  await archived(app, 'Dari tab pertama');
  const other = await enter(t, { context: app.profile, path: sheet });
  await other.sheet.level(SECOND, 3);
  await until(async () => (await rows(other.page, 'draf')).some((row) => row.text.includes('"level": 3')), 'the answer is stored twice');
  await other.page.close();
  await look(app);
  await until(async () => await app.sheet.given(SECOND) === 3, 'the other tab’s answer came');
  assert.equal(await app.value(note(FIRST)), 'Dari tab pertama');
  await state(app, id);
  const count = (await cards(app)).length;
  assert.ok(count >= 2);
  await restore(app, count - 1);
  await until(async () => /Keadaan sekarang.*Setelah dikembalikan/.test((await cards(app))[0]), 'the first state is back');
  await app.undo();
  await archived(app, 'Dari tab pertama');
  await app.page.evaluate(() => { addEventListener('pagehide', () => localStorage.clear()); });
  await app.go(sheet);
  await app.page.reload();
  await app.page.waitForSelector(note(FIRST).replace('-note', ''), { timeout: 20_000 });
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Dari tab pertama', 'the second copy brings it back');
  await app.home.visit();
  await app.press('Hapus draf Kota Tual');
  await until(async () => await app.page.$eval('.confirm .danger', (one) => one.getAttribute('aria-disabled')) === 'false', 'the second step counts');
  await app.press('Ya, hapus');
  await app.press('Urungkan penghapusan draf Kota Tual', '.undo-delete');
  await until(async () => /Kota Tual/.test((await app.home.drafts()).join(' ')), 'it is listed again');
  app.recorder.check();
});
