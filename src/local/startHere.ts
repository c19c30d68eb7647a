/** This file holds the "Start here" tab of a new workbook: three small tables, typed as a person would in that locale. */

export type StartLocale = 'en_US' | 'fr_FR';

export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly format?: string;
  readonly lineBelow?: string;
}

export interface StartTab {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows that are not 21 px high, from 1. */
  readonly heights: Readonly<Record<number, number>>;
  readonly merges: readonly string[];
  /** What is typed into each cell. */
  readonly cells: Readonly<Record<string, string>>;
  readonly looks: readonly (readonly [range: string, look: Look])[];
  /** The cell to try formulas in. */
  readonly free: string;
  /** Cells whose text begins with one of these signs take its colours. */
  readonly states: { readonly range: string; readonly colours: readonly (readonly [sign: string, look: Look])[] };
}

const INK = '#1f2328';
const MUTED = '#57606a';
const BAND = '#0b3c5d';
const INPUT = '#005a8c';
const FORMULA = { colour: MUTED, size: 9, align: 'left' } as const;

interface Words {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly money: string;
  readonly months: string;
  readonly rate: string;
  readonly headers: readonly [inputs: string, results: string];
  readonly blocks: readonly [string, string, string];
  readonly inputs: readonly string[];
  readonly results: readonly string[];
  readonly survey: readonly [answer: string, score: string, respondents: string];
  readonly monthly: readonly string[];
  readonly trend: string;
  readonly month: (month: number) => string;
  readonly tryTitle: string;
  readonly tries: readonly string[];
}

const WORDS: Readonly<Record<StartLocale, Words>> = {
  en_US: {
    name: 'Start here',
    title: 'Start here',
    lead: 'Change a blue figure: every result follows. The results are the add-on’s functions; their formulas stand beside them.',
    money: '"$"#,##0',
    months: '0.0" months"',
    rate: '0.0%',
    headers: ['Inputs', 'Results'],
    blocks: ['Unit economics', 'Survey', 'Monthly figures'],
    inputs: [
      'Marketing costs',
      'Sales costs',
      'New customers',
      'Revenue per customer and month',
      'Gross margin',
      'Monthly churn',
    ],
    results: [
      'Acquisition cost (CAC)',
      'Customer lifetime',
      'Lifetime value (LTV)',
      'LTV / CAC',
      'Months to recover CAC',
    ],
    survey: ['Score 0–10', 'NPS', 'Answers'],
    monthly: ['Month', 'MRR', 'Growth', 'Target', 'Status'],
    trend: 'Trend',
    month: (month) => `${month}/1/2026`,
    tryTitle: 'Try this in the yellow cell',
    tries: [
      'Type =LTV_CAC( to see the arguments; =LTV_CAC(900,300) gives 3.',
      'Type =CAC(100,50,0): the cell shows #ERROR!; point at it to read why.',
      'Open Extensions › Cap Nord › Start or resume: a dashboard with sample data in three minutes.',
    ],
  },
  fr_FR: {
    name: 'Commencer ici',
    title: 'Commencer ici',
    lead: 'Changez un chiffre bleu\u00a0: tous les résultats suivent. Ce sont les fonctions du module\u00a0; leur formule figure à côté.',
    money: '#,##0\u00a0"€"',
    months: '0.0" mois"',
    rate: '0.0\u00a0%',
    headers: ['Données', 'Résultats'],
    blocks: ['Économie unitaire', 'Enquête', 'Chiffres mensuels'],
    inputs: [
      'Dépenses marketing',
      'Dépenses commerciales',
      'Nouveaux clients',
      'Revenu par client et par mois',
      'Marge brute',
      'Churn mensuel',
    ],
    results: [
      'Coût d’acquisition (CAC)',
      'Durée de vie d’un client',
      'Valeur vie client (LTV)',
      'LTV / CAC',
      'Mois pour récupérer le CAC',
    ],
    survey: ['Note 0–10', 'NPS', 'Réponses'],
    monthly: ['Mois', 'MRR', 'Croissance', 'Cible', 'Statut'],
    trend: 'Tendance',
    month: (month) => `01/${String(month).padStart(2, '0')}/2026`,
    tryTitle: 'À essayer dans la cellule jaune',
    tries: [
      'Tapez =LTV_CAC( pour voir les arguments\u00a0; =LTV_CAC(900;300) donne 3.',
      'Tapez =CAC(100;50;0)\u00a0: la cellule affiche #ERROR!\u00a0; survolez-la pour lire pourquoi.',
      'Ouvrez Extensions › Cap Nord › Démarrer ou reprendre\u00a0: un tableau de bord d’exemple en trois minutes.',
    ],
  },
};

const INPUTS = ['18000', '12000', '40', '100', '90%', '4%'];
const RESULTS = [
  '=CAC(C6;C7;C8)',
  '=CUSTOMER_LIFETIME(C11)',
  '=LTV(C9;C14;C10)',
  '=LTV_CAC(C15;C13)',
  '=CAC_PAYBACK(C13;C9;C10)',
];
const SCORES = [10, 9, 9, 8, 10, 7, 6, 9, 10, 8, 3, 9];
const REVENUE = [42000, 44100, 46750, 48600, 52000, 54600, 51000, 55200, 61300, 63100, 67500, 71600];
const TARGET = [42000, 44000, 46500, 49000, 51500, 54500, 57500, 60500, 62000, 65500, 69000, 71500];

/** Row of the i-th line of a table. */
const row = (index: number): number => 6 + index;

const column = (letter: string, texts: readonly (string | number)[], first = 6): [string, string][] =>
  texts.map((text, index) => [`${letter}${first + index}`, String(text)]);

const unitEconomics = (words: Words): [string, string][] => [
  ['B4', words.blocks[0]],
  ['B5', words.headers[0]],
  ['B12', words.headers[1]],
  ...column('B', words.inputs),
  ...column('C', INPUTS),
  ...column('B', words.results, 13),
  ...column('C', RESULTS, 13),
  ...column(
    'D',
    RESULTS.map((formula) => `'${formula}`),
    13,
  ),
];

const survey = (words: Words): [string, string][] => [
  ['F4', words.blocks[1]],
  ['F5', words.survey[0]],
  ...column('F', SCORES),
  ['G6', words.survey[1]],
  ['G7', '=NPS(F6:F17)'],
  ['G9', "'=NPS(F6:F17)"],
  ['G11', words.survey[2]],
  ['G12', '=COUNT(F6:F17)'],
];

const monthly = (words: Words): [string, string][] => [
  ['I4', words.blocks[2]],
  ...words.monthly.map((text, index): [string, string] => [`${'IJKLM'[index]}5`, text]),
  ...REVENUE.flatMap((revenue, index): [string, string][] => [
    [`I${row(index)}`, words.month(index + 1)],
    [`J${row(index)}`, String(revenue)],
    ...(index === 0 ? [] : [[`K${row(index)}`, `=GROWTH_RATE(J${row(index - 1)};J${row(index)})`] as [string, string]]),
    [`L${row(index)}`, String(TARGET[index])],
    [`M${row(index)}`, `=KPI_STATUS(J${row(index)};L${row(index)})`],
  ]),
  ['I18', words.trend],
  ['J18', '=SPARKLINE(J6:J17)'],
];

const cellsOf = (words: Words): [string, string][] => [
  ['B1', words.title],
  ['B2', words.lead],
  ...unitEconomics(words),
  ...survey(words),
  ...monthly(words),
  ['B20', words.tryTitle],
  ...column(
    'D',
    words.tries.map((text) => `'${text}`),
    20,
  ),
];

const looksOf = ({ money, months, rate }: Words): [string, Look][] => [
  ['A1:N2', { fill: BAND, colour: '#ffffff' }],
  ['B1', { bold: true, size: 18 }],
  ['B2', { size: 11 }],
  ['A3:N23', { colour: INK }],
  ['B4:D4', { bold: true, size: 12, lineBelow: BAND }],
  ['F4:G4', { bold: true, size: 12, lineBelow: BAND }],
  ['I4:M4', { bold: true, size: 12, lineBelow: BAND }],
  ['B5:D5', { bold: true, fill: '#f6f8fa' }],
  ['B12:D12', { bold: true, fill: '#f6f8fa' }],
  ['F5', { bold: true, align: 'right', fill: '#f6f8fa' }],
  ['G5', { fill: '#f6f8fa' }],
  ['I5', { bold: true, fill: '#f6f8fa' }],
  ['J5:L5', { bold: true, align: 'right', fill: '#f6f8fa' }],
  ['M5', { bold: true, align: 'center', fill: '#f6f8fa' }],
  ['C6:C11', { colour: INPUT, align: 'right' }],
  ['C6:C7', { format: money }],
  ['C9', { format: money }],
  ['C10:C11', { format: rate }],
  ['C13:C17', { bold: true, align: 'right' }],
  ['C13', { format: money }],
  ['C14', { format: months }],
  ['C15', { format: money }],
  ['C16', { format: '0.0"×"' }],
  ['C17', { format: months }],
  ['D13:D17', FORMULA],
  ['F6:F17', { colour: INPUT, align: 'right' }],
  ['G6', { colour: MUTED, align: 'center' }],
  ['G7', { bold: true, size: 22, align: 'center', format: '0' }],
  ['G9', { ...FORMULA, align: 'center' }],
  ['G11', { colour: MUTED, align: 'center' }],
  ['G12', { align: 'center' }],
  ['I6:I17', { format: 'mmm yyyy', align: 'left' }],
  ['J6:J17', { format: money, colour: INPUT, align: 'right' }],
  ['K6:K17', { format: rate, align: 'right' }],
  ['L6:L17', { format: money, colour: INPUT, align: 'right' }],
  ['M6:M17', { bold: true, align: 'center' }],
  ['I18', { colour: MUTED }],
  ['B20:C20', { bold: true }],
  ['B21:C22', { size: 12, fill: '#fdf1d6' }],
  ['D20:M22', { colour: INK }],
];

/** An argument separator as the locale has it; no table holds a text with `;` inside a formula. */
const inLocale = (text: string, locale: StartLocale): string =>
  locale === 'en_US' && /^'?=/.test(text) ? text.replace(/;(?=[^\s])/g, ',') : text;

export const startHere = (locale: StartLocale): StartTab => {
  const words = WORDS[locale];
  return {
    name: words.name,
    widths: [16, 206, 96, 186, 20, 92, 112, 20, 92, 96, 92, 96, 84, 16],
    heights: { 1: 40, 2: 28, 3: 12, 4: 26, 18: 40, 19: 12, 20: 24, 21: 24, 22: 24 },
    merges: ['G7:G8', 'J18:M18', 'B21:C22', 'B20:C20', 'D20:M20', 'D21:M21', 'D22:M22'],
    cells: Object.fromEntries(cellsOf(words).map(([at, text]) => [at, inLocale(text, locale)])),
    looks: looksOf(words),
    free: 'B21',
    states: {
      range: 'M6:M17',
      colours: [
        ['✓', { fill: '#e3f4ee', colour: '#00563f' }],
        ['◆', { fill: '#fdf1d6', colour: '#6b4400' }],
        ['■', { fill: '#fce5d9', colour: '#8a2e00' }],
      ],
    },
  };
};
