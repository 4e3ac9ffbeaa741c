// A consumer in strict TypeScript: every function, every kind of result, no cast.

import init, {
  init as named,
  instrument,
  instruments,
  merge,
  parse,
  score,
  serialise,
  validate,
  version,
  type Assessment,
  type Choice,
  type Clash,
  type Comparison,
  type DimensionResult,
  type Instrument,
  type InstrumentSummary,
  type Lang,
  type Merged,
  type Observation,
  type Plan,
  type PlanChange,
  type PlanOptions,
  type PlanTarget,
  type Outlook,
  type Problem,
  type ProblemCode,
  type Provenance,
  type PublishedRow,
  type Result,
  type ScenarioQuestion,
  type Summary,
  type SwanilaiError,
  type Texts,
  type Trend,
  type Unit,
  type UnitResult,
  type WhatIf,
  type WhatIfEdit,
  type Zone,
} from 'swanilai';
import { Rekap, compare, plan, scenario, summarise, trend, whatIf } from 'swanilai/analysis';

await init();
await named();

const unit: Unit = {
  id: 'watdek',
  name: 'Puskesmas Watdek',
  points: { input: 8.72, proses: 10.76, output: null },
  observations: { 'input.kompetensi.1': { marks: [{ by: 'pimpinan', level: 3 }], evidence: [{ title: 'SK' }] } },
};

const assessment: Assessment = {
  format: 'swanilai.assessment',
  version: 1,
  instrument: { id: 'ori-kepatuhan-2023' },
  entity: { name: 'Kabupaten Maluku Tenggara', kind: 'kabupaten' },
  units: [unit, { id: 'disdik', name: 'Dinas Pendidikan', score: 52.86 }],
  followUp: { products: [{ kind: 'lhp', done: true }] },
  history: [{ year: 2022, score: 62 }],
};

// @ts-expect-error a field with a typing error does not compile
const misspelt: Unit = { id: 'a', name: 'A', scores: 1 };
// @ts-expect-error neither does another format
const foreign: Assessment = { ...assessment, format: 'swanilai.result' };
// @ts-expect-error nor an unknown choice
const unknown: Choice = 'neither';

const colours: Record<Zone, string> = { hijau: '#0a0', kuning: '#aa0', merah: '#a00' };

function unitLine(one: UnitResult): string {
  const colour = one.zone === null ? '' : colours[one.zone];
  const shown = one.score ?? `${one.bounds.low}–${one.bounds.high}`;
  const ahead = one.projected ? `${one.projected.score} ${one.projected.class.name}` : '';
  return `${one.name} ${shown} ${one.class?.code ?? ''} ${colour} ${ahead}`;
}

function lost(dimensions: DimensionResult[]): [string, number][] {
  return dimensions.flatMap(({ variables }) =>
    variables.flatMap(({ indicators }) => indicators.map(({ id, lost: points }): [string, number] => [id, points])));
}

const lang: Lang = 'en';
const result: Result = score(assessment, lang);
const lines: string[] = result.units.map(unitLine);
const losses = result.units.flatMap(({ dimensions }) => lost(dimensions));
const breached = result.entity.conditions.filter(({ effect, state }) => effect === 'zone-not-hijau' && state === 'breached');
const why: string[] = result.assumptions.map((assumption) => `${assumption.path}: ${assumption.why}`);
const always: true = result.simulation;

const problems: Problem[] = validate('{}');
const places: string[] = problems.map(({ line, column, severity, message }) =>
  `${severity === 'error' ? '!' : '?'} ${line ?? ''}:${column ?? ''} ${message}`);

const text: string = serialise(assessment);
const again: Assessment = parse(text, 'id');
const marks: number[] = again.units.flatMap((one) =>
  Object.values(one.observations ?? {}).flatMap(({ marks: given }: Observation) => (given ?? []).map(({ level }) => level)));

const choices: Choice[] = ['first', 'later', 'both'];
const merged: Merged = merge([assessment, again], choices, lang);
const plainMerge: Merged = merge([assessment], undefined);
const clashes: string[] = merged.clashes.map(({ unit: id, first, later, differs }: Clash) => `${id} ${first} ${later} ${differs.join()}`);

const target: PlanTarget = { class: 'B' };
// @ts-expect-error one target at a time
const both: PlanTarget = { class: 'B', score: 78 };
const options: PlanOptions = {
  effort: { indicators: { 'input.kompetensi.1': 'berat' }, units: { watdek: 2 } },
  locked: { units: ['disdik'], cells: [{ unit: 'watdek', indicator: 'proses' }] },
  allowNotSelfObserved: true,
};
const planned: Plan = plan(assessment, target, options, 'en', (done, total) => done < total);
const byZone: Plan = plan(assessment, { zone: 'hijau' });
const repair = ({ unit: id, indicator: leaf, from, to, gain }: PlanChange): string => `${id} ${leaf ?? ''} ${from ?? '-'} → ${to}: ${gain.entity}`;
const repairsOf: string[] = planned.outcome === 'reached' ? planned.changes.map(repair) : byZone.notes.map(({ message }) => message);
const oneLess: number | undefined = planned.proof?.bestBelow?.score;

const all: InstrumentSummary[] = instruments();
const drafts = all.filter(({ status }) => status === 'draft');
const one: Instrument = instrument('ori-kepatuhan-2023');
const weight: number | undefined = one.points['input.kompetensi.1'];

function origin(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'stated':
    case 'adjusted':
      return provenance.sources.map((key) => one.sources[key]?.title ?? key).join();
    case 'inferred':
      return one.reasons[provenance.reason]?.en ?? provenance.reason;
    case 'assumed':
      return provenance.reason;
  }
}
const origins: string[] = one.dimensions.flatMap(({ provenance, variables }) =>
  [origin(provenance), ...variables.flatMap(({ indicators }) => indicators.map((leaf) => origin(leaf.provenance)))]);

const titles = (texts: Texts): string[] => Object.values(texts.nodes).map(({ name, question }) => question ?? name);

const row: PublishedRow = { entity: 'Kota Palangka Raya', kind: 'kota', year: 2024, score: 90.16, instrument: 'ori-kepatuhan-2024', published: true };
const rekap = new Rekap();
const faults: Problem[] = rekap.add('a.json', text, lang);
rekap.addPublished(row);
const table: Summary = rekap.finish({ 'conflict id': 'later' });
rekap.free();
const fromList: Summary = summarise([assessment]);
const ranking: string[] = table.rounds.flatMap(({ year, ranked, all: counts }) =>
  ranked.map(({ ranks, name, published, press }) => `${year ?? ''} ${ranks.nation ?? '-'} ${name} ${published ? press?.source ?? '' : ''} ${counts.zones?.hijau ?? ''}`));
const told: string[] = fromList.conflicts.flatMap(({ values }) => values.map(({ first }) => (Array.isArray(first) ? first.join() : String(first))));
const compared: Comparison = compare(assessment);
const cells: (number | null)[] = compared.dimensions.flatMap(({ cells: row }) => row.map(({ percent }) => percent));
const years: Trend = trend(assessment, 2023, lang);
const breaks: string[] = years.points.flatMap(({ reason }) => (reason === null ? [] : [reason.text.en]));
const edits: WhatIfEdit[] = [{ unit: 'disdik', score: 60 }, { unit: 'disdik', indicator: 'input.kompetensi.1', level: 4 }, { unit: 'disdik', leaveOut: true }];
const tried: WhatIf = whatIf(assessment, edits);
const question: ScenarioQuestion = { parts: [{ part: 'output.persepsi.1', respondents: { mean: 3, spread: 0.5, count: 40 } }, { part: 'input', lastYear: 20 }] };
const outlook: Outlook = scenario(assessment, question);
const least: (number | null)[] = outlook.parts.flatMap(({ breakEven }) => breakEven.map(({ points }) => points));

function isSwanilaiError(error: unknown): error is SwanilaiError {
  return error instanceof Error && error.name === 'SwanilaiError';
}

const repairs: Partial<Record<ProblemCode, string>> = { 'out-of-range': 'look at the scale', 'missing-field': 'fill it' };
try {
  score(assessment);
} catch (error) {
  if (!isSwanilaiError(error)) throw error;
  console.error(error.path, repairs[error.code] ?? error.message, error.problems.length);
}

console.log(version(), lines, losses, breached, why, always, places, marks, plainMerge, clashes, drafts, weight, origins, titles, misspelt, foreign, unknown, both, repairsOf, oneLess);
console.log(faults, ranking, told, cells, breaks, tried.entity.change.score, least);
