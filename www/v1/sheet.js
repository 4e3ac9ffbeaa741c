// What is typed into the calculator: rows, the draft of them, and the assessment file made of them.

import { say } from './text.js';

/** Most units of an assessment. */
export const MOST = 200;

const text = (value, most) => (typeof value === 'string' ? value.slice(0, most) : '');

export const blank = (key) => ({ key, name: '', isPoints: false, score: '', points: {} });

export const isEmpty = (row) => !row.name && !row.score && !Object.values(row.points).some(Boolean);

/** The sheet of a draft; null where the draft is none of ours. */
export function fromDraft(draft) {
  try {
    const { v, set, entity, rows } = JSON.parse(draft);
    if (v !== 1 || !Array.isArray(rows)) return null;
    const read = rows.slice(0, MOST).map((row, index) => ({
      key: index + 1,
      name: text(row.name, 200),
      isPoints: row.isPoints === true,
      score: text(row.score, 20),
      points: Object.fromEntries(Object.entries(row.points || {}).slice(0, 20).map(([id, value]) => [id, text(value, 20)])),
    }));
    return { set: text(set, 80), entity: text(entity, 200), rows: read.length ? read : [blank(1)] };
  } catch {
    return null;
  }
}

export const toDraft = ({ set, entity, rows }) => JSON.stringify({
  v: 1, set, entity, rows: rows.map(({ name, isPoints, score, points }) => ({ name, isPoints, score, points })),
});

/** What a row is called. */
export const label = (row, index) => row.name.trim() || say('row', { number: index + 1 });

/** The assessment as the app reads it. Numbers are those that the core read, so nothing is rounded. */
export function assessment(sheet, pack, found, { app, kind }) {
  const units = sheet.rows.flatMap((row, index) => {
    const numbers = found.numbers[index];
    if (!numbers) return [];
    const unit = { id: `unit-${index + 1}`, name: label(row, index), ...(kind && { kind }) };
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
