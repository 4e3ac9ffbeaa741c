// For Node: the module is ready when it is imported; `init()` is there so that the same program runs in a browser.
//
// `cargo xtask dist` makes node.js and node.cjs of this, each with all it needs inside: bundlers and
// test runners put files elsewhere, and a file beside them would not be found.
import { Buffer } from 'node:buffer';
import { brotliDecompressSync } from 'node:zlib';
import packed from './swanilai_bg.wasm.br';
import { initSync } from './swanilai.js';

export * from './swanilai.js';

const output = initSync({ module: brotliDecompressSync(Buffer.from(packed, 'base64')) });

export async function init() {
  return output;
}

export default init;
