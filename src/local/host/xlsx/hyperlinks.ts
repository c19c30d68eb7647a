/** This file writes the links of cells. Excel has one for a cell: a text with several keeps its look alone. */

import { type Book, positions, type Tab } from './book';
import { quotedTitle } from './formulas';
import type { Parts } from './parts';
import { el, type Xml } from './xml';

export function hyperlinks(book: Book, parts: Parts, path: string, tab: Tab): Xml[] {
  const links = new Map<string, string>([...typedLinks(tab), ...richLinks(book, tab)]);
  return [...links].flatMap(([ref, address]) => {
    const inside = insideOf(book, address);
    if (inside) return [el('hyperlink', { ref, location: inside })];
    return isOutside(address) ? [el('hyperlink', { ref, 'r:id': parts.link(path, address) })] : [];
  });
}

const TYPED = /^\[([^\]]+)\]\(([^)]+)\)$/;

/** The engine keeps the link of a cell as its content. */
const typedLinks = (tab: Tab): [string, string][] =>
  Object.entries(tab.cells).flatMap(([at, content]): [string, string][] => {
    const address = TYPED.exec(content)?.[2];
    return address ? [[at, address]] : [];
  });

const richLinks = (book: Book, tab: Tab): [string, string][] =>
  Object.entries(tab.styles).flatMap(([range, id]): [string, string][] => {
    const { rich } = book.styles[id] ?? {};
    const addresses = [...new Set(rich?.runs.flatMap(({ link }) => link ?? []))];
    if (!rich || addresses.length !== 1) return [];
    return [...positions(tab.id, book.zone(range))]
      .filter((cell) => book.getters.getEvaluatedCell(cell).value === rich.text)
      .map(({ col, row }) => [book.a1(col, row), addresses[0]!]);
  });

const OWN = /^(?:#gid=|o-spreadsheet:\/\/)([^&]+)(?:&range=([A-Z]+\d+))?$/;

function insideOf({ titles }: Book, address: string): string | undefined {
  const found = OWN.exec(address);
  const title = found && titles.titleOfId(found[1]!);
  return title ? `${quotedTitle(title)}!${found[2] ?? 'A1'}` : undefined;
}

const isOutside = (address: string): boolean => /^(?:https?|mailto|ftp):\S+$/i.test(address);
