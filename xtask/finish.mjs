// The last step of `cargo xtask dist`, in Node because brotli and digests are at hand there.
//
//   node xtask/finish.mjs site dist 0.1.0      names by content, integrity, texts, headers, compression, sizes
//   node xtask/finish.mjs package pkg 0.1.0    entry files, package.json, texts, schemas

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const COMPRESSED = /\.(html|js|css|wasm|svg|json|webmanifest|txt)$/;
const HASHED = /-[0-9a-f]{16}\.[a-z0-9]+$/;

const [what, folder, version] = process.argv.slice(2);
if (what === 'site') finishSite();
else if (what === 'package') finishPackage();
else throw new Error(`unknown: ${what}`);

function finishSite() {
  nameByContent();
  copyTexts();
  copySchemas();
  writeHeaders();
  compress();
}

// Trunk names the wasm and its JavaScript by the wasm before optimisation: another wasm-opt would give
// other bytes under a name that browsers keep for a year. So both get names by what they hold.
function nameByContent() {
  const page = path.join(folder, 'index.html');
  let html = fs.readFileSync(page, 'utf8');
  const meta = /<meta name="swanilai" data-js="\.\/([^"]+)" data-wasm="\.\/([^"]+)" data-integrity="[^"]*"\s*\/?>/.exec(html);
  if (!meta) throw new Error('index.html has no <meta name="swanilai"> of the expected form');
  const [, js, wasm] = meta;
  const renamed = (file) => {
    const from = path.join(folder, file);
    const content = fs.readFileSync(from);
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const to = `app-${digest}${path.extname(file)}`;
    fs.renameSync(from, path.join(folder, to));
    return { to, content };
  };
  const newWasm = renamed(wasm);
  const newJs = renamed(js);
  const integrity = `sha384-${createHash('sha384').update(newWasm.content).digest('base64')}`;
  html = html.replace(meta[0],
    `<meta name="swanilai" data-js="./${newJs.to}" data-wasm="./${newWasm.to}" data-integrity="${integrity}">`);
  html = html.replaceAll(`./${js}`, `./${newJs.to}`);
  // An inline script would stop at the security policy: better here than in a browser.
  if (/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/i.test(html)) throw new Error('index.html holds an inline script or style');
  fs.writeFileSync(page, html);
}

function minified(file) {
  return JSON.stringify(JSON.parse(fs.readFileSync(file, 'utf8')));
}

// Texts are fetched when used, under names that stay, so that links to them may be published.
function copyTexts() {
  for (const file of find('instruments', /^text\.[a-z]+\.json$/)) {
    const to = path.join(folder, file);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, minified(file));
  }
}

function copySchemas() {
  for (const file of find('schema', /\.json$/)) {
    const to = path.join(folder, file);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(file, to);
  }
}

// Hosts that read `_headers` keep hashed files as long as our own server tells browsers to.
function writeHeaders() {
  const lines = [fs.readFileSync('www/_headers', 'utf8').trimEnd()];
  for (const file of find(folder, HASHED)) {
    lines.push(`/${path.relative(folder, file)}`, '  Cache-Control: public, max-age=31536000, immutable');
  }
  fs.writeFileSync(path.join(folder, '_headers'), `${lines.join('\n')}\n`);
}

function compress() {
  const rows = [];
  for (const file of find(folder, COMPRESSED)) {
    const content = fs.readFileSync(file);
    const br = zlib.brotliCompressSync(content, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
        [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
    const gz = zlib.gzipSync(content, { level: 9 });
    fs.writeFileSync(`${file}.br`, br);
    fs.writeFileSync(`${file}.gz`, gz);
    rows.push([path.relative(folder, file), content.length, gz.length, br.length]);
  }
  const first = rows.filter(([name]) => !name.includes('/') && /\.(html|js|css|wasm)$/.test(name));
  const total = (column) => first.reduce((sum, row) => sum + row[column], 0);
  table([...first, ['first load', total(1), total(2), total(3)]]);
}

function table(rows) {
  console.log(`${'file'.padEnd(34)}${'bytes'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const [name, ...sizes] of rows) {
    console.log(name.padEnd(34) + sizes.map((size) => String(size).padStart(10)).join(''));
  }
}

function finishPackage() {
  // wasm-bindgen declares `Symbol.dispose` for its classes, which needs a newer library than the ES2022 we ask of consumers.
  const types = path.join(folder, 'swanilai.d.ts');
  fs.writeFileSync(types, fs.readFileSync(types, 'utf8').replace(/^ *\[Symbol\.dispose\]\(\): void;\n/gm, ''));
  for (const file of ['.gitignore', 'package.json']) fs.rmSync(path.join(folder, file), { force: true });
  for (const file of find('xtask/package', /./)) fs.copyFileSync(file, path.join(folder, path.basename(file)));
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) {
    if (fs.existsSync(file)) fs.copyFileSync(file, path.join(folder, file));
  }
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
    main: './node.js',
    browser: './index.js',
    exports: {
      '.': { types: './index.d.ts', node: './node.js', default: './index.js' },
      './swanilai_bg.wasm': './swanilai_bg.wasm',
      './instruments/*': './instruments/*',
      './schema/*': './schema/*',
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts', '*.wasm', 'instruments', 'schema', 'LICENSE-*'],
    sideEffects: ['./node.js'],
    engines: { node: '>=20' },
  };
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const sizes = ['swanilai_bg.wasm', 'swanilai.js'].map((name) => {
    const content = fs.readFileSync(path.join(folder, name));
    return [name, content.length, zlib.gzipSync(content, { level: 9 }).length, zlib.brotliCompressSync(content).length];
  });
  table(sizes);
}

// Files below a folder whose names match, sorted; none where the folder is not there.
function find(top, pattern) {
  if (!fs.existsSync(top)) return [];
  return fs.readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
