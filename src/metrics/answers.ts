/** This file defines how the answers of the product–market fit survey are read, in both languages. */
import { plain } from './cells';
import { MetricError } from './errors';
import { once } from './once';
import { t } from './text';

export type PmfAnswer = 'very' | 'other' | 'gone';

const ANSWERS: Readonly<Record<PmfAnswer, readonly string[]>> = {
  very: ['1', 'very disappointed', 'very', 'très déçu', 'très déçue', 'très déçu(e)', 'très'],
  other: [
    '2',
    '3',
    '4',
    'somewhat disappointed',
    'a little disappointed',
    'not really disappointed',
    'not too disappointed',
    'not disappointed',
    'not disappointed (it really isn’t that useful)',
    'not at all disappointed',
    'neutral',
    'assez déçu',
    'un peu déçu',
    'plutôt déçu',
    'moyennement déçu',
    'pas vraiment déçu',
    'pas trop déçu',
    'peu déçu',
    'pas déçu',
    'pas du tout déçu',
  ],
  gone: [
    'n/a',
    'na',
    'i no longer use it',
    'i no longer use it / n/a',
    'i no longer use the product',
    'i no longer use this product',
    'no longer use it',
    'not applicable',
    'je ne l’utilise plus',
    'je n’utilise plus le produit',
    'je n’utilise plus ce produit',
    'je ne l’utilise plus / s.o.',
    'sans objet',
    's.o.',
    'so',
    'non applicable',
    'non concerné',
  ],
};

/** `déçu`, `déçue`, `déçu(e)` and `déçus` are one word. */
const answerKey = (text: string) => plain(text).replace(/\bdecue?s?( e| s)?\b/g, 'decu');

const byKey = once(
  () =>
    new Map(
      (Object.keys(ANSWERS) as PmfAnswer[]).flatMap((answer) =>
        ANSWERS[answer].map((text) => [answerKey(text), answer] as const),
      ),
    ),
);

/** What the answers mean; with `very`, that text means "very disappointed" and any other one is another answer. */
export function classify(answers: readonly (string | null)[], very: string | null): PmfAnswer[] {
  const veryKey = very === null ? null : answerKey(very);
  const given = answers.flatMap((text, index) => (text === null ? [] : [{ text, index }]));
  if (veryKey === null && isHeader(given.map(({ text }) => text))) {
    throw new MetricError('header', { param: 'answers', position: given[0]!.index + 1, found: given[0]!.text });
  }
  return given.map(({ text, index }) => meaning(text, veryKey, index));
}

/** The head of a column of answers: a text that is none, above one that is. */
const isHeader = ([first = '', second = '']: readonly string[]): boolean =>
  !/\d/.test(first) && !byKey().has(answerKey(first)) && byKey().has(answerKey(second));

function meaning(text: string, veryKey: string | null, index: number): PmfAnswer {
  const key = answerKey(text);
  if (key === veryKey) return 'very';
  const known = byKey().get(key);
  if (veryKey !== null) return known === 'gone' ? 'gone' : 'other';
  if (known) return known;
  throw new MetricError('not_choice', { param: 'answers', position: index + 1, found: text, choices: CHOICES });
}

const CHOICES = t(
  'very disappointed, somewhat disappointed, not disappointed, N/A, or 1 to 4',
  'très déçu, assez déçu, pas déçu, sans objet, ou 1 à 4',
);
