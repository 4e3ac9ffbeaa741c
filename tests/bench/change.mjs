// One answer after the other in the app: from the click to the score in the page and to the painted frame.
//
// The assessment of the workload comes in through the page "Open", as a user's file would. Every change is
// a click on a radio button of the sheet of its dimension; going there is not measured.

import path from 'node:path';
import { inBrowser, metrics, until } from './browser.mjs';
import { fixed, median, note, quantile, table } from './report.mjs';
import { ID, differences, dimensionId, dimensionOf, indicatorId, level, pack, steps, unitId } from './workload.mjs';

/** Of `peers.md`: the floor, and the best of its rows. */
const AIM = { dom: 2, painted: 25, painted4: 35, memory: 6_000_000 };
/** Longer than the app waits before it stores a change, so that storing never falls into the next one. */
const SETTLE = 400;

/** Runs in the page first: keeps the memory of the wasm instance at hand. */
function keepMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await original.apply(WebAssembly, args);
      const { memory } = (result.instance ?? result).exports ?? {};
      if (memory) window.benchMemory = memory;
      return result;
    };
  }
}

/** Runs in the page: one click, timed. Times are ms since just before the click. */
function change(selector) {
  const input = document.querySelector(selector);
  const score = () => document.querySelector('.draft-score .score')?.textContent;
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
    observer.observe(document.querySelector('.draft-bar'), { subtree: true, childList: true, characterData: true });
    const start = performance.now();
    input.click();
    found.handled = performance.now() - start;
  });
}

/**
 * Makes the page isolated, for finer clocks and to be told its memory. Chromium takes the two headers only
 * from a whole answer, so the page is fetched here and handed over with them; all other files come as usual.
 */
async function isolate(protocol) {
  await protocol.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] });
  protocol.on('Fetch.requestPaused', async ({ requestId, request }) => {
    const response = await fetch(request.url);
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    const kept = [...response.headers].filter(([name]) => !/encoding|length|connection/.test(name)).map(([name, value]) => ({ name, value }));
    const added = [{ name: 'Cross-Origin-Opener-Policy', value: 'same-origin' }, { name: 'Cross-Origin-Embedder-Policy', value: 'require-corp' }];
    await protocol.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, body, responseHeaders: [...kept, ...added] });
  });
}

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const plain = (text) => (text ?? '').replace(',', '.').trim();

/** Waits for an element without keeping hold of it: a held one would keep its whole page in memory. */
const there = (page, selector) => until(page, (wanted) => document.querySelector(wanted) !== null, selector);

async function openFile(page, base) {
  await page.goto(`${base}?lang=id#/buka`);
  await there(page, '#files');
  const input = await page.$('#files');
  await input.uploadFile(path.join(pack, 'assessment.json'));
  await input.dispose();
  await there(page, '.card button.primary');
  await page.click('.card button.primary');
  await until(page, (id) => location.hash === `#/penilaian/${id}`, ID);
}

async function goTo(page, unit, indicator) {
  const hash = `#/penilaian/${ID}/isian/${unitId(unit)}/${dimensionId(dimensionOf(indicator))}`;
  await page.evaluate((wanted) => { if (location.hash !== wanted) location.hash = wanted; }, hash);
  const key = indicatorId(indicator).replaceAll('.', '-');
  await there(page, `#q-${key}`);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); }));
  return `input[name="q-${key}-answer"]`;
}

async function memory(page, protocol) {
  const told = page.evaluate(() => Promise.race([
    performance.measureUserAgentSpecificMemory?.().then(({ bytes }) => bytes).catch(() => null),
    new Promise((done) => { setTimeout(done, 30_000, null); }),
  ]));
  await pause(200);
  await protocol.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap, Nodes: nodes } = await metrics(protocol);
  const wasm = await page.evaluate(() => window.benchMemory?.buffer.byteLength ?? null);
  return { heap, wasm, nodes, told: await told };
}

/** All changes once in a new profile. */
function run(base, slower) {
  const { start, changes } = steps();
  return inBrowser(slower, async (page, protocol) => {
    await isolate(protocol);
    await page.evaluateOnNewDocument(keepMemory);
    await openFile(page, base);
    await goTo(page, changes[0].unit, changes[0].indicator);
    const shown = plain(await page.$eval('.draft-score .score', (score) => score.textContent));
    const times = [];
    let wrong = Number(shown !== start.packed);
    let missed = 0;
    for (const { unit, indicator, value, packed } of changes) {
      const name = await goTo(page, unit, indicator);
      const before = await metrics(protocol);
      const found = await page.evaluate(change, `${name}[value="${level(value)}"]`);
      await pause(SETTLE);
      const after = await metrics(protocol);
      const settled = plain(await page.$eval('.draft-score .score', (score) => score.textContent));
      missed += Number(found.dom === undefined);
      wrong += Number(plain(found.score) !== packed || settled !== packed);
      times.push({ ...found, cpu: (after.TaskDuration - before.TaskDuration) * 1000 });
    }
    return { times, wrong, missed, memory: await memory(page, protocol) };
  });
}

export async function measureChanges({ base, runs }) {
  const speeds = [];
  for (const slower of [1, 4]) {
    const all = [];
    for (let index = 0; index < runs; index += 1) all.push(await run(base, slower));
    const of = (key) => all.flatMap(({ times }) => times.map((time) => time[key]));
    const both = (key) => ({ p50: median(of(key)), p95: quantile(of(key), 0.95) });
    const remembered = (key) => median(all.map((one) => one.memory[key]).filter((bytes) => bytes !== null));
    speeds.push({
      slower, runs, changes: of('dom').length,
      wrong: all.reduce((sum, one) => sum + one.wrong, 0), missed: all.reduce((sum, one) => sum + one.missed, 0),
      handled: both('handled'), dom: both('dom'), painted: both('painted'), cpu: both('cpu'),
      memory: { heap: remembered('heap'), wasm: remembered('wasm'), told: remembered('told'), nodes: remembered('nodes') },
    });
  }
  const name = ({ slower }) => (slower === 1 ? 'full speed' : `${slower}x slower`);
  const pair = ({ p50, p95 }) => `${fixed(p50, 2)} (${fixed(p95, 2)})`;
  table('One answer changed, ms since the click, p50 (p95)',
    ['processor', 'changes', 'wrong', 'missed', 'handler', 'score in DOM', 'painted', 'processor time'],
    speeds.map((one) => [name(one), one.changes, one.wrong, one.missed, pair(one.handled), pair(one.dom), pair(one.painted), pair(one.cpu)]));
  const scores = differences();
  note(`wrong and missed must be 0; aims: score in DOM ${AIM.dom} ms, painted p95 ${AIM.painted} ms, 4x slower ${AIM.painted4} ms; processor time has the storing of the draft in it`);
  note(`scores of the workload that differ from ours, half up to two decimals: ${scores.exactRuleDiffers} of ${scores.scores} by its exact weights, ${scores.sixDecimalWeightsDiffer} by weights of six decimals`);
  const mega = (bytes) => fixed((bytes ?? NaN) / 1e6, 2);
  table('Memory after the changes, MB (1e6 bytes, after a collection)', ['processor', 'JS heap', 'wasm', 'together', 'page as Chromium tells it', 'nodes'],
    speeds.map((one) => [name(one), mega(one.memory.heap), mega(one.memory.wasm), mega(one.memory.heap + one.memory.wasm), mega(one.memory.told), fixed(one.memory.nodes, 0)]));
  note(`aim: at most ${mega(AIM.memory)} MB of JS, wasm and DOM`);
  return { speeds, scores, aim: AIM };
}
