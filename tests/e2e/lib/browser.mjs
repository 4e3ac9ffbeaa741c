// Browsers, and a test around each journey: one browser a file, one profile a person.

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { App } from './app.mjs';
import { CHROMIUM, FIREFOX } from './env.mjs';
import { Recorder } from './recorder.mjs';
import { closeSite, site } from './server.mjs';

/** As webdriver.json and the set-up know them. */
export const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export { pause };

/** Chromium with a profile folder of its own. The folder stays when it is given. */
export async function chromium({ profile, flags = [] } = {}) {
  const userDataDir = profile ?? await mkdtemp(path.join(tmpdir(), 'swanilai-profile-'));
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...flags],
    userDataDir,
    env: { ...process.env, TZ: 'Asia/Jakarta' },
    protocolTimeout: 60_000,
  });
  if (!profile) browser.once('disconnected', () => { rm(userDataDir, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}); });
  return browser;
}

export async function firefox(downloads) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    env: { ...process.env, TZ: 'Asia/Jakarta' },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/plain',
      'intl.accept_languages': 'id-ID, id',
    },
  });
}

let shared;

/** The browser of this test file. */
export function browserOfFile() {
  shared ??= chromium();
  return shared;
}

after(async () => {
  await (await shared)?.close();
  closeSite();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const folders = [];

/** A folder that takes downloads. */
export async function downloadFolder() {
  folders.push(await mkdtemp(path.join(tmpdir(), 'swanilai-downloads-')));
  return folders.at(-1);
}

/** The next file that `act` makes appear in a folder: its name and bytes, once it is whole. */
export async function downloaded(folder, act) {
  const before = new Set(await readdir(folder));
  await act();
  for (let waited = 0; waited < 20_000; waited += 50) {
    const fresh = (await readdir(folder)).filter((name) => !before.has(name) && !/\.(crdownload|part|tmp)$|^\.org\.chromium/i.test(name));
    // Firefox makes the final name at once and fills it in afterwards.
    if (fresh.length > 0 && !(await readdir(folder)).some((name) => name.endsWith('.part'))) {
      const place = path.join(folder, fresh[0]);
      if ((await stat(place)).size > 0) return { name: fresh[0], place, bytes: await readFile(place) };
    }
    await pause(50);
  }
  throw new Error(`nothing was downloaded to ${folder}`);
}

/**
 * A person with a profile of their own at the app.
 * `lang` is what the browser asks for; `before` runs in the page before any script of it.
 */
export async function person({ browser, base, lang = 'id', width = 1024, height = 800, path: hash = '', before, wait = true, context } = {}) {
  const owner = browser ?? await browserOfFile();
  const place = base ?? await site();
  const profile = context ?? await owner.createBrowserContext();
  const page = await profile.newPage();
  const recorder = new Recorder(place);
  await recorder.follow(page);
  const downloads = await downloadFolder();
  if (page.createCDPSession && (await owner.version()).startsWith('Chrom')) {
    const session = await page.createCDPSession();
    const accept = lang === 'en' ? 'en-US,en' : 'id-ID,id';
    const userAgent = await owner.userAgent();
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: accept });
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, browserContextId: profile.id });
  }
  await page.setViewport({ width, height });
  if (before) await page.evaluateOnNewDocument(before);
  const app = new App({ page, recorder, downloads, base: place, profile, lang });
  await page.goto(place + hash);
  if (wait) await app.ready();
  return app;
}

/** A test with a person; what went on behind the page is judged at its end. */
export function journey(name, options, act) {
  test(name, { timeout: 120_000 }, async (t) => {
    const people = [];
    const enter = async (more = {}) => {
      const app = await person({ ...options, ...more });
      people.push(app);
      return app;
    };
    try {
      await act(options.alone === false ? enter : await enter(), enter, t);
      for (const app of people) app.recorder.check();
    } catch (error) {
      // What the page said is often the reason.
      const said = people.flatMap((app) => app.recorder.unexpected());
      if (said.length > 0 && error instanceof Error) error.message += `\nbehind the page: ${said.slice(0, 5).join('\n')}`;
      const shown = people.at(-1) && await people.at(-1).describe().catch(() => '');
      if (shown && error instanceof Error) error.message += `\non the page: ${shown}`;
      throw error;
    } finally {
      for (const app of people) await app.close();
    }
  });
}
