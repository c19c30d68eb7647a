/** This file keeps Google's number formats beside the engine, which knows only some, and lends it one that it knows. */

import { isDateFormat, isTextFormat, type Part, type Section, sectionsOf } from './numberFormat';
import type { Engine } from './types';

const AUTOMATIC = '0.###############';

export type Formats = {
  /** The engine's format for one of Google's. */
  toEngine(pattern: string): string;
  toGoogle(format: string | undefined): string;
  patterns: Map<string, string>;
};

export function createFormats(engine: Engine, saved: Record<string, string> = {}): Formats {
  const patterns = new Map(Object.entries(saved));
  const toEngine = (pattern: string): string => {
    if (pattern === '' || pattern.toLowerCase() === 'general' || pattern === AUTOMATIC) return '';
    let format = translated(engine, pattern);
    while ((patterns.get(format) ?? pattern) !== pattern) format += '""';
    patterns.set(format, pattern);
    return format;
  };
  return { toEngine, patterns, toGoogle: (format) => (format ? (patterns.get(format) ?? format) : AUTOMATIC) };
}

function translated(engine: Engine, pattern: string): string {
  const format = sectionsOf(pattern).some(({ condition }) => condition)
    ? sectionText(defaultSection(pattern))
    : sectionsOf(pattern).slice(0, 3).map(sectionText).join(';');
  if (!isDateFormat(pattern) && !isTextFormat(pattern)) return knows(engine, format, 1234.5) ? format : '0.00';
  if (isDateFormat(pattern)) return knows(engine, format, 46_000.5) ? format : 'yyyy-mm-dd';
  return knows(engine, format, 'a') ? format : '@';
}

function defaultSection(pattern: string): Section {
  const sections = sectionsOf(pattern);
  return sections.find(({ condition }) => !condition) ?? sections[sections.length - 1]!;
}

function knows(engine: Engine, format: string, example: number | string): boolean {
  try {
    engine.helpers.formatValue(example, { format, locale: engine.DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

const sectionText = ({ parts }: Section): string => parts.map(partText).join('');

const LITERAL: Partial<Record<Part['kind'], string>> = {
  point: '.',
  comma: ',',
  percent: '%',
  at: '@',
  general: '0.####',
};

function partText(part: Part): string {
  if (part.kind === 'text') return `"${part.text}"`;
  if (part.kind === 'digit') return part.text === '?' ? '0' : part.text;
  if (part.kind === 'exponent') return 'e';
  if (part.kind === 'elapsed') return part.text.startsWith('h') ? 'hhhh' : 'mm';
  if (part.kind === 'date') return dateText(part.text);
  return LITERAL[part.kind] ?? '';
}

function dateText(text: string): string {
  if (text.startsWith('a')) return 'a';
  if (text === 'h' || text === 's') return text + text;
  if (text.startsWith('M')) return 'mm';
  return text.startsWith('y') ? (text.length > 2 ? 'yyyy' : 'yy') : text;
}
