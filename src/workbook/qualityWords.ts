/** This file holds the words in which the Data quality tab judges a source, and tells them from a person's. */
import type { Text } from '../metrics/text';
import { t } from '../metrics/text';
import type { Read } from './keyedTable';

export const UNKNOWN = t('○ Unknown date', '○ Date inconnue');
export const DAY = t('✓ Within 24 h', '✓ Moins de 24 h');
export const FRESH = t('✓ Up to date', '✓ À jour');
export const LATE = t('■ Late', '■ Périmé');
export const UNCOMPARED = t('○ Not compared', '○ Non comparé');
export const COHERENT = t('✓ Coherent', '✓ Cohérent');
export const APART = t('■ Over 5%: same definition? same period?', '■ Plus de 5 % : même définition ? même période ?');

/** What the tab says, in either language, of each judgement in words. */
export const JUDGED: Readonly<Record<string, readonly Text[]>> = {
  latency: [UNKNOWN, DAY, FRESH, LATE],
  coherence: [UNCOMPARED, COHERENT, APART],
};

/** Whether a judgement's cell holds other words than ours; a broken formula's are nobody's. */
export function isTyped(read: Read, ours: readonly Text[]): boolean {
  const text = String(read);
  return text !== '' && !text.startsWith('#') && !ours.some(({ en, fr }) => text === en || text === fr);
}
