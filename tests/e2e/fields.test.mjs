// Fields: what is pasted is understood or stays with a reason, never cut and never read by half (ID-5);
// what is wrong is spoken once, when typing rests or the field is left (AX-5).

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journey, mayReadClipboard, pause } from './lib/browser.mjs';
import { swanilai } from './lib/pkg.mjs';

/** A score of 87,50 as it comes from spreadsheets, web pages, chats and PDF files. */
const DIRTY = [
  `${' '.repeat(19)}87,50`, '\t87,50\t', '87,50\r\n', '\n87,50', '\u00a087,50\u00a0', '\u200987,50\u202f', '\u200b87,50\ufeff',
  '8\u00ad7,50', '\u200e87,50\u200f', '\u202a87,50\u202c', '\u206687,50\u2069', '８７，５０', '87,50%', '87,50 %', '\u300087.50',
];
/** What is no number, or two: none of them may become a score. */
const NONE = ['8 7', '87 50', '8\n7', '87\n50', '8\t7', '87,50\n90,16', '87,\u00a050', '87,50 dari 100', '8７,5 0', '٨٧', '87,50.', '1'.repeat(300)];

/** Pastes for real, in place of what a field holds. */
async function paste(app, selector, text) {
  await app.page.waitForSelector(selector);
  await app.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await app.page.$eval(selector, (field) => { field.focus(); field.select(); });
  await app.page.keyboard.down('Control');
  await app.page.keyboard.press('v');
  await app.page.keyboard.up('Control');
  await app.settled();
}

const errorOf = (app, id) => app.page.evaluate((one) => {
  const field = document.getElementById(one);
  const error = document.getElementById(`${one}-error`);
  const isTied = (field.getAttribute('aria-describedby') ?? '').split(' ').includes(`${one}-error`);
  return error && isTied && field.getAttribute('aria-invalid') === 'true' ? error.innerText : '';
}, id);

/** What the status region says from now on. */
async function listen(app) {
  await app.page.evaluate(() => {
    window.spoken = [];
    const region = document.querySelector('[role=status][aria-live]');
    new MutationObserver(() => { if (region.textContent.trim()) window.spoken.push(region.textContent.trim()); })
      .observe(region, { childList: true, characterData: true, subtree: true });
  });
}
const spoken = (app) => app.page.evaluate(() => window.spoken.splice(0));

async function unit(app, which) {
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/lokus/dinas-sosial`);
  await app.unit.know(which);
  return id;
}

journey('a score as it is pasted: understood with what came along, or refused whole', {}, async (app, _, t) => {
  await mayReadClipboard(app, t);
  await unit(app, 'score');
  for (const text of DIRTY) {
    await paste(app, '#unit-score', text);
    assert.equal(await errorOf(app, 'unit-score'), '', JSON.stringify(text));
    assert.match(await app.bar(), /^87,50 /, JSON.stringify(text));
  }
  for (const text of NONE) {
    await paste(app, '#unit-score', text);
    assert.match(await errorOf(app, 'unit-score'), /Tulis angka/, JSON.stringify(text));
    assert.doesNotMatch(await app.bar(), /^\d/, `${JSON.stringify(text)} is no score`);
    assert.ok((await app.value('#unit-score')).length >= 2, 'and it stays in the field');
  }
  await app.go('#/kalkulator');
  for (const text of [DIRTY[0], '87,50 %', '\ufeff87,50']) {
    await paste(app, '#unit-score-1', text);
    await app.reads('87,50', '.standing .score');
  }
  await paste(app, '#unit-score-1', '8\n7');
  await app.reads('Ada angka yang belum terbaca.');
});

journey('points with a percent sign, and every number of other pages: understood or refused, never half', {}, async (app) => {
  // Said of the preview on the page for webmasters.
  app.recorder.expect(/An iframe which has both allow-scripts and allow-same-origin/);
  const id = await unit(app, 'points');
  await app.write('[id="points-input"]', '15%');
  assert.match(await errorOf(app, 'points-input'), /Tulis angka/, 'of what?');
  const fields = [
    [`#/skenario/${id}`, '#scenario-output-persepsi-1-low'],
    ['#/instrumen/ori-kepatuhan-2023/sesuaikan', '#a-weight-input'],
    [`#/banding/${id}`, '#past-score'],
    ['#/sematkan', '#card-score'],
  ];
  for (const [hash, selector] of fields) {
    await app.go(hash);
    if (hash === '#/sematkan') await app.click('input[name="snippet-what"][value="kartu"]');
    await app.page.waitForSelector(selector);
    await app.page.$eval(selector, (field) => { field.closest('details')?.setAttribute('open', ''); });
    await app.write(selector, '1 2');
    assert.match(await errorOf(app, selector.slice(1)), /Tulis angka/, `${hash} ${selector}`);
    await app.write(selector, `${' '.repeat(25)}1,5`);
    assert.equal(await errorOf(app, selector.slice(1)), '', `${hash} ${selector}`);
  }
});

journey('a text that is too long stays whole, says by how much, and outlives a reload; the draft keeps what it had', {}, async (app, _, t) => {
  await mayReadClipboard(app, t);
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/lokus/dinas-sosial`);
  const long = 'Dinas '.repeat(40).trim();
  await paste(app, '#unit-name', long);
  assert.equal(await app.value('#unit-name'), long);
  assert.equal(await errorOf(app, 'unit-name'), 'Terlalu panjang 39 huruf; paling banyak 200. Sampai dipendekkan, yang tersimpan tetap isi sebelumnya.');
  await app.reads('Dinas Sosial', 'h1');
  await pause(400);
  await app.reload();
  assert.equal(await app.value('#unit-name'), long, 'still there');
  await app.reads('Dinas Sosial', 'h1');
  assert.match(await errorOf(app, 'unit-name'), /Terlalu panjang 39 huruf/);
  await app.write('#unit-name', 'Dinas Kesehatan');
  assert.equal(await errorOf(app, 'unit-name'), '');
  await app.reads('Dinas Kesehatan', 'h1');
  assert.deepEqual(await app.keys('sessionStorage'), [], 'nothing is left of it');
  // A number that cannot be read, too; its field stays while it is typed and after.
  await app.unit.know('score');
  await app.write('#unit-score', '87,5');
  await app.go('#/tentang');
  await app.go(`#/penilaian/${id}/lokus/dinas-sosial`);
  await app.write('#unit-score', '87,5o');
  await pause(400);
  await app.reload();
  assert.equal(await app.value('#unit-score'), '87,5o');
  assert.match(await errorOf(app, 'unit-score'), /Tulis angka/);
  assert.doesNotMatch(await app.bar(), /^\d/, 'and counts for nothing');
  await app.write('#unit-score', '');
  await app.unit.know('observations');
  // Notes, links, owners.
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  const asked = 'output.persepsi.1';
  await app.sheet.openNotes(asked);
  const note = `${app.sheet.field(asked)}-note`;
  await paste(app, note, 'x'.repeat(2_500));
  assert.equal((await app.value(note)).length, 2_500);
  assert.match(await errorOf(app, note.slice(1)), /^Terlalu panjang 500 huruf; paling banyak 2000\./);
  await app.sheet.link(asked, 'SK', 'https://example.go.id/a');
  const url = `${app.sheet.field(asked)}-link-0-url`;
  await paste(app, url, `https://example.go.id/${'a'.repeat(2_000)}`);
  assert.match(await errorOf(app, url.slice(1)), /^Terlalu panjang 22 huruf/);
  assert.equal((await app.value(url)).length, 2_022);
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  assert.deepEqual(swanilai.validate(file.bytes.toString('utf8')), [], 'what is saved can be opened');
  // Where something begins, it does not begin with half a name.
  await app.go('#/baru');
  await app.fresh.choose({ entity: 'x'.repeat(201), unit: 'Dinas' });
  await app.fresh.begin();
  assert.match(await errorOf(app, 'entity-name'), /^Terlalu panjang 1 huruf; paling banyak 200\.$/);
  assert.equal((await app.focused()).id, 'entity-name');
  assert.equal(await app.page.$('[maxlength]'), null, 'no field cuts');
  assert.equal(await app.address(), '#/baru');
});

journey('AX-5: an error is spoken once: when typing rests, or the field is left; not at each key', {}, async (app) => {
  await unit(app, 'score');
  await listen(app);
  await app.page.focus('#unit-score');
  await app.page.keyboard.type('sembilan puluh', { delay: 60 });
  assert.deepEqual(await spoken(app), [], 'nothing while typing');
  await pause(1_300);
  assert.deepEqual(await spoken(app), ['Nilai akhir lokus: Tulis angka saja, misalnya 78,5.']);
  await app.page.keyboard.press('Tab');
  await pause(1_300);
  assert.deepEqual(await spoken(app), [], 'not once more');
  await app.write('#unit-score', '101');
  await app.page.keyboard.press('Tab');
  await pause(200);
  const errors = (await spoken(app)).filter((words) => /Tulis/.test(words));
  assert.deepEqual(errors, ['Nilai akhir lokus: Tulis angka antara 0 dan 100.'], 'at once when the field is left');
  await app.write('#unit-score', '90,16');
  await pause(1_300);
  assert.ok((await spoken(app)).every((words) => !/Tulis/.test(words)));
  // A text that is too long, in a field of several lines, and a part of a scenario that does not go together.
  await app.unit.know('observations');
  await app.write('#unit-name', 'x'.repeat(203));
  await pause(1_300);
  assert.match((await spoken(app)).join('|'), /^Nama lokus: Terlalu panjang 3 huruf; paling banyak 200\./);
});

journey('ID-5: a stored number with three decimals is no question in English; a language change keeps what is half typed', {}, async (app) => {
  const place = path.join(app.downloads, 'tiga.json');
  await writeFile(place, JSON.stringify({
    format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kota Contoh' },
    units: [
      { id: 'a', name: 'A', score: 87.995 }, { id: 'b', name: 'B', points: { input: 1.234, proses: 20.125 } },
      { id: 'c', name: 'C', observations: { 'output.persepsi.ikm': { marks: [{ level: 87.995 }] } } },
    ],
    history: [{ year: 2022, score: 61.125, instrument: 'ori-kepatuhan-2022' }],
  }));
  await app.files.visit();
  await app.files.choose(place);
  await app.press('Buka sebagai draf: tiga.json');
  const id = (await app.address()).split('/')[2];
  const shown = async (hash, selector, english, indonesian) => {
    await app.go(hash);
    await app.page.waitForSelector(selector);
    for (const [lang, value] of [['en', english], ['id', indonesian], ['en', english]]) {
      await app.setLang(lang);
      assert.equal(await app.value(selector), value, lang);
      assert.equal(await errorOf(app, await app.page.$eval(selector, (field) => field.id)), '', `${lang} ${selector}`);
    }
    await app.setLang('id');
  };
  await shown(`#/penilaian/${id}/lokus/a`, '#unit-score', '87.995', '87,995');
  await shown(`#/penilaian/${id}/lokus/b`, '[id="points-input"]', '1.234', '1,234');
  await shown(`#/penilaian/${id}/isian/c/output`, `${app.sheet.field('output.persepsi.ikm')} input[inputmode=decimal]`, '87.995', '87,995');
  await app.go(`#/banding/${id}`);
  await app.setLang('en');
  await app.press('Change', '.past-years, main');
  assert.match(await app.value('#past-score'), /^61\.125/);
  assert.equal(await errorOf(app, 'past-score'), '');
  // What a person types is still asked about, in both languages.
  await app.go(`#/penilaian/${id}/lokus/a`);
  await app.write('#unit-score', '1.234');
  assert.match(await errorOf(app, 'unit-score'), /Do you mean 1\.2340 or 1234/);
  await app.setLang('id');
  assert.equal(await app.value('#unit-score'), '1.234', 'what is half typed stays');
  assert.match(await errorOf(app, 'unit-score'), /Maksud Anda 1,234 atau 1234/);
  await app.write('#unit-score', '87,5');
  await app.setLang('en');
  assert.equal(await app.value('#unit-score'), '87.5', 'a number is written as the language does');
});
