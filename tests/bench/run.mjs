// node tests/bench/run.mjs --only load,change,rescore,rekap,light --runs 5 --out target/bench.json
// Started by `cargo xtask bench`, which builds and serves what is measured.

import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { note } from './report.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string', default: 'load,change,rescore,rekap,light' }, runs: { type: 'string', default: '5' }, out: { type: 'string', default: 'target/bench.json' } },
});
const runs = Math.max(1, Number(values.runs) || 1);
const env = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask bench\``);
  return value;
};

const [load] = os.loadavg();
note(`${os.cpus().length} x ${os.cpus()[0]?.model}, load ${load.toFixed(1)}, Node ${process.version}`);
if (load > os.cpus().length) note('the machine is busy with something else: figures of time will be too high');

const parts = {
  load: async () => (await import('./load.mjs')).measureLoad({ base: env('SWANILAI_BASE'), dist: env('SWANILAI_DIST'), runs }),
  change: async () => (await import('./change.mjs')).measureChanges({ base: env('SWANILAI_BENCH_BASE'), runs }),
  rescore: async () => (await import('./rescore.mjs')).measureRescore({ folder: env('SWANILAI_MODULE'), base: env('SWANILAI_MODULE_BASE') }),
  light: async () => (await import('./light.mjs')).measureLight({ base: env('SWANILAI_LIGHT_BASE'), folder: env('SWANILAI_LIGHT'), runs }),
  rekap: async () => (await import('./rekap.mjs')).measureRekap({ folder: env('SWANILAI_MODULE') }),
};
const figures = { machine: { cpus: os.cpus().length, model: os.cpus()[0]?.model, load, node: process.version } };
for (const part of values.only.split(',')) figures[part] = await parts[part]();

mkdirSync(path.dirname(values.out), { recursive: true });
writeFileSync(values.out, `${JSON.stringify(figures, null, 1)}\n`);
note(`\nwritten to ${values.out}`);
