// The published result card: what its address or a file says, checked, and never a zone that is not its score's.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey, person } from './lib/browser.mjs';
import { DIST, SIMULATION } from './lib/env.mjs';
import { Light } from './lib/light.mjs';
import { printed } from './lib/paper.mjs';
import { swanilai } from './lib/pkg.mjs';
import { host, site } from './lib/server.mjs';

const CARD = 'v1/kartu.html';
const at = (path) => ({ path, wait: false });

const CARDS = [
  ['a score', 'set=ori-kepatuhan-2024&nilai=90.16&nama=Kota%20Palangka%20Raya&tahun=2024&per=2024-11-14&lokus=7', ['Kota Palangka Raya', '90,16', 'Zona Hijau · Kategori A · Kualitas Tertinggi', 'Tahun 2024', 'Per tanggal 14 November 2024', 'Lokus 7']],
  ['the zone is that of the score, whatever somebody adds', 'set=ori-kepatuhan-2024&nilai=77.99&zona=hijau&kategori=A', ['77,99', 'Zona Kuning · Kategori C']],
  ['bounds', 'set=ori-kepatuhan-2024&rendah=40&tinggi=95', ['Sementara antara 40,00 dan 95,00', 'Zona dan kategori belum pasti']],
  ['bounds within a zone', 'set=ori-kepatuhan-2024&rendah=80&tinggi=95', ['Zona Hijau · Zonanya sudah pasti']],
  ['no zones', 'set=ori-maladministrasi-2025&nilai=88', ['88,00', 'Kualitas Tertinggi', 'tidak memakai zona']],
  ['markup stays text', 'set=ori-kepatuhan-2024&nilai=60&nama=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&per=2024-02-30&lokus=-1', ['<img src=x onerror=alert(1)>', '60,00']],
  ['an unknown instrument', 'set=ori-2099&nilai=60', ['Instrumen “ori-2099” tidak dikenal']],
  ['no number', 'set=ori-kepatuhan-2024&nilai=bagus', ['Nilai “bagus” bukan angka yang sah']],
  ['beyond the scale', 'set=ori-kepatuhan-2024&nilai=101', ['Nilai “101” bukan angka yang sah']],
  ['no part of a number, year or count', 'set=ori-kepatuhan-2024&nilai=%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%2087,50&tahun=20241&lokus=1234', ['87,50', 'Zona Hijau', 'Tahun 2024 Instrumen']],
  ['a number longer than any field', 'set=ori-kepatuhan-2024&nilai=87,50000000000000000000001', ['bukan angka yang sah']],
  ['an address that was lengthened', `set=ori-kepatuhan-2024&nilai=87&nama=${'x'.repeat(4000)}`, ['terlalu panjang']],
  ['bounds in the wrong order', 'set=ori-kepatuhan-2024&rendah=90&tinggi=80', ['Batas rendah melebihi batas tinggi']],
  ['nothing', '', ['Kartu ini belum berisi nilai']],
  ['a file of another site', 'hasil=https://example.org/a.json', ['harus berada di situs yang sama']],
  ['a script for a file', 'hasil=javascript:alert(1)', ['harus berada di situs yang sama']],
];

journey('the result card: from its fragment, checked, as text (SE-4)', at(CARD), async (app) => {
  for (const [what, fragment, expected] of CARDS) {
    await app.page.goto('about:blank');
    await app.page.goto(`${await site()}${CARD}?lang=id#${fragment}`);
    await app.page.waitForFunction((words) => document.getElementById('hasil').innerText.replace(/\s+/g, ' ').includes(words), {}, expected[0]);
    const words = await new Light(app.page).seen('main');
    for (const part of expected) assert.ok(words.includes(part), `${what}: ${part} in ${words}`);
    assert.ok(words.includes(SIMULATION.id), what);
    assert.equal(await app.page.$('#hasil img'), null, what);
  }
});

journey('the result card prints as it stands, on one page', at(`${CARD}?lang=id#set=ori-kepatuhan-2024&nilai=90.16&nama=Kota%20Palangka%20Raya`), async (app) => {
  await app.page.waitForSelector('#hasil .ruler');
  const { pages } = await printed(app);
  assert.equal(pages.length, 1);
  for (const part of ['Kota Palangka Raya', '90,16', 'Zona Hijau', SIMULATION.id.slice(0, 30)]) assert.ok(pages[0].replace(/\s+/g, ' ').includes(part), `${part} in ${pages[0]}`);
});

test('the result card: a result or an assessment of the same site', { timeout: 120_000 }, async (t) => {
  const assessment = { format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2024' }, entity: { name: 'Kabupaten Contoh' }, units: [{ id: 'a', name: 'A', score: 87.995 }, { id: 'b', name: 'B', points: { input: 8.72, proses: 10.76, output: 20.76, pengaduan: 9.61 } }] };
  const result = swanilai.score(assessment);
  const observed = { ...assessment, units: [{ id: 'a', name: 'A', observations: { 'input.kompetensi.1': { marks: [{ level: 3 }] } } }] };
  const lying = structuredClone(result);
  lying.entity.zone = 'hijau';
  lying.entity.class = { code: 'A', name: 'Kualitas Tertinggi', zone: 'hijau' };
  const files = { 'hasil-2026-01-29.json': result, 'penilaian.json': assessment, 'isian.json': observed, 'bohong.json': lying, 'lain.json': { a: 1 }, 'rusak.json': null };
  const own = await host({ change: (name, body) => body, folder: DIST });
  t.after(() => own.close());
  const app = await person({ base: own.base, path: CARD, wait: false });
  t.after(() => app.close());
  app.recorder.expect(/404/);
  await app.page.setRequestInterception(true);
  app.page.on('request', (asked) => {
    const name = asked.url().split('/').pop();
    if (name in files) asked.respond({ contentType: 'application/json', body: files[name] ? JSON.stringify(files[name]) : '{' });
    else asked.continue();
  });
  for (const [name, expected] of [
    ['hasil-2026-01-29.json', ['68,92', 'Zona Kuning · Kategori C', 'Kabupaten Contoh', '29 Januari 2026', 'Lokus 2']],
    ['penilaian.json', ['68,92', 'Zona Kuning · Kategori C', 'Kabupaten Contoh']],
    ['bohong.json', ['68,92', 'Zona Kuning · Kategori C']],
    ['isian.json', ['jawaban per indikator, belum hasil']],
    ['lain.json', ['bukan berkas hasil atau penilaian Swanilai']],
    ['rusak.json', ['tidak ditemukan atau tidak dapat dibaca']],
    ['tiada.json', ['tidak ditemukan atau tidak dapat dibaca']],
  ]) {
    await app.page.goto('about:blank');
    await app.page.goto(`${own.base}${CARD}?lang=id#hasil=${name}`);
    await app.page.waitForFunction((words) => document.getElementById('hasil').innerText.includes(words), { timeout: 10_000 }, expected[0]);
    const words = await new Light(app.page).seen('main');
    for (const part of expected) assert.ok(words.includes(part), `${name}: ${part} in ${words}`);
  }
});

journey('theme: the brand colour paints, one that cannot be read is refused, zones keep theirs', at(`${CARD}?warna=7a1f5c&tema=terang#set=ori-kepatuhan-2024&nilai=90`), async (app) => {
  const look = () => app.page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return { brand: style.getPropertyValue('--brand').replace(/\s/g, ''), zone: getComputedStyle(document.querySelector('.badge')).backgroundColor };
  });
  const at_ = async (query) => {
    await app.page.goto('about:blank');
    await app.page.goto(`${await site()}${CARD}?${query}#set=ori-kepatuhan-2024&nilai=90`);
    await app.page.waitForSelector('.badge');
    return look();
  };
  const painted = await at_('warna=7a1f5c&tema=terang');
  assert.equal(painted.brand, 'rgb(122,31,92)');
  const plain = await at_('tema=terang');
  const refused = await at_('warna=ffee00&tema=terang');
  assert.equal(refused.brand, plain.brand, 'below 4.5 to white');
  assert.equal(painted.zone, plain.zone);
  assert.equal((await at_('warna=7a1f5c&tema=gelap')).zone, plain.zone);
});

