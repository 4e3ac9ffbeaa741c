// Everything that went on behind the page: console, errors, policy violations, requests.
// A test fails on any of it that it did not expect.

import assert from 'node:assert/strict';

/** The digest of nothing: Firefox judges a script that never came because its page was left. */
export const isOfNothing = (error) => /computed hash is “OLBgp1GsljhM2TJ\+sbHjaiH9/.test(error?.message);

export class Recorder {
  constructor(base) {
    this.origin = new URL(base).origin;
    this.said = [];
    this.requests = [];
    this.expected = [];
  }

  async follow(page) {
    // Told through the console, which is watched anyway; Firefox and Chromium both have the event.
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI || event.sample}`);
      });
      // Of an error as such Firefox would only hand over that there was one.
      const { error } = console;
      console.error = (...all) => error.apply(console, all.map((one) => (one instanceof Error ? String(one) : one)));
    });
    page.on('console', (message) => this.said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => {
      if (!isOfNothing(error)) this.said.push(`error: ${error?.stack ?? error}`);
    });
    page.on('error', (error) => this.said.push(`crash: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.said.push(`dialog: ${dialog.type()} ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('requestfailed', (request) => {
      // What a page or a frame was still loading when it was left is missed by nobody; nothing else here aborts.
      const isLeft = /ERR_ABORTED|BINDING_ABORTED|context already closed/.test(request.failure()?.errorText);
      if (!isLeft) this.said.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
    page.on('response', (response) => {
      // Firefox asks for this by itself, when a page is gone before it named its icon.
      if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) this.said.push(`status ${response.status()}: ${response.url()}`);
    });
  }

  /** From now on what matches is no fault: the test itself brings it about. */
  expect(...patterns) {
    this.expected.push(...patterns);
  }

  unexpected() {
    return this.said.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
  }

  /** Requests that left for another origin (SE-2). */
  foreign() {
    return this.requests.filter((url) => !/^(data|blob|about):/.test(url) && new URL(url).origin !== this.origin);
  }

  check() {
    assert.deepEqual(this.unexpected(), [], 'the console and the network stay silent (SE-1)');
    assert.deepEqual(this.foreign(), [], 'no request to another origin (SE-2)');
  }
}
