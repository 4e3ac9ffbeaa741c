// Pictures of the app for the guides: the same story, clock and address each time.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PNG } from 'pngjs';
import { chromium, media, person } from './browser.mjs';
import { openPaper } from './paper.mjs';
import { SCENES } from './scenes.mjs';
import { site } from './server.mjs';

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
  await withPerson({ width: 1000, height: 700 }, async (app) => {
    const story = {};
    for (const scene of SCENES) {
      await scene.go(app, story);
      await app.settled();
      assert.equal(await app.heading(), scene.heading, `${scene.name} shows its page`);
      for (const size of sizesOf(scene)) {
        const bytes = await shot(app, scene, size);
        const name = fileOf(scene.name, size);
        await writeFile(path.join(folder, name), bytes);
        seen(name, bytes);
      }
      await app.page.setViewport({ width: 1000, height: 700 });
      await app.settled();
    }
  });
}

/** The picture on the front page of the project: a result, as wide as a desk. Maluku Tenggara 2023, as it was published. */
export async function takeFront(file) {
  const scores = { 'Puskesmas Watdek': null, 'Dinas Pendidikan': 52.86, 'Dinas Sosial': 55.09, 'Dinas Kesehatan': 59.85, 'Puskesmas Katdek': 62.06, DPMPTSP: 71.08, Disdukcapil: 74.82 };
  const units = Object.entries(scores).map(([name, score], at) => ({
    id: `lokus-${at + 1}`, name, kind: name.startsWith('Puskesmas') ? 'puskesmas' : 'dinas', ...(score === null ? { points: { input: 8.72, proses: 10.76, output: 20.76, pengaduan: 9.61 } } : { score }),
  }));
  await withPerson({ width: 1366, height: 900 }, async (app) => {
    const id = await openPaper(app, {
      format: 'swanilai.assessment', version: 1, id: 'contoh-maluku-tenggara', created: '2026-11-22T09:00:00+07:00', instrument: { id: 'ori-kepatuhan-2023' },
      entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten', province: 'Maluku' }, units,
    });
    await app.go(`#/hasil/${id}`);
    await app.page.setViewport({ width: 1366, height: 900, deviceScaleFactor: 2 });
    await app.settled();
    await app.page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
    await app.page.screenshot({ path: file });
  });
}

async function withPerson(size, act) {
  const { port, pathname } = new URL(await site());
  const flags = [`--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port || 80}`, '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode'];
  const browser = await chromium({ flags });
  try {
    const app = await person({ browser, base: `http://${HOST}${pathname}`, ...size, before: standStill });
    await media(app.page, { 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce' });
    await act(app);
    app.recorder.check();
    await app.close();
  } finally {
    await browser.close();
  }
}

async function shot(app, scene, size) {
  const { width, height, deviceScaleFactor } = SIZES[size];
  const [part = null, tall = height] = [scene.part, scene.height].map((one) => one?.[size] ?? one);
  await app.page.setViewport({ width, height: tall, deviceScaleFactor });
  await app.page.mouse.move(0, 0);
  await app.settled();
  const found = await app.page.evaluate((what) => {
    document.activeElement?.blur();
    if (!what) {
      scrollTo(0, 0);
      return true;
    }
    const headings = [...document.querySelectorAll('main :is(h1, h2, h3, legend, summary)')].filter((heading) => heading.checkVisibility());
    const one = /^[#.a-z]/.test(what) ? document.querySelector(what)
      : headings.find((heading) => heading.innerText.trim() === what) ?? headings.find((heading) => heading.innerText.trim().startsWith(what));
    if (!one) return false;
    scrollTo({ top: one.getBoundingClientRect().top + scrollY - 14, behavior: 'instant' });
    return true;
  }, part);
  assert.ok(found, `${scene.name}: “${part}” stands on the page`);
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
