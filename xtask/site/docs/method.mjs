// What each instrument rests on, page by page, from the packs themselves: nothing here is written by hand twice.

import fs from 'node:fs';
import path from 'node:path';

const ORIGINS = { stated: 'Tertulis', inferred: 'Disimpulkan', assumed: 'Anggapan' };
const KINDS = {
  kementerian: 'kementerian', lembaga: 'lembaga', provinsi: 'pemerintah provinsi', kabupaten: 'pemerintah kabupaten', kota: 'pemerintah kota',
  polres: 'Polres', kantah: 'kantor pertanahan', lapas: 'lapas dan rutan', imigrasi: 'kantor imigrasi',
};
const METHODS = {
  interview: 'wawancara petugas', observation: 'pengamatan', document: 'dokumen', 'user-interview': 'wawancara pengguna', survey: 'survei', 'secondary-data': 'data sekunder',
};

/** Packs, the newest first and drafts last, as the app lists them. */
export function packs() {
  return fs.readdirSync('instruments').filter((name) => fs.existsSync(path.join('instruments', name, 'instrument.json')))
    .map((id) => ({ id, ...JSON.parse(fs.readFileSync(`instruments/${id}/instrument.json`, 'utf8')), text: JSON.parse(fs.readFileSync(`instruments/${id}/text.id.json`, 'utf8')) }))
    .sort((a, b) => (a.status === 'draft') - (b.status === 'draft') || Math.max(...b.years) - Math.max(...a.years) || a.id.localeCompare(b.id));
}

const outOf = (id) => `metode-${id.replace(/^ori-/, '')}.html`;
const number = (value) => String(value).replace('.', ',');
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads, rows) => [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');
const years = (pack) => (pack.years.length > 2 ? `${pack.years[0]}–${pack.years.at(-1)}` : pack.years.join(' dan '));

/**
 * Every node with its points: its own weight, or an equal share of what its published siblings leave.
 * `origin` is that of the weight.
 */
export function weighed(pack) {
  const shared = pack.rules.find(({ id }) => id === 'equal-share').provenance;
  const level = (nodes, whole, parent, depth) => {
    const known = nodes.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
    const open = nodes.filter(({ weight }) => weight === null).length;
    return nodes.flatMap((node) => {
      const id = parent ? `${parent}.${node.id}` : node.id;
      const points = node.weight ?? (whole - known) / open;
      const children = node.variables ?? node.indicators ?? [];
      return [{ id, depth, node, points, isShared: node.weight === null, weight: node.weight === null ? shared : node.weightProvenance }, ...level(children, points, id, depth + 1)];
    });
  };
  return level(pack.dimensions, pack.max, '', 0);
}

/** How many rules of each sort are stated, inferred and assumed. */
export function tally(pack) {
  const nodes = weighed(pack);
  const sorts = {
    'Aturan hitung': pack.rules, 'Skala jawaban': pack.scales, 'Siapa yang menjawab': pack.observers, 'Kategori dan zona': pack.classes, 'Syarat sesudah nilai': pack.conditions,
    'Dimensi, variabel, dan indikator': nodes.map(({ node }) => node), 'Bobot': nodes.map(({ weight }) => ({ provenance: weight })), 'Susunan lokus yang lazim': pack.presets,
  };
  return Object.entries(sorts).filter(([, list]) => list.length > 0)
    .map(([name, list]) => [name, ...Object.keys(ORIGINS).map((kind) => list.filter(({ provenance }) => provenance.kind === kind).length)]);
}

const sums = (pack) => tally(pack).reduce((sum, [, ...counts]) => sum.map((one, at) => one + counts[at]), [0, 0, 0]);

/** The instruments with their counts, for the page of the method. */
export function methodTable() {
  return table(['Instrumen', 'Tahun', 'Tertulis', 'Disimpulkan', 'Anggapan'], packs().map((pack) => row(
    `[${pack.text.name}](metode-instrumen/${pack.id}.md)`, years(pack), ...sums(pack).map(String),
  )));
}

/** One page for each instrument, and one with the notes on its sources as they were written. */
export function methodPages() {
  return packs().flatMap((pack) => {
    const markdown = method(pack);
    return [
      { file: `docs/metode-instrumen/${pack.id}.md`, out: outOf(pack.id), lang: 'id', title: pack.text.title, menu: pack.text.name, markdown },
      { file: `instruments/${pack.id}/SOURCES.md`, out: outOf(pack.id).replace('metode-', 'sumber-'), lang: 'en', title: `Sources of ${pack.id}`, menu: null, markdown: fs.readFileSync(`instruments/${pack.id}/SOURCES.md`, 'utf8') },
    ];
  });
}

function method(pack) {
  const { text } = pack;
  const codes = (provenance) => (provenance.sources ?? []).map((code) => {
    const { url } = pack.sources[code];
    return url ? `[${code}](<${url}>)` : code;
  }).join(', ');
  const ground = (provenance) => [provenance.reason && pack.reasons[provenance.reason].id, codes(provenance)].filter(Boolean).join(' Sumber: ').replace(/^(?=\[|[A-Z0-9]+(,|$))/, '') || '–';
  const origin = (provenance) => (provenance.kind === 'assumed' ? '*Anggapan*' : ORIGINS[provenance.kind]);
  const [stated, inferred, assumed] = sums(pack);
  const parts = [
    `# ${text.title}`,
    text.summary,
    text.legal,
    `Nomor instrumen: \`${pack.id}\`, versi ${pack.instrument.version}${pack.status === 'draft' ? ', *konsep, belum resmi*' : ''}. Tahun: ${years(pack)}. Untuk: ${pack.kinds.map((kind) => KINDS[kind] ?? kind).join(', ')}. Nilai penuh: ${number(pack.max)}.`,
    `Halaman ini disusun dari data instrumen, bukan ditulis tersendiri. Arti *tertulis*, *disimpulkan*, dan *anggapan* ada di [halaman metode](../metode.md#tertulis-disimpulkan-anggapan). Catatan peneliti tentang sumbernya, dalam bahasa Inggris: [sumber](../../instruments/${pack.id}/SOURCES.md).`,
    '## Seberapa banyak yang diketahui',
    `Dari ${stated + inferred + assumed} hal, ${stated} tertulis di sumber, ${inferred} disimpulkan, dan ${assumed} anggapan.`,
    table(['Yang diatur', ...Object.values(ORIGINS)], tally(pack).map(([name, ...counts]) => row(name, ...counts.map(String)))),
    '## Aturan hitung',
    table(['Aturan', 'Asal', 'Dasar'], pack.rules.map(({ id, provenance }) => row(text.rules[id], origin(provenance), ground(provenance)))),
    '## Kategori dan zona',
    table(['Kategori', 'Batas', 'Asal', 'Dasar'], pack.classes.map((one) => row(
      [one.code, text.classes[one.id].name, text.classes[one.id].unitName && `(untuk lokus: ${text.classes[one.id].unitName})`].filter(Boolean).join(' '),
      text.classes[one.id].meaning, origin(one.provenance), ground(one.provenance),
    ))),
  ];
  if (pack.conditions.length > 0) {
    parts.push('## Syarat sesudah nilai', 'Syarat tidak pernah mengubah angka.', table(['Syarat', 'Asal', 'Dasar'], pack.conditions.map(({ id, provenance }) => row(`${text.conditions[id].title}. ${text.conditions[id].body}`, origin(provenance), ground(provenance)))));
  }
  if (pack.scales.length > 0) {
    parts.push('## Skala jawaban', table(['Skala', 'Asal', 'Dasar'], pack.scales.map(({ id, provenance }) => row(
      [text.scales[id].name, text.scales[id].levels.map((words, at) => `${at}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`).join(', ')].filter(Boolean).join('. '), origin(provenance), ground(provenance),
    ))));
  }
  if (pack.observers.length > 0) {
    parts.push('## Siapa yang menjawab', table(['Daftar', 'Yang memberi nilai', 'Asal', 'Dasar'], pack.observers.map(({ id, slots, provenance }) => row(
      text.observers[id].name, slots.map((slot) => text.observers[id].slots[slot]).join(', '), origin(provenance), ground(provenance),
    ))));
  }
  parts.push('## Bobot dan indikator', 'Bobot adalah poin yang dapat ditambahkan sebuah butir kepada nilai lokus. *Bagi rata* berarti bobotnya tidak diumumkan, jadi sisa bobot induknya dibagi sama besar.');
  const nodes = weighed(pack);
  for (const dimension of nodes.filter(({ depth }) => depth === 0)) {
    const { node } = dimension;
    const own = text.nodes[dimension.id];
    const range = node.weightRange ? ` Menurut hasil yang diumumkan bobotnya ${number(node.weightRange.low)} sampai ${number(node.weightRange.high)}. ${ground(node.weightRange.provenance)}` : '';
    parts.push(`### ${own.name}`, `${own.help ?? ''} Bobot ${points(dimension)}: ${origin(dimension.weight).toLowerCase()}. ${ground(dimension.weight)}${range}`.trim());
    const inside = nodes.filter(({ id, depth }) => depth > 0 && id.startsWith(`${dimension.id}.`));
    if (inside.length === 0) {
      parts.push('Rincian indikatornya tidak diumumkan. Isi poin dimensinya.');
      continue;
    }
    parts.push(table(['Butir', 'Bobot', 'Asal bobot', 'Asal butir', 'Dasar'], inside.map((one) => row(
      one.depth === 1 ? `**${text.nodes[one.id].name}**` : `${text.nodes[one.id].name}${how(one.node)}`,
      points(one), one.isShared ? '*Anggapan*, bagi rata' : origin(one.weight), origin(one.node.provenance),
      [one.isShared ? '' : `Bobot: ${ground(one.weight)}`, `Butir: ${ground(one.node.provenance)}`].filter(Boolean).join(' '),
    ))));
  }
  const bodies = Object.entries(pack.sources);
  parts.push('## Sumber', 'Resmi berarti dokumen atau halamannya diterbitkan Ombudsman RI, walaupun dibaca dari salinan. Alamat ditulis seperti saat ditemukan; halamannya mungkin sudah pindah.', table(['Kode', 'Sumber', 'Resmi'], bodies.map(([code, one]) => row(
    code, one.url ? `[${one.title.replaceAll('[', '(').replaceAll(']', ')')}](<${one.url}>)` : one.title, one.official ? 'ya' : 'tidak',
  ))));
  return parts.join('\n\n');

  function points({ points: value }) {
    return number(Number(value.toFixed(2)));
  }

  function how({ methods = [], selfObserved }) {
    const ways = methods.map((one) => METHODS[one] ?? one).join(', ');
    return [ways && ` (${ways})`, selfObserved === false && '. Tidak dapat diamati sendiri.'].filter(Boolean).join('');
  }
}
