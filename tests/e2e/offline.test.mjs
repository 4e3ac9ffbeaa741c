// PF-6, PF-7: the app without internet. The network is cut by stopping the server itself.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { browserOfFile, chromium, only } from './lib/browser.mjs';
import { DIST, IS_FIREFOX } from './lib/env.mjs';
import { hosting } from './lib/hosts.mjs';
import { Light } from './lib/light.mjs';
import { office } from './lib/office.mjs';
import { anHourLater, enter, host, kept, operator, press, reload, removeVersions, second, stands, stored, styleOf, versionOf } from './lib/offline.mjs';
import { swanilai } from './lib/pkg.mjs';
import { cityByMarks, fileOf, Plan } from './lib/plan.mjs';

after(removeVersions);

const LIMIT = { timeout: 240_000 };

test('PF-6, PF-7: first visit, then the server is gone: the whole journey of an operator', LIMIT, async (t) => {
  const place = await host(t);
  const entered = Date.now();
  const app = await enter(t, place.base);
  const first = [...place.asked];
  const order = first.filter((name) => !/manifest|icons/.test(name)).map((name) => name.replace(/-[0-9a-f]{16}/, ''));
  assert.deepEqual(order.slice(0, 5).sort(), ['/', '/app.css', '/app.js', '/app.wasm', '/boot.js'], 'PF-1: the first view takes five requests, and what is kept comes later');
  const ready = Date.now();
  await stands(app, 'ready');
  await app.reads('Aplikasi ini tersimpan di peramban dan dapat dibuka tanpa internet.', '.offline-line');
  assert.equal(await app.address(), '', 'without a change of page');
  assert.ok(await app.page.$eval('.offline-line', (line) => line.checkVisibility() && line.getBoundingClientRect().height > 0), 'in sight');
  const listed = JSON.parse(await readFile(path.join(DIST, 'offline.json'), 'utf8')).files;
  t.diagnostic(`ready after ${ready - entered} ms and ${first.length} requests; kept ${Object.keys(listed).length} files, ${Object.values(listed).reduce((sum, [, bytes]) => sum + bytes, 0)} bytes, ${Date.now() - ready} ms later, ${place.asked.length} requests and ${place.bytes} bytes in all`);
  assert.deepEqual(place.asked.filter((name) => /-[0-9a-f]{16}\./.test(name) && place.asked.filter((other) => other === name).length > 1), [], 'nothing that never changes is fetched twice');
  await place.stop();
  const id = await operator(app);
  const file = await app.result.save();
  const scored = swanilai.score(swanilai.parse(file.bytes.toString()));
  assert.equal(scored.entity.score, 75);
  assert.match(file.bytes.toString(), /ditulis tanpa internet/);

  // The papers.
  await app.go(`#/laporan/${id}`);
  await app.reads('Puskesmas Watdek');
  await app.reads('75,00');
  // A workbook, made in a worker of its own.
  await app.go(`#/lembar-kerja/${id}`);
  const book = await app.download(() => app.press('Unduh Excel (.xlsx)'));
  const sheets = await office({ file: book.place });
  assert.ok(sheets.Ringkasan.cells.some((cell) => cell.shown === '75,00'), 'a real workbook with the score');
  // A plan, found in the engine's worker.
  const plan = new Plan(app);
  await plan.from(await fileOf(app, 'kota.json', cityByMarks()));
  await plan.aim('Kategori A');
  assert.match(await plan.compute(), /\d/);
  assert.ok((await plan.steps()).length > 0);
  assert.ok((await app.page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /worker-[0-9a-f]+\.js/.test(name)))), 'in the worker');

  // Everything else opens as well, also after a reload and by a deep link in another tab.
  for (const hash of ['#/kalkulator', '#/instrumen', '#/instrumen/ori-maladministrasi-2025', '#/rekap', '#/tentang', `#/bukti/${id}`, `#/keliling/${id}`, `#/bagikan/${id}`, `#/banding/${id}`, `#/skenario/${id}`, `#/ringkasan/${id}`]) {
    await app.go(hash);
    assert.equal(await app.page.$eval('main', (main) => /gagal dimuat|tidak dapat dimuat/.test(main.innerText)), false, hash);
  }
  await app.go('#/rekap');
  await reload(app);
  assert.equal(await app.address(), '#/rekap');
  const other = await enter(t, place.base, { context: app.profile, path: `#/hasil/${id}` });
  assert.equal(await other.result.score(), '75,00', 'a deep link');
  await other.setLang('en');
  await other.reads('This app is stored in the browser and opens without internet.', '.offline-line');
  await other.reads('Where the score comes from');
  app.recorder.check();
  other.recorder.check();
});

test('PF-6: the line goes dead in the first visit, without a reload', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  await place.stop();
  await app.go('#/tentang');
  await app.reads('Hapus semua data');
  app.recorder.check();
});

test('PF-7: the app can be installed', { ...LIMIT, ...only('chromium', 'Firefox has no installing, and nobody to ask about it') }, async (t) => {
  const [place, app] = await kept(t);
  const session = await app.page.createCDPSession();
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A profile of a test is a private one; that is the only thing a browser may have against it.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((one) => one !== 'in-incognito'), []);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.deepEqual([manifest.short_name, manifest.lang, manifest.display], ['Swanilai', 'id', 'standalone']);
  for (const { src, sizes } of manifest.icons) {
    const png = await readFile(path.join(DIST, src));
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
  }
  assert.ok(place.asked.includes('/manifest.webmanifest'));
});

test('PF-7: never in a frame, never with ?embed=1, never over a line that anybody can read', LIMIT, async (t) => {
  const place = await host(t);
  const browser = await browserOfFile();
  const profile = await browser.createBrowserContext();
  t.after(() => profile.close());
  const page = await profile.newPage();
  // Of the same site, and yet another origin.
  const hosts = await hosting();
  t.after(() => hosts.close());
  const around = hosts.page({ body: `<!DOCTYPE html><iframe src="${place.base}" width="800" height="600"></iframe>` });
  const none = (frame) => frame.waitForSelector('html[data-app="ready"][data-offline="none"]', { timeout: 20_000 });
  const registrations = (frame) => frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto(around);
  const frame = await page.waitForFrame((one) => one.url() === place.base);
  await none(frame);
  assert.equal(await registrations(frame), 0);
  await page.goto(`${place.base}?embed=1`);
  await none(page);
  assert.equal(await registrations(page), 0);
  assert.equal(await page.$eval('body', (body) => body.querySelectorAll('.offline, .offline-line').length), 0);

  // Once it is kept at the top, a frame is still the server's business.
  const app = await enter(t, place.base, { context: profile });
  await stands(app, 'ready');
  place.asked.length = 0;
  await page.goto(around);
  await none(await page.waitForFrame((one) => one.url() === place.base));
  assert.ok(place.asked.includes('/'), 'asked for the page itself');

  // Firefox knows this name by itself: lib/firefox.mjs.
  const open = IS_FIREFOX ? browser : await chromium({ flags: ['--host-resolver-rules=MAP swanilai.test 127.0.0.1'] });
  if (open !== browser) t.after(() => open.close());
  const plain = await enter(t, `http://swanilai.test:${place.port}/`, { browser: open });
  assert.equal(await plain.page.evaluate(() => isSecureContext), false);
  await none(plain.page);
  plain.recorder.check();
});

test('PF-6: the light calculator works without internet after a visit, of itself or of the app, and says so', LIMIT, async (t) => {
  const place = await host(t);
  const path_ = 'v1/kalkulator.html?lang=id&set=ori-kepatuhan-2024';
  const itself = await enter(t, place.base, { path: path_, wait: false });
  await new Light(itself.page).until('#catatan', 'Halaman ini dapat dibuka tanpa internet.');
  const [store] = Object.values(await stored(itself));
  assert.equal(store.files, 3, 'the page alone');
  const other = await enter(t, place.base);
  await stands(other, 'ready');
  await place.stop();
  for (const app of [itself, other]) {
    await app.page.goto(`${place.base}${path_}`);
    const light = await new Light(app.page).ready();
    await light.type('nilai-1', '80');
    await light.until('#hasil .score', '80,00');
    await light.until('#catatan', 'Halaman ini dapat dibuka tanpa internet.');
    app.recorder.expect(/Failed to fetch|ERR_CONNECTION_REFUSED|sw\.js|offline/);
    app.recorder.check();
  }
  // The app, which only one of them has opened.
  await other.page.goto(place.base);
  await other.ready();
  itself.recorder.expect(/503/);
  await itself.page.goto(place.base);
  assert.match(await itself.page.evaluate(() => document.body.innerText), /Halaman ini memerlukan internet[\s\S]*kalkulator ringan/);
});

test('PF-6: whoever had the light calculator kept gets the rest with the app, and a slow line waits for no page that is kept', LIMIT, async (t) => {
  const place = await host(t);
  const path_ = 'v1/kalkulator.html?lang=id';
  const app = await enter(t, place.base, { path: path_, wait: false });
  await new Light(app.page).until('#catatan', 'tanpa internet');
  await app.page.goto(place.base);
  await app.ready();
  await stands(app, 'ready');
  place.change = (name, body) => (name.startsWith('v1/') ? new Promise(() => {}) : body);
  const began = Date.now();
  await app.page.goto(`${place.base}${path_}`);
  await new Light(app.page).ready();
  assert.ok(Date.now() - began < 15_000);
});

test('PF-7: what is not kept says so in plain words', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  await place.stop();
  app.recorder.expect(/503/);
  await app.page.goto(`${place.base}schema/assessment.v1.schema.json`);
  const words = await app.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  assert.match(words, /Halaman ini memerlukan internet .* This page needs the internet/);
  assert.deepEqual(await app.page.$$eval('section', (all) => all.map((one) => one.lang)), ['id', 'en']);
  await Promise.all([app.page.waitForNavigation(), app.page.click('a.button')]);
  await app.ready();
  app.recorder.check();
});
