// Has a light page kept for use without internet, by the worker that also keeps the app (www/sw.js).

/** How long the page is left alone first, in milliseconds. */
const PAUSE = 2000;

/** Calls back once the page is kept. Whatever fails leaves the page as it is. */
export function keptOffline(then) {
  const container = navigator.serviceWorker;
  if (!window.isSecureContext || !container || new URLSearchParams(location.search).has('embed')) return;
  const scope = new URL('../', location.href);
  // The files of this page, as they are called from the top of the site.
  const places = [location.href, ...Array.from(document.querySelectorAll('link[rel="stylesheet"], script[src]'), (one) => one.href || one.src)];
  const names = places.map((place) => new URL(place).pathname.slice(scope.pathname.length));
  container.addEventListener('message', ({ data }) => { if (data?.light) then(); });
  setTimeout(async () => {
    try {
      const registration = await container.register(new URL('sw.js', scope), { scope, updateViaCache: 'none' });
      if ((await container.ready).scope === scope.href) registration.active.postMessage({ ask: 'light', names });
    } catch { /* No worker here. */ }
  }, PAUSE);
}
