// Scores are a hidden calculated value and a text that Form.io draws again at every change.

import '@formio/js/dist/formio.form.min.css';
import Formio from '@formio/js/dist/formio.form.min.js';
import { all, answers, classOf, indicators, options, root, unitScore, units } from '../work.js';

const values = options.map(({ value, text }) => ({ value: String(value), label: text }));
const key = (unit, indicator) => `${unit}_${indicator}`;
const marksOf = (data, unit) => Object.fromEntries(indicators.map(({ id }) => [id, data[key(unit, id)]]));
// Calculations are texts in a form's definition, so they find the rule by name.
window.scores = (data) => {
  const found = units.map(({ id }) => unitScore(marksOf(data, id)));
  const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
  const [, zone, category] = classOf(mean);
  return { agency: mean.toFixed(2), zone, category, units: found.map((one) => one.toFixed(2)) };
};

const hidden = { type: 'hidden', input: true, key: 'scores', calculateValue: 'value = scores(data)', persistent: true };
const shown = {
  type: 'htmlelement', tag: 'div', key: 'shown', input: false, refreshOnChange: true,
  content: `{% if (data.scores) { %}<p><output id="score">{{ data.scores.agency }}</output> {{ data.scores.zone }} {{ data.scores.category }}</p><table>${
    units.map(({ name }, index) => `<tr><th>${name}</th><td>{{ data.scores.units[${index}] }}</td></tr>`).join('')}</table>{% } %}`,
};
const choice = { type: 'select', key: 'unit', label: 'Unit', input: true, widget: 'html5', dataSrc: 'values', data: { values: units.map(({ id, name }) => ({ value: id, label: name })) } };
const panels = units.map(({ id, name }) => ({
  type: 'panel', key: `p${id}`, title: name, input: false, clearOnHide: false,
  ...(all ? {} : { conditional: { show: true, when: 'unit', eq: id } }),
  components: indicators.map((one) => ({ type: 'radio', key: key(id, one.id), label: one.text, input: true, clearOnHide: false, values })),
}));

const data = { unit: 'U1' };
for (const { id } of units) for (const [one, value] of Object.entries(answers[id])) data[key(id, one)] = String(value);

const form = await Formio.createForm(root, { components: [hidden, shown, ...(all ? [] : [choice]), ...panels] }, { noAlerts: true, submission: { data } });
await form.setSubmission({ data });
window.bench = {
  find: (unit, indicator, value) => document.querySelector(`input[name^="data[${key(unit, indicator)}]"][value="${value}"]`),
  score: () => document.getElementById('score')?.textContent,
};
