// The pictures of the guides are of the app as it is: each is taken again, from the page it is said to be of.
// Once: the pictures of the guides are taken in Chromium.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './lib/env.mjs';
import { NAMES, take } from './lib/pictures.mjs';
import './lib/browser.mjs';

const KEPT = path.join(ROOT, 'docs/pictures');
const HOW = 'take them anew with `node tests/e2e/pictures.mjs` and look at them';

test('every picture of the guides is taken from the app, shows the page it names, and is not blank', { timeout: 240_000 }, async () => {
  const taken = new Map();
  const folder = process.env.SWANILAI_BLESS === '1' ? KEPT : path.join(ROOT, 'target/pictures');
  await take(folder, (name, bytes) => taken.set(name, bytes));
  assert.deepEqual([...taken.keys()].sort(), [...NAMES].sort());
  assert.deepEqual((await readdir(KEPT)).sort(), [...NAMES].sort(), `docs/pictures holds just these; ${HOW}`);
  let all = 0;
  for (const [name, bytes] of taken) {
    const kept = await readFile(path.join(KEPT, name));
    all += kept.length;
    // Letters differ from machine to machine; how large the picture is does not.
    assert.deepEqual([...kept.subarray(24, 30)], [...bytes.subarray(24, 30)], `${name} has the size it is taken in; ${HOW}`);
  }
  assert.ok(all < 2_300_000, `the pictures take ${all} bytes`);
});
