/** This file answers the Share panel: the ways to share, the PDF's address, and the snapshot tab. */
import type { Reply, Result } from '../method/messages';
import { failure } from '../method/refusals';
import { WAYS } from '../method/sharing';
import { answer, done } from './answer';
import { readPlan } from './generate';
import { makeSnapshot } from './generateSnapshot';
import { alone } from './lock';
import { findTabs } from './reader';

/** The person's own browser session downloads the PDF. */
export function share(argument: unknown): Result<Reply<'share'>> {
  return answer('share', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { dashboard } = findTabs(spreadsheet).tabs;
    const ways = WAYS.map(({ id, name, lines, elsewhere = lines }) => ({
      id,
      name,
      lines: [...lines],
      elsewhere: [...elsewhere],
    }));
    if (!dashboard) return done({ pdf: '', ways });
    const file = `https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/export?format=pdf`;
    return done({ pdf: `${file}&gid=${dashboard.sheet.getSheetId()}&${PDF_PAGE}`, ways });
  });
}

export function snapshot(argument: unknown): Result<Reply<'snapshot'>> {
  return answer('snapshot', argument, () =>
    alone(() => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const plan = readPlan(spreadsheet);
      const title = plan && makeSnapshot(spreadsheet, plan);
      return title ? done({ title }) : failure('nothing-to-show');
    }),
  );
}

/** A4 landscape, fit to the page, as the dashboard is sized for. */
const PDF_PAGE =
  'size=A4&portrait=false&scale=4&gridlines=false&sheetnames=false&printtitle=false&pagenumbers=false' +
  '&top_margin=0.4&bottom_margin=0.4&left_margin=0.4&right_margin=0.4';
