// A nation's files into one table: 587 entities of seven units with sixty answers each, as texts of files
// to ranks and counts, natively and in wasm by turns in one run.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { native } from './rescore.mjs';
import { fixed, median, note, table } from './report.mjs';
import { pack } from './workload.mjs';

const AIM = 1.5;
const ENTITIES = 587;
const TURNS = 7;

/** The texts of the files, the same as those of benches/rescore.rs. */
export function files(module) {
  const assessment = JSON.parse(readFileSync(path.join(pack, 'assessment.json'), 'utf8'));
  return Array.from({ length: ENTITIES }, (_, number) => module.serialise({
    ...assessment, entity: { ...assessment.entity, name: `Kabupaten ${number}`, province: `Provinsi ${number % 38}` },
  }));
}

/** Milliseconds from texts to the table; what is handed to JavaScript is not part of what is compared. */
function once(module, texts) {
  const start = performance.now();
  const entities = module.rekap(texts);
  const time = performance.now() - start;
  if (entities !== ENTITIES) throw new Error(`${entities} entities in the table, not ${ENTITIES}`);
  return time;
}

/** The same as a page does it: one call a file, and the table as objects. */
function handed(module, texts) {
  const start = performance.now();
  const rekap = new module.Rekap();
  texts.forEach((text, number) => rekap.add(`${number}`, text));
  const summary = rekap.finish();
  rekap.free();
  if (summary.rounds[0].ranked.length !== ENTITIES) throw new Error('entities are missing');
  return performance.now() - start;
}

export async function measureRekap({ folder }) {
  const module = await import(pathToFileURL(path.join(folder, 'swanilai.js')).href);
  module.initSync({ module: readFileSync(path.join(folder, 'swanilai_bg.wasm')) });
  const texts = files(module);
  const core = native('--rekap');
  const turns = { native: [], wasm: [], handed: [] };
  once(module, texts);
  await core.run(1);
  for (let turn = 0; turn < TURNS; turn += 1) {
    turns.wasm.push(once(module, texts));
    turns.native.push((await core.run(1)) / 1000);
    turns.handed.push(handed(module, texts));
  }
  core.end();
  const ratio = median(turns.wasm.map((wasm, turn) => wasm / turns.native[turn]));
  const row = (name, times) => [name, fixed(median(times)), fixed(Math.min(...times))];
  table(`Rekap of ${ENTITIES} files with 7 x 60 answers, ms (medians over ${TURNS} turns)`, ['what', 'median', 'best'], [
    row('native: texts to the table', turns.native),
    row('Node: texts to the table, in wasm', turns.wasm),
    row('Node: a call for each file, and the table as objects', turns.handed),
  ]);
  note(`wasm by native, by turns in one run: ${fixed(ratio, 2)}; aim: at most ${AIM}`);
  const told = (times) => ({ median: median(times), best: Math.min(...times) });
  return { native: told(turns.native), wasm: told(turns.wasm), handed: told(turns.handed), ratio, aim: AIM };
}
