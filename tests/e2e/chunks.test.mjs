// The app comes in chunks: what a visitor sees while one is on its way, missing or damaged.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { person } from './lib/browser.mjs';
import { Evidence } from './lib/evidence.mjs';
import { host } from './lib/server.mjs';

const isChunk = (name) => /^(base|form|result|open|calculator|info|plan|outlook|report|rekap|engine|adjust|evidence|photos|share|spreadsheet|snippet|embed|keep|shared|kept|further|chunks|pages)-[0-9a-f]{16}\.(wasm|bin|js|css)$/.test(name);

/** A person at a host whose chunks `change`; what the console says about a missing file is expected. */
async function visit(t, { before, ...options }) {
  const place = await host(options);
  t.after(() => place.close());
  const app = await person({ base: place.base, before });
  t.after(() => app.close());
  return app;
}

const said = (app) => app.page.$eval('main', (main) => main.innerText.replace(/\s+/g, ' '));

async function until(app, pattern) {
  await app.page.waitForFunction((source) => new RegExp(source).test(document.querySelector('main')?.innerText ?? ''), { timeout: 10_000 }, pattern.source);
}

test('PF-5: the first view needs no chunk; what an operator needs next comes while she reads', async (t) => {
  const asked = [];
  const app = await visit(t, {
    change: (name, body) => { asked.push(name); return body; },
    before: () => {
      new MutationObserver(() => { if (document.documentElement?.dataset.app === 'ready') window.stoodAt ??= performance.now(); })
        .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });
    },
  });
  const early = await app.page.evaluate(() => performance.getEntriesByType('resource').filter(({ startTime }) => startTime < window.stoodAt).map(({ name }) => new URL(name).pathname.slice(1)));
  assert.ok(early.some((name) => /^app-.*\.wasm$/.test(name)));
  assert.deepEqual(early.filter(isChunk), [], 'nothing but the first view before it stands');
  await app.page.waitForFunction(() => performance.getEntriesByType('resource').filter(({ name }) => /\.(wasm|bin)$/.test(name)).length >= 6, { timeout: 10_000 });
  assert.deepEqual(asked.filter(isChunk).map((name) => name.split('-')[0]).sort(), ['base', 'chunks', 'form', 'keep', 'kept', 'pages', 'shared']);
});

test('EM-6: a chunk that is not there: the page says so in plain words and tries again', async (t) => {
  let isGone = true;
  const app = await visit(t, { change: (name, body) => (isGone && /^info-/.test(name) ? null : body) });
  await app.page.evaluate(() => { location.hash = '#/tentang'; });
  await until(app, /gagal dimuat/);
  assert.match(await said(app), /Jawaban Anda aman\. Coba lagi Muat ulang/);
  assert.equal(await app.page.$eval('main [role=alert]', (alert) => alert.innerText.length > 40), true, 'AX-5');
  // Elsewhere the app goes on.
  await app.page.evaluate(() => { location.hash = '#/baru'; });
  await until(app, /Penilaian baru/);
  await app.page.evaluate(() => { location.hash = '#/tentang'; });
  await until(app, /gagal dimuat/);
  isGone = false;
  await app.page.evaluate(() => [...document.querySelectorAll('main button')].find((one) => one.innerText === 'Coba lagi').click());
  await until(app, /Hapus semua data/);
  assert.equal(await app.page.evaluate(() => document.activeElement.tagName), 'H1', 'AX-6: the heading that was waited for has the focus');
});

for (const [what, gone] of [['table of the chunks', /^chunks-/], ['style of the pages', /^pages-/]]) {
  test(`EM-6: the ${what} is not there at first`, async (t) => {
    let isGone = true;
    const app = await visit(t, { change: (name, body) => (isGone && gone.test(name) ? null : body) });
    await app.page.evaluate(() => { location.hash = '#/tentang'; });
    if (what === 'style of the pages') {
      // Plain is better than not at all.
      await until(app, /Hapus semua data/);
      return;
    }
    await until(app, /gagal dimuat/);
    isGone = false;
    await app.page.evaluate(() => [...document.querySelectorAll('main button')].find((one) => one.innerText === 'Coba lagi').click());
    await until(app, /Hapus semua data/);
  });
}

test('what comes later than the sheet it belongs to is shown there by itself, and nothing on it is lost', async (t) => {
  let release;
  const held = new Promise((done) => { release = done; });
  const app = await visit(t, { change: (name, body) => (/^photos-/.test(name) ? held.then(() => body) : body) });
  const asked = 'proses.standar.1';
  const id = await app.fresh.start({ entity: 'Kabupaten Maluku Tenggara', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/proses`);
  await app.page.waitForSelector('fieldset.indicator');
  const evidence = new Evidence(app);
  await evidence.unfold(asked, 1);
  await evidence.write(asked, 1, 'note', 'Sedang diketik');
  assert.equal(await app.page.$$eval('.album', (all) => all.length), 0);
  await app.page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /evidence-[0-9a-f]+\.wasm$/.test(name)), { timeout: 10_000 });
  release();
  const field = app.sheet.field(asked);
  await app.page.waitForSelector(`${field} .piece-more .album input[capture]`, { timeout: 10_000 });
  // Of the piece, and of the indicator.
  assert.equal(await app.page.$$eval(`${field} .album`, (all) => all.length), 2);
  assert.equal(await app.value(`${evidence.piece(asked, 1)}-note"]`), 'Sedang diketik');
});

test('SE-2: one flipped byte in a chunk, and it is refused', async (t) => {
  const flipped = (body) => {
    const damaged = Buffer.from(body);
    damaged[damaged.length >> 1] ^= 1;
    return damaged;
  };
  for (const which of [/^info-/, /^shared-/]) {
    const app = await visit(t, { change: (name, body) => (which.test(name) ? flipped(body) : body) });
    await app.page.evaluate(() => { location.hash = '#/tentang'; });
    await until(app, /gagal dimuat/);
  }
});

test('EM-7: a host that sends wasm as plain bytes does no harm to chunks', async (t) => {
  const app = await visit(t, { headers: { 'Content-Type': 'application/octet-stream' }, typed: /\.(html|js|css)$/ });
  await app.page.evaluate(() => { location.hash = '#/instrumen'; });
  await until(app, /2025/);
});

test('the page Trunk serves while developing boots in one piece', { skip: !process.env.SWANILAI_TRUNK || !existsSync(process.env.SWANILAI_TRUNK) }, async (t) => {
  const app = await visit(t, { folder: process.env.SWANILAI_TRUNK });
  await app.page.evaluate(() => { location.hash = '#/baru'; });
  await until(app, /Penilaian baru/);
  assert.equal(await app.page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length), 1);
});
