// SE-3: every script and every module is held against its digest before it runs. One byte is flipped in
// each of them, and a visitor reads what happened and how to go on; the page runs nothing of it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { person } from './lib/browser.mjs';
import { DIST } from './lib/env.mjs';
import { Host, stands } from './lib/offline.mjs';

/** Scripts for which browsers take no digest, or which are not part of the app; docs/safety.md says why. */
const WITHOUT = /^(sw|sw-off|old|sematkan\.v[\d.]+)\.js$/;

/** One byte is another one. In scripts it is a letter of a text, so that all would still run. */
function flipped(name, body) {
  const other = Buffer.from(body);
  const words = name.endsWith('.js') && [...body.toString('latin1').matchAll(/["'`][a-z -]*[a-z]{4}/g)];
  const at = words?.length ? words[words.length >> 1].index + 1 + words[words.length >> 1][0].slice(1).search(/[a-z]/) : body.length >> 1;
  other[at] ^= words?.length ? 0x20 : 1;
  assert.equal(other.filter((byte, index) => byte !== body[index]).length, 1);
  return other;
}

let host;
/** Names of the files that arrive damaged, and of those that did. */
let damaged;
let sent = [];
before(async () => {
  host = await new Host(DIST).start();
  host.change = (name, body) => {
    if (!damaged?.test(name)) return body;
    sent.push(name);
    return flipped(name, body);
  };
});
after(() => host.stop());

/** A browser that keeps no site, so that every visit asks the host. */
const keepsNothing = () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });

async function visit(t, options = {}) {
  const app = await person({ base: host.base, before: keepsNothing, ...options });
  t.after(() => app.close());
  await app.page.setCacheEnabled(false);
  return app;
}

/** From now on what matches arrives with one byte flipped. */
function damage(pattern) {
  damaged = pattern;
  sent = [];
}

/** A page that is loaded anew at an address: a change after `#` alone would keep it. */
async function enter(app, hash) {
  await app.page.goto('about:blank');
  await app.page.goto(app.base + hash);
}

test('SE-3: every script and module has its digest where it is loaded', async () => {
  const loaders = [];
  const names = [];
  for (const entry of await readdir(DIST, { withFileTypes: true, recursive: true })) {
    const name = path.relative(DIST, path.join(entry.parentPath, entry.name));
    if (/^([^/]+|v1\/[^/]+)\.(html|js)$/.test(name)) loaders.push(await readFile(path.join(DIST, name), 'utf8'));
    if (entry.isFile() && /^[^/]+\.(js|wasm|bin)$/.test(name) && !WITHOUT.test(name)) names.push(name);
  }
  const all = loaders.join('\n');
  assert.ok(names.length > 30, `${names.length} files`);
  for (const name of names) {
    const digest = createHash('sha384').update(await readFile(path.join(DIST, name))).digest('base64');
    assert.ok(all.includes(`sha384-${digest}`), `${name} is named with its digest`);
  }
});

test('SE-3: a damaged boot script or module at the start: nothing runs, and the page says how to go on', { timeout: 90_000 }, async (t) => {
  const app = await visit(t);
  damage(/^boot-.*\.js$/);
  await enter(app, '');
  await app.page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/boot-/.test(name)));
  assert.equal(await app.page.$eval('html', (root) => root.dataset.app), undefined, 'boot.js never ran');
  assert.match(await app.page.$eval('main', (main) => main.innerText), /Bila tidak, berkasnya mungkin belum sampai atau tidak utuh: muat ulang halaman ini atau Buka di tab baru/);
  assert.equal(sent.length, 1);

  for (const [what, pattern] of [['script', /^app-.*\.js$/], ['module', /^app-.*\.wasm$/]]) {
    damage(pattern);
    await enter(app, '');
    await app.page.waitForSelector('html[data-app="failed"]', { timeout: 15_000 });
    assert.ok(sent.length > 0, what);
    assert.equal(await app.page.$eval('html', (root) => root.dataset.reason), 'integrity', what);
    assert.match(await app.text('#boot-failure'), /tidak sama dengan yang diterbitkan, sehingga ditolak\. Muat ulang halaman; bila tetap terjadi, beri tahu pengelola situs\./, what);
    assert.equal(await app.page.$('button.lang'), null, `${what}: the app drew nothing`);
    damage(null);
    await Promise.all([app.page.waitForNavigation(), app.press('Muat ulang', '#boot-failure')]);
    await app.ready();
  }
});

/** Where each part is needed. */
const PARTS = [
  ['chunks', '#/tentang', 'js'], ['shared', '#/tentang', 'bin'], ['further', '#/tentang', 'bin'], ['base', '#/tentang'], ['info', '#/tentang'],
  ['calculator', '#/kalkulator'], ['open', '#/buka'], ['rekap', '#/rekap'], ['adjust', '#/instrumen/ori-kepatuhan-2023/sesuaikan'], ['snippet', '#/sematkan'],
  ['form', '#/penilaian/ID'], ['keep', '#/penilaian/ID'], ['kept', '#/penilaian/ID', 'bin'], ['result', '#/hasil/ID'], ['plan', '#/rencana/ID'], ['outlook', '#/banding/ID'],
  ['report', '#/laporan/ID'], ['evidence', '#/bukti/ID'], ['share', '#/bagikan/ID'], ['spreadsheet', '#/lembar-kerja/ID'],
];

test('SE-3: one flipped byte in each part that comes later: refused, said, the draft as it was, and one press later it is there', { timeout: 180_000 }, async (t) => {
  damage(null);
  const app = await visit(t);
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.saved();
  const stored = () => app.page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  const draft = await stored();
  for (const [part, hash, ending = 'wasm'] of PARTS) {
    damage(new RegExp(`^${part}-[0-9a-f]{16}\\.${ending}$`));
    await enter(app, hash.replace('ID', id));
    await app.reads(/gagal dimuat.* Jawaban Anda aman\. Coba lagi/);
    assert.ok(sent.length > 0, `${part} was asked for`);
    assert.equal(await stored(), draft, `${part}: the draft is as it was`);
    damage(null);
    // The page may just be drawn anew, so not by the place of the button.
    await app.page.evaluate(() => [...document.querySelectorAll('main button')].find((one) => one.innerText === 'Coba lagi').click());
    await app.page.waitForFunction(() => !/gagal dimuat/.test(document.querySelector('main').innerText));
    await app.page.waitForSelector('main:not([aria-busy]) h1');
  }
});

test('SE-3: the module for Excel and the engine of the worker: refused, said, and what else there is still works', { timeout: 90_000 }, async (t) => {
  damage(null);
  const app = await visit(t);
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.saved();
  for (const ending of ['js', 'wasm']) {
    damage(null);
    await enter(app, `#/lembar-kerja/${id}`);
    await app.ready();
    damage(new RegExp(`^xlsx-.*\\.${ending}$`));
    const [first] = await app.page.$$eval('main button', (all) => all.map((one) => one.innerText).filter((name) => /xlsx|Excel/i.test(name)));
    await app.press(first, 'main');
    await app.reads(/Berkas Excel tidak dapat dibuat: bagian aplikasi untuk Excel gagal dimuat atau berhenti .*Tabel CSV tetap dapat diunduh\./);
    assert.ok(sent.length > 0, ending);
  }
  // What the engine would have done is done in the page.
  const file = path.join(app.downloads, 'satu.json');
  await writeFile(file, JSON.stringify({ format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kota Contoh', kind: 'kota' }, units: [{ id: 'a', name: 'A', score: 90.16 }] }));
  for (const pattern of [/^worker-.*\.js$/, /^engine-(?!.*\.js).*$/, /^engine-.*\.js$/]) {
    damage(null);
    await enter(app, '#/rekap');
    await app.ready();
    damage(pattern);
    const input = await app.page.waitForSelector('main input[type=file]');
    await input.uploadFile(file);
    await app.reads(/90,16|Tabel tidak dapat dibuat\. Berkas Anda tidak berubah\. Coba lagi/);
    assert.ok(sent.length > 0, `${pattern}`);
  }
});

test('SE-3: the light pages and what speaks to the page around', { timeout: 60_000 }, async (t) => {
  damage(null);
  const app = await visit(t, { wait: false });
  for (const page of ['kalkulator', 'kartu']) {
    const at = page === 'kartu' ? 'v1/kartu.html#set=ori-kepatuhan-2024&nilai=90,16' : 'v1/kalkulator.html';
    damage(new RegExp(`^${page}-.*\\.js$`));
    await enter(app, at);
    await app.page.waitForFunction((name) => performance.getEntriesByType('resource').some((one) => one.name.includes(`/${name}-`)), {}, page);
    assert.match(await app.page.$eval('#hasil', (one) => one.innerText), /berkasnya tidak utuh, peramban ini terlalu lama, atau halaman di sekelilingnya menolak skrip: Buka di tab baru/, page);
    assert.ok(sent.length > 0, page);
    damage(null);
    await enter(app, at);
    await app.page.waitForFunction(() => !/tidak kunjung/.test(document.getElementById('hasil').innerText));
  }
  damage(/^embed-.*\.js$/);
  await enter(app, '?embed=1');
  await app.page.waitForSelector('html[data-app="failed"]', { timeout: 15_000 });
  assert.equal(await app.page.$eval('html', (root) => root.dataset.reason), 'integrity');
  damage(null);
  await Promise.all([app.page.waitForNavigation(), app.press('Muat ulang', '#boot-failure')]);
  await app.ready();
});

test('SE-3: a damaged script that would keep the site is refused; the app goes on without', { timeout: 60_000 }, async (t) => {
  damage(/^offline-.*\.js$/);
  const app = await person({ base: host.base });
  t.after(() => app.close());
  await stands(app, 'failed');
  assert.ok(sent.length > 0);
  assert.equal(await app.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  damage(null);
  await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
});

test('SE-3: a file damaged in the browser’s own store is refused as well, and the page says so', { timeout: 90_000 }, async (t) => {
  damage(null);
  const app = await person({ base: host.base });
  t.after(() => app.close());
  await stands(app, 'ready');
  // As a failing disk would: the stored copy of one file is another one.
  const spoil = (pattern) => app.page.evaluate(async (wanted) => {
    const [name] = (await caches.keys()).filter((one) => one.startsWith('swanilai '));
    const store = await caches.open(name);
    const { files } = await (await fetch('offline.json')).json();
    const [, [digest]] = Object.entries(files).find(([one]) => new RegExp(wanted).test(one));
    const key = (await store.keys()).find(({ url }) => url.endsWith(`/.offline/${encodeURIComponent(digest)}`));
    const kept = await store.match(key);
    const body = new Uint8Array(await kept.arrayBuffer());
    body[body.length >> 1] ^= 1;
    await store.put(key, new Response(body, { headers: kept.headers }));
  }, pattern.source);
  for (const pattern of [/^app-.*\.wasm$/, /^app-.*\.js$/]) {
    await spoil(pattern);
    await app.page.reload();
    await app.page.waitForSelector('html[data-app="failed"]', { timeout: 15_000 });
    assert.equal(await app.page.$eval('html', (root) => root.dataset.reason), 'integrity', `${pattern}`);
    assert.match(await app.text('#boot-failure'), /tidak sama dengan yang diterbitkan, sehingga ditolak/);
    // The very same byte again: as it was.
    await spoil(pattern);
    await app.page.reload();
    await app.ready();
  }
});
