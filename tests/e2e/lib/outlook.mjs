// The pages that look beyond the result, as a person uses them.

import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { swanilai } from './pkg.mjs';

/** Opens an assessment, given as values, as a draft; its id. */
export async function openDraft(app, assessment, name = 'penilaian.json') {
  const place = path.join(app.downloads, name);
  await writeFile(place, swanilai.serialise({ format: 'swanilai.assessment', version: 1, ...assessment }));
  await app.files.visit();
  await app.files.choose(place);
  await app.press(`Buka sebagai draf: ${name}`);
  await app.page.waitForFunction(() => location.hash.startsWith('#/penilaian/'));
  await app.settled();
  return (await app.address()).split('/')[2];
}

/** What the app would write of the draft at hand, as values. */
export async function fileOf(app) {
  await app.saved();
  const { bytes, place } = await app.download(() => app.press('Simpan berkas', '.draft-bar'));
  // The next one has the same name and would not be told from this one.
  await rm(place);
  return swanilai.parse(bytes.toString('utf8'));
}

/** `60,80` for 60.8. */
export const comma = (number, decimals = 2) => number.toFixed(decimals).replace('.', ',');

/** `+3,90`, `−1,20`, `0,00`. */
export const signed = (number) => `${number > 0 ? '+' : number < 0 ? '−' : ''}${comma(Math.abs(number))}`;

/** Units and years compared. */
export class Compare {
  constructor(app) {
    this.app = app;
  }

  async visit(id) {
    await this.app.go(`#/banding/${id}`);
    await this.app.reads('Perbandingan lokus dan tahun', 'h1');
  }

  rows(selector) {
    return this.app.page.$$eval(`${selector} tbody tr`, (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())));
  }

  ranking() {
    return this.rows('.ranking');
  }

  /** The heat table: each box as percentage, points and what the dimension can give. */
  heat() {
    return this.app.page.$$eval('.heat-table tbody tr', (rows) => rows.map((row) => [...row.querySelectorAll('td')].map((box) => ({
      percent: box.querySelector('strong')?.innerText ?? null,
      points: box.querySelector('.heat-points').innerText,
      bar: box.querySelector('rect')?.getAttribute('width') ?? null,
      shade: box.className,
    }))));
  }

  years() {
    return this.rows('.trend-table');
  }

  notes() {
    return this.app.page.$$eval('.trend-notes li', (items) => items.map((item) => item.innerText));
  }

  /** The drawing: what it says to those who do not see it, its lines and its breaks. */
  chart() {
    return this.app.page.$eval('svg.trend', (svg) => ({
      role: svg.getAttribute('role'),
      label: svg.getAttribute('aria-label'),
      lines: svg.querySelectorAll('.trend-line').length,
      breaks: svg.querySelectorAll('.trend-break').length,
      points: svg.querySelectorAll('.trend-point').length,
      labels: [...svg.querySelectorAll('.trend-label')].map((one) => one.textContent),
    }));
  }

  async note(year, score, instrument = '') {
    await this.app.write('#past-year', year);
    await this.app.write('#past-score', score);
    await this.app.page.select('#past-instrument', instrument);
    await this.app.settled();
    await this.app.click('.past-form button[type=submit]');
    await this.app.settled();
  }
}

/** Scenarios and trials. */
export class Scenario {
  constructor(app) {
    this.app = app;
  }

  async visit(id) {
    await this.app.go(`#/skenario/${id}`);
    await this.app.reads('Skenario dan coba-coba', 'h1');
  }

  async way(part, way) {
    await this.app.page.select(`#scenario-${part.replaceAll('.', '-')}-way`, way);
    await this.app.settled();
  }

  async fill(part, values) {
    for (const [field, words] of Object.entries(values)) await this.app.write(`#scenario-${part.replaceAll('.', '-')}-${field}`, words);
    await this.app.settled();
  }

  /** Score and class of each scenario, as they read. */
  outcome() {
    return this.app.page.$$eval('.scenario', (cards) => cards.map((card) => ({
      scenario: card.dataset.scenario,
      score: card.querySelector('.score').innerText,
      class: card.querySelector('.badge, .status').innerText.replace(/\s+/g, ' ').trim(),
    })));
  }

  sentences() {
    return this.app.page.$$eval('.break-even li', (items) => items.map((item) => item.innerText));
  }

  /** Chooses what is tried and tries it. */
  async attempt({ unit, section, item, value }) {
    const choose = async (field, chosen) => {
      await this.app.page.select(`#trial-${field}`, chosen);
      await this.app.settled();
    };
    if (unit) await choose('unit', unit);
    await choose('section', section);
    if (item) await choose('item', item);
    if (value !== undefined) {
      const kind = await this.app.page.$eval('#trial-value', (field) => field.tagName);
      if (kind === 'SELECT') await choose('value', value);
      else await this.app.write('#trial-value', value);
    }
    await this.app.click('.trial-form button[type=submit]');
    await this.app.settled();
  }

  sides() {
    return this.app.page.$$eval('.trial-table tbody tr', (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())));
  }

  async announced(pattern) {
    await this.app.page.waitForFunction((what) => new RegExp(what).test(document.querySelector('[role=status][aria-live]')?.textContent ?? ''), { timeout: 5_000 }, pattern)
      .catch(async () => assert.fail(`“${pattern}” was not announced: ${await this.app.status()}`));
  }
}
