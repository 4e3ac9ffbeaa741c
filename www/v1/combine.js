// One draft open in several tabs, frames or pages. Each keeps the whole of it, with the time of every change,
// and puts together what it finds: the later change of a field wins, a removed row stays removed unless it was
// changed since, and what was cleared stays cleared. It does not matter who comes first, nor how late
// a browser hands over what another tab has kept. Pure, so that it can be tested without a browser.

import { blank, blankRows } from './sheet.js';

const FIELDS = ['name', 'isPoints', 'score'];
const EMPTY = blank(0);

/** Fields of a row by the names under which their times stand: those of points begin with `p.`. */
const namesOf = (...rows) => [...FIELDS, ...new Set(rows.flatMap(({ points }) => Object.keys(points).map((id) => `p.${id}`)))];
const get = (row, name) => (name in EMPTY ? row[name] : row.points[name.slice(2)] || '');
function set(row, name, value) {
  if (name in EMPTY) row[name] = value;
  else row.points[name.slice(2)] = value;
}

const timeOf = (one, name) => one.at[name] || 0;
const lastOf = (row) => Math.max(row.born, ...Object.values(row.at));

/** The time of the last change of a sheet. */
export const latest = (sheet) => Math.max(1, sheet.cleared, ...Object.values(sheet.at), ...Object.values(sheet.gone), ...sheet.rows.map(lastOf));

/** Notes the time at what differs from an earlier state of the same sheet; whether anything does. */
export function stamp(sheet, base, clock = Date.now) {
  const now = Math.max(clock(), latest(sheet) + 1, latest(base) + 1);
  let isChanged = false;
  const note = (one, name) => {
    one.at[name] = now;
    isChanged = true;
  };
  for (const name of ['set', 'entity']) if (sheet[name] !== base[name]) note(sheet, name);
  for (const row of sheet.rows) {
    const was = base.rows.find(({ id }) => id === row.id) || EMPTY;
    if (was === EMPTY && row.born === 0) {
      row.born = now;
      isChanged = true;
    }
    for (const name of namesOf(was, row)) if (get(row, name) !== get(was, name)) note(row, name);
  }
  for (const { id } of base.rows) {
    if (sheet.rows.some((row) => row.id === id)) continue;
    sheet.gone[id] = now;
    isChanged = true;
  }
  return isChanged;
}

/** Takes the later of two values; at the same time the greater, so that both sides take the same one. */
function isLater(time, value, otherTime, other) {
  return time === otherTime ? String(value) > String(other) : time > otherTime;
}

/** Whether a row is still there. Those that every sheet begins with come back blank when all is cleared. */
function isThere(row, { cleared, gone }) {
  const removed = gone[row.id] || 0;
  if (/^\d+$/.test(row.id) && (cleared === 0 || row.id <= blankRows().length)) return removed <= cleared || lastOf(row) > removed;
  return lastOf(row) > Math.max(cleared, removed);
}

/** Leaves of a sheet what was not cleared and not removed, in the order in which rows were added. */
export function settle(sheet) {
  const { cleared } = sheet;
  if (cleared > 0) {
    if (timeOf(sheet, 'entity') <= cleared) sheet.entity = '';
    for (const row of sheet.rows) {
      for (const name of namesOf(row)) if (timeOf(row, name) <= cleared) set(row, name, get(EMPTY, name));
    }
  }
  const rows = sheet.rows.filter((row) => isThere(row, sheet));
  const order = (one, other) => one.born - other.born || (one.id < other.id ? -1 : 1);
  sheet.rows = rows.length > 0 ? rows.sort(order) : blankRows();
  return sheet;
}

/** Puts what is kept into the sheet at hand, whose rows stay the same objects: fields on the page hold them. */
export function combine(mine, theirs) {
  mine.cleared = Math.max(mine.cleared, theirs.cleared);
  for (const [id, time] of Object.entries(theirs.gone)) mine.gone[id] = Math.max(mine.gone[id] || 0, time);
  for (const name of ['set', 'entity']) {
    const [time, other] = [timeOf(mine, name), timeOf(theirs, name)];
    if (!isLater(other, theirs[name], time, mine[name])) continue;
    mine[name] = theirs[name];
    if (other) mine.at[name] = other;
  }
  for (const other of theirs.rows) {
    const row = mine.rows.find(({ id }) => id === other.id);
    if (!row) {
      mine.rows.push({ ...other, key: 0 });
      continue;
    }
    if (other.unit > row.unit) row.unit = other.unit;
    for (const name of namesOf(row, other)) {
      const [time, otherTime] = [timeOf(row, name), timeOf(other, name)];
      if (!isLater(otherTime, get(other, name), time, get(row, name))) continue;
      set(row, name, get(other, name));
      if (otherTime) row.at[name] = otherTime;
    }
  }
  settle(mine);
  // Rows that came from elsewhere take the first names that are free on this page.
  const keys = new Set(mine.rows.map(({ key }) => key));
  let next = 1;
  for (const row of mine.rows) {
    if (row.key) continue;
    while (keys.has(next)) next += 1;
    keys.add(row.key = next);
  }
  return mine;
}
