// The workload in our terms: ids, levels, and the scores to expect, reckoned in whole numbers
// from the definition of the workload and not by the code under test.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** The pack and the assessment made of the workload. */
export const pack = path.join(root, 'tests/bench/bench-60');
export const ID = 'bench-60';

export const workload = JSON.parse(readFileSync(new URL('workload.json', import.meta.url), 'utf8'));

/** Every dimension has one variable, which holds all its indicators. */
export const VARIABLE = 'semua';
export const dimensionId = (dimension) => dimension.toLowerCase();
export const unitId = (unit) => unit.toLowerCase();
export const dimensionOf = (indicator) => indicator.slice(0, 2);
/** `D1I07` is `d1.semua.7`. */
export const indicatorId = (indicator) => `${dimensionId(dimensionOf(indicator))}.${VARIABLE}.${Number(indicator.slice(3))}`;
/** 0, 0.5 and 1 are levels 0, 1 and 2 of 2. */
export const level = (value) => value * 2;

const dimensions = new Map(workload.dims.map((dimension) => [dimension.id, dimension]));
const MILLION = 1_000_000n;

/**
 * The points of every indicator in millionths. A pack takes at most six decimals, so a share such as
 * 22 x 4/38 is cut, and the largest remainders get the millionths that are then missing: dimensions add up exactly.
 */
export function millionths() {
  const found = new Map();
  for (const { id, weight, weightSum } of workload.dims) {
    const parts = workload.indicators.filter((indicator) => indicator.dim === id).map((indicator) => {
      const whole = BigInt(weight) * BigInt(indicator.weight) * MILLION;
      return { id: indicator.id, points: whole / BigInt(weightSum), rest: whole % BigInt(weightSum) };
    });
    const sum = parts.reduce((all, part) => all + part.points, 0n);
    const missing = Number(BigInt(weight) * MILLION - sum);
    const byRest = [...parts].sort((a, b) => (b.rest > a.rest) - (b.rest < a.rest));
    byRest.slice(0, missing).forEach((part) => { part.points += 1n; });
    parts.forEach((part) => found.set(part.id, part.points));
  }
  return found;
}

/** `top / bottom` rounded once, half up, to hundredths, as text: `50.60`. */
function shown(top, bottom) {
  const hundredths = (top * 200n + bottom) / (bottom * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** The entity's score by the exact weights of the workload. */
export function exact(answers) {
  const common = workload.dims.reduce((all, dimension) => all * BigInt(dimension.weightSum), 1n);
  let top = 0n;
  for (const marks of Object.values(answers)) {
    for (const { id, dim, weight } of workload.indicators) {
      const { weight: points, weightSum } = dimensions.get(dim);
      top += BigInt(points) * BigInt(weight) * BigInt(level(marks[id])) * (common / BigInt(weightSum));
    }
  }
  return shown(top, 2n * common * BigInt(Object.keys(answers).length));
}

/** The same by the weights of the pack. */
export function packed(answers, points = millionths()) {
  let top = 0n;
  for (const marks of Object.values(answers)) {
    for (const [id, value] of Object.entries(marks)) top += points.get(id) * BigInt(level(value));
  }
  return shown(top, 2n * MILLION * BigInt(Object.keys(answers).length));
}

/** Every change with three scores: the workload's own, the exact one, the pack's. */
export function steps() {
  const answers = structuredClone(workload.answers);
  const points = millionths();
  const start = { answers: workload.answers, wanted: workload.start.agency, exact: exact(answers), packed: packed(answers, points) };
  const changes = workload.changes.map((change) => {
    answers[change.unit][change.indicator] = change.value;
    return { ...change, wanted: change.agency, exact: exact(answers), packed: packed(answers, points) };
  });
  return { start, changes };
}

/** How many of the workload's scores differ from ours, rounded half up to two decimals. */
export function differences() {
  const { start, changes } = steps();
  const all = [start, ...changes];
  return {
    scores: all.length,
    exactRuleDiffers: all.filter((one) => one.exact !== one.wanted).length,
    sixDecimalWeightsDiffer: all.filter((one) => one.packed !== one.wanted).length,
  };
}
