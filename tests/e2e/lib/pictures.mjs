// Pictures of the app for the guides: the same story, clock and address each time.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PNG } from 'pngjs';
import { chromium, person } from './browser.mjs';
import { SCENES } from './scenes.mjs';
import { closeSite, site } from './server.mjs';

/** A desk and a phone. The phone's pixels are small, as they are. */
export const SIZES = {
  wide: { suffix: '1000', width: 1000, height: 700, deviceScaleFactor: 1 },
  phone: { suffix: '360', width: 360, height: 640, deviceScaleFactor: 1.5 },
};

/** A name for addresses on the page: the port of a test would be a riddle in a guide. */
const HOST = 'contoh.go.id';
const QUALITY = 55;

export const sizesOf = (scene) => scene.sizes ?? ['wide', 'phone'];
export const fileOf = (name, size) => `${name}-${SIZES[size].suffix}.webp`;
export const NAMES = SCENES.flatMap((scene) => sizesOf(scene).map((size) => fileOf(scene.name, size)));

/** A clock that stands still: a Sunday in November, a quarter past nine in Jakarta. */
function standStill() {
  const now = Date.UTC(2026, 10, 22, 2, 15);
  window.Date = class extends Date {
    constructor(...given) { super(...(given.length > 0 ? given : [now])); }

    static now() { return now; }
  };
}

/**
 * Takes every picture into a folder; `seen` is told each one.
 * Fails where a page is not the one its picture is said to be of, or shows next to nothing.
 */
export async function take(folder, seen = () => {}) {
  await mkdir(folder, { recursive: true });
  const { port, pathname } = new URL(await site());
  const browser = await chromium({ flags: [`--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port || 80}`, '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode'] });
  const story = {};
  try {
    const app = await person({ browser, base: `http://${HOST}${pathname}`, width: 1000, height: 700, before: standStill });
    await app.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const scene of SCENES) {
      await scene.go(app, story);
      await app.settled();
      if (process.env.LOOSE) { const h = await app.heading(); if (h !== scene.heading) console.log('!!', scene.name, h, await app.address()); } else
      assert.equal(await app.heading(), scene.heading, `${scene.name} shows its page`);
      for (const size of sizesOf(scene)) {
        const bytes = await shot(app, scene, SIZES[size]);
        const name = fileOf(scene.name, size);
        await writeFile(path.join(folder, name), bytes);
        seen(name, bytes);
      }
      await app.page.setViewport({ width: 1000, height: 700 });
      await app.settled();
    }
    app.recorder.check();
    await app.close();
  } finally {
    await browser.close();
    closeSite();
  }
}

async function shot(app, scene, { width, height, deviceScaleFactor }) {
  await app.page.setViewport({ width, height: scene.height ?? height, deviceScaleFactor });
  await app.settled();
  const found = await app.page.evaluate((part) => {
    document.activeElement?.blur();
    // Nothing may float over what is shown but what always does.
    if (!part) {
      scrollTo(0, 0);
      return true;
    }
    const named = /^[#.a-z]/.test(part) && document.querySelector(part);
    const one = named || [...document.querySelectorAll('main :is(h1, h2, h3, legend, summary)')].find((heading) => heading.checkVisibility() && heading.innerText.trim().startsWith(part));
    if (!one) return false;
    scrollTo({ top: one.getBoundingClientRect().top + scrollY - 14, behavior: 'instant' });
    return true;
  }, scene.part ?? null);
  if (process.env.LOOSE && !found) console.log('!! part', scene.name, scene.part); else assert.ok(found, `${scene.name}: “${scene.part}” stands on the page`);
  await app.settled();
  const variety = await colours(app);
  assert.ok(variety.share < 0.985 && variety.count > 20, `${scene.name} is not blank: ${variety.count} colours, one on ${Math.round(variety.share * 1000) / 10} %`);
  return Buffer.from(await app.page.screenshot({ type: 'webp', quality: QUALITY }));
}

/** How many colours are to be seen, and how much the commonest covers. */
async function colours(app) {
  const { data } = PNG.sync.read(Buffer.from(await app.page.screenshot()));
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { count: counts.size, share: Math.max(...counts.values()) / (data.length / 4) };
}
