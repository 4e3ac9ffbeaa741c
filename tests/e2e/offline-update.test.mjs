// PF-7: the next version is offered when it is whole, and never forced. Versions are whole sites that the server
// changes to.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pause } from './lib/browser.mjs';
import { fillUp } from './lib/durable.mjs';
import { DIST } from './lib/env.mjs';
import { anHourLater, axe, enter, kept, notice, press, published, reload, removeVersions, second, shows, stands, stored, styleOf, tellWorker, versionOf } from './lib/offline.mjs';
import { elementId } from './lib/pkg.mjs';

after(removeVersions);

const LIMIT = { timeout: 240_000 };
const WAITING = 'Versi baru siap. Muat ulang kapan pun Anda siap; isian tersimpan.';

test('PF-7: an update is offered when it is whole, and the draft survives it', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.tasks.openSheet('proses');
  const sheet = await app.address();
  await app.sheet.level('proses.standar.1', 3);
  await app.sheet.note('proses.standar.1', 'sebelum');
  const before = place.asked.length;
  await published(place, app, await second());
  const fetched = place.asked.slice(before).filter((name) => name !== '/sw.js');
  t.diagnostic(`an update of a word, a style and a part: ${fetched.join(' ')}`);
  assert.deepEqual(fetched.map((name) => name.replace(/-[0-9a-f]{16}/, '')).sort(), ['/', '/app.css', '/app.js', '/chunks.js', '/info.wasm', '/instruments/ori-kepatuhan-2023/text.id.json', '/offline.json'], 'only what is new travels');
  assert.equal(await notice(app), '', 'nothing moves under somebody who types');
  await app.go(`#/penilaian/${id}`);
  await shows(app);
  assert.match(await notice(app), new RegExp(`^${WAITING} Muat ulang sekarang Nanti$`));
  assert.equal(await app.page.$eval('.offline [role=status]', (one) => one.textContent), WAITING, 'AX-5: told to screen readers');
  for (const button of await app.page.$$('.offline button')) assert.ok((await button.boundingBox()).height >= 44, 'AX-8');
  assert.equal(await app.page.evaluate(() => document.querySelector('.offline').getBoundingClientRect().bottom <= document.getElementById('app').getBoundingClientRect().top), true, 'it covers nothing');
  assert.deepEqual(await axe(app), [], 'AX-1, AX-8');
  assert.equal(await versionOf(app), await styleOf(DIST), 'no reload that nobody asked for');
  // In the middle of a word, faster than the autosave. The notice is no longer inert (SE-7).
  await pause(600);
  await app.go(sheet);
  await app.sheet.note('proses.standar.1', 'sampai huruf terakhir');
  const [button] = await app.page.$$('.offline button');
  await Promise.all([app.page.waitForNavigation(), button.evaluate((one) => one.click())]);
  await app.ready();
  assert.equal(await versionOf(app), await styleOf(await second()), 'the new version');
  assert.equal(await app.address(), sheet, 'the same page');
  await app.sheet.openNotes('proses.standar.1');
  assert.equal(await app.value(`#${elementId('proses.standar.1')}-note`), 'sampai huruf terakhir');
  assert.equal(await app.sheet.given('proses.standar.1'), 3);
  await stands(app, 'ready');
  assert.equal(await notice(app), '');
  await place.stop();
  await reload(app);
  assert.equal(await versionOf(app), await styleOf(await second()), 'it is the one that works without internet now');
  await app.go('#/instrumen/ori-kepatuhan-2023');
  await app.reads('versi dua');
  app.recorder.check();
});

test('PF-7: by keyboard; “Nanti” keeps what is open, and the next visit has the new version', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await published(place, app, await second());
  await shows(app);
  await pause(600);
  await app.page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  await app.page.evaluate(() => getSelection().removeAllRanges());
  await app.page.focus('.offline button');
  await app.page.keyboard.press('Tab');
  assert.equal((await app.focused()).text, 'Nanti');
  await app.page.keyboard.press('Enter');
  await app.page.waitForFunction(() => !document.querySelector('.offline.notice'));
  assert.equal((await app.focused()).id, 'isi', 'AX-6: focus is not lost with the button');
  await anHourLater(app);
  await app.go(`#/penilaian/${id}`);
  await stands(app, 'waiting');
  assert.equal(await notice(app), '', 'asked once');
  assert.equal(await versionOf(app), await styleOf(DIST));
  await app.page.close();
  const back = await enter(t, place.base, { context: app.profile, path: `#/penilaian/${id}` });
  assert.equal(await versionOf(back), await styleOf(await second()));
  await back.reads('Kota Contoh', 'h1');
});

test('PF-7: storage is full: no reload before the draft is a file', LIMIT, async (t) => {
  const [place, app] = await kept(t);
  await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await published(place, app, await second());
  await shows(app);
  await app.tasks.openSheet('proses');
  await fillUp(app);
  const sheet = await app.address();
  await app.sheet.note('proses.standar.1', 'tidak muat lagi');
  await app.reads('Penyimpanan peramban penuh');
  // On a page that says nothing of the draft there is no less reason to stay.
  await app.go('#/tentang');
  await press(app, 'Muat ulang sekarang');
  await app.reads('Perubahan terakhir belum tersimpan di peramban ini. Simpan dahulu sebagai berkas, baru muat ulang.', '.offline');
  await app.go(sheet);
  await app.sheet.openNotes('proses.standar.1');
  assert.equal(await app.value(`#${elementId('proses.standar.1')}-note`), 'tidak muat lagi', 'still there');
  assert.equal(await versionOf(app), await styleOf(DIST));
});

test('PF-7: two tabs: each keeps its version until it is reloaded itself, also when the server has it no more', LIMIT, async (t) => {
  const [place, app] = await kept(t, { isLed: true });
  const other = await enter(t, place.base, { context: app.profile });
  await stands(other, 'ready');
  await published(place, app, await second());
  await stands(other, 'waiting');
  for (const tab of [app, other]) {
    await tab.page.bringToFront();
    await shows(tab);
    assert.match(await notice(tab), /isian tersimpan\. Tab lain yang terbuka tetap memakai versi lama sampai dimuat ulang\./);
  }
  await other.page.bringToFront();
  await Promise.all([other.page.waitForNavigation(), press(other, 'Muat ulang sekarang')]);
  await other.ready();
  assert.equal(await versionOf(other), await styleOf(await second()));
  await stands(other, 'ready');
  await stands(app, 'waiting');
  // The old tab still finds its own parts and words.
  await app.page.bringToFront();
  const asked = place.asked.length;
  await app.go('#/tentang');
  await app.reads('Hapus semua data');
  await app.go('#/instrumen/ori-kepatuhan-2023');
  await app.reads('Zona dan kategori');
  assert.equal(await app.page.$eval('main', (main) => /versi dua/.test(main.innerText)), false, 'the words of its own version');
  await other.page.bringToFront();
  await other.go('#/instrumen/ori-kepatuhan-2023');
  await other.reads('versi dua');
  assert.deepEqual(place.asked.slice(asked).filter((name) => /\.(wasm|js|json|css|bin)$/.test(name) && !/sw\.js|offline\.json/.test(name)), [], 'from the store, both');
  assert.deepEqual(await app.page.evaluate(async (names) => Promise.all(names.map(async (name) => (await fetch(name, { cache: 'no-store' })).status)), [`${place.base}${(await styleOf(DIST)).slice(2)}`]), [200], 'although the server has it no more');
  app.recorder.check();
  // Once nobody uses it, the old version goes.
  await app.page.close();
  await tellWorker(other.page, { ms: 120_000 });
  await anHourLater(other);
  await other.page.waitForFunction(async () => {
    const [name] = await caches.keys();
    const store = await caches.open(name);
    const notes = (await store.keys()).find((request) => request.url.endsWith('notes'));
    return (await (await store.match(notes)).json()).lists.length === 1;
  }, { polling: 200, timeout: 10_000 });
  const [{ files, lists }] = Object.values(await stored(other));
  assert.equal(files, Object.keys(lists[0][1].files).length, 'and takes no room');
  other.recorder.check();
});

