// One page measured once in a new profile: what it loads, when it answers, what a change costs, what it holds.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { inBrowser, metrics, until, watchNetwork } from './browser.mjs';
import { clickAsSoonAsPossible } from './load.mjs';

/** Longer than anybody here waits before storing or drawing a change, so that none falls into the next one. */
const SETTLE = 400;
/** The answer that is pressed while the page comes up. */
const FIRST = { unit: 'U1', indicator: 'D1I01' };

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const number = (text) => Number((text ?? '').replace(',', '.').trim() || NaN);

/** Runs in the page before anything else: long tasks are noted from the start. */
function noteTasks() {
  window.benchTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Runs in the page before anything else: as soon as the answer can be pressed beside the right score it is,
 * and its neighbour every 250 ms, until another score is shown. `performance.now()` counts from the navigation.
 */
function answerAsSoonAsPossible({ unit, indicator, values, start }) {
  const told = {};
  window.benchLoad = told;
  const read = () => Number((window.bench?.score() ?? '').replace(',', '.').trim() || NaN);
  let clicked = -Infinity;
  let turn = 0;
  const attempt = () => {
    const shown = read();
    if (told.appeared === undefined && shown === start && window.bench.find(unit, indicator, values[0])) told.appeared = performance.now();
    if (told.appeared !== undefined) {
      if (Number.isFinite(shown) && shown !== start) {
        told.interactive = performance.now();
        return;
      }
      if (performance.now() - clicked > 250) {
        clicked = performance.now();
        window.bench.find(unit, indicator, values[turn % values.length])?.click();
        turn += 1;
      }
    }
    setTimeout(attempt, 2);
  };
  attempt();
}

/** Runs in the page: one click, timed. Times are ms since just before the click. */
function change({ unit, indicator, value }) {
  const input = window.bench.find(unit, indicator, value);
  const score = () => window.bench.score();
  const before = score();
  return new Promise((done) => {
    const found = {};
    const limit = setTimeout(() => done({ ...found, score: score() }), 5000);
    const observer = new MutationObserver(() => {
      if (found.dom !== undefined || score() === before) return;
      found.dom = performance.now() - start;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          found.painted = performance.now() - start;
          port1.close();
          observer.disconnect();
          clearTimeout(limit);
          done({ ...found, score: score() });
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    const start = performance.now();
    input.click();
    found.handled = performance.now() - start;
  });
}

const frames = (page) => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); }));

/** All that was asked for until then, in bytes: as it is, and as files compressed beforehand. What is fetched ahead comes later. */
function sizes({ base, folder }, all, interactive) {
  const requests = all.filter(({ at }) => at - all[0].at <= interactive);
  const total = { requests: requests.length, foreign: 0, raw: 0, gzip: 0, brotli: 0 };
  for (const { url } of requests) {
    if (!url.startsWith(base)) {
      total.foreign += 1;
      continue;
    }
    const name = decodeURI(url.slice(base.length)).split(/[?#]/)[0] || 'index.html';
    const file = path.join(folder, name);
    const size = (ending, squeeze) => {
      try {
        return statSync(file + ending).size;
      } catch {
        return squeeze(readFileSync(file)).length;
      }
    };
    total.raw += statSync(file).size;
    total.gzip += size('.gz', zlib.gzipSync);
    total.brotli += size('.br', zlib.brotliCompressSync);
  }
  return total;
}

const told = async (page) => page.evaluate(() => ({
  fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  blocking: window.benchTasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
}));

/** JavaScript, wasm and DOM as the browser tells an isolated page; asked for once a collection is due. */
async function memory(page, protocol) {
  const asked = page.evaluate(() => Promise.race([
    performance.measureUserAgentSpecificMemory?.().then(({ bytes }) => bytes).catch(() => null),
    new Promise((done) => { setTimeout(done, 30_000, null); }),
  ]));
  await pause(200);
  await protocol.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap, Nodes: nodes } = await metrics(protocol);
  return { heap, nodes, elements: await page.evaluate(() => document.querySelectorAll('*').length), told: await asked };
}

async function changeAll(page, protocol, target, changes) {
  const times = [];
  let [wrong, missed] = [0, 0];
  for (const { unit, indicator, value, wanted } of changes) {
    await target.reach(page, unit, indicator);
    await frames(page);
    const before = await metrics(protocol);
    const found = await page.evaluate(change, { unit, indicator, value });
    await pause(SETTLE);
    const after = await metrics(protocol);
    const settled = await page.evaluate(() => window.bench.score());
    missed += Number(found.dom === undefined);
    // Trailing zeros are a matter of taste, the number is not.
    wrong += Number(number(found.score) !== Number(wanted) || number(settled) !== Number(wanted));
    times.push({ handled: found.handled, dom: found.dom, painted: found.painted, cpu: (after.TaskDuration - before.TaskDuration) * 1000 });
  }
  return { times, wrong, missed };
}

/** A page with all answers: its coming up, then the changes. */
export function measureTarget(target, { slower, start, changes }) {
  return inBrowser(1, async (page, protocol) => {
    await protocol.send('Network.enable');
    // What is kept for use without internet must not stand in for the network.
    await protocol.send('Network.setBypassServiceWorker', { bypass: true });
    await target.prepare(page, protocol);
    await page.evaluateOnNewDocument(noteTasks);
    const others = [0, 0.5, 1].filter((value) => value !== start.answers[FIRST.unit][FIRST.indicator]);
    await page.evaluateOnNewDocument(answerAsSoonAsPossible, { ...FIRST, values: others, start: Number(start.wanted) });
    if (slower !== 1) await protocol.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const requests = await watchNetwork(protocol);
    await page.goto(target.url(FIRST.unit, FIRST.indicator));
    await until(page, () => window.benchLoad?.interactive !== undefined);
    const load = await page.evaluate(() => window.benchLoad);
    const loaded = sizes(target, requests(), load.interactive);
    await pause(SETTLE);
    const { fcp, blocking } = await told(page);
    // Back to the answers that the script of changes begins with.
    const back = { ...FIRST, value: start.answers[FIRST.unit][FIRST.indicator] };
    await page.evaluate(({ unit, indicator, value }) => window.bench.find(unit, indicator, value).click(), back);
    await until(page, (wanted) => Number(window.bench.score()?.replace(',', '.')) === wanted, Number(start.wanted));
    await pause(2 * SETTLE);
    const changed = await changeAll(page, protocol, target, changes);
    const held = slower === 1 ? await memory(page, protocol) : null;
    return { ...load, fcp, blocking, ...loaded, ...changed, memory: held };
  });
}

/** The first visit of the start page, to the first click that is answered. */
export function measureStart(target, { slower }) {
  return inBrowser(slower, async (page, protocol) => {
    const requests = await watchNetwork(protocol);
    await page.evaluateOnNewDocument(noteTasks);
    await page.evaluateOnNewDocument(clickAsSoonAsPossible);
    await page.goto(target.base);
    await until(page, () => window.bench?.interactive !== undefined);
    const { interactive, appeared } = await page.evaluate(() => window.bench);
    const loaded = sizes(target, requests(), interactive);
    await pause(SETTLE);
    return { interactive, appeared, ...await told(page), ...loaded };
  });
}
