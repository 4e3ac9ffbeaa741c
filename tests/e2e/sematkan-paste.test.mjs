// What "Pasang di situs Anda" gives, pasted into pages of another origin and drawn there by React and Vue.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileScript, parse } from 'vue/compiler-sfc';
import { journey } from './lib/browser.mjs';
import { widget } from './lib/hosts.mjs';
import { bundled, CHOICES, codesOf, EXPECTED, pasted, SANDBOX, works } from './lib/pasted.mjs';
import { php, understood } from './lib/sematkan.mjs';

for (const choice of Object.keys(CHOICES)) {
  journey(`HTML, frame, block, Blade and PHP, pasted into a page of another origin: ${choice}`, { alone: false }, async (enter) => {
    const app = await enter({ base: await widget() });
    const codes = await codesOf(app, choice);
    const file = path.join(app.downloads, 'swanilai.php');
    await writeFile(file, codes.php);
    const run = spawnSync('php', [file], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    const made = { html: codes.html, wordpress: codes.wordpress, joomla: codes.joomla, blade: php('blade.php', codes.blade), php: run.stdout };
    const tree = await understood(app.page, codes.html);
    for (const [way, html] of Object.entries(made)) assert.deepEqual(await understood(app.page, html), tree, `${way} says what the HTML says`);
    // What is understood alike need not be opened again.
    const opened = choice === 'usual' ? { html: made.html, pinned: codes.pinned, frame: codes.frame } : { html: made.html, frame: codes.frame };
    for (const [way, html] of Object.entries(opened)) {
      const visit = await pasted(app, html);
      assert.match(visit.about.src, EXPECTED[choice], way);
      assert.equal(visit.about.sandbox, SANDBOX, way);
      assert.equal(visit.about.loading, 'lazy', way);
      assert.equal(visit.about.allow, 'clipboard-write; web-share', way);
      assert.match(visit.about.title, /\((simulasi|simulation)\)$/, way);
      await works(choice, visit);
      assert.deepEqual(visit.faults, [], way);
      await visit.page.close();
    }
    // A plain link leads to the page by itself.
    const [, href] = /href="([^"]+)"/.exec(codes.link);
    const alone = await app.profile.newPage();
    const answer = await alone.goto(href.replaceAll('&amp;', '&'));
    assert.ok(answer.status() < 400, `${answer.status()}`);
    await alone.close();
  });

  journey(`React and Vue, compiled and drawn in a page of another origin: ${choice}`, { alone: false }, async (enter) => {
    const app = await enter({ base: await widget() });
    const codes = await codesOf(app, choice);
    for (const [way, script] of [['react', await react(codes.react)], ['vue', await vue(codes.vue)]]) {
      const body = `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>${way}</title><body><div id="root"></div><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
      const visit = await pasted(app, { body });
      assert.match(visit.about.src, EXPECTED[choice], way);
      assert.equal(visit.about.sandbox, SANDBOX, way);
      if (choice !== 'everything') await works(choice, visit);
      assert.deepEqual(visit.faults, [], way);
      // Twice on a page, and gone again: one script, no frame left over.
      const state = () => visit.page.evaluate(() => [document.querySelectorAll('script[src$="sematkan.v1.js"]').length, document.querySelectorAll('iframe').length]);
      await visit.page.evaluate(() => window.draw(2));
      await visit.page.waitForFunction(() => document.querySelectorAll('iframe[src]').length === 2);
      assert.deepEqual(await state(), [1, 2], way);
      await visit.page.evaluate(() => window.draw(0));
      await visit.page.waitForFunction(() => document.querySelectorAll('iframe').length === 0);
      assert.deepEqual(visit.faults, [], way);
      await visit.page.close();
    }
  });
}

/** A component in a page that can draw it any number of times. */
async function react(code) {
  return bundled({ name: 'Swanilai.jsx', code }, `
    import { createRoot } from 'react-dom/client';
    import { createElement, Fragment } from 'react';
    import { flushSync } from 'react-dom';
    import Swanilai from './Swanilai.jsx';
    const root = createRoot(document.querySelector('#root'));
    window.draw = (count) => flushSync(() => root.render(createElement(Fragment, null, Array.from({ length: count }, (_, key) => createElement(Swanilai, { key })))));
    window.draw(1);
  `);
}

async function vue(source) {
  const { descriptor, errors } = parse(source, { filename: 'Swanilai.vue' });
  assert.deepEqual(errors, []);
  const { content } = compileScript(descriptor, { id: 'swanilai', inlineTemplate: true });
  return bundled({ name: 'Swanilai.js', code: content }, `
    import { createApp, h, ref, nextTick } from 'vue';
    import Swanilai from './Swanilai.js';
    const count = ref(1);
    createApp({ render: () => Array.from({ length: count.value }, (_, key) => h(Swanilai, { key })) }).mount('#root');
    window.draw = (wanted) => { count.value = wanted; return nextTick(); };
  `);
}
