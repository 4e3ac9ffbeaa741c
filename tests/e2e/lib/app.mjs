// The app as a person uses it: what they press, type and read. One class a page.

import assert from 'node:assert/strict';
import { downloaded, pause } from './browser.mjs';
import { IS_FIREFOX } from './env.mjs';
import { elementId } from './pkg.mjs';

/** Where the pointer goes to press an element: the middle of what can be seen of its first part. */
const middle = (element) => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  element.wasHit = false;
  element.addEventListener('click', () => { element.wasHit = true; }, { once: true, capture: true });
  const rect = [...element.getClientRects()].find(({ width, height }) => width * height > 1);
  if (!rect) return null;
  const within = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  return { x: within(rect.left, rect.right, innerWidth), y: within(rect.top, rect.bottom, innerHeight) };
};

/** Clicks an element by its place. While the page still moves, the first click may land beside it. */
async function hit(element) {
  const { frame } = element;
  // In a frame the place is told within the frame alone.
  const mouse = IS_FIREFOX || frame.parentFrame() ? null : frame.page().mouse;
  for (let tries = 0; tries < 3; tries += 1) {
    const place = await element.evaluate(middle);
    if (!mouse) await element.click();
    else if (place) await mouse.click(place.x, place.y);
    else throw new Error('the element is not clickable: it is not drawn');
    // What is gone with its page was hit.
    if (await element.evaluate((one) => one.wasHit || !one.isConnected || one.matches(':disabled')).catch(() => true)) return;
  }
}

/**
 * In the page, in one go: a question a time from here would cost more than what is waited for.
 * A link is followed a moment after the click: only then does the page know that it has to wait.
 */
const settledPage = () => new Promise((done, failed) => {
  const began = performance.now();
  const drawn = (then) => requestAnimationFrame(() => setTimeout(then, 0));
  const look = () => {
    const main = document.querySelector('main');
    const isWaiting = main?.hasAttribute('aria-busy') || /Memuat naskah|Loading the instrument/.test(main?.innerText ?? '');
    if (!isWaiting) drawn(done);
    else if (performance.now() - began < 30_000) requestAnimationFrame(look);
    else failed(new Error('the page is not there after 30 s'));
  };
  drawn(look);
});

/** Keys that a keyboard has; other letters are put in as they are. */
const KEYS = /^[\x20-\x7e]+$/;

/**
 * Types words. Each key is pressed and let go in its turn, and the page gets the next one while it is busy with the last,
 * as from somebody who types fast: an answer awaited a key takes longer than the app does.
 */
async function typed(page, words) {
  if (IS_FIREFOX || !page.keyboard) {
    await page.keyboard.type(words);
    return;
  }
  for (const part of words.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? []) {
    if (KEYS.test(part)) await Promise.all([...part].flatMap((letter) => [page.keyboard.down(letter), page.keyboard.up(letter)]));
    else await page.keyboard.type(part);
  }
}

export class App {
  constructor({ page, recorder, downloads, base, profile, lang }) {
    Object.assign(this, { page, recorder, downloads, base, profile, lang });
    this.home = new Home(this);
    this.fresh = new New(this);
    this.tasks = new Tasks(this);
    this.unit = new Unit(this);
    this.sheet = new Sheet(this);
    this.result = new Result(this);
    this.files = new Open(this);
    this.calculator = new Calculator(this);
    this.instruments = new Instruments(this);
    this.about = new About(this);
  }

  async ready() {
    await this.page.waitForSelector('html[data-app="ready"] main h1', { timeout: 30_000 });
    // The static page has a heading as well; the app's own menu stands only after it was drawn.
    await this.page.waitForSelector('button.lang');
    await this.settled();
  }

  /** Until its chunk and texts have come and the page was drawn. */
  async settled() {
    // A button may load the page anew: then the new one is waited for.
    for (let loads = 0; ; loads += 1) {
      try {
        await this.page.evaluate(settledPage);
        break;
      } catch (error) {
        if (loads === 5 || !/context was destroyed/.test(error.message)) throw error;
      }
    }
    await this.stands?.();
  }

  async close() {
    await this.page.close().catch(() => {});
    await this.profile.close().catch(() => {});
  }

  /** What is on the page, for the message of a test that failed. */
  async describe() {
    return this.page.evaluate(() => `${location.hash} | ${document.title} | ${document.body.innerText.replace(/\s+/g, ' ').slice(0, 700)}`);
  }

  /** An address with the whole id of its unit, once that is stored: `dinas-sosial` stands for the id of the draft which begins so. */
  async addressOf(hash) {
    const find = (to) => {
      const parts = to.split('/');
      const at = parts[1] === 'keliling' ? 3 : 4;
      if (!['keliling', 'penilaian'].includes(parts[1]) || !parts[at]) return to;
      for (const storage of [localStorage, sessionStorage]) {
        for (const text of Object.values(storage).filter((one) => one.includes(parts[2]))) {
          const [, id] = text.match(new RegExp(`"(${parts[at]}-[0-9a-f]{12})"`)) ?? text.match(new RegExp(`"id":\\s*"(${parts[at]})"`)) ?? [];
          if (id) return [...parts.slice(0, at), id, ...parts.slice(at + 1)].join('/');
        }
      }
      return undefined;
    };
    let found = await this.page.evaluate(find, hash);
    for (let waited = 0; found === undefined && waited < 1_500; waited += 100) {
      await pause(100);
      found = await this.page.evaluate(find, hash);
    }
    return found ?? hash;
  }

  async go(address) {
    const hash = await this.addressOf(address).catch(() => address);
    await this.page.evaluate((to) => { location.hash = to; }, hash);
    await this.page.waitForFunction((to) => location.hash === to, {}, hash);
    await this.settled();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /** A step back in the history, or forward. Within a page it is no navigation that every browser tells of. */
  async back(step = -1) {
    const was = this.page.url();
    await this.page.evaluate((by) => { history.go(by); }, step);
    for (let waited = 0; this.page.url() === was && waited < 5_000; waited += 20) await pause(20);
    await this.settled();
  }

  address() {
    return this.page.evaluate(() => location.hash);
  }

  heading() {
    return this.page.$eval('main h1', (element) => element.innerText.trim());
  }

  /** All that can be read in the page, in one line. */
  async text(selector = 'main') {
    await this.settled();
    return this.page.$eval(selector, (element) => element.innerText.replace(/\s+/g, ' ').trim());
  }

  /** Waits until a text can be read. */
  async reads(pattern, selector = 'main') {
    const source = pattern instanceof RegExp ? pattern.source : pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    await this.page.waitForFunction(
      (where, what) => new RegExp(what).test(document.querySelector(where)?.innerText.replace(/\s+/g, ' ') ?? ''),
      { timeout: 8_000 }, selector, source,
    ).catch(async () => {
      assert.fail(`“${source}” cannot be read in ${selector}: ${(await this.text(selector).catch(() => '(nothing there)')).slice(0, 1500)}`);
    });
  }

  /** A button, link or other control by its name, as shown or as spoken. */
  async control(name, within = 'body') {
    const handle = await this.page.waitForFunction((wanted, where) => {
      const exact = (text) => (text ?? '').replace(/\s+/g, ' ').trim() === wanted;
      return [...document.querySelectorAll(`${where} :is(a[href], button, summary, label, [role=button])`)]
        .find((one) => one.checkVisibility() && (exact(one.innerText) || exact(one.getAttribute('aria-label')))) ?? null;
    }, { timeout: 8_000 }, name, within).catch(async () => {
      assert.fail(`no control “${name}” in ${within}: ${(await this.text('body')).slice(0, 900)}`);
    });
    return handle.asElement();
  }

  async press(name, within) {
    try {
      await hit(await this.control(name, within));
    } catch (error) {
      // On a busy machine it may be drawn anew between being found and being pressed.
      if (!/not clickable/.test(error.message)) throw error;
      await this.settled();
      await hit(await this.control(name, within));
    }
    await this.settled();
  }

  /** Gives a field a value at once, as a picker of dates does. */
  async put(selector, value) {
    await this.page.$eval(selector, (field, words) => {
      Object.getOwnPropertyDescriptor(field.constructor.prototype, 'value').set.call(field, words);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
  }

  /** Puts words into the field at hand all at once, as from a clipboard. */
  async insert(words) {
    await this.page.evaluate((text) => { document.execCommand('insertText', false, text); }, words);
  }

  /** An element, at once if it is there. */
  async found(selector) {
    const there = await this.page.evaluateHandle((which) => document.querySelector(which), selector).catch(() => null);
    return there?.asElement() ?? this.page.waitForSelector(selector, { timeout: 8_000 });
  }

  async click(selector) {
    await hit(await this.found(selector));
  }

  /** Writes into a field in place of what it holds, key by key. */
  async write(selector, words) {
    const field = await this.found(selector);
    const begin = () => field.evaluate((element) => { element.scrollIntoView({ block: 'center', behavior: 'instant' }); element.focus(); element.select(); });
    await begin();
    if (words === '') {
      await this.page.keyboard.press('Backspace');
      return;
    }
    await typed(this.page, words);
    // A frame that has just got the focus may not have it yet for the first keys.
    if (await field.evaluate((element) => element.isConnected && element.value === '')) {
      await begin();
      await typed(this.page, words);
    }
  }

  value(selector) {
    return this.page.$eval(selector, (element) => element.value);
  }

  focused() {
    return this.page.evaluate(() => {
      const one = document.activeElement;
      return { tag: one.tagName.toLowerCase(), id: one.id, text: one.innerText?.trim() ?? '' };
    });
  }

  status() {
    return this.page.$eval('[role=status][aria-live]', (element) => element.textContent.trim());
  }

  /** Switches to a language with the button that everybody has. */
  async setLang(lang) {
    if (await this.page.$eval('html', (root) => root.lang) !== lang) await this.click('button.lang');
    await this.page.waitForSelector(`html[lang="${lang}"]`);
    await this.settled();
  }

  async download(act) {
    return downloaded(this.downloads, act);
  }

  /** Waits until the draft at hand is stored. */
  async saved() {
    await this.reads(/Tersimpan pukul \d\d\.\d\d|Saved at \d\d:\d\d|Komputer bersama: draf|Shared computer: the draft/, '.draft-saved');
  }

  /** The keys the app has in a storage of the browser. */
  keys(storage = 'localStorage') {
    return this.page.evaluate((name) => Object.keys(window[name]).filter((key) => key.startsWith('swanilai.')).sort(), storage);
  }

  bar() {
    return this.text('.draft-bar');
  }

  /** Presses a button of the bar. The page below may still be moving, so not by its place on the screen. */
  async bars(name) {
    const control = await this.control(name, '.draft-bar');
    await control.evaluate((button) => button.click());
    await this.settled();
  }

  async undo() {
    await this.bars('Urungkan');
  }

  async redo() {
    await this.bars('Ulangi');
  }
}

class Page {
  constructor(app) {
    this.app = app;
  }

  get page() {
    return this.app.page;
  }
}

/** Start. */
class Home extends Page {
  async visit() {
    await this.app.press(this.app.lang === 'en' ? 'Home' : 'Beranda', 'nav');
  }

  async begin() {
    await this.app.press(this.app.lang === 'en' ? 'Start a new assessment' : 'Mulai penilaian baru');
  }

  /** The drafts listed, as they read. */
  drafts() {
    return this.page.$$eval('.drafts > li', (cards) => cards.map((card) => card.innerText.replace(/\s+/g, ' ').trim()));
  }

  async open(name) {
    await this.app.press(name, '.drafts');
  }
}

/** A new assessment. */
class New extends Page {
  async choose({ instrument = 'ori-kepatuhan-2023', entity, kind, province, units = 'one', unit, shared = false }) {
    await this.page.waitForSelector('#instrument');
    await this.page.select('#instrument', instrument);
    await this.app.write('#entity-name', entity);
    if (kind) await this.page.select('#entity-kind', kind);
    if (province) await this.app.write('#province', province);
    await this.app.settled();
    const labels = { one: /^(Satu lokus saja|One unit only)$/, later: /^(Saya tambahkan|I will add)/, preset: /^(Susunan yang lazim|The usual set)/ };
    const radio = await this.page.evaluateHandle((pattern) => [...document.querySelectorAll('label.choice')]
      .find((label) => new RegExp(pattern).test(label.innerText.trim())), labels[units].source);
    assert.ok(radio.asElement(), `the choice “${units}” is offered`);
    await hit(radio);
    if (units === 'one') await this.app.write('#unit-name', unit);
    if (shared) await this.app.press(...await this.sharedLabel());
  }

  async sharedLabel() {
    const name = await this.page.$eval('form label.choice:has(input[type=checkbox])', (label) => label.innerText.replace(/\s+/g, ' ').trim());
    return [name, 'form'];
  }

  async begin() {
    await this.app.press((await this.page.$eval('html', (root) => root.lang)) === 'en' ? 'Start filling in' : 'Mulai mengisi');
  }

  /** From anywhere to the task list of a new draft; its id. */
  async start(choices) {
    await this.app.go('#/baru');
    await this.choose(choices);
    await this.begin();
    await this.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
    await this.app.settled();
    return (await this.app.address()).split('/')[2];
  }
}

/** The task list. */
class Tasks extends Page {
  /** Dimensions of a unit with their state, as they read. */
  states(index = 0) {
    return this.page.$$eval('main section.card:has(.tasks, .quiet)', (cards, at) => [...cards[at].querySelectorAll('.task')]
      .map((task) => [task.querySelector('span').innerText, task.querySelector('.status').innerText]), index);
  }

  async addUnit(name) {
    await this.app.write('#new-unit', name);
    await this.app.click('.add-unit button[type=submit]');
    await this.app.reads(name, 'main');
  }

  async openSheet(dimension, index = 0) {
    const links = await this.page.$$(`.task[href$="/${dimension}"]`);
    await hit(links[index]);
    await this.page.waitForSelector('fieldset.indicator, input[id^="points-"]');
    await this.app.settled();
  }
}

/** One unit. */
class Unit extends Page {
  async know(which) {
    const order = ['observations', 'points', 'score'];
    const radios = await this.page.$$('input[name="depth"]');
    const radio = radios[order.indexOf(which)];
    // In a frame that still grows to its content the place of a click may move away under it.
    for (let tries = 0; tries < 3; tries += 1) {
      await hit(radio);
      await this.app.settled();
      if (await radio.evaluate((one) => one.checked)) return;
    }
    throw new Error(`${which} cannot be chosen`);
  }

  /** Points by dimension, as on a report. */
  async points(points) {
    for (const [dimension, words] of Object.entries(points)) await this.app.write(`[id="points-${dimension}"]`, words);
  }
}

/** One dimension of one unit. */
class Sheet extends Page {
  field(id) {
    return `#${elementId(id)}`;
  }

  async level(id, level) {
    await this.app.click(`${this.field(id)} .levels .choice:nth-child(${level + 1})`);
  }

  async notApplicable(id) {
    await this.app.click(`${this.field(id)} .not-applicable`);
  }

  async clear(id) {
    await this.app.press('Kosongkan jawaban', this.field(id));
  }

  async split(id) {
    await this.app.click(`${this.field(id)} .indicator-actions button:last-child`);
    await this.page.waitForSelector(`${this.field(id)} .slot`);
  }

  async slot(id, slot, level) {
    const picks = await this.page.$$(`${this.field(id)} input[name="${elementId(id)}-${slot}"]`);
    await hit(picks[level]);
  }

  async index(id, words) {
    await this.app.write(`${this.field(id)} input[inputmode=decimal]`, words);
  }

  async openNotes(id) {
    const isOpen = await this.page.$eval(`${this.field(id)} details.notes`, (details) => details.open);
    if (!isOpen) await this.app.click(`${this.field(id)} details.notes > summary`);
  }

  async note(id, words) {
    await this.openNotes(id);
    await this.app.write(`${this.field(id)}-note`, words);
  }

  async openEvidence(id) {
    const isOpen = await this.page.$eval(`${this.field(id)} details.evidence`, (details) => details.open);
    if (!isOpen) await this.app.click(`${this.field(id)} details.evidence > summary`);
  }

  /** Evidence that the instrument does not name: its name and where it is. */
  async link(id, title, url, index = 0) {
    await this.openEvidence(id);
    await this.app.press('Tambah bukti lain', `${this.field(id)}`);
    await this.app.write(`${this.field(id)}-link-${index}-title`, title);
    await this.app.write(`${this.field(id)}-link-${index}-url`, url);
  }

  /** The level chosen; null where there is none. */
  given(id) {
    return this.page.$eval(this.field(id), (field) => {
      const found = field.querySelector('.levels input:checked');
      return found ? Number(found.value) : null;
    });
  }

  points() {
    return this.app.text('.dimension-score');
  }

  /** Answers every indicator at hand alike. */
  async all(level, except = []) {
    const elements = await this.page.$$eval('fieldset.indicator', (fields) => fields.map((field) => field.id));
    for (const element of elements.filter((one) => !except.includes(one))) {
      if (await this.page.$(`#${element} .levels`)) await this.app.click(`#${element} .levels .choice:nth-child(${level + 1})`);
    }
  }
}

/** The result. */
class Result extends Page {
  score() {
    return this.app.text('.standing .score');
  }

  badge() {
    return this.app.text('.standing .badge');
  }

  async save() {
    return this.app.download(() => this.app.press('Simpan berkas', 'section.no-print'));
  }
}

/** Files in. */
class Open extends Page {
  async visit() {
    await this.app.press((await this.page.$eval('html', (root) => root.lang)) === 'en' ? 'Open a file' : 'Buka berkas', 'nav');
    await this.page.waitForSelector('#files');
  }

  async choose(...places) {
    const before = (await this.page.$$('main section.card:has(.card-head)')).length;
    const input = await this.page.$('#files');
    await input.uploadFile(...places);
    await this.page.waitForFunction((count) => document.querySelectorAll('main section.card:has(.card-head)').length >= count, { timeout: 15_000 }, before + places.length);
    await this.app.settled();
  }

  /** The card of a file. */
  async card(index = 0) {
    const cards = await this.page.$$('main section.card:has(.card-head)');
    return cards[index].evaluate((card) => card.innerText.replace(/\s+/g, ' ').trim());
  }
}

/** The quick calculator. */
class Calculator extends Page {
  async visit(instrument) {
    await this.app.press((await this.page.$eval('html', (root) => root.lang)) === 'en' ? 'Calculator' : 'Kalkulator', 'nav');
    await this.page.waitForSelector('#instrument');
    if (instrument) await this.page.select('#instrument', instrument);
  }

  async scores(...words) {
    while ((await this.page.$$('.calculator-row')).length < words.length) {
      await this.app.click('#add-row');
      await pause(20);
    }
    const fields = await this.page.$$eval('input[id^="unit-score-"]', (inputs) => inputs.map((input) => input.id));
    for (const [index, field] of fields.entries()) await this.app.write(`#${field}`, words[index] ?? '');
    await this.app.settled();
  }

  /** Score and class as they read; null where there is no result. */
  async outcome() {
    await this.app.settled();
    return this.page.evaluate(() => {
      const read = (selector) => document.querySelector(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? null;
      return { score: read('.standing .score'), badge: read('.standing .badge'), working: read('p.working'), notice: read('main .notice') };
    });
  }
}

/** The instruments. */
class Instruments extends Page {
  async visit() {
    await this.app.press((await this.page.$eval('html', (root) => root.lang)) === 'en' ? 'Instruments' : 'Instrumen', 'nav');
  }
}

/** About. */
class About extends Page {
  async visit() {
    await this.app.press((await this.page.$eval('html', (root) => root.lang)) === 'en' ? 'About' : 'Tentang', 'nav');
  }

  async erase() {
    await this.app.press('Hapus semua data dari peramban ini');
    await pause(600);
    await this.app.press('Ya, hapus semua');
  }
}
