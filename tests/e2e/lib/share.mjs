// The page "Bagikan", files to share, and what a camera sees.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import jsqrModule from 'jsqr';
import { PNG } from 'pngjs';
import { indicators, swanilai } from './pkg.mjs';

const jsqr = jsqrModule.default ?? jsqrModule;

export const INSTRUMENT = 'ori-kepatuhan-2023';
export const ENTITY = 'Kabupaten Maluku Tenggara';
export const FINGERPRINT = 'Sidik berkas ini hanya untuk memastikan berkas tidak berubah tanpa sengaja. Bukan tanda tangan elektronik.';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** An assessment of units by an instrument. */
export const assessment = (units, more = {}) => ({
  format: 'swanilai.assessment', version: 1, instrument: { id: INSTRUMENT }, entity: { name: ENTITY, kind: 'kabupaten', province: 'Maluku' }, units, ...more,
});

/** Seven units, every indicator marked by every observer, differently in each. */
export function seven(instrument) {
  const names = ['Dinas Pendidikan dan Kebudayaan', 'Dinas Kesehatan', 'Dinas Sosial', 'Dinas Kependudukan dan Pencatatan Sipil', 'DPMPTSP', 'Puskesmas Watdek', 'Puskesmas Debut'];
  const units = names.map((name, at) => {
    const observations = Object.fromEntries(indicators(instrument).map(({ id, max, slots }, index) => {
      const level = (more) => (at + index + more) % (max + 1);
      return [id, { marks: slots.length === 0 ? [{ level: level(0) }] : slots.map((by, more) => ({ by, level: level(more) })) }];
    }));
    const known = indicators(instrument).length === 0 ? { score: 60.25 + at } : { observations };
    return { id: `lokus-${at + 1}`, name, kind: 'dinas', ...known };
  });
  return assessment(units, { instrument: { id: instrument }, followUp: { products: [{ kind: 'lhp', done: true }] } });
}

/** Puts a document among the files of a person. */
export async function place(app, name, document) {
  const file = path.join(app.downloads, name);
  await writeFile(file, typeof document === 'string' ? document : swanilai.serialise(document));
  return file;
}

/** Opens a document as a draft; its id. */
export async function draftOf(app, name, document) {
  await app.files.visit();
  await app.files.choose(await place(app, name, document));
  await app.press(`Buka sebagai draf: ${name}`);
  await app.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
  await app.saved();
  return (await app.address()).split('/')[2];
}

export class Share {
  constructor(app) {
    this.app = app;
  }

  async visit(id) {
    await this.app.go(`#/bagikan/${id}`);
    await this.app.reads('Riwayat berkas masuk');
  }

  /** Chooses what the link holds. */
  async hold(words) {
    const value = await this.app.page.$$eval('#link-what option', (all, wanted) => all.find((one) => one.innerText.trim() === wanted)?.value, words);
    assert.ok(value, `“${words}” is offered`);
    await this.app.page.select('#link-what', value);
    await this.app.settled();
  }

  link() {
    return this.app.value('#link-address');
  }

  /** What a phone reads from the code on the screen. */
  async scan() {
    const code = await this.app.page.waitForSelector('svg.qr');
    await code.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const { data, width, height } = PNG.sync.read(Buffer.from(await code.screenshot()));
    return jsqr(new Uint8ClampedArray(data), width, height)?.data ?? null;
  }

  /** Files taken in as the table shows them. */
  imports() {
    return this.app.page.$$eval('table.imports tbody tr', (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())));
  }
}

/** Every text in a document that a person or a program of theirs wrote. */
export function typed(value, ours = new Set(['$schema', 'format', 'notice', 'digest', 'version', 'kind', 'status', 'found', 'due', 'at', 'created', 'instrument', 'dimension', 'indicator', 'app', 'unit'])) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => typed(one, ours));
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => (ours.has(key) ? [] : typed(one, ours)));
  return [];
}
