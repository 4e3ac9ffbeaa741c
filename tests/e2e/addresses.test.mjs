// Every address of the app opened cold: reloaded, from a bookmark, from the history.
// Once: what a page asks for is the same in every engine.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addresses, cold, INSTRUMENT } from './lib/addresses.mjs';
import { journey } from './lib/browser.mjs';
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
async function shown(app, idleTime = 200) {
  await app.page.waitForNetworkIdle({ idleTime });
  const text = await app.text('main');
  return text.replace(/\d\d[.:]\d\d([.:]\d\d)?/g, '…');
}

/** Waits until the page says this. */
async function says(app, wanted, what) {
  let text = await shown(app);
  for (let tries = 0; tries < 20 && text !== wanted; tries += 1) text = await shown(app);
  const at = [...text].findIndex((letter, index) => letter !== wanted[index]);
  assert.ok(text === wanted, `${what}: “${text.slice(Math.max(0, at - 40), at + 80)}” instead of “${wanted.slice(Math.max(0, at - 40), at + 80)}”`);
}

/** Waits until no name of the language that was left is on the page. */
async function quiet(app, names) {
  for (let tries = 0; tries < 20; tries += 1) {
    const text = await shown(app);
    if (!names.some((name) => text.includes(name))) return;
  }
}

const WAITS = /Memuat|Loading the|Membaca riwayat|Reading earlier/;
const GONE = /Halaman tidak ditemukan|Page not found/;

journey('every address opens cold, in both languages, and a change of language changes every name', { timeout: 560_000 }, async (app) => {
  const { all } = await addresses(app);
  assert.ok(all.length > 24, `${all.length} addresses`);
  const words = names();
  assert.ok(words.id.length > 20 && words.en.length > 20);
  const others = { id: 'en', en: 'id' };
  /** What each page says opened in a language, and what it says after a change to it. */
  const opened = { id: new Map(), en: new Map() };
  const changed = { id: new Map(), en: new Map() };
  for (const lang of ['id', 'en']) {
    const other = others[lang];
    for (const address of all) {
      await app.setLang(lang);
      await cold(app, address);
      // What a page does without at first, such as photos, is asked for half a second later.
      const text = await shown(app, 1_000);
      assert.doesNotMatch(text, WAITS, `${address} in ${lang} is there`);
      assert.doesNotMatch(text, GONE, address);
      assert.equal(await app.page.$('main .notice[role=alert]'), null, address);
      assert.ok((await app.heading()).length > 2, `${address} has a heading`);
      assert.deepEqual(words[other].filter((name) => text.includes(name)), [], `${address} has no name in the other language`);
      opened[lang].set(address, text);
      await app.setLang(other);
      if (opened[other].has(address)) await says(app, opened[other].get(address), `${address} after a change to ${other}`);
      else await quiet(app, words[lang]);
      changed[other].set(address, await shown(app));
    }
  }
  for (const address of all) assert.equal(changed.en.get(address), opened.en.get(address), `${address} after a change to English`);
});
