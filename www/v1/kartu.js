// The published result card: what its address or a file of the same site says, checked, as text. Class and
// zone are always those that the rules give the score, so that no card can contradict its own number.

import { guest } from '../embed/guest.js';
import { theme } from '../embed/theme.js';
import { calculate, card, codeOf, find, start } from './core.js';
import { away, el, p, standing } from './parts.js';
import * as store from './store.js';
import { words } from './text-kartu.js';
import { LANGS, chooseLang, langIndex, learn, say } from './text.js';

const $ = (id) => document.getElementById(id);
const MOST_BYTES = 1 << 20;
const MOST_LETTERS = 4000;

const { app } = document.querySelector('meta[name="swanilai"]').dataset;
// The policy is still there where the server has one of its own, which refuses the inline script of the page.
document.head.append(document.querySelector('template').content);
const host = guest({ app });
learn(words);
theme(host.params);
chooseLang(host.params.get('lang'), () => store.read('lang'));

/** Something that keeps a card from being shown, in words for people. */
class Refusal extends Error {}

const refuse = (key, values) => {
  throw new Refusal(say(key, values));
};
/** Never cut: a part of a number or a year is another one. */
const text = (value) => (typeof value === 'string' ? value.trim() : '');
/** Numbers in files have a point whatever the language; typed ones with three decimals would be asked about. */
const literal = (value) => (typeof value === 'number' ? String(value).replace('.', ',') : '');

function known(id) {
  return find(id) || refuse('cardSet', { set: text(id) });
}

function classified(pack, low, high) {
  const found = card(pack, low, high);
  if (found.fault === 'order') refuse('cardOrder');
  if (found.fault === 'empty') refuse('cardEmpty');
  if (found.fault) refuse('cardNumber', { found: low });
  return found;
}

/** From the fragment of the address. */
function fromFragment(parts) {
  const at = (name) => text(parts.get(name));
  if (!at('set')) refuse('cardEmpty');
  const pack = known(at('set'));
  const score = at('nilai');
  return {
    pack,
    found: score ? classified(pack, score, score) : classified(pack, at('rendah'), at('tinggi')),
    name: at('nama'),
    year: at('tahun'),
    day: at('per'),
    count: at('lokus'),
  };
}

/** From a result or an assessment; an assessment is scored here. */
function fromFile(file, place) {
  if (!file || typeof file !== 'object' || !['swanilai.result', 'swanilai.assessment'].includes(file.format)) refuse('cardKind');
  const pack = known(file.instrument?.id);
  const units = Array.isArray(file.units) ? file.units : [];
  const shared = {
    pack,
    name: text(file.entity?.name),
    year: '',
    // Of a time, the day.
    day: text(file.created).slice(0, 10) || (/\d{4}-\d\d-\d\d/.exec(place) || [''])[0],
    count: String(units.length),
  };
  if (file.format === 'swanilai.result') {
    const { score, bounds } = file.entity || {};
    const [low, high] = typeof score === 'number' ? [score, score] : [bounds?.low, bounds?.high];
    return { ...shared, found: classified(pack, literal(low), literal(high)) };
  }
  const rows = units.map((unit) => ({
    isPoints: typeof unit?.score !== 'number',
    score: literal(unit?.score),
    points: Object.fromEntries(Object.entries(unit?.points || {}).map(([id, value]) => [id, literal(value)])),
    isObserved: typeof unit?.score !== 'number' && Object.keys(unit?.observations || {}).length > 0,
  }));
  const { entity, faults } = calculate(pack, rows);
  if (faults.length) refuse('cardNumber', { found: '' });
  if (!entity || rows.some(({ isObserved }) => isObserved)) refuse('cardObserved');
  return { ...shared, found: entity };
}

async function load(address) {
  const place = new URL(address, location.href);
  if (place.origin !== location.origin || !/^https?:$/.test(place.protocol)) refuse('cardOther');
  let file;
  try {
    const answer = await fetch(place.href);
    const text = answer.ok ? await answer.text() : '';
    file = text && text.length <= MOST_BYTES && JSON.parse(text);
  } catch { /* Said below. */ }
  return file ? fromFile(file, place.pathname) : refuse('cardMissing');
}

/** A day as people write it; nothing where there is no such day. */
function day(text) {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : NaN);
  if (Number.isNaN(+date) || !date.toISOString().startsWith(text)) return '';
  return new Intl.DateTimeFormat(['id-ID', 'en-GB'][langIndex()], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function draw({ pack, found, name, year, day: told, count }) {
  const facts = [
    [say('year'), /^\d{4}$/.test(year) ? year : String(pack.year)],
    [say('rules'), pack.name[langIndex()]],
    [say('asOf'), day(told)],
    [say('units'), /^[1-9]\d{0,2}$/.test(count) ? count : ''],
  ].filter(([, value]) => value);
  const noZones = !pack.classes.some(({ zone }) => zone);
  $('hasil').replaceChildren(
    ...[
      name ? p('entity', el('bdi', {}, name)) : null,
      ...standing(pack, found),
      !found.class && !found.zone ? p('quiet', say('openZone')) : null,
      noZones ? p('hint', say('noZone')) : null,
      el('dl', { class: 'facts' }, ...facts.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)])),
    ].filter(Boolean),
  );
}

const again = (href) => p('', away(href, say('newTab')));

async function show() {
  try {
    if (location.hash.length > MOST_LETTERS) refuse('cardLong');
    const parts = new URLSearchParams(location.hash.slice(1));
    draw(parts.get('hasil') ? await load(parts.get('hasil')) : fromFragment(parts));
  } catch (error) {
    host.send('error', { code: 'card' });
    // A moment later, here and below: a page that is being left has nothing to report.
    if (!(error instanceof Refusal)) setTimeout(() => console.error(error));
    $('hasil').replaceChildren(p('notice', error instanceof Refusal ? error.message : say('cardMissing')));
  }
}

function frame() {
  document.title = say('cardTitle');
  $('judul').textContent = say('cardHeading');
  $('judul').classList.toggle('visually-hidden', host.params.get('kop') === '0');
  $('simulasi').textContent = say('simulation');
  const url = new URL('./kalkulator.html', location.href);
  url.searchParams.set('lang', LANGS[langIndex()]);
  $('lengkap').replaceChildren(away(url.href, say('cardFull')));
}

async function begin() {
  try {
    await start();
  } catch (error) {
    setTimeout(() => console.error(error));
    const code = codeOf(error);
    host.send('error', { code });
    $('hasil').replaceChildren(
      p('notice', say('failed', { why: code === 'network' ? error.message : say('noWasm') })),
      p('actions', el('button', { type: 'button', onclick: begin }, say('retry'))),
      again(location.href),
    );
    return;
  }
  window.addEventListener('hashchange', show);
  show();
}

frame();
begin();
