// Makes the ready example for the rekap from published results:
//   node xtask/published-example.mjs tests/published/results.jsonl
// Every row is a figure of the press ("angka pers"), never one of ours.
// What is left out, and why, is written to a list of its own; `tests/module/analyses.test.mjs` holds both to the rows.

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const KINDS = ['kabupaten', 'kota', 'provinsi', 'kementerian', 'lembaga', 'polres', 'kantah', 'imigrasi', 'lapas'];
const COLUMNS = ['entity', 'kind', 'province', 'year', 'score', 'zone', 'category', 'instrument', 'source'];

/** The instrument of a row, as the packs are named. */
function instrument({ regime, year, scale }) {
  if (regime.startsWith('maladministrasi')) return `ori-maladministrasi-${year}`;
  if (year >= 2021) return `ori-kepatuhan-${year}`;
  return scale === '0-110' ? 'ori-kepatuhan-2015-kl' : 'ori-kepatuhan-2015';
}

/** Only a province's own name tells its province; nothing is looked up or guessed. */
const province = ({ entity, kind }) => (kind === 'provinsi' ? entity.replace(/^Provinsi\s+/, '') : null);

const key = (row) => [row.year, row.entity.toLowerCase().replace(/\s+/g, ' '), row.kind].join('|');

/** Why a row is not in the example; nothing where it is. */
function reason(row, scores) {
  if (row.unit !== null) return 'hasil satu unit, bukan instansi';
  if (row.score === null) return 'tanpa nilai';
  if (!KINDS.includes(row.kind)) return `jenis ${row.kind}`;
  if (row.source_url === null || !/^https?:\/\//.test(row.source_url)) return 'tanpa alamat sumber';
  if (scores.get(key(row)).size > 1) return 'beberapa nilai berbeda untuk instansi dan tahun yang sama';
  const contradiction = row.flags.find((flag) => /^(CONFLICT|CONTRADICTION|OUT OF)/i.test(flag));
  return contradiction === undefined ? undefined : `bertentangan: ${contradiction}`;
}

/** The example and the rows left out of it. */
export function example(rows) {
  const scores = new Map();
  for (const row of rows.filter(({ unit, score }) => unit === null && score !== null)) {
    scores.set(key(row), (scores.get(key(row)) ?? new Set()).add(row.score));
  }
  const instruments = [];
  const sources = [];
  const index = (list, value) => (list.includes(value) ? list.indexOf(value) : list.push(value) - 1);
  const taken = new Set();
  const leftOut = [];
  const kept = [];
  for (const row of rows) {
    const why = reason(row, scores) ?? (taken.has(key(row)) ? 'sudah ada' : undefined);
    if (why === undefined) {
      taken.add(key(row));
      kept.push(row);
    } else {
      leftOut.push({ id: row.id, why });
    }
  }
  const ordered = kept.sort((a, b) => b.year - a.year || (a.entity < b.entity ? -1 : 1));
  // From 2025 on the instrument knows no zones and no category letters.
  const shown = (row, value) => (row.year < 2025 ? value : null);
  return {
    leftOut,
    data: {
      format: 'swanilai.published',
      version: 1,
      label: { id: 'Angka pers', en: 'Press figures' },
      notice: {
        id: 'Angka sebagaimana diberitakan pers; bukan hitungan aplikasi ini dan tidak lengkap.',
        en: 'Figures as printed by the press; not computed by this app, and not complete.',
      },
      columns: COLUMNS,
      instruments,
      sources,
      rows: ordered.map((row) => [
        row.entity, row.kind, province(row), row.year, row.score, shown(row, row.zone), shown(row, row.category),
        index(instruments, instrument(row)), index(sources, row.source_url),
      ]),
    },
  };
}

/** One row a line: small, and a change of one row is a change of one line. */
export function write(data) {
  const { rows, sources, ...head } = data;
  const lines = (items) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  return `${JSON.stringify(head).slice(0, -1)},\n"sources":${lines(sources)},\n"rows":${lines(rows)}}\n`;
}

/** What was left out, one row a line. */
export const list = (leftOut) => leftOut.map(({ id, why }) => `${id}: ${why}\n`).join('');

function main([from, to = 'www/contoh/hasil-diumumkan.json', rest = 'tests/published/left-out-of-example.txt']) {
  if (from === undefined) {
    console.error('node xtask/published-example.mjs <rows.jsonl> [example.json] [left-out.txt]');
    return 2;
  }
  const rows = fs.readFileSync(from, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const { data, leftOut } = example(rows);
  const text = write(data);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.writeFileSync(to, text);
  fs.writeFileSync(rest, list(leftOut));
  console.log(`${data.rows.length} rows, ${leftOut.length} left out, ${Buffer.byteLength(text)} bytes`);
  return 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(2));
}
