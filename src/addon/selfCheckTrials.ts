/** This file tries, in the self-check's own tab, each service that the tabs of Cap Nord rely on, and tells what it saw. */
import { type Text, t } from '../metrics/text';
import { FIRST_ROW, RULES } from '../workbook/selfCheck';
import { COLUMNS } from '../workbook/selfCheckLines';
import { STATES } from '../workbook/tokens';
import { TAB_METADATA } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Place {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  /** The trial's own; those at its right are free too. */
  readonly cell: Range;
}

interface Trial {
  readonly text: Text;
  readonly expected: string;
  readonly see: (place: Place) => unknown;
}

/** The value of the tab's mark. */
export const KEY = 'self-check';
const NAME = 'KPI_SELF_CHECK';
const DAY = '2026-03-29';
const LINK = '#gid=0';

const kept = (store: GoogleAppsScript.Properties.Properties): number => {
  store.setProperty(NAME, 'é'.repeat(3750));
  const length = (store.getProperty(NAME) || '').length;
  store.deleteProperty(NAME);
  return length;
};

/** In cells beside the trial's own. */
const figuresOf = (cell: Range): Range => cell.offset(0, 1, 1, 4).setValues([[1, 3, 2, 4]]);

export const TRIALS: readonly Trial[] = [
  {
    text: t('A text that begins with = stays a text', 'Un texte qui commence par = reste un texte'),
    expected: '=1+1',
    see: ({ cell }) => {
      cell.setValue("'=1+1");
      return cell.getFormula() === '' ? cell.getValue() : 'formula';
    },
  },
  {
    text: t('A text like a date stays a text', 'Un texte semblable à une date reste un texte'),
    expected: '1-2',
    see: ({ cell }) => cell.setNumberFormat('@').setValue('1-2').getValue(),
  },
  {
    text: t('A day is read back as the same day', 'Un jour se relit comme le même jour'),
    expected: DAY,
    see: ({ spreadsheet, cell }) => {
      const day = cell.setFormula('=DATE(2026;3;29)').getValue() as GoogleAppsScript.Base.Date;
      return Utilities.formatDate(day, spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
    },
  },
  {
    text: t('Formulas take ; between arguments', 'Les formules acceptent ; entre les arguments'),
    expected: '1',
    see: ({ cell }) => Number(cell.setFormula('=IF(1=1;10/10;0)').getValue()),
  },
  {
    text: t('A sparkline is drawn', 'Une sparkline se dessine'),
    expected: 'ok',
    see: ({ cell }) => {
      cell.setFormula(`=SPARKLINE(${figuresOf(cell).getA1Notation()})`);
      return cell.getDisplayValue() || 'ok';
    },
  },
  {
    text: t('Charts in this tab', 'Graphiques dans cet onglet'),
    expected: '1',
    see: ({ sheet, cell }) => {
      const chart = sheet
        .newChart()
        .setChartType(Charts.ChartType.COLUMN)
        .addRange(figuresOf(cell))
        .setOption('title', NAME)
        .setPosition(FIRST_ROW, COLUMNS.last + 1, 1, 1);
      sheet.insertChart(chart.build());
      return sheet.getCharts().length;
    },
  },
  {
    text: t('The title of that chart', 'Le titre de ce graphique'),
    expected: NAME,
    see: ({ sheet }) => sheet.getCharts()[0]!.getOptions().get('title'),
  },
  {
    text: t('A drop-down list', 'Une liste déroulante'),
    expected: 'VALUE_IN_LIST',
    see: ({ cell }) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['a', 'b'], true)
        .setAllowInvalid(false)
        .build();
      return cell.setDataValidation(rule).getDataValidation()!.getCriteriaType();
    },
  },
  {
    text: t('A checkbox', 'Une case à cocher'),
    expected: 'false',
    see: ({ cell }) => cell.insertCheckboxes().getValue(),
  },
  {
    text: t('A note', 'Une note'),
    expected: NAME,
    see: ({ cell }) => cell.setNote(NAME).getNote(),
  },
  {
    text: t('A link in a text', 'Un lien dans un texte'),
    expected: LINK,
    see: ({ cell }) => {
      cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('a · b').setLinkUrl(0, 1, LINK).build());
      return cell.getRichTextValue()!.getLinkUrl(0, 1);
    },
  },
  {
    text: t('Merged cells', 'Des cellules fusionnées'),
    expected: '1',
    see: ({ cell }) => cell.offset(0, 0, 1, 2).merge().getMergedRanges().length,
  },
  {
    text: t('Conditional formats in this tab', 'Mises en forme conditionnelles dans cet onglet'),
    expected: String(RULES.length),
    see: ({ sheet }) => {
      const verdicts = sheet.getRange(FIRST_ROW, COLUMNS.verdict, sheet.getMaxRows() - FIRST_ROW + 1, 1);
      const rules = RULES.map(({ startsWith, state }) =>
        SpreadsheetApp.newConditionalFormatRule()
          .setRanges([verdicts])
          .whenTextStartsWith(startsWith)
          .setFontColor(STATES[state].text)
          .setBackground(STATES[state].background)
          .build(),
      );
      sheet.setConditionalFormatRules(rules);
      return sheet.getConditionalFormatRules().length;
    },
  },
  {
    text: t('Frozen rows', 'Lignes figées'),
    expected: String(FIRST_ROW - 1),
    see: ({ sheet }) => {
      sheet.setFrozenRows(FIRST_ROW - 1);
      return sheet.getFrozenRows();
    },
  },
  {
    text: t('The width of a column', 'La largeur d’une colonne'),
    expected: '360',
    see: ({ sheet }) => sheet.setColumnWidth(COLUMNS.tried, 360).getColumnWidth(COLUMNS.tried),
  },
  {
    text: t('A hidden column, shown again', 'Une colonne masquée, puis affichée'),
    expected: 'true false',
    see: ({ sheet }) => {
      sheet.hideColumns(COLUMNS.last);
      const hidden = sheet.isColumnHiddenByUser(COLUMNS.last);
      sheet.showColumns(COLUMNS.last);
      return `${hidden} ${sheet.isColumnHiddenByUser(COLUMNS.last)}`;
    },
  },
  {
    text: t('A protection with a warning, and its free cell', 'Une protection avec avertissement, et sa cellule libre'),
    expected: '1 true A1',
    see: ({ sheet }) => {
      sheet
        .protect()
        .setWarningOnly(true)
        .setUnprotectedRanges([sheet.getRange('A1')]);
      const found = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      const [first] = found;
      const seen = `${found.length} ${first!.isWarningOnly()} ${first!.getUnprotectedRanges()[0]!.getA1Notation()}`;
      first!.remove();
      return seen;
    },
  },
  {
    text: t('A named range, then taken away', 'Une plage nommée, puis retirée'),
    expected: 'A1 null',
    see: ({ spreadsheet, sheet }) => {
      spreadsheet.setNamedRange(NAME, sheet.getRange('A1'));
      const found = spreadsheet.getRangeByName(NAME);
      spreadsheet.removeNamedRange(NAME);
      return `${found?.getA1Notation()} ${spreadsheet.getRangeByName(NAME)}`;
    },
  },
  {
    text: t('The mark by which this tab is found again', 'La marque par laquelle cet onglet se retrouve'),
    expected: '1',
    see: ({ spreadsheet }) =>
      spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).withValue(KEY).find().length,
  },
  {
    text: t('Properties of the document', 'Propriétés du document'),
    expected: '3750',
    see: () => kept(PropertiesService.getDocumentProperties()),
  },
  {
    text: t('Properties of the person', 'Propriétés de la personne'),
    expected: '3750',
    see: () => kept(PropertiesService.getUserProperties()),
  },
  {
    text: t('The lock of the document', 'Le verrou du document'),
    expected: 'true',
    see: () => {
      const lock = LockService.getDocumentLock();
      const taken = lock.tryLock(1000) && lock.hasLock();
      lock.releaseLock();
      return taken;
    },
  },
  {
    text: t('The page of the panel', 'La page du volet'),
    expected: 'true',
    see: () => HtmlService.createHtmlOutputFromFile('Sidebar').getContent().includes('<div id="app">'),
  },
];

/** What a trial sees, as text; what it throws, in its own words. */
export function seen({ see }: Trial, place: Place): string {
  try {
    return String(see(place));
  } catch (error) {
    return (error as Error).message;
  }
}
