/** This file writes the built files into a folder that holds them and nothing else, and touches nothing of anybody's. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Systems leave hidden files everywhere; they are not pushed. */
const isHidden = (name: string): boolean => name.startsWith('.');

/** Whatever else stands in the folder would be pushed with the add-on: whoever put it there says where it goes. */
export const writeFiles = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const others = (await readdir(folder)).filter((name) => !(name in files) && !isHidden(name)).sort();
  if (others.length > 0)
    throw new Error(
      `${folder} also holds ${others.slice(0, 5).join(', ')}${others.length > 5 ? ' and more' : ''}, which would be pushed with the add-on. Move or delete that, or choose another folder with --out.`,
    );
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
};
