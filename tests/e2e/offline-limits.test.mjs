// PF-5, PF-7: what is kept, for whom, in how much room, and how it ends.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { pause } from './lib/browser.mjs';
import { DIST, IS_FIREFOX } from './lib/env.mjs';
import { anHourLater, enter, failedOf, host, kept, littleRoom, operator, reload, removeVersions, second, stands, stored, styleOf, tellWorker, versionOf, why } from './lib/offline.mjs';
import { swanilai } from './lib/pkg.mjs';
import { site } from './lib/server.mjs';

after(removeVersions);

const LIMIT = { timeout: 240_000 };

test('PF-7: two installations on one host, in folders: own stores, own versions, own identity', LIMIT, async (t) => {
  const place = await host(t, { '/sub/folder/': DIST, '/lain/': DIST, '/': DIST });
  const one = await enter(t, `${place.base}sub/folder/`);
  const two = await enter(t, `${place.base}lain/`, { context: one.profile });
  const top = await enter(t, place.base, { context: one.profile });
  for (const app of [one, two, top]) await stands(app, 'ready');
  assert.deepEqual(Object.keys(await stored(one)).sort(), ['swanilai /', 'swanilai /lain/', 'swanilai /sub/folder/']);
  // What the browser takes them for; Firefox installs nothing and has no names for it.
  const ids = IS_FIREFOX ? [] : await Promise.all([one, two, top].map(async (app) => (await (await app.page.createCDPSession()).send('Page.getAppId')).appId));
  assert.equal(new Set(ids).size, ids.length && 3, ids.join(' '));
  place.sites['/sub/folder/'] = await second();
  await anHourLater(one);
  await stands(one, 'waiting');
  await anHourLater(two);
  await anHourLater(top);
  await one.page.bringToFront();
  await reload(one);
  assert.equal(await versionOf(one), await styleOf(await second()));
  await one.page.evaluate(() => dispatchEvent(new Event('swanilai-erased')));
  await one.page.waitForFunction(async () => (await caches.keys()).length === 2, { polling: 100 });
  await place.stop();
  for (const app of [two, top]) {
    await app.page.bringToFront();
    await reload(app);
    assert.equal(await versionOf(app), await styleOf(DIST));
    await app.go('#/tentang');
    await app.reads('Hapus semua data');
    app.recorder.check();
  }
});

test('PF-7: with the data saver on, only form and result are kept, which is said; the rest once it was used', LIMIT, async (t) => {
  const place = await host(t);
  const app = await enter(t, place.base, { before: () => Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) }) });
  await stands(app, 'ready');
  await app.reads('Hemat data aktif: tanpa internet tersedia isian dan hasil; halaman lain setelah pernah dibuka.', '.offline-line');
  for (const part of [/xlsx/, /engine/, /plan/, /report/]) assert.deepEqual(place.asked.filter((name) => part.test(name)), [], String(part));
  t.diagnostic(`${place.asked.length} requests, ${place.bytes} bytes`);
  await app.go('#/tentang');
  await app.reads('Hapus semua data');
  await app.page.close();
  await place.stop();
  const back = await enter(t, place.base, { context: app.profile });
  await back.go('#/tentang');
  await back.reads('Hapus semua data');
  back.recorder.expect(/Failed to load|Failed to fetch|NetworkError|ERR_|network error|failed:/);
  await back.go('#/');
  await operator(back);
  const file = await back.result.save();
  assert.equal(swanilai.score(swanilai.parse(file.bytes.toString())).entity.score, 75);
  await back.go('#/rekap');
  await back.reads('gagal dimuat');
});

test('storage is full while the app is being kept: it goes on, and half of it takes no room', LIMIT, async (t) => {
  const place = await host(t, DIST, { isLed: true });
  const { browser, context, free } = await littleRoom(t, place.base);
  const app = await enter(t, place.base, { browser, context });
  await stands(app, 'failed');
  assert.equal(await why(app), 'full', 'told beforehand by the browser');
  await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.saved();

  // A browser that promises more than it has.
  await tellWorker(app.page, { room: 1e12 });
  place.asked.length = 0;
  await app.page.evaluate(() => { delete document.documentElement.dataset.offlineWhy; });
  await anHourLater(app);
  await failedOf(app, 'full');
  assert.ok(place.asked.length > 5, 'it was tried');
  for (const { files } of Object.values(await stored(app))) assert.equal(files, 0);
  await app.tasks.openSheet('output');
  await app.sheet.level('output.persepsi.1', 2);
  await app.saved();

  await free();
  await anHourLater(app);
  await stands(app, 'ready');
  app.recorder.check();
});

test('the kill switch: sw-off.js in place of sw.js, and browsers forget what was kept', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.saved();
  const off = await readFile(path.join(DIST, 'sw-off.js'));
  place.sites['/'] = await second();
  place.change = (name, body) => (name === 'sw.js' ? off : body);
  await anHourLater(app);
  await app.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0, { polling: 100, timeout: 10_000 });
  await app.go('#/');
  await app.reads('Kota Contoh', '.drafts');
  await app.page.close();
  const back = await enter(t, place.base, { context: app.profile });
  assert.equal(await versionOf(back), await styleOf(await second()), 'the server is asked again');
  await back.reads('Kota Contoh', '.drafts');
  await pause(3_500);
  assert.deepEqual([await stored(back), await back.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)], [{}, 0], 'and it stays so');
  back.recorder.check();
});

test('ID-9: erasing everything erases what was kept, until the next visit', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.about.visit();
  await app.about.erase();
  await app.page.waitForFunction(async () => (await caches.keys()).length === 0, { polling: 100, timeout: 5_000 });
  await stands(app, 'none');
  assert.equal(await app.page.$eval('.offline-line', (one) => one.checkVisibility()), false);
  await app.go('#/kalkulator');
  await app.reads('Kalkulator', 'h1');
  await anHourLater(app);
  await pause(500);
  assert.deepEqual(await stored(app), {}, 'it does not come back by itself');
  await app.page.close();
  const back = await enter(t, place.base, { context: app.profile });
  await stands(back, 'ready');
  assert.deepEqual(Object.keys(await stored(back)), ['swanilai /']);
  app.recorder.check();
  back.recorder.check();
});

test('PF-5: neither worker nor list nor page are kept for long by the browser, and types are right', async () => {
  const lines = await readFile(path.join(DIST, '_headers'), 'utf8');
  for (const name of ['/', '/index.html', '/sw.js', '/offline.json', '/manifest.webmanifest']) assert.ok(lines.includes(`\n${name}\n  Cache-Control: no-cache\n`), name);
  if (!process.env.SWANILAI_BASE) return;
  const base = await site();
  const types = { '': 'text/html; charset=utf-8', 'sw.js': 'text/javascript; charset=utf-8', 'sw-off.js': 'text/javascript; charset=utf-8', 'offline.json': 'application/json', 'manifest.webmanifest': 'application/manifest+json', 'icons/192.png': 'image/png' };
  for (const [name, type] of Object.entries(types)) {
    const { headers, status } = await fetch(base + name);
    assert.deepEqual([status, headers.get('content-type'), headers.get('cache-control')], [200, type, 'no-cache'], name);
  }
});
