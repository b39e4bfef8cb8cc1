import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedPorts, type PortName, type Ports } from './ports.ts';
import { temporalRecipe } from './temporal-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

const programs = { server: '/programs/temporal-server', sqlTool: '/programs/temporal-sql-tool' };

describe('how the Temporal server is run', () => {
  let home: string;
  const recipe = (url = 'postgres://postgres:secret@127.0.0.1:54329/postgres', ports: Ports = fixedPorts) => temporalRecipe(home, programs, url, ports);
  beforeEach(() => {
    home = temporaryFolder();
  });

  it('it authenticates nobody, so it listens on this machine only', () => {
    const { command, args, env } = recipe();
    expect([command, ...args]).toEqual(['/programs/temporal-server', '--allow-no-auth', 'start']);
    expect(env.BIND_ON_IP).toBe('127.0.0.1');
  });

  it('its configuration exists before it starts: without the file it would exit', () => {
    const config = recipe().env.DYNAMIC_CONFIG_FILE_PATH!;
    expect(config).toBe(join(home, 'temporal/dynamic-config.yaml'));
    const written = readFileSync(config, 'utf8');
    for (const key of ['matching.numTaskqueueReadPartitions', 'matching.numTaskqueueWritePartitions']) {
      expect(written).toContain(`${key}:\n  - value: 1\n`);
    }
    expect(written).toMatch(/^frontend\.namespaceRPS\.visibility:\n {2}- value: \d+$/m);
  });

  it('its pools leave most connections to the product', () => {
    const { SQL_MAX_CONNS, SQL_MAX_IDLE_CONNS, SQL_VIS_MAX_CONNS, NUM_HISTORY_SHARDS } = recipe().env;
    expect([SQL_MAX_CONNS, SQL_MAX_IDLE_CONNS, SQL_VIS_MAX_CONNS, NUM_HISTORY_SHARDS]).toEqual(['8', '8', '3', '4']);
  });

  it('its database is where the address says, with a password that needed escaping', () => {
    expect(recipe('postgres://temporal:p%40ss%2Fword@db.county.example/postgres').env).toMatchObject({
      DB: 'postgres12',
      POSTGRES_SEEDS: 'db.county.example',
      DB_PORT: '5432',
      POSTGRES_USER: 'temporal',
      POSTGRES_PWD: 'p@ss/word',
      DBNAME: 'temporal',
      VISIBILITY_DBNAME: 'temporal_visibility',
    });
  });

  it('every one of its ports is chosen: two servers stand beside each other', () => {
    const its = (Object.keys(fixedPorts) as PortName[]).filter((name) => /^(temporal|frontend|history|matching|worker(Grpc|Membership))/.test(name));
    const ports = { ...fixedPorts, ...Object.fromEntries(its.map((name, index) => [name, 30_000 + index])) };
    const given = Object.entries(recipe(undefined, ports).env).filter(([name]) => /_PORT$/.test(name) && name !== 'DB_PORT');
    expect(given.map(([, value]) => value).sort()).toEqual(its.map((_name, index) => String(30_000 + index)));
    expect(its).toHaveLength(9);
  });

  it('nothing of the surroundings gets in', () => {
    process.env.TEMPORAL_TLS_REQUIRE_CLIENT_AUTH = 'true';
    try {
      expect(recipe().env).not.toHaveProperty('TEMPORAL_TLS_REQUIRE_CLIENT_AUTH');
    } finally {
      delete process.env.TEMPORAL_TLS_REQUIRE_CLIENT_AUTH;
    }
  });
});
