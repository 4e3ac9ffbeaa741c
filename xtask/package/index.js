// For browsers, workers and bundlers: `await init()` once, then call the functions.
export * from './swanilai.js';
export { default, default as init } from './swanilai.js';
