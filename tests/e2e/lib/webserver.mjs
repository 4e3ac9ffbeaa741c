// Real servers of Debian, each a process of its own on a copy of its default configuration:
// another port, another document root, logs and locks in a folder that goes away. No service is touched.

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const APACHE = process.env.SWANILAI_APACHE ?? '/usr/sbin/apache2';
const NGINX = process.env.SWANILAI_NGINX ?? '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The folder of the document root, in which the ZIP is opened. */
export const BELOW = '/layanan/';

const left = new Set();
process.on('exit', () => { for (const stop of left) stop(); });

/** A folder that a server run by another account can read. */
export function openFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'swanilai-host-'));
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, 'html', BELOW), { recursive: true });
  return folder;
}

/** Changes lines of a configuration file; each must be there. */
function edit(file, ...changes) {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} of this Debian has no “${from}”`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(file, text);
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address();
  await new Promise((done) => { server.close(done); });
  return port;
}

/**
 * Apache as Debian sets it up, for the document root `www/html`.
 * `override` is what `.htaccess` may do, `modules` are enabled besides, `extra` stands in the site's own configuration.
 */
export async function apache(www, { override, modules = [], extra = '' } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'swanilai-apache-'));
  chmodSync(folder, 0o755);
  const conf = path.join(folder, 'conf');
  const port = await freePort();
  // Links between the folders of modules stay links inside the copy.
  cpSync('/etc/apache2', conf, { recursive: true, verbatimSymlinks: true });
  edit(path.join(conf, 'ports.conf'), ['Listen 80', `Listen 127.0.0.1:${port}`]);
  edit(path.join(conf, 'apache2.conf'), ['<Directory /var/www/>', `<Directory ${www}/>`]);
  if (override) edit(path.join(conf, 'apache2.conf'), [`<Directory ${www}/>\n\tOptions Indexes FollowSymLinks\n\tAllowOverride None`, `<Directory ${www}/>\n\tOptions Indexes FollowSymLinks\n\tAllowOverride ${override}`]);
  edit(path.join(conf, 'sites-available/000-default.conf'), ['*:80', `*:${port}`], ['/var/www/html', `${www}/html`], ['</VirtualHost>', `${extra}\n</VirtualHost>`]);
  // As a2enmod does.
  for (const name of modules) {
    for (const file of [`${name}.load`, `${name}.conf`]) {
      const link = path.join(conf, 'mods-enabled', file);
      if (existsSync(path.join(conf, 'mods-available', file)) && !existsSync(link)) symlinkSync(`../mods-available/${file}`, link);
    }
  }
  const env = { ...process.env, APACHE_CONFDIR: conf, APACHE_RUN_USER: 'www-data', APACHE_RUN_GROUP: 'www-data', LANG: 'C' };
  for (const [name, place] of [['RUN_DIR', 'run'], ['LOCK_DIR', 'lock'], ['LOG_DIR', 'log']]) {
    env[`APACHE_${name}`] = path.join(folder, place);
    mkdirSync(path.join(folder, place));
  }
  env.APACHE_PID_FILE = path.join(folder, 'run/apache2.pid');
  return running(folder, port, APACHE, ['-d', conf, '-f', path.join(conf, 'apache2.conf'), '-D', 'FOREGROUND'], env);
}

/** nginx as Debian sets it up, for the document root `www/html`; `snippet` is included in its server. */
export async function nginx(www, { snippet, brotli = false } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'swanilai-nginx-'));
  chmodSync(folder, 0o755);
  const conf = path.join(folder, 'conf');
  const port = await freePort();
  cpSync('/etc/nginx', conf, { recursive: true, verbatimSymlinks: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`).join(' ');
  edit(
    path.join(conf, 'nginx.conf'),
    ['/run/nginx.pid', `${folder}/nginx.pid`], ['/var/log/nginx/', `${folder}/`], ['/etc/nginx/', `${conf}/`],
    ['http {', `http { ${temporary}`],
  );
  // Which modules are installed on this machine says nothing; the one asked for is loaded.
  rmSync(path.join(conf, 'modules-enabled'), { recursive: true, force: true });
  mkdirSync(path.join(conf, 'modules-enabled'));
  if (brotli) writeFileSync(path.join(conf, 'modules-enabled/brotli.conf'), `load_module ${BROTLI};\n`);
  const site = path.join(conf, 'sites-available/default');
  edit(
    site, ['listen 80 default_server', `listen 127.0.0.1:${port} default_server`],
    ['listen [::]:80 default_server;', ''], ['/var/www/html', `${www}/html`],
  );
  const enabled = path.join(conf, 'sites-enabled/default');
  // Debian's link is absolute: it would lead out of the copy.
  if (existsSync(enabled) && readlinkSync(enabled).startsWith('/')) {
    rmSync(enabled);
    symlinkSync('../sites-available/default', enabled);
  }
  if (snippet) {
    writeFileSync(path.join(conf, 'snippets/swanilai.conf'), snippet);
    edit(site, ['server_name _;', 'server_name _;\n\tinclude snippets/swanilai.conf;']);
  }
  return running(folder, port, NGINX, ['-c', path.join(conf, 'nginx.conf'), '-e', `${folder}/error.log`, '-g', 'daemon off;'], process.env);
}

/** Whether nginx can be tried with Brotli here. */
export const hasBrotli = () => existsSync(BROTLI);

/** The server once it answers; told with its own words when it does not start. */
async function running(folder, port, program, args, env) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => { said += part; });
  const ended = new Promise((done) => { child.once('exit', done); child.once('error', (error) => { said += error.message; done(); }); });
  const kill = () => child.kill('SIGTERM');
  left.add(kill);
  let gone = false;
  ended.then(() => { gone = true; });
  const origin = `http://127.0.0.1:${port}`;
  const server = {
    origin,
    base: `${origin}${BELOW}swanilai/`,
    async stop() {
      kill();
      await ended;
      left.delete(kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (let waited = 0; waited < 10_000 && !gone; waited += 50) {
    if (await ask(`${origin}/`).then(() => true, () => false)) return server;
    await pause(50);
  }
  await server.stop();
  throw new Error(`${program} does not answer: ${said}`);
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** An answer as it came over the wire: nothing is decoded, every header as often as it was sent. */
export function ask(url, { method = 'GET', headers = {} } = {}) {
  return new Promise((done, fail) => {
    const request = http.request(url, { method, headers, agent, timeout: 10_000 }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', fail);
      response.on('end', () => {
        const sent = {};
        for (let at = 0; at < response.rawHeaders.length; at += 2) (sent[response.rawHeaders[at].toLowerCase()] ??= []).push(response.rawHeaders[at + 1]);
        done({
          status: response.statusCode, body: Buffer.concat(parts), headers: response.headers,
          /** All values under a name. */
          all: (name) => sent[name.toLowerCase()] ?? [],
        });
      });
    });
    request.on('timeout', () => request.destroy(new Error(`${url}: no answer`)));
    request.on('error', fail);
    request.end();
  });
}

export function closeConnections() {
  agent.destroy();
}
