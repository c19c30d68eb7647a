/** This file brings the company's key results to the calculation tab, from which the dashboard shows them. */

import { t } from '../metrics/text';
import type { Context } from './context';
import { cellOf, formula, quoteText } from './formula';
import { okrFieldRange } from './okr';
import { OKR_ROWS, type OkrColumn, okrCell } from './okrRows';
import type { Cell, Piece } from './tab';

const OBJECTIVE = t('O: ', 'O : ');

/** Columns of the calculation tab that copy a field of the OKR tab. */
const COPIES: readonly (readonly [OkrColumn, string])[] = [
  ['status', 'status'],
  ['text', 'text'],
  ['progress', 'progress'],
  ['start', 'start'],
  ['current', 'current'],
  ['target', 'target'],
  ['due', 'due'],
  ['owner', 'owner'],
  ['initiative', 'initiatives'],
  ['elapsed', 'elapsed'],
];

export function okrFeedPieces(context: Context): Piece[] {
  const { titles, okr: place, language } = context;
  const range = (id: string) => cellOf(titles.okr, okrFieldRange(place, id));
  const ids = range('id');
  const quarter = (due: string) => `CHOOSE(MONTH(${due});1;1;1;2;2;2;3;3;3;4;4;4)`;
  return Array.from({ length: OKR_ROWS }, (_, rank): Piece[] => {
    const row = okrCell('row', rank);
    const put = (column: OkrColumn, is: Cell): Piece => ({ at: okrCell(column, rank), is });
    const progress = okrCell('progress', rank);
    const due = okrCell('due', rank);
    const letter = language === 'fr' ? 'T' : 'Q';
    return [
      put('row', formula(`=IF(COUNTIF(${ids};"kr${rank + 1}")=0;0;MATCH("kr${rank + 1}";${ids};0))`)),
      ...COPIES.map(([column, id]) => {
        const found = `INDEX(${range(id)};${row})`;
        return put(column, formula(`=IF(${row}=0;"";IF(${found}="";"—";${found}))`));
      }),
      put('gauge', formula(`=IF(ISNUMBER(${progress});MAX(0;MIN(1;${progress}));0)`)),
      put('rest', formula(`=1-${okrCell('gauge', rank)}`)),
      ...(rank > 0
        ? []
        : [
            put(
              'objective',
              formula(`=IF(${row}=0;"";${quoteText(OBJECTIVE[language])}&INDEX(${range('objective')};${row}))`),
            ),
            put('quarter', formula(`=IF(ISNUMBER(${due});"OKR ${letter}"&${quarter(due)};"OKR")`)),
          ]),
    ];
  }).flat();
}
