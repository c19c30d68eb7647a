/** This file is loaded before clasp by Node: clasp itself is untouched, but the Apps Script API that it calls is the one of the test. */
import { createRequire } from 'node:module';

const isClasp = /[\\/](?:clasp|@google[\\/]clasp[\\/].*)$/.test(process.argv[1] ?? '');
if (isClasp) {
  const { google } = createRequire(import.meta.resolve('@google/clasp'))('googleapis');
  const script = google.script.bind(google);
  google.script = (options) => script({ ...options, rootUrl: process.env.APPS_SCRIPT_API });
}
