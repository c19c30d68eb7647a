/** This file keeps what a script would send: nothing leaves the machine. */

import type { Execution } from './execution';
import { look, type Methods, wrap, write } from './service';

/** A day's recipients for a consumer account. */
const MOST_RECIPIENTS = 100;

type Mail = { to: string; subject: string; body: string };

function send({ host }: Execution, ...args: unknown[]): void {
  const [to, subject, body] = args as string[];
  const mail =
    typeof args[0] === 'object' ? (args[0] as Mail) : { to, subject, body, ...(args[3] as object | undefined) };
  host.state.outbox.mails.push({ ...mail });
}

export const mailMethods: Methods<Execution> = {
  sendEmail: write('Plain | String String String | String String String Plain', send),
  getRemainingDailyQuota: look('', ({ host }) => MOST_RECIPIENTS - host.state.outbox.mails.length),
};

export const createMailApp = (execution: Execution): object => wrap(execution, 'MailApp', mailMethods, execution);

function fetch({ host }: Execution, url: string, options: object = {}): never {
  host.state.outbox.fetches.push({ url, ...options });
  throw new Error(`UrlFetchApp.fetch of ${url} was kept in the outbox: Local Sheets reaches no network.`);
}

export const fetchMethods: Methods<Execution> = { fetch: write('String | String Plain', fetch) };

export const createUrlFetchApp = (execution: Execution): object =>
  wrap(execution, 'UrlFetchApp', fetchMethods, execution);
