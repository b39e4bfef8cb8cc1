import { spawn } from 'node:child_process';

export interface Ward {
  readonly pid: number;
  readonly stopSignal: NodeJS.Signals;
}

// Reads the wards from its input, the newest line counts. When the input ends without “done” the starter is dead
// (kill -9, out of memory): stop what it left behind, one after the other, ten seconds each.
const script = `
trap '' HUP INT TERM QUIT
# In a container whose first process buries nobody, the dead stay as zombies, and kill -0 still finds them.
lives() { kill -0 "$1" 2>/dev/null && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null; }
wards=
while read -r line; do
  [ "$line" = done ] && exit 0
  wards=$line
done
for ward in $wards; do
  pid=\${ward%%:*}
  kill -"\${ward##*:}" "$pid" 2>/dev/null || continue
  tries=0
  while lives "$pid" && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
  kill -KILL "$pid" 2>/dev/null
done
`;

export interface Guardian {
  readonly pid: number | undefined;
  /** Processes to stop, in this order, should the starter die without stopping them itself. */
  watch(wards: readonly Ward[]): void;
  dismiss(): void;
}

/** A shell of one megabyte that outlives this process just long enough to clean up after it. */
export const postGuardian = (): Guardian => {
  const shell = spawn('/bin/sh', ['-c', script, 'rectify-guardian'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.stdin.on('error', () => undefined);
  shell.unref();
  const say = (line: string) => shell.stdin.write(`${line}\n`);
  return {
    pid: shell.pid,
    watch: (wards) => say(wards.map(({ pid, stopSignal }) => `${pid}:${stopSignal.replace('SIG', '')}`).join(' ')),
    dismiss: () => {
      say('done');
      shell.stdin.end();
    },
  };
};
