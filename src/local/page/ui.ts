/** This file draws what the add-on asks to show: its menu, sidebar, dialogs, alerts and toasts. */
import { registries } from '@odoo/o-spreadsheet';
import { clockScript, type Now } from '../clock';
import type { Alert, Button, HtmlView, MenuItem, UiPort } from '../host/ui';
import { type CallServer, openView, type View } from './bridge';
import { button, element } from './elements';
import type { Frame } from './frame';
import { focusGrid } from './keyboard';
import { ask, toast } from './messages';
import { openOutside } from './outside';
import type { Words } from './words';

export interface UiOptions {
  readonly frame: Frame;
  readonly words: Words;
  readonly arial: string;
  readonly now: Now;
  readonly call: CallServer;
  readonly runHandler: (handler: string) => void;
}

interface MenuEntry {
  readonly id: string;
  readonly name: string;
  readonly sequence: number;
  readonly isReadonlyAllowed: true;
  readonly isEnabledOnLockedSheet: true;
  readonly execute?: () => void;
  readonly children?: MenuEntry[];
}

/** Items with their paths ("Extensions > Cap Nord > Start") as the engine's nested entries. */
const entriesOf = (
  items: readonly { readonly names: readonly string[]; readonly handler: string }[],
  run: (handler: string) => void,
  place = 'extensions',
): MenuEntry[] => {
  const names = [...new Set(items.map((item) => item.names[0]!))];
  return names.map((name, sequence) => {
    const inside = items.filter((item) => item.names[0] === name);
    const id = `${place}/${name}`;
    const common = { id, name, sequence, isReadonlyAllowed: true, isEnabledOnLockedSheet: true } as const;
    if (inside.length === 1 && inside[0]!.names.length === 1)
      return { ...common, execute: () => run(inside[0]!.handler) };
    const deeper = inside.map(({ names: path, handler }) => ({ names: path.slice(1), handler }));
    return { ...common, children: entriesOf(deeper, run, id) };
  });
};

/** What stands in every frame before what the add-on puts there. */
const headOf = ({ arial, now }: UiOptions): string => `<style>${arial}</style><script>${clockScript(now)}</script>`;

const warn = (message: string): void => void toast(message, 'google.script.run', -1);

const showSidebar = (view: HtmlView, options: UiOptions, close: () => void): View => {
  const { frame, words, call } = options;
  const open = (url: string) => openOutside(url, words);
  const opened = openView(view.html, view.title, headOf(options), { call, close, open, focusEditor: focusGrid, warn });
  const closing = button('×', close);
  closing.setAttribute('aria-label', words('close'));
  frame.sidebar.replaceChildren(
    element('header', {}, [element('h2', { textContent: view.title }), closing]),
    opened.frame,
  );
  frame.sidebar.hidden = false;
  return opened;
};

const showDialog = (view: HtmlView, modal: boolean, options: UiOptions): void => {
  const { words, call } = options;
  const dialog = element('dialog', { className: 'message' });
  const close = () => {
    opened.stop();
    dialog.remove();
  };
  const opened = openView(view.html, view.title, headOf(options), {
    call,
    close,
    open: (url) => openOutside(url, words),
    focusEditor: focusGrid,
    warn,
    resize: ({ width, height }) => {
      if (width) opened.frame.width = String(width);
      if (height) opened.frame.height = String(height);
    },
  });
  opened.frame.width = String(view.width ?? 600);
  opened.frame.height = String(view.height ?? 400);
  const closing = button(words('close'), close);
  dialog.append(element('h2', { textContent: view.title }), opened.frame, element('footer', {}, [closing]));
  dialog.addEventListener('close', close);
  document.body.append(dialog);
  if (modal) dialog.showModal();
  else dialog.show();
};

/** The script waits for the answer, which only the browser's own boxes can give. */
const alertNow = ({ title, prompt, buttons }: Alert, words: Words): Button => {
  const text = [title, prompt].filter(Boolean).join('\n\n');
  const [yes, no]: [Button, Button] = buttons.startsWith('YES') ? ['YES', 'NO'] : ['OK', 'CANCEL'];
  if (buttons === 'OK') {
    window.alert(text);
    return 'OK';
  }
  const help = yes === 'YES' ? `\n\n(${words('ok')} = ${words('yes')}, ${words('cancel')} = ${words('no')})` : '';
  return window.confirm(text + help) ? yes : no;
};

export const createUi = (options: UiOptions): UiPort => {
  const { words, runHandler, frame } = options;
  let items: readonly { names: string[]; handler: string }[] = [];
  let sidebar: View | null = null;

  const closeSidebar = () => {
    sidebar?.stop();
    sidebar = null;
    const hadKeyboard = frame.sidebar.contains(document.activeElement);
    frame.sidebar.hidden = true;
    frame.sidebar.replaceChildren();
    if (hadKeyboard) focusGrid();
  };

  registries.topbarMenuRegistry.add('extensions', {
    name: words('extensions'),
    sequence: 70,
    isReadonlyAllowed: true,
    isEnabledOnLockedSheet: true,
    // The engine asks each time the menu is opened.
    children: [() => entriesOf(items, runHandler)],
  });

  return {
    menu: (made: readonly MenuItem[]) => {
      items = made.map(({ path, handler }) => ({ names: path.split(' > ').slice(1), handler }));
    },
    sidebar: (view) => {
      closeSidebar();
      if (view) sidebar = showSidebar(view, options, closeSidebar);
    },
    dialog: (view, modal) => showDialog(view, modal, options),
    alert: (alert) => alertNow(alert, words),
    prompt: ({ title, prompt }) => {
      const text = window.prompt([title, prompt].filter(Boolean).join('\n\n'));
      return { button: text === null ? 'CLOSE' : 'OK', text: text ?? '' };
    },
    toast: ({ message, title, seconds }) => void toast(message, title, seconds),
    consent: (_, give) => ask(words('consentTitle'), words('consentQuestion'), words, give),
  };
};
