/** This file sets right what points to tabs that a person broke, or whose cells they pushed about. */
import type { Names } from '../workbook/canonical';
import { type Reclaim, reclaim, strays } from '../workbook/reclaim';
import { layOut, TAB_KEYS, type TabKey } from '../workbook/tab';
import type { TabRecord } from '../workbook/unfinished';
import type { Workbook } from '../workbook/workbook';
import type { File } from './readerFile';

export type Records = Partial<Record<TabKey, TabRecord>>;

const NO_RECORD: TabRecord = { aspects: {}, cells: {}, rules: [] };

/** What was written to the tabs that still stand, with the formulas that point elsewhere now by no wish of a person. */
export function recordsOf(file: File, made: Workbook, namesBefore: Names): Records {
  const { manifest, tabs, stale } = file;
  const records: Records = Object.fromEntries(
    TAB_KEYS.flatMap((key) => (tabs[key] ? [[key, manifest.records[key]]] : [])),
  );
  if (stale.size === 0) return records;
  for (const key of made.keys) {
    if (!tabs[key] || key === 'data') continue;
    const record = records[key] ?? NO_RECORD;
    const { choices: _, ...rest } = record.aspects;
    const cells = reclaim(tabIn(file, made, namesBefore, key));
    records[key] = { ...record, aspects: stale.has(key) ? {} : rest, cells };
  }
  return records;
}

/** A tab that was given up is known by its title still, and the one that takes its place by the title that it will have. */
function tabIn({ found, manifest, stale, standing }: File, made: Workbook, namesBefore: Names, key: TabKey): Reclaim {
  return {
    home: key,
    layout: layOut(made.tab(key)),
    standing: standing(key),
    marks: (manifest.records[key] ?? NO_RECORD).cells,
    forms: key === 'calc' ? manifest.forms : [],
    stale: new Set(stale.keys()),
    namesBefore,
    keyOf: (title) =>
      TAB_KEYS.find((one) => stale.get(one) === title || found.titles[one] === title) ?? namesBefore.keyOf(title),
    cellName: (row, column) => made.cellName(key, row, column),
  };
}

export type Strays = readonly { readonly key: TabKey; readonly ranges: readonly string[] }[];

/** What to clear in tabs that were pushed about: a calculation tab, and those that are laid again. */
export function straysIn(file: File, made: Workbook, namesBefore: Names, again: readonly TabKey[]): Strays {
  const pushed = file.stale.has('calc') ? ['calc' as const, ...again] : again;
  return pushed.map((key) => {
    const tab = tabIn(file, made, namesBefore, key);
    return { key, ranges: strays({ ...tab, stale: new Set([...tab.stale, key]) }) };
  });
}

export function clearStrays({ tabs }: File, found: Strays): void {
  for (const { key, ranges } of found) {
    if (ranges.length > 0) tabs[key]!.sheet.getRangeList([...ranges]).clearContent();
  }
}
