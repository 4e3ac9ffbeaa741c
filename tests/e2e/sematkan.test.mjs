// The page "Pasang di situs Anda": choices, the preview of the real page, code to copy.

import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';
import { journey } from './lib/browser.mjs';
import { contrast } from '../../www/embed/theme.js';
import { Sematkan } from './lib/sematkan.mjs';
import { assessment, draftOf, place, seven } from './lib/share.mjs';
import { swanilai } from './lib/pkg.mjs';

/** A clipboard that can be read; headless browsers have none of their own. */
const CLIPBOARD = () => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
};
/** What optimisers leave alone. */
const LEFT_ALONE = 'data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-pagespeed-no-defer data-jetpack-boost="ignore" nowprocket';
/** A browser that refuses. */
const NO_CLIPBOARD = () => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
};

journey('the usual choice is made already: one piece of code, and the real page in the preview', {}, async (app) => {
  const page = new Sematkan(app);
  await app.press('Pasang di situs Anda', 'main');
  await page.visit();
  await app.reads('Alamat ini hanya dikenal di komputer ini');
  const { base } = app;
  assert.equal(await page.code('html'), `<script async ${LEFT_ALONE} src="${base}sematkan.v1.js"></script>\n<div data-swanilai="kalkulator" data-lang="id" data-tinggi="620" id="swanilai-kalkulator" wire:ignore data-turbo-permanent hx-preserve>\n  <a href="${base}v1/kalkulator.html?lang=id">Buka kalkulator nilai pelayanan publik (simulasi)</a>\n</div>`);
  // Everything else is folded away.
  const seen = await app.page.$$eval('main textarea', (all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
  assert.deepEqual(seen, ['code-html']);
  await page.previews(/v1\/kalkulator\.html\?embed=1&lang=id$/);
  const inside = await page.inside();
  await inside.waitForSelector('#nilai-1');
  await inside.waitForFunction(() => document.querySelectorAll('#set option').length > 1, { timeout: 20_000 });
  await inside.type('#nilai-1', '90,16');
  await inside.waitForFunction(() => /90,16/.test(document.querySelector('#hasil').innerText));
  assert.deepEqual(await app.keys(), [], 'the preview stores nothing');
  // As wide as a phone, or as wide as there is room.
  const width = () => app.page.$eval('.snippet-frame', (frame) => frame.clientWidth);
  assert.equal(await width(), 360);
  await app.press('Layar lebar', 'main');
  assert.ok(await width() > 900, `${await width()}`);
});

journey('choices change the code and the preview at once; a draft of the person is not touched', {}, async (app) => {
  const page = new Sematkan(app);
  const id = await draftOf(app, 'tujuh.json', seven('ori-kepatuhan-2024'));
  const stored = () => app.page.evaluate((key) => localStorage.getItem(key), `swanilai.draft.${id}`);
  const before = await stored();
  assert.ok(before);
  await page.visit();
  await page.unfold('.snippet-looks');
  await page.choose('snippet-set', 'ori-kepatuhan-2024');
  await page.choose('snippet-lang', 'en');
  await page.choose('snippet-theme', 'gelap');
  await app.write('#snippet-id', 'kotak-1');
  await app.write('#snippet-height', '700');
  await app.press('Tampilkan judul di dalam bingkai', '.snippet-looks');
  const last = 'set=ori-kepatuhan-2024&tema=gelap&lang=en&kop=0&id=kotak-1';
  await page.previews(new RegExp(`v1/kalkulator\\.html\\?embed=1&${last}$`));
  assert.match(await page.code('html'), /<div data-swanilai="kalkulator" data-set="ori-kepatuhan-2024" data-tema="gelap" data-lang="en" data-kop="0" data-id="kotak-1" data-tinggi="700" id="swanilai-kotak-1" wire:ignore/);
  assert.match(await page.code('html'), />Open the public service score calculator \(simulation\)</);
  const inside = await page.inside();
  await inside.waitForSelector('html[data-theme="dark"]');
  assert.equal(await inside.$eval('html', (root) => root.lang), 'en');
  const paper = await inside.$eval('body', (body) => getComputedStyle(body).getPropertyValue('--ink').trim());
  assert.equal(paper, '#eef1f6', 'dark, although the device is light');

  // Names and heights that will not do are refused with words, and the code goes on without them.
  await app.write('#snippet-id', 'Kotak Satu');
  await app.write('#snippet-height', '12');
  await app.reads('Nama ini tidak dipakai.');
  await app.reads('Tulis bilangan bulat dari 200 sampai 5.000. Selama itu dipakai 620.');
  assert.match(await page.code('html'), /data-kop="0" data-tinggi="620" /);

  // The whole app opens in an empty memory: the draft is neither seen nor changed.
  await page.what('penilaian');
  await page.previews(/index\.html\?embed=1&/);
  const whole = await page.inside();
  await whole.waitForSelector('html[data-app="ready"] button.lang', { timeout: 30_000 });
  assert.doesNotMatch(await whole.$eval('body', (body) => body.innerText), /Maluku Tenggara/);
  assert.equal(await stored(), before, 'byte for byte');
  assert.deepEqual((await app.keys()).filter((key) => key.startsWith('swanilai.draft.')), [`swanilai.draft.${id}`]);

  // What was chosen is still there after a look at another page.
  await app.go('#/tentang');
  await page.visit();
  assert.match(await page.code('html'), /data-swanilai="penilaian"/);
});

journey('a colour on which white letters cannot be read is refused with its number, and a darker one offered', {}, async (app) => {
  const page = new Sematkan(app);
  await page.visit();
  await page.unfold('.snippet-looks');
  await app.write('#snippet-colour', '#23407a');
  await app.reads(`Kontras dengan putih ${contrast('23407a').toFixed(3).slice(0, -1).replace('.', ',')} : 1.`);
  assert.match(await page.code('html'), /data-warna="23407a"/);
  await app.write('#snippet-colour', '#ffc20e');
  await app.reads('Kontras dengan putih hanya 1,61 : 1, padahal perlu 4,5 : 1.');
  assert.doesNotMatch(await page.code('html'), /warna/, 'the refused colour is not in the code');
  assert.equal(await app.page.$eval('#snippet-colour', (field) => field.getAttribute('aria-invalid')), 'true');
  const offer = await app.page.$eval('.snippet-colour .actions button', (button) => button.innerText);
  const hex = /#([0-9a-f]{6})/.exec(offer)[1];
  assert.ok(contrast(hex) >= 4.5 && contrast(hex) < 4.7, `${hex}: ${contrast(hex)}`);
  await app.press(offer, '.snippet-colour');
  assert.equal((await app.focused()).id, 'snippet-colour', 'focus stays where it was worked');
  assert.match(await app.status(), new RegExp(`#${hex}`));
  assert.match(await page.code('html'), new RegExp(`data-warna="${hex}"`));
  await page.previews(new RegExp(`warna=${hex}`));
  const inside = await page.inside();
  const wanted = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ');
  await inside.waitForFunction((rgb) => document.documentElement.style.getPropertyValue('--brand') === `rgb(${rgb})`, {}, wanted);
  await app.write('#snippet-colour', 'merah');
  await app.reads('Ini bukan kode warna.');
  // The page and the frame agree about every colour, at the border above all.
  for (const grey of ['757575', '767676', '777777', '787878', 'c31a0b', '008489', '00848a']) {
    await app.write('#snippet-colour', `#${grey}`);
    await app.settled();
    assert.equal(/warna/.test(await page.code('html')), contrast(grey) >= 4.5, grey);
  }
});

journey('a button copies exactly what is shown and says so; where the browser refuses, the code is selected', { alone: false }, async (enter) => {
  const app = await enter({ before: CLIPBOARD });
  const page = new Sematkan(app);
  await page.visit();
  await page.unfold();
  const buttons = await app.page.$$eval('.snippet-code', (all) => all.map((one) => [one.querySelector('textarea').id, one.querySelector('button').getAttribute('aria-label')]));
  assert.ok(buttons.length >= 12, `${buttons.length} pieces of code`);
  assert.equal(new Set(buttons.map(([, name]) => name)).size, buttons.length, 'each button says what it copies');
  for (const [id] of buttons) {
    await app.page.$eval(`.snippet-code:has(#${id}) button`, (button) => button.click());
    const shown = await app.page.$eval(`#${id}`, (area) => area.value);
    await app.page.waitForFunction((text) => window.copied === text, { timeout: 4_000 }, shown);
    await app.page.waitForFunction((of) => /Tersalin/.test(document.querySelector(`.snippet-code:has(#${of})`).innerText), { timeout: 4_000 }, id);
    assert.equal(await app.status(), 'Tersalin. Tempel di situs Anda.');
  }
  const other = await enter({ before: NO_CLIPBOARD });
  await new Sematkan(other).visit();
  await other.press('Salin: Kode HTML');
  await other.reads('Kodenya sudah dipilih: tekan Ctrl+C');
  const selected = await other.page.evaluate(() => {
    const one = document.activeElement;
    return [one.id, one.value.slice(one.selectionStart, one.selectionEnd) === one.value];
  });
  assert.deepEqual(selected, ['code-html', true]);
});

journey('a card takes what a draft or file says, and its zone follows the score', {}, async (app) => {
  const page = new Sematkan(app);
  const units = [{ id: 'a', name: 'Dinas A', score: 90.16 }, { id: 'b', name: 'Dinas B', score: 84.92 }];
  await draftOf(app, 'dua.json', assessment(units, { instrument: { id: 'ori-kepatuhan-2024' } }));
  const result = await place(app, 'hasil-2023.json', JSON.stringify(swanilai.score(assessment([{ id: 'a', name: 'Dinas A', score: 60.8 }], { entity: { name: 'Kota "X" & <Y>' } }), 'id')));
  const open = await place(app, 'setengah.json', assessment([{ id: 'a', name: 'Dinas A' }]));
  await page.visit();
  await page.what('kartu');
  await app.reads('Isi nilai dahulu.');
  assert.equal(await app.page.$('#code-html'), null, 'no code for an empty card');
  const source = await app.page.$eval('#card-source option:nth-child(2)', (option) => option.value);
  await page.choose('card-source', source);
  await app.reads('Isi kartu diambil dari Kabupaten Maluku Tenggara.');
  assert.equal(await app.value('#card-score'), '87,54');
  await app.reads('Zona dan kategori mengikuti nilai: Zona Hijau');
  assert.match(await page.code('html'), /data-kartu="set=ori-kepatuhan-2024&amp;nilai=87\.54&amp;lokus=2&amp;nama=Kabupaten%20Maluku%20Tenggara&amp;tahun=2024&amp;per=\d{4}-\d\d-\d\d"/);
  await page.previews(/v1\/kartu\.html\?embed=1&lang=id#set=ori-kepatuhan-2024&nilai=87\.54/);
  let inside = await page.inside();
  await inside.waitForFunction(() => /87,54/.test(document.body.innerText) && /Maluku Tenggara/.test(document.body.innerText) && /Hijau/i.test(document.body.innerText), { timeout: 20_000 });
  await (await app.page.$('#card-file')).uploadFile(open);
  await app.reads('Penilaian ini belum lengkap');
  assert.equal(await app.value('#card-score'), '87,54', 'the card stays');
  await (await app.page.$('#card-file')).uploadFile(result);
  await app.reads('Isi kartu diambil dari Kota "X" & <Y>.');
  assert.equal(await app.value('#card-score'), '60,8');
  await page.previews(/nilai=60\.8&lokus=1&nama=Kota%20%22X%22%20%26%20%3CY%3E/);
  inside = await page.inside();
  await inside.waitForFunction(() => /Kota "X" & <Y>/.test(document.body.innerText) && /Kuning/i.test(document.body.innerText), { timeout: 20_000 });
  await app.write('#card-score', '101');
  await app.reads('Isi nilai dahulu.');
  await app.write('#card-score', '95');
  await app.write('#card-year', '20');
  await app.reads('Tulis tahun dengan empat angka');
  assert.doesNotMatch(await page.code('html'), /tahun=/);
});

journey('the ZIPs are offered with their size and hold what a site installs; the fixed loader has its digest', {}, async (app) => {
  const page = new Sematkan(app);
  await page.visit();
  await page.unfold();
  for (const [name, wanted] of [['swanilai-wordpress.zip', 'swanilai/swanilai.php'], ['swanilai-joomla.zip', 'mod_swanilai.xml']]) {
    const words = await app.page.$eval(`a[download="${name}"]`, (link) => link.innerText);
    const file = await app.download(() => app.click(`a[download="${name}"]`));
    assert.equal(file.name, name);
    assert.equal(words, `Unduh ${name} (${Math.ceil(file.bytes.length / 1000)} kB)`);
    assert.ok(entries(file.bytes).get(wanted)?.includes('Swanilai') || entries(file.bytes).get(wanted)?.includes('swanilai'), `${wanted} is in ${name}`);
  }
  const pinned = await page.code('pinned');
  const [, src, integrity] = /src="([^"]+)" integrity="(sha384-[^"]+)" crossorigin="anonymous"/.exec(pinned);
  const digest = await app.page.evaluate(async (address) => {
    const bytes = await (await fetch(address)).arrayBuffer();
    return `sha384-${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384', bytes))))}`;
  }, src);
  assert.equal(digest, integrity, 'SE-9');
});

/** Names and texts of a ZIP, read without the program that wrote it. */
function entries(bytes) {
  const found = new Map();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [method, packed, nameLength, extra] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 30, at + 30 + nameLength);
    const begin = at + 30 + nameLength + extra;
    const content = bytes.subarray(begin, begin + packed);
    found.set(name, (method === 8 ? inflateRawSync(content) : content).toString('utf8'));
    at = begin + packed;
  }
  return found;
}

journey('AX-3: from choice to copied code by keys alone', { before: CLIPBOARD }, async (app) => {
  const page = new Sematkan(app);
  await page.visit();
  assert.equal((await app.focused()).tag, 'h1', 'AX-6');
  const reach = async (matches, most = 60) => {
    for (let stop = 0; stop < most; stop += 1) {
      await app.page.keyboard.press('Tab');
      if (await app.page.evaluate(matches)) return;
    }
    assert.fail(`not reached: ${matches}`);
  };
  await reach(() => document.activeElement.name === 'snippet-what');
  await app.page.keyboard.press('ArrowDown');
  await app.settled();
  assert.match(await page.code('html'), /data-swanilai="penilaian"/);
  await app.page.keyboard.press('ArrowUp');
  await reach(() => document.activeElement.localName === 'summary');
  await app.page.keyboard.press('Enter');
  await reach(() => document.activeElement.id === 'snippet-colour');
  await app.page.keyboard.type('#ffc20e');
  await reach(() => document.activeElement.matches('.snippet-colour .actions button'));
  await app.page.keyboard.press('Enter');
  await app.settled();
  await reach(() => document.activeElement.getAttribute('aria-label') === 'Salin: Kode HTML', 120);
  await app.page.keyboard.press('Enter');
  await app.page.waitForFunction(() => /data-warna="[0-9a-f]{6}"/.test(window.copied ?? ''));
  await app.reads('Tersalin.');
});

journey('a host that sends no header of ours shows the preview all the same', { alone: false }, async (enter) => {
  const { host } = await import('./lib/server.mjs');
  const bare = await host();
  try {
    const app = await enter({ base: bare.base });
    app.recorder.expect(/Failed to load|ERR_FAILED/);
    await app.go('#/sematkan');
    const page = new Sematkan(app);
    const inside = await page.inside();
    await inside.waitForFunction(() => document.querySelectorAll('#set option').length > 1, { timeout: 20_000 });
    assert.match(await page.code('html'), /data-swanilai="kalkulator"/);
  } finally {
    bare.close();
  }
});
