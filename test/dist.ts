/** This file names the folders of the built add-on that the integration tests run, and of the workbooks that it made for them. */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const DIST = path.resolve(import.meta.dirname, '../dist');
/** One for each working copy. */
export const WORKBOOKS = path.join(
  tmpdir(),
  `cap-nord-tests-${createHash('sha256').update(DIST).digest('hex').slice(0, 12)}`,
);
