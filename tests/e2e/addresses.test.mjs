// Every address of the app opened cold: reloaded, from a bookmark, from the history.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addresses, cold, INSTRUMENT } from './lib/addresses.mjs';
import { journey, pause } from './lib/browser.mjs';
import { ROOT } from './lib/env.mjs';

/** The names of an instrument that are other words in the other language. */
function names() {
  const read = (lang) => JSON.parse(readFileSync(path.join(ROOT, 'instruments', INSTRUMENT, `text.${lang}.json`), 'utf8'));
  const of = (lang) => Object.values(read(lang).nodes).map(({ name }) => name);
  const [id, en] = [of('id'), of('en')];
  const alone = (some, others) => some.filter((name) => name.length > 8 && !others.some((other) => other.includes(name)));
  return { id: alone(id, en), en: alone(en, id) };
}

/** What stands on a page, without the times at which a draft was stored. */
async function shown(app) {
  const text = await app.text('main');
  return text.replace(/\d\d[.:]\d\d([.:]\d\d)?/g, '…');
}

/** Waits until the page says this. */
async function says(app, wanted, what) {
  for (let tries = 0; tries < 80 && await shown(app) !== wanted; tries += 1) await pause(100);
  assert.equal(await shown(app), wanted, what);
}

const WAITS = /Memuat|Loading the|Membaca riwayat|Reading earlier/;
const GONE = /Halaman tidak ditemukan|Page not found/;

journey('every address opens cold, in both languages, and a change of language changes every name', { timeout: 300_000 }, async (app) => {
  const { all } = await addresses(app);
  assert.ok(all.length > 24, `${all.length} addresses`);
  const words = names();
  assert.ok(words.id.length > 20 && words.en.length > 20);
  const texts = { id: new Map(), en: new Map() };
  const others = { id: 'en', en: 'id' };
  for (const lang of ['id', 'en']) {
    await app.setLang(lang);
    for (const address of all) {
      await cold(app, address);
      const text = await shown(app);
      assert.doesNotMatch(text, WAITS, `${address} in ${lang} is there`);
      assert.doesNotMatch(text, GONE, address);
      assert.equal(await app.page.$('main .notice[role=alert]'), null, address);
      assert.ok((await app.heading()).length > 2, `${address} has a heading`);
      assert.deepEqual(words[others[lang]].filter((name) => text.includes(name)), [], `${address} has no name in the other language`);
      texts[lang].set(address, text);
    }
  }
  // The other language on the page as it stands says what it says when it is opened in it.
  for (const address of all) {
    await app.setLang('id');
    await cold(app, address);
    await app.setLang('en');
    await says(app, texts.en.get(address), `${address} after a change of language`);
    await app.setLang('id');
    await says(app, texts.id.get(address), `${address} and back`);
  }
});
