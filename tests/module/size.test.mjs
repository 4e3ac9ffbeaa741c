// How much of the package a page has to fetch: wasm and script, as they travel with brotli.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { folder } from './package.mjs';

for (const [what, place, most] of [['scores alone', '', 140_000], ['with the analyses', 'analysis', 260_000]]) {
  test(`${what}: at most ${most / 1000} kB`, (t) => {
    const sizes = ['swanilai_bg.wasm', 'swanilai.js', 'index.js'].map((name) => brotliCompressSync(readFileSync(path.join(folder, place, name))).length);
    const sum = sizes.reduce((all, one) => all + one, 0);
    t.diagnostic(`${sum} bytes (brotli)`);
    assert.ok(sum <= most, `${sum} bytes`);
  });
}
