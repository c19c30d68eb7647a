/** This file words an entry of the catalogue for the Glossary tab: its formula, its data, its limits, its references. */
import type { Band } from '../metrics/bands';
import { BANDS, BANDS_FROM, SECOND_OPINIONS, sectorName, stageName } from '../metrics/benchmarks';
import {
  ARPA_NATIVE,
  CAC_NATIVE,
  CLOSING,
  CUSTOMERS,
  LIFETIME_NATIVE,
  LTV_NATIVE,
  MARGIN_NATIVE,
  NET_NEW,
} from '../metrics/formulas';
import type { Kpi, Metric, Unit } from '../metrics/metric';
import { cited, type SourceId } from '../metrics/sources';
import { type Language, same, type Text, t } from '../metrics/text';
import { INPUTS } from './measures';
import { affixes, type Money } from './numberFormats';

/** What a reader knows by a name, largest first. */
const PARTS: readonly (readonly [expression: string, name: Text])[] = [
  [LTV_NATIVE, same('LTV')],
  [ARPA_NATIVE, same('ARPA')],
  [`(${CAC_NATIVE})`, same('CAC')],
  [CAC_NATIVE, same('CAC')],
  [LIFETIME_NATIVE, t('lifetime (60 months at most)', 'durée de vie (60 mois au plus)')],
  [MARGIN_NATIVE, t('gross margin', 'marge brute')],
  [CLOSING, same('MRR')],
  [CUSTOMERS, t('customers at month’s end', 'clients en fin de mois')],
  [NET_NEW, t('net new MRR', 'nouveau MRR net')],
];
const SIGNS: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '+': ' + ', '-': ' − ' };

/** The month's formula over the names of its figures. */
export function formulaOf({ native }: Kpi, language: Language): string {
  const value = bodyOf(native);
  const short = PARTS.reduce(
    (text, [expression, name]) => (value === expression ? text : text.split(expression).join(`{${name[language]}}`)),
    value,
  );
  return short.replace(/\[(\w+)\]|\{([^}]*)\}|[-+*/]/g, (found, id?: string, name?: string) =>
    id ? labelOf(id, language) : (name ?? SIGNS[found]!),
  );
}

/** The second argument of `IF(conditions;value;"")`. */
function bodyOf(native: string): string {
  let depth = 0;
  const ends = [...native].flatMap((sign, place) => {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    return sign === ';' && depth === 1 ? [place] : [];
  });
  return native.slice(ends[0]! + 1, ends[1]);
}

const labelOf = (id: string, language: Language): string => INPUTS.get(id)?.label[language] ?? id;

/** The columns of the Data tab, by the tool in which their figures are found. */
export function dataOf(kpi: Kpi, language: Language): string {
  const toolOf = (id: string) => /\(([^()]+)\)(?=\.?$)/.exec(INPUTS.get(id)!.help[language])?.[1] ?? '';
  const ids = kpi.inputs.map(({ id }) => id);
  return unique(ids.map(toolOf))
    .map((tool) => {
      const labels = ids.filter((id) => toolOf(id) === tool).map((id) => labelOf(id, language));
      return tool === '' ? labels.join(', ') : `${capital(tool)}${COLON[language]}${labels.join(', ')}`;
    })
    .join('\n');
}

const COLON: Text = t(': ', ' : ');
const unique = <Item>(items: readonly Item[]): Item[] => items.filter((item, rank) => items.indexOf(item) === rank);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const TARGET = t('target ', 'cible ');
const ALERT = t('alert ', 'alerte ');

/** The method's target and alert, then the usual range of each sector, with what a reader must know beside it. */
export function limitsOf(id: string, kpi: Kpi | undefined, money: Money): string | null {
  const { language } = money;
  const goal = [
    kpi?.target === undefined ? '' : TARGET[language] + figure(kpi.target, kpi.unit, money),
    kpi?.alert === undefined ? '' : ALERT[language] + figure(kpi.alert, kpi.unit, money),
  ].filter((word) => word !== '');
  const bands = BANDS.filter((band) => band.metric === id).map((band) => bandText(band, money));
  const lines = goal.length > 0 ? [goal.join(' · '), ...bands] : bands;
  return lines.length === 0 ? null : lines.join('\n');
}

function bandText({ sectors, stages, low, high, unit, note }: Band, money: Money): string {
  const { language } = money;
  const where = [
    ...(sectors ?? []).map((sector) => sectorName(sector, language)),
    ...(stages ?? []).map((stage) => stageName(stage, language).toLowerCase()),
  ].join(', ');
  const range = low !== null && high !== null ? `${plain(low, unit, language)}–` : '≥ ';
  const most = (high ?? low)!;
  // Ranges of money are in the currency of their source, which the note tells.
  const figures = range + (unit === 'money' ? plain(most, unit, language) : figure(most, unit, money));
  const text = where === '' ? figures : `${where}${COLON[language]}${figures}`;
  return note ? `${text} (${small(note[language].replace(/\.$/, ''))})` : text;
}

function plain(value: number, unit: Unit, language: Language): string {
  const shown = String(Math.round((unit === 'rate' ? 100 : 1) * value * 10) / 10);
  return language === 'fr' ? shown.replace('.', ',') : shown;
}

function figure(value: number, unit: Unit, money: Money): string {
  const { before, after } = affixes(unit, money);
  return before + plain(value, unit, money.language) + after;
}

const DEFINES = t('definition', 'définition');
const AIMS = t('target and alert', 'cible et alerte');
const RANGES = t('usual ranges', 'repères');

/** Every source, with what it gives: the definition, the target, the ranges, or another figure. */
export function referencesOf(id: string, { from, kpi }: Metric, language: Language): string {
  const ranges = BANDS.some(({ metric }) => metric === id) ? BANDS_FROM : [];
  const roles = (source: SourceId) => [
    ...(from.includes(source) ? [DEFINES[language]] : []),
    ...(kpi?.goalFrom?.includes(source) ? [AIMS[language]] : []),
    ...(ranges.includes(source) ? [RANGES[language]] : []),
    ...SECOND_OPINIONS.filter((one) => one.metric === id && one.from === source).map(({ text }) =>
      small(text[language].replace(/\.$/, '')),
    ),
  ];
  const others = SECOND_OPINIONS.filter((one) => one.metric === id).map((one) => one.from);
  return unique<SourceId>([...from, ...(kpi?.goalFrom ?? []), ...ranges, ...others])
    .map((source) => `${cited(source, language)}${COLON[language]}${roles(source).join(', ')}`)
    .join('\n');
}
