/** This file is `npm start`: it builds the add-on, serves Local Sheets, and builds again when a source changes. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Show, startServer } from './server';
import { buildPage } from './serverPage';
import { readOptions, usage } from './startOptions';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const KEPT = path.join(ROOT, '.local');

/** Runs `npm run build` as another process: Local Sheets sees the add-on's files, never its modules. */
const buildAddOn = (): Promise<{ ok: boolean; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/build/build.ts'], { cwd: ROOT });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });

/** Where a tool stopped in its own code says nothing to who is to mend ours. */
const NOISE = /^(\s+at |node:internal|\s*triggerUncaughtException|\s*\^\s*$|Node\.js v|\s*$)/;

const reasonIn = (output: string): string =>
  output
    .split('\n')
    .filter((line) => !NOISE.test(line))
    .join('\n')
    .replaceAll(ROOT + path.sep, '');

const whatToShow = async (): Promise<Show> => {
  const [addOn, page] = await Promise.all([buildAddOn(), buildPage(KEPT).catch((error: Error) => error)]);
  if (!addOn.ok)
    return {
      problem: {
        title: { en: 'The add-on does not build', fr: 'Le module ne se construit pas' },
        advice: {
          en: 'Mend the file named below and save it: this page loads itself again. Your workbook is safe.',
          fr: 'Corrigez le fichier nommé ci-dessous et enregistrez-le\u00a0: cette page se recharge d’elle-même. Votre classeur est intact.',
        },
        details: reasonIn(addOn.output),
      },
    };
  if (page instanceof Error)
    return {
      problem: {
        title: { en: 'The page of Local Sheets does not build', fr: 'La page de Local Sheets ne se construit pas' },
        advice: {
          en: 'Run npm install, or mend the file named below. Your workbook is safe.',
          fr: 'Lancez npm install, ou corrigez le fichier nommé ci-dessous. Votre classeur est intact.',
        },
        details: reasonIn(page.message),
      },
    };
  return { page };
};

/** Calls back once a burst of changes under src/ is over, and never while the last call is still at work. */
const onSourceChange = (work: () => Promise<void>): void => {
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  watch(path.join(ROOT, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(work);
    }, 150);
  });
};

const say = (show: Show): void => {
  if ('problem' in show) console.error(`${show.problem.title.en}.\n${show.problem.details}`);
};

const start = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(usage());
  const port = options.port === undefined ? {} : { port: Number(options.port) };
  const waiting: Show = {
    problem: {
      title: { en: 'Local Sheets is being built', fr: 'Local Sheets se construit' },
      advice: { en: 'A moment, please.', fr: 'Un instant, s’il vous plaît.' },
      details: '',
    },
  };
  const server = await startServer({ dist: path.join(ROOT, 'dist'), workbooks: KEPT, ...port }, waiting);
  const build = async () => {
    const show = await whatToShow();
    say(show);
    server.show(show);
  };
  await build();
  const address = options.now ? `${server.url}?now=${encodeURIComponent(options.now)}` : server.url;
  console.log(`Local Sheets is open at ${address} (stop with Ctrl+C)`);
  onSourceChange(build);
};

start().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
