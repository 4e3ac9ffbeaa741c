// The light calculator against a plain page: time until a first number typed gives the right score, by turns.

import { statSync } from 'node:fs';
import path from 'node:path';
import { inBrowser, watchNetwork } from './browser.mjs';
import { fixed, kilo, median, note, table } from './report.mjs';

const AIM = { ratio: 1.3, brotli: 48_000, requests: 6 };
const PAGES = ['kalkulator', 'plain'];

/** Runs in the page before anything else: types a score as soon as there is a field, until the right one is shown. */
function typeAsSoonAsPossible() {
  window.bench = {};
  const attempt = () => {
    const field = document.getElementById('nilai-1');
    if (field && field.value !== '90,16') {
      window.bench.typed ??= performance.now();
      field.value = '90,16';
    }
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    if (document.querySelector('#hasil .score')?.textContent === '90,16') {
      window.bench.usable = performance.now();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      setTimeout(attempt, 1);
    };
    port2.postMessage(null);
  };
  attempt();
}

function load(base, page, slower) {
  return inBrowser(slower, async (tab, protocol) => {
    const requests = await watchNetwork(protocol);
    await tab.evaluateOnNewDocument(typeAsSoonAsPossible);
    await tab.goto(`${base}v1/${page}.html?lang=id`);
    await tab.waitForFunction(() => window.bench.usable !== undefined, { timeout: 60_000, polling: 20 });
    return { ...await tab.evaluate(() => window.bench), requests: requests() };
  });
}

export async function measureLight({ base, folder, runs }) {
  const rows = [];
  let files = [];
  for (const slower of [1, 4]) {
    const times = Object.fromEntries(PAGES.map((page) => [page, []]));
    // Once unmeasured, so that neither page pays for the files of the browser.
    for (const page of PAGES) await load(base, page, slower);
    for (let run = 0; run < runs * 3; run += 1) {
      const order = run % 2 ? [...PAGES].reverse() : PAGES;
      for (const page of order) {
        const one = await load(base, page, slower);
        times[page].push(one.usable);
        if (page === 'kalkulator') files = one.requests;
      }
    }
    const [light, plain] = PAGES.map((page) => median(times[page]));
    rows.push({ slower, runs: runs * 3, light, plain, ratio: light / plain, times });
  }
  const sizes = files.map(({ url, encoding, wire }) => {
    const name = new URL(url).pathname.slice(1);
    return { name, encoding, wire, brotli: statSync(path.join(folder, `${name}.br`)).size };
  });
  const total = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
  table('Light calculator: all that it loads (kB = 1000 bytes)', ['file', 'brotli kB', 'on the wire kB', 'as'], [
    ...sizes.map(({ name, brotli, wire, encoding }) => [name, kilo(brotli), kilo(wire), encoding || 'plain']),
    [`${sizes.length} requests`, kilo(total), kilo(sizes.reduce((sum, { wire }) => sum + wire, 0)), ''],
  ]);
  table('Time until a first number gives the right score, ms since navigation start (new profile a run, by turns, medians)',
    ['processor', 'runs', 'light calculator', 'plain page', 'ratio'],
    rows.map((one) => [`${one.slower}x slower`.replace('1x slower', 'full speed'), one.runs, fixed(one.light, 0), fixed(one.plain, 0), fixed(one.ratio, 2)]));
  note(`aim: ratio at most ${AIM.ratio}, at most ${kilo(AIM.brotli)} kB brotli in ${AIM.requests} requests`);
  return { files: sizes, total, timing: rows, aim: AIM };
}
