// What stands around every page: the same head, menu and foot, without a script. The page of all headings alone has one, for searching.

import fs from 'node:fs';
import { GROUPS } from './sources.mjs';

const WORDS = {
  id: {
    skip: 'Lewati ke isi', site: 'Panduan Swanilai', app: 'Buka aplikasi', all: 'Semua halaman', search: 'Cari', here: 'Di halaman ini', order: 'Halaman sebelum dan sesudah', before: 'Sebelumnya', after: 'Berikutnya', menu: 'Halaman panduan',
    simulation: 'Simulasi penilaian mandiri. Bukan hasil, opini, atau produk Ombudsman Republik Indonesia.', version: 'Versi', licence: 'Perangkat lunak bebas, lisensi MIT atau Apache-2.0. Naskah instrumen CC BY 4.0.',
  },
  en: {
    skip: 'Skip to content', site: 'Swanilai documentation', app: 'Open the app', all: 'All pages', search: 'Search', here: 'On this page', order: 'Pages before and after', before: 'Previous', after: 'Next', menu: 'Pages of the documentation',
    simulation: 'A self-assessment simulation. Not a result, opinion or product of Ombudsman Republik Indonesia.', version: 'Version', licence: 'Free software, MIT or Apache-2.0 licence. Instrument texts CC BY 4.0.',
  },
};
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
const ICON = fs.readFileSync('index.html', 'utf8').match(/<link rel="icon"[^>]+>/)[0];
const MARK = '<svg class="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false"><rect class="mark-paper" width="64" height="64" rx="14"/><path class="mark-line" d="M16 48V38M28 48V32M40 48V26M52 48V20M14 23l7 7 15-15"/></svg>';

const escape = (text) => text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);
const foreign = (of, lang) => (of === lang ? '' : ` lang="${of}"`);

/** A whole page. */
export function wrap(page, pages, version) {
  const words = WORDS[page.lang];
  const shown = pages.filter(({ menu }) => menu);
  const at = shown.indexOf(page);
  const link = (to, label) => (to ? `<a class="turn" href="${to.out}" rel="${label === words.before ? 'prev' : 'next'}"><span class="turn-way">${label}</span> <span${foreign(to.lang, page.lang)}>${escape(to.menu)}</span></a>` : '');
  const turn = at < 0 ? '' : `<nav class="turns" aria-label="${words.order}">${link(shown[at - 1], words.before)}${link(shown[at + 1], words.after)}</nav>`;
  return `<!DOCTYPE html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#23407a">
<title>${escape(page.title)} | ${words.site}</title>
${ICON}
<link rel="stylesheet" href="docs.css">
</head>
<body class="page-${page.out.replace('.html', '')}">
<a class="skip-link" href="#isi">${words.skip}</a>
<header class="top">
<a class="brand" href="index.html">${MARK}<span>${words.site}</span></a>
<p class="ways"><a href="cari.html"${page.out === 'cari.html' ? ' aria-current="page"' : ''}>${words.search}</a> <a class="button" href="../index.html">${words.app}</a></p>
</header>
<div class="columns">
<details class="menu-fold"><summary>${words.all}</summary>${menu(shown, page, words, words.all)}</details>
<div class="menu-side">${menu(shown, page, words, words.menu)}</div>
<main id="isi" tabindex="-1">
<p class="simulation">${words.simulation}</p>
${contents(page, words)}
${turn}
</main>
</div>
<footer><p>${words.licence}</p><p>${words.version} ${version}</p></footer>
${page.script ? `<script src="${page.script}" defer></script>\n` : ''}</body>
</html>
`;
}

function menu(pages, page, words, label) {
  const groups = GROUPS.map((group) => {
    const items = pages.filter((one) => one.group === group.id)
      .map((one) => `<li><a href="${one.out}"${one === page ? ' aria-current="page"' : ''}${foreign(one.lang, page.lang)}>${escape(one.menu)}</a></li>`);
    return `<p class="menu-group">${group.name[page.lang]}</p><ul>${items.join('')}</ul>`;
  });
  return `<nav aria-label="${label}">${groups.join('')}</nav>`;
}

/** The list of a page's sections goes below its heading and first words. */
function contents(page, words) {
  const sections = (page.headings ?? []).filter(({ level }) => level === 2);
  const cut = page.html.indexOf('<h2');
  // Some pages have a list of their own.
  const own = page.html.slice(0, cut).match(/<a href="#/g) ?? [];
  if (sections.length < 3 || own.length > 2) return page.html;
  const items = sections.map(({ name, text }) => `<li><a href="#${name}">${escape(text)}</a></li>`).join('');
  const nav = `<nav class="toc" aria-label="${words.here}"><p class="toc-title">${words.here}</p><ul>${items}</ul></nav>\n`;
  return `${page.html.slice(0, cut)}${nav}${page.html.slice(cut)}`;
}

/** Every heading of every page; a script narrows the list to what is typed, and without it the list is there all the same. */
export function indexPage(pages) {
  const groups = pages.map((page) => {
    const name = page.menu ?? page.title;
    const items = page.headings.filter(({ level }) => level > 1).map(({ text, name: to }) => `<li><a href="${page.out}#${to}">${escape(text)}</a></li>`).join('');
    return `<section class="found"><h2><a href="${page.out}"${foreign(page.lang, 'id')}>${escape(name)}</a></h2>${items && `<ul${foreign(page.lang, 'id')}>${items}</ul>`}</section>`;
  });
  const html = `<h1>Cari di panduan</h1>
<div class="search" hidden><label for="cari">Kata yang dicari</label><p class="hint" id="cari-hint">Judul bagian yang memuat semua kata ini akan tampil.</p><input id="cari" type="search" autocomplete="off" spellcheck="false" aria-describedby="cari-hint"><p id="cari-jumlah" role="status"></p></div>
<p>Di bawah ini semua halaman dengan judul bagiannya.</p>
${groups.join('\n')}`;
  return { out: 'cari.html', lang: 'id', title: 'Cari di panduan', html, script: 'cari.js' };
}
