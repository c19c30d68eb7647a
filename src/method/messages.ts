/** This file defines every message between sidebar and server, and the sentence for each failure, in both languages. */
import * as v from 'valibot';
import type { Text } from '../metrics/text';
import { draftSchema } from './draft';
import { findingSchema } from './findings';
import { CURRENCIES, planSchema, UNITS } from './plan';

const text = v.object({ en: v.string(), fr: v.string() });
const none = v.null();

/** What the person decided about the run: sample figures, and which of their changed cells to restore. */
export const runOptionsSchema = v.object({ sample: v.boolean(), restore: v.array(v.string()) });
export type RunOptions = v.InferOutput<typeof runOptionsSchema>;

/** A creation that was begun, so that the next opening can go on with it. */
export const pendingRunSchema = v.object({
  runId: v.string(),
  /** The step still to be done. */
  step: v.string(),
  plan: planSchema,
  options: runOptionsSchema,
});
export type PendingRun = v.InferOutput<typeof pendingRunSchema>;

const amount = v.nullable(v.number());

export const figureSchema = v.object({
  current: amount,
  /** The chance of the target at the quarter's end; null without four months of history. */
  chance: amount,
  /** Its correlation with revenue and the pairs of months behind it; null under eight pairs. */
  correlation: v.nullable(v.object({ r: v.number(), pairs: v.number(), holds: v.boolean() })),
});

/** What the client sends with each function of the server: one JSON argument. */
export const requests = {
  bootstrap: none,
  saveDraft: v.object({ draft: draftSchema }),
  clearDraft: none,
  preview: v.object({ plan: planSchema, options: runOptionsSchema }),
  runStep: v.object({ runId: v.string(), step: v.string(), plan: planSchema, options: runOptionsSchema }),
  stopRun: v.object({ runId: v.string() }),
  goTo: v.object({ tab: v.string(), cell: v.string() }),
  columns: none,
  figures: v.object({ plan: planSchema }),
  selection: none,
  insertFormula: v.object({
    id: v.string(),
    mode: v.picklist(['function', 'native']),
    args: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(12)),
    language: v.picklist(['fr', 'en']),
    /** True once the person agreed to lose what stands in the cell. */
    overwrite: v.boolean(),
  }),
  checkData: none,
  share: none,
};
export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Request<Name extends RequestName> = v.InferOutput<Requests[Name]>;

/** What the server answers when all went well. */
export const replies = {
  bootstrap: v.object({
    language: v.picklist(['fr', 'en']),
    company: v.string(),
    currency: v.picklist(CURRENCIES),
    /** Today in the spreadsheet's time zone, as `2026-03-31`. */
    today: v.string(),
    plan: v.nullable(planSchema),
    revision: v.string(),
    draft: v.nullable(draftSchema),
    pending: v.nullable(pendingRunSchema),
    /** The file's own locale, whose separators formulas are shown in. */
    locale: v.string(),
    /** The last finished run, as ISO text; empty if there was none. */
    lastRun: v.string(),
    steps: v.array(v.object({ key: v.string(), title: text })),
  }),
  saveDraft: v.object({ savedAt: v.string() }),
  clearDraft: none,
  preview: v.object({
    /** Tabs that do not exist yet. */
    create: v.array(v.string()),
    /** How many figures of the user stay as they are. */
    keep: v.number(),
    /** Generated cells that the user changed: kept unless chosen for restoring. */
    conflicts: v.array(v.object({ id: v.string(), label: v.string() })),
  }),
  runStep: v.object({ next: v.nullable(v.string()), milliseconds: v.number() }),
  stopRun: none,
  goTo: none,
  /** The Data tab's columns, for custom KPIs and native formulas. */
  columns: v.object({ columns: v.array(v.object({ id: v.string(), label: text, unit: v.picklist(UNITS) })) }),
  /** What the Data tab says of each metric of the plan. */
  figures: v.object({ figures: v.record(v.string(), figureSchema) }),
  /** The selected cells, as they are written in a formula. */
  selection: v.object({ range: v.string() }),
  /** `occupied` tells that nothing was written, for the cell is not empty. */
  insertFormula: v.object({ cell: v.string(), occupied: v.boolean() }),
  checkData: v.object({ findings: v.array(findingSchema) }),
  share: v.object({ pdf: v.string() }),
};
export type Reply<Name extends RequestName> = v.InferOutput<(typeof replies)[Name]>;

/** Why a call failed. Never the text of an exception. */
export const FAILURES = {
  network: {
    en: 'No connection to Google Sheets. Nothing is lost: try again.',
    fr: 'Pas de connexion à Google Sheets. Rien n’est perdu : réessayez.',
  },
  accounts: {
    en: 'You may be signed in to several Google accounts. Open this file in a window with a single account.',
    fr: 'Vous êtes peut-être connecté à plusieurs comptes Google. Ouvrez ce fichier dans une fenêtre avec un seul compte.',
  },
  busy: {
    en: 'Someone else is updating this dashboard. Try again in a minute.',
    fr: 'Une autre personne met à jour ce tableau. Réessayez dans une minute.',
  },
  invalid: {
    en: 'This answer cannot be used as it stands. Check the screens and try again.',
    fr: 'Cette réponse ne peut pas être utilisée telle quelle. Vérifiez les écrans et réessayez.',
  },
  reply: {
    en: 'The answer could not be read. Reload the file, then open Cap Nord again.',
    fr: 'La réponse n’a pas pu être lue. Rechargez le fichier, puis rouvrez Cap Nord.',
  },
  'too-large': {
    en: 'Your answers are too long to be kept. Shorten the longest texts.',
    fr: 'Vos réponses sont trop longues pour être conservées. Raccourcissez les textes les plus longs.',
  },
  'missing-tab': {
    en: 'This tab no longer exists. Update the dashboard to create it again.',
    fr: 'Cet onglet n’existe plus. Actualisez le tableau de bord pour le recréer.',
  },
  argument: {
    en: 'This formula cannot be written as it stands. Check its ranges and figures.',
    fr: 'Cette formule ne peut pas être écrite telle quelle. Vérifiez ses plages et ses chiffres.',
  },
  generated: {
    en: 'This cell belongs to Cap Nord. Choose a cell in one of your own tabs.',
    fr: 'Cette cellule appartient à Cap Nord. Choisissez une cellule dans l’un de vos onglets.',
  },
  internal: {
    en: 'Something went wrong in this step. What was done before is kept: try again.',
    fr: 'Un incident est survenu à cette étape. Ce qui précède est conservé : réessayez.',
  },
} satisfies Record<string, Text>;
export type FailureCode = keyof typeof FAILURES;

export const failureSchema = v.object({
  ok: v.literal(false),
  code: v.picklist(Object.keys(FAILURES) as FailureCode[]),
  /** Facts for the person who asks for help: names of steps, never figures or names of people. */
  params: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type Failure = v.InferOutput<typeof failureSchema>;
export type Result<Data> = { readonly ok: true; readonly data: Data } | Failure;

export const failure = (code: FailureCode, params: Failure['params'] = {}): Failure => ({ ok: false, code, params });

/** Checks what came over the wire against the schema of that message. */
export const readRequest = <Name extends RequestName>(name: Name, value: unknown) =>
  v.safeParse(requests[name] as v.GenericSchema<unknown, Request<Name>>, value);

export function readReply<Name extends RequestName>(name: Name, value: unknown): Result<Reply<Name>> {
  const failed = v.safeParse(failureSchema, value);
  if (failed.success) return failed.output;
  const envelope = v.object({ ok: v.literal(true), data: replies[name] as v.GenericSchema<unknown, Reply<Name>> });
  const reply = v.safeParse(envelope, value);
  return reply.success ? (reply.output as Result<Reply<Name>>) : failure('reply');
}
