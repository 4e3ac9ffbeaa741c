// Takes the pictures of the guides anew, and the one of the front page: `node tests/e2e/pictures.mjs`, after `cargo xtask dist`.
// Look at them before they are committed. With a folder as its argument it writes them there and leaves docs/ alone.

import path from 'node:path';
import { take, takeFront } from './lib/pictures.mjs';
import { closeSite } from './lib/server.mjs';

const [folder] = process.argv.slice(2);
try {
  await take(folder ?? 'docs/pictures', (name, bytes) => console.log(`${name} ${bytes.length}`));
  await takeFront(folder ? path.join(folder, 'screenshot.png') : 'docs/screenshot.png');
} finally {
  closeSite();
}
