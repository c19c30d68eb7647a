/** This file lists what the page changes in o-spreadsheet's printing, so that a dashboard is one page of paper. */
import type { Patch } from './serverPatches';

/** Pixels that 190 mm of paper show with 10 points printed as 6. */
const WIDEST_UPRIGHT = 1197;

export const PRINT_PATCHES: readonly Patch[] = [
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a tab that shows no grid, as a dashboard, is printed on one page: by default',
    find: 'printScale = "fitToWidth";',
    replace:
      'printScale = this.getters.getGridLinesVisibility(this.getters.getActiveSheetId()) ? "fitToWidth" : "fitToPage";',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a tab that shows no grid, as a dashboard, or is too wide to be read upright is printed in landscape: by default',
    find: 'orientation = "portrait";',
    replace: `orientation = (() => {
		const sheetId = this.getters.getActiveSheetId();
		const { end: width } = this.getters.getColDimensions(sheetId, this.getLastUsedHeaders(sheetId).lastUsedCol);
		return this.getters.getGridLinesVisibility(sheetId) && width <= ${WIDEST_UPRIGHT} ? "portrait" : "landscape";
	})();`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a tab may be printed on one page: no column begins another page',
    find: 'const horizontalBreaks = this.printScale === "fitToWidth" ?',
    replace: 'const horizontalBreaks = ["fitToWidth", "fitToPage"].includes(this.printScale) ?',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a tab may be printed on one page: no row begins another page',
    find: 'const verticalBreaks = this.printScale === "fitToHeight" ?',
    replace: 'const verticalBreaks = ["fitToHeight", "fitToPage"].includes(this.printScale) ?',
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a tab may be printed on one page: how large it is drawn',
    find: '	getPrintZoom(sheetId, printZone) {',
    replace: `	getPrintZoom(sheetId, printZone) {
		if (this.printScale === "fitToPage") {
			const { left, right, top, bottom } = printZone;
			const width = this.getters.getColDimensions(sheetId, right).end - this.getters.getColDimensions(sheetId, left).start;
			const height = this.getters.getRowDimensions(sheetId, bottom).end - this.getters.getRowDimensions(sheetId, top).start;
			const page = this.pageDimensionWithMargins;
			return Math.min(page.width / width, page.height / height, 1);
		}`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'a tab may be printed on one page: among the choices',
    find: `	get printScaleOptions() {
		return [
`,
    replace: `	get printScaleOptions() {
		return [
			{ value: "fitToPage", label: _t("Fit to one page") },
`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'what is printed ends with the last cell that shows something',
    find: `		for (const cell of coreCells) {
			const position = this.getters.getCellPosition(cell.id);
			const spreadZone`,
    replace: `		for (const cell of coreCells) {
			const position = this.getters.getCellPosition(cell.id);
			const fill = cell.style?.fillColor;
			if (!cell.isFormula && !cell.content && (!fill || /^#fff(fff)?$/i.test(fill))) continue;
			const spreadZone`,
  },
  {
    file: 'o_spreadsheet.esm.js',
    why: 'sparklines are printed too',
    find: 'this.rendererStore = useLocalStore(RendererStore, ["Background", "Chart"]);',
    replace: 'this.rendererStore = useLocalStore(RendererStore, ["Background", "Highlights", "Chart"]);',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the button that prints says so',
    find: '<button class="o-button primary flex-grow-0 me-4" t-on-click="onPrint">Next</button>',
    replace: '<button class="o-button primary flex-grow-0 me-4" t-on-click="onPrint">Print</button>',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'the pages are scrolled by keyboard too',
    find: 'class="o-print-preview w-100 overflow-auto d-flex flex-column"',
    replace: 'class="o-print-preview w-100 overflow-auto d-flex flex-column" tabindex="0"',
  },
  {
    file: 'o_spreadsheet.xml',
    why: 'one page is not several',
    find: `          <t t-esc="pages.length"/>
          pages`,
    replace: `          <t t-esc="pages.length"/>
          <t t-if="pages.length === 1"> page</t><t t-else=""> pages</t>`,
  },
];
