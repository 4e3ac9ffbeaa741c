// Paper is white and can be read, whatever the screen looks like.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { addresses, cold, INSTRUMENT } from './lib/addresses.mjs';
import { journey, media, only, person } from './lib/browser.mjs';
import { faint, paperOf } from './lib/contrast.mjs';
import { IS_FIREFOX } from './lib/env.mjs';
import { byMarks, document, mixed, openPaper, repairsOf, wordsOf } from './lib/paper.mjs';
import { printInWebkit } from './lib/webkit-print.mjs';

/** Ways in which a screen is dark: by the system, and by the page around with a colour of its own. */
const DARK = [
  ['', { 'dark by the system': { 'prefers-color-scheme': 'dark' }, 'dark and with much contrast': { 'prefers-color-scheme': 'dark', 'prefers-contrast': 'more' } }],
  ['?embed=1&tema=gelap&warna=7a1f1f', { 'dark by the page around': {} }],
];

journey('every page prints light, with and without backgrounds, from a dark screen', { timeout: 560_000 }, async (app) => {
  const { all } = await addresses(app);
  const { base } = app;
  for (const [query, ways] of DARK) {
    app.base = `${base}${query}`;
    for (const address of all) {
      await media(app.page, Object.values(ways)[0]);
      await cold(app, address);
      for (const [name, features] of Object.entries(ways)) {
        await media(app.page, features);
        await app.settled();
        await media(app.page, features, 'print');
        for (const backgrounds of [true, false]) {
          assert.deepEqual(await faint(app.page, { backgrounds }), [], `${address}, ${name}, ${backgrounds ? 'with' : 'without'} backgrounds`);
        }
      }
    }
  }
});

journey('a dark screen leaves the margins of paper white and its page numbers dark', { timeout: 300_000 }, async (app) => {
  const { all, draft } = await addresses(app);
  await media(app.page, { 'prefers-color-scheme': 'dark' });
  for (const address of all.filter((one) => one.endsWith(`/${draft}`))) {
    await cold(app, address);
    for (const printBackground of [true, false]) {
      const place = path.join(app.downloads, `${address.split('/')[1]}-${printBackground}.pdf`);
      await app.page.pdf({ path: place, format: 'A4', preferCSSPageSize: true, printBackground });
      const pages = Math.max(...(await wordsOf(place)).map(({ page }) => page)) + 1;
      for (let page = 1; page <= Math.min(pages, 3); page += 1) {
        const { edge, dark } = await paperOf(place, page);
        assert.ok(edge > 250, `${address}, page ${page}: the edge is ${edge}`);
        assert.ok(dark < 0.2, `${address}, page ${page}: ${Math.round(dark * 100)} % is dark`);
      }
      if (address.startsWith('#/laporan/') && !IS_FIREFOX) {
        assert.ok((await wordsOf(place)).some(({ text, top }) => text === 'Halaman' && top > 780), 'the number of a page');
      }
    }
  }
});

test('WebKit: the summary is one page, rows are whole, and no heading ends a page', { timeout: 180_000, ...only('chromium', 'the draft is made in it, and WebKit prints it') }, async () => {
  const app = await person();
  try {
    const units = byMarks(INSTRUMENT, 9, mixed);
    const id = await openPaper(app, document(INSTRUMENT, units, {
      repairs: repairsOf(INSTRUMENT, 40, 9),
      history: [{ year: 2021, score: 58.1 }, { year: 2022, score: 62 }, { year: 2023, score: 71.25 }],
      followUp: { products: [{ kind: 'lhp', done: false }] },
    }));
    await app.saved();
    const storage = await app.page.evaluate(() => ({ ...localStorage }));
    const print = async (page) => {
      const place = path.join(app.downloads, `${page}.pdf`);
      await printInWebkit(`${app.base}#/${page}/${id}`, place, storage);
      return wordsOf(place);
    };
    const brief = await print('ringkasan');
    assert.ok(brief.some(({ text }) => text === 'Pagaralam'), 'the summary is there');
    assert.deepEqual([...new Set(brief.map(({ page }) => page))], [0], 'one page');
    assert.ok(brief.some(({ text }) => text === 'Simulasi'), 'with its foot');

    const report = await print('laporan');
    const pages = Math.max(...report.map(({ page }) => page)) + 1;
    assert.ok(pages > 3, `${pages} pages`);
    for (let page = 0; page < pages; page += 1) {
      const words = report.filter((word) => word.page === page);
      // Each row of the list of repairs says what is now and what will be, in lines of their own.
      const count = (wanted) => words.filter(({ text }) => text === wanted).length;
      // The head of the list says it once more.
      assert.equal(count('Sekarang') - count('sasaran'), count('Menjadi'), `page ${page + 1}: rows are whole`);
      const lowest = Math.max(...words.map(({ bottom }) => bottom));
      const last = words.filter(({ bottom }) => lowest - bottom < 4).sort((a, b) => a.left - b.left).map(({ text }) => text).join(' ');
      assert.doesNotMatch(last, /^\d+\. [A-Z]/, `page ${page + 1} ends in a heading`);
    }
  } finally {
    await app.close();
  }
});
