// Whatever happens to tab, browser or storage: what was typed is there, or the app says that it is not.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { journey, launch, pause, person, renderers } from './lib/browser.mjs';
import { fillUp, makeRoom } from './lib/durable.mjs';
import { Evidence } from './lib/evidence.mjs';
import { elementId, swanilai } from './lib/pkg.mjs';

const ASKED = 'proses.standar.1';
const DRAFT = { entity: 'Kabupaten Maluku Tenggara', unit: 'Dinas Sosial' };

async function atSheet(app, choices = DRAFT) {
  const id = await app.fresh.start(choices);
  await app.tasks.openSheet('proses');
  return { id, sheet: await app.address() };
}

/** What the draft holds when somebody comes back to it. */
async function comeBack(app) {
  await app.page.waitForSelector(`#${elementId(ASKED)}`);
  await app.sheet.openNotes(ASKED);
  return { level: await app.sheet.given(ASKED), note: await app.value(`#${elementId(ASKED)}-note`) };
}

journey('FX-12: the tab is closed in the middle of a word', {}, async (app, enter) => {
  const { sheet } = await atSheet(app);
  await app.sheet.level(ASKED, 3);
  await app.sheet.note(ASKED, 'Sudah lama');
  await pause(500);
  await app.page.keyboard.type(', baru saja');
  await app.page.close();
  const back = await enter({ context: app.profile, path: sheet });
  const found = await comeBack(back);
  assert.equal(found.level, 3);
  assert.match(found.note, /^Sudah lama/, 'nothing older than 500 ms is lost');
});

journey('FX-12: reload and leaving for another site in the middle of a word lose nothing at all', {}, async (app) => {
  await atSheet(app);
  await app.sheet.level(ASKED, 2);
  await app.sheet.note(ASKED, 'Ketikan terakhir');
  await app.reload();
  assert.deepEqual(await comeBack(app), { level: 2, note: 'Ketikan terakhir' });
  await app.write(`#${elementId(ASKED)}-note`, 'Sampai huruf terakhir');
  await app.page.goto('about:blank');
  await app.back();
  await app.ready();
  assert.deepEqual(await comeBack(app), { level: 2, note: 'Sampai huruf terakhir' });
});

journey('FX-2: a draft that grows past what a file may have is kept, comes back, and the person is told', {}, async (app) => {
  const long = 'Catatan panjang sekali. '.repeat(84).slice(0, 1_990);
  const units = [{ id: 'dinas-sosial', name: 'Dinas Sosial' }];
  const file = () => JSON.stringify({
    format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' },
    entity: { name: DRAFT.entity, kind: 'kabupaten' }, units,
  });
  const notes = ['input.kompetensi.1', 'input.kompetensi.2', 'input.kompetensi.3', 'input.kompetensi.4'];
  while (file().length < 1_036_000) {
    const observations = Object.fromEntries(notes.map((id) => [id, { note: long }]));
    units.push({ id: `u${units.length}`, name: `Lokus ${units.length}`, observations });
  }
  const id = await new Evidence(app).from(file(), 'panjang.swanilai.json');
  const open = async () => {
    await app.go(`#/penilaian/${id}/isian/dinas-sosial/proses`);
    await app.page.waitForSelector(`#${elementId(ASKED)}`);
  };
  await open();
  const told = (is) => app.page.waitForFunction((wanted) => /terlalu besar untuk satu berkas/.test(document.querySelector('.keep-notices')?.innerText ?? '') === wanted, {}, is);
  await told(false);
  const fields = await app.page.$$eval('fieldset.indicator textarea[id$="-note"]', (all) => all.map((one) => `[id="${one.id}"]`));
  const paste = async (words) => {
    for (const field of fields) await app.put(field, words);
    await app.saved();
  };
  await paste(long);
  const stored = await app.page.evaluate((key) => localStorage.getItem(`swanilai.draft.${key}`).length, id);
  assert.ok(stored > 1 << 20, `${stored} letters`);
  await told(true);
  await app.reload();
  await app.page.waitForSelector(`#${elementId(ASKED)}`);
  assert.equal(await app.value(fields.at(-1)), long, 'it is all there');
  await told(true);
  await app.home.visit();
  assert.match((await app.home.drafts()).join(), /Kabupaten Maluku Tenggara.* dari \d+/);
  await open();
  await paste('Singkat');
  await told(false);
});

test('the whole browser goes down: everything up to the last pause is back', { timeout: 120_000 }, async (t) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'swanilai-kill-'));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  let sheet;
  await t.test('the tab crashes', async () => {
    const browser = await launch({ profile });
    const app = await person({ browser, context: browser.defaultBrowserContext() });
    ({ sheet } = await atSheet(app));
    await app.sheet.level(ASKED, 4);
    await app.sheet.note(ASKED, 'Sebelum macet');
    await pause(500);
    for (const pid of await renderers(browser)) process.kill(pid, 'SIGKILL');
    await pause(500);
    const back = await person({ browser, context: browser.defaultBrowserContext(), path: sheet });
    assert.deepEqual(await comeBack(back), { level: 4, note: 'Sebelum macet' });
    back.recorder.check();
    await browser.close();
  });
  await t.test('the browser is killed', async () => {
    const browser = await launch({ profile });
    const app = await person({ browser, context: browser.defaultBrowserContext(), path: sheet });
    assert.deepEqual(await comeBack(app), { level: 4, note: 'Sebelum macet' }, 'a plain restart keeps everything');
    await app.write(`#${elementId(ASKED)}-note`, 'Sebelum listrik padam');
    // The app stores within half a second; Chromium itself writes its storage to disk some seconds later.
    await app.saved();
    await pause(6_500);
    const gone = new Promise((resolve) => { browser.process().once('exit', resolve); });
    browser.process().kill('SIGKILL');
    await gone;
    const again = await launch({ profile });
    const back = await person({ browser: again, context: again.defaultBrowserContext(), path: sheet });
    assert.deepEqual(await comeBack(back), { level: 4, note: 'Sebelum listrik padam' });
    back.recorder.check();
    await again.close();
  });
});

journey('several drafts live side by side, and one is deleted in two steps (SE-7)', {}, async (app) => {
  const names = ['Kota Ambon', 'Kota Tual', 'Kabupaten Buru'];
  for (const entity of names) {
    await app.fresh.start({ entity, unit: 'Dinas Sosial' });
    await app.tasks.openSheet('output');
    await app.sheet.level('output.persepsi.1', names.indexOf(entity) + 1);
    await app.saved();
    await pause(1_000);
  }
  await app.reload();
  await app.home.visit();
  const drafts = await app.home.drafts();
  assert.deepEqual(drafts.map((draft) => names.find((name) => draft.startsWith(name))), [...names].reverse(), 'the latest first');
  for (const draft of drafts) assert.match(draft, /Kepatuhan 2023 1 dari 41 terisi · Disimpan \d+ \w+ \d{4} pukul \d\d\.\d\d/);
  await app.home.open('Kota Ambon');
  await app.tasks.openSheet('output');
  assert.equal(await app.sheet.given('output.persepsi.1'), 1, 'each keeps its own answers');

  await app.home.visit();
  await app.press('Hapus draf Kota Tual');
  await app.press('Ya, hapus');
  await app.reads('Hapus draf Kota Tual dari peramban ini? Masih dapat dikembalikan dari “Baru dihapus”.');
  assert.equal((await app.home.drafts()).length, 3, 'SE-7: a double press does nothing');
  await app.press('Batal');
  await app.press('Hapus draf Kota Tual');
  await pause(600);
  await app.press('Ya, hapus');
  assert.deepEqual((await app.home.drafts()).map((draft) => draft.slice(0, 8)), ['Kabupate', 'Kota Amb'].sort((a) => (drafts[0].startsWith(a) ? -1 : 1)));
  assert.equal((await app.focused()).id, 'drafts', 'focus is not lost with the button');
  assert.equal(await app.status(), 'Draf Kota Tual dihapus.');
  await app.reload();
  assert.equal((await app.home.drafts()).length, 2);
});

journey('undo and redo, step by step, over pages', {}, async (app) => {
  const { sheet } = await atSheet(app);
  for (const level of [1, 2, 3]) await app.sheet.level(ASKED, level);
  await app.sheet.note(ASKED, 'Satu kalimat penuh');
  await app.undo();
  await app.sheet.openNotes(ASKED);
  assert.equal(await app.value(`#${elementId(ASKED)}-note`), '', 'what was typed in one go is one step');
  assert.equal(await app.status(), 'Perubahan terakhir diurungkan.');
  await app.undo();
  assert.equal(await app.sheet.given(ASKED), 2);
  await app.press('Kembali ke daftar isian');
  await app.undo();
  await app.go(sheet);
  assert.equal(await app.sheet.given(ASKED), 1, 'undo reaches over pages');
  for (let step = 0; step < 3; step += 1) await app.redo();
  assert.equal(await app.sheet.given(ASKED), 3);
  await app.sheet.openNotes(ASKED);
  assert.equal(await app.value(`#${elementId(ASKED)}-note`), 'Satu kalimat penuh');
  await app.saved();
  await app.reload();
  assert.deepEqual(await comeBack(app), { level: 3, note: 'Satu kalimat penuh' });
});

journey('the other language keeps everything, saved or only typed', {}, async (app) => {
  await app.go('#/baru');
  await app.fresh.choose({ ...DRAFT });
  await app.setLang('en');
  assert.equal(await app.value('#entity-name'), DRAFT.entity);
  assert.equal(await app.value('#unit-name'), DRAFT.unit);
  assert.equal(await app.value('#instrument'), 'ori-kepatuhan-2023');
  await app.fresh.begin();
  await app.reads(DRAFT.entity, 'h1');
  await app.tasks.openSheet('proses');
  await app.sheet.level(ASKED, 2);
  await app.sheet.note(ASKED, 'half a word');
  await app.setLang('id');
  assert.deepEqual(await comeBack(app), { level: 2, note: 'half a word' });
  await app.calculator.visit('ori-kepatuhan-2023');
  await app.calculator.scores('90,16', '1.234');
  await app.setLang('en');
  assert.equal(await app.value('#unit-score-1'), '90,16');
  assert.equal(await app.value('#unit-score-2'), '1.234');
  await app.reload();
  assert.equal(await app.page.$eval('html', (root) => root.lang), 'en', 'the choice is remembered');
});

journey('the other language, seen for the first time, keeps what is typed but not yet taken', {}, async (app) => {
  const id = await app.fresh.start(DRAFT);
  await app.write('#new-unit', 'Satpas SIM');
  await app.setLang('en');
  await app.page.waitForSelector('#new-unit');
  assert.equal(await app.value('#new-unit'), 'Satpas SIM', 'the name of a unit not added yet');
  await app.setLang('id');
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  await app.page.waitForSelector('fieldset.indicator');
  await app.sheet.index('output.persepsi.ikm', '1.234');
  await app.reads('Maksud Anda 1,234 atau 1234?');
  await app.setLang('en');
  await app.page.waitForSelector('fieldset.indicator');
  assert.equal(await app.value(`${app.sheet.field('output.persepsi.ikm')} input[inputmode=decimal]`), '1.234', 'a wrong number stays to be corrected');
});

journey('a shared computer: the draft lives in this tab and is gone in another', {}, async (app, enter) => {
  const { sheet } = await atSheet(app, { ...DRAFT, shared: true });
  await app.sheet.level(ASKED, 3);
  await app.reads('Komputer bersama: draf hilang saat tab ditutup. Simpan sebagai berkas.', '.draft-saved');
  assert.deepEqual(await app.keys('localStorage'), [], 'nothing stays in the browser');
  assert.ok((await app.keys('sessionStorage')).some((key) => key.startsWith('swanilai.draft.')));
  await app.reload();
  assert.equal(await app.sheet.given(ASKED), 3, 'the tab itself may be reloaded');
  const other = await enter({ context: app.profile });
  await other.reads('Belum ada draf.');
  await other.go(sheet);
  await other.reads('Halaman tidak ditemukan', 'h1');
  await app.page.close();
  const later = await enter({ context: app.profile });
  assert.deepEqual([await later.keys(), await later.keys('sessionStorage')], [[], []]);
});

const blockStorage = () => {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
  }
};

/** EM-6: works from memory, says so, pushes the file. */
async function fromMemory(app) {
  await app.reads(SAYS);
  await atSheet(app);
  await app.sheet.level(ASKED, 3);
  await app.reads(SAYS, '.draft-saved');
  await app.press('Lihat hasil');
  const file = await app.result.save();
  assert.equal(JSON.parse(file.bytes).units[0].observations[ASKED].marks[0].level, 3);
  await app.home.visit();
  assert.equal((await app.home.drafts()).length, 1, 'the assessment at hand stays at hand');
  await app.setLang('en');
  await app.reads('The draft is not saved in this browser. Save it as a file.');
}
const SAYS = 'Draf tidak tersimpan otomatis di peramban ini. Simpan sebagai berkas.';

journey('EM-6: storage that throws', { before: blockStorage }, fromMemory);

journey('what is stored nowhere makes room for another draft only after a question', { before: blockStorage }, async (app) => {
  await atSheet(app);
  await app.sheet.level(ASKED, 3);
  await app.go('#/baru');
  await app.fresh.choose({ entity: 'Kota Tual', unit: 'Dinas Kesehatan' });
  // The key that sends a form asks no less.
  await app.page.keyboard.press('Enter');
  assert.equal(await app.address(), '#/baru');
  await app.fresh.begin();
  await app.reads('Draf yang sedang terbuka tidak tersimpan di peramban ini dan akan hilang. Lanjutkan?');
  await app.press('Batal');
  await app.home.visit();
  assert.match((await app.home.drafts()).join(), /^Kabupaten Maluku Tenggara/);
  await app.go('#/baru');
  await app.fresh.choose({ entity: 'Kota Tual', unit: 'Dinas Kesehatan' });
  await app.fresh.begin();
  await pause(600);
  await app.press('Ya, lanjutkan');
  await app.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
  await app.reads('Kota Tual');
});

journey('points that are too many together are refused while they are typed, and the draft comes back', {}, async (app) => {
  await app.fresh.start({ ...DRAFT, instrument: 'ori-maladministrasi-2025' });
  await app.press('Nama dan cara isi');
  await app.unit.know('points');
  // Each within what is known of its dimension, but 101 together.
  await app.unit.points({ input: '25', proses: '20', output: '10', pengaduan: '16', kepercayaan: '30' });
  await app.reads('Poin dimensi lain berjumlah 71, jadi di sini paling banyak 29');
  assert.equal(await app.page.$eval('[id="points-kepercayaan"]', (one) => one.getAttribute('aria-invalid')), 'true');
  await app.saved();
  await app.reload();
  assert.equal(await app.value('[id="points-pengaduan"]'), '16');
  await app.write('[id="points-kepercayaan"]', '29');
  await app.reads('100', '.standing .score');
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  assert.equal(swanilai.score(swanilai.parse(file.bytes.toString('utf8'))).entity.score, 100);
});

test('EM-6: storage blocked in the browser’s settings', { timeout: 60_000 }, async (t) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'swanilai-blocked-'));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  // Chromium has its settings in the profile; Firefox is told at its start.
  await mkdir(path.join(profile, 'Default'));
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const browser = await launch({ profile, prefs: { 'network.cookie.cookieBehavior': 2 } });
  try {
    const app = await person({ browser, context: browser.defaultBrowserContext() });
    const refused = await app.page.evaluate(() => { try { return String(localStorage); } catch (error) { return error.name; } });
    assert.equal(refused, 'SecurityError', 'the browser really refuses');
    // Firefox writes down that it lets no site be kept either.
    app.recorder.expect(/Failed to register.*Storage access is restricted/);
    await fromMemory(app);
    app.recorder.check();
  } finally {
    await browser.close();
  }
});

journey('storage full: the app says so, and stores again once there is room', {}, async (app) => {
  await atSheet(app);
  await app.saved();
  await fillUp(app);
  await app.sheet.note(ASKED, 'Catatan yang tidak muat lagi');
  await app.reads('Penyimpanan peramban penuh; perubahan terakhir belum tersimpan. Simpan sebagai berkas sekarang.', '.draft-saved');
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  assert.match(file.bytes.toString(), /Catatan yang tidak muat lagi/, 'the file has it all');
  await makeRoom(app);
  await app.page.focus(`#${elementId(ASKED)}-note`);
  await app.page.keyboard.press('End');
  await app.page.keyboard.type('!');
  await app.saved();
  await app.reload();
  assert.equal((await comeBack(app)).note, 'Catatan yang tidak muat lagi!');
});

journey('ID-9: erasing really erases', {}, async (app) => {
  await app.setLang('en');
  await app.setLang('id');
  await atSheet(app);
  await app.sheet.level(ASKED, 3);
  await app.saved();
  await app.page.evaluate(() => localStorage.setItem('situs-lain', 'tetap'));
  assert.ok((await app.keys()).length >= 3);
  await app.about.visit();
  await app.press('Hapus semua data dari peramban ini');
  await app.press('Ya, hapus semua');
  assert.ok((await app.keys()).length >= 3, 'SE-7: a double press does nothing');
  await app.press('Batal');
  await app.about.erase();
  assert.equal(await app.status(), 'Semua data di peramban ini sudah dihapus.');
  await pause(700);
  assert.deepEqual([await app.keys(), await app.keys('sessionStorage')], [[], []], 'no key of ours is left, and none comes back');
  assert.equal(await app.page.evaluate(() => localStorage.getItem('situs-lain')), 'tetap', 'what is not ours stays');
  await app.home.visit();
  await app.reads('Belum ada draf.');
  await app.back();
  await app.reload();
  assert.deepEqual(await app.keys(), []);
});
