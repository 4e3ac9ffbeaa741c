// The light calculator open several times: what each tab, frame or page keeps is put together.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { only, pageOf, pause, person } from './lib/browser.mjs';
import { Light, bareFrame, elsewhere, frameOf } from './lib/light.mjs';
import { site } from './lib/server.mjs';

const PAGE = 'v1/kalkulator.html';
const QUERY = `${PAGE}?lang=id&set=ori-kepatuhan-2024`;
const KEY = 'swanilai.kalkulator.ori-kepatuhan-2024';
const LIMIT = { timeout: 120_000 };

/** Name and score of each row that has any, as the page shows them. */
const shown = (frame) => frame.$$eval('.calculator-row', (all) => all.map((row) => [...row.querySelectorAll('input')].map(({ value }) => value).join(': ')).filter((words) => words !== ': '));
const shows = (frame, rows) => frame.waitForFunction((wanted) => [...document.querySelectorAll('.calculator-row')].map((row) => [...row.querySelectorAll('input')].map(({ value }) => value).join(': ')).filter((words) => words !== ': ').join('|') === wanted, { timeout: 10_000, polling: 100 }, rows.join('|'))
  .catch(async () => assert.deepEqual(await shown(frame), rows));

async function clear(frame) {
  await frame.$eval('#clear', (button) => button.click());
  await frame.waitForFunction(() => document.querySelector('#ditanyakan .danger')?.disabled === false, { polling: 100 });
  await frame.$eval('#ditanyakan .danger', (button) => button.click());
}

async function twoTabs(t, before) {
  const app = await person({ path: QUERY, wait: false, before });
  t.after(() => app.close());
  const other = await pageOf(app.profile);
  if (before) await other.evaluateOnNewDocument(before);
  await other.goto(`${await site()}${QUERY}`);
  return [app, await new Light(app.page).ready(), await new Light(other).ready(), other];
}

test('two tabs: what is typed in either stands in both, and is kept', LIMIT, async (t) => {
  const [app, one, two, other] = await twoTabs(t);
  await one.type('nilai-1', '80');
  await two.type('nilai-2', '70');
  await one.type('nama-1', 'Dinas A');
  await two.type('instansi', 'Kota Contoh');
  for (const page of [app.page, other]) {
    await shows(page, ['Dinas A: 80', ': 70']);
    await page.waitForFunction(() => document.getElementById('instansi').value === 'Kota Contoh' && document.querySelector('#hasil .score')?.textContent === '75,00', { polling: 100 });
  }
  // A row more in each, one row less, another instrument.
  await one.press('tambah-baris');
  await one.type('nama-4', 'Dinas D');
  await shows(other, ['Dinas A: 80', ': 70', 'Dinas D: ']);
  await two.press('tambah-baris');
  await two.type('nama-5', 'Dinas E');
  await shows(app.page, ['Dinas A: 80', ': 70', 'Dinas D: ', 'Dinas E: ']);
  await one.press('hapus-2');
  await shows(other, ['Dinas A: 80', 'Dinas D: ', 'Dinas E: ']);
  await two.type('nilai-1', '81,5');
  await shows(app.page, ['Dinas A: 81,5', 'Dinas D: ', 'Dinas E: ']);
  await app.page.select('#set', 'ori-kepatuhan-2023');
  await other.waitForFunction(() => document.getElementById('set').value === 'ori-kepatuhan-2023', { polling: 100 });
  await app.page.reload();
  await one.ready();
  await shows(app.page, ['Dinas A: 81,5', 'Dinas D: ', 'Dinas E: ']);
  app.recorder.check();
});

test('two tabs: what was cleared in one does not come back from the other', LIMIT, async (t) => {
  const [app, one, two, other] = await twoTabs(t);
  await one.type('nama-1', 'Dinas A');
  await one.type('nilai-1', '80');
  await shows(other, ['Dinas A: 80']);
  await clear(app.page);
  await shows(other, []);
  await two.type('nilai-3', '60');
  await shows(app.page, [': 60']);
  assert.ok(!(await app.page.evaluate((key) => localStorage.getItem(key), KEY)).includes('Dinas A'));
});

test('two tabs: focus stays where somebody types, and what both typed before they heard of each other stays', LIMIT, async (t) => {
  // As a browser hands it over late, from one process to another.
  const [app, one, two, other] = await twoTabs(t, () => {
    let isLate = true;
    const own = {};
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = function get(key) {
      return isLate ? own[key] ?? null : getItem.call(this, key);
    };
    Storage.prototype.setItem = function put(key, value) {
      own[key] = value;
      setItem.call(this, key, value);
    };
    window.addEventListener('storage', (event) => { if (isLate) event.stopImmediatePropagation(); }, true);
    window.hear = () => {
      isLate = false;
      window.dispatchEvent(new StorageEvent('storage', { key: 'swanilai.kalkulator.ori-kepatuhan-2024' }));
    };
  });
  await one.type('nilai-1', '80');
  await one.type('nama-2', 'Dinas B');
  await two.type('nilai-2', '75');
  await two.press('tambah-baris');
  await two.type('nama-4', 'Dinas D');
  await one.press('hapus-3');
  await other.focus('#nilai-2');
  for (const page of [app.page, other]) await page.evaluate(() => window.hear());
  for (const page of [app.page, other]) await shows(page, [': 80', 'Dinas B: 75', 'Dinas D: ']);
  assert.equal(await other.evaluate(() => document.activeElement.id), 'nilai-2');
});

test('two frames of one page, and a page beside them', LIMIT, async (t) => {
  const base = await site();
  const frame = (name) => `<iframe src="${base}${QUERY}&no=${name}" title="${name}" width="400" height="600"></iframe>`;
  const host = await elsewhere({ '/': `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Dinas</title><link rel="icon" href="data:,">${frame('satu')}${frame('dua')}`, '/lain': bareFrame(`${base}${QUERY}&no=tiga`) });
  t.after(() => host.close());
  const app = await person({ base: host.base, wait: false });
  t.after(() => app.close());
  const other = await pageOf(app.profile);
  await other.goto(`${host.base}lain`);
  const frames = [await frameOf(app.page, 'no=satu'), await frameOf(app.page, 'no=dua'), await frameOf(other, 'no=tiga')];
  const [one, two, three] = await Promise.all(frames.map((each) => new Light(each).ready()));
  await one.type('nilai-1', '80');
  await two.type('nilai-2', '70');
  await three.type('nilai-3', '60');
  for (const each of frames) await shows(each, [': 80', ': 70', ': 60']);
});

for (const [name, isUnloaded] of [['kept whole by the browser', false], ['loaded anew', true]]) {
  test(`after Back the page shows what was changed meanwhile: ${name}`, { ...LIMIT, ...only('chromium', 'that a page is kept whole is told by Chromium alone') }, async (t) => {
    const app = await person({
      path: QUERY, wait: false,
      ...(isUnloaded && { before: () => window.addEventListener('unload', () => {}) }),
    });
    t.after(() => app.close());
    const light = await new Light(app.page).ready();
    await app.page.evaluate(() => { window.stood = true; });
    await light.type('nama-1', 'Dinas A');
    await light.type('nilai-1', '80');
    await light.type('nilai-2', '70');
    const base = await site();
    await app.page.goto(`${base}icon.svg`);
    const other = await pageOf(app.profile);
    await other.goto(`${base}${QUERY}`);
    const second = await new Light(other).ready();
    await shows(other, ['Dinas A: 80', ': 70']);
    await second.press('hapus-1');
    await second.type('nama-2', 'Dinas B');
    await app.page.bringToFront();
    await app.page.goBack();
    await new Light(app.page).ready();
    await shows(app.page, ['Dinas B: 70']);
    if (!isUnloaded) t.diagnostic(`the same page: ${await app.page.evaluate(() => window.stood === true)}`);
    await app.page.$$eval('input[id^="nilai"]', ([field]) => {
      field.value = '71';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await shows(other, ['Dinas B: 71']);
  });
}

test('a draft of an earlier version opens, in two tabs as in one, and one of another kind is left alone', LIMIT, async (t) => {
  const app = await person({ path: 'icon.svg', wait: false });
  t.after(() => app.close());
  const base = await site();
  await app.page.evaluate((key) => localStorage.setItem(key, JSON.stringify({
    v: 1, set: 'ori-kepatuhan-2024', entity: 'Kota', rows: [{ name: 'Dinas A', isPoints: false, score: '80', points: {} }, { name: 'Dinas B', isPoints: true, score: '', points: { input: '8,5' } }],
  })), KEY);
  const other = await pageOf(app.profile);
  await Promise.all([app.page, other].map((page) => page.goto(`${base}${QUERY}`)));
  const [one, two] = await Promise.all([app.page, other].map((page) => new Light(page).ready()));
  await one.type('nilai-1', '81');
  await two.type('nama-2', 'Dinas C');
  await two.type('instansi', 'Kota Lama');
  for (const page of [app.page, other]) {
    await page.waitForFunction(() => document.getElementById('nilai-1').value === '81' && document.getElementById('nama-2').value === 'Dinas C' && document.getElementById('instansi').value === 'Kota Lama', { polling: 100 });
    assert.equal(await page.$eval('#poin-2-0', ({ value }) => value), '8,5');
    assert.equal(await page.$$eval('.calculator-row', (all) => all.length), 2);
  }
});

test('where nothing can be kept the page says so once it happens, and what stands there stays', LIMIT, async (t) => {
  const app = await person({ path: QUERY, wait: false });
  t.after(() => app.close());
  const light = await new Light(app.page).ready();
  await light.type('nilai-1', '80');
  await app.page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function put(key, value) {
      if (value.length > 10) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  await light.type('nilai-2', '70');
  await light.until('#catatan', 'Draf tidak tersimpan otomatis');
  await app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await pause(100);
  await shows(app.page, [': 80', ': 70']);
});

test('whatever two sides changed and in whatever order they meet, both end alike and nothing is lost or comes back', async () => {
  const [{ combine, latest, settle, stamp }, { blank, blankSheet, fromDraft, newId, toDraft }] = await Promise.all(['combine', 'sheet'].map((name) => import(`../../www/v1/${name}.js`)));
  const copy = (sheet) => fromDraft(toDraft(sheet));
  let now = 1000;
  let seed = 7;
  const random = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  for (let round = 0; round < 500; round += 1) {
    const sides = [blankSheet('a'), blankSheet('a')];
    for (let step = 0; step < 12; step += 1) {
      const side = random(2);
      const sheet = sides[side];
      const base = copy(sheet);
      now += random(2);
      const row = sheet.rows[random(sheet.rows.length)];
      const act = random(7);
      if (act === 0) sheet.rows.push(blank(99, newId()));
      else if (act === 1 && sheet.rows.length > 1) sheet.rows.splice(sheet.rows.indexOf(row), 1);
      else if (act === 2) sheet.entity = `${step}`;
      else if (act === 3) row.points.input = `${step}`;
      else if (act === 4 && random(3) === 0) Object.assign(sheet, blankSheet('a', latest(sheet) + 1));
      else row[['name', 'score'][random(2)]] = `${round}.${step}`;
      stamp(sheet, base, () => now);
      if (random(3) === 0) combine(sides[1 - side], copy(sheet));
    }
    const [one, two] = sides.map(copy);
    const typed = [...one.rows, ...two.rows].flatMap(({ at }) => Object.values(at));
    combine(one, copy(sides[1]));
    combine(two, copy(sides[0]));
    const plain = (sheet) => JSON.stringify(copy(settle(sheet)).rows.map(({ id, name, score, points }) => [id, name, score, points]));
    assert.equal(plain(one), plain(two), `round ${round}`);
    // The last thing typed anywhere stands, unless it was cleared or its row removed since.
    const last = Math.max(0, ...typed);
    if (last > Math.max(one.cleared, ...Object.values(one.gone))) assert.ok(one.rows.some(({ at }) => Object.values(at).includes(last)), `round ${round}`);
    for (const { at } of one.rows) for (const [name, time] of Object.entries(at)) assert.ok(time > one.cleared || !one.rows.find((row) => row.at === at)[name]);
  }
});
