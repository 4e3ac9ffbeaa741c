// The app in somebody else's page. www/boot.js fetches this only there; src/ui/platform/host.rs is the other end.
//
// What the page around is told and what it says pass through here as events of the document, so that neither
// side needs to know when the other is ready. `<html data-embed>` says that there is a page around.

import { guest } from './guest.js';
import { theme } from './theme.js';

/** Joins the page around to the app. */
export function begin(app) {
  const root = document.documentElement;
  const host = guest({ app });
  theme(host.params);
  root.dataset.embed = host.embedded ? 'frame' : 'page';
  return host;
}
