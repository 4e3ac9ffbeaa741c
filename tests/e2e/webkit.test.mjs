// Pages of other sites in WebKit, the engine of Safari and of every browser on an iPhone: what Chromium and Firefox
// do otherwise. There `'self'` in a policy matches nothing in a frame without an origin.
// Once: it is an engine of its own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bare, hosting, snippet, widget } from './lib/hosts.mjs';
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

test('a frame that was given no origin says that it cannot work there, and has a way out', { timeout: 60_000 }, async () => {
  await window.goto(hosts.page({ body: `<!DOCTYPE html><title>Ketat</title>${bare(base, 'allow-scripts', '', false, 'v1/kalkulator.html')}` }));
  await window.enter('iframe');
  await window.until(() => /ditolak di sini, jadi isian dan hitungannya tidak bekerja: Buka di tab baru/.test(document.body.innerText));
});
