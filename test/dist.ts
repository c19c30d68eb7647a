/** This file names the folder of the built add-on that the integration tests run. */
import path from 'node:path';

export const DIST = path.resolve(import.meta.dirname, '../dist');
