/** This file keeps JSON in properties, cut in chunks: a value may hold 9 KB by documentation, 8 066 bytes measured. */

/** The part of a Properties store that is needed here. */
export type Store = Pick<
  GoogleAppsScript.Properties.Properties,
  'getProperties' | 'setProperties' | 'deleteProperty' | 'getProperty'
>;

const CHUNK_BYTES = 7500;
const DRAFT_DAYS = 90;
const DAY = 24 * 3600 * 1000;

/** The chunks are `key.0`, `key.1`…; `key` itself tells how many there are and when they were written. */
export function keep(store: Store, key: string, value: unknown, now: Date): void {
  const chunks = chunksOf(JSON.stringify(value));
  const before = countOf(store.getProperty(key));
  const properties: Record<string, string> = { [key]: `${chunks.length} ${now.toISOString()}` };
  chunks.forEach((chunk, index) => {
    properties[`${key}.${index}`] = chunk;
  });
  store.setProperties(properties);
  for (let index = chunks.length; index < before; index++) store.deleteProperty(`${key}.${index}`);
}

/** What was kept, or null when there is nothing, it is too old, or it cannot be read. */
export function recall(store: Store, key: string, now: Date): unknown {
  const properties = store.getProperties();
  const [count, time] = (properties[key] || '').split(' ');
  if (!time || now.getTime() - new Date(time).getTime() > DRAFT_DAYS * DAY) return null;
  const chunks: string[] = [];
  for (let index = 0; index < Number(count); index++) {
    const chunk = properties[`${key}.${index}`];
    if (chunk === undefined) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(chunks.join(''));
  } catch {
    return null;
  }
}

export function forget(store: Store, key: string): void {
  const count = countOf(store.getProperty(key));
  for (let index = 0; index < count; index++) store.deleteProperty(`${key}.${index}`);
  store.deleteProperty(key);
}

const countOf = (header: string | null) => Number((header || '0').split(' ')[0]);

/** Cut by bytes, as the limit is, and never inside a character. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  let chunk = '';
  let bytes = 0;
  for (const character of text) {
    const size = bytesOf(character);
    if (bytes + size > CHUNK_BYTES) {
      chunks.push(chunk);
      chunk = '';
      bytes = 0;
    }
    chunk += character;
    bytes += size;
  }
  return [...chunks, chunk];
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
