// node tests/bench/peers.mjs --runs 3 --shown one --out target/bench-peers.json [--write 2026-11-22]
// The app beside other form engines on the same work, by turns in one run. Started by `cargo xtask bench --peers`.

import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { version } from './browser.mjs';
import { measureStart, measureTarget } from './peers-measure.mjs';
import { summary, writeDocument } from './peers-report.mjs';
import { PEERS, ours, theirs } from './peers-targets.mjs';
import { note } from './report.mjs';
import { steps, workload } from './workload.mjs';

/** How many of the scripted changes a run makes, by how much slower the processor is. */
const CHANGES = { 1: 20, 4: 10 };

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' }, shown: { type: 'string', default: 'one' }, only: { type: 'string' },
    out: { type: 'string', default: 'target/bench-peers.json' }, write: { type: 'string' },
  },
});
if (!['one', 'all'].includes(values.shown)) throw new Error('--shown takes one or all');
if (values.write && !/^\d{4}-\d\d-\d\d$/.test(values.write)) throw new Error('--write takes a date such as 2026-11-22');
const env = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask bench --peers\``);
  return value;
};
const runs = Math.max(1, Number(values.runs) || 1);

const app = { base: env('SWANILAI_BENCH_BASE'), folder: env('SWANILAI_BENCH') };
const options = workload.options.map(({ value }) => value);
const all = PEERS.map((peer) => theirs(peer, env('SWANILAI_PEERS_BASE'), env('SWANILAI_PEERS'), values.shown));
// The app shows one dimension of one unit at a time; it has no page of all answers.
if (values.shown === 'one') {
  all.splice(1, 0, ours(app.base, app.folder, workload.indicators.map(({ id }) => id), options));
  all.splice(2, 0, { id: 'start', name: 'Swanilai, start page', ...app, isStart: true });
}
const targets = all.filter(({ id }) => !values.only || values.only.split(',').includes(id));
const { start, changes } = steps();

const found = [];
const loads = [];
const browser = await version();

/** All figures so far, where they belong: a run that is broken off leaves those of the whole turns before it. */
function keep(run) {
  const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model, browser, node: process.version, loads: [Math.min(...loads), Math.max(...loads)] };
  const result = summary(targets, found, machine, { runs: run, shown: values.shown, changes: CHANGES });
  mkdirSync(path.dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ machine, runs: run, shown: values.shown, rows: result.rows, found }, null, 1)}\n`);
  if (values.write) writeDocument(result, values.write);
  return result;
}

let result = null;
for (let run = 0; run < runs; run += 1) {
  for (const slower of [1, 4]) {
    // Each begins a turn once, so that none is always first or always after the heaviest.
    const turn = targets.map((_, index) => targets[(index + run * 3) % targets.length]);
    for (const target of turn) {
      loads.push(os.loadavg()[0]);
      const work = { slower, start, changes: changes.slice(0, CHANGES[slower]) };
      const one = target.isStart ? await measureStart(target, work) : await measureTarget(target, work);
      found.push({ id: target.id, slower, ...one });
      note(`${run + 1}/${runs} ${slower}x ${target.id}: interactive ${one.interactive.toFixed(0)} ms, load ${os.loadavg()[0].toFixed(1)}`);
    }
  }
  result = keep(run + 1);
}
console.log(`\n${result.markdown}`);
note(`written to ${values.out}${values.write ? ' and docs/speed.md' : ''}`);
