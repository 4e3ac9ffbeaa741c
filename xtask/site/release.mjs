// The site as a ZIP for the servers of others: `swanilai.zip`, beside the page itself, with its digest.
//
// Two builds of the same commit give the same bytes. The name stays, so that links to it may be published;
// who downloads it from PETUNJUK.html gets the version in the name.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { brotli, gzip } from './compress.mjs';
import { find } from './files.mjs';
import { pagePolicy } from './policy.mjs';
import { TYPES, filled, htaccess, nginx, published } from './webserver.mjs';

const ZIP = 'swanilai.zip';
const TOP = 'swanilai/';
const GUIDE = 'PETUNJUK.html';
/** Made here anew, or only for the site itself. */
const OWN = new Set([ZIP, `${ZIP}.sha256`, GUIDE, `${GUIDE}.br`, `${GUIDE}.gz`]);
const SIMULATION = 'Simulasi penilaian mandiri. Bukan hasil, opini, atau produk Ombudsman Republik Indonesia.';

/** Writes the ZIP of a finished site into it, and the guide for those who take it. */
export function release(folder, version) {
  const files = filesOf(folder);
  const headers = published();
  const page = files.get('index.html').toString();
  const values = {
    version,
    simulation: SIMULATION,
    policy: pagePolicy(),
    icon: /<link rel="icon"[^>]*>/.exec(page)[0],
    style: /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/.exec(page)[1],
  };
  withForms(files, GUIDE, guide(values, [...files.keys()]));
  files.set('.htaccess', Buffer.from(htaccess(version, headers)));
  files.set('nginx.conf.contoh', Buffer.from(nginx(version, headers)));
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE', 'instruments/LICENSE.md']) files.set(file, fs.readFileSync(file));
  files.set('SHA256SUMS', Buffer.from(sums(files)));
  const zip = packed(files, builtAt());
  const outside = new Map([[ZIP, zip], [`${ZIP}.sha256`, Buffer.from(sums(new Map([[ZIP, zip]])))]]);
  withForms(outside, GUIDE, guide({ ...values, size: `${(zip.length / 1e6).toFixed(1).replace('.', ',')} MB` }, [...files.keys(), ZIP]));
  for (const [name, content] of outside) fs.writeFileSync(path.join(folder, name), content);
  console.log(`${ZIP}: ${files.size} files, ${zip.length} bytes`);
}

function filesOf(folder) {
  const all = find(folder, /./).map((file) => path.relative(folder, file).split(path.sep).join('/'));
  const names = all.filter((name) => !OWN.has(name));
  const strange = names.filter((name) => {
    const ending = /\.([a-z0-9]+)(?:\.(?:br|gz))?$/.exec(name)?.[1];
    return ending !== undefined && TYPES[ending] === undefined;
  });
  // Browsers refuse scripts and pictures of a wrong type: a server has to know.
  if (strange.length > 0) throw new Error(`add the media type of ${strange.join(', ')} to xtask/site/webserver.mjs`);
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

/** The guide for a place that has these files: what it links to is there. */
function guide(values, there) {
  const html = filled(GUIDE, { size: '', ...values });
  return Buffer.from(html.replace(/<!--if (\S+)-->\n([\s\S]*?)<!--end-->\n/g, (_, name, part) => (there.includes(name) ? part : '')));
}

function withForms(files, name, content) {
  files.set(name, content);
  files.set(`${name}.br`, brotli(content));
  files.set(`${name}.gz`, gzip(content));
}

/** As `sha256sum` writes and checks it. */
function sums(files) {
  const lines = sorted(files).map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  return lines.join('');
}

const sorted = (files) => [...files].sort(([one], [other]) => (one < other ? -1 : 1));

/**
 * The second that the files claim to be of. It never goes back from version to version: servers make ETags of time
 * and size, and index.html has the same size in many versions, so with one fixed time for all, browsers would keep
 * the page of an old one.
 */
function builtAt() {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given) return Number(given);
  try {
    return Number(execFileSync('git', ['log', '-1', '--format=%ct'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    // No git here, such as in an unpacked archive of the source.
    return Date.UTC(2026, 0, 1) / 1000;
  }
}

function packed(files, seconds) {
  const entries = {};
  for (const [name, content] of sorted(files)) {
    // Two builds of one commit, with changes that are not committed yet, differ in time as well, by up to a day.
    const digest = createHash('sha256').update(content).digest();
    const time = new Date((seconds - (digest.readUInt16LE(0) % 43_200) * 2) * 1000);
    entries[TOP + name] = [content, {
      level: /\.(br|gz|xlsx|png|webp|zip)$/.test(name) ? 0 : 9,
      // A ZIP knows local time alone: everybody's is that of Greenwich here.
      mtime: new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate(), time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()),
      // A file of Unix that its owner may write and everybody may read.
      os: 3,
      attrs: (0o100644 << 16) >>> 0,
    }];
  }
  return zipSync(entries);
}
