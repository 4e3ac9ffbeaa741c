// The light pages of v1/: what they weigh, and what the calculator says and keeps.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { downloaded, journey, media, person, withoutScripts } from './lib/browser.mjs';
import { DIST, ROOT, SIMULATION } from './lib/env.mjs';
import { Light, lightModule, line, wireBytes } from './lib/light.mjs';
import { swanilai } from './lib/pkg.mjs';
import { host, site } from './lib/server.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGE = 'v1/kalkulator.html';
const CARD = 'v1/kartu.html';
/** Bodies of everything that a light page loads, compressed. */
const MOST = 48_000;
const at = (path_ = PAGE) => ({ path: path_, wait: false });
const json = async (file) => JSON.parse(await readFile(path.join(ROOT, file), 'utf8'));

for (const page of [PAGE, CARD]) {
  journey(`${page} loads all it needs within 48 kB brotli, in at most six requests of its own origin, and nothing later`, at(`${page}#set=ori-kepatuhan-2024&nilai=90,16`), async (app) => {
    await app.page.waitForSelector('#hasil .ruler, #tambah-baris');
    if (page === PAGE) {
      const light = await new Light(app.page).ready();
      await light.type('nilai-1', '90,16');
      await light.press('cara-2');
      await light.type('poin-2-0', '1');
      await app.page.select('#set', 'ori-kepatuhan-2021');
      await light.press('bahasa');
      await light.press('copy');
      await app.page.waitForSelector('#diberitahukan p');
    }
    const urls = [...new Set(app.recorder.requests.filter((url) => !/^(data|blob):/.test(url)).map((url) => url.split('#')[0]))];
    const sizes = await Promise.all(urls.map(async (url) => [url.split('/').pop(), await wireBytes(url)]));
    const sum = sizes.reduce((all, [, { bytes }]) => all + bytes, 0);
    console.log(`${page}: ${sum} bytes (brotli) in ${urls.length} requests: ${sizes.map(([name, { bytes }]) => `${name} ${bytes}`).join(', ')}`);
    assert.ok(sizes.every(([, { encoding }]) => encoding === 'br'), JSON.stringify(sizes));
    assert.ok(sum <= MOST, `${sum} bytes`);
    assert.ok(app.recorder.requests.filter((url) => !/^(data|blob):/.test(url)).length <= 6, app.recorder.requests.join('\n'));
  });
}

test('limits of classes and published results through the published module are those of the core', async (t) => {
  const { calculate, card, packs } = await lightModule();
  const counts = { limits: 0, cases: 0, units: 0, seeds: 0 };
  const typed = (number) => String(number).replace('.', ',');
  const fits = (found, expected, what) => {
    const [score, , , index, zone] = found;
    assert.equal(Number(score), expected.score, what);
    assert.equal(zone || null, expected.zone, what);
    return index;
  };
  const classesOf = (set) => swanilai.instrument(set).classes;
  for (const { id, max } of swanilai.instruments()) {
    assert.ok(packs().includes(`i\t${id}\t`), id);
    for (const { min } of classesOf(id)) {
      for (const score of [min - 0.01, min, min + 0.01].map((one) => Math.round(one * 100) / 100)) {
        if (score < 0 || score > max) continue;
        const { entity } = swanilai.score({ format: 'swanilai.assessment', version: 1, instrument: { id }, entity: { name: 'A' }, units: [{ id: 'a', name: 'A', score }] });
        for (const found of [calculate(id, `s\t${typed(score)}`), card(id, typed(score), typed(score))]) {
          const index = fits(line(found, 'e'), entity, `${id} ${score}`);
          assert.equal(classesOf(id)[index].name, entity.class.name);
          counts.limits += 1;
        }
      }
    }
  }
  for (const { id, assessment } of await json('tests/published/cases.json')) {
    if (assessment.units.some((unit) => unit.observations)) continue;
    const set = assessment.instrument.id;
    const dimensions = swanilai.instrument(set).dimensions.map((one) => one.id);
    const rows = assessment.units.map((unit) => (unit.score === undefined
      ? ['p', ...dimensions.map((one) => typed(unit.points[one] ?? ''))]
      : ['s', typed(unit.score)]).join('\t'));
    const found = calculate(set, rows.join('\n'));
    const expected = swanilai.score(assessment);
    assert.equal(line(found, 'f'), undefined, `${id}: ${found}`);
    fits(line(found, 'e'), expected.entity, id);
    // Opinions of the core may know of follow-up, which the light page does not ask about.
    assert.ok((expected.entity.opinion ?? '').startsWith(line(found, 'o')[0]), id);
    counts.cases += 1;
    counts.units += rows.length;
  }
  for (const { year, score, zone, expect } of await json('tests/seeds/cases.json')) {
    const pack = swanilai.instruments().find((one) => one.years.includes(year));
    if (!pack || typeof score !== 'number') continue;
    const found = line(card(pack.id, typed(score), typed(score)), 'e');
    assert.equal(found[4] || null, zone ?? expect?.zone ?? (found[4] || null), `${year} ${score}`);
    counts.seeds += 1;
  }
  t.diagnostic(`through the light module: ${JSON.stringify(counts)}`);
  assert.ok(counts.limits > 150 && counts.cases > 300 && counts.seeds >= 5, JSON.stringify(counts));
});

journey('scores, points and doubt: what is typed is scored at once, comma or point, and open points give bounds', at(`${PAGE}?set=ori-kepatuhan-2024`), async (app) => {
  const light = await new Light(app.page).ready();
  assert.ok(await app.page.$eval('#simulasi', (one) => one.checkVisibility()));
  assert.equal(await light.text('#simulasi'), SIMULATION.id, 'ID-2');
  await light.type('nilai-1', '90,16');
  await light.type('nilai-2', '77.2');
  await light.until('#hasil .score', '83,68');
  assert.match(await light.seen('#hasil .badge'), /Zona Hijau · Kategori B · Kualitas Tinggi/);
  assert.ok(await app.page.$('#hasil .badge .zone-icon'), 'a shape too (ID-6)');
  assert.match(await light.seen('#hasil-2'), /77,20 · Zona Kuning · Kategori C/);
  await light.type('nilai-3', '87.995');
  await light.until('#nilai-3-salah', 'Maksud Anda 87,995 atau 87995?');
  assert.equal(await app.page.$eval('#nilai-3', (one) => one.getAttribute('aria-invalid')), 'true');
  await light.until('#hasil', 'Perbaiki yang ditandai');
  await light.press('cara-3');
  await light.type('poin-3-0', '8,72');
  await light.until('#hasil-3', 'antara 8,72 dan 86,87');
  await light.until('#hasil .score-open', 'antara 58,69 dan 84,74');
  assert.match(await light.seen('#hasil'), /2 dari 3 lokus lengkap/);
  for (const [index, points] of ['8,72', '10,76', '20,76', '9,61'].entries()) await light.type(`poin-3-${index}`, points);
  await light.until('#hasil-3', '49,85 · Zona Merah');
  // (90,16 + 77,2 + 49,85) / 3 = 72,40333…
  await light.until('#hasil', '≈ 72,4033 → dibulatkan 72,40');
  assert.match(await light.seen('#hasil summary'), /Yang dianggap dalam hitungan ini/);
  await light.press('hapus-3');
  await light.until('#hasil .score', '83,68');
  await light.press('bahasa');
  await light.until('#hasil .score', '83.68');
  assert.equal(await light.text('#simulasi'), SIMULATION.en);
});

journey('the file opens in the app with the same score, and a draft comes back', at(`${PAGE}?set=ori-maladministrasi-2025&lokus=puskesmas`), async (app, enter) => {
  const light = await new Light(app.page).ready();
  await light.type('nama-1', 'Puskesmas “Sehat” <b>');
  await light.type('nilai-1', '90,125');
  await light.press('cara-2');
  for (const [index, points] of ['20', '18,5', '9', '12,25', '25'].entries()) await light.type(`poin-2-${index}`, points);
  await light.type('instansi', 'Kabupaten Contoh');
  await light.until('#hasil .score', '87,44');
  const file = await downloaded(app.downloads, () => light.press('download'));
  assert.equal(file.name, 'penilaian-ori-maladministrasi-2025.json');
  const opened = swanilai.parse(file.bytes.toString());
  assert.deepEqual(swanilai.validate(file.bytes.toString()), [], 'the app’s reader has nothing to say about it');
  assert.equal(opened.units[0].score, 90.125, 'not rounded');
  assert.equal(opened.units[0].kind, 'puskesmas');
  const { entity } = swanilai.score(opened);
  assert.deepEqual([entity.score, entity.name], [87.44, 'Kabupaten Contoh']);
  assert.equal(await app.page.$eval('#salinan', (one) => one.value), file.bytes.toString(), 'the same by copying (EM-12)');
  await app.page.reload();
  await light.ready();
  await light.until('#hasil .score', '87,44');
  assert.equal(await app.page.$eval('#nama-1', (one) => one.value), 'Puskesmas “Sehat” <b>');
  await light.press('clear');
  const yes = () => app.page.$eval('#ditanyakan .danger', (one) => one.disabled);
  assert.equal(await yes(), true, 'inert at first (SE-7)');
  await app.page.waitForFunction(() => !document.querySelector('#ditanyakan .danger').disabled);
  await app.page.click('#ditanyakan .danger');
  await light.until('#hasil', 'Belum ada angka');
  assert.equal(await app.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('swanilai.kalkulator')).length), 0);
  // In the app itself.
  const other = await enter({ path: '#/buka' });
  const place = path.join(app.downloads, file.name);
  await writeFile(place, file.bytes);
  await (await other.page.waitForSelector('input[type="file"]')).uploadFile(place);
  await other.page.waitForFunction(() => document.body.innerText.includes('Kabupaten Contoh'), { timeout: 20_000 });
});

journey('by keyboard alone, and said once typing rests (AX-3, AX-5)', at(`${PAGE}?set=ori-kepatuhan-2024`), async (app) => {
  const light = await new Light(app.page).ready();
  const active = () => app.page.evaluate(() => document.activeElement.id);
  assert.equal(await active(), '', 'nothing takes focus by itself (EM-4)');
  const to = async (id) => {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await active() === id) return;
      await app.page.keyboard.press('Tab');
    }
    throw new Error(`${id} is not reached by Tab`);
  };
  await to('nilai-1');
  await app.page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.getElementById('status').textContent)).observe(document.getElementById('status'), { childList: true });
  });
  await app.page.keyboard.type('78');
  await to('cara-2');
  await app.page.keyboard.press('Enter');
  assert.equal(await active(), 'cara-2', 'focus stays where it was');
  await to('tambah-baris');
  await app.page.keyboard.press('Enter');
  assert.equal(await active(), 'nama-4', 'a new row takes focus after it was asked for');
  await to('hapus-4');
  await app.page.keyboard.press('Enter');
  assert.equal(await active(), 'tambah-baris');
  await app.page.waitForFunction(() => window.said.length > 0, { timeout: 10_000 });
  assert.deepEqual(await app.page.evaluate(() => window.said), ['Nilai 78,00, Zona Hijau · Kategori B · Kualitas Tinggi.']);
  await to('clear');
  await app.page.keyboard.press('Enter');
  assert.equal(await app.page.evaluate(() => document.activeElement.textContent), 'Batal', 'the harmless answer');
  await app.page.keyboard.press('Enter');
  assert.equal(await active(), 'clear', 'back where it was');
});

journey('a browser that cannot read hexadecimal by itself scores the same', {
  ...at(`${PAGE}?set=ori-kepatuhan-2024`),
  before: () => { delete Uint8Array.fromHex; },
}, async (app) => {
  const light = await new Light(app.page).ready();
  assert.equal(await app.page.evaluate(() => 'fromHex' in Uint8Array), false);
  await light.type('nilai-1', '90,16');
  await light.until('#hasil .score', '90,16');
});

journey('what is typed while the page comes is scored at once, and stands over the draft that was kept', {
  ...at(`${PAGE}?set=ori-kepatuhan-2024`),
  before: () => {
    localStorage.setItem('swanilai.kalkulator.ori-kepatuhan-2024', sessionStorage.getItem('draft') ?? '');
    if (!sessionStorage.getItem('draft')) return;
    window.scores = [];
    document.addEventListener('DOMContentLoaded', () => {
      window.scores.push(document.querySelector('#hasil .score')?.textContent);
    });
    new MutationObserver((_, observer) => {
      const field = document.getElementById('nilai-1');
      if (!field) return;
      observer.disconnect();
      field.value = '90,16';
    }).observe(document, { childList: true, subtree: true });
  },
}, async (app) => {
  const light = await new Light(app.page).ready();
  await light.type('nama-1', 'Puskesmas Watdek');
  await light.type('nilai-1', '50');
  await light.type('nilai-2', '77,2');
  await light.until('#hasil .score', '63,60');
  await app.page.evaluate(() => sessionStorage.setItem('draft', localStorage.getItem('swanilai.kalkulator.ori-kepatuhan-2024')));
  await app.page.reload();
  await light.ready();
  assert.deepEqual(await app.page.evaluate(() => window.scores), ['90,16'], 'the score of what stands there, before anything else is done');
  await light.until('#hasil .score', '83,68');
  assert.deepEqual(await app.page.$$eval('#nama-1, #nilai-1, #nilai-2', (all) => all.map((one) => one.value)), ['Puskesmas Watdek', '90,16', '77,2']);
});

journey('EM-11: paper has a page of its own, with everything unfolded', at(`${PAGE}?set=ori-kepatuhan-2024`), async (app) => {
  const light = await new Light(app.page).ready();
  await light.type('nama-1', 'Puskesmas Watdek');
  await light.type('nilai-1', '90,16');
  await light.type('nilai-2', '77,2');
  await light.until('#hasil .score', '83,68');
  const file = path.join(app.downloads, 'kertas.pdf');
  await writeFile(file, await app.page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const words = execFileSync('pdftotext', ['-layout', file, '-']).toString().replace(/\s+/g, ' ');
  for (const part of [SIMULATION.id, 'Penilaian Kepatuhan 2024', 'Puskesmas', 'Watdek', '83,68', '77,20', 'Yang dianggap', 'Kategori B']) assert.ok(words.includes(part), `${part} in ${words}`);
  assert.ok(!words.includes('Tambah baris'), words);
  const size = execFileSync('pdfinfo', [file]).toString();
  assert.match(size, /Pages:\s+1\b[\s\S]*A4/);
});

journey('EM-6: storage that throws: it runs from memory and says so', {
  ...at(`${PAGE}?set=ori-kepatuhan-2024`),
  before: () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
  },
}, async (app) => {
  const light = await new Light(app.page).ready();
  await light.type('nilai-1', '90,16');
  await light.until('#hasil .score', '90,16');
  assert.match(await light.text('.storage-note'), /Draf tidak tersimpan otomatis di situs ini. Unduh berkas/);
});

test('what cannot start says why, keeps what was typed and the link: damaged script, refused WebAssembly, no JavaScript (SE-3)', { timeout: 120_000 }, async (t) => {
  let isWhole = false;
  const damaged = await host({
    folder: DIST,
    change(name, body) {
      if (isWhole || !/^kalkulator-[0-9a-f]{16}\.js$/.test(name)) return body;
      const other = Buffer.from(body);
      // Within the module, which the script holds.
      other[other.indexOf('0061736d') + 5000] ^= 1;
      return other;
    },
  });
  t.after(() => damaged.close());
  const broken = await person({ base: damaged.base, path: `${PAGE}?lang=id`, wait: false });
  t.after(() => broken.close());
  await broken.page.waitForFunction(() => performance.getEntriesByType('resource').some((one) => one.name.includes('/kalkulator-')));
  assert.match(await broken.page.$eval('#hasil', (one) => one.innerText), /berkasnya tidak utuh/);
  assert.ok(await broken.page.$('#hasil a[target="_blank"]'));
  await broken.page.type('#nilai-1', '90,16');
  assert.equal(await broken.page.$eval('#nilai-1', (one) => one.value), '90,16');
  isWhole = true;
  await broken.page.reload();
  const mended = await new Light(broken.page).ready();
  await mended.type('nilai-1', '90,16');
  await mended.until('#hasil .score', '90,16');

  const refusing = await host({
    folder: DIST,
    change: (name, body) => (name.endsWith('.html') ? Buffer.from(body.toString().replace(" 'wasm-unsafe-eval'", '')) : body),
  });
  t.after(() => refusing.close());
  for (const page of [PAGE, `${CARD}#set=ori-kepatuhan-2024&nilai=90`]) {
    const refused = await person({ base: refusing.base, path: page, wait: false });
    t.after(() => refused.close());
    await refused.page.waitForFunction(() => document.getElementById('hasil').innerText.includes('tidak mengizinkan WebAssembly'));
    assert.ok(await refused.page.$('#hasil a[target="_blank"]'), page);
  }

  const still = await person({ path: '#/', wait: false });
  t.after(() => still.close());
  await withoutScripts(still.page);
  await still.page.goto(`${await site()}${PAGE}`);
  const words = await still.page.$eval('body', (body) => body.innerText);
  assert.match(words, /JavaScript tidak aktif/);
  assert.match(words, /Buka di tab baru/);
  assert.ok(words.includes(SIMULATION.id));
});

journey('AX-1, AX-8: no finding of axe, no sideways scrolling, at three widths, light, dark and forced', at(`${PAGE}?lang=id&set=ori-maladministrasi-2025`), async (app) => {
  const found = [];
  const judge = async (name) => {
    await app.page.evaluate(AXE);
    for (const width of [320, 412, 1366]) {
      await app.page.setViewport({ width, height: 900 });
      for (const [scheme, colours] of [['light', 'none'], ['dark', 'none'], ['light', 'active']]) {
        await media(app.page, { 'prefers-color-scheme': scheme, 'forced-colors': colours, 'prefers-reduced-motion': 'reduce' });
        // Structure once a width, colours in each scheme.
        const isFirst = scheme === 'light' && colours === 'none';
        const violations = await app.page.evaluate(async (whole) => {
          const runOnly = whole ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
          const { violations: all } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
          return all.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
        }, isFirst);
        found.push(...violations.map((words) => `${name} ${width} ${scheme} ${colours}: ${words}`));
      }
      const over = await app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${name} ${width}: wider by ${over} px`);
      const low = await app.page.$$eval('button, a.button, select, input', (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5).map((one) => one.id));
      if (low.length) found.push(`${name} ${width}: lower than 44 px: ${low}`);
    }
  };
  const light = await new Light(app.page).ready();
  await judge('empty');
  await light.type('nilai-1', '90,16');
  await light.type('nilai-2', '1.234');
  await light.press('cara-3');
  await light.type('poin-3-0', '20');
  await judge('faulty');
  await light.type('nilai-2', '');
  await light.press('download');
  await light.press('clear');
  await app.page.waitForSelector('#ditanyakan button');
  await judge('open');
  await app.page.goto(`${await site()}${CARD}?lang=id#set=ori-kepatuhan-2024&nilai=77.5&nama=Kota`);
  await app.page.waitForSelector('.badge');
  await judge('card');
  assert.deepEqual(found, []);
  assert.equal(await app.page.$$eval('[style]', (all) => all.length), 0, 'SE-5');
});
