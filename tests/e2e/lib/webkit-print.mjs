// What WebKit prints. Its driver knows no command for that, so a few lines of Python ask the engine itself.

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { program } from './env.mjs';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('./webkit-print.py', import.meta.url));

/** Prints an address into a file, with this in the storage of its site. */
export async function printInWebkit(address, place, storage) {
  const home = await mkdtemp(path.join(tmpdir(), 'swanilai-webkit-print-'));
  const fill = `for (const [key, value] of Object.entries(${JSON.stringify(storage)})) localStorage.setItem(key, value);`;
  try {
    await run('xvfb-run', ['-a', program('SWANILAI_PYTHON', '/usr/bin/python3'), SCRIPT, address, place, fill], {
      timeout: 90_000,
      env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
    });
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}
