/** This file emulates the global SpreadsheetApp. */

import type { Execution } from './execution';
import { look, type Methods, wrap } from './service';
import { createUi } from './uiService';

const methods: Methods<Execution> = {
  getUi: look('', (execution) => createUi(execution)),
};

export const createSpreadsheetApp = (execution: Execution): object =>
  wrap(execution, 'SpreadsheetApp', methods, execution);
