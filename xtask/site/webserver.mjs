// Rules for the servers of others, all made from www/_headers: `.htaccess`, a sample for nginx.

import fs from 'node:fs';

const TEMPLATES = 'xtask/release';

/** What a server must call a file, by the ending of its name. All that is published must be here. */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  sql: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bin: 'application/octet-stream',
};

/** A name that holds a digest of its content, compressed or not; the like of `HASHED` in finish.mjs. */
const HASHED_OR_COMPRESSED = '-[0-9a-f]{16}\\.[a-z0-9]+(?:\\.(?:br|gz))?$';
export const LASTING = 'public, max-age=31536000, immutable';

/** The headers of every file, as pairs. */
export function headersOf(text) {
  const headers = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#') || line === '/*') continue;
    const found = /^ {2}([A-Za-z-]+): (.+)$/.exec(line);
    // A rule for some files alone would have to reach the other servers too.
    if (!found) throw new Error(`www/_headers: nothing is known about “${line}”`);
    if (/["$\\]/.test(found[2])) throw new Error(`www/_headers: ${found[1]} holds a sign that has to be escaped`);
    headers.push([found[1], found[2]]);
  }
  if (headers.length === 0) throw new Error('www/_headers names no header for all files');
  return headers;
}

export const published = () => headersOf(fs.readFileSync('www/_headers', 'utf8'));

/** Puts values into a text of xtask/release; every mark must be known. */
export function filled(name, values) {
  return fs.readFileSync(`${TEMPLATES}/${name}`, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, key) => {
    if (values[key] === undefined) throw new Error(`${name}: nothing is known about ${key}`);
    return values[key];
  });
}

const lines = (list) => list.join('\n');

/** In it the rules name the site beside each `'self'`, as the server knows it: in WebKit `'self'` means nothing to a frame without an origin. */
const POLICY = 'Content-Security-Policy';

export function htaccess(version, headers) {
  const types = Object.entries(TYPES);
  return filled('htaccess', {
    version,
    hashed: HASHED_OR_COMPRESSED,
    lasting: LASTING,
    types: lines(types.map(([ending, type]) => `  AddType "${type}" .${ending}`)),
    // Some servers look at the last ending alone.
    compressed_types: lines(types.map(([ending, type]) => `  RewriteRule "\\.${ending}\\.(?:br|gz)$" "-" "[T=${type.replace(' ', '')},E=no-gzip:1,E=no-brotli:1,L]"`)),
    headers: lines(headers.flatMap(([name, value]) => {
      const plain = value.replaceAll('%', '%%');
      return [
        `  Header unset ${name}`,
        `  Header always set ${name} "${plain}"`,
        ...(name === POLICY ? [`  Header always set ${name} "${plain.replaceAll("'self'", "'self' %{SWANILAI_ASAL}e")}" env=SWANILAI_ASAL`] : []),
      ];
    })),
  });
}

export function nginx(version, headers) {
  return filled('nginx.conf.contoh', {
    version,
    hashed: HASHED_OR_COMPRESSED,
    lasting: LASTING,
    types: lines(Object.entries(TYPES).map(([ending, type]) => `        "${type}" ${ending};`)),
    headers: lines(headers.map(([name, value]) => `    add_header ${name} "${name === POLICY ? value.replaceAll("'self'", '$$swanilai_diri') : value}" always;`)),
  });
}
