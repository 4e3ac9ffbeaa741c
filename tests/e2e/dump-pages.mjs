// Writes what every address of the app draws, one file each, so that the pages of two builds can be compared:
// SWANILAI_DUMP=before node --test tests/e2e/dump-pages.mjs, the same with `after`, then `diff -r before after`.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addresses, cold } from './lib/addresses.mjs';
import { journey } from './lib/browser.mjs';

const OUT = process.env.SWANILAI_DUMP ?? 'target/pages';

/** The elements below the app, a line each: name, attributes in order of their names, text, and what fields hold. */
function drawn() {
  const lines = [];
  const walk = (node, depth) => {
    const indent = ' '.repeat(depth);
    if (node.nodeType === Node.TEXT_NODE) {
      // Neighbouring texts are one on the page.
      if (node.previousSibling?.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += node.data;
      else lines.push(`${indent}${node.data}`);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const attributes = [...node.attributes].map(({ name, value }) => [name, value === name ? '' : value]).sort().map(([name, value]) => ` ${name}="${value}"`).join('');
    const held = ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName) ? ` = ${JSON.stringify(node.type === 'radio' || node.type === 'checkbox' ? node.checked : node.value)}` : '';
    lines.push(`${indent}<${node.tagName.toLowerCase()}${attributes}>${held}`);
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  for (const details of document.querySelectorAll('#app details')) details.open = true;
  walk(document.querySelector('#app'), 0);
  return lines.join('\n');
}

journey('every address, in both languages', { timeout: 900_000 }, async (app) => {
  const { draft, all } = await addresses(app);
  for (const lang of ['id', 'en']) {
    mkdirSync(path.join(OUT, lang), { recursive: true });
    await app.setLang(lang);
    for (const address of all) {
      await cold(app, address);
      await app.page.waitForNetworkIdle({ idleTime: 1_000 });
      const plain = (await app.page.evaluate(drawn)).replaceAll(draft, 'DRAFT').replace(/\d\d[.:]\d\d([.:]\d\d)?/g, 'TIME').replace(/-[0-9a-f]{16}\.(js|css|wasm)/g, '-HASH.$1');
      const name = address.replaceAll(draft, 'DRAFT').replaceAll(/[^\w-]+/g, '_').slice(0, 60) || 'start';
      writeFileSync(path.join(OUT, lang, `${name}.txt`), `${plain}\n`);
    }
  }
});
