/** This file brings the company's key results to the calculation tab, from which the dashboard shows them. */

import { t } from '../metrics/text';
import type { Context } from './context';
import { cellOf, formula, quoteText } from './formula';
import { okrFieldRange } from './okr';
import { figureBefore } from './okrFormulas';
import { OKR_IDS, type OkrColumn, okrCell } from './okrRows';
import { shownRows } from './okrSlots';
import type { SeriesBlock } from './series';
import type { Cell, Piece } from './tab';

const OBJECTIVE = t('O: ', 'O : ');

/** Columns of the calculation tab that copy a field of the OKR tab. */
const COPIES: readonly (readonly [OkrColumn, string])[] = [
  ['status', 'status'],
  ['text', 'text'],
  ['progress', 'progress'],
  ['current', 'current'],
  ['target', 'target'],
  ['due', 'due'],
  ['owner', 'owner'],
  ['initiative', 'initiatives'],
  ['elapsed', 'elapsed'],
];

export function okrFeedPieces(context: Context, series: SeriesBlock): Piece[] {
  const { titles, okr: place, language } = context;
  const range = (id: string) => cellOf(titles.okr, okrFieldRange(place, id));
  const ids = range('id');
  const quarter = (due: string) => `CHOOSE(MONTH(${due});1;1;1;2;2;2;3;3;3;4;4;4)`;
  const start = (rank: number) => {
    const row = okrCell('row', rank);
    const of = (id: string) => `INDEX(${range(id)};${row})`;
    return `IF(${row}=0;"";IF(ISNUMBER(${of('start')});${of('start')};${figureBefore(context, series, of('kpi'), of('due'), (range) => range)}))`;
  };
  const rowOf = (id: string) => `IF(COUNTIF(${ids};"${id}")=0;0;MATCH("${id}";${ids};0))`;
  const first = rowOf(OKR_IDS[0]!);
  /** A person has unticked it: its row of the dashboard shows nothing, and is hidden by the next run. */
  const isLeftOut = (row: string) => `COUNTIF(INDEX(${range('shown')};${row});0>1)>0`;
  return shownRows(context.plan, place).flatMap((id, rank): Piece[] => {
    const row = okrCell('row', rank);
    const put = (column: OkrColumn, is: Cell): Piece => ({ at: okrCell(column, rank), is });
    const progress = okrCell('progress', rank);
    const due = `INDEX(${range('due')};${row})`;
    const letter = language === 'fr' ? 'T' : 'Q';
    return [
      put('row', formula(`=${rowOf(id)}`)),
      ...COPIES.map(([column, id]) => {
        const found = `INDEX(${range(id)};${row})`;
        return put(column, formula(`=IF(${row}=0;"";IF(${isLeftOut(row)};"";IF(${found}="";"—";${found})))`));
      }),
      put('start', formula(`=${start(rank)}`)),
      put('gauge', formula(`=IF(ISNUMBER(${progress});MAX(0;MIN(1;${progress}));0)`)),
      put('rest', formula(`=1-${okrCell('gauge', rank)}`)),
      ...(rank > 0
        ? []
        : [
            put(
              'objective',
              formula(`=IF(${first}=0;"";${quoteText(OBJECTIVE[language])}&INDEX(${range('objective')};${first}))`),
            ),
            put('quarter', formula(`=IF(${row}=0;"OKR";IF(ISNUMBER(${due});"OKR ${letter}"&${quarter(due)};"OKR"))`)),
          ]),
    ];
  });
}
