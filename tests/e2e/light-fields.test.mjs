// Fields of the light pages: what is pasted stays whole, what is wrong is said once, and a translator in the
// browser leaves nothing stale.

import assert from 'node:assert/strict';
import { journey, mayReadClipboard, media, pause } from './lib/browser.mjs';
import { Light } from './lib/light.mjs';
import { site } from './lib/server.mjs';
import { translate } from './lib/translate.mjs';

const PAGE = 'v1/kalkulator.html?lang=id&set=ori-kepatuhan-2024';
const at = (path = PAGE, more = {}) => ({ path, wait: false, ...more });

/** Pastes as a person does: the text is in the clipboard, the keys are pressed. */
async function paste(page, id, text) {
  await page.evaluate(async (words) => navigator.clipboard.writeText(words), text);
  await page.$eval(`#${id}`, (field) => { field.focus(); field.select(); });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}

const PASTED = [
  ['                   87,50', '87,50', 'outer spaces, more than a field used to take'],
  ['87,50\r\n', '87,50', 'a cell of a sheet'],
  ['\t87,50\t', '87,50'],
  ['\u00a087,50\u2009', '87,50', 'spaces of other kinds'],
  ['\ufeff8\u00ad7,\u200b50', '87,50', 'letters that nobody sees'],
  ['８７，５０', '87,50', 'full-width digits'],
  ['87,50%', '87,50', 'a percentage of 100'],
];
const REFUSED = ['8\n5', '80\r\n90\r\n85', '80\t90', '8 5', '87,50 persen', 'Rp87', '87,5x', '8;7'];

journey('a pasted number is read whole or not at all', at(), async (app, _, t) => {
  await mayReadClipboard(app, t);
  const light = await new Light(app.page).ready();
  for (const [text, score, what] of PASTED) {
    await light.type('nilai-1', '');
    await paste(app.page, 'nilai-1', text);
    await light.until('#hasil .score', score).catch(() => assert.fail(`${what ?? JSON.stringify(text)}`));
    assert.equal((await app.page.$eval('#nilai-1', ({ value }) => value)).search(/\s/), -1, `${JSON.stringify(text)}: no space is left around it, which would hide it in a narrow field`);
  }
  for (const text of REFUSED) {
    await light.type('nilai-1', '');
    await paste(app.page, 'nilai-1', text);
    await light.until('#nilai-1-salah', 'Tulis satu angka saja');
    assert.equal(await app.page.$('#hasil .score'), null, JSON.stringify(text));
  }
  // Points of a dimension are read in the same way.
  await light.press('cara-1');
  await paste(app.page, 'poin-1-0', '1\n2');
  await light.until('#poin-1-0-salah', 'Tulis satu angka saja');
  // What was pasted can be taken back, and a name keeps its words apart.
  await paste(app.page, 'nama-1', 'Dinas\nKesehatan');
  assert.equal(await app.page.$eval('#nama-1', ({ value }) => value), 'Dinas Kesehatan');
});

journey('what is too long stays, says by how much, and makes no file', at(), async (app) => {
  const light = await new Light(app.page).ready();
  assert.deepEqual(await app.page.$$eval('[maxlength]', (all) => all.map(({ id }) => id)), []);
  await light.type('nilai-1', '80');
  for (const id of ['nama-1', 'instansi']) {
    await light.type(id, 'x'.repeat(230));
    await light.until(`#${id}-salah`, 'Terlalu panjang: 230 huruf, paling banyak 200. Pendekkan 30 huruf.');
    assert.equal(await app.page.$eval(`#${id}`, ({ value, ariaInvalid }) => `${value.length} ${ariaInvalid}`), '230 true');
    await light.press('download');
    await light.until('#diberitahukan', 'Pendekkan yang ditandai');
    await app.page.reload();
    await light.ready();
    await light.until(`#${id}-salah`, 'Pendekkan 30 huruf');
    await light.type(id, `  ${'é😀'.repeat(100)}  `);
    await app.page.waitForFunction((one) => document.getElementById(`${one}-salah`).hidden, {}, id);
  }
  // A number of any length is judged whole.
  await light.type('nilai-1', `${'0'.repeat(30)}87,50`);
  await light.until('#hasil .score', '87,50');
  await light.type('nilai-1', `87,5${'0'.repeat(30)}1`);
  await light.until('#nilai-1-salah', 'enam angka di belakang koma');
});

journey('an error is spoken once, when typing rests or the field is left', at(), async (app) => {
  const light = await new Light(app.page).ready();
  await app.page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.getElementById('status').textContent)).observe(document.getElementById('status'), { childList: true });
  });
  const said = () => app.page.evaluate(() => window.said.splice(0).filter(Boolean));
  assert.equal(await app.page.$eval('#status', (one) => one.role ?? one.getAttribute('role')), 'status');
  await app.page.focus('#nilai-2');
  await app.page.keyboard.type('123456', { delay: 60 });
  assert.deepEqual(await said(), [], 'not at each key');
  await pause(1400);
  assert.deepEqual(await said(), ['Nilai lokus 2: Tulis angka antara 0 dan 100.']);
  await app.page.keyboard.press('Tab');
  await pause(1400);
  assert.deepEqual(await said(), [], 'not twice');
  // Another error, and the field is left at once.
  await app.page.focus('#nilai-2');
  await app.page.keyboard.type('x');
  await app.page.keyboard.press('Tab');
  assert.deepEqual(await said(), ['Nilai lokus 2: Tulis satu angka saja, misalnya 78,5.']);
  await pause(1400);
  assert.deepEqual(await said(), []);
  // Mended and made again: a new one.
  await light.type('nilai-2', '80');
  await light.type('nilai-2', '80x');
  await pause(1400);
  assert.deepEqual(await said(), ['Nilai lokus 2: Tulis satu angka saja, misalnya 78,5.']);
  await light.press('bahasa');
  await pause(1400);
  assert.deepEqual(await said(), [], 'what was known is no news in another language');
});

journey('translated by the browser: never a stale figure, zone or error, in either language', at(PAGE, { before: translate }), async (app) => {
  const light = await new Light(app.page).ready();
  assert.ok(await app.page.evaluate(() => window.translated.count()) > 20);
  for (const [score, words] of [['8', '8,00 Zona Merah · Kategori E'], ['80', '80,00 Zona Hijau · Kategori B'], ['60', '60,00 Zona Kuning · Kategori C']]) {
    await light.type('nilai-1', score);
    await app.page.waitForFunction((wanted) => document.querySelector('#hasil .standing').innerText.replace(/\s+/g, ' ').includes(wanted), {}, words);
    const all = await light.seen('#hasil');
    assert.equal(all.match(/Zona (Hijau|Kuning|Merah)/g).length, 1, all);
  }
  await light.type('nilai-2', '101');
  await light.until('#nilai-2-salah', 'antara 0 dan 100');
  await light.type('nilai-2', '1.234');
  await light.until('#nilai-2-salah', 'Maksud Anda');
  assert.ok(!(await light.text('#nilai-2-salah')).includes('antara'));
  await light.type('nilai-2', '70');
  await app.page.waitForFunction(() => !document.getElementById('nilai-2-salah').innerText);
  await light.until('#hasil .score', '65,00');
  await light.until('#hasil-2', '70,00');
  await light.press('cara-3');
  await light.press('bahasa');
  await light.until('h1', 'Public service score calculator');
  const words = await light.seen('main');
  assert.doesNotMatch(words, /\b(Lokus|Nilai|Simpan|Hapus|Tambah|Poin)\b/);
  await light.until('#hasil .score', '65.00');
  await app.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.match(await light.text('#kertas'), /65\.00[\s\S]*60\.00[\s\S]*70\.00/);
  // "Show original" brings back no figure of the past.
  await app.page.evaluate(() => window.translated.undo());
  await light.type('nilai-1', '90');
  await light.until('#hasil .score', '80.00');
});

journey('the card translated by the browser shows the figure of its address', at('v1/kartu.html?lang=id#set=ori-kepatuhan-2024&nilai=8'), async (app) => {
  await app.page.waitForSelector('#hasil .score');
  await app.page.evaluate(translate);
  await app.page.evaluate(() => { location.hash = 'set=ori-kepatuhan-2024&nilai=80&nama=Kota'; });
  await app.page.waitForFunction(() => /^Nilai pelayanan publik Kota 80,00 Zona Hijau/.test(document.querySelector('main').innerText.replace(/\s+/g, ' ')));
  assert.ok(!(await new Light(app.page).seen('main')).includes('8,00 Zona Merah'));
});

/** The lowest contrast of all text that would be printed, on its own background and on bare paper. */
const lowest = (page) => page.evaluate(() => {
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.slice(0, 3).map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  let found = { ratio: 21 };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest('.visually-hidden, script, noscript')) continue;
    const style = getComputedStyle(element);
    const colour = numbers(element.closest('svg') ? style.fill : style.color);
    let back = [255, 255, 255];
    for (let at = element; at; at = at.parentElement) {
      const own = numbers(getComputedStyle(at).backgroundColor);
      if (own.length === 3 || own[3] > 0) {
        back = own;
        break;
      }
    }
    // What is drawn is printed with its colours; a background may be left out.
    const band = element.closest('svg') && numbers(getComputedStyle(element.previousElementSibling).fill);
    for (const paper of band ? [band] : [back, [255, 255, 255]]) {
      const ratio = contrast(colour, paper);
      if (ratio < found.ratio) found = { ratio, words: walker.currentNode.data, colour, paper };
    }
  }
  return found;
});

journey('paper is ink on white, whatever the theme and the colour, with and without backgrounds', { ...at(), engine: 'chromium', why: 'Firefox is asked in another way for the medium' }, async (app) => {
  const base = await site();
  for (const path of ['v1/kalkulator.html?set=ori-kepatuhan-2024&lang=id', 'v1/kalkulator.html?set=ori-maladministrasi-2025&lang=en', 'v1/kartu.html?lang=id#set=ori-kepatuhan-2024&nilai=77,5&nama=Kota&per=2026-01-29', 'v1/kartu.html?lang=id#set=ori-kepatuhan-2024&nilai=bagus']) {
    for (const look of ['', 'tema=gelap', 'tema=gelap&warna=7a1f5c', 'warna=7a1f5c']) {
      await app.page.goto('about:blank');
      await media(app.page, { 'prefers-color-scheme': 'dark' });
      await app.page.goto(base + path.replace('?', `?${look}&`));
      await app.page.waitForSelector('#tambah-baris, #hasil .ruler, #hasil .notice');
      if (path.includes('kalkulator')) {
        const light = new Light(app.page);
        await light.type('nama-1', 'Dinas A');
        await light.type('nilai-1', '90');
        await light.type('nilai-2', '60');
        await light.until('#hasil .score', '75');
      }
      await app.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await media(app.page, { 'prefers-color-scheme': 'dark' }, 'print');
      const { ratio, ...what } = await lowest(app.page);
      assert.ok(ratio >= 4.5, `${path} ${look}: ${ratio.toFixed(2)} ${JSON.stringify(what)}`);
      assert.match(await app.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), /^(only light|light only|light)$/, 'white margins');
      assert.equal(await app.page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
      await media(app.page, {});
    }
  }
});
