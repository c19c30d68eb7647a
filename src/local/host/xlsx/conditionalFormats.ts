/** This file writes the conditional formats of a tab; the first that holds wins, as in Google Sheets. */

import type { Book, Rule, Tab } from './book';
import { condition, OPERATORS, operand } from './criteria';
import type { Styles } from './styles';
import { el, type Xml } from './xml';

export function conditionalFormats(book: Book, styles: Styles, tab: Tab, priority: () => number): Xml[] {
  return tab.conditionalFormats.flatMap(({ rule, ranges }) => {
    const written = ruleXml(book, styles, rule, ranges[0]!.split(':')[0]!, priority);
    return written ? [el('conditionalFormatting', { sqref: ranges.join(' ') }, written)] : [];
  });
}

function ruleXml(book: Book, styles: Styles, rule: Rule, cell: string, priority: () => number): Xml | undefined {
  if (rule.type === 'CellIsRule') return cellRule(book, styles, rule, cell, priority);
  if (rule.type === 'ColorScaleRule') return el('cfRule', { type: 'colorScale', priority: priority() }, scale(rule));
  if (rule.type === 'DataBarRule') return el('cfRule', { type: 'dataBar', priority: priority() }, dataBar(rule));
  if (rule.type === 'IconSetRule') return el('cfRule', { type: 'iconSet', priority: priority() }, icons(rule));
  return undefined;
}

const KINDS: Readonly<Record<string, { type: string; operator?: string }>> = {
  beginsWithText: { type: 'beginsWith', operator: 'beginsWith' },
  endsWithText: { type: 'endsWith', operator: 'endsWith' },
  containsText: { type: 'containsText', operator: 'containsText' },
  notContainsText: { type: 'notContainsText', operator: 'notContains' },
  uniqueValues: { type: 'uniqueValues' },
  duplicateValues: { type: 'duplicateValues' },
  top10: { type: 'top10' },
};

function cellRule(book: Book, styles: Styles, rule: Rule, cell: string, priority: () => number): Xml | undefined {
  const { operator = '', values = [], style = {} } = rule;
  const common = () => ({ dxfId: styles.conditional(style), priority: priority(), stopIfTrue: true });
  const comparison = OPERATORS[operator];
  if (comparison) {
    const operands = values.map((text) => operand(book, operator, text));
    if (operands.includes(undefined)) return undefined;
    const formulas = operands.map((text) => el('formula', {}, text));
    return el('cfRule', { type: 'cellIs', ...common(), operator: comparison }, formulas);
  }
  const kind = KINDS[operator] ?? { type: 'expression' };
  if (kind.type === 'top10') {
    return el('cfRule', { ...kind, ...common(), rank: values[0], percent: !!rule.isPercent, bottom: !!rule.isBottom });
  }
  if (kind.type.endsWith('Values')) return el('cfRule', { ...kind, ...common() });
  const formula = condition(book, operator, cell, values);
  if (formula === undefined) return undefined;
  const text = kind.operator ? values[0] : undefined;
  return el('cfRule', { type: kind.type, ...common(), operator: kind.operator, text }, el('formula', {}, formula));
}

type Threshold = { type: string; value?: string; color: number };
const THRESHOLDS: Readonly<Record<string, string>> = { number: 'num', percentage: 'percent', percentile: 'percentile' };

const hex = (color: number): string => `FF${color.toString(16).padStart(6, '0').toUpperCase()}`;

function scale(rule: Rule): Xml {
  const points = (['minimum', 'midpoint', 'maximum'] as const).flatMap((name) => {
    const point = rule[name] as Threshold | undefined;
    if (!point) return [];
    const type = THRESHOLDS[point.type] ?? (name === 'minimum' ? 'min' : name === 'maximum' ? 'max' : 'percentile');
    return [{ type, value: type === 'min' || type === 'max' ? undefined : (point.value ?? '50'), color: point.color }];
  });
  return el(
    'colorScale',
    {},
    points.map(({ type, value }) => el('cfvo', { type, val: value })),
    points.map(({ color }) => el('color', { rgb: hex(color) })),
  );
}

const dataBar = (rule: Rule): Xml =>
  el(
    'dataBar',
    {},
    el('cfvo', { type: 'min' }),
    el('cfvo', { type: 'max' }),
    el('color', { rgb: hex(rule.color as number) }),
  );

/** Sets of the engine's are of three icons; Excel has arrows and lights like them. */
function icons(rule: Rule): Xml {
  const upper = String((rule.icons as { upper?: string } | undefined)?.upper ?? '');
  const points = (['lowerInflectionPoint', 'upperInflectionPoint'] as const).map((name) => rule[name] as Threshold);
  return el(
    'iconSet',
    { iconSet: /arrow/i.test(upper) ? '3Arrows' : '3TrafficLights1' },
    el('cfvo', { type: 'percent', val: 0 }),
    points.map(({ type, value }) => el('cfvo', { type: THRESHOLDS[type] ?? 'percent', val: value ?? 0 })),
  );
}
