// Drafts that must outlive everything: what is stored where, and browsers that are killed while somebody types.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, pause, person, renderers } from './browser.mjs';
import { elementId } from './pkg.mjs';

/** Nothing older may be missing, in milliseconds. */
export const LOST_AT_MOST = 500;
const NOTED = 'proses.standar.1';
const ANSWERED = ['proses.standar.1', 'proses.standar.2', 'proses.standar.3'];
const NOTE = `#${elementId(NOTED)}-note`;

/** Numbers that look random and are the same for the same seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** All rows of a store of the drafts' database. */
export function rows(page, store) {
  return page.evaluate((name) => new Promise((done, failed) => {
    const request = indexedDB.open('swanilai.draf');
    request.onerror = () => failed(request.error);
    request.onupgradeneeded = () => request.transaction.abort();
    request.onsuccess = () => {
      const database = request.result;
      const all = database.transaction(name).objectStore(name).getAll();
      all.onsuccess = () => { database.close(); done(all.result); };
    };
  }), store).catch(() => []);
}

/** Waits until the second copy of a draft holds some words. */
export async function archived(app, words) {
  for (let waited = 0; waited < 8_000; waited += 50) {
    if ((await rows(app.page, 'draf')).some((row) => row.text.includes(words))) return;
    await pause(50);
  }
  assert.fail(`“${words}” is not in the second copy`);
}

/** Ends a whole browser at once, with every process of it. */
async function killAll(browser) {
  const main = browser.process();
  const gone = new Promise((resolve) => { main.once('exit', resolve); });
  const at = performance.now();
  // Its processes are one group, which nobody can leave in time.
  process.kill(-main.pid, 'SIGKILL');
  await gone;
  return at;
}

async function killRenderers(browser) {
  const all = await renderers(browser);
  const at = performance.now();
  for (const pid of all) {
    try { process.kill(pid, 'SIGKILL'); } catch { /* It was on its way out. */ }
  }
  return at;
}

async function sheetOf(browser, sheet) {
  const page = await browser.newPage();
  await page.goto(sheet);
  await page.waitForSelector(`#${elementId(NOTED)}`, { timeout: 60_000 });
  await page.$eval(`#${elementId(NOTED)} details.notes`, (details) => { details.open = true; });
  await page.waitForSelector(NOTE);
  return page;
}

const read = (page) => page.evaluate((note, fields) => ({
  note: document.querySelector(note).value,
  levels: fields.map((field) => Number(document.querySelector(`#${field} .levels input:checked`)?.value ?? -1)),
}), NOTE, ANSWERED.map(elementId));

/** What is there once the page has compared both copies: the state in which nothing changes any more. */
async function found(page) {
  let last = JSON.stringify(await read(page));
  for (let same = 0; same < 4;) {
    await pause(100);
    const now = JSON.stringify(await read(page));
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return JSON.parse(last);
}

/**
 * Types into a draft and kills the browser at a random moment, again and again; in every other round only
 * the process of the page. What is there afterwards is compared with what was typed, letter by letter.
 * A letter counts as typed when its key went out, which is before the page knew of it.
 */
export async function kill({ rounds, seed = 1, base, report = () => {} }) {
  const profile = await mkdtemp(path.join(tmpdir(), 'swanilai-kill-'));
  const next = random(seed);
  const results = [];
  let browser;
  try {
    browser = await launch({ profile });
    const app = await person({ browser, context: browser.defaultBrowserContext(), base });
    await app.fresh.start({ entity: 'Kabupaten Buru', unit: 'Dinas Sosial' });
    await app.tasks.openSheet('proses');
    await app.saved();
    const sheet = app.page.url();
    await app.page.close();
    let before = { note: '', levels: ANSWERED.map(() => -1) };
    for (let round = 0; round < rounds; round += 1) {
      const whole = round % 2 === 0;
      const page = await sheetOf(browser, sheet);
      await found(page);
      const typed = [{ at: performance.now(), ...before }];
      const ends = performance.now() + 250 + next() * 1_700;
      let note = before.note;
      let levels = [...before.levels];
      const done = (act) => act.catch(() => {});
      await page.focus(NOTE);
      if (note.length > 1_200) {
        // Room for more: the field takes two thousand letters.
        await page.evaluate((field) => document.querySelector(field).select(), NOTE);
        note = '';
      } else {
        await page.evaluate((field) => { const area = document.querySelector(field); area.setSelectionRange(area.value.length, area.value.length); }, NOTE);
      }
      let isKilled = false;
      const killing = pause(ends - performance.now()).then(async () => {
        const at = await (whole ? killAll(browser) : killRenderers(browser));
        isKilled = true;
        return at;
      });
      while (!isKilled) {
        const at = performance.now();
        if (next() < 0.06) {
          const [which, level] = [Math.floor(next() * ANSWERED.length), Math.floor(next() * 4)];
          levels = levels.with(which, level);
          typed.push({ at, note, levels });
          const field = `#${elementId(ANSWERED[which])} .levels input[value="${level}"]`;
          // By keys, as the note: focus moves to the choice, and space takes it.
          // The page may be gone by now, which puppeteer throws at once.
          const choose = async () => {
            await page.focus(field);
            await page.keyboard.press(' ');
            await page.focus(NOTE);
          };
          await Promise.race([done(choose()), killing]);
        } else {
          const letter = 'abcdefghijklmnopqrstuvwxyz '[Math.floor(next() * 27)];
          note += letter;
          typed.push({ at, note, levels });
          const type = async () => page.keyboard.type(letter);
          await Promise.race([done(type()), killing]);
        }
        await Promise.race([pause(15 + next() * 90), killing]);
      }
      const killed = await killing;
      if (whole) {
        browser = await launch({ profile });
      } else {
        await page.close().catch(() => {});
      }
      const again = await sheetOf(browser, sheet);
      const back = await found(again);
      // The state that came back, and the first letter after it, which is missing.
      const same = (one) => one.note === back.note && one.levels.every((level, index) => level === back.levels[index]);
      const at = typed.findLastIndex(same);
      const missing = at + 1 < typed.length ? killed - typed[at + 1].at : 0;
      // A key that was on its way when the page died was never typed for anybody.
      results.push({ round, whole, letters: typed.length - 1, known: at >= 0, missing: at >= 0 ? Math.max(0, missing) : Infinity });
      report(results.at(-1));
      if (at < 0) {
        const ends = (words) => `…${words.slice(-40)}`;
        report({ error: `round ${round}: what came back was never typed: ${ends(back.note)} ${back.levels}, last typed ${ends(note)} ${levels}` });
      }
      before = back;
      await again.close();
    }
  } finally {
    await browser?.close().catch(() => {});
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
  return results;
}

/** Figures of many rounds. */
export function figures(results) {
  const sum = (some) => {
    const all = some.map((one) => one.missing).sort((a, b) => a - b);
    const part = (share) => Math.round(all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0);
    return {
      rounds: all.length, letters: some.reduce((total, one) => total + one.letters, 0),
      median: part(0.5), p95: part(0.95), worst: Math.round(all.at(-1) ?? 0),
      late: all.filter((one) => one > LOST_AT_MOST).length, lost: some.filter((one) => !one.known).length,
    };
  };
  return { browser: sum(results.filter((one) => one.whole)), tab: sum(results.filter((one) => !one.whole)) };
}

/** Two indicators that are asked about. */
export const [FIRST, SECOND] = ['proses.standar.1', 'proses.standar.2'];
export const note = (id) => `#${elementId(id)}-note`;

export async function atSheet(app, choices = { entity: 'Kota Tual', unit: 'Dinas Sosial' }) {
  const id = await app.fresh.start(choices);
  await app.tasks.openSheet('proses');
  return { id, sheet: await app.address() };
}

/** Looks at one of several tabs: a hidden one is not drawn. */
export async function look(app) {
  await app.page.bringToFront();
  await app.settled();
}

export async function until(act, message) {
  for (let waited = 0; waited < 10_000; waited += 100) {
    if (await act()) return;
    await pause(100);
  }
  assert.fail(message);
}

export async function state(app, id) {
  await app.go(`#/riwayat/${id}`);
  await app.page.waitForSelector('#states > li');
}

export const cards = (app) => app.page.$$eval('#states > li', (items) => items.map((item) => item.innerText.replace(/\s+/g, ' ').trim()));

/** Brings a state back in two steps. */
export async function restore(app, index) {
  const button = await app.page.$(`#states > li:nth-child(${index + 1}) button`);
  await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await button.click();
  await pause(700);
  await app.press('Ya, kembalikan');
}

/** Other things take all that is left of the storage. */
export const fillUp = (app) => app.page.evaluate(() => {
  for (let size = 1 << 20; size > 0; size >>= 1) {
    try {
      for (let n = 0; ; n += 1) localStorage.setItem(`lain.${size}.${n}`, 'x'.repeat(size));
    } catch { /* Full at this size: go on with smaller ones. */ }
  }
});

/** They leave again. */
export const makeRoom = (app) => app.page.evaluate(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith('lain.')) localStorage.removeItem(key);
});
