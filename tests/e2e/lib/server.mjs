// A static host of a few lines, for what the good one never does: no headers, missing files, damaged files.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DIST } from './env.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.webp': 'image/webp', '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the built site, or another folder, without any header of its own.
 * Files that are not `typed` get the headers' type alone.
 * `change(name, body)` may give another body, sooner or later, null for a file that is not there, or 'drop' to cut
 * the connection.
 */
export async function host({ prefix = '/', change = (_, body) => body, headers = {}, folder = DIST, typed = /./ } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname.slice(prefix.length) || 'index.html';
    const file = path.join(folder, path.normalize(`/${name}`));
    const found = pathname.startsWith(prefix) ? await readFile(file).catch(() => null) : null;
    const body = found && await change(name, found);
    if (body === 'drop') {
      request.socket.destroy();
      return;
    }
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...headers, ...(typed.test(file) && { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' }) });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    base: `http://127.0.0.1:${server.address().port}${prefix}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

let usual;

/** The site as it will be published: the server of xtask, else one of our own. */
export async function site() {
  if (process.env.SWANILAI_BASE) return process.env.SWANILAI_BASE;
  usual ??= await host();
  return usual.base;
}

/** The same in a folder of its host. */
export async function subSite() {
  return process.env.SWANILAI_BASE_SUB ?? (await host({ prefix: '/sub/folder/' })).base;
}

export function closeSite() {
  usual?.close();
}
