// The docs site: `dist/docs/`, from the Markdown of the repository and the rules of the instruments.
//
// markdown-it renders; what is here only says which pages there are, holds their links against each other, and wraps them.

import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { write } from './files.mjs';
import { findHeadings } from './docs/headings.mjs';
import { renderer } from './docs/markdown.mjs';
import { sources } from './docs/sources.mjs';
import { indexPage, wrap } from './docs/template.mjs';

/** Writes all pages into `folder`/docs. Throws with every broken link at once. */
export async function writeDocs(folder, version) {
  const place = path.join(folder, 'docs');
  fs.rmSync(place, { recursive: true, force: true });
  const pages = sources();
  const faults = [];
  for (const page of pages) page.headings = findHeadings(page.markdown);
  const render = renderer(pages, faults);
  for (const page of pages) page.html = render.page(page);
  if (faults.length > 0) throw new Error(`docs:\n  ${faults.join('\n  ')}`);
  for (const page of pages) write(path.join(place, page.out), wrap(page, pages, version));
  write(path.join(place, 'cari.html'), wrap(indexPage(pages), pages, version));
  for (const picture of render.pictures) write(path.join(place, 'pictures', path.basename(picture)), fs.readFileSync(picture));
  write(path.join(place, 'docs.css'), await style());
  write(path.join(place, 'cari.js'), (await transform(fs.readFileSync('www/docs.js', 'utf8'), { loader: 'js', minify: true, charset: 'utf8', target: 'es2020' })).code);
  return pages.length + 1;
}

/** The colours of the app, and below them what pages of text need. */
async function style() {
  const app = fs.readFileSync('www/app.css', 'utf8');
  const end = app.indexOf('*, *::before');
  if (!app.includes(':root {') || end < 0) throw new Error('www/app.css no longer begins with its colours');
  const { code } = await transform(app.slice(0, end) + fs.readFileSync('www/docs.css', 'utf8'), { loader: 'css', minify: true, charset: 'utf8', target: ['chrome97', 'firefox102', 'safari16'] });
  return code;
}
