// The figures of `peers.mjs` as Markdown: one table a speed, ratios, budgets; and their place in docs/speed.md.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixed, kilo, median, quantile } from './report.mjs';
import { root } from './workload.mjs';

const DOCUMENT = path.join(root, 'docs/speed.md');
const SPEEDS = [1, 4];
const pair = (one, decimals = 1) => (one.p50 === null ? '–' : `${fixed(one.p50, decimals)} (${fixed(one.p95, decimals)})`);
const times = (a, b, decimals = 1) => (Number.isFinite(a) && Number.isFinite(b) && b > 0 ? `${fixed(a / b, decimals)} ×` : '–');
const mega = (bytes) => fixed((bytes ?? NaN) / 1e6, 1);

function markdown(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Medians of all runs of one target at one speed. */
function row(target, slower, found) {
  const runs = found.filter((one) => one.id === target.id && one.slower === slower);
  const of = (key) => median(runs.map((one) => one[key]));
  const changes = runs.flatMap((one) => one.times ?? []);
  const both = (key) => ({ p50: median(changes.map((one) => one[key])), p95: quantile(changes.map((one) => one[key]), 0.95) });
  const sum = (key) => runs.reduce((all, one) => all + (one[key] ?? 0), 0);
  const held = (key) => median(runs.map((one) => one.memory?.[key]).filter((bytes) => Number.isFinite(bytes)));
  return {
    id: target.id, name: target.name, slower, changes: changes.length, wrong: sum('wrong'), missed: sum('missed'),
    ...Object.fromEntries(['requests', 'foreign', 'raw', 'gzip', 'brotli', 'fcp', 'interactive', 'blocking'].map((key) => [key, of(key)])),
    dom: both('dom'), painted: both('painted'), cpu: both('cpu'), memory: held('told'), elements: held('elements'),
  };
}

function loading(rows) {
  return markdown(['', 'requests', 'raw kB', 'gzip kB', 'brotli kB', 'first paint ms', 'interactive ms', 'blocked ms', 'memory MB', 'elements'], rows.map((one) => [
    one.name, fixed(one.requests, 0), kilo(one.raw), kilo(one.gzip), kilo(one.brotli), fixed(one.fcp, 0), fixed(one.interactive, 0), fixed(one.blocking, 0), mega(one.memory), fixed(one.elements ?? NaN, 0),
  ]));
}

const slow = (rows) => markdown(['', 'first paint ms', 'interactive ms', 'blocked ms'], rows.map((one) => [one.name, fixed(one.fcp, 0), fixed(one.interactive, 0), fixed(one.blocking, 0)]));

const changing = (rows) => markdown(['', 'changes', 'wrong', 'missed', 'score text ms (p95)', 'painted ms (p95)', 'processor ms (p95)'], rows.filter(({ changes }) => changes > 0).map((one) => [
  one.name, one.changes, one.wrong, one.missed, pair(one.dom), pair(one.painted), pair(one.cpu),
]));

/** Every figure as a multiple of another row's. */
function ratios(rows, base) {
  const found = rows.find(({ id }) => id === base);
  if (!found) return null;
  return markdown(['', 'brotli', 'interactive', 'score text', 'painted', 'processor', 'memory'], rows.filter(({ id }) => id !== base).map((one) => [
    one.name, times(one.brotli, found.brotli), times(one.interactive, found.interactive),
    ...['dom', 'painted', 'cpu'].map((key) => times(one[key].p50, found[key].p50)), times(one.memory, found.memory),
  ]));
}

/** The budgets the project sets itself, each with what was measured. */
function budgets(at) {
  const [sheet, start, floor] = ['ours', 'start', 'floor'].map((id) => at[1].find((one) => one.id === id));
  const [slowSheet, slowFloor, slowStart] = ['ours', 'floor', 'start'].map((id) => at[4].find((one) => one.id === id));
  if (!sheet || !start || !floor) return null;
  const list = [
    ['bytes to first use, brotli: start page', 120_000, start.brotli, kilo, 'kB'],
    ['bytes to first use, brotli: sheet of a stored draft', 170_000, sheet.brotli, kilo, 'kB'],
    ['requests: start page', 5, start.requests, (one) => fixed(one, 0), ''],
    ['requests: sheet of a stored draft', 5, sheet.requests, (one) => fixed(one, 0), ''],
    ['other hosts asked', 0, sheet.foreign + start.foreign, (one) => fixed(one, 0), ''],
    ['interactive by the floor: start page', 1.5, start.interactive / floor.interactive, (one) => fixed(one), '×'],
    ['interactive by the floor: sheet', 1.5, sheet.interactive / floor.interactive, (one) => fixed(one), '×'],
    ['interactive by the floor, 4x slower: start page', 1.5, slowStart.interactive / slowFloor.interactive, (one) => fixed(one), '×'],
    ['interactive by the floor, 4x slower: sheet', 1.5, slowSheet.interactive / slowFloor.interactive, (one) => fixed(one), '×'],
    ['score text after a change', 2, sheet.dom.p50, (one) => fixed(one), 'ms'],
    ['painted, p95', 25, sheet.painted.p95, (one) => fixed(one), 'ms'],
    ['painted, 4x slower', 35, slowSheet.painted.p50, (one) => fixed(one), 'ms'],
    ['processor a change by the floor', 2, sheet.cpu.p50 / floor.cpu.p50, (one) => fixed(one), '×'],
    ['memory after the changes', 6_000_000, sheet.memory, mega, 'MB'],
  ];
  return markdown(['', 'budget, at most', 'measured', ''], list.map(([name, most, measured, shown, unit]) => [
    name, `${shown(most)} ${unit}`.trim(), `${shown(measured)} ${unit}`.trim(), measured <= most ? 'met' : 'missed',
  ]));
}

export function summary(targets, found, machine, { runs, shown, changes }) {
  const at = Object.fromEntries(SPEEDS.map((slower) => [slower, targets.map((target) => row(target, slower, found))]));
  const parts = [
    `${machine.cpus} x ${machine.model}, ${machine.browser} headless, Node ${machine.node}, load ${machine.loads.map((load) => fixed(load)).join('–')} on ${machine.cpus} processors; by turns, ${runs === 1 ? 'one run' : `${runs} runs`}, ${shown === 'one' ? 'one unit shown' : 'all 420 answers shown'}; a new profile each; medians, in brackets the 95th percentile; kB and MB are 1000 and 1,000,000 bytes.`,
    // The measured pages alone, some of which keep it busy for seconds, come to a load of five.
    machine.loads[1] > 3 * machine.cpus ? 'Others used the machine at the same time: times are too high for all, ratios within the run are what counts.' : '',
    `### Coming up, full speed\n\n${loading(at[1])}`,
    `### One answer changed, full speed (${changes[1]} changes a run)\n\n${changing(at[1])}`,
    `### Coming up, processor 4x slower\n\n${slow(at[4])}`,
    `### One answer changed, processor 4x slower (${changes[4]} changes a run)\n\n${changing(at[4])}`,
    ...SPEEDS.flatMap((slower) => [['floor', 'the floor'], ['ours', 'Swanilai']].map(([id, name]) => {
      const text = ratios(at[slower], id);
      return text && `### As multiples of ${name}, ${slower === 1 ? 'full speed' : 'processor 4x slower'}\n\n${text}`;
    })),
  ];
  const against = budgets(at);
  if (against) parts.push(`### Budgets\n\n${against}`);
  return { markdown: parts.filter(Boolean).join('\n\n'), rows: SPEEDS.flatMap((slower) => at[slower]) };
}

/** Puts the figures under their heading in the document; all other words there stay. */
export function writeDocument({ markdown: text }, date) {
  const before = readFileSync(DOCUMENT, 'utf8');
  const parts = before.split(/^(?=## )/m);
  const at = parts.findIndex((part) => part.startsWith('## Figures'));
  if (at < 0) throw new Error('docs/speed.md has no heading “Figures”');
  parts[at] = `## Figures\n\nTaken on ${date} by \`cargo xtask bench --peers\`: ${text}\n\n`;
  writeFileSync(DOCUMENT, parts.join(''));
  return DOCUMENT;
}
