// What is measured side by side: where each page is, and how its first view with all answers is reached.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './browser.mjs';
import { ID, dimensionId, dimensionOf, indicatorId, level, pack, root, unitId } from './workload.mjs';

const version = (peer, name) => JSON.parse(readFileSync(path.join(root, 'tests/bench/peers', peer, 'package.json'), 'utf8')).dependencies[name];

/** Other people's engines and the floor; pages in tests/bench/peers give `window.bench` themselves. */
export const PEERS = [
  { id: 'floor', name: 'Floor: plain DOM', folder: 'floor' },
  { id: 'survey-radio', name: `SurveyJS ${version('surveyjs-2', 'survey-core')}, radio groups`, folder: 'surveyjs-2', query: 'control=radio' },
  { id: 'survey-matrix', name: `SurveyJS ${version('surveyjs-2', 'survey-core')}, matrix`, folder: 'surveyjs-2', query: 'control=matrix' },
  { id: 'survey-react', name: `SurveyJS ${version('surveyjs-3', 'survey-core')} with React, radio groups`, folder: 'surveyjs-3', query: 'control=radio' },
  { id: 'formio', name: `Form.io ${version('formio', '@formio/js')}`, folder: 'formio' },
  { id: 'odk', name: `ODK Web Forms ${version('odk', '@getodk/web-forms')}`, folder: 'odk' },
];

const hash = (unit, indicator) => `#/penilaian/${ID}/isian/${unitId(unit)}/${dimensionId(dimensionOf(indicator))}`;

/** Runs in the page of the app first: the same two questions that the pages of the peers answer. */
function glue({ names, levels }) {
  window.bench = {
    find: (unit, indicator, value) => document.querySelector(`input[name="${names[indicator]}"][value="${levels[value]}"]`),
    score: () => document.querySelector('.draft-score .score')?.textContent,
  };
}

/** Puts the assessment into the browser as a person would, then forgets all that was fetched. */
async function prime(page, protocol, base) {
  const there = (selector) => until(page, (wanted) => document.querySelector(wanted) !== null, selector);
  await page.goto(`${base}?lang=id#/buka`);
  await there('#files');
  const input = await page.$('#files');
  await input.uploadFile(path.join(pack, 'assessment.json'));
  await input.dispose();
  await there('.card button.primary');
  await page.click('.card button.primary');
  await until(page, (id) => location.hash === `#/penilaian/${id}` && /Tersimpan/.test(document.querySelector('.draft-saved')?.textContent ?? ''), ID);
  await page.goto('about:blank');
  await protocol.send('Network.clearBrowserCache');
}

/** The app's sheet of a draft that is stored, as whoever comes back to their work opens it. */
export function ours(base, folder, indicators, values) {
  const names = Object.fromEntries(indicators.map((id) => [id, `q-${indicatorId(id).replaceAll('.', '-')}-answer`]));
  const levels = Object.fromEntries(values.map((value) => [value, level(value)]));
  return {
    id: 'ours', name: 'Swanilai, sheet of a stored draft', base, folder,
    url: (unit, indicator) => `${base}?lang=id${hash(unit, indicator)}`,
    prepare: async (page, protocol) => {
      await prime(page, protocol, base);
      await page.evaluateOnNewDocument(glue, { names, levels });
    },
    // Another dimension is another sheet; going there is not measured.
    reach: async (page, unit, indicator) => {
      await page.evaluate((wanted) => { if (location.hash !== wanted) location.hash = wanted; }, hash(unit, indicator));
      await until(page, (name) => document.querySelector(`input[name="${name}"]`) !== null, names[indicator]);
    },
  };
}

export function theirs(peer, base, folder, shown) {
  const query = [peer.query, `shown=${shown}`].filter(Boolean).join('&');
  return {
    ...peer, base: `${base}${peer.folder}/`, folder: path.join(folder, peer.folder),
    url: () => `${base}${peer.folder}/?${query}`, prepare: async () => {}, reach: async () => {},
  };
}
