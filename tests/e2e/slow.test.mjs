// A processor twelve times slower: what was typed a moment before Enter is what is kept.
// Once: a slower processor is pretended by Chromium only.

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';
import { Compare, fileOf, openDraft } from './lib/outlook.mjs';

const DRAFT = {
  instrument: { id: 'ori-kepatuhan-2024' },
  entity: { name: 'Provinsi Kalimantan Tengah', kind: 'provinsi' },
  units: [{ id: 'dinas', name: 'Dinas', score: 90.5 }],
};

/** Types into a field as fast as keys can be sent, and presses Enter at once. */
async function enter(app, field, words) {
  await app.page.focus(field);
  const { keyboard } = app.page;
  await Promise.all([...words].map((letter) => keyboard.sendCharacter(letter)).concat(keyboard.press('Enter')));
}

journey('a year noted in haste on a slow phone is noted whole', {}, async (app) => {
  await new Compare(app).visit(await openDraft(app, DRAFT));
  await app.page.emulateCPUThrottling(12);
  for (const [year, words, score] of [['2021', '86,65', 86.65], ['2022', '7,125', 7.125], ['2023', '100', 100]]) {
    await app.write('#past-year', year);
    await enter(app, '#past-score', words);
    await app.page.waitForFunction((wanted) => document.querySelector('.years-noted')?.innerText.includes(wanted), { timeout: 20_000 }, year);
    const { history } = await fileOf(app);
    assert.deepEqual(history.at(-1), { year: Number(year), score });
  }
});

journey('units named in haste on a slow phone are all there, by their whole names', {}, async (app) => {
  const id = await openDraft(app, DRAFT);
  await app.go(`#/penilaian/${id}`);
  await app.page.waitForSelector('#new-unit');
  await app.page.emulateCPUThrottling(12);
  const names = ['Dinas Sosial', 'Puskesmas Kereng Bangkirai', 'DPMPTSP'];
  for (const [index, name] of names.entries()) {
    await enter(app, '#new-unit', name);
    await app.reads(name);
    assert.equal((await fileOf(app)).units.length, index + 2);
  }
  assert.deepEqual((await fileOf(app)).units.slice(1).map((unit) => unit.name), names);
});
