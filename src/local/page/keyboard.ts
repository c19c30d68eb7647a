/** This file has Google's own shortcuts work that the engine lacks: menus, notes, the date and the time of now. */
import type { Host } from '../host/host';
import type { Mounted } from './engine';
import { activeCell } from './notes';

/** Alt and a letter, by the menu's name inside the engine. */
const MENUS: Readonly<Record<string, string>> = {
  KeyF: 'file',
  KeyE: 'edit',
  KeyV: 'view',
  KeyI: 'insert',
  KeyO: 'format',
  KeyD: 'data',
  KeyN: 'extensions',
};

/** The open menu takes the keyboard itself: arrows, Enter, Escape. */
const openMenu = ({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
  const name = altKey && !ctrlKey && !metaKey && !shiftKey ? MENUS[code] : undefined;
  const menu = name && document.querySelector<HTMLElement>(`.o-topbar-menu[data-id="${name}"]`);
  if (!menu) return false;
  menu.click();
  return true;
};

/** A menu that the Tab key has come to. */
const openFocusedMenu = ({ key }: KeyboardEvent): boolean => {
  const menu = document.activeElement?.closest<HTMLElement>('.o-topbar-menu');
  if (!menu || !['Enter', ' ', 'ArrowDown'].includes(key)) return false;
  menu.click();
  return true;
};

/** A cell or the formula bar; what a dialog or a panel is typed into keeps its keys. */
const isInGrid = (): boolean => !!document.activeElement?.closest('.o-grid, .o-topbar-composer');

type Moment = 'date' | 'time';

/** With Shift, the key of ";" gives ":" on one keyboard and "." on another; ":" is a key of its own on a third. */
const momentOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Moment | undefined => {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key === ';') return shiftKey ? 'time' : 'date';
  return key === ':' || (shiftKey && key === '.' && code === 'Comma') ? 'time' : undefined;
};

/** As a person would type it, by the clocks of the spreadsheet's time zone. */
const nowIn = ({ options, state, workbook }: Host, moment: Moment): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: state.timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(options.now());
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)!.value;
  if (moment === 'time') return [part('hour'), part('minute'), part('second')].join(':');
  const [first, second] = workbook.locale.dayFirst ? (['day', 'month'] as const) : (['month', 'day'] as const);
  return [part(first), part(second), part('year')].join('/');
};

/** Into the text that is being typed, or as all of the selected cell. */
const insertMoment = (host: Host, { isEditing }: Mounted, event: KeyboardEvent): boolean => {
  const moment = momentOf(event);
  if (!moment || !isInGrid()) return false;
  const text = nowIn(host, moment);
  if (isEditing()) document.execCommand('insertText', false, text);
  else
    host.workbook.model.dispatch(
      'TYPE_IN_CELL' as never,
      { ...activeCell(host.workbook.model.getters), text } as never,
    );
  return true;
};

const editNote = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, edit: () => void): boolean => {
  if (key !== 'F2' || !(shiftKey || ctrlKey || metaKey) || !isInGrid()) return false;
  edit();
  return true;
};

export const useGoogleKeys = (host: Host, grid: Mounted, notes: { readonly edit: () => void }): void => {
  addEventListener(
    'keydown',
    (event) => {
      const isTaken =
        openMenu(event) || openFocusedMenu(event) || insertMoment(host, grid, event) || editNote(event, notes.edit);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
};

/** What is typed then goes to the selected cell. */
export const focusGrid = (): void => document.querySelector<HTMLElement>('.o-grid .o-composer')?.focus();
