/** This file lists the number formats of the dashboard, each with a figure and how it must look. */
import type { Unit } from '../metrics/metric';
import { type Language, type Text, t } from '../metrics/text';
import { ATTAINMENT, changeFormat, DAY, numberFormat, PERCENT, PROGRESS } from './numberFormats';

export interface FormatTrial {
  readonly format: string;
  readonly figure: number;
  /** With a point for decimals and a comma between thousands. */
  readonly looks: string;
}

type Row = readonly [format: string, figure: number, looks: Text];

/** How the file writes 1234.5 tells its own signs. */
export const SIGNS_FORMAT = '#,##0.0';
export const SIGNS_FIGURE = 1234.5;

const same = (text: string): Text => ({ en: text, fr: text, same: true });

export function formatTrials(language: Language): FormatTrial[] {
  const money = { language, currency: 'EUR' } as const;
  const unit = (one: Unit, figure: number, looks: Text, near: number | null = null): Row => [
    numberFormat(one, money, near),
    figure,
    looks,
  ];
  const rows: readonly Row[] = [
    unit('money', 1234, t('€1,234', '1,234 €')),
    unit('money', 2_500_000, t('€2.5M', '2.5 M€')),
    unit('money', -2_500_000, t('-€2.5M', '-2.5 M€')),
    unit('money', 12.5, t('€12.50', '12.50 €'), 10),
    unit('rate', 0.123, t('12.3%', '12.3 %')),
    unit('ratio', 3.14, same('3.1×')),
    unit('months', 4.5, t('4.5 mo', '4.5 mois')),
    unit('days', 12, t('12 d', '12 j')),
    unit('points', 40, same('40 pts')),
    unit('count', 12_345, same('12,345')),
    [PERCENT[language], 0.25, t('25%', '25 %')],
    [PROGRESS[language], -0.1, t('< 0%', '< 0 %')],
    [PROGRESS[language], 2.5, t('> 200%', '> 200 %')],
    [PROGRESS[language], 0.5, t('50%', '50 %')],
    [ATTAINMENT[language], 12, t('> 999%', '> 999 %')],
    [ATTAINMENT[language], -0.2, t('-20%', '-20 %')],
    [changeFormat('rate', language), 1.5, same('▲ 1.5 pt')],
    [changeFormat('rate', language), -1.5, same('▼ 1.5 pt')],
    [changeFormat('money', language), 0, t('= 0.0%', '= 0.0 %')],
    [DAY.fr, 46_110, same('29/03/2026')],
  ];
  return rows.map(([format, figure, looks]) => ({ format, figure, looks: plainSpaces(looks[language]) }));
}

/** The signs of a file, read off how it shows 1234.5; a file that shows no sign between thousands has none. */
export function inSignsOf(shown: string): (looks: string) => string {
  const [, thousands = '', decimal = '.'] = /^1(\D?)234(\D)5$/.exec(plainSpaces(shown)) ?? [];
  return (looks) => looks.replace(/[.,]/g, (sign) => (sign === '.' ? decimal : thousands));
}

/** Spaces that do not break look like those that do. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
