/** This file emulates the menus that an add-on makes. */

import type { Execution } from './execution';
import { look, type Methods, SELF, targetOf, wrap } from './service';

type Entry = { kind: 'item'; label: string; handler: string } | { kind: 'menu'; menu: Menu } | { kind: 'line' };
type Menu = { title: string; entries: Entry[]; execution: Execution };

export const menuMethods: Methods<Menu> = {
  addItem: look('String String', (menu, label: string, handler: string) => add(menu, { kind: 'item', label, handler })),
  addSeparator: look('', (menu) => add(menu, { kind: 'line' })),
  addSubMenu: look('Menu', (menu, sub: object) => add(menu, { kind: 'menu', menu: targetOf<Menu>(sub) })),
  addToUi: look('', (menu) => {
    const { host } = menu.execution;
    const path = `Extensions > ${menu.title}`;
    const others = host.menus.filter((item) => !item.path.startsWith(`${path} > `));
    host.menus = [...others, ...itemsOf(menu, path)];
    host.ui.menu(host.menus);
  }),
};

function add(menu: Menu, entry: Entry) {
  menu.entries.push(entry);
  return SELF;
}

const itemsOf = (menu: Menu, path: string): { path: string; handler: string }[] =>
  menu.entries.flatMap((entry) => {
    if (entry.kind === 'item') return [{ path: `${path} > ${entry.label}`, handler: entry.handler }];
    return entry.kind === 'menu' ? itemsOf(entry.menu, `${path} > ${entry.menu.title}`) : [];
  });

export const createMenu = (execution: Execution, title: string): object =>
  wrap(execution, 'Menu', menuMethods, { title, entries: [], execution });
