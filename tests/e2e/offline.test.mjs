// PF-6, PF-7: the app without internet. The network is cut by stopping the server itself.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { browserOfFile, chromium, downloadFolder, firefox, pause } from './lib/browser.mjs';
import { DIST } from './lib/env.mjs';
import { office } from './lib/office.mjs';
import { anHourLater, enter, failedOf, Host, host, kept, operator, press, reload, removeVersions, second, stands, stored, styleOf, versionOf, why, workerOf } from './lib/offline.mjs';
import { swanilai } from './lib/pkg.mjs';
import { cityByMarks, fileOf, Plan } from './lib/plan.mjs';
import { site } from './lib/server.mjs';

after(removeVersions);

const LIMIT = { timeout: 120_000 };

test('PF-6, PF-7: first visit, then the server is gone: the whole journey of an operator', LIMIT, async (t) => {
  const place = await host(t);
  const entered = Date.now();
  const app = await enter(t, place.base);
  const first = [...place.asked];
  assert.equal(new Set(first.filter((name) => !/manifest|icons/.test(name))).size, 5, `PF-1: ready after five requests: ${first.join(' ')}`);
  const ready = Date.now();
  await stands(app, 'ready');
  await app.reads('Aplikasi ini tersimpan di peramban dan dapat dibuka tanpa internet.', '.offline-line');
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

test('PF-7: in Firefox: the server is gone, and everything is there', LIMIT, async (t) => {
  const folder = await downloadFolder();
  const browser = await firefox(folder);
  t.after(() => browser.close());
  const place = await host(t);
  const app = await enter(t, place.base, { browser });
  app.downloads = folder;
  await stands(app, 'ready');
  await place.stop();
  const id = await operator(app);
  await app.page.goto(`${place.base}?ulang#/hasil/${id}`);
  await app.ready();
  assert.equal(await app.result.score(), '75,00');
  await app.go(`#/lembar-kerja/${id}`);
  const book = await app.download(() => app.press('Unduh Excel (.xlsx)'));
  assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
  // And the next version, from the notice to the reload.
  place.sites['/'] = await second();
  await place.start();
  await anHourLater(app);
  await stands(app, 'waiting');
  await Promise.all([app.page.waitForNavigation(), press(app, 'Muat ulang sekarang')]);
  await app.ready();
  assert.equal(await versionOf(app), await styleOf(await second()));
});

test('PF-7: two installations on one host, in folders: own stores, own versions, own identity', LIMIT, async (t) => {
  const place = await host(t, { '/sub/folder/': DIST, '/lain/': DIST, '/': DIST });
  const one = await enter(t, `${place.base}sub/folder/`);
  const two = await enter(t, `${place.base}lain/`, { context: one.profile });
  const top = await enter(t, place.base, { context: one.profile });
  for (const app of [one, two, top]) await stands(app, 'ready');
  assert.deepEqual(Object.keys(await stored(one)).sort(), ['swanilai /', 'swanilai /lain/', 'swanilai /sub/folder/']);
  const ids = [];
  for (const app of [one, two, top]) {
    const session = await app.page.createCDPSession();
    ids.push((await session.send('Page.getAppId')).appId);
  }
  assert.equal(new Set(ids).size, 3, ids.join(' '));
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

test('PF-7: the app can be installed', LIMIT, async (t) => {
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
  const folder = await mkdtemp(path.join(tmpdir(), 'swanilai-frame-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'index.html'), `<!DOCTYPE html><iframe src="${place.base}" width="800" height="600"></iframe>`);
  const browser = await browserOfFile();
  const profile = await browser.createBrowserContext();
  t.after(() => profile.close());
  const page = await profile.newPage();
  const around = await new Host(folder).start();
  t.after(() => around.stop());
  const none = (frame) => frame.waitForSelector('html[data-app="ready"][data-offline="none"]', { timeout: 20_000 });
  const registrations = (frame) => frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  // The page around has no policy here, or it could not frame anything.
  await page.setBypassCSP(true);
  await page.goto(around.base);
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
  await page.goto(around.base);
  await none(await page.waitForFrame((one) => one.url() === place.base));
  assert.ok(place.asked.includes('/'), 'asked for the page itself');

  const open = await chromium({ flags: ['--host-resolver-rules=MAP swanilai.test 127.0.0.1'] });
  t.after(() => open.close());
  const plain = await enter(t, `http://swanilai.test:${place.port}/`, { browser: open });
  assert.equal(await plain.page.evaluate(() => isSecureContext), false);
  await none(plain.page);
  plain.recorder.check();
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
  back.recorder.expect(/Failed to load|Failed to fetch|ERR_|network error|failed:/);
  await back.go('#/');
  await operator(back);
  const file = await back.result.save();
  assert.equal(swanilai.score(swanilai.parse(file.bytes.toString())).entity.score, 75);
  await back.go('#/rekap');
  await back.reads('gagal dimuat');
});

test('storage is full while the app is being kept: it goes on, and half of it takes no room', LIMIT, async (t) => {
  const place = await host(t);
  const before = await (await browserOfFile()).createBrowserContext();
  const page = await before.newPage();
  const session = await page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin: place.base.slice(0, -1), quotaSize: 1_000_000 });
  const app = await enter(t, place.base, { context: before });
  await stands(app, 'failed');
  assert.equal(await why(app), 'full', 'told beforehand by the browser');
  await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.saved();

  // A browser that promises more than it has.
  await (await workerOf(place.base)).evaluate(() => { navigator.storage.estimate = async () => ({ quota: 1e12, usage: 0 }); });
  place.asked.length = 0;
  await app.page.evaluate(() => { delete document.documentElement.dataset.offlineWhy; });
  await anHourLater(app);
  await failedOf(app, 'full');
  assert.ok(place.asked.some((name) => /-[0-9a-f]{16}\./.test(name)), 'it was tried');
  for (const { files } of Object.values(await stored(app))) assert.equal(files, 0);
  await app.tasks.openSheet('output');
  await app.sheet.level('output.persepsi.1', 2);
  await app.saved();

  await session.send('Storage.overrideQuotaForOrigin', { origin: place.base.slice(0, -1) });
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
