// The work as a SurveyJS form: expressions are its own, nothing is reckoned outside of it.

import { all, answers, classes, control, indicators, options, unitSum, units } from './work.js';

const choices = options.map(({ value, text }) => ({ value, text }));
const isMatrix = control === 'matrix';
const nameOf = (unit, indicator) => (isMatrix ? `${unit}.${indicator}` : `${unit}_${indicator}`);

const figure = (name, title, expression) => ({
  type: 'expression', name, title, expression, displayStyle: 'decimal', minimumFractionDigits: 2, maximumFractionDigits: 2,
});
const pick = (at) => classes.slice(0, -1).reduceRight((rest, one) => `iif({agency} >= ${one[0]}, '${one[at]}', ${rest})`, `'${classes.at(-1)[at]}'`);

const questions = ({ id }) => (isMatrix
  ? [{ type: 'matrix', name: id, titleLocation: 'hidden', columns: choices, rows: indicators.map((one) => ({ value: one.id, text: one.text })) }]
  : indicators.map((one) => ({ type: 'radiogroup', name: nameOf(id, one.id), title: one.text, choices })));

export const json = {
  showNavigationButtons: false,
  questionErrorLocation: 'bottom',
  elements: [
    {
      type: 'panel', name: 'scores', elements: [
        figure('agency', 'Nilai', `(${units.map(({ id }) => `{s${id}}`).join(' + ')}) / ${units.length}`),
        { type: 'expression', name: 'zone', title: 'Zona', expression: pick(1) },
        { type: 'expression', name: 'category', title: 'Kategori', expression: pick(2) },
        ...units.map(({ id, name }) => figure(`s${id}`, name, unitSum((one) => `{${nameOf(id, one)}}`))),
      ],
    },
    ...(all ? [] : [{ type: 'radiogroup', name: 'unit', title: 'Unit', choices: units.map(({ id, name }) => ({ value: id, text: name })) }]),
    ...units.map((unit) => ({
      type: 'panel', name: `p${unit.id}`, title: unit.name, ...(all ? {} : { visibleIf: `{unit} = '${unit.id}'` }), elements: questions(unit),
    })),
  ],
};

export const start = { unit: 'U1' };
for (const { id } of units) {
  if (isMatrix) start[id] = { ...answers[id] };
  else for (const [one, value] of Object.entries(answers[id])) start[nameOf(id, one)] = value;
}

const row = new Map(indicators.map(({ id }, index) => [id, index]));
export const bench = {
  find: (unit, indicator, value) => {
    const holder = isMatrix
      ? document.querySelector(`[data-name="${unit}"]`)?.querySelectorAll('tbody tr')[row.get(indicator)]
      : document.querySelector(`[data-name="${unit}_${indicator}"]`);
    return holder?.querySelector(`input[value="${value}"]`) ?? null;
  },
  score: () => document.querySelector('[data-name="agency"] .sd-expression, [data-name="agency"] .sv-expression')?.textContent,
};
