// Chromium with a new profile, a slower processor where wanted, and what the protocol says of a page.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const CHROMIUM = process.env.SWANILAI_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-precise-memory-info',
];

/** Runs `work` with a page in a browser that was never used before. */
export async function inBrowser(slower, work) {
  const profile = mkdtempSync(path.join(tmpdir(), 'swanilai-bench-'));
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: FLAGS, headless: true, userDataDir: profile });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const said = [];
    page.on('pageerror', (error) => said.push(error.message));
    const protocol = await page.createCDPSession();
    await protocol.send('Performance.enable');
    if (slower !== 1) await protocol.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const result = await work(page, protocol);
    if (said.length > 0) throw new Error(`errors in the page: ${said.join('; ')}`);
    return result;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is said while a page is being replaced: by the next one, or by itself in another process where it is isolated. */
const ON_THE_WAY = /detached|context was destroyed|find context|Session closed|navigat/i;

/**
 * Waits until `holds` is true in the page, asking anew each time: a page that is isolated moves to another process
 * after its navigation began, and whoever waits inside of the old one is told that its frame is gone.
 */
export async function until(page, holds, ...args) {
  const end = Date.now() + 60_000;
  let last = 'it never held';
  while (Date.now() < end) {
    try {
      if (await page.evaluate(holds, ...args)) return;
    } catch (error) {
      if (!ON_THE_WAY.test(error.message) || page.isClosed()) throw error;
      last = error.message;
    }
    await new Promise((done) => { setTimeout(done, 15); });
  }
  throw new Error(`waited a minute at ${page.url()} for ${holds}: ${last}`);
}

/** Name and version of the browser. */
export const version = async () => {
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: FLAGS, headless: true });
  const name = await browser.version();
  await browser.close();
  return name;
};

/** Counters of the page by name: `TaskDuration` in seconds, `JSHeapUsedSize` in bytes, `Nodes`. */
export async function metrics(protocol) {
  const { metrics: found } = await protocol.send('Performance.getMetrics');
  return Object.fromEntries(found.map(({ name, value }) => [name, value]));
}

/** Every request of the page from now on, with what came over the wire. */
export async function watchNetwork(protocol) {
  const requests = new Map();
  protocol.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('data:')) requests.set(requestId, { url: request.url, at: timestamp * 1000, wire: 0, cached: false });
  });
  protocol.on('Network.requestServedFromCache', ({ requestId }) => {
    const known = requests.get(requestId);
    if (known) known.cached = true;
  });
  protocol.on('Network.responseReceived', ({ requestId, response }) => {
    const known = requests.get(requestId);
    if (known) Object.assign(known, { status: response.status, encoding: response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? '' });
  });
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = requests.get(requestId);
    if (known) known.wire = encodedDataLength;
  });
  await protocol.send('Network.enable');
  return () => [...requests.values()];
}
