// Keeps whole versions of the site in the browser, so that the app opens and works without internet.
//
// A version is what `offline.json` lists: every file with its digest. Its id is the digest of that list.
// Files are stored once each, under their digest, so versions share what they have in common, and what an
// interrupted download brought is there when it goes on. A version is used when all of it is stored and
// checked, never before. A page that is open keeps the version it was opened with; whoever loads the page
// anew gets the newest whole one. A version that does not start is left for the last one that did.
//
// The light pages of `v1/` come from the server while there is one, and else from what is kept. Whoever only
// visits one of them gets that page kept, and not the app.
//
// This worker knows nothing of a particular version and so seldom changes itself. `sw-off.js` ends it.

const SCOPE = registration.scope;
const PATH = new URL(SCOPE).pathname;
/** Another folder of the same host is another installation, with a store of its own. */
const STORE = `swanilai ${PATH}`;
const LIST = 'offline.json';
const PAGE = 'index.html';
/** Where in the store something is; no file of the site has such a name. */
const inStore = (name) => `${SCOPE}.offline/${encodeURIComponent(name)}`;
const NOTES = inStore('notes');
/** A name that holds a digest of its content never means anything else. */
const HASHED = /-[0-9a-f]{16}\.[a-z]+$/;
/** So many starts that fail, or of which nothing is heard, and a version counts as broken. */
const FAILURES = 2;
const SILENCES = 3;
/** Starts in quick succession are an impatient person and count once, in milliseconds. */
const APART = 10_000;
/** How long a page may take before the browser lists it, in milliseconds. */
const OPENING = 60_000;
/** Downloads at a time. */
const LANES = 3;
/** How long a line may take to bring a page of which there is a copy, in milliseconds. */
const SLOW = 5_000;

const blank = () => ({
  current: null, // the version that is given to whoever loads the page
  good: null, // the last one that is known to start
  waiting: null, // a newer one, whole
  coming: null, // one on its way
  light: null, // a version of which only a light page is kept; nothing once there is a current one
  broken: [], // those that did not start
  starts: null, // how those of the current one went, until it is good
  pages: {}, // client → [version, when it was opened]
  wentBack: false, // whether somebody has to be told that a version was left
});

let state = blank();
/** id → what `offline.json` said. */
let lists = new Map();
let isErased = false;
let why;

// Notes

let reading;
const known = () => {
  reading ??= (async () => {
    const notes = await (await caches.match(NOTES, { cacheName: STORE }))?.json();
    if (!notes) return;
    state = { ...blank(), ...notes.state };
    lists = new Map(notes.lists);
  })().catch(() => {});
  return reading;
};

let saving = Promise.resolve();
function save() {
  saving = saving.catch(() => {}).then(async () => {
    if (isErased) return;
    const notes = JSON.stringify({ state, lists: [...lists] });
    await (await caches.open(STORE)).put(NOTES, new Response(notes));
  });
  return saving;
}

const find = (digest) => caches.match(inStore(digest), { cacheName: STORE }).catch(() => undefined);
const digestOf = (id, name) => lists.get(id)?.files[name]?.[0];
const versionOf = (client) => state.pages[client]?.[0];

// Answers

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE) || request.headers.has('range')) return;
  const url = new URL(request.url);
  const name = url.pathname.slice(PATH.length) || PAGE;
  if (name === LIST || name === 'sw.js') return;
  if (request.mode !== 'navigate') event.respondWith(file(event, name));
  // What another page frames is none of our business.
  else if (request.destination === 'document' && !url.searchParams.has('embed')) {
    event.respondWith(name === PAGE ? page(event) : elsewhere(request, name));
  }
});

async function page(event) {
  await known();
  const id = choose();
  const kept = id && await find(digestOf(id, PAGE));
  if (!kept) return elsewhere(event.request);
  if (event.resultingClientId) state.pages[event.resultingClientId] = [id, Date.now()];
  event.waitUntil(save().catch(() => {}));
  return kept;
}

/** The version for a page that is being loaded. */
function choose() {
  if (state.waiting) Object.assign(state, { current: state.waiting, waiting: null });
  const { current, good } = state;
  if (!current || current === good) return current;
  if (state.starts?.id !== current) state.starts = { id: current, failed: 0, silent: 0, at: 0 };
  const { starts } = state;
  if (starts.silent >= SILENCES) goBack();
  else if (Date.now() - starts.at > APART) Object.assign(starts, { silent: starts.silent + 1, at: Date.now() });
  return state.current;
}

/** Leaves the current version for the last that started; where there is none, the server answers. */
function goBack() {
  const broken = [...state.broken, state.current].slice(-20);
  Object.assign(state, { current: state.good, broken, starts: null, wentBack: state.good !== null });
}

async function file(event, name) {
  await known();
  const id = versionOf(event.clientId);
  let digest = digestOf(id, name);
  if (HASHED.test(name)) for (const other of lists.keys()) digest ??= digestOf(other, name);
  const kept = digest && await find(digest);
  if (kept) return kept;
  try {
    const answer = await fetch(event.request);
    // With the data saver on, a part is kept once it was used.
    if (digest && answer.ok) event.waitUntil(keep(digest, answer.clone()).catch(() => {}));
    return answer;
  } catch (error) {
    // A page that came from the server before anything was kept is of the current version, or as good as.
    const instead = await find(digestOf(state.current, name));
    if (instead) return instead;
    throw error;
  }
}

/** What is not part of the app: from the server, else the copy of a light page, else a page that says why not. */
async function elsewhere(request, name) {
  await known();
  const kept = await find(digestOf(state.current ?? state.light, name));
  try {
    if (!kept) return await fetch(request);
    return await Promise.race([fetch(request), new Promise((_, fail) => { setTimeout(fail, SLOW); })]);
  } catch {
    if (kept) return kept;
    const style = Object.keys(lists.get(state.current)?.files ?? {}).find((name) => /^app-.*\.css$/.test(name));
    const link = style ? `<link rel="stylesheet" href="${PATH}${style}">` : '';
    const words = (lang, heading, body, back) => `<section lang="${lang}"><h1>${heading}</h1><p>${body}</p><p><a class="button" href="${PATH}">${back}</a></p></section>`;
    const html = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Swanilai: tanpa internet</title><link rel="icon" href="data:,">${link}</head><body><div id="app"><main>${
      words('id', 'Halaman ini memerlukan internet', 'Halaman ini tidak disimpan di peramban. Periksa sambungan internet, lalu muat ulang. Aplikasi dan kalkulator ringan tetap dapat dipakai bila pernah dibuka sampai selesai dimuat.', 'Buka aplikasi')
    }${
      words('en', 'This page needs the internet', 'It is not stored in the browser. Check the connection, then reload. The app and the light calculator still work if they were once opened and loaded completely.', 'Open the app')
    }</main></div></body></html>`;
    return new Response(html, {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src data:" },
    });
  }
}

// Downloads

const HEADERS = [
  'Content-Type', 'Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy',
  'Cross-Origin-Resource-Policy', 'Access-Control-Allow-Origin',
];

/** Stores a body if it is the one that was published. */
async function keep(digest, answer) {
  const body = await answer.arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if (`sha256-${btoa(String.fromCharCode(...found))}` !== digest) throw new Error('another file than the one published');
  const headers = new Headers();
  for (const name of HEADERS) if (answer.headers.has(name)) headers.set(name, answer.headers.get(name));
  if (isErased) throw new Error('erased');
  await (await caches.open(STORE)).put(inStore(digest), new Response(body, { headers }));
}

async function download(name, digest) {
  const get = async (cache) => {
    const answer = await fetch(SCOPE + (name === PAGE ? '' : name), { cache, priority: 'low' });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    await keep(digest, answer);
  };
  try {
    if (!HASHED.test(name)) return await get('no-cache');
    // What the first view has just loaded need not come twice; but a wrong file may have been cached.
    return await get('default').catch((error) => (isFull(error) ? Promise.reject(error) : get('reload')));
  } catch (error) {
    error.message = `${name}: ${error.message}`;
    throw error;
  }
}

/** Firefox has a name of its own for a cache that takes no more. */
const isFull = (error) => /^(QuotaExceededError|NS_ERROR_FILE_NO_DEVICE_SPACE)$/.test(error?.name);

/** Brings what a version still lacks. */
async function complete(list, isSaving) {
  const stored = new Set((await (await caches.open(STORE)).keys()).map((request) => request.url));
  const wanted = Object.entries(list.files)
    .filter(([, [digest, , isCore]]) => (isCore || !isSaving) && !stored.has(inStore(digest)));
  const bytes = wanted.reduce((sum, [, [, size]]) => sum + size, 0);
  const { quota, usage } = await navigator.storage?.estimate?.() ?? {};
  // Drafts need room too.
  if (quota - usage < bytes * 1.25) throw new DOMException('too little room', 'QuotaExceededError');
  let failure;
  const lane = async () => {
    while (wanted.length > 0 && !failure) {
      const [name, [digest]] = wanted.shift();
      try {
        await download(name, digest);
      } catch (error) {
        failure ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failure) throw failure;
}

/** What the server has now: the id of its version, and the list. */
async function published() {
  const answer = await fetch(SCOPE + LIST, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${LIST}: HTTP ${answer.status}`);
  const text = await answer.text();
  const list = JSON.parse(text);
  if (list?.format !== 1 || !list.files?.[PAGE]) throw new Error(`${LIST}: unknown format`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return { list, id: Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** Asks the server for its version, and brings it whole. */
async function update(isSaving) {
  const { id, list } = await published();
  if (state.broken.includes(id)) return;
  if (!lists.has(id) || id === state.light) await tell('installing');
  lists.set(id, list);
  state.coming = id;
  await save();
  await complete(list, isSaving);
  state.coming = null;
  state.current ??= id;
  state.light = null;
  state.waiting = id === state.current ? null : id;
  state.part = isSaving && !await isWhole(state.current);
  await save();
}

/** Keeps a light page and what it loads. Where the app is kept, the page is kept with it. */
async function keepLight(page) {
  if (state.current) return;
  const { id, list } = await published();
  if (!list.files[page]) throw new Error(`${page}: not listed`);
  const stem = page.replace(/^v1\/|\.html$/g, '');
  for (const [name, [digest]] of Object.entries(list.files)) {
    const isPart = name === page || (HASHED.test(name) && ['v1', stem].includes(name.slice(0, name.lastIndexOf('-'))));
    if (isPart && !await find(digest)) await download(name, digest);
  }
  lists.set(id, list);
  state.light = id;
  await sweep();
}

async function isWhole(id) {
  const stored = new Set((await (await caches.open(STORE)).keys()).map((request) => request.url));
  return Object.values(lists.get(id).files).every(([digest]) => stored.has(inStore(digest)));
}

let checking = Promise.resolve();
/** One after the other: a check that began earlier may have missed what the server has now. */
function check(isSaving) {
  checking = checking.then(async () => {
    why = undefined;
    try {
      await update(isSaving);
    } catch (error) {
      why = isFull(error) ? 'full' : 'download';
      // Half a version must not take the room that drafts may need.
      if (why === 'full') state.coming = null;
      console.info(`offline: ${error.message}`);
    }
    if (!isErased) await sweep().catch(() => {});
  });
  return checking;
}

/** Deletes what no version in use needs. */
async function sweep() {
  const open = new Set((await tabs()).map(({ id }) => id));
  for (const [id, [, at]] of Object.entries(state.pages)) {
    if (!open.has(id) && Date.now() - at > OPENING) delete state.pages[id];
  }
  const used = new Set([state.current, state.good, state.waiting, state.coming, state.light, ...Object.values(state.pages).map(([id]) => id)]);
  for (const id of lists.keys()) if (!used.has(id)) lists.delete(id);
  await save();
  const needed = new Set([NOTES]);
  for (const { files } of lists.values()) for (const [digest] of Object.values(files)) needed.add(inStore(digest));
  const store = await caches.open(STORE);
  for (const request of await store.keys()) if (!needed.has(request.url)) await store.delete(request);
}

// Pages

const tabs = async () => (await clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) => url.startsWith(SCOPE));

/** Tells every open page how things stand. */
async function tell(now) {
  const all = await tabs();
  for (const tab of all) {
    const version = versionOf(tab.id);
    const newest = state.waiting ?? state.current;
    let word = (version ? version !== newest : state.waiting) ? 'waiting' : 'ready';
    if (!state.current) word = now ?? (why ? 'failed' : 'none');
    const offline = { state: word, why, newest, part: Boolean(state.part), tabs: all.length, wentBack: state.wentBack };
    tab.postMessage({ offline });
  }
}

/** A page has started. `names` are the files it began with: they tell its version if it came from the server. */
function started(client, names) {
  if (!versionOf(client)) {
    const fits = [state.current, state.waiting, ...lists.keys()].find((id) => id && names.every((name) => digestOf(id, name)));
    if (fits) state.pages[client] = [fits, Date.now()];
  }
  const version = versionOf(client);
  if (version && version === state.current) Object.assign(state, { good: version, starts: null });
}

function failed(client) {
  const { current, good, starts } = state;
  if (current === good || versionOf(client) !== current || starts?.id !== current) return;
  starts.failed += 1;
  // It was heard of, so it is no silent one.
  starts.silent = 0;
  if (starts.failed >= FAILURES) goBack();
}

async function hear({ ask, names, isSaving }, source) {
  const client = source?.id;
  if (ask === 'skip') {
    await skipWaiting();
    return;
  }
  if (ask === 'check' || ask === 'light') isErased = false;
  await known();
  if (ask === 'told') state.wentBack = false;
  if (ask === 'failed') failed(client);
  if (ask === 'light') {
    const page = new URL(source.url).pathname.slice(PATH.length);
    checking = checking.then(() => keepLight(page)).catch((error) => console.info(`offline: ${error.message}`));
    await checking;
    source.postMessage({ light: Boolean(await find(digestOf(state.current ?? state.light, page))) });
  }
  if (ask === 'check') {
    started(client, names);
    // What the last attempt failed of is old news.
    why = undefined;
    await tell();
    await check(isSaving);
    started(client, names);
    await tell();
  }
  if (ask === 'erase') {
    isErased = true;
    state = blank();
    lists.clear();
    await saving.catch(() => {});
    await caches.delete(STORE);
    await registration.unregister();
    return;
  }
  await save();
  if (ask === 'failed') await tell();
}

addEventListener('message', (event) => {
  event.waitUntil(hear(event.data ?? {}, event.source).catch(() => {}));
});

addEventListener('install', (event) => {
  // Only the first one begins at once: another waits until all pages are closed, or one asks for it.
  if (!registration.active) event.waitUntil(skipWaiting());
});

// The first visit goes on under this worker, without a reload: whoever loses the line now can finish.
addEventListener('activate', (event) => {
  reading = undefined;
  event.waitUntil(clients.claim());
});
