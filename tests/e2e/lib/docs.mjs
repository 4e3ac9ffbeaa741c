// The pages of documentation, in the built site or made for a test, and a page of a browser that is watched.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { promisify } from 'node:util';
import { browserOfFile } from './browser.mjs';
import { DIST, ROOT } from './env.mjs';
import { Recorder } from './recorder.mjs';
import { host, site } from './server.mjs';

export const run = promisify(execFile);
const folders = [];
let served;

after(async () => {
  served?.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Where the pages are: in the built site, or, beside a development build, made for this test. */
export async function place() {
  if (existsSync(path.join(DIST, 'docs/index.html'))) return { folder: DIST, base: await site() };
  if (!served) {
    const folder = await temporary();
    await run('node', ['xtask/finish.mjs', 'docs', folder, '0.1.0'], { cwd: ROOT });
    await cp(path.join(ROOT, 'schema'), path.join(folder, 'schema'), { recursive: true });
    await cp(path.join(ROOT, 'index.html'), path.join(folder, 'index.html'));
    served = await host({ folder });
    served.folder = folder;
  }
  return served;
}

export async function temporary() {
  folders.push(await mkdtemp(path.join(tmpdir(), 'swanilai-docs-')));
  return folders.at(-1);
}

export const pagesIn = async (folder) => (await readdir(path.join(folder, 'docs'))).filter((name) => name.endsWith('.html')).sort();

/** A page that nobody has been at, watched. */
export async function opened(base, browser) {
  const page = await (browser ?? await browserOfFile()).newPage();
  const recorder = new Recorder(base);
  await recorder.follow(page);
  return { page, recorder };
}
