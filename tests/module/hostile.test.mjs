// Callers that break the module from outside, in a process of their own: what they leave behind disturbs no other test.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { good, load } from './package.mjs';

const { instrument, parse, score, validate } = await load();

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

test('a getter or a proxy that throws costs nothing', () => {
  const traps = [
    () => Object.defineProperty(good(), 'entity', { get() { throw new Error('getter'); }, enumerable: true }),
    () => new Proxy(good(), { ownKeys() { throw new Error('proxy'); } }),
    () => new Proxy(good(), { get() { throw new Error('proxy'); } }),
  ];
  for (let time = 0; time < 1000; time += 1) {
    for (const trap of traps) assert.throws(() => score(trap()), Error);
  }
  assert.equal(score(good()).entity.score, 51.36);
});
