/** This file emulates blobs: bytes with a type and a name. */

import { bytesOf, signed, textOf } from './bytes';
import type { Execution } from './execution';
import { look, type Methods, SELF, wrap } from './service';

type Blob = { bytes: number[]; type: string; name: string | null };
type Target = { execution: Execution; blob: Blob };

function set({ blob }: Target, change: Partial<Blob>) {
  Object.assign(blob, change);
  return SELF;
}

const createBlob = (execution: Execution, blob: Blob): object =>
  wrap(execution, 'Blob', blobMethods, { execution, blob });

export const blobMethods: Methods<Target> = {
  getBytes: look('', ({ blob }) => signed(blob.bytes)),
  setBytes: look('Number[]', (target, bytes: number[]) => set(target, { bytes: bytesOf(bytes) })),
  getDataAsString: look(' | String', ({ blob }) => textOf(blob.bytes)),
  setDataFromString: look('String | String String', (target, text: string) => set(target, { bytes: bytesOf(text) })),
  getContentType: look('', ({ blob }) => blob.type),
  setContentType: look('String', (target, type: string) => set(target, { type })),
  getName: look('', ({ blob }) => blob.name),
  setName: look('String', (target, name: string) => set(target, { name })),
  isGoogleType: look('', () => false),
  copyBlob: look('', ({ execution, blob }) => createBlob(execution, { ...blob })),
};

export const newBlob = (
  execution: Execution,
  data: string | number[],
  type = 'text/plain',
  name: string | null = null,
): object => createBlob(execution, { bytes: bytesOf(data), type, name });
