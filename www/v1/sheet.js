// What is typed into the calculator: rows, the draft of them, and the assessment file made of them.

import { say } from './text.js';

/** Most units of an assessment, and most letters of a name in one. */
export const MOST = 200;
export const MOST_LETTERS = 200;

/** An id that no other row has, here or in another file. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * A row. `key` names its fields on this page, `id` tells it from other rows of this sheet in every tab, and `unit`
 * from those of any other sheet, in files. `born` is when it was added, `at` when each field was changed last.
 */
export const blank = (key, id = String(key), born = 0) => ({ key, id, unit: '', born, name: '', isPoints: false, score: '', points: {}, at: {} });

/** The rows that a sheet begins with, the same in every tab. */
export const blankRows = () => [1, 2, 3].map((key) => blank(key, String(key), key));

/** `gone` has when rows were removed, `cleared` when everything was. */
export const blankSheet = (set = '', cleared = 0) => ({ set, entity: '', rows: blankRows(), at: {}, gone: {}, cleared });

export const isEmpty = (row) => !row.name && !row.score && !Object.values(row.points).some(Boolean);

const text = (value) => (typeof value === 'string' ? value : '');
const id = (value) => (/^[0-9a-f]{1,16}$/.test(value) ? value : '');
const time = (value) => (Number.isSafeInteger(value) && value > 0 ? value : 0);
const map = (values, read) => Object.fromEntries(Object.entries(values || {}).map(([name, value]) => [name, read(value)]).filter(([, value]) => value).sort());

/** The sheet of a draft; null where the draft is none of ours. Drafts of the first version have no ids and no times. */
export function fromDraft(draft) {
  try {
    const { v, set, entity, rows, at, gone, cleared } = JSON.parse(draft);
    if (v !== 1 || !Array.isArray(rows)) return null;
    const read = rows.map((row, index) => ({
      key: index + 1,
      id: id(row.id) || String(index + 1),
      unit: id(row.unit),
      born: time(row.born) || index + 1,
      name: text(row.name),
      isPoints: row.isPoints === true,
      score: text(row.score),
      points: map(row.points, text),
      at: map(row.at, time),
    }));
    return { set: text(set), entity: text(entity), rows: read.length ? read : blankRows(), at: map(at, time), gone: map(gone, time), cleared: time(cleared) };
  } catch {
    return null;
  }
}

export const toDraft = ({ set, entity, rows, at, gone, cleared }) => JSON.stringify({
  v: 1, set, entity, at: map(at, time), gone: map(gone, time), cleared,
  rows: rows.map(({ key, ...row }) => ({ ...row, points: map(row.points, text), at: map(row.at, time) })),
});

/** What a row is called. */
export const label = (row, index) => row.name.trim() || say('row', { number: index + 1 });

/** The assessment as the app reads it. Numbers are those that the core read, so nothing is rounded. */
export function assessment(sheet, pack, found, { app, kind }) {
  const units = sheet.rows.flatMap((row, index) => {
    const numbers = found.numbers[index];
    if (!numbers) return [];
    const unit = { id: `unit-${row.unit ||= newId()}`, name: label(row, index), ...(kind && { kind }) };
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
