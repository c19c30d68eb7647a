import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../src/method/findings';
import { fitted } from '../../src/workbook/fit';
import { INPUTS } from '../../src/workbook/measures';
import { SAMPLE_MONTHS, sample } from '../../src/workbook/sample';
import { COLORS, STATES } from '../../src/workbook/tokens';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light! + 0.05) / (dark! + 0.05);
}

const PAIRS: [text: string, background: string][] = [
  [COLORS.ink, COLORS.white],
  [COLORS.muted, COLORS.white],
  [COLORS.muted, COLORS.head],
  [COLORS.white, COLORS.band],
  [COLORS.link, COLORS.white],
  [COLORS.ink, COLORS.entry],
  ...Object.values(STATES).map(({ text, background }) => [text, background] as [string, string]),
];

test.each(PAIRS)('%s on %s reads at 4.5:1 or more', (text, background) => {
  expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
});

describe('the sample company', () => {
  const figures = sample([...INPUTS.values()]);
  const of = (id: string) => figures.get(id)!;

  test('has a figure for each input in each of 24 months', () => {
    expect([...figures.values()].every((column) => column.length === SAMPLE_MONTHS)).toBe(true);
  });

  test('opens each month with what the month before closed with', () => {
    for (let month = 1; month < SAMPLE_MONTHS; month += 1) {
      const gained = of('new_mrr')[month - 1]! + of('expansion_mrr')[month - 1]! + of('reactivation_mrr')[month - 1]!;
      const lost = of('contraction_mrr')[month - 1]! + of('churned_mrr')[month - 1]!;
      expect(of('opening_mrr')[month]).toBe(of('opening_mrr')[month - 1]! + gained - lost);
    }
  });

  test.each(BOUNDS.map(({ parts, whole }) => ({ parts, whole })))('$parts never exceeds $whole', ({ parts, whole }) => {
    const sum = (month: number) => parts.reduce((all, part) => all + of(part)[month]!, 0);
    expect(of(whole).every((figure, month) => sum(month) <= figure)).toBe(true);
  });

  test('has no rate above 100 %', () => {
    for (const { id, unit } of INPUTS.values())
      if (unit === 'rate') expect([id, Math.max(...of(id)) <= 1]).toEqual([id, true]);
  });
});

test('a long text takes a smaller size', () => {
  const box = { width: 176, height: 34 };
  expect(fitted('Relancer les grands comptes', box, [10, 9, 8])).toBe(10);
  expect(fitted('Déplacer le budget du canal le plus cher vers le contenu et le parrainage', box, [10, 9, 8])).toBe(8);
});
