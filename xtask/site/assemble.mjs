// The page, its style and its scripts: minified, under names by content, with nothing inline but what sets the policy.

import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { placeChunks } from './chunks.mjs';
import { placeLoader } from './embed.mjs';
import { hashedName, integrityOf, write } from './files.mjs';
import { checkPolicy } from './policy.mjs';

/** The browsers of README.md: older ones are told so by www/boot.js, which therefore stays a file of its own. */
const TARGET = ['chrome97', 'firefox102', 'safari16'];
/** Whatever knows modules can say that it is too old; what does not is spoken to by www/old.js. */
const OLD = 'es2019';

/** Writes the page and what it loads; gives the names of the files of a first visit. */
export async function assemble(built, engine, spreadsheet, folder, version) {
  const digests = {};
  const place = (stem, ending, content) => {
    const name = hashedName(stem, ending, content);
    write(path.join(folder, name), content);
    digests[name] = integrityOf(content);
    return name;
  };
  // Every script is held against its digest before it runs; `import()` knows none, so boot.js and the app see to it.
  const script = (attribute, name) => `data-${attribute}="./${name}" data-${attribute}-integrity="${digests[name]}"`;
  const wasm = fs.readFileSync(path.join(built, 'app_bg.wasm'));
  const wasmName = place('app', 'wasm', wasm);
  const css = place('app', 'css', await minified('www/app.css', 'css'));
  const pages = place('pages', 'css', await minified('www/pages.css', 'css'));
  const boot = place('boot', 'js', await minifiedText(fs.readFileSync('www/boot.js', 'utf8'), 'js', OLD));
  const offline = place('offline', 'js', await minified('www/offline.js', 'js'));
  const engineWasm = fs.readFileSync(path.join(engine, 'swanilai_bg.wasm'));
  const engineWasmName = place('engine', 'wasm', engineWasm);
  const engineJs = place('engine', 'js', await bundled(path.join(engine, 'swanilai.js')));
  const worker = place('worker', 'js', await minified('www/worker.js', 'js'));
  // Another name than the chunk of the page that uses it.
  const sheets = fs.readFileSync(path.join(spreadsheet, 'spreadsheet_bg.wasm'));
  const sheetsName = place('xlsx', 'wasm', sheets);
  const sheetsJs = place('xlsx', 'js', await withModule(spreadsheet));
  const later = {
    worker: `./${worker}`,
    workerIntegrity: digests[worker],
    engineJs: `./${engineJs}`,
    engineJsIntegrity: digests[engineJs],
    engineWasm: `./${engineWasmName}`,
    engineIntegrity: digests[engineWasmName],
    spreadsheet: `./${sheetsJs}`,
    spreadsheetJsIntegrity: digests[sheetsJs],
    spreadsheetWasm: `./${sheetsName}`,
    spreadsheetIntegrity: digests[sheetsName],
  };
  const js = place('app', 'js', await glue(built, folder, later));
  const embed = place('embed', 'js', await bundled('www/embed/app.js'));
  const embedStyle = place('embed', 'css', await minified('www/embed/app.css', 'css'));
  await placeLoader(folder, version);
  // Under the same name always: no browser that can keep the app ever asks for it.
  const { code: old } = await transform(fs.readFileSync('www/old.js', 'utf8'), { loader: 'js', minify: true, target: 'es5', charset: 'utf8' });
  write(path.join(folder, 'old.js'), old);
  // In the place of each line that Trunk reads while developing.
  const lines = {
    'href="instruments"': '',
    'href="www/contoh"': '',
    'href="www/worker.js"': '',
    'href="www/spreadsheet.js"': '',
    'href="target/spreadsheet"': '',
    'href="www/embed"': '',
    'href="www/sematkan.v1.js"': '',
    'href="www/manifest.webmanifest"': '',
    'href="www/icons"': '',
    // Readable by scripts in a frame without an origin too: the theme that was chosen is set there.
    'href="www/app.css"': `<link rel="stylesheet" crossorigin href="./${css}">`,
    'href="www/pages.css"': '',
    'rel="rust"': `<meta name="swanilai" ${script('js', js)} data-wasm="./${wasmName}" data-integrity="${digests[wasmName]}" data-pages="./${pages}" ${script('embed', embed)} data-embed-style="./${embedStyle}" ${script('offline', offline)} data-version="${version}">\n`
      // With its digest here too: a module that is there already is not checked again.
      + `<link rel="modulepreload" href="./${js}" integrity="${digests[js]}">`,
    'src="www/old.js"': '<script nomodule src="./old.js"></script>',
    'src="www/boot.js"': `<script type="module" src="./${boot}" crossorigin integrity="${digests[boot]}"></script>`,
  };
  let html = fs.readFileSync('index.html', 'utf8').replace(/<!--[\s\S]*?-->\n?/g, '');
  html = html.replace(/<(?:link|script) data-trunk[^>]*>(?:<\/script>)?\n?/g, (line) => {
    const known = Object.keys(lines).find((mark) => line.includes(mark));
    if (known === undefined) throw new Error(`index.html: nothing is known about ${line}`);
    const instead = lines[known];
    delete lines[known];
    return instead && `${instead}\n`;
  });
  const missing = Object.keys(lines);
  if (missing.length > 0) throw new Error(`index.html has no line with ${missing.join(', ')}`);
  checkPolicy('index.html', html);
  write(path.join(folder, 'index.html'), html);
  return ['index.html', css, boot, js, wasmName];
}

/** What wasm-bindgen and wasm-split wrote, as one script. Their files stay as they are, for the next time. */
async function glue(built, folder, later) {
  const contents = await placeChunks(built, folder, (code) => minifiedText(code, 'js'), later);
  const chunks = { name: 'chunks', setup: ({ onLoad }) => onLoad({ filter: /[\\/]__wasm_split\.js$/ }, () => ({ contents, loader: 'js' })) };
  // Yew brings a way to make markup of text, which nothing here uses; so that nothing ever can, it is taken out.
  const plain = {
    name: 'plain',
    setup: ({ onLoad }) => onLoad({ filter: /[\\/]app\.js$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8').replace(/\b\w+\.innerHTML = [^;]+;/g, "throw new Error('no markup is made of text');"),
      loader: 'js',
    })),
  };
  return bundled(path.join(built, 'app.js'), [chunks, plain]);
}

/** A script with all it imports. */
async function bundled(file, plugins = []) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    plugins,
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'warning',
    // wasm-bindgen lists the module of the chunks once for each of its functions; all mean the same.
    logOverride: { 'duplicate-object-key': 'silent' },
  });
  const foreign = Object.keys(metafile.inputs).find((name) => name.includes('node_modules/'));
  if (foreign) throw new Error(`${foreign} would be published: xtask/site/parts.mjs has to list it`);
  return outputFiles[0].contents;
}

/** www/spreadsheet.js and what wasm-bindgen wrote for its module, as one script. */
async function withModule(spreadsheet) {
  const glue = { name: 'glue', setup: ({ onResolve }) => onResolve({ filter: /\/spreadsheet\/spreadsheet\.js$/ }, () => ({ path: path.resolve(spreadsheet, 'spreadsheet.js') })) };
  return bundled('www/spreadsheet.js', [glue]);
}

const minified = (file, loader) => minifiedText(fs.readFileSync(file, 'utf8'), loader);

async function minifiedText(text, loader, target = TARGET) {
  const { code } = await transform(text, {
    loader, minify: true, target, charset: 'utf8', format: loader === 'js' ? 'esm' : undefined,
  });
  return code;
}
