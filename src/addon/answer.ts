/** This file answers a call of the sidebar: it checks what came, what may be done and what goes, and lets no exception out. */
import type { Reply, Request, RequestName, Result } from '../method/messages';
import { failure } from '../method/refusals';
import { isReply, readRequest } from '../method/schemas';
import { fileRefused } from './consent';
import { errorCode } from './errorCode';

export function answer<Name extends RequestName>(
  name: Name,
  argument: unknown,
  work: (request: Request<Name>) => Result<Reply<Name>>,
): Result<Reply<Name>> {
  try {
    const refused = fileRefused();
    if (refused) return refused;
    const request = readRequest(name, argument === undefined ? null : argument);
    if (!request.success) return failure('invalid');
    const result = work(request.output);
    if (!result.ok || isReply(name, result.data)) return result;
    console.error(name, 'reply');
    return failure('internal');
  } catch (error) {
    console.error(name, errorCode(error));
    return failure('internal');
  }
}

export const done = <Data>(data: Data) => ({ ok: true, data }) as const;
