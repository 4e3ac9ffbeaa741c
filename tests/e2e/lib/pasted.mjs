// Pages of another origin with what "Pasang di situs Anda" gives in them.

import { after } from 'node:test';
import { build } from 'esbuild';
import { ROOT } from './env.mjs';
import { hosting } from './hosts.mjs';
import { Sematkan } from './sematkan.mjs';

export const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
export const hosts = hosting();
after(async () => (await hosts).close());

/** Choices as a webmaster makes them; the last one types what could break out of its place. */
export const CHOICES = {
  usual: async () => {},
  everything: async (app, page) => {
    await page.what('penilaian');
    await page.unfold('.snippet-looks');
    for (const [id, value] of [['set', 'ori-kepatuhan-2024'], ['lang', 'en'], ['theme', 'gelap'], ['kind', 'puskesmas']]) await page.choose(`snippet-${id}`, value);
    await app.write('#snippet-colour', '#7a2340');
    await app.write('#snippet-id', 'kotak-2');
    await app.press('Tampilkan judul di dalam bingkai', '.snippet-looks');
    await app.click('.snippet-looks label.choice:last-of-type');
    await app.settled();
  },
  card: async (app, page) => {
    await page.what('kartu');
    await app.write('#card-name', 'Kab. "A" & <b>]{{ $x }}</script> @if \' `${y}`');
    await app.write('#card-score', '87,54');
    await app.settled();
  },
};

/** The codes for some choices, made at the site under another name than the host page's. */
export async function codesOf(app, choice) {
  const page = new Sematkan(app);
  await page.visit();
  await CHOICES[choice](app, page);
  return page.codes();
}

/** A page of the other origin, opened; its frame once it is there. */
export async function pasted(app, embed) {
  const page = await app.profile.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto((await hosts).page(typeof embed === 'string' ? { embed } : embed));
  const element = await page.waitForSelector('iframe[src]', { timeout: 15_000 });
  const about = await element.evaluate((one) => Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])));
  return { page, element, about, faults };
}

/** What stands in the frame shows that it works. */
export async function works(choice, { element }) {
  const frame = await element.contentFrame();
  if (choice === 'usual') await frame.waitForFunction(() => document.querySelectorAll('#set option').length > 1, { timeout: 20_000 });
  if (choice === 'everything') await frame.waitForSelector('html[data-app="ready"] button.lang', { timeout: 40_000 });
  if (choice === 'card') await frame.waitForFunction(() => /87,54/.test(document.body.innerText) && document.body.innerText.includes('Kab. "A" & <b>]{{ $x }}</script> @if \' `${y}`'), { timeout: 20_000 });
}

export const EXPECTED = {
  usual: /\/v1\/kalkulator\.html\?embed=1&lang=id$/,
  everything: /\/index\.html\?embed=1&(?=.*set=ori-kepatuhan-2024)(?=.*tema=gelap)(?=.*warna=7a2340)(?=.*lang=en)(?=.*kop=0)(?=.*lokus=puskesmas)(?=.*id=kotak-2)(?=.*peristiwa=hasil)/,
  card: /\/v1\/kartu\.html\?embed=1&lang=id#set=ori-[a-z0-9-]+&nilai=87\.54&nama=Kab\.%20%22A%22/,
};

/** A page's own script with a file of ours or of nobody in it, as one script. */
export async function bundled({ name, code }, entry) {
  const component = {
    name: 'component',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.\/Swanilai\./ }, () => ({ path: name, namespace: 'pasted' }));
      onLoad({ filter: /./, namespace: 'pasted' }, () => ({ contents: code, loader: 'jsx', resolveDir: ROOT }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: ROOT, loader: 'js' },
    plugins: [component],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  });
  return outputFiles[0].text;
}
