// Firefox over WebDriver BiDi. What BiDi has no command for yet is set from the browser's own scripts, which it lets
// us run because it was started with system access: media features, processes, preferences.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { program } from './env.mjs';

const PREFS = {
  'intl.accept_languages': 'id-ID, id',
  // Nothing of the browser's own may move, ask or call home during a test.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.manager.addToRecentDocs': false,
  'browser.translations.enable': false,
  // As on a phone, and as puppeteer has it in Chromium: a scrollbar takes no room.
  'ui.useOverlayScrollbars': 1,
  // A page that is gone back to is loaded anew, also as in Chromium.
  'browser.sessionhistory.max_total_viewers': 0,
  // A name that is not this machine's own, for what only a safe origin may do.
  'network.dns.localDomains': 'swanilai.test',
  'browser.tabs.unloadOnLowMemory': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
  // What is printed goes to a file, without a question.
  'print.always_print_silent': true,
  'print_printer': 'Mozilla Save to PDF',
  'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
  'print.printer_Mozilla_Save_to_PDF.print_to_filename': '/dev/null',
};

/** Firefox with a profile folder of its own. The folder stays when it is given. */
export async function firefox({ profile, prefs = {} } = {}) {
  const folder = profile ?? await mkdtemp(path.join(tmpdir(), 'swanilai-profile-'));
  const start = () => puppeteer.launch({
    browser: 'firefox',
    executablePath: program('SWANILAI_FIREFOX', '/usr/bin/firefox-esr'),
    headless: true,
    args: ['-remote-allow-system-access'],
    userDataDir: folder,
    env: { ...process.env, TZ: 'Asia/Jakarta' },
    extraPrefsFirefox: { ...PREFS, ...prefs },
    protocolTimeout: 60_000,
  });
  // A profile that was in use is being put in order for a moment after its browser ended.
  const browser = await start().catch(async (error) => {
    if (!profile || error.code !== 'ENOENT') throw error;
    await new Promise((done) => { setTimeout(done, 500); });
    return start();
  });
  if (!profile) browser.process().once('exit', () => { rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}); });
  return browser;
}

/**
 * The Firefox that stands ready for all files of a run, else one of our own: it takes seconds to start.
 * `leave` gives it back, as it was.
 */
export async function sharedFirefox(address = process.env.SWANILAI_FIREFOX_AT) {
  if (address) {
    try {
      const browser = await puppeteer.connect({ browserWSEndpoint: address, protocol: 'webDriverBiDi', protocolTimeout: 60_000 });
      for (const context of browser.browserContexts().filter((one) => one !== browser.defaultBrowserContext())) await context.close();
      browser.leave = () => browser.disconnect();
      return browser;
    } catch (error) {
      console.log(`the shared Firefox is not to be had (${error.message.split('\n')[0]}): one more is started`);
    }
  }
  const browser = await firefox();
  browser.leave = () => browser.close();
  return browser;
}

const chromes = new WeakMap();

/** Runs a function with JSON arguments among the browser's own scripts; `result` is JSON too. */
export async function inside(browser, act, ...args) {
  for (let tries = 0; ; tries += 1) {
    if (!chromes.has(browser)) {
      const { result } = await browser.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
      chromes.set(browser, result.contexts[0].context);
    }
    try {
      const expression = `(async () => JSON.stringify(await (${act})(...${JSON.stringify(args)})))()`;
      const { result } = await browser.connection.send('script.evaluate', { expression, target: { context: chromes.get(browser) }, awaitPromise: true });
      if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
      return result.result.type === 'string' ? JSON.parse(result.result.value) : undefined;
    } catch (error) {
      // The window that ran it may be gone.
      if (tries > 0 || !/no such frame|discarded/i.test(error.message)) throw error;
      chromes.delete(browser);
    }
  }
}

/** What the browsing context of a page is told, until it is told otherwise. */
export function override(page, values) {
  return inside(page.browser(), (id, wanted) => {
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    Object.assign(NavigableManager.getBrowsingContextById(id), wanted);
  }, page.mainFrame()._id, values);
}

/** Keys are the page's again, after they went on to buttons of the browser itself. */
export function giveKeys(page) {
  return inside(page.browser(), (id) => {
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    NavigableManager.getBrowsingContextById(id).embedderElement.focus();
  }, page.mainFrame()._id);
}

/** The processes that pages live in. */
export function contents(browser) {
  return inside(browser, async () => (await ChromeUtils.requestProcInfo()).children.filter(({ type }) => /^web/.test(type)).map(({ pid }) => pid));
}

/** A preference of the whole browser; null for what it comes with. */
export function preference(browser, name, value) {
  return inside(browser, (key, wanted) => {
    if (wanted === null) Services.prefs.clearUserPref(key);
    else if (typeof wanted === 'boolean') Services.prefs.setBoolPref(key, wanted);
    else Services.prefs.setIntPref(key, wanted);
  }, name, value);
}

/** What one person has of their own beside their storage: language and folder of downloads. */
export async function own(page, { lang, downloads }) {
  const userContexts = [page.browserContext().id ?? 'default'];
  const { connection } = page.browser();
  if (lang) await connection.send('emulation.setLocaleOverride', { locale: lang, userContexts });
  await connection.send('browser.setDownloadBehavior', { downloadBehavior: { type: 'allowed', destinationFolder: downloads }, userContexts });
}
