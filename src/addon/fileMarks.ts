/** This file keeps two marks on the spreadsheet itself: where the tabs are, should the calculation tab be lost, and the layout's version. */
import { TAB_KEYS, type TabKey } from '../workbook/tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export type TabIds = Readonly<Partial<Record<TabKey, number>>>;

const TABS = 'kpi.tabs';
const SCHEMA = 'kpi.schema';
export const FILE_MARKS: readonly string[] = [TABS, SCHEMA];

export interface FileMarks {
  readonly ids: TabIds;
  readonly schema: number;
  readonly standing: ReadonlyMap<string, Mark>;
}

export function readMarks(spreadsheet: Spreadsheet): FileMarks {
  const standing = new Map(spreadsheet.getDeveloperMetadata().map((mark) => [mark.getKey(), mark] as const));
  const textOf = (key: string) => standing.get(key)?.getValue() || '';
  return { ids: idsIn(textOf(TABS)), schema: Number(textOf(SCHEMA)) || 0, standing };
}

function idsIn(text: string): TabIds {
  try {
    const ids = JSON.parse(text) as Record<string, unknown>;
    return Object.fromEntries(TAB_KEYS.flatMap((key) => (typeof ids[key] === 'number' ? [[key, ids[key]]] : [])));
  } catch {
    return {};
  }
}

export function writeMarks(spreadsheet: Spreadsheet, marks: FileMarks, ids: TabIds, schema: number): void {
  write(spreadsheet, marks, TABS, JSON.stringify(ids));
  if (marks.schema !== schema) write(spreadsheet, marks, SCHEMA, String(schema));
}

function write(spreadsheet: Spreadsheet, { standing }: FileMarks, key: string, value: string): void {
  const mark = standing.get(key);
  if (mark) mark.setValue(value);
  else spreadsheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
