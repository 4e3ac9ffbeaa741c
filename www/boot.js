// Starts the app, and says why when it cannot start or breaks down.
//
// A file of its own, not an inline script, so that the strict content security policy needs no hash.
// The page already holds real text; this only adds the state of loading to it.
// `<html data-app>` tells tests and host pages the state: loading, ready, failed or crashed.

const TEXT = {
  id: {
    loading: 'Memuat aplikasi…',
    failed: 'Aplikasi tidak dapat dibuka',
    'no-wasm': 'Peramban ini tidak mendukung WebAssembly, atau WebAssembly dimatikan di pengaturannya. Gunakan peramban lain atau aktifkan WebAssembly.',
    csp: 'Kebijakan keamanan (Content-Security-Policy) situs ini memblokir WebAssembly. Pengelola situs perlu mengizinkan script-src \'self\' \'wasm-unsafe-eval\' dan connect-src \'self\'.',
    integrity: 'Berkas aplikasi yang diterima tidak sama dengan yang diterbitkan, sehingga ditolak. Muat ulang halaman; bila tetap terjadi, beri tahu pengelola situs.',
    missing: 'Berkas aplikasi tidak ditemukan di situs ini. Muat ulang halaman; bila tetap terjadi, beri tahu pengelola situs.',
    network: 'Berkas aplikasi tidak dapat diunduh: sambungan terputus atau diblokir. Periksa sambungan internet, lalu coba lagi.',
    old: 'Peramban ini terlalu lama untuk aplikasi ini. Diperlukan Chrome atau Edge 97, Firefox 102, Safari 16, atau yang lebih baru.',
    crash: 'Aplikasi berhenti saat dibuka karena kesalahan di dalamnya.',
    unknown: 'Penyebabnya tidak dikenali.',
    detail: 'Rincian teknis',
    retry: 'Coba lagi',
    newTab: 'Buka di tab baru',
    crashed: 'Aplikasi berhenti karena kesalahan',
    crashedBody: 'Maaf, terjadi kesalahan di dalam aplikasi. Draf yang sudah tersimpan di peramban ini tidak hilang. Unduh draf sebagai cadangan, lalu muat ulang.',
    download: 'Unduh draf',
    reload: 'Muat ulang',
    noDraft: 'Tidak ada draf tersimpan di peramban ini.',
    noStorage: 'Penyimpanan peramban tidak dapat dibaca di sini.',
    copy: 'Bila unduhan tidak muncul, salin teks ini ke sebuah berkas:',
  },
  en: {
    loading: 'Loading the app…',
    failed: 'The app cannot be opened',
    'no-wasm': 'This browser does not support WebAssembly, or it is turned off in its settings. Use another browser or turn WebAssembly on.',
    csp: 'The security policy (Content-Security-Policy) of this site blocks WebAssembly. Its administrator needs to allow script-src \'self\' \'wasm-unsafe-eval\' and connect-src \'self\'.',
    integrity: 'The app file that arrived is not the one that was published, so it was refused. Reload the page; if it happens again, tell the site administrator.',
    missing: 'The app file was not found on this site. Reload the page; if it happens again, tell the site administrator.',
    network: 'The app file could not be downloaded: the connection broke or was blocked. Check the connection, then try again.',
    old: 'This browser is too old for the app. It needs Chrome or Edge 97, Firefox 102, Safari 16, or newer.',
    crash: 'The app stopped while opening because of an error inside it.',
    unknown: 'The cause is not known.',
    detail: 'Technical detail',
    retry: 'Try again',
    newTab: 'Open in a new tab',
    crashed: 'The app stopped because of an error',
    crashedBody: 'Sorry, something went wrong inside the app. Drafts already stored in this browser are not lost. Download them as a backup, then reload.',
    download: 'Download drafts',
    reload: 'Reload',
    noDraft: 'No draft is stored in this browser.',
    noStorage: 'The browser storage cannot be read here.',
    copy: 'If no download appears, copy this text into a file:',
  },
};

const DRAFT_PREFIX = 'swanilai.';

const root = document.documentElement;
const about = document.querySelector('meta[name="swanilai"]').dataset;
const asked = new URLSearchParams(location.search);
const wanted = asked.get('lang') || navigator.language || 'id';
const lang = wanted.toLowerCase().startsWith('en') ? 'en' : 'id';
const text = TEXT[lang];
if (asked.has('lang')) root.dataset.lang = lang;

// What lives in somebody else's page, or in the browser of another app, is told what goes on there.
const IN_APP = /FBA[NV]|Instagram|Line\/|MicroMessenger|WhatsApp|TikTok|musical_ly|; wv\)/;
const isInApp = IN_APP.test(navigator.userAgent);
const isGuest = asked.get('embed') === '1' || window.parent !== window || isInApp;
let isHostRefused = false;
const host = isGuest
  ? bring(about.embed, about.embedIntegrity).then((module) => module.begin(about, isInApp), () => {
    isHostRefused = true;
    return null;
  })
  : null;

// `import()` knows no digest, an element does; once it has loaded, `import()` gives that very module.
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

// What boot itself says, one block at a time: under the shell's status line, else on top of the page.
function show(block, status) {
  block.id = 'boot-failure';
  block.lang = lang;
  block.setAttribute('role', 'alert');
  document.getElementById('boot-failure')?.remove();
  if (status) status.replaceChildren();
  if (status) status.after(block);
  else document.body.prepend(block);
}

function links() {
  const retry = element('button', { type: 'button' }, text.retry);
  retry.addEventListener('click', () => location.reload());
  const tab = element('a', { href: location.href.replace('embed=1', ''), target: '_blank', rel: 'noopener' }, text.newTab);
  return element('p', { className: 'boot-actions' }, retry, ' ', tab);
}

// The page around is told the reason and no word more.
function tellHost(code) {
  host?.then((guest) => guest?.send('error', { code }));
}

function showFailure(reason, error) {
  root.dataset.app = 'failed';
  root.dataset.reason = reason;
  tellHost(reason);
  const block = element('section', { className: 'boot-failure' },
    element('h2', {}, text.failed),
    element('p', {}, text[reason]),
    links());
  if (error) {
    block.append(element('details', {},
      element('summary', {}, text.detail),
      element('pre', {}, String(error))));
  }
  show(block, document.getElementById('boot-status'));
}

// Drafts as one JSON text, each value exactly as it was stored. Null where storage cannot be read.
function readDrafts() {
  try {
    const entries = {};
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i);
      if (key !== null && key.startsWith(DRAFT_PREFIX)) entries[key] = localStorage.getItem(key);
    }
    return entries;
  } catch {
    return null;
  }
}

function downloadDrafts(answer) {
  const entries = readDrafts();
  if (entries === null || Object.keys(entries).length === 0) {
    answer.replaceChildren(element('p', {}, entries === null ? text.noStorage : text.noDraft));
    return;
  }
  const saved = new Date().toISOString();
  const content = JSON.stringify({ format: 'swanilai.drafts', version: 1, saved, entries }, null, 2);
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const name = `draf-swanilai-${saved.slice(0, 10)}.json`;
  const anchor = element('a', { href: url, download: name, hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  // A frame without the right to download fails in silence, hence the text as well.
  answer.replaceChildren(element('label', {}, text.copy,
    element('textarea', { readOnly: true, rows: 6, value: content })));
}

// After a trap the state of the instance is undefined: nothing in it may run again.
function showCrash(error) {
  if (root.dataset.app === 'crashed' || root.dataset.app === 'failed') return;
  root.dataset.app = 'crashed';
  tellHost('crash');
  const app = document.getElementById('app');
  if (app) app.inert = true;
  const answer = element('div', { className: 'boot-answer' });
  const download = element('button', { type: 'button' }, text.download);
  download.addEventListener('click', () => downloadDrafts(answer));
  const reload = element('button', { type: 'button' }, text.reload);
  reload.addEventListener('click', () => location.reload());
  const heading = element('h2', { tabIndex: -1 }, text.crashed);
  const block = element('section', { className: 'boot-failure' },
    heading,
    element('p', {}, text.crashedBody),
    element('p', { className: 'boot-actions' }, download, ' ', reload),
    answer,
    element('details', {},
      element('summary', {}, text.detail),
      element('pre', {}, String(error))));
  show(block, null);
  // Someone was using the page, or it would not have run: but never take focus from a host page.
  if (document.hasFocus()) heading.focus();
}

const isTrap = (error) => typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;

addEventListener('error', (event) => { if (isTrap(event.error)) showCrash(event.error); });
addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) showCrash(event.reason); });

async function reasonOf(error, step, blocked) {
  if (isTrap(error)) return 'crash';
  if (blocked) return 'csp';
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
    return /content.?security|\bcsp\b|unsafe-eval/i.test(error.message) ? 'csp' : 'old';
  }
  if (error instanceof SyntaxError) return 'old';
  if (!step.place) return 'unknown';
  // A fetch failed: is the network down, the file gone, or its content not the published one?
  try {
    const again = await fetch(step.place, { method: 'HEAD', cache: 'no-store' });
    if (!again.ok) return 'missing';
    return step.checked ? 'integrity' : 'unknown';
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
  Object.assign(step, { place: wasmPlace, checked: Boolean(integrity) });
  if (body.status === 'rejected') throw body.reason;
  if (!body.value.ok) throw new Error(`${wasm}: HTTP ${body.value.status}`);
  Object.assign(step, { place: gluePlace, checked: Boolean(jsIntegrity) });
  if (glue.status === 'rejected') throw glue.reason;
  step.place = null;
  await host;
  // Without what speaks to the page around the app still works; but not beside a file that was changed.
  if (isHostRefused && about.embedIntegrity) {
    Object.assign(step, { place: new URL(about.embed, document.baseURI), checked: true });
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
  if (typeof WebAssembly !== 'object') {
    showFailure('no-wasm');
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
    const reason = await reasonOf(error, step, blocked);
    // An app that stopped while starting may have drafts worth saving, so it gets the other block.
    if (reason === 'crash') showCrash(error);
    else showFailure(reason, error);
  } finally {
    clearTimeout(slow);
    keep();
  }
}

boot();
