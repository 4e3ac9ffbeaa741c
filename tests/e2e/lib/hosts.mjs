// Pages of other sites with our frames in them: on another origin, in both browsers.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { App } from './app.mjs';
import { browserOfFile, downloadFolder, ownFolder, pageOf } from './browser.mjs';
import { DIST, ROOT } from './env.mjs';
import { isOfNothing } from './recorder.mjs';
import { site } from './server.mjs';

/** The site under its other name, so that host and widget are different sites and not only different ports. */
export async function widget() {
  return (await site()).replace('127.0.0.1', 'localhost');
}

const HEIGHT = 'title="Bingkai" width="100%" height="600"';

/** What a webmaster pastes; `attributes` without `data-`. */
export function snippet(base, attributes = {}, isi = 'penilaian') {
  const list = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`).join('');
  return `<script async src="${base}sematkan.v1.js"></script>\n<div class="swanilai" data-swanilai="${isi}"${list}>\n`
    + `<a href="${base}">Buka penilaian (simulasi)</a>\n</div>`;
}

/** A frame without the loader; `sandbox` null for none. */
export function bare(base, sandbox, query = '', mayCopy = true, file = 'index.html') {
  return `<iframe ${HEIGHT} ${sandbox === null ? '' : `sandbox="${sandbox}"`} ${mayCopy ? 'allow="clipboard-write"' : ''} src="${base}${file}?embed=1${query}"></iframe>`;
}

/** Serves the pages of `hosts/` and of one test: a name with its embed, and headers of its own. */
export async function hosting() {
  const pages = new Map();
  const files = new Map();
  const missing = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages.get(pathname.slice(1));
    const file = files.get(pathname.slice(1));
    if (file !== undefined) {
      response.writeHead(200, { 'Content-Type': file.type }).end(file.content);
      return;
    }
    if (!page) {
      // As a CMS answers: a whole page with its own look, and not an empty one.
      missing.push(pathname);
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end('<h1>Halaman tidak ditemukan</h1>');
      return;
    }
    const body = page.body ?? (await readFile(path.join(ROOT, 'tests/e2e/hosts', `${page.host}.html`), 'utf8')).replace('{{EMBED}}', () => page.embed);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const origin = `http://127.0.0.1:${server.address().port}`;
  let count = 0;
  return {
    origin,
    /** The address of a new page: one of `hosts/` with an embed, or a body of its own. */
    page({ host = 'plain', embed = '', body, headers = {} }) {
      count += 1;
      pages.set(`${count}.html`, { host, embed, body, headers });
      return `${origin}/${count}.html`;
    },
    file(name, content, type = 'application/json') {
      files.set(name, { content, type });
    },
    /** Paths that were asked for and are not there. */
    missing,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The built loader with a frame that only speaks the protocol: all that the loader itself needs. */
export async function loaderAlone() {
  const files = {
    '/sematkan.v1.js': [path.join(DIST, 'sematkan.v1.js'), 'text/javascript'],
    '/v1/kalkulator.html': [path.join(ROOT, 'tests/e2e/hosts/widget.html'), 'text/html'],
    '/index.html': [path.join(ROOT, 'tests/e2e/hosts/widget.html'), 'text/html'],
    '/v1/kartu.html': [path.join(ROOT, 'tests/e2e/hosts/widget.html'), 'text/html'],
    '/guest.js': [path.join(ROOT, 'www/embed/guest.js'), 'text/javascript'],
  };
  const server = createServer(async (request, response) => {
    const [file, type] = files[new URL(request.url, 'http://localhost').pathname] ?? [];
    const gone = !file;
    response.writeHead(gone ? 404 : 200, { 'Content-Type': type ?? 'text/html', 'Access-Control-Allow-Origin': '*' });
    response.end(gone ? '' : await readFile(file));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    base: `http://localhost:${server.address().port}/`,
    /** From now on only the loader is there. */
    silence() {
      for (const name of Object.keys(files).filter((one) => one !== '/sematkan.v1.js')) delete files[name];
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Always the same numbers from 0 to 1 for a seed. */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Messages that are nearly ours, and others that are nothing at all; none of them is right. */
export function junk(count, seed) {
  const next = numbers(seed);
  const any = (list) => list[Math.floor(next() * list.length)];
  const values = [null, true, '', 'swanilai', 'x'.repeat(300), -1, 1.5, 1e21, [], [1, 2], {}, { toString: 1 }, { height: {} }, '500'];
  const bad = () => any(values);
  const kinds = [
    bad,
    () => ({ ns: any(['swanilai ', 'Swanilai', 'yanblik', null, 1]), v: 1, type: 'resize', id: '', payload: { height: 900 } }),
    () => ({ ns: 'swanilai', v: any([0, 2, '1', null, [1]]), type: 'resize', id: '', payload: { height: 900 } }),
    () => ({ ns: 'swanilai', v: 1, type: any(['resize', 'scroll-to', 'viewport']), id: '', payload: bad() }),
    () => ({ ns: 'swanilai', v: 1, type: 'resize', id: '', payload: { height: any([-1, 1.5, '900', null, [900], {}, true]) } }),
    () => ({ ns: 'swanilai', v: 1, type: 'scroll-to', id: '', payload: { top: any([-5, '100', 1e9, null, [0]]) } }),
    () => ({ ns: 'swanilai', v: 1, type: any(['ready', 'connect', 'result', 'progress', 'error']), id: '', payload: bad() }),
    () => ({ ns: 'swanilai', v: 1, type: 'ready', id: '', payload: { api: any([0, 2, '1']), app: any(['1', null, {}]) } }),
    () => ({ ns: 'swanilai', v: 1, type: 'viewport', id: '', payload: { top: bad(), height: any([-1, 'a', null, 1e12]) } }),
    () => ({ ns: 'swanilai', v: 1, type: any(['eval', 'navigate', '__proto__', 'constructor', bad()]), id: '', payload: { href: 'javascript:alert(1)', code: 'alert(1)' } }),
    () => ({ ns: 'swanilai', v: 1, type: 'resize', id: any(['other', null, 7, {}]), payload: { height: 900 } }),
    () => ({ ns: 'swanilai', v: 1, type: 'result', id: '', payload: { set: bad(), nilai: any(['9', null, {}]), kategori: 5, zona: [] } }),
    () => ({ ns: 'swanilai', v: 1, type: 'progress', id: '', payload: { answered: bad(), total: any([-1, null, '2']) } }),
    () => ({ ns: 'swanilai', v: 1, type: 'error', id: '', payload: { code: any([1, null, 'x'.repeat(65), {}]) } }),
  ];
  return Array.from({ length: count }, () => any(kinds)());
}

/** What browsers say of every embed, and what is no fault of it. */
const KNOWN = [/Unrecognized feature|Feature Policy|Permissions Policy|web-share/i, /both allow-scripts and allow-same-origin/, /Quirks Mode|quirks mode/, /favicon/];

/** A person at a page with frames: what went wrong anywhere in it is kept. */
export class Visitor {
  static async at(url, { width = 1024, height = 800, before, agent, wait = true } = {}) {
    const visitor = new Visitor();
    visitor.said = [];
    const browser = await browserOfFile();
    visitor.context = await browser.createBrowserContext();
    const page = await pageOf(visitor.context);
    Object.assign(visitor, { browser, page, downloads: await downloadFolder() });
    await ownFolder(page, visitor.downloads);
    page.on('console', (message) => { if (message.type() === 'error') visitor.said.push(`console: ${message.text()}`); });
    page.on('pageerror', (error) => {
      if (!isOfNothing(error)) visitor.said.push(`error: ${error?.stack ?? error}`);
    });
    page.on('dialog', (dialog) => {
      visitor.said.push(`dialog: ${dialog.type()}`);
      dialog.dismiss().catch(() => {});
    });
    await page.setViewport({ width, height });
    if (agent) await page.setUserAgent(agent);
    if (before) await page.evaluateOnNewDocument(before);
    // What any page around hears, from the first moment on.
    await page.evaluateOnNewDocument(() => {
      if (window.parent !== window) return;
      window.heard = [];
      window.events = [];
      addEventListener('message', ({ data }) => { if (data?.ns === 'swanilai') window.heard.push({ ...data }); });
      for (const type of ['ready', 'progress', 'result', 'error']) {
        document.addEventListener(`swanilai:${type}`, ({ detail, target }) => window.events.push({ type, detail, target: target.id }));
      }
    });
    await page.goto(url);
    if (wait) await visitor.ready();
    else if (wait === null) await page.waitForFunction(() => document.readyState === 'complete');
    return visitor;
  }

  /** The frame of an element, once its app is there. */
  ready(selector = 'iframe') {
    return this.enter(selector, ['html[data-app="ready"] button.lang', '.guest-note']);
  }

  /** The frame of an element, once all of `signs` are in it; what is done there is done as in the app. */
  async enter(selector, signs) {
    const element = await this.page.waitForSelector(selector, { timeout: 20_000 });
    const frame = await element.contentFrame();
    for (const sign of signs) await frame.waitForSelector(sign, { timeout: 40_000 });
    const page = this.page;
    const inside = new Proxy(frame, {
      get(target, key) {
        if (key === 'keyboard') return page.keyboard;
        const value = target[key];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    this.frame = frame;
    this.app = new App({ page: inside, downloads: this.downloads, lang: 'id' });
    this.app.stands = () => this.stands(selector);
    await this.app.settled();
    return this.app;
  }

  /** What went wrong, but for what `expected` says. */
  wrong(...expected) {
    return this.said.filter((line) => ![...KNOWN, ...expected].some((pattern) => pattern.test(line)));
  }

  /** How high the frame is, and how high what is in it. */
  async heights(selector = 'iframe') {
    const frame = await (await this.page.$(selector)).contentFrame();
    return {
      outer: await this.page.$eval(selector, (one) => one.getBoundingClientRect().height),
      inner: await frame.evaluate(() => document.documentElement.getBoundingClientRect().height),
      view: await frame.evaluate(() => innerHeight),
    };
  }

  /**
   * Waits until frame and page stay where they are: a step changes the height of the frame and brings its beginning
   * into sight, and where a click was meant to go another control may be by then.
   */
  async stands(selector) {
    let last;
    for (let tries = 0; tries < 40; tries += 1) {
      const outside = await this.page.evaluate((which) => {
        const { top, height } = document.querySelector(which)?.getBoundingClientRect() ?? {};
        return [top, height, scrollY].join(' ');
      }, selector);
      const inside = await this.frame.evaluate(() => document.documentElement.getBoundingClientRect().height).catch(() => 0);
      const now = `${outside} ${inside}`;
      if (now === last) return;
      last = now;
      await new Promise((done) => { setTimeout(done, 60); });
    }
  }

  /** Waits until the frame is as high as its content, within 2 px. */
  async fits(selector = 'iframe') {
    for (let tries = 0; tries < 100; tries += 1) {
      const { view, inner } = await this.heights(selector);
      if (Math.abs(view - inner) <= 2) return;
      await new Promise((done) => { setTimeout(done, 50); });
    }
    const found = await this.heights(selector);
    throw new Error(`the frame does not fit: ${JSON.stringify(found)}`);
  }

  events(type) {
    return this.page.evaluate((wanted) => window.events.filter((one) => one.type === wanted).map((one) => one.detail), type);
  }

  async close() {
    await this.page.close().catch(() => {});
    await this.context.close().catch(() => {});
  }
}

/**
 * Tests of pages that other sites have: `open` gives a visitor of one, who is waited for by `arrive`; all are
 * closed at the end of a test and must have kept silent.
 */
export function embedding({ open, arrive = () => {}, timeout }) {
  return (name, act) => test(name, { timeout }, async () => {
    const visitors = [];
    const visit = async (page, options = {}) => {
      const visitor = await open(page, options);
      visitors.push(visitor);
      await arrive(visitor, options);
      return visitor;
    };
    try {
      await act(visit);
      for (const visitor of visitors) assert.deepEqual(visitor.wrong(...(visitor.expected ?? [])), [], 'nothing went wrong anywhere in the page');
    } catch (error) {
      const shown = await visitors.at(-1)?.frame?.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 600)).catch(() => '');
      if (error instanceof Error) error.message += `\nin the frame: ${shown}\nwrong: ${visitors.at(-1)?.wrong().join('\n')}`;
      throw error;
    } finally {
      for (const visitor of visitors) await visitor.close();
    }
  });
}
