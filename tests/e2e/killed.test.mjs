// Nothing lost: browsers that are killed. Many more rounds: node tests/e2e/kill.mjs --rounds 300

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { launch, person } from './lib/browser.mjs';
import {
  archived, atSheet, figures, FIRST, kill, LOST_AT_MOST, until,
} from './lib/durable.mjs';
import { IS_FULL } from './lib/env.mjs';

// Each round starts a browser or a page and waits for two copies to agree: many of them only in the long run.
const ROUNDS = IS_FULL ? 40 : 6;

test(`the browser is killed again and again while somebody types: at most ${LOST_AT_MOST} ms are missing`, { timeout: 60_000 + ROUNDS * 20_000 }, async () => {
  const errors = [];
  const results = await kill({ rounds: ROUNDS, seed: 3, report: (one) => { if (one.error) errors.push(one.error); } });
  assert.deepEqual(errors, []);
  const sums = figures(results);
  for (const [what, sum] of Object.entries(sums)) assert.equal(sum.late + sum.lost, 0, `${what}: ${JSON.stringify(sum)}`);
});

test('the whole browser is killed right after a draft was begun: the draft is listed', { timeout: 90_000 }, async (t) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'swanilai-begun-'));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const browser = await launch({ profile });
  const app = await person({ browser, context: browser.defaultBrowserContext() });
  await atSheet(app);
  await app.sheet.note(FIRST, 'Baru mulai');
  await archived(app, 'Baru mulai');
  const gone = new Promise((resolve) => { browser.process().once('exit', resolve); });
  process.kill(-browser.process().pid, 'SIGKILL');
  await gone;
  const again = await launch({ profile });
  t.after(() => again.close());
  const back = await person({ browser: again, context: again.defaultBrowserContext() });
  await until(async () => /Kota Tual/.test((await back.home.drafts()).join(' ')), 'it is on the start page');
});
