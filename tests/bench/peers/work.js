// The same work for every peer: units, indicators, answers and the rule, from workload.json.
// `data.json` is written beside this file when the pages are built; the scripted changes are not in it.

import data from './data.json';

export const { dims, options, units, indicators, answers } = data;

const asked = new URLSearchParams(location.search);
/** All seven units on one page, or the first alone with a choice among them. */
export const all = asked.get('shown') === 'all';
/** Which of its controls a peer uses, where it has several. */
export const control = asked.get('control') ?? '';

const dimensionOf = new Map(dims.map((dimension) => [dimension.id, dimension]));

/** The unit's score as text in a peer's own language: `name` says how an answer is called, `divided` how to divide. */
export function unitSum(name, divided = '/') {
  return dims.map(({ id, weight, weightSum }) => {
    const terms = indicators.filter(({ dim }) => dim === id).map((one) => `${one.weight} * ${name(one.id)}`);
    return `${weight} * (${terms.join(' + ')}) ${divided} ${weightSum}`;
  }).join(' + ');
}

/** The unit's score in JavaScript. */
export function unitScore(marks) {
  const sums = new Map(dims.map(({ id }) => [id, 0]));
  for (const { id, dim, weight } of indicators) sums.set(dim, sums.get(dim) + weight * Number(marks[id]));
  let score = 0;
  for (const [id, sum] of sums) score += (dimensionOf.get(id).weight * sum) / dimensionOf.get(id).weightSum;
  return score;
}

/** Least score, zone and category, best first. */
export const classes = [[88, 'hijau', 'A'], [78, 'hijau', 'B'], [54, 'kuning', 'C'], [32, 'merah', 'D'], [0, 'merah', 'E']];
export const classOf = (score) => classes.find(([least]) => score >= least);

export const root = document.getElementById('app');
