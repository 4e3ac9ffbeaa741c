// node tests/bench/light-pages.mjs DIST FOLDER
// Puts the light calculator as published into a folder, and beside it the plain page it is measured
// against: the same HTML and style, served the same way, with tests/bench/plain.js for a script.

import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { brotli, gzip } from '../../xtask/site/compress.mjs';

const [dist, folder] = process.argv.slice(2);
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(path.join(folder, 'v1'), { recursive: true });
const put = (name, content) => {
  fs.writeFileSync(path.join(folder, name), content);
  fs.writeFileSync(path.join(folder, `${name}.br`), brotli(Buffer.from(content)));
  fs.writeFileSync(path.join(folder, `${name}.gz`), gzip(Buffer.from(content)));
};
const page = fs.readFileSync(path.join(dist, 'v1/kalkulator.html'), 'utf8');
put('v1/kalkulator.html', page);
for (const name of fs.readdirSync(dist).filter((one) => /^(?:v1|kalkulator)-[0-9a-f]{16}\.[a-z]+$/.test(one))) put(name, fs.readFileSync(path.join(dist, name)));
const { code } = await transform(fs.readFileSync('tests/bench/plain.js', 'utf8'), { minify: true, charset: 'utf8' });
put('plain.js', code);
const plain = page.replace(/<meta name="swanilai"[^>]*>\n/, '').replace(/<script type="module"[^>]*>/, '<script type="module" src="../plain.js">');
if (plain.includes('kalkulator-') || !plain.includes('../plain.js')) throw new Error('the light page no longer has the form that is expected here');
put('v1/plain.html', plain);
put('index.html', '<!DOCTYPE html><html lang="en"><title>bench</title>\n');
