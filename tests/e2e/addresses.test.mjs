// Every address of the app opened cold: reloaded, from a bookmark, from the history.
// Once: what a page asks for is the same in every engine.

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

/** What stands on a page, without the times at which a draft was stored and the room that the browser says is taken. */
async function shown(app) {
  const text = await app.text('main');
  return text.replace(/[\d.,]+ [kMG]?B\b/g, '…').replace(/\d\d[.:]\d\d([.:]\d\d)?/g, '…');
}

/** The same once nothing more is asked for. */
async function whole(app, idleTime) {
  // Chromium sometimes never says that a request ended whose page was left: then ten seconds are enough.
  await app.page.waitForNetworkIdle({ idleTime, timeout: 10_000 }).catch(() => {});
  return shown(app);
}

/** Waits until the page says this. */
async function says(app, wanted, what) {
  let text = await shown(app);
  for (const ends = performance.now() + 8_000; text !== wanted && performance.now() < ends;) {
    await pause(50);
    text = await shown(app);
  }
  const at = [...text].findIndex((letter, index) => letter !== wanted[index]);
  assert.ok(text === wanted, `${what}: “${text.slice(Math.max(0, at - 40), at + 80)}” instead of “${wanted.slice(Math.max(0, at - 40), at + 80)}”`);
}

const WAITS = /Memuat|Loading the|Membaca riwayat|Reading earlier/;
const GONE = /Halaman tidak ditemukan|Page not found/;

journey('every address opens cold, in both languages, and a change of language changes every name', { timeout: 560_000 }, async (app) => {
  const { all } = await addresses(app);
  assert.ok(all.length > 24, `${all.length} addresses`);
  const words = names();
  assert.ok(words.id.length > 20 && words.en.length > 20);
  /** A page as it stands is checked for what none may say. */
  const check = async (address, lang, text) => {
    const other = lang === 'id' ? 'en' : 'id';
    assert.doesNotMatch(text, WAITS, `${address} in ${lang} is there`);
    assert.doesNotMatch(text, GONE, address);
    assert.equal(await app.page.$('main .notice[role=alert]'), null, address);
    assert.ok((await app.heading()).length > 2, `${address} has a heading`);
    assert.deepEqual(words[other].filter((name) => text.includes(name)), [], `${address} has no name in the other language`);
  };
  /** What each page says opened in Indonesian, and what it says after a change to English. */
  const opened = new Map();
  const changed = new Map();
  await app.setLang('id');
  for (const address of all) {
    await cold(app, address);
    // What a page does without at first, such as photos, is asked for half a second later.
    const text = await whole(app, 1_000);
    await check(address, 'id', text);
    opened.set(address, text);
    await app.setLang('en');
    let english = await whole(app, 200);
    for (let tries = 0; tries < 20 && words.id.some((name) => english.includes(name)); tries += 1) english = await whole(app, 200);
    changed.set(address, english);
    await app.setLang('id');
  }
  // Now it is known what each has to say in the end: that is waited for, and not until nothing more comes.
  await app.setLang('en');
  for (const address of all) {
    await cold(app, address);
    await says(app, changed.get(address), `${address} opened in English, after it was changed to that from Indonesian`);
    await check(address, 'en', changed.get(address));
    await app.setLang('id');
    await says(app, opened.get(address), `${address} after a change to Indonesian`);
    await app.setLang('en');
  }
});
