// Files and names that depend on what they hold.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A name that browsers may keep for a year: other content gives another name. */
export function hashedName(stem, ending, content) {
  return `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${ending}`;
}

/** What a browser compares the content with before it uses it. */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Writes a file, its folder included. */
export function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

/** Files below a folder whose names match, sorted; none where the folder is not there. */
export function find(top, pattern) {
  if (!fs.existsSync(top)) return [];
  return fs.readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
