/** This file words an entry of the catalogue for the Glossary tab: its formula, its data, its limits, its references. */
import { BANDS, type Band, SECOND_OPINIONS, sectorName, stageName } from '../metrics/benchmarks';
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

/** The columns of the Data tab, each with the tool in which its figure is found. */
export const dataOf = (kpi: Kpi, language: Language): string =>
  kpi.inputs
    .map(({ id }) => {
      const [tool = ''] = /\([^()]+\)(?=\.?$)/.exec(INPUTS.get(id)!.help[language]) ?? [];
      return [labelOf(id, language), tool].filter((part) => part !== '').join(' ');
    })
    .join('\n');

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
  const text = where === '' ? figures : `${where}${language === 'fr' ? '\u00a0: ' : ': '}${figures}`;
  return note ? `${text} (${note[language].replace(/\.$/, '')})` : text;
}

function plain(value: number, unit: Unit, language: Language): string {
  const shown = String(Math.round((unit === 'rate' ? 100 : 1) * value * 10) / 10);
  return language === 'fr' ? shown.replace('.', ',') : shown;
}

function figure(value: number, unit: Unit, money: Money): string {
  const { before, after } = affixes(unit, money);
  return before + plain(value, unit, money.language) + after;
}

const DEFINED = t('Definition: ', 'Définition : ');
const AIMED = t('Target and alert: ', 'Cible et alerte : ');
const USUAL = t('Ranges: ', 'Repères : ');

/** Where the definition, the target and the ranges come from, and what other sources say. */
export function referencesOf(id: string, { from, kpi }: Metric, language: Language): string {
  const all = (ids: readonly SourceId[]) => ids.map((one) => cited(one, language)).join(' · ');
  const band = BANDS.find(({ metric }) => metric === id);
  const others = SECOND_OPINIONS.filter(({ metric }) => metric === id);
  return [
    DEFINED[language] + all(from),
    ...(kpi?.goalFrom ? [AIMED[language] + all(kpi.goalFrom)] : []),
    ...(band ? [`${USUAL[language]}${band.source} (${band.date})`] : []),
    ...others.map((other) => `${other.text[language].replace(/\.$/, '')} – ${cited(other.from, language)}`),
  ].join('\n');
}
