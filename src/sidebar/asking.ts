/** This file asks the server once when a screen appears and wants it, and again on request. */
import { useEffect, useState } from 'preact/hooks';
import type * as Server from '../addon/server';
import type { Failure, Reply, Request, RequestName } from '../method/messages';
import { call } from './server';

export interface Asked<Data> {
  readonly data: Data | null;
  readonly failed: Failure | null;
  readonly again: () => void;
}

export function useAsked<Name extends RequestName & keyof typeof Server>(
  name: Name,
  request: Request<Name>,
  wanted = true,
): Asked<Reply<Name>> {
  const [data, setData] = useState<Reply<Name> | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  // The request does not change while its screen is shown.
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    setFailed(null);
    call(name, request).then((result) => {
      if (!current) return;
      if (result.ok) setData(result.data as Reply<Name>);
      else setFailed(result);
    });
    return () => {
      current = false;
    };
  }, [attempt, wanted]);
  return { data, failed, again: () => setAttempt((count) => count + 1) };
}
