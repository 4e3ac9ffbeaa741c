// First load: bytes, requests, first contentful paint, time to the first click that is answered.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { inBrowser, watchNetwork } from './browser.mjs';
import { fixed, kilo, median, note, table } from './report.mjs';

const AIM = { brotli: 120_000, requests: 5 };

/**
 * Runs in the page before anything else: the button for the other language is clicked as soon as it is there
 * and every 2 ms until the page's language changes. `performance.now()` counts from the start of the navigation.
 */
export function clickAsSoonAsPossible() {
  const told = { tasks: [], clicks: 0 };
  window.bench = told;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) told.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  let first = null;
  const attempt = () => {
    const button = document.querySelector('button.lang');
    const shown = button?.textContent;
    if (button) {
      first ??= shown;
      told.appeared ??= performance.now();
      told.clicks += 1;
      button.click();
    }
    // The answer may be drawn in a microtask: look after it.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      const now = document.querySelector('button.lang')?.textContent;
      if (first !== null && now !== undefined && now !== first) told.interactive = performance.now();
      else setTimeout(attempt, 2);
    };
    port2.postMessage(null);
  };
  attempt();
}

/** One load in a new profile. */
function load(base, slower) {
  return inBrowser(slower, async (page, protocol) => {
    const requests = await watchNetwork(protocol);
    await page.evaluateOnNewDocument(clickAsSoonAsPossible);
    await page.goto(base);
    await page.waitForFunction(() => window.bench.interactive !== undefined, { timeout: 60_000, polling: 50 });
    // Then the app fetches ahead what an operator needs next; that is told apart.
    const atOnce = requests().length;
    await new Promise((done) => { setTimeout(done, 2500); });
    const told = await page.evaluate(() => ({
      ...window.bench,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    }));
    const blocking = told.tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return { ...told, blocking, requests: requests().slice(0, atOnce), ahead: requests().slice(atOnce) };
  });
}

function sizes(dist, base, requests) {
  return requests.map(({ url, wire, encoding, status }) => {
    const name = decodeURI(url.slice(base.length)).split('?')[0] || 'index.html';
    const file = path.join(dist, name);
    const size = (ending, squeeze) => {
      try {
        return statSync(file + ending).size;
      } catch {
        return squeeze(readFileSync(file)).length;
      }
    };
    return {
      name, status, encoding, wire, raw: statSync(file).size,
      gzip: size('.gz', (content) => zlib.gzipSync(content, { level: 9 })),
      brotli: size('.br', (content) => zlib.brotliCompressSync(content)),
    };
  });
}

export async function measureLoad({ base, dist, runs }) {
  const timing = [];
  let files = [];
  let ahead = [];
  for (const slower of [1, 4]) {
    const loads = [];
    for (let run = 0; run < runs; run += 1) loads.push(await load(base, slower));
    files = sizes(dist, base, loads.at(-1).requests);
    ahead = sizes(dist, base, loads.at(-1).ahead);
    const of = (key) => median(loads.map((one) => one[key]));
    timing.push({
      slower, runs, fcp: of('fcp'), appeared: of('appeared'), interactive: of('interactive'), blocking: of('blocking'), clicks: of('clicks'),
    });
  }
  const totalOf = (list) => {
    const sum = (key) => list.reduce((all, file) => all + file[key], 0);
    return { requests: list.length, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli'), wire: sum('wire') };
  };
  const [total, later, both] = [files, ahead, [...files, ...ahead]].map(totalOf);
  const row = (file) => [file.raw, file.gzip, file.brotli, file.wire].map(kilo);
  table('First load, from navigation to the first click answered (kB = 1000 bytes)',
    ['file', 'raw kB', 'gzip kB', 'brotli kB', 'on the wire kB', 'as'],
    [...files.map((file) => [file.name, ...row(file), file.encoding || 'plain']), [`${files.length} requests`, ...row(total), '']]);
  table('Fetched ahead while the start page is read: up to the first indicator, but for its texts',
    ['file', 'raw kB', 'gzip kB', 'brotli kB', 'on the wire kB', 'as'],
    [...ahead.map((file) => [file.name, ...row(file), file.encoding || 'plain']), [`${later.requests} requests`, ...row(later), ''], ['both', ...row(both), '']]);
  const own = files.filter((file) => /\.(svg|webmanifest|ico)$/.test(file.name)).length;
  note(`${own} of the requests are the browser's own, for icon and manifest, which the page does not wait for`);
  note(`aim: at most ${kilo(AIM.brotli)} kB brotli, at most ${AIM.requests} requests; the wire has response headers too`);
  table('Time to interactive, ms since navigation start (new profile a run, medians)',
    ['processor', 'FCP', 'button there', 'first click answered', 'blocking (long tasks over 50 ms)'],
    timing.map((one) => [`${one.slower}x slower`.replace('1x slower', 'full speed'), fixed(one.fcp, 0), fixed(one.appeared, 0), fixed(one.interactive, 0), fixed(one.blocking, 0)]));
  return { files, total, ahead, timing, aim: AIM };
}
