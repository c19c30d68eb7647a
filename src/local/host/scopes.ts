/** This file says which authorisation each service call needs, and which of them the person has given. */

import { enumeration } from './enums';
import { ConsentAsked, type Execution } from './execution';
import type { Host } from './host';
import { look, type Methods, wrap } from './service';

const GOOGLE = 'https://www.googleapis.com/auth/';
const CURRENT_FILE = `${GOOGLE}spreadsheets.currentonly`;
const ALL_FILES = `${GOOGLE}spreadsheets`;

/** Any one of a row's scopes will do. What no row names needs none, such as properties, locks and menus. */
const NEEDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^MailApp\./, [`${GOOGLE}script.send_mail`]],
  [/^UrlFetchApp\./, [`${GOOGLE}script.external_request`]],
  [/^ScriptApp\.(newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers)$/, [`${GOOGLE}script.scriptapp`]],
  [/^Ui\.(show\w+|alert|prompt)$/, [`${GOOGLE}script.container.ui`]],
  [/^SpreadsheetApp\.(?!getUi$)/, [CURRENT_FILE, ALL_FILES]],
];

const scopesFor = (name: string): readonly string[] => NEEDS.find(([service]) => service.test(name))?.[1] ?? [];

/** As Google words the scopes that a call would need. */
export const neededFor = (name: string): string => {
  const [first = CURRENT_FILE, ...others] = scopesFor(name);
  return others.length > 0 || first === CURRENT_FILE ? `(${CURRENT_FILE} || ${ALL_FILES})` : first;
};

/** What the manifest asks for; null without a manifest that says so: Google then asks for whatever the code uses. */
const manifestScopes = ({ options }: Host): readonly string[] | null =>
  JSON.parse(options.files['appsscript.json'] ?? '{}').oauthScopes ?? null;

const isGiven = (host: Host, scope: string): boolean => (host.granted ?? manifestScopes(host))?.includes(scope) ?? true;

export const mayCall = (host: Host, name: string): boolean => {
  const scopes = scopesFor(name);
  return scopes.length === 0 || scopes.some((scope) => isGiven(host, scope));
};

const AuthorizationStatus = enumeration('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

type Asked = { execution: Execution; scopes: readonly string[] };

const missing = ({ execution, scopes }: Asked): string[] => scopes.filter((scope) => !isGiven(execution.host, scope));

export const infoMethods: Methods<Asked> = {
  getAuthorizationStatus: look('', (asked) => AuthorizationStatus[missing(asked).length ? 'REQUIRED' : 'NOT_REQUIRED']),
  getAuthorizationUrl: look('', (asked) => (missing(asked).length ? asked.execution.host.options.consentUrl : null)),
  getAuthorizedScopes: look('', (asked) => asked.scopes.filter((scope) => isGiven(asked.execution.host, scope))),
};

/** Ends the run where one is missing, and has Google's own dialog ask for it. */
const require = (execution: Execution, scopes: readonly string[]): void => {
  const asked = missing({ execution, scopes });
  if (asked.length === 0) return;
  execution.ended = new ConsentAsked();
  execution.host.ui.consent(asked, () => {
    execution.host.granted = null;
  });
  throw execution.ended;
};

export const consentMethods: Methods<Execution> = {
  getAuthorizationInfo: look(
    'ScriptApp.AuthMode | ScriptApp.AuthMode String[]',
    (execution, _: object, scopes = manifestScopes(execution.host) ?? []) =>
      wrap(execution, 'ScriptApp.AuthorizationInfo', infoMethods, { execution, scopes }),
  ),
  requireScopes: look('ScriptApp.AuthMode String[]', (execution, _: object, scopes: string[]) =>
    require(execution, scopes),
  ),
  requireAllScopes: look('ScriptApp.AuthMode', (execution) => require(execution, manifestScopes(execution.host) ?? [])),
};

export const consentConstants = { AuthorizationStatus };
