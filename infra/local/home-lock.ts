import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './json-file.ts';
import { isAlive, type ProcessRecord, recordOf } from './process-identity.ts';

interface Holder extends ProcessRecord {
  readonly web: string;
}

/** Another stack runs in this home already. */
export class HomeInUse extends Error {
  constructor(home: string, { pid, web }: Holder) {
    super(`这个数据目录已有一个平台在运行（进程 ${pid}，网址 ${web}）：${home}\n要同时运行第二个，请另设 RECTIFY_HOME 与 PORT。`);
  }
}

const lockIn = (home: string) => join(home, 'run/lock.json');

/** Throws HomeInUse when a stack runs in this home. */
export const refuseHomeInUse = (home: string): void => {
  const other = readJson<Holder>(lockIn(home));
  if (other && isAlive(other)) throw new HomeInUse(home, other);
};

export interface HomeLock {
  /** Tells whoever comes second where the first one is found. */
  announce(web: string): void;
  release(): void;
}

/** Makes the lock, whole from its first moment, unless there is one. */
const makeLock = (lock: string, holder: unknown): boolean => {
  const aside = `${lock}.${process.pid}.mine`;
  writeFileSync(aside, JSON.stringify(holder));
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
};

/** Takes a dead holder's lock away. Should a quicker start have replaced it in between, that one gets its lock back. */
const removeDeadLock = (home: string, lock: string) => {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // somebody else took it away
  }
  const removed = readJson<Holder>(aside);
  const quicker = removed !== undefined && isAlive(removed);
  if (quicker) makeLock(lock, removed);
  rmSync(aside, { force: true });
  if (quicker) throw new HomeInUse(home, removed);
};

/** Takes the home for this process, or throws HomeInUse. A lock whose process is gone is taken over. */
export const lockHome = (home: string): HomeLock => {
  const lock = lockIn(home);
  mkdirSync(join(home, 'run'), { recursive: true });
  const holder = (web: string) => ({ ...recordOf(process.pid), web });
  for (let attempt = 0; !makeLock(lock, holder('正在启动')); attempt++) {
    refuseHomeInUse(home);
    if (attempt > 2) throw new Error(`无法取得数据目录的锁：${lock}`);
    removeDeadLock(home, lock);
  }
  return { announce: (web) => writeJson(lock, holder(web)), release: () => rmSync(lock, { force: true }) };
};
