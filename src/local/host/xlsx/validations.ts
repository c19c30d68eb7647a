/** This file writes the choices and rules of cells, with their help; a list that Excel cannot hold in a rule goes into cells. */

import type { Book, Tab, Validation } from './book';
import { condition, OPERATORS, operand } from './criteria';
import { excelFormula, excelText } from './formulas';
import type { HelperTab } from './helperTab';
import { type Child, counted, el, type Xml } from './xml';

/** Of a rule's list with its commas, and of the help. */
const LONGEST = 255;

export function validations(book: Book, helper: HelperTab, tab: Tab): Child {
  const rules = tab.dataValidationRules.flatMap((rule) => {
    const said = conditionOf(book, helper, rule);
    return said ? [ruleXml(rule, said)] : [];
  });
  return counted('dataValidations', rules);
}

type Said = { type: string; operator?: string | undefined; formulas: string[]; showDropdown?: boolean };

function ruleXml({ isBlocking, helpText, ranges }: Validation, { type, operator, formulas, showDropdown }: Said): Xml {
  return el(
    'dataValidation',
    {
      type,
      errorStyle: isBlocking ? undefined : 'warning',
      operator,
      allowBlank: true,
      showDropDown: showDropdown === false || undefined,
      showInputMessage: true,
      showErrorMessage: true,
      prompt: helpText ? helpText.slice(0, LONGEST) : undefined,
      sqref: ranges.join(' '),
    },
    formulas.map((text, at) => el(`formula${at + 1}`, {}, text)),
  );
}

function conditionOf(book: Book, helper: HelperTab, { criterion, ranges }: Validation): Said | undefined {
  const { type, values, displayStyle } = criterion;
  const showDropdown = displayStyle !== 'plainText';
  if (type === 'isValueInList') return { type: 'list', formulas: [listOf(helper, values)], showDropdown };
  if (type === 'isBoolean') return { type: 'list', formulas: [helper.values([true, false])] };
  if (type === 'isValueInRange') {
    const range = excelFormula(book.host.workbook.engine, book.titles, `=${values[0]}`)?.text;
    return range ? { type: 'list', formulas: [range], showDropdown } : undefined;
  }
  const operator = type === 'dateIs' ? 'equal' : OPERATORS[type];
  if (operator) {
    const operands = values.map((text) => operand(book, type, text));
    if (operands.includes(undefined)) return undefined;
    return { type: type.startsWith('date') ? 'date' : 'decimal', operator, formulas: operands as string[] };
  }
  const formula = condition(book, type, ranges[0]!.split(':')[0]!, values);
  return formula === undefined ? undefined : { type: 'custom', formulas: [formula] };
}

function listOf(helper: HelperTab, values: readonly string[]): string {
  const joined = values.join(',');
  const fits = joined.length <= LONGEST && !values.some((value) => /[,"\n]|^\s|\s$|^=/.test(value));
  return fits ? excelText(joined) : helper.values(values);
}
