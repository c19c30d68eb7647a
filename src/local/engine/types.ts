/** This file names the engine's types, so that no other file imports the engine itself: it is passed in. */

import type * as Spreadsheet from '@odoo/o-spreadsheet';

export type Engine = typeof Spreadsheet;
export type Model = Spreadsheet.Model;
export type Zone = { left: number; right: number; top: number; bottom: number };
export type Position = { sheetId: string; col: number; row: number };

/** A command as the engine takes it; its own union of types does not know plugins' commands. */
export type Command = { type: string } & Record<string, unknown>;

/** A value inside the engine: a cell, or the result of a function. */
export type Box = { value: unknown; format?: string; message?: string; position?: Position };
export type Argument = Box | Box[][] | undefined;

/** A code of the engine's for a value that could not be computed, as Google words it. */
export type CellError = { code: string; message: string };
