// The plugins for WordPress and Joomla as ZIPs, and what pins the loader: beside the page, for "Pasang di situs Anda".
//
//   node xtask/site/plugins.mjs dist 0.1.0     the same for a folder that was built otherwise

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { find, integrityOf, write } from './files.mjs';

/** What is packed: WordPress wants a folder in the archive, Joomla its manifest at the top. */
const PLUGINS = [
  { from: 'plugins/wordpress/swanilai', within: 'swanilai/', to: 'swanilai-wordpress.zip', versions: ['swanilai.php', 'readme.txt', 'block.asset.php'] },
  { from: 'plugins/joomla/mod_swanilai', within: '', to: 'swanilai-joomla.zip', versions: ['mod_swanilai.xml'] },
];
/** The same for every file, by the clock of an archive, which knows no time zone: the same files give the same bytes. */
const STAMP = new Date(2026, 0, 1);

/**
 * Writes the archives into a folder, and `sematkan.json`: their sizes, and version and digest of the loader
 * that never changes (SE-9), where the site has one.
 */
export function placePlugins(folder, version) {
  const plugins = {};
  for (const { from, within, to, versions } of PLUGINS) {
    for (const name of versions) {
      if (!fs.readFileSync(path.join(from, name), 'utf8').includes(version)) throw new Error(`${from}/${name} is not of version ${version}`);
    }
    const files = { [`${within}LICENSE.txt`]: fs.readFileSync('LICENSE-MIT') };
    for (const file of find(from, /./)) files[within + path.relative(from, file).split(path.sep).join('/')] = fs.readFileSync(file);
    const packed = zipSync(files, { level: 9, mtime: STAMP });
    write(path.join(folder, to), packed);
    plugins[to] = packed.length;
  }
  const loader = path.join(folder, `sematkan.v${version}.js`);
  const pinned = fs.existsSync(loader) ? { version, integrity: integrityOf(fs.readFileSync(loader)) } : {};
  write(path.join(folder, 'sematkan.json'), `${JSON.stringify({ ...pinned, plugins })}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) placePlugins(...process.argv.slice(2));
