// Scenarios and trials: the page says what the module says, and no answer changes unasked.

import assert from 'node:assert/strict';
import { journey } from './lib/browser.mjs';
import { Scenario, comma, fileOf, openDraft } from './lib/outlook.mjs';
import { swanilai } from './lib/pkg.mjs';

const PART = 'kepercayaan';
const DEPOK = {
  instrument: { id: 'ori-maladministrasi-2025' },
  entity: { name: 'Kota Depok', kind: 'kota' },
  units: [
    { id: 'dinkes', name: 'Dinas Kesehatan', points: { input: 22, proses: 17, output: 8, pengaduan: 13 } },
    { id: 'disdik', name: 'Dinas Pendidikan', points: { input: 20.5, proses: 15.25, output: 7, pengaduan: 12 } },
  ],
};
const whole = (assessment) => ({ format: 'swanilai.assessment', version: 1, ...assessment });
const read = (scenario) => ({
  scenario: scenario.scenario, score: comma(scenario.score), class: scenario.class.name,
});

journey('ID-3: three values of trust in 2025 give the scores and classes of the module, and the break-even holds', {}, async (app) => {
  const page = new Scenario(app);
  const id = await openDraft(app, DEPOK);
  await page.visit(id);
  await app.reads('Isi paling sedikit satu bagian di atas');
  await page.fill(PART, { low: '12', middle: '20,5', high: '28' });
  const asked = { part: PART, pessimistic: 12, likely: 20.5, optimistic: 28 };
  const found = swanilai.scenario(whole(DEPOK), { parts: [asked] });
  assert.deepEqual(await page.outcome(), found.scenarios.map(read));

  const sentences = await page.sentences();
  const even = found.parts[0].breakEven;
  assert.ok(even.some((one) => one.state === 'from'), 'there is a value to find');
  const name = (await app.page.$eval(`#scenario-${PART}-way`, (field) => field.closest('section').querySelector('h3').innerText)).trim();
  for (const [index, one] of even.slice(0, sentences.length).entries()) {
    const expected = {
      from: () => `Dengan ${name} paling sedikit ${comma(one.points)} dari 30, Anda ${one.class.name}.`,
      unreachable: () => `${one.class.name} tidak tercapai hanya dari ${name}, walaupun penuh.`,
      certain: () => `Berapa pun ${name}, Anda paling rendah ${one.class.name}.`,
      full: () => `Hanya dengan ${name} penuh (30) Anda ${one.class.name}.`,
    }[one.state]();
    assert.equal(sentences[index], expected);
  }
  // Typing that very value reaches the class, and one step less does not.
  const border = even.find((one) => one.state === 'from');
  await page.fill(PART, { high: comma(border.points), middle: comma(border.points - 0.01), low: '0' });
  const outcome = await page.outcome();
  assert.equal(outcome[2].class, border.class.name);
  assert.notEqual(outcome[1].class, border.class.name);

  // An order that falls is asked about, and nothing is computed from it.
  await page.fill(PART, { low: '25' });
  await app.reads('Urutannya harus naik: pesimistis, paling mungkin, optimistis.');
  assert.deepEqual(await page.outcome(), []);
  // The answers were never touched; what was typed stays while the draft is open.
  await app.go(`#/hasil/${id}`);
  await app.go(`#/skenario/${id}`);
  assert.equal(await app.value(`#scenario-${PART}-low`), '25');
  assert.deepEqual((await fileOf(app)).units, swanilai.parse(swanilai.serialise(whole(DEPOK))).units);
});

journey('ID-3: values from respondents carry their 95 % interval and its method in words', {}, async (app) => {
  const page = new Scenario(app);
  await page.visit(await openDraft(app, DEPOK));
  await page.way(PART, 'mean');
  await page.fill(PART, { mean: '78', spread: '12', count: '100' });
  const ask = (respondents) => swanilai.scenario(whole(DEPOK), { parts: [{ part: PART, ...respondents }] });
  let found = ask({ respondents: { mean: 78, spread: 12, count: 100 } });
  await app.reads('Selang 95 %: 75,65 sampai 80,35 dari 100, yaitu');
  await app.reads(found.parts[0].methodText);
  await app.reads('sekitar 95 dari 100 survei');
  assert.deepEqual(await page.outcome(), found.scenarios.map(read));
  await page.fill(PART, { population: '200' });
  found = ask({ respondents: { mean: 78, spread: 12, count: 100, population: 200 } });
  await app.reads('koreksi populasi terbatas');
  assert.deepEqual(await page.outcome(), found.scenarios.map(read));
  await page.fill(PART, { population: '50' });
  await app.reads('Seluruh pengguna tidak mungkin lebih sedikit daripada respondennya.');
  await page.fill(PART, { population: '', count: '20' });
  await app.reads('Respondennya kurang dari 30, jadi selang ini masih kasar.');

  await page.way(PART, 'share');
  await page.fill(PART, { full: '8', count: '10' });
  found = ask({ share: { full: 8, count: 10 } });
  await app.reads('Selang Wilson 95 %');
  assert.deepEqual(await page.outcome(), found.scenarios.map(read));
  await page.way(PART, 'last');
  await page.fill(PART, { last: '21,4' });
  found = ask({ lastYear: 21.4 });
  await app.reads('Poin tahun lalu, sama untuk ketiga skenario');
  assert.deepEqual(await page.outcome(), found.scenarios.map(read));
});

journey('ID-3: parts that are open elsewhere leave a range, and perception of 2023 is asked part by part', {}, async (app) => {
  const page = new Scenario(app);
  const assessment = { instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kota Ambon', kind: 'kota' }, units: [
    { id: 'a', name: 'Dinas A', observations: { 'input.kompetensi.1': { marks: [{ level: 2 }] } } },
    { id: 'b', name: 'Dinas B', observations: { 'output.persepsi.1': { marks: [{ level: 3 }] } } },
  ] };
  await page.visit(await openDraft(app, assessment));
  assert.equal((await app.page.$$('.scenario-part')).length, 5);
  await page.fill('output.persepsi.1', { low: '1', middle: '2', high: '3' });
  await app.reads('jadi nilainya berupa rentang');
  const parts = [{ part: 'output.persepsi.1', pessimistic: 1, likely: 2, optimistic: 3 }];
  let found = swanilai.scenario(whole(assessment), { parts });
  const ranges = (scenarios) => scenarios.map(({ bounds }) => `antara ${comma(bounds.low)} dan ${comma(bounds.high)}`);
  assert.deepEqual((await page.outcome()).map((one) => one.score), ranges(found.scenarios));
  await app.click('#scenario-replace');
  found = swanilai.scenario(whole(assessment), { parts, replace: true });
  await app.reads('Mengisi 2 lokus');
  assert.deepEqual((await page.outcome()).map((one) => one.score), ranges(found.scenarios));
});

journey('a trial leaves the answers alone until it is applied, and one undo takes it back', {}, async (app) => {
  const page = new Scenario(app);
  const assessment = { ...DEPOK, units: DEPOK.units.map((unit) => ({ ...unit, points: { ...unit.points, kepercayaan: 20 } })) };
  const id = await openDraft(app, assessment);
  const before = await fileOf(app);
  await app.press('Skenario dan coba-coba');
  await app.reads('Skenario dan coba-coba', 'h1');

  await app.click('.trial-form button[type=submit]');
  await app.reads('Pilih dahulu lokus, bagian, dan nilainya yang baru.');
  await page.attempt({ unit: 'disdik', section: 'input', item: '=points', value: '24,5' });
  await page.attempt({ section: 'pengaduan', item: '=points', value: '14' });
  const found = swanilai.whatIf(whole(assessment), [
    { unit: 'disdik', dimension: 'input', points: 24.5 },
    { unit: 'disdik', dimension: 'pengaduan', points: 14 },
  ]);
  const sides = await page.sides();
  const { entity, units: [, changed] } = found;
  assert.deepEqual(sides.map(([what]) => what).slice(0, 2), ['Nilai instansi', 'Dinas Pendidikan']);
  assert.match(sides[0][1], new RegExp(`^${comma(entity.before.score)} `));
  assert.match(sides[0][2], new RegExp(`^${comma(entity.after.score)} `));
  assert.equal(sides[0][3], `+${comma(entity.change.score)} (naik)`);
  assert.equal(sides[1][3], `+${comma(changed.change.score)} (naik)`);
  const input = changed.dimensions.find((one) => one.id === 'input');
  assert.deepEqual(sides[2].slice(1), [comma(input.before), comma(input.after), `+${comma(input.change)} (naik)`]);
  assert.equal(sides.length, 4, 'only what changes: entity, unit and two dimensions');
  await app.reads('1 lokus lain tidak berubah.');

  // Nothing is touched: neither the draft nor its file, also after another page.
  assert.deepEqual(await fileOf(app), before);
  await app.go(`#/hasil/${id}`);
  assert.equal(await app.result.score(), comma(entity.before.score));
  await app.go(`#/skenario/${id}`);
  assert.equal((await page.sides()).length, 4, 'the trial waits');

  await app.press('Terapkan ke jawaban');
  await page.announced('Percobaan diterapkan ke jawaban');
  const after = await fileOf(app);
  assert.equal(after.units[1].points.input, 24.5);
  assert.equal(after.units[1].points.pengaduan, 14);
  assert.equal(swanilai.score(after).entity.score, entity.after.score);
  await app.undo();
  assert.deepEqual(await fileOf(app), before, 'one step back is all the way back');
});

journey('levels, hidden changes and throwing away', {}, async (app) => {
  const page = new Scenario(app);
  const assessment = { instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kota Ambon', kind: 'kota' }, units: [
    { id: 'a', name: 'Dinas A', observations: { 'input.kompetensi.1': { marks: [{ level: 2 }] } } },
    { id: 'b', name: 'Dinas B', score: 77 },
  ] };
  await page.visit(await openDraft(app, assessment));
  const before = await fileOf(app);
  await page.attempt({ unit: 'a', section: 'input', item: 'input.kompetensi.1', value: '4' });
  await app.reads('2 dari 4 menjadi 4 dari 4');
  const found = swanilai.whatIf(whole(assessment), [{ unit: 'a', indicator: 'input.kompetensi.1', level: 4 }]);
  const [entity] = await page.sides();
  assert.match(entity[2], new RegExp(`^${comma(found.entity.after.bounds.low)}`));
  // An indicator of a unit that is known by its score cannot act, and the page says so before and after.
  await app.page.select('#trial-unit', 'b');
  await app.reads('Lokus ini dihitung dari nilai akhirnya');
  await page.attempt({ section: 'input', item: 'input.kompetensi.1', value: '4' });
  await app.reads('tidak berpengaruh');
  await app.press('Hapus percobaan 2');
  await page.attempt({ unit: 'b', section: '=leave' });
  await app.reads('tidak dihitung');
  await app.press('Buang');
  await page.announced('Percobaan dibuang');
  assert.equal(await app.page.$('.trial-table'), null);
  assert.deepEqual(await fileOf(app), before);
});
