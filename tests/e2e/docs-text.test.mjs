// What the pages of documentation say: every link leads somewhere, and names, pictures, weights and programs are those of the app.
// Once: it reads files, and a browser shows them no differently.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packs, weighed } from '../../xtask/site/docs/method.mjs';
import { opened, pagesIn, place, run, temporary } from './lib/docs.mjs';
import { ROOT } from './lib/env.mjs';
import { NAMES } from './lib/pictures.mjs';
import { swanilai } from './lib/pkg.mjs';

test('each page says which language it is in, and so does what is in the other', async () => {
  const { folder, base } = await place();
  const lang = async (name) => (await readFile(path.join(folder, 'docs', name), 'utf8')).match(/<html lang="(..)">/)[1];
  const told = Object.fromEntries(await Promise.all((await pagesIn(folder)).map(async (name) => [name, await lang(name)])));
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
  const pages = new Map(await Promise.all((await pagesIn(folder)).map(async (name) => [name, await readFile(path.join(folder, 'docs', name), 'utf8')])));
  const ids = new Map([...pages].map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
  const broken = [];
  let count = 0;
  for (const [name, html] of pages) {
    assert.equal(ids.get(name).size, [...html.matchAll(/ id="/g)].length, `${name} uses an id twice`);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|<[^>]*\s(?:style|on[a-z]+)=/, `${name} holds nothing inline`);
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

// What the guides call by name stands in bold, and only that.

/** The texts of the app's catalogue as pairs, Indonesian and English, with holes for what is filled in. */
async function catalogue() {
  const folder = path.join(ROOT, 'src/i18n');
  const pairs = [];
  for (const file of await readdir(folder)) {
    const source = await readFile(path.join(folder, file), 'utf8');
    pairs.push(...[...source.matchAll(/^ {4}\w+:\s*"((?:[^"\\]|\\.)*)"\s*\/\s*"((?:[^"\\]|\\.)*)"/gm)].map(([, ...pair]) => pair.map((text) => text.replaceAll('\\"', '"'))));
  }
  return pairs;
}

test('every button and menu that the guides name is called so in the app', async () => {
  // What is said when the app is not there stands in its shell.
  const shell = (await readFile(path.join(ROOT, 'www/boot.js'), 'utf8')).matchAll(/: '([^'\n]+)',$/gm);
  const texts = [...(await catalogue()).map(([id]) => id), ...Array.from(shell, ([, words]) => words)];
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

test('AX-12: no sentence of the app, its shell or the light pages is longer than twenty words, in either language', async () => {
  const texts = (await catalogue()).flat();
  for (const file of ['boot.js', 'v1/text.js', 'v1/text-kalkulator.js', 'v1/text-kartu.js']) {
    const source = await readFile(path.join(ROOT, 'www', file), 'utf8');
    texts.push(...[...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, words]) => words));
  }
  assert.ok(texts.length > 2_500, `${texts.length} texts were read`);
  const long = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 20);
  assert.deepEqual(long, []);
});

test('AX-11: the accessibility statement says the level aimed at, its date, known gaps and whom to tell', async () => {
  const statement = await readFile(path.join(ROOT, 'docs/accessibility.md'), 'utf8');
  for (const part of [/WCAG 2\.2/, /\bAA\b/, /20\d\d/, /## Known gaps\n\n\|/, /contact|tell us|write to/i]) assert.match(statement, part);
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
  for (const one of ['docs', 'instruments', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'DESIGN.md', 'ARCHITECTURE.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'index.html', 'schema', 'www']) await cp(path.join(ROOT, one), path.join(copy, one), { recursive: true });
  for (const one of ['src', 'crates', 'tests', 'xtask', 'fuzz']) await symlink(path.join(ROOT, one), path.join(copy, one));
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
