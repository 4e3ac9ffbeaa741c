// The pages of documentation: what a reader meets, with and without a server, and that they speak of the app as it is.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { packs, weighed } from '../../xtask/site/docs/method.mjs';
import { browserOfFile, downloadFolder, firefox, journey } from './lib/browser.mjs';
import { DIST, ROOT, SIMULATION } from './lib/env.mjs';
import { printed } from './lib/paper.mjs';
import { NAMES } from './lib/pictures.mjs';
import { swanilai } from './lib/pkg.mjs';
import { Recorder } from './lib/recorder.mjs';
import { host, site } from './lib/server.mjs';

const run = promisify(execFile);
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const folders = [];
let served;

after(async () => {
  served?.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Where the pages are: in the built site, or, beside a development build, made for this test. */
async function place() {
  if (existsSync(path.join(DIST, 'docs/index.html'))) return { folder: DIST, base: await site() };
  if (!served) {
    const folder = await temporary();
    await run('node', ['xtask/finish.mjs', 'docs', folder, '0.1.0'], { cwd: ROOT });
    await cp(path.join(ROOT, 'schema'), path.join(folder, 'schema'), { recursive: true });
    await cp(path.join(ROOT, 'index.html'), path.join(folder, 'index.html'));
    served = await host({ folder });
    served.folder = folder;
  }
  return served;
}

async function temporary() {
  folders.push(await mkdtemp(path.join(tmpdir(), 'swanilai-docs-')));
  return folders.at(-1);
}

const names = async (folder) => (await readdir(path.join(folder, 'docs'))).filter((name) => name.endsWith('.html')).sort();

/** A page that nobody has been at, watched. */
async function opened(base, browser) {
  const page = await (browser ?? await browserOfFile()).newPage();
  const recorder = new Recorder(base);
  await recorder.follow(page);
  return { page, recorder };
}

test('every page loads under the strict policy, silently, asks nobody else, and axe finds nothing', { timeout: 280_000 }, async () => {
  const { folder, base } = await place();
  const { page, recorder } = await opened(base);
  const found = [];
  for (const name of await names(folder)) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.setViewport({ width: 1366, height: 900 });
    await page.goto(`${base}docs/${name}`);
    await page.evaluate(AXE);
    const judge = async (what, options) => {
      const violations = await page.evaluate(async (given) => (await window.axe.run(document, given)).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(' | ')}`), options);
      found.push(...violations.map((words) => `${name} ${what}: ${words}`));
    };
    const all = { runOnly: TAGS, resultTypes: ['violations'] };
    const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] };
    await judge('1366', all);
    await page.setViewport({ width: 360, height: 740 });
    await judge('360', all);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await judge('360 dark', colours);
    await page.setViewport({ width: 1366, height: 900 });
    await judge('1366 dark', colours);
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

test('each page says which language it is in, and so does what is in the other', async () => {
  const { folder, base } = await place();
  const lang = async (name) => (await readFile(path.join(folder, 'docs', name), 'utf8')).match(/<html lang="(..)">/)[1];
  const told = Object.fromEntries(await Promise.all((await names(folder)).map(async (name) => [name, await lang(name)])));
  for (const name of ['index', 'operator', 'penyusun', 'webmaster', 'metode', 'metode-kepatuhan-2024', 'metode-maladministrasi-2025', 'cari']) assert.equal(told[`${name}.html`], 'id', name);
  for (const name of ['programmer', 'module', 'format', 'instrument-format', 'link-format', 'spreadsheet', 'accessibility', 'changelog', 'proyek', 'sumber-kepatuhan-2024']) assert.equal(told[`${name}.html`], 'en', name);
  const { page } = await opened(base);
  await page.goto(`${base}docs/programmer.html`);
  assert.match(await page.$eval('main blockquote', (one) => (one.closest('[lang]').lang === 'id' || one.querySelector('p').lang === 'id') && one.innerText), /Untuk pembaca Indonesia/);
  assert.equal(await page.$eval('.menu-side a[href="operator.html"]', (one) => one.lang), 'id');
  await page.close();
});

test('every link leads to something that is there, anchors included', async () => {
  const { folder } = await place();
  const pages = new Map(await Promise.all((await names(folder)).map(async (name) => [name, await readFile(path.join(folder, 'docs', name), 'utf8')])));
  const ids = new Map([...pages].map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
  const broken = [];
  let count = 0;
  for (const [name, html] of pages) {
    assert.equal(ids.get(name).size, [...html.matchAll(/ id="/g)].length, `${name} uses an id twice`);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/, `${name} holds nothing inline`);
    for (const [, attribute, to] of html.matchAll(/ (href|src|srcset)="([^"]*)"/g)) {
      if (/^(https?:|mailto:|data:)/.test(to)) {
        if (attribute !== 'href') assert.match(to, /^data:image/, `${name} fetches ${to}`);
        continue;
      }
      count += 1;
      const [file, anchor] = decodeURI(to.replaceAll('&amp;', '&')).split('#');
      const target = file === '' ? name : path.posix.normalize(file);
      if (!existsSync(path.join(folder, 'docs', target))) broken.push(`${name}: ${to}`);
      else if (anchor && ids.has(target) && !ids.get(target).has(anchor)) broken.push(`${name}: ${to}`);
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(count > 1_000, `${count} links were looked at`);
});

for (const kind of ['Chromium', 'Firefox']) {
  test(`from a folder on the disk, without a server: start, a guide with its pictures, search (${kind})`, { timeout: 240_000 }, async () => {
    const { folder } = await place();
    // Alone and elsewhere: nothing of the site around it is needed.
    const copy = await temporary();
    await cp(path.join(folder, 'docs'), path.join(copy, 'panduan ini'), { recursive: true });
    const browser = kind === 'Firefox' ? await firefox(await downloadFolder()) : await browserOfFile();
    const page = await browser.newPage();
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
      if (kind === 'Firefox') await browser.close();
    }
  });
}

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

// What the guides call by name stands in bold, and only that.

/** Names in the catalogue of the app: Indonesian, with holes for what is filled in. */
async function catalogue() {
  const folder = path.join(ROOT, 'src/ui/text');
  const texts = [];
  for (const file of await readdir(folder)) {
    const source = await readFile(path.join(folder, file), 'utf8');
    texts.push(...[...source.matchAll(/^ {4}\w+:\s*"((?:[^"\\]|\\.)*)"/gm)].map(([, text]) => text.replaceAll('\\"', '"')));
  }
  return texts;
}

test('every button and menu that the guides name is called so in the app', async () => {
  const texts = await catalogue();
  assert.ok(texts.length > 500, 'the catalogue was read');
  const unknown = [];
  let count = 0;
  for (const name of ['operator', 'penyusun', 'webmaster']) {
    const guide = await readFile(path.join(ROOT, `docs/panduan/${name}.md`), 'utf8');
    for (const [, bold] of guide.matchAll(/\*\*([^*]+)\*\*/g)) {
      count += 1;
      if (!texts.includes(bold)) unknown.push(`${name}: ${bold}`);
    }
  }
  assert.deepEqual(unknown, []);
  assert.ok(count > 100, `${count} names`);
});

test('every picture is used by a guide, and every picture of a guide is one that the tests take', async () => {
  const used = new Set();
  for (const file of ['docs/metode.md', ...(await readdir(path.join(ROOT, 'docs/panduan'))).map((name) => `docs/panduan/${name}`)]) {
    for (const [, picture] of (await readFile(path.join(ROOT, file), 'utf8')).matchAll(/!\[[^\]]+\]\([^)]*pictures\/([^)]+)\)/g)) used.add(picture);
  }
  const retake = 'pictures are taken by `node tests/e2e/pictures.mjs`, scenes are in tests/e2e/lib/scenes.mjs';
  const shown = [...used].flatMap((name) => [name, name.replace('-1000.', '-360.')]).filter((name) => NAMES.includes(name));
  assert.deepEqual([...used].filter((name) => !NAMES.includes(name)), [], retake);
  assert.deepEqual(NAMES.filter((name) => !shown.includes(name)), [], retake);
});

test('a broken link, a lost heading, a picture without words: the build says all of them and fails', async () => {
  const copy = await temporary();
  for (const one of ['docs', 'instruments', 'README.md', 'CHANGELOG.md', 'DESIGN.md', 'ARCHITECTURE.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'index.html', 'schema', 'www']) await cp(path.join(ROOT, one), path.join(copy, one), { recursive: true });
  for (const one of ['src', 'tests', 'xtask', 'fuzz', 'spreadsheet']) await symlink(path.join(ROOT, one), path.join(copy, one));
  const build = () => run('node', [path.join(ROOT, 'xtask/finish.mjs'), 'docs', 'aus', '0.1.0'], { cwd: copy });
  await writeFile(path.join(copy, 'docs/baru.md'), '# Sebuah halaman baru\n\nIni halaman yang ditambahkan dan tidak ada di daftar mana pun.\n');
  await build();
  assert.match(await readFile(path.join(copy, 'aus/docs/index.html'), 'utf8'), /href="baru\.html"[^>]*>Sebuah halaman baru</, 'a new file is a new page');
  await writeFile(path.join(copy, 'docs/baru.md'), '# Baru\n\n[a](hilang.md) [b](format.md#tidak-ada) ![](pictures/beranda-1000.webp) ![c](pictures/hilang.webp)\n');
  await assert.rejects(build, ({ stderr }) => {
    for (const words of ['hilang.md: no such file', 'format.md#tidak-ada: no such heading', 'a picture needs words', 'hilang.webp: no such picture']) assert.ok(stderr.includes(words), `${words} in ${stderr}`);
    return true;
  });
});

test('the pages of the method have the weights that the module scores by, and every source', async () => {
  const { folder } = await place();
  for (const pack of packs()) {
    const html = await readFile(path.join(folder, `docs/metode-${pack.id.replace(/^ori-/, '')}.html`), 'utf8');
    for (const { title } of Object.values(pack.sources)) assert.ok(html.includes(title.replaceAll('&', '&amp;').replaceAll('[', '(').replaceAll(']', ')').replaceAll('"', '&quot;')), `${pack.id}: ${title}`);
    const nodes = weighed(pack);
    const indicators = nodes.filter(({ depth }) => depth === 2);
    if (indicators.length === 0) continue;
    const scales = new Map(pack.scales.map((scale) => [scale.id, scale.max]));
    const points = Object.fromEntries(nodes.filter(({ depth, node }) => depth === 0 && node.depth === 'points').map(({ id }) => [id, 0]));
    const { units } = swanilai.score({
      format: 'swanilai.assessment', version: 1, instrument: { id: pack.id }, entity: { name: 'Contoh' },
      units: [{ id: 'a', name: 'A', points, observations: Object.fromEntries(indicators.map(({ id, node }) => [id, { marks: [{ level: scales.get(node.scale) }] }])) }],
    });
    const max = new Map(units[0].dimensions.flatMap((dimension) => [dimension, ...dimension.variables.flatMap((variable) => [variable, ...variable.indicators])]).map((node) => [node.id, node.max]));
    for (const { id, points: weight } of nodes) assert.ok(Math.abs(max.get(id) - weight) <= 0.005_001, `${pack.id} ${id}: ${weight}, and the module says ${max.get(id)}`);
  }
});

test('the programs of the programmer’s guide run and give what they say', async () => {
  const guide = await readFile(path.join(ROOT, 'docs/panduan/programmer.md'), 'utf8');
  const programs = [...guide.matchAll(/```js\n([\s\S]*?)```/g)].map(([, text]) => text);
  const folder = await temporary();
  const package_ = pathToFileURL(path.join(process.env.SWANILAI_PKG ?? path.join(ROOT, 'pkg'), 'node.js')).href;
  await cp(path.join(ROOT, 'tests/module/examples/maluku-tenggara.json'), path.join(folder, 'penilaian.json'));
  const output = async (marker) => {
    const program = programs.find((text) => text.includes(marker));
    const file = path.join(folder, 'program.mjs');
    await writeFile(file, program.replaceAll("'swanilai'", JSON.stringify(package_)));
    return (await run('node', [file], { cwd: folder })).stdout;
  };
  const five = programs[0];
  assert.equal((await output('Maluku Tenggara')).trim(), five.match(/\/\/ (.+)$/m)[1]);
  assert.match(await output('readFile'), /score: 51\.36/);
});

journey('the app leads to the guides from every page and from Tentang, and the draft at hand stays', {}, async (app) => {
  await app.about.visit();
  for (const part of ['main', 'footer']) {
    const { href, target, rel, words } = await app.page.$eval(`${part} a[href$="docs/index.html"]`, (one) => ({ href: one.getAttribute('href'), target: one.target, rel: one.rel, words: one.innerText }));
    assert.deepEqual({ href, target, rel, words }, { href: 'docs/index.html', target: '_blank', rel: 'noopener', words: 'Panduan (membuka tab baru)' });
  }
});
