// Callers that break the module from outside, in a process of their own: what they leave behind disturbs no other test.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { good, load } from './package.mjs';

const assessment = good();
const { instrument, parse, score, serialise, validate } = await load();

function check(call, code) {
  assert.throws(call, (error) => error.name === 'SwanilaiError' && error.code === code && error.problems.length > 0);
}

test('twenty thousand refusals cost nothing', () => {
  for (let time = 0; time < 20_000; time += 1) assert.throws(() => score({}));
  assert.equal(score(good()).entity.score, 51.36);
});

test('a text that is no text is refused', () => {
  for (const input of [undefined, null, 7, {}, [1, 2], Symbol('s'), new Uint8Array(4)]) {
    for (const call of [parse, validate, instrument]) check(() => call(input), 'wrong-type');
  }
  for (const lang of [7, {}, Symbol('s')]) {
    assert.equal(score(good(), lang).entity.score, 51.36, 'an unknown language is the usual one');
  }
});

test('plain objects go in and out as they are, by no text', () => {
  const { parse: fromText, stringify: toText } = JSON;
  const never = () => assert.fail('a text was made of an object');
  Object.assign(JSON, { parse: never, stringify: never });
  try {
    const one = { ...assessment };
    assert.equal(score(one).entity.score, 51.36);
    assert.deepEqual(Object.keys(score(one).units[0].dimensions[0].bounds), ['low', 'high']);
  } finally {
    Object.assign(JSON, { parse: fromText, stringify: toText });
  }
});

test('what is not plain is read as its text says', () => {
  const renamed = (name) => ({ ...good(), entity: { ...good().entity, name } });
  assert.equal(score(renamed(Object('Kota Tual'))).entity.name, 'Kota Tual');
  assert.equal(score(renamed({ toJSON: () => 'Kota Tual' })).entity.name, 'Kota Tual');
  assert.equal(score(renamed(new Date(0))).entity.name, '1970-01-01T00:00:00.000Z');
  check(() => score({ ...good(), units: new Set(good().units) }), 'wrong-type');
  check(() => score({ ...good(), units: [good().units[0], , 7] }), 'wrong-type');
  const later = good();
  later.units[1].score = { toJSON: () => 60 };
  assert.equal(score(later).units[1].score, 60);
});

test('a getter may call the module again', () => {
  const inner = [];
  const outer = Object.defineProperty(good(), 'entity', { enumerable: true, get() { inner.push(serialise(good())); return good().entity; } });
  assert.equal(score(outer).entity.score, 51.36);
  assert.deepEqual(new Set(inner), new Set([serialise(good())]));
});

test('a getter or a proxy that throws costs nothing', () => {
  const traps = [
    () => Object.defineProperty(good(), 'entity', { get() { throw new Error('getter'); }, enumerable: true }),
    () => new Proxy(good(), { ownKeys() { throw new Error('proxy'); } }),
    () => new Proxy(good(), { get() { throw new Error('proxy'); } }),
  ];
  for (let time = 0; time < 5000; time += 1) {
    for (const trap of traps) check(() => score(trap()), 'wrong-type');
    // Each time the module is as good as new.
    if (time % 50 === 0) assert.equal(score(good()).entity.score, 51.36);
  }
  assert.equal(score(good()).entity.score, 51.36);
});
