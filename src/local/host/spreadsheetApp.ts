/** This file emulates the global SpreadsheetApp. */

import { AutoFillSeries } from './autoFill';
import { ColorType, newColor, ThemeColorType } from './colorObjects';
import { BooleanCriteria, InterpolationType, newConditionalFormatRule } from './conditionalFormats';
import { Dimension, Direction } from './dataRegion';
import { DataValidationCriteria, newDataValidation } from './dataValidation';
import type { Execution } from './execution';
import { newFilterCriteria } from './filters';
import { LocationType, Visibility } from './metadata';
import { ProtectionType } from './protection';
import { TextToColumnsDelimiter } from './rangeCells';
import { CopyPasteType } from './rangeCopy';
import { BorderStyle } from './rangeStructure';
import { WrapStrategy } from './rangeStyles';
import { newRichTextValue } from './richText';
import { look, type Methods, wrap, write } from './service';
import { SheetType } from './sheet';
import { createSpreadsheet, RecalculationInterval } from './spreadsheet';
import { newTextStyle } from './textStyle';
import { createUi } from './uiService';

type Named = Record<string, (...args: unknown[]) => unknown>;
const spreadsheet = (execution: Execution): Named => createSpreadsheet(execution) as Named;

export const methods: Methods<Execution> = {
  getUi: look('', createUi),
  getActiveSpreadsheet: look('', createSpreadsheet),
  getActive: look('', createSpreadsheet),
  getActiveSheet: look('', (execution) => spreadsheet(execution).getActiveSheet!()),
  getActiveRange: look('', (execution) => spreadsheet(execution).getActiveRange!()),
  getCurrentCell: look('', (execution) => spreadsheet(execution).getCurrentCell!()),
  setActiveSheet: look('SpreadsheetApp.Sheet | SpreadsheetApp.Sheet Boolean', (execution, sheet: object) =>
    spreadsheet(execution).setActiveSheet!(sheet),
  ),
  setActiveRange: look('SpreadsheetApp.Range', (_, range: { activate(): object }) => range.activate()),
  setCurrentCell: look('SpreadsheetApp.Range', (_, range: { activate(): object }) => range.activate()),
  flush: write('', ({ host }) => host.flush()),
  newConditionalFormatRule: look('', (execution) => newConditionalFormatRule(execution)),
  newDataValidation: look('', (execution) => newDataValidation(execution)),
  newRichTextValue: look('', newRichTextValue),
  newTextStyle: look('', (execution) => newTextStyle(execution)),
  newFilterCriteria: look('', (execution) => newFilterCriteria(execution)),
  newColor: look('', newColor),
  openById: look('String', openElsewhere),
  openByUrl: look('String', openElsewhere),
  create: look('String | String Integer Integer', openElsewhere),
};

/** The narrow scope of an add-on of the current file reaches no other. */
function openElsewhere(): never {
  throw new Error(
    'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
  );
}

const ENUMERATIONS = {
  AutoFillSeries,
  BooleanCriteria,
  BorderStyle,
  ColorType,
  CopyPasteType,
  DataValidationCriteria,
  DeveloperMetadataLocationType: LocationType,
  DeveloperMetadataVisibility: Visibility,
  Dimension,
  Direction,
  InterpolationType,
  ProtectionType,
  RecalculationInterval,
  SheetType,
  TextToColumnsDelimiter,
  ThemeColorType,
  WrapStrategy,
};

export const createSpreadsheetApp = (execution: Execution): object =>
  wrap(execution, 'SpreadsheetApp', methods, execution, ENUMERATIONS);
