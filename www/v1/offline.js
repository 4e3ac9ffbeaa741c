// Has the light calculator kept for use without internet, by the worker that also keeps the app (www/sw.js).

/** How long the page is left alone first, in milliseconds. */
const PAUSE = 2000;

/** Calls back once the page is kept. Whatever fails leaves the page as it is. */
export function keptOffline(then) {
  const container = navigator.serviceWorker;
  if (!window.isSecureContext || !container || new URLSearchParams(location.search).has('embed')) return;
  const { href: scope } = new URL('../', location.href);
  container.addEventListener('message', ({ data }) => { if (data.light) then(); });
  setTimeout(async () => {
    try {
      const { active } = await container.register(`${scope}sw.js`, { scope, updateViaCache: 'none' }).then(() => container.ready);
      active.postMessage({ ask: 'light' });
    } catch { /* No worker here. */ }
  }, PAUSE);
}
