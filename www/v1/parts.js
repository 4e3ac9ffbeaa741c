// What both light pages draw. Everything a person or an address says becomes text, never markup.

import { number, say } from './text.js';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes and children; texts become text. Empty children are left out. */
export function el(name, attributes = {}, ...children) {
  const node = /^(svg|path|rect|text)$/.test(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== '' && child !== null));
  return node;
}

export const p = (style, ...children) => el('p', style ? { class: style } : {}, ...children);

/** A link that leaves the page in a tab of its own. */
export const away = (href, text) => el('a', { href, target: '_blank', rel: 'noopener' }, text);

export const zoneWords = (zone) => say('zone', { zone: say(zone) });

/** `Zona Hijau · Kategori A · Kualitas Tertinggi`, as far as the instrument has them. */
export function classWords(found, forUnit) {
  return [
    found.zone && zoneWords(found.zone), found.code && say('category', { code: found.code }), forUnit ? found.unitName : found.name,
  ].filter(Boolean).join(' · ');
}

/** Check, dash and cross: told apart without colour, on screen and on a grey copy. */
const SHAPES = { hijau: 'M3 8.5l3.2 3.2L13 4.8', kuning: 'M3 8h10', merah: 'M4 4l8 8M12 4l-8 8' };

export function badge(zone, words) {
  const icon = zone && el('svg', { class: 'zone-icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, el('path', { d: SHAPES[zone] }));
  return el('span', { class: zone ? `badge zone-${zone}` : 'badge' }, icon, words);
}

/** The score on its scale: classes as bands, what is possible as a bar, the score as a pointer. */
function ruler(pack, found) {
  const place = (value) => Math.min(100, Math.max(0, (value / pack.max) * 100));
  const share = (value) => `${value.toFixed(4)}%`;
  const bar = (style, left, width, y, height) => el('rect', { class: style, x: share(left), width: share(width), y, height });
  let right = 100;
  const bands = pack.classes.flatMap(({ min, zone, code }) => {
    const left = place(min);
    const width = right - left;
    const label = el('text', { class: 'band-label', x: share(left + width / 2), y: 30, 'text-anchor': 'middle' }, code);
    right = left;
    return [bar(`band band-${zone || 'plain'}`, left, width, 14, 22), label];
  });
  const isOpen = !found.score;
  const at = found.score || found.projected;
  const words = isOpen || !found.class
    ? say('open', { low: number(found.low), high: number(found.high) })
    : say('exact', { score: number(found.score), class: classWords(found.class) });
  return el(
    'svg',
    { class: 'ruler', role: 'img', 'aria-label': say('ruler', { max: number(pack.max), text: words }) },
    ...bands,
    isOpen ? bar('ruler-open', place(found.low), place(found.high) - place(found.low), 40, 8) : null,
    at ? el('svg', { class: 'pointer-place', x: share(place(at)) }, el('path', { class: isOpen ? 'pointer pointer-open' : 'pointer', d: 'M-7 0H7L0 13ZM0 13V50' })) : null,
  );
}

/** Number or bounds, class, and the scale. */
export function standing(pack, found, note = '') {
  const headline = found.score
    ? [el('strong', { class: 'score' }, number(found.score))]
    : [
      el('span', { class: 'score-label' }, say('provisional')), ' ',
      el('strong', { class: 'score score-open' }, say('between', { low: number(found.low), high: number(found.high) })),
      note && ' ', note && el('span', { class: 'quiet' }, note),
    ];
  const words = found.class
    ? badge(found.class.zone, classWords(found.class))
    : found.zone && badge(found.zone, `${zoneWords(found.zone)} · ${say('zoneCertain')}`);
  return [
    p('standing-line', ...headline),
    words ? p('', words) : null,
    !found.score && found.projected ? p('quiet', say('projected', { score: number(found.projected) })) : null,
    ruler(pack, found),
  ].filter(Boolean);
}
