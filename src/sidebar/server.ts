/** This file calls the server's functions, typed from the server itself; a call never throws. */
import type * as Server from '../addon/server';
import {
  type Failure,
  type Reply,
  type Request,
  type RequestName,
  type Result,
  readResult,
  unanswered,
} from '../method/messages';

/** Apps Script ends a call after six minutes; a little later nobody will answer. */
const PATIENCE = 6.5 * 60 * 1000;

interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: { message?: string } | undefined) => void): Runner;
}
type Functions = Record<string, (argument: unknown) => void>;

declare const google: { script: { run: Runner; host?: { origin?: string } } };

/** Whether the file stands in Google Sheets: another host, such as a local one, has no Share button and no web addresses. */
export const isAtGoogle = (): boolean => /(^|\.)google\.com$/.test(google.script.host?.origin ?? 'google.com');

type Answer<Name extends RequestName & keyof typeof Server> = ReturnType<(typeof Server)[Name]>;

export function call<Name extends RequestName & keyof typeof Server>(
  name: Name,
  request: Request<Name>,
): Promise<Answer<Name>> {
  return new Promise<Result<Reply<Name>>>((resolve) => {
    const timer = setTimeout(() => resolve(unanswered('network')), PATIENCE);
    const settle = (result: Result<Reply<Name>>) => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      const run = google.script.run
        .withSuccessHandler((reply) => settle(readResult(reply)))
        .withFailureHandler((error) => settle(lost(error?.message ?? '')));
      (run as unknown as Functions)[name]!(request);
    } catch {
      settle(unanswered('network'));
    }
  }) as Promise<Answer<Name>>;
}

/** The words of an exception are never shown; they only tell a refused authorisation from a lost connection. */
const lost = (message: string): Failure =>
  unanswered(/permission|authori[sz]|autoris/i.test(message) ? 'accounts' : 'network');
