// Which pages there are. Folders decide, not a list: a new file below docs/ is a new page.

import fs from 'node:fs';
import path from 'node:path';
import { methodPages, methodTable } from './method.mjs';

/** Groups of the menu, in order: where their pages come from, and which come first. */
export const GROUPS = [
  { id: 'panduan', name: { id: 'Panduan', en: 'Guides' }, folder: 'docs/panduan', first: ['index', 'operator', 'penyusun', 'webmaster', 'programmer'] },
  { id: 'metode', name: { id: 'Metode', en: 'Method' }, files: ['docs/metode.md'] },
  {
    id: 'rujukan', name: { id: 'Rujukan', en: 'Reference' }, folder: 'docs',
    first: ['module', 'analysis', 'format', 'instrument-format', 'link-format', 'spreadsheet', 'data-dictionary', 'embedding', 'self-hosting'],
  },
  {
    id: 'proyek', name: { id: 'Tentang proyek', en: 'The project' },
    files: ['docs/accessibility.md', 'docs/supply-chain.md', 'CHANGELOG.md', 'README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'ARCHITECTURE.md', 'docs/requirements.md', 'instruments/LICENSE.md'],
  },
];

/** Names where the file's own would say too little, and short titles for the menu. */
const NAMES = {
  'docs/panduan/index.md': { menu: 'Mulai di sini' },
  'README.md': { out: 'proyek.html', menu: 'What Swanilai is' },
  'CHANGELOG.md': { out: 'changelog.html' },
  'ARCHITECTURE.md': { out: 'architecture.html' },
  'CONTRIBUTING.md': { out: 'contributing.html' },
  'DESIGN.md': { out: 'design.html' },
  'instruments/LICENSE.md': { out: 'lisensi-instrumen.html', menu: 'Licence of the instrument texts' },
};

/** Every page: `file`, `out`, `group`, `lang`, `title`, `menu`, `markdown`; in the order of reading. */
export function sources() {
  const taken = new Set(GROUPS.flatMap(({ files = [] }) => files));
  return GROUPS.flatMap((group) => {
    const files = group.files ?? inFolder(group).filter((file) => !taken.has(file));
    const pages = files.map((file) => page(file, group.id));
    return group.id === 'metode' ? [...pages, ...methodPages().map((one) => ({ ...one, group: group.id }))] : group.id === 'proyek' ? [...pages, licences(group.id)] : pages;
  });
}

function inFolder({ folder, first }) {
  const stems = fs.readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
  const rank = (stem) => (first.includes(stem) ? first.indexOf(stem) : first.length);
  return stems.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)).map((stem) => `${folder}/${stem}.md`);
}

function page(file, group) {
  const markdown = fs.readFileSync(file, 'utf8').replace('<!-- instrumen -->', () => methodTable()).replace(/<!-- rujukan: (.+) -->/g, (_, names) => references(names));
  const title = titleOf(file, markdown);
  const { out = `${path.basename(file, '.md')}.html`, menu = title } = NAMES[file] ?? {};
  return { file, out, group, lang: language(markdown), title, menu, markdown };
}

function titleOf(file, markdown = fs.readFileSync(file, 'utf8')) {
  const title = markdown.match(/^# (.+)$/m)?.[1].replaceAll('`', '');
  if (!title) throw new Error(`${file} has no heading`);
  return title;
}

/** `<!-- rujukan: embedding, self-hosting -->` in a guide: links to those pages of the reference that there are. */
function references(names) {
  return names.split(', ').filter((name) => fs.existsSync(`docs/${name}.md`)).map((name) => `- [${titleOf(`docs/${name}.md`)}](../${name}.md)`).join('\n');
}

/** The licences as they are, on one page. */
function licences(group) {
  const texts = ['LICENSE-MIT', 'LICENSE-APACHE'].map((file) => [file, fs.readFileSync(file, 'utf8').trimEnd()]);
  const names = { 'LICENSE-MIT': 'MIT', 'LICENSE-APACHE': 'Apache-2.0' };
  const parts = texts.map(([file, text]) => `## ${names[file]}\n\n\`\`\`text\n${text}\n\`\`\``);
  const markdown = ['# Licences of the code', 'The code is under either licence, at your choice; the texts of the instruments have [a licence of their own](instruments/LICENSE.md).', 'The work of others that is in it, with its licences: [THIRD-PARTY.txt](THIRD-PARTY.txt), and as CycloneDX for programs [sbom.cdx.json](sbom.cdx.json).', ...parts].join('\n\n');
  return { file: 'LICENSE', out: 'lisensi.html', group, lang: 'en', title: 'Licences of the code', menu: 'Licences of the code', markdown };
}

const WORDS = {
  id: /(?<!\p{L})(dan|yang|untuk|dari|dengan|tidak|atau|di|ini|pada|adalah)(?!\p{L})/giu,
  en: /(?<!\p{L})(and|the|of|with|not|or|is|for|to|a|that|are)(?!\p{L})/giu,
};

/** How often the small words of either language appear. */
export const smallWords = (text) => ({ id: (text.match(WORDS.id) ?? []).length, en: (text.match(WORDS.en) ?? []).length });

/** The language a page is written in: code and quotations of the app do not count for much. */
export function language(markdown) {
  const { id, en } = smallWords(markdown.replace(/```[\s\S]*?```|`[^`]*`/g, ' '));
  return id > en ? 'id' : 'en';
}
