// The app in somebody else's page, or in the browser of another app. www/boot.js fetches this only there.
//
// The other end is src/browser/host.rs. What passes between the two are attributes of `<html>`, so that
// neither has to wait for the other, and the first visit of everybody else carries nothing of it.

import { guest } from './guest.js';
import { theme } from './theme.js';

const root = document.documentElement;

/** Joins the page around to the app; its style is there when this is done. */
export async function begin({ embedStyle, version }, isInApp) {
  const host = guest({ app: version });
  theme(host.params);
  // Whether there is a page around, this stands alone in its compact form, or an app shows it.
  const isAsked = host.params.get('embed') === '1';
  root.dataset.embed = host.embedded ? 'frame' : isAsked ? 'page' : 'app';
  if (isInApp) root.dataset.inApp = '';
  if (window.origin === 'null') root.dataset.bare = '';
  if (host.params.get('lang') === 'en' || host.params.get('lang') === 'id') root.dataset.lang = host.params.get('lang');
  if (host.embedded || isAsked) {
    for (const name of ['set', 'lokus', 'kop']) {
      const value = host.params.get(name);
      if (/^[a-z0-9-]{1,64}$/.test(value ?? '')) root.dataset[name] = value;
    }
  }
  host.onConnect(() => {
    root.dataset.connected = '';
    if (host.hostOrigin && host.params.get('peristiwa') === 'hasil') root.dataset.host = host.hostOrigin;
  });
  host.onViewport(({ top, height }) => {
    // What has to be seen at once is put where it is seen, see app.css.
    root.dataset.view = '';
    root.style.setProperty('--view-end', `${Math.max(0, top + height)}px`);
  });
  new MutationObserver(() => say(host)).observe(root, { attributeFilter: ['data-progress', 'data-result'] });
  document.addEventListener('click', submit);
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
  addEventListener('hashchange', () => step(host));
  if (embedStyle) await styled(embedStyle);
  return host;
}

/**
 * Without `allow-forms` a browser swallows the submission of a form, its event included.
 * Ours are never sent anywhere: the event is all they need.
 */
function submit(event) {
  const { form } = event.target.closest?.('button[type="submit"]') ?? {};
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

/** Paper cannot be unfolded by the reader, who only sees this frame's own document (EM-11). */
let folded = [];
function unfold() {
  root.dataset.printed = '';
  folded = [...document.querySelectorAll('main details:not([open])')];
  for (const part of folded) part.open = true;
}

function fold() {
  for (const part of folded) part.open = false;
  folded = [];
}

/** Passes on what the app wrote down. */
function say(host) {
  const { progress, result } = root.dataset;
  if (progress) {
    const [answered, total] = progress.split('/').map(Number);
    host.send('progress', { answered, total });
  }
  if (result) {
    delete root.dataset.result;
    host.send('result', JSON.parse(result));
  }
}

/** A new page begins: the page around may bring its beginning into sight. */
function step(host) {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const begins = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
    host.send('scroll-to', { top: Math.max(0, Math.round(begins + scrollY)) });
  }));
}

const styled = (href) => new Promise((done) => {
  document.head.append(Object.assign(document.createElement('link'), {
    // Readable by the theme in a frame without an origin, too.
    rel: 'stylesheet', crossOrigin: 'anonymous', href: new URL(href, document.baseURI).href, onload: done, onerror: done,
  }));
});
