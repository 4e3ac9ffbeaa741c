// The recipes of the package's README, run as they stand there with the package as it is packed.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { publint } from 'publint';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import webpack from 'webpack';
import { consumer, folder, root } from './package.mjs';

const CHROMIUM = process.env.SWANILAI_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html; charset=utf-8' };
const SUB = '/sub/folder/';
const NOTICE = 'Bukan hasil, opini, atau produk Ombudsman Republik Indonesia';

/** Blocks of the README by the file they name. */
const recipes = new Map([...readFileSync(path.join(folder, 'README.md'), 'utf8')
  .matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, code]) => [name, code]));

const place = mkdtempSync(path.join(tmpdir(), 'swanilai-recipes-'));
let server;
let browser;

/** A project with these recipes in it and the package installed. */
function project(name, ...files) {
  const at = path.join(place, name);
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'package.json'), '{"private": true, "type": "module", "dependencies": {"swanilai": "*"}}\n');
  if (!existsSync(path.join(at, 'node_modules'))) symlinkSync(path.join(consumer, 'node_modules'), path.join(at, 'node_modules'));
  for (const file of files) {
    assert.ok(recipes.has(file), `no recipe ${file}`);
    writeFileSync(path.join(at, path.basename(file)), recipes.get(file));
  }
  return at;
}

before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = path.join(place, path.normalize(pathname).replace(SUB, '/'));
    if (!pathname.startsWith(SUB) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  browser = await puppeteer.launch({ executablePath: CHROMIUM, args: FLAGS });
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  rmSync(place, { recursive: true, force: true });
});

/** Opens a file of a project under a sub-folder; gives what the outputs say once all say something. */
async function outputs(file, act = async () => {}) {
  const page = await browser.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('requestfailed', (request) => said.push(request.url()));
  await page.goto(`http://127.0.0.1:${server.address().port}${SUB}${file}`);
  await act(page);
  const filled = () => [...document.querySelectorAll('output')].every((one) => one.value !== '');
  await page.waitForFunction(filled, { timeout: 30_000 }).catch((error) => { throw new Error(`${error.message} ${said}`); });
  const found = await page.$$eval('output', (all) => all.map((one) => one.value));
  await page.close();
  assert.deepEqual(said, []);
  return found;
}

function check([shown, worker]) {
  assert.match(shown, /^52[.]86/);
  assert.ok(shown.includes(NOTICE), shown);
  if (worker !== undefined) assert.equal(worker, '52.86');
}

test('every recipe of the README is run here', () => {
  const known = readFileSync(new URL(import.meta.url), 'utf8');
  assert.ok(recipes.size >= 10, String(recipes.size));
  for (const name of recipes.keys()) assert.ok(known.includes(`'${name}'`), name);
});

test('publint finds nothing to say', async () => {
  const { messages } = await publint({ pkgDir: folder, level: 'suggestion', strict: true });
  assert.deepEqual(messages, []);
});

test('Vite builds it; it runs in the page and in a worker', async () => {
  const at = project('vite', 'main.js', 'worker.js', 'vite/index.html', 'vite/vite.config.js');
  await build({ root: at, logLevel: 'error' });
  check(await outputs('vite/dist/index.html'));
});

test('webpack builds it; it runs in the page and in a worker', async () => {
  const at = project('webpack', 'main.js', 'worker.js', 'webpack/index.html', 'webpack/webpack.config.js');
  // The recipe is started in its project's folder.
  const code = `import('./webpack.config.js').then(({ default: own }) => process.stdout.write(JSON.stringify(own)))`;
  const own = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: at, encoding: 'utf8' }));
  const stats = await new Promise((resolve, reject) => {
    webpack({ ...own, context: at }, (error, done) => (error ? reject(error) : resolve(done)));
  });
  const { errors } = stats.toJson({ all: false, errors: true });
  assert.deepEqual(errors, []);
  cpSync(path.join(at, 'index.html'), path.join(at, 'dist/index.html'));
  assert.ok(readdirSync(path.join(at, 'dist')).some((name) => name.endsWith('.wasm')));
  check(await outputs('webpack/dist/index.html'));
});

test('a page on a static host uses it without a bundler, as a module and from a classic script', async () => {
  const at = project('static', 'static/module.html', 'static/classic.html');
  cpSync(folder, path.join(at, 'swanilai'), { recursive: true });
  check(await outputs('static/module.html'));
  check(await outputs('static/classic.html', (page) => page.click('#go')));
});

test('Node reads a file and scores it', () => {
  const at = project('node', 'node/main.js');
  const file = path.join(root, 'tests/module/examples/maluku-tenggara.json');
  const said = execFileSync(process.execPath, ['main.js', file], { cwd: at, encoding: 'utf8' });
  assert.match(said, /: 51[.]36\n$/);
});

test('Deno scores with it', () => {
  const at = project('deno', 'deno/main.js');
  const deno = path.join(root, 'node_modules/.bin/deno');
  // Nothing may be fetched: what it needs is installed.
  const env = { ...process.env, DENO_DIR: path.join(place, 'deno-cache'), NO_COLOR: '1' };
  const said = execFileSync(deno, ['run', '--cached-only', '--allow-read', 'main.js'], { cwd: at, env, encoding: 'utf8' });
  assert.equal(said, 'Kota Tual: 52.86\n');
});
