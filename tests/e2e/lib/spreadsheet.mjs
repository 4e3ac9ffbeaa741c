// The page "Excel dan CSV", and documents to begin with.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { swanilai } from './pkg.mjs';

export const ENTITY = 'Kabupaten Contoh';
const INSTRUMENT = 'ori-kepatuhan-2023';

export const documentOf = (units, more = {}) => ({
  format: 'swanilai.assessment', version: 1, id: 'a-1', instrument: { id: INSTRUMENT },
  entity: { name: ENTITY, kind: 'kabupaten', province: 'Maluku' }, units, ...more,
});

/** Opens a document as a draft and goes to its page for spreadsheets; the draft's id. */
export async function begin(app, document) {
  const place = path.join(app.downloads, 'mulai.json');
  await writeFile(place, swanilai.serialise(document));
  await app.files.visit();
  await app.files.choose(place);
  await app.press(app.lang === 'en' ? 'Open as a draft: mulai.json' : 'Buka sebagai draf: mulai.json');
  await app.page.waitForFunction(() => /^#\/penilaian\//.test(location.hash));
  const id = (await app.address()).split('/')[2];
  await app.go(`#/lembar-kerja/${id}`);
  return id;
}
