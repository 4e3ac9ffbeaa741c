// WebKit, the engine of Safari and of every browser on an iPhone, as Debian has it: MiniBrowser of WebKitGTK,
// spoken to by WebDriver. Puppeteer knows no WebKit; the few commands that tests need stand here.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program } from './env.mjs';

const DRIVER = () => program('SWANILAI_WEBKIT_DRIVER', '/usr/bin/WebKitWebDriver');
const BROWSER = () => program('SWANILAI_WEBKIT', `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const SCREEN = () => program('SWANILAI_XVFB', '/usr/bin/Xvfb');
/** The name under which WebDriver hands elements and frames over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A port that nobody uses. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a screen of its own; its name, once it is there. */
async function screen() {
  const child = spawn(SCREEN(), ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return { child, display: `:${number}` };
}

/** One window of WebKit. `webkit` opens it; whoever opens it closes it. */
export class WebKit {
  #children;
  #home;
  #base;

  constructor(children, home, base) {
    this.#children = children;
    this.#home = home;
    this.#base = base;
  }

  async #call(method, command, body) {
    const answer = await fetch(`${this.#base}${command}`, { method, body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${command}: ${value?.error}: ${value?.message}`);
    return value;
  }

  async begin(args) {
    const browser = { binary: BROWSER(), args: ['--automation', ...args] };
    const { sessionId } = await this.#call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } } });
    this.#base += `/session/${sessionId}`;
  }

  /** Opens an address and waits until it is loaded. */
  goto(url) {
    return this.#call('POST', '/url', { url });
  }

  url() {
    return this.#call('GET', '/url');
  }

  back() {
    return this.#call('POST', '/back');
  }

  refresh() {
    return this.#call('POST', '/refresh');
  }

  /** Runs a function in the page, or in the frame that was entered; it may be asynchronous. */
  evaluate(act, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${act})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`;
    return this.#call('POST', '/execute/async', { script, args }).then(({ value, error }) => {
      if (error) throw new Error(error);
      return value;
    });
  }

  /** Waits until a function in the page gives something. */
  async until(act, ...args) {
    let last;
    for (let tries = 0; tries < 150; tries += 1) {
      last = await this.evaluate(act, ...args).catch((error) => { if (tries > 140) throw error; });
      if (last) return last;
      await new Promise((done) => { setTimeout(done, 100); });
    }
    throw new Error(`never came true: ${act}`);
  }

  /** An element by its selector, to enter, click or type into. */
  find(value) {
    return this.#call('POST', '/element', { using: 'css selector', value });
  }

  async click(selector) {
    await this.#call('POST', `/element/${(await this.find(selector))[ELEMENT]}/click`);
  }

  async type(selector, text) {
    await this.#call('POST', `/element/${(await this.find(selector))[ELEMENT]}/value`, { text });
  }

  /** From now on everything happens in this frame; without a selector in the page around all. */
  async enter(selector) {
    await this.#call('POST', '/frame', { id: selector ? await this.find(selector) : null });
  }

  resize(width, height) {
    return this.#call('POST', '/window/rect', { width, height });
  }

  /** A picture of what is seen, as PNG. */
  async screenshot() {
    return Buffer.from(await this.#call('GET', '/screenshot'), 'base64');
  }

  async close() {
    await this.#call('DELETE', '').catch(() => {});
    for (const child of this.#children) child.kill();
    await rm(this.#home, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}

/** Opens a window of WebKit with a memory of its own. */
export async function webkit({ args = [] } = {}) {
  const home = await mkdtemp(path.join(tmpdir(), 'swanilai-webkit-'));
  const { child: x, display } = await screen();
  const port = await freePort();
  const driver = spawn(DRIVER(), [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  const window = new WebKit([driver, x], home, `http://127.0.0.1:${port}`);
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        await fetch(`http://127.0.0.1:${port}/status`);
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((done) => { setTimeout(done, 100); });
      }
    }
    await window.begin(args);
  } catch (error) {
    await window.close();
    throw error;
  }
  return window;
}
