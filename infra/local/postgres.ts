import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { closedAncestor, type OsUser, postgresUser } from './os-user.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { runOnce } from './run-once.ts';
import { type Recipe } from './supervised-process.ts';

const HOST = '127.0.0.1';
const MAX_CONNECTIONS = 200;

interface Secrets {
  readonly postgres: string;
  readonly rectify: string;
}

export interface LocalPostgres {
  readonly recipe: () => Promise<Recipe>;
  /** Superuser on the maintenance database: Temporal's own databases, roles. */
  readonly adminUrl: string;
  /** The product's own database, as an owner without superuser rights (row-level security must hold for it). */
  readonly url: string;
}

const secretsIn = (folder: string): Secrets => {
  const path = join(folder, 'secrets.json');
  if (!existsSync(path)) {
    const [postgres, rectify] = [randomBytes(18).toString('hex'), randomBytes(18).toString('hex')];
    writeFileSync(path, JSON.stringify({ postgres, rectify }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
};

// No PGHOST, PGDATA … of the surroundings; messages in a language that logs and searches agree on.
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

const initialise = async (bin: string, folder: string, password: string, user: OsUser | undefined) => {
  const data = join(folder, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return;
  // Made aside and renamed: an interrupted initdb leaves no half a cluster behind.
  const fresh = join(folder, 'data.new');
  const passwordFile = join(folder, 'password.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh-CN'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await runOnce(join(bin, 'initdb'), [`--pgdata=${fresh}`, ...access, ...locale], { env: environment(), cwd: folder, user });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, data);
};

/** Lets the OS user of the database through to its data, which itself stays closed to all others. */
const openWay = (home: string, folders: readonly string[]) => {
  chmodSync(home, statSync(home).mode | 0o111);
  for (const folder of folders) {
    const closed = closedAncestor(join(folder, 'x'));
    if (closed) {
      throw new Error(`以 root 启动时 PostgreSQL 由系统用户 postgres 运行，但它进不了 ${closed}：请把 RECTIFY_HOME（和 RECTIFY_CACHE）设到别处。`);
    }
  }
};

const answers = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000, query_timeout: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

export const databaseAnswers = answers;

/** The PostgreSQL that npm brought, with its data in `home`. */
export const localPostgres = (root: string, home: string, cache: string, port: number): LocalPostgres => {
  const folder = join(home, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const secrets = secretsIn(folder);
  const adminUrl = `postgres://postgres:${secrets.postgres}@${HOST}:${port}/postgres`;
  const url = `postgres://rectify:${secrets.rectify}@${HOST}:${port}/rectify`;

  const recipe = async (): Promise<Recipe> => {
    const user = postgresUser();
    const bin = postgresBinaries(root, cache);
    if (user) openWay(home, [folder, bin]);
    await initialise(bin, folder, secrets.postgres, user);
    const settings = {
      listen_addresses: HOST,
      port: String(port),
      max_connections: String(MAX_CONNECTIONS),
      unix_socket_directories: '',
      timezone: 'UTC',
      log_timezone: 'UTC',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return {
      name: 'PostgreSQL',
      command: join(bin, 'postgres'),
      args: ['-D', join(folder, 'data'), ...flags],
      env: environment(),
      cwd: folder,
      ...user,
      // Fast shutdown: SIGTERM would wait until every client has gone.
      stopSignal: 'SIGINT',
      // The last checkpoint of a busy database takes its time.
      stopWithin: 60_000,
      startWithin: 60_000,
      probe: () => answers(adminUrl),
    };
  };
  return { recipe, adminUrl, url };
};
