export * from './swanilai.js';
export { default, default as init } from './swanilai.js';
