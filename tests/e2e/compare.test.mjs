// Units and years beside each other: the page says what the module says.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { Compare, comma, fileOf, openDraft, signed } from './lib/outlook.mjs';
import { swanilai } from './lib/pkg.mjs';

const unit = (id, name, input, proses, output, pengaduan) => ({ id, name, kind: 'dinas', points: { input, proses, output, pengaduan } });

const MALRA = {
  instrument: { id: 'ori-kepatuhan-2023' },
  entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten' },
  units: [
    unit('watdek', 'Puskesmas Watdek', 8.72, 10.76, 20.76, 9.61),
    unit('dinsos', 'Dinas Sosial', 17.2, 28.4, 20.1, 15.2),
    unit('capil', 'Dinas Kependudukan', 19.2, 24.4, 21.1, 11.2),
    { id: 'disdik', name: 'Dinas Pendidikan', kind: 'dinas', score: 74.82 },
  ],
};

/** One unit known by its score, so that the entity has that score. */
const scored = (instrument, name, score, more = {}) => ({
  instrument: { id: instrument }, entity: { name, kind: 'provinsi' }, units: [{ id: 'a', name: 'Dinas', score }], ...more,
});

journey('ID-7: units are ranked, and heat table, mean and gain are what the module computes', {}, async (app) => {
  const page = new Compare(app);
  const id = await openDraft(app, MALRA);
  const found = swanilai.compare({ format: 'swanilai.assessment', version: 1, ...MALRA });
  // From the result page, as a person would come.
  await app.go(`#/hasil/${id}`);
  await app.press('Bandingkan lokus dan tahun');
  await app.reads('Perbandingan lokus dan tahun', 'h1');

  const ranked = [...found.units].sort((a, b) => a.rank - b.rank);
  const shown = await page.ranking();
  assert.deepEqual(shown.map(([name, rank, score, , distance]) => [name, rank, score, distance]),
    ranked.map((one) => [one.name, String(one.rank), comma(one.score), signed(one.toMean)]));
  assert.match(shown.at(-1)[3], /Zona Merah · Kategori D/);
  assert.equal(shown.at(-1)[5], `naik ${comma(found.units.find((one) => one.id === 'watdek').gainAtMedian)}`);

  const worst = found.units.find((one) => one.id === found.pullsDown[0]);
  await app.reads(`Yang paling menurunkan rata-rata: ${worst.name}.`);
  await app.reads(`Rata-rata sekarang ${comma(found.mean)}; tanpa lokus itu ${comma(worst.meanWithout)}.`);
  await app.reads(`naik sampai median (${comma(found.median)}), nilai instansi bertambah ${comma(worst.gainAtMedian)} menjadi`);
  await app.reads(`nilai instansi menjadi ${comma(found.raised.score)} (`);
  await app.reads(`bertambah ${comma(found.raised.gain)}.`);
  // What the page computes beside the module: the sum is right to the last decimal.
  const lifted = Number((await app.text()).match(/menjadi ([\d,]+)\. Bila semua/)[1].replace(',', '.'));
  const raised = structuredClone(MALRA);
  raised.units[0] = { id: 'watdek', name: 'x', score: found.median };
  assert.ok(Math.abs(lifted - swanilai.score({ format: 'swanilai.assessment', version: 1, ...raised }).entity.score) <= 0.011);

  const heat = await page.heat();
  for (const [row, one] of MALRA.units.entries()) {
    for (const [column, dimension] of found.dimensions.entries()) {
      const cell = dimension.cells.find((box) => box.unit === one.id);
      const box = heat[row][column];
      if (cell.percent === null) {
        assert.deepEqual([box.percent, box.points, box.bar], [null, 'hanya nilai akhir', null], `${one.id} ${dimension.id}`);
      } else {
        assert.deepEqual([box.percent, box.points, box.bar], [`${comma(cell.percent, 1)} %`, `${comma(cell.points)} dari ${comma(cell.max)}`, `${cell.percent}%`], `${one.id} ${dimension.id}`);
        const step = cell.percent >= 88 ? 5 : cell.percent >= 78 ? 4 : cell.percent >= 54 ? 3 : cell.percent >= 32 ? 2 : 1;
        assert.equal(box.shade, `heat heat-${step}`, `${one.id} ${dimension.id}: shaded by the limits of the classes`);
      }
    }
  }
  await app.reads('Tanda – berarti persennya belum dapat dihitung');
});

journey('AX-8: at 360 px the heat table scrolls in its region and the unit stays in sight', { width: 360, height: 740 }, async (app) => {
  const page = new Compare(app);
  await page.visit(await openDraft(app, MALRA));
  const seen = await app.page.$eval('.heat-table', (table) => {
    const region = table.closest('.scroll');
    region.scrollLeft = 400;
    const [first, second] = [table.querySelector('tbody th'), table.querySelector('tbody td:last-child')].map((one) => one.getBoundingClientRect());
    const own = region.getBoundingClientRect();
    return { stays: first.left - own.left, isWide: region.scrollWidth > region.clientWidth, last: second.right - own.right, page: document.documentElement.scrollWidth - innerWidth, focus: region.tabIndex };
  });
  assert.ok(seen.isWide && seen.last < 400 && seen.focus === 0, JSON.stringify(seen));
  assert.ok(Math.abs(seen.stays) < 3, `the name stays at the edge: ${seen.stays}`);
  assert.equal(seen.page, 0, 'the page itself does not scroll sideways');
});

journey('ID-1: Kalimantan Tengah 86,6 in 2023, 90,50 in 2024: +3,90 and no break; kept through save and open', {}, async (app, enter) => {
  const page = new Compare(app);
  const id = await openDraft(app, scored('ori-kepatuhan-2024', 'Provinsi Kalimantan Tengah', 90.5));
  await page.visit(id);
  await app.reads('Belum ada nilai tahun lain.');
  await page.note('2023', '86,6');
  const [first, second] = await page.years();
  assert.deepEqual([first[0], first[1], first[3]], ['2023', '86,60', 'tahun pertama']);
  assert.match(first[4], /2023 dianggap instrumen tahun itu/);
  assert.deepEqual([second[0], second[1], second[3]], ['2024 simulasi ini', '90,50', '+3,90 (naik) dari 2023']);
  assert.match(first[2], /Zona Hijau · Kategori B/);
  assert.match(second[2], /Zona Hijau · Kategori A/);
  let chart = await page.chart();
  assert.deepEqual([chart.role, chart.lines, chart.breaks, chart.points], ['img', 1, 0, 2]);
  assert.equal(chart.label, 'Grafik nilai tiap tahun, skala 0 sampai 100. 2023: 86,60. 2024: 90,50, simulasi ini.');
  assert.deepEqual(await page.notes(), []);

  // The same as the module says.
  const file = await fileOf(app);
  assert.deepEqual(file.history, [{ year: 2023, score: 86.6 }]);
  const { points } = swanilai.trend(file);
  assert.deepEqual(points.map(({ year, change, break: broken }) => [year, change, broken]), [[2023, null, false], [2024, 3.9, false]]);

  // Out and in again, with another person at another desk.
  const other = await enter();
  const again = new Compare(other);
  await again.visit(await openDraft(other, file));
  assert.deepEqual((await again.years()).map((row) => row[3]), ['tahun pertama', '+3,90 (naik) dari 2023']);
  // And after a reload of the first one's browser.
  await app.saved();
  await app.reload();
  await app.reads('+3,90 (naik) dari 2023');

  // Removing can be undone.
  await app.press('Hapus nilai tahun 2023');
  await app.reads('Belum ada nilai tahun lain.');
  await app.undo();
  await app.reads('+3,90 (naik) dari 2023');
  chart = await page.chart();
  assert.equal(chart.points, 2);
});

journey('ID-1: where the method changed the line breaks and a sentence says why; a gap stays a gap', {}, async (app) => {
  const page = new Compare(app);
  await page.visit(await openDraft(app, scored('ori-kepatuhan-2024', 'Kabupaten Maluku Tenggara', 60.8, { entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten' } })));
  await page.note('2021', '58,25', 'ori-kepatuhan-2021');
  await page.note('2022', '62');
  const rows = await page.years();
  assert.deepEqual(rows.map((row) => [row[0], row[1], row[3]]), [
    ['2021', '58,25', 'tahun pertama'],
    ['2022', '62,00', 'tidak dibandingkan (putus 1)'],
    ['2024 simulasi ini', '60,80', '−1,20 (turun) dari 2022; tidak ada nilai 2023'],
  ]);
  const chart = await page.chart();
  assert.deepEqual([chart.lines, chart.breaks, chart.points], [0, 1, 3], 'neither over the break nor over the missing year');
  assert.match(chart.label, /Garis putus antara 2021 dan 2022/);
  const notes = await page.notes();
  assert.match(notes[0], /^Putus 1, 2021 ke 2022: Cara menilai berubah, jadi nilainya tidak dibandingkan\. 2021: .*skala 100\. 2022–2024: empat dimensi/);
  assert.match(notes[1], /^2022 ke 2024: Sejak 2023 dimensi Input memuat 15 indikator/);
  const { points } = swanilai.trend(await fileOf(app));
  assert.deepEqual(points.map((point) => point.break), [false, true, false]);
  assert.equal(notes[0], `Putus 1, 2021 ke 2022: ${points[1].reason.text.id}`);
});

journey('ID-5, FX-1: a wrong year or score is asked about, changed and kept', {}, async (app) => {
  const page = new Compare(app);
  await page.visit(await openDraft(app, scored('ori-kepatuhan-2024', 'Provinsi Maluku', 70)));
  await app.click('.past-form button[type=submit]');
  await app.reads('Tulis tahunnya dengan empat angka, misalnya 2023.');
  await app.reads('Tulis nilainya, misalnya 86,60.');
  assert.equal((await app.focused()).id, 'past-year');
  await page.note('2022', '101');
  await app.reads('Tulis angka antara 0 dan 100.');
  await page.note('2022', '61,5');
  await page.note('2022', '70');
  await app.reads('Tahun 2022 sudah dicatat.');
  // What was typed stays on another page and back.
  const here = await app.address();
  await app.press('Hasil simulasi');
  await app.go(here);
  assert.equal(await app.value('#past-score'), '70');
  await app.press('Ubah nilai tahun 2022');
  assert.equal(await app.value('#past-score'), '61,5');
  await page.note('2022', '61,55');
  assert.deepEqual((await fileOf(app)).history, [{ year: 2022, score: 61.55 }]);
  await app.undo();
  assert.deepEqual((await fileOf(app)).history, [{ year: 2022, score: 61.5 }]);
});

journey('FX-10: years out of files: their own score and what they had noted', {}, async (app) => {
  const page = new Compare(app);
  await page.visit(await openDraft(app, scored('ori-kepatuhan-2024', 'Provinsi Kalimantan Tengah', 90.5)));
  const place = async (name, assessment) => {
    const file = path.join(app.downloads, name);
    await writeFile(file, typeof assessment === 'string' ? assessment : swanilai.serialise({ format: 'swanilai.assessment', version: 1, ...assessment }));
    return file;
  };
  const own = await place('dua-tiga.json', scored('ori-kepatuhan-2023', 'Provinsi Kalimantan Tengah', 86.6, { history: [{ year: 2022, score: 80.25, instrument: 'ori-kepatuhan-2022' }] }));
  const foreign = await place('lain.json', scored('ori-kepatuhan-2021', 'Kota Lain', 55));
  const broken = await place('rusak.json', '{"format":');
  const input = await app.page.$('#past-files');
  await input.uploadFile(own, foreign, broken);
  await app.reads('dua-tiga.json: dicatat 2022, 2023.');
  await app.reads('lain.json: dicatat 2021.');
  await app.reads('lain.json milik Kota Lain. Bila bukan instansi yang sama, tekan Urungkan.');
  await app.reads('rusak.json tidak dapat dibuka:');
  assert.deepEqual((await page.years()).map((row) => row[0]), ['2021', '2022', '2023', '2024 simulasi ini']);
  const file = await fileOf(app);
  assert.deepEqual(file.history.at(-1), { year: 2023, score: 86.6, instrument: 'ori-kepatuhan-2023' });
  await app.undo();
  await app.reads('Belum ada nilai tahun lain.');
});

journey('AX-3: a year is noted and changed with keys alone', {}, async (app) => {
  const page = new Compare(app);
  await page.visit(await openDraft(app, scored('ori-kepatuhan-2024', 'Provinsi Kalimantan Tengah', 90.5)));
  const { keyboard } = app.page;
  const stop = () => app.page.evaluate(() => {
    const one = document.activeElement;
    const { top, bottom } = one.getBoundingClientRect();
    return { id: one.id, text: one.innerText, label: one.getAttribute('aria-label'), seen: bottom > 0 && top < innerHeight, ring: getComputedStyle(one).outlineStyle !== 'none' };
  });
  const to = async (matches) => {
    for (let count = 0; count < 60; count += 1) {
      await keyboard.press('Tab');
      const here = await stop();
      assert.ok(here.seen && here.ring, `focus can be seen at ${JSON.stringify(here)}`);
      if (matches(here)) return;
    }
    assert.fail('not reached with Tab');
  };
  await to(({ id }) => id === 'past-year');
  await keyboard.type('2023');
  await to(({ id }) => id === 'past-score');
  await keyboard.type('86,6');
  await keyboard.press('Enter');
  await app.reads('+3,90 (naik) dari 2023');
  assert.equal((await app.focused()).id, 'past-year', 'ready for the next year');
  await app.page.focus('#years-noted');
  await to(({ label }) => label === 'Ubah nilai tahun 2023');
  await keyboard.press(' ');
  await app.reads('Ubah tahun 2023');
  await to(({ id }) => id === 'past-score');
  await keyboard.type('88,5');
  await keyboard.press('Enter');
  await app.reads('+2,00 (naik) dari 2023');
});
