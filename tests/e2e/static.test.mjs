// The page before and around the app, and what it never does. What keeps it from starting: failure.test.mjs.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { journey, person, withoutScripts } from './lib/browser.mjs';
import { DIST, IS_FIREFOX, SIMULATION } from './lib/env.mjs';
import { elementId, swanilai } from './lib/pkg.mjs';
import { host, site, subSite } from './lib/server.mjs';

/** The page of a host that does something wrong; what a visitor reads there. */
async function visit(t, { change, prefix, wait = false, headers, ...options }) {
  const place = await host({ change, prefix, headers });
  t.after(() => place.close());
  const app = await person({ base: place.base, wait, ...options });
  t.after(() => app.close());
  return app;
}

test('PF-4: without JavaScript the page says who it is, what is needed, and what it does with data', async (t) => {
  const app = await visit(t, {});
  await withoutScripts(app.page);
  await app.page.goto(app.base);
  const text = await app.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  assert.match(text, /Penilaian mandiri pelayanan publik/);
  assert.match(text, /JavaScript tidak aktif\. Aplikasi ini memerlukan JavaScript dan WebAssembly\./);
  assert.ok(text.includes(SIMULATION.id), 'ID-2');
  assert.match(text, /Data yang Anda isi tetap di peramban ini\./, 'ID-9');
  assert.match(text, /Cara kerja .*Pilih instrumen .*Isi jawaban .*Baca hasilnya/);
  assert.equal(await app.page.$eval('html', (root) => root.lang), 'id', 'AX-7');
});

test('PF-1: real text is there before wasm, and loading is told after a second', async (t) => {
  const app = await visit(t, {
    before: () => {
      // Held back where it is asked for, as on a slow line.
      const real = window.fetch;
      window.fetch = (...what) => new Promise((resolve) => { window.letGo = () => resolve(real(...what)); });
    },
  });
  assert.equal(await app.heading(), 'Penilaian mandiri pelayanan publik');
  assert.ok((await app.page.evaluate(() => document.querySelector('main').innerText.length)) > 600);
  assert.equal(await app.page.$eval('#boot-status', (one) => one.textContent), '', 'a quick start says nothing');
  await app.reads('Memuat aplikasi…', '#boot-status');
  await app.page.evaluate(() => window.letGo());
  await app.ready();
  assert.equal(await app.page.$('#boot-status'), null);
  app.recorder.check();
});

/** A short journey over every page. */
async function everywhere(app, dimensions = ['output']) {
  const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial' });
  for (const dimension of dimensions) {
    await app.go(`#/penilaian/${id}/isian/dinas-sosial/${dimension}`);
    await app.page.waitForSelector('fieldset.indicator');
    await app.sheet.all(3);
  }
  await app.press('Lihat hasil');
  await app.reads('Dari mana nilai ini');
  const file = await app.result.save();
  await app.go(`#/penilaian/${id}/lokus/dinas-sosial`);
  await app.files.visit();
  await app.files.choose(file.place);
  await app.calculator.visit();
  await app.calculator.scores('90,16');
  await app.instruments.visit();
  await app.go('#/instrumen/ori-kepatuhan-2023');
  await app.reads('Zona dan kategori');
  await app.about.visit();
  await app.home.visit();
  return id;
}

/** SE-5: attributes that a strict policy would drop. */
async function styled(app) {
  return app.page.$$eval('[style], style, [onclick], [onload], [onerror]', (all) => all.map((one) => one.outerHTML.slice(0, 120)));
}

for (const [name, base] of [['SE-1: policy by header and meta', site], ['SE-1: policy by meta only, in a folder of the host', null], ['the site in a folder', subSite]]) {
  journey(`${name}: the journey breaks no rule and asks nobody else (SE-2, SE-5)`, { alone: false }, async (enter, _, t) => {
    let place;
    if (base) place = await base();
    else {
      const bare = await host({ prefix: '/di/bawah/' });
      t.after(() => bare.close());
      place = bare.base;
    }
    const app = await enter({ base: place });
    const atStart = [...app.recorder.requests];
    const own = atStart.filter((url) => !/^data:|icon\.svg|manifest\.webmanifest|favicon/.test(url));
    t.diagnostic(`first load: ${own.length} requests, beside them ${atStart.length - own.length} for icon and manifest`);
    const first = own.slice(0, 5).map((url) => url.slice(place.length).replace(/-[0-9a-f]{16}/, ''));
    assert.deepEqual(first.sort(), ['', 'app.css', 'app.js', 'app.wasm', 'boot.js'], 'PF-1: five requests, and then it works');
    // Firefox is idle sooner, and what comes then has begun before it is looked at.
    if (!IS_FIREFOX) assert.equal(own.length, 5, `nothing more: ${own.join(' ')}`);
    for (const url of own) assert.ok(url.startsWith(place), url);
    const id = await everywhere(app, base === site ? ['input', 'proses', 'output', 'pengaduan'] : undefined);
    for (const hash of ['#/', '#/baru', '#/buka', '#/kalkulator', '#/instrumen', '#/instrumen/ori-kepatuhan-2023', '#/tentang', `#/penilaian/${id}`, `#/penilaian/${id}/lokus/dinas-sosial`, `#/penilaian/${id}/isian/dinas-sosial/input`, `#/hasil/${id}`]) {
      await app.go(hash);
      assert.deepEqual(await styled(app), [], `SE-5: no style attribute at ${hash}`);
    }
    const asked = app.recorder.requests.slice(atStart.length).filter((url) => !/^(blob|data):/.test(url)).map((url) => url.slice(place.length));
    // The browser itself asks for the icon anew at each page, Firefox also for the large one; that is no doing of the app.
    const later = asked.filter((url) => !/^(icon\.svg|icons\/\d+\.png)$/.test(url));
    t.diagnostic(`the browser asked for the icon ${asked.length - later.length} times more`);
    const texts = later.filter((url) => /^instruments\/[a-z0-9-]+\/text\.(id|en)\.json$/.test(url));
    const chunks = later.filter((url) => /^[a-z]+-[0-9a-f]{16}\.(wasm|bin|js|css)$/.test(url));
    assert.deepEqual(later.filter((url) => !chunks.includes(url)), texts, 'SE-2: after start-up only our own texts and chunks');
    assert.equal(new Set(later).size, later.length, 'each once');
    await app.home.visit();
    await app.reload();
    await app.reads('Kota Contoh', '.drafts');
  });
}

const EVIL = [
  '<img src=x onerror="window.pwned=1">', '"><svg onload=window.pwned=1>', "'-window.pwned=1-'", '{{constructor.constructor("window.pwned=1")()}}',
  '</title><script>window.pwned=1</script>', 'javascript:window.pwned=1', '\u202Egnp.exe',
];

journey('SE-4: hostile names, notes and evidence are text everywhere', {}, async (app) => {
  const evil = EVIL.join(' ').slice(0, 190);
  await app.go('#/baru');
  await app.page.select('#instrument', 'ori-kepatuhan-2023');
  await app.press('Satu lokus saja');
  for (const [field, words] of [['#entity-name', evil], ['#province', EVIL[0]], ['#unit-name', EVIL[1]]]) {
    await app.page.focus(field);
    await app.insert(words);
  }
  await app.fresh.begin();
  await app.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
  await app.settled();
  const innocent = async () => {
    const found = await app.page.evaluate(() => ({
      pwned: 'pwned' in window,
      made: [...document.querySelectorAll('img, script:not([src*="boot-"], [nomodule], template + script), iframe, object, embed, svg[onload], [onerror], [href^="javascript" i]')].map((one) => one.outerHTML.slice(0, 100)),
    }));
    assert.deepEqual(found, { pwned: false, made: [] }, await app.address());
  };
  assert.equal(await app.heading(), evil.replace(/\s+/g, ' ').trim(), 'shown as it was typed');
  assert.equal(await app.page.$eval('h1 bdi', (one) => getComputedStyle(one).unicodeBidi), 'isolate', 'its direction cannot reorder the rest');
  await innocent();
  const id = (await app.address()).split('/')[2];
  const unit = (await app.page.$eval('.task', (one) => one.getAttribute('href'))).split('/')[4];
  await app.tasks.openSheet('proses');
  await app.sheet.level('proses.standar.1', 2);
  await app.sheet.openNotes('proses.standar.1');
  await app.page.focus(`#${elementId('proses.standar.1')}-note`);
  await app.insert(`${EVIL[0]}\n${'x'.repeat(10_000)}`);
  assert.equal((await app.value(`#${elementId('proses.standar.1')}-note`)).length, 10_000 + EVIL[0].length + 1, 'nothing is cut');
  await app.reads('Terlalu panjang');
  await app.sheet.link('proses.standar.1', EVIL[1], 'https://contoh.go.id/"><img src=x onerror=window.pwned=1>');
  await innocent();
  for (const hash of [`#/penilaian/${id}`, `#/penilaian/${id}/lokus/${unit}`, `#/penilaian/${id}/isian/${unit}/proses`, `#/hasil/${id}`, '#/', '#/buka']) {
    await app.go(hash);
    await app.page.$$eval('main summary', (all) => { for (const one of all) one.click(); });
    await innocent();
    assert.ok(!(await app.page.title()).includes('<'), 'nor in the title');
  }
  await app.go(`#/hasil/${id}`);
  const file = await app.result.save();
  assert.match(file.name, /^[a-z0-9_.-]+$/, 'FX-8: a plain file name');
  assert.deepEqual(swanilai.validate(file.bytes.toString('utf8')).filter((problem) => problem.severity === 'error'), []);
  await app.go(`#/penilaian/${encodeURIComponent('<img src=x onerror=window.pwned=1>')}`);
  await app.reads('Halaman tidak ditemukan', 'h1');
  await innocent();
});

journey('SE-4: hostile file names and contents are text, bad addresses are refused', {}, async (app) => {
  const file = async (name, content) => {
    const place = path.join(app.downloads, name);
    await writeFile(place, typeof content === 'string' ? content : JSON.stringify(content));
    return place;
  };
  const base = (entity, evidence) => ({
    format: 'swanilai.assessment', version: 1, id: '../../<b>', instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: entity, kind: EVIL[0].slice(0, 30) },
    units: [{ id: 'a', name: EVIL[0], kind: '<b>x</b>', observations: { 'proses.standar.1': { marks: [{ by: EVIL[1].slice(0, 30), level: 1 }], note: EVIL[0], evidence } } }],
  });
  await app.files.visit();
  await app.files.choose(
    await file('<img src=x onerror=window.pwned=1>.json', base(EVIL[0], [{ title: EVIL[1], url: 'https://contoh.go.id' }])),
    await file('tautan.json', base('Kota', [{ title: 'x', url: 'javascript:window.pwned=1' }])),
    await file('proto.json', '{"__proto__":{"pwned":1},"format":"<svg onload=window.pwned=1>"}'),
  );
  assert.match(await app.files.card(0), /<img src=x onerror=window\.pwned=1>\.json/);
  assert.match(await app.files.card(1), /Tautan .*javascript:window\.pwned=1.* harus diawali/, 'FX-9');
  const innocent = () => app.page.evaluate(() => ['pwned' in window, document.querySelectorAll('main img, main script, [onerror], [onload]').length]);
  assert.deepEqual(await innocent(), [false, 0]);
  const open = await app.page.$$('main .actions .primary');
  await open[0].click();
  await app.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
  assert.match(await app.address(), /^#\/penilaian\/[0-9a-f-]{36}$/, 'a strange id never gets into the address');
  await app.settled();
  await app.tasks.openSheet('proses');
  assert.deepEqual(await innocent(), [false, 0]);
  await app.press('Lihat hasil');
  await app.page.$$eval('main summary', (all) => { for (const one of all) one.click(); });
  assert.deepEqual(await innocent(), [false, 0]);
});

/** A browser that keeps no site, as in some private windows. With one that does: offline.test.mjs. */
const keepsNothing = () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });

journey('PF-6: the line goes dead after loading; an opened draft works to the end', { before: keepsNothing }, async (app) => {
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  // The rest of the app comes by itself.
  await app.page.waitForFunction((names) => {
    const came = performance.getEntriesByType('resource').map(({ name }) => name);
    return names.every((name) => came.some((one) => one.includes(`/${name}-`)));
  }, { timeout: 20_000 }, ['result', 'open', 'calculator', 'further', 'share']);
  await app.page.setOfflineMode(true);
  for (const dimension of ['input', 'proses', 'output', 'pengaduan']) {
    await app.go(`#/penilaian/${id}/isian/dinas-sosial/${dimension}`);
    await app.page.waitForSelector('fieldset.indicator');
    if (dimension === 'output') await app.sheet.all(4);
  }
  await app.sheet.note('pengaduan.pengelolaan.1', 'tanpa sambungan');
  await app.saved();
  await app.press('Lihat hasil');
  await app.reads('Dari mana nilai ini');
  const file = await app.result.save();
  assert.match(file.bytes.toString(), /tanpa sambungan/);
  await app.calculator.visit();
  await app.calculator.scores('90,16');
  assert.equal((await app.calculator.outcome()).score, '90,16');
  await app.files.visit();
  await app.files.choose(file.place);
  await app.reads('Dapat dibuka');

  // Texts that were never fetched: told, with a way on, and nothing is lost.
  app.recorder.expect(/text\.en\.json|ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE|Failed to (load|fetch)|NetworkError/);
  await app.go(`#/hasil/${id}`);
  await app.click('button.lang');
  await app.reads("The instrument's texts could not be loaded. Check the connection and try again. Your answers are safe.");
  await app.page.setOfflineMode(false);
  await app.press('Try again');
  await app.reads('Where the score comes from');
});

test('PF-5: hashed files last, the page itself does not', async () => {
  const base = await site();
  const head = async (name) => (await fetch(base + name)).headers;
  const html = await readFile(path.join(DIST, 'index.html'), 'utf8');
  const hashed = [...html.matchAll(/\.\/((?:app|boot)-[0-9a-f]+\.(?:js|css|wasm))/g)].map((match) => match[1]);
  assert.ok(new Set(hashed).size >= 4);
  if (!process.env.SWANILAI_BASE) return;
  for (const name of new Set(hashed)) assert.match((await head(name)).get('cache-control'), /max-age=31536000, immutable/, name);
  assert.match((await head('')).get('cache-control') ?? 'no-cache', /no-cache|max-age=0/);
  const policy = (await head('')).get('content-security-policy');
  const meta = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];
  const named = policy.replaceAll(` ${new URL(base).origin}`, '').replace(/ 'sha256-[^']+'/, '');
  assert.equal(named, `${meta}; frame-ancestors *`, 'header and meta say the same');
});
