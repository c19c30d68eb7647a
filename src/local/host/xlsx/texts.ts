/** This file gathers the texts of cells, each text once, as the format numbers them. */

import type { RichText } from '../richText';
import { type CellStyle, fontContent } from './styles';
import { el, type Xml } from './xml';

export type Texts = {
  place(text: string): number;
  /** A text of which parts look different from the rest of the cell. */
  placeRich(rich: RichText, base: CellStyle): number;
  root(): Xml;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LONGEST = 32_767;

export function createTexts(): Texts {
  const items: Xml[] = [];
  const places = new Map<string, number>();
  const placeItem = (item: Xml): number => {
    const known = places.get(item.text);
    if (known !== undefined) return known;
    places.set(item.text, items.length);
    return items.push(item) - 1;
  };
  return {
    place: (text) => placeItem(el('si', {}, textElement(text))),
    placeRich: ({ text, runs }, base) =>
      placeItem(
        el(
          'si',
          {},
          runs.map(({ start, end, style }) =>
            el(
              'r',
              {},
              el('rPr', {}, fontContent({ ...base, ...style }, 'rFont')),
              textElement(text.slice(start, end)),
            ),
          ),
        ),
      ),
    root: () => el('sst', { xmlns: MAIN, uniqueCount: items.length }, items),
  };
}

export const textElement = (text: string): Xml => el('t', { 'xml:space': 'preserve' }, textContent(text));

/** In texts of cells, `_x000D_` stands for a sign by its number: a text that happens to look so is marked. */
export const textContent = (text: string): string =>
  text.slice(0, LONGEST).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
