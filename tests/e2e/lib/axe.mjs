// A page at every size and in every colour, judged by axe.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { media } from './browser.mjs';
import { IS_FULL } from './env.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A small phone (and 400 % on a desk), a usual phone, a tablet, a desk. */
export const WIDTHS = [320, 360, 768, 1366];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

export const SCHEMES = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  forced: { 'prefers-color-scheme': 'light', 'forced-colors': 'active' },
  'forced dark': { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
};

/** What a person has set in their system. Colours that fade in would be judged half way: AX-9 asks that they do not. */
export const pretend = (page, features) => media(page, { 'prefers-reduced-motion': 'reduce', ...features });

export const scheme = (page, name) => pretend(page, SCHEMES[name]);

/**
 * What axe finds. `colours`: only what has to do with them; `sampled`: of texts that look alike the first,
 * for a page that was judged whole in another scheme or size.
 */
export async function axe(page, { colours = false, sampled = false, structure = false } = {}) {
  if (!await page.evaluate(() => 'axe' in window)) {
    await page.evaluate(AXE);
    // Chromium paints text in the forced colour, but of this property, which axe asks for, it tells the other.
    await page.evaluate(() => {
      const told = CSSStyleDeclaration.prototype.getPropertyValue;
      CSSStyleDeclaration.prototype.getPropertyValue = function value(name) {
        return told.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
      };
    });
  }
  return page.evaluate(async (tags, names, onlyColours, isSampled, onlyStructure) => {
    const rules = { 'target-size': { enabled: true } };
    if (onlyStructure) for (const name of names) rules[name] = { enabled: false };
    const options = onlyColours
      ? { runOnly: { type: 'rule', values: names }, resultTypes: ['violations'] }
      : { runOnly: tags, rules, resultTypes: ['violations'] };
    // Looks alike: the same colours and size on the same grounds.
    const look = (one) => {
      const { color, fontSize, fontWeight, opacity } = getComputedStyle(one);
      const grounds = [];
      for (let at = one; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/, 0\)$/.test(backgroundColor)) grounds.push(backgroundColor);
        if (at === document.body || /^rgb\(/.test(backgroundColor)) break;
      }
      return [one.localName, color, fontSize, fontWeight, opacity, ...grounds].join(' ');
    };
    const looks = new Map();
    if (isSampled) {
      for (const one of document.body.querySelectorAll('*')) {
        const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if ((hasText || one.matches('input, select, textarea')) && one.checkVisibility()) looks.set(look(one), looks.get(look(one)) ?? one);
      }
    }
    const context = isSampled && looks.size > 0 ? { include: [...looks.values()] } : document;
    // What the bar at the lower edge covers is a matter of where the page was scrolled to: it stands in line meanwhile.
    const bar = document.querySelector('.draft-bar');
    bar?.style.setProperty('position', 'static');
    const { violations } = await window.axe.run(context, { ...options, preload: false });
    bar?.style.removeProperty('position');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} [${node.any.map((check) => check.message).join('; ').slice(0, 200)}]`).join(' | ')}`);
  }, TAGS, COLOURS, colours, sampled, structure);
}

/** What stands beside axe's rules: AX-8 and AX-2. */
async function measured(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found = [];
    const by = root.scrollWidth - root.clientWidth;
    if (by > 0) {
      const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll, .visually-hidden, svg'));
      found.push(`AX-8: the page scrolls sideways by ${by} px: ${wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')}`);
    }
    // What is wider than the page scrolls in a region of its own that takes focus.
    const stuck = [...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth && (one.tabIndex !== 0 || !one.getAttribute('aria-label')));
    if (stuck.length > 0) found.push(`AX-8: ${stuck.length} wide tables cannot be reached`);
    // Labels are tall enough for a thumb.
    const low = [...document.querySelectorAll('label.choice, label.pick, button, a.button')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5);
    if (low.length > 0) found.push(`AX-2: lower than 44 px: ${low.slice(0, 4).map((one) => one.innerText.slice(0, 40)).join(', ')}`);
    return found;
  });
}

/** Twice: what a page does about its new colours is drawn after they are. */
const drawn = (page) => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))); }));

/** Of the two with forced colours each at one width alone: words are in the system's own colours, whatever the width. */
const ELSEWHERE = { forced: 'first', 'forced dark': 'last' };

/**
 * The page at hand, every way a person may see it: all rules at the first and the last width, in other schemes there the
 * rules of colours; what has to do with places is measured at each width. A page that is asked for in light alone is like
 * another that is judged whole, in other words: all rules are tried at its first width. It is never loaded anew.
 * With SWANILAI_FULL every scheme is tried at every width, and structure between, which takes twice as long: the style
 * has no colours of its own for a width.
 */
export async function judge(page, name, found, { schemes = Object.keys(SCHEMES), widths = WIDTHS } = {}) {
  const add = (where, words) => found.push(...words.map((one) => `${name} ${where}: ${one}`));
  const last = widths.length - 1;
  const isOnce = !IS_FULL && schemes.length === 1;
  for (const [at, width] of widths.entries()) {
    await page.setViewport({ width, height: 900 });
    await scheme(page, 'light');
    await drawn(page);
    const isWhole = at === 0 || (at === last && !isOnce);
    if (isWhole || IS_FULL) add(`${width} light`, await axe(page, { structure: !isWhole }));
    add(`${width}`, await measured(page));
    const here = IS_FULL
      ? schemes.filter((one) => one !== 'light' || !isWhole)
      : schemes.filter((one) => isWhole && one !== 'light' && (last === 0 || ELSEWHERE[one] !== (at === 0 ? 'last' : 'first')));
    for (const colours of here) {
      await scheme(page, colours);
      await drawn(page);
      add(`${width} ${colours}`, await axe(page, { colours: true, sampled: true }));
    }
  }
  await scheme(page, 'light');
  await page.setViewport({ width: 1024, height: 800 });
}
