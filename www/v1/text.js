// What both light pages say: Bahasa Indonesia first, English second. Places in braces are filled in.

const words = {
  simulation: [
    'Simulasi penilaian mandiri. Bukan hasil, opini, atau produk Ombudsman Republik Indonesia.',
    'A self-assessment simulation. Not a result, opinion or product of Ombudsman Republik Indonesia.',
  ],
  provisional: ['Sementara', 'Provisional'],
  between: ['antara {low} dan {high}', 'between {low} and {high}'],
  projected: ['Perkiraan bila sisanya serupa: {score}', 'Projected if the rest is alike: {score}'],
  zone: ['Zona {zone}', '{zone} zone'],
  hijau: ['Hijau', 'Green'],
  kuning: ['Kuning', 'Yellow'],
  merah: ['Merah', 'Red'],
  category: ['Kategori {code}', 'Category {code}'],
  zoneCertain: ['Zonanya sudah pasti', 'The zone is already certain'],
  ruler: ['Skala nilai 0 sampai {max}. {text}', 'Score scale 0 to {max}. {text}'],
  exact: ['Nilai {score}, {class}.', 'Score {score}, {class}.'],
  open: ['Nilai akhir antara {low} dan {high}.', 'The final score is between {low} and {high}.'],
  newTab: ['Buka di tab baru', 'Open in a new tab'],
  failed: [
    'Penghitung gagal dimuat ({why}). Isian Anda aman. Muat ulang halaman, atau buka di tab baru.',
    'The scoring module could not be loaded ({why}). What you entered is safe. Reload the page or open it in a new tab.',
  ],
  noWasm: ['peramban tidak mengizinkan WebAssembly', 'the browser does not allow WebAssembly'],
  retry: ['Coba lagi', 'Try again'],
  units: ['Lokus', 'Units'],
};

/** Adds what only one page says. */
export const learn = (more) => Object.assign(words, more);

let lang = 0;

export const LANGS = ['id', 'en'];

/** The language asked for, else the one chosen in the app, else what the browser asks for. */
export function chooseLang(asked, stored) {
  const isKnown = (tag) => /^(id|in|en)/i.test(tag || '');
  const wanted = isKnown(asked) ? asked : [stored(), navigator.language].find(isKnown) || 'id';
  setLang(/^en/i.test(wanted) ? 1 : 0);
}

export function setLang(index) {
  lang = index;
  document.documentElement.lang = LANGS[lang];
}

export const langIndex = () => lang;

/** A text with its places filled; what is filled in is never filled again. */
export function say(key, values = {}) {
  return words[key][lang].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** A number of the core as people here write it. */
export const number = (text) => (lang === 0 ? text.replace('.', ',') : text);
