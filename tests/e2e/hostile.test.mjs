// Hostile files, links, stored texts and messages in the page itself: a person reads what is wrong and gets the
// text back, drafts are as they were, and nothing in any of it acts. The whole corpus goes through the core in
// tests/it/hostile.rs and through the modules in tests/module/corpus.test.mjs.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { DIST } from './lib/env.mjs';
import { Rekap } from './lib/rekap.mjs';
import { host } from './lib/server.mjs';
import { TEXTS, corpus, expand } from '../hostile/make.mjs';

/** The first of each kind, and one more where there are many: every way to be nasty once. */
function chosen(way, most) {
  const kinds = new Map();
  for (const one of corpus.filter((input) => input.way === way && input.parts)) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return [...kinds.values()].flatMap((all) => [all[0], ...(all.length > 8 ? [all[all.length >> 1]] : [])]).slice(0, most);
}
const FILES = [...chosen('assessment', 30), ...chosen('xlsx', 12)];

/** Nothing that came in from outside has become anything but text. */
async function innocent(app, where) {
  const found = await app.page.evaluate(() => ({
    pwned: 'pwned' in window || 'pwned' in {},
    made: [...document.querySelectorAll('main :is(img, script, iframe:not(.snippet-frame), object, embed, form[action], base, style), [onerror], [onload], [href^="javascript" i], [href^="data:text" i], body style, [style]')].map((one) => one.outerHTML.slice(0, 100)),
  }));
  assert.deepEqual(found, { pwned: false, made: [] }, where);
}

/** The cells of a table as a spreadsheet parts them. */
function cellsOf(text) {
  return [...text.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"|[^;"\r\n]+/g)].map(([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole);
}

const stored = (app) => app.page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => key !== 'swanilai.lang').sort()));
/** What was asked of the network, without the parts of the app itself. */
const asked = (app) => app.recorder.requests.filter((url) => !/\/[a-z0-9]+-[0-9a-f]{16}\.(js|css|wasm|bin)$|\/instruments\/[a-z0-9-]+\/text\.(id|en)\.json$|^(blob|data):/.test(url));

journey('FX-2, FX-3, SE-4: forty hostile files: each is told, its text is given back, no draft changes, nothing acts', { before: () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }) }, async (app) => {
  assert.ok(FILES.length >= 38, `${FILES.length}`);
  await app.fresh.start({ entity: 'Kota Semula', unit: 'Dinas Sosial' });
  await app.saved();
  await app.files.visit();
  const [before, requests] = [await stored(app), asked(app)];
  const places = [];
  for (const one of FILES) {
    places.push(path.join(app.downloads, `${one.id}${one.way === 'assessment' ? '.json' : '.xlsx'}`));
    await writeFile(places.at(-1), expand(one.parts));
  }
  await app.files.choose(...places);
  const cards = () => app.page.$$eval('main section.card:has(.card-head)', (all) => all.map((card) => card.innerText.replace(/\s+/g, ' ').trim()));
  const given = await cards();
  assert.equal(given.length, FILES.length);
  for (const [index, one] of FILES.entries()) {
    const card = given[index];
    const what = `${one.id} ${one.kind}: ${one.name}: ${card.slice(0, 300)}`;
    assert.match(card, /Dapat dibuka|Tidak dapat dipakai/, what);
    if (one.want === 'opens') assert.match(card, /Dapat dibuka/, what);
    else if (one.want !== 'either') assert.match(card, /Tidak dapat dipakai .*Tidak ada yang diubah\. Draf Anda tetap seperti semula\./, what);
    if (/Tidak dapat dipakai/.test(card)) {
      // What is wrong, in a sentence; and where, unless it is the whole file.
      assert.match(card, /Masalah yang ditemukan \(\d+\)|bukan teks UTF-8|terlalu besar|rusak|dibutuhkan|makro|bukan lembar isian|kosong|batasnya/, what);
      if (['truncated', 'not-json', 'duplicate-key', 'bad-escape', 'wrong-type', 'too-deep'].includes(one.want)) assert.match(card, /Baris \d+, kolom \d+/, what);
    }
  }
  await innocent(app, 'after opening');
  // One text back as it came: the first that is refused for its content.
  const index = FILES.findIndex(({ want }) => want === 'duplicate-key');
  const card = (await app.page.$$('main section.card:has(.card-head)'))[index];
  const back = await app.download(async () => {
    const [button] = (await card.$$('::-p-text(Unduh teks aslinya)')).slice(-1);
    await button.evaluate((one) => one.click());
  });
  assert.ok(back.bytes.equals(expand(FILES[index].parts)), 'byte for byte');
  await app.setLang('en');
  for (const [at, text] of (await cards()).entries()) assert.match(text, /Can be opened|Cannot be used .*Nothing was changed\. Your drafts are as they were\./, FILES[at].name);
  await innocent(app, 'in English');
  assert.equal(await stored(app), before, 'drafts as they were');
  assert.deepEqual(asked(app), requests, 'no request');
});

journey('SE-4: one file with every hostile text: as text on every page, in the title, in tables and on paper', { before: () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }) }, async (app) => {
  const texts = Object.values(TEXTS);
  const all = texts.join(' ').slice(0, 190);
  await app.files.visit();
  const place = path.join(app.downloads, 'semua.json');
  await writeFile(place, JSON.stringify({
    format: 'swanilai.assessment', version: 1, id: '"><img src=x onerror=window.pwned=1>', instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: all, kind: TEXTS.markup, province: TEXTS['formula ='] },
    units: texts.slice(0, 9).map((text, index) => ({ id: `u${index}`, name: text, kind: TEXTS.svg, observations: { 'input.kompetensi.1': { marks: [{ by: 'pimpinan', level: 2 }], note: texts.join('\n').slice(0, 1_900), evidence: [{ title: text, url: 'https://contoh.go.id/"><img src=x onerror=window.pwned=1>', owner: TEXTS['formula @'], note: TEXTS['formula -'] }] } } })),
    repairs: [{ unit: 'u0', indicator: 'input.kompetensi.1', to: 4, owner: TEXTS['formula +'], note: TEXTS.template, status: 'open' }],
  }));
  await app.files.choose(place);
  await innocent(app, 'before opening');
  await app.press('Buka sebagai draf: semua.json');
  await app.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
  await app.settled();
  const id = (await app.address()).split('/')[2];
  assert.match(id, /^[0-9a-f-]{36}$/, 'an id of our own');
  const requests = asked(app);
  for (const hash of [`#/penilaian/${id}`, `#/penilaian/${id}/lokus/u0`, `#/penilaian/${id}/isian/u0/input`, `#/hasil/${id}`, `#/rencana/${id}`, `#/banding/${id}`, `#/skenario/${id}`, `#/bukti/${id}`, `#/keliling/${id}`, `#/laporan/${id}`, `#/ringkasan/${id}`, `#/bagikan/${id}`, `#/lembar-kerja/${id}`, `#/riwayat/${id}`, '#/']) {
    await app.go(hash);
    await app.page.$$eval('main summary', (all) => { for (const one of all) one.click(); });
    await innocent(app, hash);
    assert.doesNotMatch(await app.page.title(), /[<>\u202e\u2066]/, `the title at ${hash}`);
    for (const link of await app.page.$$eval('main a[href^="http"]', (links) => links.filter(({ host }) => host !== location.host).map((one) => [one.protocol, one.rel]))) {
      assert.match(link[0], /^https?:$/);
      assert.match(link[1], /noopener.*noreferrer/, `FX-9 at ${hash}`);
    }
  }
  await app.go(`#/lembar-kerja/${id}`);
  for (const name of ['CSV lokus', 'CSV indikator', 'CSV data dukung']) {
    const file = await app.download(() => app.press(name));
    assert.match(file.name, /^[a-z0-9_.-]+$/, 'FX-8');
    const cells = cellsOf(file.bytes.toString());
    assert.ok(cells.length > 50, name);
    for (const cell of cells) assert.doesNotMatch(cell, /^[\s\u00a0\u0000-\u001f]*([=+@＝|%]|-(?!\d+(,\d+)?$))|^[\u0000-\u001f]/u, `FX-7: ${name}`);
  }
  assert.deepEqual(asked(app), requests, 'FX-9: nothing of it was fetched');
  await innocent(app, 'at the end');
});

journey('FX-10: hostile links: told, taken from the address bar, and no draft is touched', {}, async (app) => {
  await app.fresh.start({ entity: 'Kota Semula', unit: 'Dinas Sosial' });
  await app.saved();
  const before = await stored(app);
  for (const one of corpus.filter(({ way, parts }) => way === 'link' && expand(parts).length < 9_000).filter((_, index) => index % 3 === 1)) {
    const text = expand(one.parts).toString().replaceAll('\u0000', '%00');
    await app.page.evaluate((to) => { location.hash = to; }, `#/tautan/${text}`);
    await app.page.waitForFunction(() => /^#\/tautan\/?$/.test(location.hash) && /Tautan|Hasil/.test(document.querySelector('main').innerText));
    await app.settled();
    const said = await app.text();
    if (one.want !== 'opens' && one.want !== 'either') assert.match(said, /Tidak dapat dipakai|rusak|tidak utuh|versi|kosong|Masalah/, `${one.name}: ${said.slice(0, 300)}`);
    await innocent(app, one.name);
    assert.equal(await stored(app), before, one.name);
    await app.go('#/');
  }
});

journey('FX-10: one bad text by picker, by dropping and by pasting is told alike, and changes nothing', {}, async (app) => {
  const one = corpus.find(({ name }) => name === 'a level twice, spelled otherwise');
  const text = expand(one.parts).toString();
  const file = path.join(app.downloads, 'sama.json');
  await writeFile(file, text);
  await app.files.visit();
  await app.files.choose(file);
  await app.page.$eval('.drop', (area, words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], 'sama.json', { type: 'application/json' }));
    area.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, text);
  await app.reads('Berkas yang dibaca (2)');
  await app.press('Tempel isi berkas sebagai teks');
  await app.page.$eval('#paste', (area, words) => {
    area.value = words;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
  await app.press('Baca teks yang ditempel');
  await app.reads('Berkas yang dibaca (3)');
  const told = [];
  for (const index of [0, 1, 2]) told.push((await app.files.card(index)).match(/Tidak dapat dipakai .*Tidak ada yang diubah\./)[0]);
  assert.match(told[0], /Baris 1, kolom \d+.*level.*dua kali/);
  assert.deepEqual(told, [told[0], told[0], told[0]]);
  assert.equal((await app.keys()).filter((key) => key.startsWith('swanilai.draft')).length, 0);
});

/** Another page of the same host may write what it likes where our drafts are. */
const planted = () => {
  const evil = '"><img src=x onerror="window.pwned=1">';
  const put = (key, value) => localStorage.setItem(key, value);
  if (localStorage.length > 0) return;
  put('swanilai.lang', evil);
  put('swanilai.shared', evil);
  put('swanilai.draft.', '{}');
  put('swanilai.draft.__proto__', '{"__proto__":{"pwned":1}}');
  put(`swanilai.draft.${evil}`, evil);
  put('swanilai.draft.surrogat', '{"format":"swanilai.assessment","version":1,"x":"\ud800"');
  put('swanilai.draft.dalam', '['.repeat(100_000));
  put('swanilai.draft.besar', ' '.repeat(1_200_000));
  put('swanilai.draft.baru', '{"format":"swanilai.assessment","version":2}');
  put('swanilai.draft.baik', `{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":${JSON.stringify(evil)}},"units":[{"id":"a","name":${JSON.stringify(evil)}}]}`);
  put('swanilai.saved.baik', evil);
  put('swanilai.saved.dalam', '9999-99-99T99:99:99');
  put('swanilai.rev.baik', '1e999');
  put('swanilai.hapus.baik2', evil);
  put('swanilai.hapus.__proto__', '{"at":1e999}');
  put('swanilai.instrument.jahat', '{"id":"../../x","__proto__":{}}');
  put('swanilai.instrument.besar', '{'.repeat(50_000));
  put('swanilai.ubahan.jahat', evil);
  put('swanilai.foto', evil);
  put('swanilai.kalkulator', evil);
  put('bukan-milik-kami', 'tetap');
};

journey('SE-8: texts planted in the storage by another page: the app starts, gives back what it cannot read, and nothing acts', { before: planted }, async (app) => {
  const all = () => app.page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  const before = await all();
  await app.reads(/Draf yang tidak dapat dibaca/, '.drafts');
  await innocent(app, 'the start');
  for (const hash of ['#/penilaian/baik', '#/penilaian/baik/isian/a/input', '#/hasil/baik', '#/penilaian/dalam', '#/penilaian/__proto__', '#/instrumen', '#/instrumen/jahat', '#/baru', '#/tentang', '#/']) {
    await app.go(hash);
    await innocent(app, hash);
  }
  const after = await all();
  for (const key of Object.keys(before).filter((one) => /^swanilai\.draft\.(?!baik)|^bukan/.test(one))) assert.equal(after[key], before[key], `${key.slice(0, 40)} is as it was`);
  await app.reload();
  await app.fresh.start({ entity: 'Kota Baru', unit: 'Dinas Sosial' });
  await app.saved();
  await innocent(app, 'afterwards');
});

journey('EM-5, SE-4: hostile messages to the page, framed by nobody: nothing happens', {}, async (app) => {
  await app.fresh.start({ entity: 'Kota Semula', unit: 'Dinas Sosial' });
  await app.saved();
  const before = [await stored(app), await app.text('main'), await app.address()];
  await app.page.evaluate(async (texts) => {
    const deep = []; let at = deep;
    for (let depth = 0; depth < 500; depth += 1) { at.push([]); [at] = at; }
    const types = ['connect', 'result', 'viewport', 'set', 'lang', 'navigate', 'eval', '__proto__', 'constructor', 'resize'];
    const bodies = [null, 0, -0, NaN, Infinity, '', 'x'.repeat(1 << 20), [], {}, deep, new Map(), new Date(NaN), /x/, new ArrayBuffer(8), JSON.parse('{"__proto__":{"pwned":1}}'), ...texts];
    for (const ns of ['swanilai', 'yanblik', 'SWANILAI', '']) for (const v of [1, '1', 2, 1e999]) for (const type of types) {
      for (const payload of bodies.slice(0, 6)) window.postMessage({ ns, v, type, id: texts[0], payload }, '*');
    }
    for (const body of bodies) for (const target of ['*', location.origin]) window.postMessage(body, target);
    const { port1 } = new MessageChannel();
    window.postMessage({ ns: 'swanilai', v: 1, type: 'connect' }, '*', [port1]);
    await new Promise((done) => { setTimeout(done, 0); window.postMessage('end', '*'); });
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  }, Object.values(TEXTS));
  await app.settled();
  assert.deepEqual([await stored(app), await app.text('main'), await app.address()], before);
  await innocent(app, 'after messages');
});

journey('FX-3: in the table of many files a file that is no text is named, not read with other letters', {}, async (app) => {
  const rekap = new Rekap(app);
  await rekap.visit();
  const encoded = corpus.filter(({ kind, want }) => kind === 'encodings' && want === 'not-utf8').map((one) => [`${one.id}.json`, expand(one.parts)]);
  const good = ['baik.json', expand(corpus.find(({ name }) => name === 'spaces up to 1 MB').parts)];
  const places = [];
  for (const [name, bytes] of [...encoded, good]) {
    places.push(path.join(app.downloads, name));
    await writeFile(places.at(-1), bytes);
  }
  await rekap.choose(places);
  await app.reads(/Kota Contoh/);
  const said = await app.text();
  for (const [name] of encoded) assert.ok(said.includes(name), `${name} is listed: ${said.slice(0, 800)}`);
  assert.match(said, /bukan teks UTF-8/);
  assert.doesNotMatch(said, /\ufffd/);
});

journey('the site of a host that answers everything with its own page: told, and nothing of it runs', { alone: false }, async (enter, _, t) => {
  // As a misconfigured server does: a page in place of a part, with the right type.
  const place = await host({ folder: DIST, change: (name, body) => (/^info-.*\.wasm$/.test(name) ? Buffer.from('<!doctype html><script>window.pwned=1</script>') : body) });
  t.after(() => place.close());
  const app = await enter({ base: place.base });
  app.recorder.expect(/integrity|Failed to|info-|TypeError|JSHandle@error/);
  await app.page.evaluate(() => { location.hash = '#/tentang'; });
  await app.reads(/gagal dimuat/);
  await innocent(app, 'instead of a part');
});
