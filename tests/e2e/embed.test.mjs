// The whole assessment in pages of other sites, as people use it there; host and app on different sites.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before } from 'node:test';
import './lib/browser.mjs';
import { IS_FIREFOX, SIMULATION } from './lib/env.mjs';
import { Visitor, bare, embedding, hosting, junk, snippet, widget } from './lib/hosts.mjs';
import { swanilai } from './lib/pkg.mjs';

let base;
let hosts;

before(async () => {
  base = await widget();
  hosts = await hosting();
}, { timeout: 90_000 });

after(async () => {
  hosts?.close();
});

const FULL = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';

const embedded = embedding({
  open: (page, options) => Visitor.at(typeof page === 'string' ? page : hosts.page(page), options),
  timeout: 150_000,
});

const draft = { entity: 'Kabupaten Maluku Tenggara', kind: 'kabupaten', unit: 'Puskesmas Watdek' };
const POINTS = { input: '8,72', proses: '10,76', output: '20,76', pengaduan: '5,39' };

/** From the start to a unit whose points are known: 45.63. */
async function fill(app) {
  await app.fresh.start(draft);
  await app.press(`Nama dan cara isi`).catch(() => app.press('Nama dan cara isi: Puskesmas Watdek'));
  await app.unit.know('points');
  await app.unit.points(POINTS);
  await app.reads('45,63', '.standing .score');
}

embedded('EM-14, EM-3, EM-4, EM-7: the whole journey in pages of every kind', async (visit) => {
  for (const [host, width] of [['plain', 1366], ['wordpress', 360], ['bootstrap3', 1366], ['quirks', 360]]) {
    const visitor = await visit({ host, embed: snippet(base, { lang: 'id' }) }, { width });
    const { app, page, frame } = visitor;
    await visitor.fits();
    assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement.tagName]), [0, 'BODY'], 'EM-4: nothing moved and nothing took the focus');
    assert.match(await app.text('.guest-note'), /Draf ini hanya untuk situs ini di peramban ini\. Buka di tab baru/);
    assert.match(await app.text('main'), new RegExp(SIMULATION.id));
    await app.fresh.start(draft);
    await visitor.fits();
    // A step brings its beginning into sight.
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('iframe').getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    const seen = await frame.evaluate(() => document.querySelector('main h1').getBoundingClientRect().top);
    const place = await page.$eval('iframe', (one) => one.getBoundingClientRect().top);
    assert.ok(place + seen >= -2 && place + seen < 800, `${host}: the heading is in sight: ${place + seen}`);
    assert.equal(await frame.evaluate(() => document.activeElement.tagName), 'H1');
    const odd = await frame.evaluate(() => [...document.querySelectorAll('*')].filter((one) => /fixed|sticky/.test(getComputedStyle(one).position)).map((one) => one.className));
    assert.deepEqual(odd, [], 'EM-8: nothing holds on to a window');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing to scroll sideways');
    assert.deepEqual(await visitor.events('progress'), [{ answered: 0, total: 41 }]);
  }
});

embedded('EM-1: a bare frame 320 px wide: result, file and way back within it', async (visit) => {
  const visitor = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Sempit</title><body style="margin:0">${bare(base, FULL, '&lang=id')}</body></html>` }, { width: 320 });
  const { app, frame } = visitor;
  await fill(app);
  await app.saved();
  await app.bars('Lihat hasil');
  assert.equal(await app.result.badge(), 'Zona Merah · Kategori D · Kualitas Rendah');
  const file = await app.result.save();
  assert.equal(swanilai.score(swanilai.parse(file.bytes.toString('utf8'))).entity.score, 45.63);
  for (const hash of ['#/', '#/baru', '#/buka', '#/kalkulator', '#/instrumen', '#/tentang']) {
    await app.go(hash);
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${hash} fits 320 px`);
  }
  await app.press('Beranda', 'nav');
  assert.match((await app.home.drafts()).join(), /Kabupaten Maluku Tenggara/);
});

const COLUMNS = {
  none: null,
  'allow-scripts': 'allow-scripts',
  'allow-scripts allow-same-origin': 'allow-scripts allow-same-origin',
  full: FULL,
};

for (const [column, sandbox] of Object.entries(COLUMNS)) {
  embedded(`EM-2, EM-6, EM-12: sandbox ${column}: what does not work is explained, with a way on`, async (visit) => {
    const visitor = await visit({ embed: bare(base, sandbox, '&lang=id', column === 'full') });
    const { app, frame } = visitor;
    const isBare = sandbox === 'allow-scripts';
    const isBlocked = isBare || column === 'allow-scripts allow-same-origin';
    // What the browser writes to its console when it refuses; errors that nobody caught are none of it.
    visitor.expected = [/^console: .*(sandbox|Blocked|disallowed|Ignored|not allowed|denied|insecure|Content-Security|CORS|localStorage|origin)/i];
    if (isBare) {
      assert.match(await app.text('.guest-note'), /Draf tidak tersimpan otomatis di situs ini\. Simpan sebagai berkas.*membatasi bingkai.*Buka di tab baru/);
    } else {
      assert.match(await app.text('.guest-note'), /Draf ini hanya untuk situs ini di peramban ini/);
    }
    const out = await frame.$eval('.guest-note a', (one) => [one.href, one.target]);
    assert.deepEqual(out, [`${base}index.html?lang=id`, '_blank']);
    await fill(app);
    if (isBare) await app.reads('Draf tidak tersimpan otomatis di situs ini', '.draft-saved');
    else await app.saved();
    // A file: the panel is there whether or not the browser says anything.
    const earlier = (await readdir(visitor.downloads)).length;
    await app.bars('Simpan berkas');
    await app.reads(/Berkas disiapkan: penilaian-mandiri_.*situs atau aplikasi ini memblokirnya.*Salin teks Buka di tab baru/, '.guest-panel');
    await app.press('Salin teks', '.guest-panel');
    await frame.waitForFunction(() => /Tersalin|Menyalin diblokir di sini/.test(document.querySelector('.guest-panel').innerText));
    // Firefox lets a frame write to the clipboard right after a click, Chromium only where it was allowed to.
    const byHand = await frame.$('.guest-panel textarea');
    if (!IS_FIREFOX) assert.equal(Boolean(byHand), column !== 'full');
    if (byHand) assert.deepEqual(swanilai.validate(await byHand.evaluate((area) => area.value)), [], 'the text to copy is the file');
    await app.press('Tutup', '.guest-panel');
    if (!isBlocked) assert.ok((await readdir(visitor.downloads)).length > earlier, 'and the file came');
    await app.bars('Lihat hasil');
    assert.match(await app.result.badge(), /Zona Merah/);
    if (isBlocked) {
      await app.press('Cetak', 'section.no-print');
      await app.reads(/Cetak tidak dapat dimulai di sini.*Buka di tab baru/, '.guest-panel');
      // The link itself may be refused as well: then its address is there to copy.
      await app.press('Buka di tab baru', '.guest-panel');
      await app.reads(/Tautan tidak terbuka\?.*index\.html\?lang=id/, '.guest-panel');
      await app.press('Tutup', '.guest-panel');
    } else if (!IS_FIREFOX) {
      await app.press('Cetak', 'section.no-print');
      await frame.waitForSelector('html[data-printed]');
      assert.equal(await frame.$('.guest-panel'), null, 'EM-11: it prints its own document and says nothing');
    }
  });
}

embedded('EM-5: a thousand junk messages from the page around change nothing in the app', async (visit) => {
  const visitor = await visit({ embed: snippet(base, { lang: 'id', peristiwa: 'hasil' }) });
  const { app, page, frame } = visitor;
  await app.fresh.start(draft);
  await app.saved();
  const state = () => frame.evaluate(() => ({ text: document.body.innerText, address: location.href, host: document.documentElement.dataset.host, app: document.documentElement.dataset.app, kept: Object.entries(localStorage).sort() }));
  const before = await state();
  await page.evaluate((all) => { for (const one of JSON.parse(all)) window.frames[0].postMessage(one, '*'); }, JSON.stringify(junk(1000, 5)));
  await app.settled();
  assert.deepEqual(await state(), before);
  await app.bars('Lihat hasil');
});

embedded('EM-6: storage that throws: from memory, said, and the file is the way', async (visit) => {
  const visitor = await visit({ embed: snippet(base, { lang: 'id' }) }, {
    before: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
      }
    },
  });
  const { app } = visitor;
  assert.match(await app.text('.guest-note'), /Draf tidak tersimpan otomatis di situs ini\. Simpan sebagai berkas sebelum menutup halaman\./);
  await fill(app);
  await app.reads('Draf tidak tersimpan otomatis di situs ini', '.draft-saved');
  const file = await app.download(() => app.bars('Simpan berkas'));
  assert.equal(swanilai.score(swanilai.parse(file.bytes.toString('utf8'))).entity.score, 45.63);
  await app.press('Beranda', 'nav');
  await app.reads('Kabupaten Maluku Tenggara', '.drafts');
});

embedded('EM-7: a draft belongs to this site in this browser', async (visit) => {
  const visitor = await visit({ embed: snippet(base, { lang: 'id' }) });
  await visitor.app.fresh.start(draft);
  await visitor.app.saved();
  await visitor.page.reload();
  const again = await visitor.ready();
  await again.reads('Kabupaten Maluku Tenggara', '.drafts');
  // By itself, in the same browser, the app does not know it.
  const tab = await visitor.context.newPage();
  await tab.goto(`${base}?lang=id`);
  await tab.waitForSelector('html[data-app="ready"] button.lang');
  await tab.waitForFunction(() => /Belum ada draf|No draft yet/.test(document.querySelector('main').innerText));
  assert.equal(await tab.$('.guest-note'), null, 'by itself there is nothing to say');
  await tab.close();
});

embedded('EM-9: nothing but progress goes out by itself; a result only when it was asked for, named and agreed to', async (visit) => {
  const visitor = await visit({ embed: snippet(base, { lang: 'id', peristiwa: 'hasil', id: 'satu' }) }, {
    before: () => {
      window.sent = [];
      const Real = window.MessageChannel;
      window.MessageChannel = function MessageChannel() {
        const made = new Real();
        made.port1.addEventListener('message', ({ data }) => window.sent.push(data));
        return made;
      };
    },
  });
  const { app, page, frame } = visitor;
  await fill(app);
  await app.bars('Lihat hasil');
  const all = () => page.evaluate(() => [...window.heard, ...window.sent].map(({ type, payload, ...rest }) => ({ type, payload, rest: Object.keys(rest).sort().join() })));
  const before = await all();
  assert.deepEqual([...new Set(before.map(({ type }) => type))].sort(), ['progress', 'ready', 'resize', 'scroll-to']);
  assert.doesNotMatch(JSON.stringify(before), /Maluku|Watdek|8\.72|45\.63/);
  const origin = new URL(page.url()).origin;
  await app.reads(`Situs ${origin} meminta hasil simulasi ini. Tidak ada yang terkirim sebelum Anda menyetujuinya.`);
  // The second step does nothing at once (SE-7): pressed in the very moment it appears.
  const isInert = await frame.evaluate(() => new Promise((done) => {
    [...document.querySelectorAll('main button')].find((one) => one.innerText === 'Kirim ke halaman ini').click();
    const look = () => {
      const yes = document.querySelector('.confirm .danger');
      if (!yes) {
        setTimeout(look, 0);
        return;
      }
      const was = yes.getAttribute('aria-disabled');
      yes.click();
      done(was === 'true');
    };
    look();
  }));
  assert.ok(isInert);
  await app.reads(`Kirim nilai 45,63 (Zona Merah · Kategori D · Kualitas Rendah) dan nama instrumen ke ${origin}? Jawaban, nama, dan catatan tidak ikut.`);
  assert.deepEqual(await visitor.events('result'), []);
  await frame.waitForSelector('.confirm .danger[aria-disabled="false"]');
  await app.press('Ya, kirim');
  await app.reads(`Terkirim ke ${origin}.`);
  await page.waitForFunction(() => window.events.some(({ type }) => type === 'result'));
  assert.deepEqual(await visitor.events('result'), [{ set: 'ori-kepatuhan-2023', nilai: 45.63, kategori: 'D', zona: 'merah' }]);
  const after = (await all()).filter(({ type }) => type === 'result');
  assert.equal(after.length, 1);
  assert.doesNotMatch(JSON.stringify(after), /Maluku|Watdek|8\.72/);
  // Without the parameter there is no such button.
  const quiet = await visit({ embed: snippet(base, { lang: 'id' }) });
  await fill(quiet.app);
  await quiet.app.bars('Lihat hasil');
  assert.equal(await quiet.frame.evaluate(() => /Kirim ke halaman ini/.test(document.body.innerText)), false);
});

embedded('EM-11: the paper is the frame’s own, without its surroundings', async (visit) => {
  const visitor = await visit({ embed: snippet(base, { lang: 'id' }) });
  const { app, frame, page } = visitor;
  await fill(app);
  await page.evaluate(() => { window.printed = 0; addEventListener('beforeprint', () => { window.printed += 1; }); });
  // The result has much folded away; on paper all of it stands.
  await app.go(`#/hasil/${(await app.address()).split('/')[2]}`);
  await frame.evaluate(() => {
    const count = () => [document.querySelectorAll('main details').length, document.querySelectorAll('main details:not([open])').length];
    window.shown = count();
    addEventListener('beforeprint', () => { window.onPaper = count(); });
  });
  await app.press('Cetak', 'section.no-print');
  await frame.waitForFunction(() => window.onPaper);
  const [[parts, folded], [, left]] = await frame.evaluate(() => [window.shown, window.onPaper]);
  assert.ok(parts > 0 && folded > 0 && left === 0, `${parts} parts, ${folded} folded, ${left} on paper`);
  assert.equal(await page.evaluate(() => window.printed), 0, 'the page around is not printed');
  assert.equal(await frame.$('.guest-panel'), null);
});

embedded('EM-12, EM-8: in the browser of another app: said at once, with Chrome as the way out, and in sight', async (visit) => {
  const agent = 'Mozilla/5.0 (Linux; Android 14; SM-A055F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480.0.0.0;]';
  const visitor = await visit({ embed: snippet(base, { lang: 'id' }) }, { agent, width: 360 });
  const { app, page, frame } = visitor;
  await fill(app);
  await app.bars('Simpan berkas');
  await app.reads(/Berkas disiapkan/, '.guest-panel');
  // Placed where it is seen, in a frame much higher than the window.
  const { outer } = await visitor.heights();
  assert.ok(outer > 1000, `a frame of ${outer} px`);
  for (const to of [0, 400]) {
    await page.evaluate((top) => scrollTo(0, top), to);
    await page.waitForFunction((top) => scrollY === top, {}, to);
    await frame.waitForFunction((above) => {
      const { top, bottom } = document.querySelector('.guest-panel').getBoundingClientRect();
      return top + above >= 0 && bottom + above <= 800;
    }, { timeout: 5_000 }, await page.$eval('iframe', (one) => one.getBoundingClientRect().top));
  }
  // By itself, in that app.
  const tab = await visitor.context.newPage();
  await tab.setUserAgent(agent);
  await tab.goto(`${base}?lang=id`);
  await tab.waitForSelector('.guest-note.notice');
  const said = await tab.$eval('.guest-note', (one) => one.innerText);
  assert.match(said, /terbuka di dalam aplikasi lain\. Unduhan dan cetak dapat terblokir di sini\.\s+Buka di Chrome/);
  assert.match(await tab.$eval('.guest-note a', (one) => one.href), /^intent:\/\/localhost:\d+\/\?lang=id#Intent;scheme=http;package=com\.android\.chrome;end$/);
  await tab.close();
  assert.ok(page);
});

embedded('lang, set, lokus, kop, tema and warna reach the app; what cannot be read is refused', async (visit) => {
  const look = (frame) => frame.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    return { brand: root.getPropertyValue('--brand').trim(), paper: root.getPropertyValue('--paper').trim(), merah: root.getPropertyValue('--merah').trim(), lang: document.documentElement.lang, kop: getComputedStyle(document.querySelector('.brand')).display };
  });
  const visitor = await visit({ embed: snippet(base, { lang: 'en', set: 'ori-kepatuhan-2024', lokus: 'puskesmas', kop: '0', tema: 'gelap', warna: '7a1f3d' }) });
  const dark = await look(visitor.frame);
  assert.deepEqual([dark.lang, dark.kop, dark.paper, dark.merah], ['en', 'none', '#12161f', '#c31a0b']);
  assert.match(dark.brand, /^rgb\(\d+, \d+, \d+\)$/);
  const { app } = visitor;
  app.lang = 'en';
  await app.go('#/baru');
  await visitor.frame.waitForSelector('#instrument');
  assert.equal(await app.value('#instrument'), 'ori-kepatuhan-2024');
  assert.equal(await visitor.frame.$eval('input[name="units"]:checked', (one) => one.closest('label').innerText.trim()), 'One unit only');
  await app.write('#entity-name', 'Kabupaten Contoh');
  await app.write('#unit-name', 'Puskesmas Satu');
  await app.fresh.begin();
  const file = await app.download(() => app.bars('Save file'));
  assert.equal(swanilai.parse(file.bytes.toString('utf8')).units[0].kind, 'puskesmas');
  await app.go('#/kalkulator');
  await visitor.frame.waitForFunction(() => [...document.querySelectorAll('select')].some((one) => one.value === 'ori-kepatuhan-2024'));
  const pale = await visit({ embed: snippet(base, { lang: 'xx', set: 'tidak-ada', lokus: 'rumah', tema: 'merah-muda', warna: 'ffee99' }) });
  const light = await look(pale.frame);
  assert.deepEqual([light.brand, light.paper, light.merah], ['#23407a', '#fff', '#c31a0b']);
  await pale.app.go('#/kalkulator');
  assert.deepEqual(await pale.events('error'), []);
});

embedded('an app that cannot start tells the page around why, and shows its own words', async (visit) => {
  const visitor = await visit({ embed: snippet(base, { lang: 'id' }) }, {
    wait: false,
    before: () => { if (window.parent !== window) delete window.WebAssembly; },
  });
  const frame = await (await visitor.page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('html[data-app="failed"][data-reason="no-wasm"]');
  await visitor.page.waitForFunction(() => window.events.some(({ type }) => type === 'error'));
  assert.deepEqual(await visitor.events('error'), [{ code: 'no-wasm' }]);
  assert.match(await frame.$eval('#boot-failure', (one) => one.innerText), /Peramban ini tidak mendukung WebAssembly[\s\S]*Buka di tab baru/);
  await visitor.fits();
});
