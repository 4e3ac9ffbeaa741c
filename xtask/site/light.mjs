// The light pages of v1/: plain pages with one style and one script each, which holds the module.
// Their addresses never change (EM-10); what they load has names by content, at the top of the site.

import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { hashedName, integrityOf, write } from './files.mjs';
import { checkPolicy } from './policy.mjs';

/** The browsers of README.md. */
const TARGET = ['chrome97', 'firefox102', 'safari16'];
const PAGES = ['kalkulator', 'kartu'];

/** Writes the pages and what they load; gives the names of the files that each of them loads. */
export async function placeLight(module, folder, version) {
  const place = (stem, ending, content) => {
    const name = hashedName(stem, ending, content);
    write(path.join(folder, name), content);
    return name;
  };
  const css = place('v1', 'css', used(Buffer.from(await bundled('www/v1/light.css')).toString()));
  const core = {
    name: 'core',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /\/module\.js$/ }, () => ({ path: path.resolve(module, 'swanilai.js') }));
      // As hexadecimal text it weighs two kB more on the way than the bytes, and each page has its own; but a file
      // of its own had to be waited for while the browser drew the page.
      onResolve({ filter: /\/module\.wasm$/ }, () => ({ path: path.resolve(module, 'swanilai_bg.wasm'), namespace: 'hex' }));
      onLoad({ filter: /./, namespace: 'hex' }, ({ path: wasm }) => ({ contents: `export default '${fs.readFileSync(wasm, 'hex')}';` }));
    },
  };
  const loads = {};
  for (const page of PAGES) {
    const code = await bundled(`www/v1/${page}.js`, [core]);
    const js = place(page, 'js', code);
    const head = {
      '<link rel="stylesheet" href="light.css">': `<link rel="stylesheet" crossorigin href="../${css}">`,
      [`<script type="module" src="${page}.js"></script>`]: `<meta name="swanilai" data-app="${version}">\n<script type="module" src="../${js}" crossorigin integrity="${integrityOf(code)}"></script>`,
    };
    let html = fs.readFileSync(`www/v1/${page}.html`, 'utf8').replace(/<!--[\s\S]*?-->\n?/g, '');
    for (const [line, instead] of Object.entries(head)) {
      if (!html.includes(line)) throw new Error(`www/v1/${page}.html has no line ${line}`);
      html = html.replace(line, instead);
    }
    checkPolicy(`v1/${page}.html`, html);
    write(path.join(folder, 'v1', `${page}.html`), html);
    loads[page] = [`v1/${page}.html`, css, js];
  }
  return loads;
}

/** What the light pages are written in: a class that stands in none of it needs no rule. */
const SOURCES = ['www/v1', 'www/embed'].flatMap((folder) => fs.readdirSync(folder).filter((name) => /\.(js|html)$/.test(name)).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))).join('\n')
  .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** Whether a class or an element is written whole, or put together as in `zone-${zone}`. */
const isUsed = (name) => new RegExp(`['"\`< ]${name}(?=['"\`> ])`).test(SOURCES) || (name.includes('-') && SOURCES.includes(`${name.replace(/[^-]*$/, '')}\${`));

/** The rules of a minified sheet whose classes are used. What stands in brackets, as in `:not(…)`, is not looked at. */
function used(css) {
  let kept = '';
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    let end = open + 1;
    for (let depth = 1; depth > 0; end += 1) depth += { '{': 1, '}': -1 }[css[end]] ?? 0;
    const [head, body] = [css.slice(at, open), css.slice(open + 1, end - 1)];
    at = end;
    if (head.startsWith('@') && !/^@(media|supports)/.test(head)) {
      kept += `${head}{${body}}`;
      continue;
    }
    if (head.startsWith('@')) {
      const inner = used(body);
      if (inner) kept += `${head}{${inner}}`;
      continue;
    }
    const selectors = head.split(/,(?![^(]*\))/).filter((selector) => [...selector.replace(/\([^)]*\)|\[[^\]]*\]/g, '').matchAll(/(?<![\w:@-])(?:\.|(?=[a-z]))([a-z][\w-]*)/gi)].every(([, name]) => name === 'root' || isUsed(name)));
    if (selectors.length > 0) kept += `${selectors.join()}{${body.replace(/(--[\w-]+): /g, '$1:')}}`;
  }
  return kept;
}

/** Prints what each page weighs; that it is not too much is tested. `rows` are those of the compression. */
export function weighLight(loads, rows) {
  for (const [page, names] of Object.entries(loads)) {
    const all = rows.filter(([name]) => names.includes(name));
    const sum = all.reduce((total, row) => total + row[3], 0);
    console.log(`light page ${page}: ${sum} bytes (brotli), of ${all.map(([name, , , size]) => `${name} ${size}`).join(', ')}`);
  }
}

async function bundled(file, plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [file],
    plugins,
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].contents;
}
