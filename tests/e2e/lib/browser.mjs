// Browsers, and a test around each journey: one browser a file, one profile a person.

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { App } from './app.mjs';
import { CHROMIUM, ENGINE, IS_FIREFOX } from './env.mjs';
import { contents, firefox, giveKeys, override, own, preference, sharedFirefox } from './firefox.mjs';
import { Recorder } from './recorder.mjs';
import { closeSite, site } from './server.mjs';

/**
 * As webdriver.json and the set-up know them. The last one: beside each window Chromium loads pages of its own for its
 * address bar, which nobody sees here and which take as long as the app.
 */
export const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
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

/** A browser of the engine of this run; `flags` are Chromium's, `prefs` Firefox's. */
export const launch = IS_FIREFOX ? firefox : chromium;

let shared;

/** The browser of this test file. */
export function browserOfFile() {
  shared ??= IS_FIREFOX ? sharedFirefox() : chromium();
  return shared;
}

after(async () => {
  const browser = await shared;
  await (browser?.leave ?? browser?.close)?.call(browser);
  closeSite();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** For a test that one engine alone can do: left out in the other, which says why. */
export function only(engine, why) {
  return engine === ENGINE ? {} : { skip: `${engine} alone: ${why}` };
}

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
 * A page of a person. Chromium gives each a window; in Firefox a second person gets one, so that no tab hides another.
 */
export async function pageOf(profile) {
  if (!IS_FIREFOX) return profile.newPage();
  const browser = profile.browser();
  const others = browser.browserContexts().filter((one) => ![profile, browser.defaultBrowserContext()].includes(one));
  const taken = (await Promise.all(others.map((one) => one.pages()))).flat().length;
  return profile.newPage({ type: taken > 0 ? 'window' : 'tab' });
}

/** Sends what a page downloads to a folder, and tells it the language that its person speaks. */
export async function ownFolder(page, downloads, lang) {
  if (IS_FIREFOX) {
    await own(page, { lang, downloads });
    return;
  }
  const session = await page.createCDPSession();
  if (lang) {
    const userAgent = await page.browser().userAgent();
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: `${lang},${lang.slice(0, 2)}` });
  }
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, browserContextId: page.browserContext().id });
}

const OVERRIDES = { 'prefers-color-scheme': 'prefersColorSchemeOverride', 'prefers-reduced-motion': 'prefersReducedMotionOverride', 'forced-colors': 'forcedColorsOverride' };
const sessions = new WeakMap();

/** What a page hears of its person's settings and of the medium it is shown on; what is not named is as usual again. */
export async function media(page, features, medium = '') {
  if (IS_FIREFOX) {
    await override(page, { mediumOverride: medium, ...Object.fromEntries(Object.entries(OVERRIDES).map(([name, field]) => [field, features[name] ?? 'none'])) });
    return;
  }
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  await sessions.get(page).send('Emulation.setEmulatedMedia', { media: medium, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

/** The processes of a browser that pages live in. */
export async function renderers(browser) {
  if (IS_FIREFOX) return contents(browser);
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter((one) => one.type === 'renderer').map((one) => one.id);
}

/** Lets a test look into the clipboard, which a browser asks a person about. */
export async function mayReadClipboard({ page, profile, base }, t) {
  if (!IS_FIREFOX) {
    await profile.overridePermissions(new URL(base).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    return;
  }
  const asks = (isQuiet) => preference(page.browser(), 'dom.events.testing.asyncClipboard', isQuiet);
  await asks(true);
  t.after(() => asks(null).catch(() => {}));
}

/** Keys go to the page again: behind the last stop of a page Firefox went on to buttons of its own. */
export async function keysBack(page) {
  if (IS_FIREFOX) await giveKeys(page);
}

/** Turns JavaScript off for the pages that come next. */
export async function withoutScripts(page) {
  if (IS_FIREFOX) await override(page, { allowJavascript: false });
  else await page.setJavaScriptEnabled(false);
}

/**
 * A person with a profile of their own at the app.
 * `lang` is what the browser asks for; `before` runs in the page before any script of it.
 */
export async function person({ browser, base, lang = 'id', width = 1024, height = 800, path: hash = '', before, wait = true, context } = {}) {
  const owner = browser ?? await browserOfFile();
  const place = base ?? await site();
  const profile = context ?? await owner.createBrowserContext();
  const page = await pageOf(profile);
  const recorder = new Recorder(place);
  await recorder.follow(page);
  const downloads = await downloadFolder();
  await ownFolder(page, downloads, lang === 'en' ? 'en-US' : 'id-ID');
  await page.setViewport({ width, height });
  if (before) await page.evaluateOnNewDocument(before);
  const app = new App({ page, recorder, downloads, base: place, profile, lang });
  await page.goto(place + hash);
  if (wait) await app.ready();
  return app;
}

/**
 * A test with a person; what went on behind the page is judged at its end.
 * With `engine` and `why` it is a test of that engine alone.
 */
export function journey(name, { engine, why, timeout = 240_000, ...options }, act) {
  test(name, { timeout, ...(engine && only(engine, why)) }, async (t) => {
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
