// Scoring without a page: all answers again and again, natively and in wasm by turns in one run,
// and `score()` on a plain object with both conversions, in Node and in Chromium.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inBrowser } from './browser.mjs';
import { fixed, median, note, quantile, table } from './report.mjs';
import { pack, root } from './workload.mjs';

const AIM = { wasm: 100, ratio: 1.5 };
const ROUNDS = 41;
/** How long a round should take, in ms, so that the clock's steps do not count. */
const ROUND = 20;
const INSTRUMENT = 'ori-kepatuhan-2023';

/** Seven units with every indicator of a released instrument answered. */
export function full(id = INSTRUMENT, count = 7) {
  const instrument = JSON.parse(readFileSync(path.join(root, 'instruments', id, 'instrument.json'), 'utf8'));
  const max = new Map(instrument.scales.map((scale) => [scale.id, scale.max]));
  const leaves = instrument.dimensions.flatMap((dimension) => dimension.variables.flatMap((variable) => (
    variable.indicators.map((one) => ({ id: `${dimension.id}.${variable.id}.${one.id}`, max: max.get(one.scale) })))));
  const units = Array.from({ length: count }, (_, unit) => ({
    id: `u${unit + 1}`, name: `Unit ${unit + 1}`,
    observations: Object.fromEntries(leaves.map((leaf, index) => [leaf.id, { marks: [{ level: (unit + index * 3) % (leaf.max + 1) }] }])),
  }));
  return {
    format: 'swanilai.assessment', version: 1, instrument: instrument.instrument, entity: { name: 'Kabupaten Contoh', kind: instrument.kinds[0] }, units,
  };
}

/** The native benchmark, which answers how many nanoseconds so many rounds took. */
export function native(...more) {
  const child = spawn('cargo', ['bench', '--quiet', '--package', 'swanilai', '--bench', 'rescore', '--features', 'bench', '--', '--stdio', ...more],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** Microseconds for each of so many rounds. */
    async run(times) {
      child.stdin.write(`${times}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('the native benchmark ended');
      return Number(value) / 1000 / times;
    },
    end: () => child.stdin.end(),
  };
}

/** Times calls in rounds of about `ROUND` ms; microseconds a call. Runs in Node and, as text, in a page. */
function timeCalls(calls, rounds, round) {
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  const once = (call, count) => {
    const start = performance.now();
    for (let index = 0; index < count; index += 1) call();
    return performance.now() - start;
  };
  const counts = {};
  for (const [name, call] of Object.entries(calls)) {
    once(call, 50);
    counts[name] = Math.max(1, Math.round(round / (once(call, 50) / 50)));
  }
  for (let index = 0; index < rounds; index += 1) {
    for (const [name, call] of Object.entries(calls)) times[name].push((once(call, counts[name]) * 1000) / counts[name]);
  }
  return times;
}

const callsOf = (module, objects, text) => ({
  'a plain object in, 7 x 60': () => module.objectIn(objects[0]),
  'score() on a plain object, 7 x 60': () => module.score(objects[0]),
  'score() on a plain object, 7 x 41': () => module.score(objects[1]),
  'parse() of the file, 7 x 60': () => module.parse(text),
});

/** Rescoring natively and in wasm by turns; `run` tells how many ms so many rounds took there. */
async function byTurns(run) {
  const rust = native();
  const turns = { native: [], wasm: [] };
  const count = 400;
  await run(2 * count);
  await rust.run(2 * count);
  for (let index = 0; index < ROUNDS; index += 1) {
    turns.wasm.push(((await run(count)) * 1000) / count);
    turns.native.push(await rust.run(count));
  }
  rust.end();
  return { turns, ratio: median(turns.wasm.map((wasm, index) => wasm / turns.native[index])) };
}

async function inNode(module, objects, text) {
  const core = new module.Rescore(text);
  const { turns, ratio } = await byTurns((count) => {
    const start = performance.now();
    core.run(count);
    return performance.now() - start;
  });
  const calls = { 'score and write in wasm, nothing handed over': () => core.write(1), 'the same, handed over': () => core.out(), ...callsOf(module, objects, text) };
  return { turns, ratio, calls: timeCalls(calls, ROUNDS, ROUND) };
}

/** The page's security policy forbids making code of text there, so the script is put together here. */
const inChromium = (base, objects, text) => inBrowser(1, async (page) => {
  await page.goto(base);
  const calls = await page.evaluate(`(async () => {
    const module = await import(${JSON.stringify(`${base}swanilai.js`)});
    await module.default();
    const [objects, text] = ${JSON.stringify([objects, text])};
    const core = new module.Rescore(text);
    globalThis.once = (count) => {
      const start = performance.now();
      core.run(count);
      return performance.now() - start;
    };
    const callsOf = ${callsOf};
    const calls = { 'rescore 420 answers in wasm': () => core.run(1), 'score, write and hand over': () => core.out(), ...callsOf(module, objects, text) };
    return (${timeCalls})(calls, ${ROUNDS}, ${ROUND});
  })()`);
  const { ratio } = await byTurns((count) => page.evaluate(`once(${count})`));
  return { calls, ratio };
});

export async function measureRescore({ folder, base }) {
  const module = await import(pathToFileURL(path.join(folder, 'swanilai.js')).href);
  module.initSync({ module: readFileSync(path.join(folder, 'swanilai_bg.wasm')) });
  const text = readFileSync(path.join(pack, 'assessment.json'), 'utf8');
  const objects = [JSON.parse(text), full()];
  const node = await inNode(module, objects, text);
  const chromium = await inChromium(base, objects, text);
  const told = (times) => ({ median: median(times), best: Math.min(...times), p95: quantile(times, 0.95) });
  const row = (name, times) => {
    const { median: middle, best, p95 } = told(times);
    return [name, fixed(middle), fixed(best), fixed(p95)];
  };
  const each = (calls, where) => Object.entries(calls).map(([name, times]) => row(`${where}: ${name}`, times));
  table('Rescoring, µs a call (medians over batches)', ['what', 'median', 'best', 'p95'], [
    row('native: rescore 420 answers', node.turns.native), row('Node: rescore 420 answers in wasm', node.turns.wasm),
    ...each(node.calls, 'Node'), ...each(chromium.calls, 'Chromium'),
  ]);
  note(`wasm by native, by turns in one run: ${fixed(chromium.ratio, 2)} in Chromium, ${fixed(node.ratio, 2)} in Node; aims: at most ${AIM.wasm} µs through wasm, at most ${AIM.ratio} x native`);
  const json = (calls) => Object.fromEntries(Object.entries(calls).map(([name, times]) => [name, told(times)]));
  return { native: told(node.turns.native), wasm: told(node.turns.wasm), ratio: { chromium: chromium.ratio, node: node.ratio }, node: json(node.calls), chromium: json(chromium.calls), aim: AIM };
}
