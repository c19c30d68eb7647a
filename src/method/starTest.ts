/** This file keeps the answers to the five criteria with the North Star for which they were given (E2). */
import { type Text, t } from '../metrics/text';
import { type Draft, UNTESTED } from './draft';

type StarTest = Pick<Draft, 'criteria' | 'overrule'>;

const REVENUE = 'REVENUE';
const ITSELF: Text = t('It is the revenue itself.', 'C’est le revenu lui-même.');

/** What was answered of that star: nothing yet, where the answers are another one's. */
export function testOf(star: string, { criteria, overrule, tested, tests }: Draft): StarTest {
  return !tested || tested === star ? { criteria, overrule } : (tests?.[star] ?? UNTESTED);
}

/** Puts answers for the star in; those of the one before wait for it to come back. */
export function withTest(star: string, draft: Draft, patch: Partial<StarTest>): Partial<Draft> {
  const { tested, tests, criteria, overrule } = draft;
  return {
    ...testOf(star, draft),
    ...patch,
    tested: star,
    ...(tested && tested !== star && { tests: { ...tests, [tested]: { criteria, overrule } } }),
  };
}

/** A star that is deleted takes its answers with it. */
export function withoutTest(star: string, { tested, tests }: Draft): Partial<Draft> {
  const { [star]: _, ...others } = tests ?? {};
  return { tests: others, ...(tested === star && UNTESTED) };
}

/** Revenue need not be compared with itself. */
export const compared = (star: string, { criteria }: StarTest, { language }: Pick<Draft, 'language'>) =>
  star === REVENUE ? [{ answer: 'yes' as const, evidence: ITSELF[language] }, ...criteria.slice(1)] : criteria;

/** The same, read back from a Plan. */
export const uncompared = (star: string, criteria: Draft['criteria']) =>
  star === REVENUE ? [...UNTESTED.criteria.slice(0, 1), ...criteria.slice(1)] : criteria;
