// What the guides show: each picture of them, the page it is of, and the way there. The story is one of a made-up regency.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Evidence } from './evidence.mjs';
import { byMarks, mixed, openPaper } from './paper.mjs';
import { swanilai } from './pkg.mjs';
import { Plan } from './plan.mjs';
import { Rekap } from './rekap.mjs';
import { Share } from './share.mjs';

const INSTRUMENT = 'ori-kepatuhan-2023';
const ENTITY = 'Kabupaten Contoh';
const NAMES = ['Dinas Sosial', 'Dinas Pendidikan', 'Dinas Kesehatan', 'Disdukcapil', 'DPMPTSP', 'Puskesmas Melati', 'Puskesmas Kenanga'];

const document = (units, more = {}) => ({
  format: 'swanilai.assessment', version: 1, created: '2026-11-02T09:00:00+07:00', instrument: { id: INSTRUMENT },
  entity: { name: ENTITY, kind: 'kabupaten', province: 'Maluku' }, units, ...more,
});

/** The last units are the weaker ones. */
const uneven = (unit, at, max) => Math.round(mixed(unit, at, max) * [1, 0.9, 0.94, 1, 0.96, 0.72, 0.66][unit]);

/** Seven units with every answer. */
function regency() {
  const units = byMarks(INSTRUMENT, NAMES.length, uneven, (at) => NAMES[at]);
  units[0].observations['proses.standar.1'].evidence = [
    { expected: 1, status: 'ready', title: 'SK 12/2026', owner: 'Kepala Subbagian Umum' },
    { expected: 2, status: 'flawed', owner: 'Kepala Subbagian Umum', due: '2026-11-30' },
  ];
  units[0].observations['proses.standar.2'].evidence = [{ expected: 1, status: 'preparing', owner: 'Sekretaris Dinas', due: '2026-12-15' }];
  units[0].facilities = { 'ruang-tunggu': { found: 'good' }, 'loket-pelayanan': { found: 'good' }, apar: { found: 'flawed' } };
  return document(units, { history: [{ year: 2021, score: 61.4 }, { year: 2022, score: 68.25 }] });
}

async function place(app, name, content) {
  const file = path.join(app.downloads, name);
  await writeFile(file, swanilai.serialise(content));
  return file;
}

async function clashingFiles(app) {
  const all = regency();
  const other = structuredClone(all.units[5]);
  other.observations['proses.standar.3'] = { marks: [{ level: 1 }], note: 'Papan informasi belum dipasang' };
  return [
    await place(app, 'puskesmas-melati.json', document([all.units[5]], { id: 'melati-1' })),
    await place(app, 'puskesmas-melati-kiriman-kedua.json', document([other], { id: 'melati-2' })),
    await place(app, 'dinas-sosial.json', document([all.units[0]], { id: 'dinsos-1' })),
  ];
}

/**
 * In this order, by one person; `story` carries ids from one to the next.
 * `heading` is the page's own; `part` is what stands at the upper edge: words of a heading, legend or summary, or a selector.
 */
export const SCENES = [
  { name: 'beranda', heading: 'Penilaian mandiri pelayanan publik', async go() {} },
  {
    name: 'penilaian-baru', heading: 'Penilaian baru', part: 'main form', height: 860,
    async go(app) {
      await app.go('#/baru');
      await app.fresh.choose({ entity: ENTITY, kind: 'kabupaten', province: 'Maluku', unit: 'Puskesmas Melati' });
    },
  },
  { name: 'komputer-bersama', heading: 'Penilaian baru', part: 'form label.choice:has(input[type=checkbox])', height: 260, async go() {} },
  {
    name: 'daftar-isian', heading: ENTITY, part: 'Lokus dan dimensi', height: 620,
    async go(app, story) {
      await app.fresh.begin();
      await app.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
      story.one = (await app.address()).split('/')[2];
      await app.tasks.openSheet('proses');
      await app.sheet.all(3);
      await app.tasks.app.press('Kembali ke daftar isian');
      await app.tasks.openSheet('input');
      for (const [indicator, level] of [['1', 3], ['2', 2], ['3', 4], ['4', 3]]) await app.sheet.level(`input.kompetensi.${indicator}`, level);
      await app.saved();
      await app.press('Kembali ke daftar isian');
    },
  },
  {
    name: 'lembar-isian', heading: 'Input', part: '#q-input-kompetensi-2', height: 760,
    async go(app) { await app.tasks.openSheet('input'); },
  },
  {
    name: 'satu-per-satu', heading: 'Input', part: '#q-input-kompetensi-4', height: 620,
    async go(app) {
      await app.sheet.split('input.kompetensi.4');
      for (const [slot, level] of [['pimpinan', 4], ['pejabat-layanan', 3], ['petugas-pengaduan', 2]]) await app.sheet.slot('input.kompetensi.4', slot, level);
    },
  },
  {
    name: 'bukti-indikator', heading: 'Proses', part: '#q-proses-standar-1 details.evidence', height: 640,
    async go(app) {
      await app.press('Kembali ke daftar isian');
      await app.tasks.openSheet('proses');
      const evidence = new Evidence(app);
      await evidence.status('proses.standar.1', 1, 'ready');
      await evidence.status('proses.standar.1', 2, 'preparing');
      await evidence.unfold('proses.standar.1', 2);
      await evidence.write('proses.standar.1', 2, 'owner', 'Kepala Tata Usaha');
    },
  },
  {
    name: 'hasil-sementara', heading: ENTITY, height: 760,
    async go(app) { await app.press('Lihat hasil'); },
  },
  {
    name: 'simpan-berkas', heading: ENTITY, part: 'section.no-print', height: 380,
    async go() {},
  },
  {
    name: 'keliling', heading: 'Keliling kantor', sizes: ['phone'], part: 'main h1', height: 760,
    async go(app, story) {
      await app.go(`#/keliling/${story.one}/puskesmas-melati`);
      await app.page.waitForSelector('#walk-spot');
    },
  },
  {
    name: 'bagikan', heading: 'Bagikan', part: 'Tautan dan kode QR', height: 820,
    async go(app, story) {
      await new Share(app).visit(story.one);
      await app.page.waitForSelector('svg.qr');
    },
  },
  {
    name: 'beranda-draf', heading: 'Penilaian mandiri pelayanan publik', part: '#drafts', height: 420,
    async go(app) {
      await app.home.visit();
      await app.page.waitForSelector('.drafts > li');
    },
  },
  {
    name: 'hapus-semua', heading: 'Tentang Swanilai', part: 'Hapus semua data', height: 320,
    async go(app) {
      await app.about.visit();
      await app.press('Hapus semua data dari peramban ini');
    },
  },
  {
    name: 'buka-berkas', heading: 'Buka atau gabung berkas',
    async go(app) {
      await app.press('Batal', 'main');
      await app.files.visit();
    },
  },
  {
    name: 'berkas-dibaca', heading: 'Buka atau gabung berkas', part: 'Berkas yang dibaca', height: 760,
    async go(app) { await app.files.choose(...await clashingFiles(app)); },
  },
  {
    name: 'isi-berbeda', heading: 'Buka atau gabung berkas', part: 'Isi yang berbeda', height: 900,
    async go() {},
  },
  {
    name: 'hasil', heading: ENTITY, height: 760,
    async go(app, story) {
      // What was read before would be offered again, beside the new file.
      for (;;) {
        const off = await app.page.evaluateHandle(() => [...window.document.querySelectorAll('main button')].find((one) => one.innerText.trim() === 'Keluarkan dari daftar') ?? null);
        if (!off.asElement()) break;
        await off.asElement().evaluate((one) => one.click());
        await app.settled();
      }
      story.all = await openPaper(app, regency(), 'kabupaten-contoh.json');
      await app.go(`#/hasil/${story.all}`);
      await app.reads('Dari mana nilai ini');
    },
  },
  { name: 'nilai-lokus', heading: ENTITY, height: 760, part: 'Nilai tiap lokus', async go() {} },
  { name: 'poin-hilang', heading: ENTITY, part: 'Di mana poin hilang', async go() {} },
  {
    name: 'data-dukung', heading: 'Data dukung', height: 900,
    async go(app, story) { await new Evidence(app).visit(story.all); },
  },
  {
    name: 'rencana', heading: 'Rencana perbaikan', part: '1. Pilih sasaran', height: 640,
    async go(app, story) { await new Plan(app).visit(story.all); },
  },
  {
    name: 'rencana-hasil', heading: 'Rencana perbaikan', part: 'Rencana', height: 860,
    async go(app) { await new Plan(app).compute(); },
  },
  {
    name: 'daftar-perbaikan', heading: 'Rencana perbaikan', part: 'Daftar perbaikan', height: 760,
    async go(app) {
      await app.press('Jadikan daftar perbaikan');
      const plan = new Plan(app);
      await plan.due(0, '2026-12-15');
      await plan.status(0, 'started');
    },
  },
  {
    name: 'banding', heading: 'Perbandingan lokus dan tahun', part: 'Lokus dan dimensi', height: 760,
    async go(app, story) { await app.go(`#/banding/${story.all}`); },
  },
  {
    name: 'laporan', heading: 'Laporan', part: '.paper', height: 900,
    async go(app, story) {
      await app.go(`#/laporan/${story.all}`);
      await app.reads('Nilai per lokus');
    },
  },
  {
    name: 'excel', heading: 'Excel dan CSV', height: 820,
    async go(app, story) { await app.go(`#/lembar-kerja/${story.all}`); },
  },
  {
    name: 'rekap', heading: 'Rekap banyak berkas', part: 'Jumlah per kategori', height: 900,
    async go(app) {
      const rekap = new Rekap(app);
      await rekap.visit();
      await rekap.press('Muat contoh: hasil yang pernah diumumkan');
      await app.page.waitForSelector('#rekap-round');
      await rekap.round('ori-kepatuhan-2024|2024');
      await app.settled();
    },
  },
  {
    name: 'kalkulator', heading: 'Kalkulator cepat', part: { wide: 'Apa yang Anda miliki?', phone: 'Hasil hitungan' }, height: { wide: 1080, phone: 560 },
    async go(app) {
      await app.calculator.visit(INSTRUMENT);
      await app.calculator.scores('78,4', '65,25', '82,1');
    },
  },
  {
    name: 'aturan-instrumen', heading: 'Penilaian Kepatuhan Penyelenggaraan Pelayanan Publik 2023', part: 'Zona dan kategori', height: 760,
    async go(app) {
      await app.go(`#/instrumen/${INSTRUMENT}`);
      await app.reads('Zona dan kategori');
    },
  },
];
