// The rows of the calculator: drawn anew when a row comes, goes or changes its kind, else only corrected.

import { el, classWords, p } from './parts.js';
import { input, keepFocus, tooLong } from './fields.js';
import { langIndex, number, say } from './text.js';
import { MOST, blank, newId } from './sheet.js';

/** What is wrong with a typed number, and what to write. */
function faultWords(what, typed, max) {
  if (what === 'ambiguous') {
    const small = langIndex() === 0 ? typed.replace('.', ',') : `${typed}0`;
    return say('ambiguous', { small, large: typed.replace('.', '') });
  }
  return say({ range: 'outside' }[what] || what, { max: number(max) });
}

/** Which fields a row has, and what stands in them: [id, value] each. */
const values = (row, pack) => [
  [`nama-${row.key}`, row.name],
  ...(row.isPoints ? pack.dimensions.map(({ id }, at) => [`poin-${row.key}-${at}`, row.points[id] || '']) : [[`nilai-${row.key}`, row.score]]),
];

/** Draws the rows of a sheet into a place; `changed` is called with every change of what is typed. */
export class Rows {
  constructor(place, more, errors, changed) {
    Object.assign(this, { place, more, errors, changed });
  }

  /** Takes what came from elsewhere: rows are drawn anew only where there are others, and focus stays where it was. */
  take(sheet, pack) {
    const isDrawn = (row, index) => this.drawn[index]?.row === row && this.drawn[index].isPoints === row.isPoints;
    if (this.pack !== pack || this.drawn.length !== sheet.rows.length || !sheet.rows.every(isDrawn)) {
      keepFocus(() => this.draw(sheet, pack));
      return;
    }
    this.sheet = sheet;
    for (const [id, value] of sheet.rows.flatMap((row) => values(row, pack))) {
      const field = document.getElementById(id);
      if (field.value !== value) field.value = value;
    }
  }

  draw(sheet, pack) {
    Object.assign(this, { sheet, pack, next: Math.max(...sheet.rows.map(({ key }) => key)) + 1 });
    this.drawn = sheet.rows.map((row) => ({ row, isPoints: row.isPoints }));
    this.place.replaceChildren(...sheet.rows.map((row, index) => this.row(row, index)));
    const add = el('button', { type: 'button', id: 'tambah-baris', onclick: () => this.add() }, say('add'));
    const over = sheet.rows.length - MOST;
    this.more.replaceChildren(over < 0 ? add : say(over ? 'over' : 'full', { max: MOST, over }));
  }

  again(selector) {
    this.draw(this.sheet, this.pack);
    this.changed();
    const field = this.place.parentNode.querySelector(selector);
    if (field) field.focus();
  }

  add() {
    const row = blank(this.next, newId());
    row.isPoints = this.sheet.rows[this.sheet.rows.length - 1].isPoints;
    this.sheet.rows.push(row);
    this.again(`#nama-${row.key}`);
  }

  remove(row) {
    this.sheet.rows = this.sheet.rows.filter((other) => other !== row);
    this.again('#tambah-baris');
  }

  row(row, index) {
    const { key } = row;
    const about = { number: index + 1 };
    const type = (id, value, attributes, set) => input(id, value, attributes, (words) => {
      set(words);
      this.changed();
    });
    const error = (id) => el('p', { class: 'error', id: `${id}-salah`, hidden: '' });
    const name = type(`nama-${key}`, row.name, { 'aria-describedby': `nama-${key}-salah` }, (value) => { row.name = value; });
    const numeric = (id, label, hint, value, set, hintStyle = 'hint') => {
      const field = type(id, value, { inputmode: 'decimal', 'aria-describedby': `${id}-salah ${id}-hint` }, set);
      return el(
        'div',
        { class: 'field' },
        el('label', { for: id }, ...[label].flat()),
        el('p', { class: hintStyle, id: `${id}-hint` }, hint),
        field,
        row.isPoints ? error(id) : null,
      );
    };
    // The range of scores is told once, above all rows; here it is for those who hear it.
    const fields = row.isPoints
      ? el('div', {}, p('hint', say('pointsHelp')), el('div', { class: 'point-fields' }, ...this.pack.dimensions.map((dimension, at) => {
        const { id, weight, most, isAssumed } = dimension;
        const hint = weight === most && !isAssumed
          ? say('range', { max: number(most) })
          : say('rangeAssumed', { max: number(weight), most: number(most) });
        return numeric(`poin-${key}-${at}`, [say('points', { name: dimension.name[langIndex()] }), el('span', { class: 'visually-hidden' }, `, ${say('row', about)}`)], hint, row.points[id] || '', (value) => { row.points[id] = value; });
      })))
      : numeric(`nilai-${key}`, say('score', about), say('range', { max: number(this.pack.max) }), row.score, (value) => { row.score = value; }, 'visually-hidden');
    const quiet = (label, onclick, id) => el('button', { type: 'button', id, class: 'quiet-button', 'aria-label': say('ofRow', { label, ...about }), onclick }, label);
    const other = () => {
      row.isPoints = !row.isPoints;
      this.again(`#cara-${key}`);
    };
    return el(
      'div',
      { class: row.isPoints ? 'calculator-row by-points' : 'calculator-row', role: 'group', 'aria-label': say('row', about) },
      el('div', { class: 'field' }, el('label', { for: name.id }, say('name', about)), name),
      fields,
      error(name.id),
      row.isPoints ? null : error(`nilai-${key}`),
      p(
        'row-actions',
        el('span', { class: 'row-result', id: `hasil-${key}` }),
        quiet(say(row.isPoints ? 'byScore' : 'byPoints'), other, `cara-${key}`),
        this.sheet.rows.length > 1 ? quiet(say('remove'), () => this.remove(row), `hapus-${key}`) : null,
      ),
    );
  }

  /** Says at each field what is wrong with it, and in each row what it comes to. */
  tell(found) {
    this.sheet.rows.forEach((row, index) => {
      this.errors.show(`nama-${row.key}`, tooLong(row.name));
      const ids = row.isPoints ? this.pack.dimensions.map((_, at) => `poin-${row.key}-${at}`) : [`nilai-${row.key}`];
      ids.forEach((id, at) => {
        const fault = found.faults.find((one) => one.row === index && one.field === at);
        const max = row.isPoints && fault?.what !== 'sum' ? this.pack.dimensions[at].most : this.pack.max;
        this.errors.show(id, fault ? faultWords(fault.what, document.getElementById(id).value.trim(), max) : '');
      });
      const unit = found.faults.some((one) => one.row === index) ? null : found.units[index];
      let words = '';
      if (unit && (row.isPoints || found.count > 1)) {
        words = unit.score ? number(unit.score) : say('between', { low: number(unit.low), high: number(unit.high) });
        if (unit.class) words += ` · ${classWords(unit.class, true)}`;
      }
      document.getElementById(`hasil-${row.key}`).textContent = words;
    });
  }
}
