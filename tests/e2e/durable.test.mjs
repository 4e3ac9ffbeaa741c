// Nothing lost: two tabs, killed browsers, full storage, clocks set back, earlier states, deleted drafts.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { chromium, journey, pause, person } from './lib/browser.mjs';
import { archived, figures, kill, LOST_AT_MOST, rows } from './lib/durable.mjs';
import { elementId, swanilai } from './lib/pkg.mjs';

const [FIRST, SECOND] = ['proses.standar.1', 'proses.standar.2'];
const note = (id) => `#${elementId(id)}-note`;

async function atSheet(app, choices = { entity: 'Kota Tual', unit: 'Dinas Sosial' }) {
  const id = await app.fresh.start(choices);
  await app.tasks.openSheet('proses');
  return { id, sheet: await app.address() };
}

/** Looks at one of several tabs: a hidden one is not drawn. */
async function look(app) {
  await app.page.bringToFront();
  await app.settled();
}

async function until(act, message) {
  for (let waited = 0; waited < 10_000; waited += 100) {
    if (await act()) return;
    await pause(100);
  }
  assert.fail(message);
}

async function state(app, id) {
  await app.go(`#/riwayat/${id}`);
  await app.page.waitForSelector('#states > li');
}

const cards = (app) => app.page.$$eval('#states > li', (items) => items.map((item) => item.innerText.replace(/\s+/g, ' ').trim()));

/** Brings a state back in two steps. */
async function restore(app, index) {
  const button = await app.page.$(`#states > li:nth-child(${index + 1}) button`);
  await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await button.click();
  await pause(700);
  await app.press('Ya, kembalikan');
}

journey('two tabs: what either changed is kept, and each shows it', {}, async (app, enter) => {
  const { sheet } = await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await app.saved();
  const other = await enter({ context: app.profile, path: sheet });
  assert.equal(await other.sheet.given(FIRST), 2);
  await other.sheet.level(SECOND, 3);
  await other.sheet.note(SECOND, 'Dari tab kedua');
  await archived(other, 'Dari tab kedua');
  await look(app);
  await app.reads('Draf ini diubah di tab lain; tampilan diperbarui.', '.keep-notices');
  assert.equal(await app.sheet.given(SECOND), 3, 'the first tab shows what the second did');
  await app.sheet.note(FIRST, 'Dari tab pertama');
  await archived(app, 'Dari tab pertama');
  await look(other);
  await other.sheet.openNotes(FIRST);
  await until(async () => await other.value(note(FIRST)) === 'Dari tab pertama', 'the second tab shows it');
  // Undo takes back what was done here, not what came from elsewhere.
  await other.undo();
  await until(async () => await other.value(note(SECOND)) === '', 'its own note is undone');
  assert.equal(await other.value(note(FIRST)), 'Dari tab pertama');
  await other.page.close();
  await look(app);
  await app.reload();
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Dari tab pertama');
  assert.equal(await app.sheet.given(SECOND), 3);
});

/** A tab that does not hear of others in time, as one that was frozen. */
const deaf = () => {
  window.BroadcastChannel = undefined;
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function add(kind, ...rest) {
    if (kind !== 'storage' && kind !== 'visibilitychange') listen.call(this, kind, ...rest);
  };
};

journey('two tabs change the same note: both are shown with a choice, and nothing is thrown away', {}, async (app, enter) => {
  const { id, sheet } = await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await app.saved();
  const other = await enter({ context: app.profile, path: sheet, before: deaf });
  await look(app);
  await app.sheet.note(FIRST, 'Ditulis di tab pertama');
  await app.sheet.level(SECOND, 1);
  await archived(app, 'Ditulis di tab pertama');
  await look(other);
  await other.sheet.note(FIRST, 'Ditulis di tab kedua');
  await other.reads('Isian yang sama diubah di dua tab', '.conflict');
  await other.reads('Ditulis di tab pertama', '.conflict');
  await other.reads('Ditulis di tab kedua', '.conflict');
  assert.equal(await other.sheet.given(SECOND), 1, 'what only the first changed is there without a question');
  await other.press('Pakai isi tab lain', '.conflict').catch(async () => other.click('.conflict-side:last-child button'));
  await until(async () => await other.value(note(FIRST)) === 'Ditulis di tab pertama', 'the choice counts');
  assert.equal(await other.page.$('.conflict'), null, 'the question is gone');
  await other.undo();
  await until(async () => await other.value(note(FIRST)) === 'Ditulis di tab kedua', 'the choice can be undone');
  await until(async () => (await rows(other.page, 'draf'))[0].text.includes('Ditulis di tab kedua'), 'and is stored');
  await state(other, id);
  assert.ok((await rows(other.page, 'riwayat')).some((row) => row.text.includes('Ditulis di tab pertama')), 'the other note is among the earlier states');
  assert.match((await cards(other)).join(' '), /Keadaan dari tab lain, sebelum digabung/);
});

journey('the storage loses everything; the second copy brings it back', {}, async (app) => {
  const { sheet } = await atSheet(app);
  await app.sheet.note(FIRST, 'Masih ada');
  await archived(app, 'Masih ada');
  await app.page.goto('about:blank');
  await app.page.goBack();
  await app.ready();
  await app.page.evaluate(() => { addEventListener('pagehide', () => localStorage.clear()); });
  await app.page.reload();
  await app.page.waitForSelector(`#${elementId(FIRST)}`, { timeout: 20_000 });
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Masih ada');
  assert.equal(await app.address(), sheet);
  await app.home.visit();
  assert.match((await app.home.drafts()).join(' '), /Kota Tual/);
});

journey('the clock is set back: the draft stored last still counts', {
  before: () => {
    const RealDate = Date;
    const back = () => Number(sessionStorage.getItem('mundur') ?? 0);
    window.Date = class extends RealDate {
      constructor(...given) { super(...(given.length > 0 ? given : [RealDate.now() - back()])); }

      static now() { return RealDate.now() - back(); }
    };
  },
}, async (app) => {
  const { id } = await atSheet(app);
  await app.sheet.note(FIRST, 'Sebelum jam mundur');
  await archived(app, 'Sebelum jam mundur');
  await app.page.evaluate(() => sessionStorage.setItem('mundur', String(400 * 86_400_000)));
  await app.sheet.note(FIRST, 'Sesudah jam mundur');
  await archived(app, 'Sesudah jam mundur');
  // The storage falls back to an older text, as after a crash.
  await app.page.evaluate((draft) => {
    const key = `swanilai.draft.${draft}`;
    const old = localStorage.getItem(key).replace('Sesudah', 'Sebelum');
    addEventListener('pagehide', () => { localStorage.setItem(key, old); localStorage.setItem(`swanilai.rev.${draft}`, '1-lama'); });
  }, id);
  await app.reload();
  await app.page.waitForSelector(`#${elementId(FIRST)}`);
  await app.sheet.openNotes(FIRST);
  await until(async () => await app.value(note(FIRST)) === 'Sesudah jam mundur', 'the later text counts, whatever the clock says');
});

journey('riwayat: each of the last twenty states comes back, and bringing back can be undone', {}, async (app) => {
  const { id, sheet } = await atSheet(app);
  // A minute passes between one state and the next, for the app.
  await app.page.evaluate(() => {
    const now = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => now() + ahead;
    window.later = () => { ahead += 61_000; };
  });
  for (let step = 1; step <= 24; step += 1) {
    await app.page.evaluate(() => window.later());
    await app.sheet.note(FIRST, `Keadaan ${step}.`);
    await archived(app, `Keadaan ${step}.`);
  }
  await state(app, id);
  await until(async () => (await cards(app)).length === 20, 'twenty states are kept, not one more');
  const all = await cards(app);
  assert.match(all[0], /Keadaan sekarang/);
  assert.match(all[0], /1 catatan berubah pada Dinas Sosial/);
  assert.equal((await rows(app.page, 'riwayat')).length, 20);
  const texts = (await rows(app.page, 'riwayat')).map((row) => /Keadaan \d+\./.exec(row.text)[0]);
  assert.deepEqual(texts, Array.from({ length: 20 }, (_, at) => `Keadaan ${at + 5}.`), 'the latest twenty');
  // The earliest is brought back, becomes the latest, and the next one is the earliest: so each has its turn.
  for (const [round, wanted] of texts.entries()) {
    await restore(app, 19);
    await archived(app, wanted);
    await until(async () => /Keadaan sekarang.*Setelah dikembalikan/.test((await cards(app))[0]), 'the list shows it');
    if (round === 0) {
      await app.reads('Keadaan sekarang', '#states > li:first-child');
      assert.equal((await app.focused()).id, 'states', 'focus is not lost with the button');
    }
  }
  await app.undo();
  await app.go(sheet);
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), texts[18], 'undo takes the bringing back back');
});

journey('a deleted draft comes back with one press, also later, and goes for good when asked to', {}, async (app) => {
  const { sheet } = await atSheet(app);
  await app.sheet.note(FIRST, 'Jangan hilang');
  await archived(app, 'Jangan hilang');
  const remove = async () => {
    await app.home.visit();
    await app.press('Hapus draf Kota Tual');
    await pause(700);
    await app.press('Ya, hapus');
    await app.reads('Draf Kota Tual dihapus.', '.undo-delete');
  };
  await remove();
  await app.reads('Belum ada draf.');
  await app.press('Kembalikan draf Kota Tual', '.undo-delete');
  await until(async () => /Kota Tual/.test((await app.home.drafts()).join(' ')), 'it is listed again');
  await app.go(sheet);
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Jangan hilang');
  await remove();
  await app.reload();
  await app.press('Baru dihapus (1)');
  await app.press('Kembalikan draf Kota Tual');
  await app.go(sheet);
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Jangan hilang', 'a day later as well');
  await remove();
  await app.reload();
  await app.press('Baru dihapus (1)');
  await app.press('Hapus draf Kota Tual selamanya');
  await pause(700);
  await app.press('Ya, hapus selamanya');
  await until(async () => (await rows(app.page, 'sampah')).length === 0, 'nothing of it is left');
  assert.deepEqual(await rows(app.page, 'riwayat'), []);
});

journey('on a shared computer nothing is written to the database, and erasing leaves nothing of the bin', {}, async (app) => {
  await atSheet(app, { entity: 'Kota Tual', unit: 'Dinas Sosial', shared: true });
  await app.sheet.note(FIRST, 'Rahasia');
  await app.reads('Komputer bersama', '.draft-saved');
  await app.home.visit();
  await app.press('Hapus draf Kota Tual');
  await pause(700);
  await app.press('Ya, hapus');
  await app.press('Kembalikan draf Kota Tual', '.undo-delete');
  await until(async () => /Kota Tual/.test((await app.home.drafts()).join(' ')), 'undo works here, too');
  await app.press('Hapus draf Kota Tual');
  await pause(700);
  await app.press('Ya, hapus');
  await app.about.visit();
  await app.about.erase();
  await app.home.visit();
  await app.settled();
  assert.equal(await app.page.$('.undo-delete'), null);
  assert.deepEqual(await app.page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name)), []);
});

journey('erasing takes second copies, earlier states and the bin with it', {}, async (app) => {
  await atSheet(app);
  await app.sheet.note(FIRST, 'Rahasia');
  await archived(app, 'Rahasia');
  await app.about.visit();
  await app.about.erase();
  await until(async () => (await app.page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))).length === 0, 'no database is left');
  await app.home.visit();
  await app.reads('Belum ada draf.');
});

journey('localStorage is full: it is said with its size, typing goes on, and the second copy has it', {}, async (app) => {
  await atSheet(app);
  await app.saved();
  await app.page.evaluate(() => {
    for (let size = 1 << 20; size > 0; size >>= 1) {
      try {
        for (let n = 0; ; n += 1) localStorage.setItem(`lain.${size}.${n}`, 'x'.repeat(size));
      } catch { /* Full at this size: go on with smaller ones. */ }
    }
  });
  await app.sheet.note(FIRST, 'Tidak muat lagi');
  await app.reads('Penyimpanan peramban penuh', '.keep-notices');
  await app.reads(/Draf dan instrumen memakai [\d,]+ [kM]B/, '.keep-notices');
  await archived(app, 'Tidak muat lagi');
  await app.reads('masih tersimpan di salinan kedua', '.keep-notices');
  await app.page.evaluate(() => { for (const key of Object.keys(localStorage)) if (key.startsWith('lain.')) localStorage.removeItem(key); });
  await app.sheet.level(FIRST, 1);
  await until(async () => await app.page.$('.keep-notices .notice') === null, 'the notice goes once there is room');
});

journey('the database is full: the draft is stored before its earlier states', {}, async (app) => {
  await atSheet(app);
  await app.sheet.note(FIRST, 'Sebelum penuh');
  await archived(app, 'Sebelum penuh');
  const session = await app.page.createCDPSession();
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: new URL(app.base).origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.base).origin, quotaSize: Math.max(1, Math.floor(usage / 2)) });
  await app.sheet.note(FIRST, 'Sesudah penuh');
  await app.saved();
  await app.reload();
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Sesudah penuh', 'what the storage has is enough');
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.base).origin });
});

journey('the database is blocked: drafts live in the storage, earlier states in the tab, and it is said', {
  before: () => { Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('blocked', 'SecurityError'); } }); },
}, async (app, enter) => {
  const { id, sheet } = await atSheet(app);
  await app.sheet.note(FIRST, 'Tanpa basis data');
  await app.saved();
  await state(app, id);
  await app.reads('Riwayat ini hanya ada di memori tab', 'main');
  // Two tabs find each other through the storage alone.
  await app.go(sheet);
  const other = await enter({ context: app.profile, path: sheet, before: () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); } });
  await other.sheet.level(SECOND, 3);
  await other.saved();
  await pause(600);
  await look(app);
  await until(async () => await app.sheet.given(SECOND) === 3, 'the other tab’s answer came');
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Tanpa basis data');
});

journey('a newer version of the app stored the draft: it is not written over, and this is said', {}, async (app) => {
  const { id } = await atSheet(app);
  await app.sheet.note(FIRST, 'Versi ini');
  await archived(app, 'Versi ini');
  const newer = await app.page.evaluate((draft) => {
    const key = `swanilai.draft.${draft}`;
    const text = localStorage.getItem(key).replace('"version": 1', '"version": 2');
    localStorage.setItem(key, text);
    return text;
  }, id);
  await app.sheet.level(FIRST, 3);
  await app.reads('Draf ini disimpan oleh versi aplikasi yang lebih baru', '.keep-notices');
  assert.equal(await app.page.evaluate((draft) => localStorage.getItem(`swanilai.draft.${draft}`), id), newer, 'not a letter was changed');
  const file = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  assert.match(file.bytes.toString(), /Versi ini/, 'what was typed here goes out as a file');
  await app.reload();
  assert.equal(await app.page.evaluate((draft) => localStorage.getItem(`swanilai.draft.${draft}`), id), newer);
});

journey('an older version of the app works on the same draft: both sides’ changes are kept', {}, async (app) => {
  const { id } = await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await app.saved();
  await pause(600);
  // It knows nothing of revisions, and keeps fields that it does not know.
  await app.page.evaluate((draft) => {
    const key = `swanilai.draft.${draft}`;
    const stored = JSON.parse(localStorage.getItem(key));
    stored.units[0].observations['proses.standar.2'] = { marks: [{ level: 3 }], masaDepan: { apa: 1 } };
    localStorage.setItem(key, `${JSON.stringify(stored, null, 2)}\n`);
  }, id);
  await app.sheet.note(FIRST, 'Versi baru');
  await archived(app, 'Versi baru');
  await archived(app, 'masaDepan');
  assert.equal(await app.sheet.given(SECOND), 3);
});

journey('a draft that was not saved as a file for long is brought to mind, calmly', {}, async (app) => {
  const { id } = await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await archived(app, '"level": 2');
  await app.go(`#/penilaian/${id}`);
  assert.equal(await app.page.$('.reminder'), null, 'not on the first day');
  await app.page.evaluate((draft) => {
    const key = `swanilai.draft.${draft}`;
    addEventListener('pagehide', () => localStorage.setItem(key, localStorage.getItem(key).replace(/"created": "\d{4}/, '"created": "2025')));
  }, id);
  await app.reload();
  await app.reads('Draf ini belum pernah disimpan sebagai berkas.', '.reminder');
  await app.home.visit();
  await app.reads('Belum disimpan sebagai berkas sejak lama: Kota Tual', '.reminder');
  await app.go(`#/penilaian/${id}`);
  const file = await app.download(() => app.press('Simpan berkas', '.reminder'));
  assert.deepEqual(swanilai.validate(file.bytes.toString()), []);
  assert.doesNotMatch(file.bytes.toString(), /riwayat|rev/i, 'no earlier state is in the file');
  await until(async () => await app.page.$('.reminder') === null, 'and is not brought to mind any more');
});

journey('the backup that the shell hands out after a breakdown is opened: each draft is offered', {}, async (app) => {
  for (const entity of ['Kota Ambon', 'Kota Tual']) {
    await atSheet(app, { entity, unit: 'Dinas Sosial' });
    await app.sheet.level(FIRST, entity === 'Kota Ambon' ? 1 : 3);
    await app.saved();
    await pause(400);
  }
  const entries = await app.page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  const folder = await mkdtemp(path.join(tmpdir(), 'swanilai-backup-'));
  const place = path.join(folder, 'draf-swanilai-2026-11-22.json');
  await writeFile(place, JSON.stringify({ format: 'swanilai.drafts', version: 1, saved: '2026-11-22T00:00:00Z', entries }, null, 2));
  await app.about.visit();
  await app.about.erase();
  await app.files.visit();
  await app.files.choose(place);
  await until(async () => (await app.page.$$('main section.card:has(.card-head)')).length === 2, 'both drafts are offered');
  const found = [await app.files.card(0), await app.files.card(1)].join(' ');
  assert.match(found, /Kota Ambon/);
  assert.match(found, /Kota Tual/);
  await rm(folder, { recursive: true });
});

test(`the browser is killed again and again while somebody types: at most ${LOST_AT_MOST} ms are missing`, { timeout: 170_000 }, async () => {
  const errors = [];
  const results = await kill({ rounds: 12, seed: 3, report: (one) => { if (one.error) errors.push(one.error); } });
  assert.deepEqual(errors, []);
  const sums = figures(results);
  for (const [what, sum] of Object.entries(sums)) assert.equal(sum.late + sum.lost, 0, `${what}: ${JSON.stringify(sum)}`);
});

test('the whole browser is killed right after a draft was begun: the draft is listed', { timeout: 90_000 }, async (t) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'swanilai-begun-'));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const browser = await chromium({ profile });
  const app = await person({ browser, context: browser.defaultBrowserContext() });
  await atSheet(app);
  await app.sheet.note(FIRST, 'Baru mulai');
  await archived(app, 'Baru mulai');
  const gone = new Promise((resolve) => { browser.process().once('exit', resolve); });
  process.kill(-browser.process().pid, 'SIGKILL');
  await gone;
  const again = await chromium({ profile });
  t.after(() => again.close());
  const back = await person({ browser: again, context: again.defaultBrowserContext() });
  await until(async () => /Kota Tual/.test((await back.home.drafts()).join(' ')), 'it is on the start page');
});
