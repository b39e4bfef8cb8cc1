import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedDefinitions, statisticsInspection } from '@rectify/definitions';
import type { Actor, Definition, IssueFacts, Positions, UnitRef } from '@rectify/domain';
import { migrateDatabase, openDatabase, publishCalendar, publishDefinition, readDirectory, type Directory } from '@rectify/persistence';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { startStack, type Stack, type StackOptions } from '../../../infra/local/stack';
import { aDeadline, calendar2026 } from '../../builders';
import { Caller } from './caller';
import { settleCounty } from './organisation';

/** The product on its real servers, in a folder of its own, with the people of the fictional county. */
export class County {
  private constructor(
    public stack: Stack,
    public db: DataSource,
    readonly directory: Directory,
    private readonly home: string,
  ) {}

  static async start(options: Pick<StackOptions, 'parts' | 'env'> = {}): Promise<County> {
    const home = mkdtempSync(join(tmpdir(), 'rectify-test-'));
    const stack = await startStack({ home, ports: 'free', quiet: true, ...options });
    try {
      const db = await openDatabase(stack.urls.database, { poolSize: 20 });
      await migrateDatabase(db);
      for (const definition of shippedDefinitions) await publishDefinition(db, definition);
      await publishCalendar(db, calendar2026);
      await settleCounty(db);
      return new County(stack, db, await readDirectory(db.manager), home);
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.db.destroy();
    await this.stack.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Everything stops, these databases of the server are lost, everything starts again on the same folder. */
  async restartWithout(...databases: readonly string[]): Promise<void> {
    const { api, worker, temporal } = this.stack.parts;
    await Promise.all([api.stop(), worker.stop(), temporal.stop()]);
    const { postgres: password } = JSON.parse(readFileSync(join(this.home, 'postgres/secrets.json'), 'utf8')) as { postgres: string };
    const server = new pg.Client(`postgres://postgres:${password}@127.0.0.1:${this.stack.ports.postgres}/postgres`);
    await server.connect();
    for (const name of databases) await server.query(`drop database ${server.escapeIdentifier(name)} with (force)`);
    await server.end();
    await this.db.destroy();
    await this.stack.stop();
    this.stack = await startStack({ home: this.home, ports: 'free', quiet: true });
    this.db = await openDatabase(this.stack.urls.database, { poolSize: 20 });
  }

  unit(code: string): UnitRef {
    const unit = this.directory.units.find((each) => each.code === code);
    if (!unit) throw new Error(`No unit ${code}`);
    return { id: unit.id, name: unit.name, kind: unit.kind };
  }

  /** The person as the core sees them. */
  actor(account: string): Actor {
    const person = this.directory.people.find((each) => each.account === account);
    if (!person) throw new Error(`No account ${account}`);
    const unit = this.directory.units.find((each) => each.id === person.unitId);
    return { personId: person.id, name: person.name, unitId: person.unitId, unitName: unit?.name ?? '', roles: person.roles };
  }

  /** Logged in over HTTP. */
  as(account: string): Promise<Caller> {
    return Caller.login(this.stack.urls.web, account);
  }

  get definition(): Definition {
    return statisticsInspection;
  }

  get positions(): Positions {
    return { office: this.unit('YL013'), industryDepartment: this.unit('YL023'), reformBureau: this.unit('YL022'), statisticsBureau: this.unit('YL020') };
  }

  /** 青栎镇's industry issue unless said otherwise. */
  facts(changes: Partial<IssueFacts> = {}): IssueFacts {
    const leader = this.actor('ld08');
    return {
      code: 'TJ-01',
      finding: '停产企业仍在报送产值，台账与用电数据不一致。',
      section: '工业',
      issueType: '停产报数',
      rectifyType: '限期整改',
      objective: '停产企业全部核实，台账与现场一致。',
      measures: ['逐户到现场核实'],
      leaders: [{ id: leader.personId, name: leader.name, post: '分管工业副县长' }],
      leadUnits: [this.unit('YL023')],
      responsibleUnits: [this.unit('YL102')],
      deadline: aDeadline(),
      listedOn: '2026-08-10',
      positions: this.positions,
      remarks: '',
      ...changes,
    };
  }
}
