// Plan to a target, and the list of repairs: from C to B, worked through on Monday.

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { journey, pause } from './lib/browser.mjs';
import { cityByMarks, cityByScores, ENTITY, fileOf, INSTRUMENT, Plan } from './lib/plan.mjs';
import { indicators, swanilai } from './lib/pkg.mjs';

const READY = 'Hitung rencana';

/** A day so many days from today, as the browser's clock has it. */
const day = (app, days) => app.page.evaluate((add) => {
  const date = new Date();
  date.setDate(date.getDate() + add);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}, days);

/** The assessment as a file saved from the bar. */
async function saved(app) {
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  return { file, assessment: JSON.parse(file.bytes.toString('utf8')) };
}

/** What the list asks for, made. */
function carriedOut(assessment) {
  const after = structuredClone(assessment);
  for (const repair of after.repairs) {
    const unit = after.units.find((one) => one.id === repair.unit);
    if (!repair.indicator) {
      unit.score = repair.to;
      continue;
    }
    for (const mark of unit.observations[repair.indicator].marks) mark.level = Math.max(mark.level, repair.to);
  }
  return after;
}

journey('plan: a city by marks goes from C to B, and scoring the changed file agrees', { width: 1366 }, async (app) => {
  const plan = new Plan(app);
  await plan.from(await fileOf(app, 'pagaralam.swanilai.json', cityByMarks()));
  assert.equal(await app.heading(), 'Rencana perbaikan');
  await app.reads('Nilai sekarang 76,74, Zona Kuning · Kategori C');
  assert.ok(await app.page.$eval('fieldset label.choice:first-of-type input', (input) => input.checked), 'the next class up is chosen');
  await app.reads('Kategori B · Kualitas Tinggi: paling sedikit 78');

  const headline = await plan.compute();
  const [, to, count] = headline.match(/^Dari 76,74 \(C\) menjadi (\d\d,\d\d) \(B\) dengan (\d+) langkah\.$/);
  assert.ok(Number(to.replace(',', '.')) >= 78, headline);
  await app.reads(/Dengan usaha satu lebih sedikit \(\d+\), nilai tertinggi yang dapat dicapai 77,\d\d: tidak ada rencana yang lebih ringan\./);
  assert.equal((await app.page.evaluate(() => document.activeElement.id)), 'plan-outcome', 'focus goes to the outcome');
  const steps = await plan.steps();
  assert.equal(steps.length, Number(count));
  for (const step of steps) assert.match(step.text, /Sekarang 3: .+ Menjadi 4: .+ Menambah \d+,\d\d poin bagi lokus, \d+,\d\d bagi instansi\. Usaha 1\./);
  await plan.unfold();
  await app.reads('Cara cepat selalu mengambil langkah yang paling banyak menambah');
  await app.reads(/hal yang dapat dinaikkan, dengan/);

  await app.press('Jadikan daftar perbaikan');
  await app.reads(`${count} perbaikan masuk ke daftar; 0 sudah ada`);
  await app.press('Jadikan daftar perbaikan');
  await app.reads(`0 perbaikan masuk ke daftar; ${count} sudah ada`);
  assert.equal((await plan.cards()).length, Number(count), 'no item twice');

  const { assessment } = await saved(app);
  assert.equal(assessment.repairs.length, Number(count));
  const scored = swanilai.score(carriedOut(assessment)).entity;
  assert.deepEqual([scored.score.toFixed(2).replace('.', ','), scored.class.code], [to, 'B'], 'rescoring agrees');
  assert.ok(scored.score >= 78);
});

journey('plan: by scores alone it is coarse and says so; heavy units are spared', {}, async (app) => {
  const plan = new Plan(app);
  await plan.from(await fileOf(app, 'skor.swanilai.json', cityByScores()));
  assert.equal(await plan.compute(), 'Dari 76,74 (C) menjadi 78,03 (B) dengan 1 langkah.');
  await app.reads('Dengan usaha satu lebih sedikit (8), nilai tertinggi yang dapat dicapai 77,88: tidak ada rencana yang lebih ringan.');
  const [only] = await plan.steps();
  assert.match(only.text, /Hanya jumlah poin .*Nilai lokus 76,74 .*Nilai lokus 85,74/);
  await app.reads('Dikenal dari nilai atau poinnya saja, jadi rencananya kasar: Dinas Pendidikan, Dinas Kesehatan');
  await plan.unfold();
  for (const id of [1, 2, 3, 4, 5, 6]) await app.page.select(`#effort-unit-unit-${id}`, id === 1 ? 'locked' : '3');
  await app.reads('6 diatur');
  await plan.compute();
  const spared = await plan.steps();
  assert.deepEqual(spared.map((step) => step.unit), ['RSUD Besemah'], 'the light unit is planned on');

  // The settings stay while the page lives, and a changed answer makes the plan old.
  await app.press('Jadikan daftar perbaikan');
  await plan.status(0, 'done');
  await app.press(`Perbarui jawaban menjadi ${spared[0].text.match(/menjadi .*Nilai lokus (\d\d,\d\d)/i)[1]}`);
  await app.reads(/Jawaban diperbarui\. Nilai instansi dari 76,74 menjadi 78,03\./);
  await app.reads('Jawaban berubah sesudah rencana ini dihitung.');
  assert.equal(await app.page.$eval('#effort-unit-unit-1', (select) => select.value), 'locked');
});

journey('plan: what is locked is not touched, and a target out of reach is explained', {}, async (app) => {
  const plan = new Plan(app);
  await plan.from(await fileOf(app, 'kunci.swanilai.json', cityByMarks()));
  await plan.compute();
  const before = await plan.steps();
  const first = before[0];
  await app.press(`Kecualikan langkah ini: ${first.title}, ${first.unit}`);
  await plan.done();
  await app.reads('Atur usaha, kunci, dan pengecualian (1 diatur)');
  const without = await plan.steps();
  assert.ok(!without.some((step) => step.unit === first.unit && step.title === first.title), 'the locked step is gone');

  await plan.unfold();
  for (let id = 1; id <= 7; id += 1) await app.page.select(`#effort-unit-unit-${id}`, id === 7 ? '1' : 'locked');
  await plan.aim('Kategori A');
  await app.click('#plan-compute');
  await app.reads('Sasaran 88,00 tidak dapat dicapai.', '.plan-outcome');
  const words = await app.text('.plan-outcome');
  assert.match(words, /nilai tertinggi (7[89]|8\d),\d\d\./);
  assert.match(words, /Sebabnya .*poin instansi terkunci/);
  await app.press('Pakai sasaran Zona Hijau · Kategori B · Kualitas Tinggi');
  await plan.done();
  assert.match(await plan.headline(), /menjadi 7[89],\d\d \(B\)/);
  const steps = await plan.steps();
  assert.deepEqual([...new Set(steps.map((step) => step.unit))], ['RSUD Besemah'], 'locked units stay untouched');
});

journey('plan: a score of one’s own is asked for in words, and typed with a comma', {}, async (app) => {
  const plan = new Plan(app);
  await plan.from(await fileOf(app, 'angka.swanilai.json', cityByScores()));
  await plan.aim('Nilai tertentu');
  await app.press(READY);
  await app.reads('Tulis dahulu nilai yang dituju.');
  assert.equal((await app.focused()).id, 'plan-score');
  await app.write('#plan-score', '77,5');
  assert.match(await plan.compute(), /^Dari 76,74 \(C\) menjadi 77,\d\d \(C\) dengan 1 langkah\.$/);
  await app.write('#plan-score', '70');
  await app.click('#plan-compute');
  await app.reads('Sasaran ini sudah tercapai: nilai sekarang 76,74.');
});

journey('plan: long work can be cancelled, and the page answers meanwhile', {}, async (app) => {
  // A hundred units with efforts of all sizes: seconds of work.
  const units = Array.from({ length: 100 }, (_, at) => ({
    id: `u-${at}`, name: `Unit ${at + 1}`,
    observations: Object.fromEntries(indicators(INSTRUMENT).map(({ id, isIndex, max }, index) => [id, {
      marks: [{ level: isIndex ? (at * 37 + index * 11) % 90 : (at * 7 + index * 3) % (max + 1) }],
    }])),
  }));
  const plan = new Plan(app);
  const file = { format: 'swanilai.assessment', version: 1, instrument: { id: INSTRUMENT }, entity: { name: ENTITY }, units };
  await plan.from(await fileOf(app, 'banyak.swanilai.json', file));
  await plan.unfold();
  const efforts = await app.page.$$('select[id^="effort-input"], select[id^="effort-proses"], select[id^="effort-pengaduan"]');
  for (const [at, select] of efforts.entries()) await select.select(['1', '2', '3'][at % 3]);
  // At once, in the page itself: the engine is quick.
  await app.page.evaluate(() => new Promise((done) => {
    const look = () => {
      const cancel = [...document.querySelectorAll('main button')].find((one) => one.innerText === 'Batalkan');
      if (!cancel || !document.querySelector('main progress')) return requestAnimationFrame(look);
      cancel.click();
      return done();
    };
    document.querySelector('#plan-compute').click();
    look();
  }));
  await app.settled();
  assert.equal(await app.page.$('progress'), null);
  await app.reads('Perhitungan dibatalkan. Tidak ada yang berubah.', '[role=status][aria-live]');
  await pause(1_000);
  assert.equal(await app.page.$('.plan-outcome'), null, 'nothing comes after it was cancelled');
  assert.equal((await app.focused()).id, 'plan-compute');
  // The answer of the page is not kept waiting by the work.
  const waited = await app.page.evaluate(() => new Promise((done) => {
    document.querySelector('#plan-compute').click();
    const from = performance.now();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - from), 0));
  }));
  assert.ok(waited < 500, `${waited} ms`);
});

journey('list: owner, due date, status and note go into the file and come back in another profile', {}, async (app, enter) => {
  const plan = new Plan(app);
  const id = await plan.from(await fileOf(app, 'daftar.swanilai.json', cityByMarks()));
  await plan.compute();
  await app.press('Jadikan daftar perbaikan');
  const count = (await plan.cards()).length;
  assert.ok(count >= 3);
  await plan.owner(0, 'Kepala Bagian Organisasi');
  await plan.note(0, '=SUM(A1)');
  await plan.due(0, await day(app, -3));
  await plan.due(1, await day(app, 0));
  await plan.due(2, await day(app, 10));
  await plan.status(1, 'started');
  const cards = await plan.cards();
  assert.match(cards[0], /terlambat 3 hari/);
  assert.match(cards[1], /Dikerjakan \d+ \S+ \d{4}: hari ini/);
  assert.match(cards[2], /Belum \d+ \S+ \d{4}: 10 hari lagi/);
  assert.match(cards[0], /Menambah \d,\d\d poin bagi instansi/);
  await app.reads(`0 dari ${count} selesai, 1 sedang dikerjakan. 1 terlambat.`);

  // Sorting and filtering; what is edited does not jump away.
  await plan.sort('status');
  assert.match((await plan.cards())[count - 1], /Dikerjakan/);
  await app.page.select('#repair-status', 'started');
  await app.reads(`Tampil 1 dari ${count} perbaikan.`);
  await plan.status(0, 'open');
  assert.equal((await plan.cards()).length, 1, 'it stays until it is filtered anew');
  await app.page.select('#repair-status', '');
  await plan.sort('due');
  assert.match((await plan.cards())[0], /terlambat 3 hari/);

  // Deleting can be taken back, by its own button and by undo.
  await app.page.$eval('.repair-cards > li .card-head button', (button) => button.click());
  await app.reads('dihapus dari daftar.');
  assert.equal((await plan.cards()).length, count - 1);
  await app.press('Kembalikan', '.repairs');
  assert.equal((await plan.cards()).length, count);
  await app.page.$eval('.repair-cards > li .card-head button', (button) => button.click());
  await app.reads('dihapus dari daftar.');
  await app.undo();
  await app.page.waitForFunction((wanted) => document.querySelectorAll('.repair-cards > li').length === wanted, { timeout: 5_000 }, count);

  const csv = await app.download(() => app.press('Unduh daftar (CSV)'));
  assert.match(csv.name, /^daftar-perbaikan_kota-pagaralam_ori-kepatuhan-2023_\d{4}-\d\d-\d\d\.csv$/);
  const table = csv.bytes.toString('utf8');
  assert.ok(table.startsWith('\uFEFF"No.";"Lokus";"Dimensi";"Perbaikan";'), 'FX-7: a mark and semicolons');
  assert.ok(table.endsWith('\r\n') && table.includes('"\'=SUM(A1)"'), 'FX-7: no formula');
  assert.match(table, /Simulasi penilaian mandiri/);
  assert.match(table, /\r\n1;"[^\r]*";\d+(,\d+)?;"/, 'numbers are numbers');
  await rm(csv.place);
  await app.page.select('#csv-dialect', 'comma');
  const english = await app.download(() => app.press('Unduh daftar (CSV)'));
  assert.match(english.bytes.toString('utf8'), /^\uFEFF"No\.","Lokus",[^]*\r\n1,"[^\r]*",\d+(\.\d+)?,"/);

  const { file, assessment } = await saved(app);
  assert.equal(assessment.repairs[0].owner, 'Kepala Bagian Organisasi');
  await app.reload();
  await app.reads('terlambat 3 hari');

  const other = await enter();
  const theirs = new Plan(other);
  await theirs.from(file.place);
  const read = await theirs.cards();
  assert.equal(read.length, count);
  assert.match(read[0], /terlambat 3 hari/);
  assert.equal(await other.value(await theirs.field(0, 'owner')), 'Kepala Bagian Organisasi');
  assert.equal(await other.value(await theirs.field(0, 'due')), await day(other, -3));
  assert.equal(await other.value(await theirs.field(0, 'note')), '=SUM(A1)');
  assert.ok((await saved(other)).file.bytes.equals(file.bytes), 'FX-1: byte for byte');

  // The ways here: the task list and the result.
  await other.go(`#/penilaian/${id}`);
  await other.press(`Rencana dan daftar perbaikan (${count})`);
  assert.match(await other.address(), /^#\/rencana\//);
  await other.press('Lihat hasil');
  await other.press(`Rencana dan daftar perbaikan (${count})`);
  assert.match(await other.address(), /^#\/rencana\//);
});

journey('list: finishing an item offers to update the mark, and says what the score became', {}, async (app) => {
  const plan = new Plan(app);
  await plan.from(await fileOf(app, 'selesai.swanilai.json', cityByMarks()));
  await plan.compute();
  const total = (await plan.steps()).length;
  await app.press('Jadikan daftar perbaikan');
  let said = '';
  for (let at = 0; at < total; at += 1) {
    await plan.status(at, 'done');
    await app.press('Perbarui jawaban menjadi 4', '.repair-cards');
    await app.reads('Jawaban diperbarui.', `.repair-cards > li:nth-child(${at + 1})`);
    said = (await plan.cards())[at];
    assert.match(await app.page.evaluate(() => document.activeElement.id), /-told$/, 'focus stays in the item');
  }
  assert.match(said, /Nilai instansi dari 7[78],\d\d menjadi 78,\d\d\./);
  await app.reads(`${total} dari ${total} selesai`);
  assert.match(await app.bar(), /78,\d\d .*Kategori B/);
  const { assessment } = await saved(app);
  const scored = swanilai.score(assessment).entity;
  assert.ok(scored.score >= 78 && scored.class.code === 'B');
  await app.undo();
  await app.reads('Kategori C', '.draft-bar');
  assert.match(await app.bar(), /77,\d\d .*Kategori C/);
});

journey('plan: without a unit the page says what to do; in English it is English', { lang: 'en' }, async (app) => {
  const id = await app.fresh.start({ entity: 'Kota', units: 'later' });
  await app.go(`#/rencana/${id}`);
  await app.reads('No unit has been assessed yet');
  await app.press('Add a unit');
  assert.equal(await app.address(), `#/penilaian/${id}`);
});

journey('list: files that tell a repair differently are merged in the open (FX-4)', {}, async (app) => {
  const repair = (more) => [{ unit: 'unit-1', to: 80, ...more }];
  const one = await fileOf(app, 'satu.swanilai.json', { ...cityByScores(), repairs: repair({ status: 'done', note: 'sudah dipasang' }) });
  const two = await fileOf(app, 'dua.swanilai.json', { ...cityByScores(), repairs: repair({ status: 'started', owner: 'Sekretaris', note: 'sedang dipasang' }) });
  await app.files.visit();
  await app.files.choose(one, two);
  await app.reads('Daftar perbaikan yang berbeda: 1');
  await app.page.$$eval('main details', (all) => { for (const details of all) details.open = true; });
  await app.reads('Dinas Pendidikan, Nilai akhir lokus: dipakai dari satu.swanilai.json');
  await app.press('Gabungkan menjadi draf baru');
  await app.reads(ENTITY, 'h1');
  const plan = new Plan(app);
  await plan.visit((await app.address()).split('/')[2]);
  assert.equal((await plan.cards()).length, 1);
  assert.equal(await app.value(await plan.field(0, 'status')), 'done');
  assert.equal(await app.value(await plan.field(0, 'owner')), 'Sekretaris');
  assert.equal(await app.value(await plan.field(0, 'note')), 'sudah dipasang\nsedang dipasang');
});
