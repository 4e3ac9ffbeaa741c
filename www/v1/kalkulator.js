// The light calculator. It stands in other people's pages: it takes no focus, opens no dialog, keeps its
// place before it is ready, and says what it cannot do there.

import { guest } from '../embed/guest.js';
import { theme } from '../embed/theme.js';
import { all, calculate, codeOf, find, start } from './core.js';
import { combine, latest, settle, stamp } from './combine.js';
import { Errors, keepFocus } from './fields.js';
import { keptOffline } from './offline.js';
import { Keep, missing } from './keep.js';
import { paper } from './paper.js';
import { away, classWords, el, p, standing } from './parts.js';
import { Rows } from './rows.js';
import { MOST, blank, blankSheet, fromDraft, isEmpty, newId, toDraft } from './sheet.js';
import * as store from './store.js';
import { words } from './text-kalkulator.js';
import { chooseLang, langIndex, learn, number, say, setLang } from './text.js';

/** How long typing must rest before the class is spoken, in milliseconds (AX-5). */
const REST = 2000;

const $ = (id) => document.getElementById(id);
const { app } = document.querySelector('meta[name="swanilai"]').dataset;
// The policy is still there where the server has one of its own, which refuses the inline script of the page.
document.head.append(document.querySelector('template').content);
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
/** Whether the last change could be kept, and whether the page opens without internet. */
let isKept = true;
let isOffline = false;

const copy = (sheet) => fromDraft(toDraft(sheet));
/** The draft as this page last showed it, and whether storage had one then. */
let base = copy(blankSheet());
let isStored = false;

/** Puts together what stands here and what other tabs, frames and pages have kept, and keeps that. */
function sync() {
  const { sheet } = page;
  const isChanged = stamp(sheet, base);
  let kept = null;
  if (store.place() !== 'none') {
    const draft = store.read(KEY);
    kept = fromDraft(draft);
    if (kept) combine(sheet, kept);
    else if (draft === null && isStored) {
      // Cleared elsewhere: all that this page knew of then.
      sheet.cleared = latest(base);
      settle(sheet);
    }
    isStored = draft !== null;
  }
  let isWritten = true;
  if (isChanged || (kept && toDraft(kept) !== toDraft(sheet))) {
    for (const row of sheet.rows) row.unit ||= newId();
    isWritten = store.keep(KEY, toDraft(sheet));
    isStored ||= isWritten;
  }
  base = copy(sheet);
  if (isWritten !== isKept) {
    isKept = isWritten;
    notes();
  }
}

/** Shows the sheet after it was put together, without touching a field that is right. */
function refresh(isSilent) {
  const { pack } = page;
  choose();
  if (page.pack !== pack) {
    keepFocus(draw);
    return;
  }
  rows.take(page.sheet, pack);
  keep.take();
  show(isSilent, isSilent);
}

/** Takes what was changed elsewhere. */
function receive() {
  // Before the page is ready there is nothing to show yet.
  if (!rows.drawn) return;
  const before = toDraft(page.sheet);
  sync();
  if (toDraft(page.sheet) !== before) refresh(true);
}

const page = {
  app,
  host,
  newTab,
  lang: langIndex,
  pack: null,
  found: null,
  sheet: blankSheet(),
  announce(words) {
    clearTimeout(timer);
    $('status').textContent = words;
  },
  changed() {
    sync();
    refresh(false);
  },
  clear() {
    store.drop(KEY);
    page.sheet = blankSheet(page.sheet.set, Math.max(Date.now(), latest(page.sheet) + 1));
    base = copy(page.sheet);
    isStored = false;
    draw();
  },
};
const errors = new Errors((words) => { $('status').textContent = words; });
page.errors = errors;
const rows = new Rows($('baris'), $('tambah'), errors, () => page.changed());
const keep = new Keep($('simpan'), page);
const sheetOfPaper = el('div', { class: 'paper-only', id: 'kertas' });

/** What the status region says once typing rests. */
function speak(words) {
  if (words === spoken) return;
  spoken = words;
  clearTimeout(timer);
  if (words) timer = setTimeout(() => { $('status').textContent = words; }, REST);
}

/** Scores what is typed and shows it, without touching what is typed. Speaks no error, or nothing at all, when told so. */
function show(isQuiet, isSilent) {
  const { pack, sheet } = page;
  const found = calculate(pack, sheet.rows);
  // The core reads no more rows than these: rather no result than one of a part.
  if (sheet.rows.length > MOST) Object.assign(found, { entity: null, over: sheet.rows.length - MOST });
  page.found = found;
  rows.tell(found);
  keep.judge();
  errors.judged(isQuiet);
  const isOpen = $('hasil').querySelector('details')?.open;
  $('hasil').replaceChildren(...result(pack, found, isOpen));
  const { entity } = found;
  const words = entity?.score ? say('exact', { score: number(entity.score), class: classWords(entity.class) }) : '';
  if (isSilent) {
    clearTimeout(timer);
    spoken = words;
  } else speak(words);
  const typed = sheet.rows.filter((row) => !isEmpty(row)).length;
  host.send('progress', { answered: found.units.filter((unit) => unit?.score).length, total: Math.max(typed, 1) });
  keep.update();
}

function result(pack, found, isOpen) {
  const { entity } = found;
  if (!entity) return [p('notice', found.over || found.faults.length ? missing(found) : say('waiting'))];
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
  notes();
}

/** Where what is typed is kept. */
function notes() {
  const where = { browser: host.embedded ? 'savedFrame' : 'saved', tab: 'savedTab', none: 'notSaved' }[isKept ? store.place() : 'none'];
  const all = [p('storage-note', say(where)), isOffline && p('storage-note', say('offline'))].filter(Boolean);
  if (isRestricted) {
    all.unshift(p('notice', say('restricted')), newTab(), p('hint', say('address', { address: location.href.split(/[?#]/)[0] })));
  }
  $('catatan').replaceChildren(...all);
}

/** The instrument of the draft, else the one the page around wants, else the current one. */
function choose() {
  page.pack = find(page.sheet.set) || find(wantedSet) || all()[0];
  page.sheet.set = page.pack.id;
}

/** Draws everything anew: at the start, and when instrument or language change. Errors are then no news. */
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
  show(true, false);
}

/** What was typed before the page was ready is part of the sheet; it stands over a draft. Whether there was any. */
function adopt() {
  let isAny = false;
  for (const key of [1, 2, 3]) {
    const [name, score] = [$(`nama-${key}`).value, $(`nilai-${key}`).value];
    if (!name && !score) continue;
    isAny = true;
    while (page.sheet.rows.length < key) page.sheet.rows.push(blank(page.sheet.rows.length + 1, newId()));
    const known = page.sheet.rows[key - 1];
    if (name) known.name = name;
    if (score) Object.assign(known, { score, isPoints: false });
  }
  return isAny;
}

/** Draws the page over the one that came as HTML, with the draft that was kept. */
function takeOver() {
  const kept = fromDraft(store.read(KEY));
  if (kept) {
    page.sheet = kept;
    isStored = true;
  } else page.sheet = blankSheet(page.sheet.set);
  choose();
  base = copy(page.sheet);
  if (adopt()) sync();
  // Only where the person was already typing: nothing else may take focus (EM-4).
  keepFocus(draw);
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
// Before the page: only where there is a paper, the page itself is not printed.
document.body.prepend(sheetOfPaper);
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
  sync();
  draw();
});
// What another tab, frame or page of the site keeps; and what was kept while this page stood aside.
window.addEventListener('storage', ({ key }) => { if (key === null || key === store.nameOf(KEY)) receive(); });
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  receive();
  // Safari empties fields without autocomplete when a page comes back whole, in a task of its own.
  setTimeout(() => { if (rows.drawn) refresh(true); });
});
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') receive(); });
host.onConnect(() => keep.update());
if (!host.embedded) {
  keptOffline(() => {
    isOffline = true;
    notes();
  });
}
