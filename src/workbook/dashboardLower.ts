/** This file makes the lower half of the dashboard: alerts and diagnosis, chart captions, OKR, footer. */
import type { KeyResult } from '../method/okr';
import type { Plan } from '../method/plan';
import { catalogue } from '../metrics/catalogue';
import type { Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { ALERT_COUNT, ALERT_ROWS, alertCell } from './alerts';
import type { Context } from './context';
import { chartCaption } from './dashboardCharts';
import { TABLE_HEADER } from './dashboardUpper';
import { DIAGNOSES, diagnosisCell } from './diagnosis';
import { capacity, placed, shortened } from './fit';
import { cellOf, formula, quoteText } from './formula';
import { followed } from './measures';
import { VALUES } from './metricRows';
import { type Money, numberFormat, PROGRESS, sizeOf } from './numberFormats';
import { OKR_ROWS, okrCell } from './okrRows';
import type { Cell, Link, Piece, Style, TabKey } from './tab';
import { COLORS } from './tokens';

const ALERTS = t('Alerts (', 'Alertes (');
const ALERT_HEADERS: readonly Text[] = [
  same('KPI'),
  t('Value', 'Valeur'),
  t('Threshold', 'Seuil'),
  t('Since', 'Depuis'),
  t('Cross-KPI diagnosis', 'Diagnostic croisé'),
];
const NO_ALERT = t('No alert', 'Aucune alerte');
/** The run of months is counted over the twelve that are shown. */
const MONTHS = t('[>=12]0"+ mo";[<12]0" mo"', '[>=12]0"+\u00a0mois";[<12]0"\u00a0mois"');

/** A KPI's name takes two lines. */
const NAME = { width: 150, height: 28, size: 9 };

export function alertsBlock(context: Context): Piece[] {
  const { titles, language } = context;
  const calc = (address: string) => cellOf(titles.calc, address);
  const lines = Array.from({ length: ALERT_ROWS }, (_, rank): Cell[] => {
    const show = (column: 'J' | 'K' | 'L' | 'M' | 'N') => `=${calc(alertCell(column, rank))}`;
    const none = rank === 0 ? `IF(COUNT(${calc(VALUES)})=0;"";${quoteText(NO_ALERT[language])})` : '""';
    const name = calc(alertCell('K', rank));
    return [
      formula(show('J')),
      formula(`=IF(${name}="";${none};${shortened(name, capacity(NAME, NAME.size))})`),
      formula(show('L')),
      formula(show('M')),
      formula(show('N')),
    ];
  });
  const left: Style = { align: 'left' };
  const count = calc(ALERT_COUNT);
  return [
    { at: 'B18:M18', style: { ...TABLE_HEADER, align: 'left' }, line: { color: COLORS.rule } },
    {
      at: 'B18',
      is: formula(`=${quoteText(ALERTS[language])}&IF(${count}>${ALERT_ROWS};"${ALERT_ROWS}/";"")&${count}&")"`),
    },
    { at: 'C18:G18', cells: [ALERT_HEADERS.map((label) => label[language])] },
    { at: 'D18:E18', style: { align: 'right' } },
    { at: 'F18:F21', style: { align: 'center' } },
    // A panel of its own, beside the alerts.
    { at: 'G18:M21', style: { ...left, background: COLORS.head } },
    { at: 'B19:B21', style: { bold: true, align: 'center' } },
    { at: 'C19:C21', style: { ...left, size: NAME.size, wrap: true } },
    { at: 'D19:E21', style: { align: 'right' } },
    { at: 'F19:F21', style: { format: MONTHS[language] } },
    { at: 'B19:F21', cells: lines },
    {
      at: `G19:G${18 + DIAGNOSES}`,
      cells: Array.from({ length: DIAGNOSES }, (_, rank) => {
        const sentence = calc(diagnosisCell(rank));
        const last = rank === DIAGNOSES - 1;
        return [formula(last ? `=IF(${sentence}="";${chartCaption(context).above};${sentence})` : `=${sentence}`)];
      }),
    },
  ];
}

const OKR_HEADERS: readonly (readonly [string, Text, Style['align']])[] = [
  ['G32', t('Progress', 'Avancement'), 'left'],
  ['H32', t('Start', 'Départ'), 'right'],
  ['I32', t('Current', 'Actuel'), 'right'],
  ['J32', t('Target', 'Cible'), 'right'],
  ['K32', t('Due', 'Échéance'), 'left'],
  ['L32', t('Owner', 'Responsable'), 'left'],
  ['M32', t('Key initiative', 'Initiative clé'), 'left'],
];
const DUE = t('mmm d', 'dd/mm');
/** The room of each text of the block; what is longer is written smaller, then cut short: it stands whole in the OKR tab. */
const ROOMS = {
  objective: { width: 386, height: 24, bold: true },
  text: { width: 326, height: 20 },
  owner: { width: 92, height: 25 },
  initiative: { width: 176, height: 25 },
} as const;
const SIZES = [10, 9, 8];

export function okrBlock(context: Context): Piece[] {
  const { titles, language, plan, money } = context;
  const frame: Piece[] = [
    { at: 'B32:M32', style: { ...TABLE_HEADER, align: 'left' } },
    { at: 'C33:E36', style: { align: 'left' } },
  ];
  if (!plan.okr) return frame;
  const calc = (address: string) => cellOf(titles.calc, address);
  const show = (column: Parameters<typeof okrCell>[0], rank: number) => formula(`=${calc(okrCell(column, rank))}`);
  const words = (column: keyof typeof ROOMS, rank: number, text: string): Pick<Piece, 'is' | 'style'> => {
    const { size, is } = placed(calc(okrCell(column, rank)), text, ROOMS[column], SIZES);
    return { is: formula(`=${is}`), style: { size } };
  };
  // The OKR tab counts from it, shown or not.
  const start = (rank: number) => formula(`=IF(${calc(okrCell('text', rank))}="";"";${calc(okrCell('start', rank))})`);
  const gauge = (rank: number) => {
    const progress = calc(okrCell('progress', rank));
    const pair = calc(`${okrCell('gauge', rank)}:${okrCell('rest', rank)}`);
    return formula(`=IF(ISNUMBER(${progress});SPARKLINE(${pair};KPI_SPARK_BAR);${progress})`);
  };
  return [
    ...frame,
    { at: 'B32', is: formula(`=${calc(okrCell('quarter', 0))}`) },
    { at: 'C32', ...words('objective', 0, `O : ${plan.okr.objective}`) },
    ...OKR_HEADERS.map(([at, label, align]): Piece => ({ at, is: label[language], style: { align } })),
    { at: 'B33:B36', style: { bold: true, align: 'center', size: 8 } },
    { at: 'F33:F36', style: { align: 'right', format: PROGRESS[language] } },
    { at: 'G33:G36', style: { align: 'left' } },
    { at: 'H33:J36', style: { align: 'right' } },
    { at: 'K33:K36', style: { align: 'left', format: DUE[language] } },
    { at: 'L33:M36', style: { align: 'left', wrap: true } },
    ...plan.okr.keyResults.slice(0, OKR_ROWS).flatMap((one, rank): Piece[] => {
      const row = 33 + rank;
      return [
        { at: `B${row}`, is: show('status', rank) },
        { at: `C${row}`, ...words('text', rank, one.text) },
        { at: `F${row}`, is: show('progress', rank) },
        { at: `G${row}`, is: gauge(rank) },
        { at: `H${row}`, is: start(rank) },
        { at: `I${row}`, is: show('current', rank) },
        { at: `J${row}`, is: show('target', rank) },
        { at: `K${row}`, is: show('due', rank) },
        { at: `L${row}`, ...words('owner', rank, one.owner) },
        { at: `M${row}`, ...words('initiative', rank, one.initiative) },
        { at: `H${row}:J${row}`, style: { format: figureFormat(one, plan, money) } },
      ];
    }),
  ];
}

/** As everywhere of its KPI; a key result may be measured by a metric that the dashboard does not show. */
function figureFormat({ metric, target }: KeyResult, plan: Plan, money: Money): string {
  const known = followed(plan).find((one) => one.id === metric);
  const unit = known?.unit ?? catalogue[metric]?.kpi?.unit ?? 'count';
  return numberFormat(unit, money, known ? sizeOf(known) : target);
}

const LINKS: readonly (readonly [TabKey, Text])[] = [
  ['glossary', t('Glossary', 'Glossaire')],
  ['settings', t('Settings', 'Réglages')],
  ['alerts', t('Alerts log', 'Journal des alertes')],
  ['quality', t('Data quality', 'Qualité des données')],
];
const COHERENCE = t('Source gap: ', 'Cohérence des sources : écart ');
const LIMIT = t('% (max. 5%) ', ' % (max. 5 %) ');
const NO_COHERENCE = t('Sources not compared yet', 'Sources pas encore comparées');

export function footer({ language }: Context): Piece[] {
  const links: Link[] = LINKS.map(([tab, text]) => ({ tab, text: text[language] }));
  const verdict = 'IF(KPI_COHERENCE<=5/100;"✓";"■")';
  const gap = `${quoteText(COHERENCE[language])}&ROUND(100*KPI_COHERENCE;1)&${quoteText(LIMIT[language])}&${verdict}`;
  return [
    { at: 'B38:F38', merge: 'all', links, style: { size: 9, color: COLORS.link, align: 'left' } },
    {
      at: 'G38:M38',
      merge: 'all',
      is: formula(`=IF(ISNUMBER(KPI_COHERENCE);${gap};${quoteText(NO_COHERENCE[language])})`),
      style: { size: 9, color: COLORS.muted, align: 'right' },
    },
  ];
}
