// For browsers, workers and bundlers: `await init()` once, then call the functions.
import start from './swanilai.js';

export * from './swanilai.js';

let started;

/** Starts the module once, also when called by several at a time; after a failure it may be called again. */
export function init(from) {
  started ??= start(from).catch((cause) => {
    started = undefined;
    throw new Error(
      `swanilai could not start: ${cause.message}. The server must give swanilai_bg.wasm, which stands beside the script. `
      + "With Vite's development server, set optimizeDeps: { exclude: ['swanilai'] }.",
      { cause },
    );
  });
  return started;
}

export default init;
