/** This file puts together the emulated Range and RangeList. */

import { fillMethods } from './autoFill';
import { checkboxMethods } from './checkboxes';
import { regionMethods } from './dataRegion';
import { validationMethods } from './dataValidation';
import type { Execution } from './execution';
import { rangeFilterMethods } from './filters';
import { findRange, type RangeTarget, type SheetTarget } from './places';
import { protectionMethods } from './protection';
import { cellMethods } from './rangeCells';
import { copyMethods } from './rangeCopy';
import { placeMethods } from './rangePlace';
import { rowMethods } from './rangeRows';
import { structureMethods } from './rangeStructure';
import { styleMethods } from './rangeStyles';
import { valueMethods } from './rangeValues';
import { richTextMethods } from './richText';
import { look, type Method, type Methods, SELF, wrap, write } from './service';
import { createTextFinder } from './textFinder';

/** Made when first used: the tables of methods refer to one another. */
let all: Methods<RangeTarget> | undefined;

export function rangeMethods(): Methods<RangeTarget> {
  all ??= {
    ...placeMethods,
    ...valueMethods,
    ...styleMethods,
    ...structureMethods,
    ...copyMethods,
    ...rowMethods,
    ...fillMethods,
    ...rangeFilterMethods,
    ...cellMethods,
    createTextFinder: look('String', (range, text: string) => createTextFinder(range.execution, [range], text)),
    ...regionMethods,
    ...validationMethods,
    ...checkboxMethods,
    ...protectionMethods,
    ...richTextMethods,
  };
  return all;
}

export const createRange = ({ execution, host, sheetId, zone, whole }: RangeTarget): object =>
  wrap(execution, 'SpreadsheetApp.Range', rangeMethods(), { execution, host, sheetId, zone, whole });

type ListTarget = { execution: Execution; ranges: RangeTarget[] };

const forwarded = (name: string): [string, Method<ListTarget>][] => {
  const { signature, run } = rangeMethods()[name]!;
  const onAll = ({ ranges }: ListTarget, ...args: never[]) => {
    for (const range of ranges) (run as (target: RangeTarget, ...args: never[]) => unknown)(range, ...args);
    return SELF;
  };
  return [[name, write(signature, onAll)]];
};

const FORWARDED = (
  'activate breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes removeCheckboxes ' +
  'setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setFormula setFormulaR1C1 ' +
  'setHorizontalAlignment setNote setNumberFormat setValue setVerticalAlignment setWrap setWrapStrategy trimWhitespace uncheck'
).split(' ');

export const listMethods = (): Methods<ListTarget> => ({
  ...Object.fromEntries(FORWARDED.flatMap(forwarded)),
  getRanges: look('', (list) => list.ranges.map(createRange)),
});

export function createRangeList({ execution, host, id }: SheetTarget, notations: string[]): object {
  const ranges = notations.map((a1) => ({ execution, host, ...findRange(host, a1, id) }));
  return wrap(execution, 'SpreadsheetApp.RangeList', listMethods(), { execution, ranges });
}
