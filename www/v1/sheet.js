// What is typed into the calculator: rows, the draft of them, and the assessment file made of them.

import { say } from './text.js';

/** Most units of an assessment, and most letters of a name in one. */
export const MOST = 200;
export const MOST_LETTERS = 200;

const text = (value) => (typeof value === 'string' ? value : '');

/** An id that no other row has, here or in another file. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A row. `key` names its fields on this page; `id` is the row's own in every tab and file, from when it is kept. */
export const blank = (key, id = '') => ({ key, id, name: '', isPoints: false, score: '', points: {} });

export const isEmpty = (row) => !row.name && !row.score && !Object.values(row.points).some(Boolean);

export const blankSheet = (set = '') => ({ set, entity: '', rows: [1, 2, 3].map((key) => blank(key)) });

/** The sheet of a draft; null where the draft is none of ours. Older drafts have rows without ids. */
export function fromDraft(draft) {
  try {
    const { v, set, entity, rows } = JSON.parse(draft);
    if (v !== 1 || !Array.isArray(rows)) return null;
    const read = rows.map((row, index) => ({
      key: index + 1,
      id: /^[0-9a-f]{16}$/.test(row.id) ? row.id : '',
      name: text(row.name),
      isPoints: row.isPoints === true,
      score: text(row.score),
      points: Object.fromEntries(Object.entries(row.points || {}).map(([id, value]) => [id, text(value)])),
    }));
    return { set: text(set), entity: text(entity), rows: read.length ? read : [blank(1)] };
  } catch {
    return null;
  }
}

const filled = (points) => Object.fromEntries(Object.entries(points).filter(([, value]) => value).sort());

export const toDraft = ({ set, entity, rows }) => JSON.stringify({
  v: 1, set, entity, rows: rows.map(({ id, name, isPoints, score, points }) => ({ id, name, isPoints, score, points: filled(points) })),
});

/** What a row is called. */
export const label = (row, index) => row.name.trim() || say('row', { number: index + 1 });

/** The assessment as the app reads it. Numbers are those that the core read, so nothing is rounded. */
export function assessment(sheet, pack, found, { app, kind }) {
  const units = sheet.rows.flatMap((row, index) => {
    const numbers = found.numbers[index];
    if (!numbers) return [];
    const unit = { id: `unit-${row.id ||= newId()}`, name: label(row, index), ...(kind && { kind }) };
    if (!row.isPoints) return [{ ...unit, score: numbers[0] }];
    const points = pack.dimensions.flatMap(({ id }, at) => (at in numbers ? [[id, numbers[at]]] : []));
    return [{ ...unit, points: Object.fromEntries(points) }];
  });
  return {
    format: 'swanilai.assessment',
    version: 1,
    notice: say('simulation'),
    ...(app && { app }),
    instrument: { id: pack.id, version: pack.version, digest: pack.digest },
    entity: { name: sheet.entity.trim() || say('nameless'), kind: pack.kind },
    units,
  };
}
