// Nothing lost: earlier states, deleted drafts, drafts without a file, the shell's backup.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { journey, launch, pause, person } from './lib/browser.mjs';
import {
  archived, atSheet, cards, FIRST, note, restore, rows, state, until,
} from './lib/durable.mjs';
import { swanilai } from './lib/pkg.mjs';

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
  await app.press('Urungkan penghapusan draf Kota Tual', '.undo-delete');
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
  await app.press('Hapus selamanya draf Kota Tual');
  await pause(700);
  await app.press('Ya, hapus selamanya');
  await until(async () => (await rows(app.page, 'sampah')).length === 0, 'nothing of it is left');
  assert.deepEqual(await rows(app.page, 'riwayat'), []);
});

journey('a deleted draft stays for thirty days, and is gone after', {}, async (app) => {
  await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await archived(app, '"level": 2');
  await app.home.visit();
  await app.press('Hapus draf Kota Tual');
  await pause(700);
  await app.press('Ya, hapus');
  await app.reads('Draf Kota Tual dihapus.', '.undo-delete');
  await until(async () => (await rows(app.page, 'sampah')).length === 1, 'it is in the bin');
  // As it will be found so many days later.
  const age = async (days) => {
    await app.page.evaluate((count) => new Promise((done, failed) => {
      const request = indexedDB.open('swanilai.draf');
      request.onerror = () => failed(request.error);
      request.onsuccess = () => {
        const database = request.result;
        const transaction = database.transaction('sampah', 'readwrite');
        transaction.oncomplete = () => { database.close(); done(); };
        transaction.onabort = () => failed(transaction.error);
        const bin = transaction.objectStore('sampah');
        bin.openCursor().onsuccess = ({ target: { result: cursor } }) => {
          const row = cursor.value;
          const time = new Date(Date.parse(`${row.time.slice(0, 19)}Z`) - count * 86_400_000).toISOString().slice(0, 19);
          cursor.update({ ...row, time: time + row.time.slice(19) });
        };
      };
    }), days);
    await app.reload();
  };
  await age(29);
  await app.press('Baru dihapus (1)');
  await app.control('Kembalikan draf Kota Tual');
  await age(2);
  await until(async () => (await rows(app.page, 'sampah')).length === 0, 'it is gone');
  assert.doesNotMatch(await app.text(), /Baru dihapus/);
});

journey('on a shared computer nothing is written to the database, and erasing leaves nothing of the bin', {}, async (app) => {
  await atSheet(app, { entity: 'Kota Tual', unit: 'Dinas Sosial', shared: true });
  await app.sheet.note(FIRST, 'Rahasia');
  await app.reads('Komputer bersama', '.draft-saved');
  await app.home.visit();
  await app.press('Hapus draf Kota Tual');
  await pause(700);
  await app.press('Ya, hapus');
  await app.press('Urungkan penghapusan draf Kota Tual', '.undo-delete');
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
  await app.reads('Belum ada berkas draf ini yang dipastikan tersimpan.', '.reminder');
  await app.home.visit();
  await app.reads('Sudah lama tanpa berkas yang dipastikan tersimpan: Kota Tual', '.reminder');
  await app.go(`#/penilaian/${id}`);
  const file = await app.download(() => app.press('Simpan berkas', '.reminder'));
  assert.deepEqual(swanilai.validate(file.bytes.toString()), []);
  assert.doesNotMatch(file.bytes.toString(), /riwayat|rev/i, 'no earlier state is in the file');
  // No browser says whether the file arrived: the reminder rests only once somebody made sure.
  await app.reads(`Dikirim ke unduhan peramban: ${file.name}. Pastikan berkasnya ada.`, '.reminder');
  await app.reload();
  await app.reads('Belum ada berkas draf ini yang dipastikan tersimpan.', '.reminder');
  // The same name again: the browser writes over the file.
  await app.press('Simpan berkas', '.reminder');
  await app.press('Berkasnya ada', '.reminder');
  await until(async () => await app.page.$('.reminder') === null, 'and is not brought to mind any more');
  await app.reload();
  assert.equal(await app.page.$('.reminder'), null, 'nor later');
});

journey('much was entered on one day and never saved as a file: it is brought to mind at 51 entries, not at 50', {}, async (app) => {
  const { id } = await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await archived(app, '"level": 2');
  const entered = async (scores) => {
    await app.page.evaluate((draft, count) => {
      const key = `swanilai.draft.${draft}`;
      addEventListener('pagehide', () => {
        const stored = JSON.parse(localStorage.getItem(key));
        stored.units = [stored.units[0], ...Array.from({ length: count }, (_, at) => ({ id: `u${at}`, name: `Puskesmas ${at}`, score: 80 }))];
        localStorage.setItem(key, JSON.stringify(stored));
      });
    }, id, scores);
    await app.reload();
    await app.go(`#/penilaian/${id}`);
    await app.reads(`Puskesmas ${scores - 1}`);
  };
  await entered(49);
  assert.equal(await app.page.$('.reminder'), null);
  await entered(50);
  await app.reads('Belum ada berkas draf ini yang dipastikan tersimpan.', '.reminder');
});

test('a private window: both copies are kept while it is open, and reload loses nothing', { timeout: 90_000 }, async (t) => {
  const browser = await launch({ flags: ['--incognito'], prefs: { 'browser.privatebrowsing.autostart': true } });
  t.after(() => browser.close());
  const app = await person({ browser, context: browser.defaultBrowserContext() });
  await atSheet(app);
  await app.sheet.level(FIRST, 2);
  await app.saved();
  await archived(app, '"level": 2');
  await app.reload();
  assert.equal(await app.sheet.given(FIRST), 2);
  app.recorder.check();
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
