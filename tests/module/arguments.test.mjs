// What an argument may be made of, and what each kind of value means: the table of docs/module.md.
//
// Fields that the format does not know are kept, so what `serialise` writes of one tells how it was read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { good, load, refused } from './package.mjs';

const { merge, parse, score, serialise } = await load();
const { Rekap, compare, plan, scenario, summarise, trend, whatIf } = await load('swanilai/analysis');

/** What is read of a value that stands in an unknown field. */
const read = (value) => parse(serialise({ ...good(), probe: value })).probe;
const missing = Symbol('a field left out');
const refusal = (code, at = '') => ({ code, at });

class Point {
  #hidden = 1;
  constructor() { this.x = 1; }
  get hidden() { return this.#hidden; }
  method() { return 0; }
}
class Empty { #hidden = 1; get hidden() { return this.#hidden; } }
class Names extends Array { extra() { return 1; } }
class Answers extends Map {}

const throwing = (target = {}) => Object.defineProperty(target, 'bad', { enumerable: true, get() { throw new Error('no'); } });
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const other = (code) => vm.runInNewContext(code);
const nested = (depth, inner) => { let at = inner; for (let n = 0; n < depth; n += 1) at = { x: at }; return at; };
const named = (value, fields) => Object.assign(value, fields);

/** Each kind of value and what it is read as. A new value each time, since some can be read once only. */
const kinds = {
  'a whole number': [() => 4, 4],
  'minus nought': [() => -0, 0],
  'a decimal': [() => 99.999999, 99.999999],
  'seven decimals': [() => 1e-7, refusal('number-too-precise')],
  'a binary fraction': [() => 0.1 + 0.2, refusal('number-too-precise')],
  'a very large number': [() => 1e300, refusal('number-too-large')],
  NaN: [() => NaN, refusal('wrong-type')],
  Infinity: [() => Infinity, refusal('wrong-type')],
  'minus Infinity': [() => -Infinity, refusal('wrong-type')],
  'a small BigInt': [() => 4n, 4],
  'a negative BigInt': [() => -12n, -12],
  'a huge BigInt': [() => 10n ** 40n, refusal('number-too-large')],
  'a text': [() => 'a"\\\u0000\n', 'a"\\\u0000\n'],
  'an emoji': [() => '😀', '😀'],
  'the replacement character itself': [() => '\ufffd😀', '\ufffd😀'],
  'half a character': [() => 'a\ud83d', refusal('bad-escape')],
  'the other half': [() => '\ude00b', refusal('bad-escape')],
  true: [() => true, true],
  null: [() => null, null],
  undefined: [() => undefined, missing],
  'a symbol': [() => Symbol('s'), refusal('wrong-type')],
  'a function': [() => () => 1, refusal('wrong-type')],
  'a class': [() => Point, refusal('wrong-type')],
  'a boxed number': [() => Object(4), 4],
  'a boxed text': [() => Object('ab'), 'ab'],
  'a boxed truth value': [() => Object(false), false],
  'a boxed BigInt': [() => Object(4n), 4],
  'a boxed symbol': [() => Object(Symbol('s')), refusal('wrong-type')],
  'a list': [() => [1, 'a', null, [true]], [1, 'a', null, [true]]],
  'an empty list': [() => [], []],
  'undefined and a hole in a list': [() => [undefined, , 1], [null, null, 1]],
  'a function in a list': [() => [1, () => 1], refusal('wrong-type', '[1]')],
  'a subclass of Array': [() => Names.of(1, 2), [1, 2]],
  'a list with a field': [() => named([1], { extra: 2 }), [1]],
  'arguments': [() => (function some() { return arguments; }(7)), { 0: 7 }],
  'a list of another frame': [() => other('[1, {a: new Map([["b", [2]]])}]'), [1, { a: { b: [2] } }]],
  'a huge list of nothing': [() => new Array(2 ** 32 - 1), refusal('too-large', null)],
  'a plain object': [() => ({ b: 1, a: { c: 2 } }), { b: 1, a: { c: 2 } }],
  'an empty object': [() => ({}), {}],
  'undefined in an object': [() => ({ a: undefined, b: 1 }), { b: 1 }],
  'a function in an object': [() => ({ a: () => 1 }), refusal('wrong-type', '.a')],
  'a symbol for a name, and what is not enumerable': [() => Object.defineProperty({ [Symbol('s')]: 1, a: 1 }, 'b', { value: 2 }), { a: 1 }],
  'no prototype': [() => Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  'no prototype and no field': [() => Object.create(null), {}],
  'an object of another frame': [() => other('({a: {}})'), { a: {} }],
  'a frozen object': [() => Object.freeze({ a: Object.freeze([1]) }), { a: [1] }],
  'a proxy of an object': [() => new Proxy({ a: new Proxy([1], {}) }, {}), { a: [1] }],
  'a revoked proxy': [() => revoked, refusal('wrong-type')],
  'a getter': [() => ({ get a() { return [1]; } }), { a: [1] }],
  'a getter that throws': [() => ({ a: throwing() }), refusal('wrong-type', '.a.bad')],
  'a proxy that throws': [() => new Proxy({ a: 1 }, { get() { throw new Error('no'); } }), refusal('wrong-type', '.a')],
  'a proxy that throws when asked for its names': [() => [new Proxy({}, { ownKeys() { throw new Error('no'); } })], refusal('wrong-type', '[0]')],
  'a proxy of a list that lies about its length': [() => new Proxy([1], { get: (on, key) => (key === 'length' ? 1n : on[key]) }), refusal('wrong-type')],
  'an instance of a class': [() => new Point(), { x: 1 }],
  'an instance without a field': [() => new Empty(), refusal('wrong-type')],
  'an object that inherits': [() => Object.create({ a: 1 }), refusal('wrong-type')],
  'a Map': [() => new Map([['a', 1], ['b', new Map([['c', undefined], ['d', {}]])]]), { a: 1, b: { d: {} } }],
  'an empty Map': [() => new Map(), {}],
  'a subclass of Map': [() => new Answers([['a', 1]]), { a: 1 }],
  'a Map of another frame': [() => other('new Map([["a", new Date(0)]])'), { a: '1970-01-01T00:00:00.000Z' }],
  'a Map with a number for a name': [() => new Map([[1, 2]]), refusal('wrong-type')],
  'a Map with fields beside its entries': [() => named(new Map([['a', 1]]), { b: 2 }), refusal('wrong-type')],
  'a function in a Map': [() => new Map([['a', new Map([['b', () => 1]])]]), refusal('wrong-type', '.a.b')],
  'half a character for a name': [() => ({ '\ud83d': 1 }), refusal('bad-escape')],
  'a Set': [() => new Set([1]), refusal('wrong-type')],
  'an empty Set': [() => new Set(), refusal('wrong-type')],
  'a Set of another frame': [() => other('new Set([1])'), refusal('wrong-type')],
  'a WeakMap': [() => new WeakMap(), refusal('wrong-type')],
  'a date': [() => new Date(0), '1970-01-01T00:00:00.000Z'],
  'a date that is none': [() => new Date(NaN), refusal('wrong-type')],
  'a date of another frame': [() => other('new Date(0)'), '1970-01-01T00:00:00.000Z'],
  'an address': [() => new URL('https://a.example/b'), 'https://a.example/b'],
  toJSON: [() => ({ a: 1, toJSON() { return { b: this.a, c: new Date(0) }; } }), { b: 1, c: '1970-01-01T00:00:00.000Z' }],
  'toJSON after what cannot be read': [() => { const a = { b: () => 1, get c() { throw new Error('no'); }, toJSON: () => 7 }; a.d = a; return a; }, 7],
  'toJSON of a class': [() => new (class { toJSON(key) { return [key]; } })(), ['probe']],
  'toJSON that is not enumerable': [() => Object.defineProperty({ a: 1 }, 'toJSON', { value: () => 7 }), { a: 1 }],
  'toJSON of a list': [() => named([1], { toJSON: () => 'list' }), [1]],
  'toJSON that gives an object with toJSON': [() => { const a = { toJSON: () => a }; return a; }, refusal('wrong-type', '.toJSON')],
  'a date as deep as may be': [() => nested(14, { at: new Date(0) }), nested(14, { at: '1970-01-01T00:00:00.000Z' })],
  'toJSON that gives undefined': [() => ({ toJSON: () => undefined }), missing],
  'toJSON that gives a function': [() => ({ toJSON: () => () => 1 }), refusal('wrong-type')],
  'toJSON that throws': [() => [{ toJSON() { throw new Error('no'); } }], refusal('wrong-type', '[0]')],
  'toJSON that is no function': [() => ({ toJSON: 1 }), { toJSON: 1 }],
  'a typed array': [() => new Uint8Array([1, 2]), refusal('wrong-type')],
  'an empty typed array': [() => new Float64Array(), refusal('wrong-type')],
  'an ArrayBuffer': [() => new ArrayBuffer(2), refusal('wrong-type')],
  'a DataView': [() => new DataView(new ArrayBuffer(2)), refusal('wrong-type')],
  'a regular expression': [() => /x/, refusal('wrong-type')],
  'a promise': [() => Promise.resolve({}), refusal('wrong-type')],
  'an error': [() => new Error('x'), refusal('wrong-type')],
  'an iterator': [() => [1].values(), refusal('wrong-type')],
  'a generator': [() => (function* some() { yield 1; }()), refusal('wrong-type')],
  'an object that holds itself': [() => { const a = { b: [] }; a.b.push(a); return a; }, refusal('wrong-type', '.b[0]')],
  'a Map that holds itself': [() => { const a = new Map(); return a.set('a', a); }, refusal('wrong-type', '.a')],
  'an object that stands twice': [() => { const a = { b: 1 }; return [a, a]; }, [{ b: 1 }, { b: 1 }]],
  'as deep as may be': [() => nested(14, {}), nested(14, {})],
  'too deep': [() => nested(15, {}), refusal('too-deep', null)],
  'too deep by lists': [() => { let at = []; for (let n = 0; n < 100_000; n += 1) at = [at]; return at; }, refusal('too-deep', null)],
  'a key __proto__': [() => JSON.parse('{"__proto__": 1}'), refusal('forbidden-key')],
};

/** Ways in which a value may stand in another one: how it is put there, its path, and how the whole is read. */
const places = [
  ['in the field itself', (value) => value, '', (kept) => kept],
  ['in an object', (value) => ({ in: value, x: 1 }), '.in', (kept) => (kept === missing ? { x: 1 } : { in: kept, x: 1 })],
  ['in a list', (value) => ['x', value], '[1]', (kept) => ['x', kept === missing ? null : kept]],
  ['in a Map', (value) => new Map([['x', {}], ['odd key', value]]), '["odd key"]', (kept) => (kept === missing ? { x: {} } : { x: {}, 'odd key': kept })],
  ['beside an empty object, a date and a Map', (value) => [{}, new Date(0), new Map([['a', 1]]), { v: value }], '[3].v',
    (kept) => [{}, '1970-01-01T00:00:00.000Z', { a: 1 }, kept === missing ? {} : { v: kept }]],
];

for (const [name, [make, meant]] of Object.entries(kinds)) {
  test(`${name} means the same wherever it stands`, () => {
    for (const [where, put, at, whole] of places) {
      // A deeper place leaves less depth; what `toJSON` is told is the name at hand.
      if (where !== 'in the field itself' && (name.endsWith('as deep as may be') || name === 'toJSON of a class')) continue;
      if (meant?.code === undefined || meant === missing) {
        const kept = read(put(make()));
        const expected = whole(meant);
        assert.deepEqual(kept, expected === missing ? undefined : expected, where);
      } else {
        const error = refused(() => read(put(make())));
        assert.equal(error.name, 'SwanilaiError', where);
        assert.equal(error.code, meant.code, `${where}: ${error.message}`);
        if (meant.at !== null) assert.equal(error.path, `probe${at}${meant.at}`, where);
      }
    }
  });
}

test('a Map of answers counts, whatever stands beside it', () => {
  const answers = () => new Map([['input.kompetensi.1', { marks: [{ level: 4 }] }]]);
  const unit = (id, observations) => ({ id, name: id, observations });
  const beside = [undefined, null, {}, new Map(), { 'input.kompetensi.1': { marks: [{ level: 4n }] } }];
  for (const [index, one] of beside.entries()) {
    for (const more of [{}, { at: new Date(0) }, { extra: {} }, { label: Object('x') }]) {
      const assessment = { ...good(), ...more, units: [unit('a', answers()), unit('b', one)] };
      const { units } = score(assessment);
      assert.deepEqual(units.map(({ answered }) => answered), [1, index === 4 ? 1 : 0]);
      assert.deepEqual(parse(serialise(assessment)).units[0].observations, { 'input.kompetensi.1': { marks: [{ level: 4 }] } });
    }
  }
  const error = refused(() => score({ ...good(), units: [unit('a', answers()), unit('b', new Set())] }));
  assert.deepEqual([error.code, error.path], ['wrong-type', 'units[1].observations']);
});

test('every argument of every function is read the same way', () => {
  const bad = () => new Set();
  const at = (call, expected) => {
    const error = refused(call);
    assert.deepEqual([error.name, error.code, error.path], ['SwanilaiError', 'wrong-type', expected], error.message);
  };
  const probed = { ...good(), probe: { x: [bad()] } };
  for (const call of [score, serialise, compare, trend, (one) => plan(one, { score: 80 }), (one) => whatIf(one, []), (one) => scenario(one, {})]) at(() => call(probed), 'probe.x[0]');
  at(() => merge([good(), probed]), '[1].probe.x[0]');
  at(() => merge([good()], [{ parts: bad() }]), 'choices[0].parts');
  at(() => summarise([probed]), '[0].probe.x[0]');
  at(() => summarise([good()], { a: bad() }), 'choices.a');
  at(() => plan(good(), { score: bad() }), 'target.score');
  at(() => plan(good(), { score: 80 }, { effort: bad() }), 'options.effort');
  at(() => trend(good(), bad()), '');
  at(() => whatIf(good(), [{ unit: bad() }]), '[0].unit');
  at(() => scenario(good(), { parts: bad() }), 'parts');
  const rekap = new Rekap();
  at(() => rekap.addPublished({ entity: bad() }), 'entity');
  at(() => rekap.finish(new Map([['a', bad()]])), 'choices.a');
  rekap.free();
});

// A small generator of its own, so that a failure can be had again by its seed.
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('random trees of every kind of value are read as the table says', () => {
  const leaves = Object.entries(kinds).filter(([name, [, meant]]) => meant?.at !== null && !/deep|list of nothing|of a class/.test(name)).map(([, kind]) => kind);
  const fine = leaves.filter(([, meant]) => meant?.code === undefined);
  let refusals = 0;
  for (let seed = 1; seed <= 3_000; seed += 1) {
    const next = random(seed);
    // One in six trees may hold what is refused; the first of it in order is what is told.
    const pool = next(6) === 0 ? leaves : fine;
    const tree = (depth) => {
      if (depth === 0 || next(3) === 0) {
        const [make, meant] = pool[next(pool.length)];
        if (meant?.code !== undefined) return { value: make(), problem: meant };
        return { value: make(), kept: meant };
      }
      const below = Array.from({ length: next(4) }, () => tree(depth - 1));
      const wrap = next(5);
      const path = (index) => (wrap === 0 ? `[${index}]` : `.k${index}`);
      const index = below.findIndex(({ problem }) => problem);
      const problem = index < 0 ? undefined : { code: below[index].problem.code, at: path(index) + below[index].problem.at };
      if (wrap === 0) {
        return { value: below.map(({ value }) => value), kept: below.map(({ kept }) => (kept === missing ? null : kept)), problem };
      }
      const entries = below.map(({ value }, n) => [`k${n}`, value]);
      const kept = Object.fromEntries(below.map((one, n) => [`k${n}`, one.kept]).filter(([, one]) => one !== missing));
      const plain = Object.fromEntries(entries);
      const made = [null, () => plain, () => new Map(entries), () => ({ toJSON: () => plain }), () => new Proxy(plain, {})][wrap];
      return { value: made(), kept, problem };
    };
    const { value, kept, problem } = tree(4);
    if (problem) {
      refusals += 1;
      const error = refused(() => read(value));
      assert.deepEqual([error.code, error.path], [problem.code, `probe${problem.at}`], `seed ${seed}: ${error.message}`);
    } else {
      assert.deepEqual(read(value), kept === missing ? undefined : kept, `seed ${seed}`);
    }
  }
  assert.ok(refusals > 50, String(refusals));
});

test('plain data means what its JSON text means', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const next = random(seed);
    const leaf = () => [null, true, false, -next(1_000), next(1e9) / 1_000, '', 'teks "kutip"', '漢字😀', undefined, [], {}][next(11)];
    const tree = (depth) => {
      if (depth === 0 || next(3) === 0) return leaf();
      const below = Array.from({ length: next(5) }, () => tree(depth - 1));
      return next(2) === 0 ? below : Object.fromEntries(below.map((one, n) => [['level', 'name', 'marks', 'x y', '0'][n], one]));
    };
    const value = tree(5) ?? null;
    assert.deepEqual(read(value), JSON.parse(JSON.stringify(value)), `seed ${seed}`);
  }
});

test('half a character in the text of a file is refused where it stands', () => {
  const file = serialise({ ...good(), probe: 'X' }).replace('"X"', '"a\ud83db"');
  const error = refused(() => parse(file));
  assert.deepEqual([error.code, error.path], ['bad-escape', 'probe']);
  assert.ok(error.problems[0].line > 1);
  const rekap = new Rekap();
  assert.equal(rekap.add('a.json', file)[0].code, 'bad-escape');
  rekap.free();
  assert.equal(parse(serialise({ ...good(), probe: '\ufffd' })).probe, '\ufffd');
});
