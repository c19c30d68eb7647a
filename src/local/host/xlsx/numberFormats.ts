/** This file writes Google's number formats as Excel reads them: the same language, in which every literal must be quoted. */

import type { LocaleCode } from '../../engine/locale';
import { type Part, type Section, sectionsOf } from '../../engine/numberFormat';

/** Names of months and days stay in the workbook's language, wherever it is opened. */
const LANGUAGES: Readonly<Record<LocaleCode, string>> = { en_US: '[$-409]', fr_FR: '[$-40C]' };

const SIGNS: Partial<Record<Part['kind'], string>> = {
  point: '.',
  comma: ',',
  percent: '%',
  at: '@',
  general: 'General',
};

const COLOR = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d+)\]/i;
/** What Excel shows without quotes in a format of any kind. */
const BARE = /^[-+()$: ]+$/;

export function excelFormat(pattern: string, locale: LocaleCode): string {
  const sections = sectionsOf(pattern);
  const colors = pattern.split(';');
  const hasNames = sections.some(({ parts }) => parts.some(isName));
  return (hasNames ? LANGUAGES[locale] : '') + sections.map((one, at) => sectionText(one, colors[at] ?? '')).join(';');
}

const isName = (part: Part): boolean => part.kind === 'date' && /^(?:m{3,}|d{3,})$/.test(part.text);

const sectionText = ({ parts, condition }: Section, raw: string): string =>
  (COLOR.exec(raw)?.[0] ?? '') +
  (condition ? `[${condition.operator}${condition.limit}]` : '') +
  parts.map(partText).join('');

function partText(part: Part): string {
  if (part.kind === 'text') return literal(part.text);
  if (part.kind === 'elapsed') return `[${part.text}]`;
  if (part.kind === 'date') return part.text.startsWith('a') ? part.text.toUpperCase() : part.text.toLowerCase();
  return SIGNS[part.kind] ?? (part as { text: string }).text;
}

const literal = (text: string): string => {
  if (BARE.test(text) || text === '') return text;
  return text
    .split('"')
    .map((piece) => (piece === '' ? '' : `"${piece}"`))
    .join('\\"');
};
