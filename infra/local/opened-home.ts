import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { postGuardian } from './guardian.ts';
import { lockHome } from './home-lock.ts';
import { readJson, writeJson } from './json-file.ts';
import { recordParts, stopLeftovers } from './leftovers.ts';
import { logFile } from './log-file.ts';
import { type PartName } from './part.ts';
import { type Ports } from './ports.ts';
import { type Surroundings } from './supervised-process.ts';

// The order in which parts stop when nobody is there to ask: first those that write.
const stopOrder = ['api', 'worker', 'temporal', 'postgres'] as const;

export interface OpenedHome {
  rememberedPorts(): Partial<Ports>;
  /** Keeps the ports for the next start, and tells a second starter where this one is found. */
  announce(web: string, ports: Ports): void;
  /** Logs, pids and the guardian of one part. */
  around(name: PartName): Surroundings;
  close(): void;
}

/** Takes a data folder for this process: its lock, its leftovers from before, its guardian. Throws HomeInUse. */
export const openHome = async (
  home: string,
  onLine: (line: string) => void,
  onOutput: (part: PartName, line: string) => void,
): Promise<OpenedHome> => {
  mkdirSync(home, { recursive: true });
  const lock = lockHome(home);
  try {
    await stopLeftovers(home, onLine);
  } catch (error) {
    lock.release();
    throw error;
  }
  const guardian = postGuardian();
  const pids = new Map<PartName, number>();
  const portsFile = join(home, 'run/ports.json');

  const tell = () => {
    const alive = stopOrder.flatMap((name) => {
      const pid = pids.get(name);
      return pid === undefined ? [] : [{ name, pid, stopSignal: name === 'postgres' ? ('SIGINT' as const) : ('SIGTERM' as const) }];
    });
    guardian.watch(alive);
    recordParts(home, alive);
  };

  return {
    rememberedPorts: () => readJson<Partial<Ports>>(portsFile) ?? {},
    announce: (web, ports) => {
      writeJson(portsFile, ports);
      lock.announce(web);
    },
    around: (name) => {
      const write = logFile(join(home, `logs/${name}.log`));
      return {
        onLine,
        onOutput: (line) => {
          write(line);
          onOutput(name, line);
        },
        onPid: (pid) => {
          if (pid === undefined) pids.delete(name);
          else pids.set(name, pid);
          tell();
        },
      };
    },
    close: () => {
      guardian.dismiss();
      lock.release();
    },
  };
};
