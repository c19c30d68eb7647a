/** This file runs the server of Local Sheets as a process of its own, as two `npm start` on one folder are. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const SERVER = path.resolve(import.meta.dirname, '../../src/local/server.ts');

/** What the process runs: it serves the folder that it is given, says where, and stays until it is ended. */
const SCRIPT = `
import { startServer } from ${JSON.stringify(SERVER)};
const page = { version: 'v1', files: {} };
const [, , workbooks] = process.argv;
startServer({ dist: workbooks, workbooks, port: 0 }, { page }).then(({ url }) => console.log(url));
`;

export interface ServerProcess {
  readonly url: string;
  readonly id: number;
  /** As when the machine takes the process away. */
  kill(): Promise<void>;
}

export interface ServerProcesses {
  /** `limits` are words of the shell before the process is started, such as `ulimit -f 1`. */
  start(workbooks: string, limits?: string): Promise<ServerProcess>;
  end(): Promise<void>;
}

/** One bundle for all: Node alone starts it, and any user may read it. */
export const serverProcesses = async (): Promise<ServerProcesses> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-process-'));
  const file = path.join(folder, 'server.cjs');
  const stdin = { contents: SCRIPT, resolveDir: folder, loader: 'js' } as const;
  const { outputFiles } = await build({ stdin, bundle: true, platform: 'node', write: false, logLevel: 'silent' });
  await writeFile(file, outputFiles[0]!.text);
  await chmod(folder, 0o755);
  const running = new Set<ChildProcess>();

  const kill = async (child: ChildProcess): Promise<void> => {
    running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };

  return {
    start: async (workbooks, limits = ':') => {
      const command = `${limits}; exec "$0" "$@"`;
      // Whoever may do everything is refused nothing: the process then runs as a user who may do little.
      const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      const child = spawn('/bin/sh', ['-c', command, process.execPath, file, workbooks], { ...user });
      running.add(child);
      let failure = '';
      child.stderr.on('data', (text) => (failure += text));
      const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown];
      if (!(said instanceof Buffer)) throw new Error(`The server did not start: ${failure}`);
      return { url: said.toString().trim(), id: child.pid!, kill: () => kill(child) };
    },
    end: async () => {
      for (const child of running) await kill(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
