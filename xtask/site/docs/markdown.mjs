// From Markdown to the inside of a page: links held against what is there, pictures with their sizes, tables and code that scroll.

import fs from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { slug } from './headings.mjs';
import { LIST, TEXTS } from '../sbom.mjs';
import { smallWords } from './sources.mjs';

/** Folders of the repository that are published beside the docs under the same names. */
const PUBLISHED = /^schema\/[^/]+\.json$/;

/** Renders pages that know each other; tells what is wrong in `faults`, and collects the pictures used. */
export function renderer(pages, faults) {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const pictures = new Set();
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.use(anchor, { slugify: slug, permalink: anchor.permalink.headerLink({ safariReaderFix: true }), tabIndex: false });
  const { rules } = md.renderer;
  const usual = (tokens, at, options, env, self) => self.renderToken(tokens, at, options);

  rules.link_open = (tokens, at, options, env, self) => {
    const token = tokens[at];
    const href = token.attrGet('href');
    const to = target(href, env.page);
    if (to === null) {
      // A file of the repository that is no page: its name stands, and leads nowhere.
      token.meta = { dropped: true };
      return '<span class="file">';
    }
    token.attrSet('href', to);
    if (/^https?:/.test(to)) token.attrSet('rel', 'noopener noreferrer');
    return usual(tokens, at, options, env, self);
  };
  rules.link_close = (tokens, at, options, env, self) => {
    let depth = 0;
    for (let before = at; before >= 0; before -= 1) {
      depth += tokens[before].nesting * (tokens[before].type.startsWith('link_') ? 1 : 0);
      if (depth === 0) return tokens[before].meta?.dropped ? '</span>' : usual(tokens, at, options, env, self);
    }
    return usual(tokens, at, options, env, self);
  };
  rules.image = (tokens, at, options, env) => picture(tokens[at], env.page);
  rules.table_open = (tokens, at, options, env) => `<div class="scroll" tabindex="0" role="group" aria-label="${env.page.lang === 'id' ? 'Tabel' : 'Table'}"><table>\n`;
  rules.table_close = () => '</table></div>\n';
  // Columns of figures: their style would be inline.
  const aligned = (token) => {
    const at = token.attrIndex('style');
    if (at < 0) return;
    const [[, style]] = token.attrs.splice(at, 1);
    if (style.endsWith('right')) token.attrJoin('class', 'figures');
  };
  rules.td_open = (tokens, at, options, env, self) => {
    aligned(tokens[at]);
    return usual(tokens, at, options, env, self);
  };
  rules.th_open = (tokens, at, options, env, self) => {
    const isEmpty = tokens[at + 1].content.trim() === '';
    aligned(tokens[at]);
    tokens[at].attrSet('scope', 'col');
    return isEmpty ? '<td>' : usual(tokens, at, options, env, self);
  };
  rules.th_close = (tokens, at) => (tokens[at - 1].content.trim() === '' ? '</td>' : '</th>');
  rules.fence = (tokens, at) => {
    const { info, content } = tokens[at];
    return `<pre tabindex="0"><code${info ? ` class="language-${md.utils.escapeHtml(info.trim())}"` : ''}>${md.utils.escapeHtml(content)}</code></pre>\n`;
  };
  rules.code_block = rules.fence;
  for (const kind of ['paragraph_open', 'blockquote_open']) {
    rules[kind] = (tokens, at, options, env, self) => {
      const other = otherLanguage(tokens, at, env.page.lang);
      if (other) tokens[at].attrSet('lang', other);
      return usual(tokens, at, options, env, self);
    };
  }

  function target(href, page) {
    if (/^(https?|mailto):/.test(href)) return href;
    const [file, name] = decodeURI(href).split('#');
    const full = file === '' ? page.file : path.posix.join(path.posix.dirname(page.file), file);
    const to = byFile.get(full);
    if (to) {
      if (name && !to.headings.some((heading) => heading.name === name)) faults.push(`${page.file}: ${href}: no such heading`);
      return `${to === page ? '' : to.out}${name ? `#${name}` : ''}` || to.out;
    }
    if (PUBLISHED.test(full) && fs.existsSync(full)) return `../${full}`;
    // Addresses of the site itself: the app, and what is published beside it.
    if (page.group === 'panduan' && full === 'index.html') return '../index.html';
    if (full === TEXTS || full === LIST) return `../${full}`;
    if (!fs.existsSync(full)) faults.push(`${page.file}: ${href}: no such file`);
    return null;
  }

  function picture(token, page) {
    const file = path.posix.join(path.posix.dirname(page.file), token.attrGet('src'));
    const alt = token.content.trim();
    if (!alt) faults.push(`${page.file}: ${file}: a picture needs words`);
    if (!fs.existsSync(file)) {
      faults.push(`${page.file}: ${file}: no such picture`);
      return '';
    }
    pictures.add(file);
    const isNarrow = file.endsWith('-360.webp');
    const phone = file.replace(/-1000\.webp$/, '-360.webp');
    const tag = `<img src="pictures/${path.basename(file)}" alt="${md.utils.escapeHtml(alt)}" ${sizeOf(file)} loading="lazy" decoding="async">`;
    if (isNarrow || phone === file || !fs.existsSync(phone)) return `<span class="shot${isNarrow ? ' narrow' : ''}">${tag}</span>`;
    pictures.add(phone);
    return `<picture class="shot"><source media="(max-width: 40rem)" srcset="pictures/${path.basename(phone)}" ${sizeOf(phone)}>${tag}</picture>`;
  }

  return { pictures, page: (page) => md.render(page.markdown, { page }) };
}

/** The language of a paragraph that is plainly not in the page's. */
function otherLanguage(tokens, at, lang) {
  const close = tokens.findIndex((token, index) => index > at && token.level === tokens[at].level && token.nesting === -1);
  const text = tokens.slice(at, close).filter(({ type }) => type === 'inline').flatMap(({ children }) => children).filter(({ type }) => type === 'text').map(({ content }) => content).join(' ');
  const words = smallWords(text);
  const other = lang === 'id' ? 'en' : 'id';
  return words[other] >= 3 && words[other] > 3 * words[lang] ? other : null;
}

/** `width` and `height` of a picture, so that nothing jumps when it comes. */
function sizeOf(file) {
  const bytes = fs.readFileSync(file);
  const kind = bytes.subarray(1, 4).toString() === 'PNG' ? 'PNG' : bytes.subarray(12, 16).toString();
  const sizes = {
    PNG: () => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
    'VP8 ': () => [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff],
    VP8X: () => [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1],
  };
  if (!sizes[kind]) throw new Error(`${file}: neither PNG nor a WebP of a known kind`);
  const [width, height] = sizes[kind]();
  return `width="${width}" height="${height}"`;
}
