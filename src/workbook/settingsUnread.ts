/** This file names the cells of the Settings tab that cannot be read, and are left out of account. */
import type { Language } from '../metrics/text';
import { at } from './address';
import type { Grid } from './keyedTable';
import { ENTRIES, METRIC_FIELDS } from './settingsFields';
import { BESIDE, fieldColumn, type SettingsPlace } from './settingsPlace';
import { locateSettings, readSettings, type SettingsProblem } from './settingsRead';

interface UnreadCell {
  readonly where: string;
  readonly found: string;
  readonly cell: string;
}

export function unreadCells(grid: Grid, language: Language): UnreadCell[] {
  const place = locateSettings(grid);
  if (!place) return [];
  const unread = readSettings(grid, place).problems.flatMap((problem) => {
    // The lock's line is always told, to be left as it was typed: it is unread only where some of it is no address.
    if (problem.of === 'lock' && (problem.field !== BESIDE || place.noEmails === '')) return [];
    const found = nameOf(grid, place, problem, language);
    return found ? [{ ...found, found: problem.found }] : [];
  });
  return [...unread, ...copies(grid, place)];
}

/** Rows that hold the id of one above, as a row that was copied does. */
function copies(grid: Grid, place: SettingsPlace): UnreadCell[] {
  const [id, name] = ['id', 'name'].map((field) => fieldColumn(place, field)) as [number, number];
  return place.metrics.flatMap((known, rank) => {
    const line = grid[place.fieldRow + rank]!;
    const found = String(line[id - 1] ?? '').trim();
    if (known !== null || found === '') return [];
    return [{ where: String(line[name - 1] || found), found, cell: at(place.fieldRow + 1 + rank, id) }];
  });
}

/** Null for what has no cell of its own. */
function nameOf(grid: Grid, place: SettingsPlace, { of, field }: SettingsProblem, language: Language) {
  const entry = ENTRIES.find(({ id }) => id === of);
  const top = place.top.get(of);
  if (entry && top) return { where: entry.label[language], cell: at(top, place.answers + (field === BESIDE ? 1 : 0)) };
  const rank = place.metrics.indexOf(of);
  const [column, known] = [fieldColumn(place, field), METRIC_FIELDS.find(({ id }) => id === field)];
  if (rank < 0 || column === 0 || !known) return null;
  const name = grid[place.fieldRow + rank]?.[fieldColumn(place, 'name') - 1];
  return { where: `${name || of}, ${known.label[language]}`, cell: at(place.fieldRow + 1 + rank, column) };
}
