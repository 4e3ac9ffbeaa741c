// Starts the app, and says why when it cannot start or breaks down.
//
// A file of its own, not an inline script: of those the policy allows one, which sets the policy.
// The page already holds real text; this only adds the state of loading to it.
// `<html data-app>` tells tests and host pages the state: loading, ready, failed or crashed.

const TEXT = {
  id: {
    loading: 'Memuat aplikasi…',
    failed: 'Aplikasi tidak dapat dibuka',
    'no-wasm': 'Peramban ini tidak mendukung WebAssembly, atau WebAssembly dimatikan di pengaturannya. Gunakan peramban lain atau aktifkan WebAssembly.',
    csp: 'Kebijakan keamanan (Content-Security-Policy) situs ini memblokir WebAssembly. Pengelola situs perlu mengizinkan script-src \'self\' \'wasm-unsafe-eval\' dan connect-src \'self\'.',
    integrity: 'Berkas aplikasi yang diterima, atau jenisnya, tidak sama dengan yang diterbitkan, sehingga ditolak. Muat ulang halaman; bila tetap terjadi, beri tahu pengelola situs.',
    missing: 'Berkas aplikasi tidak ditemukan di situs ini. Muat ulang halaman; bila tetap terjadi, beri tahu pengelola situs.',
    network: 'Berkas aplikasi tidak dapat diunduh: sambungan terputus atau diblokir. Periksa sambungan internet, lalu coba lagi.',
    old: 'Peramban ini terlalu lama untuk aplikasi ini. Diperlukan Chrome atau Edge 97, Firefox 102, Safari 16, atau yang lebih baru.',
    unknown: 'Penyebabnya tidak dikenali.',
    crashed: 'Aplikasi berhenti karena kesalahan',
    crash: 'Maaf, terjadi kesalahan di dalam aplikasi.',
    kept: 'Draf Anda masih ada. Unduh dulu sebagai cadangan: berkasnya dapat dibuka lagi lewat “Buka berkas”, di sini atau di peramban lain.',
    noDraft: 'Tidak ada draf tersimpan di peramban ini.',
    noStorage: 'Penyimpanan peramban tidak dapat dibaca di sini.',
    download: 'Unduh draf',
    reload: 'Muat ulang',
    newTab: 'Buka di tab baru',
    sent: 'Dikirim ke unduhan peramban. Pastikan berkasnya ada; bila tidak ada, salin teks ini ke sebuah berkas:',
    copy: 'Salin isinya',
    copied: 'Tersalin. Tempel ke berkas baru, lalu simpan.',
    notCopied: 'Peramban menolak menyalin. Pilih semua teks ini, lalu salin sendiri.',
    way: 'Bila tetap terjadi, gunakan peramban lain. Tanpa aplikasi ini tersedia: ',
    light: 'kalkulator ringan',
    guide: 'panduan',
    detail: 'Rincian teknis',
  },
  en: {
    loading: 'Loading the app…',
    failed: 'The app cannot be opened',
    'no-wasm': 'This browser does not support WebAssembly, or it is turned off in its settings. Use another browser or turn WebAssembly on.',
    csp: 'The security policy (Content-Security-Policy) of this site blocks WebAssembly. Its administrator needs to allow script-src \'self\' \'wasm-unsafe-eval\' and connect-src \'self\'.',
    integrity: 'The app file that arrived, or its type, is not the one that was published, so it was refused. Reload the page; if it happens again, tell the site administrator.',
    missing: 'The app file was not found on this site. Reload the page; if it happens again, tell the site administrator.',
    network: 'The app file could not be downloaded: the connection broke or was blocked. Check the connection, then try again.',
    old: 'This browser is too old for the app. It needs Chrome or Edge 97, Firefox 102, Safari 16, or newer.',
    unknown: 'The cause is not known.',
    crashed: 'The app stopped because of an error',
    crash: 'Sorry, something went wrong inside the app.',
    kept: 'Your drafts are still there. Download them first as a backup: “Open a file” opens it again, here or in another browser.',
    noDraft: 'No draft is stored in this browser.',
    noStorage: 'The browser storage cannot be read here.',
    download: 'Download drafts',
    reload: 'Reload',
    newTab: 'Open in a new tab',
    sent: 'Sent to the browser’s downloads. Make sure that the file is there; if it is not, copy this text into a file:',
    copy: 'Copy its content',
    copied: 'Copied. Paste it into a new file, then save it.',
    notCopied: 'The browser refused to copy. Select all of this text and copy it yourself.',
    way: 'If it happens again, use another browser. Without this app there are: ',
    light: 'the light calculator',
    guide: 'the guides (in Indonesian)',
    detail: 'Technical detail',
  },
};

// The policy is still there where the server has one of its own, which refuses the inline script of the page.
document.head.append(document.querySelector('template').content);

const root = document.documentElement;
const about = document.querySelector('meta[name="swanilai"]').dataset;
const asked = new URLSearchParams(location.search);
if (asked.has('lang')) root.dataset.lang = /^en/i.test(asked.get('lang')) ? 'en' : 'id';

// A storage that is blocked throws as soon as it is named.
function stored(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

// As the app chooses it; once it is there, what it speaks.
function speak() {
  const wanted = document.querySelector('button.lang') ? root.lang
    : root.dataset.lang || stored(() => localStorage.getItem('swanilai.lang')) || navigator.language || 'id';
  lang = /^en/i.test(wanted) ? 'en' : 'id';
  text = TEXT[lang];
}
let lang;
let text;
speak();

// What lives in somebody else's page, or in the browser of another app, is told what goes on there.
const IN_APP = /FBA[NV]|Instagram|Line\/|MicroMessenger|WhatsApp|TikTok|musical_ly|; wv\)/;
// The browsers inside apps of an iPhone give no name, but leave out that of Safari, as the home screen does.
const isWebView = /iP(hone|ad|od)/.test(navigator.userAgent) && !/Safari\//.test(navigator.userAgent) && !navigator.standalone;
const isInApp = isWebView || IN_APP.test(navigator.userAgent);
const isGuest = asked.get('embed') === '1' || window.parent !== window || isInApp;
// What speaks to the page around comes as a file of its own; until then this says that the frame is ours.
if (window.parent !== window) {
  const id = asked.get('id') ?? '';
  const height = Math.ceil(root.getBoundingClientRect().height);
  window.parent.postMessage({ ns: 'swanilai', v: 1, type: 'resize', id: /^[a-z0-9-]{1,32}$/.test(id) ? id : '', payload: { height } }, '*');
}
let isHostRefused = false;
const host = isGuest
  ? bring(about.embed, about.embedIntegrity).then((module) => module.begin(about, isInApp), () => {
    isHostRefused = true;
    return null;
  })
  : null;

// `import()` knows no digest, an element does; once it has loaded, `import()` gives that very module.
// The app's own script brings its chunks by this, too.
globalThis.swanilaiBring = bring;
async function bring(file, integrity) {
  const { href } = new URL(file, document.baseURI);
  if (integrity) {
    const script = element('script', { type: 'module', crossOrigin: 'anonymous', integrity, src: href });
    const loaded = new Promise((done, failed) => { Object.assign(script, { onload: done, onerror: () => failed(new Error(`${file}: refused`)) }); });
    document.head.append(script);
    await loaded.finally(() => script.remove());
  }
  return import(href);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// The page around is told the reason and no word more.
function tellHost(code) {
  host?.then((guest) => guest?.send('error', { code }));
}

// Drafts exactly as they were stored, and those that no storage took (src/browser/storage.rs). On a
// shared computer those of this tab: all others are somebody else's. Null where storage cannot be read.
function readDrafts() {
  const found = stored(() => ({ ...(sessionStorage.getItem('swanilai.shared') ? sessionStorage : localStorage) }));
  const entries = {};
  for (const place of [found ?? {}, window]) {
    for (const key of Object.keys(place)) if (key.startsWith('swanilai.') && place[key]) entries[key] = place[key];
  }
  return found || Object.keys(entries).length > 0 ? entries : null;
}

function downloadDrafts(answer) {
  const saved = new Date().toISOString();
  const content = JSON.stringify({ format: 'swanilai.drafts', version: 1, saved, entries: readDrafts() }, null, 2);
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const anchor = element('a', { href: url, download: `draf-swanilai-${saved.slice(0, 10)}.json`, hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  // No browser says whether a file arrived, hence the text as well.
  const area = element('textarea', { readOnly: true, rows: 6, value: content });
  const told = element('p', {});
  told.setAttribute('role', 'status');
  const copy = action(text.copy, async () => {
    try {
      await navigator.clipboard.writeText(content);
      told.textContent = text.copied;
    } catch {
      told.textContent = text.notCopied;
      area.select();
    }
  });
  answer.textContent = '';
  answer.append(element('label', {}, text.sent, area), element('p', { className: 'boot-actions' }, copy), told);
}

function action(name, act) {
  const button = element('button', { type: 'button' }, name);
  button.addEventListener('click', act);
  return button;
}

// What happened, what became of the drafts, and ways on: in the page as long as the app is not, else on top.
function show(reason, error) {
  const state = root.dataset.app;
  if (state === 'crashed' || state === 'failed') return;
  const hasStopped = reason === 'crash';
  root.dataset.app = hasStopped ? 'crashed' : 'failed';
  root.dataset.reason = reason;
  tellHost(reason);
  speak();
  const drafts = readDrafts();
  const hasDrafts = Object.keys(drafts ?? {}).some((key) => key.startsWith('swanilai.draft.'));
  const answer = element('div');
  const status = document.getElementById('boot-status');
  const heading = element(status ? 'h2' : 'h1', { tabIndex: -1 }, hasStopped ? text.crashed : text.failed);
  const block = element('section', { id: 'boot-failure', className: 'boot-failure', lang },
    heading,
    element('p', {}, text[reason]),
    element('p', {}, text[hasDrafts ? 'kept' : drafts ? 'noDraft' : 'noStorage']),
    element('p', { className: 'boot-actions' },
      hasDrafts ? action(text.download, () => downloadDrafts(answer)) : '',
      action(text.reload, () => location.reload()),
      // To the beginning: the page at hand may be what it cannot show.
      element('a', { className: 'button', href: location.pathname + location.search.replace('embed=1', ''), target: '_blank', rel: 'noopener' }, text.newTab)),
    answer,
    element('p', {}, text.way,
      // The light pages need WebAssembly too.
      ...(/wasm|csp|old/.test(reason) ? [] : [element('a', { href: 'v1/kalkulator.html' }, text.light), ', ']),
      element('a', { href: 'docs/index.html' }, text.guide), '.'));
  if (error) block.append(element('details', {}, element('summary', {}, text.detail), element('pre', {}, String(error))));
  block.setAttribute('role', 'alert');
  if (status) {
    status.textContent = '';
    // Before all that the page says of itself.
    document.querySelector('h1').after(block);
  } else {
    const app = document.getElementById('app');
    if (app) app.inert = true;
    // All of the page that is left to read.
    document.body.prepend(element('main', {}, block));
    // Someone was using the page, or it would not have run: but never take focus from a host page.
    if (document.hasFocus()) heading.focus();
  }
}

// After a trap the state of the instance is undefined: nothing in it may run again. One whose stack is used
// up has trapped as well, by another name.
const isTrap = (error) => /call stack|recursion/.test(error?.message) || (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError);
const watch = (error) => { if (isTrap(error)) show('crash', error); };

addEventListener('error', (event) => watch(event.error));
addEventListener('unhandledrejection', (event) => watch(event.reason));

async function reasonOf(error, step, blocked) {
  if (isTrap(error)) return 'crash';
  if (blocked) return 'csp';
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
    return /content.?security|\bcsp\b|unsafe-eval/i.test(error.message) ? 'csp' : 'old';
  }
  if (error instanceof SyntaxError) return 'old';
  if (!step.place) return 'unknown';
  // A fetch failed: is the network down, the file gone, or its content or type not the published one?
  try {
    const again = await fetch(step.place, { method: 'HEAD', cache: 'no-store' });
    if (!again.ok) return 'missing';
    return 'integrity';
  } catch {
    return 'network';
  }
}

async function load(step) {
  const { js, jsIntegrity, wasm, integrity } = about;
  const wasmPlace = new URL(wasm, document.baseURI);
  const gluePlace = new URL(js, document.baseURI);
  // Both start at once; what fails first waits to be told, hence the settled pair.
  const [body, glue] = await Promise.allSettled([
    fetch(wasmPlace, integrity ? { integrity } : {}),
    bring(js, jsIntegrity),
  ]);
  step.place = wasmPlace;
  if (body.status === 'rejected') throw body.reason;
  if (!body.value.ok) throw new Error(`${wasm}: HTTP ${body.value.status}`);
  step.place = gluePlace;
  if (glue.status === 'rejected') throw glue.reason;
  step.place = null;
  await host;
  // Without what speaks to the page around the app still works; but not beside a file that was changed.
  if (isHostRefused && about.embedIntegrity) {
    step.place = new URL(about.embed, document.baseURI);
    const error = new Error(`${about.embed}: refused`);
    if (await reasonOf(error, step) === 'integrity') throw error;
    step.place = null;
  }
  await glue.value.default({ module_or_path: body.value });
}

// What keeps the app for use without internet comes once the first view has been left alone for a while,
// or when everything is to be erased.
function keep() {
  const { offline, offlineIntegrity } = about;
  if (!offline) return;
  const have = (act) => bring(offline, offlineIntegrity).then(act).catch(() => { root.dataset.offline = 'failed'; });
  const idle = window.requestIdleCallback ?? setTimeout;
  setTimeout(() => idle(() => have(({ begin }) => begin()), { timeout: 3000 }), 2000);
  addEventListener('swanilai-erased', () => have(({ erase }) => erase()));
}

async function boot() {
  root.dataset.app = 'loading';
  if (typeof WebAssembly !== 'object' || !Promise.allSettled) {
    show(Promise.allSettled ? 'no-wasm' : 'old');
    return;
  }
  let blocked = false;
  document.addEventListener('securitypolicyviolation', (event) => {
    if (/^(script|connect|default)-src/.test(event.effectiveDirective)) blocked = true;
  });
  const slow = setTimeout(() => {
    const status = document.getElementById('boot-status');
    if (status) Object.assign(status, { lang, textContent: text.loading });
  }, 1000);
  const step = {};
  try {
    await load(step);
    if (root.dataset.app === 'loading') root.dataset.app = 'ready';
  } catch (error) {
    // The report of a blocked load can come a moment after the failure it explains.
    await new Promise((done) => setTimeout(done, 50));
    show(await reasonOf(error, step, blocked), error);
  } finally {
    clearTimeout(slow);
    keep();
  }
}

boot();
