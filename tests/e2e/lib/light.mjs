// The light pages of v1/: page objects, host pages around them, and their module in Node.

import { readFile, readdir } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, ROOT } from './env.mjs';

export const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';

/** The calculator as a person uses it, in a page or in a frame of one. */
export class Light {
  constructor(frame) {
    this.frame = frame;
  }

  /** Once the form is the one that works. */
  async ready() {
    await this.frame.waitForSelector('#tambah-baris');
    return this;
  }

  async type(id, value) {
    await this.frame.$eval(`#${id}`, (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
  }

  press(id) {
    return this.frame.$eval(`#${id}`, (button) => button.click());
  }

  text(selector) {
    return this.frame.$eval(selector, (node) => node.textContent);
  }

  seen(selector) {
    return this.frame.$eval(selector, (node) => node.innerText.replace(/\s+/g, ' ').trim());
  }

  until(selector, words) {
    return this.frame.waitForFunction((at, text) => document.querySelector(at)?.textContent.includes(text), { timeout: 15_000 }, selector, words);
  }
}

/** A site of somebody else: pages by path, each a body or `{ headers, body }`, on another origin than ours. */
export async function elsewhere(pages) {
  const server = createServer((asked, response) => {
    const page = pages[new URL(asked.url, 'http://localhost').pathname];
    if (page === undefined) {
      response.writeHead(asked.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const { headers = {}, body } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    // Another site, and not only another port: storage and processes are apart.
    base: `http://localhost:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A bare frame of an address, as a webmaster without scripts writes it. */
export const bareFrame = (src, attributes = '', { width = 320, height = 600 } = {}) => `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Dinas</title><link rel="icon" href="data:,">
<h1>Dinas</h1><iframe src="${src}" title="Kalkulator" width="${width}" height="${height}" style="border:0" ${attributes}></iframe>`;

/** The frame in a page whose address holds some words. */
export async function frameOf(page, words) {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((one) => one.url().includes(words));
    if (frame) return frame;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error(`no frame with ${words}`);
}

/** Bytes of a body as it travels to a browser that takes brotli. */
export function wireBytes(url) {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'Accept-Encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => { bytes += chunk.length; });
      answer.on('end', () => resolve({ bytes, encoding: answer.headers['content-encoding'] ?? '' }));
    }).on('error', reject).end();
  });
}

/** The module that a published light page holds, in Node: `calculate(set, rows)` and `card(set, low, high)` as lines. */
export async function lightModule() {
  const glue = await import(pathToFileURL(path.join(process.env.SWANILAI_LIGHT ?? path.join(ROOT, 'target/wasm/light'), 'swanilai.js')).href);
  const name = (await readdir(DIST)).find((one) => /^kalkulator-[0-9a-f]{16}\.js$/.test(one));
  // Every module begins with these letters.
  const [hex] = /0061736d[0-9a-f]+/.exec(await readFile(path.join(DIST, name), 'utf8'));
  glue.initSync({ module: Buffer.from(hex, 'hex') });
  return glue;
}

/** The first line that begins with a letter, without it. */
export function line(text, first) {
  const found = text.split('\n').map((one) => one.split('\t')).find(([kind]) => kind === first);
  return found?.slice(1);
}
