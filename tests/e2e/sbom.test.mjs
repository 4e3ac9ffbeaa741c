// What is published says what it is made of: the list for programs, and the licences.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { DIST, ROOT } from './lib/env.mjs';

const PKG = process.env.SWANILAI_PKG ?? path.join(ROOT, 'pkg');
const TARGET = 'wasm32-unknown-unknown';
/** What is built, see xtask/src/dist.rs. */
const BUILT = {
  [DIST]: [['swanilai-app', 'split'], ['swanilai-engine', ''], ['swanilai-light', ''], ['swanilai-xlsx', 'wasm']],
  [PKG]: [['swanilai-wasm', ''], ['swanilai-wasm', 'analysis']],
};

const cargo = (...args) => execFileSync('cargo', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** The crates that are compiled into a module. */
function crates([crate, feature]) {
  const out = cargo('tree', '--locked', '--package', crate, '--features', feature, '--edges', 'normal,no-proc-macro', '--target', TARGET, '--prefix', 'none', '--format', '{p}');
  const all = [...out.matchAll(/^(\S+) v(\S+)/gm)].map(([, name, version]) => `pkg:cargo/${name}@${version}`);
  return all.filter((purl) => !purl.startsWith('pkg:cargo/swanilai'));
}

/** The crates that it could reach, by a walk over what cargo resolved for all of the project together. */
function reachable([crate, feature]) {
  const manifest = crate === 'swanilai-app' ? 'Cargo.toml' : `crates/${crate}/Cargo.toml`;
  const { packages, resolve } = JSON.parse(cargo('metadata', '--locked', '--format-version', '1', '--manifest-path', manifest, '--features', feature, '--filter-platform', TARGET));
  const about = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((one) => [one.id, one]));
  const found = new Set();
  const left = [packages.find(({ name }) => name === crate).id];
  while (left.length > 0) {
    const id = left.pop();
    const one = about.get(id);
    if (found.has(id) || one.targets.some(({ kind }) => kind.includes('proc-macro'))) continue;
    found.add(id);
    left.push(...nodes.get(id).deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg));
  }
  return [...found].map((id) => about.get(id)).filter(({ source }) => source !== null).map(({ name, version }) => `pkg:cargo/${name}@${version}`);
}

for (const [folder, built] of Object.entries(BUILT)) {
  const place = path.basename(folder);
  const list = () => JSON.parse(fs.readFileSync(path.join(folder, 'sbom.cdx.json'), 'utf8'));

  test(`${place}: the list names exactly the crates that are in the modules`, () => {
    const expected = [...new Set(built.flatMap(crates))].sort();
    const named = list().components.map(({ purl }) => purl).filter(Boolean).sort();
    assert.ok(expected.length > 15, `${expected.length}`);
    assert.deepEqual(named, expected);
    const most = new Set(built.flatMap(reachable));
    for (const purl of named) assert.ok(most.has(purl), purl);
  });

  test(`${place}: the list is CycloneDX 1.5, with an address, a digest and a licence of each part`, () => {
    const { bomFormat, specVersion, version, metadata, components, dependencies } = list();
    assert.deepEqual([bomFormat, specVersion, version], ['CycloneDX', '1.5', 1]);
    assert.equal(metadata.timestamp, undefined, 'two builds would differ');
    assert.match(metadata.component.version, /^\d+\.\d+\.\d+$/);
    const lock = fs.readFileSync(path.join(ROOT, 'Cargo.lock'), 'utf8');
    const refs = new Set([metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
    assert.equal(refs.size, components.length + 1, 'a name twice');
    for (const one of components) {
      assert.equal(one.type, 'library');
      assert.match(one.licenses[0].expression, /^[A-Za-z0-9.()+ -]+$/, one.name);
      if (one.name === 'rust-std') continue;
      assert.equal(one.purl, `pkg:cargo/${one.name}@${one.version}`);
      const [{ alg, content }] = one.hashes;
      assert.equal(alg, 'SHA-256');
      assert.ok(lock.includes(`name = "${one.name}"\nversion = "${one.version}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${content}"`), one.name);
      assert.ok(one.properties.length > 0, one.name);
    }
    assert.deepEqual(new Set(dependencies.map(({ ref }) => ref)), refs);
    for (const { ref, dependsOn } of dependencies) for (const other of dependsOn) assert.ok(refs.has(other), `${ref} uses ${other}`);
    // Each is there because something uses it.
    const used = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
    for (const one of components) assert.ok(used.has(one['bom-ref']), one.name);
  });

  test(`${place}: the licence of each part is told with its text`, () => {
    const text = fs.readFileSync(path.join(folder, 'THIRD-PARTY.txt'), 'utf8');
    const [, ...sections] = text.split(`\n${'='.repeat(80)}\n`);
    const headings = sections.filter((_, index) => index % 2 === 0).join(', ').split(', ');
    for (const { name, version, licenses } of list().components) {
      if (name === 'rust-std') continue;
      assert.ok(text.includes(`- ${name} ${version}: ${licenses[0].expression}`), name);
      assert.ok(headings.includes(`${name} ${version}`), `no text for ${name}`);
    }
    assert.doesNotMatch(text, /\/root\/|\/home\/|registry\/src/);
  });
}
