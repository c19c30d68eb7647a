/** This file keeps JSON in properties, cut in chunks: a value may hold 9 KB by documentation, 8 066 bytes measured. */

/** The part of a Properties store that is needed here. */
export type Store = Pick<
  GoogleAppsScript.Properties.Properties,
  'getProperties' | 'setProperties' | 'deleteProperty' | 'getProperty'
>;

/** When something was kept, and by which window. */
export interface Kept {
  readonly time: string;
  readonly window: string;
}

const CHUNK_BYTES = 7500;
const DRAFT_DAYS = 90;
const DAY = 24 * 3600 * 1000;

/** The chunks are `key.0`, `key.1`…; `key` itself tells how many there are, when they were written, and by whom. */
export function keep(store: Store, key: string, value: unknown, now: Date, window = ''): void {
  const chunks = chunksOf(JSON.stringify(value));
  const before = countOf(store.getProperty(key));
  const properties: Record<string, string> = { [key]: `${chunks.length} ${now.toISOString()} ${window}` };
  chunks.forEach((chunk, index) => {
    properties[`${key}.${index}`] = chunk;
  });
  setAll(store, key, properties);
  for (let index = chunks.length; index < before; index++) store.deleteProperty(`${key}.${index}`);
}

/** A person's store serves all their files: where it is full, what was kept of others makes room, the oldest first. */
function setAll(store: Store, key: string, properties: Record<string, string>): void {
  for (;;) {
    try {
      store.setProperties(properties);
      return;
    } catch (error) {
      const oldest = isFull(error) ? oldestBut(store, key) : null;
      if (oldest === null) throw error;
      forget(store, oldest);
    }
  }
}

/** Whether Google refused to keep something for want of room. */
export const isFull = (error: unknown): boolean => /storage quota/i.test(String(Object(error).message));

function oldestBut(store: Store, key: string): string | null {
  const all = Object.entries(store.getProperties()).filter(([other, value]) => other !== key && HEADER.test(value));
  const byAge = all.sort(([, one], [, other]) => (timeOf(one) < timeOf(other) ? -1 : 1));
  return byAge[0]?.[0] ?? null;
}

/** What was kept, or null when there is nothing, it is too old, or it cannot be read. */
export function recall(store: Store, key: string, now: Date): unknown {
  const properties = store.getProperties();
  const header = properties[key];
  if (!header || isOld(header, now)) return null;
  const chunks: string[] = [];
  for (let index = 0; index < countOf(header); index++) {
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

export function keptBy(store: Store, key: string): Kept {
  const [, time, window] = (store.getProperty(key) || '').split(' ');
  return { time: time || '', window: window || '' };
}

export function forget(store: Store, key: string): void {
  const count = countOf(store.getProperty(key));
  for (let index = 0; index < count; index++) store.deleteProperty(`${key}.${index}`);
  store.deleteProperty(key);
}

/** What is too old to be recalled makes room, and chunks that a keeping which was cut has left. */
export function forgetOld(store: Store, now: Date): void {
  const properties = store.getProperties();
  for (const [key, value] of Object.entries(properties)) {
    if (HEADER.test(value) && isOld(value, now)) forget(store, key);
    const [, owner, rank] = /^(.+)\.(\d+)$/.exec(key) ?? [];
    if (owner !== undefined && Number(rank) >= countOf(properties[owner] ?? null)) store.deleteProperty(key);
  }
}

const HEADER = /^\d+ \d{4}-\d{2}-\d{2}T[\d:.]+Z /;

/** As ISO text, which sorts by time. */
const timeOf = (header: string): string => header.split(' ')[1] || '';

const isOld = (header: string, now: Date): boolean =>
  !(now.getTime() - new Date(timeOf(header)).getTime() <= DRAFT_DAYS * DAY);

const countOf = (header: string | null) => Number((header || '0').split(' ')[0]) || 0;

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
