// AX-1 once more, by Lighthouse: accessibility and best practices of a hundred, on pages as people have them.
// Chromium alone; it asks nobody outside.
// Once: Lighthouse speaks to Chromium only.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import lighthouse from 'lighthouse';
import { browserOfFile, person } from './lib/browser.mjs';
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

test('Lighthouse: 100 for accessibility and best practices on start, form, result, light page, guides', { timeout: 180_000 }, async (t) => {
  const base = await site();
  const app = await person({});
  t.after(() => app.close());
  const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial' });
  await app.tasks.openSheet('proses');
  await app.sheet.all(2);
  await app.saved();
  await app.page.close();
  /** Address, and what has to stand there when it was judged. */
  const pages = [
    ['', '.drafts'],
    [`#/penilaian/${id}/isian/dinas-sosial/proses`, 'fieldset.indicator input:checked'],
    [`#/hasil/${id}`, '.standing .ruler'],
    ['v1/kalkulator.html?lang=id', '#hasil'],
    ['docs/operator.html', '.menu-side'],
  ];
  const found = [];
  const browser = await browserOfFile();
  for (const [address, sign] of pages) {
    const page = await app.profile.newPage();
    const began = performance.now();
    const { lhr } = await lighthouse(base + address, SETTINGS, undefined, page);
    t.diagnostic(`${address || 'start'}: ${Object.values(lhr.categories).map(({ id: name, score }) => `${name} ${score * 100}`).join(', ')}; ${Math.round(performance.now() - began)} ms`);
    found.push(...shortcomings(lhr).map((words) => `${address}: ${words}`));
    assert.equal(Object.keys(lhr.categories).length, 2);
    assert.ok(await page.$(sign), `${address} was really there when it was judged`);
    await page.close();
  }
  assert.ok(browser.connected);
  assert.deepEqual(found, []);
});
