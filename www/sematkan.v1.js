// Swanilai in other people's pages: makes a frame of every `<div data-swanilai>` and `<swanilai-kalkulator>`.
//
// Written for any page: no global but `swanilai`, no style sheet, nothing thrown. Where something is missing
// the link in the element stays. The address of this file and what it understands never change: see docs/embedding.md.
(() => {
  'use strict';
  if (window.swanilai && window.swanilai.muat) {
    window.swanilai.muat();
    return;
  }
  const script = document.currentScript || document.querySelector('script[src*="sematkan.v"]');
  if (!script || !script.src || !window.IntersectionObserver) return;
  const BASE = new URL('.', script.src);
  const ORIGIN = BASE.origin;
  const NS = 'swanilai';
  const TAG = 'swanilai-kalkulator';
  const PAGES = { kalkulator: 'v1/kalkulator.html', penilaian: 'index.html', kartu: 'v1/kartu.html' };
  const PARAMETERS = ['lang', 'set', 'tema', 'warna', 'kop', 'lokus', 'id', 'peristiwa'];
  const OTHERS = ['swanilai', 'hasil', 'kartu', 'tinggi'];
  const PATIENCE = 8000;
  const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
  const WORDS = {
    id: {
      kalkulator: 'Kalkulator nilai pelayanan publik (simulasi)',
      penilaian: 'Penilaian mandiri pelayanan publik (simulasi)',
      kartu: 'Nilai pelayanan publik (simulasi)',
      csp: `Content-Security-Policy halaman ini menolak ${ORIGIN}. Pengelola situs perlu menambahkannya pada frame-src.`,
      sandbox: 'Halaman ini membatasi bingkai (sandbox): tidak semua fungsi dapat dipakai.',
      timeout: `Belum ada jawaban dari ${ORIGIN}.`,
      file: 'Berkas hasil tidak dapat dibaca.',
      open: 'Buka di tab baru',
    },
    en: {
      kalkulator: 'Public service score calculator (simulation)',
      penilaian: 'Public service self-assessment (simulation)',
      kartu: 'Public service score (simulation)',
      csp: `Content-Security-Policy of this page refuses ${ORIGIN}. Its administrator needs to add it to frame-src.`,
      sandbox: 'This page restricts the frame (sandbox): not everything works.',
      timeout: `No answer from ${ORIGIN}.`,
      file: 'The result file cannot be read.',
      open: 'Open in a new tab',
    },
  };

  /** Elements and what was made of them. */
  const all = new Map();

  const read = (element, name) => (element.getAttribute(element.localName === TAG
    ? { swanilai: 'isi', id: 'id-instans' }[name] || name
    : `data-${name}`) || '').trim();
  const style = (element, properties) => {
    // Themes say `iframe { height: auto }`, some of them with weight.
    for (const name in properties) element.style.setProperty(name, properties[name], 'important');
  };
  const isCount = (value) => Number.isInteger(value) && value >= 0;
  const isWords = (value) => typeof value === 'string' && value.length <= 64;
  const clamp = (height) => Math.min(20000, Math.max(200, Math.ceil(height)));
  const message = (one, type, payload) => ({ ns: NS, v: 1, type, id: one.id, payload });
  const tell = (one, type, detail) => {
    one.element.dispatchEvent(new CustomEvent(`${NS}:${type}`, { bubbles: true, composed: true, detail }));
  };

  /** Shows or hides what the page's author put into the element: the link for when there is no frame. */
  function veil(one, hidden) {
    for (const child of one.element.children) {
      if (child === one.frame || child === one.note) continue;
      if (hidden) style(child, { display: 'none' });
      else child.style.removeProperty('display');
    }
  }

  function resize(one, height) {
    one.height = clamp(height);
    style(one.frame, { height: `${one.height}px` });
  }

  function fail(one, code) {
    clearTimeout(one.timer);
    if (one.failed === code) return;
    unfail(one);
    one.failed = code;
    // A restricted frame still shows something; the others are empty boxes.
    if (code !== 'sandbox') style(one.frame, { height: '0' });
    one.note = document.createElement('p');
    one.note.setAttribute('role', 'status');
    one.note.textContent = `${one.words[code]} `;
    one.element.insertBefore(one.note, one.frame);
    if (!one.element.querySelector('a')) {
      const link = document.createElement('a');
      link.href = one.link.href;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = one.words.open;
      one.note.appendChild(link);
    }
    veil(one, false);
    tell(one, 'error', { code });
  }

  function unfail(one) {
    if (one.note) one.note.remove();
    one.note = one.failed = null;
    veil(one, true);
  }

  /** What a message holds, if it is one of ours for this element. */
  const payloadOf = (one, data) => (data && data.ns === NS && data.v === 1 && data.id === one.id && data.payload) || {};

  /** What comes from a frame by the window: nothing of it is trusted before all of it fits. */
  function hear(one, event) {
    const payload = payloadOf(one, event.data);
    const type = event.data && event.data.type;
    if (type === 'ready' && payload.api === 1 && isWords(payload.app)) {
      if (event.origin === 'null') fail(one, 'sandbox');
      if (event.origin === ORIGIN) connect(one, payload.app);
    }
    if (event.origin !== ORIGIN || !one.port) return;
    if (type === 'resize' && isCount(payload.height)) {
      resize(one, payload.height);
      view();
    }
    if (type === 'scroll-to' && isCount(payload.top) && payload.top <= 20000) {
      const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
      scrollBy(0, one.frame.getBoundingClientRect().top + payload.top - padding);
    }
  }

  function connect(one, app) {
    clearTimeout(one.timer);
    if (one.failed) unfail(one);
    resize(one, one.height);
    if (one.port) one.port.close();
    const channel = new MessageChannel();
    one.port = channel.port1;
    one.port.onmessage = (event) => hearPort(one, event.data);
    one.frame.contentWindow.postMessage(message(one, 'connect', {}), ORIGIN, [channel.port2]);
    tell(one, 'ready', { api: 1, app });
    view();
  }

  function hearPort(one, data) {
    const { answered, total, set, nilai, kategori, zona, code } = payloadOf(one, data);
    const type = data && data.type;
    if (type === 'progress' && isCount(answered) && isCount(total)) tell(one, type, { answered, total });
    if (type === 'error' && isWords(code)) tell(one, type, { code });
    if (type === 'result' && read(one.element, 'peristiwa') === 'hasil' && isWords(set) && Number.isFinite(nilai)
      && (kategori === null || isWords(kategori)) && (zona === null || isWords(zona))) {
      tell(one, type, { set, nilai, kategori, zona });
    }
  }

  /** Tells every frame which part of it is on the screen, once before the next picture. */
  let due = 0;
  function view() {
    due = due || requestAnimationFrame(() => {
      due = 0;
      all.forEach((one) => {
        if (!one.port) return;
        const top = Math.round(-one.frame.getBoundingClientRect().top);
        one.port.postMessage(message(one, 'viewport', { top, height: innerHeight }));
      });
    });
  }

  const onMessage = (event) => {
    all.forEach((one) => {
      if (event.source && event.source === one.frame.contentWindow) hear(one, event);
    });
  };
  const onViolation = (event) => {
    if (event.disposition === 'report' || !/^(frame|child|default)/.test(event.violatedDirective)) return;
    if (String(event.blockedURI).indexOf(ORIGIN) === 0) {
      all.forEach((one) => { if (!one.port) fail(one, 'csp'); });
    }
  };
  function listen(how) {
    window[how]('message', onMessage);
    window[how]('scroll', view, true);
    window[how]('resize', view);
    document[how]('securitypolicyviolation', onViolation);
  }

  /** What a card shows of a result, as its address carries it. */
  function card(result, place) {
    if (result.format !== 'swanilai.result') return undefined;
    const { name, score, bounds } = result.entity;
    const set = result.instrument.id;
    const parts = score === null ? { rendah: bounds.low, tinggi: bounds.high } : { nilai: score };
    const found = (pattern, words) => (pattern.exec(words) || [''])[0];
    Object.assign(parts, { set, lokus: result.units.length, nama: name.slice(0, 200), tahun: found(/\d{4}$/, set), per: found(/\d{4}-\d\d-\d\d/, place) });
    return String(new URLSearchParams(parts)).replace(/\+/g, '%20');
  }

  /** Only what belongs to the very site of the page is asked for. */
  async function fetchCard(address) {
    const place = new URL(address, document.baseURI);
    if (place.origin !== location.origin) return undefined;
    return card(await (await fetch(place.href)).json(), place.pathname);
  }

  function make(element, key) {
    const wanted = read(element, 'swanilai');
    const kind = PAGES.hasOwnProperty(wanted) ? wanted : 'kalkulator';
    const url = new URL(PAGES[kind], BASE);
    url.searchParams.set('embed', '1');
    for (const name of PARAMETERS) {
      const value = read(element, name).toLowerCase().replace('#', '');
      if (/^[a-z0-9-]{1,32}$/.test(value)) url.searchParams.set(name, value);
    }
    const link = new URL(url);
    link.searchParams.delete('embed');
    const frame = document.createElement('iframe');
    const words = WORDS[read(element, 'lang') === 'en' ? 'en' : 'id'];
    const one = { element, key, frame, words, link, id: url.searchParams.get('id') || '' };
    frame.title = words[kind];
    frame.setAttribute('sandbox', SANDBOX);
    frame.setAttribute('allow', 'clipboard-write; web-share');
    frame.setAttribute('loading', 'lazy');
    frame.setAttribute('referrerpolicy', 'no-referrer');
    style(frame, { display: 'block', width: '100%', 'max-width': '100%', 'min-height': '0', 'max-height': 'none', border: '0' });
    if (element.localName === TAG) element.style.display = 'block';
    resize(one, parseInt(read(element, 'tinggi'), 10) || 620);
    if (all.size === 0) listen('addEventListener');
    all.set(element, one);
    const show = (fragment) => {
      if (all.get(element) !== one) return;
      element.appendChild(frame);
      if (fragment === undefined) {
        fail(one, 'file');
        return;
      }
      url.hash = link.hash = fragment;
      frame.src = url.href;
      veil(one, true);
      // A frame far below is not even asked for: it has its time once it is seen.
      one.eye = new IntersectionObserver((seen) => {
        if (!seen.some((entry) => entry.isIntersecting)) return;
        one.eye.disconnect();
        if (!one.port && !one.failed) one.timer = setTimeout(fail, PATIENCE, one, 'timeout');
      });
      one.eye.observe(frame);
    };
    const address = kind === 'kartu' && read(element, 'hasil');
    if (address) fetchCard(address).then(show).catch(() => show());
    else show(kind === 'kartu' ? read(element, 'kartu') : '');
  }

  function drop(one) {
    all.delete(one.element);
    clearTimeout(one.timer);
    if (one.eye) one.eye.disconnect();
    if (one.port) one.port.close();
    unfail(one);
    one.frame.remove();
    veil(one, false);
    if (all.size === 0) listen('removeEventListener');
  }

  /** Makes what is missing, anew where an attribute changed. */
  function sync(element) {
    try {
      const key = PARAMETERS.concat(OTHERS).map((name) => read(element, name)).join('\n');
      const one = all.get(element);
      if (one && one.key === key && (one.frame.parentNode === element || !one.frame.src)) {
        // What followed in the element was not parsed yet when its frame was made.
        if (!one.failed && one.frame.src) veil(one, true);
        return;
      }
      if (one) drop(one);
      make(element, key);
    } catch (error) {
      // The link stays.
    }
  }

  function muat() {
    all.forEach((one) => {
      if (one.element.isConnected) sync(one.element);
      else drop(one);
    });
    document.querySelectorAll(`[data-swanilai],${TAG}`).forEach(sync);
  }

  window.swanilai = { version: 1, muat };
  muat();
  document.addEventListener('DOMContentLoaded', muat);
  const names = PARAMETERS.concat(OTHERS, 'isi', 'id-instans');
  const options = { childList: true, subtree: true, attributeFilter: names.concat(names.map((name) => `data-${name}`)) };
  try {
    let soon = 0;
    const changes = new MutationObserver(() => {
      soon = soon || setTimeout(() => {
        soon = 0;
        muat();
      }, 0);
    });
    const watch = (root) => changes.observe(root, options);
    watch(document);
    // Found without this too, but not within a shadow tree.
    customElements.define(TAG, class extends HTMLElement {
      connectedCallback() {
        watch(this.getRootNode());
        sync(this);
      }
    });
  } catch (error) {
    // An old browser, or somebody else's element of this name.
  }
})();
