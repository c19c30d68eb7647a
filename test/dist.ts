/** This file names the folders of the built add-on that the integration tests run, and of the workbooks that it made for them. */
import path from 'node:path';

export const DIST = path.resolve(import.meta.dirname, '../dist');
export const WORKBOOKS = path.resolve(import.meta.dirname, '../node_modules/.cache/cap-nord-tests');
