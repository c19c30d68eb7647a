/** This file opens menus by Google's own shortcuts, and gives the keyboard back to the grid. */

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
export const openMenusByKeyboard = (): void => {
  addEventListener(
    'keydown',
    (event) => {
      const name = MENUS[event.code];
      if (!name || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const menu = document.querySelector<HTMLElement>(`.o-topbar-menu[data-id="${name}"]`);
      if (!menu) return;
      event.preventDefault();
      event.stopPropagation();
      menu.click();
    },
    { capture: true },
  );
};

/** What is typed then goes to the selected cell. */
export const focusGrid = (): void => document.querySelector<HTMLElement>('.o-grid .o-composer')?.focus();
