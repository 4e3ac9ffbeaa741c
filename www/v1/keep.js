// What can be done with a result: file, text, paper, and handing it to the page around.

import { input, tooLong } from './fields.js';
import { classWords, el, p } from './parts.js';
import { number, say } from './text.js';
import { MOST, assessment, label } from './sheet.js';

/** Why there is no result. */
export function missing(found) {
  if (found?.over) return say('over', { max: MOST, over: found.over });
  return say(found?.faults.length ? 'faulty' : 'nothingYet');
}

/** How long what cannot be taken back is inert after it appears, in milliseconds (SE-7). */
const INERT = 500;

/** Asks before something is done. Focus goes to the harmless answer. */
function ask(place, question, yes, act) {
  const done = () => {
    place.replaceChildren();
    place.previousElementSibling?.querySelector('button')?.focus();
  };
  const confirm = el('button', {
    type: 'button', class: 'danger', disabled: '', onclick: () => {
      done();
      act();
    },
  }, yes);
  const cancel = el('button', { type: 'button', onclick: done }, say('cancel'));
  place.replaceChildren(el('div', { class: 'confirm', role: 'group', 'aria-label': question }, el('p', { class: 'confirm-question' }, question), confirm, cancel));
  cancel.focus();
  setTimeout(() => { confirm.disabled = false; }, INERT);
}

/** The score as a text for a message or a note. */
function asText(sheet, pack, found, lang) {
  const { entity } = found;
  const score = entity.score ? number(entity.score) : say('between', { low: number(entity.low), high: number(entity.high) });
  const standing = (one, forUnit) => (one.class ? ` · ${classWords(one.class, forUnit)}` : '');
  const shown = (one) => (one.score ? number(one.score) : say('between', { low: number(one.low), high: number(one.high) }));
  return [
    sheet.entity.trim(),
    `${pack.name[lang]}: ${score}${standing(entity)}`,
    ...sheet.rows.flatMap((row, index) => (found.units[index] ? [`- ${label(row, index)}: ${shown(found.units[index])}${standing(found.units[index], true)}`] : [])),
    say('simulation'),
  ].filter(Boolean).join('\n');
}

export class Keep {
  /** `page` gives the sheet, the pack and what was found, now. */
  constructor(place, page) {
    Object.assign(this, { place, page });
  }

  draw() {
    const { page } = this;
    const button = (key, onclick, style = '') => el('button', { type: 'button', id: key, class: style, onclick }, say(key));
    this.entity = input('instansi', page.sheet.entity, { 'aria-describedby': 'instansi-salah instansi-hint' }, (words) => {
      page.sheet.entity = words;
      page.changed();
    });
    this.told = el('div', { id: 'diberitahukan' });
    this.asked = el('div', { id: 'ditanyakan' });
    this.sending = page.host.embedded && page.host.params.get('peristiwa') === 'hasil';
    const send = this.sending && [
      p('actions', button('send', () => this.send())),
      p('hint', say('sendWaits')),
    ];
    if (send) this.wait = send[1];
    this.place.replaceChildren(
      el('h2', {}, say('keep')),
      el('div', { class: 'field' }, el('label', { for: 'instansi' }, say('entity')), el('p', { class: 'hint', id: 'instansi-hint' }, say('entityHint')), this.entity, el('p', { class: 'error', id: 'instansi-salah', hidden: '' })),
      p('actions', button('download', () => this.download(), 'primary'), button('copy', () => this.copy()), button('print', () => this.print())),
      this.told,
      ...(send || []),
      p('actions', button('clear', () => this.clear(), 'quiet-button')),
      this.asked,
    );
    this.update();
  }

  /** Takes what came from elsewhere. */
  take() {
    const { entity } = this.page.sheet;
    if (this.entity.value !== entity) this.entity.value = entity;
  }

  judge() {
    this.page.errors.show('instansi', tooLong(this.page.sheet.entity));
  }

  update() {
    if (this.sending) this.wait.hidden = this.canSend();
  }

  canSend() {
    const { found, host } = this.page;
    return Boolean(found?.entity?.score && host.hostOrigin);
  }

  /** Says something where the button was pressed, with what else can be done and the text to copy by hand where that may be needed. */
  tell(words, text, ...others) {
    const away = this.page.host.embedded ? this.page.newTab() : null;
    const area = text && el('textarea', { id: 'salinan', readonly: '', 'aria-label': say('byHand'), spellcheck: 'false' });
    if (area) area.value = text;
    const said = p('', words);
    this.say = (more) => {
      said.textContent = more;
      this.page.announce(more);
    };
    this.told.replaceChildren(...[said, others.length > 0 && p('actions', ...others), area, area && p(''), away].filter(Boolean));
    this.page.announce(words);
  }

  /** Whether there is something to keep; else says so. */
  ready() {
    if (this.page.found?.entity) return true;
    this.tell(missing(this.page.found));
    return false;
  }

  download() {
    if (!this.ready()) return;
    const { sheet, pack, found, host, app } = this.page;
    const lokus = host.params.get('lokus') || '';
    const kind = /^[a-z0-9-]{1,32}$/.test(lokus) ? lokus : '';
    if (tooLong(sheet.entity) || sheet.rows.some((row) => tooLong(row.name))) {
      this.tell(say('namesTooLong'));
      return;
    }
    const text = `${JSON.stringify(assessment(sheet, pack, found, { app, kind }), null, 2)}\n`;
    const file = `penilaian-${pack.id}.json`;
    const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = el('a', { href, download: file, hidden: '' });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    // Whether the file arrived is not told to any page, so there are other ways as well.
    const button = (key, act) => el('button', { type: 'button', id: key, onclick: act }, say(key));
    const copy = button('copyFile', () => navigator.clipboard?.writeText(text).then(() => this.say(say('copied')), () => this.select()) ?? this.select());
    // Sheets for sharing take `.txt` and no `.json`.
    const shared = window.File && { files: [new File([text], `${file}.txt`, { type: 'text/plain' })] };
    const share = shared && navigator.canShare?.(shared) && button('shareFile', () => navigator.share(shared).catch(({ name }) => {
      // Whoever closes the sheet knows it.
      if (name !== 'AbortError') this.say(say('notShared'));
    }));
    this.tell(say('downloaded', { file }), text, copy, ...(share ? [share] : []));
  }

  /** The text stands there to be copied by hand. */
  select() {
    this.say(say('notCopied'));
    document.getElementById('salinan').select();
  }

  async copy() {
    if (!this.ready()) return;
    const { sheet, pack, found, lang } = this.page;
    const text = asText(sheet, pack, found, lang());
    try {
      await navigator.clipboard.writeText(text);
      this.tell(say('copied'));
    } catch {
      this.tell('', text);
      this.select();
    }
  }

  print() {
    if (!this.ready()) return;
    if (this.page.host.embedded) this.tell(say('printing'));
    window.print();
  }

  clear() {
    ask(this.asked, say('clearAsk'), say('clearYes'), () => {
      this.page.clear();
      this.page.announce(say('cleared'));
    });
  }

  /** Shows what would go and to whom; only the second step sends it (EM-9). */
  send() {
    if (!this.canSend()) {
      this.page.announce(say('sendWaits'));
      return;
    }
    const { pack, found: { entity }, host } = this.page;
    const origin = host.hostOrigin;
    const values = { score: number(entity.score), class: classWords(entity.class), origin };
    ask(this.asked, say('sendAsk', values), say('sendYes'), () => {
      // Another page may have taken the place of the one that was named.
      if (host.hostOrigin !== origin) return;
      host.send('result', { set: pack.id, nilai: Number(entity.score), kategori: entity.class.code || null, zona: entity.zone || null });
      this.tell(say('sent', { origin }));
    });
  }
}
