import { derivePositions, type ListedOrganisation } from '@rectify/domain';
import { readDirectory, uuidv7 } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { DemoCounty } from './demo-county';

/** Writes the units, people and positions that are not there yet, and returns the county. Refuses to mix with another one. */
export async function settleCounty(manager: EntityManager, organisation: ListedOrganisation, passwordHash: string): Promise<DemoCounty> {
  await refuseStrangers(manager, organisation);
  const unitIds = await settleUnits(manager, organisation);
  for (const { account, name, unitCode, post, roles, email } of organisation.persons) {
    await manager.query(
      `insert into person (id, account, name, unit_id, post, roles, email, active, password_hash) values ($1, $2, $3, $4, $5, $6, $7, true, $8)
       on conflict (account) do nothing`,
      [uuidv7(), account, name, unitIds.get(unitCode), post, roles, email, passwordHash],
    );
  }
  const { units, people } = await readDirectory(manager);
  const positions = derivePositions(units, people);
  const held: readonly (readonly [string, { readonly id: string } | null])[] = [
    ['office', positions.office],
    ['reformBureau', positions.reformBureau],
    ['statisticsBureau', positions.statisticsBureau],
    ...(positions.supervisionOffice ? [['supervisionOffice', positions.supervisionOffice] as const] : []),
    ['industry', positions.defaultIndustryDepartment],
    ...Object.entries(positions.industryDepartments).map(([section, unit]) => [`industry:${section}`, unit] as const),
  ];
  for (const [key, unit] of held) {
    if (!unit) throw new Error(`演示县没有单位担任“${key}”。`);
    await manager.query(`insert into county_position (key, unit_id) values ($1, $2) on conflict (key) do nothing`, [key, unit.id]);
  }
  return new DemoCounty(units, people, positions);
}

async function refuseStrangers(manager: EntityManager, { units }: ListedOrganisation): Promise<void> {
  const [stranger] = await manager.query(`select name from unit where code <> all($1::text[]) limit 1`, [units.map((unit) => unit.code)]);
  if (stranger) throw new Error(`数据库里已有演示县以外的单位（${stranger.name}），不能装入演示县。`);
}

async function settleUnits(manager: EntityManager, { units }: ListedOrganisation): Promise<ReadonlyMap<string, string>> {
  for (const { code, name, kind, aliases } of units) {
    await manager.query(`insert into unit (id, code, name, kind, parent_id, aliases) values ($1, $2, $3, $4, null, $5) on conflict (code) do nothing`, [
      uuidv7(), code, name, kind, aliases,
    ]);
  }
  const parents = units.filter((unit) => unit.parentCode !== null);
  await manager.query(
    `update unit set parent_id = parent.id from unnest($1::text[], $2::text[]) as l(code, parent_code) join unit parent on parent.code = l.parent_code
     where unit.code = l.code and unit.parent_id is null`,
    [parents.map((unit) => unit.code), parents.map((unit) => unit.parentCode)],
  );
  const rows: readonly { readonly code: string; readonly id: string }[] = await manager.query(`select code, id from unit`);
  return new Map(rows.map(({ code, id }) => [code, id]));
}
