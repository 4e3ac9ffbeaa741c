// What other people's pages load: under names that never change, see docs/embedding.md.

import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { write } from './files.mjs';

/** The loader has to be read by browsers that are older than those of the app: they keep the link. */
const TARGET = ['es2017'];

/** Writes the loader under its lasting name, and under one of this version for those who pin it by its digest. */
export async function placeLoader(folder, version) {
  const { code } = await transform(fs.readFileSync('www/sematkan.v1.js', 'utf8'), { loader: 'js', minify: true, target: TARGET, charset: 'utf8' });
  for (const name of ['sematkan.v1.js', `sematkan.v${version}.js`]) write(path.join(folder, name), code);
}
