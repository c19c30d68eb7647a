/** This file holds what sidebar and server say to each other, and the sentences for a server that does not answer. */
import { type Text, t } from '../metrics/text';

export type { CellPlace, Did, PendingRun, Reply, Request, RequestName, RunOptions } from './schemas';

const UNANSWERED = {
  network: t(
    'No connection to Google Sheets. Nothing is lost: try again.',
    'Pas de connexion à Google Sheets. Rien n’est perdu : réessayez.',
  ),
  accounts: t(
    'You may be signed in to several Google accounts. Open this file in a window with a single account.',
    'Vous êtes peut-être connecté à plusieurs comptes Google. Ouvrez ce fichier dans une fenêtre avec un seul compte.',
  ),
  reply: t(
    'The answer could not be read. Reload the file, then open Cap Nord again.',
    'La réponse n’a pas pu être lue. Rechargez le fichier, puis rouvrez Cap Nord.',
  ),
} satisfies Record<string, Text>;

/** Why a call failed, in words that were written for it: never the text of an exception. */
export interface Failure {
  readonly ok: false;
  readonly code: string;
  readonly text: Text;
  /** Where the person can mend it. */
  readonly url?: string;
}
export type Result<Data> = { readonly ok: true; readonly data: Data } | Failure;

export const unanswered = (code: keyof typeof UNANSWERED): Failure => ({ ok: false, code, text: UNANSWERED[code] });

/** What came back from the server: a result, or, from a server of another version, nothing that can be read. */
export function readResult<Data>(value: unknown): Result<Data> {
  const result = value as Partial<Failure & { data: Data }> | null;
  if (result?.ok === (true as boolean)) return result as unknown as Result<Data>;
  return result?.ok === false && result.text?.fr ? (result as Failure) : unanswered('reply');
}
