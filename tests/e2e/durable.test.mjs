// Nothing lost: two tabs, lost and full storage, clocks set back, other versions of the app.

import assert from 'node:assert/strict';
import { journey, pause } from './lib/browser.mjs';
import {
  archived, atSheet, cards, fillUp, FIRST, look, makeRoom, note, rows, SECOND, state, until,
} from './lib/durable.mjs';
import { elementId } from './lib/pkg.mjs';

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
  await app.back();
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

/** Deletes the only draft, in two steps. */
async function remove(app) {
  await app.home.visit();
  await app.press('Hapus draf Kota Tual');
  await pause(600);
  await app.press('Ya, hapus');
  await app.reads('Belum ada draf.');
}

journey('localStorage is full: it is said with its size, typing goes on, and the second copy has it', {}, async (app) => {
  await atSheet(app);
  await app.saved();
  await fillUp(app);
  await app.sheet.note(FIRST, 'Tidak muat lagi');
  await app.reads('Penyimpanan peramban penuh', '.keep-notices');
  await app.reads(/Draf dan instrumen memakai [\d,]+ [kM]B/, '.keep-notices');
  await archived(app, 'Tidak muat lagi');
  await app.reads('masih tersimpan di salinan kedua', '.keep-notices');
  await makeRoom(app);
  await app.sheet.level(FIRST, 1);
  await until(async () => await app.page.$('.keep-notices .notice') === null, 'the notice goes once there is room');
});

journey('the database is full: the draft is stored before its earlier states', {
  engine: 'chromium', why: 'in Firefox database and storage are full together, and nothing but the file is left: nothing-lost.test.mjs',
}, async (app) => {
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

/** From now on the page gets nothing into the database any more, nor out of it. */
const loseDatabase = (app) => app.page.evaluate(() => {
  IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError'); };
});

journey('another tab went before the database had its last words: they are kept beside what is typed here', {}, async (app, enter) => {
  const { sheet } = await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await app.saved();
  const other = await enter({ context: app.profile, path: sheet });
  assert.equal(await other.sheet.given(FIRST), 2);
  await pause(600);
  await loseDatabase(other);
  await other.sheet.note(FIRST, 'Kata terakhir di tab lain');
  await other.saved();
  await other.page.close();
  await app.sheet.level(SECOND, 3);
  await archived(app, 'Kata terakhir di tab lain');
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.value(note(FIRST)), 'Kata terakhir di tab lain');
  assert.equal(await app.sheet.given(SECOND), 3);
  // Undo takes back what was typed here alone.
  await app.undo();
  assert.equal(await app.sheet.given(SECOND), null);
  assert.equal(await app.value(note(FIRST)), 'Kata terakhir di tab lain');
  await app.saved();
  await app.reload();
  await app.sheet.openNotes(FIRST);
  assert.equal(await app.sheet.given(SECOND), null);
  assert.equal(await app.value(note(FIRST)), 'Kata terakhir di tab lain');
});

journey('a draft that was deleted while the database could not be reached stays deleted', {}, async (app) => {
  await atSheet(app);
  await app.sheet.note(FIRST, 'Untuk dihapus');
  await archived(app, 'Untuk dihapus');
  await loseDatabase(app);
  await app.sheet.level(FIRST, 1);
  await app.saved();
  await pause(300);
  await remove(app);
  await app.reload();
  await pause(1_500);
  assert.deepEqual(await app.home.drafts(), []);
  await app.press('Baru dihapus (1)');
  await app.control('Kembalikan draf Kota Tual');
});

journey('a draft out of the bin finds no room: it stays in the bin, and this is said', {}, async (app) => {
  await atSheet(app);
  await app.sheet.note(FIRST, 'Kembali nanti. '.repeat(100));
  await app.saved();
  await pause(300);
  await remove(app);
  await fillUp(app);
  await app.press('Baru dihapus (1)');
  await app.press('Kembalikan draf Kota Tual');
  await app.reads(/belum dapat dikembalikan: penyimpanan penuh/);
  assert.deepEqual(await app.home.drafts(), []);
  await makeRoom(app);
  await app.press('Kembalikan draf Kota Tual');
  await until(async () => (await app.home.drafts()).length === 1, 'it is back once there is room');
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
