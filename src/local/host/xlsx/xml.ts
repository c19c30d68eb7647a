/** This file writes XML: elements whose texts and attributes are escaped, so that no text of a person's can break a file. */

/** What is written already. */
export class Xml {
  constructor(readonly text: string) {}
}

export type Attribute = string | number | boolean | undefined;
export type Child = Xml | string | number | undefined | false | readonly Child[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** In an attribute a line break would be read as a space. */
const BREAKS: Readonly<Record<string, string>> = { '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** Characters that XML cannot hold, and halves of a pair. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string => text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

const inAttribute = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(Number(value)) : escaped(String(value)).replace(/[\n\r\t]/g, (b) => BREAKS[b]!);

const written = (child: Child): string => {
  if (child === undefined || child === false) return '';
  if (child instanceof Xml) return child.text;
  return typeof child === 'object' ? child.map(written).join('') : escaped(String(child));
};

/** An element; attributes without a value are left out, and true is written 1. */
export function el(name: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: Child[]): Xml {
  const pairs = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${inAttribute(value)}"`]))
    .join('');
  const content = written(children);
  return new Xml(content === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${content}</${name}>`);
}

/** An element that says one thing. */
export const val = (name: string, value: Attribute): Xml => el(name, { val: value });

/** A list with its number, or nothing. */
export const counted = (name: string, items: readonly Xml[]): Child =>
  items.length > 0 && el(name, { count: items.length }, items);

export const asFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}`;

/** "#0b3c5d" as the format writes colours, opaque. */
export const rgb = (color: string): string => `FF${color.replace('#', '').slice(0, 6).toUpperCase()}`;
