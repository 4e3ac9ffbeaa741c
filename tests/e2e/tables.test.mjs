// The wide tables of result and comparison on the screen of an office computer.
// Once: widths of columns, alike in every engine.

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';
import { byMarks, document, mixed, openPaper } from './lib/paper.mjs';

/** Tables that are wider than the region they scroll in, by their captions. */
const cut = (app) => app.page.$$eval('main .scroll', (regions) => regions
  .filter((region) => region.scrollWidth > region.clientWidth + 1)
  .map((region) => `${region.querySelector('caption')?.textContent}: ${region.scrollWidth} px in ${region.clientWidth} px`));

const INSTRUMENTS = ['ori-kepatuhan-2024', 'ori-maladministrasi-2025'];

for (const instrument of INSTRUMENTS) {
  journey(`no table of seven units scrolls sideways at 1366 px: ${instrument}`, {}, async (app) => {
    await app.page.setViewport({ width: 1366, height: 768 });
    const draft = await openPaper(app, document(instrument, byMarks(instrument, 7, mixed), {
      history: [{ year: 2021, score: 55.4 }, { year: 2022, score: 62 }, { year: 2023, score: 71.25 }],
    }));
    for (const lang of ['id', 'en']) {
      await app.setLang(lang);
      for (const page of ['hasil', 'banding']) {
        await app.go(`#/${page}/${draft}`);
        await app.page.waitForSelector('main .scroll td');
        assert.ok((await app.page.$$('main .scroll')).length > 1, `${page} has tables`);
        assert.deepEqual(await cut(app), [], `${page} in ${lang}`);
      }
    }
  });
}
