/** This file emulates SpreadsheetApp.getUi(): menus, sidebar, dialogs, alerts. */

import { enumeration } from './enums';
import type { Execution } from './execution';
import type { HtmlOutput } from './html';
import { createMenu } from './menus';
import { look, type Methods, targetOf, wrap } from './service';
import type { ButtonSet, HtmlView } from './ui';

export const Button = enumeration('Ui.Button', ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
export const ButtonSets = enumeration('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

const ADD_ON = 'Cap Nord';

export const methods: Methods<Execution> = {
  createMenu: look('String', (execution, title: string) => createMenu(execution, title)),
  createAddonMenu: look('', (execution) => createMenu(execution, addOnName(execution))),
  showSidebar: look('HtmlOutput', ({ host }, output: object) => host.ui.sidebar(view(output))),
  showModalDialog: look('HtmlOutput String', ({ host }, output: object, title: string) =>
    host.ui.dialog({ ...view(output), title }, true),
  ),
  showModelessDialog: look('HtmlOutput String', ({ host }, output: object, title: string) =>
    host.ui.dialog({ ...view(output), title }, false),
  ),
  alert: look(
    'Text | Text Ui.ButtonSet | Text Text Ui.ButtonSet',
    ({ host }, ...args: unknown[]) => Button[host.ui.alert(question(args))],
  ),
  prompt: look('Text | Text Ui.ButtonSet | Text Text Ui.ButtonSet', (execution, ...args: unknown[]) =>
    wrap(execution, 'PromptResponse', promptMethods, execution.host.ui.prompt(question(args))),
  ),
};

type Answer = ReturnType<Execution['host']['ui']['prompt']>;
export const promptMethods: Methods<Answer> = {
  getSelectedButton: look('', ({ button }) => Button[button]),
  getResponseText: look('', ({ text }) => text),
};

/** "Cap Nord" in tests without a manifest's name; Google shows the name under which the add-on is published. */
const addOnName = ({ host }: Execution): string => host.options.files['name.txt'] ?? ADD_ON;

const view = (output: object): HtmlView => {
  const { html, title, width, height } = targetOf<HtmlOutput>(output);
  return { html, title, width, height };
};

function question(args: unknown[]) {
  const set = typeof args[args.length - 1] === 'object' ? String(args[args.length - 1]) : 'OK';
  const texts = args.filter((arg) => typeof arg !== 'object').map(String);
  const [title, prompt] = texts.length > 1 ? texts : ['', texts[0]];
  return { title: title ?? '', prompt: prompt ?? '', buttons: set as ButtonSet };
}

export const createUi = (execution: Execution): object =>
  wrap(execution, 'Ui', methods, execution, { Button, ButtonSet: ButtonSets });
