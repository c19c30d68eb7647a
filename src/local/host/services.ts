/** This file lists the global objects that a script finds. */

import type { Execution } from './execution';
import { createHtmlService } from './html';
import { createSpreadsheetApp } from './spreadsheetApp';

export function createServices(execution: Execution): Record<string, unknown> {
  return {
    SpreadsheetApp: createSpreadsheetApp(execution),
    HtmlService: createHtmlService(execution),
    console,
  };
}
