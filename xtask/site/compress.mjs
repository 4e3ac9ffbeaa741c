// `.br` and `.gz` beside each file, and the sizes of what a first visit loads.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { find } from './files.mjs';

const COMPRESSED = /\.(html|js|css|wasm|bin|svg|json|webmanifest|txt)$/;

export function brotli(content) {
  return zlib.brotliCompressSync(content, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

export const gzip = (content) => zlib.gzipSync(content, { level: 9 });

/** Compresses all files of the site; `first` are those of the first visit. Gives name and sizes of each. */
export function compress(folder, first) {
  const rows = [];
  for (const file of find(folder, COMPRESSED)) {
    const content = fs.readFileSync(file);
    const br = brotli(content);
    const gz = gzip(content);
    fs.writeFileSync(`${file}.br`, br);
    fs.writeFileSync(`${file}.gz`, gz);
    rows.push([path.relative(folder, file), content.length, gz.length, br.length]);
  }
  const total = (list, column) => list.reduce((sum, row) => sum + row[column], 0);
  const sum = (name, list) => [name, total(list, 1), total(list, 2), total(list, 3)];
  const top = rows.filter(([name]) => !name.includes('/'));
  const now = top.filter(([name]) => first.includes(name));
  const later = top.filter(([name]) => /\.(wasm|bin|js)$/.test(name) && !first.includes(name));
  table([...now, sum('first visit', now), ...later, sum('when needed', later)]);
  return rows;
}

export function table(rows) {
  console.log(`${'file'.padEnd(34)}${'bytes'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const [name, ...sizes] of rows) {
    console.log(name.padEnd(34) + sizes.map((size) => String(size).padStart(10)).join(''));
  }
}
