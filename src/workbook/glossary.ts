/** This file makes the Glossary tab from the catalogue: what each figure means, how it is computed, where it comes from. */
import { catalogue } from '../metrics/catalogue';
import type { Metric } from '../metrics/metric';
import { frenchFormula } from '../metrics/notation';
import { cited } from '../metrics/sources';
import type { Language } from '../metrics/text';
import { t } from '../metrics/text';
import { at } from './address';
import type { Context } from './context';
import { dataOf, formulaOf, limitsOf, referencesOf } from './glossaryWords';
import type { Grid } from './keyedTable';
import type { Money } from './numberFormats';
import { RULES_FOR_PEOPLE } from './rulesForPeople';
import { CADENCE_WORDS, wordFor } from './settingsWords';
import type { Tab } from './tab';
import {
  type Column,
  type Field,
  headPieces,
  lastRow,
  locateTable,
  newPlace,
  openIn,
  rowPieces,
  type TablePlace,
  widthsOf,
} from './table';
import { COLORS } from './tokens';

const TEXT = { format: '@', wrap: true } as const;

const COLUMNS: readonly Column[] = [
  { id: 'id', label: t('Id', 'Id.'), width: 240, style: TEXT },
  { id: 'fr', label: t('Term in French', 'Terme français'), width: 240, style: TEXT },
  { id: 'en', label: t('Term in English', 'Terme anglais'), width: 240, style: TEXT },
  { id: 'definition', label: t('Definition', 'Définition'), width: 240, style: TEXT },
  { id: 'formula', label: t('Formula', 'Formule'), width: 240, style: TEXT },
  {
    id: 'example',
    label: t('Function, for example', 'Fonction, par exemple'),
    width: 240,
    style: { ...TEXT, size: 9 },
  },
  { id: 'source', label: t('Data, and where it is found', 'Données, et où les trouver'), width: 240, style: TEXT },
  { id: 'frequency', label: t('Frequency', 'Fréquence'), width: 240, style: TEXT },
  {
    id: 'thresholds',
    label: t('Target, alert and usual ranges', 'Cible, alerte et repères'),
    width: 240,
    style: TEXT,
  },
  { id: 'reference', label: t('Reference', 'Référence'), width: 240, style: TEXT },
  {
    id: 'comment',
    label: t('Your definition', 'Votre définition'),
    width: 240,
    style: { ...TEXT, background: COLORS.entry },
  },
];

/** What no other tab's row of ids holds together. */
const SIGNATURE = ['id', 'fr', 'en', 'definition'];

const HEADING = {
  title: t('Glossary', 'Glossaire'),
  help: t(
    'One definition for everybody. The last column is yours. Functions are shown as text: type them in your own tabs.',
    'Une seule définition pour tous. La dernière colonne est à vous. Les fonctions sont montrées en texte : saisissez-les dans vos propres onglets.',
  ),
};

const IDS = [...Object.keys(catalogue), ...RULES_FOR_PEOPLE.map(({ id }) => id)];

/** A term keeps its row, and what the team wrote beside it; new ones come last. */
export function glossaryPlace(found: TablePlace | null): TablePlace {
  if (!found) return newPlace(COLUMNS, IDS);
  return { ...found, rows: [...found.rows, ...IDS.filter((id) => !found.rows.includes(id))] };
}

export const locateGlossary = (grid: Grid): TablePlace | null => locateTable(grid, COLUMNS, SIGNATURE);

export function glossaryTab({ titles, language, money, glossary: place }: Context): Tab {
  const lines = [
    ...Object.entries(catalogue).map(([id, metric]) => fieldsOf(id, metric, money)),
    ...RULES_FOR_PEOPLE.map((rule) => ruleFields(rule, language)),
  ];
  const width = place.fields.length;
  return {
    key: 'glossary',
    title: titles.glossary,
    color: null,
    rows: lastRow(place),
    columns: width,
    gridRows: lastRow(place) + 20,
    pieces: [
      { at: `A1:${at(lastRow(place), width)}`, style: { valign: 'top' } },
      ...headPieces(place, COLUMNS, HEADING, language),
      ...lines.flatMap((line) => rowPieces(place, place.fieldRow + 1 + place.rows.indexOf(String(line.id!.is)), line)),
    ],
    widths: widthsOf(place, COLUMNS),
    frozenRows: place.fieldRow,
    hiddenRows: [place.fieldRow],
    protection: { description: 'glossary', open: openIn(place, ['comment']), onlyLocked: true },
  };
}

function fieldsOf(id: string, metric: Metric, money: Money): Record<string, Field> {
  const { language } = money;
  const { title, description, fn, kpi } = metric;
  return {
    id: { is: id },
    fr: { is: title.fr },
    en: { is: title.en },
    definition: { is: description[language] },
    formula: { is: kpi ? formulaOf(kpi, language) : null },
    example: { is: fn ? exampleOf(fn.examples[0].formula, language) : null },
    source: { is: kpi ? dataOf(kpi, language) : null },
    frequency: { is: kpi ? wordFor(CADENCE_WORDS, kpi.cadence, language) : null },
    thresholds: { is: limitsOf(id, kpi, money) },
    reference: { is: referencesOf(id, metric, language) },
    comment: { is: null, owner: 'entry' },
  };
}

const exampleOf = (formula: string, language: Language) => (language === 'fr' ? frenchFormula(formula) : formula);

/** A rule of the method that people decide, since monthly figures cannot. */
const ruleFields = ({ id, name, why, from }: (typeof RULES_FOR_PEOPLE)[number], language: Language) => ({
  id: { is: id },
  fr: { is: name.fr },
  en: { is: name.en },
  definition: { is: why[language] },
  reference: { is: cited(from, language) },
  comment: { is: null, owner: 'entry' as const },
});
