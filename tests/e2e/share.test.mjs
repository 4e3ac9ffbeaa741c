// What leaves the device, and how: files, links, QR codes. Nothing is sent by the app itself.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { journey, mayReadClipboard, media } from './lib/browser.mjs';
import { IS_FIREFOX, ROOT } from './lib/env.mjs';
import { swanilai } from './lib/pkg.mjs';
import { assessment, draftOf, ENTITY, FINGERPRINT, INSTRUMENT, place, seven, sha256, Share, typed } from './lib/share.mjs';

const DATE = String.raw`\d{4}-\d\d-\d\d`;

/** As much as a file can hold, every text one of a kind. */
const full = () => assessment([
  {
    id: 'watdek-id', name: 'Puskesmas Watdek', kind: 'puskesmas', catatanku: 'KATA-BEBAS-1', observations: {
      'input.kompetensi.1': {
        marks: [{ by: 'petugas-layanan', level: 3 }, { by: 'pengamat ANEH-2', level: 1 }],
        note: 'Budi belum hafal KATA-3',
        evidence: [{ expected: 1, status: 'ready', owner: 'Jabatan KATA-4', note: 'Catatan KATA-5', url: 'https://rahasia-6.go.id/sk' }, { title: 'Judul KATA-7' }],
      },
      'output.persepsi.ikm': { marks: [{ level: 82.5 }] },
    },
  },
  { id: 'sosial-id', name: 'Dinas Sosial Rahasia', kind: 'dinas', score: 71.08 },
], {
  id: '0b6f2c1e-6d5a-4f0e-9b1a-2f6f1d0c7a99', created: '2026-11-22T09:00:00+07:00',
  followUp: { products: [{ kind: 'lhp', done: true }], nomor: 'LHP-KATA-8' },
  repairs: [{ unit: 'watdek-id', indicator: 'input.kompetensi.1', to: 4, owner: 'Kasubag KATA-9', note: 'Segera KATA-10' }],
  imports: [{ file: 'berkas-KATA-11.json', fingerprint: 'ab'.repeat(32), at: '2026-11-01T08:00:00+07:00' }],
  tambahan: { dalam: ['KATA-12'] },
});

journey('FX-8: every file leaves under a name of one form, and each can be read again', {}, async (app, enter) => {
  const share = new Share(app);
  const id = await draftOf(app, 'penuh.json', full());
  await share.visit(id);
  const whole = await app.download(() => app.press('Simpan: Berkas penilaian'));
  assert.match(whole.name, new RegExp(`^penilaian-mandiri_kabupaten-maluku-tenggara_2-lokus_${INSTRUMENT}_${DATE}\\.json$`));
  const result = await app.download(() => app.press('Simpan: Hasil untuk diumumkan'));
  assert.match(result.name, new RegExp(`^hasil-simulasi_kabupaten-maluku-tenggara_2-lokus_${INSTRUMENT}_${DATE}\\.json$`));
  const anonymous = await app.download(() => app.press('Simpan: Hasil tanpa nama'));
  assert.match(anonymous.name, new RegExp(`^hasil-tanpa-nama_2-lokus_${INSTRUMENT}_${DATE}\\.json$`));
  assert.deepEqual(JSON.parse(result.bytes), JSON.parse(JSON.stringify(swanilai.score(swanilai.parse(whole.bytes.toString('utf8')), 'id'))), 'the result is what the module gives');

  // Nothing that was typed is in the result without names; the figures are.
  const words = [...new Set(typed(swanilai.parse(whole.bytes.toString('utf8'))))].filter((word) => word.length > 2);
  assert.ok(words.length > 20, `${words}`);
  const text = anonymous.bytes.toString('utf8');
  for (const word of words) assert.ok(!text.includes(word), `“${word}” is in the result without names`);
  for (const part of ['KATA', 'Budi', 'rahasia', 'Rahasia', 'Watdek', 'Maluku', 'watdek', 'sosial-id']) assert.ok(!text.includes(part), part);
  const [told, bare] = [JSON.parse(result.bytes), JSON.parse(anonymous.bytes)];
  assert.deepEqual([bare.entity.name, ...bare.units.map(({ name }) => name)], ['Kabupaten 1', 'Puskesmas 1', 'Dinas 1']);
  for (const [one, other] of [[told.entity, bare.entity], ...told.units.map((unit, at) => [unit, bare.units[at]])]) {
    assert.deepEqual({ ...other, name: one.name, ...(one.id && { id: one.id }) }, one);
  }

  // A phone gives the same file back under another ending.
  const other = await enter();
  await other.files.visit();
  await other.files.choose(await place(other, `${whole.name}.txt`, whole.bytes.toString('utf8')));
  await other.press(`Buka sebagai draf: ${whole.name}.txt`);
  await other.saved();
  const again = await other.download(() => other.press('Simpan berkas', '.draft-bar'));
  assert.ok(again.bytes.equals(whole.bytes), 'FX-1: byte for byte');
  // The fingerprint on the page is the one of the very file.
  assert.match(await app.text(), new RegExp(`Sidik berkas penilaian saat ini: ${sha256(whole.bytes)}`));
  await app.reads(FINGERPRINT);
  assert.equal((await share.imports())[0][0], 'berkas-KATA-11.json');
});

journey('FX-10: a link gives the same score to somebody else, asks first, and leaves the address bar', {}, async (app, enter) => {
  const share = new Share(app);
  const id = await draftOf(app, 'penuh.json', full());
  const score = await app.result.score();
  await share.visit(id);
  await app.reads('Tidak ikut: catatan, bukti, hasil keliling gedung, daftar perbaikan');
  const link = await share.link();
  assert.match(link, /\/#\/tautan\/[AB][A-Za-z0-9_-]+[A-Za-z0-9]$/, 'no mark at the end that a chat program would leave out');
  assert.ok(!decodeURIComponent(link).includes('KATA'), 'notes stay behind');

  const other = await enter({ path: link.slice(app.base.length) });
  await other.reads('Berkas yang dibaca (1)');
  assert.equal(await other.address(), '#/tautan', 'FX-10: gone from the address bar');
  // Chromium counts the empty page before it.
  assert.equal(await other.page.evaluate(() => history.length), IS_FIREFOX ? 1 : 2, 'and no second step in the history');
  assert.deepEqual(await other.keys(), [], 'nothing is stored before it is asked');
  await other.press('Buka sebagai draf: Tautan');
  await other.reads(ENTITY, 'h1');
  assert.equal(await other.result.score(), score);
  await other.saved();
  const saved = await other.download(() => other.press('Simpan berkas', '.draft-bar'));
  const back = swanilai.parse(saved.bytes.toString('utf8'));
  assert.deepEqual(back.units[0].observations['input.kompetensi.1'], { marks: [{ by: 'petugas-layanan', level: 3 }, { by: 'pengamat ANEH-2', level: 1 }] });
  assert.equal(back.repairs, undefined);

  // The same link once more, in the same tab: it is read again and the draft is asked about.
  await other.page.evaluate((to) => { location.href = to; }, link);
  await other.reads('Di peramban ini sudah ada draf untuk instansi dan instrumen yang sama.');
  assert.equal(await other.address(), '#/tautan');
  await other.page.reload();
  await other.ready();
  await other.reads('Tautan ini kosong, atau sudah dibaca dan dihapus dari bilah alamat.');
  assert.equal((await other.keys()).filter((key) => key.startsWith('swanilai.draft.')).length, 1);
});

journey('a damaged link is refused with words, wherever it is damaged', {}, async (app, enter) => {
  const share = new Share(app);
  const id = await draftOf(app, 'penuh.json', full());
  await share.visit(id);
  const link = await share.link();
  const start = link.indexOf('#/tautan/') + '#/tautan/'.length;
  const flip = (at) => link.slice(0, at) + (link[at] === 'x' ? 'y' : 'x') + link.slice(at + 1);
  const other = await enter();
  const damaged = [flip(start + 1), flip(Math.floor((start + link.length) / 2)), flip(link.length - 1), link.slice(0, -7)];
  for (const [number, one] of damaged.entries()) {
    await other.page.evaluate((to) => { location.href = to; }, one);
    await other.reads(`Berkas yang dibaca (${number + 1})`);
    assert.match(await other.files.card(number), /Tidak dapat dipakai .*Tautan ini terpotong atau ada hurufnya yang berubah\. Salin lagi seluruhnya; bila tetap gagal, minta pengirim mengirim berkas penilaiannya \(\.json\)\. .*Tidak ada yang diubah/);
  }
  await other.page.evaluate((to) => { location.href = to; }, flip(start));
  await other.reads('Tautan ini diawali x; aplikasi ini membaca yang diawali A, B.');
  assert.deepEqual(await other.keys(), []);
  // A link may be pasted as well, with the words around it.
  await other.files.visit();
  await other.press('Tempel isi berkas sebagai teks');
  await other.write('#paste', `Ini penilaiannya: ${link} terima kasih`);
  await other.press('Baca teks yang ditempel');
  await other.reads('Teks tempelan 1');
  assert.match(await other.files.card(5), /Dapat dibuka .*Puskesmas Watdek/);
  // A mark that a message put behind it is no part of the link.
  await other.page.evaluate((to) => { location.href = to; }, `${link}).`);
  await other.reads('Berkas yang dibaca (7)');
  assert.match(await other.files.card(6), /Dapat dibuka .*Puskesmas Watdek/);
});

journey('what mail and chat programs make of a link opens: the last letter left out, marks, codes, what they add', {}, async (app) => {
  // Made before links were kept from ending so.
  const cut = '#/tautan/AZBb3JpLWtlcGF0dWhhbi0yMDIzUPTIqFLYWJ1cGF0ZW4gQ29udG9oIEFhZGgyawtjq1uqWthYnVwYXRlbgmZGlzZGlrgFEaW5hcyBQZW5kaWRpa2FuKyNLcwudLaoEDTRnr';
  const ways = [cut, `${cut}-%3E`, `${cut}-?fbclid=IwAR0_x`, `${cut}-).`, `${cut.slice(0, 60)}%0A${cut.slice(60)}`, cut.replace('#/tautan/', '#%2Ftautan%2F')];
  for (const [number, way] of ways.entries()) {
    await app.page.evaluate((to) => { location.href = to; }, `${app.base}${way}`);
    await app.reads(`Berkas yang dibaca (${number + 1})`);
    assert.match(await app.files.card(number), /Dapat dibuka/, way);
    assert.equal(await app.address(), '#/tautan');
  }
  // Where the mark before it is encoded, the server finds no page: the text can be pasted.
  await app.press('Tempel isi berkas sebagai teks');
  await app.write('#paste', `Silakan dibuka: ${app.base}${cut.replace('#', '%23')}- Terima kasih.`);
  await app.press('Baca teks yang ditempel');
  await app.reads('Teks tempelan 1');
  assert.match(await app.files.card(ways.length), /Dapat dibuka/);
});

journey('what is too much for a link leaves names behind, or says so; one unit always fits', {}, async (app) => {
  const share = new Share(app);
  const many = (count) => assessment(Array.from({ length: count }, (_, at) => ({ id: `unit-yang-panjang-namanya-${at}`, name: `Unit Pelayanan Terpadu dengan Nama Panjang ${at}`, kind: 'upt', score: 60.25 + at / 100 })));
  await share.visit(await draftOf(app, 'enam-puluh.json', many(60)));
  await app.reads('Nama instansi dan lokus tidak ikut, karena tautannya akan terlalu panjang.');
  assert.ok((await share.link()).length <= 2_000);
  await share.visit(await draftOf(app, 'dua-ratus.json', { ...seven(INSTRUMENT), entity: { name: 'Kota Lain' }, units: Array.from({ length: 29 }, (_, at) => seven(INSTRUMENT).units.map((unit) => ({ ...unit, id: `${unit.id}-${at}` }))).flat().slice(0, 200) }));
  await app.reads('Isinya terlalu banyak untuk sebuah tautan. Pilih satu lokus, atau pakai berkas.');
  assert.equal(await app.page.$('#link-address'), null);
  await share.hold('Jawaban DPMPTSP');
  assert.equal(await share.scan(), await share.link());
});

journey('the page by keyboard alone: choose, copy, save', {}, async (app, _, t) => {
  const share = new Share(app);
  await mayReadClipboard(app, t);
  const id = await draftOf(app, 'penuh.json', full());
  await app.press('Bagikan penilaian ini');
  assert.equal((await app.focused()).text, 'Bagikan', 'AX-6: the heading has the focus');
  assert.equal(await app.address(), `#/bagikan/${id}`);
  const to = async (wanted) => {
    for (let step = 0; step < 40; step += 1) {
      await app.page.keyboard.press('Tab');
      const { id: at, text } = await app.focused();
      if (at === wanted || text === wanted) return;
    }
    assert.fail(`${wanted} is out of reach`);
  };
  await to('link-what');
  await app.page.keyboard.press('End');
  await app.reads('Tidak ikut: jawaban, catatan, bukti');
  await to('link-address');
  await to('Salin tautan');
  await app.page.keyboard.press('Enter');
  await app.page.waitForFunction(() => document.querySelector('[role=status][aria-live]').textContent.trim() === 'Tersalin.');
  assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), await share.link());
  await to('Simpan');
  const file = await app.download(() => app.page.keyboard.press('Enter'));
  assert.match(file.name, /^penilaian-mandiri_/);
});

journey('a result alone travels too: it is read and never becomes a draft', {}, async (app, enter) => {
  const share = new Share(app);
  const id = await draftOf(app, 'penuh.json', full());
  const score = await app.result.score();
  await share.visit(id);
  await share.hold('Hasil saja, tanpa jawaban');
  await app.reads('Tidak ikut: jawaban, catatan, bukti');
  const other = await enter({ path: (await share.link()).slice(app.base.length) });
  await other.reads('Hasil saja');
  assert.equal(await other.text('.standing .score'), score);
  const rows = await other.page.$$eval('main table tbody tr', (all) => all.map((row) => row.cells[0].innerText.trim()));
  assert.deepEqual(rows, ['Puskesmas Watdek', 'Dinas Sosial Rahasia']);
  await other.reads('tidak dapat diperiksa ulang di sini atau dibuka sebagai draf');
  assert.equal(await other.page.$('.card .actions button.primary'), null);
  assert.deepEqual(await other.keys(), []);
});

journey('seven units without notes fit 2,000 characters by every instrument, and one unit a QR code', {}, async (app) => {
  const share = new Share(app);
  for (const { id: instrument } of swanilai.instruments()) {
    const id = await draftOf(app, `${instrument}.json`, seven(instrument));
    await share.visit(id);
    const all = await share.link();
    assert.ok(all.length <= 2_000, `${instrument}: ${all.length} characters`);
    await share.hold('Jawaban Puskesmas Watdek');
    const one = await share.link();
    assert.ok(one.length < all.length);
    assert.equal(await share.scan(), one, `${instrument}: a camera reads the very link`);
    console.log(`${instrument}: ${all.length} characters for seven units, ${one.length} for one`);
  }
  await share.hold('Hasil saja, tanpa jawaban');
  assert.equal(await share.scan(), await share.link());
});

journey('what is too much for a QR code says so and offers one unit; the code is read at phone width and in the dark', { width: 360 }, async (app) => {
  const share = new Share(app);
  const id = await draftOf(app, 'tujuh.json', seven(INSTRUMENT));
  await share.visit(id);
  await app.reads('Isinya terlalu banyak untuk kode QR yang mudah dibaca kamera. Pilih satu lokus di atas');
  assert.equal(await app.page.$('svg.qr'), null);
  await share.hold('Jawaban Dinas Sosial');
  await media(app.page, { 'prefers-color-scheme': 'dark' });
  assert.equal(await share.scan(), await share.link());
});

journey('on a phone: the sheet takes link and .json.txt; closing it is no fault', {
  before: () => {
    window.handed = [];
    navigator.canShare = ({ files }) => files.every((file) => file.name.endsWith('.txt'));
    navigator.share = async (data) => {
      if (window.close_sheet) throw new DOMException('closed', 'AbortError');
      window.handed.push({ url: data.url, title: data.title, name: data.files?.[0].name, text: await data.files?.[0].text() });
    };
  },
}, async (app) => {
  const share = new Share(app);
  const id = await draftOf(app, 'penuh.json', full());
  await share.visit(id);
  await app.press('Bagikan tautan');
  await app.reads('Sudah diserahkan ke aplikasi pilihan Anda.');
  await app.press('Bagikan berkas: Berkas penilaian');
  await app.page.waitForFunction(() => window.handed.length === 2);
  const [link, file] = await app.page.evaluate(() => window.handed);
  assert.equal(link.url, await share.link());
  assert.match(file.name, /^penilaian-mandiri_.*\.json\.txt$/);
  const saved = await app.download(() => app.press('Simpan: Berkas penilaian'));
  assert.equal(file.text, saved.bytes.toString('utf8'));
  await app.page.evaluate(() => { window.close_sheet = true; });
  await app.press('Bagikan berkas: Hasil tanpa nama');
  assert.doesNotMatch(await app.text(), /menolak membagikan/);
});

journey('copied here, pasted there with Ctrl+V; a file can be pasted too', {}, async (app, _, t) => {
  const share = new Share(app);
  await mayReadClipboard(app, t);
  const id = await draftOf(app, 'penuh.json', full());
  await share.visit(id);
  await app.press('Salin tautan');
  await app.reads('Tersalin.');
  assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), await share.link());
  await app.press('Salin isinya: Berkas penilaian');
  await app.page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('{'));
  await app.files.visit();
  await app.page.focus('main h1');
  const paste = async () => {
    await app.page.keyboard.down('Control');
    await app.page.keyboard.press('v', { commands: ['Paste'] });
    await app.page.keyboard.up('Control');
  };
  await paste();
  await app.reads('Tempelan 1');
  assert.match(await app.files.card(0), /Dapat dibuka .*Isinya sama persis dengan draf/);
  await app.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{'], 'rusak.json'));
    const pasted = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(pasted, 'clipboardData', { value: data });
    document.body.dispatchEvent(pasted);
  });
  await app.reads('rusak.json');
  // In a field, pasting is pasting.
  await app.press('Tempel isi berkas sebagai teks');
  await app.page.focus('#paste');
  await paste();
  await app.page.waitForFunction(() => document.querySelector('#paste').value.startsWith('{'));
  await app.reads('Berkas yang dibaca (2)');
});

journey('an instrument of one’s own cannot travel in a link, and the page says so', {}, async (app) => {
  const share = new Share(app);
  const own = await readFile(path.join(ROOT, 'tests/golden/own-pack-2025.assessment.json'), 'utf8');
  const id = await draftOf(app, 'sendiri.json', own);
  await share.visit(id);
  await app.reads('Instrumen sendiri tidak dapat ikut dalam tautan; pakai berkas, yang membawa instrumennya.');
  assert.equal(await app.page.$('#link-address'), null);
  const anonymous = await app.download(() => app.press('Simpan: Hasil tanpa nama'));
  const pack = JSON.parse(own).instrument.pack;
  assert.equal(JSON.parse(anonymous.bytes).instrument.id, 'instrumen-sendiri');
  assert.ok(!anonymous.bytes.toString('utf8').includes(pack.instrument.id));
  assert.ok(!anonymous.name.includes('sendiri-ori'), anonymous.name);
});
