// What a person's line has to carry: the first visit, and the form of a stored draft opened by its address.
// Once: counts bytes over the wire, which are the same for every engine.

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';
import { wireBytes } from './lib/light.mjs';

/** At most so many requests, and bytes after brotli. */
const FIRST_VISIT = { requests: 6, bytes: 135_000 };
const FIRST_FORM = { requests: 20, bytes: 320_000 };

/** Notes when an element that `selector` names is there for the first time. */
const noteWhen = (selector) => {
  new MutationObserver(() => {
    if (window.stoodAt === undefined && document.querySelector(selector)) window.stoodAt = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-app'] });
};

/** Requests and bytes of what the page had asked for by then. */
async function asked(page) {
  const files = await page.evaluate(() => {
    const own = ({ name, startTime }) => startTime <= window.stoodAt && name.startsWith(location.origin) && !/icon|manifest/.test(name);
    return [location.href.split('#')[0], ...performance.getEntriesByType('resource').filter(own).map(({ name }) => name)];
  });
  const sizes = await Promise.all(files.map(wireBytes));
  return { requests: files.length, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function within(found, most, t) {
  t.diagnostic(`${found.bytes} bytes (brotli) in ${found.requests} requests`);
  assert.ok(found.bytes <= most.bytes && found.requests <= most.requests, `${JSON.stringify(found)}, at most ${JSON.stringify(most)}`);
}

journey('the first visit is at most 135 kB in at most six requests', {}, async (app, enter, t) => {
  await app.page.evaluateOnNewDocument(noteWhen, '[data-app="ready"]');
  await app.page.reload();
  await app.ready();
  within(await asked(app.page), FIRST_VISIT, t);
});

journey('a form opened by its address is at most 320 kB', {}, async (app, enter, t) => {
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.page.evaluateOnNewDocument(noteWhen, 'fieldset.indicator');
  await app.page.goto(app.base + await app.addressOf(`#/penilaian/${id}/isian/dinas-sosial/proses`));
  await app.page.reload();
  await app.page.waitForSelector('fieldset.indicator');
  within(await asked(app.page), FIRST_FORM, t);
});
