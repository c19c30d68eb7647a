/** This file makes short marks of texts, to notice later that something has changed. */

/** FNV-1a, 32 bits, in base 36. */
export function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
