// The page "Rencana perbaikan", and a city to plan for.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indicators, swanilai } from './pkg.mjs';

export const INSTRUMENT = 'ori-kepatuhan-2023';
export const ENTITY = 'Kota Pagaralam';
const NAMES = ['Dinas Pendidikan', 'Dinas Kesehatan', 'Dinas Sosial', 'DPMPTSP', 'Disdukcapil', 'Puskesmas Sidorejo', 'RSUD Besemah'];

const document = (units) => ({
  format: 'swanilai.assessment', version: 1, instrument: { id: INSTRUMENT },
  entity: { name: ENTITY, kind: 'kota', province: 'Sumatera Selatan' }, units,
});

const named = (make) => NAMES.map((name, index) => ({ id: `unit-${index + 1}`, name, ...make(index) }));

/** Seven units known by their marks; their mean is shown as 76.74. */
export function cityByMarks() {
  const build = (share) => document(named((index) => ({
    observations: Object.fromEntries(indicators(INSTRUMENT).map(({ id, isIndex }, at) => [id, {
      marks: [{ level: isIndex ? share / 1e6 : ((at + index) % 9 === 0 ? 4 : 3) }],
    }])),
  })));
  let [low, high] = [0, 100_000_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (swanilai.score(build(middle)).entity.score >= 76.74) high = middle;
    else low = middle + 1;
  }
  return build(low);
}

/** The same known by their final scores. */
export function cityByScores() {
  return document(named(() => ({ score: 76.74 })));
}

/** Puts an assessment among the files of a person. */
export async function fileOf(app, name, assessment) {
  const place = path.join(app.downloads, name);
  await writeFile(place, swanilai.serialise(assessment));
  return place;
}

export class Plan {
  constructor(app) {
    this.app = app;
  }

  get page() {
    return this.app.page;
  }

  /** Opens a file as a draft and goes to its plan; the draft's id. */
  async from(place) {
    await this.app.files.visit();
    await this.app.files.choose(place);
    await this.app.press(`Buka sebagai draf: ${path.basename(place)}`);
    await this.app.page.waitForFunction(() => /^#\/(hasil|penilaian)\//.test(location.hash));
    const id = (await this.app.address()).split('/')[2];
    await this.visit(id);
    return id;
  }

  async visit(id) {
    await this.app.go(`#/rencana/${id}`);
    await this.page.waitForSelector('#repairs');
  }

  /** Chooses a target by the words of its choice. */
  async aim(words) {
    const label = await this.page.evaluateHandle((wanted) => [...globalThis.document.querySelectorAll('fieldset label.choice')]
      .find((one) => one.innerText.includes(wanted)), words);
    assert.ok(label.asElement(), `the target “${words}” is offered`);
    await label.asElement().evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await label.asElement().click();
    await this.app.settled();
  }

  /** Computes and waits for the outcome: its headline. */
  async compute() {
    await this.app.click('#plan-compute');
    await this.done();
    return this.headline();
  }

  async done() {
    await this.page.waitForFunction(() => !globalThis.document.querySelector('progress')
      && globalThis.document.querySelector('.plan-outcome'), { timeout: 60_000 });
    await this.app.settled();
  }

  headline() {
    return this.app.text('.plan-outcome .plan-headline');
  }

  /** The steps as they read, with their units. */
  steps() {
    return this.page.$$eval('.plan-unit', (units) => units.flatMap((unit) => [...unit.querySelectorAll('.plan-steps > li')]
      .map((step) => ({ unit: unit.querySelector('h3').innerText, title: step.querySelector('.step-title').innerText.trim(), text: step.innerText.replace(/\s+/g, ' ') }))));
  }

  async unfold() {
    await this.page.$$eval('main details', (all) => { for (const one of all) { if (!one.open) one.querySelector('summary').click(); } });
    await this.app.settled();
  }

  /** The cards of the list, as they read. */
  cards() {
    return this.page.$$eval('.repair-cards > li', (cards) => cards.map((card) => card.innerText.replace(/\s+/g, ' ').trim()));
  }

  /** Ids of the fields of a card begin with this. */
  async field(index, name) {
    const ids = await this.page.$$eval('.repair-cards > li', (cards) => cards.map((card) => card.querySelector('input').id.replace(/-owner$/, '')));
    return `[id="${ids[index]}-${name}"]`;
  }

  async owner(index, words) {
    await this.app.write(await this.field(index, 'owner'), words);
  }

  async note(index, words) {
    await this.app.write(await this.field(index, 'note'), words);
  }

  /** Sets a date as a date picker does. */
  async due(index, day) {
    await this.app.put(await this.field(index, 'due'), day);
    await this.app.settled();
  }

  async status(index, value) {
    await this.page.select(await this.field(index, 'status'), value);
    await this.app.settled();
  }

  async sort(value) {
    await this.page.select('#repair-sort', value);
    await this.app.settled();
  }
}
