// Text fields: what is pasted into them stays whole and readable, and what is wrong with it is said once.

import { el } from './parts.js';
import { MOST_LETTERS } from './sheet.js';
import { say } from './text.js';

/** How long typing rests before an error is spoken, in milliseconds. */
const REST = 1000;

/** Line breaks and tabs as spaces. */
const oneLine = (text) => text.replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ');

/** What is wrong with a name that is too long, or nothing. Letters are counted as the app counts them. */
export function tooLong(name) {
  const length = [...name.trim()].length;
  return length > MOST_LETTERS ? say('tooLong', { length, max: MOST_LETTERS, over: length - MOST_LETTERS }) : '';
}

/**
 * A field of one line. It has no `maxlength`, which cuts what is pasted without a word. A browser also leaves
 * out the line breaks of what is pasted, so that two cells of a sheet become one number; here they become spaces.
 */
export function input(id, value, attributes, set) {
  const field = el('input', { type: 'text', id, autocomplete: 'off', ...attributes });
  field.value = value;
  field.addEventListener('input', () => set(field.value));
  field.addEventListener('beforeinput', (event) => {
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    // Space around a number would hide it in a narrow field; in a name it may stand between words.
    const instead = attributes.inputmode ? oneLine(text.trim()) : oneLine(text);
    // Somebody who types a space means it.
    if (text.length < 2 || instead === text || event.isComposing) return;
    event.preventDefault();
    // With the browser's own undo where it can.
    if (document.execCommand('insertText', false, instead)) return;
    field.setRangeText(instead, field.selectionStart, field.selectionEnd, 'end');
    set(field.value);
  });
  return field;
}

/** Does something that draws fields anew, with focus and caret where they were; by a row that is gone it goes to the rows' end. */
export function keepFocus(act) {
  const { id, selectionStart, selectionEnd } = document.activeElement || {};
  act();
  if (!id || document.activeElement.id === id) return;
  const field = document.getElementById(id);
  (field || document.getElementById('tambah-baris'))?.focus({ preventScroll: true });
  if (typeof selectionStart === 'number') field?.setSelectionRange(selectionStart, selectionEnd);
}

/** What is wrong at each field: shown below it at once, and spoken once, when typing rests or the field is left. */
export class Errors {
  /** `speak` puts words into the status region. */
  constructor(speak) {
    Object.assign(this, { speak, now: new Map(), told: new Map(), timer: 0 });
    document.addEventListener('focusout', () => { if (this.timer) this.tell(); });
  }

  /** Shows what is wrong at a field; nothing where it is right. */
  show(id, words) {
    const [field, place] = [id, `${id}-salah`].map((one) => document.getElementById(one));
    place.textContent = words;
    place.hidden = !words;
    if (words) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    if (words) this.now.set(id, `${field.labels[0].textContent}: ${words}`);
    else this.now.delete(id);
  }

  fresh() {
    return [...this.now].filter(([id, words]) => this.told.get(id) !== words).map(([, words]) => words);
  }

  /** After all fields were judged. What nobody here has typed just now is not spoken. */
  judged(isSilent) {
    clearTimeout(this.timer);
    this.timer = 0;
    for (const id of this.now.keys()) if (!document.getElementById(id)) this.now.delete(id);
    const isOver = this.told.size > 0 && this.now.size === 0;
    for (const id of this.told.keys()) if (!this.now.has(id)) this.told.delete(id);
    if (isSilent) this.told = new Map(this.now);
    else if (this.fresh().length > 0) this.timer = setTimeout(() => this.tell(), REST);
    // The same error again is then a new one.
    if (isOver) this.speak('');
  }

  tell() {
    clearTimeout(this.timer);
    this.timer = 0;
    const words = this.fresh().join(' ');
    this.told = new Map(this.now);
    if (words) this.speak(words);
  }
}
