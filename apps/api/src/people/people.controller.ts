import { Controller, Get } from '@nestjs/common';
import { personList, type PersonList, type PersonView } from '@rectify/contracts';
import type { Person } from '@rectify/domain';
import { readDirectory } from '@rectify/persistence';
import { DataSource } from 'typeorm';
import { Answers } from '../openapi/answers';

@Controller('api/people')
export class PeopleController {
  constructor(private readonly db: DataSource) {}

  /** Those who are active; addresses of mail and anything secret stay here. */
  @Get()
  @Answers('全县在岗人员', { 200: personList })
  async list(): Promise<PersonList> {
    const { people, units } = await readDirectory(this.db.manager);
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    const view = ({ id, account, name, unitId, post, roles }: Person): PersonView => {
      return { id, account, name, unitId, unitName: names.get(unitId) ?? '', post, roles: [...roles] };
    };
    return { items: people.filter((person) => person.active).map(view) };
  }
}
