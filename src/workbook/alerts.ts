/** This file makes the alerts and the 30-second sentence, on the calculation tab. */
import { type Language, type Text, t } from '../metrics/text';
import { shortened } from './fit';
import { formula, quoteText } from './formula';
import type { Piece } from './tab';

export const ALERT_ROWS = 3;
const FIRST = 13;
const RANKS = 'W$2:W$9';

export const ALERT_COUNT = 'J12';
export const SUMMARY = 'B26';

export const alertCell = (column: 'I' | 'J' | 'K' | 'L' | 'M' | 'N', rank: number): string =>
  `${column}${FIRST + rank}`;

/** How many metrics are in alert, and the three worst: status, name, value, threshold, months in breach. */
export function alertPieces(): Piece[] {
  const ranks = Array.from({ length: ALERT_ROWS }, (_, rank) => rank);
  const show = (source: string) => (rank: number) => {
    const own = alertCell('I', rank);
    return formula(`=IF(${own}="";"";INDEX(${source}$2:${source}$9;${own}))`);
  };
  const found = (rank: number) => {
    const worst = `SMALL(${RANKS};${rank + 1})`;
    return formula(`=IF(${ALERT_COUNT}<${rank + 1};"";MATCH(${worst};${RANKS};0))`);
  };
  const columns = [found, show('Q'), show('BS'), show('AZ'), show('BB'), show('V')];
  return [
    { at: 'I12', is: 'alerts' },
    { at: ALERT_COUNT, is: formula('=COUNTIF(W2:W9;"<1000")') },
    {
      at: `${alertCell('I', 0)}:${alertCell('N', ALERT_ROWS - 1)}`,
      cells: ranks.map((rank) => columns.map((column) => column(rank))),
    },
  ];
}

interface Sentence {
  readonly empty: string;
  readonly older: string;
  readonly act: string;
  readonly watch: string;
  readonly good: string;
  readonly goods: string;
  readonly first: string;
  readonly against: string;
  readonly owner: string;
}

const SENTENCE: Readonly<Record<Language, Sentence>> = {
  en: {
    empty: 'Enter a first month in the Data tab',
    older: 'Period shown: ',
    act: ' to act on · ',
    watch: ' to watch · ',
    good: ' on track',
    goods: ' on track',
    first: ' — priority: ',
    against: ' against a target of ',
    owner: '), owner: ',
  },
  fr: {
    empty: 'Saisissez un premier mois dans l’onglet Données',
    older: 'Période affichée\u00a0: ',
    act: ' KPI à traiter · ',
    watch: ' à surveiller · ',
    good: ' atteint',
    goods: ' atteints',
    first: ' — priorité\u00a0: ',
    against: ' pour une cible de ',
    owner: '), responsable\u00a0: ',
  },
};

const NOT_LATEST: Text = t(' (not the latest) · ', ' (pas la plus récente) · ');
/** How much of a KPI's name and of its owner's the sentence has room for. */
const NAME = 36;
const OWNER = 20;
const NOBODY: Text = t('○ to complete', '○ à compléter');

/** How many metrics need action, and which one comes first; `monthName` is a piece naming the chosen month. */
export function summaryPieces(language: Language, monthName: string): Piece[] {
  const words = SENTENCE[language];
  const text = (word: string) => quoteText(word);
  const good = 'COUNTIF(P2:P9;2)';
  const older = `IF(KPI_PERIOD=KPI_LATEST;"";${text(words.older)}&${monthName}&${text(NOT_LATEST[language])})`;
  const counts =
    `COUNTIF(P2:P9;0)&${text(words.act)}&COUNTIF(P2:P9;1)&${text(words.watch)}&` +
    `${good}&IF(${good}>1;${text(words.goods)};${text(words.good)})`;
  const worst = (column: string) => `INDEX(${column}2:${column}9;${alertCell('I', 0)})`;
  const owner = `IF(${worst('R')}="";${text(NOBODY[language])};${shortened(worst('R'), OWNER)})`;
  const name = shortened(worst('BS'), NAME);
  const figures = `" ("&${worst('AZ')}&IF(KPI_PERIOD=KPI_LATEST;${text(words.against)}&${worst('BA')};"")&`;
  const first = `IF(${ALERT_COUNT}=0;"";${text(words.first)}&${name}&${figures}${text(words.owner)}&${owner})`;
  const known = `IF(ISNUMBER(KPI_PERIOD);${older}&${counts}&${first};${text(words.empty)})`;
  return [
    { at: 'A26', is: 'summary' },
    { at: SUMMARY, is: formula(`=${known}`) },
  ];
}
