// PF-7: a version that does not arrive whole is never used, and one that does not start is left.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { pause } from './lib/browser.mjs';
import { DIST } from './lib/env.mjs';
import { anHourLater, enter, failedOf, host, kept, nextVersion, notice, press, published, reload, removeVersions, second, stands, styleOf, tellWorker, touched, versionOf, why } from './lib/offline.mjs';

after(removeVersions);

const LIMIT = { timeout: 240_000 };

const isInfo = (name) => /^info-/.test(name);
const isText = (name) => name === 'instruments/ori-kepatuhan-2023/text.id.json';
const isPage = (name) => name === 'index.html';
const PORTAL = Buffer.from('<!DOCTYPE html><title>Login Wi-Fi</title>');
/** How a file of an update may arrive, or not. */
const FAULTS = [
  ['the server dies in the middle of a file', isInfo, () => 'half'],
  ['a text is cut short', isText, (body) => body.subarray(0, body.length >> 1)],
  ['a file is another one than the list says', isInfo, touched],
  ['a text is still the one of the version before', isText, (_, old) => old],
  ['the page is still the one of the version before', isPage, (_, old) => old],
  ['a file is not there', isInfo, () => null],
  ['a captive portal answers for a file', isInfo, () => PORTAL],
  ['a captive portal answers for everything', () => true, () => PORTAL],
  ['the list is cut short', (name) => name === 'offline.json', (body) => body.subarray(0, 300)],
  ['the list is not there', (name) => name === 'offline.json', () => null],
];

test('PF-7: an update that arrives broken is never used, and goes on where it ended', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  const old = {};
  for (const name of ['index.html', 'instruments/ori-kepatuhan-2023/text.id.json']) old[name] = await readFile(path.join(DIST, name));
  place.sites['/'] = await second();
  for (const [name, hits, change] of FAULTS) {
    await t.test(name, async () => {
      // What another fault is about must not have arrived before.
      place.change = (file, body) => {
        if (hits(file)) return change(body, old[file]);
        return isInfo(file) || isText(file) || isPage(file) ? 'drop' : body;
      };
      await app.page.evaluate(() => { delete document.documentElement.dataset.offlineWhy; });
      await anHourLater(app);
      await failedOf(app, 'download');
      await stands(app, 'ready');
      assert.equal(await notice(app), '');
      // Half of it is there, and still the page comes whole from the old version.
      await reload(app);
      await stands(app, 'ready');
      assert.equal(await versionOf(app), await styleOf(DIST));
      await app.go('#/tentang');
      await app.reads('Hapus semua data');
      await app.go('#/instrumen/ori-kepatuhan-2023');
      await app.reads('Zona dan kategori');
      assert.equal(await app.page.$eval('main', (main) => /versi dua|gagal dimuat|tidak dapat dimuat/.test(main.innerText)), false);
      await app.go('#/');
    });
  }
  await t.test('the server is well again: only what is missing travels', async () => {
    place.change = (_, body) => body;
    place.asked.length = 0;
    await anHourLater(app);
    await stands(app, 'waiting');
    assert.equal(await why(app), null);
    const fetched = place.asked.filter((name) => /-[0-9a-f]{16}\./.test(name));
    assert.deepEqual(fetched.map((name) => name.split('-')[0]), ['/info'], `the rest was there: ${place.asked.join(' ')}`);
    await place.stop();
    await reload(app);
    assert.equal(await versionOf(app), await styleOf(await second()));
    await app.go('#/tentang');
    await app.reads('Hapus semua data');
  });
  app.recorder.check();
});

test('PF-7: a first download that breaks off is not used, and goes on at the next visit', LIMIT, async (t) => {
  const place = await host(t);
  place.change = (name, body) => (/^xlsx-.*wasm$/.test(name) ? 'half' : body);
  const app = await enter(t, place.base);
  await stands(app, 'failed');
  assert.equal(await why(app), 'download');
  await app.go('#/kalkulator');
  await app.reads('Kalkulator', 'h1');
  const before = new Set(place.asked);
  place.asked.length = 0;
  await place.stop();
  await place.start();
  place.change = (_, body) => body;
  await reload(app);
  await stands(app, 'ready');
  assert.deepEqual(place.asked.filter((name) => /-[0-9a-f]{16}\./.test(name) && before.has(name) && !/xlsx/.test(name)), [], 'what was there is not fetched again');
  await place.stop();
  await reload(app);
});

/** Versions that arrive whole and do not start. */
const BROKEN = {
  'its wasm is refused': [[/^app-.*\.wasm$/, () => 'no wasm at all']],
  'it crashes while it starts': [[/^app-.*\.js$/, () => 'export default async () => { throw new WebAssembly.RuntimeError("unreachable"); };']],
};

for (const [name, change] of Object.entries(BROKEN)) {
  test(`PF-7: a new version that does not start is left for the one before: ${name}`, LIMIT, async (t) => {
    const [place, app] = await kept(t);
    const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
    await app.saved();
    await published(place, app, await nextVersion(change));
    app.recorder.expect(/RuntimeError|CompileError|WebAssembly/);
    await place.stop();
    for (const attempt of [1, 2]) {
      await app.page.reload();
      await app.page.waitForSelector('#boot-failure');
      if (attempt === 1) await app.page.waitForFunction(async () => {
        const store = await caches.open((await caches.keys())[0]);
        const notes = (await store.keys()).find((request) => request.url.endsWith('notes'));
        return (await (await store.match(notes)).json()).state.starts?.failed === 1;
      }, { polling: 100, timeout: 10_000 });
    }
    await app.reads('Versi baru tidak dapat dibuka di peramban ini, jadi versi sebelumnya dipakai lagi. Isian Anda tidak berubah.', '.offline');
    await Promise.all([app.page.waitForNavigation(), press(app, 'Buka versi sebelumnya')]);
    await app.ready();
    assert.equal(await versionOf(app), await styleOf(DIST));
    await app.reads('Kota Contoh', 'h1');
    await stands(app, 'ready');
    await app.reads('versi sebelumnya dipakai lagi', '.offline');
    await press(app, 'Tutup');
    // The same one is not taken again, another is.
    await place.start();
    place.asked.length = 0;
    await anHourLater(app);
    for (let waited = 0; !place.asked.includes('/offline.json') && waited < 100; waited += 1) await pause(50);
    await reload(app);
    await stands(app, 'ready');
    assert.equal(await versionOf(app), await styleOf(DIST));
    assert.equal(await notice(app), '', 'told once');
    assert.deepEqual(place.asked.filter((file) => /-[0-9a-f]{16}\./.test(file)), [], 'nothing of it is fetched again');
    await published(place, app, await second());
    await reload(app);
    assert.equal(await versionOf(app), await styleOf(await second()));
    await app.go(`#/penilaian/${id}`);
    await app.reads('Kota Contoh', 'h1');
    app.recorder.check();
  });
}

test('PF-7: a new version of which nothing is heard is left as well', LIMIT, async (t) => {
  const [place, app] = await kept(t, { isLed: true });
  await published(place, app, await nextVersion([[/^boot-.*\.js$/, () => '// nothing']]));
  for (let start = 0; start < 3; start += 1) {
    await app.page.reload();
    assert.equal(await app.page.$eval('html', (root) => root.dataset.app ?? 'silent'), 'silent');
    // An impatient person who reloads twice within seconds is no proof.
    await app.page.reload();
    await tellWorker(app.page, { ms: 11_000 });
  }
  await app.page.reload();
  await app.ready();
  assert.equal(await versionOf(app), await styleOf(DIST));
  await app.reads('versi sebelumnya dipakai lagi', '.offline');
});

