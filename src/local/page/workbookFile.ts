/** This file reads a workbook from the server and writes it there, and knows its own writing again when an answer was lost. */
import type { Word, Words } from './words';

export type Saved = { readonly workbook: unknown | null; readonly tag: string | null };

/** A saved file that is not JSON. */
export class BrokenWorkbook extends Error {}

/** Why a workbook is not saved: nobody answers, the disk is full, the folder may not be written to, or the words of the server. */
export type Failure =
  | { readonly reason: 'unreachable' | 'full' | 'refused' }
  | { readonly reason: 'other'; readonly details: string };

export type Written = 'saved' | 'changedElsewhere' | Failure;

export interface WorkbookFile {
  /** Writes over what this page has read or written last, never over another's. */
  write(text: string): Promise<Written>;
}

const REASONS: Readonly<Record<Failure['reason'], Word>> = {
  unreachable: 'saveFailed',
  full: 'saveFull',
  refused: 'saveRefused',
  other: 'saveOther',
};

export const whyUnsaved = (written: Exclude<Written, 'saved'>, words: Words): string => {
  if (written === 'changedElsewhere') return words('changedElsewhere');
  return words(REASONS[written.reason]).replace('%s', () => (written.reason === 'other' ? written.details : ''));
};

export const readWorkbook = async (id: string): Promise<Saved> => {
  const response = await fetch(`workbook/${id}`);
  if (response.status === 204) return { workbook: null, tag: null };
  const text = await response.text();
  if (!response.ok) throw new BrokenWorkbook(text);
  try {
    return { workbook: JSON.parse(text), tag: response.headers.get('ETag') };
  } catch (error) {
    throw new BrokenWorkbook((error as Error).message);
  }
};

const CANNOT_BE_WRITTEN = 507;
const WRITTEN_BY_ANOTHER = 412;

/** Texts are large: what was sent is remembered by this. */
const digestOf = async (text: string): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).join();

const failureIn = async (response: Response): Promise<Failure> =>
  response.status === CANNOT_BE_WRITTEN ? response.json() : { reason: 'other', details: await response.text() };

export const workbookFile = (id: string, firstTag: string | null): WorkbookFile => {
  let tag = firstTag;
  /** What was sent and never answered: it may be saved or not. */
  const unanswered = new Set<string>();

  const took = (response: Response): void => {
    tag = response.headers.get('ETag');
    unanswered.clear();
  };

  /** Whether what is saved came from here, its answer lost on the way: then the next one may be written over it. */
  const isOurs = async (): Promise<boolean> => {
    const response = await fetch(`workbook/${id}`);
    if (response.status !== 200 || !unanswered.has(await digestOf(await response.text()))) return false;
    took(response);
    return true;
  };

  const send = async (text: string): Promise<Written> => {
    const headers: HeadersInit = tag ? { 'If-Match': tag } : {};
    const response = await fetch(`workbook/${id}`, { method: 'PUT', headers, body: text });
    if (response.status === WRITTEN_BY_ANOTHER) return (await isOurs()) ? send(text) : 'changedElsewhere';
    if (!response.ok) return failureIn(response);
    took(response);
    return 'saved';
  };

  return {
    write: async (text) => {
      try {
        return await send(text);
      } catch {
        unanswered.add(await digestOf(text));
        return { reason: 'unreachable' };
      }
    },
  };
};
