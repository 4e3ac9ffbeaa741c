// XLSX files that are none, written byte by byte, so that sizes, names and places can lie.

import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A ZIP of entries: `name`, `content`; what is stored instead (`raw`, `method`), and what is said of it (`size`,
 * `packed`, `sum`, `at`, `flags`).
 */
export function archive(entries, { comment = '', count, start, size } = {}) {
  const pieces = [];
  const heads = [];
  let at = 0;
  for (const entry of entries) {
    const { name, content = '', method = 8, flags = 0 } = entry;
    const body = Buffer.from(content);
    const raw = entry.raw ?? (method === 8 ? deflateRawSync(body) : body);
    const said = { sum: entry.sum ?? crc32(body), packed: entry.packed ?? raw.length, size: entry.size ?? body.length };
    const label = Buffer.isBuffer(name) ? name : Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(said.sum >>> 0, 10);
    fields.writeUInt32LE(said.packed, 14);
    fields.writeUInt32LE(said.size, 18);
    fields.writeUInt16LE(label.length, 22);
    if (!entry.nowhere) pieces.push(Buffer.from('PK\x03\x04', 'latin1'), fields, label, raw);
    const head = Buffer.alloc(46);
    head.write('PK\x01\x02', 0, 'latin1');
    head.writeUInt16LE(20, 4);
    fields.copy(head, 6);
    head.writeUInt32LE(entry.at ?? at, 42);
    heads.push(Buffer.concat([head, label]));
    if (!entry.nowhere) at += 30 + label.length + raw.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count ?? entries.length, 8);
  end.writeUInt16LE(count ?? entries.length, 10);
  end.writeUInt32LE(size ?? directory.length, 12);
  end.writeUInt32LE(start ?? at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...pieces, directory, end, Buffer.from(comment)]);
}

const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="Isian" r:id="r1"/></sheets></workbook>';
const rels = (target) => `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${target}"/></Relationships>`;
const sheet = (rows) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const parts = (sheetText, more = {}) => {
  const { book = BOOK, target = 'worksheets/sheet1.xml', shared = '', extra = [] } = more;
  return [
    { name: '[Content_Types].xml', content: '<Types/>' }, { name: 'xl/workbook.xml', content: book }, { name: 'xl/_rels/workbook.xml.rels', content: rels(target) },
    { name: 'xl/worksheets/sheet1.xml', content: sheetText }, { name: 'xl/sharedStrings.xml', content: shared }, ...extra,
  ];
};
const ONE = sheet('<row r="1"><c r="A1" t="str"><v>x</v></c></row>');

/** A file is opened as a form: what is whole but no form of ours is refused as that. */
export function* books(zip = archive) {
  const good = zip(parts(ONE));
  const one = (name, want, text, more) => ['xml', name, want, zip(parts(text, more))];
  yield ['xlsx', 'a workbook that is no form', 'not-a-form', good];
  yield ['xlsx', 'no bytes', 'refused', Buffer.alloc(0)];
  for (const at of [3, 10, 60, good.length >> 1, good.length - 22, good.length - 1]) yield ['truncated', `a workbook cut at ${at}`, 'workbook-broken', good.subarray(0, at)];
  yield ['xlsx', 'an old workbook', 'workbook-format', Buffer.from('d0cf11e0a1b11ae10000', 'hex')];
  yield ['xlsx', 'a workbook with macros', 'workbook-macros', zip(parts(ONE, { extra: [{ name: 'xl/vbaProject.bin', content: 'x' }] }))];
  yield ['xlsx', 'a workbook with macros, spelled otherwise', 'workbook-macros', zip(parts(ONE, { extra: [{ name: 'XL/VBAPROJECT.BIN', content: 'x' }] }))];
  yield ['xlsx', 'a table of another program', 'workbook-format', zip([{ name: 'content.xml', content: '<a/>' }])];
  yield ['xlsx', 'no workbook inside', 'workbook-broken', zip([{ name: 'a.txt', content: 'a' }])];

  // Bombs.
  const zeros = Buffer.alloc(60 << 20);
  const squeezed = { raw: deflateRawSync(zeros), sum: crc32(zeros), size: zeros.length };
  const of = (entries, name, more) => entries.map((entry) => (entry.name.includes(name) ? { ...entry, ...more } : entry));
  yield ['zip bombs', '60 MB of NUL in a sheet', 'workbook-too-large', zip(of(parts(''), 'sheet1', squeezed))];
  yield ['zip bombs', '60 MB of NUL as the list of sheets', 'workbook-too-large', zip(of(parts(ONE), 'xl/workbook.xml', squeezed))];
  yield ['zip bombs', '60 MB of shared texts', 'workbook-too-large', zip(parts(ONE, { shared: Buffer.from(`<sst>${'<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>'.repeat(1_000_000)}</sst>`) }))];
  yield ['zip bombs', '60 MB that say they are 5 bytes', 'refused', zip(of(parts(''), 'sheet1', { ...squeezed, size: 5 }))];
  yield ['zip bombs', '5 bytes that say they are 4 GB', 'refused', zip(of(parts(ONE), 'sheet1', { size: 0xffffffff }))];
  const inner = zip([{ name: 'a', content: Buffer.alloc(16 << 20) }]);
  yield ['zip bombs', 'an archive in an archive in a sheet', 'workbook-broken', zip(parts(zip([{ name: 'b', content: inner }])))];
  // Many entries that share one body: small on disk, large when each is unpacked.
  const body = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(40 << 20, ' ') };
  const shared = deflateRawSync(body.content);
  const sheets = Array.from({ length: 60 }, (_, index) => `<sheet name="S${index}" r:id="s${index}"/>`).join('');
  const relations = Array.from({ length: 60 }, (_, index) => `<Relationship Id="s${index}" Type="x/worksheet" Target="worksheets/o${index}.xml"/>`).join('');
  const overlapping = Array.from({ length: 60 }, (_, index) => ({ ...body, raw: Buffer.alloc(0), packed: shared.length, sum: crc32(body.content), name: `xl/worksheets/o${index}.xml`, at: 0, nowhere: true }));
  yield ['zip bombs', 'sixty sheets that share the bytes of one', 'refused', zip([body, ...overlapping, { name: 'xl/workbook.xml', content: `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` }, { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations}</Relationships>` }])];
  const again = sheets.replace(/s\d+"/g, 'r1"');
  yield ['zip bombs', 'sixty sheets that are one part', 'refused', zip(parts(sheet(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(1 << 20)}</v></c></row>`), { book: `<workbook xmlns:r="r"><sheets>${again}</sheets></workbook>` }))];
  yield ['zip bombs', 'one shared text in many cells', 'workbook-too-large', zip(parts(sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(3)), { shared: `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>` }))];
  // An archive whose only entry is itself: unpacked again and again it would never end.
  const quine = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), good.subarray(4)]);
  yield ['zip bombs', 'an archive that holds itself', 'refused', zip([{ name: 'xl/workbook.xml', content: quine, method: 0 }])];

  // Directories that lie.
  yield ['zip tricks', '65,535 entries said, one there', 'refused', zip([{ name: 'a', content: 'a' }], { count: 65_535 })];
  yield ['zip tricks', '3,000 entries', 'workbook-too-large', zip([...parts(ONE), ...Array.from({ length: 3_000 }, (_, index) => ({ name: `x${index}` }))])];
  yield ['zip tricks', 'a directory that begins at the end of the world', 'workbook-broken', zip(parts(ONE), { start: 0xfffffff0 })];
  yield ['zip tricks', 'a directory that points into itself', 'refused', zip(parts(ONE).map((entry) => ({ ...entry, at: 0xffffff00 })))];
  yield ['zip tricks', 'wrong sums', 'workbook-broken', zip(parts(ONE).map((entry) => ({ ...entry, sum: 1 })))];
  yield ['zip tricks', 'a way of packing nobody knows', 'workbook-broken', zip(parts(ONE).map((entry) => ({ ...entry, method: 99 })))];
  yield ['zip tricks', 'encrypted', 'workbook-broken', zip(parts(ONE).map((entry) => ({ ...entry, flags: 1 })))];
  yield ['zip tricks', 'a packed body of noise', 'workbook-broken', zip(parts(ONE).map((entry) => (entry.name.includes('workbook.xml') ? { ...entry, raw: Buffer.from('ffffffffffff', 'hex') } : entry)))];
  yield ['zip tricks', 'the same part twice', 'refused', zip([...parts(ONE), { name: 'xl/workbook.xml', content: '<workbook/>' }])];
  yield ['zip tricks', 'a comment with another end in it', 'refused', zip(parts(ONE), { comment: `PK\x05\x06${'\0'.repeat(18)}` })];
  for (const target of ['../../../../../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1:1/x.xml', '\\\\127.0.0.1\\x', 'C:\\x', 'worksheets/./sheet1.xml']) {
    yield ['zip paths', `a sheet at ${target}`, 'not-a-form', zip(parts(ONE, { target, extra: target.startsWith('..') ? [{ name: '../../../../../../etc/passwd', content: ONE }] : [] }))];
  }
  yield ['zip paths', 'a name that is no UTF-8', 'refused', zip([...parts(ONE), { name: Buffer.from([0xff, 0xfe, 0x2f]) }])];
  yield ['zip paths', 'a name of 60,000 letters', 'refused', zip([...parts(ONE), { name: 'x'.repeat(60_000) }])];

  // XML.
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;
  yield one('a thousand million laughs', 'workbook-broken', `${laughs}${sheet('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>')}`);
  yield one('an entity that is a file', 'workbook-broken', `<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sheet('<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>')}`);
  yield one('an entity of another host', 'workbook-broken', `<!DOCTYPE l [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]>${sheet('<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>')}`);
  yield one('a description of the document from another host', 'not-a-form', `<!DOCTYPE l SYSTEM "http://127.0.0.1:1/x.dtd">${ONE}`);
  yield one('laughs in the list of sheets', 'refused', ONE, { book: `${laughs}<workbook xmlns:r="r"><sheets><sheet name="&j;" r:id="r1"/></sheets></workbook>` });
  yield one('laughs in shared texts', 'workbook-broken', ONE, { shared: `${laughs}<sst><si><t>&j;</t></si></sst>` });
  yield one('100,000 elements deep', 'refused', '<a>'.repeat(100_000));
  yield one('100,000 elements deep, closed', 'not-a-form', '<a>'.repeat(100_000) + '</a>'.repeat(100_000));
  yield one('one element with 100,000 attributes', 'not-a-form', `<worksheet ${Array.from({ length: 100_000 }, (_, index) => `a${index}="x"`).join(' ')}/>`);
  yield one('no end of a comment', 'workbook-broken', '<worksheet><!-- ');
  yield one('no end of a CDATA', 'workbook-broken', '<worksheet><c><v><![CDATA[');
  yield one('not UTF-8', 'workbook-broken', Buffer.from([0xff, 0xfe, 0x3c, 0x00]));
  yield one('a letter that XML has not', 'refused', sheet('<row r="1"><c r="A1" t="str"><v>&#0;&#xFFFFFFFF;</v></c></row>'));
  yield one('half a surrogate', 'refused', sheet('<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>'));
  yield one('a cell at XFD1048576', 'workbook-too-large', sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
  yield one('a cell at A4294967296', 'workbook-broken', sheet('<row r="1"><c r="A4294967296"><v>1</v></c></row>'));
  yield one('a column of 4294967295 and one more', 'refused', sheet('<row r="1"><c r="MWLQKWU1"><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>'));
  yield one('a row of 4294967295 and one more', 'workbook-too-large', sheet('<row r="4294967295"/><row><c><v>1</v></c></row>'));
  yield one('400,000 cells', 'workbook-too-large', sheet(Array.from({ length: 400 }, (_, row) => `<row r="${row + 1}">${'<c><v>1</v></c>'.repeat(1_000)}</row>`).join('')));
  yield one('numbers that are none', 'not-a-form', sheet('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>-0</v></c><c r="D1" t="s"><v>99999999999999</v></c><c r="E1" t="s"><v>-1</v></c><c r="F1" t="zz"><v>x</v></c></row>'));
  yield one('formulas', 'not-a-form', sheet('<row r="1"><c r="A1"><f>HYPERLINK("http://127.0.0.1:1")</f><v>x</v></c></row>'));
  yield one('markup in a name of a sheet', 'not-a-form', ONE, { book: '<workbook xmlns:r="r"><sheets><sheet name="&lt;img src=x onerror=window.pwned=1&gt;" r:id="r1"/></sheets></workbook>' });
}
