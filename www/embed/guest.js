// The widget's side of what passes between a frame and the page around it; the other side is sematkan.v1.js.
//
// To any page go only that the widget is there, its height, and where a step begins. Everything else goes
// through a port that the page hands over, so that the widget knows whom it speaks to. Nothing is thrown.

const NS = 'swanilai';
/** How long content has to stay smaller before the frame shrinks, in milliseconds: no jumping to and fro. */
const SHRINK = 120;

/**
 * The preview of our own page about embedding: it is of the origin of the app and must not see what the person has
 * there, so it is as if the browser kept nothing. (A frame without an origin would do, but needs files that are open to all.)
 */
if (window.name === 'swanilai-pratinjau' && window.parent !== window) {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel']) {
    Object.defineProperty(window, name, { get() { throw new DOMException(`${name}: preview`, 'SecurityError'); } });
  }
}

/** Quotation marks that editors wrote as entities, around values and in place of those of HTML. */
const QUOTES = /&(?:amp;)*(?:#0*(?:34|39|171|187|82[12]\d|824[2-7]|8249|8250)|#x0*(?:2[27]|ab|bb|201[89a-f]|203[2-79a])|quot|apos|[lrsb][sd]quo|[lr]s?aquo|prime);/gi;
/** `&`, written as an entity once or more often. */
const AND = /&(?:amp;|#0*38;|#x0*26;)+/gi;
/** Quotation marks around a value of a card that is no free text, as addresses have them. */
const QUOTE = '(?:%22|%27|%C2%AB|%C2%BB|%E2%80%9[89A-F]|%E2%80%B[2-7]|[\'"\u00ab\u00bb\u2018-\u201f\u2032-\u2037])*';
const QUOTED = new RegExp(`([#&](?:set|nilai|rendah|tinggi|tahun|per|lokus)=)${QUOTE}([^&]*?)${QUOTE}(?=&|$)`, 'gi');

/**
 * What the address says, as it was meant: what editors make of `&` and of quotation marks is taken back.
 * A browser takes the `#038;` of such a `&` for the beginning of the fragment.
 */
function mended() {
  const said = location.search + location.hash;
  const meant = said.replace(QUOTES, '').replace(AND, '&').replace(QUOTED, '$1$2');
  if (meant !== said) {
    try {
      history.replaceState(history.state, '', location.pathname + meant);
    } catch { /* A frame without an origin keeps its address. */ }
  }
  return meant;
}

/** A value as all of ours are: lower case letters, digits and hyphens; whatever else stands around it is dropped. */
const slug = (text) => text.toLowerCase().replace(/[\u2010-\u2015]/g, '-').replace(/[^a-z0-9-]/g, '').slice(0, 64);

function parameters(query) {
  const params = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) params.set(slug(name), slug(value));
  return params;
}

/** In a frame no page is left behind: Back leads out of the page around at once, and no step is dead later. */
function stepInPlace(event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('a[href]');
  if (!link || (link.target && link.target !== '_self') || link.hasAttribute('download') || link.origin !== location.origin) return;
  event.preventDefault();
  location.replace(link.href);
}

const isCount = (value) => Number.isInteger(value) && Math.abs(value) < 1e7;

/** Begins to speak; `app` is the version that is told. Outside of a frame nothing is ever sent. */
export function guest({ app = '' } = {}) {
  const params = parameters(mended().split('#')[0]);
  const given = params.get('id') || '';
  const id = given.length <= 32 ? given : '';
  const embedded = window.parent !== window;
  const viewers = [];
  const connected = [];
  /** What waits for the port, the latest of each type. */
  const waiting = new Map();
  let port = null;
  let acted = false;

  const message = (type, payload) => ({ ns: NS, v: 1, type, id, payload });
  const post = (type, payload) => {
    try {
      if (embedded) window.parent.postMessage(message(type, payload), '*');
    } catch { /* A page that is being left. */ }
  };

  const api = {
    embedded,
    id,
    params,
    /** The origin of the page around it; null until that has connected, and where it has none. */
    hostOrigin: null,
    /** Whether the person has done anything yet: before that the page around is left alone (EM-4). */
    get acted() {
      return acted;
    },
    send(type, payload) {
      if (!embedded) return;
      if (type === 'scroll-to') {
        if (acted) post(type, payload);
        return;
      }
      // A result is for the page that was named to the person, and for no other (EM-9).
      if (type === 'result' && !(port && api.hostOrigin && params.get('peristiwa') === 'hasil')) return;
      if (port) port.postMessage(message(type, payload));
      else waiting.set(type, payload);
    },
    onViewport(callback) {
      viewers.push(callback);
    },
    onConnect(callback) {
      connected.push(callback);
      if (port) callback();
    },
    resized: () => plan(),
  };

  function hear(data) {
    if (!data || data.ns !== NS || data.v !== 1 || data.id !== id || data.type !== 'viewport') return;
    const { top, height } = data.payload || {};
    if (isCount(top) && isCount(height) && height >= 0) viewers.forEach((callback) => callback({ top, height }));
  }

  window.addEventListener('message', (event) => {
    const { data } = event;
    if (!embedded || event.source !== window.parent || !data || data.ns !== NS || data.v !== 1 || data.id !== id) return;
    const [given] = event.ports;
    if (data.type !== 'connect' || !data.payload || typeof data.payload !== 'object' || !given) return;
    if (port) port.close();
    port = given;
    port.onmessage = ({ data: heard }) => hear(heard);
    api.hostOrigin = event.origin && event.origin !== 'null' ? event.origin : null;
    waiting.forEach((payload, type) => port.postMessage(message(type, payload)));
    waiting.clear();
    connected.forEach((callback) => callback());
  });

  let told = 0;
  let frame = 0;
  let timer = 0;
  const measure = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
  const tell = (height) => {
    clearTimeout(timer);
    timer = 0;
    if (height === told || height === 0) return;
    told = height;
    post('resize', { height });
  };
  function plan() {
    if (!embedded || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const height = measure();
      if (height > told) tell(height);
      else if (height < told && !timer) timer = setTimeout(() => tell(measure()), SHRINK);
    });
  }

  if (embedded) {
    const act = () => { acted = true; };
    for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, act, { capture: true, passive: true });
    window.addEventListener('click', stepInPlace);
    if (window.ResizeObserver) new ResizeObserver(plan).observe(document.documentElement);
    post('ready', { api: 1, app });
    plan();
  }
  return api;
}
