// What the app needs to be installed and to work without internet: worker, manifest, icons, and the list
// of a version's files with their digests.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { find, write } from './files.mjs';

/** Parts of the app: named by content, all at the top. */
const PART = /^[a-z0-9]+-[0-9a-f]{16}\.(js|css|wasm|bin)$/;
/** What pages fetch under names that stay. Schemas, sources and documents are for readers elsewhere. */
const FETCHED = /^(index\.html|v1\/[a-z]+\.html|manifest\.webmanifest|icons\/[a-z0-9-]+\.png|contoh\/.+\.json|instruments\/[^/]+\/text\.[a-z]+\.json)$/;
/** With the data saver on, only what the form, the result and the light pages need. */
const CORE = /^(index\.html|v1\/.+|manifest\.webmanifest|instruments\/.+|(v1|kalkulator|kartu|app|boot|offline|chunks|pages|shared|kept|further|base|form|keep|result)-.+)$/;

/** Every file that a version consists of: name → digest, bytes, and 1 where it belongs to the core. */
export function list(folder, version) {
  const files = {};
  for (const file of find(folder, /./)) {
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (!PART.test(name) && !FETCHED.test(name)) continue;
    const content = fs.readFileSync(file);
    files[name] = [`sha256-${createHash('sha256').update(content).digest('base64')}`, content.length, ...(CORE.test(name) ? [1] : [])];
  }
  return { format: 1, version, files };
}

/** Writes all of it into a site that is otherwise complete. */
export async function offline(folder, version) {
  for (const name of ['sw.js', 'sw-off.js']) {
    const { code } = await transform(fs.readFileSync(path.join('www', name), 'utf8'), { loader: 'js', minify: true, target: ['chrome97', 'firefox102', 'safari16'], charset: 'utf8' });
    write(path.join(folder, name), code);
  }
  const manifest = JSON.parse(fs.readFileSync('www/manifest.webmanifest', 'utf8'));
  write(path.join(folder, 'manifest.webmanifest'), JSON.stringify(manifest));
  fs.cpSync('www/icons', path.join(folder, 'icons'), { recursive: true });
  const made = list(folder, version);
  write(path.join(folder, 'offline.json'), JSON.stringify(made));
  // Whoever keeps one of these for long never hears of a new version.
  const fresh = ['/', '/index.html', '/sw.js', '/offline.json', '/manifest.webmanifest'].map((name) => `${name}\n  Cache-Control: no-cache\n`);
  fs.appendFileSync(path.join(folder, '_headers'), fresh.join(''));
  const sizes = Object.values(made.files);
  const sum = (some) => some.reduce((total, [, bytes]) => total + bytes, 0);
  const core = sizes.filter(([, , isCore]) => isCore);
  console.log(`kept for use without internet: ${sizes.length} files, ${sum(sizes)} bytes; with the data saver on ${core.length}, ${sum(core)}`);
}
