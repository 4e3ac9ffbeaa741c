// The page "Pasang di situs Anda", and what a webmaster does with what it gives.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './env.mjs';

export class Sematkan {
  constructor(app) {
    this.app = app;
  }

  async visit() {
    // A changed choice gives up the preview that is still on its way.
    this.app.recorder.expect(/^failed: .* (net::ERR_ABORTED|NS_BINDING_ABORTED|Browsing context already closed\.)$/);
    await this.app.go('#/sematkan');
    await this.app.page.waitForSelector('#code-html');
    // The ZIPs are asked for after the page is there.
    await this.app.page.waitForSelector('a[download="swanilai-wordpress.zip"]');
  }

  /** Chooses what to embed: kalkulator, penilaian or kartu. */
  async what(word) {
    await this.app.click(`label:has(input[name="snippet-what"][value="${word}"])`);
    await this.app.settled();
  }

  async unfold(selector = 'main details') {
    await this.app.page.$$eval(selector, (all) => { for (const one of all) { if (!one.open) one.querySelector('summary').click(); } });
    await this.app.settled();
  }

  async choose(id, value) {
    await this.app.page.select(`#${id}`, value);
    await this.app.settled();
  }

  /** The code of a way as it is shown. */
  code(way) {
    return this.app.page.$eval(`#code-${way}`, (area) => area.value);
  }

  codes() {
    return this.app.page.$$eval('textarea[id^="code-"]', (all) => Object.fromEntries(all.map((one) => [one.id.slice('code-'.length), one.value])));
  }

  /** Waits until the preview shows an address, as far as it matters. */
  async previews(pattern) {
    await this.app.page.waitForFunction(
      (source) => new RegExp(source).test(document.querySelector('iframe.snippet-frame')?.src ?? ''),
      { timeout: 8_000 }, pattern.source,
    );
    return this.app.page.$('iframe.snippet-frame');
  }

  /** The page in the preview. */
  async inside() {
    const frame = await this.app.page.waitForSelector('iframe.snippet-frame');
    return frame.contentFrame();
  }
}

/** Runs a script of tests/plugins/ with a task; what it answers. */
export function php(script, input) {
  const { status, stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr', path.join(ROOT, 'tests/plugins', script)], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}: ${stderr || stdout}`);
  return stdout;
}

export const wordpress = (task) => JSON.parse(php('wordpress.php', JSON.stringify({ alamat: '', ...task })));
export const joomla = (params, language, editor = false) => JSON.parse(php('joomla.php', JSON.stringify({ params, language, editor })));

/** What a browser makes of some HTML: elements with their attributes and texts, however it was written. */
export function understood(page, html) {
  return page.evaluate((given) => {
    const tree = (element) => [
      element.localName,
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      ...(element.children.length > 0 ? [...element.children].map(tree) : [element.textContent.trim()]),
    ];
    return [...new DOMParser().parseFromString(given, 'text/html').querySelector('body').children, ...new DOMParser().parseFromString(given, 'text/html').head.children].map(tree)
      .sort(([one], [other]) => one.localeCompare(other));
  }, html);
}
