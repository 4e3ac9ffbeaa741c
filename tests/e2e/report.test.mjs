// The papers: report, record and one page, on screen and as they come out of the printer.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { IS_FIREFOX, ROOT } from './lib/env.mjs';
import { byMarks, DISCLAIMER, document, flat, grey, mixed, openPaper, printed, repairsOf, wordsOf } from './lib/paper.mjs';
import { swanilai } from './lib/pkg.mjs';

const WIDE = 'ori-maladministrasi-2025';
const ZONES = 'ori-kepatuhan-2024';

/** Every fourth answer is missing. */
const partly = (unit, at, max) => ((unit * 3 + at) % 4 === 0 ? undefined : mixed(unit, at, max));

const seven = () => document(WIDE, byMarks(WIDE, 7, mixed), {
  repairs: repairsOf(WIDE, 12, 7),
  history: [{ year: 2021, score: 58.1 }, { year: 2022, score: 62 }, { year: 2023, score: 71.25 }, { year: 2024, score: 88.4 }],
});

const nine = () => document(ZONES, byMarks(ZONES, 9, partly), {
  repairs: repairsOf(ZONES, 40, 9), history: [{ year: 2022, score: 62 }, { year: 2023, score: 71.25 }],
  followUp: { products: [{ kind: 'lhp', done: false }] },
});

/** An assessment by an instrument that somebody adjusted; it travels in the file. */
function own() {
  const pack = JSON.parse(readFileSync(path.join(ROOT, 'instruments', WIDE, 'instrument.json'), 'utf8'));
  const { version } = pack.instrument;
  Object.assign(pack, { instrument: { id: 'sendiri-uji', version: '1.0.0' }, adjusted: { by: 'Kepala Bagian Organisasi', basedOn: { id: WIDE, version } } });
  return { ...document(WIDE, byMarks(WIDE, 3, mixed)), instrument: { id: 'sendiri-uji', version: '1.0.0', pack } };
}

/** The same number written as people here write it. */
const comma = (number) => number.toFixed(2).replace('.', ',');

/** A number with two decimals in words, told apart from the app's own way: digit by digit from a list. */
function terbilang(number) {
  const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
  const [whole, rest] = number.toFixed(2).split('.');
  const value = Number(whole);
  const said = value === 100 ? 'seratus' : value === 10 ? 'sepuluh' : value === 11 ? 'sebelas'
    : value < 10 ? digits[value] : value < 20 ? `${digits[value - 10]} belas`
      : `${digits[Math.floor(value / 10)]} puluh${value % 10 ? ` ${digits[value % 10]}` : ''}`;
  return `${said} koma ${[...rest].map((digit) => digits[digit]).join(' ')}`;
}

/** The fingerprint that a text carries. */
const seals = (text) => [...text.matchAll(/SHA-256\) ([0-9a-f]{64})/g)].map(([, seal]) => seal);

async function toggle(app, section) {
  await app.click(`#report-${section}`);
  await app.settled();
}

/** Sets a date as a date picker does. */
async function dated(app, day) {
  await app.put('#report-date', day);
  await app.settled();
}

journey('FX-11: every page of the report has the disclaimer, the set and the fingerprint of the file', {}, async (app) => {
  const assessment = seven();
  const id = await openPaper(app, assessment);
  await app.saved();
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  const expected = createHash('sha256').update(file.bytes).digest('hex');
  await app.go(`#/laporan/${id}`);
  await toggle(app, 'minutes');
  // Wherever the page stands when it is printed, nothing slips off the paper.
  for (const place of [0, 700]) {
    await app.page.evaluate((to) => scrollTo(0, to), place);
    const { pages } = await printed(app, `laporan-${place}.pdf`);
    assert.ok(pages.length >= 6, `${pages.length} pages`);
    for (const [index, page] of pages.entries()) {
      const words = flat(page);
      assert.equal(words.split(DISCLAIMER).length, 2, `page ${index + 1}: the disclaimer, once`);
      assert.match(words, /Instrumen ori-maladministrasi-2025 versi \d+\.\d+\.\d+/);
      assert.deepEqual(seals(words), [expected], `page ${index + 1}`);
      // Firefox has no boxes in the margin; the number of a page is in the line it prints there itself.
      if (!IS_FIREFOX) assert.match(words, new RegExp(`Halaman ${index + 1} dari ${pages.length}`));
    }
  }
  const { pages } = await printed(app);
  const whole = flat(pages.join(' '));
  assert.match(whole, new RegExp(`Simpan berkas: ${expected}`), 'the very file that the app saves');
  assert.match(whole, /Sidik berkas ini hanya untuk memastikan berkas tidak berubah tanpa sengaja\. Bukan tanda tangan elektronik\./, 'FX-6');
});

journey('FX-11: A4 upright, table heads repeated, no row split, nothing over the foot', {}, async (app) => {
  const id = await openPaper(app, nine());
  await app.go(`#/laporan/${id}`);
  await toggle(app, 'minutes');
  const { pages, place } = await printed(app);
  const words = await wordsOf(place);
  assert.equal(Math.max(...words.map(({ page }) => page)) + 1, pages.length);
  // From its second page on Firefox takes the margins of other pages, which are smaller.
  const [left, right] = IS_FIREFOX ? [34, 34] : [50, 40];
  for (const word of words) {
    assert.ok(word.left >= left && word.right <= 595.3 - right && word.top >= 30 && word.bottom <= 842 - 12, `on the sheet: ${JSON.stringify(word)}`);
  }
  // The list of repairs goes on over several pages, each with its head.
  const heads = words.filter(({ text }) => text === 'Tenggat');
  const withRows = pages.flatMap((page, index) => (/\b(Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September) 2027/.test(page) ? [index] : []));
  assert.ok(withRows.length >= 3, `the list fills pages ${withRows}`);
  for (const index of withRows) assert.ok(heads.some(({ page }) => page === index), `page ${index + 1} has the head of the list`);
  // A row that is split would leave its number on one page and words of it on the next: above the first
  // number of a page, and below its head, no row may go on.
  for (const index of withRows.slice(1)) {
    const head = heads.find(({ page }) => page === index);
    const below = words.filter((word) => word.page === index && word.top > head.bottom + 12 && word.left < 90);
    const first = below.filter(({ text }) => /^\d+$/.test(text)).sort((a, b) => a.top - b.top)[0];
    const early = words.filter((word) => word.page === index && word.top > head.bottom + 12 && word.bottom < first.top);
    assert.deepEqual(early.map(({ text }) => text), [], `page ${index + 1} begins with a whole row`);
  }
  // And above the foot nothing is printed over it.
  for (let index = 0; index < pages.length; index += 1) {
    const foot = words.filter(({ page, text }) => page === index && text === 'Simulasi').at(-1);
    const [lowest] = words.filter((word) => word.page === index && word.bottom <= foot.top + 1).sort((a, b) => b.bottom - a.bottom);
    assert.ok(lowest.bottom <= foot.top, `page ${index + 1}: ${lowest.text} stands above the foot`);
    const over = words.filter((word) => word.page === index && word.top < foot.top - 0.5 && word.bottom > foot.top + 0.5);
    assert.deepEqual(over, [], `page ${index + 1}: nothing lies across the foot`);
  }
  // Every repair is there, in its order.
  const numbers = words.filter(({ left, text }) => left < 90 && /^\d+$/.test(text)).map(({ text }) => Number(text));
  for (let number = 1; number <= 40; number += 1) assert.ok(numbers.includes(number), `repair ${number}`);
});

journey('report: figures are those of the module, the score also in words, repairs with owner, due date and status', {}, async (app) => {
  const assessment = seven();
  const result = swanilai.score(assessment);
  const id = await openPaper(app, assessment);
  await app.go(`#/laporan/${id}`);
  await app.reads(`${comma(result.entity.score)} dari 100`, '.paper-score');
  await app.reads(`(${terbilang(result.entity.score)})`, '.paper-score');
  await app.reads(result.entity.class.name, '.paper-score');
  await app.reads('Instrumen ini tidak mengenal zona.', '.paper-score');
  const table = (selector) => app.page.$$eval(`${selector} tbody tr`, (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())));
  const units = await table('.paper-units');
  assert.deepEqual(units.map((row) => row.slice(1, 4)), result.units.map((unit) => [unit.name, comma(unit.score), unit.class.name]));
  const dimensions = await table('.paper-dimensions');
  for (const [index, unit] of result.units.entries()) {
    assert.deepEqual(dimensions[index + 1], [unit.name, ...unit.dimensions.map(({ points }) => comma(points))]);
  }
  const repairs = await table('.paper-repairs');
  assert.equal(repairs.length, assessment.repairs.length);
  assert.match(repairs[0].join(' | '), /^1 \| .+ Dinas Pendidikan \| Sekarang .+ Menjadi 4.* \| Kepala Bagian Organisasi \| 15 Januari 2027 \| Belum$/);
  assert.deepEqual(repairs[3].slice(3), ['–', '15 April 2027', 'Belum'], 'what nobody wrote is a dash');
  await app.reads('4 dari 12 perbaikan selesai.', '.sheet');
  const gaps = await table('.paper-gaps');
  const lost = gaps.map((row) => Number(row[3].replace(',', '.')));
  assert.ok(gaps.length === 15 && lost.every((points, at) => at === 0 || points <= lost[at - 1]), 'the largest first');
  // ID-3 and the assumptions are told on paper too.
  await app.reads('Tanpa bagian itu:', '.sheet');
  await app.reads('Bobot tidak dipublikasikan', '.sheet');
  const { pages } = await printed(app);
  assert.match(flat(pages[0]), new RegExp(`\\(${terbilang(result.entity.score)}\\)`));
});

journey('report: what is open is said: bounds in words, provisional, no zone, and the condition stands beside the class', {}, async (app) => {
  const assessment = nine();
  const { entity } = swanilai.score(assessment);
  const id = await openPaper(app, assessment);
  await app.go(`#/laporan/${id}`);
  await app.reads(`Sementara antara ${comma(entity.bounds.low)} dan ${comma(entity.bounds.high)}`, '.paper-score');
  await app.reads(`antara ${terbilang(entity.bounds.low)} dan ${terbilang(entity.bounds.high)}`, '.paper-score');
  await app.reads('Zona dan kategori belum pasti', '.paper-score');
  await app.reads(`Masih ada ${entity.total - entity.answered} jawaban kosong`, '.sheet');
  await app.reads('Syarat: Tindak lanjut produk Ombudsman. Belum terpenuhi: ada produk yang belum ditindaklanjuti. Selama ada produk yang belum selesai, penghargaan ditunda', '.sheet');
  assert.ok(!/Zona Hijau ·/.test(await app.text('.paper-score')), 'no zone is named before it is certain');
  await app.go(`#/ringkasan/${id}`);
  await app.reads(`Sementara antara ${comma(entity.bounds.low)} dan ${comma(entity.bounds.high)}`, '.brief-score');
  await app.reads('Belum terpenuhi', '.brief-score');
});

journey('report: what a person chooses and writes is on the paper, stays while the app is open, and leaves the file alone', {}, async (app) => {
  const id = await openPaper(app, seven());
  await app.go(`#/laporan/${id}`);
  const before = seals(await app.text('.sheet'))[0];
  for (const section of ['units', 'dimensions', 'gaps', 'repairs', 'assumptions', 'method', 'signatures']) {
    const heading = { units: 'Nilai per lokus', dimensions: 'Poin per dimensi', gaps: 'Kesenjangan terbesar', repairs: 'Rencana perbaikan', assumptions: 'Anggapan yang dipakai', method: 'Cara menilai', signatures: 'Disusun oleh' }[section];
    assert.ok((await app.text('.sheet')).includes(heading), heading);
    await toggle(app, section);
    assert.ok(!(await app.text('.sheet')).includes(heading), `${heading} is left out`);
  }
  assert.deepEqual(await app.page.$$eval('.sheet h3', (all) => all.map((one) => one.innerText)), ['1. Nilai dan kategori', '2. Bagian yang dinilai pihak lain', '3. Sidik berkas'], 'numbered as they come');
  await toggle(app, 'units');
  await toggle(app, 'minutes');
  await app.write('#report-line', 'Persiapan <b>2026</b>');
  await app.write('#report-letter', '060/12/ORG');
  await app.write('#report-place', 'Langgur');
  await app.write('#report-first', 'Kepala Bagian Organisasi');
  await app.write('#report-second', 'Sekretaris Daerah');
  await dated(app, '2026-11-22');
  const record = () => app.text('.minutes');
  assert.match(await record(), /Pada hari ini Minggu tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam \(22 November 2026\), bertempat di Langgur ?, yang bertanda tangan/);
  assert.match(await record(), /Kepala Bagian Organisasi selaku pihak yang menilai/);
  assert.match(await record(), /Persiapan <b>2026<\/b> Nomor: 060\/12\/ORG/, 'SE-4: as it was typed');
  assert.match(await record(), /Pihak Pertama Jabatan Kepala Bagian Organisasi Nama NIP Pihak Kedua Jabatan Sekretaris Daerah Nama NIP/, 'no names');
  // A day that does not exist leaves the date blank, and says so.
  await dated(app, '');
  await app.reads('Tanggal ini tidak ada', '.report-form');
  assert.match(await record(), /Pada hari ini _+ tanggal _+/);
  await dated(app, '2026-11-22');
  // Another page, another draft, another language: all of it is still there.
  await openPaper(app, document(ZONES, byMarks(ZONES, 1, mixed)), 'lain.json');
  await app.go(`#/penilaian/${id}`);
  await app.press('Laporan dan berita acara');
  assert.equal(await app.address(), `#/laporan/${id}`);
  await app.setLang('en');
  await app.setLang('id');
  assert.equal(await app.value('#report-place'), 'Langgur');
  assert.equal(await app.value('#report-second'), 'Sekretaris Daerah');
  assert.equal(await app.page.$eval('#report-gaps', (box) => box.checked), false);
  assert.match(await record(), /bertempat di Langgur/);
  assert.equal(seals(await app.text('.sheet'))[0], before, 'the file and its fingerprint are as before');
});

journey('ID-9: what was written for the paper goes with everything else that is erased', {}, async (app) => {
  const id = await openPaper(app, seven());
  await app.go(`#/laporan/${id}`);
  await app.write('#report-place', 'Langgur');
  const file = { ...seven(), id };
  await app.about.visit();
  await app.about.erase();
  assert.equal(await openPaper(app, file, 'lagi.json'), id, 'the same draft as before');
  await app.go(`#/laporan/${id}`);
  assert.equal(await app.value('#report-place'), '');
});

journey('record: on a page of its own, the score of every unit in words, lines to sign left and right', {}, async (app) => {
  const assessment = seven();
  const result = swanilai.score(assessment);
  const id = await openPaper(app, assessment);
  await app.go(`#/laporan/${id}`);
  await toggle(app, 'minutes');
  const { pages, place } = await printed(app);
  const first = pages.findIndex((page) => page.includes('Berita acara penilaian mandiri (simulasi)'));
  assert.ok(first > 0);
  assert.match(pages[first].trimStart(), /^Berita acara penilaian mandiri \(simulasi\)/, 'it begins a page');
  const record = flat(pages.slice(first).join(' '));
  assert.equal(pages.length - first, 1, 'seven units fit one page, signatures included');
  for (const unit of result.units) assert.ok(record.includes(`${unit.name} ${comma(unit.score)} ${terbilang(unit.score)}`), unit.name);
  assert.ok(record.includes(`Nilai instansi ${comma(result.entity.score)} (${terbilang(result.entity.score)})`));
  assert.match(record, /simulasi\. Berita acara ini bukan produk Ombudsman Republik Indonesia/);
  const parties = (await wordsOf(place)).filter(({ page, text }) => page === first && text === 'NIP');
  assert.equal(parties.length, 2);
  assert.ok(parties[1].left - parties[0].left > 150 && Math.abs(parties[1].top - parties[0].top) < 1, 'left and right');
});

journey('one page: exactly one A4 sheet, also with nine units and long names', {}, async (app) => {
  const long = { ...nine(), entity: { name: 'Kabupaten Kepulauan '.repeat(10).trim(), kind: 'kabupaten' }, units: byMarks(ZONES, 9, mixed, (index) => `${index} ${'Puskesmas Pembantu Kecamatan '.repeat(7)}`.slice(0, 200)) };
  for (const [name, assessment] of [['biasa', nine()], ['panjang', long], ['kosong', document(ZONES, byMarks(ZONES, 3, () => undefined))]]) {
    const id = await openPaper(app, assessment, `${name}.json`);
    await app.go(`#/ringkasan/${id}`);
    const { pages, place } = await printed(app, `${name}.pdf`);
    assert.equal(pages.length, 1, name);
    const words = flat(pages[0]);
    assert.ok(words.includes(DISCLAIMER) && seals(words).length === 1, `${name}: disclaimer and fingerprint`);
    assert.match(words, /Bukti siap \d+ dari \d+ bukti \(\d+ %\)/);
    const { entity } = swanilai.score(assessment);
    assert.ok(words.includes(entity.score === null ? `antara ${comma(entity.bounds.low)} dan ${comma(entity.bounds.high)}` : comma(entity.score)), `${name}: the score`);
    const gaps = await app.page.$$eval('.brief-gaps li', (all) => all.length);
    assert.equal((words.match(/−\d+,\d\d di lokus/g) ?? []).length, gaps, `${name}: every gap is on the sheet`);
    assert.equal(gaps, name === 'kosong' ? 0 : 5);
    const lowest = Math.max(...(await wordsOf(place)).map(({ bottom }) => bottom));
    assert.ok(lowest < 842 - 20, 'inside the sheet');
    await app.files.visit();
  }
});

journey('one page: on a phone of 360 by 740 all that matters is in view without scrolling', { width: 360, height: 740 }, async (app, enter) => {
  const measure = async (page) => page.evaluate(() => ({
    scrolled: scrollY,
    wide: document.documentElement.scrollWidth - innerWidth,
    below: ['h1', '.brief-date', '.brief-score', '.brief-years', '.brief-gaps', '.brief-evidence p']
      .map((part) => [part, Math.round(document.querySelector(`main ${part}`).getBoundingClientRect().bottom)])
      .filter(([, bottom]) => bottom > innerHeight),
    gaps: document.querySelectorAll('.brief-gaps li').length,
    small: [...document.querySelectorAll('.brief :is(p, li, span, strong)')].filter((one) => one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 13).length,
  }));
  for (const assessment of [seven(), nine()]) {
    const id = await openPaper(app, assessment);
    await app.go(`#/ringkasan/${id}`);
    assert.deepEqual(await measure(app.page), { scrolled: 0, wide: 0, below: [], gaps: 5, small: 0 });
    await app.page.evaluate(() => { location.hash = '#/buka'; });
    await app.page.waitForSelector('#files');
  }
  const english = await enter({ lang: 'en' });
  await english.setLang('en');
  const id = await openPaper(english, seven());
  await english.go(`#/ringkasan/${id}`);
  assert.deepEqual(await measure(english.page), { scrolled: 0, wide: 0, below: [], gaps: 5, small: 0 });
});

journey('one page: years with their break, the five largest gaps, exact share of evidence', {}, async (app) => {
  const assessment = seven();
  const [first] = Object.keys(assessment.units[0].observations);
  const { evidence } = { evidence: [{ expected: 1, status: 'ready' }, { title: 'lain', status: 'ready' }] };
  assessment.units[0].observations[first].evidence = evidence;
  const id = await openPaper(app, assessment);
  await app.go(`#/ringkasan/${id}`);
  const years = await app.page.$$eval('.year', (all) => all.map((one) => [one.className, one.innerText.replace(/\s+/g, ' ').trim()]));
  assert.deepEqual(years, [
    ['year', '2021 58,10'],
    ['year broken', '2022 62,00 cara menilai berubah: tidak dibandingkan'],
    ['year', '2023 71,25 +9,25 (naik)'],
    ['year', '2024 88,40 +17,15 (naik)'],
    ['year broken', `2025 ${comma(swanilai.score(seven()).entity.score)} cara menilai berubah: tidak dibandingkan; simulasi ini`],
  ]);
  const [top] = await app.page.$$eval('.brief-gaps li', (all) => all.map((one) => one.innerText.replace(/\s+/g, ' ')));
  const lost = swanilai.score(seven()).units.flatMap((unit) => unit.dimensions.flatMap(({ variables }) => variables.flatMap(({ indicators }) => indicators.map((one) => one.lost))));
  assert.ok(top.endsWith(`−${comma(Math.max(...lost))} di lokus`), top);
  // One piece that is expected is ready; the other one is not among those expected.
  const shown = (await app.text('.brief-evidence')).match(/^Bukti siap (\d+) dari (\d+) bukti \(0 %\)$/);
  assert.equal(shown?.[1], '1');
  const texts = await app.page.evaluate(async () => (await fetch(performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /maladministrasi-2025.*text.*id/.test(name) || /text\.id/.test(name)))).json());
  const expected = Object.values(texts.nodes).reduce((sum, node) => sum + (node.evidence?.length ?? 0), 0) * 7;
  assert.equal(Number(shown[2]), expected, 'every piece that the instrument expects of every unit');
  // The day is today's, by the person's own clock.
  const today = await app.page.evaluate(() => new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date()));
  assert.equal(await app.text('.brief-date'), today);
});

journey('papers: in grey the zone is still a word with a shape, and nothing rests on colour', {}, async (app) => {
  const id = await openPaper(app, document(ZONES, byMarks(ZONES, 7, mixed)));
  await app.go(`#/laporan/${id}`);
  const { pages, place } = await printed(app);
  const { class: found } = swanilai.score(document(ZONES, byMarks(ZONES, 7, mixed))).entity;
  assert.ok(flat(pages[0]).includes(`Zona ${found.zone[0].toUpperCase()}${found.zone.slice(1)} · Kategori ${found.code}`), 'the zone in words');
  const shapes = await app.page.$$eval('.sheet .zone-icon', (all) => all.length);
  assert.ok(shapes >= 8, 'a shape beside each zone');
  const picture = await grey(place);
  const dark = picture.values.filter((value) => value < 96).length / picture.values.length;
  assert.ok(dark > 0.005 && dark < 0.15, `ink on paper, no dark fields: ${dark}`);
  const middle = picture.values.filter((value) => value >= 96 && value < 200).length / picture.values.length;
  assert.ok(middle < 0.12, `no grey fields either: ${middle}`);
});

journey('papers: other cases print whole: one unit, 2015, by scores alone, nothing answered, an instrument of one’s own', {}, async (app) => {
  const scores = document('ori-kepatuhan-2023', [49.85, 52.86, 55.09].map((score, at) => ({ id: `u${at}`, name: `Lokus ${at + 1}`, score })));
  const cases = [
    ['satu', document('ori-kepatuhan-2023', byMarks('ori-kepatuhan-2023', 1, mixed)), /Jumlah lokus 1 \(satu\)/],
    ['lama', document('ori-kepatuhan-2015', byMarks('ori-kepatuhan-2015', 5, mixed)), /Zona (Hijau|Kuning|Merah)/],
    ['nilai', scores, /Pada 3 lokus hanya nilai akhirnya yang diketahui, jadi kesenjangannya tidak dapat dirinci/],
    ['sendiri', own(), /sendiri-uji.*Angka instrumen ini disesuaikan oleh Kepala Bagian Organisasi, dan tidak diperiksa pihak lain/],
    ['kosong', document(ZONES, byMarks(ZONES, 3, () => undefined)), /Belum ada yang dinilai, jadi kesenjangan belum diketahui.*Belum ada daftar perbaikan/],
  ];
  for (const [name, assessment, expected] of cases) {
    const id = await openPaper(app, assessment, `${name}.json`);
    await app.go(`#/laporan/${id}`);
    const { pages } = await printed(app, `${name}.pdf`);
    const words = flat(pages.join(' '));
    assert.match(words, expected, name);
    assert.ok(!/undefined|NaN|\{\w+\}/.test(words), `${name}: nothing unfilled`);
    assert.equal(words.split(DISCLAIMER).length - 1, pages.length, name);
    await app.files.visit();
  }
});

journey('papers: in English they are English; without units they say what to do; other pages print as before', { lang: 'en' }, async (app) => {
  await app.setLang('en');
  const assessment = seven();
  const { entity } = swanilai.score(assessment);
  const id = await openPaper(app, assessment);
  await app.press('Report and record');
  await toggle(app, 'minutes');
  await dated(app, '2026-11-22');
  const { pages } = await printed(app);
  const words = flat(pages.join(' '));
  assert.match(words, new RegExp(`Report of a self-assessment \\(simulation\\).*${entity.score.toFixed(2)} of 100`));
  assert.match(words, /On this day, Sunday, the date twenty-two of the month of November of the year two thousand and twenty-six/);
  if (!IS_FIREFOX) assert.match(flat(pages[0]), /Page 1 of \d+/);
  assert.ok(!/Lokus|Nilai per|Kesenjangan|Anggapan yang|Halaman/.test(words), 'no Indonesian heading is left');
  await app.go(`#/ringkasan/${id}`);
  await app.reads('Five largest gaps');
  const result = await (async () => { await app.go(`#/hasil/${id}`); return printed(app, 'hasil.pdf'); })();
  assert.ok(!/Page 1 of/.test(result.pages[0]), 'the result prints as before');
  await app.press('Home', 'nav');
  const empty = await app.fresh.start({ entity: 'Kota', units: 'later' });
  for (const page of ['laporan', 'ringkasan']) {
    await app.go(`#/${page}/${empty}`);
    await app.reads('There is no unit yet, so there is nothing to report.');
  }
});

journey('papers: their button prints, by keyboard too, and the ways to them are on three pages', { before: () => { window.printed = 0; window.print = () => { window.printed += 1; }; } }, async (app) => {
  const id = await openPaper(app, seven());
  for (const page of ['hasil', 'penilaian', 'rencana']) {
    for (const [words, route] of [['Laporan dan berita acara', 'laporan'], ['Ringkasan satu halaman untuk pimpinan', 'ringkasan']]) {
      await app.go(`#/${page}/${id}`);
      await app.press(words);
      assert.equal(await app.address(), `#/${route}/${id}`);
    }
  }
  await app.press('Cetak atau simpan sebagai PDF');
  await app.go(`#/laporan/${id}`);
  const button = await app.control('Cetak atau simpan sebagai PDF');
  await button.focus();
  await app.page.keyboard.press('Enter');
  assert.equal(await app.page.evaluate(() => window.printed), 2);
  assert.equal(await app.page.title(), 'Laporan · Swanilai');
});
