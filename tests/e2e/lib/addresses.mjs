// Every address that the app has, as src/routes.rs reads them: a new one is among them by itself.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './env.mjs';
import { byMarks, document, mixed, openPaper, repairsOf } from './paper.mjs';

export const INSTRUMENT = 'ori-kepatuhan-2024';

/** An assessment with something to show on every page. */
export const full = () => document(INSTRUMENT, byMarks(INSTRUMENT, 3, mixed), {
  repairs: repairsOf(INSTRUMENT, 6, 3),
  history: [{ year: 2022, score: 62 }, { year: 2023, score: 71.25 }],
  followUp: { products: [{ kind: 'lhp', done: false }] },
});

/** The patterns of addresses, each as a list of parts, and the pages there are. */
function patterns() {
  const source = readFileSync(path.join(ROOT, 'src/routes.rs'), 'utf8');
  const parse = source.slice(source.indexOf('fn parse('), source.indexOf('fn href('));
  const arms = [...parse.matchAll(/^ +\[([^\]]*)\] =>\s*\{?\s*Self::(\w+)/gm)].map(([, parts, page]) => ({ page, parts: parts.split(',').map((part) => part.trim()) }));
  const pages = source.slice(source.indexOf('enum Route {'), source.indexOf('impl Route')).match(/^ {4}[A-Z]\w+/gm).map((name) => name.trim());
  return { arms, pages };
}

/**
 * Opens the assessment above as a draft and gives every address of the app, with what stands in it filled in.
 * An address with a part that is not known here, or a page without an address, fails.
 */
export async function addresses(app) {
  const draft = await openPaper(app, full());
  await app.saved();
  await app.go(`#/bagikan/${draft}`);
  const link = (await app.value('#link-address')).split('#')[1];
  const values = { draft, unit: 'unit-1', dimension: 'input', id: INSTRUMENT };
  const { arms, pages } = patterns();
  const known = new Set(['Link', 'Unknown', ...arms.map(({ page }) => page)]);
  assert.deepEqual(pages.filter((page) => !known.has(page)), [], 'every page has an address');
  const all = arms.map(({ parts }) => `#/${parts.map((part) => {
    if (part.startsWith('"')) return part.slice(1, -1);
    assert.ok(values[part], `what stands for “${part}” in an address`);
    return values[part];
  }).join('/')}`);
  return { draft, all: [...all, `#${link}`] };
}

/** Opens an address in a page that holds nothing yet, as a reload does. */
export async function cold(app, address) {
  await app.page.goto('about:blank');
  await app.page.goto(`${app.base}${address}`);
  await app.ready();
}
