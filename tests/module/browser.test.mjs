// The same package in a browser: from a page and from a module worker, served as any static host serves it.

import assert from 'node:assert/strict';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { differences, examples, folder, json, load, manifest, seeds } from './package.mjs';

const CHROMIUM = process.env.SWANILAI_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

// No policy weaker than a careful host's: only wasm may be compiled.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:";
const PAGE = '<!doctype html><html lang="id"><meta charset="utf-8"><title>Uji</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
const SCRIPTS = {
  '/page.js': "import init, * as swanilai from '/swanilai/index.js';\nwindow.started = await Promise.all([init(), swanilai.init(), init()]);\nwindow.swanilai = swanilai;\n",
  '/later.js': "import { init, version } from '/swanilai/index.js';\nObject.assign(window, { init, version });\n",
  '/worker.js': "import init, { score, serialise, version } from '/swanilai/index.js';\nawait init();\n"
    + 'onmessage = ({ data }) => postMessage(data.map((one) => ({ result: score(one), text: serialise(one), version: version() })));\npostMessage(null);\n',
};

let server;
let browser;
let page;
const served = new Map();
const said = [];

before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', POLICY);
    const script = SCRIPTS[pathname];
    if (pathname === '/' || pathname === '/blank' || script) {
      response.setHeader('Content-Type', TYPES[script ? '.js' : '.html']);
      response.end(script ?? (pathname === '/' ? PAGE : PAGE.replace(/<script.*/, '')));
      return;
    }
    const file = path.join(folder, path.normalize(pathname.replace(/^\/swanilai\//, '/')));
    if (!pathname.startsWith('/swanilai/') || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    served.set(pathname, type);
    response.setHeader('Content-Type', type);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  browser = await puppeteer.launch({ executablePath: CHROMIUM, args: FLAGS });
  page = await browser.newPage();
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('window.swanilai !== undefined', { timeout: 20_000 });
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

/** Results of assessments computed in a module worker of the page. */
function inWorker(assessments) {
  return page.evaluate((all) => new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onerror = (event) => reject(new Error(event.message ?? 'worker'));
    worker.onmessage = ({ data }) => {
      if (data === null) {
        worker.postMessage(all);
        return;
      }
      worker.terminate();
      resolve(data);
    };
  }), assessments);
}

/** Results of assessments computed in the page. */
function inPage(assessments) {
  return page.evaluate((all) => all.map((one) => ({
    result: window.swanilai.score(one), text: window.swanilai.serialise(one), version: window.swanilai.version(),
  })), assessments);
}

for (const [where, run] of [['page', inPage], ['module worker', inWorker]]) {
  test(`seed and published cases in a ${where}`, async (t) => {
    const cases = [...seeds(), ...json('tests/published/cases.json')];
    const results = await run(cases.map(({ assessment }) => assessment));
    assert.equal(results.length, cases.length);
    const failed = cases.flatMap(({ id, expect }, index) => differences(results[index].result, expect).map((difference) => `${id}: ${difference}`));
    t.diagnostic(`${cases.length} cases, ${failed.length} differences`);
    assert.deepEqual(failed, []);
  });

  test(`examples give the same bytes in a ${where} as in Node`, async () => {
    const { score, serialise } = await load();
    const results = await run(examples.map(json));
    for (const [index, file] of examples.entries()) {
      assert.equal(JSON.stringify(results[index].result), JSON.stringify(score(json(file))), file);
      assert.equal(results[index].text, serialise(json(file)), file);
      assert.equal(results[index].version, manifest.version);
    }
  });
}

test('errors in the page are Errors with code, path and problems', async () => {
  const error = await page.evaluate(() => {
    try {
      window.swanilai.score({ format: 'swanilai.assessment', version: 1, instrument: { id: 'x' } });
      return null;
    } catch (thrown) {
      return { isError: thrown instanceof Error, name: thrown.name, code: thrown.code, path: thrown.path, problems: thrown.problems.length };
    }
  });
  assert.deepEqual(error, { isError: true, name: 'SwanilaiError', code: 'unknown-instrument', path: 'instrument', problems: 1 });
});

test('several calls of init start one module', async () => {
  assert.equal(await page.evaluate(() => new Set(window.started).size), 1);
});

test('a failed start says why, and may be tried again', async () => {
  const other = await browser.newPage();
  await other.goto(`http://127.0.0.1:${server.address().port}/blank`);
  const found = await other.evaluate(async () => {
    const { init, version } = await import('/later.js').then(() => window);
    const failed = [];
    for (const place of ['/nowhere.wasm', '/page.js', new Uint8Array(4)]) {
      await init({ module_or_path: place }).catch((error) => failed.push(error.message));
    }
    const [one, two] = await Promise.all([init(), init()]);
    return { failed, same: one === two, version: version() };
  });
  await other.close();
  assert.equal(found.failed.length, 3);
  for (const message of found.failed) assert.match(message, /swanilai could not start: .+swanilai_bg[.]wasm/);
  assert.deepEqual([found.same, found.version], [true, manifest.version]);
});

test('a full assessment is scored in a few milliseconds', async (t) => {
  const full = json('tests/module/examples/full.json');
  const times = await page.evaluate((one) => {
    for (let time = 0; time < 20; time += 1) window.swanilai.score(one);
    // The page's clock is coarse: ten calls at a time.
    return Array.from({ length: 20 }, () => {
      const start = performance.now();
      for (let time = 0; time < 10; time += 1) window.swanilai.score(one);
      return (performance.now() - start) / 10;
    }).sort((a, b) => a - b);
  }, full);
  t.diagnostic(`score() of 7 units with 41 indicators: median ${times[10].toFixed(2)} ms, best ${times[0].toFixed(2)} ms`);
  assert.ok(times[10] < 100);
});

test('the module is served as application/wasm and needs nothing from elsewhere', () => {
  assert.equal(served.get('/swanilai/swanilai_bg.wasm'), 'application/wasm');
  assert.deepEqual([...served.keys()].sort(), ['/swanilai/index.js', '/swanilai/swanilai.js', '/swanilai/swanilai_bg.wasm']);
});

// Last: it looks back on everything above.
test('nothing was written to the console', () => {
  assert.deepEqual(said, []);
});
