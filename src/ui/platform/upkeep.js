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
  /** What stands in the page instead of a text node that was taken out, and the other way round. */
  const instead = new WeakMap();
  const textOf = new WeakMap();

  /** What stands in the page for a node: itself, or what came instead. */
  const standing = (node) => (node.isConnected ? [node] : (instead.get(node) ?? []).filter((one) => one.isConnected));
  /** The child of `parent` in which a node stands. */
  const within = (node, parent) => {
    let [at] = standing(node);
    while (at && at.parentNode !== parent) at = at.parentNode;
    return at ?? null;
  };

  // The two calls by which Yew finds its place. They differ from the browser's own only where those fail.
  const { insertBefore, removeChild } = Node.prototype;
  Node.prototype.insertBefore = function insert(node, next) {
    const before = next && next.parentNode !== this && root.contains(this) ? within(next, this) : next;
    const [first, ...more] = instead.has(node) ? standing(node) : [node];
    for (const one of [first ?? node, ...more]) insertBefore.call(this, one, before);
    return node;
  };
  Node.prototype.removeChild = function remove(node) {
    if (node?.parentNode === this || !root.contains(this)) return removeChild.call(this, node);
    for (const one of standing(node)) one.remove();
    return node;
  };

  const change = (text) => {
    const [first, ...more] = instead.get(text)?.filter((one) => one.isConnected) ?? [];
    if (text.isConnected || !first) return;
    first.replaceWith(text);
    for (const one of more) one.remove();
    instead.delete(text);
  };
  const observer = new MutationObserver((records) => {
    let came;
    for (const record of records) {
      if (record.type === 'characterData') change(record.target);
      for (const node of record.removedNodes) {
        const text = textOf.get(node) ?? node;
        if (node.isConnected || text.isConnected || text.nodeType !== Node.TEXT_NODE) continue;
        came ??= new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
        const beside = [record.previousSibling, record.nextSibling].filter((one) => came.has(one)).slice(0, 1);
        const stands = (record.addedNodes.length > 0 ? [...record.addedNodes] : beside).filter((one) => one.isConnected);
        if (stands.length === 0) continue;
        instead.set(text, stands);
        for (const one of stands) textOf.set(one, text);
        observer.observe(text, { characterData: true });
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

  /** Moves focus to the stop after the one that is gone, within the smallest part of the page that is still there. */
  function refocus() {
    const lost = last;
    if (!lost || lost.element.isConnected || !isNowhere()) return;
    last = undefined;
    // A new page takes the focus to its heading.
    if (lost.hash !== location.hash) return;
    const fits = (one) => one.isConnected && !one.disabled && one.checkVisibility?.() !== false;
    const part = lost.around.filter((one) => one.isConnected);
    const after = lost.stops.slice(lost.at + 1);
    const before = lost.stops.slice(0, Math.max(lost.at, 0)).reverse();
    for (const place of part) {
      const found = [after, before].flatMap((stops) => stops.filter((one) => place.contains(one) && fits(one)).slice(0, 1))[0]
        ?? [...place.querySelectorAll(STOPS)].find(fits);
      if (found) {
        found.focus({ preventScroll: true });
        return;
      }
    }
  }
}
