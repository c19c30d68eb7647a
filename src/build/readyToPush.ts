/** This file stops `npm run push` before it builds, where .clasp.json does not say yet which script to push to. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './bundle';

/** Those of Google have 57 characters; a name, an address or the text that stands in the file at first is none. */
const SCRIPT_ID = /^[\w-]{30,}$/;

const settings = await readFile(path.join(ROOT, '.clasp.json'), 'utf8').then(JSON.parse);
if (!SCRIPT_ID.test(settings.scriptId ?? '')) {
  console.error('Nothing was pushed: .clasp.json holds no script id.');
  console.error(
    'Open Extensions › Apps Script in the spreadsheet, then Project settings, and copy the id as "scriptId".',
  );
  process.exitCode = 1;
}
