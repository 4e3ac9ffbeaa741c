// The list of what the published modules are made of, in CycloneDX 1.5, and the licences of all of it.
//
// Our own script and not `cargo cyclonedx`: that lists one crate with one set of features, while four modules
// with features of their own are published; it writes a time and a random number into its list; and it would be
// compiled for minutes on every new machine. Nothing here depends on clock, place or chance.

import fs from 'node:fs';
import path from 'node:path';
import { write } from './files.mjs';
import { parts } from './parts.mjs';

/** The list, and the texts: `sbom.cdx.json` and `THIRD-PARTY.txt`. */
export const LIST = 'sbom.cdx.json';
export const TEXTS = 'THIRD-PARTY.txt';

const purl = ({ name, version }) => `pkg:cargo/${name}@${version}`;

/** The version of Rust whose standard library is in the modules; told by what builds them. */
const rust = () => /^rustc (\d+\.\d+\.\d+)/.exec(process.env.SWANILAI_RUSTC ?? '')?.[1];

const library = () => ({
  type: 'library', 'bom-ref': 'rust-std', name: 'rust-std', ...(rust() && { version: rust() }), description: 'The standard library of Rust',
  licenses: [{ expression: 'MIT OR Apache-2.0' }], externalReferences: [{ type: 'website', url: 'https://www.rust-lang.org/' }],
});

/** The list of a kind, `site` or `package`. */
export function list(kind, version) {
  const all = parts(kind);
  const others = all.filter(({ isOurs }) => !isOurs);
  const top = 'swanilai';
  const refs = (uses) => [...uses].map((id) => all.find((one) => one.id === id)).map((one) => (one.isOurs ? null : purl(one))).filter(Boolean).sort();
  const ours = new Set(all.filter(({ isOurs }) => isOurs).flatMap(({ uses }) => refs(uses)));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: kind === 'site' ? 'application' : 'library', 'bom-ref': top, name: 'swanilai', version,
        ...(kind === 'package' && { purl: `pkg:npm/swanilai@${version}` }),
        licenses: [{ expression: '(MIT OR Apache-2.0) AND CC-BY-4.0' }],
      },
    },
    components: [
      ...others.map((one) => ({
        type: 'library', 'bom-ref': purl(one), name: one.name, version: one.version, purl: purl(one),
        hashes: [{ alg: 'SHA-256', content: one.digest }],
        licenses: [{ expression: one.licence }],
        ...(one.repository && { externalReferences: [{ type: 'vcs', url: one.repository }] }),
        properties: one.modules.map((module) => ({ name: 'swanilai:module', value: module })),
      })),
      library(),
    ],
    dependencies: [
      { ref: top, dependsOn: [...ours, 'rust-std'].sort() },
      ...others.map((one) => ({ ref: purl(one), dependsOn: refs(one.uses) })),
      { ref: 'rust-std', dependsOn: [] },
    ],
  };
}

const FILE = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;

/** The files of a crate that hold its licence: of several at choice, the shortest that we may choose. */
function texts({ id, folder, licence }) {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && FILE.test(entry.name)).map(({ name }) => name).sort();
  const read = (some) => some.map((name) => fs.readFileSync(path.join(folder, name), 'utf8').replace(/\r/g, '').trim());
  const isChoice = / OR /.test(licence) && !/ AND /.test(licence);
  const mit = names.filter((name) => /mit/i.test(name));
  const notices = names.filter((name) => /notice|copyright/i.test(name));
  if (isChoice && /\bMIT\b/.test(licence) && mit.length > 0) return read([...mit, ...notices]);
  if (names.length > 0) return read(names);
  // What the crate forgot: its licence by our own copy of the same words, without a name of an owner.
  const own = /\bMIT\b/.test(licence) ? 'LICENSE-MIT' : /Apache-2\.0/.test(licence) ? 'LICENSE-APACHE' : null;
  if (!own) throw new Error(`${id} has no text of its licence, ${licence}`);
  const words = fs.readFileSync(own, 'utf8').trim();
  return [own === 'LICENSE-MIT' ? `${words.replace(/^Copyright .*$/m, `Copyright (c) the authors of ${id.split('@')[0]}`)}` : words];
}

/** The texts of all licences, each once, with the crates it is of. */
export function licences(kind) {
  const others = parts(kind).filter(({ isOurs }) => !isOurs);
  const groups = new Map();
  for (const one of others) {
    for (const text of texts(one)) groups.set(text, [...(groups.get(text) ?? []), one]);
  }
  const names = (ones) => ones.map(({ name, version }) => `${name} ${version}`).join(', ');
  const list = others.map(({ name, version, licence, repository }) => `- ${name} ${version}: ${licence}${repository ? `, ${repository}` : ''}`);
  const std = `- the standard library of Rust${rust() ? ` ${rust()}` : ''}: MIT OR Apache-2.0, https://www.rust-lang.org/`;
  const parted = [...groups].map(([text, ones]) => `${'='.repeat(80)}\n${names(ones)}\n${'='.repeat(80)}\n\n${text}`);
  const mit = fs.readFileSync('LICENSE-MIT', 'utf8').trim().replace(/^Copyright .*$/m, 'Copyright (c) The Rust Project Contributors');
  return `Karya pihak lain di dalam Swanilai, dengan lisensinya.\nWork of others in Swanilai, with its licences. The same list for programs: ${LIST}\n\n${[...list, std].join('\n')}\n\n`
    + `${'='.repeat(80)}\nMIT, of the standard library of Rust\n${'='.repeat(80)}\n\n${mit}\n\n${parted.join('\n\n')}\n`;
}

/** Writes both into a folder. */
export function placeParts(folder, kind, version) {
  write(path.join(folder, LIST), `${JSON.stringify(list(kind, version), null, 2)}\n`);
  write(path.join(folder, TEXTS), licences(kind));
}
