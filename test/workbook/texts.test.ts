import { expect, test } from 'vitest';
import { fitted } from '../../src/workbook/fit';
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

test('a long text takes a smaller size', () => {
  const box = { width: 176, height: 34 };
  expect(fitted('Relancer les grands comptes', box, [10, 9, 8])).toBe(10);
  expect(fitted('Déplacer le budget du canal le plus cher vers le contenu et le parrainage', box, [10, 9, 8])).toBe(8);
});
