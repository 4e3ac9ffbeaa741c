// The pages "Data dukung" and "Keliling kantor", photos, and an office with evidence.

import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { elementId } from './pkg.mjs';

export const INSTRUMENT = 'ori-kepatuhan-2023';

/** A regency of two units with some evidence. */
export function regency() {
  return {
    format: 'swanilai.assessment', version: 1, instrument: { id: INSTRUMENT },
    entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten', province: 'Maluku' },
    units: [
      {
        id: 'dinsos', name: 'Dinas Sosial', kind: 'dinas',
        observations: {
          'proses.standar.1': {
            marks: [{ level: 3 }],
            evidence: [
              { expected: 1, status: 'ready', url: 'https://drive.contoh.go.id/persyaratan', owner: 'Kepala Subbagian Umum', title: 'SK 12/2026' },
              { expected: 2, status: 'flawed', owner: 'Kepala Subbagian Umum', due: '2020-02-29', note: 'Foto buram' },
              { title: 'Tautan lama', url: 'http://lama.contoh.go.id/foto' },
            ],
          },
          'proses.standar.2': { evidence: [{ expected: 1, status: 'preparing', owner: 'Sekretaris Dinas', due: '2099-12-31' }] },
          'proses.standar.3': { notApplicable: true },
        },
        facilities: { 'ruang-tunggu': { found: 'good' }, 'toilet-disabilitas': { found: 'flawed', note: 'Pintu tidak bisa dikunci' } },
      },
      { id: 'watdek', name: 'Puskesmas Watdek', kind: 'puskesmas' },
    ],
  };
}

export class Evidence {
  constructor(app) {
    this.app = app;
  }

  get page() {
    return this.app.page;
  }

  /** Opens a file as a draft; its id. */
  async from(content, name = 'bukti.swanilai.json') {
    const place = path.join(this.app.downloads, name);
    await writeFile(place, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
    await this.app.files.visit();
    await this.app.files.choose(place);
    await this.app.press(`Buka sebagai draf: ${name}`);
    await this.page.waitForFunction(() => /^#\/(hasil|penilaian)\//.test(location.hash));
    await this.app.saved();
    return (await this.app.address()).split('/')[2];
  }

  async visit(id) {
    await this.app.go(`#/bukti/${id}`);
    await this.page.waitForSelector('.evidence-rows, main .notice');
  }

  async walk(id, unit) {
    await this.app.go(unit ? `#/keliling/${id}/${unit}` : `#/keliling/${id}`);
    await this.page.waitForSelector('#walk-spot, .tasks, main .notice');
  }

  /** The rows listed, as they read. */
  rows() {
    return this.page.$$eval('.evidence-row', (rows) => rows.map((row) => ({
      title: row.querySelector('.step-title').innerText,
      text: row.innerText.replace(/\s+/g, ' '),
      status: row.querySelector('select').value,
      id: row.querySelector('select').id,
    })));
  }

  async filters() {
    await this.page.$$eval('.evidence-filter:not([open]) > summary', (all) => all.forEach((one) => one.click()));
  }

  async choose(field, value) {
    await this.filters();
    await this.page.select(`#evidence-${field}`, value);
    await this.app.settled();
  }

  /** The beginning of the ids of a piece on the sheet: a number of what is expected, or `link-0`. */
  piece(indicator, which) {
    return `[id="${elementId(indicator)}-${typeof which === 'number' ? `piece-${which}` : which}`;
  }

  /** Unfolds the checklist of an indicator, and one piece of it. */
  async unfold(indicator, which) {
    const field = `#${elementId(indicator)}`;
    if (!await this.page.$eval(`${field} details.evidence`, (one) => one.open)) await this.app.click(`${field} details.evidence > summary`);
    if (which === undefined) return;
    const fold = await this.page.evaluateHandle((status) => document.querySelector(status).closest('.piece').querySelector('.piece-fold'), `${this.piece(indicator, which)}-status"]`);
    if (await fold.evaluate((one) => one.getAttribute('aria-expanded')) === 'false') await fold.evaluate((one) => one.click());
    await this.page.waitForSelector(`${this.piece(indicator, which)}-title"]`);
  }

  async status(indicator, which, value) {
    await this.unfold(indicator);
    await this.page.select(`${this.piece(indicator, which)}-status"]`, value);
    await this.app.settled();
  }

  async write(indicator, which, field, words) {
    await this.unfold(indicator, which);
    await this.app.write(`${this.piece(indicator, which)}-${field}"]`, words);
  }

  /** Sets a date as a date picker does. */
  async due(indicator, which, day) {
    await this.unfold(indicator, which);
    await this.app.put(`${this.piece(indicator, which)}-due"]`, day);
    await this.app.settled();
  }

  /** The assessment as a file saved from the bar. */
  async saved() {
    const file = await this.app.download(() => this.app.bars('Simpan berkas'));
    // The next one bears the same name and would not be noticed.
    await rm(file.place);
    return { file, assessment: JSON.parse(file.bytes.toString('utf8')) };
  }
}

/** A JPEG as a phone takes it, larger than is kept, with place, time and device written beside the picture. */
export async function phonePhoto(app, name = 'IMG_Budi_Santoso.jpg', [width, height] = [2400, 1800]) {
  const base64 = await app.page.evaluate(async (w, h) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [w, h];
    const context = canvas.getContext('2d');
    for (let at = 0; at < 400; at += 1) {
      context.fillStyle = `hsl(${at * 37 % 360} 70% ${30 + at % 50}%)`;
      context.fillRect((at * 97) % w, (at * 61) % h, w / 6, h / 6);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  }, width, height);
  const plain = Buffer.from(base64, 'base64');
  const bytes = Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
  const place = path.join(app.downloads, name);
  await writeFile(place, bytes);
  return { place, bytes };
}

/** An EXIF segment: maker, device, orientation 1, and GPS 5° 38′ S. */
function exif() {
  const entries = (list, after) => {
    const data = [];
    const body = list.map(([tag, type, count, value]) => {
      const entry = Buffer.alloc(12);
      entry.writeUInt16LE(tag, 0);
      entry.writeUInt16LE(type, 2);
      entry.writeUInt32LE(count, 4);
      if (Buffer.isBuffer(value)) {
        entry.writeUInt32LE(after + 2 + list.length * 12 + 4 + data.reduce((sum, one) => sum + one.length, 0), 8);
        data.push(value);
      } else entry.writeUInt32LE(value, 8);
      return entry;
    });
    const count = Buffer.alloc(2);
    count.writeUInt16LE(list.length);
    return Buffer.concat([count, ...body, Buffer.alloc(4), ...data]);
  };
  const text = (words) => Buffer.from(`${words}\0`, 'latin1');
  const degrees = Buffer.alloc(24);
  [5, 1, 38, 1, 0, 1].forEach((number, at) => degrees.writeUInt32LE(number, at * 4));
  const make = (gps) => entries([[0x010f, 2, 12, text('KameraBudi1')], [0x0110, 2, 12, text('Telepon 900')], [0x0112, 3, 1, 1], [0x8825, 4, 1, gps]], 8);
  const length = make(0).length;
  const gps = entries([[1, 2, 2, 'S'.charCodeAt(0)], [2, 5, 3, degrees]], 8 + length);
  const tiff = Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), make(8 + length), gps]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(tiff.length + 8, 2);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** Width and height of a JPEG, and the kinds of its segments. */
export function jpeg(bytes) {
  const kinds = [];
  let size = null;
  for (let at = 2; at < bytes.length && bytes[at] === 0xff;) {
    const kind = bytes[at + 1];
    kinds.push(kind);
    if (kind === 0xda) break;
    if (kind >= 0xc0 && kind <= 0xc2) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { kinds, ...size };
}

/** Names and contents of an archive, as Python reads them. */
export function unzip(place) {
  const script = `
import base64, json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps([[i.filename, base64.b64encode(z.read(i)).decode()] for i in z.infolist()]))`;
  const said = execFileSync('python3', ['-c', script, place], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(said).map(([name, content]) => ({ name, bytes: Buffer.from(content, 'base64') }));
}
