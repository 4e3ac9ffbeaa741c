// Paper is white and can be read, whatever the screen looks like.

import assert from 'node:assert/strict';
import path from 'node:path';
import { addresses, cold } from './lib/addresses.mjs';
import { journey, media } from './lib/browser.mjs';
import { faint, paperOf } from './lib/contrast.mjs';
import { IS_FIREFOX } from './lib/env.mjs';
import { wordsOf } from './lib/paper.mjs';

/** Ways in which a screen is dark: by the system, by the page around, and with a colour of its own. */
const DARK = [
  ['dark by the system', '', { 'prefers-color-scheme': 'dark' }],
  ['dark and with much contrast', '', { 'prefers-color-scheme': 'dark', 'prefers-contrast': 'more' }],
  ['dark by the page around', '?embed=1&tema=gelap&warna=7a1f1f', {}],
];

journey('every page prints light, with and without backgrounds, from a dark screen', { timeout: 300_000 }, async (app) => {
  const { all } = await addresses(app);
  const { base } = app;
  for (const [name, query, features] of DARK) {
    app.base = `${base}${query}`;
    for (const address of all) {
      await media(app.page, features);
      await cold(app, address);
      await media(app.page, features, 'print');
      for (const backgrounds of [true, false]) {
        assert.deepEqual(await faint(app.page, { backgrounds }), [], `${address}, ${name}, ${backgrounds ? 'with' : 'without'} backgrounds`);
      }
    }
  }
});

journey('a dark screen leaves the margins of paper white and its page numbers dark', { timeout: 120_000 }, async (app) => {
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
