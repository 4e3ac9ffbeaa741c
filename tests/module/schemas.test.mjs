// The JSON Schemas in the package, by a validator of another project: files, results, and agreement with the reader.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import { examples, files, good, json, load } from './package.mjs';

const { instrument, instruments, score, validate } = await load();

function validator(name) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(json(`schema/${name}.v1.schema.json`));
}
const isAssessment = validator('assessment');
const isResult = validator('result');
const isInstrument = validator('instrument');
const isTexts = validator('texts');

function check(is, value, name) {
  assert.ok(is(value), `${name}: ${JSON.stringify(is.errors, null, 1)}`);
}

test('every pack and both its texts', () => {
  for (const { id } of instruments()) {
    check(isInstrument, json(`instruments/${id}/instrument.json`), id);
    for (const lang of ['id', 'en']) check(isTexts, json(`instruments/${id}/text.${lang}.json`), `${id} ${lang}`);
    const { digest, points, ...file } = instrument(id);
    check(isInstrument, file, id);
    assert.ok(!isInstrument({ ...file, digest, points }), 'unknown fields of an instrument are errors');
  }
});

test('every example and its result', () => {
  for (const file of examples) {
    check(isAssessment, json(file), file);
    for (const lang of ['id', 'en']) check(isResult, score(json(file), lang), file);
  }
  for (const file of files('tests/golden', '.result.json')) check(isResult, json(file), file);
});

test('every published case and its result', (t) => {
  const cases = json('tests/published/cases.json');
  for (const { id, assessment } of cases) {
    check(isAssessment, assessment, id);
    check(isResult, score(assessment), id);
  }
  t.diagnostic(`${cases.length} cases`);
});

// Values to put at every place of a document: the schema and the reader say the same about each.
const VALUES = [
  null, true, false, 0, 1, -1, 1.5, 2, 10_001, '', 'text', 'UPPER', 'x'.repeat(201), 'x'.repeat(2_001),
  'https://example.go.id', 'javascript:alert(1)', [], [null], [1], {}, { id: 'a' }, { name: 'A' }, { level: 0 },
];
// What a schema cannot know: another document, or another unit with the same id.
const BEYOND = new Set(['unknown-unit', 'duplicate-id', 'unknown-instrument', 'unknown-instrument-version', 'unknown-dimension', 'unknown-indicator', 'not-whole']);

function* placesIn(value, path = []) {
  if (value === null || typeof value !== 'object') return;
  for (const key of Object.keys(value)) {
    yield [...path, key];
    yield* placesIn(value[key], [...path, key]);
  }
}

function put(document, path, value) {
  const copy = structuredClone(document);
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

test('the schema and the reader agree on what an assessment is', (t) => {
  const document = json('tests/module/examples/everything.json');
  check(isAssessment, document, 'everything');
  let count = 0;
  const disagreements = [];
  for (const path of placesIn(document)) {
    if (path.some((key) => key.startsWith('x-'))) continue;
    for (const value of [undefined, ...VALUES]) {
      const changed = put(document, path, value);
      const errors = validate(JSON.stringify(changed)).filter(({ severity }) => severity === 'error');
      count += 1;
      const schema = isAssessment(changed);
      // What only the instrument limits (points, score, level) may be refused by the reader alone.
      const known = errors.filter(({ code, path: at }) => !BEYOND.has(code) && !(code === 'out-of-range' && /score|level|points/.test(at)));
      if (schema ? known.length > 0 : errors.length === 0) {
        disagreements.push(`${path.join('.')} = ${JSON.stringify(value)?.slice(0, 40)}: schema ${schema}, reader ${JSON.stringify(errors.map(({ code, path: at }) => [code, at]))}`);
      }
    }
  }
  t.diagnostic(`${count} documents`);
  assert.deepEqual(disagreements, []);
});

test('the schema refuses what another document is', () => {
  assert.ok(!isAssessment(score(good())));
  assert.ok(!isResult(good()));
  assert.ok(!isInstrument(good()));
});
