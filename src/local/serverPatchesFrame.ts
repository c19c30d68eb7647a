/** This file lists what the page changes in o-spreadsheet's frame: for narrow windows, and for those who use no mouse. */
import type { Patch } from './serverPatches';

export const FRAME_PATCHES: readonly Patch[] = [
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a narrow window has the same menus, on two lines where one is too short',
    find: 'return spreadsheetRect.width < 768;',
    replace: 'return false;',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the order of the keyboard is that of the page',
    find: 'tabindex="1"',
    replace: 'tabindex="0"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'what a formula is typed into has a name',
    find: 'class="o-composer w-100 text-start"',
    replace: 'class="o-composer w-100 text-start" role="textbox" aria-label="Content of the cell"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'a number beside a list has the name of the list',
    find: 'class="o-font-size o-number-input bg-transparent border-0"',
    replace: 'class="o-font-size o-number-input bg-transparent border-0" t-att-aria-label="props.title"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the number of new rows has a name',
    find: 'class="o-grid-add-rows-input o-input mt-0 me-2"',
    replace: 'class="o-grid-add-rows-input o-input mt-0 me-2" aria-label="Number of rows to add"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the box that names the selection has a name: where it is used',
    find: `<TextInput
        t-key="selectionKey"`,
    replace: `<TextInput
        ariaLabel.translate="Name box"
        t-key="selectionKey"`,
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the box that names the selection has a name: in what it is made of',
    find: `        t-att-class="inputClass"
        t-att-id="props.id"
        t-att-placeholder="props.placeholder"
        t-on-change="save"
        t-on-blur="onBlur"`,
    replace: `        t-att-class="inputClass"
        t-att-id="props.id"
        t-att-aria-label="props.ariaLabel"
        t-att-placeholder="props.placeholder"
        t-on-change="save"
        t-on-blur="onBlur"`,
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the list of tabs is scrolled with the keyboard too',
    find: 'class="o-sheet-list d-flex w-100 px-1"',
    replace: 'class="o-sheet-list d-flex w-100 px-1" tabindex="0" role="group" aria-label="Sheets"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the menus are reached with the Tab key: each of them',
    find: 'class="o-topbar-menu o-hoverable-button text-nowrap rounded"',
    replace:
      'class="o-topbar-menu o-hoverable-button text-nowrap rounded" role="menuitem" aria-haspopup="true" tabindex="0"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the menus are reached with the Tab key: their bar',
    find: '<div class="o-topbar-topleft d-flex" t-ref="topBarTop">',
    replace: '<div class="o-topbar-topleft d-flex" t-ref="topBarTop" role="menubar">',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'a checkbox is not a button as well',
    find: `class="o-checkbox d-flex align-items-center"
      role="button"`,
    replace: 'class="o-checkbox d-flex align-items-center"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the title of the print preview is the second of the page',
    find: '<h3 class="m-0 p-3 ps-4 text-white">Print Preview</h3>',
    replace: '<h2 class="h3 m-0 p-3 ps-4 text-white">Print Preview</h2>',
  },
];
