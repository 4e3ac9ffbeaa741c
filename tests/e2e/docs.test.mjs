// The pages of documentation as a reader meets them: with a server, from a disk, on a phone, on paper.

import assert from 'node:assert/strict';
import { cp, stat } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { judge } from './lib/axe.mjs';
import { browserOfFile, downloadFolder, journey } from './lib/browser.mjs';
import { opened, pagesIn, place, temporary } from './lib/docs.mjs';
import { IS_FULL, SIMULATION } from './lib/env.mjs';
import { printed } from './lib/paper.mjs';

test('every page loads under the strict policy, silently, asks nobody else, and axe finds nothing', { timeout: 1_100_000 }, async () => {
  const { folder, base } = await place();
  const { page, recorder } = await opened(base);
  const found = [];
  // All pages come from one template: each is judged narrow, in light and dark, and in every way where it has a kind of
  // element that none before it had; the longest come last.
  const known = new Set();
  const sizes = new Map();
  for (const name of await pagesIn(folder)) sizes.set(name, (await stat(path.join(folder, 'docs', name))).size);
  for (const name of [...sizes.keys()].sort((one, other) => sizes.get(one) - sizes.get(other))) {
    await page.goto(`${base}docs/${name}`);
    const kinds = await page.$$eval('body *', (all) => [...new Set(all.map((one) => (
      [one.parentElement.closest('th, td, pre, a, nav, blockquote, label, summary, aside')?.localName, one.localName, one.getAttribute('class'), one.getAttribute('role')].join(' '))))]);
    const isNew = kinds.some((kind) => !known.has(kind));
    for (const kind of kinds) known.add(kind);
    await judge(page, name, found, isNew || IS_FULL ? { widths: [360, 1366] } : { widths: [360], schemes: ['light', 'dark'] });
    await page.setViewport({ width: 320, height: 640 });
    const seen = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - innerWidth,
      stuck: [...document.querySelectorAll('.scroll, pre')].filter((one) => one.scrollWidth > one.clientWidth && one.tabIndex !== 0).length,
      heads: document.querySelectorAll('h1').length,
      text: document.body.innerText,
      lang: document.documentElement.lang,
    }));
    if (seen.over > 0) found.push(`${name}: at 320 px the page scrolls sideways by ${seen.over} px`);
    if (seen.stuck > 0) found.push(`${name}: ${seen.stuck} boxes cannot be scrolled by keys`);
    if (seen.heads !== 1) found.push(`${name}: ${seen.heads} main headings`);
    if (!seen.text.includes(SIMULATION[seen.lang])) found.push(`${name}: nothing says that it is a simulation, in ${seen.lang}`);
  }
  assert.deepEqual(found, []);
  recorder.check();
  await page.close();
});

test('from a folder on the disk, without a server: start, a guide with its pictures, search', { timeout: 240_000 }, async () => {
  const { folder } = await place();
  // Alone and elsewhere: nothing of the site around it is needed.
  const copy = await temporary();
  await cp(path.join(folder, 'docs'), path.join(copy, 'panduan ini'), { recursive: true });
  const page = await (await browserOfFile()).newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  try {
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(pathToFileURL(path.join(copy, 'panduan ini/index.html')).href);
    assert.equal(await page.$eval('h1', (one) => one.innerText), 'Panduan Swanilai');
    assert.equal(await page.$eval('.menu-side', (one) => getComputedStyle(one).position), 'sticky', 'the style is there');
    await Promise.all([page.waitForNavigation(), (await page.$('main a[href="operator.html"]')).click()]);
    assert.equal(await page.$eval('h1', (one) => one.innerText), 'Panduan operator');
    const pictures = await page.$$eval('main img', (all) => Promise.all(all.map(async (one) => {
      one.loading = 'eager';
      await one.decode();
      return one.naturalWidth;
    })));
    assert.ok(pictures.length >= 10 && pictures.every((width) => width > 0), `${pictures.length} pictures`);
    await Promise.all([page.waitForNavigation(), (await page.$('.ways a[href="cari.html"]')).click()]);
    await page.waitForSelector('.search:not([hidden]) #cari');
    const shown = () => page.$$eval('.found li', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.innerText));
    const before = (await shown()).length;
    await page.type('#cari', 'mengirim berkas');
    await page.waitForFunction(() => document.querySelector('#cari-jumlah').textContent === '1 bagian ditemukan.');
    assert.deepEqual(await shown(), ['Mengirim berkas kepada penyusun']);
    assert.ok(before > 100);
    await page.type('#cari', ' zzz');
    await page.waitForFunction(() => document.querySelector('#cari-jumlah').textContent.startsWith('Tidak ada yang cocok'));
    assert.deepEqual(await shown(), []);
    assert.deepEqual(said, []);
  } finally {
    await page.close();
  }
});

test('a phone gets pictures of a phone, a desk those of a desk', async () => {
  const { base } = await place();
  const { page } = await opened(base);
  const first = () => page.$eval('main picture img', async (one) => {
    one.loading = 'eager';
    await one.decode();
    return one.currentSrc.split('/').at(-1);
  });
  for (const [width, name] of [[360, 'beranda-360.webp'], [1000, 'beranda-1000.webp']]) {
    await page.setViewport({ width, height: 700 });
    await page.goto(`${base}docs/operator.html`);
    assert.equal(await first(), name);
  }
  await page.close();
});

test('on paper: the text and its pictures, no menu, nothing cut off', async () => {
  const { base } = await place();
  const { page } = await opened(base);
  await page.goto(`${base}docs/operator.html`);
  await page.$$eval('main img', (all) => Promise.all(all.map((one) => {
    one.loading = 'eager';
    return one.decode();
  })));
  const { pages } = await printed({ page, downloads: await downloadFolder() });
  const text = pages.join('\n');
  assert.ok(pages.length >= 4 && pages.length <= 30, `${pages.length} pages`);
  assert.match(text, /Mengirim berkas kepada penyusun/);
  assert.ok(text.includes(SIMULATION.id));
  assert.doesNotMatch(text, /Semua halaman|Di halaman ini|Accessibility statement/, 'the menu stays off the paper');
  await page.close();
});

journey('the app leads to the guides from every page and from Tentang, and the draft at hand stays', {}, async (app) => {
  await app.about.visit();
  for (const part of ['main', 'footer']) {
    const { href, target, rel, words } = await app.page.$eval(`${part} a[href$="docs/index.html"]`, (one) => ({ href: one.getAttribute('href'), target: one.target, rel: one.rel, words: one.innerText }));
    assert.deepEqual({ href, target, rel, words }, { href: 'docs/index.html', target: '_blank', rel: 'noopener', words: 'Panduan (membuka tab baru)' });
  }
});
