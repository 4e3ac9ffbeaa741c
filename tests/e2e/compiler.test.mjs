// Bagian Organisasi: files of several people become one, and nothing merges in silence (FX-4, ID-7).

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { elementId, indicators, swanilai } from './lib/pkg.mjs';

const ENTITY = 'Kabupaten Maluku Tenggara';
const INSTRUMENT = 'ori-kepatuhan-2023';

/** An operator fills every sheet of one unit by a rule, and saves the file. */
async function operator(app, unit, levelOf) {
  await app.fresh.start({ entity: ENTITY, kind: 'kabupaten', unit });
  let dimension;
  for (const indicator of indicators(INSTRUMENT)) {
    if (indicator.dimension !== dimension) {
      dimension = indicator.dimension;
      await app.go((await app.address()).split('/').slice(0, 3).join('/'));
      await app.tasks.openSheet(dimension);
    }
    const level = levelOf(indicator);
    if (indicator.isIndex) await app.sheet.index(indicator.id, String(level * 25));
    else await app.sheet.level(indicator.id, level);
  }
  await app.press('Lihat hasil');
  return app.result.save();
}

journey('two operators, one compiler: the merged score is the mean by hand', {}, async (app, enter) => {
  // All 3 of 4: 75. All 4 of 4, but complaints 2 of 4: 100 − 21,54 ÷ 2 = 89,23.
  const first = await operator(app, 'Puskesmas Watdek', () => 3);
  const other = await enter();
  const second = await operator(other, 'Dinas Sosial', ({ dimension }) => (dimension === 'pengaduan' ? 2 : 4));

  const compiler = await enter();
  await compiler.files.visit();
  await compiler.files.choose(first.place, second.place);
  assert.match(await compiler.files.card(0), /Dapat dibuka .*Kabupaten Maluku Tenggara .*41 dari 41 terisi .*75,00 Zona Kuning · Kategori C · Kualitas Sedang/);
  assert.match(await compiler.files.card(1), /89,23 Zona Hijau · Kategori A · Kualitas Tertinggi/);
  assert.deepEqual(await compiler.keys(), [], 'FX-4: reading files stores nothing');
  await compiler.reads('Tidak ada isi yang berbeda.');
  await compiler.press('Gabungkan menjadi draf baru');
  await compiler.reads(ENTITY, 'h1');
  // (75 + 89,23) ÷ 2 = 82,115, half up 82,12.
  assert.equal(await compiler.result.score(), '82,12');
  await compiler.press('Lihat hasil');
  assert.equal(await compiler.result.score(), '82,12');
  assert.equal(await compiler.result.badge(), 'Zona Hijau · Kategori B · Kualitas Tinggi');
  await compiler.reads('Nilai instansi adalah rata-rata dari 2 lokus, dihitung dari nilai yang belum dibulatkan.');
  const rows = await compiler.page.$$eval('main table tbody tr', (all) => all.slice(0, 2).map((row) => [...row.cells].slice(0, 3).map((cell) => cell.innerText.trim())));
  assert.deepEqual(rows, [
    ['Puskesmas Watdek', '75,00', 'Zona Kuning · Kategori C · Kualitas Sedang'],
    ['Dinas Sosial', '89,23', 'Zona Hijau · Kategori A · Kualitas Tertinggi'],
  ]);

  const file = await compiler.result.save();
  assert.match(file.name, /^penilaian-mandiri_kabupaten-maluku-tenggara_2-lokus_ori-kepatuhan-2023_\d{4}-\d\d-\d\d\.json$/);
  const merged = swanilai.parse(file.bytes.toString('utf8'));
  const scored = swanilai.score(merged);
  assert.deepEqual([scored.entity.score, scored.entity.class.code, scored.entity.class.zone], [82.12, 'B', 'hijau']);
  const module = swanilai.merge([first, second].map((one) => swanilai.parse(one.bytes.toString('utf8'))));
  assert.equal(swanilai.score(module.assessment ?? module).entity.score, 82.12, 'the module merges to the same');

  // FX-1: out, in and out again gives the same bytes.
  const reader = await enter();
  await reader.files.visit();
  await reader.files.choose(file.place);
  await reader.press('Buka sebagai draf: ' + file.name);
  await reader.reads(ENTITY, 'h1');
  await reader.saved();
  const again = await reader.download(() => reader.press('Simpan berkas', '.draft-bar'));
  assert.ok(again.bytes.equals(file.bytes), 'FX-1: byte for byte');
});

journey('overlapping files: the clash list asks, a choice decides, the draft follows it', {}, async (app) => {
  const make = async (name, units) => {
    const place = path.join(app.downloads, name);
    await writeFile(place, swanilai.serialise({ format: 'swanilai.assessment', version: 1, instrument: { id: INSTRUMENT }, entity: { name: ENTITY, kind: 'kabupaten' }, units }));
    return place;
  };
  const score = (id, name, value) => ({ id, name, score: value });
  const a = await make('a.json', [score('watdek', 'Puskesmas Watdek', 49.85), score('disdik', 'Dinas Pendidikan', 52.86)]);
  const b = await make('b.json', [score('watdek', 'Puskesmas Watdek', 60.15), score('dinsos', 'Dinas Sosial', 71.08)]);
  await app.files.visit();
  await app.files.choose(a, b);
  await app.reads('Isi yang berbeda (1)');
  const clash = await app.page.$eval('main .card:has(#clash-0-first)', (card) => card.innerText.replace(/\s+/g, ' '));
  assert.match(clash, /Puskesmas Watdek .*49,85 .*60,15/);
  await app.press('Gabungkan menjadi draf baru');
  await app.reads('Masih ada 1 perbedaan yang belum Anda putuskan.');
  assert.equal((await app.focused()).id, 'clash-0-first', 'the question takes focus');
  assert.equal(await app.address(), '#/buka', 'FX-4: nothing merges before it is decided');
  assert.deepEqual(await app.keys(), []);

  await app.click('#clash-0-later');
  await app.reads('61,36', '.standing .score'); // (60,15 + 52,86 + 71,08) ÷ 3 = 61,363…
  await app.click('#clash-0-first');
  await app.reads('57,93', '.standing .score'); // (49,85 + 52,86 + 71,08) ÷ 3 = 57,93
  await app.click('#clash-0-both');
  await app.reads('58,49', '.standing .score'); // all four: 233,94 ÷ 4 = 58,485
  await app.click('#clash-0-later');
  await app.press('Gabungkan menjadi draf baru');
  await app.reads(ENTITY, 'h1');
  assert.equal(await app.result.score(), '61,36');
  await app.saved();
  assert.equal((await app.keys()).filter((key) => key.startsWith('swanilai.draft.')).length, 1);
});

journey('files of two entities or two instruments do not merge by accident', {}, async (app) => {
  const make = async (name, entity, id) => {
    const place = path.join(app.downloads, name);
    await writeFile(place, swanilai.serialise({ format: 'swanilai.assessment', version: 1, instrument: { id }, entity: { name: entity }, units: [{ id: 'a', name: entity, score: 80 }] }));
    return place;
  };
  const one = await make('satu.json', 'Kota A', INSTRUMENT);
  const two = await make('dua.json', 'Kota B', INSTRUMENT);
  const three = await make('tiga.json', 'Kota A', 'ori-kepatuhan-2022');
  await app.files.visit();
  await app.files.choose(one, two);
  await app.reads(/Belum dapat digabungkan .*dua\.json: Berkas milik .*Samakan nama instansi/);
  await app.press('Anggap semuanya milik satu instansi, dengan nama: Kota A');
  await app.reads('Hasil gabungan');
  await app.press('Keluarkan dari daftar: dua.json');
  await app.files.choose(three);
  await app.reads(/tiga\.json: Berkas memakai instrumen .*ori-kepatuhan-2022/);
  assert.equal((await app.page.$$('main .actions .primary')).length, 2, 'each can still be opened by itself, and nothing else');
});

journey('opening a file whose draft is there already asks: see, beside it, or in its place', {}, async (app) => {
  const id = await app.fresh.start({ entity: ENTITY, unit: 'Dinas Sosial' });
  await app.tasks.openSheet('output');
  await app.sheet.level('output.persepsi.1', 2);
  await app.saved();
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  await app.sheet.level('output.persepsi.1', 4);
  await app.saved();
  await app.files.visit();
  await app.files.choose(file.place);
  await app.reads('Di peramban ini sudah ada draf penilaian yang sama.');
  await app.press('Ganti draf yang ada');
  await app.reads('Isi draf yang ada akan diganti isi berkas ini. Sesudahnya, tombol Urungkan masih mengembalikannya. Lanjutkan?');
  await app.press('Batal');
  await app.press('Simpan sebagai draf baru');
  await app.page.waitForFunction((old) => location.hash.startsWith('#/penilaian/') && !location.hash.includes(old), {}, id);
  await app.saved();
  await app.home.visit();
  assert.equal((await app.home.drafts()).length, 2);
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  await app.page.waitForSelector(`#${elementId('output.persepsi.1')}`);
  assert.equal(await app.sheet.given('output.persepsi.1'), 4, 'the draft that was there is untouched');
});
