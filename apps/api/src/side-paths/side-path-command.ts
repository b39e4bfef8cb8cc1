import type { IssueCommand } from '@rectify/contracts';
import type { Command, UnitRef } from '@rectify/domain';
import { chosenUnits } from '../units/chosen';
import type { County } from '../units/county';

/** Commands that name a unit of the county by its id. */
export type NamingUnit = Extract<IssueCommand, { type: 'transfer' | 'addAssistingUnit' | 'decideAppeal' }>;

const naming: readonly string[] = ['transfer', 'addAssistingUnit', 'decideAppeal'] satisfies readonly NamingUnit['type'][];

export function namesUnit(body: IssueCommand): body is NamingUnit {
  return naming.includes(body.type);
}

/** The core's command, with the unit as it is named now. 422 for a unit the county does not have. */
export function unitCommandOf(body: NamingUnit, county: County): Command {
  const unit = (id: string, pointer: string): UnitRef => chosenUnits(county, [id], pointer)[0] as UnitRef;
  switch (body.type) {
    case 'transfer':
      return { type: 'transfer', fromUnitId: body.fromUnitId, to: unit(body.toUnitId, '/toUnitId'), reason: body.reason };
    case 'addAssistingUnit':
      return { type: 'addAssistingUnit', taskId: body.taskId, unit: unit(body.unitId, '/unitId'), matter: body.matter };
    case 'decideAppeal': {
      const { requestId, upheld, opinion, toUnitId } = body;
      return { type: 'decideAppeal', requestId, upheld, opinion, ...(toUnitId && { to: unit(toUnitId, '/toUnitId') }) };
    }
  }
}
