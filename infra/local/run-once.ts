import { spawn } from 'node:child_process';
import { eachLine } from './lines.ts';
import { type OsUser } from './os-user.ts';

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly user?: OsUser | undefined;
  readonly onStdout?: (line: string) => void;
  readonly onStderr?: (line: string) => void;
}

// Compilers say what is wrong first, and then where they were.
const LAST_WORDS = 40;

/** Runs a program to its end and returns what it printed; throws with its last words when it fails. */
export const runOnce = (command: string, args: readonly string[], options: RunOptions = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const { env = process.env, cwd, user } = options;
    const child = spawn(command, args, { env, cwd, uid: user?.uid, gid: user?.gid, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = () => void child.kill();
    process.once('exit', kill);
    const out: string[] = [];
    let last: string[] = [];
    eachLine(child.stdout, (line) => {
      out.push(line);
      options.onStdout?.(line);
    });
    eachLine(child.stderr, (line) => {
      last = [...last.slice(1 - LAST_WORDS), line];
      options.onStderr?.(line);
    });
    child.once('error', (error) => {
      process.off('exit', kill);
      reject(error);
    });
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      if (code === 0) return resolve(out.join('\n'));
      const words = (last.length > 0 ? last : out.slice(-LAST_WORDS)).join('\n  ');
      reject(new Error(`${command} ${args[0] ?? ''} 失败（${signal ?? `代码 ${code}`}）：\n  ${words}`));
    });
  });
