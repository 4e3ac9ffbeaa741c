// The npm module, as a second opinion on files and numbers.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './env.mjs';

export const swanilai = await import(pathToFileURL(path.join(process.env.SWANILAI_PKG ?? path.join(ROOT, 'pkg'), 'analysis/node.js')).href);

/** Indicators of an instrument by dimension: id, element id, greatest mark, kind of scale, observers. */
export function indicators(instrument) {
  const pack = swanilai.instrument(instrument);
  const scales = new Map(pack.scales.map((scale) => [scale.id, scale]));
  const observers = new Map(pack.observers.map((one) => [one.id, one.slots]));
  return pack.dimensions.flatMap((dimension) => (dimension.variables ?? []).flatMap((variable) => variable.indicators.map((one) => {
    const id = `${dimension.id}.${variable.id}.${one.id}`;
    const scale = scales.get(one.scale);
    return {
      id, element: elementId(id), dimension: dimension.id, max: scale.max, isIndex: scale.kind === 'index',
      slots: observers.get(one.observers) ?? [],
    };
  })));
}

/** The id of an indicator's field set. */
export const elementId = (id) => `q-${id.replaceAll('.', '-')}`;
