// Downloads: no browser says whether a file arrived, so the app says what it knows and offers other ways.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { full } from './lib/addresses.mjs';
import { journey, mayReadClipboard, pause } from './lib/browser.mjs';
import { openPaper } from './lib/paper.mjs';

const SENT = /Dikirim ke unduhan peramban: (\S+)\. Pastikan berkasnya ada\./;

/** Every button that gives a file, by its page: its name, the place where it stands, and whether it is a text. */
const BUTTONS = (id) => [
  [`#/hasil/${id}`, 'Simpan berkas', 'section.no-print', true],
  [`#/hasil/${id}`, 'Unduh hasil (JSON)', 'section.no-print', true],
  [`#/penilaian/${id}`, 'Simpan berkas', '.draft-bar', true],
  [`#/bagikan/${id}`, 'Simpan: Berkas penilaian', 'main', true],
  [`#/bagikan/${id}`, 'Simpan: Hasil tanpa nama', 'main', true],
  [`#/lembar-kerja/${id}`, 'Unduh Excel (.xlsx)', 'main', false],
  [`#/rencana/${id}`, 'Unduh daftar (CSV)', 'main', true],
];

/** A browser that takes a download and drops it, as those inside other apps do, or as a person who cancels. */
async function refuseDownloads(page) {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId: page.browserContext().id });
}

journey('where a file may not have arrived, every button says so and offers a copy of what is in it', { engine: 'chromium', why: 'drops downloads', timeout: 180_000 }, async (app, _, t) => {
  await mayReadClipboard(app, t);
  const id = await openPaper(app, full());
  await app.saved();
  await refuseDownloads(app.page);
  for (const [address, button, place, isText] of BUTTONS(id)) {
    await app.go('#/');
    await app.go(address);
    await app.press(button, place);
    await app.reads(SENT, '.download-note');
    assert.match(await app.status(), SENT, `${button}: spoken too`);
    assert.doesNotMatch(await app.text(), /Berkas disimpan|diunduh\./, `${button}: nothing is claimed`);
    if (isText) {
      await app.press('Salin isinya', '.download-note');
      await app.reads('Tersalin.', '.download-note');
      const copied = await app.page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.length > 100, `${button}: all of it is copied`);
    } else {
      await app.reads('coba lagi di peramban lain', '.download-note');
    }
  }
  assert.deepEqual((await readdir(app.downloads)).filter((name) => name !== 'penilaian.json'), [], 'no file came');
});

journey('copying refused as well: the text stands there to be copied by hand', {
  engine: 'chromium', why: 'drops downloads', before: () => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); },
}, async (app) => {
  const id = await openPaper(app, full());
  await app.saved();
  await refuseDownloads(app.page);
  await app.go(`#/hasil/${id}`);
  await app.press('Simpan berkas', 'section.no-print');
  await app.press('Salin isinya', '.download-note');
  await app.reads('Peramban menolak menyalin. Pilih semua teks ini, lalu salin sendiri.', '.download-note');
  const text = await app.page.$eval('.download-note textarea', (area) => area.value);
  assert.equal(JSON.parse(text).entity.name, 'Kota Pagaralam');
});

journey('a sheet of the system that takes the file counts as a backup, one that is closed does not', {
  engine: 'chromium', why: 'drops downloads',
  before: () => {
    navigator.canShare = () => true;
    navigator.share = async (data) => {
      window.shared = data.files?.[0]?.name;
      if (window.cancels) throw new DOMException('', 'AbortError');
    };
  },
}, async (app) => {
  const id = await openPaper(app, full());
  await app.saved();
  await app.page.evaluate((draft) => {
    const key = `swanilai.draft.${draft}`;
    addEventListener('pagehide', () => localStorage.setItem(key, localStorage.getItem(key).replace('"format"', '"created": "2025-01-01T08:00:00+07:00", "format"')));
  }, id);
  await app.reload();
  await app.go(`#/penilaian/${id}`);
  await app.reads('Belum ada berkas draf ini yang dipastikan tersimpan.', '.reminder');
  await refuseDownloads(app.page);
  await app.press('Simpan berkas', '.reminder');
  await app.page.evaluate(() => { window.cancels = true; });
  await app.press('Bagikan berkas', '.reminder');
  await pause(300);
  await app.reads('Belum ada berkas draf ini yang dipastikan tersimpan.', '.reminder');
  await app.page.evaluate(() => { window.cancels = false; });
  await app.press('Bagikan berkas', '.reminder');
  await app.page.waitForFunction(() => !document.querySelector('.reminder'));
  assert.match(await app.page.evaluate(() => window.shared), /\.json\.txt$/, 'sheets take no .json');
});

journey('the browser inside an app of an iPhone gives no name, and is told what may be blocked', {
  engine: 'chromium', why: 'pretends to be another browser',
  before: () => {
    const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
    Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => agent });
  },
}, async (app, enter) => {
  await app.reads('Halaman ini terbuka di dalam aplikasi lain.', '.guest-note');
  const safari = await enter({
    before: () => {
      const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
      Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => agent });
    },
  });
  assert.equal(await safari.page.$('.guest-note'), null, 'Safari itself is not');
});
