// AX-3: the whole journey with no mouse; every stop in order and in sight (AX-6 for pages).

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';
import { elementId, indicators, swanilai } from './lib/pkg.mjs';

/** Where focus is, whether it can be seen, and whether it stands after the stop before it. */
function look() {
  const one = document.activeElement;
  const before = window.stopBefore;
  window.stopBefore = one;
  // A field for files is shown by its label alone.
  const shown = one.matches('.visually-hidden') && one.labels?.[0] ? one.labels[0] : one;
  const style = getComputedStyle(shown);
  const area = shown.getBoundingClientRect();
  const isFollowing = !before || !before.isConnected || before === one
    || Boolean(before.compareDocumentPosition(one) & (Node.DOCUMENT_POSITION_FOLLOWING));
  // Of what is higher than half a screen the upper part has to be free: 2.4.11 asks that not all is hidden.
  const middle = area.y + Math.min(area.height, innerHeight / 2) / 2;
  const top = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, area.x + area.width / 2)), middle);
  return {
    tag: one.tagName.toLowerCase(), id: one.id, type: one.type ?? '', name: one.name ?? '',
    text: (one.getAttribute('aria-label') ?? one.innerText ?? one.labels?.[0]?.innerText ?? '').replace(/\s+/g, ' ').trim(),
    field: one.closest('fieldset.indicator')?.id ?? '',
    isFollowing,
    hasRing: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
    isInView: area.bottom > 0 && area.top < innerHeight && area.height > 0,
    isCovered: !(top && (shown.contains(top) || top.contains(shown) || one.labels?.[0]?.contains(top))),
  };
}

class Keys {
  constructor(app) {
    this.app = app;
    this.stops = 0;
    /** What was wrong on the way; told together at the end, so that one run tells everything. */
    this.faults = [];
  }

  holds(condition, words) {
    if (!condition && !this.faults.includes(words)) this.faults.push(words);
  }

  /** After a change of page the order starts anew. */
  async restart() {
    await this.app.page.evaluate(() => { window.stopBefore = document.activeElement; });
  }

  async tab() {
    await this.app.page.keyboard.press('Tab');
    const stop = await this.app.page.evaluate(look);
    this.stops += 1;
    const where = `${stop.tag}#${stop.id} “${stop.text}”`;
    if (stop.tag !== 'body') {
      this.holds(stop.isFollowing, `Tab order is not the order of the page at ${where}`);
      this.holds(stop.hasRing, `focus cannot be seen at ${where}`);
      this.holds(stop.isInView, `${where} is out of view`);
      this.holds(!stop.isCovered, `2.4.11: something covers ${where}`);
    }
    return stop;
  }

  async to(matches, most = 60) {
    for (let count = 0; count < most; count += 1) {
      const stop = await this.tab();
      if (matches(stop)) return stop;
    }
    return assert.fail(`not reached in ${most} stops; now at ${JSON.stringify(await this.app.page.evaluate(look))}`);
  }

  async press(key, count = 1) {
    for (let n = 0; n < count; n += 1) await this.app.page.keyboard.press(key);
  }

  /** Enter leads to a page: its heading has focus and the document its title. */
  async enter(heading, title) {
    await this.press('Enter');
    await this.app.reads(heading, 'h1');
    await this.app.settled();
    const at = await this.app.focused();
    this.holds(at.tag === 'h1', `AX-6: at ${title} focus is not on the heading “${heading}” but on ${at.tag}`);
    assert.match(await this.app.page.title(), title, 'AX-6: the title follows');
    await this.restart();
  }
}

journey('start, one unit, four sheets, result, file out, file in: keys only', { height: 720 }, async (app) => {
  const keys = new Keys(app);
  const { page } = app;
  const named = (text) => (stop) => stop.text === text;
  // The first stop of all is the skip link; it leads to the content.
  assert.equal((await keys.tab()).text, 'Lewati ke isi');
  await keys.press('Enter');
  assert.equal((await app.focused()).id, 'isi');
  assert.equal(await app.address(), '', 'the address stays');
  await keys.restart();
  await keys.to(named('Mulai penilaian baru'), 3);
  await keys.enter('Penilaian baru', /^Penilaian baru · Swanilai$/);

  await keys.to((stop) => stop.id === 'instrument', 3);
  for (let n = 0; n < 9 && await app.value('#instrument') !== 'ori-kepatuhan-2023'; n += 1) await keys.press('ArrowDown');
  assert.equal(await app.value('#instrument'), 'ori-kepatuhan-2023');
  await keys.to((stop) => stop.id === 'entity-name');
  await page.keyboard.type('Kota Contoh');
  await keys.to((stop) => stop.id === 'entity-kind', 1);
  await page.keyboard.type('Pemerintah kota');
  await keys.to((stop) => stop.id === 'province', 1);
  await keys.to((stop) => stop.name === 'units', 1);
  await keys.press('ArrowDown');
  const unit = await keys.to((stop) => stop.id === 'unit-name', 2);
  assert.equal(unit.tag, 'input');
  await page.keyboard.type('Dinas Sosial');
  await keys.to((stop) => stop.type === 'checkbox', 3);
  await keys.to(named('Mulai mengisi'), 1);
  await keys.enter('Kota Contoh', /^Daftar isian · Swanilai$/);

  // Each sheet: arrows within a group, Tab between groups.
  let dimension = '';
  for (const indicator of indicators('ori-kepatuhan-2023')) {
    if (indicator.dimension !== dimension) {
      const name = { input: 'Input', proses: 'Proses', output: 'Output', pengaduan: 'Pengaduan' }[indicator.dimension];
      if (dimension === '') await keys.to((stop) => stop.text.startsWith(name) && stop.tag === 'a');
      else await keys.to(named(`Dimensi berikutnya: ${name}`), 8);
      dimension = indicator.dimension;
      await keys.enter(name, /^Lembar isian · Swanilai$/);
    }
    const isHere = (stop) => stop.field === indicator.element && (indicator.isIndex ? stop.type === 'text' : stop.type === 'radio');
    await keys.to(isHere, 8);
    if (indicator.isIndex) {
      await page.keyboard.type('75');
    } else {
      await keys.press('ArrowDown', 3);
      assert.equal(await app.sheet.given(indicator.id), 3, `arrows choose within ${indicator.id}`);
      assert.equal(await page.evaluate(() => document.activeElement.closest('fieldset').id), indicator.element, 'and stay in the group');
    }
  }
  assert.equal(await app.sheet.points(), 'Poin dimensi ini: 16,16 dari 21,54'); // 0,75 × 21,54 = 16,155
  await keys.to(named('Lihat hasil'), 20);
  await keys.enter('Kota Contoh', /^Hasil simulasi · Swanilai$/);
  assert.equal(await app.result.score(), '75,00');

  await keys.to(named('Simpan berkas'), 4);
  const file = await app.download(() => keys.press('Enter'));
  assert.deepEqual(swanilai.validate(file.bytes.toString('utf8')), []);

  // In again: the file dialog opens with the space bar.
  await keys.to(named('Gabungkan berkas lain'), 4);
  await keys.enter('Buka atau gabung berkas', /^Buka atau gabung berkas · Swanilai$/);
  await keys.to((stop) => stop.id === 'files', 2);
  const [dialog] = await Promise.all([page.waitForFileChooser(), keys.press(' ')]);
  await dialog.accept([file.place]);
  await app.reads('sudah ada draf penilaian yang sama');
  await keys.restart();
  await keys.to(named('Simpan sebagai draf baru'), 8);
  await keys.enter('Kota Contoh', /^Daftar isian · Swanilai$/);
  assert.equal(await app.result.score(), '75,00');
  assert.ok(keys.stops > 150, 'the journey really went stop by stop');
  assert.deepEqual(keys.faults, []);
});

journey('AX-6: Back and Forward work, with title, heading and focus', {}, async (app) => {
  await app.calculator.visit();
  await app.about.visit();
  await app.back();
  await app.reads('Kalkulator cepat', 'h1');
  assert.equal(await app.page.title(), 'Kalkulator cepat · Swanilai');
  assert.equal((await app.focused()).tag, 'h1');
  await app.back();
  await app.reads('Penilaian mandiri pelayanan publik', 'h1');
  await app.back(1);
  await app.back(1);
  await app.reads('Tentang Swanilai', 'h1');
  assert.equal(await app.page.$eval('nav [aria-current=page]', (link) => link.innerText), 'Tentang');
});

journey('EM-4: nothing takes focus or scrolls before the first action', {}, async (app) => {
  const state = () => app.page.evaluate(() => [document.activeElement.tagName, scrollY]);
  assert.deepEqual(await state(), ['BODY', 0]);
  await app.page.goto(`${app.base}#/tentang`);
  // What was still on its way when the page is left would be reported as lost.
  await app.settled();
  await app.reload();
  assert.deepEqual(await state(), ['BODY', 0]);
});

journey('space and Enter: clearing, undoing, two-step deletion, its questions and way back', {}, async (app) => {
  const keys = new Keys(app);
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  await keys.restart();
  const field = elementId('output.persepsi.1');
  await keys.to((stop) => stop.field === field && stop.type === 'radio', 20);
  await keys.press(' ');
  assert.equal(await app.sheet.given('output.persepsi.1'), 0, 'the space bar takes the first answer');
  await keys.to((stop) => stop.text.startsWith('Kosongkan jawaban'), 2);
  await keys.press(' ');
  assert.equal(await app.sheet.given('output.persepsi.1'), null);
  // The button is gone with the answer; focus is on the first answer, and the next stop is still close by.
  const first = await app.page.evaluate(look);
  assert.deepEqual([first.field, first.type], [field, 'radio']);
  const next = await keys.tab();
  assert.equal(next.field, field, 'the next stop is still in the same field set');
  await app.home.visit();
  await keys.restart();
  await keys.to((stop) => stop.text === 'Hapus draf Kota Contoh', 20);
  await keys.press('Enter');
  await app.reads('Masih dapat dikembalikan dari “Baru dihapus”.');
  await app.page.waitForFunction(() => document.activeElement.matches('.confirm'));
  const after = await keys.to((stop) => stop.text === 'Ya, hapus', 3);
  assert.equal(after.tag, 'button');
  await keys.to((stop) => stop.text === 'Batal', 1);
  await keys.press(' ');
  await app.control('Hapus draf Kota Contoh');
  await app.page.waitForFunction(() => document.activeElement.getAttribute('aria-label') === 'Hapus draf Kota Contoh' || document.activeElement.innerText === 'Hapus');
  assert.deepEqual(keys.faults, []);
});

journey('undo by keys from everywhere but a text field, and focus that stays where the last undo was', {}, async (app) => {
  const keys = new Keys(app);
  const { page } = app;
  const press = async (...names) => {
    for (const name of names.slice(0, -1)) await page.keyboard.down(name);
    await page.keyboard.press(names.at(-1));
    for (const name of names.slice(0, -1).reverse()) await page.keyboard.up(name);
    await app.settled();
  };
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  const asked = 'output.persepsi.1';
  await page.focus(`${app.sheet.field(asked)} input[type=radio]`);
  await keys.press('ArrowDown', 2);
  assert.equal(await app.sheet.given(asked), 2);
  await press('Control', 'z');
  assert.equal(await app.sheet.given(asked), 1, 'Ctrl+Z on a radio button');
  assert.equal((await page.evaluate(look)).field, elementId(asked));
  await press('Control', 'y');
  assert.equal(await app.sheet.given(asked), 2);
  await press('Control', 'z');
  await press('Control', 'Shift', 'Z');
  assert.equal(await app.sheet.given(asked), 2, 'and the other way to redo');
  // A text field has its own undo: the document's does not go on top of it.
  await app.sheet.openNotes(asked);
  await page.focus(`${app.sheet.field(asked)}-note`);
  await page.keyboard.type('abc');
  await press('Control', 'z');
  assert.equal(await app.sheet.given(asked), 2);
  await app.sheet.note(asked, '');
  // By the button, until there is nothing left.
  const undo = await app.control('Urungkan', '.draft-bar');
  await undo.focus();
  for (let n = 0; n < 8; n += 1) await press('Enter');
  assert.equal(await app.sheet.given(asked), null);
  assert.equal((await app.focused()).text, 'Urungkan', 'the button that was pressed keeps the focus');
  assert.equal(await undo.evaluate((button) => button.getAttribute('aria-disabled')), 'true');
  // On other pages nothing that is not in sight is undone.
  await app.sheet.level(asked, 3);
  await app.go('#/tentang');
  await press('Control', 'z');
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  assert.equal(await app.sheet.given(asked), 3);
});

journey('focus never falls to the page when what had it goes', {}, async (app) => {
  const { page } = app;
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  const act = async (name, within = 'main') => {
    const control = await app.control(name, within);
    await control.focus();
    await page.keyboard.press('Enter');
    await app.settled();
    await page.waitForFunction(() => document.activeElement !== document.body, { timeout: 2_000 })
      .catch(() => assert.fail(`after “${name}” nothing has the focus`));
  };
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  const asked = 'output.persepsi.1';
  const field = app.sheet.field(asked);
  await app.sheet.openEvidence(asked);
  await act('Tambah bukti lain', field);
  await page.$eval(`${field} .piece-more`, (one) => one.checkVisibility());
  await act('Hapus bukti 1', field);
  assert.equal(await page.evaluate((where) => document.querySelector(where).contains(document.activeElement), field), true, 'still at the indicator');
  await app.go(`#/penilaian/${id}/lokus/dinas-sosial`);
  await act('Hapus lokus');
  await page.waitForSelector('.confirm .danger[aria-disabled=false]');
  await act('Batal');
  await app.go('#/kalkulator');
  await act('Hapus baris lokus 2');
  await app.go('#/instrumen/ori-kepatuhan-2023/sesuaikan');
  await act('Tambah kategori');
  await app.go(`#/hasil/${id}`);
  await act('Tambah produk');
});

journey('a question is heard with its answers: it belongs to the group of each indicator', {}, async (app) => {
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/proses`);
  await app.page.waitForSelector('fieldset.indicator');
  const silent = await app.page.$$eval('fieldset.indicator', (fields) => fields.filter((field) => {
    const question = field.querySelector('.question');
    return !(question?.innerText.trim().length > 10 && field.querySelector(':scope > legend').contains(question));
  }).map((field) => field.id));
  assert.deepEqual(silent, []);
});

journey('the language button keeps focus and place: the page changes its words, not itself', {}, async (app) => {
  await app.about.visit();
  await app.page.focus('button.lang');
  await app.page.keyboard.press('Enter');
  await app.page.waitForSelector('html[lang="en"]');
  await app.settled();
  assert.equal((await app.focused()).text, 'Bahasa Indonesia', 'focus stays on the button that was pressed');
});

/** Everything that takes a stop, in order: of a group of radios the one that is chosen, else the first. */
function stopsOf() {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && one.type !== 'hidden');
  const groups = Map.groupBy(all.filter((one) => one.type === 'radio'), (one) => one.name);
  const isStop = (one) => one.type !== 'radio' || one === (groups.get(one.name).find((other) => other.checked) ?? groups.get(one.name)[0]);
  window.allStops = all.filter(isStop);
  return window.allStops.length;
}

journey('AX-3, 2.1.2: nothing holds the focus: through each page to its end, every stop once, and all the way back', { height: 720 }, async (app) => {
  const keys = new Keys(app);
  const { page } = app;
  const id = await app.fresh.start({ entity: 'Kota Contoh', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/output`);
  await app.sheet.level('output.persepsi.1', 2);
  await app.saved();
  for (const hash of [`#/penilaian/${id}`, `#/penilaian/${id}/isian/dinas-sosial/output`, `#/hasil/${id}`, `#/rencana/${id}`, '#/baru', '#/buka']) {
    await app.go(hash);
    await page.waitForSelector('main h1');
    await page.$$eval('main details:not([open]) > summary', (all) => { for (const one of all) one.click(); });
    await app.settled();
    const count = await page.evaluate(stopsOf);
    assert.ok(count > 8, `${hash}: ${count} stops`);
    const at = () => page.evaluate(() => window.allStops.indexOf(document.activeElement));
    await page.evaluate(() => { document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus(); });
    await keys.restart();
    const there = [];
    for (let n = 0; n < count; n += 1) {
      await keys.tab();
      there.push(await at());
    }
    assert.deepEqual(there, [...there.keys()], `${hash}: every stop once, in the order of the page`);
    // Past the last one the focus leaves for the browser's own bar, and comes back to the last.
    const back = [];
    for (let n = 1; n < count; n += 1) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      back.push(await at());
    }
    // Backwards a group of radios without an answer is entered by its last one.
    const group = (index) => page.evaluate((one) => window.allStops[one]?.name ?? '', index);
    for (const [n, index] of back.entries()) {
      const wanted = count - 2 - n;
      if (index !== wanted) {
        const name = await group(wanted);
        assert.ok(index === -1 && name, `${hash}: back at ${wanted}, not at ${index}`);
      }
    }
    await page.evaluate(() => document.body.removeAttribute('tabindex'));
  }
  assert.deepEqual(keys.faults, []);
});
