// The light calculator and the card in pages of other sites, as the whole app is in embed.test.mjs.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import './lib/browser.mjs';
import { SIMULATION } from './lib/env.mjs';
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
const READY = ['#bahasa:enabled', '#simpan button', '#hasil :is(.notice, .standing)'];

const embedded = embedding({
  open: (page, { signs, ...options }) => Visitor.at(hosts.page(page), { wait: false, ...options }),
  arrive: (visitor, { signs = READY }) => visitor.enter('iframe', signs),
  timeout: 120_000,
});

const calculator = (attributes = {}) => snippet(base, { lang: 'id', set: 'ori-kepatuhan-2023', ...attributes }, 'kalkulator');

async function fill(app) {
  await app.write('#nilai-1', '49,85');
  await app.write('#nilai-2', '62,06');
  await app.reads('55,96', '#hasil'); // (49.85 + 62.06) / 2 = 55.955
}

embedded('EM-14, EM-3, EM-4: calculator and card in pages of every kind, in both widths', async (visit) => {
  for (const host of ['plain', 'wordpress', 'bootstrap3', 'quirks']) {
    for (const width of [360, 1366]) {
      const visitor = await visit({ host, embed: calculator() }, { width });
      await visitor.fits();
      assert.deepEqual(await visitor.page.evaluate(() => [scrollY, document.activeElement.tagName]), [0, 'BODY'], `${host}: nothing moved`);
      assert.ok(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${host} at ${width}: nothing to scroll sideways`);
      assert.ok(await visitor.frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${host} at ${width}: nor in the frame`);
      await fill(visitor.app);
      await visitor.fits();
    }
    const card = await visit({ host, embed: snippet(base, { lang: 'id', kartu: 'set=ori-kepatuhan-2023&amp;nilai=60.80&amp;nama=Kabupaten%20Contoh&amp;per=2026-11-22&amp;lokus=7' }, 'kartu') }, { signs: ['#hasil .facts'], width: 360 });
    const words = await card.app.text('#app');
    assert.match(words, new RegExp(`Kabupaten Contoh.*60,80? .*Zona Kuning · Kategori C.*2023.*22 November 2026.*7.*${SIMULATION.id}`));
    await card.fits();
  }
});

embedded('EM-14: the policy of a page with our origin, and EM-10: several on a page', async (visit) => {
  const { origin } = new URL(base);
  const headers = { 'Content-Security-Policy': `default-src 'self'; script-src ${origin} 'unsafe-inline'; frame-src ${origin}` };
  const visitor = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Dua</title><body>${calculator({ id: 'satu' })}<swanilai-kalkulator isi="kalkulator" lang="id" id-instans="dua"></swanilai-kalkulator></body></html>`, headers });
  await visitor.page.waitForFunction(() => window.events.filter(({ type }) => type === 'ready').length === 2);
  await fill(visitor.app);
  const second = await (await visitor.page.$('swanilai-kalkulator iframe')).contentFrame();
  await second.waitForSelector('#hasil :is(.notice, .standing)');
  assert.doesNotMatch(await second.$eval('#hasil', (one) => one.innerText), /55,96/, 'each has its own');
});

for (const [column, sandbox] of Object.entries({ none: null, 'allow-scripts': 'allow-scripts', 'allow-scripts allow-same-origin': 'allow-scripts allow-same-origin', full: FULL })) {
  embedded(`EM-1, EM-2, EM-6, EM-12: a bare frame 320 px wide, sandbox ${column}`, async (visit) => {
    const visitor = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Sempit</title><body style="margin:0">${bare(base, sandbox, '&lang=id&set=ori-kepatuhan-2023', false, 'v1/kalkulator.html')}</body></html>` }, { width: 320 });
    visitor.expected = [/^console: .*(sandbox|Blocked|disallowed|Ignored|not allowed|denied|insecure|Content-Security|CORS|localStorage|origin)/i];
    const { app, frame } = visitor;
    await fill(app);
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing to scroll sideways');
    const whole = await app.text('body');
    if (sandbox === 'allow-scripts') assert.match(whole, /membatasi bingkai.*Buka di tab baru.*Draf tidak tersimpan otomatis di situs ini/);
    else assert.match(whole, /hanya untuk situs yang memuat kalkulator ini/);
    await app.press('Unduh berkas penilaian');
    await app.reads(/Pastikan berkasnya ada\. Bila tidak ada, salin isinya.*Buka di tab baru/, '#diberitahukan');
    const text = await frame.$eval('#salinan', (area) => area.value);
    assert.equal(swanilai.score(swanilai.parse(text)).entity.score, 55.96, 'the text to copy is the file');
  });
}

embedded('EM-5: a thousand junk messages from the page around change nothing', async (visit) => {
  const { app, page, frame } = await visit({ embed: calculator({ peristiwa: 'hasil' }) });
  await fill(app);
  const state = () => frame.evaluate(() => ({ text: document.body.innerText, address: location.href, kept: Object.entries(localStorage).sort() }));
  const before = await state();
  await page.evaluate((all) => { for (const one of JSON.parse(all)) window.frames[0].postMessage(one, '*'); }, JSON.stringify(junk(1000, 22)));
  await app.settled();
  assert.deepEqual(await state(), before);
});

embedded('EM-6: storage that throws', async (visit) => {
  const { app } = await visit({ embed: calculator() }, {
    before: () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
      }
    },
  });
  await fill(app);
  await app.reads('Draf tidak tersimpan otomatis di situs ini.');
});

embedded('EM-7, EM-9: what is typed stays with this site; a result goes out only after it was named and agreed to', async (visit) => {
  const visitor = await visit({ embed: calculator({ peristiwa: 'hasil' }) });
  const { app, page, frame } = visitor;
  await fill(app);
  await app.write('#nama-1', 'Dinas Rahasia');
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(window.heard)), /55[.,]96|49[.,]85|Rahasia/);
  assert.deepEqual(await visitor.events('result'), []);
  await app.press('Kirim ke halaman ini');
  await app.reads(`ke ${new URL(page.url()).origin}?`, '#ditanyakan');
  await frame.waitForSelector('#ditanyakan .danger:enabled');
  await app.press('Ya, kirim', '#ditanyakan');
  await page.waitForFunction(() => window.events.some(({ type }) => type === 'result'));
  assert.deepEqual(await visitor.events('result'), [{ set: 'ori-kepatuhan-2023', nilai: 55.96, kategori: 'C', zona: 'kuning' }]);
  await page.reload();
  await visitor.enter('iframe', READY);
  await visitor.app.reads('55,96', '#hasil');
});

embedded('language, instrument, heading, colour and theme; what cannot be read is refused', async (visit) => {
  const look = (frame) => frame.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    return { brand: root.getPropertyValue('--brand').trim(), merah: root.getPropertyValue('--merah').trim(), paper: root.getPropertyValue('--paper').trim(), lang: document.documentElement.lang, set: document.querySelector('#set').value, heading: document.querySelector('#judul').getBoundingClientRect().height };
  });
  const chosen = await visit({ embed: calculator({ lang: 'en', tema: 'gelap', warna: '7a1f3d', kop: '0', set: 'ori-kepatuhan-2024' }) });
  const dark = await look(chosen.frame);
  assert.deepEqual([dark.lang, dark.set, dark.paper, dark.merah], ['en', 'ori-kepatuhan-2024', '#12161f', '#c31a0b']);
  assert.match(dark.brand, /^rgb\(/);
  assert.ok(dark.heading <= 1, 'the heading is for screen readers only');
  const refused = await look((await visit({ embed: calculator({ warna: 'ffee99', tema: 'x' }) })).frame);
  assert.deepEqual([refused.brand, refused.merah], ['#23407a', '#c31a0b']);
});

embedded('an instrument that is not known is never replaced by another, unless the person wants one', async (visit) => {
  const visitor = await visit({ embed: calculator({ set: 'ori-kepatuhan-2042' }) }, { signs: ['#simpan button'] });
  const { app, frame } = visitor;
  assert.match(await app.text('main'), /Instrumen “ori-kepatuhan-2042” tidak dikenal, jadi kalkulator ini tidak ditampilkan/);
  assert.equal(await frame.$eval('#isian', (one) => one.getBoundingClientRect().height), 0);
  await visitor.page.waitForFunction(() => window.events.some(({ type, detail }) => type === 'error' && detail.code === 'set'));
  await app.press('English');
  assert.match(await app.text('main'), /The instrument “ori-kepatuhan-2042” is not known/);
  await app.press('Choose another instrument');
  await app.write('#nilai-1', '80');
  await app.reads('80', '#hasil');
});

embedded('a bare frame whose address was written with entities and quotation marks shows what was asked for', async (visit) => {
  for (const query of ['&amp;#038;lang=en&amp;#038;set=ori-kepatuhan-2023', '&amp;amp;lang=en&amp;amp;set=ori-kepatuhan-2023', '&amp;lang=“en”&amp;set=“ori-kepatuhan-2023”', '&amp;lang=en&amp;set=&amp;#8220;ori-kepatuhan-2023&amp;#8221;', '&amp;lang=en&amp;set=&amp;quot;ori-kepatuhan-2023&amp;quot;']) {
    const { frame } = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Kutip</title><body>${bare(base, FULL, query, true, 'v1/kalkulator.html')}</body></html>` });
    assert.deepEqual(await frame.evaluate(() => [document.querySelector('#set').value, document.documentElement.lang]), ['ori-kepatuhan-2023', 'en'], query);
  }
  for (const fragment of ['set=ori-kepatuhan-2023&amp;amp;nilai=60.80', 'set=ori-kepatuhan-2023&amp;#038;nilai=60.80', 'set=“ori-kepatuhan-2023”&amp;nilai=“60.80”']) {
    const { app } = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Kutip</title><body>${bare(base, FULL, `&amp;lang=id#${fragment}`, true, 'v1/kartu.html')}</body></html>` }, { signs: ['#hasil .facts'] });
    assert.match(await app.text('#hasil'), /60,80? .*Zona Kuning · Kategori C.*2023/, fragment);
  }
});

embedded('the card takes a result of the page’s own site', async (visit) => {
  const draft = swanilai.parse(JSON.stringify({ format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kabupaten <b>Contoh</b>', kind: 'kabupaten' }, units: [{ id: 'a', name: 'A', score: 49.85 }, { id: 'b', name: 'B', score: 62.06 }] }));
  hosts.file('hasil-simulasi_2026-11-22.json', JSON.stringify(swanilai.score(draft)));
  const { app } = await visit({ embed: snippet(base, { lang: 'id', hasil: 'hasil-simulasi_2026-11-22.json' }, 'kartu') }, { signs: ['#hasil .facts'] });
  assert.match(await app.text('#app'), /Kabupaten <b>Contoh<\/b> 55,96 Zona Kuning · Kategori C.*2023.*22 November 2026.*2/);
});
