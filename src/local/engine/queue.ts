/** This file keeps changes until something is read, as Google does, so that a cell is written once whatever is set on it. */

import type { Command, Model, Position, Zone } from './types';

type Style = Record<string, unknown>;
type CellChange = Position & {
  content?: string;
  format?: string;
  style?: Style;
  /** The style is all of the cell's, rather than added to it. */
  whole?: boolean;
};
type Cells = Map<string, CellChange>;

export type Queue = {
  /** Keeps a change until something is read. */
  queue(command: Command): void;
  flush(): void;
  /** Writes what is queued if it decides where a value goes: a merge does. */
  settle(): void;
  /** Does something once what is queued now is written. */
  afterFlush(work: () => void): void;
  /** The engine's format of a cell, were it only queued. */
  formatAt(position: Position): string | undefined;
};

export function createQueue(model: Model, together: (work: () => void) => void): Queue {
  let queued: (Command | Cells)[] = [];
  let works: (() => void)[] = [];

  const cellsInHand = (): Cells => {
    const last = queued[queued.length - 1];
    if (last instanceof Map) return last;
    const cells: Cells = new Map();
    queued.push(cells);
    return cells;
  };

  const flush = () => {
    if (queued.length === 0) return;
    const [changes, after] = [queued, works];
    [queued, works] = [[], []];
    together(() => {
      for (const change of changes) {
        // What a cell becomes depends on what the changes before have made of it.
        for (const command of change instanceof Map ? cellCommands(model, change) : [change])
          model.dispatch(command.type as never, command as never);
      }
      for (const work of after) work();
    });
  };

  return {
    flush,
    queue: (command) => {
      if (command.type === 'UPDATE_CELL') changeCell(cellsInHand(), command as unknown as CellChange);
      else if (command.type === 'SET_FORMATTING') formatZones(cellsInHand(), command as unknown as Formatting);
      else queued.push(command);
    },
    settle: () => {
      if (queued.some((change) => !(change instanceof Map) && /_MERGE$/.test(change.type))) flush();
    },
    afterFlush: (work) => void works.push(work),
    formatAt: (position) => {
      const key = keyOf(position);
      for (let at = queued.length - 1; at >= 0; at--) {
        const change = queued[at]!;
        const format = change instanceof Map ? change.get(key)?.format : undefined;
        if (format !== undefined) return format || undefined;
      }
      return model.getters.getCell(position)?.format;
    },
  };
}

const keyOf = ({ sheetId, col, row }: Position): string => `${sheetId}:${col}:${row}`;

function cellOf(cells: Cells, sheetId: string, col: number, row: number): CellChange {
  const key = keyOf({ sheetId, col, row });
  const known = cells.get(key);
  if (known) return known;
  const made = { sheetId, col, row };
  cells.set(key, made);
  return made;
}

function changeCell(cells: Cells, { sheetId, col, row, content, format, style }: CellChange): void {
  const cell = cellOf(cells, sheetId, col, row);
  if (content !== undefined) cell.content = content;
  if (format !== undefined) cell.format = format;
  if (style !== undefined) Object.assign(cell, { style: { ...style }, whole: true });
}

type Formatting = { sheetId: string; target: Zone[]; style?: Style; format?: string };

function formatZones(cells: Cells, { sheetId, target, style, format }: Formatting): void {
  for (const { top, bottom, left, right } of target) {
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        const cell = cellOf(cells, sheetId, col, row);
        if (style) cell.style = Object.assign(cell.style ?? {}, style);
        if (format !== undefined) cell.format = format;
      }
    }
  }
}

/** One command for each cell that changes. */
function cellCommands(model: Model, cells: Cells): Command[] {
  return [...cells.values()].flatMap(({ sheetId, col, row, content, format, style, whole }) => {
    const now = model.getters.getCell({ sheetId, col, row });
    const kept = (now?.style ?? {}) as Style;
    const change: Style = {};
    if (content !== undefined && (content !== '' || now)) change.content = content;
    if (format !== undefined && format !== (now?.format ?? '')) change.format = format;
    if (style) {
      const wanted = defined(whole ? style : { ...kept, ...style });
      if (!same(wanted, kept)) change.style = Object.keys(wanted).length > 0 ? wanted : null;
    }
    return Object.keys(change).length > 0 ? [{ type: 'UPDATE_CELL', sheetId, col, row, ...change }] : [];
  });
}

const defined = (style: Style): Style =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));

function same(one: Style, other: Style): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(defined(other)).length &&
    names.every((name) => one[name] === other[name] || JSON.stringify(one[name]) === JSON.stringify(other[name]))
  );
}
