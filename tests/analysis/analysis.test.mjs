// The recipes of docs/analysis.md on 300 files of each kind, compared with the module's own table.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { json, load, root, text } from '../module/package.mjs';

const PYTHON = process.env.SWANILAI_PYTHON ?? path.join(root, 'target/analysis/bin/python');
const FILES = 300;
const INSTRUMENT = 'ori-kepatuhan-2023';
const { score, serialise, summarise } = await load('swanilai/analysis');
const recipes = new Map([...text('docs/analysis.md').matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, code]) => [name, code]));
const place = mkdtempSync(path.join(tmpdir(), 'swanilai-analysis-'));
after(() => rmSync(place, { recursive: true, force: true }));

/** Numbers that are the same in every run. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = seeded(2026);
const { dimensions, scales, instrument } = json(`instruments/${INSTRUMENT}/instrument.json`);
const most = new Map(scales.map(({ id, max }) => [id, max]));
const leaves = dimensions.flatMap((dimension) => dimension.variables.flatMap((variable) => (
  variable.indicators.map((one) => [`${dimension.id}.${variable.id}.${one.id}`, most.get(one.scale)]))));

/** One in nine leaves something open, so that there are scores that are not known. */
const assessments = Array.from({ length: FILES }, (_, number) => ({
  format: 'swanilai.assessment', version: 1, instrument: { id: instrument.id },
  entity: { name: `Kabupaten ${String(number).padStart(3, '0')}`, kind: 'kabupaten' },
  units: Array.from({ length: 1 + pick(3) }, (__, unit) => ({
    id: `u${unit}`, name: `Unit ${unit}`,
    observations: Object.fromEntries(leaves.filter(() => number % 9 > 0 || pick(20) > 0).map(([id, max]) => [id, { marks: [{ level: pick(max + 1) }] }])),
  })),
}));
const results = assessments.map((one) => score(one));
for (const folder of ['penilaian', 'hasil']) mkdirSync(path.join(place, folder));
assessments.forEach((one, number) => {
  writeFileSync(path.join(place, `penilaian/${number}.json`), serialise(one));
  writeFileSync(path.join(place, `hasil/${number}.json`), JSON.stringify(results[number]));
});
const [round] = summarise(assessments).rounds;

const COLUMNS = ['entity', 'instrument', 'unit', 'score', 'low', 'high', 'zone'];
/** What the three tables of units should hold. */
const units = results.flatMap((result) => result.units.map((unit) => [
  result.entity.name, result.instrument.id, unit.id, unit.score, unit.bounds.low, unit.bounds.high, unit.zone,
])).sort((a, b) => (`${a[0]} ${a[2]}` < `${b[0]} ${b[2]}` ? -1 : 1));

function python(...words) {
  return execFileSync(PYTHON, words, { cwd: place, encoding: 'utf8', maxBuffer: 1 << 26 });
}

function query(name) {
  writeFileSync(path.join(place, name), recipes.get(name));
  return JSON.parse(python(path.join(root, 'tests/analysis/query.py'), name));
}

test('the files are worth asking: some scores are known, some are not', () => {
  assert.ok(round.ranked.length > 200 && round.unfinished.length > 10);
  assert.equal(round.ranked.length + round.unfinished.length, FILES);
});

test('DuckDB gives every unit as the results have it', () => {
  assert.deepEqual(query('units.sql'), units);
});

test('DuckDB ranks as summarise() does', () => {
  const found = query('ranking.sql');
  const own = round.ranked.map((row) => [row.ranks.nation, row.name, row.score]);
  const order = (a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1);
  assert.deepEqual(found.map(([rank, entity, points]) => [rank, entity, points]).sort(order), own.sort(order));
  const zones = { hijau: 0, kuning: 0, merah: 0 };
  for (const row of found) zones[row[3]] += 1;
  assert.deepEqual(zones, round.all.zones);
});

test('DuckDB finds the mean level of every indicator in the answers', () => {
  const sums = new Map();
  for (const { observations } of assessments.flatMap((one) => one.units)) {
    for (const [id, { marks: [{ level }] }] of Object.entries(observations)) {
      const [count, sum] = sums.get(id) ?? [0, 0];
      sums.set(id, [count + 1, sum + level]);
    }
  }
  const found = query('indicators.sql');
  assert.equal(found.length, sums.size);
  for (const [id, count, level] of found) {
    assert.equal(count, sums.get(id)[0], id);
    assert.ok(Math.abs(level - sums.get(id)[1] / count) < 1e-9, id);
  }
});

test('pandas gives the same table', () => {
  writeFileSync(path.join(place, 'table.py'), recipes.get('table.py'));
  python('table.py');
  const [head, ...rows] = readFileSync(path.join(place, 'units.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
  assert.deepEqual(head, COLUMNS);
  const typed = rows.map((row) => row.map((cell, column) => (cell === '' ? null : column >= 3 && column <= 5 ? Number(cell) : cell)));
  assert.deepEqual(typed, units);
});

test('the Power Query script names the same columns, by paths that every result has', () => {
  const columns = [...recipes.get('units.pq').matchAll(/^ {4}(\w+) = ([ru])((?:\[\w+\])+)/gm)];
  assert.deepEqual(columns.map(([, name]) => name), COLUMNS);
  const at = (value, steps) => [...steps.matchAll(/\[(\w+)\]/g)].reduce((found, [, step]) => {
    assert.ok(Object.hasOwn(found, step), `${steps}: ${step}`);
    return found[step];
  }, value);
  const rows = results.flatMap((r) => r.units.map((u) => columns.map(([, , from, steps]) => at(from === 'r' ? r : u, steps))));
  assert.deepEqual(rows.sort((a, b) => (`${a[0]} ${a[2]}` < `${b[0]} ${b[2]}` ? -1 : 1)), units);
});
