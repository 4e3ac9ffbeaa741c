// Pictures of every page: `node tests/e2e/pictures.mjs FOLDER [picture.png]`, with SWANILAI_BASE or the built site.
// The second name takes the picture for the front page of the project: a result, as wide as a desk.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, person } from './lib/browser.mjs';
import { swanilai } from './lib/pkg.mjs';
import { closeSite } from './lib/server.mjs';

const [folder = 'target/pictures', front = path.join(folder, 'screenshot.png')] = process.argv.slice(2);
const INSTRUMENT = 'ori-kepatuhan-2023';

/** Maluku Tenggara 2023: published scores; the lowest unit by its published points, one by made-up answers. */
function example() {
  const names = ['Puskesmas Watdek', 'Dinas Pendidikan', 'Dinas Sosial', 'Dinas Kesehatan', 'Puskesmas Katdek', 'DPMPTSP', 'Disdukcapil'];
  const scores = [49.85, 52.86, 55.09, 59.85, 62.06, 71.08, 74.82];
  const units = names.map((name, index) => ({ id: `lokus-${index + 1}`, name, kind: name.startsWith('Puskesmas') ? 'puskesmas' : 'dinas', score: scores[index] }));
  delete units[0].score;
  units[0].points = { input: 8.72, proses: 10.76, output: 20.76, pengaduan: 9.61 };
  return { format: 'swanilai.assessment', version: 1, id: 'contoh-maluku-tenggara', created: '2026-11-22T09:00:00+07:00', instrument: { id: INSTRUMENT }, entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten', province: 'Maluku' }, units };
}

const unfold = (app) => app.page.$$eval('main details.card > summary', (all) => all[0]?.click());

/** Every page: its name and the way there. */
async function* pages(app) {
  yield 'beranda';
  await app.go('#/baru');
  await app.page.select('#instrument', INSTRUMENT);
  yield 'baru';
  await app.calculator.visit(INSTRUMENT);
  await app.calculator.scores('49,85', '52,86', '55,09', '59,85', '62,06', '71,08', '74,82');
  yield 'kalkulator';
  const place = path.join(app.downloads, 'maluku-tenggara.swanilai.json');
  await writeFile(place, swanilai.serialise(example()));
  const other = example();
  other.units[1].score = 61.5;
  const clash = path.join(app.downloads, 'dinas-pendidikan.swanilai.json');
  await writeFile(clash, swanilai.serialise({ ...other, id: 'lain', units: [other.units[1]] }));
  await app.files.visit();
  await app.files.choose(place, clash);
  yield 'buka';
  await app.press('Buka sebagai draf: maluku-tenggara.swanilai.json');
  yield 'daftar-isian';
  const id = (await app.address()).split('/')[2];
  await app.go(`#/penilaian/${id}/lokus/lokus-1`);
  yield 'lokus';
  await app.go(`#/hasil/${id}`);
  yield 'hasil';
  await app.fresh.start({ entity: 'Kabupaten Maluku Tenggara', unit: 'Puskesmas Watdek' });
  await app.tasks.openSheet('input');
  for (const [indicator, level] of [['1', 3], ['2', 2], ['3', 4]]) await app.sheet.level(`input.kompetensi.${indicator}`, level);
  await app.sheet.split('input.kompetensi.4');
  await app.sheet.slot('input.kompetensi.4', 'pimpinan', 3);
  yield 'isian';
  await app.press('Lihat hasil');
  await unfold(app);
  yield 'hasil-sementara';
  await app.home.visit();
  yield 'beranda-dengan-draf';
  await app.instruments.visit();
  yield 'instrumen';
  await app.go(`#/instrumen/${INSTRUMENT}`);
  await app.reads('Zona dan kategori');
  await unfold(app);
  yield 'instrumen-2023';
  await app.about.visit();
  yield 'tentang';
}

await mkdir(folder, { recursive: true });
await mkdir(path.dirname(path.resolve(front)), { recursive: true });
const browser = await chromium();
try {
  for (const width of [360, 1366]) {
    const app = await person({ browser, width, height: 800 });
    for await (const name of pages(app)) {
      await app.settled();
      await app.page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
      await app.page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
      if (name === 'hasil' && width === 1366) {
        await app.page.setViewport({ width: 1366, height: 900, deviceScaleFactor: 2 });
        await app.settled();
        await app.page.evaluate(() => scrollTo(0, 0));
        await app.page.screenshot({ path: front });
        await app.page.setViewport({ width, height: 800 });
      }
      console.log(`${name}-${width}.png`);
    }
    app.recorder.check();
    await app.close();
  }
} finally {
  await browser.close();
  closeSite();
}
