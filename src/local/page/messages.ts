/** This file shows toasts and dialogs over the spreadsheet. */
import { button, element } from './elements';
import type { Words } from './words';

export interface Choice {
  readonly label: string;
  readonly onChoose: () => void;
  readonly primary?: boolean;
}

const area = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('.snacks');
  if (found) return found;
  const made = element('div', { className: 'snacks', role: 'log' });
  document.body.append(made);
  return made;
};

/** A toast in the corner; it goes by itself after these seconds, or stays when they are negative. Gives what takes it away. */
export const toast = (text: string, title = '', seconds = 5): (() => void) => {
  const made = element('div', { className: 'snack' }, [
    ...(title ? [element('strong', { textContent: title })] : []),
    element('span', { textContent: text }),
  ]);
  const close = button('×', () => made.remove(), 'close');
  close.setAttribute('aria-label', document.documentElement.lang === 'fr' ? 'Fermer' : 'Close');
  made.append(close);
  area().append(made);
  if (seconds >= 0) setTimeout(() => made.remove(), seconds * 1000);
  return () => made.remove();
};

/** The cell that the browser focuses again after a dialog has lost its caret meanwhile, and would not take what is typed. */
const giveBackKeyboard = (): void => {
  const focused = document.activeElement as HTMLElement | null;
  if (!focused?.isContentEditable) return;
  focused.blur();
  focused.focus();
};

/** A dialog that holds the page until one of its buttons is chosen; Escape chooses the last. */
export const openDialog = (
  title: string,
  content: readonly (Node | string)[],
  choices: readonly Choice[],
): HTMLDialogElement => {
  const dialog = element('dialog', { className: 'message' }, [
    ...(title ? [element('h2', { textContent: title })] : []),
    element('div', { className: 'content' }, content),
  ]);
  const choose = (chosen: Choice | undefined) => {
    dialog.close();
    dialog.remove();
    giveBackKeyboard();
    chosen?.onChoose();
  };
  const buttons = choices.map((one) => button(one.label, () => choose(one), one.primary ? 'primary' : ''));
  dialog.append(element('footer', {}, buttons));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    choose(choices[choices.length - 1]);
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
};

export const tell = (title: string, text: string, words: Words): void => {
  openDialog(title, [text], [{ label: words('ok'), onChoose: () => {}, primary: true }]);
};

export const ask = (
  title: string,
  text: string,
  words: Words,
  onYes: () => void,
  onNo: () => void = () => {},
): void => {
  openDialog(
    title,
    [text],
    [
      { label: words('ok'), onChoose: onYes, primary: true },
      { label: words('cancel'), onChoose: onNo },
    ],
  );
};

/** Asks for a line of text; nothing is not an answer. */
export const askText = (label: string, text: string, words: Words, onText: (text: string) => void): void => {
  const input = element('input', { type: 'text', value: text });
  const dialog = openDialog(
    '',
    [element('label', { className: 'asked' }, [label, input])],
    [
      { label: words('ok'), onChoose: () => input.value.trim() && onText(input.value.trim()), primary: true },
      { label: words('cancel'), onChoose: () => {} },
    ],
  );
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') dialog.querySelector<HTMLElement>('.primary')!.click();
  });
  input.select();
};
