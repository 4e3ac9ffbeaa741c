// Where things are. `cargo xtask test` says so; run by hand, what is usual is assumed and the site is served here.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const DIST = process.env.SWANILAI_DIST ?? path.join(ROOT, 'dist');
export const CHROMIUM = program('SWANILAI_CHROMIUM', '/usr/bin/chromium');

/** Which of the two engines this run tests in. */
export const ENGINE = process.env.SWANILAI_ENGINE ?? 'chromium';
export const IS_FIREFOX = ENGINE === 'firefox';
if (!IS_FIREFOX && ENGINE !== 'chromium') throw new Error(`SWANILAI_ENGINE is “${ENGINE}”: chromium or firefox`);

/** The long checks too: `cargo xtask test --full`. */
export const IS_FULL = process.env.SWANILAI_FULL === '1';

export function program(variable, usual) {
  const file = process.env[variable] ?? usual;
  if (!existsSync(file)) throw new Error(`${file} is not there: set ${variable}`);
  return file;
}

/** Words of the interface that tests look for, in both languages, as a user reads them. */
export const SIMULATION = {
  id: 'Simulasi penilaian mandiri. Bukan hasil, opini, atau produk Ombudsman Republik Indonesia.',
  en: 'A self-assessment simulation. Not a result, opinion or product of Ombudsman Republik Indonesia.',
};
