// SE-8, PF-4: whatever keeps the app from starting or stops it, each caused for real: what happened in plain
// words, the drafts as a file that opens again with every answer, and a way on.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { axe, judge } from './lib/axe.mjs';
import { journey, keysBack, person, withoutScripts } from './lib/browser.mjs';
import { DIST } from './lib/env.mjs';
import { elementId, swanilai } from './lib/pkg.mjs';
import { host } from './lib/server.mjs';

const LIMIT = { timeout: 240_000 };
const NOTED = 'proses.standar.1';
const NOTE = 'Papan persyaratan “di loket 2”, <b>belum</b> diganti 🙂';

/** A browser that keeps no site: what the worker keeps would stand in for what is missing. */
const keepsNothing = () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });

let written;

/** What the app itself stored of a draft with answers, an index and a note: every key with its text. */
function drafts() {
  written ??= (async () => {
    const app = await person({ before: keepsNothing });
    const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial' });
    await app.tasks.openSheet('proses');
    await app.sheet.all(2);
    await app.sheet.note(NOTED, NOTE);
    await app.saved();
    const entries = await app.page.evaluate(() => ({ ...localStorage }));
    await app.close();
    assert.ok(entries[`swanilai.draft.${id}`].includes('loket 2'));
    return { id, entries };
  })();
  return written;
}

/** A host that does something wrong, and somebody there who has a draft. `mend` makes the host well again. */
async function visit(t, { change = (_, body) => body, headers = {}, typed, lang = 'id', width, height, before, hasDraft = true, query = '' }) {
  let isWell = false;
  const sent = { ...headers };
  const place = await host({ change: (name, body) => (isWell ? body : change(name, body)), headers: sent, ...(typed && { typed }) });
  t.after(() => place.close());
  const { entries } = await drafts();
  const seed = hasDraft ? entries : {};
  const app = await person({
    base: place.base, lang, width, height, wait: false, path: query,
    before: `(${keepsNothing})(); if (!sessionStorage.seeded) { sessionStorage.seeded = 1; Object.assign(localStorage, ${JSON.stringify(seed)}); } (${before ?? (() => {})})();`,
  });
  t.after(() => app.close());
  app.mend = () => {
    isWell = true;
    for (const name of Object.keys(sent)) delete sent[name];
  };
  return app;
}

/** The drafts in a file that was given out, opened by somebody else in a working app. */
async function opensAgain(t, text, wanted) {
  const other = await person({ before: keepsNothing });
  t.after(() => other.close());
  const place = path.join(other.downloads, 'draf.json');
  await writeFile(place, text);
  await other.files.visit();
  await other.files.choose(place);
  await other.press(await other.page.$$eval('main button', (all) => all.map((one) => one.innerText.trim()).find((name) => /sebagai draf/.test(name))));
  await other.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
  await other.settled();
  await other.press('Lihat hasil');
  await other.reads('Dari mana nilai ini');
  const file = await other.result.save();
  const strip = (one) => ({ ...swanilai.parse(one), id: '', imports: [] });
  assert.deepEqual(strip(file.bytes.toString()), strip(wanted), 'every answer is there again');
  assert.match(file.bytes.toString(), /di loket 2/);
  other.recorder.check();
}

const stops = () => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  // A link may go on in the next line.
  const [area] = one.getClientRects();
  const top = document.elementFromPoint(area.x + area.width / 2, area.y + Math.min(area.height, 20) / 2);
  return {
    name: one.innerText.trim(), hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isSeen: area.top < innerHeight && area.bottom > 0 && Boolean(top && (one.contains(top) || top.contains(one))),
  };
};

/** Every stop of the block by Tab, from where a reader begins to read it. */
async function byKeys(app, from) {
  await app.page.evaluate((selector) => {
    const at = document.querySelector(selector);
    at.tabIndex = -1;
    at.focus();
  }, from);
  const names = [];
  for (let n = 0; n < 12; n += 1) {
    await app.page.keyboard.press('Tab');
    if (!await app.page.evaluate(() => Boolean(document.activeElement.closest('#boot-failure')))) break;
    const stop = await app.page.evaluate(stops);
    assert.ok(stop.hasRing && stop.isSeen, `focus is seen at ${JSON.stringify(stop)}`);
    names.push(stop.name);
  }
  return names;
}

const WORDS = {
  id: { download: 'Unduh draf', reload: 'Muat ulang', tab: 'Buka di tab baru', light: 'kalkulator ringan', guide: 'panduan', detail: 'Rincian teknis', failed: 'Aplikasi tidak dapat dibuka', crashed: 'Aplikasi berhenti karena kesalahan', kept: /Draf Anda masih ada\. Unduh dulu sebagai cadangan/, none: /Tidak ada draf tersimpan di peramban ini\./, way: /Bila tetap terjadi, gunakan peramban lain\./ },
  en: { download: 'Download drafts', reload: 'Reload', tab: 'Open in a new tab', light: 'the light calculator', guide: 'the guides (in Indonesian)', detail: 'Technical detail', failed: 'The app cannot be opened', crashed: 'The app stopped because of an error', kept: /Your drafts are still there\. Download them first as a backup/, none: /No draft is stored in this browser\./, way: /If it happens again, use another browser\./ },
};

const isTextJudged = new Set();

/** All that a screen has to hold; the file it gave out. */
async function complete(t, app, { lang, reason, words, isStopped = false, hasDetail = true }) {
  const say = WORDS[lang];
  await app.page.waitForSelector('#boot-failure', { timeout: 20_000 });
  const seen = await app.page.evaluate(() => {
    const block = document.getElementById('boot-failure');
    return { state: document.documentElement.dataset.app, reason: document.documentElement.dataset.reason, lang: block.lang, role: block.getAttribute('role'), links: [...block.querySelectorAll('a')].map(({ innerText, href }) => [innerText, href]) };
  });
  const { links, ...rest } = seen;
  assert.deepEqual(rest, { state: isStopped ? 'crashed' : 'failed', reason, lang, role: 'alert' });
  const text = await app.page.$eval('#boot-failure', (one) => one.innerText.replace(/\s+/g, ' '));
  for (const part of [words, say.kept, say.way]) assert.match(text, part);
  assert.ok(text.startsWith(isStopped ? say.crashed : say.failed), text);
  // The light pages need WebAssembly as well: nobody is sent there in vain.
  const canUseLight = !['no-wasm', 'csp', 'old'].includes(reason);
  const order = [say.download, say.reload, say.tab, ...(canUseLight ? [say.light] : []), say.guide, ...(hasDetail ? [say.detail] : [])];
  assert.deepEqual(await byKeys(app, '#boot-failure :is(h1, h2)'), order);
  for (const [name, href] of links) assert.equal((await fetch(href)).status, 200, `${name} leads somewhere: ${href}`);
  assert.ok(!/loket|Kota Contoh/.test(text), 'SE-8: nothing that was typed is in what is said of the error');
  if (lang === 'en') return null;
  const found = [];
  const shown = async () => found.push(...(await axe(app.page)).map((one) => `${reason}: ${one}`));
  await shown();
  // By keys, too.
  await keysBack(app.page);
  await app.page.focus('#boot-failure button');
  const file = await app.download(() => app.page.keyboard.press('Enter'));
  assert.match(file.name, /^draf-swanilai-\d{4}-\d\d-\d\d\.json$/);
  const content = file.bytes.toString();
  assert.equal(await app.page.$eval('#boot-failure textarea', (area) => area.value), content, 'the same as text, where a download is refused');
  // With the text the block differs by its words alone, whatever went wrong.
  if (!isTextJudged.has(isStopped)) await shown();
  isTextJudged.add(isStopped);
  assert.deepEqual(found, []);
  return content;
}

/** The entries of such a file are letter by letter what was stored. */
async function holdsAll(content) {
  const { id, entries } = await drafts();
  const file = JSON.parse(content);
  assert.equal(file.entries[`swanilai.draft.${id}`], entries[`swanilai.draft.${id}`]);
  return entries[`swanilai.draft.${id}`];
}

const isWasm = (name) => /^app-.*\.wasm$/.test(name);
const isGlue = (name) => /^app-.*\.js$/.test(name);
const PORTAL = Buffer.from('<!DOCTYPE html><title>404</title><h1>Not Found</h1>');
const flipped = (body) => {
  const other = Buffer.from(body);
  other[other.length >> 1] ^= 1;
  return other;
};
const onlyFor = (which, act) => ({ change: (name, body) => (which(name) ? act(body) : body) });
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
const MISSING = [/Berkas aplikasi tidak ditemukan di situs ini\. Muat ulang halaman/, /The app file was not found on this site\. Reload the page/];
const BROKEN = [/tidak sama dengan yang diterbitkan, sehingga ditolak\. Muat ulang halaman/, /is not the one that was published, so it was refused\. Reload the page/];
const CUT = [/tidak dapat diunduh: sambungan terputus atau diblokir\. Periksa sambungan internet/, /could not be downloaded: the connection broke or was blocked\. Check the connection/];
const OLD = [/Peramban ini terlalu lama untuk aplikasi ini\. Diperlukan Chrome atau Edge 97, Firefox 102, Safari 16/, /This browser is too old for the app\. It needs Chrome or Edge 97, Firefox 102, Safari 16/];
const BLOCKED = [/Kebijakan keamanan \(Content-Security-Policy\) situs ini memblokir WebAssembly\. Pengelola situs perlu/, /The security policy \(Content-Security-Policy\) of this site blocks WebAssembly\. Its administrator needs/];
const STOPPED = [/Maaf, terjadi kesalahan di dalam aplikasi\./, /Sorry, something went wrong inside the app\./];

/** What fails, how it is brought about, and what a person reads. */
const CAUSES = [
  ['the wasm is not there', onlyFor(isWasm, () => null), 'missing', MISSING],
  ['the wasm is cut off on the way', onlyFor(isWasm, () => 'drop'), 'network', CUT],
  ['the wasm ends half way', onlyFor(isWasm, (body) => body.subarray(0, body.length >> 1)), 'integrity', BROKEN],
  ['SE-3: one byte of the wasm is flipped', onlyFor(isWasm, flipped), 'integrity', BROKEN],
  ['a page comes in place of the wasm', onlyFor(isWasm, () => PORTAL), 'integrity', BROKEN],
  ['the glue is not there', onlyFor(isGlue, () => null), 'missing', MISSING],
  ['the glue is cut off', onlyFor(isGlue, () => 'drop'), 'network', CUT],
  ['a page comes in place of the glue', { ...onlyFor(isGlue, () => PORTAL), headers: { 'Content-Type': 'text/html' }, typed: /^(?!.*app-.*\.js$)/ }, 'integrity', BROKEN],
  ['WebAssembly is off', { before: () => { delete window.WebAssembly; } }, 'no-wasm', [/tidak mendukung WebAssembly, atau WebAssembly dimatikan di pengaturannya\. Gunakan peramban lain/, /does not support WebAssembly, or it is turned off in its settings\. Use another browser/]],
  ['the host forbids wasm', { headers: { 'Content-Security-Policy': POLICY } }, 'csp', BLOCKED],
  ['the host forbids fetching', { headers: { 'Content-Security-Policy': POLICY.replace("connect-src 'self'", "connect-src 'none'").replace("'self';", "'self' 'wasm-unsafe-eval';") } }, 'csp', BLOCKED],
  ['the browser knows modules and little else', { before: () => { delete Promise.allSettled; delete Element.prototype.replaceChildren; delete WebAssembly.instantiateStreaming; } }, 'old', OLD],
  ['the browser does not know an instruction of the wasm', {
    before: () => {
      // Version and a section that no browser knows: its own refusal, as for a later WebAssembly.
      const later = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0x7f, 0]);
      const { instantiate } = WebAssembly;
      WebAssembly.instantiateStreaming = (_, imports) => instantiate(later, imports);
      WebAssembly.instantiate = (_, imports) => instantiate(later, imports);
    },
  }, 'old', OLD],
  ['it stops while starting', {
    before: () => {
      const { instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = async (...what) => {
        const made = await instantiateStreaming(...what);
        // Whatever it reads there now is wrong.
        new Uint8Array(made.instance.exports.memory.buffer).fill(0xff);
        return made;
      };
    },
  }, 'crash', STOPPED],
];

for (const [name, options, reason, words] of CAUSES) {
  test(`PF-4, SE-8: ${name}`, LIMIT, async (t) => {
    for (const [at, lang] of ['id', 'en'].entries()) {
      const app = await visit(t, { ...options, lang, width: 360, height: 740 });
      const isStopped = reason === 'crash';
      const hasDetail = !(reason === 'no-wasm' || /little else/.test(name));
      const content = await complete(t, app, { lang, reason, words: words[at], isStopped, hasDetail });
      assert.ok(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'AX-8');
      if (lang === 'en') continue;
      const draft = await holdsAll(content);
      assert.equal(await app.heading(), 'Penilaian mandiri pelayanan publik', 'the page itself stays');
      if (['the wasm is not there', 'it stops while starting'].includes(name)) {
        const found = [];
        await judge(app.page, name, found);
        assert.deepEqual(found, [], 'AX-1');
        await opensAgain(t, content, draft);
      }
      if (!options.before && !options.typed) {
        // Once the host is well again, the same button brings the app and the draft back.
        app.mend();
        await Promise.all([app.page.waitForNavigation(), app.press(WORDS.id.reload, '#boot-failure')]);
        await app.ready();
        await app.reads('Kota Contoh', '.drafts');
      }
    }
  });
}

/** Takes hold of the memory of the app, so that a test can spoil it; no page can do so from outside. */
const holdMemory = () => {
  for (const way of ['instantiateStreaming', 'instantiate']) {
    const real = WebAssembly[way];
    WebAssembly[way] = async (...what) => {
      const made = await real(...what);
      window.spoil ??= () => { new Uint8Array((made.instance ?? made).exports.memory.buffer).fill(0xff); };
      return made;
    };
  }
};

/** A person in the middle of a sheet, and then the app meets what cannot be. */
async function atWork(t, { lang = 'id', before = holdMemory, width, height, shared = false, entries = {} } = {}) {
  const app = await person({ lang, width, height, before: `(${keepsNothing})(); (${before})(); if (!window.name) { window.name = 'seeded'; try { Object.assign(localStorage, ${JSON.stringify(entries)}); } catch {} }` });
  t.after(() => app.close());
  app.recorder.expect(/RuntimeError|Uncaught|memory access|unreachable|out of bounds|index|null function/);
  if (lang === 'en') await app.setLang('id');
  const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial', shared });
  await app.tasks.openSheet('proses');
  await app.sheet.all(2);
  await app.sheet.note(NOTED, NOTE);
  if (lang === 'en') await app.setLang('en');
  return { app, id };
}

async function breakDown(app) {
  await app.page.evaluate(() => window.spoil());
  await app.page.focus(`#${elementId(NOTED)}-note`);
  await app.page.keyboard.type('x');
}

test('SE-8: the app breaks down in the middle of work', LIMIT, async (t) => {
  for (const [at, lang] of ['id', 'en'].entries()) {
    const { app, id } = await atWork(t, { lang, width: 360, height: 740 });
    await app.saved();
    const stored = await app.page.evaluate((key) => localStorage[key], `swanilai.draft.${id}`);
    await breakDown(app);
    const content = await complete(t, app, { lang, reason: 'crash', words: STOPPED[at], isStopped: true });
    assert.equal((await app.page.evaluate(() => document.getElementById('app').inert)), true, 'nothing of it can be used any more');
    if (lang === 'en') continue;
    assert.equal(JSON.parse(content).entries[`swanilai.draft.${id}`], stored);
    await opensAgain(t, content, stored);
    const found = [];
    await judge(app.page, 'broken down', found);
    assert.deepEqual(found, [], 'AX-1');
    await Promise.all([app.page.waitForNavigation(), app.press('Muat ulang', '#boot-failure')]);
    await app.ready();
    assert.equal(await app.page.evaluate((key) => localStorage[key], `swanilai.draft.${id}`), stored, 'the draft is as it was');
    await app.home.visit();
    await app.reads('Kota Contoh', '.drafts');
  }
});

test('SE-8: the heading of what happened has the focus of whoever was typing', LIMIT, async (t) => {
  const { app } = await atWork(t);
  await app.saved();
  await breakDown(app);
  await app.page.waitForSelector('#boot-failure');
  assert.equal((await app.focused()).text, 'Aplikasi berhenti karena kesalahan');
});

test('SE-8: the stack is used up, which has another name than other traps', LIMIT, async (t) => {
  const { app } = await atWork(t);
  await app.saved();
  await app.page.evaluate(() => {
    const deeper = () => deeper() + 1;
    try { deeper(); } catch (error) { dispatchEvent(new ErrorEvent('error', { error })); }
  });
  await complete(t, app, { lang: 'id', reason: 'crash', words: STOPPED[0], isStopped: true });
});

test('SE-8, EM-6: where nothing can be stored, what was typed is in the file all the same', LIMIT, async (t) => {
  const blocked = `() => { (${holdMemory})(); for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } }); }`;
  const { app, id } = await atWork(t, { before: blocked });
  await app.reads('Draf tidak tersimpan otomatis di peramban ini. Simpan sebagai berkas.');
  await app.page.waitForFunction((key, words) => window[key]?.includes(words), {}, `swanilai.draft.${id}`, 'belum');
  const kept = await app.page.evaluate((key) => window[key], `swanilai.draft.${id}`);
  await breakDown(app);
  const content = await complete(t, app, { lang: 'id', reason: 'crash', words: STOPPED[0], isStopped: true });
  await opensAgain(t, content, kept);
});

test('SE-8: the storage is full: the file has what it no longer took', LIMIT, async (t) => {
  const full = `() => { (${holdMemory})(); const put = Storage.prototype.setItem; Storage.prototype.setItem = function set(key, value) { if (window.isFull) throw new DOMException('full', 'QuotaExceededError'); return put.call(this, key, value); }; }`;
  const { app, id } = await atWork(t, { before: full });
  await app.saved();
  await app.page.evaluate(() => { window.isFull = true; });
  await app.sheet.level('proses.standar.2', 1);
  await app.page.waitForFunction((key) => window[key], {}, `swanilai.draft.${id}`);
  const [older, later] = await app.page.evaluate((key) => [localStorage[key], window[key]], `swanilai.draft.${id}`);
  assert.notEqual(older, later);
  await breakDown(app);
  const content = await complete(t, app, { lang: 'id', reason: 'crash', words: STOPPED[0], isStopped: true });
  assert.equal(JSON.parse(content).entries[`swanilai.draft.${id}`], later);
});

test('SE-8: on a shared computer the file has the draft of this tab and nobody else’s', LIMIT, async (t) => {
  const { entries } = await drafts();
  const { app, id } = await atWork(t, { shared: true, entries });
  await app.saved();
  const stored = await app.page.evaluate((key) => sessionStorage[key], `swanilai.draft.${id}`);
  await breakDown(app);
  const content = await complete(t, app, { lang: 'id', reason: 'crash', words: STOPPED[0], isStopped: true });
  const names = Object.keys(JSON.parse(content).entries).filter((key) => key.startsWith('swanilai.draft.'));
  assert.deepEqual(names, [`swanilai.draft.${id}`]);
  await opensAgain(t, content, stored);
});

test('ID-9: erasing everything leaves nothing of a draft that no storage took', LIMIT, async (t) => {
  const blocked = () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
  };
  const { app, id } = await atWork(t, { before: blocked });
  await app.page.waitForFunction((key) => window[key], {}, `swanilai.draft.${id}`);
  await app.about.visit();
  await app.about.erase();
  await app.page.waitForFunction(() => Object.keys(window).every((key) => !key.startsWith('swanilai.') || !window[key]));
});

test('PF-4: who has no draft is told so, and who cannot store is told that', LIMIT, async (t) => {
  const none = await visit(t, { ...onlyFor(isWasm, () => null), hasDraft: false });
  await none.page.waitForSelector('#boot-failure');
  assert.match(await none.text('#boot-failure'), WORDS.id.none);
  assert.deepEqual(await byKeys(none, '#boot-failure h2'), ['Muat ulang', 'Buka di tab baru', 'kalkulator ringan', 'panduan', 'Rincian teknis']);
  const blocked = await visit(t, {
    ...onlyFor(isWasm, () => null), hasDraft: false,
    before: () => { for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } }); },
  });
  await blocked.page.waitForSelector('#boot-failure');
  assert.match(await blocked.text('#boot-failure'), /Penyimpanan peramban tidak dapat dibaca di sini\./);
});

test('AX-7: what was chosen counts more than what the browser asks for', LIMIT, async (t) => {
  const choose = (lang) => `() => { localStorage.setItem('swanilai.lang', '${lang}'); }`;
  for (const [asked, chosen] of [['id', 'en'], ['en', 'id']]) {
    const app = await visit(t, { ...onlyFor(isWasm, () => null), lang: asked, before: choose(chosen) });
    await app.page.waitForSelector('#boot-failure');
    assert.ok((await app.text('#boot-failure')).startsWith(WORDS[chosen].failed));
  }
  const address = await visit(t, { ...onlyFor(isWasm, () => null), lang: 'id', query: '?lang=en' });
  await address.page.waitForSelector('#boot-failure');
  assert.ok((await address.text('#boot-failure')).startsWith(WORDS.en.failed), 'the address counts most');
});

test('PF-4: a browser that knows no modules says that it is too old, and gives the drafts as text', LIMIT, async (t) => {
  // Such a browser passes over scripts of type module, and takes those that others pass over.
  const old = (body) => Buffer.from(body.toString().replace('type="module"', 'type="unknown"').replace('<script nomodule', '<script'));
  const lacking = '() => { for (const name of ["fetch", "Promise", "WebAssembly", "Blob", "URLSearchParams", "Symbol", "Map"]) delete window[name]; delete Element.prototype.append; delete Element.prototype.after; delete Object.entries; }';
  for (const [at, lang] of ['id', 'en'].entries()) {
    const app = await visit(t, { ...onlyFor((name) => name === 'index.html', old), lang, width: 360, height: 740, before: lacking });
    await app.page.waitForSelector('#boot-failure');
    assert.equal(await app.page.$eval('#boot-failure', (one) => one.lang), lang);
    const text = await app.page.$eval('#boot-failure', (one) => one.innerText);
    assert.match(text, OLD[at]);
    assert.match(text, /draf\.json/);
    const content = await app.page.$eval('#boot-failure textarea', (area) => area.value);
    const draft = await holdsAll(content);
    if (lang === 'id') await opensAgain(t, content, draft);
    const href = await app.page.$eval('#boot-failure a', (link) => link.href);
    assert.equal((await fetch(href)).status, 200);
  }
  const none = await visit(t, { ...onlyFor((name) => name === 'index.html', old), hasDraft: false, before: lacking });
  await none.page.waitForSelector('#boot-failure');
  assert.equal(await none.page.$('#boot-failure textarea'), null);
  const found = [];
  const looked = await visit(t, onlyFor((name) => name === 'index.html', old));
  await judge(looked.page, 'no modules', found);
  assert.deepEqual(found, [], 'AX-1');
});

test('PF-4: browsers that know modules ask for none of that, and older ones can read what starts the app', LIMIT, async (t) => {
  const asked = [];
  const place = await host({ change: (name, body) => { asked.push(name); return body; } });
  t.after(() => place.close());
  const app = await person({ base: place.base, before: keepsNothing });
  t.after(() => app.close());
  assert.ok(!asked.includes('old.js'), asked.join(' '));
  const page = await readFile(path.join(DIST, 'index.html'), 'utf8');
  const boot = await readFile(path.join(DIST, page.match(/boot-[0-9a-f]+\.js/)[0]), 'utf8');
  assert.ok(!/\?\.[a-z([]|\?\?/i.test(boot), 'nothing later than what modules came with');
  assert.ok(!/=>|\b(let|const|class|async)\b|`/.test((await readFile(path.join(DIST, 'old.js'), 'utf8')).replace(/"[^"]*"/g, '""')), 'and here nothing later than 2009');
});

for (const [what, change] of [
  ['without JavaScript', null],
  ['the script that starts it is not there', onlyFor((name) => /^boot-/.test(name), () => null)],
  ['the script that starts it comes as a page', { ...onlyFor((name) => /^boot-/.test(name), () => PORTAL), headers: { 'Content-Type': 'text/html' }, typed: /^(?!.*boot-.*\.js$)/ }],
  ['the host forbids scripts', { headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src data:" } }],
]) {
  test(`PF-4: no script runs at all (${what}): the page itself has the ways on`, LIMIT, async (t) => {
    const app = await visit(t, change ?? {});
    if (!change) {
      await withoutScripts(app.page);
      await app.page.goto(app.base);
    }
    const text = await app.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    if (!change) assert.match(text, /JavaScript tidak aktif\. Aplikasi ini memerlukan JavaScript dan WebAssembly\. Aktifkan keduanya di pengaturan peramban, lalu muat ulang/);
    for (const part of [/Bila tidak, berkasnya mungkin belum sampai atau tidak utuh: muat ulang halaman ini atau Buka di tab baru/, /Diperlukan Chrome atau Edge 97, Firefox 102, Safari 16/, /gunakan peramban lain/, /Draf yang tersimpan di peramban ini tidak hilang\./]) assert.match(text, part);
    for (const href of await app.page.$$eval('main a', (all) => all.map((one) => one.href))) assert.equal((await fetch(href)).status, 200, href);
    if (change) {
      const found = [];
      await judge(app.page, what, found, { widths: [320, 1366] });
      assert.deepEqual(found, [], 'AX-1');
    }
  });
}

test('EM-7: wasm sent as plain text or as nothing known still starts', LIMIT, async (t) => {
  for (const type of ['text/plain', 'application/octet-stream']) {
    const place = await host({ headers: { 'Content-Type': type }, typed: /\.(html|js|css|json)$/ });
    t.after(() => place.close());
    const app = await person({ base: place.base, before: keepsNothing });
    t.after(() => app.close());
    await app.calculator.visit();
    await app.calculator.scores('90,16');
    assert.equal((await app.calculator.outcome()).score, '90,16');
  }
});

journey('PF-6: the line goes dead in the middle of work: a page that has not come says so, and the draft goes out as a file', { before: keepsNothing, width: 360, height: 740 }, async (app) => {
  app.recorder.expect(/ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE|Failed to load|Failed to fetch|NetworkError|JSHandle@error/);
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.tasks.openSheet('proses');
  await app.sheet.all(2);
  await app.sheet.note(NOTED, NOTE);
  await app.saved();
  // Cut off before the pages that a draft leads to have come by themselves.
  const chunks = await app.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await app.page.setOfflineMode(true);
  const hash = chunks.some((name) => /snippet-/.test(name)) ? '#/rekap' : '#/sematkan';
  await app.go(hash).catch(() => {});
  await app.reads('gagal dimuat');
  await app.reads('Jawaban Anda aman');
  const found = [];
  await judge(app.page, 'a page that has not come', found);
  assert.deepEqual(found, [], 'AX-1');
  await app.go(`#/penilaian/${id}`);
  await app.reads('Kota Contoh', 'h1');
  const file = await app.download(() => app.bars('Simpan berkas'));
  assert.match(file.bytes.toString(), /di loket 2/);
  await app.page.setOfflineMode(false);
  await app.go(hash);
  await app.page.waitForFunction(() => !/gagal dimuat/.test(document.querySelector('main').innerText) || [...document.querySelectorAll('main button')].find((one) => one.innerText === 'Coba lagi')?.click(), { polling: 200 });
});
