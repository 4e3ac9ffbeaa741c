// Versions of the site, a host that changes from one to the other, breaks down and comes back, and what a
// person sees of it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { list } from '../../../xtask/site/offline.mjs';
import { hashedName, integrityOf } from '../../../xtask/site/files.mjs';
import { browserOfFile, launch, media, pause, person } from './browser.mjs';
import { DIST, IS_FIREFOX } from './env.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png',
};
export const HASHED = /^(.+)-[0-9a-f]{16}\.([a-z]+)$/;
const POLICY = (await readFile(path.join(DIST, '_headers'), 'utf8')).match(/Content-Security-Policy: (.+)/)[1];

/**
 * A host with the headers of production. `sites` are folders by prefix; `change(name, body)` may give another
 * body, null for a file that is not there, 'drop' to cut the connection, 'half' to send the first half and die.
 */
export class Host {
  constructor(sites) {
    Object.assign(this, { sites: typeof sites === 'string' ? { '/': sites } : sites, change: (_, body) => body, asked: [], bytes: 0, port: 0 });
  }

  get base() {
    return `http://127.0.0.1:${this.port}/`;
  }

  async start() {
    this.server = createServer((request, response) => { this.answer(request, response).catch(() => response.destroy()); });
    await new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = this.server.address().port;
    return this;
  }

  /** The cable is pulled: nobody answers at this address. */
  async stop() {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => { if (server) server.close(resolve); else resolve(); });
  }

  async answer(request, response) {
    const { pathname } = new URL(request.url, 'http://localhost');
    const prefix = Object.keys(this.sites).sort((a, b) => b.length - a.length).find((one) => pathname.startsWith(one));
    const name = prefix === undefined ? '' : decodeURIComponent(pathname.slice(prefix.length)) || 'index.html';
    this.asked.push(pathname);
    const found = prefix === undefined ? null : await readFile(path.join(this.sites[prefix], path.normalize(`/${name}`))).catch(() => null);
    const file = found && this.isLed && name === 'sw.js' ? Buffer.concat([LED, found]) : found;
    const body = file && await this.change(name, file);
    if (body === 'drop') {
      request.socket.destroy();
      return;
    }
    if (!body) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404');
      return;
    }
    const sent = body === 'half' ? file : body;
    const tag = `"${createHash('sha256').update(sent).digest('hex').slice(0, 16)}"`;
    const headers = {
      'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff', ETag: tag,
      'Cache-Control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache', 'Content-Length': sent.length,
    };
    if (request.headers['if-none-match'] === tag) {
      delete headers['Content-Length'];
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, headers);
    if (request.method === 'HEAD') {
      response.end();
    } else if (body === 'half') {
      response.write(file.subarray(0, file.length >> 1), () => request.socket.destroy());
    } else {
      this.bytes += sent.length;
      response.end(sent);
    }
  }
}

const folders = [];

export async function removeVersions() {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

async function read(folder) {
  const files = new Map();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    files.set(path.relative(folder, file), await readFile(file));
  }
  return files;
}

/** A wasm module with a section that means nothing: other bytes, the same program. */
export function touched(wasm) {
  const name = Buffer.from('\u0003uji');
  return Buffer.concat([wasm, Buffer.from([0, name.length]), name]);
}

/**
 * The next version of the site: `change` maps patterns of names to what becomes of these files. Whatever is
 * named by its content gets its new name, everywhere and with its new integrity, as a build would do it.
 */
export async function nextVersion(change, version = '0.2.0', from = DIST) {
  const files = await read(from);
  const left = [];
  const rename = (name, was, body) => {
    const [, stem, ending] = name.match(HASHED);
    const other = hashedName(stem, ending, body);
    files.delete(name);
    files.set(other, body);
    left.push([[name, other], [integrityOf(was), integrityOf(body)]]);
  };
  for (const [pattern, act] of change) {
    const names = [...files.keys()].filter((name) => pattern.test(name));
    assert.ok(names.length > 0, `the site has ${pattern}`);
    for (const name of names) {
      const was = files.get(name);
      const body = Buffer.from(act(was));
      if (HASHED.test(name)) rename(name, was, body);
      else files.set(name, body);
    }
  }
  while (left.length > 0) {
    const pairs = left.shift();
    for (const [name, was] of [...files]) {
      if (!/^[^/]+\.(js|html)$/.test(name)) continue;
      let text = was.toString();
      if (!text.includes(pairs[0][0])) continue;
      for (const [before, after] of pairs) text = text.replaceAll(before, after);
      if (HASHED.test(name)) rename(name, was, Buffer.from(text));
      else files.set(name, Buffer.from(text));
    }
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'swanilai-site-'));
  folders.push(folder);
  await cp(from, folder, { recursive: true, filter: (source) => !/\.(br|gz|js|css|wasm|bin)$/.test(source) });
  for (const [name, body] of files) await writeFile(path.join(folder, name), body);
  await writeFile(path.join(folder, 'offline.json'), JSON.stringify(list(folder, version)));
  return folder;
}

/** What every usual next version of these tests changes: a word, a style, a part of the app. */
export const USUAL = [
  [/^instruments\/ori-kepatuhan-2023\/text\.id\.json$/, (body) => body.toString().replace('Pelayanan Publik 2023"', 'Pelayanan Publik 2023 versi dua"')],
  [/^app-.*\.css$/, (body) => `${body}\n/* versi dua */`],
  [/^info-.*\.wasm$/, touched],
];

/** Waits until the page says how things stand. A page in the background draws nothing, so not by its frames. */
export async function stands(app, state, timeout = 30_000) {
  await app.page.waitForFunction((wanted) => document.documentElement.dataset.offline === wanted, { timeout, polling: 100 }, state).catch(async () => {
    const now = await app.page.evaluate(() => JSON.stringify(document.documentElement.dataset));
    assert.fail(`the page does not become “${state}”: ${now}`);
  });
}

/** The style sheet the page began with, as the mark of its version. */
export const versionOf = (app) => app.page.$eval('head link[rel="stylesheet"]', (one) => one.getAttribute('href'));
export const styleOf = async (folder) => `./${(await readdir(folder)).find((name) => /^app-.*\.css$/.test(name))}`;

/** As if the tab was looked at again after more than an hour: the server is asked for news. */
export const anHourLater = (app) => app.page.bringToFront().then(() => app.page.evaluate(() => {
  const now = Date.now.bind(Date);
  window.hours = (window.hours ?? 0) + 1.1;
  const late = window.hours * 3_600_000;
  window.realNow ??= now;
  Date.now = () => window.realNow() + late;
  document.dispatchEvent(new Event('visibilitychange'));
}));

/** What the notice says; empty while there is none. */
export const notice = (app) => app.page.evaluate(() => document.querySelector('.offline.notice')?.innerText.replace(/\s+/g, ' ').trim() ?? '');

/** What is stored in the browser, by installation: versions listed, files kept. */
export const stored = (app) => app.page.evaluate(async () => {
  const all = {};
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    const urls = (await store.keys()).map((request) => request.url);
    const notes = urls.find((url) => url.endsWith('/.offline/notes'));
    all[name] = { files: urls.length - (notes ? 1 : 0), ...(notes && await (await store.match(notes)).json()) };
  }
  return all;
});

let usual;
/** The next version, made once. */
export const second = () => (usual ??= nextVersion(USUAL));

export async function host(t, sites = DIST, { isLed = false } = {}) {
  const place = await Object.assign(new Host(sites), { isLed }).start();
  t.after(() => place.stop());
  return place;
}

export async function enter(t, base, options = {}) {
  const app = await person({ base, ...options });
  t.after(() => app.close());
  return app;
}

/** A person at a site that is kept. */
export async function kept(t, { isLed, ...options } = {}) {
  const place = await host(t, DIST, { isLed });
  const app = await enter(t, place.base, options);
  await stands(app, 'ready');
  return [place, app];
}

/** The server changes to another version, and the page hears of it. */
export async function published(place, app, folder, state = 'waiting') {
  place.sites['/'] = folder;
  await anHourLater(app);
  await stands(app, state);
}

export const reload = (app) => app.page.reload().then(() => app.ready());
export const why = (app) => app.page.evaluate(() => document.documentElement.dataset.offlineWhy ?? null);
export const failedOf = (app, reason) => app.page.waitForFunction((wanted) => document.documentElement.dataset.offlineWhy === wanted, { timeout: 20_000, polling: 100 }, reason);
export const shows = (app) => app.page.waitForSelector('.offline.notice');
/** What a test may tell the worker of a site whose host is `led`, in a few lines before the worker's own. */
const LED = Buffer.from(`addEventListener('message', (event) => {
  const { uji, ms, room, port = event.ports[0] } = event.data ?? {};
  if (!uji) return;
  event.stopImmediatePropagation();
  const now = Date.now;
  if (ms) Date.now = () => now() + ms;
  if (room) StorageManager.prototype.estimate = async () => ({ quota: room, usage: 0 });
  port.postMessage('done');
});
`);

/** Tells the worker that time went by (`ms`), or that there is so much room (`room`). */
export async function tellWorker(page, what) {
  await page.evaluate(async (data) => {
    const { active } = await navigator.serviceWorker.getRegistration();
    const { port1, port2 } = new MessageChannel();
    const heard = new Promise((done) => { port1.onmessage = done; });
    active.postMessage({ ...data, uji: true }, [port2]);
    await heard;
  }, what);
}

const ROOM = 20 << 20;

/**
 * A browser that has 2 MB left for a site, and at last, with `free`, as much as usual. Chromium is told so.
 * Firefox is given a small disk, of which the site has a fifth, and something else of that site lies on it.
 */
export async function littleRoom(t, base) {
  if (!IS_FIREFOX) {
    const context = await (await browserOfFile()).createBrowserContext();
    const session = await (await context.newPage()).createCDPSession();
    const limit = (quotaSize) => session.send('Storage.overrideQuotaForOrigin', { origin: base.slice(0, -1), ...quotaSize });
    await limit({ quotaSize: 2_000_000 });
    return { context, free: () => limit({}) };
  }
  const browser = await launch({ prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': 5 * (ROOM >> 10) } });
  t.after(() => browser.close());
  const context = browser.defaultBrowserContext();
  const page = await context.newPage();
  await page.goto(`${base}icon.svg`);
  await page.evaluate(async (bytes) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('lain', { create: true })).createWritable();
    await file.write(new Uint8Array(bytes));
    await file.close();
  }, ROOM - 2_000_000);
  return { browser, context, free: () => page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('lain')) };
}

/** A button of the notice, once it is no longer inert (SE-7). */
export async function press(app, name) {
  await shows(app);
  await pause(600);
  const control = await app.control(name, '.offline');
  await control.click();
}

export async function operator(app) {
  await app.home.begin();
  await app.fresh.choose({ entity: 'Kabupaten Maluku Tenggara', unit: 'Puskesmas Watdek' });
  await app.fresh.begin();
  await app.reads('Kabupaten Maluku Tenggara', 'h1');
  const id = (await app.address()).split('/')[2];
  for (const dimension of ['input', 'proses', 'output', 'pengaduan']) {
    await app.go(`#/penilaian/${id}`);
    await app.tasks.openSheet(dimension);
    await app.sheet.all(3);
    if (dimension === 'output') await app.sheet.index('output.persepsi.ikm', '75');
  }
  await app.sheet.note('pengaduan.pengelolaan.1', 'ditulis tanpa internet');
  await app.saved();
  await app.press('Lihat hasil');
  // Every mark 3 of 4, the index 75 of 100: three quarters of everything.
  assert.equal(await app.result.score(), '75,00');
  return id;
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LOOKS = { light: ['light', 'none'], dark: ['dark', 'none'], forced: ['light', 'active'] };

/** What axe finds on the page at hand, at both ends of the sizes and in every theme. */
export async function axe(app) {
  if (!await app.page.evaluate(() => 'axe' in window)) await app.page.evaluate(await readFile(AXE, 'utf8'));
  const found = [];
  for (const width of [320, 1366]) {
    await app.page.setViewport({ width, height: 900 });
    for (const [look, [scheme, forced]] of Object.entries(LOOKS)) {
      await media(app.page, { 'prefers-color-scheme': scheme, 'forced-colors': forced, 'prefers-reduced-motion': 'reduce' });
      await app.settled();
      found.push(...await app.page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`), ...(wide > 0 ? [`scrolls sideways by ${wide}`] : [])];
      }).then((all) => all.map((words) => `${width} ${look}: ${words}`)));
    }
  }
  return found;
}
