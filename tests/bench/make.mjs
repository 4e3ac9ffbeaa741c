// Makes the pack `bench-60` and an assessment with all 420 answers from workload.json.
// The same workload always gives the same bytes; the files are committed, because feature `bench` compiles them in.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ID, VARIABLE, dimensionId, differences, indicatorId, level, millionths, pack, root, unitId, workload } from './workload.mjs';

const VERSION = '1.0.0';
const here = { id: ID, version: VERSION };
const stated = { kind: 'stated', sources: ['BENCH'] };
const RULES = ['unit-sum', 'entity-mean', 'round-half-up', 'indicator-mean', 'equal-share', 'not-applicable-spread'];
// Bands of 2023, which the zones and letters of the workload follow.
const CLASSES = [
  ['a', 'A', 'Kualitas Tertinggi', 'hijau', 88], ['b', 'B', 'Kualitas Tinggi', 'hijau', 78],
  ['c', 'C', 'Kualitas Sedang', 'kuning', 54], ['d', 'D', 'Kualitas Rendah', 'merah', 32],
  ['e', 'E', 'Kualitas Terendah', 'merah', 0],
];
const points = millionths();
const indicators = (dimension) => workload.indicators.filter((indicator) => indicator.dim === dimension);

const instrument = {
  format: 'swanilai.instrument', version: 1, instrument: here, name: { id: 'Bench 60', en: 'Bench 60' }, status: 'released',
  years: [2024], kinds: ['kabupaten'], max: 100, decimals: 2, maxProvenance: stated,
  rules: RULES.map((id) => ({ id, provenance: stated })),
  scales: [{ id: 'level-2', kind: 'levels', max: 2, provenance: stated }],
  observers: [],
  classes: CLASSES.map(([id, code, name, zone, min]) => (
    { id, code, name, unitName: null, zone, min, disputedFrom: null, provenance: stated })),
  conditions: [],
  dimensions: workload.dims.map((dimension) => ({
    id: dimensionId(dimension.id), weight: dimension.weight, weightProvenance: stated, weightRange: null,
    depth: 'indicators', provenance: stated,
    variables: [{
      id: VARIABLE, weight: dimension.weight, weightProvenance: stated, provenance: stated,
      indicators: indicators(dimension.id).map((indicator) => ({
        id: indicatorId(indicator.id).split('.').at(-1), weight: Number(points.get(indicator.id)) / 1e6, weightProvenance: stated,
        scale: 'level-2', observers: null, methods: ['observation'], selfObserved: true, facilities: [], provenance: stated,
      })),
    }],
  })),
  presets: [],
  sources: { BENCH: { title: 'tests/bench/workload.json', url: 'https://example.org/workload', official: false } },
  reasons: {},
};

const WORDS = {
  id: { summary: 'Instrumen buatan untuk mengukur kecepatan.', help: 'Isi buatan.', all: 'Semua indikator', number: 'Indikator', assess: 'Dilihat langsung di tempat layanan.', evidence: 'Foto atau tautan' },
  en: { summary: 'A made-up instrument for measuring speed.', help: 'Made-up content.', all: 'All indicators', number: 'Indicator', assess: 'Looked at where the service is given.', evidence: 'A photograph or a link' },
};
const levels = workload.options.map((option) => option.text);

function texts(lang) {
  const words = WORDS[lang];
  const nodes = {};
  for (const dimension of workload.dims) {
    const id = dimensionId(dimension.id);
    nodes[id] = { name: dimension.name, help: words.help };
    nodes[`${id}.${VARIABLE}`] = { name: words.all, help: words.help };
    for (const indicator of indicators(dimension.id)) {
      const key = indicatorId(indicator.id);
      nodes[key] = {
        name: `${words.number} ${key.split('.').at(-1)}`, question: indicator.text, assess: words.assess, levels, evidence: [words.evidence],
      };
    }
  }
  return {
    format: 'swanilai.text', version: 1, lang, instrument: here,
    name: 'Bench 60', title: 'Bench 60', summary: words.summary, legal: words.help,
    scales: { 'level-2': { name: '0–2', levels } }, observers: {},
    classes: Object.fromEntries(CLASSES.map(([id, , name]) => [id, { name, unitName: null, meaning: words.help }])),
    conditions: {}, rules: Object.fromEntries(RULES.map((id) => [id, words.help])), presets: {}, facilities: {}, nodes,
  };
}

const assessment = {
  format: 'swanilai.assessment', version: 1, id: ID, instrument: here, entity: { name: 'Kabupaten Contoh', kind: 'kabupaten' },
  units: workload.units.map((unit) => ({
    id: unitId(unit.id), name: unit.name,
    observations: Object.fromEntries(Object.entries(workload.answers[unit.id])
      .map(([id, value]) => [indicatorId(id), { marks: [{ level: level(value) }] }])),
  })),
};

mkdirSync(pack, { recursive: true });
const write = (name, value) => {
  const text = `${JSON.stringify(value, null, 1)}\n`;
  writeFileSync(path.join(pack, name), text);
  return createHash('sha256').update(text).digest('hex');
};
const digest = write('instrument.json', instrument);
write('text.id.json', texts('id'));
write('text.en.json', texts('en'));
write('assessment.json', assessment);
if (!readFileSync(path.join(root, 'crates/swanilai/src/instrument/builtin.rs'), 'utf8').includes(digest)) {
  throw new Error(`crates/swanilai/src/instrument/builtin.rs names another digest than ${digest}`);
}
console.log(`${ID}: ${workload.indicators.length} indicators, ${workload.units.length} units; scores that differ from the workload's:`, differences());
