// The strict page: response headers on every kind of file, no code made of text in anything that is shipped,
// and a whole journey of operator and compiler over which an observer watches every element and every request.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { browserOfFile, journey, pageOf } from './lib/browser.mjs';
import { DIST, ROOT } from './lib/env.mjs';
import { Rekap } from './lib/rekap.mjs';
import { host, site, subSite } from './lib/server.mjs';

/** The one script that stands in a page: it puts the policy in force. */
const SCRIPT = (await readFile(path.join(ROOT, 'index.html'), 'utf8')).match(/<script>([\s\S]*?)<\/script>/)[1];
const DIGEST = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;
const SET_BY_SCRIPT = ['index.html', 'v1/kalkulator.html', 'v1/kartu.html'];

/** Section 6.2 of the norms; `frame-src 'self'` is for the preview of what webmasters paste (DESIGN.md). */
const HEADERS = {
  'content-security-policy': `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${DIGEST}; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; frame-ancestors *`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};

async function files() {
  const all = await readdir(DIST, { withFileTypes: true, recursive: true });
  return all.filter((one) => one.isFile()).map((one) => path.relative(DIST, path.join(one.parentPath, one.name))).filter((name) => !/\.(br|gz)$/.test(name));
}

test('SE-1: every kind of file has every header, packed or not, and a file that is not there too', { skip: !process.env.SWANILAI_BASE }, async () => {
  const kinds = new Map();
  for (const name of (await files()).filter((one) => one !== '_headers')) {
    const kind = `${name.split('/').slice(0, -1).join('/').replace(/instruments\/.*/, 'instruments')} ${path.extname(name)}`;
    if (!kinds.has(kind)) kinds.set(kind, name);
  }
  const endings = new Set([...kinds.values()].map((name) => path.extname(name)));
  for (const ending of ['.html', '.js', '.css', '.wasm', '.bin', '.json', '.png', '.webmanifest', '.zip']) assert.ok(endings.has(ending), `the site has ${ending}`);
  for (const base of [await site(), await subSite()]) {
    for (const name of ['', ...kinds.values(), 'tidak-ada.html', 'tidak-ada.js', 'v1/../../etc/passwd']) {
      for (const [encoding, method] of [['br, gzip', 'GET'], ['identity', 'HEAD']]) {
        const answer = await fetch(base + name, { method, headers: { 'Accept-Encoding': encoding } });
        await answer.arrayBuffer();
        // The server names itself beside each 'self', for WebKit.
        for (const [header, value] of Object.entries(HEADERS)) assert.equal(answer.headers.get(header), value.replaceAll("'self'", `'self' ${new URL(base).origin}`), `${header} of ${method} ${name || '/'} (${answer.status})`);
        assert.equal(answer.headers.get('x-frame-options'), null, `${name} may be framed`);
        assert.equal(answer.headers.get('set-cookie'), null, `${name} sets no cookie`);
      }
    }
  }
});

test('SE-1: hosts that read _headers, and those for whom rules are in the ZIP, are told the same', async () => {
  const text = await readFile(path.join(DIST, '_headers'), 'utf8');
  for (const [header, value] of Object.entries(HEADERS)) {
    const line = text.split('\n').find((one) => one.trim().toLowerCase().startsWith(`${header}:`));
    assert.equal(line?.split(': ').slice(1).join(': '), value, header);
  }
});

test('SE-1: every page repeats the policy for hosts without headers, and none allows more', async () => {
  const pages = (await files()).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 10);
  for (const name of pages) {
    const html = await readFile(path.join(DIST, name), 'utf8');
    const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1];
    assert.ok(policy, `${name} has a policy`);
    assert.match(policy, /^default-src 'none';/, name);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*|https?:/, name);
    const whole = HEADERS['content-security-policy'].split('; ');
    for (const part of policy.split('; ')) {
      const [directive, ...sources] = part.split(' ');
      const allowed = whole.find((one) => one.startsWith(`${directive} `))?.split(' ') ?? [];
      for (const source of sources) assert.ok(allowed.includes(source) || source === "'none'", `${name}: ${part} is within the header's`);
    }
    const isSet = SET_BY_SCRIPT.includes(name);
    assert.equal(html.includes(`<script>${SCRIPT}</script>`), isSet, `${name}: the script that sets the policy`);
    if (isSet) assert.equal(`${policy}; frame-ancestors *`, HEADERS['content-security-policy'].replace(` ${DIGEST}`, ''), name);
    const body = html.replace(`<script>${SCRIPT}</script>`, '').replace(/<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>/g, '');
    assert.doesNotMatch(body, /<script(?![^>]*\ssrc=)[^>]*>[^<]|<style|<[a-z][^>]*\s(style|on[a-z]+)=/i, `${name} holds nothing inline`);
    assert.doesNotMatch(body, /<(?:script|link|img|iframe|source|video|audio)[^>]*\s(?:src|href)="(?:https?:)?\/\//i, `${name} loads nothing from elsewhere`);
  }
});

test('SE-1, SE-4: nothing that is shipped makes code or markup of text', async () => {
  const scripts = (await files()).filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 10);
  for (const name of scripts) {
    const code = await readFile(path.join(DIST, name), 'utf8');
    assert.doesNotMatch(code, /(?<![\w$.])eval\s*\(|new Function\b|(?<![\w$.])Function\s*\(\s*["'`]|document\.write|insertAdjacentHTML|\.(?:inner|outer)HTML\s*=|srcdoc\s*=|createContextualFragment|set(?:Timeout|Interval)\(\s*["'`]/, name);
  }
  const own = [];
  for (const folder of ['src', 'www', 'crates']) {
    for (const one of await readdir(path.join(ROOT, folder), { withFileTypes: true, recursive: true })) {
      if (one.isFile() && /\.(rs|js|html)$/.test(one.name)) own.push(path.join(one.parentPath, one.name));
    }
  }
  assert.ok(own.length > 150);
  for (const name of own) {
    const code = (await readFile(name, 'utf8')).replace(/^\s*\/\/.*$/gm, '');
    assert.doesNotMatch(code, /from_html_unchecked|set_inner_html|set_outer_html|insert_adjacent_html|js_sys::eval|Function::new_(no|with)_args|document\.write|\.innerHTML\s*=/, path.relative(ROOT, name));
  }
});

/** What a page says of its policy, and whether it refuses an inline script, a foreign script and a foreign fetch. */
const refuses = async (foreign) => {
  const broken = new Set();
  document.addEventListener('securitypolicyviolation', (event) => broken.add(`${event.effectiveDirective.replace(/-elem$/, '')} ${event.blockedURI.replace(/\/$/, '')}`));
  const inline = document.createElement('script');
  inline.textContent = 'window.ran = true;';
  const script = Object.assign(document.createElement('script'), { src: `${foreign}/boot.js` });
  document.head.append(inline, script);
  await fetch(foreign).catch(() => {});
  await new Promise((done) => { setTimeout(done, 200); });
  const policies = [...document.querySelectorAll('head > meta[http-equiv="Content-Security-Policy"]')].map((one) => one.content);
  return { ran: window.ran === true, broken: [...broken].sort(), policies };
};

const OPEN = { 'Access-Control-Allow-Origin': '*' };
for (const [where, headers, isFramed] of [
  ['on a host without headers', OPEN, false],
  ['on a host that only forbids inline scripts', { ...OPEN, 'Content-Security-Policy': "script-src 'self' 'wasm-unsafe-eval'" }, false],
  ['in a frame without an origin', OPEN, true],
]) {
  test(`SE-1: the policy of the page is in force ${where}`, { timeout: 120_000 }, async (t) => {
    const place = await host({ headers });
    const around = await host({ change: (name, body) => (name.endsWith('.html') ? Buffer.from(`<!DOCTYPE html><title>Luar</title><iframe sandbox="allow-scripts" width="900" height="700" src="${place.base}${name}"></iframe>`) : body) });
    t.after(() => { place.close(); around.close(); });
    const foreign = new URL(around.base).origin;
    const context = await (await browserOfFile()).createBrowserContext();
    t.after(() => context.close());
    for (const name of SET_BY_SCRIPT) {
      const page = await pageOf(context);
      await page.goto((isFramed ? around : place).base + name);
      const frame = isFramed ? await (await page.waitForSelector('iframe')).contentFrame() : page.mainFrame();
      await frame.waitForSelector(name === 'index.html' ? 'html[data-app="ready"]' : '#bahasa:not([disabled]), #hasil');
      await frame.waitForFunction(() => document.readyState === 'complete');
      const found = await frame.evaluate(refuses, foreign);
      const policy = HEADERS['content-security-policy'].replace(/; frame-ancestors .*/, '').replace(` ${DIGEST}`, '');
      const own = new URL(place.base).origin;
      assert.deepEqual(found, {
        ran: false,
        broken: [`connect-src ${foreign}`, 'script-src inline', `script-src ${foreign}/boot.js`].sort(),
        policies: [isFramed ? policy.replaceAll("'self'", `'self' ${own}`) : policy],
      }, name);
      await page.close();
    }
  });
}

/** Watches every element of the page from its first moment; what it sees is told through the console. */
const observed = () => {
  const looks = (element) => {
    if (!(element instanceof Element)) return;
    const wrong = [];
    if (element.hasAttribute('style')) wrong.push(`style="${element.getAttribute('style')}"`);
    for (const { name } of element.attributes) if (/^on/i.test(name)) wrong.push(name);
    if (element.localName === 'style') wrong.push('a style element');
    if (element.localName === 'script' && !element.getAttribute('src') && !element.matches('head > template + script')) wrong.push('an inline script');
    if (['base', 'object', 'embed', 'applet', 'meta'].includes(element.localName) && document.body?.contains(element)) wrong.push(element.localName);
    for (const name of ['src', 'href', 'action', 'formaction', 'data', 'poster', 'srcset', 'srcdoc']) {
      const value = element.getAttribute(name);
      if (value && /^\s*(javascript|vbscript):/i.test(value)) wrong.push(`${name}=${value}`);
      if (value && name !== 'href' && /^\s*(https?:)?\/\//i.test(value) && new URL(value, location.href).origin !== location.origin) wrong.push(`${name}=${value}`);
      if (name === 'srcdoc' && value) wrong.push('srcdoc');
    }
    window.looked = (window.looked ?? 0) + 1;
    if (wrong.length > 0) console.error(`strict: <${element.localName} class="${element.getAttribute('class')}"> has ${wrong.join(', ')}`);
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      if (type === 'attributes') looks(target);
      for (const node of addedNodes) {
        looks(node);
        if (node instanceof Element) node.querySelectorAll('*').forEach(looks);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
};

journey('SE-1, SE-2, SE-5: operator and compiler, page by page, under watch: nothing inline, nobody else asked, no rule broken', { before: observed, alone: false }, async (enter) => {
  const place = await site();
  // The operator: a draft, answers, evidence, every page about it, files out.
  const app = await enter({ base: place });
  const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial' });
  await app.tasks.openSheet('input');
  await app.sheet.level('input.kompetensi.2', 1);
  await app.sheet.split('input.kompetensi.1');
  await app.sheet.note('input.kompetensi.3', 'Catatan');
  await app.sheet.link('input.kompetensi.3', 'SK', 'https://contoh.go.id/sk.pdf');
  await app.saved();
  for (const hash of [`#/penilaian/${id}`, `#/penilaian/${id}/lokus/dinas-sosial`, `#/penilaian/${id}/isian/dinas-sosial/pengaduan`, `#/hasil/${id}`, `#/rencana/${id}`, `#/banding/${id}`, `#/skenario/${id}`, `#/bukti/${id}`, `#/keliling/${id}/dinas-sosial`, `#/laporan/${id}`, `#/ringkasan/${id}`, `#/bagikan/${id}`, `#/riwayat/${id}`, '#/kalkulator', '#/instrumen', '#/instrumen/ori-maladministrasi-2025', '#/instrumen/ori-kepatuhan-2023/sesuaikan', '#/sematkan', '#/tentang', '#/']) {
    await app.go(hash);
    await app.page.$$eval('main summary', (all) => { for (const one of all) one.click(); });
    await app.settled();
  }
  await app.setLang('en');
  await app.setLang('id');
  await app.go(`#/lembar-kerja/${id}`);
  await app.download(() => app.press('Unduh Excel (.xlsx)'));
  await app.download(() => app.press('CSV lokus'));
  await app.go(`#/hasil/${id}`);
  const file = await app.result.save();

  // The compiler: files in, merged, one table of many, and the light pages.
  const compiler = await enter({ base: place });
  const other = path.join(compiler.downloads, 'lain.json');
  await writeFile(other, JSON.stringify({ format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kota Contoh', kind: 'kota' }, units: [{ id: 'dinkes', name: 'Dinas Kesehatan', score: 81.25 }] }));
  const bad = path.join(compiler.downloads, 'rusak.json');
  await writeFile(bad, '{"format":');
  await compiler.files.visit();
  await compiler.files.choose(file.place, other, bad);
  await compiler.press('Gabungkan menjadi draf baru');
  await compiler.reads('Dinas Kesehatan');
  const rekap = new Rekap(compiler);
  await rekap.visit();
  await rekap.choose([file.place, other]);
  await compiler.reads(/Kota Contoh/);
  for (const light of ['v1/kalkulator.html', 'v1/kartu.html#set=ori-kepatuhan-2024&nilai=90,16']) {
    await compiler.page.goto(place + light);
    if (light.includes('kalkulator')) {
      await compiler.page.waitForSelector('#set option:nth-child(3)');
      await compiler.write('#nilai-1', '90,16');
    }
    await compiler.page.waitForFunction(() => /90,16/.test(document.getElementById('hasil').innerText));
  }

  for (const one of [app, compiler]) {
    assert.ok(await one.page.evaluate(() => window.looked ?? 0) > 0, 'the observer looked');
    const foreign = one.recorder.requests.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(place));
    assert.deepEqual(foreign, [], 'SE-2: nothing outside the site’s own folder');
  }
  const looked = await app.page.evaluate(() => window.looked);
  assert.ok(looked > 3_000, `${looked} elements were looked at`);
});
