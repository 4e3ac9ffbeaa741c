// The light calculator in other people's pages, which are another site than ours.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey, person } from './lib/browser.mjs';
import { Light, SANDBOX, bareFrame, elsewhere, frameOf } from './lib/light.mjs';
import { site } from './lib/server.mjs';

const PAGE = 'v1/kalkulator.html';
const at = (path) => ({ path, wait: false });

test('EM-1: a bare frame of 320 x 600 px reaches every function, without a word to the page around', { timeout: 120_000 }, async (t) => {
  const base = await site();
  const page = await elsewhere({ '/': bareFrame(`${base}${PAGE}?embed=1&lang=id&set=ori-kepatuhan-2024`) });
  t.after(() => page.close());
  const app = await person({ base: page.base, wait: false });
  t.after(() => app.close());
  const frame = await frameOf(app.page, PAGE);
  const light = await new Light(frame).ready();
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.equal(await frame.evaluate(() => document.activeElement === document.body), true, 'EM-4');
  assert.equal(await app.page.evaluate(() => window.scrollY), 0, 'EM-4');
  // A real click has to hit each of them, wherever it has to be scrolled to.
  for (const id of ['tambah-baris', 'hapus-4', 'cara-3', 'bahasa', 'copy', 'download', 'clear']) {
    await (await frame.waitForSelector(`#${id}`)).click();
  }
  await (await frame.waitForSelector('#ditanyakan button:last-child')).click();
  await (await frame.waitForSelector('#poin-3-3')).type('21,54');
  await light.until('#hasil .score-open', '21.54');
  assert.match(await light.text('.storage-note'), /only for the site that shows this calculator/, 'EM-7');
  const low = await frame.$$eval('button, a.button, #lengkap a, select, input', (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5).map((one) => one.id || one.textContent));
  assert.deepEqual(low, [], 'AX-2');
});

test('EM-2: in each column of the sandbox matrix it works, or says what is missing, with the link', { timeout: 180_000 }, async (t) => {
  const base = await site();
  const src = `${base}${PAGE}?embed=1&lang=id&set=ori-kepatuhan-2024`;
  const columns = { none: '', scripts: 'sandbox="allow-scripts"', origin: 'sandbox="allow-scripts allow-same-origin"', full: `sandbox="${SANDBOX}" allow="clipboard-write; web-share"` };
  const page = await elsewhere(Object.fromEntries(Object.entries(columns).map(([name, attributes]) => [`/${name}`, bareFrame(src, attributes)])));
  t.after(() => page.close());
  for (const name of Object.keys(columns)) {
    const app = await person({ base: page.base, path: name, wait: false });
    t.after(() => app.close());
    const frame = await frameOf(app.page, PAGE);
    const light = await new Light(frame).ready();
    await light.type('nilai-1', '90,16');
    await light.until('#hasil .score', '90,16');
    const note = await light.seen('#catatan');
    if (name === 'scripts') {
      assert.match(note, /Situs ini membatasi bingkai/, name);
      assert.match(note, /Draf tidak tersimpan otomatis di situs ini/, 'EM-6');
      assert.ok(note.includes(`${base}${PAGE}`), 'the address, where no link opens');
    } else {
      assert.match(note, /hanya untuk situs yang memuat kalkulator ini/, `EM-7 ${name}`);
    }
    await light.press('download');
    await light.until('#diberitahukan', 'Pastikan berkasnya ada. Bila tidak ada, salin isinya');
    assert.match(await frame.$eval('#salinan', (one) => one.value), /"score": 90.16/, name);
    assert.equal(await frame.$eval('#diberitahukan a', (one) => `${one.target} ${one.textContent}`), '_blank Buka di tab baru', name);
    await light.press('print');
    await light.until('#diberitahukan', 'Bila jendela cetak tidak muncul');
    await light.press('copy');
    await frame.waitForFunction(() => /disalin|menolak menyalin/.test(document.getElementById('diberitahukan').textContent));
    assert.deepEqual(app.recorder.unexpected().filter((said) => !/sandbox|Unrecognized feature|Ignored call|Download is disallowed|permissions policy|Permissions policy|ERR_ABORTED/i.test(said)), [], name);
  }
});

test('EM-3, EM-9, SE-7: with the loader: few height messages, a result only after two steps and with the host named', { timeout: 120_000 }, async (t) => {
  const base = await site();
  const page = await elsewhere({
    '/': `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Dinas</title><link rel="icon" href="data:,"><script async src="${base}sematkan.v1.js"></script>
<h1>Dinas</h1><div id="sini" data-swanilai="kalkulator" data-set="ori-kepatuhan-2024" data-lang="id" data-id="satu" data-peristiwa="hasil"><a href="${base}${PAGE}">Buka</a></div><p>Sesudahnya</p>`,
  });
  t.after(() => page.close());
  const app = await person({
    base: page.base, wait: false,
    before: () => {
      window.heard = [];
      window.sizes = 0;
      for (const type of ['ready', 'progress', 'result', 'error']) document.addEventListener(`swanilai:${type}`, ({ detail }) => window.heard.push([type, detail]));
      window.addEventListener('message', ({ data }) => { if (data?.type === 'resize') window.sizes += 1; });
    },
  });
  t.after(() => app.close());
  const frame = await frameOf(app.page, PAGE);
  const light = await new Light(frame).ready();
  await app.page.waitForFunction(() => window.heard.some(([type]) => type === 'ready'));
  assert.equal(await app.page.evaluate(() => window.scrollY), 0, 'EM-4');
  const before = await app.page.evaluate(() => window.sizes);
  await frame.evaluate(async () => {
    for (let time = 0; time < 50; time += 1) {
      document.getElementById('tambah-baris').click();
      await new Promise((done) => { requestAnimationFrame(done); });
      document.querySelector('#baris > :last-child button[id^="hapus"]').click();
    }
  });
  const fits = async () => {
    const content = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    const height = await app.page.$eval('iframe', (one) => one.getBoundingClientRect().height);
    return Math.abs(content - height) <= 2;
  };
  for (let tries = 0; tries < 40 && !await fits(); tries += 1) await new Promise((done) => { setTimeout(done, 50); });
  assert.ok(await fits(), 'EM-3: the frame is as high as its content');
  assert.ok(await app.page.evaluate(() => window.sizes) - before <= 60, 'EM-3');
  await light.type('nama-1', 'Rahasia');
  await light.type('nilai-1', '90,16');
  await light.until('#hasil .score', '90,16');
  await light.press('send');
  await light.until('#ditanyakan', `ke ${new URL(page.base).origin}?`);
  assert.equal(await frame.$eval('#ditanyakan .danger', (one) => one.disabled), true, 'SE-7');
  assert.ok(!await app.page.evaluate(() => window.heard.some(([type]) => type === 'result')), 'EM-9: nothing yet');
  await frame.waitForFunction(() => !document.querySelector('#ditanyakan .danger').disabled);
  await frame.$eval('#ditanyakan .danger', (one) => one.click());
  await app.page.waitForFunction(() => window.heard.some(([type]) => type === 'result'));
  const heard = await app.page.evaluate(() => window.heard);
  assert.deepEqual(heard.find(([type]) => type === 'result')[1], { set: 'ori-kepatuhan-2024', nilai: 90.16, kategori: 'A', zona: 'hijau' });
  assert.ok(heard.some(([type, detail]) => type === 'progress' && detail.answered === 1 && detail.total === 1));
  assert.ok(!JSON.stringify(heard).includes('Rahasia'), 'EM-9');
});

journey('EM-5: a thousand messages of rubbish change nothing', at(`${PAGE}?set=ori-kepatuhan-2024&id=satu`), async (app) => {
  const light = await new Light(app.page).ready();
  await light.type('nilai-1', '90,16');
  await light.until('#hasil .score', '90,16');
  const before = await app.page.evaluate(() => document.querySelector('main').innerHTML);
  await app.page.evaluate(async () => {
    const pieces = [null, 1, 'x', [], {}, { ns: 'swanilai' }, { ns: 'swanilai', v: 1, id: 'satu', type: 'connect' }, { ns: 'swanilai', v: 1, id: 'satu', type: 'connect', payload: {} },
      { ns: 'swanilai', v: 1, id: 'satu', type: 'viewport', payload: { top: 'x', height: -1 } }, { ns: 'swanilai', v: 2, id: 'satu', type: 'result', payload: { nilai: 1 } }];
    for (let count = 0; count < 1000; count += 1) window.postMessage(pieces[count % pieces.length], '*');
    await new Promise((done) => { setTimeout(done, 200); });
  });
  assert.equal(await app.page.evaluate(() => document.querySelector('main').innerHTML), before);
});

test('a page whose policy refuses the frame shows the link and says why', { timeout: 60_000 }, async (t) => {
  const base = await site();
  const page = await elsewhere({
    '/': {
      headers: { 'Content-Security-Policy': `default-src 'self'; script-src ${new URL(base).origin}; img-src data:` },
      body: `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Dinas</title><link rel="icon" href="data:,"><script async src="${base}sematkan.v1.js"></script>
<div data-swanilai="kalkulator" data-lang="id"><a href="${base}${PAGE}">Buka kalkulator nilai pelayanan publik (simulasi)</a></div>`,
    },
  });
  t.after(() => page.close());
  const app = await person({ base: page.base, wait: false });
  t.after(() => app.close());
  await app.page.waitForFunction(() => document.body.innerText.includes('Content-Security-Policy'), { timeout: 15_000 });
  assert.match(await app.page.evaluate(() => document.body.innerText), /menolak http:\/\/127.*frame-src/s);
  assert.ok(await app.page.$eval('div a', (one) => one.checkVisibility() && one.href.endsWith('v1/kalkulator.html')));
});

