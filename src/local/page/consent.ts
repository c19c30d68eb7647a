/** This file learns that the add-on was authorised in another tab, as it is on Google's consent screen. */
import type { Host } from '../host/host';

export const CONSENT_URL = new URL('authorise', location.href).href;

export const listenForConsent = (host: Host): void => {
  new BroadcastChannel('consent').addEventListener('message', () => {
    host.granted = null;
  });
};
