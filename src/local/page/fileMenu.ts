/** This file makes the File menu: what can be done with workbooks and files, above the engine's own Print. */
import { registries } from '@odoo/o-spreadsheet';
import type { FileWord, FileWords } from './fileWords';

export type FileAction = 'new' | 'open' | 'import' | 'copy' | 'xlsx' | 'csv' | 'rename' | 'delete';

interface Item {
  readonly word: FileWord;
  readonly action?: FileAction;
  readonly children?: readonly Item[];
  readonly separator?: true;
}

const ITEMS: readonly Item[] = [
  { word: 'new', action: 'new' },
  { word: 'open', action: 'open' },
  { word: 'import', action: 'import' },
  { word: 'copy', action: 'copy', separator: true },
  {
    word: 'download',
    children: [
      { word: 'downloadXlsx', action: 'xlsx' },
      { word: 'downloadCsv', action: 'csv' },
    ],
  },
  { word: 'rename', action: 'rename' },
  { word: 'delete', action: 'delete', separator: true },
];

/** To be called before the spreadsheet is mounted, which reads its menus then. */
export const addFileMenu = (words: FileWords, actions: Readonly<Record<FileAction, () => void>>): void => {
  const menu = registries.topbarMenuRegistry;
  const add = (items: readonly Item[], place: readonly string[]) => {
    items.forEach(({ word, action, children = [], separator }, at) => {
      menu.addChild(word, [...place], {
        name: words(word),
        sequence: 10 * (at + 1),
        isReadonlyAllowed: true,
        isEnabledOnLockedSheet: true,
        ...(separator ? { separator } : {}),
        ...(action ? { execute: actions[action] } : {}),
      });
      add(children, [...place, word]);
    });
  };
  add(ITEMS, ['file']);
};
