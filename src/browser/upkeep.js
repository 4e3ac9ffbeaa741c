// What the page needs while the app changes it and others do, too: a translation by the browser stays
// current, and focus stays near when the element that has it goes.

/**
 * Watches the element that the app lives in.
 *
 * A browser that translates a page puts elements where text nodes were, and extensions do the same. Yew holds
 * on to the text nodes: it would change a figure that nobody sees any more, leave the old one standing, and
 * stop where it puts something before a node that is gone. So what was taken out is remembered together with
 * what stands in its place, and when Yew changes, moves or removes the one, the other follows. The translator
 * then translates the new text as it does any other. Nothing happens here on a page that nobody translates.
 */
export function watch(root) {
  /** What came in the place of a node that was taken out; of those that came, some may be gone again. */
  const instead = new WeakMap();
  const came = new WeakSet();

  /** What stands in the page for a node: itself, or what came instead. */
  const standing = (node, seen = new Set()) => {
    if (node.isConnected) return [node];
    if (seen.has(node)) return [];
    seen.add(node);
    return (instead.get(node) ?? []).flatMap((one) => standing(one, seen));
  };
  /** The child of `parent` in which a node stands. */
  const within = (node, parent) => {
    let [at] = standing(node);
    while (at && at.parentNode !== parent) at = at.parentNode;
    return at ?? null;
  };

  // The two calls by which Yew finds its place. They differ from the browser's own only where those fail.
  const { insertBefore, removeChild } = Node.prototype;
  Node.prototype.insertBefore = function insert(node, next) {
    const isUsual = !next || next.parentNode === this || !root.contains(this);
    if (isUsual && !instead.has(node)) return insertBefore.call(this, node, next);
    const before = isUsual ? next : within(next, this);
    const stands = standing(node);
    for (const one of stands.length > 0 ? stands : [node]) insertBefore.call(this, one, before);
    return node;
  };
  Node.prototype.removeChild = function remove(node) {
    if (node?.parentNode === this || !root.contains(this)) return removeChild.call(this, node);
    for (const one of standing(node)) one.remove();
    return node;
  };

  const change = (text) => {
    if (text.isConnected) return;
    const [first, ...more] = standing(text);
    first?.replaceWith(text);
    for (const one of more) one.remove();
  };
  const observer = new MutationObserver((records) => {
    let added;
    for (const record of records) {
      if (record.type === 'characterData') change(record.target);
      // Most of the time something is only added.
      if (record.removedNodes.length === 0) continue;
      for (const node of record.removedNodes) {
        if (node.isConnected || !(node.nodeType === Node.TEXT_NODE || came.has(node))) continue;
        added ??= new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
        const beside = [record.previousSibling, record.nextSibling].filter((one) => added.has(one)).slice(0, 1);
        const stands = (record.addedNodes.length > 0 ? [...record.addedNodes] : beside).filter((one) => one.isConnected);
        if (stands.length === 0) continue;
        instead.set(node, stands);
        for (const one of stands) {
          came.add(one);
          instead.delete(one);
        }
        if (node.nodeType === Node.TEXT_NODE) observer.observe(node, { characterData: true });
      }
    }
    if (last && !last.element.isConnected) setTimeout(refocus);
  });
  observer.observe(root, { childList: true, subtree: true });

  /** What had the focus last, with all that it stood in and all other stops. */
  let last;
  const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="-1"], [tabindex="0"]';
  root.addEventListener('focusin', ({ target }) => {
    const around = [];
    for (let at = target.parentElement; at && at !== root; at = at.parentElement) around.push(at);
    const stops = [...root.querySelectorAll(STOPS)];
    last = { element: target, around, stops, at: stops.indexOf(target), hash: location.hash };
  });
  // A click beside everything takes the focus away on purpose.
  root.addEventListener('focusout', () => setTimeout(() => {
    if (last?.element.isConnected && isNowhere()) last = undefined;
  }));
  const isNowhere = () => !document.activeElement || document.activeElement === document.body;

  /**
   * Moves focus to what came in the place of the stop that is gone, else to the one after it or before, within
   * the smallest part of the page that is still there.
   */
  function refocus() {
    const lost = last;
    if (!lost || lost.element.isConnected || !isNowhere()) return;
    last = undefined;
    // A new page takes the focus to its heading.
    if (lost.hash !== location.hash) return;
    const fits = (one) => one.isConnected && !one.disabled && one.checkVisibility?.() !== false;
    const known = new Set(lost.stops);
    const after = lost.stops.slice(lost.at + 1);
    const before = lost.stops.slice(0, Math.max(lost.at, 0)).reverse();
    for (const place of lost.around.filter((one) => one.isConnected)) {
      const there = [...place.querySelectorAll(STOPS)].filter(fits);
      const isThere = (one) => there.includes(one);
      const found = there.find((one) => !known.has(one)) ?? after.find(isThere) ?? before.find(isThere);
      if (found) {
        found.focus({ preventScroll: true });
        return;
      }
    }
  }
}
