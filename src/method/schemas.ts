/** This file defines every message between sidebar and server; the server checks what comes and what goes. */
import * as v from 'valibot';
import type { KpiCard } from '../metrics/card';
import { MOST_FINDINGS } from './findings';
import { CURRENCIES, MODELS, MOST_METRICS, planMetricSchema, planSchema, SECTORS, STAGES, UNITS } from './plan';

/** A key, a code, a time, an address; a tab's title ends here as well. */
const word = v.pipe(v.string(), v.maxLength(100));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/));
const text = v.object({ en: v.string(), fr: v.string() });
const typed = v.pipe(v.string(), v.maxLength(2000));

const criterionSchema = v.object({
  answer: v.picklist(['yes', 'no', 'unknown']),
  evidence: typed,
});

const ids = v.pipe(v.array(id), v.maxLength(MOST_METRICS));

const testEntries = { criteria: v.pipe(v.array(criterionSchema), v.length(5)), overrule: typed };

/** Texts may be longer here than in the Plan: a draft keeps whatever was typed. */
export const editSchema = v.partial(
  v.object({
    ...planMetricSchema.entries,
    name: typed,
    owner: typed,
    email: typed,
    action: typed,
    benchmarkSource: typed,
    formula: v.nullable(typed),
  }),
);

export const draftSchema = v.object({
  version: v.literal(1),
  /** The screen to come back to, and its page where a step has several. */
  step: word,
  page: v.pipe(v.number(), v.finite()),
  /** The revision of the Settings tab that this draft started from; empty if there was none. */
  base: word,
  language: v.picklist(['fr', 'en']),
  company: typed,
  currency: v.picklist(CURRENCIES),
  model: v.nullable(v.picklist(MODELS)),
  stage: v.picklist(STAGES),
  prePmf: v.nullable(v.boolean()),
  sector: v.nullable(v.picklist(SECTORS)),
  routing: planSchema.entries.routing,
  northStar: v.nullable(id),
  kpis: v.nullable(v.pipe(v.array(id), v.maxLength(30))),
  /** KPIs of the Settings tab that are kept there whether shown or not. */
  kept: ids,
  /** The North Star of the Settings tab. */
  starBefore: v.optional(id),
  /** When it was begun from the Settings tab, as `2026-03`. */
  month: v.optional(word),
  /** Own KPIs of the Settings tab that were deleted since. */
  gone: v.optional(ids),
  /** What was changed of a metric's defaults, by metric. */
  edits: v.pipe(v.record(word, editSchema), v.maxEntries(MOST_METRICS)),
  /** What is typed and not decided yet: numbers that cannot be read, by `metric.field` or `okr.rank.field`, and half-filled panels, by their name. */
  typed: v.pipe(v.record(word, typed), v.maxEntries(MOST_METRICS)),
  ...testEntries,
  /** The North Star for which these answers were given, and those given for other ones. */
  tested: v.optional(id),
  tests: v.optional(v.pipe(v.record(word, v.object(testEntries)), v.maxEntries(MOST_METRICS))),
  okr: planSchema.entries.okr,
  views: planSchema.entries.views,
  lockEditors: planSchema.entries.lockEditors,
  sample: v.boolean(),
});

const none = v.null();

/** What the person decided: sample figures, which of their changed cells to restore, whether to archive a displaced dashboard. */
const MOST_CELLS = 10_000;
const runOptionsSchema = v.object({
  sample: v.boolean(),
  restore: v.pipe(v.array(word), v.maxLength(MOST_CELLS)),
  archive: v.optional(v.boolean()),
});

/** A creation that was begun, so that the next opening can go on with it. */
export const pendingRunSchema = v.object({
  runId: word,
  /** The step still to be done. */
  step: word,
  plan: planSchema,
  options: runOptionsSchema,
});

const isCard = (value: unknown): boolean => typeof (value as KpiCard | null)?.id === 'string';

const findingSchema = v.object({
  text,
  /** Input or metric ids and months: the sidebar puts names in their place. */
  params: v.record(v.string(), v.string()),
  tab: v.string(),
  /** Where to look; empty when there is no single cell. */
  cell: v.string(),
});

const amount = v.nullable(v.number());

const figureSchema = v.object({
  current: amount,
  /** The chance of the target at the quarter's end; null without four months of history. */
  chance: amount,
  /** What has seven chances in ten by then. */
  aim: amount,
  /** Its correlation with revenue and the pairs of months behind it; null under eight pairs. */
  correlation: v.nullable(v.object({ r: v.number(), pairs: v.number(), holds: v.boolean() })),
});

/** What a step has done, in counts. */
const didSchema = v.object({
  /** Cells written, and cells left as a person has changed them. */
  cells: v.number(),
  kept: v.number(),
  charts: v.number(),
  /** Alerts noted in the log. */
  alerts: v.number(),
  /** Months with the North Star's figures, more than at the last run. */
  months: v.number(),
});

const removalSchema = v.picklist(['sample', 'all']);

const placeSchema = v.object({
  sheet: v.pipe(v.number(), v.finite()),
  cell: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}\d{1,7}$/)),
});

/** What the client sends with each function of the server: one JSON argument. */
export const requests = {
  bootstrap: none,
  /** `window` is the sidebar that saves, `after` the time of the last save that it knows of. */
  saveDraft: v.object({ draft: draftSchema, window: word, after: word }),
  clearDraft: none,
  preview: v.object({ plan: planSchema, options: runOptionsSchema }),
  runStep: v.object({ runId: word, step: word, plan: planSchema, options: runOptionsSchema }),
  stopRun: v.object({ runId: word }),
  nextEntry: none,
  goTo: v.object({ tab: word, cell: word }),
  columns: none,
  figures: v.object({ plan: planSchema }),
  selection: none,
  insertFormula: v.object({
    id: word,
    mode: v.picklist(['function', 'native']),
    args: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(12)),
    language: v.picklist(['fr', 'en']),
    /** Where the formula goes: the cell's tab by its id, and its address. */
    place: placeSchema,
    /** Whether the person agreed to lose what the cell holds. */
    overwrite: v.boolean(),
  }),
  checkData: none,
  share: none,
  snapshot: none,
  removal: v.object({ what: removalSchema }),
  /** `data` and `settings`: whether these tabs go too, when all goes. */
  remove: v.object({ what: removalSchema, data: v.boolean(), settings: v.boolean() }),
  launch: v.object({ plan: planSchema }),
  thirtyDaysTab: v.object({ plan: planSchema, ticked: v.pipe(v.array(word), v.maxLength(100)) }),
  audit: v.object({ text: v.pipe(v.string(), v.maxLength(2000)) }),
};

/** What the server answers when all went well. */
const replies = {
  bootstrap: v.object({
    language: v.picklist(['fr', 'en']),
    company: v.string(),
    currency: v.picklist(CURRENCIES),
    /** Today in the spreadsheet's time zone, as `2026-03-31`. */
    today: v.string(),
    plan: v.nullable(planSchema),
    /** Whether the dashboard stands in the file; without it, kept settings can make it again. */
    dashboard: v.boolean(),
    revision: v.string(),
    draft: v.nullable(draftSchema),
    /** When the draft was saved, as ISO text; empty if there is none. */
    savedAt: v.string(),
    pending: v.nullable(pendingRunSchema),
    /** The file's own locale, whose separators formulas are shown in. */
    locale: v.string(),
    /** The last finished run, as ISO text; empty if there was none. */
    lastRun: v.string(),
    steps: v.array(v.object({ key: v.string(), title: text })),
    /** The catalogue without its functions: too large to be carried by the sidebar. */
    cards: v.array(v.custom<KpiCard>(isCard)),
  }),
  saveDraft: v.object({ savedAt: v.string() }),
  clearDraft: none,
  preview: v.object({
    /** Tabs that do not exist yet. */
    create: v.array(v.string()),
    /** The offer to archive a dashboard that a new one will replace. */
    displaced: v.nullable(text),
    /** What the Settings tab holds and nobody could read. */
    unread: v.nullable(text),
    /** Whom the lock will let in or keep out, where that has changed. */
    lock: v.nullable(text),
    /** What a tick for sample figures means where some stand. */
    sample: v.nullable(text),
    /** How many figures of the user stay as they are. */
    keep: v.number(),
    /** Generated cells that the user changed: kept unless chosen for restoring. */
    conflicts: v.array(v.object({ id: v.string(), label: v.string() })),
  }),
  runStep: v.object({ next: v.nullable(v.string()), milliseconds: v.number(), did: didSchema }),
  stopRun: none,
  /** As `2026-03`; null when every figure is there. */
  nextEntry: v.object({ month: v.nullable(v.string()) }),
  goTo: none,
  /** The Data tab's columns, for custom KPIs and native formulas; `generated` when the active tab is Cap Nord's. */
  columns: v.object({
    columns: v.array(v.object({ id: v.string(), label: text, unit: v.picklist(UNITS) })),
    generated: v.boolean(),
  }),
  /** What the Data tab says of each metric of the plan. */
  figures: v.object({ figures: v.record(v.string(), figureSchema) }),
  /** The selected cells as they are written in a formula, and the current one as a place to insert into. */
  selection: v.object({ range: v.string(), current: v.string(), place: placeSchema }),
  /** `occupied`: nothing was written, for the cell is not empty. */
  insertFormula: v.object({ cell: v.string(), occupied: v.boolean() }),
  /** `noted` alerts were added to the log. */
  checkData: v.object({
    /** The first ones, and how many are `left`: nobody reads thousands, and they would take megabytes. */
    findings: v.pipe(v.array(findingSchema), v.maxLength(MOST_FINDINGS)),
    left: v.number(),
    noted: v.number(),
  }),
  /** `pdf` is an address, empty without a dashboard. */
  share: v.object({
    pdf: v.string(),
    /** `elsewhere` stands in place of the lines where the file is not in Google Sheets. */
    ways: v.array(v.object({ id: v.string(), name: text, lines: v.array(text), elsewhere: v.array(text) })),
  }),
  /** The new tab's title. */
  snapshot: v.object({ title: v.string() }),
  /** What goes and what stays; of each part, by the person's choice. */
  removal: v.object({
    lines: v.array(text),
    parts: v.array(v.object({ id: v.picklist(['data', 'settings']), label: text, goes: text, stays: text })),
  }),
  remove: v.object({ said: text }),
  launch: v.object({
    tasks: v.array(v.object({ due: v.string(), week: v.number(), text, gives: v.nullable(text) })),
    /** `proved` by the plan, or null where only a person can tell. */
    points: v.array(v.object({ id: v.string(), group: text, text, proved: v.nullable(v.boolean()) })),
    readyAt: v.number(),
  }),
  thirtyDaysTab: v.object({ title: v.string() }),
  audit: v.object({
    rows: v.array(
      v.object({
        name: v.string(),
        verdict: v.picklist(['kpi', 'metric', 'vanity']),
        verdictText: text,
        why: text,
        /** Catalogue metrics to take over: the same one for a KPI, a better one otherwise. */
        take: v.array(v.string()),
      }),
    ),
    /** How many figures were beyond the most that one audit takes. */
    left: v.number(),
  }),
};

export type RequestName = keyof typeof requests;
export type Request<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]>;
export type Reply<Name extends RequestName> = v.InferOutput<(typeof replies)[Name]>;
export type Did = v.InferOutput<typeof didSchema>;
export type CellPlace = v.InferOutput<typeof placeSchema>;
export type RunOptions = v.InferOutput<typeof runOptionsSchema>;
export type PendingRun = v.InferOutput<typeof pendingRunSchema>;

/** Checks what came over the wire against the schema of that message. */
export const readRequest = <Name extends RequestName>(name: Name, value: unknown) =>
  v.safeParse(requests[name] as v.GenericSchema<unknown, Request<Name>>, value);

/** The server checks its own answer, so that the sidebar need not carry the schemas. */
export const isReply = (name: RequestName, value: unknown): boolean => v.safeParse(replies[name], value).success;
