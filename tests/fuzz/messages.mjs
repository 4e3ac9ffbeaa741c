// What frames and the pages around them tell each other, given what nobody would send.
//
//   node tests/fuzz/messages.mjs [--seconds 60] [--seed 1]
//
// Both ends run here with a page that only notes what is done to it: www/sematkan.v1.js with its elements, and
// www/embed/ with the parameters of its address. What each message may do is said once more below, in other
// words. Nothing may be thrown, and exactly that may happen; after a message that is not valid, nothing.

import fs from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { Dice, address, message } from './messages-dice.mjs';
import { guestPage, hostPage } from './messages-page.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const given = (name, usual) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : usual);
const seconds = given('--seconds', 60);
const seed = given('--seed', Date.now() % 2 ** 31);

const source = (file) => fs.readFileSync(path.join(ROOT, file), 'utf8').replace(/^import .*$/gm, '').replace(/^export /gm, '');
const NAMES = ['window', 'document', 'location', 'self'];
const compiled = (files, rest, names) => vm.compileFunction(files.map(source).join('\n') + rest, [...NAMES, ...names], { filename: `fuzz:${files[0]}` });
const host = compiled(['www/sematkan.v1.js'], '', ['IntersectionObserver', 'MutationObserver', 'MessageChannel', 'CustomEvent', 'HTMLElement', 'customElements', 'requestAnimationFrame', 'getComputedStyle', 'scrollBy', 'innerHeight', 'setTimeout', 'clearTimeout', 'fetch']);
const guest = compiled(['www/embed/guest.js', 'www/embed/theme.js', 'www/embed/app.js'], '\nreturn { begin };', ['MutationObserver', 'ResizeObserver', 'requestAnimationFrame', 'addEventListener', 'matchMedia', 'setTimeout', 'clearTimeout', 'scrollY']);

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const isWords = (value) => typeof value === 'string' && value.length <= 64;
const isCount = (value) => Number.isInteger(value) && value >= 0;
const isOurs = (data, id) => typeof data === 'object' && data !== null && data.ns === 'swanilai' && data.v === 1 && data.id === id;
const same = (found, expected, what) => {
  const [one, other] = [found, expected].map((list) => JSON.stringify(list));
  if (one !== other) throw new Error(`${what}\nhappened: ${one}\nmay happen: ${other}`);
};
let trail = [];
const noted = (what) => {
  trail.push(what);
  if (trail.length > 40) trail.shift();
  return what;
};

/** What a message by the window may do to the element that it is for. */
function byWindow(model, { data, origin }) {
  if (!model.isThere || !isOurs(data, model.id) || !data.payload) return [];
  const { payload, type } = data;
  if (type === 'ready' && payload.api === 1 && isWords(payload.app)) {
    if (origin === 'null') {
      if (model.failed === 'sandbox') return [];
      model.failed = 'sandbox';
      return [['event', 'swanilai:error', { code: 'sandbox' }]];
    }
    if (origin !== hostPage.ORIGIN) return [];
    Object.assign(model, { failed: null, isConnected: true });
    return [['height', model.height], ['post', 'connect', hostPage.ORIGIN], ['event', 'swanilai:ready', { api: 1, app: payload.app }]];
  }
  if (origin !== hostPage.ORIGIN || !model.isConnected) return [];
  if (type === 'resize' && isCount(payload.height)) {
    model.height = Math.min(1e7, Math.max(200, payload.height));
    return [['height', model.height]];
  }
  return type === 'scroll-to' && isCount(payload.top) && payload.top <= 1e7 ? [['scroll', payload.top + 30]] : [];
}

/** What one through the port may do. */
function byPort(model, data) {
  if (!isOurs(data, model.id) || !data.payload) return [];
  const { payload, type } = data;
  const told = (names) => [['event', `swanilai:${type}`, Object.fromEntries(names.map((name) => [name, payload[name]]))]];
  if (type === 'progress') return isCount(payload.answered) && isCount(payload.total) ? told(['answered', 'total']) : [];
  if (type === 'error') return isWords(payload.code) ? told(['code']) : [];
  const isResult = type === 'result' && model.wantsResult && isWords(payload.set) && Number.isFinite(payload.nilai)
    && [payload.kategori, payload.zona].every((one) => one === null || isWords(one));
  return isResult ? told(['set', 'nilai', 'kategori', 'zona']) : [];
}

/** A page with a few elements, and the messages that reach it. */
async function asHost(dice, count) {
  const page = hostPage(dice);
  await page.run(host);
  const models = page.elements.map(({ attributes, frame }) => ({ id: frame?.id ?? '', wantsResult: attributes['data-peristiwa'] === 'hasil', height: frame?.height, isThere: Boolean(frame), failed: null, isConnected: false }));
  page.effects.splice(0);
  for (let index = 0; index < count; index += 1) {
    const at = dice.below(models.length);
    const model = models[at];
    const isByPort = model.isConnected && dice.below(2) === 0;
    const data = message(dice, model.id, isByPort ? ['progress', 'error', 'result'] : ['ready', 'resize', 'scroll-to']);
    if (isByPort) {
      noted(['port', at, data]);
      page.byPort(at, data);
      same(page.effects.splice(0), byPort(model, data), 'through the port');
    } else {
      const origin = dice.pick([hostPage.ORIGIN, hostPage.ORIGIN, hostPage.ORIGIN, 'null', '', 'https://lain.example']);
      const isStranger = dice.below(8) === 0;
      noted(['window', at, origin, isStranger, data]);
      page.byWindow(isStranger ? -1 : at, { data, origin });
      same(page.effects.splice(0), isStranger ? [] : byWindow(model, { data, origin }), 'by the window');
    }
  }
  return count;
}

const COLOUR = /^(#[0-9a-f]{3,6}|rgb\((\d{1,3}), (\d{1,3}), (\d{1,3})\))$/;

/** A widget, its address, and the messages that reach it. */
async function asGuest(dice, count) {
  const search = address(dice);
  noted(['address', search]);
  const page = guestPage(dice, search);
  const api = await page.run(guest);
  const { id, params } = api;
  if (!/^[a-z0-9-]{0,32}$/.test(id)) throw new Error(`the address made the name ${id}`);
  for (const [name, value] of Object.entries(page.dataset)) {
    const known = { lang: /^(id|en)$/, embed: /^frame$/, theme: /^(light|dark)$/, bare: /^$/, inApp: /^$/, set: /^[a-z0-9-]{1,64}$/, lokus: /^[a-z0-9-]{1,64}$/, kop: /^[a-z0-9-]{1,64}$/ }[name];
    if (!known?.test(value)) throw new Error(`the address made data-${name} ${JSON.stringify(value)}`);
  }
  for (const [name, value] of page.style) {
    const isKnown = name === 'color-scheme' ? /^(light|dark)$/ : /^--(brand|brand-deep|on-brand|tint)$/.test(name) && COLOUR;
    if (!isKnown || !isKnown.test(value)) throw new Error(`the address made the style ${name}: ${value}`);
  }
  same(page.effects.splice(0).map(([to, type]) => [to, type]), [['parent', 'ready']], 'at the beginning');
  let isConnected = false;
  let origin = null;
  for (let index = 0; index < count; index += 1) {
    const isByPort = isConnected && dice.below(3) > 0;
    if (dice.below(6) === 0) {
      const type = dice.pick(['progress', 'result', 'scroll-to', 'error']);
      noted(['say', type]);
      api.send(type, { a: 1 });
      const mayGo = type === 'result' ? isConnected && origin !== null && params.get('peristiwa') === 'hasil' : isConnected;
      if (type === 'scroll-to' || !mayGo) same(page.effects.splice(0), [], `${type} is said too early`);
      else same(page.effects.splice(0).map(([to, what]) => [to, what]), [['port', type]], `${type} is said`);
    } else if (isByPort) {
      const data = message(dice, id, ['viewport']);
      noted(['port', data]);
      page.byPort(data);
      const { top, height } = (isOurs(data, id) && data.type === 'viewport' && data.payload) || {};
      const isSmall = (value) => Number.isInteger(value) && Math.abs(value) < 1e7;
      same(page.effects.splice(0), isSmall(top) && isSmall(height) && height >= 0 ? [['view', `${Math.max(0, top + height)}px`]] : [], 'through the port');
    } else {
      const data = message(dice, id, ['connect']);
      const from = dice.pick(['https://situs.example', 'null', '']);
      const [isParent, hasPort] = [dice.below(5) > 0, dice.below(5) > 0];
      noted(['window', from, isParent, hasPort, data]);
      page.byWindow({ data, origin: from, isParent, hasPort });
      const isValid = isParent && hasPort && isOurs(data, id) && data.type === 'connect' && data.payload && typeof data.payload === 'object';
      const waiting = page.effects.splice(0);
      if (isValid) {
        isConnected = true;
        origin = from && from !== 'null' ? from : null;
        // What waited for it goes now, but never a result.
        if (waiting.some(([to, type]) => to !== 'port' || !['progress', 'error'].includes(type))) throw new Error(`joining sent ${JSON.stringify(waiting)}`);
      } else same(waiting, [], 'by the window');
      if (api.hostOrigin !== origin) throw new Error(`the page around is taken for ${api.hostOrigin}`);
    }
  }
  return count;
}

process.on('unhandledRejection', (error) => fail(error));
function fail(error) {
  console.error(`${error?.stack ?? error}\n\nagain: node tests/fuzz/messages.mjs --seed ${seed}\nlast of what was sent:\n${trail.map((one) => { try { return JSON.stringify(one, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)); } catch { return String(one); } }).join('\n')}`);
  process.exit(1);
}

const clean = Object.getOwnPropertyNames(Object.prototype).join();
const start = process.hrtime.bigint();
const spent = () => Number(process.hrtime.bigint() - start) / 1e9;
const dice = new Dice(seed);
let runs = 0;
let pages = 0;
try {
  while (spent() < seconds) {
    trail = [];
    runs += await (pages % 2 ? asGuest : asHost)(dice, 60);
    pages += 1;
    if (Object.getOwnPropertyNames(Object.prototype).join() !== clean) throw new Error('something was put on every object');
  }
} catch (error) {
  fail(error);
}
const { result } = await session.post('Profiler.takePreciseCoverage');
const blocks = result.filter(({ url }) => url.startsWith('fuzz:')).flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
const reached = blocks.filter(({ count }) => count > 0).length;
console.log(`== ${String(runs).padStart(9)} runs in ${String(Math.round(spent())).padStart(4)} s, ${String(Math.round(runs / Math.max(1, spent()))).padStart(6)}/s, ${reached} of ${blocks.length} blocks, ${pages} pages, seed ${seed}`);
process.exit(0);
