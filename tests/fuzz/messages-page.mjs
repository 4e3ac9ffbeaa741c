// As much of a page as both ends of a frame touch; what is done to it is noted in `effects`.

const PAGE = 'https://situs.example/halaman/';
const ORIGIN = 'https://swanilai.example';

const nothing = () => {};
class Watcher {
  observe() {}

  disconnect() {}
}

/** An element with what an element of ours needs. */
function element(effects, attributes, more = {}) {
  const style = { setProperty: (name, value) => more.onStyle?.(name, value), removeProperty: nothing };
  const one = {
    localName: 'div', style, children: [], attributes, parentNode: null, isConnected: true,
    getAttribute: (name) => one.attributes[name] ?? null,
    setAttribute: (name, value) => { one.attributes[name] = value; },
    appendChild(child) {
      child.parentNode = one;
      one.children.push(child);
    },
    insertBefore: (child) => one.appendChild(child),
    querySelector: () => null,
    querySelectorAll: () => [],
    matches: () => true,
    replaceChildren() {
      one.children = [];
    },
    remove() {
      if (one.parentNode) one.parentNode.children = one.parentNode.children.filter((child) => child !== one);
      one.parentNode = null;
    },
    dispatchEvent: ({ type, detail }) => effects.push(['event', type, detail]),
    getBoundingClientRect: () => ({ top: 30, height: 500 }),
    ...more,
  };
  one.append = (...children) => children.forEach((child) => typeof child === 'object' && one.appendChild(child));
  return one;
}

/** The page around: elements with attributes by chance, each of which gets a frame. */
export function hostPage(dice) {
  const effects = [];
  const value = () => dice.pick(['', 'satu', 'dua', 'hasil', 'kartu', 'kalkulator', 'penilaian', 'constructor', '__proto__', 'id', 'en', '#0b5fff', 'x y', '620', '1e9', '-5', 'nilai=60&set=a', '%', 'hasil.json']);
  const elements = Array.from({ length: 1 + dice.below(3) }, () => {
    const attributes = { 'data-swanilai': dice.pick(['', 'kalkulator', 'kartu', 'lain']) };
    for (const name of ['id', 'peristiwa', 'lang', 'set', 'tema', 'warna', 'tinggi', 'kartu', 'hasil']) if (dice.below(2)) attributes[`data-${name}`] = value();
    return element(effects, attributes);
  });
  const listeners = [];
  const window = {
    IntersectionObserver: Watcher,
    addEventListener: (type, heard) => { if (type === 'message') listeners.push(heard); },
    removeEventListener: nothing,
  };
  const document = {
    currentScript: { src: `${ORIGIN}/alat/sematkan.v1.js` }, baseURI: PAGE, documentElement: {},
    addEventListener: nothing, removeEventListener: nothing,
    querySelectorAll: () => elements,
    createElement(name) {
      const one = element(effects, {}, name === 'iframe' ? {
        onStyle: (property, height) => {
          if (property === 'height' && height !== '0') {
            one.height = Number.parseInt(height, 10);
            effects.push(['height', one.height]);
          }
        },
        contentWindow: { postMessage: ({ type }, origin) => effects.push(['post', type, origin]) },
      } : {});
      one.localName = name;
      return one;
    },
  };
  const channels = [];
  class MessageChannel {
    constructor() {
      this.port1 = { close: nothing, postMessage: nothing };
      this.port2 = {};
      channels.push(this.port1);
    }
  }
  class CustomEvent {
    constructor(type, { detail }) {
      Object.assign(this, { type, detail: structuredClone(detail) });
    }
  }
  const answer = dice.pick([null, 5, [], {}, { format: 'swanilai.result' }, { format: 'swanilai.result', entity: {}, instrument: {}, units: 1 }, { format: 'swanilai.result', entity: { name: 'a&b=c', score: 60.8, bounds: null }, instrument: { id: 'ori-kepatuhan-2024' }, units: [1, 2] }]);
  const page = {
    effects,
    elements,
    async run(script) {
      const location = new URL(PAGE);
      script(window, document, location, window, Watcher, Watcher, MessageChannel, CustomEvent, class {}, { define: nothing }, nothing, () => ({ scrollPaddingTop: '0px' }), (_, top) => effects.push(['scroll', top]), 640, () => 0, nothing, async () => ({ json: async () => structuredClone(answer) }));
      // A card asks for its file first.
      for (let turn = 0; turn < 8; turn += 1) await null;
      elements.forEach((one) => {
        const frame = one.children.find(({ localName }) => localName === 'iframe');
        if (!frame) return;
        const url = new URL(frame.src);
        if (url.origin !== ORIGIN || !/\/alat\/(v1\/kalkulator|v1\/kartu|index)\.html$/.test(url.pathname)) throw new Error(`the attributes made a frame of ${frame.src}`);
        for (const [name, value] of url.searchParams) if (!/^[a-z0-9-]{1,32}$/.test(value)) throw new Error(`the attributes made ${name} ${value}`);
        one.frame = { id: url.searchParams.get('id') ?? '', height: frame.height, of: frame };
      });
    },
    byWindow: (at, { data, origin }) => {
      const source = at < 0 ? {} : elements[at].frame?.of.contentWindow ?? {};
      const before = channels.length;
      for (const heard of listeners) heard({ data, origin, source });
      if (channels.length > before) elements[at].port = channels.at(-1);
    },
    byPort: (at, data) => elements[at].port.onmessage({ data }),
  };
  return page;
}
hostPage.ORIGIN = ORIGIN;

/** The widget's own page, in a frame. */
export function guestPage(dice, search) {
  const effects = [];
  const style = new Map();
  // As browsers do: whatever is put there is a text.
  const dataset = new Proxy({}, { set: (to, name, value) => Reflect.set(to, name, `${value}`) });
  const listeners = [];
  const post = (to) => ({ postMessage: (message) => {
    structuredClone(message);
    effects.push([to, message.type]);
  } });
  const parent = post('parent');
  const root = element(effects, {}, {
    dataset,
    onStyle(name, value) {
      if (name === '--view-end') effects.push(['view', value]);
      else style.set(name, value);
    },
  });
  const window = { parent, origin: dice.pick([ORIGIN, 'null']), addEventListener: (type, heard) => { if (type === 'message') listeners.push(heard); } };
  const sheet = { cssRules: [{ media: { mediaText: '(prefers-color-scheme: dark)' } }, {}] };
  const document = { documentElement: root, baseURI: `${ORIGIN}/`, styleSheets: [sheet], addEventListener: nothing, head: { append: nothing }, querySelector: () => null, querySelectorAll: () => [] };
  let port;
  return {
    effects,
    style,
    dataset,
    async run(script) {
      const location = new URL(`${ORIGIN}/index.html${search}`);
      const { begin } = script(window, document, location, window, Watcher, Watcher, nothing, nothing, () => ({ matches: dice.below(2) === 0, addEventListener: nothing }), () => 0, nothing, 0);
      return begin({ version: '0.1.0' }, dice.below(4) === 0);
    },
    byWindow({ data, origin, isParent, hasPort }) {
      const given = { ...post('port'), close: nothing };
      for (const heard of listeners) heard({ data, origin, source: isParent ? parent : {}, ports: hasPort ? [given] : [] });
      if (given.onmessage) port = given;
    },
    byPort: (data) => port.onmessage({ data }),
  };
}
