// A page that the browser translates: figures, zones, headings and errors are those of now, whatever stands
// in place of the text nodes.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey } from './lib/browser.mjs';
import { translate } from './lib/translate.mjs';

/** What is in place of a text: as Chrome does it, by other elements, in two pieces, by another text node. */
function replaceAll(how) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter((one) => one.data.trim() && !one.parentElement.closest('script, style, textarea'))) {
    const element = Object.assign(document.createElement('span'), { textContent: text.data });
    if (how === 'span') text.replaceWith(element);
    else if (how === 'before') { text.before(element); text.remove(); }
    else if (how === 'pieces') text.replaceWith(...[...text.data].map((letter) => document.createTextNode(letter)));
    else if (how === 'text') text.parentNode.replaceChild(document.createTextNode(text.data), text);
  }
}

/** Through the journeys of an operator, with `check` after each step. */
async function operate(app, renew) {
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await renew();
  await app.reads('Kota Contoh', 'h1');
  await app.tasks.openSheet('proses');
  await renew();
  await app.reads('Proses', 'h1');
  await app.sheet.level('proses.standar.1', 4);
  await app.reads('Poin dimensi ini antara 1,47 dan 30,90', '.dimension-score').catch(() => {});
  const points = await app.text('.dimension-score');
  assert.equal(points.match(/Poin dimensi ini/g).length, 1, `once: ${points}`);
  await app.page.$$eval('main a', (all) => { all.find((one) => /Dimensi berikutnya/.test(one.textContent)).click(); });
  await app.reads('Output', 'h1');
  await renew();
  assert.doesNotMatch(await app.text('main'), /Dimensi berikutnya: Output/);
  const heading = await app.heading();
  assert.match(heading, /Output/);
  assert.doesNotMatch(heading, /Proses/, 'the heading is that of the fields');
  await app.go(`#/penilaian/${id}/lokus/dinas-sosial`);
  await renew();
  await app.unit.know('score');
  await app.write('#unit-score', '8');
  await app.reads('8,00', '.standing .score');
  await renew();
  await app.write('#unit-score', '80');
  await app.reads(/^80,00/, '.standing .score');
  const standing = await app.text('.standing');
  assert.doesNotMatch(standing, /Terendah|(?<!8)8,00|Merah/, `the zone is that of 80: ${standing}`);
  assert.equal(standing.match(/80,00/g).length, 1, standing);
  await app.write('#unit-score', '801');
  await app.reads('Tulis angka antara 0 dan 100.', '#unit-score-error');
  await renew();
  await app.write('#unit-score', '8o');
  await app.reads('Tulis angka saja', '#unit-score-error');
  await app.write('#unit-score', '90,16');
  await app.page.waitForFunction(() => !document.querySelector('#unit-score-error'));
  await app.reads(/^90,16/, '.standing .score');
  await renew();
  await app.click('button.lang');
  await app.reads('final score', 'main');
  await renew();
  const main = await app.text('main');
  assert.doesNotMatch(main, /Nilai akhir|Perkiraan|Kembali ke daftar|Simpan berkas/, 'the language is the other one');
  await app.click('button.lang');
  await app.reads('Nilai akhir', 'main');
  return id;
}

for (const [name, before, renew] of [
  ['as Chrome does, after the start', undefined, 'once'],
  ['as Chrome does, before the start', translate, 'never'],
  ['by other elements', undefined, 'span'],
  ['by an element before, and the text taken out', undefined, 'before'],
  ['by other texts', undefined, 'text'],
]) {
  journey(`text nodes replaced ${name}: nothing old is left on the operator's way`, { before }, async (app) => {
    if (renew === 'once') await app.page.evaluate(translate);
    const again = async () => { if (!['once', 'never'].includes(renew)) await app.page.evaluate(replaceAll, renew); };
    await again();
    await operate(app, again);
  });
}

journey('lists that grow, shrink and move on a translated page; showing the original; no old text twice', {}, async (app) => {
  await app.page.evaluate(translate, 'id');
  await app.calculator.visit();
  for (const score of ['60,80', '70', '80']) await app.write(`#unit-score-${1 + ['60,80', '70', '80'].indexOf(score)}`, score);
  await app.reads('70,27', '.standing .score');
  await app.click('.calculator-row button');
  await app.reads('75,00', '.standing .score');
  assert.equal((await app.page.$$('.calculator-row')).length, 2);
  assert.match(await app.text('.calculator-row'), /lokus 1/);
  await app.page.evaluate(() => window.translated.undo());
  await app.write('#unit-score-2', '90');
  await app.reads('85,00', '.standing .score');
  const text = await app.text('main');
  assert.equal(text.match(/85,00/g).length, text.replace(/75,00|70,27/g, '').match(/85,00/g).length);
  assert.doesNotMatch(text, /75,00|70,27/, 'no figure of before');
});

journey('every page of the app translated: it comes up, changes its language, and nothing stands twice', {}, async (app) => {
  // Said of the preview on the page for webmasters.
  app.recorder.expect(/An iframe which has both allow-scripts and allow-same-origin/);
  const place = path.join(app.downloads, 'a.json');
  await writeFile(place, JSON.stringify({
    format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kota Contoh', kind: 'kota' },
    units: [{ id: 'a', name: 'Dinas A', points: { input: 18, proses: 21, output: 20, pengaduan: 12 } }, { id: 'b', name: 'Dinas B', observations: { 'input.kompetensi.1': { marks: [{ level: 2 }] } } }],
  }));
  await app.page.evaluate(translate, 'id');
  await app.files.visit();
  await app.files.choose(place);
  await app.press('Buka sebagai draf: a.json');
  const id = (await app.address()).split('/')[2];
  const pages = ['#/', '#/baru', '#/kalkulator', '#/buka', '#/rekap', '#/instrumen', '#/instrumen/ori-kepatuhan-2023', '#/instrumen/ori-kepatuhan-2023/sesuaikan', '#/tentang', '#/sematkan', '#/tidak/ada',
    ...['penilaian', 'hasil', 'rencana', 'banding', 'skenario', 'laporan', 'ringkasan', 'bagikan', 'riwayat', 'bukti', 'keliling'].map((page) => `#/${page}/${id}`)];
  for (const hash of pages) {
    await app.go(hash);
    const shown = async () => (await app.text('main')).replace(/\s+/g, ' ');
    const first = await shown();
    await app.click('button.lang');
    await app.settled();
    await app.page.waitForFunction((before) => document.querySelector('main').innerText.replace(/\s+/g, ' ').trim() !== before, {}, first);
    await app.settled();
    const english = await shown();
    assert.doesNotMatch(english, /Simulasi penilaian mandiri|Urungkan|Simpan berkas/, hash);
    await app.click('button.lang');
    await app.page.waitForFunction(() => /Simulasi penilaian mandiri/.test(document.querySelector('main').innerText));
    await app.settled();
    await app.page.waitForFunction((before) => document.querySelector('main').innerText.replace(/\s+/g, ' ').trim() === before, { timeout: 8_000 }, first)
      .catch(async () => assert.equal(await shown(), first, `${hash}: there and back`));
  }
});
