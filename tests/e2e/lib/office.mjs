// Spreadsheets as other people's programs see them: opened, filled in and saved by LibreOffice.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './env.mjs';

const SOFFICE = process.env.SWANILAI_SOFFICE ?? '/usr/bin/soffice';

/** How LibreOffice is told to read our CSV: the separator, quotes, UTF-8; the language is that of the profile. */
export const CSV = { id: '59,34,76,1,,0,false,true', en: '44,34,76,1,,0,false,true' };

/** One profile for each locale: making one takes longer than all the rest. */
const profiles = new Map();

process.on('exit', () => {
  for (const profile of profiles.values()) rmSync(profile, { recursive: true, force: true });
});

/** Has LibreOffice open a file, fill cells in, and save; what stands in it. */
export async function office(task) {
  const locale = task.locale ?? 'id-ID';
  if (!profiles.has(locale)) profiles.set(locale, await mkdtemp(path.join(os.tmpdir(), 'swanilai-office-')));
  const script = path.join(ROOT, 'tests/e2e/lib/office.py');
  const child = spawn('/usr/bin/python3', [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [out, wrong] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part) => { out += part; });
  child.stderr.setEncoding('utf8').on('data', (part) => { wrong += part; });
  child.stdin.end(JSON.stringify({ soffice: SOFFICE, profile: profiles.get(locale), locale, ...task }));
  const code = await new Promise((done) => { child.on('close', done); });
  assert.equal(code, 0, wrong);
  const sheets = JSON.parse(out);
  return Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, new Sheet(sheet)]));
}

/** A sheet as LibreOffice shows it. */
class Sheet {
  constructor({ cells, protected: isProtected, visible }) {
    this.cells = cells.map(([row, column, kind, shown, fill]) => ({ row, column, kind, shown, fill }));
    this.isProtected = isProtected;
    this.isVisible = visible;
  }

  at(row, column) {
    return this.cells.find((cell) => cell.row === row && cell.column === column);
  }

  /** The row in which a cell shows a text. */
  rowOf(shown) {
    return this.cells.find((cell) => cell.shown === shown)?.row;
  }

  /** Rows of what is shown, for comparing. */
  table() {
    const rows = [];
    for (const { row, column, shown } of this.cells) (rows[row] ??= [])[column] = shown;
    return rows;
  }

  /** A row as head → what is shown. */
  row(at, heads) {
    return Object.fromEntries(this.cells.filter((cell) => cell.row === heads)
      .map((head) => [head.shown, this.at(at, head.column)?.shown ?? '']));
  }
}
