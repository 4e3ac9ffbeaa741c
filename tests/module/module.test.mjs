// The package as a program in Node uses it.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { consumer, differences, examples, files, folder, good, json, load, manifest, refused, root, seeds, text } from './package.mjs';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const module = await load();
const { instruments, instrument, score, validate, parse, serialise, merge, version } = module;

/** A call is refused with a code at a path, by an error a program and a person can use. */
function checkRefused(call, code, at) {
  const error = refused(call);
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'SwanilaiError');
  assert.equal(error.code, code, error.message);
  if (at !== undefined) assert.equal(error.path, at);
  assert.ok(error.message.length > 10, error.message);
  assert.ok(Array.isArray(error.problems) && error.problems.length > 0);
  checkPlain(error.problems);
  for (const problem of error.problems) {
    assert.deepEqual(Object.keys(problem), ['code', 'severity', 'path', 'line', 'column', 'found', 'expected', 'message']);
  }
  assert.equal(error.problems.find((problem) => problem.severity === 'error').message, error.message);
  return error;
}

/** Plain objects, lists, texts, numbers, booleans and null; nothing else, to any depth. */
function checkPlain(value, at = '') {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return;
  if (typeof value === 'number') {
    assert.ok(Number.isFinite(value), at);
    return;
  }
  assert.equal(typeof value, 'object', at);
  const prototype = Object.getPrototypeOf(value);
  assert.ok(prototype === Object.prototype || prototype === Array.prototype, `${at}: ${value?.constructor?.name}`);
  for (const [key, below] of Object.entries(value)) checkPlain(below, `${at}.${key}`);
}

/** The small good assessment with something changed. */
function changed(change) {
  const assessment = good();
  return change(assessment) ?? assessment;
}

test('the functions and nothing else are exported', async () => {
  const functions = ['instrument', 'instruments', 'merge', 'parse', 'score', 'serialise', 'validate', 'version'];
  const analyses = ['Rekap', 'compare', 'plan', 'scenario', 'summarise', 'trend', 'whatIf'];
  const whole = await load('swanilai/analysis');
  for (const [given, expected] of [[module, functions], [whole, [...functions, ...analyses]]]) {
    assert.deepEqual(Object.keys(given).sort(), [...expected, 'default', 'init', 'initSync'].sort());
    for (const name of expected) assert.equal(typeof given[name], 'function', name);
  }
  assert.equal(module.default, module.init);
  await module.default();
  await module.init();
});

test('version() is the version of the package', () => {
  assert.equal(version(), manifest.version);
});

test('the package holds schemas, texts, types and no source', () => {
  for (const file of ['schema/assessment.v1.schema.json', 'schema/result.v1.schema.json', 'schema/plan.v1.schema.json', 'schema/instrument.v1.schema.json', 'schema/texts.v1.schema.json']) {
    assert.equal(readFileSync(path.join(folder, file), 'utf8'), text(file), file);
  }
  for (const { id } of instruments()) {
    for (const lang of ['id', 'en']) assert.ok(existsSync(path.join(folder, `instruments/${id}/text.${lang}.json`)), id);
  }
  // wasm-bindgen indents by four.
  const lines = (types) => types.trim().replace(/^ +/gm, '');
  assert.ok(lines(readFileSync(path.join(folder, 'swanilai.d.ts'), 'utf8')).includes(lines(text('crates/swanilai-wasm/src/types.d.ts'))));
  assert.ok(!existsSync(path.join(folder, 'src')));
});

test('instruments() lists every pack, the current one first, drafts last', () => {
  const all = instruments();
  checkPlain(all);
  assert.deepEqual(all.map(({ id }) => id), [
    'ori-maladministrasi-2025', 'ori-kepatuhan-2024', 'ori-kepatuhan-2023', 'ori-kepatuhan-2022',
    'ori-kepatuhan-2021', 'ori-kepatuhan-2015', 'ori-kepatuhan-2015-kl', 'ori-maladministrasi-2026',
  ]);
  for (const one of all) {
    assert.deepEqual(Object.keys(one), ['id', 'version', 'digest', 'name', 'status', 'years', 'kinds', 'max', 'decimals']);
    assert.match(one.digest, /^[0-9a-f]{64}$/);
  }
  assert.equal(all.at(-1).status, 'draft');
});

test('instrument() is the pack, its digest and the points of every node', () => {
  for (const { id, digest, max } of instruments()) {
    const one = instrument(id);
    checkPlain(one);
    const { digest: found, points, ...file } = one;
    assert.equal(found, digest);
    assert.deepEqual(file, json(`instruments/${id}/instrument.json`));
    const top = file.dimensions.reduce((sum, dimension) => sum + points[dimension.id], 0);
    assert.ok(Math.abs(top - max) < 1e-5, `${id}: ${top}`);
  }
  checkRefused(() => instrument('ori-kepatuhan-1999'), 'unknown-instrument', '');
  checkRefused(() => instrument(''), 'unknown-instrument', '');
});

test('score() gives score, bounds, class and the whole working', () => {
  const result = score(good());
  checkPlain(result);
  assert.equal(result.format, 'swanilai.result');
  assert.equal(result.simulation, true);
  assert.equal(result.units[0].score, 49.85);
  assert.deepEqual(result.units[0].class, { code: 'D', name: 'Kualitas Rendah', zone: 'merah' });
  assert.equal(result.units[0].dimensions[0].points, 8.72);
  // (49.85 + 52.86) / 2 = 51.355, half up.
  assert.equal(result.entity.score, 51.36);
  assert.deepEqual(result.entity.bounds, { low: 51.36, high: 51.36 });
  assert.equal(result.entity.certain, true);
});

test('what is not answered is open, not zero', () => {
  const { entity, units } = score(json('tests/module/examples/partial.json'));
  assert.equal(entity.score, null);
  assert.equal(entity.class, null);
  assert.ok(entity.bounds.low > 0 && entity.bounds.high < 100 && entity.bounds.low < entity.bounds.high);
  assert.ok(entity.projected.score > entity.bounds.low && entity.projected.score < entity.bounds.high);
  assert.deepEqual([units[0].answered, units[0].total], [1, 40]);
  const empty = score(json('tests/module/examples/smallest.json'));
  assert.deepEqual(empty.entity.bounds, { low: 0, high: 100 });
  assert.deepEqual(empty.warnings.map(({ code }) => code), ['no-units']);
});

test('the language changes words and nothing else', () => {
  const strip = (result) => JSON.stringify(result, (key, value) => (['why', 'message', 'notice'].includes(key) ? '' : value));
  for (const file of examples) {
    const assessment = json(file);
    assert.equal(strip(score(assessment, 'id')), strip(score(assessment, 'en')), file);
  }
  const [indonesian, english] = ['id', 'en'].map((lang) => refused(() => score({}, lang)).message);
  assert.notEqual(indonesian, english);
  assert.equal(refused(() => score({}, undefined)).message, indonesian);
  assert.equal(refused(() => score({}, 'fr')).message, indonesian);
});

test('validate() lists everything wrong with path, line and column', () => {
  assert.deepEqual(validate(text('tests/module/examples/maluku-tenggara.json')), []);
  const found = validate('{\n  "format": "swanilai.assessment", "version": 1,\n  "instrument": {"id": "ori-kepatuhan-2023"},\n  "entity": {},\n  "units": [{"id": "A", "name": "é", "score": 101, "extra": 1}]}', 'en');
  checkPlain(found);
  assert.deepEqual(found.map(({ code, path: at, line, severity }) => [code, at, line, severity]), [
    ['missing-field', 'entity', 4, 'error'],
    ['bad-id', 'units[0].id', 5, 'error'],
    ['out-of-range', 'units[0].score', 5, 'error'],
    ['unknown-field', 'units[0].extra', 5, 'warning'],
  ]);
  for (const broken of ['', ' ', '{', 'null', '[]', '"text"', '{"a":1,"a":2}', '\u0000', '{"format":"swanilai.assessment","version":99}']) {
    assert.ok(validate(broken).some(({ severity }) => severity === 'error'), broken);
    assert.ok(refused(() => parse(broken)).problems.length > 0);
  }
  assert.equal(validate('{"format":"swanilai.assessment","version":2}')[0].code, 'newer-version');
});

test('a kept file is byte for byte what parse and serialise make of it', () => {
  for (const file of examples) {
    const kept = text(file);
    const parsed = parse(kept);
    checkPlain(parsed);
    const written = serialise(parsed);
    if (file.startsWith('tests/module')) assert.equal(written, kept, file);
    assert.equal(serialise(parse(written)), written, file);
    assert.deepEqual(JSON.parse(written), parsed, file);
  }
});

test('golden results are what the module gives', (t) => {
  const goldens = files('tests/golden', '.result.json');
  for (const file of goldens) {
    const assessment = json(file.replace('.result.json', '.assessment.json'));
    const expected = json(file);
    const either = ['id', 'en'].map((lang) => score(assessment, lang));
    const same = either.find((result) => JSON.stringify(result) === JSON.stringify(expected));
    assert.deepEqual(same ?? either[0], expected, file);
  }
  t.diagnostic(`${goldens.length} golden results`);
});

test('every published result comes out as published', (t) => {
  const cases = json('tests/published/cases.json');
  const failed = cases.flatMap(({ id, assessment, expect }) => differences(score(assessment), expect).map((difference) => `${id}: ${difference}`));
  t.diagnostic(`${cases.length} published results, ${failed.length} differences`);
  assert.deepEqual(failed, []);
});

test('every seed result comes out as published', (t) => {
  const cases = seeds();
  const failed = cases.flatMap(({ id, assessment, expect }) => differences(score(assessment), expect).map((difference) => `${id}: ${difference}`));
  t.diagnostic(`${cases.length} seed results`);
  assert.deepEqual(failed, []);
});

test('the same assessment gives the same bytes, a hundred times', () => {
  for (const file of examples) {
    const assessment = json(file);
    const before = JSON.stringify(assessment);
    const [result, written] = [JSON.stringify(score(assessment)), serialise(assessment)];
    for (let time = 0; time < 100; time += 1) {
      assert.equal(JSON.stringify(score(assessment)), result);
      assert.equal(serialise(assessment), written);
    }
    assert.equal(JSON.stringify(assessment), before, 'an input is never changed');
  }
});

test('the order of keys does not matter', () => {
  const turned = (value) => {
    if (Array.isArray(value)) return value.map(turned);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).reverse().map(([key, below]) => [key, turned(below)]));
  };
  for (const file of examples) {
    // Unknown fields keep the order in which they were written.
    if (validate(text(file)).some(({ code }) => code === 'unknown-field')) continue;
    assert.equal(serialise(turned(json(file))), serialise(json(file)), file);
    assert.equal(JSON.stringify(score(turned(json(file)))), JSON.stringify(score(json(file))), file);
  }
});

test('merge() keeps two offices of one id apart until a choice says that they are one', () => {
  const files = ['a', 'b'].map((end) => json(`tests/cases/one-id-two-offices-${end}.json`));
  const merged = merge(files);
  assert.deepEqual(merged.clashes, [{ unit: 'unit-1', first: 0, later: 1, differs: ['name', 'score'], unsure: true }]);
  assert.equal(score(merged.assessment).entity.score, 70);
  assert.deepEqual(merge(files, ['later']).assessment.units, files[1].units);
  const years = files.map((file, at) => ({ ...file, history: [{ year: 2022, score: 60 + at }] }));
  assert.deepEqual(merge(years).settled, [{ what: 'history', of: '2022', unit: null, taken: 0, dropped: 1, kept: '60', left: '61' }]);
});

test('merge() joins units, reports clashes and settles them as told', () => {
  const [first, later] = [good(), good()];
  later.units[1].score = 60;
  later.units.push({ id: 'dinkes', name: 'Dinas Kesehatan', score: 70 });
  const merged = merge([first, later]);
  checkPlain(merged);
  assert.deepEqual(Object.keys(merged), ['assessment', 'clashes', 'sources', 'filled', 'repairs', 'settled']);
  assert.deepEqual(merged.clashes, [{ unit: 'disdik', first: 0, later: 1, differs: ['score'], unsure: false }]);
  assert.deepEqual(merged.sources, [0, 0, 1]);
  assert.deepEqual(merged.assessment.units.map(({ id, score: points }) => [id, points]), [['watdek', undefined], ['disdik', 52.86], ['dinkes', 70]]);
  assert.deepEqual(merged.filled, []);
  assert.deepEqual(merge([first, changed((a) => { delete a.units[1].score; })]).filled, ['disdik']);
  assert.equal(merge([first, later], ['later']).assessment.units[1].score, 60);
  assert.equal(merge([first, later], ['both']).assessment.units.length, 4);
  assert.deepEqual(merge([first, later], []), merged);
  // A choice with exceptions.
  later.units[1].name = 'Dinas P dan K';
  const parts = (decision) => merge([first, later], [decision]).assessment.units[1];
  assert.deepEqual([parts({ choice: 'first', parts: { score: 'later' } })].map(({ name, score: points }) => [name, points]), [['Dinas Pendidikan', 60]]);
  assert.deepEqual([parts({ choice: 'later', parts: { score: 'first' } })].map(({ name, score: points }) => [name, points]), [['Dinas P dan K', 52.86]]);
  assert.equal(parts({ parts: { score: 'later' } }).score, 60);
  checkRefused(() => merge([first, later], [{ choice: 'neither' }]), 'wrong-type');
  checkRefused(() => merge([first, later], [{ pick: 'first' }]), 'unexpected-field');
  later.units[1].name = 'Dinas Pendidikan';
  assert.deepEqual(merge([first, later], null), merged);
  assert.equal(merge([first]).clashes.length, 0);
  score(merged.assessment);
  checkRefused(() => merge([]), 'empty');
  checkRefused(() => merge(good()), 'wrong-type');
  checkRefused(() => merge([first, later], ['neither']), 'wrong-type');
  checkRefused(() => merge([first, { ...good(), instrument: { id: 'ori-kepatuhan-2022' }, units: [] }]), 'instruments-differ', '[1]');
  checkRefused(() => merge([first, { ...good(), entity: { name: 'Kota Tual' } }]), 'entities-differ', '[1]');
  checkRefused(() => merge([first, changed((a) => { a.units[0].name = 1; })]), 'wrong-type', '[1].units[0].name');
});

/** A document as a hostile file brings it. */
function hostile() {
  const assessment = good();
  const put = (target, key, value) => Object.defineProperty(target, key, { value, enumerable: true, configurable: true });
  put(assessment, '__proto__', { polluted: 1 });
  put(assessment.entity, 'constructor', { prototype: { polluted: 1 } });
  put(assessment.units[0], 'toString', 'polluted');
  return assessment;
}

test('__proto__ and the like reach no shared prototype', () => {
  const assessment = hostile();
  for (const call of [score, serialise, (one) => merge([one]), (one) => parse(JSON.stringify(one)), (one) => validate(JSON.stringify(one))]) {
    try { call(assessment); } catch (error) { assert.equal(error.code, 'forbidden-key'); }
  }
  assert.equal({}.polluted, undefined);
  assert.equal([].polluted, undefined);
  assert.equal(Object.polluted, undefined);
  delete assessment.__proto__;
  const written = serialise(assessment);
  assert.ok(written.includes('"constructor"') && written.includes('"toString"'));
  const points = good();
  points.units[0].points = JSON.parse('{"__proto__": 1}');
  checkRefused(() => score(points), 'forbidden-key');
  const observed = good();
  observed.units[0].observations = JSON.parse('{"constructor": {}}');
  checkRefused(() => score(observed), 'unknown-indicator');
});

test('a __proto__ key is refused wherever it stands', () => {
  for (const call of [() => serialise(hostile()), () => parse(JSON.stringify(hostile())), () => score(hostile())]) {
    checkRefused(call, 'forbidden-key');
  }
});

test('a number that is no short decimal is refused', () => {
  const withScore = (value) => changed((a) => { a.units[1].score = value; });
  for (const value of [NaN, Infinity, -Infinity, 1 / 3, 0.1 + 0.2, 1e-7, 1e300, Number.MAX_SAFE_INTEGER, 2 ** 53]) {
    assert.ok(refused(() => score(withScore(value))) instanceof Error, String(value));
    assert.equal(refused(() => score(withScore(value))).name, 'SwanilaiError', String(value));
  }
  for (const [value, code] of [[-1, 'out-of-range'], [100.000001, 'out-of-range'], ['52.86', 'wrong-type'], [true, 'wrong-type'], [[], 'wrong-type'], [{}, 'wrong-type']]) {
    checkRefused(() => score(withScore(value)), code, 'units[1].score');
  }
  for (const value of [0, -0, 100, 1e2, 0.000001, 99.999999]) score(withScore(value));
  assert.equal(parse(serialise(withScore(0.07))).units[1].score, 0.07);
});

test('a number that is no short decimal is refused where it stands', () => {
  const assessment = changed((a) => { a.units[1].score = 0.1 + 0.2; });
  checkRefused(() => score(assessment), 'number-too-precise', 'units[1].score');
  checkRefused(() => score(changed((a) => { a.units[1].score = NaN; })), 'wrong-type', 'units[1].score');
  assert.notEqual(refused(() => score(assessment, 'id')).message, refused(() => score(assessment, 'en')).message);
});

test('what is no assessment is refused in words, not with a crash', () => {
  const circular = good();
  circular.self = circular;
  const crossed = good();
  crossed.units.push(crossed.units);
  const deep = changed((a) => { for (let at = a, n = 0; n < 1000; n += 1) { at.x = {}; at = at.x; } });
  const thrown = new Error('from a getter');
  const trap = changed((a) => { Object.defineProperty(a, 'entity', { get() { throw thrown; }, enumerable: true }); });
  const inputs = [
    undefined, null, 0, '', 'text', true, [], {}, Symbol('s'), () => {}, 10n, new Date(0), /x/, new Map(), new Set(),
    new Uint8Array(4), new ArrayBuffer(4), Promise.resolve(), circular, crossed, deep, trap, new Proxy({}, {}), Object.create(null),
    changed((a) => { a.units[1].score = 10n ** 30n; }), changed((a) => { a.entity = new Map([[1, 2]]); }),
    changed((a) => { a.units = undefined; }), changed((a) => { a.units = new Set(a.units); a.instrument = 7; }),
    changed((a) => { a.entity.name = Symbol('s'); }), changed((a) => { a.units[0].id = () => {}; }),
  ];
  for (const input of inputs) {
    for (const call of [score, serialise, (one) => merge([one])]) {
      const error = refused(() => call(input));
      assert.ok(error instanceof Error && !(error instanceof WebAssembly.RuntimeError), String(error));
      assert.ok(error.message.length > 0);
    }
  }
  // The module still works after all that.
  assert.equal(score(good()).entity.score, 51.36);
});

test('undefined is a field left out', () => {
  const assessment = changed((a) => {
    Object.assign(a, { history: undefined, followUp: undefined, id: undefined });
    Object.assign(a.units[0], { score: undefined, kind: null });
  });
  assert.equal(score(assessment).entity.score, 51.36);
  assert.ok(!serialise(assessment).includes('history'));
});

test('an instance of a class is read by its own fields', () => {
  class Office {
    #secret = 1;
    constructor(id, points) { this.id = id; this.name = id; this.score = points; }
    get total() { return this.#secret; }
  }
  const assessment = changed((a) => { a.units = [new Office('a', 60), new Office('b', 70)]; });
  assert.equal(score(assessment).entity.score, 65);
  checkPlain(parse(serialise(assessment)));
  assert.ok(!serialise(assessment).includes('total'));
  assert.equal(score(Object.freeze(good())).entity.score, 51.36);
  assert.equal(score(Object.assign(Object.create(null), good())).entity.score, 51.36);
});

test('a huge input is refused and leaves the module usable', () => {
  const huge = 'x'.repeat(100 * 2 ** 20);
  assert.equal(validate(huge)[0].code, 'too-large');
  checkRefused(() => parse(huge), 'too-large');
  checkRefused(() => score(changed((a) => { a.entity.name = huge; })), 'too-large', '');
  checkRefused(() => score(changed((a) => { a.entity.name = 'x'.repeat(2 ** 20); })), 'text-too-long', 'entity.name');
  checkRefused(() => score(changed((a) => { a.units = Array.from({ length: 20_000 }, (_, n) => ({ id: `u${n}`, name: 'u', score: 1 })); })), 'too-many', 'units');
  assert.equal(score(good()).entity.score, 51.36);
});

test('texts of any script go through unchanged', () => {
  for (const name of ['Ñandú', '漢字', '😀', 'a\u0000b', '\u202Eabc', '"\\\n\t', ' spaces ']) {
    const assessment = changed((a) => { a.entity.name = name; });
    assert.equal(parse(serialise(assessment)).entity.name, name);
    assert.equal(score(assessment).entity.name, name);
  }
  // Half a character cannot be written in UTF-8: it is refused where it stands (FX-3), not replaced.
  checkRefused(() => score(changed((a) => { a.entity.name = '\ud83d'; })), 'bad-escape', 'entity.name');
});

test('unknown fields of the instrument choice are kept too', () => {
  const assessment = changed((a) => { a.instrument.note = 'kept'; });
  assert.equal(parse(serialise(assessment)).instrument.note, 'kept');
});

test('what serialise writes, parse reads', () => {
  const assessment = changed((a) => { for (let at = a, n = 0; n < 18; n += 1) { at.x = {}; at = at.x; } });
  let written;
  try {
    written = serialise(assessment);
  } catch {
    return;
  }
  parse(written);
});

test('a strict TypeScript program uses every function without a cast', () => {
  const strict = path.join(consumer, 'strict');
  mkdirSync(strict, { recursive: true });
  for (const file of ['consumer.ts', 'tsconfig.json']) copyFileSync(path.join(root, 'tests/module', file), path.join(strict, file));
  const tsc = path.join(root, 'node_modules/.bin/tsc');
  for (const way of [['--moduleResolution', 'bundler'], ['--module', 'nodenext', '--moduleResolution', 'nodenext']]) {
    try {
      execFileSync(tsc, ['--project', 'tsconfig.json', ...way], { cwd: strict, encoding: 'utf8' });
    } catch (error) {
      assert.fail(`${way}: ${error.stdout}`);
    }
  }
  assert.doesNotMatch(text('tests/module/consumer.ts'), /\bas (?!const|named)|\bany\b|<unknown>|@ts-(ignore|nocheck)/);
});

test('a strict TypeScript program of CommonJS uses both modules', () => {
  const strict = path.join(consumer, 'strict-cjs');
  mkdirSync(strict, { recursive: true });
  writeFileSync(path.join(strict, 'consumer.cts'), `
    import init, { init as named, score, type Assessment, type Result } from 'swanilai';
    import whole = require('swanilai/analysis');
    const assessment: Assessment = { format: 'swanilai.assessment', version: 1, instrument: { id: 'x' }, entity: { name: 'x' }, units: [] };
    const result: Result = score(assessment);
    const table: whole.Summary = new whole.Rekap().finish();
    // @ts-expect-error: a score is no text.
    const text: string = result.entity.score;
    export { init, named, table, text };
  `);
  try {
    execFileSync(path.join(root, 'node_modules/.bin/tsc'), ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', '', 'consumer.cts'], { cwd: strict, encoding: 'utf8' });
  } catch (error) {
    assert.fail(error.stdout);
  }
});

test('a full assessment is scored in a few milliseconds', (t) => {
  const full = json('tests/module/examples/full.json');
  for (let time = 0; time < 20; time += 1) score(full);
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now();
    score(full);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  t.diagnostic(`score() of 7 units with 41 indicators: median ${times[25].toFixed(2)} ms, best ${times[0].toFixed(2)} ms`);
  assert.ok(times[25] < 100);
});
