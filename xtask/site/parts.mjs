// What of others is in the published modules: crates, with their versions, digests and licences.
//
// No npm package is in any published script (assemble.mjs stops where one would be), so crates are all there is,
// and the standard library of Rust. Asked of cargo itself, with the features and the target that are published.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const TARGET = 'wasm32-unknown-unknown';
/** The modules of the site and of the npm package: the crate, and its features. As xtask/src/dist.rs builds them. */
export const MODULES = {
  site: { app: ['swanilai-app', 'split'], engine: ['swanilai-engine', ''], spreadsheet: ['swanilai-xlsx', 'wasm'], light: ['swanilai-light', ''] },
  package: { module: ['swanilai-wasm', ''], analysis: ['swanilai-wasm', 'analysis'] },
};

const cargo = (...args) => execFileSync('cargo', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });

/** The crates of a module, each with those it uses; ours too, but nothing that only runs while building. */
function tree([crate, feature]) {
  const out = cargo('tree', '--locked', '--package', crate, '--features', feature, '--edges', 'normal,no-proc-macro', '--target', TARGET, '--prefix', 'depth', '--format', ' {p}');
  const uses = new Map();
  const above = [];
  for (const [, depth, name, version] of out.matchAll(/^(\d+) (\S+) v(\S+)/gm)) {
    const id = `${name}@${version}`;
    if (!uses.has(id)) uses.set(id, new Set());
    if (+depth > 0) uses.get(above[depth - 1]).add(id);
    above[depth] = id;
  }
  return uses;
}

/** SHA-256 of each crate as the registry has it, from Cargo.lock. */
function digests() {
  const all = fs.readFileSync('Cargo.lock', 'utf8').matchAll(/^name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "([0-9a-f]{64})"/gm);
  return new Map([...all].map(([, name, version, digest]) => [`${name}@${version}`, digest]));
}

/** All crates of others in the modules of a kind, `site` or `package`, by name; the edges between them; our own crates. */
export function parts(kind) {
  const known = digests();
  const { packages } = JSON.parse(cargo('metadata', '--locked', '--format-version', '1', '--all-features', '--filter-platform', TARGET));
  const about = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  const crates = new Map();
  for (const [module, features] of Object.entries(MODULES[kind])) {
    for (const [id, uses] of tree(features)) {
      const { name, version, license, repository, source, manifest_path: manifest } = about.get(id);
      const one = crates.get(id) ?? { id, name, version, repository, folder: path.dirname(manifest), modules: [], uses: new Set(), isOurs: source === null, digest: known.get(id), licence: license.replaceAll('/', ' OR ').replace(/ +/g, ' ') };
      if (!one.isOurs && !one.digest) throw new Error(`Cargo.lock has no digest of ${id}`);
      one.modules.push(module);
      for (const use of uses) one.uses.add(use);
      crates.set(id, one);
    }
  }
  return [...crates.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
