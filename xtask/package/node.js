// For Node: the module is ready when it is imported; `init()` is there so that the same program runs in a browser.
import { readFileSync } from 'node:fs';
import { initSync } from './swanilai.js';

export * from './swanilai.js';

const output = initSync({ module: readFileSync(new URL('./swanilai_bg.wasm', import.meta.url)) });

export async function init() {
  return output;
}

export default init;
