// Pages of other sites in WebKit, the engine of Safari and of every browser on an iPhone: what Chromium and Firefox
// do otherwise. There `'self'` in a policy matches nothing in a frame without an origin.
// Once: it is an engine of its own.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { DIST } from './lib/env.mjs';
import { bare, hosting, snippet, widget } from './lib/hosts.mjs';
import { host } from './lib/server.mjs';
import { webkit } from './lib/webkit.mjs';

let hosts;
let window;
let base;

before(async () => {
  hosts = await hosting();
  base = await widget();
  window = await webkit();
}, { timeout: 60_000 });

after(async () => {
  await window?.close();
  hosts?.close();
});

/** A score typed in the calculator of the frame that was entered, and its result. */
async function calculates() {
  await window.until(() => document.querySelectorAll('#set option').length > 1);
  // WebDriver cannot give the focus to what is in a frame of another origin.
  await window.evaluate(() => {
    const field = document.querySelector('#nilai-1');
    field.value = '90,16';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await window.until(() => /90,16/.test(document.querySelector('#hasil').innerText) && /Zona Hijau|Kualitas Tertinggi/.test(document.querySelector('#hasil').innerText));
}

test('the loader’s frame works, is as high as its content, and Back leaves the page around at once', { timeout: 90_000 }, async () => {
  await window.goto(hosts.page({ body: '<!DOCTYPE html><title>Sebelum</title><p>Sebelum</p>' }));
  const page = hosts.page({ embed: snippet(base, { lang: 'id' }, 'kalkulator') });
  await window.goto(page);
  await window.until(() => document.querySelector('iframe') && getComputedStyle(document.querySelector('iframe')).visibility === 'visible');
  await window.enter('iframe');
  await calculates();
  const inner = await window.evaluate(() => document.documentElement.getBoundingClientRect().height);
  await window.enter();
  await window.until((high) => Math.abs(document.querySelector('iframe').getBoundingClientRect().height - high) <= 2, inner);
  // Another choice makes the frame anew; nothing of it is a step of the page around.
  await window.evaluate(() => { document.querySelector('[data-swanilai]').dataset.tema = 'gelap'; });
  await window.until(() => /tema=gelap/.test(document.querySelector('iframe').src));
  await window.back();
  assert.notEqual(await window.url(), page);
});

test('the preview of “Pasang di situs Anda” works, and does not see what the app keeps', { timeout: 90_000 }, async () => {
  await window.goto(`${base}#/sematkan`);
  await window.until(() => document.querySelector('iframe.snippet-frame')?.checkVisibility());
  await window.evaluate(() => localStorage.setItem('swanilai.lang', 'id'));
  await window.enter('iframe.snippet-frame');
  await calculates();
  assert.match(await window.evaluate(() => { try { return localStorage.length; } catch (error) { return error.name; } }), /SecurityError/);
});

/** Goes into a frame that may run scripts and nothing more: it has no origin. */
async function enterBare(from, file, query = '') {
  await window.goto(hosts.page({ body: `<!DOCTYPE html><title>Ketat</title>${bare(from, 'allow-scripts', query, false, file)}` }));
  await window.enter('iframe');
  await window.until(() => document.readyState === 'complete');
  assert.equal(await window.evaluate(() => self.origin), 'null');
}

/** Styled, and so without the line for frames that are not. */
const isStyled = () => !document.querySelector('.unstyled')?.checkVisibility() && getComputedStyle(document.body).margin === '0px';

test('the app in a frame without an origin is styled and scores', { timeout: 120_000 }, async () => {
  await enterBare(base, 'index.html', '&lang=id#/kalkulator');
  await window.until(() => document.documentElement.dataset.app === 'ready' && document.querySelector('main input'));
  await window.until(isStyled);
  await window.evaluate(() => {
    const field = [...document.querySelectorAll('main input[inputmode="decimal"]')][0];
    field.value = '90,16';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await window.until(() => /90,16/.test(document.querySelector('main').innerText) && /Zona Hijau|Kualitas Tertinggi/.test(document.querySelector('main').innerText));
});

test('the light calculator in a frame without an origin is styled and scores', { timeout: 60_000 }, async () => {
  await enterBare(base, 'v1/kalkulator.html');
  await window.until(isStyled);
  await calculates();
});

test('a card in a frame without an origin is styled and has its zone', { timeout: 60_000 }, async () => {
  await enterBare(base, 'v1/kartu.html', '&lang=id#set=ori-kepatuhan-2024&nilai=90,16');
  await window.until(isStyled);
  await window.until(() => /90,16/.test(document.body.innerText) && /Zona Hijau/.test(document.body.innerText));
});

/** A host whose headers are in a file, which does not know its address until `named` writes it there. */
async function readsHeaders(t, named) {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const place = await host({ headers });
  t.after(() => place.close());
  const [, policy] = (await readFile(path.join(DIST, '_headers'), 'utf8')).match(/Content-Security-Policy: (.+)/);
  headers['Content-Security-Policy'] = named ? policy.replaceAll("'self'", `'self' ${new URL(place.base).origin}`) : policy;
  return place.base;
}

test('on a host that reads _headers a frame without an origin works once the address is written there', { timeout: 60_000 }, async (t) => {
  await enterBare(await readsHeaders(t, true), 'v1/kalkulator.html');
  await window.until(isStyled);
  await calculates();
});

test('until then it says that it cannot work there, and has a way out', { timeout: 60_000 }, async (t) => {
  await enterBare(await readsHeaders(t, false), 'v1/kalkulator.html');
  await window.until(() => /ditolak di sini, jadi isian dan hitungannya tidak bekerja: Buka di tab baru/.test(document.body.innerText));
});

test('on a host without headers but that its files are open, the policy of the page lets a frame without an origin work', { timeout: 60_000 }, async (t) => {
  const place = await host({ headers: { 'Access-Control-Allow-Origin': '*' } });
  t.after(() => place.close());
  await enterBare(place.base, 'v1/kalkulator.html');
  await window.until(isStyled);
  await calculates();
  const refused = await window.evaluate(async (foreign) => {
    const inline = document.createElement('script');
    inline.textContent = 'window.ran = true;';
    document.head.append(inline);
    const answer = await fetch(foreign, { mode: 'no-cors' }).then(() => 'came', () => 'refused');
    return [window.ran === true, answer];
  }, new URL(hosts.page({ body: 'x' })).origin);
  assert.deepEqual(refused, [false, 'refused']);
});
