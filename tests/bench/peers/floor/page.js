// The limit: the same work in plain DOM, nothing else. One listener, every score reckoned again at every change.

import { all, answers, classOf, indicators, options, root, unitScore, units } from '../work.js';

const make = (name, more = {}, ...children) => {
  const element = Object.assign(document.createElement(name), more);
  element.append(...children);
  return element;
};

const marks = structuredClone(answers);
const shown = { score: make('output', { id: 'score' }), zone: make('span'), category: make('span') };
const cells = new Map(units.map(({ id }) => [id, make('td')]));

function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

function rescore() {
  let sum = 0;
  for (const { id } of units) {
    const score = unitScore(marks[id]);
    write(cells.get(id), score.toFixed(2));
    sum += score;
  }
  const mean = sum / units.length;
  const [, zone, category] = classOf(mean);
  write(shown.score, mean.toFixed(2));
  write(shown.zone, zone);
  write(shown.category, category);
}

function sheet(unit) {
  const questions = indicators.map(({ id, text }) => make('fieldset', {}, make('legend', {}, text), ...options.map((option) => (
    make('label', {}, make('input', {
      type: 'radio', name: `${unit.id}-${id}`, value: option.value, checked: marks[unit.id][id] === option.value,
    }), ` ${option.text}`)))));
  return make('section', {}, make('h2', {}, unit.name), ...questions);
}

const place = make('div');
const choice = make('select', { ariaLabel: 'Unit' }, ...units.map(({ id, name }) => make('option', { value: id }, name)));
const show = () => place.replaceChildren(...(all ? units : units.filter(({ id }) => id === choice.value)).map(sheet));
choice.addEventListener('change', show);
place.addEventListener('change', ({ target }) => {
  const [unit, indicator] = target.name.split('-');
  marks[unit][indicator] = Number(target.value);
  rescore();
});
const rows = units.map(({ id, name }) => make('tr', {}, make('th', {}, name), cells.get(id)));
rescore();
show();
root.append(make('p', {}, shown.score, ' ', shown.zone, ' ', shown.category), make('table', {}, ...rows), all ? '' : choice, place);

window.bench = {
  find: (unit, indicator, value) => document.querySelector(`input[name="${unit}-${indicator}"][value="${value}"]`),
  score: () => shown.score.textContent,
};
