// The recipes of the package's README, run as they stand there with the package as it is packed.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { publint } from 'publint';
import puppeteer from 'puppeteer-core';
import { build as bundle } from 'esbuild';
import webpack from 'webpack';
import { consumer, folder, root } from './package.mjs';

const CHROMIUM = process.env.SWANILAI_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
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

/** A project with these recipes in it and the package installed; Vite looks at where that really is. */
function project(name, ...files) {
  const at = path.join(place, name);
  mkdirSync(at, { recursive: true });
  const type = files.some((file) => file.startsWith('jest/')) ? 'commonjs' : 'module';
  writeFileSync(path.join(at, 'package.json'), JSON.stringify({ private: true, type, dependencies: { swanilai: '*' } }));
  cpSync(path.join(consumer, 'node_modules'), path.join(at, 'node_modules'), { recursive: true });
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

/** Opens a file of a project under a sub-folder, or an address; gives what the outputs say once all say something. */
async function outputs(file, act = async () => {}, timeout = 30_000) {
  const page = await browser.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('requestfailed', (request) => said.push(request.url()));
  await page.goto(new URL(file, `http://127.0.0.1:${server.address().port}${SUB}`).href);
  await act(page);
  const filled = () => [...document.querySelectorAll('output')].every((one) => one.value !== '');
  await page.waitForFunction(filled, { timeout }).catch((error) => { throw new Error(`${error.message} ${said}`); });
  const found = await page.$$eval('output', (all) => all.map((one) => one.value));
  await page.close();
  assert.deepEqual(said, []);
  return found;
}

const EXAMPLE = path.join(root, 'tests/module/examples/maluku-tenggara.json');
const run = (at, ...words) => execFileSync(process.execPath, [...words, EXAMPLE], { cwd: at, encoding: 'utf8' });

/** A bundle that scores the example, taken out of its project: nothing of the package is near. */
function checkAlone(at, file) {
  const alone = mkdtempSync(path.join(place, 'alone-'));
  const copy = path.join(alone, path.basename(file));
  cpSync(path.join(at, file), copy);
  if (!file.endsWith('.cjs')) writeFileSync(path.join(alone, 'package.json'), '{"type": "module"}');
  assert.match(run(alone, copy), /: 51[.]36\n$/);
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

for (const vite of ['vite5', 'vite6', 'vite7', 'vite']) {
  test(`${vite} builds it and serves it while developing; it runs in the page and in a worker`, async () => {
    const { build, createServer: develop } = await import(vite);
    const at = project(vite, 'main.js', 'worker.js', 'vite/index.html', 'vite/vite.config.js');
    await build({ root: at, logLevel: 'error' });
    check(await outputs(`${vite}/dist/index.html`));
    const development = await develop({ root: at, logLevel: 'error', server: { host: '127.0.0.1', port: 0, hmr: false } });
    try {
      await development.listen();
      check(await outputs(new URL(development.resolvedUrls.local[0])));
    } finally {
      await development.close();
    }
  });

  test(`${vite} puts it into a bundle for a server`, async () => {
    const { build } = await import(vite);
    const at = project(`${vite}-ssr`, 'node/main.js');
    await build({ root: at, configFile: false, logLevel: 'error', ssr: { noExternal: ['swanilai'] }, build: { ssr: 'main.js' } });
    checkAlone(at, 'dist/main.js');
  });
}

test('without its setting, the development server of Vite is told of it', async () => {
  const { createServer: develop } = await import('vite7');
  const at = project('vite-unset', 'main.js', 'worker.js', 'vite/index.html');
  const development = await develop({ root: at, configFile: false, logLevel: 'silent', server: { host: '127.0.0.1', port: 0, hmr: false } });
  try {
    await development.listen();
    await assert.rejects(outputs(new URL(development.resolvedUrls.local[0]), async () => {}, 4_000), /optimizeDeps: \{ exclude: \['swanilai'\] \}/);
  } finally {
    await development.close();
  }
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

test('esbuild builds it for a page, with the file copied beside the bundle', async () => {
  const at = project('esbuild', 'main.js', 'worker.js', 'vite/index.html');
  const entryPoints = ['main.js', 'worker.js'].map((file) => path.join(at, file));
  await bundle({ entryPoints, outdir: path.join(at, 'dist'), bundle: true, format: 'esm', minify: true, logLevel: 'silent' });
  for (const file of [path.join(at, 'index.html'), path.join(folder, 'swanilai_bg.wasm')]) cpSync(file, path.join(at, 'dist', path.basename(file)));
  check(await outputs('esbuild/dist/index.html'));
});

test('a page on a static host uses it without a bundler, as a module and from a classic script', async () => {
  const at = project('static', 'static/module.html', 'static/classic.html');
  cpSync(folder, path.join(at, 'swanilai'), { recursive: true });
  check(await outputs('static/module.html'));
  check(await outputs('static/classic.html', (page) => page.click('#go')));
});

test('Node reads a file and scores it, by import and by require', () => {
  const at = project('node', 'node/main.js', 'node/main.cjs');
  for (const file of ['main.js', 'main.cjs']) assert.match(run(at, file), /: 51[.]36\n$/);
  const both = "const a = require('swanilai/analysis'); import('swanilai/analysis').then((b) => console.log("
    + "Object.keys(a).sort().join() === Object.keys(b).filter((name) => name !== 'module.exports').sort().join(), new a.Rekap().finish().files))";
  assert.equal(run(at, '--input-type=commonjs', '-e', both), 'true 0\n');
});

test('esbuild puts it into a bundle for Node', async () => {
  const at = project('node-esbuild', 'node/main.js', 'node/main.cjs');
  writeFileSync(path.join(at, 'import.js'), recipes.get('node/main.cjs').replace(/const (.*) = require\((.*)\)/g, 'import $1 from $2'));
  for (const [entry, format, outfile] of [['main.js', 'esm', 'out.mjs'], ['main.cjs', 'cjs', 'out.cjs'], ['import.js', 'cjs', 'imported.cjs']]) {
    const { warnings } = await bundle({ absWorkingDir: at, entryPoints: [entry], outfile, format, bundle: true, platform: 'node', logLevel: 'silent' });
    assert.deepEqual(warnings, []);
    checkAlone(at, outfile);
  }
});

test('webpack puts it into a bundle for Node', async () => {
  const at = project('node-webpack', 'node/main.cjs');
  const stats = await new Promise((resolve, reject) => {
    webpack({ context: at, mode: 'production', target: 'node', entry: './main.cjs', output: { path: at, filename: 'out.cjs' } }, (error, done) => (error ? reject(error) : resolve(done)));
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
  checkAlone(at, 'out.cjs');
});

test('Jest tests with it', () => {
  const at = project('jest', 'jest/score.test.js');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const { status, stderr } = spawnSync(process.execPath, [jest, '--ci', '--rootDir', at, '--no-watchman'], { cwd: at, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  assert.equal(status, 0, stderr);
  assert.match(stderr, /1 passed/);
});

test('Deno scores with it', () => {
  const at = project('deno', 'deno/main.js');
  const deno = path.join(root, 'node_modules/.bin/deno');
  // Nothing may be fetched: what it needs is installed.
  const env = { ...process.env, DENO_DIR: path.join(place, 'deno-cache'), NO_COLOR: '1' };
  const said = execFileSync(deno, ['run', '--cached-only', '--allow-read', 'main.js'], { cwd: at, env, encoding: 'utf8' });
  assert.equal(said, 'Kota Tual: 52.86\n');
});
