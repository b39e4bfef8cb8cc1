import { Controller, Get } from '@nestjs/common';
import { unitList, type UnitList } from '@rectify/contracts';
import { readDirectory } from '@rectify/persistence';
import { DataSource } from 'typeorm';
import { Answers } from '../openapi/answers';

@Controller('api/units')
export class UnitsController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @Answers('全县单位', { 200: unitList })
  async list(): Promise<UnitList> {
    const { units } = await readDirectory(this.db.manager);
    return { items: units.map(({ id, code, name, kind, parentId, aliases }) => ({ id, code, name, kind, parentId, aliases: [...aliases] })) };
  }
}
