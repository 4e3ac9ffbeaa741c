// plan() as a program in Node uses it: what is asked, what comes back, what is refused, how it is stopped.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import { good, json, load, refused } from './package.mjs';

const { plan, score, instrument } = await load('swanilai/analysis');

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
const isPlan = ajv.compile(json('schema/plan.v1.schema.json'));

function planned(...args) {
  const found = plan(...args);
  assert.ok(isPlan(found), JSON.stringify(isPlan.errors, null, 1));
  assert.equal(found.simulation, true);
  return found;
}

function assessment(id, units) {
  return { format: 'swanilai.assessment', version: 1, instrument: { id }, entity: { name: 'Kota Pagaralam', kind: 'kota' }, units };
}

/** Seven units of one score, as Kota Pagaralam 2023. */
const pagaralam = () => assessment('ori-kepatuhan-2023', Array.from({ length: 7 }, (_, at) => ({ id: `u${at}`, name: `Unit ${at}`, score: 76.74 })));

/** Units with a mark on every indicator, made from a number. */
function marked(id, count, level) {
  const scales = Object.fromEntries(instrument(id).scales.map((scale) => [scale.id, scale.max]));
  const indicators = instrument(id).dimensions.flatMap((dimension) => dimension.variables.flatMap((variable) =>
    variable.indicators.map((leaf) => [`${dimension.id}.${variable.id}.${leaf.id}`, scales[leaf.scale]])));
  return assessment(id, Array.from({ length: count }, (_, at) => ({
    id: `u${at}`, name: `Unit ${at}`,
    observations: Object.fromEntries(indicators.map(([leaf, max], place) => [leaf, { marks: [{ level: level(at * 7 + place * 5) % (max + 1) }] }])),
  })));
}

/** The assessment with the changes made, by what the plan says of them. */
function applied(document, changes) {
  const after = structuredClone(document);
  for (const change of changes) {
    const unit = after.units.find(({ id }) => id === change.unit);
    if (change.kind === 'score') unit.score = change.to;
    else if (change.kind === 'points') unit.points[change.dimension] = change.to;
    else if (change.kind === 'answer') unit.observations[change.indicator] = { marks: [{ level: change.to }] };
    else for (const mark of unit.observations[change.indicator].marks) mark.level = Math.max(mark.level, change.to);
  }
  return after;
}

test('a city at 76.74 reaches B, and one point less would not', () => {
  const found = planned(pagaralam(), { class: 'B' }, undefined, 'en');
  assert.deepEqual([found.entity.before.score, found.entity.before.class.code], [76.74, 'C']);
  assert.deepEqual([found.entity.after.score, found.entity.after.class.code], [78.03, 'B']);
  assert.deepEqual([found.outcome, found.cost, found.proof.lowerBound, found.proof.method], ['reached', 9, 9, 'exact-search']);
  assert.deepEqual(found.proof.bestBelow, { cost: 8, score: 77.88 });
  assert.ok(found.notes.every(({ code, message }) => code === 'plan-coarse' && message.includes('Unit')));
  for (const target of [{ class: 'Kualitas Tinggi' }, { zone: 'hijau' }, { score: 78 }]) {
    assert.equal(planned(pagaralam(), target).cost, 9, JSON.stringify(target));
  }
});

test('what a plan promises is what score() gives once it is done', () => {
  for (const id of ['ori-kepatuhan-2015', 'ori-kepatuhan-2022', 'ori-kepatuhan-2024', 'ori-maladministrasi-2025']) {
    const document = marked(id, 3, (number) => number * number);
    const found = planned(document, { score: 85 }, { allowNotSelfObserved: true });
    assert.equal(found.outcome, 'reached', id);
    const after = score(applied(document, found.changes));
    assert.equal(after.entity.score, found.entity.after.score, id);
    assert.deepEqual(after.entity.class, found.entity.after.class, id);
    assert.ok(found.entity.after.score >= 85 && found.proof.bestBelow.score < 85, id);
    assert.ok(found.greedy.cost >= found.cost && found.greedy.extra === found.greedy.cost - found.cost, id);
    assert.equal(found.changes.reduce((sum, { cost }) => sum + cost, 0), found.cost);
    assert.equal(found.units.reduce((sum, { cost }) => sum + cost, 0), found.cost);
  }
});

test('efforts and locks count', () => {
  const document = marked('ori-kepatuhan-2022', 2, () => 2);
  const free = planned(document, { score: 60 });
  const options = { effort: { units: { u0: 9 }, indicators: { proses: 'berat' } }, locked: { indicators: ['input'], cells: [{ unit: 'u1', indicator: 'pengaduan' }] } };
  const bound = planned(document, { score: 60 }, options);
  assert.ok(bound.cost > free.cost);
  for (const { unit, dimension } of [...bound.changes, ...bound.greedy.steps]) {
    assert.notEqual(dimension, 'input');
    assert.ok(unit !== 'u1' || dimension !== 'pengaduan');
  }
});

test('already reached and out of reach', () => {
  const there = planned(pagaralam(), { class: 'C' });
  assert.deepEqual([there.outcome, there.cost, there.changes, there.proof, there.greedy], ['already-reached', 0, [], null, null]);
  const document = marked('ori-kepatuhan-2023', 2, () => 0);
  const never = planned(document, { class: 'A' }, null, 'en');
  assert.equal(never.outcome, 'unreachable');
  assert.deepEqual(never.entity.after, never.entity.before);
  assert.ok(never.entity.highest.score < 88 && never.held.notSelfObserved > 0);
  assert.match(never.notes[0].message, /cannot be self-observed/);
});

test('what is wrong is refused with its place', () => {
  const cases = [
    [{ class: 'Z' }, undefined, 'unknown-target', 'target.class'],
    [{}, undefined, 'unknown-target', 'target'],
    [undefined, undefined, 'wrong-type', 'target'],
    [{ score: 1e9 }, undefined, 'out-of-range', 'target.score'],
    [{ score: 80 }, { effort: { units: { nobody: 2 } } }, 'unknown-unit', 'options.effort.units.nobody'],
    [{ score: 80 }, { locked: { indicators: ['nothing'] } }, 'unknown-indicator', 'options.locked.indicators[0]'],
    [{ score: 80 }, { alow: true }, 'unexpected-field', 'options.alow'],
  ];
  for (const [target, options, code, path] of cases) {
    const error = refused(() => plan(pagaralam(), target, options));
    assert.deepEqual([error.name, error.code, error.path], ['SwanilaiError', code, path]);
    assert.ok(error.message.startsWith(`${path}: `), error.message);
    assert.equal(error.problems[0].line, null);
  }
  const broken = good();
  delete broken.entity;
  assert.equal(refused(() => plan(broken, { score: 80 })).path, '');
});

test('progress is told, stops the work, and its own errors come through', () => {
  const document = marked('ori-kepatuhan-2024', 7, (number) => number);
  const seen = [];
  planned(document, { score: 80 }, undefined, 'id', (done, total) => { seen.push([done, total]); });
  assert.ok(seen.length > 1 && seen.every(([done, total], at) => total === seen[0][1] && done >= (seen[at - 1]?.[0] ?? 0)));
  assert.equal(seen.at(-1)[0], seen.at(-1)[1]);
  assert.equal(refused(() => plan(document, { score: 80 }, {}, 'id', () => false)).code, 'cancelled');
  const own = new Error('mine');
  assert.equal(refused(() => plan(document, { score: 80 }, {}, 'id', () => { throw own; })), own);
});

test('a plan for a whole city takes a moment', (t) => {
  for (const [id, units, effort] of [['ori-kepatuhan-2024', 7, false], ['ori-kepatuhan-2024', 20, true]]) {
    const document = marked(id, units, (number) => number * number + number);
    const efforts = Object.fromEntries(document.units.map((unit, at) => [unit.id, (at * 5) % 9 + 1]));
    const leaves = Object.keys(document.units[0].observations);
    const indicators = Object.fromEntries(leaves.map((leaf, at) => [leaf, (at * 7) % 9 + 1]));
    const options = { allowNotSelfObserved: true, ...(effort && { effort: { units: efforts, indicators } }) };
    plan(document, { class: 'A' }, options);
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      plan(document, { class: 'A' }, options);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const { proof } = plan(document, { class: 'A' }, options);
    t.diagnostic(`plan() of ${units} units, ${proof.considered.choices} choices${effort ? ', varied efforts' : ''}: median ${times[3].toFixed(1)} ms`);
    assert.ok(times[3] < 1_000);
  }
});
