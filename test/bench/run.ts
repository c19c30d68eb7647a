/** This file is `npm run bench`: every section, or the one that is named (`npm run bench -- start`). */

const SECTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  start: () => import('./start'),
  functions: () => import('./functions'),
};

const [wanted] = process.argv.slice(2);
const sections = wanted === undefined ? Object.values(SECTIONS) : [SECTIONS[wanted]];
for (const section of sections) {
  if (!section) throw new Error(`The sections are ${Object.keys(SECTIONS).join(', ')}, not ${wanted}`);
  await section();
}

export {};
