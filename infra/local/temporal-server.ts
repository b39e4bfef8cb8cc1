import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporalPrograms } from './acquire-temporal.ts';
import { hasTable } from './database.ts';
import { type Ports } from './ports.ts';
import { runOnce } from './run-once.ts';
import { type Recipe } from './supervised-process.ts';
import { temporalAnswers } from './temporal-namespace.ts';

const HOST = '127.0.0.1';
const stores = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const;

// One machine: one partition a task queue is quicker, and caches of a cluster's size only hold memory.
const dynamicConfig = `matching.numTaskqueueReadPartitions:
  - value: 1
matching.numTaskqueueWritePartitions:
  - value: 1
frontend.namespaceRPS.visibility:
  - value: 200
history.hostLevelCacheMaxSize:
  - value: 8000
history.eventsHostLevelCacheMaxSizeBytes:
  - value: 33554432
`;

/** Makes Temporal's databases, or brings them up to the version of the tool: safe to repeat. */
export const prepareSchema = async (sqlTool: string, adminUrl: string): Promise<void> => {
  const { hostname, port, username, password } = new URL(adminUrl);
  const env = {
    PATH: process.env.PATH,
    SQL_PLUGIN: 'postgres12',
    SQL_HOST: hostname,
    SQL_PORT: port || '5432',
    SQL_USER: decodeURIComponent(username),
    SQL_PASSWORD: decodeURIComponent(password),
  };
  for (const { database, schema } of stores) {
    const tool = (...args: string[]) =>
      runOnce(sqlTool, ['--db', database, ...args], { env }).catch((error: Error) => {
        const advice = `数据库账号 ${env.SQL_USER} 需要建库的权利，或用 TEMPORAL_ADDRESS 指向一个已有的 Temporal。`;
        throw new Error(`Temporal 的数据库 ${database} 没有准备好：${advice}\n${error.message}`, { cause: error });
      });
    // setup-schema on a filled database would set its version back to 0.0.
    if (!(await hasTable(adminUrl, database, 'schema_version'))) {
      await tool('create');
      await tool('setup-schema', '-v', '0.0');
    }
    await tool('update-schema', '--schema-name', schema);
  }
};

export const temporalRecipe = (home: string, programs: TemporalPrograms, adminUrl: string, ports: Ports): Recipe => {
  const folder = join(home, 'temporal');
  const config = join(folder, 'dynamic-config.yaml');
  // The server exits when this file is missing.
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, dynamicConfig);
  const { hostname, port, username, password } = new URL(adminUrl);
  const address = `${HOST}:${ports.temporal}`;
  return {
    name: 'Temporal',
    command: programs.server,
    args: ['--allow-no-auth', 'start'],
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DB: 'postgres12',
      DB_PORT: port || '5432',
      POSTGRES_SEEDS: hostname,
      POSTGRES_USER: decodeURIComponent(username),
      POSTGRES_PWD: decodeURIComponent(password),
      DBNAME: stores[0].database,
      VISIBILITY_DBNAME: stores[1].database,
      // Cannot be changed once the databases exist.
      NUM_HISTORY_SHARDS: '4',
      BIND_ON_IP: HOST,
      // The default pools would open about 120 connections.
      SQL_MAX_CONNS: '8',
      SQL_MAX_IDLE_CONNS: '8',
      SQL_VIS_MAX_CONNS: '3',
      LOG_LEVEL: 'warn',
      GOMEMLIMIT: '400MiB',
      DYNAMIC_CONFIG_FILE_PATH: config,
      FRONTEND_GRPC_PORT: String(ports.temporal),
      FRONTEND_HTTP_PORT: String(ports.temporalHttp),
      FRONTEND_MEMBERSHIP_PORT: String(ports.frontendMembership),
      HISTORY_GRPC_PORT: String(ports.historyGrpc),
      HISTORY_MEMBERSHIP_PORT: String(ports.historyMembership),
      MATCHING_GRPC_PORT: String(ports.matchingGrpc),
      MATCHING_MEMBERSHIP_PORT: String(ports.matchingMembership),
      WORKER_GRPC_PORT: String(ports.workerGrpc),
      WORKER_MEMBERSHIP_PORT: String(ports.workerMembership),
    },
    startWithin: 60_000,
    probe: () => temporalAnswers(address),
  };
};
