import { positionsFor, unitRefOf, type Actor, type CountyPositions, type Person, type PersonRef, type Positions, type Unit, type UnitRef } from '@rectify/domain';

/** The units and people of the county, found the way the demo's data names them. */
export class DemoCounty {
  constructor(
    private readonly units: readonly Unit[],
    private readonly people: readonly Person[],
    private readonly positions: CountyPositions,
  ) {}

  unit(code: string): UnitRef {
    const unit = this.units.find((each) => each.code === code);
    if (!unit) throw new Error(`演示数据里的单位“${code}”不在机构表中。`);
    return unitRefOf(unit);
  }

  /** `乡镇` stands for every township. */
  unitsOf(codes: readonly string[]): readonly UnitRef[] {
    const townships = this.units.filter((unit) => unit.kind === 'township').map(unitRefOf);
    return codes.flatMap((code) => (code === '乡镇' ? townships : [this.unit(code)]));
  }

  person(account: string): Person {
    const person = this.people.find((each) => each.account === account);
    if (!person) throw new Error(`演示数据里的账号“${account}”不在人员表中。`);
    return person;
  }

  personRef(account: string): PersonRef {
    const { id, name, post } = this.person(account);
    return { id, name, post };
  }

  /** The person as the core sees them. */
  actor(account: string): Actor {
    const { id, name, unitId, roles } = this.person(account);
    const unit = this.units.find((each) => each.id === unitId);
    return { personId: id, name, unitId, unitName: unit?.name ?? '', roles };
  }

  unitOfPerson(account: string): string {
    return this.actor(account).unitName;
  }

  positionsOf(section: string): Positions {
    return positionsFor(section, this.positions);
  }
}
