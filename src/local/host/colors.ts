/** This file reads colours as Apps Script does: CSS notation, in hexadecimal or by name. */

import names from 'color-name';

const hexadecimal = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

export function color(text: string): string {
  const wanted = text.toLowerCase();
  if (Object.hasOwn(names, wanted)) return hexadecimal(names[wanted]!);
  if (/^#[0-9a-f]{6}$/.test(wanted)) return wanted;
  if (/^#[0-9a-f]{3}$/.test(wanted)) return wanted.replace(/[0-9a-f]/g, '$&$&');
  throw new Error(`Invalid argument: color ${text}`);
}
