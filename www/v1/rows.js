// The rows of the calculator: drawn anew when a row comes, goes or changes its kind, else only corrected.

import { el, classWords, p } from './parts.js';
import { langIndex, number, say } from './text.js';
import { MOST, blank } from './sheet.js';

/** What is wrong with a typed number, and what to write. */
function faultWords(what, typed, max) {
  if (what === 'ambiguous') {
    const small = langIndex() === 0 ? typed.replace('.', ',') : `${typed}0`;
    return say('ambiguous', { small, large: typed.replace('.', '') });
  }
  return say({ range: 'outside' }[what] || what, { max: number(max) });
}

/** Draws the rows of a sheet into a place; `changed` is called with every change of what is typed. */
export class Rows {
  constructor(place, more, changed) {
    Object.assign(this, { place, more, changed });
  }

  draw(sheet, pack) {
    Object.assign(this, { sheet, pack, next: Math.max(...sheet.rows.map(({ key }) => key)) + 1 });
    this.place.replaceChildren(...sheet.rows.map((row, index) => this.row(row, index)));
    const add = el('button', { type: 'button', id: 'tambah-baris', onclick: () => this.add() }, say('add'));
    this.more.replaceChildren(sheet.rows.length < MOST ? add : say('full', { max: MOST }));
  }

  again(selector) {
    this.draw(this.sheet, this.pack);
    this.changed();
    const field = this.place.parentNode.querySelector(selector);
    if (field) field.focus();
  }

  add() {
    const row = blank(this.next);
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
    const type = (field, set) => {
      field.addEventListener('input', () => {
        set(field.value);
        this.changed();
      });
      return field;
    };
    const error = (id) => el('p', { class: 'error', id: `${id}-salah`, hidden: '' });
    const name = type(el('input', { type: 'text', id: `nama-${key}`, maxlength: 200, autocomplete: 'off' }), (value) => { row.name = value; });
    name.value = row.name;
    const numeric = (id, label, hint, value, set, hintStyle = 'hint') => {
      const field = type(el('input', {
        type: 'text', id, inputmode: 'decimal', maxlength: 20, autocomplete: 'off', 'aria-describedby': `${id}-salah ${id}-hint`,
      }), set);
      field.value = value;
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
      const ids = row.isPoints ? this.pack.dimensions.map((_, at) => `poin-${row.key}-${at}`) : [`nilai-${row.key}`];
      ids.forEach((id, at) => {
        const fault = found.faults.find((one) => one.row === index && one.field === at);
        const field = document.getElementById(id);
        const error = document.getElementById(`${id}-salah`);
        const max = row.isPoints && fault?.what !== 'sum' ? this.pack.dimensions[at].most : this.pack.max;
        error.textContent = fault ? faultWords(fault.what, field.value.trim(), max) : '';
        error.hidden = !fault;
        if (fault) field.setAttribute('aria-invalid', 'true');
        else field.removeAttribute('aria-invalid');
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
