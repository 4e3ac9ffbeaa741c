// The scoring core, as lines of fields; see crates/swanilai/src/quick/.

import { calculate as calculateLines, card as cardLines, initSync, packs as packLines } from './module.js';
import hex from './module.wasm';

const lines = (text) => (text ? text.split('\n').map((line) => line.split('\t')) : []);

let packs;

/** The module's bytes; browsers before 2025 take some milliseconds more. */
function bytes() {
  if (Uint8Array.fromHex) return Uint8Array.fromHex(hex);
  const found = new Uint8Array(hex.length / 2);
  for (let at = 0; at < found.length; at += 1) found[at] = parseInt(hex.substr(2 * at, 2), 16);
  return found;
}

/**
 * Starts the module, and reads the packs it brings. It stands in this script: so it is there as soon as the
 * script runs, before the browser first draws, and what guards the one guards the other.
 */
export async function start() {
  if (!window.WebAssembly) throw new Error('WebAssembly');
  const code = bytes();
  let module;
  try {
    module = new WebAssembly.Module(code);
  } catch (error) {
    // Older browsers only compile small modules at once.
    if (!(error instanceof RangeError)) throw error;
    module = await WebAssembly.compile(code);
  }
  initSync({ module });
  packs = readPacks(packLines());
}

/** What kept it from starting, as the page around is told (docs/embedding.md). */
export function codeOf(error) {
  if (!window.WebAssembly) return 'no-wasm';
  if (/CompileError|unsafe-eval/i.test(`${error.name} ${error.message}`)) return 'csp';
  return 'network';
}

/** The instruments, the current one first. */
export const all = () => packs;

export const find = (id) => packs.find((pack) => pack.id === id);

function readPacks(text) {
  const all = [];
  for (const [kind, ...fields] of lines(text)) {
    const at = (index) => fields[index] || '';
    const pack = all[all.length - 1];
    if (kind === 'i') {
      all.push({
        id: at(0), version: at(1), name: [at(2), at(3)], isDraft: at(4) === 'draft', year: at(5), kind: at(6), max: at(7),
        digest: at(10), isCurrent: at(11) === 'current', dimensions: [], classes: [], hasConditions: false, reasons: {},
      });
    }
    if (kind === 'd') pack.dimensions.push({ id: at(0), name: [at(6), at(7)], weight: at(8), most: at(9), isAssumed: at(5) !== '' });
    if (kind === 'c') pack.classes.push({ code: at(1), name: at(2), unitName: at(3) || at(2), zone: at(4), min: at(5) });
    if (kind === 'x') pack.hasConditions = true;
    if (kind === 'w') pack.reasons[at(0)] = [at(1), at(2)];
  }
  return all;
}

function standing(pack, [score, low, high, index, zone, projected, disputed]) {
  return { score, low, high, class: index === '' ? null : pack.classes[index], zone, projected, isDisputed: disputed === 'disputed' };
}

/** Scores rows, each the lines that the core asks for. */
export function calculate(pack, rows) {
  // A tab or a line break within a number would be another field or row; the core refuses a space there.
  const clean = (text) => text.trim().replace(/\s+/g, ' ');
  const typed = rows.map((row) => (row.isPoints
    ? ['p', ...pack.dimensions.map(({ id }) => clean(row.points[id] || ''))]
    : ['s', clean(row.score)]).join('\t'));
  const found = { faults: [], numbers: [], units: [], entity: null, opinion: '', count: 0, mean: '', sign: '', reasons: [] };
  for (const [kind, ...fields] of lines(calculateLines(pack.id, typed.join('\n')))) {
    if (kind === 'n') (found.numbers[+fields[0]] ??= {})[+fields[1]] = +fields[2];
    if (kind === 'f') found.faults.push({ row: +fields[0], field: +fields[1], what: fields[2] });
    if (kind === 'u') found.units[+fields[0]] = standing(pack, fields.slice(1));
    if (kind === 'e') found.entity = standing(pack, fields);
    if (kind === 'o') [found.opinion] = fields;
    if (kind === 'm') [found.count, found.mean, found.sign] = fields;
    if (kind === 'a') found.reasons.push(pack.reasons[fields[0]]);
  }
  return found;
}

/** Classifies a score or bounds: a standing, or `{ fault }`. */
export function card(pack, low, high) {
  const [[kind, ...fields]] = lines(cardLines(pack.id, low, high));
  return kind === 'e' ? standing(pack, fields) : { fault: fields[0] };
}
