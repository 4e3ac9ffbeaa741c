// The calculator on paper: a page of its own, with everything unfolded; the form stays on the screen (EM-11).

import { missing } from './keep.js';
import { badge, classWords, el, p, standing } from './parts.js';
import { number, say } from './text.js';
import { label } from './sheet.js';

const shown = (one) => (one.score ? number(one.score) : say('between', { low: number(one.low), high: number(one.high) }));

export function paper({ sheet, pack, found, lang }) {
  if (!found?.entity) return [p('', missing(found)), p('', say('simulation'))];
  const column = (words) => el('th', { scope: 'col' }, words);
  const rows = sheet.rows.flatMap((row, index) => {
    const unit = found.units[index];
    if (!unit) return [];
    const words = unit.class ? classWords(unit.class, true) : '';
    return [el('tr', {}, el('th', { scope: 'row' }, label(row, index)), el('td', {}, shown(unit)), el('td', {}, words && badge(unit.class.zone, words)))];
  });
  return [
    el('h1', {}, sheet.entity.trim() || say('heading')),
    p('simulation', say('simulation')),
    p('', pack.name[lang()]),
    el('div', { class: 'standing' }, ...standing(pack, found.entity)),
    el(
      'table',
      {},
      el('caption', {}, say('units')),
      el('thead', {}, el('tr', {}, column(say('units')), column(say('scoreColumn')), column(say('classColumn')))),
      el('tbody', {}, ...rows),
    ),
    p('', found.reasons.length ? say('assumed', { count: found.reasons.length }) : say('assumedNone')),
    el('ul', {}, ...found.reasons.map((both) => el('li', {}, both[lang()]))),
    pack.hasConditions ? p('', say('conditions')) : '',
    p('quiet', `${say('printed')} · ${pack.id} ${pack.version}`),
  ].filter(Boolean);
}
