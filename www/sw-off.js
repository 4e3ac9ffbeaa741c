// The end of the worker that keeps the app for use without internet. A site that wants to be rid of it
// publishes this file under the name `sw.js`: every browser that comes by forgets what was kept,
// and goes to the server again. Drafts are not touched, open pages are not reloaded. See docs/offline.md.

addEventListener('install', (event) => event.waitUntil(skipWaiting()));

addEventListener('activate', (event) => event.waitUntil((async () => {
  await caches.delete(`swanilai ${new URL(registration.scope).pathname}`);
  await registration.unregister();
})()));
