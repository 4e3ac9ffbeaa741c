// The corpus of nasty inputs (tests/hostile) through the compiled modules: each is refused with words and a
// place, or opened whole; nothing stops a module, and nothing reaches the objects of the program around.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { asText, corpus, expand, small } from '../hostile/make.mjs';
import { good, load, root } from './package.mjs';

const { merge, parse, score, serialise, validate } = await load();
const { Rekap } = await load('swanilai/analysis');
/** The site that was built, for its module that reads workbooks. */
const DIST = process.env.SWANILAI_DIST ?? path.join(root, 'dist');
const SITE = (() => { try { return readdirSync(DIST); } catch { return []; } })();

/** Far more than any takes: what it finds is work that grows without end. */
const PATIENCE = 10_000;

function timed(one, act) {
  const begun = performance.now();
  try {
    return act();
  } finally {
    const took = performance.now() - begun;
    assert.ok(took < PATIENCE, `${one.name} took ${took} ms`);
  }
}

/** What became of an input, against what must: the codes it was refused for. */
function judge(one, codes) {
  const isRight = one.want === 'either' || (one.want === 'opens' ? codes.length === 0 : one.want === 'refused' ? codes.length > 0 : codes.includes(one.want));
  return isRight ? [] : [`${one.id} ${one.kind}: ${one.name}: wanted ${one.want}, got ${codes}`];
}

/** Problems as people read them: in both languages, where it is, and with no letter that hides or reorders. */
function told(one, [indonesian, english]) {
  assert.deepEqual(indonesian.map(({ code }) => code), english.map(({ code }) => code), one.name);
  for (const [index, problem] of indonesian.entries()) {
    assert.notEqual(problem.message, english[index].message, one.name);
    for (const { message } of [problem, english[index]]) {
      assert.ok(message.length > 15, one.name);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(message, /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/, one.name);
    }
    if (problem.line !== null) assert.ok(problem.line >= 1 && problem.column >= 1, one.name);
    else assert.ok(problem.path !== '' || ['too-large', 'empty'].includes(problem.code), `${one.name}: ${problem.code} has a place`);
  }
}

/** How often each text, number and key stands anywhere. */
function leaves(value, count = new Map()) {
  const note = (what) => count.set(what, (count.get(what) ?? 0) + 1);
  if (Array.isArray(value)) for (const one of value) leaves(one, count);
  else if (value && typeof value === 'object') for (const [key, one] of Object.entries(value)) { note(`key ${key}`); leaves(one, count); }
  else if (typeof value === 'string' || typeof value === 'number') note(`${typeof value} ${value}`);
  return count;
}

const texts = corpus.filter((one) => one.way === 'assessment');

test('FX-2, FX-3: every hostile file is refused with words and a place, or opened with nothing dropped', () => {
  const wrong = [];
  let opened = 0;
  for (const one of texts) {
    let words;
    try {
      words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(expand(one.parts));
    } catch {
      wrong.push(...judge(one, ['not-utf8']));
      continue;
    }
    const found = timed(one, () => ['id', 'en'].map((lang) => validate(words, lang)));
    told(one, found);
    const codes = found[0].filter(({ severity }) => severity === 'error').map(({ code }) => code);
    wrong.push(...judge(one, codes));
    if (codes.length > 0) {
      assert.throws(() => parse(words), { name: 'SwanilaiError' }, one.name);
      continue;
    }
    opened += 1;
    const document = parse(words);
    const text = serialise(document);
    assert.equal(serialise(parse(text)), text, `FX-1: ${one.name}`);
    assert.equal(score(document).simulation, true);
    const { $schema, notice, ...before } = JSON.parse(words.replace(/^\uFEFF/, ''));
    const after = leaves(JSON.parse(text));
    for (const [leaf, times] of leaves(before)) assert.ok((after.get(leaf.replace('number -0', 'number 0')) ?? 0) >= times, `${one.name}: ${leaf.slice(0, 80)} is gone`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(opened > 40 && texts.length - opened > 100, `${opened} of ${texts.length} open`);
});

test('FX-4: hostile files merge whole or not at all, and what was merged opens again', () => {
  const wrong = [];
  for (const one of corpus.filter(({ way }) => way === 'merge')) {
    const files = one.files.map((parts) => parse(expand(parts).toString()));
    let codes = [];
    try {
      const { assessment, clashes } = timed(one, () => merge(files));
      assert.deepEqual(validate(serialise(assessment)).filter(({ severity }) => severity === 'error'), [], one.name);
      const names = assessment.units.map(({ name }) => name);
      for (const { name } of files.flatMap(({ units }) => units)) assert.ok(names.includes(name) || clashes.length > 0, `${one.name}: ${name}`);
    } catch (error) {
      if (error.name !== 'SwanilaiError') throw error;
      codes = error.problems.map(({ code }) => code);
    }
    wrong.push(...judge(one, codes));
  }
  assert.deepEqual(wrong, []);
});

test('FX-3: the table of many files names every hostile one and counts the good ones', () => {
  const rekap = new Rekap();
  const refused = [];
  for (const one of texts.slice(0, 150)) {
    let words;
    try { words = new TextDecoder('utf-8', { fatal: true }).decode(expand(one.parts)); } catch { continue; }
    rekap.add(`${one.id}.json`, words);
    if (validate(words).some(({ severity }) => severity === 'error')) refused.push(`${one.id}.json`);
  }
  const table = rekap.finish();
  const faulty = table.faulty.map(({ source }) => source);
  assert.deepEqual(faulty.sort(), refused.sort());
});

test('SE-4: every hostile workbook is refused by the module that reads them, in its own memory', { skip: SITE.length === 0 }, async () => {
  const name = (ending) => path.join(DIST, SITE.find((one) => new RegExp(`^xlsx-[0-9a-f]{16}\\.${ending}$`).test(one)));
  const { run } = await import(pathToFileURL(name('js')).href);
  const wasm = `data:application/wasm;base64,${readFileSync(name('wasm')).toString('base64')}`;
  const wrong = [];
  for (const one of corpus.filter(({ way }) => way === 'xlsx')) {
    const begun = performance.now();
    const { text } = await run({ task: 'read', wasm, input: expand(one.parts) });
    assert.ok(performance.now() - begun < PATIENCE, one.name);
    assert.ok(text.length < 60 << 20, one.name);
    // A workbook that is whole is refused as no form by the core behind it.
    if (/^(workbook-|too-large)/.test(one.want) && !text.includes(one.want)) wrong.push(`${one.name}: wanted ${one.want}, got ${text.slice(0, 80)}`);
  }
  assert.deepEqual(wrong, []);
});

test('SE-4: nothing of it has reached the program around', () => {
  for (const value of [{}, [], '', () => {}]) assert.equal(value.pwned, undefined);
  assert.equal(globalThis.pwned, undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(score(good()).entity.score, 51.36, 'and the module works as before');
});

test('the corpus that Rust reads is the one that is made here, with at least 200 inputs', () => {
  // How well bytes are packed differs from one version of Node to the next; what is in them does not.
  const bare = (list) => list.map((one) => (one.way === 'xlsx' ? { ...one, parts: null } : one));
  const stored = JSON.parse(readFileSync(path.join(root, 'tests/hostile/corpus.json'), 'utf8'));
  assert.deepEqual(bare(stored), bare(JSON.parse(asText())), 'run node tests/hostile/make.mjs');
  assert.ok(small.length >= 200 && corpus.length >= 400, `${small.length} of ${corpus.length}`);
  const kinds = new Set(corpus.map(({ way, kind }) => `${way}: ${kind}`));
  assert.ok(kinds.size > 25, [...kinds].join(', '));
});
