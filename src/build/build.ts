/** This file is `npm run build`: it writes dist/ and says what it wrote, or why it did not. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildFiles, ROOT } from './bundle';

const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(ROOT, 'dist') } } });

/** Writes the files, and removes what an earlier build left, so that the folder holds what is pushed and nothing else. */
const write = async (folder: string, files: Record<string, string>): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const stale = (await readdir(folder)).filter((name) => !(name in files));
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { recursive: true })));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
};

try {
  const files = await buildFiles();
  await write(path.resolve(values.out), files);
  for (const [name, text] of Object.entries(files))
    console.log(`${name.padEnd(16)} ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`);
} catch (error) {
  console.error(`The build failed, and ${path.relative(ROOT, values.out) || values.out} was left as it was.`);
  console.error((error as Error).message);
  process.exitCode = 1;
}
