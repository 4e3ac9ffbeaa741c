// AX-1 once more, by Lighthouse: accessibility and best practices of a hundred, on pages as people have them.
// Chromium alone; it asks nobody outside.
// Once: Lighthouse speaks to Chromium only.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import lighthouse, { snapshot } from 'lighthouse';
import { browserOfFile, person } from './lib/browser.mjs';
import { IS_FULL } from './lib/env.mjs';
import { site } from './lib/server.mjs';

/** What a phone is, and no wait for what is not measured here: speed has its own checks. */
const SETTINGS = {
  onlyCategories: ['accessibility', 'best-practices'],
  output: 'json',
  logLevel: 'error',
  throttlingMethod: 'provided',
  disableStorageReset: true,
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 100,
  pauseAfterLoadMs: 100,
  networkQuietThresholdMs: 400,
  cpuQuietThresholdMs: 400,
};

/** Less than the whole score in a category, with what it was about. */
function shortcomings({ categories, audits, runtimeError }) {
  const found = runtimeError ? [runtimeError.message] : [];
  for (const { title, score, auditRefs } of Object.values(categories)) {
    if (score === 1) continue;
    const failed = auditRefs.map(({ id }) => audits[id]).filter((audit) => audit.score !== null && audit.score < 1);
    found.push(`${title} ${score}: ${failed.map(({ id, details }) => `${id} ${JSON.stringify(details?.items?.slice(0, 2) ?? '').slice(0, 300)}`).join('; ')}`);
  }
  return found;
}

/** What stands in the result of a page, with its name. */
function judged(t, name, began, lhr) {
  t.diagnostic(`${name}: ${Object.values(lhr.categories).map(({ id, score }) => `${id} ${score * 100}`).join(', ')}; ${Math.round(performance.now() - began)} ms`);
  assert.equal(Object.keys(lhr.categories).length, 2);
  return shortcomings(lhr).map((words) => `${name}: ${words}`);
}

test('Lighthouse: 100 for accessibility and best practices', { timeout: 560_000 }, async (t) => {
  const base = await site();
  const app = await person({});
  t.after(() => app.close());
  const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial' });
  await app.tasks.openSheet('proses');
  await app.sheet.all(2);
  await app.saved();
  const found = [];
  const browser = await browserOfFile();
  /** Address, and what has to stand there when it was judged. */
  const loaded = [
    ['', '.drafts'],
    [await app.addressOf(`#/penilaian/${id}/isian/dinas-sosial/proses`), 'fieldset.indicator input:checked'],
    [`#/hasil/${id}`, '.standing .ruler'],
    ['v1/kalkulator.html?lang=id', '#hasil'],
    ['docs/operator.html', '.menu-side'],
  ];
  for (const [address, sign] of loaded) {
    const page = await app.profile.newPage();
    const began = performance.now();
    const { lhr } = await lighthouse(base + address, SETTINGS, undefined, page);
    found.push(...judged(t, address || 'start', began, lhr));
    assert.ok(await page.$(sign), `${address} was really there when it was judged`);
    await page.close();
  }
  // Others as they stand: Lighthouse waits long for a page that it loads itself.
  const standing = ['rencana', 'laporan', 'bagikan'].map((name) => `#/${name}/${id}`).concat(['baru', 'rekap', 'sematkan'].map((name) => `#/${name}`));
  // The rest only in the long run: its rules of accessibility are axe's, which a11y.test.mjs tries on each of them.
  if (IS_FULL) {
    standing.push(
      ...['banding', 'skenario', 'bukti', 'keliling', 'ringkasan', 'lembar-kerja', 'riwayat', 'penilaian'].map((name) => `#/${name}/${id}`),
      await app.addressOf(`#/penilaian/${id}/lokus/dinas-sosial`),
      ...['buka', 'kalkulator', 'instrumen', 'instrumen/ori-maladministrasi-2025', 'instrumen/ori-kepatuhan-2024/sesuaikan', 'tentang', 'tidak-ada'].map((name) => `#/${name}`),
    );
  }
  for (const address of standing) {
    await app.page.setViewport({ width: 1024, height: 800 });
    await app.go(address);
    // As high as it is: the bar at the foot of a window stands before whatever is there just then.
    await app.page.setViewport({ width: 1024, height: await app.page.evaluate(() => document.documentElement.scrollHeight + 100) });
    const began = performance.now();
    const { lhr } = await snapshot(app.page, { flags: SETTINGS });
    found.push(...judged(t, address, began, lhr));
  }
  await app.page.goto(`${base}v1/kartu.html?lang=id#set=ori-kepatuhan-2024&nilai=90,16`);
  await app.page.waitForSelector('.badge');
  found.push(...judged(t, 'v1/kartu.html', performance.now(), (await snapshot(app.page, { flags: SETTINGS })).lhr));
  assert.ok(browser.connected);
  assert.deepEqual(found, []);
});
