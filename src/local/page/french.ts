/** This file turns o-spreadsheet's English interface into French; what has no French wording stays as it is. */
import { frenchFormulas } from './frenchFormulas';
import { frenchMenus } from './frenchMenus';
import { frenchMessages } from './frenchMessages';
import { frenchPanels } from './frenchPanels';

/** The no-break spaces of French typography. */
const typeset = (text: string): string => text.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

const dictionary = new Map(
  Object.entries({ ...frenchMenus, ...frenchPanels, ...frenchMessages, ...frenchFormulas }).map(([en, fr]) => [
    en,
    typeset(fr),
  ]),
);

/** Templates carry blanks and no-break spaces around their words: these are kept. */
export const french = (english: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(english) ?? [];
  const translated = dictionary.get(words) ?? dictionary.get(words.replace(/\u00a0/g, ' '));
  return translated === undefined ? english : before + translated + after;
};
