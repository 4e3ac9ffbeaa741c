// What a screen reader gets to say, line by line: order, roles, names, states. Kept in trees/, to be read.
// Once: the tree for screen readers is asked of Chromium.

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';
import { elementId } from './lib/pkg.mjs';
import { reads, tree } from './lib/tree.mjs';

const ASKED = 'proses.standar.1';

/** A draft with a unit whose second sheet is half filled. */
async function halfFilled(app) {
  const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial' });
  await app.tasks.openSheet('proses');
  await app.sheet.level(ASKED, 2);
  await app.sheet.level('proses.standar.2', 0);
  await app.saved();
  return id;
}

journey('AX-2, AX-5: one indicator, before an answer and after it, and what is announced', {}, async (app) => {
  const id = await app.fresh.start({ entity: 'Kota Contoh', kind: 'kota', unit: 'Dinas Sosial' });
  await app.go(`#/penilaian/${id}/isian/dinas-sosial/proses`);
  await app.page.waitForSelector('fieldset.indicator');
  const field = `#${elementId(ASKED)}`;
  const before = await tree(app.page, field);
  await reads('indikator-kosong', before);
  assert.match(before, /^group “/, 'a group with its name comes first');
  assert.equal(before.match(/^ *radio “[^”]+” \[not checked/gm).length, (await app.page.$$(`${field} input[type=radio]`)).length, 'each choice has a name, and none is chosen');
  await app.sheet.level(ASKED, 2);
  await app.sheet.note(ASKED, 'Papan di loket 2');
  await app.saved();
  const after = await tree(app.page, field);
  await reads('indikator-terisi', after);
  assert.equal(after.match(/^ *radio .*\[checked/gm).length, 1, 'one choice is the chosen one');
  await reads('poin-dimensi', await tree(app.page, '.dimension-score'));
  const region = await tree(app.page, '[role=status][aria-live]');
  assert.match(region, /^status \[live polite/, 'the one region that speaks by itself');
  await app.sheet.split(ASKED);
  await reads('indikator-per-orang', await tree(app.page, field));
  await app.setLang('en');
  await reads('indicator-in-english', await tree(app.page, field));
});

journey('AX-4: gaps: the summary that gets the focus', {}, async (app) => {
  await halfFilled(app);
  await app.press('Periksa yang belum terisi');
  await app.page.waitForSelector('#missing');
  await reads('belum-terisi', await tree(app.page, '#missing'));
});

journey('the task list', {}, async (app) => {
  const id = await halfFilled(app);
  await app.go(`#/penilaian/${id}`);
  await reads('daftar-isian', await tree(app.page, 'main'));
});

journey('AX-10: the result, half filled and complete', {}, async (app) => {
  const id = await halfFilled(app);
  await app.go(`#/hasil/${id}`);
  await app.reads('Dari mana nilai ini');
  await reads('hasil-sementara', await tree(app.page, 'main'));
  await app.go(`#/penilaian/${id}/lokus/dinas-sosial`);
  await app.unit.know('score');
  await app.write('#unit-score', '90,16');
  await app.saved();
  await app.go(`#/hasil/${id}`);
  await app.reads('90,16', '.standing .score');
  await reads('hasil-lengkap', await tree(app.page, 'main'));
});

journey('what stands around every page', {}, async (app) => {
  const whole = await tree(app.page, 'body');
  const around = whole.split('\n').filter((line) => /^( {0,2})(banner|navigation|main|contentinfo|status|link|button)/.test(line));
  await reads('sekeliling', `${around.join('\n')}\n`);
});
