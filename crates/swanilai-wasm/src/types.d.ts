// Generated from crates/swanilai-schema; `SWANILAI_BLESS=1 cargo test -p swanilai-schema` writes it.

/**
 * An assessment of one entity by one instrument: the document a person fills.
 *
 * Unknown fields are kept, with a warning. `null` counts as missing wherever a field may be missing.
 */
export interface Assessment {
  /** Where the schema is; `./schema/assessment.v1.schema.json` in written files. */
  $schema?: string | null;
  /** The kind of document. */
  format: "swanilai.assessment";
  /** Major version of the format. */
  version: 1;
  /** What the document is not, in words; written always, read never. */
  notice?: string | null;
  /** Id of the document, a UUID. */
  id?: string | null;
  /** When it was begun: RFC 3339 with offset, `2026-11-22T09:00:00+07:00`. */
  created?: string | null;
  /** Version of the program that wrote it. */
  app?: string | null;
  /** The instrument by which it is scored. */
  instrument: InstrumentChoice;
  /** The government or body that is assessed. */
  entity: Entity;
  /** Its units; the entity's score is the mean of their unrounded scores. */
  units: Unit[];
  /** Follow-up of the Ombudsman's products; leave it out where nothing is known about it. */
  followUp?: FollowUp | null;
  /** Scores of earlier years. */
  history?: History[] | null;
  /** What is to be repaired; no two about the same part of the same unit. */
  repairs?: Repair[] | null;
  /** The files that were taken in, the earliest first. */
  imports?: Import[] | null;
}

/** The instrument an assessment is bound to. */
export interface InstrumentChoice {
  /** Id of a built-in instrument, `ori-kepatuhan-2023`, or of the pack that stands beside it. */
  id: string;
  /** Version of the instrument; the one built in where it is left out. */
  version?: string | null;
  /** SHA-256 of a built-in instrument's file, hexadecimal, or the fingerprint of another one. */
  digest?: string | null;
  /** The instrument itself, where it does not come with the program. */
  pack?: InstrumentFile | null;
}

/** One year's rules as data: dimensions, weights, scales, classes, conditions, each with its origin. */
export interface InstrumentFile {
  /** Where the schema is. */
  $schema?: string | null;
  /** The kind of document. */
  format: "swanilai.instrument";
  /** Major version of the format. */
  version: 1;
  /** Which instrument it is. */
  instrument: InstrumentName;
  /** Who adjusted which instrument to this one; only packs made so have it. */
  adjusted?: Adjusted | null;
  /** Short name, for lists. */
  name: Reason;
  /** Whether it may still change. */
  status: Status;
  /** Years in which it was used, earliest first. */
  years: number[];
  /** Kinds of entity it was used for, the most usual first. */
  kinds: string[];
  /** The full score of a unit, in points. */
  max: number;
  /** Decimals of scores, for display and for classification. */
  decimals: number;
  /** Where the full score comes from. */
  maxProvenance: Provenance;
  /** The six rules of the arithmetic, each with its origin. */
  rules: Rule[];
  /** Scales of marks. */
  scales: Scale[];
  /** Who or what gives separate marks of an indicator. */
  observers: Observers[];
  /** Classes from the best down; `min` falls, the last is 0. */
  classes: ClassBand[];
  /** Conditions that come after the number. */
  conditions: Condition[];
  /** Dimensions, in reading order. */
  dimensions: Dimension[];
  /** Usual sets of units by kind of entity. */
  presets: Preset[];
  /** Sources by key; every one is referred to. */
  sources: Record<string, Source>;
  /** Reasons by key; every one is referred to. */
  reasons: Record<string, Reason>;
}

/** Which instrument it is. */
export interface InstrumentName {
  /** Id, never reused for something else. */
  id: string;
  /** Version of the pack, `1.0.0`; a released version never changes. */
  version: string;
}

/** Who adjusted which instrument. */
export interface Adjusted {
  /** Job title or office, in the words of those who did it. */
  by: string;
  /** The instrument they began with, whose texts are used. */
  basedOn: InstrumentName;
}

/** A reason that origins refer to. */
export interface Reason {
  /** In Bahasa Indonesia. */
  id: string;
  /** In English. */
  en: string;
}

/** Whether an instrument may still change. */
export type Status =
  /** Frozen. */
  | "released"
  /** Its year's rules are not known yet. */
  | "draft";

/** Where a rule comes from. */
export type Provenance =
  /** A source says it. */
  | {
    kind: "stated";
    /** Keys of the sources. */
    sources: string[];
    /** Key of a remark. */
    reason?: string | null;
  }
  /** It follows from what sources say. */
  | {
    kind: "inferred";
    /** Key of the reason. */
    reason: string;
    /** Keys of the sources. */
    sources?: string[] | null;
  }
  /** It is this project's default, because nothing is public. */
  | {
    kind: "assumed";
    /** Key of the reason. */
    reason: string;
  }
  /** Those who adjusted the instrument say it; nobody checked it. */
  | {
    kind: "adjusted";
    /** Keys of the sources, which are their own words. */
    sources: string[];
    /** Key of a remark. */
    reason?: string | null;
  };

/** One rule of the arithmetic. */
export interface Rule {
  /** Which rule. */
  id: RuleId;
  /** Where it comes from. */
  provenance: Provenance;
}

/** The rules every instrument states the origin of. */
export type RuleId =
  /** A unit's score is the sum of its dimensions. */
  | "unit-sum"
  /** An entity's score is the mean of its units' unrounded scores. */
  | "entity-mean"
  /** Scores are rounded once, half up. */
  | "round-half-up"
  /** An indicator's mark is the mean of its marks. */
  | "indicator-mean"
  /** What is left of a parent's weight is shared equally where children's weights are not published. */
  | "equal-share"
  /** The weight of what does not apply goes to its siblings in proportion. */
  | "not-applicable-spread";

/** A scale of marks. */
export interface Scale {
  /** Id within the instrument. */
  id: string;
  /** Whether marks are whole. */
  kind: ScaleKind;
  /** The highest mark. */
  max: number;
  /** Where it comes from. */
  provenance: Provenance;
}

/** Whether marks are whole. */
export type ScaleKind =
  /** Whole marks from 0 to the maximum, each described in the texts. */
  | "levels"
  /** Any number from 0 to the maximum, at most six decimals. */
  | "index";

/** Who or what gives separate marks of an indicator; its mark is the mean of those given. */
export interface Observers {
  /** Id within the instrument. */
  id: string;
  /** Ids of the officers, products, media or parts. */
  slots: string[];
  /** Where it comes from. */
  provenance: Provenance;
}

/** The band of scores of a class. */
export interface ClassBand {
  /** Id within the instrument. */
  id: string;
  /** Category letter; `null` where there is none. */
  code: string | null;
  /** Name for an entity, `Kualitas Tertinggi`. */
  name: string;
  /** Name for a unit; `null` where it is the same. */
  unitName: string | null;
  /** Zone; `null` where there is none. */
  zone: Zone | null;
  /** The lowest rounded score in it, in points. */
  min: number;
  /** Start of a stretch just under `min` that the published bands leave uncovered; `null` where there is none. */
  disputedFrom: number | null;
  /** Where it comes from. */
  provenance: Provenance;
}

/** A zone. */
export type Zone =
  /** Green. */
  | "hijau"
  /** Yellow. */
  | "kuning"
  /** Red. */
  | "merah";

/** A condition that comes after the number and never changes it. */
export interface Condition {
  /** Id within the instrument. */
  id: string;
  /** What it does. */
  effect: Effect;
  /** The words that `opinion-suffix` adds; `null` for other effects. */
  suffix: string | null;
  /** Where it comes from. */
  provenance: Provenance;
}

/** What a condition does, without ever changing the number. */
export type Effect =
  /** Products left undone keep the entity out of the green zone. */
  | "zone-not-hijau"
  /** Products left undone withhold the award. */
  | "award-withheld"
  /** Products all done add words to the opinion. */
  | "opinion-suffix";

/** A dimension. */
export interface Dimension {
  /** Id within its parent; the full id is the path, `input.kompetensi.1`. */
  id: string;
  /**
   * Points it can add to a unit's score; `null` where that is not published:
   * then what is left of the parent is shared equally among such children.
   */
  weight: number | null;
  /** Where the weight comes from; needed where there is one. */
  weightProvenance?: Provenance | null;
  /** What is known about an unpublished weight. */
  weightRange?: WeightRange | null;
  /** How deep it can be scored. */
  depth: Depth;
  /** Its variables; empty where it can only be scored by its points. */
  variables: Variable[];
  /** Where it comes from. */
  provenance: Provenance;
}

/** Known limits of an unpublished weight. */
export interface WeightRange {
  /** At least, in points. */
  low: number;
  /** At most, in points. */
  high: number;
  /** Where the limits come from. */
  provenance: Provenance;
}

/** How deep a dimension can be scored. */
export type Depth =
  /** From observations on indicators. */
  | "indicators"
  /** Only from its points or a total, because nothing more is public. */
  | "points";

/** A variable. */
export interface Variable {
  /** Id within its parent; the full id is the path, `input.kompetensi.1`. */
  id: string;
  /**
   * Points it can add to a unit's score; `null` where that is not published:
   * then what is left of the parent is shared equally among such children.
   */
  weight: number | null;
  /** Where the weight comes from; needed where there is one. */
  weightProvenance?: Provenance | null;
  /** What is known about an unpublished weight. */
  weightRange?: WeightRange | null;
  /** Its indicators. */
  indicators: Indicator[];
  /** Where it comes from. */
  provenance: Provenance;
}

/** An indicator. */
export interface Indicator {
  /** Id within its parent; the full id is the path, `input.kompetensi.1`. */
  id: string;
  /**
   * Points it can add to a unit's score; `null` where that is not published:
   * then what is left of the parent is shared equally among such children.
   */
  weight: number | null;
  /** Where the weight comes from; needed where there is one. */
  weightProvenance?: Provenance | null;
  /** What is known about an unpublished weight. */
  weightRange?: WeightRange | null;
  /** Id of its scale. */
  scale: string;
  /** Id of who or what gives its separate marks; `null` where there is one mark. */
  observers: string | null;
  /** How it is assessed. */
  methods: Method[];
  /** Whether a unit can observe it itself. */
  selfObserved: boolean;
  /** Ids of physical things to look for in a walk through the building. */
  facilities: string[];
  /** Where it comes from. */
  provenance: Provenance;
}

/** How an indicator is assessed. */
export type Method =
  /** Officers are asked. */
  | "interview"
  /** Something is looked at. */
  | "observation"
  /** Papers are read. */
  | "document"
  /** Users are asked. */
  | "user-interview"
  /** A survey. */
  | "survey"
  /** Figures of others. */
  | "secondary-data";

/** A usual set of units for kinds of entity. */
export interface Preset {
  /** Id within the instrument. */
  id: string;
  /** Kinds of entity it is for. */
  kinds: string[];
  /** The units. */
  units: PresetUnit[];
  /** Where it comes from. */
  provenance: Provenance;
}

/** A unit of a preset. */
export interface PresetUnit {
  /** Id for the unit. */
  id: string;
  /** Name for the unit. */
  name: string;
  /** Kind of the unit. */
  kind: string;
}

/** A source that origins refer to. */
export interface Source {
  /** Title. */
  title: string;
  /** Address; `null` where none was kept. */
  url: string | null;
  /** Whether it is the Ombudsman's own. */
  official: boolean;
}

/** The government or body that is assessed. */
export interface Entity {
  /** Name, `Kabupaten Maluku Tenggara`. */
  name: string;
  /** Kind, an open vocabulary; one the instrument was not made for gives a warning. */
  kind?: string | null;
  /** Province. */
  province?: string | null;
}

/** An office that is scored, known by its final score, its dimensions' points or observations. */
export interface Unit {
  /** Id, unique in the assessment. */
  id: string;
  /** Name, `Puskesmas Watdek`. */
  name: string;
  /** Kind, an open vocabulary. */
  kind?: string | null;
  /**
   * Final score in points, where only that is known; it counts before everything else.
   * From 0 to the instrument's full score, with at most six decimals.
   */
  score?: number | null;
  /**
   * Points of dimensions by id, at most six decimals; they count before observations.
   * From 0 to the dimension's weight; `null` where they are not known.
   */
  points?: Record<string, number | null> | null;
  /** Observations by the full id of the indicator, `input.kompetensi.1`. */
  observations?: Record<string, Observation> | null;
  /** What was found on a walk through the building, by the id of a facility of the instrument. */
  facilities?: Record<string, Facility> | null;
}

/** What is known about one indicator of one unit. */
export interface Observation {
  /** The marks given; none means not answered, which is not zero. */
  marks?: Mark[] | null;
  /** Whether the indicator does not apply to this unit; then its weight goes to its siblings. */
  notApplicable?: boolean | null;
  /** A note. */
  note?: string | null;
  /** Evidence; no two for the same expected piece. */
  evidence?: Evidence[] | null;
}

/** One mark, by one observer. */
export interface Mark {
  /** Who or what it is for: an officer, a product, a medium. */
  by?: string | null;
  /**
   * The mark, from 0 to the maximum of the indicator's scale.
   * Whole on a scale of levels, with at most six decimals on an index.
   */
  level: number;
}

/** A piece of evidence: one that the instrument expects, or another one. */
export interface Evidence {
  /** Which piece the instrument's texts expect of the indicator, counted from 1; left out for another one. */
  expected?: number | null;
  /** What it is. */
  title?: string | null;
  /** Where it is, an address with http or https. It is never fetched. */
  url?: string | null;
  /** How far it is; left out where nobody said. */
  status?: Readiness | null;
  /** Who sees to it: a job title, not a person. */
  owner?: string | null;
  /** Until when: a day of the calendar, `2026-11-30`. */
  due?: string | null;
  /** A note. */
  note?: string | null;
}

/** How far a piece of evidence is. */
export type Readiness =
  /** There is none yet. */
  | "missing"
  /** Somebody is at it. */
  | "preparing"
  /** It is there, but something about it is to be mended. */
  | "flawed"
  /** It is ready to be shown. */
  | "ready";

/** What was found of a facility on a walk through the building. */
export interface Facility {
  /** How it was found; left out where there is only a note. */
  found?: Found | null;
  /** A note. */
  note?: string | null;
}

/** How a facility was found. */
export type Found =
  /** It is there and fit for use. */
  | "good"
  /** It is there, and something about it is to be mended. */
  | "flawed"
  /** There is none. */
  | "absent";

/** Follow-up of the Ombudsman's products. */
export interface FollowUp {
  /** The products received. */
  products?: Product[] | null;
}

/** A product of the Ombudsman that asks for follow-up. */
export interface Product {
  /** Kind, an open vocabulary. */
  kind?: string | null;
  /** Whether it is followed up. */
  done: boolean;
}

/** A score of an earlier year. */
export interface History {
  /** The year. */
  year: number;
  /** The score as published, at most six decimals. */
  score: number;
  /** Id of the instrument of that year. */
  instrument?: string | null;
}

/**
 * A repair: an indicator of a unit that is to reach a level; a dimension or the whole unit where
 * only points or the score are known.
 */
export interface Repair {
  /** Id of a unit of the assessment. */
  unit: string;
  /** Id of a dimension that is to reach these points; not beside an indicator. */
  dimension?: string | null;
  /** Full id of an indicator that is to reach this level. */
  indicator?: string | null;
  /** Level, points or score when it was planned; left out where nothing was known. */
  from?: number | null;
  /**
   * Level, points or score to reach, within the indicator's scale, the dimension's weight or the
   * instrument's full score.
   */
  to: number;
  /** Who sees to it: a job title, not a person. */
  owner?: string | null;
  /** Until when: a day of the calendar, `2026-11-30`. */
  due?: string | null;
  /** How far it is; `open` where it is left out. */
  status?: RepairStatus | null;
  /** A note. */
  note?: string | null;
}

/** How far a repair is. */
export type RepairStatus =
  /** Nobody began. */
  | "open"
  /** Somebody is at it. */
  | "started"
  /** It is done. */
  | "done";

/** A file that was taken into the assessment. */
export interface Import {
  /** Name of the file, or what stood in its place. */
  file: string;
  /** SHA-256 of its bytes, hexadecimal. It tells files apart and proves nothing. */
  fingerprint?: string | null;
  /** When it was taken in: RFC 3339 with offset. */
  at?: string | null;
}

/**
 * What an instrument's rules make of an assessment, with the whole working.
 *
 * It is a simulation, recomputed each time and never stored as truth.
 */
export interface Result {
  /** The kind of document. */
  format: "swanilai.result";
  /** Major version of the format. */
  version: 1;
  /** The instrument that was used. */
  instrument: InstrumentStamp;
  /** Always true: no result of this module is a result of the Ombudsman. */
  simulation: true;
  /** The same in words, in the language asked for. */
  notice: string;
  /** Where the entity stands. */
  entity: EntityResult;
  /** Where each unit stands, in the order of the assessment. */
  units: UnitResult[];
  /** What acted on the result and is only assumed. */
  assumptions: Assumption[];
  /** What a person should know. */
  warnings: Problem[];
}

/** The instrument that was used, exactly. */
export interface InstrumentStamp {
  /** Id. */
  id: string;
  /** Version. */
  version: string;
  /** SHA-256 of its file, hexadecimal. */
  digest: string;
}

/** Where the entity stands: the mean of its units' unrounded scores. */
export interface EntityResult {
  /** Name. */
  name: string;
  /** The score in points, with the instrument's decimals; `null` while anything is unanswered. */
  score: number | null;
  /** The lowest and highest score still possible. */
  bounds: Bounds;
  /** The class; `null` while lowest and highest fall in different ones. */
  class: Class | null;
  /** The zone; `null` while it is open, and where the instrument has none. */
  zone: Zone | null;
  /** Whether the class is certain, whatever the open answers will be. */
  certain: boolean;
  /** Where the score would end; `null` where nothing is answered. */
  projected: Projected | null;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
  /** The opinion in words; `null` while the class is open. */
  opinion: string | null;
  /** The conditions of the instrument; they come after the number and never change it. */
  conditions: ConditionResult[];
}

/** The lowest and highest points still possible; equal once everything is answered. */
export interface Bounds {
  /** The lowest still possible, in points. */
  low: number;
  /** The highest still possible, in points. */
  high: number;
}

/** The class a score falls in. */
export interface Class {
  /** Category letter; `null` where the instrument has none. */
  code: string | null;
  /** Name, `Kualitas Sedang`. */
  name: string;
  /** Zone; `null` where the instrument has none. */
  zone: Zone | null;
}

/** Where a score would end if what is open went like what is answered. */
export interface Projected {
  /** The score, in points. */
  score: number;
  /** Its class. */
  class: Class;
}

/** A condition of the instrument, judged. */
export interface ConditionResult {
  /** Id in the instrument. */
  id: string;
  /** What it does. */
  effect: Effect;
  /** The words it adds to the opinion; `null` for other effects. */
  suffix: string | null;
  /** How it stands. */
  state: ConditionState;
}

/** How a condition stands. */
export type ConditionState =
  /** There are products and all are followed up. */
  | "met"
  /** At least one product is not followed up. */
  | "breached"
  /** Nobody said, or there was no product. */
  | "unknown";

/** Where a unit stands: the sum of its dimensions. */
export interface UnitResult {
  /** Id. */
  id: string;
  /** Name. */
  name: string;
  /** The score in points, with the instrument's decimals; `null` while anything is unanswered. */
  score: number | null;
  /** The lowest and highest score still possible. */
  bounds: Bounds;
  /** The class; `null` while lowest and highest fall in different ones. */
  class: Class | null;
  /** The zone; `null` while it is open, and where the instrument has none. */
  zone: Zone | null;
  /** Whether the class is certain, whatever the open answers will be. */
  certain: boolean;
  /** Where the score would end; `null` where nothing is answered. */
  projected: Projected | null;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
  /** Its dimensions; empty where only the final score is known. */
  dimensions: DimensionResult[];
}

/** A dimension of a unit. */
export interface DimensionResult {
  /** Full id, `input.kompetensi.1`. */
  id: string;
  /** Points earned; `null` while anything below is unanswered, and where it does not apply. */
  points: number | null;
  /** What it can add here, in points, after items that do not apply were taken out. */
  max: number;
  /** The lowest and highest points still possible. */
  bounds: Bounds;
  /** Points that answers left of their weight. */
  lost: number;
  /** Whether it applies to the unit. */
  applies: boolean;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
  /** Its variables; empty where the dimension is known by its points. */
  variables: VariableResult[];
}

/** A variable of a unit. */
export interface VariableResult {
  /** Full id, `input.kompetensi.1`. */
  id: string;
  /** Points earned; `null` while anything below is unanswered, and where it does not apply. */
  points: number | null;
  /** What it can add here, in points, after items that do not apply were taken out. */
  max: number;
  /** The lowest and highest points still possible. */
  bounds: Bounds;
  /** Points that answers left of their weight. */
  lost: number;
  /** Whether it applies to the unit. */
  applies: boolean;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
  /** Its indicators. */
  indicators: IndicatorResult[];
}

/** An indicator of a unit. */
export interface IndicatorResult {
  /** Full id, `input.kompetensi.1`. */
  id: string;
  /** Points earned; `null` while anything below is unanswered, and where it does not apply. */
  points: number | null;
  /** What it can add here, in points, after items that do not apply were taken out. */
  max: number;
  /** The lowest and highest points still possible. */
  bounds: Bounds;
  /** Points that answers left of their weight. */
  lost: number;
  /** Whether it applies to the unit. */
  applies: boolean;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
}

/** Something assumed that acted on a result. */
export interface Assumption {
  /** Path in the instrument: `input.kompetensi.2.weight`, `scales.level-4`, `rules.indicator-mean`. */
  path: string;
  /** Why, for a person. */
  why: string;
}

/** One thing wrong with an input. */
export interface Problem {
  /** Which rule was broken. */
  code: ProblemCode;
  /** How bad it is. */
  severity: Severity;
  /** Path in the document, `units[0].score`; empty for the document itself. */
  path: string;
  /** Line in the text, from 1; `null` where the input was no text. */
  line: number | null;
  /** Column in the text in characters, from 1; `null` where the input was no text. */
  column: number | null;
  /** What was found, shortened. */
  found: string;
  /** What was expected. */
  expected: string;
  /** What is wrong and what to do, for a person. */
  message: string;
}

/** The stable name of a rule that an input can break. */
export type ProblemCode =
  | "empty"
  | "too-large"
  | "not-utf8"
  | "not-json"
  | "truncated"
  | "trailing"
  | "duplicate-key"
  | "forbidden-key"
  | "too-deep"
  | "bad-escape"
  | "number-too-precise"
  | "number-too-large"
  | "wrong-type"
  | "missing-field"
  | "unknown-field"
  | "unexpected-field"
  | "wrong-format"
  | "newer-version"
  | "text-too-long"
  | "bad-id"
  | "too-many"
  | "duplicate-id"
  | "unknown-instrument"
  | "unknown-instrument-version"
  | "digest-differs"
  | "unknown-dimension"
  | "unknown-indicator"
  | "unknown-facility"
  | "out-of-range"
  | "not-whole"
  | "bad-link"
  | "link-empty"
  | "link-damaged"
  | "link-version"
  | "link-rules"
  | "bad-date"
  | "marked-not-applicable"
  | "depths-differ"
  | "above-assumed-weight"
  | "nothing-applies"
  | "class-disputed"
  | "kind-unusual"
  | "no-units"
  | "weights-disagree"
  | "classes-disagree"
  | "bad-reference"
  | "languages-differ"
  | "pack-id-taken"
  | "packs-differ"
  | "own-instrument"
  | "weight-beyond-known"
  | "instruments-differ"
  | "entities-differ"
  | "unknown-target"
  | "unknown-unit"
  | "cancelled"
  | "plan-locked"
  | "plan-not-self-observed"
  | "plan-coarse"
  | "plan-covered"
  | "not-a-form"
  | "workbook-format"
  | "workbook-broken"
  | "workbook-macros"
  | "workbook-too-large"
  | "sheet-missing"
  | "row-missing"
  | "row-unknown"
  | "answered-twice"
  | "cell-error"
  | "cell-uncomputed"
  | "cell-is-date"
  | "cell-disguised"
  | "zone-denied";

/** How bad a problem is. */
export type Severity =
  /** The input is refused whole. */
  | "error"
  /** The input is used, but a person should know. */
  | "warning";

/**
 * What a plan may touch, and how hard each part is.
 *
 * `indicators` take ids of variables and dimensions too, for all below them.
 */
export interface PlanOptions {
  /** Effort of one step; 1 where nothing is said. Those of indicator and unit are multiplied. */
  effort?: PlanEfforts | null;
  /** What stays as it is. */
  locked?: PlanLocks | null;
  /** Whether to plan on what a unit cannot observe itself; `false` where nothing is said. */
  allowNotSelfObserved?: boolean | null;
  /** Whether to plan on a score or points although the details below are filled too; `false` where nothing is said. */
  allowCoarse?: boolean | null;
}

/** Efforts by id. */
export interface PlanEfforts {
  /** By full id of an indicator, variable or dimension; the nearest counts. */
  indicators?: Record<string, PlanEffort> | null;
  /** By id of a unit. */
  units?: Record<string, PlanEffort> | null;
}

/** An effort: 1 to 9, or in words 1 (`ringan`, `light`), 2 (`sedang`, `medium`), 3 (`berat`, `heavy`). */
export type PlanEffort = number | "ringan" | "light" | "sedang" | "medium" | "berat" | "heavy";

/** What stays as it is. */
export interface PlanLocks {
  /** Full ids of indicators, variables and dimensions, in every unit. */
  indicators?: string[] | null;
  /** Ids of units. */
  units?: string[] | null;
  /** Parts of one unit. */
  cells?: PlanCell[] | null;
}

/** A part of one unit. */
export interface PlanCell {
  /** Id of the unit. */
  unit: string;
  /** Full id of the indicator, variable or dimension. */
  indicator: string;
}

/**
 * The cheapest changes that bring an entity to a target, and the proof that none are cheaper.
 *
 * It is a simulation, like every result.
 */
export interface Plan {
  /** The kind of document. */
  format: "swanilai.plan";
  /** Major version of the format. */
  version: 1;
  /** The instrument that was used. */
  instrument: InstrumentStamp;
  /** Always true: no plan of this module is a promise of the Ombudsman. */
  simulation: true;
  /** The same in words, in the language asked for. */
  notice: string;
  /** What is to be reached. */
  target: PlanGoal;
  /** Whether it can be reached. */
  outcome: PlanOutcome;
  /** Where the entity stands, and where it would. */
  entity: PlanEntity;
  /** What the changes cost together. */
  cost: number;
  /** Points they add to the entity's score. */
  gain: number;
  /** The changes, in the order of the assessment and of the instrument; empty unless they reach the target. */
  changes: PlanChange[];
  /** What they come to in each unit, in the order of the assessment. */
  units: PlanUnit[];
  /** What they come to in each dimension that is touched. */
  dimensions: PlanNode[];
  /** What they come to in each indicator that is touched, over all units. */
  indicators: PlanNode[];
  /** Why nothing is cheaper; `null` where no changes are needed or none suffice. */
  proof: PlanProof | null;
  /** The same target by always taking the most gain per cost; `null` as `proof` is. */
  greedy: PlanGreedy | null;
  /** What the plan had to leave alone. */
  held: PlanHeld;
  /** What a person should know: why the target is out of reach, conditions that come after the number. */
  notes: Problem[];
}

/** What is to be reached. */
export interface PlanGoal {
  /** How it was asked for. */
  kind: PlanGoalKind;
  /** The lowest score, as shown, that reaches it. */
  score: number;
  /** The class in which that score falls. */
  class: Class | null;
}

/** How a target was asked for. */
export type PlanGoalKind =
  /** By a class. */
  | "class"
  /** By a zone. */
  | "zone"
  /** By a score. */
  | "score";

/** Whether a target can be reached. */
export type PlanOutcome =
  /** The score reaches it as it is. */
  | "already-reached"
  /** The changes reach it. */
  | "reached"
  /** All changes together do not reach it. */
  | "unreachable";

/** Where the entity stands, and where it would. */
export interface PlanEntity {
  /** Name. */
  name: string;
  /** Now. */
  before: PlanStand;
  /** Once the changes are made. */
  after: PlanStand;
  /** Once everything that may be raised is raised to its top. */
  highest: PlanStand;
}

/** Where something stands if what is unanswered has the lowest mark. */
export interface PlanStand {
  /** The score, in points. */
  score: number;
  /** Its class; `null` where there is no unit. */
  class: Class | null;
  /** Its zone; `null` where the instrument has none. */
  zone: Zone | null;
  /** Whether everything is answered, so that the score is the score and not only the least. */
  complete: boolean;
}

/** One change. */
export interface PlanChange {
  /** Id of the unit. */
  unit: string;
  /** What it changes. */
  kind: PlanChangeKind;
  /** Full id of the dimension; `null` for a final score. */
  dimension: string | null;
  /** Full id of the variable; `null` for points and scores. */
  variable: string | null;
  /** Full id of the indicator; `null` for points and scores. */
  indicator: string | null;
  /** The lowest mark, the points or the score before; `null` where nothing was known. */
  from: number | null;
  /** The level to which all marks below it rise, or the points or score to reach. */
  to: number;
  /** Levels, tenths of an index or points, counted from `from`; a last part counts whole. */
  steps: number;
  /** Steps times the effort of the indicator times that of the unit. */
  cost: number;
  /** What it adds. */
  gain: PlanGain;
  /** Whether nothing was known before. */
  unanswered: boolean;
  /** Whether it says how many points are needed, but not by which repair. */
  coarse: boolean;
  /** Whether a unit can observe itself what is changed. */
  selfObserved: boolean;
}

/** What a change changes. */
export type PlanChangeKind =
  /** The marks of an indicator that lie below the level rise to it. */
  | "marks"
  /** An indicator that was not answered is answered with the level. */
  | "answer"
  /** The points of a dimension rise. */
  | "points"
  /** The final score of a unit rises. */
  | "score";

/** What a change adds, rounded for display; the plan adds exact numbers. */
export interface PlanGain {
  /** Points of the unit. */
  unit: number;
  /** Points of the entity. */
  entity: number;
}

/** What the changes come to in a unit. */
export interface PlanUnit {
  /** Id. */
  id: string;
  /** Name. */
  name: string;
  /** Where it stands now. */
  before: PlanStand;
  /** Where it would stand. */
  after: PlanStand;
  /** What its changes cost. */
  cost: number;
  /** Points they add to the entity. */
  gain: number;
  /** How many changes. */
  changes: number;
}

/** What the changes come to in a dimension or an indicator. */
export interface PlanNode {
  /** Full id. */
  id: string;
  /** What its changes cost. */
  cost: number;
  /** Points they add to the entity. */
  gain: number;
  /** How many changes. */
  changes: number;
}

/** Why no plan is cheaper. */
export interface PlanProof {
  /** How it was proved. */
  method: PlanMethod;
  /** What the plan costs. */
  cost: number;
  /** No changes that cost less than this reach the target; the plan's cost, where that is proved. */
  lowerBound: number;
  /** The best that can be had for one less; `null` where the search would have needed too much memory. */
  bestBelow: PlanBelow | null;
  /** How much was looked at. */
  considered: PlanConsidered;
}

/** How a plan was proved to be the cheapest. */
export type PlanMethod =
  /** All combinations were compared, those ruled out by bounds or dominance left out. */
  | "exact-search"
  /** Only a bound was computed: the plan may cost more than needed, by no more than the bound leaves. */
  | "bound";

/** The best that can be had for one less. */
export interface PlanBelow {
  /** One less than the plan costs. */
  cost: number;
  /** The highest score of the entity that it can buy; it misses the target. */
  score: number;
}

/** How much was looked at. */
export interface PlanConsidered {
  /** Things that could be raised. */
  items: number;
  /** Levels they could be raised to, together. */
  choices: number;
  /** Combinations that had to be kept in mind. */
  states: number;
}

/** Quick wins: always the most gain per cost next, which is seldom the cheapest. */
export interface PlanGreedy {
  /** What the steps cost together. */
  cost: number;
  /** How much more than the plan. */
  extra: number;
  /** The score of the entity they lead to. */
  score: number;
  /** The steps, the most gain per cost first. */
  steps: PlanChange[];
}

/** What a plan had to leave alone. */
export interface PlanHeld {
  /** Points of the entity that are locked. */
  locked: number;
  /** Points of the entity that depend on what no unit can observe itself. */
  notSelfObserved: number;
  /** Ids of units planned by points or score alone. */
  coarse: string[];
  /** Ids of units whose score or points cover details, so that they are not planned there. */
  covered: string[];
}

/** What a person needs to choose an instrument. */
export interface InstrumentSummary {
  /** Id. */
  id: string;
  /** Version. */
  version: string;
  /** SHA-256 of its file, hexadecimal. */
  digest: string;
  /** Short name in both languages. */
  name: Reason;
  /** Whether it may still change. */
  status: Status;
  /** Years in which it was used, earliest first. */
  years: number[];
  /** Kinds of entity it was used for, the most usual first. */
  kinds: string[];
  /** The full score of a unit, in points. */
  max: number;
  /** Decimals of scores. */
  decimals: number;
}

/** The outcome of a merge. */
export interface Merged {
  /**
   * The merged assessment; clashes are settled by the choices given. Where none is, the
   * first counts, and what may be two units stays two.
   */
  assessment: Assessment;
  /** What the assessments disagree on, in order; what only one of them tells is joined without a clash. */
  clashes: Clash[];
  /** Index of the assessment each unit came from; of a unit joined from several, the one that counted first. */
  sources: number[];
  /** Ids of units that one assessment left blank and another filled: the filled one was taken. */
  filled: string[];
  /**
   * Repairs that two assessments tell differently: the one further along counts, of two equally far
   * the later; what it leaves empty comes from the other, and different notes are both kept.
   */
  repairs: RepairClash[];
  /** What else assessments tell differently: a rule settles it, and nobody is asked. */
  settled: Settled[];
}

/** Two assessments contradict each other about the same unit. */
export interface Clash {
  /** Id of the unit. */
  unit: string;
  /** Index of the assessment the first came from. */
  first: number;
  /** Index of the assessment the later came from. */
  later: number;
  /**
   * What they contradict each other on: `name`, `kind`, `score`, `extra`, ids of dimensions and
   * indicators. The choice decides these parts; the rest is joined.
   */
  differs: string[];
  /**
   * Whether it is open that both tell of one unit at all: one id under two names, or a name that
   * tells nothing apart. They stay two unless a choice says otherwise.
   */
  unsure: boolean;
}

/** Two assessments tell the same repair differently. */
export interface RepairClash {
  /** Id of the unit. */
  unit: string;
  /** Id of the dimension, where it is about one as a whole. */
  dimension: string | null;
  /** Full id of the indicator, where it is about one. */
  indicator: string | null;
  /** Index of the assessment whose repair counts. */
  taken: number;
  /** Index of the assessment whose repair gave way. */
  dropped: number;
  /** What they differ in: `from`, `to`, `owner`, `due`, `status`, `note`, `extra`. */
  differs: string[];
}

/** Something that two assessments tell differently, settled by rule. */
export interface Settled {
  /** What it is. */
  what: SettledWhat;
  /** Of which of several: the year, the kind of product, the field, the indicator; empty where there is one. */
  of: string;
  /** Id of the unit; `null` where it is of the whole. */
  unit: string | null;
  /** Index of the assessment whose value stands. */
  taken: number;
  /** Index of the assessment whose value does not. */
  dropped: number;
  /** The value that stands, as text; empty for unknown fields. */
  kept: string;
  /** The value that does not, as text; empty for unknown fields. */
  left: string;
}

/** What was settled by rule. */
export type SettledWhat =
  /** How the entity's name is written: the first stands. */
  | "entityName"
  /** Kind of the entity: the first stands. */
  | "entityKind"
  /** Province of the entity: the first stands. */
  | "province"
  /** The score of an earlier year: the first stands. */
  | "history"
  /** Whether a product is followed up: the first stands. */
  | "followUp"
  /** An unknown field: the first stands. */
  | "extra"
  /** Owner of a piece of evidence: that of the piece further along stands, of two equally far the later. */
  | "evidenceOwner"
  /** Date of a piece of evidence, by the same rule. */
  | "evidenceDue"
  /** State of a piece of evidence, by the same rule. */
  | "evidenceStatus";

/** Which side of a clash counts. */
export type Choice =
  /** The one that came first. */
  | "first"
  /** The one that came later. */
  | "later"
  /** Both, as two units. */
  | "both";

/** A choice with exceptions: the rest of the unit follows `choice`. */
export interface MergeDecision {
  /** Which side counts; the first where it is left out. */
  choice?: Choice | null;
  /** `first` or `later` for what follows the other side, by the names in `differs`. */
  parts?: Record<string, Choice> | null;
}

/** Many files in one table: entities ranked and counted. */
export interface Summary {
  /** Always true: no result of this module is a result of the Ombudsman. */
  simulation: true;
  /** The same in words, in the language asked for. */
  notice: string;
  /** How many assessments were used. */
  files: number;
  /** One round for each instrument and year, the latest first. */
  rounds: SummaryRound[];
  /** What files contradict each other on. */
  conflicts: Conflict[];
  /** Units that several files tell in the very same words. */
  duplicates: Duplicate[];
  /** Entities whose names look alike: two, unless a choice says that they are one. */
  alike: Alike[];
  /** What else files tell differently and the table shows: a rule settles it, and nobody is asked. */
  settled: SettledInFiles[];
  /** Files that could not be used. */
  faulty: FaultyFile[];
}

/** The entities of one instrument and year. Figures of different rounds are not compared. */
export interface SummaryRound {
  /** The instrument. */
  instrument: InstrumentStamp;
  /** The year; `null` where the instrument was used in several and the files do not say which. */
  year: number | null;
  /** Counts of all. */
  all: SummaryGroup;
  /** Counts by province; entities without one are in none. */
  provinces: SummaryGroup[];
  /** Counts by kind; entities without one are in none. */
  kinds: SummaryGroup[];
  /** Entities with a score, the best first. */
  ranked: SummaryEntity[];
  /** Entities without a score, by name; they have no rank and are in no count. */
  unfinished: SummaryEntity[];
}

/** Counts, mean and median of a group of entities, from their scores as shown. */
export interface SummaryGroup {
  /** The province or kind; empty for all. */
  name: string;
  /** How many have a score. */
  finished: number;
  /** How many of these are published figures. */
  published: number;
  /** How many have no score yet. */
  unfinished: number;
  /** How many are in each class, from the best down. */
  classes: ClassCount[];
  /** How many are in each zone; `null` where the instrument has none. */
  zones: ZoneCounts | null;
  /** The mean. */
  mean: number | null;
  /** The median. */
  median: number | null;
  /** The highest score. */
  highest: number | null;
  /** The lowest score. */
  lowest: number | null;
}

/** How many entities are in a class. */
export interface ClassCount {
  /** The class. */
  class: Class;
  /** How many. */
  count: number;
}

/** How many entities are in each zone. */
export interface ZoneCounts {
  /** Green. */
  hijau: number;
  /** Yellow. */
  kuning: number;
  /** Red. */
  merah: number;
}

/** An entity in a summary. */
export interface SummaryEntity {
  /** Name. */
  name: string;
  /** Kind; may be empty. */
  kind: string;
  /** Province; may be empty. */
  province: string;
  /** Whether it is a figure printed by the press and not computed from files. */
  published: boolean;
  /** The score; `null` while anything is open. */
  score: number | null;
  /** The class by the instrument; `null` while it is open. */
  class: Class | null;
  /** The zone; `null` while it is open, and where the instrument has none. */
  zone: Zone | null;
  /** The opinion in words; `null` while the class is open, and for published figures. */
  opinion: string | null;
  /** Its ranks. */
  ranks: Ranks;
  /** The lowest and highest score still possible. */
  bounds: Bounds;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
  /** Its units; empty for a published figure. */
  units: SummaryUnit[];
  /** Names of the files; empty for a published figure. */
  files: string[];
  /** How files spell its name, other than `name`. */
  spellings: string[];
  /**
   * What the press printed: of this very row where `published` is true, otherwise of the same
   * entity and year, which then has no row of its own; `null` where nothing is known.
   */
  press: Press | null;
}

/** Ranks by score: equal scores share one, and the next is left out (1, 1, 3). */
export interface Ranks {
  /** Among all of the round; `null` without a score. */
  nation: number | null;
  /** Among those of its province; `null` too where the province is not told. */
  province: number | null;
  /** Among those of its kind; `null` too where the kind is not told. */
  kind: number | null;
}

/** A unit of an entity in a summary. */
export interface SummaryUnit {
  /** Id. */
  id: string;
  /** Name. */
  name: string;
  /** The score; `null` while anything is open. */
  score: number | null;
  /** The lowest and highest still possible. */
  bounds: Bounds;
  /** The class; `null` while it is open. */
  class: Class | null;
  /** Names of the files that told of it. */
  sources: string[];
}

/** A result as the press printed it. */
export interface Press {
  /** The year. */
  year: number;
  /** The score as printed. */
  score: number;
  /** The zone as printed; `null` where it was not. */
  zone: string | null;
  /** The category as printed; `null` where it was not. */
  category: string | null;
  /** Address at which it was read; `null` where none was kept. */
  source: string | null;
  /** Whether zone or category as printed are not those of the instrument's bands. */
  differs: boolean;
}

/** Two files contradict each other about one unit. */
export interface Conflict {
  /** Id, for the choice; the same files give the same ids. */
  id: string;
  /** Name of the entity. */
  entity: string;
  /** Id of the instrument. */
  instrument: string;
  /** Id of the unit. */
  unit: string;
  /** Name of the unit. */
  name: string;
  /** Name of the file the first value came from. */
  first: string;
  /** Name of the file the later value came from. */
  later: string;
  /** What they contradict each other on, with both values. */
  values: ConflictValue[];
  /**
   * Whether it is open that both tell of one unit: one id under two names, or a name that tells
   * nothing apart. They are two unless a choice says otherwise.
   */
  unsure: boolean;
  /** Which counted. */
  choice: Choice;
}

/** Both values of one thing. */
export interface ConflictValue {
  /** `name`, `kind`, `score`, `extra`, or the id of a dimension or an indicator. */
  what: string;
  /** In the first file. */
  first: Told;
  /** In the later file. */
  later: Told;
}

/** What a file tells: a number, the levels of marks, a name, `notApplicable`, or nothing that can be shown. */
export type Told = number | number[] | string | null;

/** A unit that several files tell in the very same words. */
export interface Duplicate {
  /** Name of the entity. */
  entity: string;
  /** Id of the instrument. */
  instrument: string;
  /** Id of the unit. */
  unit: string;
  /** Names of the files. */
  sources: string[];
}

/** Two entities whose names look alike. */
export interface Alike {
  /** Id, for the choice; the same names give the same ids. */
  id: string;
  /** Id of the instrument. */
  instrument: string;
  /** The one that comes first. */
  first: Spelled;
  /** The other one. */
  later: Spelled;
  /** `both` where they are two; otherwise they are one, under the name of that side. */
  choice: Choice;
}

/** An entity as its files or the press spell it. */
export interface Spelled {
  /** Name. */
  name: string;
  /** Kind; may be empty. */
  kind: string;
  /** Province; may be empty. */
  province: string;
  /** Whether it is a figure printed by the press. */
  published: boolean;
  /** Names of its files; empty for a published figure. */
  files: string[];
}

/** Something beside the units that two files of one entity tell differently: the first stands. */
export interface SettledInFiles {
  /** Name of the entity. */
  entity: string;
  /** Id of the instrument. */
  instrument: string;
  /** What it is: `followUp` or `entityKind`. */
  what: SettledWhat;
  /** The kind of product; empty for the kind of the entity. */
  of: string;
  /** Name of the file whose value stands. */
  taken: string;
  /** Name of the file whose value does not. */
  dropped: string;
  /** The value that stands: `done` or `open` of a product, or a kind. */
  kept: string;
  /** The value that does not. */
  left: string;
}

/** A file that could not be used. */
export interface FaultyFile {
  /** Its name. */
  source: string;
  /** What is wrong with it. */
  problems: Problem[];
}

/** A result as the press printed it, to be added to a summary. */
export interface PublishedRow {
  /** Name of the entity. */
  entity: string;
  /** Kind. */
  kind?: string | null;
  /** Province. */
  province?: string | null;
  /** The year of the assessment. */
  year: number;
  /** The score as printed. */
  score: number;
  /** The zone as printed. */
  zone?: string | null;
  /** The category as printed. */
  category?: string | null;
  /** Id of the instrument of that year. */
  instrument: string;
  /** Address at which it was read. */
  source?: string | null;
  /** May be there to say what the row is. */
  published?: true;
}

/** The units of one entity side by side. */
export interface Comparison {
  /** Always true: no result of this module is a result of the Ombudsman. */
  simulation: true;
  /** The same in words, in the language asked for. */
  notice: string;
  /** The mean of the units that have a score; `null` where none has. */
  mean: number | null;
  /** Their median. */
  median: number | null;
  /** How many units have a score. */
  complete: number;
  /** How many units there are. */
  total: number;
  /** Ids of the units without which the mean would be highest; empty where all are equal. */
  pullsDown: string[];
  /** The entity if every unit below the median reached it; `null` while a unit is open. */
  raised: Raised | null;
  /** The units in the order of the assessment. */
  units: ComparedUnit[];
  /** A heat table: dimensions, each with one cell a unit. */
  dimensions: ComparedDimension[];
}

/** The entity if every unit below the median reached it. */
export interface Raised {
  /** The score then. */
  score: number;
  /** Its class. */
  class: Class;
  /** What that is more than now, in points. */
  gain: number;
}

/** One unit among the others. */
export interface ComparedUnit {
  /** Id. */
  id: string;
  /** Name. */
  name: string;
  /** The score; `null` while anything is open, and then everything below but the class is too. */
  score: number | null;
  /** The class; `null` while it is open. */
  class: Class | null;
  /** The rank by the score shown, the highest first; equal scores share one. */
  rank: number | null;
  /** The distance from the mean, in points; below zero under it. */
  toMean: number | null;
  /** The distance from the median, in points. */
  toMedian: number | null;
  /** The mean of the other units; `null` too where there is none. */
  meanWithout: number | null;
  /** What the entity gains if this unit alone reaches the median, in points. */
  gainAtMedian: number | null;
}

/** One dimension over all units. */
export interface ComparedDimension {
  /** Id. */
  id: string;
  /** What it can add to a unit, in points. */
  max: number;
  /** The mean percentage of the units where it is known, one decimal; `null` where it is in none. */
  percent: number | null;
  /** One cell a unit, in the order of the assessment. */
  cells: HeatCell[];
}

/** One dimension of one unit; all figures are `null` where they are not known or still open. */
export interface HeatCell {
  /** Id of the unit. */
  unit: string;
  /** Points earned. */
  points: number | null;
  /** What the dimension can add to this unit, in points. */
  max: number | null;
  /** Points as a percentage of that, one decimal. */
  percent: number | null;
}

/** An entity's scores over the years, each by its own instrument. */
export interface Trend {
  /** Always true: no result of this module is a result of the Ombudsman. */
  simulation: true;
  /** The same in words, in the language asked for. */
  notice: string;
  /** One point a score, by year; years without a score have none. */
  points: TrendPoint[];
}

/** One year's score. */
export interface TrendPoint {
  /** The year. */
  year: number;
  /** Whether the year is only the latest in which the instrument was used. */
  yearAssumed: boolean;
  /** Where the score comes from. */
  origin: TrendOrigin;
  /** The score; `null` for a present one that is open. */
  score: number | null;
  /** Id of its instrument; `null` where that is not known, or cannot give such a score. */
  instrument: string | null;
  /** Whether the instrument is named; otherwise it is the only one used in that year. */
  instrumentNamed: boolean;
  /** The class by its instrument; `null` where it is open or the instrument not known. */
  class: Class | null;
  /** Years between the former score and this one without a score. */
  missing: number[];
  /** The score less the former one; `null` for the first, where the method changed, and while open. */
  change: number | null;
  /** What changed within the method since the former score; `null` where nothing known did. */
  remark: Reason | null;
  /** Whether the method changed since the former score, so that the two are not compared. */
  break: boolean;
  /** Why; `null` where there is no break. */
  reason: BreakReason | null;
}

/** Where a score comes from. */
export type TrendOrigin =
  /** An earlier score noted in the assessment. */
  | "history"
  /** The present assessment: a simulation. */
  | "present";

/** Why two scores are not compared. */
export interface BreakReason {
  /** Id of the method before; `null` where the instrument is not known. */
  from: string | null;
  /** Id of the method after; `null` where the instrument is not known. */
  to: string | null;
  /** What changed, in both languages. */
  text: Reason;
}

/** A change to try on a copy of one unit. */
export type WhatIfEdit = LevelEdit | NotApplicableEdit | ClearEdit | ScoreEdit | PointsEdit | LeaveOutEdit;

/** Sets the mark of an indicator: that of one observer, or all marks there are. */
export interface LevelEdit {
  /** Id of the unit. */
  unit: string;
  /** Full id of the indicator. */
  indicator: string;
  /** The observer; all marks where it is left out. */
  by?: string | null;
  /** The level or index. */
  level: number;
}

/** Marks an indicator as not applicable. */
export interface NotApplicableEdit {
  /** Id of the unit. */
  unit: string;
  /** Full id of the indicator. */
  indicator: string;
  /** It does not apply. */
  notApplicable: true;
}

/** Takes the answer of an indicator away. */
export interface ClearEdit {
  /** Id of the unit. */
  unit: string;
  /** Full id of the indicator. */
  indicator: string;
  /** It is not answered. */
  clear: true;
}

/** Sets the final score of a unit. */
export interface ScoreEdit {
  /** Id of the unit. */
  unit: string;
  /** The score in points; `null` takes it away, so that points and marks count. */
  score: number | null;
}

/** Sets the points of a dimension. */
export interface PointsEdit {
  /** Id of the unit. */
  unit: string;
  /** Id of the dimension. */
  dimension: string;
  /** The points; `null` takes them away, so that marks count. */
  points: number | null;
}

/** Leaves a unit out. */
export interface LeaveOutEdit {
  /** Id of the unit. */
  unit: string;
  /** It is not counted. */
  leaveOut: true;
}

/** A result before and after changes, side by side. */
export interface WhatIf {
  /** Always true: no result of this module is a result of the Ombudsman. */
  simulation: true;
  /** The same in words, in the language asked for. */
  notice: string;
  /** The entity. */
  entity: WhatIfEntity;
  /** The units, in the order of the assessment. */
  units: WhatIfUnit[];
  /** Indexes of changes that could not act, because a final score or a dimension's points count before them. */
  hidden: number[];
}

/** The entity on both sides. */
export interface WhatIfEntity {
  /** As it is. */
  before: EntitySide;
  /** With the changes. */
  after: EntitySide;
  /** The difference. */
  change: Change;
}

/** The entity on one side. */
export interface EntitySide {
  /** The score; `null` while anything is open. */
  score: number | null;
  /** The lowest and highest still possible. */
  bounds: Bounds;
  /** The class; `null` while it is open. */
  class: Class | null;
  /** The zone; `null` while it is open, and where the instrument has none. */
  zone: Zone | null;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
  /** The opinion in words; `null` while the class is open. */
  opinion: string | null;
}

/** The difference of the figures shown; `null` where one side has none. */
export interface Change {
  /** Of the score. */
  score: number | null;
  /** Of the lowest still possible. */
  low: number | null;
  /** Of the highest still possible. */
  high: number | null;
}

/** A unit on both sides. */
export interface WhatIfUnit {
  /** Id. */
  id: string;
  /** Name. */
  name: string;
  /** As it is. */
  before: UnitSide;
  /** With the changes; `null` where it is left out. */
  after: UnitSide | null;
  /** The difference. */
  change: Change;
  /** Its dimensions. */
  dimensions: WhatIfDimension[];
}

/** A unit on one side. */
export interface UnitSide {
  /** The score; `null` while anything is open. */
  score: number | null;
  /** The lowest and highest still possible. */
  bounds: Bounds;
  /** The class; `null` while it is open. */
  class: Class | null;
  /** The zone; `null` while it is open, and where the instrument has none. */
  zone: Zone | null;
  /** How many answers there are. */
  answered: number;
  /** How many answers there can be. */
  total: number;
}

/** A dimension on both sides, in points; `null` while it is open or not known. */
export interface WhatIfDimension {
  /** Id. */
  id: string;
  /** As it is. */
  before: number | null;
  /** With the changes. */
  after: number | null;
  /** The difference. */
  change: number | null;
}

/** What is asked: values of parts that cannot be observed by oneself. */
export interface ScenarioQuestion {
  /** The parts; none may lie within another. */
  parts: ScenarioPart[];
  /** Whether values replace what was answered; otherwise they only fill what is open. */
  replace?: boolean | null;
}

/** A part and where its values come from. */
export type ScenarioPart = TypedPart | LastYearPart | RespondentsPart | SharePart;

/** A part with three values in points, none lower than the one before. */
export interface TypedPart {
  /** Full id of a dimension, a variable or an indicator. */
  part: string;
  /** Points of its weight if things go badly. */
  pessimistic: number;
  /** Points of its weight as expected. */
  likely: number;
  /** Points of its weight if things go well. */
  optimistic: number;
}

/** A part with last year's points in all three scenarios. */
export interface LastYearPart {
  /** Full id of a dimension, a variable or an indicator. */
  part: string;
  /** Last year's points. */
  lastYear: number;
}

/** A part with the mean of respondents' answers. */
export interface RespondentsPart {
  /** Full id of a dimension, a variable or an indicator. */
  part: string;
  /** What the respondents answered. */
  respondents: Respondents;
}

/** Respondents' answers on a scale from 0 to its maximum. */
export interface Respondents {
  /** The mean of the answers. */
  mean: number;
  /** Their standard deviation. */
  spread: number;
  /** How many respondents there were, at least 2. */
  count: number;
  /** How many users there are in all, which narrows the interval. */
  population?: number | null;
  /** The maximum of the scale; that of the part's indicators where it is left out. */
  max?: number | null;
}

/** A part with the share of respondents whose answer earns the full mark. */
export interface SharePart {
  /** Full id of a dimension, a variable or an indicator. */
  part: string;
  /** How many of how many. */
  share: Share;
}

/** How many of how many. */
export interface Share {
  /** How many respondents gave the answer that earns the full mark. */
  full: number;
  /** How many respondents there were. */
  count: number;
}

/** An entity under three scenarios. */
export interface Outlook {
  /** Always true: no result of this module is a result of the Ombudsman. */
  simulation: true;
  /** The same in words, in the language asked for. */
  notice: string;
  /** The pessimistic, the likely and the optimistic scenario. */
  scenarios: Scenario[];
  /** The parts as asked. */
  parts: OutlookPart[];
  /** Parts that a unit cannot observe itself and that are open. */
  suggested: SuggestedPart[];
}

/** The entity under one scenario. */
export interface Scenario {
  /** Which. */
  scenario: ScenarioName;
  /** The score; `null` while something else is open. */
  score: number | null;
  /** The lowest and highest still possible. */
  bounds: Bounds;
  /** The class; `null` while it is open. */
  class: Class | null;
  /** The zone; `null` while it is open, and where the instrument has none. */
  zone: Zone | null;
  /** The opinion in words; `null` while the class is open. */
  opinion: string | null;
}

/** The name of a scenario. */
export type ScenarioName =
  /** If things go badly. */
  | "pessimistic"
  /** As expected. */
  | "likely"
  /** If things go well. */
  | "optimistic";

/** A part as asked, and from which value on each class is reached. */
export interface OutlookPart {
  /** Full id. */
  part: string;
  /** The most points it can have. */
  max: number;
  /** Its points under each scenario. */
  values: ScenarioValues;
  /** How the values were made. */
  method: ScenarioMethod;
  /** The same in words, in the language asked for. */
  methodText: string;
  /** The interval from respondents; `null` for other methods. */
  interval: Interval | null;
  /** Ids of the units it fills; empty where everything of it is answered. */
  units: string[];
  /**
   * From which value on each class is reached, the others being at their likely values and what
   * stays open counting as nothing; the best class first, empty where it fills no unit.
   */
  breakEven: BreakEven[];
}

/** Points under each scenario. */
export interface ScenarioValues {
  /** If things go badly. */
  pessimistic: number;
  /** As expected. */
  likely: number;
  /** If things go well. */
  optimistic: number;
}

/** How values were made. */
export type ScenarioMethod =
  /** Typed by hand. */
  | "typed"
  /** Last year's points. */
  | "last-year"
  /** 95 % interval of a mean. */
  | "normal-95"
  /** The same, corrected for the finite population. */
  | "normal-95-finite"
  /** Wilson's 95 % interval of a share. */
  | "wilson-95";

/** An interval on a scale from 0 to `max`, its ends rounded outward to six decimals. */
export interface Interval {
  /** The lower end. */
  low: number;
  /** What was observed. */
  middle: number;
  /** The upper end. */
  high: number;
  /** The maximum of the scale. */
  max: number;
  /** How many respondents there were. */
  count: number;
  /** Whether they are so few (below 30) that the interval of a mean is only rough. */
  rough: boolean;
}

/** From which value of a part on a class is reached. */
export interface BreakEven {
  /** The class. */
  class: Class;
  /** From when on. */
  state: BreakEvenState;
  /** The least points; `null` where it is certain or cannot be reached. */
  points: number | null;
}

/** From when on a class is reached. */
export type BreakEvenState =
  /** Whatever the value is. */
  | "certain"
  /** From so many points on. */
  | "from"
  /** Only with all the points the part has. */
  | "full"
  /** Not even with all of them. */
  | "unreachable";

/** A part for which a scenario would help. */
export interface SuggestedPart {
  /** Full id. */
  part: string;
  /** The most points it can have. */
  max: number;
  /** Ids of the units in which it is open. */
  units: string[];
}

/** Every sentence a person reads about an instrument, in one language. */
export interface Texts {
  /** The kind of document. */
  format: "swanilai.text";
  /** Major version of the format. */
  version: 1;
  /** The language. */
  lang: Lang;
  /** The instrument it belongs to. */
  instrument: InstrumentName;
  /** Short name, `Kepatuhan 2023`. */
  name: string;
  /** Full title. */
  title: string;
  /** What is assessed, whom, and what is not known. */
  summary: string;
  /** Legal basis. */
  legal: string;
  /** Scales by id. */
  scales: Record<string, ScaleText>;
  /** Lists of observers by id. */
  observers: Record<string, ObserversText>;
  /** Classes by id. */
  classes: Record<string, ClassText>;
  /** Conditions by id. */
  conditions: Record<string, ConditionText>;
  /** Rules by id. */
  rules: Record<string, string>;
  /** Presets by id. */
  presets: Record<string, string>;
  /** Facilities by id. */
  facilities: Record<string, string>;
  /** Dimensions, variables and indicators by full id. */
  nodes: Record<string, NodeText>;
}

/** A language: Bahasa Indonesia or English. */
export type Lang =
  /** Bahasa Indonesia. */
  | "id"
  /** English. */
  | "en";

/** Texts of a scale. */
export interface ScaleText {
  /** Name. */
  name: string;
  /** Short meaning of each level from 0; empty for an index. */
  levels: string[];
}

/** Texts of a list of observers. */
export interface ObserversText {
  /** Name. */
  name: string;
  /** Label of each slot by id. */
  slots: Record<string, string>;
}

/** Texts of a class. */
export interface ClassText {
  /** Name for an entity. */
  name: string;
  /** Name for a unit; `null` where it is the same. */
  unitName: string | null;
  /** What it means. */
  meaning: string;
}

/** Texts of a condition. */
export interface ConditionText {
  /** Title. */
  title: string;
  /** What it says. */
  body: string;
}

/** Texts of a dimension, variable or indicator. */
export interface NodeText {
  /** Name. */
  name: string;
  /** One sentence, for dimensions and variables. */
  help?: string | null;
  /** The question, for indicators. */
  question?: string | null;
  /** How it is assessed, for indicators. */
  assess?: string | null;
  /** What each level from 0 means, for indicators on a scale of levels. */
  levels?: string[] | null;
  /** Evidence expected, for indicators. */
  evidence?: string[] | null;
}

/** One instrument as the module gives it: its file, its digest and the points every node can add. */
export interface Instrument extends InstrumentFile {
  /** SHA-256 of its file, hexadecimal. */
  digest: string;
  /** Points every dimension, variable and indicator can add to a unit's score, by full id; shares are rounded to six decimals. */
  points: Record<string, number>;
}

/** What a plan is to reach: a class by its code or name, a zone, or a score as shown. */
export type PlanTarget =
  | { class: string; zone?: never; score?: never }
  | { zone: Zone; class?: never; score?: never }
  | { score: number; class?: never; zone?: never };

/** Is told how much is done of how much; `false` stops the work. */
export type Progress = (done: number, total: number) => boolean | void;

/** What every function throws when it refuses an input. */
export interface SwanilaiError extends Error {
  name: "SwanilaiError";
  /** Which rule was broken by the first error. */
  code: ProblemCode;
  /** Where it is in the document, `units[0].score`; empty for the document itself. */
  path: string;
  /** Everything that is wrong, warnings included. */
  problems: Problem[];
}
