/** This file lists what the page changes in o-spreadsheet's drawing, so that a sheet looks as it does at Google. */
import { FRAME_PATCHES } from './serverPatchesFrame';
import { PRINT_PATCHES } from './serverPatchesPrint';

/** A change of one passage of o-spreadsheet 19.3.7: private code, hence the exact version pinned in package.json. */
export interface Patch {
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
    why: 'what is typed holds nothing of the cell selected before, though the grid is drawn only in the next frame',
    find: `		if (this.props.composerStore.editionMode === "inactive") content = ev.data || "";
		else content = this.contentHelper.getText();
		if (this.props.focus === "inactive") return this.props.onComposerCellFocused?.(content);`,
    replace: `		const isFirst = this.props.composerStore.editionMode === "inactive";
		if (isFirst) content = ev.data || "";
		else content = this.contentHelper.getText();
		if (this.props.focus === "inactive" || (isFirst && this.props.onComposerCellFocused)) {
			this.props.onComposerCellFocused?.(content);
			if (!isFirst) return;
			this.contentHelper.setText(this.getContentLines());
			this.contentHelper.selectRange(content.length, content.length);
			return;
		}`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is typed is read as Google reads it: when the cell is left',
    find: 'var CellComposerStore = class extends AbstractComposerStore {',
    replace: `var CellComposerStore = class extends AbstractComposerStore {
	_stopEdition() {
		if (this.editionMode === "inactive") return;
		this.cancelEditionAndActivateSheet();
		const text = this._currentContent;
		if (text === this.initialContent) return;
		this.confirmEdition(text.startsWith("=") ? text + this.getMissingSymbols(this.currentTokens).join("") : text);
	}`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is typed is read as Google reads it: what the cell then holds',
    find: `	confirmEdition(content) {
		let result;
		if (content) {`,
    replace: `	confirmEdition(text) {
		const position = this.currentEditedCell;
		this.addHeadersForSpreadingFormula(this.getters.getTyped(position, text).content);
		const { isSuccessful } = this.model.dispatch("TYPE_IN_CELL", { ...position, text });
		if (isSuccessful) this.model.dispatch("AUTOFILL_TABLE_COLUMN", { ...position });
		this.setContent("");
	}
	confirmEngineEdition(content) {
		let result;
		if (content) {`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is typed is read as Google reads it: whether a rule of the cell allows it',
    find: '	checkDataValidation() {',
    replace: `	checkDataValidation() {
		return !this.getters.isTypedRefused(this.currentEditedCell, this._currentContent);
	}
	checkEngineDataValidation() {`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a percentage is typed with its sign or without: none is put beside the one that a person types',
    find: 'if (str && evaluatedCell.format?.includes("%") && isNumber(str, locale)) {',
    replace: 'if (false) {',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a rule that is not kept to is told in its own words',
    find: 'this.notificationStore.raiseError(_t("The data you entered',
    replace: 'this.notificationStore.raiseError(rule.helpText || _t("The data you entered',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a formula is edited as it was typed, and a text without a mark that its author did not type',
    find: `	getComposerContent(position, selection) {
		const locale = this.getters.getLocale();`,
    replace: `	getComposerContent(position, selection) {
		const text = this.getters.getTextToEdit(position);
		if (text !== undefined) return { text, adjustedSelection: selection };
		const locale = this.getters.getLocale();`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is pasted is read as if it were typed: its lines, of which the last may be empty',
    find: 'for (const [i, row] of text.replace(/\\r/g, "").split("\\n").entries()) {',
    replace: 'for (const [i, row] of text.replace(/\\r/g, "").replace(/\\n$/, "").split("\\n").entries()) {',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is pasted is read as if it were typed: its cells',
    find: 'const content = canonicalizeNumberValue(row[i] || "", locale);\n				cells.push({\n					content,',
    replace: 'const content = row[i] || "";\n				cells.push({\n					text: content,',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is pasted is read as if it were typed: the cell keeps its looks',
    find: `	pasteCell(origin, target, clipboardOption) {`,
    replace: `	pasteCell(origin, target, clipboardOption) {
		if (origin.text !== undefined) {
			if (clipboardOption?.pasteOption !== "onlyFormat") this.dispatch("UPDATE_CELL", { ...target, ...this.getters.getTyped(target, origin.text) });
			return;
		}`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what replaces a text that was searched for is read as if it were typed',
    find: `const canonicalContent = canonicalizeNumberContent(this.getters.getCellText(selectedMatch, { showFormula: searchOptions.searchFormulas }).replace(replaceRegex, replaceWith), this.getters.getLocale());
		this.model.dispatch("UPDATE_CELL", {
			...selectedMatch,
			content: canonicalContent
		});`,
    replace: `const before = searchOptions.searchFormulas && this.getters.getTextToEdit(selectedMatch) || this.getters.getCellText(selectedMatch);
		this.model.dispatch("TYPE_IN_CELL", { ...selectedMatch, text: before.replace(replaceRegex, replaceWith) });`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'the parts of a text that is split are read as if they were typed',
    find: 'content: canonicalizeNumberContent(content, this.getters.getLocale()),\n				format: "",',
    replace: 'format: "",\n				...this.getters.getTyped({ sheetId, col: col + index, row }, content),',
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
    why: 'the help shows the arguments of the comment, not those that are passed on besides',
    find: 'this.functionDescriptionState.functionDescription = description;',
    replace:
      'this.functionDescriptionState.functionDescription = { ...description, args: description.args.filter((arg) => !arg.undocumented) };',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'every parameter of a custom function looks required in its signature',
    find: 'const displayBrackets = arg.optional || arg.default;',
    replace: 'const displayBrackets = functionDescription.category !== "Custom" && (arg.optional || arg.default);',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is pasted may reach over the edge of frozen rows or columns',
    find: 'if (doesAnyZoneCrossFrozenPane(getPasteZones(target, content.cells), xSplit, ySplit)) return "FrozenPaneOverlap";',
    replace: '',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a note stays where formats are cleared',
    find: `			row,
			style: null,
			format: ""
		});
	}
	/**
	* Clear the styles, the format and the content of zones`,
    replace: `			row,
			style: ((note) => (note ? { note } : null))(this.getters.getCell({ sheetId, col, row })?.style?.note),
			format: ""
		});
	}
	/**
	* Clear the styles, the format and the content of zones`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'new rows and columns look as those beside them, without their notes',
    find: 'if (cell.style) format["style"] = cell.style;',
    replace: 'if (cell.style) format["style"] = (({ note, ...style }) => style)(cell.style);',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a format that is pasted brings no note and takes none away',
    find: `				...target,
				style: origin?.style ?? null,`,
    replace: `				...target,
				style: ((own, { note, ...style }) => (own ? { ...style, note: own } : style))(this.getters.getCell(target)?.style?.note, origin?.style ?? {}),`,
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the help begins with an example, made of the types of the comment',
    find: '<div class="o-formula-assistant-gray">ABOUT</div>',
    replace: `<t t-if="context.functionDescription.examples">
              <div class="o-formula-assistant-gray">EXAMPLE</div>
              <div class="mb-2" t-out="context.functionDescription.name + '(' + context.functionDescription.examples.join(env.model.getters.getLocale().formulaArgSeparator + ' ') + ')'"/>
            </t>
            <div class="o-formula-assistant-gray">ABOUT</div>`,
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
  [...PATCHES, ...FRAME_PATCHES, ...PRINT_PATCHES]
    .filter((patch) => patch.file === file)
    .reduce((text, { why, find, replace }) => {
      const parts = text.split(find);
      if (parts.length === 1)
        throw new Error(`o-spreadsheet no longer holds the passage changed because ${why}: ${find.trim()}`);
      return parts.join(replace);
    }, source);
