import { Controller, Get, Inject, Param } from '@nestjs/common';
import { id, selfCheckList, type SelfCheckList } from '@rectify/contracts';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { listSelfChecks } from './self-check-list';

/** 举一反三 seen from the issue it began with; it is started, like everything, through the issue's own door. */
@Controller('api/issues')
export class SelfChecksController {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':id/self-checks')
  @Answers('举一反三：各单位自查的情况和汇总', { 200: selfCheckList, problems: [400, 404] })
  list(@Param('id', { schema: id }) issueId: string, @CurrentPerson() person: SignedIn): Promise<SelfCheckList> {
    return listSelfChecks(this.db.manager, issueId, scopeOfPerson(person), this.clock.now());
  }
}
