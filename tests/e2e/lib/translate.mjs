// A page as a browser shows it once a person has it translated.
//
// Chrome's translator puts two <font> elements where each text node was and keeps the node for "show
// original". So a program that holds a text node and changes it later changes nothing that anybody sees. The
// page's language attribute changes too, and some attributes that hold words. The translator goes on with
// whatever text appears later.

/**
 * Translates the page at hand, and goes on with all that appears. It runs in the page, so it is given whole:
 * `await page.evaluate(translate)` for a page that stands, `person({ before: translate })` for one that comes.
 * Words stay as they are, so a test looks for the usual ones and no old ones. `window.translated` has
 * `count()`, how many texts were replaced, and `undo()`, which shows the original as the browser does.
 */
export function translate(lang = 'en') {
  const kept = new Map();
  let count = 0;
  const isLeftOut = (text) => !text.data.trim() || !text.parentElement
    || text.parentElement.closest('script, style, noscript, textarea, svg, title, .notranslate, [translate="no"]')
    || kept.has(text.parentElement.parentElement);
  const replace = (text) => {
    if (isLeftOut(text)) return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
    kept.set(outer, text);
    count += 1;
  };
  const all = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = root.nodeType === Node.TEXT_NODE ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(replace);
  };
  // Words in attributes are translated once, as they stand then.
  const attributes = (root) => {
    for (const one of root.querySelectorAll?.('[title], [placeholder], [alt]') ?? []) {
      for (const name of ['title', 'placeholder', 'alt']) if (one.hasAttribute(name)) one.setAttribute(name, one.getAttribute(name));
    }
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      const nodes = type === 'characterData' ? [target] : [...addedNodes];
      for (const node of nodes) {
        if (!node.isConnected) continue;
        all(node);
        attributes(node);
      }
    }
  });
  const begin = () => {
    document.documentElement.lang = lang;
    document.documentElement.classList.add('translated-ltr');
    all(document.documentElement);
    attributes(document);
  };
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
  window.translated = {
    count: () => count,
    undo() {
      observer.disconnect();
      for (const [outer, text] of kept) outer.replaceWith(text);
      document.documentElement.classList.remove('translated-ltr');
    },
  };
}
