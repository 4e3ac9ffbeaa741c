// Finds the package as a consumer installs it, and the files the tests share.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder into which the packed package was installed. */
export const consumer = installed();
/** The package in it. */
export const folder = path.join(consumer, 'node_modules/swanilai');

function installed() {
  const given = process.env.SWANILAI_PKG;
  if (given) {
    // Either the consumer's folder or the package in it.
    const inside = path.join(given, 'node_modules/swanilai');
    return path.resolve(existsSync(inside) ? given : path.join(given, '../..'));
  }
  const pkg = path.join(root, 'pkg');
  if (!existsSync(pkg)) throw new Error('neither SWANILAI_PKG nor pkg/: run `cargo xtask dist`');
  const place = mkdtempSync(path.join(tmpdir(), 'swanilai-'));
  process.on('exit', () => rmSync(place, { recursive: true, force: true }));
  const npm = (args, cwd) => execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  npm(['pack', '--silent', '--pack-destination', place], pkg);
  writeFileSync(path.join(place, 'package.json'), '{"private": true, "type": "module"}\n');
  const packed = readdirSync(place).find((name) => name.endsWith('.tgz'));
  npm(['install', '--offline', '--no-package-lock', '--silent', `./${packed}`], place);
  return place;
}

/** The module by the package's own `exports`, as `import 'swanilai'` finds it in the consumer's folder. */
export async function load(name = 'swanilai') {
  const from = path.join(consumer, `load-${process.pid}.mjs`);
  writeFileSync(from, 'export const load = (name) => import(name);\n');
  return (await import(pathToFileURL(from).href)).load(name);
}

export const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** A file of the repository as text. */
export const text = (file) => readFileSync(path.join(root, file), 'utf8');
/** A file of the repository as JSON. */
export const json = (file) => JSON.parse(text(file));
/** Paths of files in a folder of the repository; none where it is not there. */
export function files(below, ending = '.json') {
  const at = path.join(root, below);
  if (!existsSync(at)) return [];
  return readdirSync(at).filter((name) => name.endsWith(ending)).sort().map((name) => `${below}/${name}`);
}

/** Assessments kept as examples: our own and the golden ones. */
export const examples = [...files('tests/module/examples'), ...files('tests/golden')]
  .filter((file) => !file.endsWith('.result.json') && json(file).format === 'swanilai.assessment');

/** A small good assessment, new each time. */
export const good = () => json('tests/module/examples/maluku-tenggara.json');

/** What a published or seed case expects, compared with what the module gives; a list of differences. */
export function differences(result, expect) {
  const found = [];
  const close = (what, got, want, within = 0, decimals = 6) => {
    const rounded = got === null ? NaN : Math.floor(got * 10 ** decimals + 0.5 + 1e-7) / 10 ** decimals;
    if (!(Math.abs(rounded - want) <= within + 1e-9)) found.push(`${what} ${got}, published ${want}`);
  };
  const same = (what, got, want) => {
    if (String(got).toLowerCase() !== String(want).toLowerCase()) found.push(`${what} ${got}, published ${want}`);
  };
  const { entity, units } = result;
  if ('score' in expect) close('score', entity.score, expect.score, expect.within, expect.decimals);
  if ('zone' in expect) same('zone', entity.class?.zone, expect.zone);
  if ('category' in expect) same('category', entity.class?.code, expect.category);
  if ('opinion' in expect) same('opinion', entity.opinion, expect.opinion);
  expect.unitScores?.forEach((unit, index) => unit && close(`unit ${index}`, units[index].score, unit.score ?? unit, unit.within));
  expect.unitClasses?.forEach((name, index) => name && same(`unit ${index}`, units[index].class?.name, name));
  return found;
}

/** The seed cases as assessments; the year tells the instrument. */
export function seeds() {
  const rows = json('tests/seeds/cases.json');
  return rows.map((row) => {
    const known = Object.fromEntries(['zone', 'category', 'opinion'].filter((key) => row[key]).map((key) => [key, row[key]]));
    const { zone, category } = row.expect ?? {};
    return {
      id: row.source,
      assessment: {
        format: 'swanilai.assessment', version: 1, instrument: { id: `ori-kepatuhan-${row.year}` },
        entity: { name: row.entity, kind: row.kind }, units: [{ id: 'all', name: row.entity, score: row.score }],
      },
      expect: { score: row.score, ...known, ...(zone && { zone }), ...(category && { category }) },
    };
  });
}

/** The error a call throws. */
export function refused(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return assert.fail('not refused');
}
