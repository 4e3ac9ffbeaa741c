// The chunks that `wasm-split` cut off: their files, and the script that fetches them.
//
// What several chunks have in common comes as dozens of small modules. A request for each would be slow
// on a poor line, so they travel together: in one file what the form and its base need, in another what
// keeping drafts needs beside that, in a third what only other pages share. Every file is fetched with its integrity, and
// compiled from bytes, so that a host with a wrong media type for wasm does no harm.

import fs from 'node:fs';
import path from 'node:path';
import { hashedName, integrityOf, write } from './files.mjs';

/** The loader of one module, as `wasm-split` writes it. */
const LOADER = /\(\) => \{\s*const src = fetch\(new URL\("\.\/([a-z0-9_]+)\.wasm", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \(WebAssembly\.instantiateStreaming\(src, imports\)\);\s*\}/g;

const FETCHING = `
const bytesOf = async (file, integrity) => {
  const answer = await fetch(new URL(file, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(file + ': HTTP ' + answer.status);
  return answer.arrayBuffer();
};
const whole = (file, integrity) => () => {
  const bytes = bytesOf(file, integrity);
  bytes.catch(() => {});
  return async (imports) => WebAssembly.instantiate(await bytes, imports);
};
const bundle = (file, integrity) => {
  let shared;
  return (start, end) => () => {
    shared ??= bytesOf(file, integrity).catch((error) => {
      shared = undefined;
      throw error;
    });
    const bytes = shared;
    bytes.catch(() => {});
    return async (imports) => WebAssembly.instantiate((await bytes).slice(start, end), imports);
  };
};
`;

/**
 * Stands in the app's script for the table of the chunks, which is fetched with the first of them, and so
 * is the style of their pages: no page is shown without it. Without it is better than not at all, though.
 * A script is brought by www/boot.js, which holds it against its digest; a worker has none of that, see www/worker.js.
 */
const FIRST = `
import { initSync } from './app.js';
let table;
let tries = 0;
let style;
const styled = () => new Promise((done) => {
  const { pages } = globalThis.document?.querySelector('meta[name="swanilai"]')?.dataset ?? {};
  if (!pages) return done();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: 'anonymous', href: new URL(pages, document.baseURI).href, onload: done });
  link.onerror = () => {
    style = undefined;
    link.remove();
    done();
  };
  document.head.append(link);
});
const bring = globalThis.swanilaiBring ?? ((file) => import(new URL(file, import.meta.url).href));
const load = (name) => async (callback, data) => {
  try {
    style ??= styled();
    // Browsers remember an address that failed; another one asks again.
    table ??= bring(TABLE + (tries ? '?' + tries : ''), DIGEST).then((module) => module.begin(initSync));
    const [loaders] = await Promise.all([table, style]);
    await loaders[name](callback, data);
  } catch (error) {
    table = undefined;
    tries += 1;
    // Later: a page that is being left has nothing to report, and Firefox takes a moment to leave.
    setTimeout(() => console.error(error), 1e3);
    initSync(undefined, undefined).__indirect_function_table.get(callback)(data, false);
  }
};
`;

/**
 * Puts the chunks into `folder`, and the script that fetches them, minified by `minify`.
 * Gives the short script that stands in its place in the app's own.
 * `later` is what only pages of chunks ask the page's head for: it comes with them, so that the first visit is lighter.
 */
export async function placeChunks(built, folder, minify, later) {
  const script = fs.readFileSync(path.join(built, '__wasm_split.js'), 'utf8');
  const names = [...script.matchAll(LOADER)].map(([, name]) => name);
  const expected = fs.readdirSync(built).filter((name) => /^(chunk|split)_.*\.wasm$/.test(name));
  if (names.length !== expected.length || names.length === 0) {
    throw new Error(`__wasm_split.js loads ${names.length} modules in the expected form, but there are ${expected.length}`);
  }
  const read = (name) => fs.readFileSync(path.join(built, `${name}.wasm`));
  const loaders = new Map();
  const place = (stem, ending, content) => {
    const name = hashedName(stem, ending, content);
    write(path.join(folder, name), content);
    return [JSON.stringify(`./${name}`), JSON.stringify(integrityOf(content))];
  };
  for (const name of names.filter((one) => one.startsWith('split_'))) {
    loaders.set(name, `whole(${place(name.replace('split_', ''), 'wasm', read(name)).join(', ')})`);
  }
  // Above each shared module stands whose it is.
  const users = new Map([...script.matchAll(/\/\* ([a-z, ]+) \*\/\nconst __(chunk_\d+) /g)].map(([, list, name]) => [name, list.split(', ')]));
  const isOf = (name, ...chunks) => users.get(name).some((user) => chunks.includes(user));
  let bundles = '';
  let left = names.filter((name) => name.startsWith('chunk_'));
  for (const [bundle, fits] of [['shared', (name) => isOf(name, 'base', 'form')], ['kept', (name) => isOf(name, 'keep')], ['further', () => true]]) {
    const parts = [];
    let end = 0;
    const these = left.filter(fits);
    left = left.filter((name) => !these.includes(name));
    for (const name of these) {
      const content = read(name);
      parts.push(content);
      loaders.set(name, `${bundle}(${end}, ${end + content.length})`);
      end += content.length;
    }
    bundles += `const ${bundle} = bundle(${place(bundle, 'bin', Buffer.concat(parts)).join(', ')});\n`;
  }
  const APP = /^import \{ initSync \} from "\.\/app\.js";\n/m;
  if (!APP.test(script)) throw new Error('__wasm_split.js no longer takes the app in the expected form');
  const exported = [...script.matchAll(/^export const (__wasm_split_load_\w+) /gm)].map(([, name]) => name);
  const head = `const head = globalThis.document?.querySelector('meta[name="swanilai"]');\nif (head) Object.assign(head.dataset, ${JSON.stringify(later)});\n`;
  const whole = head + FETCHING + bundles + script.replace(LOADER, (_, name) => loaders.get(name))
    .replace(APP, 'let initSync;\n').replace(/^export const /gm, 'const ')
    + `export const begin = (given) => { initSync = given; return { ${exported.join(', ')} }; };\n`;
  const [table, digest] = place('chunks', 'js', await minify(whole));
  return FIRST.replace('TABLE', () => table).replace('DIGEST', () => digest) + exported.map((name) => `export const ${name} = load('${name}');\n`).join('');
}
