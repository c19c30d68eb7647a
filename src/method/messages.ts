/** This file holds what sidebar and server say to each other, and the sentence for each failure, in both languages. */
import type * as v from 'valibot';
import type { Text } from '../metrics/text';
import type { pendingRunSchema, replies, requests, runOptionsSchema } from './schemas';

export type RunOptions = v.InferOutput<typeof runOptionsSchema>;
export type PendingRun = v.InferOutput<typeof pendingRunSchema>;

export type RequestName = keyof typeof requests;
export type Request<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]>;
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

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  /** Facts for the person who asks for help: names of steps, never figures or names of people. */
  readonly params: Readonly<Record<string, string | number>>;
}
export type Result<Data> = { readonly ok: true; readonly data: Data } | Failure;

export const failure = (code: FailureCode, params: Failure['params'] = {}): Failure => ({ ok: false, code, params });

/** What came back from the server: a result, or, from a server of another version, nothing that can be read. */
export function readResult<Data>(value: unknown): Result<Data> {
  const result = value as Partial<Failure & { data: Data }> | null;
  if (result?.ok === (true as boolean)) return result as unknown as Result<Data>;
  return result?.ok === false && result.code && result.code in FAILURES ? (result as Failure) : failure('reply');
}
