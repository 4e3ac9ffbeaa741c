// The light calculator. It stands in other people's pages: it takes no focus, opens no dialog, keeps its
// place before it is ready, and says what it cannot do there.

import { guest } from '../embed/guest.js';
import { theme } from '../embed/theme.js';
import { all, calculate, codeOf, find, start } from './core.js';
import { Keep } from './keep.js';
import { paper } from './paper.js';
import { away, classWords, el, p, standing } from './parts.js';
import { Rows } from './rows.js';
import { blank, fromDraft, isEmpty, toDraft } from './sheet.js';
import * as store from './store.js';
import { words } from './text-kalkulator.js';
import { chooseLang, langIndex, learn, number, say, setLang } from './text.js';

/** How long typing must rest before the class is spoken, in milliseconds (AX-5). */
const REST = 2000;

const $ = (id) => document.getElementById(id);
const { app } = document.querySelector('meta[name="swanilai"]').dataset;
const host = guest({ app });
const { params } = host;
const wantedSet = params.get('set') || '';
const KEY = ['kalkulator', host.id, wantedSet].filter(Boolean).join('.');
/** How long the rest of the page waits where a score is already there, in milliseconds: it is painted first. */
const PAINT = 16;
const isRestricted = window.origin === 'null';

learn(words);
theme(params);
chooseLang(params.get('lang'), () => store.read('lang'));

const newTab = () => {
  const url = new URL(location.href);
  for (const name of ['embed', 'peristiwa']) url.searchParams.delete(name);
  return p('', away(url.href, say('newTab')));
};

let spoken = '';
let timer = 0;

const page = {
  app,
  host,
  newTab,
  lang: langIndex,
  pack: null,
  found: null,
  sheet: { set: '', entity: '', rows: [1, 2, 3].map(blank) },
  announce(words) {
    clearTimeout(timer);
    $('status').textContent = words;
  },
  changed() {
    store.keep(KEY, toDraft(page.sheet));
    show();
  },
  clear() {
    store.drop(KEY);
    page.sheet = { set: page.sheet.set, entity: '', rows: [1, 2, 3].map(blank) };
    draw();
  },
};
const rows = new Rows($('baris'), $('tambah'), () => page.changed());
const keep = new Keep($('simpan'), page);
const sheetOfPaper = el('div', { class: 'paper-only', id: 'kertas' });

/** What the status region says once typing rests. */
function speak(words) {
  if (words === spoken) return;
  spoken = words;
  clearTimeout(timer);
  if (words) timer = setTimeout(() => { $('status').textContent = words; }, REST);
}

/** Scores what is typed and shows it, without touching what is typed. */
function show() {
  const { pack, sheet } = page;
  const found = calculate(pack, sheet.rows);
  page.found = found;
  rows.tell(found);
  const isOpen = $('hasil').querySelector('details')?.open;
  $('hasil').replaceChildren(...result(pack, found, isOpen));
  const { entity } = found;
  speak(entity?.score ? say('exact', { score: number(entity.score), class: classWords(entity.class) }) : '');
  const typed = sheet.rows.filter((row) => !isEmpty(row)).length;
  host.send('progress', { answered: found.units.filter((unit) => unit?.score).length, total: Math.max(typed, 1) });
  keep.update();
}

function result(pack, found, isOpen) {
  const { entity } = found;
  if (!entity) return [p('notice', say(found.faults.length ? 'faulty' : 'waiting'))];
  const complete = found.units.filter((unit) => unit?.score).length;
  const note = say('complete', { answered: complete, total: found.count });
  const values = { count: found.count, sign: found.sign, mean: number(found.mean), score: entity.score ? number(entity.score) : '' };
  const isSame = entity.score && Number(entity.score) === Number(found.mean);
  const how = found.count === '1' ? 'one' : isSame ? 'mean' : 'rounded';
  const disputed = [entity, ...found.units].find((one) => one?.isDisputed);
  return [
    el('div', { class: 'standing' }, ...standing(pack, entity, note)),
    entity.score && !(how === 'one' && !isSame) ? p('working', say(how, values)) : null,
    found.opinion && !pack.classes.some(({ code }) => code) ? p('', say('opinion', { opinion: found.opinion })) : null,
    disputed ? p('notice', say('disputed', { score: number(disputed.score) })) : null,
    pack.hasConditions ? p('quiet', say('conditions')) : null,
    found.reasons.length
      ? el(
        'details',
        isOpen ? { open: '' } : {},
        el('summary', {}, say('assumed', { count: found.reasons.length })),
        el('ul', {}, ...found.reasons.map((both) => el('li', {}, both[langIndex()]))),
      )
      : p('quiet', say('assumedNone')),
  ].filter(Boolean);
}

/** The words around the form, in the language chosen. */
function frame() {
  document.title = say('title');
  $('judul').textContent = say('heading');
  $('simulasi').textContent = say('simulation');
  $('pengantar').textContent = say('intro');
  $('judul-hasil').textContent = say('result');
  $('lengkap').replaceChildren(el('a', { class: 'button', href: '../#/', target: '_blank', rel: 'noopener' }, say('fullApp')), p('hint', say('fullHint')));
  $('judul').classList.toggle('visually-hidden', params.get('kop') === '0');
  const other = $('bahasa');
  other.textContent = say('otherLanguage');
  other.lang = ['en', 'id'][langIndex()];
  other.disabled = false;
  const where = { browser: host.embedded ? 'savedFrame' : 'saved', tab: 'savedTab', none: 'notSaved' }[store.place()];
  const notes = [p('storage-note', say(where))];
  if (isRestricted) {
    notes.unshift(p('notice', say('restricted')), newTab(), p('hint', say('address', { address: location.href.split(/[?#]/)[0] })));
  }
  $('catatan').replaceChildren(...notes);
}

/** The instrument of the draft, else the one the page around wants, else the current one. */
function choose() {
  page.pack = find(page.sheet.set) || find(wantedSet) || all()[0];
  page.sheet.set = page.pack.id;
}

/** Draws everything anew: at the start, and when instrument or language change. */
function draw() {
  frame();
  const { sheet } = page;
  choose();
  const label = (pack) => say(pack.isDraft ? 'draft' : 'newest', { name: pack.name[langIndex()] });
  const options = all().map((pack) => el('option', { value: pack.id }, pack.isDraft || pack.isCurrent ? label(pack) : pack.name[langIndex()]));
  $('set').replaceChildren(...options);
  $('set').value = page.pack.id;
  $('isian').querySelector('label').textContent = say('instrument');
  $('isian').querySelector('.quiet').textContent = say('help', { max: number(page.pack.max) });
  rows.draw(sheet, page.pack);
  keep.draw();
  show();
}

/** What was typed before the page was ready is part of the sheet; it stands over a draft. Whether there was any. */
function adopt() {
  let isAny = false;
  for (const key of [1, 2, 3]) {
    const [name, score] = [$(`nama-${key}`).value, $(`nilai-${key}`).value];
    if (!name && !score) continue;
    isAny = true;
    const known = page.sheet.rows[key - 1] || (page.sheet.rows[key - 1] = blank(key));
    if (name) known.name = name;
    if (score) Object.assign(known, { score, isPoints: false });
  }
  return isAny;
}

/** Draws the page over the one that came as HTML, with the draft that was kept. */
function takeOver() {
  page.sheet = fromDraft(store.read(KEY)) || page.sheet;
  adopt();
  const { id, selectionStart } = document.activeElement || {};
  draw();
  // Only where the person was already typing: nothing else may take focus (EM-4).
  if (/^(nama|nilai)-/.test(id) && $(id)) {
    $(id).focus({ preventScroll: true });
    $(id).setSelectionRange(selectionStart, selectionStart);
  }
}

/** Another instrument than the one asked for is never shown in its place, unless the person wants one. */
function refuse() {
  page.isRefused = true;
  host.send('error', { code: 'set' });
  frame();
  $('isian').hidden = true;
  $('judul-hasil').hidden = true;
  $('hasil').replaceChildren(p('notice', say('setUnknown', { set: wantedSet })));
  $('simpan').replaceChildren(p('actions', el('button', { type: 'button', onclick: chooseAnother }, say('setOthers'))));
}

function chooseAnother() {
  page.isRefused = false;
  $('isian').hidden = false;
  $('judul-hasil').hidden = false;
  takeOver();
  $('set').focus();
}

async function begin() {
  try {
    await start();
  } catch (error) {
    // A moment later: a page that is being left has nothing to report.
    setTimeout(() => console.error(error));
    const code = codeOf(error);
    host.send('error', { code });
    frame();
    const why = code === 'network' ? error.message : say('noWasm');
    $('hasil').replaceChildren(p('notice', say('failed', { why })), p('actions', el('button', { type: 'button', onclick: begin }, say('retry'))), newTab());
    return;
  }
  if (wantedSet && !find(wantedSet)) {
    refuse();
    return;
  }
  // Whoever typed while the page came waits for the score of what stands there; storage is slow to open,
  // and the draft, the words and the rest of the form come after it.
  const isWaiting = adopt();
  if (isWaiting) {
    choose();
    page.found = calculate(page.pack, page.sheet.rows);
    $('hasil').replaceChildren(...result(page.pack, page.found));
  }
  setTimeout(takeOver, isWaiting ? PAINT : 0);
}

$('lengkap').before(el('div', { id: 'catatan' }));
begin();
document.body.append(sheetOfPaper);
window.addEventListener('beforeprint', () => sheetOfPaper.replaceChildren(...paper(page)));
$('bahasa').addEventListener('click', () => {
  setLang(1 - langIndex());
  store.keep('lang', ['id', 'en'][langIndex()]);
  if (page.found) draw();
  else if (page.isRefused) refuse();
  else frame();
});
$('set').addEventListener('change', () => {
  if (!$('set').value) return;
  page.sheet.set = $('set').value;
  store.keep(KEY, toDraft(page.sheet));
  draw();
});
host.onConnect(() => keep.update());
