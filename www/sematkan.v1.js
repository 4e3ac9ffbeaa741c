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
  if (!window.IntersectionObserver) return;
  const script = document.currentScript || document.querySelector('script[src*="sematkan.v"]') || {};
  // Of a script that was combined with others the address says nothing.
  const [, OWN] = /^(http[^?#]*\/)sematkan\.v[\d.]+js\b/.exec(script.src) || [];
  const NS = 'swanilai';
  const TAG = 'swanilai-kalkulator';
  /** On what is made here, which comes again where a script copies the page. */
  const MADE = 'data-bingkai';
  const PLACES = `[data-swanilai],${TAG}`;
  const PAGES = { kalkulator: 'v1/kalkulator.html', penilaian: 'index.html', kartu: 'v1/kartu.html' };
  const PARAMETERS = ['lang', 'set', 'tema', 'warna', 'kop', 'lokus', 'id', 'peristiwa'];
  const OTHERS = ['swanilai', 'hasil', 'kartu', 'tinggi'];
  const PATIENCE = 8000;
  /** How long after a page has loaded it may still say that it is ours, in milliseconds. */
  const GRACE = 1000;
  /** The highest a frame gets: more than any page has, less than browsers can draw. */
  const MOST = 1e7;
  const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
  const WORDS = {
    id: {
      kalkulator: 'Kalkulator nilai pelayanan publik (simulasi)',
      penilaian: 'Penilaian mandiri pelayanan publik (simulasi)',
      kartu: 'Nilai pelayanan publik (simulasi)',
      csp: 'Content-Security-Policy halaman ini menolak *. Pengelola situs perlu menambahkannya pada frame-src.',
      sandbox: 'Halaman ini membatasi bingkai (sandbox): tidak semua fungsi dapat dipakai.',
      timeout: 'Belum ada jawaban dari *.',
      file: 'Berkas hasil tidak dapat dibaca.',
      attribute: 'data-swanilai tidak dikenali.',
      open: 'Buka di tab baru',
    },
    en: {
      kalkulator: 'Public service score calculator (simulation)',
      penilaian: 'Public service self-assessment (simulation)',
      kartu: 'Public service score (simulation)',
      csp: 'Content-Security-Policy of this page refuses *. Its administrator needs to add it to frame-src.',
      sandbox: 'This page restricts the frame (sandbox): not everything works.',
      timeout: 'No answer from *.',
      file: 'The result file cannot be read.',
      attribute: 'data-swanilai is not understood.',
      open: 'Open in a new tab',
    },
  };

  /** Elements and what was made of them. */
  const all = new Map();

  const read = (element, name) => (element.getAttribute(element.localName === TAG
    ? { swanilai: 'isi', id: 'id-instans' }[name] || name
    : `data-${name}`) || '')
    // Editors write `&` once more as an entity, and add quotation marks of their own to those of HTML.
    .replace(/&(amp;|#0*38;|#x0*26;)+/gi, '&')
    .replace(/^(&#?\w+;|[^\w#/.%])+|(&#?\w+;|[^\w#/.%=-])+$/g, '');
  /** A name as ours are: lower case letters, digits, hyphens. */
  const slug = (text) => text.toLowerCase().replace(/[\u2010-\u2015]/g, '-').replace(/[^a-z0-9-]/g, '').slice(0, 32);
  const style = (element, properties) => {
    // Themes say `iframe { height: auto }`, some of them with weight.
    for (const name in properties) element.style.setProperty(name, properties[name], 'important');
  };
  const isCount = (value) => Number.isInteger(value) && value >= 0;
  const isWords = (value) => typeof value === 'string' && value.length <= 64;
  const clamp = (height) => Math.min(MOST, Math.max(200, Math.ceil(height)));
  const message = (one, type, payload) => ({ ns: NS, v: 1, type, id: one.id, payload });
  const tell = (one, type, detail) => {
    one.element.dispatchEvent(new CustomEvent(`${NS}:${type}`, { bubbles: true, composed: true, detail }));
  };

  /** Shows or hides what the page's author put into the element: the link for when there is no frame. */
  function veil(one, hidden) {
    for (const child of one.element.children) {
      if (child === one.frame || child === one.note) continue;
      if (!hidden) child.style.removeProperty('display');
      else if (child.style.display !== 'none') style(child, { display: 'none' });
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
    if (one.frame && code !== 'sandbox') style(one.frame, { height: '0' });
    one.note = document.createElement('p');
    one.note.setAttribute('role', 'status');
    one.note.setAttribute(MADE, '');
    one.note.textContent = `${one.words[code].replace('*', one.url.origin)} `;
    one.element.insertBefore(one.note, one.frame);
    if (!one.element.querySelector('a')) {
      const link = document.createElement('a');
      one.url.searchParams.delete('embed');
      link.href = one.url.href;
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

  /** Nothing of ours came: tries the next place, or gives way to the link. */
  function giveUp(one, code) {
    if (one.isOurs || one.bases.length === 0) fail(one, code);
    else attempt(one);
  }

  /** What is in the frame has said that it is ours: it may be seen. */
  function welcome(one) {
    clearTimeout(one.timer);
    one.isOurs = true;
    style(one.frame, { visibility: 'visible' });
  }

  /** What a message holds, if it is one of ours for this element. */
  const payloadOf = (one, data) => (data && data.ns === NS && data.v === 1 && data.id === one.id && data.payload) || {};

  /** What comes from a frame by the window: nothing of it is trusted before all of it fits. */
  function hear(one, event) {
    const { api, app, height, top } = payloadOf(one, event.data);
    const type = event.data && event.data.type;
    const { origin } = one.url;
    if (type === 'ready' && api === 1 && isWords(app)) {
      if (event.origin === 'null') {
        welcome(one);
        fail(one, 'sandbox');
      }
      if (event.origin === origin) connect(one, app);
    }
    if (event.origin !== origin) return;
    if (type === 'resize' && isCount(height) && one.port) {
      resize(one, height);
      view();
    } else if (type === 'resize' && !one.isOurs && !one.failed) {
      // Said by the page itself before what speaks to us has come.
      welcome(one);
      one.timer = setTimeout(giveUp, PATIENCE, one, 'timeout');
    }
    if (one.port && type === 'scroll-to' && isCount(top) && top <= MOST) {
      const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
      scrollBy(0, one.frame.getBoundingClientRect().top + top - padding);
    }
  }

  function connect(one, app) {
    welcome(one);
    if (one.failed) unfail(one);
    resize(one, one.height);
    if (one.port) one.port.close();
    const channel = new MessageChannel();
    one.port = channel.port1;
    one.port.onmessage = (event) => hearPort(one, event.data);
    one.frame.contentWindow.postMessage(message(one, 'connect', {}), one.url.origin, [channel.port2]);
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
      if (one.frame && event.source && event.source === one.frame.contentWindow) hear(one, event);
    });
  };
  const onViolation = (event) => {
    if (event.disposition === 'report' || !/^(frame|child|default)/.test(event.violatedDirective)) return;
    all.forEach((one) => {
      if (one.frame && !one.isOurs && String(event.blockedURI).indexOf(one.url.origin) === 0) giveUp(one, 'csp');
    });
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

  /** Where the site may be: what the links in the element name, then where this file came from. */
  function basesOf(element) {
    const [pages, others, own] = [[], [], []];
    element.querySelectorAll('a').forEach((link) => {
      if (link.closest(`[${MADE}]`)) return;
      const [, base, page] = /^(http[^?#]*\/)(v1\/(?:kalkulator|kartu)\.html|index\.html)?(?:[?#]|$)/.exec(link.href) || [];
      // A folder of the page's own site may be anything.
      if (base) (/^v1/.test(page) ? pages : base.indexOf(`${location.origin}/`) === 0 ? own : others).push(base);
    });
    return Array.from(new Set(pages.concat(others, OWN || [], own)));
  }

  function make(element, key, places) {
    const kind = slug(read(element, 'swanilai')) || 'kalkulator';
    const words = WORDS[slug(read(element, 'lang')) === 'en' ? 'en' : 'id'];
    const one = { element, key, places, bases: places.slice(), kind, words, id: slug(read(element, 'id')), url: new URL(places[0] || location.href) };
    one.height = clamp(parseInt(read(element, 'tinggi'), 10) || 620);
    if (all.size === 0) listen('addEventListener');
    all.set(element, one);
    element.querySelectorAll(`[${MADE}]`).forEach((copy) => copy.remove());
    if (element.localName === TAG) element.style.display = 'block';
    // Scripts that compare pages take the style from what is hidden.
    changes.observe(element, { subtree: true, attributeFilter: ['style'] });
    if (!PAGES.hasOwnProperty(kind)) {
      fail(one, 'attribute');
      return;
    }
    const show = (fragment) => {
      if (all.get(element) !== one) return;
      one.fragment = fragment;
      if (fragment === undefined) fail(one, 'file');
      else attempt(one);
    };
    const address = kind === 'kartu' && read(element, 'hasil');
    if (address) fetchCard(address).then(show).catch(() => show());
    else show(kind === 'kartu' ? read(element, 'kartu') : '');
  }

  /** A frame with the page at the next place. What comes is not seen before it has said that it is ours. */
  function attempt(one) {
    const { element } = one;
    undo(one);
    const url = one.url = new URL(PAGES[one.kind], one.bases.shift());
    url.searchParams.set('embed', '1');
    for (const name of PARAMETERS) {
      const value = slug(read(element, name));
      if (value) url.searchParams.set(name, value);
    }
    url.hash = one.fragment;
    const frame = one.frame = document.createElement('iframe');
    frame.title = one.words[one.kind];
    frame.setAttribute(MADE, '');
    frame.setAttribute('sandbox', SANDBOX);
    frame.setAttribute('allow', 'clipboard-write; web-share');
    frame.setAttribute('loading', 'lazy');
    frame.setAttribute('referrerpolicy', 'no-referrer');
    style(frame, { display: 'block', width: '100%', 'max-width': '100%', 'min-height': '0', 'max-height': 'none', border: '0', visibility: 'hidden' });
    resize(one, one.height);
    frame.onload = () => {
      const blank = frame.contentDocument && frame.contentDocument.URL === 'about:blank';
      if (blank || one.frame !== frame || one.isOurs || one.failed) return;
      clearTimeout(one.timer);
      one.timer = setTimeout(() => {
        if (one.bases.length === 0) undo(one);
        giveUp(one, 'timeout');
      }, GRACE);
    };
    frame.src = url.href;
    element.appendChild(frame);
    veil(one, true);
    // A frame far below is not even asked for: it has its time once it is seen.
    one.eye = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      one.eye.disconnect();
      if (!one.isOurs && !one.failed && !one.timer) one.timer = setTimeout(giveUp, PATIENCE, one, 'timeout');
    });
    one.eye.observe(frame);
  }

  /** Takes away the frame. */
  function undo(one) {
    clearTimeout(one.timer);
    if (one.eye) one.eye.disconnect();
    if (one.port) one.port.close();
    if (one.frame) one.frame.remove();
    one.timer = one.port = one.frame = null;
  }

  function drop(one) {
    all.delete(one.element);
    undo(one);
    unfail(one);
    veil(one, false);
    if (all.size === 0) listen('removeEventListener');
  }

  /** Makes what is missing, anew where an attribute changed. */
  function sync(element) {
    try {
      const one = all.get(element);
      const places = one && one.isOurs ? one.places : basesOf(element);
      const key = PARAMETERS.concat(OTHERS).map((name) => read(element, name)).concat(places).join('\n');
      if (one && one.key === key && (!one.frame || one.frame.parentNode === element)) {
        // What followed in the element was not parsed yet when its frame was made.
        if (!one.failed && one.frame) veil(one, true);
        return;
      }
      if (one) drop(one);
      make(element, key, places);
    } catch (error) {
      // The link stays.
    }
  }

  function muat() {
    all.forEach((one) => {
      if (one.element.isConnected && one.element.matches(PLACES)) sync(one.element);
      else drop(one);
    });
    document.querySelectorAll(PLACES).forEach(sync);
  }

  let soon = 0;
  const changes = new MutationObserver(() => {
    soon = soon || setTimeout(() => {
      soon = 0;
      muat();
    }, 0);
  });
  const names = PARAMETERS.concat(OTHERS, 'isi', 'id-instans');
  const options = { childList: true, subtree: true, attributeFilter: names.concat(names.map((name) => `data-${name}`)) };
  window.swanilai = { version: 1, muat };
  muat();
  document.addEventListener('DOMContentLoaded', muat);
  changes.observe(document, options);
  try {
    // Found without this too, but not within a shadow tree.
    customElements.define(TAG, class extends HTMLElement {
      connectedCallback() {
        changes.observe(this.getRootNode(), options);
        sync(this);
      }
    });
  } catch (error) {
    // An old browser, or somebody else's element of this name.
  }
})();
