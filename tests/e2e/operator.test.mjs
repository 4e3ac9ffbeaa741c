// The operator of one unit: from the start page to a file in hand.

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';
import { SIMULATION } from './lib/env.mjs';
import { elementId, indicators, swanilai } from './lib/pkg.mjs';

const UNIT = 'Puskesmas Watdek';

async function begin(app) {
  await app.home.begin();
  assert.equal(await app.heading(), 'Penilaian baru');
  await app.fresh.choose({ entity: 'Kabupaten Maluku Tenggara', kind: 'kabupaten', province: 'Maluku', unit: UNIT });
  await app.fresh.begin();
  await app.reads('Kabupaten Maluku Tenggara', 'h1');
}

journey('the whole journey: one unit, four sheets, result, file', {}, async (app) => {
  await app.reads(SIMULATION.id, 'body'); // ID-2
  await begin(app);
  await app.reads(SIMULATION.id, 'body');
  assert.deepEqual((await app.tasks.states()).map(([, state]) => state), Array(4).fill('Belum diisi'));
  await app.reads('Yang masih kosong: 41 jawaban pada 1 lokus.');
  assert.match(await app.bar(), /^Sementara antara 0,00 dan 100,00 0 dari 41 terisi/);

  // Input: everything 3 of 4; the first by respondents whose mean is 3 as well.
  await app.tasks.openSheet('input');
  assert.equal(await app.heading(), await app.page.$eval('main h1', (one) => one.textContent.trim()));
  await app.reads(SIMULATION.id, 'body');
  assert.equal(await app.page.$('fieldset.indicator input:checked'), null, 'AX-2: nothing is preselected');
  assert.equal(await app.sheet.points(), 'Poin dimensi ini antara 0,00 dan 21,85, paling tinggi 21,85');
  await app.sheet.level('input.kompetensi.2', 4);
  // By hand: 10,925 for the variable less 2,67007, shared by five: 1,650986.
  assert.equal(await app.sheet.points(), 'Poin dimensi ini antara 1,65 dan 21,85, paling tinggi 21,85');
  assert.match(await app.bar(), /Sementara antara 1,65 dan 100,00 1 dari 41 terisi/);
  await app.sheet.level('input.kompetensi.2', 0);
  assert.match(await app.bar(), /Sementara antara 0,00 dan 98,35 1 dari 41 terisi/, 'ID-8: 0 is an answer');
  await app.sheet.clear('input.kompetensi.2');
  assert.equal(await app.sheet.given('input.kompetensi.2'), null);
  assert.match(await app.bar(), /Sementara antara 0,00 dan 100,00 0 dari 41 terisi/, 'ID-8: unanswered is not 0');
  await app.undo();
  assert.equal(await app.sheet.given('input.kompetensi.2'), 0, 'what was cleared comes back');
  await app.redo();
  assert.equal(await app.sheet.given('input.kompetensi.2'), null);
  await app.undo();

  await app.sheet.split('input.kompetensi.1');
  const marks = { pimpinan: 4, 'pejabat-layanan': 4, 'petugas-pengaduan': 2, 'petugas-layanan': 2 };
  for (const [slot, level] of Object.entries(marks)) await app.sheet.slot('input.kompetensi.1', slot, level);
  await app.reads('Rata-rata: 3,00 dari 4', app.sheet.field('input.kompetensi.1'));
  await app.reads('Kepala unit atau wakilnya', app.sheet.field('input.kompetensi.1'));
  await app.sheet.all(3);
  assert.equal(await app.sheet.points(), 'Poin dimensi ini: 16,39 dari 21,85'); // 0,75 × 21,85 = 16,3875
  await app.saved();
  assert.match(await app.bar(), /Tersimpan pukul \d\d\.\d\d/, 'FX-12');

  // AX-4: the gaps of a sheet are told, nothing is blocked.
  await app.press('Dimensi berikutnya: Proses');
  await app.reads('Proses', 'h1');
  await app.sheet.level('proses.standar.1', 4);
  await app.press('Periksa yang belum terisi');
  await app.reads('Masih ada 10 indikator yang belum terisi', '#missing');
  assert.equal((await app.focused()).id, 'missing', 'AX-4: focus goes to the summary');
  assert.match(await app.page.title(), /^Kesalahan: /, 'AX-4');
  await (await app.page.$('#missing li a')).click();
  assert.equal((await app.focused()).id, `${elementId('proses.standar.2')}-first`, 'AX-4: each link focuses its field');
  await app.sheet.all(4);
  await app.sheet.notApplicable('proses.standar.7');
  assert.equal(await app.sheet.given('proses.standar.7'), null);
  assert.equal(await app.sheet.points(), 'Poin dimensi ini: 32,37 dari 32,37', 'its weight goes to its siblings');
  await app.sheet.note('proses.standar.8', 'Papan pengumuman di ruang tunggu');
  await app.sheet.link('proses.standar.8', 'Foto papan', 'https://contoh.go.id/foto-papan');
  await app.reads('Catatan (ada isinya)', app.sheet.field('proses.standar.8'));
  await app.reads(/Data dukung: 0 dari \d siap, 1 bukti lain/, app.sheet.field('proses.standar.8'));
  // FX-9: an address that could run is told off and not kept.
  await app.press('Tambah bukti lain', app.sheet.field('proses.standar.8'));
  await app.write(`${app.sheet.field('proses.standar.8')}-link-1-url`, 'javascript:alert(1)');
  await app.reads('Alamat harus diawali https:// dan tanpa spasi. Belum disimpan.');
  await app.press('Hapus bukti 2', app.sheet.field('proses.standar.8'));

  // Output: 2 of 4, and the index at 50: half of it. ID-3: it is judged by others, and says so.
  await app.press('Dimensi berikutnya: Output');
  await app.reads('Bagian ini dinilai oleh orang lain');
  await app.sheet.all(2);
  await app.sheet.index('output.persepsi.ikm', '50');
  assert.equal(await app.sheet.points(), 'Poin dimensi ini: 12,12 dari 24,24');

  // Complaints: 1 of 4: a quarter.
  await app.press('Dimensi berikutnya: Pengaduan');
  await app.sheet.all(1);
  assert.equal(await app.sheet.points(), 'Poin dimensi ini: 5,39 dari 21,54'); // 5,385
  await app.press('Kembali ke daftar isian');
  assert.deepEqual((await app.tasks.states()).map(([, state]) => state), Array(4).fill('Selesai'));
  await app.reads('Semua sudah terisi.');

  // 16,3875 + 32,37 + 12,12 + 5,385 = 66,2625
  await app.press('Lihat hasil');
  assert.equal(await app.result.score(), '66,26');
  assert.equal(await app.result.badge(), 'Zona Kuning · Kategori C · Kualitas Sedang');
  await app.reads(SIMULATION.id, 'body');
  await app.reads('Opini (simulasi): Kualitas Sedang');
  await app.reads('Nilai instansi sama dengan nilai satu-satunya lokus ini.');
  // The parts shown add up to 66,27; the page says why the score is 66,26.
  await app.reads('Puskesmas Watdek: jumlah poin yang tampil 66,27, nilainya 66,26.');
  const losses = await app.page.$$eval('#losses tbody tr', (rows) => rows.map((row) => row.innerText.replace(/\s+/g, ' ')));
  assert.ok(losses.length === 10, 'ID-10: the ten largest losses');
  const lost = await app.page.$$eval('#losses tbody tr td:nth-child(3)', (cells) => cells.map((cell) => Number(cell.innerText.replace(',', '.'))));
  assert.deepEqual(lost, [...lost].sort((a, b) => b - a), 'ID-10: the largest first');
  // ID-3: with and without what others judge. Their part: 5 of 6 of 24,24, half of it.
  await app.reads('Bagian itu menyumbang 10,10 poin. Bobotnya 20,20 dari 100.');
  await app.reads('Tanpa bagian itu: 56,16 dari 79,80 poin.');
  await app.press(`${UNIT}: 66,26`);
  await app.reads('Perhitungan: dimensi, variabel, dan indikator');
  const working = await app.page.$$eval('details.card[open] tbody tr', (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  assert.ok(working.some((row) => row[1] === 'rata-rata 3 dari 4 (4 jawaban)'), 'respondents are told in the working');
  assert.ok(working.some((row) => row[1] === 'tidak berlaku'));
  assert.ok(working.some((row) => row[1] === '50 dari 100' && row[2] === '2,02'), 'the index: half of 4,04');

  const file = await app.result.save();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
  assert.equal(file.name, `penilaian-mandiri_kabupaten-maluku-tenggara_puskesmas-watdek_ori-kepatuhan-2023_${today}.json`, 'FX-8');
  const text = file.bytes.toString('utf8');
  assert.deepEqual(swanilai.validate(text), [], 'the module finds nothing wrong with the file');
  const saved = JSON.parse(text);
  const { observations } = saved.units[0];
  assert.equal(Object.keys(observations).length, indicators('ori-kepatuhan-2023').length);
  assert.deepEqual(Object.fromEntries(observations['input.kompetensi.1'].marks.map((mark) => [mark.by, mark.level])), marks);
  assert.equal(observations['proses.standar.7'].notApplicable, true);
  assert.equal(observations['proses.standar.8'].note, 'Papan pengumuman di ruang tunggu');
  assert.deepEqual(observations['proses.standar.8'].evidence, [{ title: 'Foto papan', url: 'https://contoh.go.id/foto-papan' }]);
  assert.deepEqual(observations['output.persepsi.ikm'].marks, [{ level: 50 }]);
  const scored = swanilai.score(swanilai.parse(text));
  assert.equal(scored.entity.score, 66.26, 'the module agrees with the screen');

  // The result as a document says that it is a simulation (ID-2), and holds no other number.
  const result = await app.download(() => app.press('Unduh hasil (JSON)'));
  assert.match(result.name, /^hasil-simulasi_kabupaten-maluku-tenggara_puskesmas-watdek_ori-kepatuhan-2023_[\d-]+\.json$/);
  const document = JSON.parse(result.bytes);
  assert.equal(document.simulation, true);
  assert.equal(document.entity.score, 66.26);

  // Follow-up comes after the number and never changes it.
  await app.press('Tambah produk');
  await app.page.select('#product-0', 'lhp');
  await app.reads('Belum terpenuhi: ada produk yang belum ditindaklanjuti');
  assert.equal(await app.result.score(), '66,26');
  await app.press('Sudah ditindaklanjuti');
  await app.reads('Terpenuhi: semua produk sudah ditindaklanjuti');
});

journey('one answer for all goes back and forth to one for each', {}, async (app) => {
  await begin(app);
  await app.tasks.openSheet('input');
  const id = 'input.kompetensi.3';
  await app.sheet.level(id, 2);
  await app.sheet.split(id);
  const given = () => app.page.$$eval(`${app.sheet.field(id)} .slot`, (slots) => slots.map((slot) => [...slot.querySelectorAll('input')].findIndex((input) => input.checked)));
  assert.deepEqual(await given(), [2, 2, 2, 2], 'everyone starts from the common answer');
  await app.sheet.slot(id, 'pimpinan', 4);
  await app.reads('Rata-rata: 2,50 dari 4', app.sheet.field(id));
  await app.press('Kosongkan jawaban: Petugas layanan', app.sheet.field(id));
  assert.deepEqual(await given(), [4, 2, 2, -1]);
  await app.press('Kembali ke satu jawaban', app.sheet.field(id));
  assert.equal(await app.sheet.given(id), null, 'different answers make no common one');
  await app.undo();
  assert.deepEqual(await given(), [4, 2, 2, -1], 'and undo brings them back');
});

journey('a unit known by its points, then by its score only', {}, async (app) => {
  await begin(app);
  await app.press(`Nama dan cara isi: ${UNIT}`);
  await app.unit.know('points');
  await app.unit.points({ input: '8,72', proses: '10,76', output: '20,76', pengaduan: '9,61' });
  await app.reads('49,85', '.standing .score');
  await app.reads('Zona Merah · Kategori D · Kualitas Rendah', '.standing');
  await app.write('[id="points-input"]', '21,86');
  await app.reads('Tulis angka antara 0 dan 21,85.');
  assert.equal(await app.value('[id="points-input"]'), '21,86', 'a wrong entry stays to be corrected');
  await app.write('[id="points-input"]', '8.72');
  await app.unit.know('score');
  await app.write('#unit-score', '74,82');
  await app.reads('74,82', '.standing .score');
  await app.press('Kembali ke daftar isian');
  await app.reads('Diketahui dari nilai akhir');
  await app.reads('Nilai lokus: 74,82');
});

journey('errors of the first page are told and focused', {}, async (app) => {
  await app.home.begin();
  await app.page.select('#instrument', 'ori-kepatuhan-2023');
  await app.press('Satu lokus saja');
  await app.fresh.begin();
  await app.reads('Tulis nama instansi.');
  await app.reads('Tulis nama lokus.');
  assert.equal((await app.focused()).id, 'entity-name');
  assert.match(await app.page.title(), /^Kesalahan: /);
  await app.page.keyboard.type('Kota Contoh');
  await app.fresh.begin();
  assert.equal((await app.focused()).id, 'unit-name');
  assert.equal(await app.address(), '#/baru');
});

journey('the usual set of units stands ready, and more can be added', {}, async (app) => {
  await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', units: 'preset' });
  const names = () => app.page.$$eval('main section.card h3', (all) => all.map((one) => one.innerText));
  assert.equal((await names()).length, 7);
  await app.tasks.addUnit('Satpas SIM');
  assert.equal((await names()).at(-1), 'Satpas SIM');
  // 8 units of 41 answers.
  await app.reads('Yang masih kosong: 328 jawaban pada 8 lokus.');
  await app.press('Nama dan cara isi: Satpas SIM');
  await app.press('Hapus lokus');
  await app.reads('Hapus Satpas SIM beserta isinya? Dapat diurungkan.');
  await app.press('Batal');
  await app.press('Kembali ke daftar isian');
  assert.equal((await names()).length, 8);
});
