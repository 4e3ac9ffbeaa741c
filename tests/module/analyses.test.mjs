// The analyses of the package as a program in Node uses them: many files, units, years, changes, scenarios.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { good, json, load, text } from './package.mjs';
import { example, list, write } from '../../xtask/published-example.mjs';

const { Rekap, summarise, compare, trend, whatIf, scenario, score } = await load('swanilai/analysis');

/** An assessment of one unit known by its score. */
const scoring = (name, points, more = {}) => ({
  format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2024' },
  entity: { name, kind: 'kota', province: 'Maluku' },
  units: [{ id: 'a', name: 'A', score: points }], ...more,
});

/** The code of the error a call throws. */
function refused(call) {
  try {
    call();
  } catch (error) {
    assert.equal(error.name, 'SwanilaiError');
    return error.code;
  }
  return assert.fail('not refused');
}

test('Rekap takes files one by one, and a faulty one stops nothing', () => {
  const rekap = new Rekap();
  assert.deepEqual(rekap.add('a.json', JSON.stringify(scoring('Kota A', 90.5))), []);
  assert.deepEqual(rekap.add('b.json', JSON.stringify(scoring('Kota B', 60.8))), []);
  assert.equal(rekap.add('c.json', '{"format":', 'en')[0].severity, 'error');
  const first = rekap.finish();
  assert.deepEqual(first.rounds[0].ranked.map(({ name, ranks }) => [name, ranks]), [
    ['Kota A', { nation: 1, province: 1, kind: 1 }], ['Kota B', { nation: 2, province: 2, kind: 2 }],
  ]);
  assert.deepEqual(first.rounds[0].all.zones, { hijau: 1, kuning: 1, merah: 0 });
  assert.deepEqual(first.faulty.map(({ source }) => source), ['c.json']);
  assert.equal(first.simulation, true);
  // More can be added afterwards.
  rekap.addPublished({ entity: 'Kota C', kind: 'kota', year: 2024, score: 95, instrument: 'ori-kepatuhan-2024', source: 'https://example.org/', published: true });
  const second = rekap.finish({}, 'en');
  assert.deepEqual(second.rounds[0].ranked.map(({ name, published }) => [name, published]), [['Kota C', true], ['Kota A', false], ['Kota B', false]]);
  assert.equal(refused(() => rekap.addPublished({ entity: 'Kota C' })), 'missing-field');
  assert.equal(refused(() => rekap.add('a', {})), 'wrong-type');
  assert.equal(refused(() => rekap.finish({ a: 'neither' })), 'wrong-type');
  rekap.free();
});

test('conflicts are settled by their ids', () => {
  const two = [scoring('Kota A', 50), scoring('kota  a', 60)];
  const [conflict] = summarise(two).conflicts;
  assert.deepEqual([conflict.first, conflict.later, conflict.values], ['[0]', '[1]', [{ what: 'score', first: 50, later: 60 }]]);
  assert.equal(summarise(two).rounds[0].ranked[0].score, 50);
  assert.equal(summarise(two, { [conflict.id]: 'later' }).rounds[0].ranked[0].score, 60);
  assert.equal(summarise(two, { [conflict.id]: 'both' }).rounds[0].ranked[0].score, 55);
  assert.equal(refused(() => summarise({})), 'wrong-type');
  assert.equal(summarise([{}]).faulty[0].source, '[0]');
});

test('one government under several spellings is one row, and names that look alike are pairs', () => {
  const spelled = ['a', 'b'].map((end) => json(`tests/cases/one-government-two-spellings-${end}.json`));
  const [round] = summarise(spelled).rounds;
  assert.deepEqual(round.ranked.map(({ name, score: points, spellings }) => [name, points, spellings]), [['Kabupaten Sleman', 70, ['Kab. Sleman']]]);
  const two = [scoring('Kota Palangka Raya', 50), { ...scoring('Kota Palangkaraya', 60), units: [{ id: 'b', name: 'B', score: 60 }] }];
  const { alike: [pair], rounds } = summarise(two);
  assert.equal(rounds[0].ranked.length, 2);
  assert.deepEqual([pair.first, pair.choice], [{ name: 'Kota Palangka Raya', kind: 'kota', province: 'Maluku', published: false, files: ['[0]'] }, 'both']);
  const [one] = summarise(two, { [pair.id]: 'later' }).rounds;
  assert.deepEqual(one.ranked.map(({ name, score: points }) => [name, points]), [['Kota Palangkaraya', 55]]);
});

test('the ready example is what the script makes of the rows, and Rekap takes it', (t) => {
  const rows = text('tests/published/results.jsonl').trim().split('\n').map((line) => JSON.parse(line));
  const made = example(rows);
  assert.equal(write(made.data), text('www/contoh/hasil-diumumkan.json'));
  assert.equal(list(made.leftOut), text('tests/published/left-out-of-example.txt'));
  assert.equal(made.data.rows.length + made.leftOut.length, rows.length);
  const rekap = new Rekap();
  assert.deepEqual(rekap.add('contoh', text('www/contoh/hasil-diumumkan.json')), []);
  const { rounds } = rekap.finish();
  assert.equal(rounds.reduce((sum, { all }) => sum + all.published, 0), made.data.rows.length);
  t.diagnostic(rounds.map(({ year, instrument, all }) => `${year} ${instrument.id} ${all.finished}`).join(', '));
  rekap.free();
});

test('compare() ranks units and fills a heat table', () => {
  const found = compare(good());
  assert.deepEqual(found.units.map(({ id, rank }) => [id, rank]), [['watdek', 2], ['disdik', 1]]);
  assert.deepEqual(found.pullsDown, ['watdek']);
  assert.deepEqual(found.dimensions[0].cells[0], { unit: 'watdek', points: 8.72, max: 21.85, percent: 39.9 });
  assert.equal(found.dimensions[0].cells[1].percent, null);
});

test('trend() tells changes within one method only', () => {
  const history = [{ year: 2023, score: 86.6 }, { year: 2021, score: 80 }];
  const { points } = trend(scoring('Provinsi Kalimantan Tengah', 90.5, { history }));
  assert.deepEqual(points.map(({ year, change, break: broken, missing }) => [year, change, broken, missing]), [
    [2021, null, false, []], [2023, null, true, [2022]], [2024, 3.9, false, []],
  ]);
  assert.ok(points[1].reason.text.en.length > 40);
  assert.equal(trend(scoring('Kota A', 90), 2024).points[0].yearAssumed, false);
  assert.equal(refused(() => trend(scoring('Kota A', 90), 2024.5)), 'not-whole');
});

test('whatIf() changes a copy', () => {
  const assessment = good();
  const before = JSON.stringify(assessment);
  const found = whatIf(assessment, [{ unit: 'disdik', score: 62.86 }]);
  assert.equal(JSON.stringify(assessment), before);
  assert.deepEqual([found.entity.before.score, found.entity.after.score, found.entity.change.score], [51.36, 56.36, 5]);
  assert.equal(found.entity.before.score, score(assessment).entity.score);
  assert.equal(refused(() => whatIf(assessment, [{ unit: 'x', score: 1 }])), 'bad-reference');
});

test('scenario() gives three results and where classes begin', () => {
  const assessment = scoring('Kota A', 0, { instrument: { id: 'ori-maladministrasi-2025' }, units: [{ id: 'a', name: 'A', points: { input: 22, proses: 17, output: 8, pengaduan: 13 } }] });
  const found = scenario(assessment, { parts: [{ part: 'kepercayaan', pessimistic: 12, likely: 18.5, optimistic: 28 }] });
  assert.deepEqual(found.scenarios.map((one) => one.score), [72, 78.5, 88]);
  assert.deepEqual(found.parts[0].breakEven.slice(0, 3).map(({ state, points }) => [state, points]), [['from', 28], ['from', 18], ['certain', null]]);
  const asked = scenario(assessment, { parts: [{ part: 'kepercayaan', respondents: { mean: 78, spread: 12, count: 100 } }] }, 'en');
  assert.deepEqual([asked.parts[0].interval.low, asked.parts[0].interval.high], [75.648, 80.352]);
  assert.equal(refused(() => scenario(assessment, { parts: [{ part: 'x', lastYear: 1 }] })), 'unknown-indicator');
});

test('hundreds of files are one table in a moment', (t) => {
  const rekap = new Rekap();
  const template = json('tests/module/examples/full.json');
  const texts = Array.from({ length: 300 }, (_, index) => JSON.stringify({ ...template, entity: { name: `Kota ${index}` } }));
  const start = performance.now();
  texts.forEach((one, index) => rekap.add(`${index}.json`, one));
  const { rounds, files } = rekap.finish();
  t.diagnostic(`${files} files in ${Math.round(performance.now() - start)} ms`);
  assert.equal(rounds[0].all.finished + rounds[0].all.unfinished, 300);
  rekap.free();
});
