// The page's side of sw.js: has the app kept for use without internet, and says when a newer version is
// ready. Nothing here ever loads the page anew by itself, and whatever fails leaves the app as it is.
//
// `<html data-offline>` tells tests how things stand: none, installing, ready, waiting (a newer version is
// whole) or failed; `data-offline-why` is what the last attempt failed of.

const TEXT = {
  id: {
    heading: 'Versi baru',
    waiting: 'Versi baru siap. Muat ulang kapan pun Anda siap; isian tersimpan.',
    tabs: 'Tab lain yang terbuka tetap memakai versi lama sampai dimuat ulang.',
    reload: 'Muat ulang sekarang',
    later: 'Nanti',
    unsaved: 'Perubahan terakhir belum tersimpan di peramban ini. Simpan dahulu sebagai berkas, baru muat ulang.',
    wentBack: 'Versi baru tidak dapat dibuka di peramban ini, jadi versi sebelumnya dipakai lagi. Isian Anda tidak berubah. Versi berikutnya dicoba bila sudah ada.',
    back: 'Buka versi sebelumnya',
    close: 'Tutup',
    line: 'Tanpa internet',
    ready: 'Aplikasi ini tersimpan di peramban dan dapat dibuka tanpa internet.',
    part: 'Hemat data aktif: tanpa internet tersedia isian dan hasil; halaman lain setelah pernah dibuka.',
  },
  en: {
    heading: 'New version',
    waiting: 'A new version is ready. Reload whenever you are; what you filled in is saved.',
    tabs: 'Other open tabs keep the old version until they are reloaded.',
    reload: 'Reload now',
    later: 'Later',
    unsaved: 'The last change is not saved in this browser. Save it as a file first, then reload.',
    wentBack: 'The new version cannot be opened in this browser, so the one before is used again. What you filled in has not changed. The next version is tried when there is one.',
    back: 'Open the version before',
    close: 'Close',
    line: 'Without internet',
    ready: 'This app is stored in the browser and opens without internet.',
    part: 'Data saver is on: without internet there are the form and the result; other pages once they were opened.',
  },
};

/** How often the server is asked at most while the page stays open, in milliseconds. */
const HOUR = 60 * 60 * 1000;
/** A download that nobody hears of for so long was ended by the browser, in milliseconds. */
const PATIENCE = 6 * 60 * 1000;
/** SE-7: a button that has just appeared does nothing yet, in milliseconds. */
const INERT = 500;

const root = document.documentElement;
/** The app says its language there; a page that failed says it where it says why. */
const text = () => TEXT[(document.getElementById('boot-failure')?.lang || root.lang).startsWith('en') ? 'en' : 'id'];

let registration;
let last = 0;
let news = {};
/** What the notice says: nothing, 'waiting' or 'wentBack'; and the version that was put off. */
let shown;
let putOff;
let isUnsaved = false;
let isErased = false;
let drawn;

const box = document.createElement('section');
const status = document.createElement('p');
const line = document.createElement('aside');

const ask = (what) => registration?.active?.postMessage({ ask: what, isSaving: Boolean(navigator.connection?.saveData), names: names() });

/** The files this page began with. */
function names() {
  const given = Object.values(document.querySelector('meta[name="swanilai"]').dataset);
  const linked = [...document.querySelectorAll('head script[src]:not([nomodule]), head link[rel="stylesheet"]')].map((one) => one.getAttribute('src') ?? one.getAttribute('href'));
  return [...given, ...linked].filter((name) => name.startsWith('./')).map((name) => name.slice(2));
}

function check() {
  // Registering has just asked for the worker itself.
  if (last) registration.update().catch(() => {});
  last = Date.now();
  ask('check');
  setTimeout(() => { if (root.dataset.offline === 'installing') check(); }, PATIENCE);
}

function button(words, act, kind = '') {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: words, className: kind });
  const born = Date.now();
  made.addEventListener('click', () => { if (Date.now() - born >= INERT) act(); });
  return made;
}

/** The app stores what is pending when its page is hidden; only when it says that it could not is there a reason to stay. */
async function reload() {
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((done) => { setTimeout(done, 50); });
  const said = document.getElementById('app')?.innerText ?? '';
  // Where the page at hand does not say so: what no storage took stands aside (src/browser/storage.rs).
  const isAside = Object.keys(window).some((key) => key.startsWith('swanilai.draft.') && window[key]);
  isUnsaved = isAside || /belum tersimpan\.|tidak tersimpan otomatis|change is not saved|draft is not saved/.test(said);
  if (isUnsaved) {
    draw();
    return;
  }
  // Another worker takes over as well, where one waits.
  registration.waiting?.postMessage({ ask: 'skip' });
  location.reload();
}

function put(what) {
  shown = what;
  draw();
}

/** Focus must not be lost with the button that had it. */
function close() {
  const hadFocus = box.contains(document.activeElement);
  put(undefined);
  if (hadFocus) document.getElementById('isi')?.focus({ preventScroll: true });
}

function draw() {
  const words = text();
  const looks = [words.line, shown, news.tabs, isUnsaved].join();
  line.lang = box.lang = words === TEXT.en ? 'en' : 'id';
  line.setAttribute('aria-label', words.line);
  line.textContent = news.part ? words.part : words.ready;
  line.hidden = !['ready', 'waiting'].includes(root.dataset.offline);
  // A button that is drawn anew is no longer the one that somebody is about to press.
  if (looks === drawn) return;
  drawn = looks;
  if (!shown) {
    box.replaceChildren(status);
    box.className = 'offline';
    box.removeAttribute('aria-label');
    status.textContent = '';
    return;
  }
  const actions = document.createElement('p');
  actions.className = 'actions';
  if (shown === 'waiting') {
    const put = () => {
      putOff = news.newest;
      close();
    };
    actions.append(button(words.reload, reload, 'primary'), ' ', button(words.later, put));
  } else if (root.dataset.app === 'ready') {
    actions.append(button(words.close, () => { ask('told'); close(); }));
  } else {
    actions.append(button(words.back, () => location.reload(), 'primary'));
  }
  box.setAttribute('aria-label', words.heading);
  const said = [words[shown], shown === 'waiting' && news.tabs > 1 && words.tabs, isUnsaved && words.unsaved];
  box.replaceChildren(status, actions);
  box.className = `offline notice ${shown}`;
  status.textContent = said.filter(Boolean).join(' ');
}

/** Nothing moves under somebody who fills in a field: the notice waits for the next page. */
const isTyping = () => Boolean(document.activeElement?.matches('main :is(input, textarea, select)'));

function offer() {
  if (root.dataset.offline === 'none') return;
  const isWaiting = root.dataset.offline === 'waiting' && news.newest !== putOff;
  const what = news.wentBack ? 'wentBack' : (isWaiting ? 'waiting' : undefined);
  if (what === shown || (what && isTyping())) return;
  put(what);
}

function hear(told) {
  news = told;
  root.dataset.offline = told.state;
  if (told.why) root.dataset.offlineWhy = told.why;
  else delete root.dataset.offlineWhy;
  offer();
  draw();
}

function none() {
  root.dataset.offline = 'none';
  delete root.dataset.offlineWhy;
  news = {};
  put(undefined);
}

/** Everything in this browser is erased: what was kept goes too, until somebody comes again. */
export async function erase() {
  isErased = true;
  registration ??= await navigator.serviceWorker?.getRegistration(document.baseURI);
  if (registration?.scope !== new URL('./', document.baseURI).href) return;
  ask('erase');
  registration = undefined;
  none();
  await caches.delete(`swanilai ${new URL('./', document.baseURI).pathname}`);
}

/** Begins, once the first view stands and has been left alone for a while. */
export async function begin() {
  root.dataset.offline = 'none';
  try {
    // A frame belongs to the page around it, which must decide for itself what is kept.
    if (window.parent !== window || new URLSearchParams(location.search).has('embed')) return;
    if (isErased || !window.isSecureContext || !navigator.serviceWorker) return;
    const scope = new URL('./', document.baseURI);
    const container = navigator.serviceWorker;
    container.addEventListener('message', ({ data }) => { if (data?.offline && registration && !isErased) hear(data.offline); });
    status.setAttribute('role', 'status');
    document.body.prepend(box);
    document.body.append(line);
    line.className = 'offline-line';
    draw();
    new MutationObserver(draw).observe(root, { attributeFilter: ['lang'] });
    if (root.dataset.app !== 'ready') {
      registration = await container.getRegistration(scope);
      ask('failed');
      return;
    }
    // Not in the page as it comes: browsers would fetch both with the first visit.
    for (const [rel, file] of [['manifest', 'manifest.webmanifest'], ['apple-touch-icon', 'icons/192.png']]) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: new URL(file, scope).href }));
    }
    registration = await container.register(new URL('sw.js', scope), { scope, updateViaCache: 'none' });
    if ((await container.ready).scope !== scope.href || !registration) return;
    check();
    document.addEventListener('visibilitychange', () => {
      if (!registration || document.visibilityState !== 'visible') return;
      offer();
      if (Date.now() - last > HOUR) check();
    });
    addEventListener('online', () => { if (registration && root.dataset.offlineWhy) check(); });
    // The app has drawn its next page a moment later.
    addEventListener('hashchange', () => setTimeout(offer, 100));
  } catch (error) {
    root.dataset.offline = 'failed';
    root.dataset.offlineWhy = error?.name ?? 'unknown';
  }
}
