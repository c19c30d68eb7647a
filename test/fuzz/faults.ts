/**
 * This file is `npm run fuzz:faults`: a fault at every service call of every act, then the same act again and another.
 * `--act NAME` for one act, `--every K` and `--seed N` for one fault in K, `--workers N` for N processes.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import prepare from '../globalSetup';
import { ACTS, type ActName } from './acts';
import { hunt, type Report } from './hunt';

const { values } = parseArgs({
  options: {
    act: { type: 'string', multiple: true },
    every: { type: 'string', default: '1' },
    seed: { type: 'string', default: '0' },
    workers: { type: 'string', default: '1' },
  },
});
const [every, seed, workers] = [values.every, values.seed, values.workers].map(Number) as [number, number, number];
const names = Object.keys(ACTS) as ActName[];
const wanted = (values.act ?? names).map((name) => {
  const act = names.find((one) => one === name);
  if (!act) throw new Error(`The acts are ${names.join(', ')}, not ${name}`);
  return act;
});

/** Each worker takes one act after another, every so many trials. */
async function work(): Promise<void> {
  for (const act of wanted) {
    const report = await hunt(act, { every, seed, onFailure: (failure) => console.log(`  ✗ ${failure}`) });
    console.log(said(report));
    if (report.failures.length > 0) process.exitCode = 1;
  }
}

const said = ({ act, calls, faults, states, failures }: Report): string =>
  `${act}: ${calls} calls, ${faults} faults that leave ${states} states, ${failures.length} failures`;

function share(rank: number): Promise<number> {
  const args = [
    '--every',
    String(every * workers),
    '--seed',
    String(seed + rank * every),
    ...wanted.flatMap((act) => ['--act', act]),
  ];
  const script = process.argv[1]!;
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], { stdio: 'inherit', env: CHILD });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

const CHILD = { ...process.env, FAULTS_PREPARED: '1' };

if (!process.env.FAULTS_PREPARED) await prepare();
if (workers === 1) await work();
else {
  const codes = await Promise.all(Array.from({ length: workers }, (_, rank) => share(rank)));
  process.exitCode = Math.max(...codes);
}
