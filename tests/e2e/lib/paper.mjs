// The papers: report, record, one page. What they say on screen, and what comes out of the printer.

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { indicators } from './pkg.mjs';

const run = promisify(execFile);

export const DISCLAIMER = 'Simulasi penilaian mandiri. Bukan hasil, opini, atau produk Ombudsman Republik Indonesia.';
const NAMES = [
  'Dinas Pendidikan', 'Dinas Kesehatan', 'Dinas Sosial', 'DPMPTSP', 'Disdukcapil',
  'Puskesmas Sidorejo', 'RSUD Besemah', 'Polres Pagaralam', 'Kantor Pertanahan',
];

/** Units by their marks. `level(unit, indicator, max)` gives a mark, or nothing where it is not answered. */
export function byMarks(instrument, count, level, name = (index) => NAMES[index % NAMES.length]) {
  const all = indicators(instrument);
  return Array.from({ length: count }, (_, index) => ({
    id: `unit-${index + 1}`,
    name: name(index),
    kind: 'dinas',
    observations: Object.fromEntries(all.flatMap(({ id, isIndex, max }, at) => {
      const mark = level(index, at, isIndex ? 100 : max);
      return mark === undefined ? [] : [[id, { marks: [{ level: mark }] }]];
    })),
  }));
}

/** Good marks with a few weak ones, the same for ever. */
export const mixed = (unit, at, max) => {
  const share = [1, 0.75, 1, 0.5, 1, 0.75, 1, 1, 0.25][(unit * 5 + at * 7) % 9];
  return Math.round(max * share);
};

export const document = (instrument, units, more = {}) => ({
  format: 'swanilai.assessment', version: 1, instrument: { id: instrument },
  entity: { name: 'Kota Pagaralam', kind: 'kota', province: 'Sumatera Selatan' }, units, ...more,
});

/** So many repairs, one after the other through the units and their indicators. */
export function repairsOf(instrument, count, units) {
  const all = indicators(instrument).filter(({ isIndex }) => !isIndex);
  const owners = ['Kepala Bagian Organisasi', 'Sekretaris Dinas', 'Kepala Puskesmas', ''];
  const which = (at) => all[(Math.floor(at / units) * 2 + (at % units) * 5) % all.length];
  return Array.from({ length: count }, (_, at) => ({
    unit: `unit-${(at % units) + 1}`, indicator: which(at).id, from: 1, to: which(at).max,
    owner: owners[at % owners.length], ...(at % 3 !== 2 && { due: `2027-0${(at % 9) + 1}-15` }), status: ['open', 'started', 'done'][at % 3],
  }));
}

/** Opens an assessment as a draft, in the language at hand; its id. */
export async function openPaper(app, assessment, name = 'penilaian.json') {
  const place = path.join(app.downloads, name);
  await writeFile(place, JSON.stringify(assessment));
  await app.files.visit();
  await app.files.choose(place);
  const lang = await app.page.$eval('html', (root) => root.lang);
  // Where a draft about the same is there already, a file is offered beside it.
  const labels = lang === 'en' ? [`Open as a draft: ${name}`, 'Keep as a new draft'] : [`Buka sebagai draf: ${name}`, 'Simpan sebagai draf baru'];
  const found = await app.page.waitForFunction((known) => known.find((label) => (
    [...document.querySelectorAll('main button')].some((one) => (one.getAttribute('aria-label') ?? one.innerText).trim() === label))), { timeout: 8_000 }, labels);
  await app.press(await found.jsonValue());
  await app.page.waitForFunction(() => /^#\/(hasil|penilaian)\//.test(location.hash));
  await app.settled();
  return (await app.address()).split('/')[2];
}

/** The page at hand as its print makes it: the file, its pages as text, and how to look closer. */
export async function printed(app, name = 'kertas.pdf') {
  const place = path.join(app.downloads, name);
  await app.page.pdf({ path: place, format: 'A4', preferCSSPageSize: true });
  const { stdout } = await run('pdftotext', ['-layout', place, '-'], { maxBuffer: 1 << 26 });
  return { place, pages: stdout.split('\f').slice(0, -1) };
}

/** Every word of a printed file with its page and its place on it. */
export async function wordsOf(place) {
  const { stdout } = await run('pdftotext', ['-bbox', place, '-'], { maxBuffer: 1 << 26 });
  const words = [];
  let page = -1;
  for (const line of stdout.split('\n')) {
    if (/<page /.test(line)) page += 1;
    const found = line.match(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/);
    if (found) words.push({ page, left: Number(found[1]), top: Number(found[2]), right: Number(found[3]), bottom: Number(found[4]), text: found[5] });
  }
  return words;
}

/** The first page of a printed file as grey values, row by row. */
export async function grey(place, page = 1) {
  const stem = place.replace(/\.pdf$/, `-${page}`);
  await run('pdftoppm', ['-r', '60', '-gray', '-f', String(page), '-l', String(page), '-singlefile', place, stem]);
  const bytes = await readFile(`${stem}.pgm`);
  const head = bytes.subarray(0, 40).toString('latin1').match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
  return { width: Number(head[1]), height: Number(head[2]), values: bytes.subarray(head[0].length) };
}

/** In one line, as a person reads it. */
export const flat = (text) => text.replace(/\s+/g, ' ').trim();
