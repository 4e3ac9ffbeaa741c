// The last step of `cargo xtask dist`, in Node because brotli, digests and esbuild are at hand there.
//
//   node xtask/finish.mjs site dist 0.1.0 BUILT ENGINE SPREADSHEET LIGHT [PACK…]   page, scripts, chunks, texts, headers, compression, sizes
//   node xtask/finish.mjs release dist 0.1.0              the ZIP for other servers alone, of a site that is there
//   node xtask/finish.mjs light dir 0.1.0 LIGHT           the pages of v1/ alone, compressed
//   node xtask/finish.mjs package pkg 0.1.0               entry files, package.json, texts, schemas
//   node xtask/finish.mjs docs dist 0.1.0                 the pages of dist/docs alone, while writing them

import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { assemble } from './site/assemble.mjs';
import { brotli, compress, gzip, table } from './site/compress.mjs';
import { writeDocs } from './site/docs.mjs';
import { find, write } from './site/files.mjs';
import { placeLight, weighLight } from './site/light.mjs';
import { offline } from './site/offline.mjs';
import { placePlugins } from './site/plugins.mjs';
import { release } from './site/release.mjs';
import { LIST, TEXTS, placeParts } from './site/sbom.mjs';
import { LASTING } from './site/webserver.mjs';

const HASHED = /-[0-9a-f]{16}\.[a-z0-9]+$/;

const [what, folder, version, built, engine, spreadsheet, light, ...packs] = process.argv.slice(2);
if (what === 'site') await finishSite();
else if (what === 'light') await finishLight();
else if (what === 'release') release(folder, version);
else if (what === 'package') finishPackage();
else if (what === 'docs') console.log(`${await writeDocs(folder, version)} pages in ${path.join(folder, 'docs')}`);
else throw new Error(`unknown: ${what}`);

async function finishSite() {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync('instruments', path.join(folder, 'instruments'), { recursive: true });
  for (const pack of packs) fs.cpSync(pack, path.join(folder, 'instruments', path.basename(pack)), { recursive: true });
  // The ready example, fetched only by those who ask for it.
  fs.cpSync('www/contoh', path.join(folder, 'contoh'), { recursive: true });
  const first = await assemble(built, engine, spreadsheet, folder, version);
  const lightLoads = await placeLight(light, folder, version);
  copyTexts();
  copySchemas();
  placePlugins(folder, version);
  await writeDocs(folder, version);
  placeParts(folder, 'site', version);
  writeHeaders();
  await offline(folder, version);
  weighLight(lightLoads, compress(folder, first));
  release(folder, version);
}

async function finishLight() {
  fs.rmSync(folder, { recursive: true, force: true });
  const loads = await placeLight(built, folder, version);
  // Our server asks for one.
  write(path.join(folder, 'index.html'), '<!DOCTYPE html><html lang="id"><title>v1</title><a href="v1/kalkulator.html">v1</a>\n');
  weighLight(loads, compress(folder, []));
}

function minified(file) {
  return JSON.stringify(JSON.parse(fs.readFileSync(file, 'utf8')));
}

// Texts are fetched when used, under names that stay, so that links to them may be published.
function copyTexts() {
  for (const file of find('instruments', /^text\.[a-z]+\.json$/)) write(path.join(folder, file), minified(file));
}

function copySchemas() {
  for (const file of find('schema', /\.json$/)) write(path.join(folder, file), fs.readFileSync(file));
}

// Hosts that read `_headers` keep hashed files as long as our own server tells browsers to.
function writeHeaders() {
  const lines = [fs.readFileSync('www/_headers', 'utf8').trimEnd()];
  for (const file of find(folder, HASHED)) {
    lines.push(`/${path.relative(folder, file)}`, `  Cache-Control: ${LASTING}`);
  }
  fs.writeFileSync(path.join(folder, '_headers'), `${lines.join('\n')}\n`);
}

// The entries for Node, for `import` and for `require`, and the declarations of the latter.
function forNode(place) {
  const packed = path.join(place, 'swanilai_bg.wasm.br');
  const entry = path.join(place, 'entry.js');
  fs.writeFileSync(packed, brotli(fs.readFileSync(path.join(place, 'swanilai_bg.wasm'))));
  fs.copyFileSync('xtask/package/node.js', entry);
  for (const [outfile, format] of [['node.js', 'esm'], ['node.cjs', 'cjs']]) {
    buildSync({
      entryPoints: [entry], outfile: path.join(place, outfile), format, bundle: true, platform: 'node', target: 'node20',
      // Only the way of browsers asks for it.
      define: { 'import.meta.url': 'undefined' },
      loader: { '.br': 'base64' }, logLevel: 'warning',
    });
  }
  for (const file of [packed, entry]) fs.rmSync(file);
  const types = fs.readFileSync(path.join(place, 'swanilai.d.ts'), 'utf8');
  fs.writeFileSync(path.join(place, 'index.d.cts'), `${types}\nexport { __wbg_init as init };\n`);
}

// What is found by `import` and by `require`, in Node and elsewhere.
function entries(place) {
  return {
    node: {
      require: { types: `${place}/index.d.cts`, default: `${place}/node.cjs` },
      default: { types: `${place}/index.d.ts`, default: `${place}/node.js` },
    },
    default: { types: `${place}/index.d.ts`, default: `${place}/index.js` },
  };
}

function finishPackage() {
  // wasm-bindgen declares `Symbol.dispose` for its classes, which needs a newer library than the ES2022 we ask of consumers.
  for (const place of [folder, path.join(folder, 'analysis')]) {
    const types = path.join(place, 'swanilai.d.ts');
    fs.writeFileSync(types, fs.readFileSync(types, 'utf8').replace(/^ *\[Symbol\.dispose\]\(\): void;\n/gm, ''));
    for (const file of ['.gitignore', 'package.json']) fs.rmSync(path.join(place, file), { force: true });
    for (const file of find('xtask/package', /^index\./)) fs.copyFileSync(file, path.join(place, path.basename(file)));
    forNode(place);
  }
  fs.copyFileSync('xtask/package/README.md', path.join(folder, 'README.md'));
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) {
    if (fs.existsSync(file)) fs.copyFileSync(file, path.join(folder, file));
  }
  placeParts(folder, 'package', version);
  copyTexts();
  fs.copyFileSync('instruments/LICENSE.md', path.join(folder, 'instruments/LICENSE.md'));
  copySchemas();
  const manifest = {
    name: 'swanilai',
    version,
    description: 'Self-assessment of Indonesian public service units: exact scores, zones and categories',
    license: '(MIT OR Apache-2.0) AND CC-BY-4.0',
    type: 'module',
    types: './index.d.ts',
    main: './node.cjs',
    exports: {
      '.': entries('.'),
      './swanilai_bg.wasm': './swanilai_bg.wasm',
      './analysis': entries('./analysis'),
      './analysis/swanilai_bg.wasm': './analysis/swanilai_bg.wasm',
      './instruments/*': './instruments/*',
      './schema/*': './schema/*',
      './package.json': './package.json',
    },
    files: ['*.js', '*.cjs', '*.d.ts', '*.d.cts', '*.wasm', 'analysis', 'instruments', 'schema', 'LICENSE-*', LIST, TEXTS],
    sideEffects: ['./node.js', './node.cjs', './analysis/node.js', './analysis/node.cjs'],
    engines: { node: '>=20' },
  };
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const sizes = ['swanilai_bg.wasm', 'swanilai.js', 'analysis/swanilai_bg.wasm', 'analysis/swanilai.js'].map((name) => {
    const content = fs.readFileSync(path.join(folder, name));
    return [name, content.length, gzip(content).length, brotli(content).length];
  });
  table(sizes);
}
