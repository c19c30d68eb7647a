/** This file makes the Glossary tab from the catalogue: what each figure means, how it is computed, where it comes from. */
import { BANDS, SECOND_OPINIONS } from '../metrics/benchmarks';
import { catalogue } from '../metrics/catalogue';
import type { Kpi, Metric } from '../metrics/metric';
import type { Language } from '../metrics/text';
import { t } from '../metrics/text';
import { at } from './address';
import type { Context } from './context';
import { INPUTS } from './measures';
import { affixes, type Money } from './numberFormats';
import { CADENCE_WORDS, wordFor } from './settingsWords';
import type { Tab } from './tab';
import { type Column, type Field, headPieces, lastRow, newPlace, rowPieces, widthsOf } from './table';
import { COLORS } from './tokens';

const TEXT = { format: '@', wrap: true } as const;

const COLUMNS: readonly Column[] = [
  { id: 'id', label: t('Id', 'Id.'), width: 100, style: TEXT },
  { id: 'fr', label: t('Term in French', 'Terme français'), width: 100, style: TEXT },
  { id: 'en', label: t('Term in English', 'Terme anglais'), width: 100, style: TEXT },
  { id: 'definition', label: t('Definition', 'Définition'), width: 280, style: TEXT },
  { id: 'formula', label: t('From these figures', 'À partir de'), width: 280, style: TEXT },
  { id: 'example', label: t('Function', 'Fonction'), width: 280, style: TEXT },
  { id: 'frequency', label: t('Frequency', 'Fréquence'), width: 100, style: TEXT },
  {
    id: 'thresholds',
    label: t('Target and alert of the method', 'Cible et alerte de la méthode'),
    width: 100,
    style: TEXT,
  },
  {
    id: 'opinions',
    label: t('Notes and other sources', 'Précisions et autres sources'),
    width: 280,
    style: TEXT,
  },
  {
    id: 'comment',
    label: t('Your definition', 'Votre définition'),
    width: 280,
    style: { ...TEXT, background: COLORS.entry },
  },
];

const HEADING = {
  title: t('Glossary', 'Glossaire'),
  help: t(
    'One definition for everybody. The last column is yours. Functions are shown as text: type them in your own tabs.',
    'Une seule définition pour tous. La dernière colonne est à vous. Les fonctions sont montrées en texte : saisissez-les dans vos propres onglets.',
  ),
};

export function glossaryTab({ titles, language, money }: Context): Tab {
  const entries = Object.entries(catalogue);
  const place = newPlace(
    COLUMNS,
    entries.map(([id]) => id),
  );
  return {
    key: 'glossary',
    title: titles.glossary,
    color: null,
    rows: lastRow(place),
    columns: COLUMNS.length,
    gridRows: lastRow(place) + 20,
    pieces: [
      { at: `A1:${at(lastRow(place), COLUMNS.length)}`, style: { valign: 'top' } },
      ...headPieces(place, COLUMNS, HEADING, language),
      ...entries.flatMap(([id, metric], rank) =>
        rowPieces(place, place.fieldRow + 1 + rank, fieldsOf(id, metric, money)),
      ),
    ],
    widths: widthsOf(place, COLUMNS),
    frozenRows: place.fieldRow,
    hiddenRows: [place.fieldRow],
  };
}

function fieldsOf(id: string, { title, description, fn, kpi }: Metric, money: Money): Record<string, Field> {
  const { language } = money;
  return {
    id: { is: id },
    fr: { is: title.fr },
    en: { is: title.en },
    definition: { is: description[language] },
    formula: { is: kpi ? sourcesOf(kpi, language) : null },
    example: { is: fn?.examples[0]?.formula ?? null },
    frequency: { is: kpi ? wordFor(CADENCE_WORDS, kpi.cadence, language) : null },
    thresholds: { is: kpi ? thresholdsOf(kpi, money) : null },
    opinions: { is: opinionsOn(id, language) },
    comment: { is: null, owner: 'entry' },
  };
}

/** What a reader must know beside the sector's range, and what other sources say. */
function opinionsOn(id: string, language: Language): string | null {
  const notes = BANDS.flatMap((band) => (band.metric === id && band.note ? [band.note[language]] : []));
  const others = SECOND_OPINIONS.filter((one) => one.metric === id).map(
    ({ text, source, date }) => `${text[language]} (${[source, date].filter((part) => part !== '').join(', ')})`,
  );
  const lines = [...notes, ...others];
  return lines.length === 0 ? null : lines.filter((line, index) => lines.indexOf(line) === index).join('\n');
}

const sourcesOf = (kpi: Kpi, language: Language): string =>
  kpi.inputs.map((input) => (INPUTS.get(input.id) ?? input).label[language]).join(' · ');

const TARGET = t('target ', 'cible ');
const ALERT = t('alert ', 'alerte ');

function thresholdsOf(kpi: Kpi, money: Money): string | null {
  const figure = (value: number) => {
    const { before, after } = affixes(kpi.unit, money);
    const shown = String(Math.round((kpi.unit === 'rate' ? 100 : 1) * value * 10) / 10);
    return `${before}${money.language === 'fr' ? shown.replace('.', ',') : shown}${after}`;
  };
  const words = [
    kpi.target === undefined ? '' : TARGET[money.language] + figure(kpi.target),
    kpi.alert === undefined ? '' : ALERT[money.language] + figure(kpi.alert),
  ].filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' · ');
}
