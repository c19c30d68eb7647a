/** This file states how amounts are written beside the charts. */
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/local/engine/locale';
import { display } from '../../src/local/engine/numberFormat';
import type { PlanMetric } from '../../src/method/plan';
import { FEED_ROW } from '../../src/workbook/calcRows';
import { ATTAINMENT, axisFormat } from '../../src/workbook/numberFormats';
import { layOut } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { FRESH, saas } from './plans';

/** The steps of an axis that reaches a figure: four or five of them, each 1, 2, 2.5 or 5 times a power of ten. */
function ticks(reach: number): number[] {
  const power = 10 ** Math.floor(Math.log10(reach / 4));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one * 5 >= reach)!;
  return [0, 1, 2, 3, 4, 5].map((times) => times * step);
}

describe.each(['fr', 'en'] as const)('an axis of amounts in %s', (language) => {
  const locale = LOCALES[language === 'fr' ? 'fr_FR' : 'en_US'];
  const shown = (reach: number, format: string) => ticks(reach).map((tick) => display(tick, format, locale));

  test.each([250, 9_000, 99_000, 100_000, 210_000, 999_000, 1_200_000, 1_999_000, 2_000_000, 3_400_000, 60_000_000])(
    'up to %d names its steps apart, in few characters',
    (reach) => {
      const words = shown(reach, axisFormat('money', { language, currency: 'EUR' }, reach));
      expect(new Set(words).size).toBe(6);
      expect(Math.max(...words.map((word) => word.length))).toBeLessThan(10);
    },
  );

  test('is written in thousands under two millions, then in millions', () => {
    const format = (near: number) => axisFormat('money', { language, currency: 'EUR' }, near);
    expect([display(150_000, format(600_000), locale), display(2_500_000, format(3_000_000), locale)]).toEqual(
      language === 'fr' ? ['150\u00a0k€', '2,5\u00a0M€'] : ['€150k', '€2.5M'],
    );
  });

  test.each([null, 0, 50, 5_000, 500_000, 5_000_000])('has one scale for all its figures, of a size of %s', (near) => {
    expect(axisFormat('money', { language, currency: 'EUR' }, near)).not.toMatch(/[[;]/);
  });

  test('does not take a target that is years ahead for the size of its figures', () => {
    const formatOf = (over: Partial<PlanMetric>) => {
      const plan = saas(language);
      const made = workbook({ ...plan, northStar: { ...plan.northStar, ...over } }, FRESH, false);
      return layOut(made.tab('calc')).styles[FEED_ROW]![17]!.format!;
    };
    const far = { target: 3_000_000, startMonth: '2025-10', dueMonth: '2030-10' };
    expect(new Set(shown(200_000, formatOf({ ...far, start: 110_000 }))).size).toBe(6);
    expect(new Set(shown(200_000, formatOf({ ...far, start: 0 }))).size).toBe(6);
  });
});

test('how far above its target a KPI stands is told up to 999 %, which fits its column', () => {
  const shown = (share: number) => [
    display(share, ATTAINMENT.fr, LOCALES.fr_FR),
    display(share, ATTAINMENT.en, LOCALES.en_US),
  ];
  expect(shown(89 / 100)).toEqual(['89\u00a0%', '89%']);
  expect(shown(9.99)).toEqual(['999\u00a0%', '999%']);
  expect(shown(12.13)).toEqual(['> 999\u00a0%', '> 999%']);
});
