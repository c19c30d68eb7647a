/** This file lists what the page changes in o-spreadsheet's drawing, so that a sheet looks as it does at Google. */

/** A change of one passage of o-spreadsheet 19.3.7: private code, hence the exact version pinned in package.json. */
interface Patch {
  readonly file: 'o_spreadsheet.esm.js' | 'o_spreadsheet.xml';
  readonly why: string;
  readonly find: string;
  readonly replace: string;
}

const PATCHES: readonly Patch[] = [
  {
    file: 'o_spreadsheet.esm.js',
    why: 'Sheets writes in Arial unless told otherwise',
    find: `const DEFAULT_FONT = "'Roboto', arial";`,
    replace: `const DEFAULT_FONT = 'Arial, "Liberation Sans", sans-serif';`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'Arial lines stand 2 px apart, not 4: how high a text is',
    find: 'return numberOfLines * (textLineHeight + 4) - 4;',
    replace: 'return numberOfLines * (textLineHeight + 2) - 2;',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'Arial lines stand 2 px apart, not 4: where the next line is drawn',
    find: 'y += 4 + box.content.fontSizePx;',
    replace: 'y += 2 + box.content.fontSizePx;',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a text as high as its cell is centred too',
    find: 'if (cellRect.height > textHeight + 4 * 2) {',
    replace:
      'if (verticalAlign === "middle") return Math.max(y, Math.ceil(y + (cellRect.height - textHeight) / 2));\n\t\tif (cellRect.height > textHeight + 4 * 2) {',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'thousands are grouped by any space where they are by a no-break one: what a number looks like',
    find: 'escapeRegExp(locale.thousandsSeparator || "")',
    replace: '(locale.thousandsSeparator === "\\u00a0" ? "\\\\s" : escapeRegExp(locale.thousandsSeparator || ""))',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'thousands are grouped by any space where they are by a no-break one: what is kept of a typed number',
    find: 'if (locale.thousandsSeparator) content = content.replaceAll(locale.thousandsSeparator, "");',
    replace:
      'if (locale.thousandsSeparator) content = locale.thousandsSeparator === "\\u00a0" ? content.replace(/\\s/g, "") : content.replaceAll(locale.thousandsSeparator, "");',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a short month is not always its first three letters: charts name months so',
    find: 'case "mmm": return MONTHS[jsDate.getMonth()].slice(0, 3);',
    replace:
      'case "mmm": return globalThis.SHORT_MONTHS?.[jsDate.getMonth()] ?? MONTHS[jsDate.getMonth()].slice(0, 3);',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'the help of a function is open until one closes it',
    find: 'static components = { Collapse };\n\tstate = useState({ isCollapsed: true });\n\ttoggle() {\n\t\tthis.state.isCollapsed = !this.state.isCollapsed;\n\t}\n\tgetContext()',
    replace:
      'static components = { Collapse };\n\tstate = useState({ isCollapsed: false });\n\ttoggle() {\n\t\tthis.state.isCollapsed = !this.state.isCollapsed;\n\t}\n\tgetContext()',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'every parameter of a custom function looks required in its signature',
    find: 'const displayBrackets = arg.optional || arg.default;',
    replace: 'const displayBrackets = functionDescription.category !== "Custom" && (arg.optional || arg.default);',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'every parameter of a custom function looks required in its help',
    find: 't-if="arg.optional || arg.default ||',
    replace: `t-if="context.functionDescription.category !== 'Custom' and (arg.optional || arg.default) ||`,
  },
];

/** The text of a file with every change made; a passage that is not there means another version, and stops the bundle. */
export const patchEngine = (file: string, source: string): string =>
  PATCHES.filter((patch) => patch.file === file).reduce((text, { why, find, replace }) => {
    const parts = text.split(find);
    if (parts.length === 1)
      throw new Error(`o-spreadsheet no longer holds the passage changed because ${why}: ${find.trim()}`);
    return parts.join(replace);
  }, source);
