import { readOrganisation, type Sheet } from '@rectify/domain';
import { uuidv7 } from '@rectify/persistence';
import { hash } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import sheets from '../../data/组织机构与人员.json';

export const PASSWORD = 'yunling-2026';

/** Units and people of the fictional county, written as the reference data they are. */
export async function settleCounty(db: DataSource): Promise<void> {
  const { units, persons } = readOrganisation(sheets as readonly Sheet[]);
  const unitIds = new Map(units.map((unit) => [unit.code, uuidv7()]));
  const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 });
  for (const { code, name, kind, aliases } of units) {
    await db.query(`insert into unit (id, code, name, kind, parent_id, aliases) values ($1, $2, $3, $4, null, $5)`, [unitIds.get(code), code, name, kind, aliases]);
  }
  for (const person of persons) {
    await db.query(
      `insert into person (id, account, name, unit_id, post, roles, email, active, password_hash) values ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
      [uuidv7(), person.account, person.name, unitIds.get(person.unitCode), person.post, person.roles, person.email, passwordHash],
    );
  }
  const held = { office: 'YL013', statisticsBureau: 'YL020', supervisionOffice: 'YL012', reformBureau: 'YL022', industry: 'YL020', 'industry:投资': 'YL022', 'industry:工业': 'YL023', 'industry:服务业': 'YL024' };
  for (const [key, code] of Object.entries(held)) {
    await db.query(`insert into county_position (key, unit_id) values ($1, $2)`, [key, unitIds.get(code)]);
  }
}
