/** This file lists the global objects that a script finds. */

import { ChartType, HiddenDimensionStrategy, MergeStrategy, Position } from './charts';
import type { Execution } from './execution';
import { createHtmlService } from './html';
import { createMailApp, createUrlFetchApp } from './outboxes';
import { createCacheService, createLockService, createPropertiesService } from './properties';
import { createScriptApp, createSession } from './script';
import { look, type Methods, wrap } from './service';
import { createSpreadsheetApp } from './spreadsheetApp';
import { createUtilities } from './utilities';

export function createServices(execution: Execution): Record<string, unknown> {
  return {
    SpreadsheetApp: createSpreadsheetApp(execution),
    HtmlService: createHtmlService(execution),
    PropertiesService: createPropertiesService(execution),
    CacheService: createCacheService(execution),
    LockService: createLockService(execution),
    ScriptApp: createScriptApp(execution),
    Session: createSession(execution),
    Utilities: createUtilities(execution),
    MailApp: createMailApp(execution),
    UrlFetchApp: createUrlFetchApp(execution),
    Charts: wrap(execution, 'Charts', {}, execution, {
      ChartType,
      Position,
      ChartHiddenDimensionStrategy: HiddenDimensionStrategy,
      ChartMergeStrategy: MergeStrategy,
    }),
    Logger: wrap(execution, 'Logger', loggerMethods, execution),
    console: logTo(execution),
  };
}

export const loggerMethods: Methods<Execution> = {
  log: look('Object...', ({ host }, ...words: unknown[]) => void host.log.push(words.map(String).join(' '))),
};

/** What the script logs is kept, and shown by whoever asks. */
function logTo(execution: Execution) {
  const log = (...words: unknown[]): void => {
    if (!execution.ended) execution.host.log.push(words.map(String).join(' '));
  };
  return { log, info: log, warn: log, error: log };
}
