/** This file has a person choose a file of their machine, and reads it. */
import { element } from './elements';

export interface Picked {
  readonly fullName: string;
  /** Without its ending. */
  readonly name: string;
  /** In small letters, without the dot. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const picked = async (file: File): Promise<Picked> => {
  const [, name = file.name, ending = ''] = /^(.*)\.(\w+)$/.exec(file.name) ?? [];
  return { fullName: file.name, name, ending: ending.toLowerCase(), bytes: new Uint8Array(await file.arrayBuffer()) };
};

export const pickFile = (accept: string, onPick: (file: Picked) => void): void => {
  const input = element('input', { type: 'file', accept });
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (file) onPick(await picked(file));
  });
  input.click();
};
