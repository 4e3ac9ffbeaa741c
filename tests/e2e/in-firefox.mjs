// The browser tests in Firefox: node tests/e2e/in-firefox.mjs [file.test.mjs …], all of them without a name.
// One Firefox stands ready for all files, because it takes seconds to start; every person has a profile in it.
// With `--ready` nothing is run: it says where this Firefox is to be had, until its input ends.
//
// A file that needs no browser, or only Chromium can run, says so among its first lines: `// Once: why`.

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { firefox } from './lib/firefox.mjs';

const here = import.meta.dirname;

/** A Firefox that waits to be asked, by anyone in turn. */
async function ready() {
  const browser = await firefox();
  const address = browser.wsEndpoint();
  // A second session is refused, so that of the start has to end.
  await browser.disconnect();
  const end = async () => {
    const gone = new Promise((done) => { browser.process().once('exit', done); });
    browser.process().kill('SIGTERM');
    await Promise.race([gone, new Promise((done) => { setTimeout(done, 5_000); })]);
  };
  return { address, end };
}

if (process.argv.includes('--ready')) {
  const { address, end } = await ready();
  console.log(address);
  await new Promise((done) => { process.stdin.once('close', done).resume(); });
  await end();
  process.exit(0);
}

const asked = process.argv.slice(2).map((name) => path.basename(name));
const files = [];
for (const name of asked.length > 0 ? asked : (await readdir(here)).filter((one) => one.endsWith('.test.mjs')).sort()) {
  const why = (await readFile(path.join(here, name), 'utf8')).match(/^\/\/ Once: (.*)$/m)?.[1];
  if (why) console.log(`not in Firefox: ${name}: ${why}`);
  else files.push(path.join(here, name));
}
if (files.length === 0) process.exit(0);

const { address, end } = await ready();
const tests = spawn(process.execPath, [
  '--test', '--test-reporter=spec', '--test-concurrency=1', '--test-force-exit', '--test-timeout=600000', ...files,
], { stdio: 'inherit', env: { ...process.env, SWANILAI_ENGINE: 'firefox', SWANILAI_FIREFOX_AT: address } });
const code = await new Promise((done) => { tests.once('exit', (status) => done(status ?? 1)); });
await end();
process.exit(code);
