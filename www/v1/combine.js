// One draft open in several tabs, frames or pages: what each of them changed is put together, as the app does
// it (src/assessment/together.rs). Pure, so that it can be tested without a browser.

import { blank, blankSheet, isEmpty, newId, toDraft } from './sheet.js';

/** Where both sides changed something, the one at hand stays. */
const pick = (was, mine, theirs) => (mine === was ? theirs : mine);

const content = (row) => toDraft({ rows: [row] });
const isSame = (one, other) => content(one) === content(other);

/** Field by field. The row at hand is changed in place, since its fields on the page hold it. */
function combineRow(was, mine, theirs) {
  for (const name of ['name', 'isPoints', 'score']) mine[name] = pick(was[name], mine[name], theirs[name]);
  for (const id of Object.keys({ ...was.points, ...mine.points, ...theirs.points })) {
    mine.points[id] = pick(was.points[id] || '', mine.points[id] || '', theirs.points[id] || '');
  }
  return mine;
}

/**
 * Combines two sheets with the last one that both had. A row that one side removed goes, unless the other has
 * changed it since; a row that one side added stays. Rows that were never kept have no id yet: those of
 * a blank sheet stand for the blank rows of the other one.
 */
export function combine(base, mine, theirs) {
  const byId = (sheet) => new Map(sheet.rows.filter(({ id }) => id).map((row) => [row.id, row]));
  const before = byId(base);
  // An older version of this page keeps rows without ids.
  theirs.rows.forEach((row, index) => {
    const { id } = base.rows[index] || {};
    row.id ||= id && !theirs.rows.some((other) => other.id === id) ? id : newId();
  });
  const there = byId(theirs);
  mine.rows.forEach((row, index) => {
    const other = theirs.rows[index];
    if (!row.id && other && isEmpty(other) && !mine.rows.some(({ id }) => id === other.id)) row.id = other.id;
  });
  const here = byId(mine);
  const rows = theirs.rows.flatMap((other) => {
    const own = here.get(other.id);
    const was = before.get(other.id);
    if (own) return [combineRow(was || blank(0), own, other)];
    return was && isSame(was, other) ? [] : [{ ...other, key: 0 }];
  });
  mine.rows.forEach((row, index) => {
    if (row.id && there.has(row.id)) return;
    const was = before.get(row.id);
    if (was ? isSame(was, row) : !row.id && isEmpty(row) && theirs.rows.length) return;
    row.id ||= newId();
    // After the row it stands after here.
    const last = mine.rows.slice(0, index).reverse().find((one) => rows.includes(one));
    rows.splice(last ? rows.indexOf(last) + 1 : rows.length, 0, row);
  });
  // Rows that came from elsewhere take the first names that are free on this page.
  const keys = new Set(rows.map(({ key }) => key));
  let next = 1;
  for (const row of rows) {
    if (row.key) continue;
    while (keys.has(next)) next += 1;
    keys.add(row.key = next);
  }
  return {
    set: pick(base.set, mine.set, theirs.set),
    entity: pick(base.entity, mine.entity, theirs.entity),
    rows: rows.length ? rows : blankSheet().rows,
  };
}
