/** This file emulates conditional formats: the engine holds and draws them, in the order of Google's. */

import { namesIn } from '../engine/formula';
import { createColor, hexOf } from './colorObjects';
import { color } from './colors';
import { CRITERIA, type Criterion } from './criteria';
import { fromCriterionText, toCriterionText } from './dataValidation';
import { enumeration } from './enums';
import type { Execution } from './execution';
import { engineRange, namedRange, type RangeTarget, type SheetTarget, tabOf } from './places';
import { createRange } from './range';
import { look, type Method, type Methods, SELF, targetOf, wrap } from './service';

const TYPES = [...new Set(CRITERIA.flatMap(({ google, when }) => (when ? [google] : [])))];
export const BooleanCriteria = enumeration('SpreadsheetApp.BooleanCriteria', TYPES);
export const InterpolationType = enumeration('SpreadsheetApp.InterpolationType', [
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
]);

type Style = {
  fillColor?: string;
  textColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
};
type Threshold = { type: string; value?: string; color: number };
type EngineRule = {
  type: string;
  operator?: string;
  values?: string[];
  style?: Style;
  minimum?: Threshold;
  midpoint?: Threshold;
  maximum?: Threshold;
};
type Rule = { ranges: RangeTarget[]; rule: EngineRule };
type Target = { execution: Execution; rule: Rule };

const STYLES: Readonly<Record<string, readonly [keyof Style, string]>> = {
  Background: ['fillColor', 'String?'],
  FontColor: ['textColor', 'String?'],
  Bold: ['bold', 'Boolean?'],
  Italic: ['italic', 'Boolean?'],
  Underline: ['underline', 'Boolean?'],
  Strikethrough: ['strikethrough', 'Boolean?'],
};

const styleSetters: Methods<Target> = Object.fromEntries(
  Object.entries(STYLES).map(([name, [key, type]]) => [
    `set${name}`,
    look(type, ({ rule }: Target, value: string | boolean | null) => {
      rule.rule.style = { ...rule.rule.style, [key]: typeof value === 'string' ? color(value) : (value ?? undefined) };
      return SELF;
    }),
  ]),
);

/** A colour is given, and read, as a text or as an object. */
const COLORS = { Background: 'fillColor', FontColor: 'textColor' } as const;

const colorSetters: Methods<Target> = Object.fromEntries(
  Object.entries(COLORS).map(([name, key]) => [
    `set${name}Object`,
    look('SpreadsheetApp.Color?', ({ rule }: Target, ink: object | null) => {
      rule.rule.style = { ...rule.rule.style, [key]: ink ? hexOf(ink) : undefined };
      return SELF;
    }),
  ]),
);

const colorReaders: Methods<Target> = Object.fromEntries(
  Object.entries(COLORS).map(([name, key]) => [
    `get${name}Object`,
    look('', ({ execution, rule }: Target) => {
      const ink = rule.rule.style?.[key];
      return ink ? createColor(execution, ink) : null;
    }),
  ]),
);

const wanted = ({ engine, when, arguments: types }: Criterion): [string, Method<Target>][] =>
  when
    ? [
        [
          when,
          look(types, ({ execution, rule }: Target, ...values: unknown[]) => {
            const texts = values.map((value) => toCriterionText(execution.host, value));
            const dates = engine.startsWith('dateIs') && { dateValue: 'exactDate' };
            rule.rule = { ...rule.rule, type: 'CellIsRule', operator: engine, values: texts, ...dates };
            return SELF;
          }),
        ],
      ]
    : [];

export const builderMethods: Methods<Target> = {
  ...styleSetters,
  ...colorSetters,
  ...Object.fromEntries(CRITERIA.flatMap(wanted)),
  setRanges: look('SpreadsheetApp.Range[]', ({ rule }, ranges: object[]) => {
    rule.ranges = ranges.map((range) => targetOf<RangeTarget>(range));
    return SELF;
  }),
  setGradientMinpoint: look('String', gradient('minimum')),
  setGradientMaxpoint: look('String', gradient('maximum')),
  setGradientMinpointWithValue: look('String SpreadsheetApp.InterpolationType String', gradient('minimum')),
  setGradientMidpointWithValue: look('String SpreadsheetApp.InterpolationType String', gradient('midpoint')),
  setGradientMaxpointWithValue: look('String SpreadsheetApp.InterpolationType String', gradient('maximum')),
  getRanges: look('', (target) => target.rule.ranges.map(createRange)),
  build: look('', ({ execution, rule }) => {
    if (!rule.rule.type) throw new Error('Conditional format rule cannot have an empty condition.');
    if (rule.ranges.length === 0) throw new Error('Conditional format rule must have at least one range.');
    return createRule(execution, { ranges: rule.ranges, rule: { style: {}, ...rule.rule } });
  }),
};

const ENGINE_THRESHOLDS: Readonly<Record<string, string>> = {
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
  MIN: 'value',
  MAX: 'value',
};

function gradient(point: 'minimum' | 'midpoint' | 'maximum') {
  return ({ rule }: Target, ink: string, type?: object, value?: string) => {
    const threshold = {
      color: Number.parseInt(color(ink).slice(1), 16),
      type: ENGINE_THRESHOLDS[String(type ?? 'MIN')]!,
      value,
    };
    rule.rule = { ...rule.rule, type: 'ColorScaleRule', [point]: threshold };
    return SELF;
  };
}

export const ruleMethods: Methods<Target> = {
  getRanges: look('', ({ rule }) => rule.ranges.map(createRange)),
  getBooleanCondition: look('', ({ execution, rule }) =>
    rule.rule.type === 'CellIsRule'
      ? wrap(execution, 'SpreadsheetApp.BooleanCondition', conditionMethods, { execution, rule })
      : null,
  ),
  getGradientCondition: look('', ({ execution, rule }) =>
    rule.rule.type === 'ColorScaleRule'
      ? wrap(execution, 'SpreadsheetApp.GradientCondition', gradientMethods, { execution, rule })
      : null,
  ),
  copy: look('', ({ execution, rule }) =>
    newConditionalFormatRule(execution, { ranges: [...rule.ranges], rule: { ...rule.rule } }),
  ),
};

export const conditionMethods: Methods<Target> = {
  toString: look('', () => 'ConditionalFormatBooleanCondition'),
  getCriteriaType: look('', ({ rule }) => BooleanCriteria[criterionOf(rule.rule).google]),
  getCriteriaValues: look('', ({ execution, rule }) =>
    (rule.rule.values ?? []).map((text) => fromCriterionText(execution.host, text, criterionOf(rule.rule).arguments)),
  ),
  ...colorReaders,
  getBackground: look('', ({ rule }) => rule.rule.style?.fillColor ?? null),
  getFontColor: look('', ({ rule }) => rule.rule.style?.textColor ?? null),
  getBold: look('', ({ rule }) => rule.rule.style?.bold ?? null),
  getItalic: look('', ({ rule }) => rule.rule.style?.italic ?? null),
  getUnderline: look('', ({ rule }) => rule.rule.style?.underline ?? null),
  getStrikethrough: look('', ({ rule }) => rule.rule.style?.strikethrough ?? null),
};

const hex = (threshold: Threshold | undefined): string | null =>
  threshold ? `#${threshold.color.toString(16).padStart(6, '0')}` : null;

export const gradientMethods: Methods<Target> = {
  toString: look('', () => 'ConditionalFormatGradientCondition'),
  getMinColor: look('', ({ rule }) => hex(rule.rule.minimum)),
  getMidColor: look('', ({ rule }) => hex(rule.rule.midpoint)),
  getMaxColor: look('', ({ rule }) => hex(rule.rule.maximum)),
  getMinValue: look('', ({ rule }) => rule.rule.minimum?.value ?? ''),
  getMidValue: look('', ({ rule }) => rule.rule.midpoint?.value ?? ''),
  getMaxValue: look('', ({ rule }) => rule.rule.maximum?.value ?? ''),
};

const NUMERIC = /^-?\d/;

/** A text equal to something and a number equal to something are one to the engine. */
export function criterionOf({ operator, values }: Pick<EngineRule, 'operator' | 'values'>): Criterion {
  const candidates = CRITERIA.filter((criterion) => criterion.when && criterion.engine === operator);
  const text = candidates.find((criterion) => criterion.arguments === 'String');
  return (
    (NUMERIC.test(values?.[0] ?? '') ? candidates.find((criterion) => criterion !== text) : text) ?? candidates[0]!
  );
}

const createRule = (execution: Execution, rule: Rule): object =>
  wrap(execution, 'SpreadsheetApp.ConditionalFormatRule', ruleMethods, { execution, rule });

export const newConditionalFormatRule = (
  execution: Execution,
  rule: Rule = { ranges: [], rule: { type: '' } },
): object => wrap(execution, 'SpreadsheetApp.ConditionalFormatRuleBuilder', builderMethods, { execution, rule });

export function conditionalFormatRules({ execution, host, id }: SheetTarget): object[] {
  const getters = host.workbook.written();
  return [...getters.getConditionalFormats(id)].map(({ ranges, rule }) => {
    const targets = ranges.map((xc) => {
      const { zone } = getters.getRangeFromSheetXC(id, xc);
      return { execution, host, sheetId: id, zone };
    });
    return createRule(execution, { ranges: targets, rule: rule as EngineRule });
  });
}

/** A formula of a rule reaches its own tab alone, and by no name of a range. */
function refuseOtherTabs({ host, id }: SheetTarget, { values = [] }: EngineRule): void {
  const isElsewhere = (name: string) =>
    name.includes('!') ? tabOf(host, name) !== id : namedRange(host, name) !== undefined;
  if (values.some((value) => value.startsWith('=') && namesIn(value).some(isElsewhere)))
    throw new Error('Conditional format rule cannot reference a different sheet.');
}

/** Replaces them all, as Google does. */
export function setConditionalFormatRules(sheet: SheetTarget, rules: object[]): void {
  const { host, id } = sheet;
  const { workbook } = host;
  const made = rules.map((rule) => targetOf<Target>(rule).rule);
  if (made.some(({ ranges }) => ranges.some(({ sheetId }) => sheetId !== id))) {
    throw new Error('The conditional format rule has a range on another sheet.');
  }
  for (const { rule } of made) refuseOtherTabs(sheet, rule);
  for (const { id: old } of [...workbook.written().getConditionalFormats(id)]) {
    workbook.run({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId: id, id: old });
  }
  for (const { ranges, rule } of made) {
    workbook.run({
      type: 'ADD_CONDITIONAL_FORMAT',
      sheetId: id,
      ranges: ranges.map(({ zone }) => engineRange(host, id, zone)),
      cf: { id: `format-${host.state.newId()}`, rule },
    });
  }
}
