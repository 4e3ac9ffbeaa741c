// node tests/bench/peers-build.mjs target/bench-peers
// The page of every peer, bundled and compressed as a good host would do it, into FOLDER/site.
// Peers have lock files of their own and are installed here only, never with the project's tools.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { brotli, gzip } from '../../xtask/site/compress.mjs';
import { root, workload } from './workload.mjs';

/** Folders of tests/bench/peers, each with a page; all but the floor have a lock file. */
const PEERS = ['floor', 'surveyjs-2', 'surveyjs-3', 'formio', 'odk'];

const folder = path.resolve(process.argv[2]);
const sources = path.join(root, 'tests/bench/peers');
const site = path.join(folder, 'site');

function put(name, content) {
  const file = path.join(site, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  fs.writeFileSync(`${file}.br`, brotli(Buffer.from(content)));
  fs.writeFileSync(`${file}.gz`, gzip(Buffer.from(content)));
}

/** Installs by the lock file, once for each state of it. */
function install(peer) {
  const place = path.join(folder, peer);
  const lock = path.join(sources, peer, 'package-lock.json');
  if (!fs.existsSync(lock)) return;
  const wanted = fs.readFileSync(lock, 'utf8');
  const note = path.join(place, 'node_modules/.installed-lock.json');
  if (fs.existsSync(note) && fs.readFileSync(note, 'utf8') === wanted) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: place, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci failed in ${place}`);
  fs.writeFileSync(note, wanted);
}

async function bundle(peer) {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, peer, 'page.js')], outdir: path.join(site, peer), entryNames: 'app', write: false, logLevel: 'error',
    bundle: true, minify: true, format: 'esm', splitting: true, chunkNames: '[hash]', target: 'es2022', platform: 'browser', charset: 'utf8', legalComments: 'none',
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file', '.wasm': 'file' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  });
  for (const { path: file, contents } of outputFiles) put(path.relative(site, file), Buffer.from(contents));
  const style = outputFiles.some((file) => file.path.endsWith('app.css')) ? '<link rel="stylesheet" href="app.css">' : '';
  // The link is for a browser that would ask for an icon.
  put(`${peer}/index.html`, `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${peer}</title><link rel="icon" href="data:,">${style}<div id="app"></div><script type="module" src="app.js"></script></html>\n`);
}

fs.rmSync(site, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
for (const file of fs.readdirSync(sources)) fs.cpSync(path.join(sources, file), path.join(folder, file), { recursive: true, filter: (from) => !from.includes('node_modules') });
const { changes: _scripted, start: _shown, ...work } = workload;
fs.writeFileSync(path.join(folder, 'data.json'), JSON.stringify(work));
for (const peer of PEERS) {
  install(peer);
  await bundle(peer);
}
put('index.html', '<!DOCTYPE html><html lang="en"><title>peers</title>\n');
