// Published results, reproduced in the quick calculator: what anyone would try first.

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';

const YELLOW_C = 'Zona Kuning · Kategori C · Kualitas Sedang';
const GREEN_A = 'Zona Hijau · Kategori A · Kualitas Tertinggi';
const GREEN_B = 'Zona Hijau · Kategori B · Kualitas Tinggi';

journey('Maluku Tenggara 2023: seven units, 60,80, Kuning C Kualitas Sedang', {}, async (app) => {
  await app.calculator.visit('ori-kepatuhan-2023');
  await app.calculator.scores('49,85', '52,86', '55,09', '59,85', '62,06', '71,08', '74,82');
  const found = await app.calculator.outcome();
  assert.equal(found.score, '60,80');
  assert.equal(found.badge, YELLOW_C);
  // By hand: the sum is 425,61; a seventh of it is 60,801428…
  assert.match(found.working, /^Rata-rata 7 lokus: \(49,85 \+ 52,86 \+ 55,09 \+ 59,85 \+ 62,06 \+ 71,08 \+ 74,82\) ÷ 7 ≈ 60,8014 → dibulatkan 60,80\.$/);
});

journey('ID-5: Palangka Raya 90,16 and 90.16 are the same number; 1.234 is asked about', {}, async (app) => {
  await app.calculator.visit('ori-kepatuhan-2024');
  for (const typed of ['90,16', '90.16']) {
    await app.calculator.scores(typed);
    const found = await app.calculator.outcome();
    assert.deepEqual([found.score, found.badge], ['90,16', GREEN_A], typed);
  }
  await app.calculator.scores('1.234');
  await app.reads('Maksud Anda 1,234 atau 1234? Tulis dengan koma: 1,234.');
  assert.equal((await app.calculator.outcome()).score, null, 'nothing is computed from a number in doubt');
  assert.equal(await app.page.$eval('#unit-score-1', (input) => input.getAttribute('aria-invalid')), 'true');
  await app.calculator.scores('1,234');
  assert.equal((await app.calculator.outcome()).score, '1,23');
  await app.setLang('en');
  await app.calculator.scores('90,16');
  assert.equal((await app.calculator.outcome()).score, '90.16', 'a decimal point in English');
});

journey('Pagaralam 2023: 76,74 is Kuning C, and 78 would be Hijau B', {}, async (app) => {
  await app.calculator.visit('ori-kepatuhan-2023');
  await app.calculator.scores('76,74');
  let found = await app.calculator.outcome();
  assert.deepEqual([found.score, found.badge], ['76,74', YELLOW_C]);
  await app.calculator.scores('78');
  found = await app.calculator.outcome();
  assert.deepEqual([found.score, found.badge], ['78,00', GREEN_B]);
});

journey('ID-4: what is shown is what is classified, at every border', {}, async (app) => {
  await app.calculator.visit('ori-kepatuhan-2023');
  const cases = [
    ['87,995', '88,00', GREEN_A], ['87,994999', '87,99', GREEN_B], ['88', '88,00', GREEN_A],
    ['77,995', '78,00', GREEN_B], ['77,994', '77,99', YELLOW_C],
    ['53,995', '54,00', YELLOW_C], ['53,994', '53,99', 'Zona Merah · Kategori D · Kualitas Rendah'],
    ['31,995', '32,00', 'Zona Merah · Kategori D · Kualitas Rendah'], ['31,994', '31,99', 'Zona Merah · Kategori E · Kualitas Terendah'],
    ['100', '100,00', GREEN_A], ['0', '0,00', 'Zona Merah · Kategori E · Kualitas Terendah'],
  ];
  for (const [typed, score, badge] of cases) {
    await app.calculator.scores(typed);
    const found = await app.calculator.outcome();
    assert.deepEqual([found.score, found.badge], [score, badge], typed);
  }
  // Two units whose mean falls on the border itself: (87,99 + 88,00) / 2 = 87,995.
  await app.calculator.scores('87,99', '88,00');
  const found = await app.calculator.outcome();
  assert.deepEqual([found.score, found.badge], ['88,00', GREEN_A]);
  await app.calculator.scores('100,01');
  await app.reads('Tulis angka antara 0 dan 100.');
});

journey('ID-1, ID-6: 2025 has a quality but no zone, and its words say so', {}, async (app) => {
  await app.calculator.visit('ori-maladministrasi-2025');
  await app.calculator.scores('65,98');
  const found = await app.calculator.outcome();
  assert.equal(found.score, '65,98');
  assert.match(found.badge, /^Kualitas /);
  assert.doesNotMatch(found.badge, /Zona|Kategori/);
  assert.equal(await app.page.$('.standing .zone-hijau, .standing .zone-kuning, .standing .zone-merah'), null, 'no colour of a zone either');
});

journey('dimension points of one unit: Puskesmas Watdek 49,85', {}, async (app) => {
  await app.calculator.visit('ori-kepatuhan-2023');
  await app.press('Poin dimensi, untuk satu lokus');
  await app.unit.points({ input: '8,72', proses: '10,76', output: '20,76' });
  await app.reads('Baru 3 dari 4 dimensi: 8,72 + 10,76 + 20,76 = 40,24. Sisanya masih terbuka.');
  await app.unit.points({ pengaduan: '9,61' });
  await app.reads('Jumlah 4 dimensi: 8,72 + 10,76 + 20,76 + 9,61 = 49,85.');
  const found = await app.calculator.outcome();
  assert.deepEqual([found.score, found.badge], ['49,85', 'Zona Merah · Kategori D · Kualitas Rendah']);
});
