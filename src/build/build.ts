/** This file is `npm run build`: it writes dist/ and says what it wrote, or why it did not. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildFiles, ROOT } from './bundle';
import { writeFiles } from './output';

const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(ROOT, 'dist') } } });

try {
  const files = await buildFiles();
  await writeFiles(path.resolve(values.out), files);
  for (const [name, text] of Object.entries(files))
    console.log(`${name.padEnd(16)} ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`);
} catch (error) {
  console.error(`The build failed, and ${path.relative(ROOT, values.out) || values.out} was left as it was.`);
  console.error((error as Error).message);
  process.exitCode = 1;
}
