import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { issueFilters, type IssueFilters } from '@rectify/contracts';
import { writeLedger } from '@rectify/documents';
import { businessDateOf, type Issue } from '@rectify/domain';
import { definitionOf, recordAudit } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { refused } from '../http/problem';
import { issueCondition } from '../issues/issue-filters';
import { Answers } from '../openapi/answers';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { ledgerRow } from './ledger-row';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_ROWS = 5000;

@Controller('api/exports')
export class ExportsController {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What the person may take along is what the list shows them; that they took it is recorded. Drills stand in no true
   * ledger: they are exported only when their batch is asked for.
   */
  @Get('ledger.xlsx')
  @Answers('整改台账（.xlsx），条件与问题台账相同；演练须指定批次', { file: XLSX, problems: [400, 422] })
  async ledger(
    @Query({ schema: issueFilters }) filters: IssueFilters,
    @CurrentPerson() person: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const at = this.clock.now();
    const { sql, parameters } = issueCondition(filters, scopeOfPerson(person), at);
    const formal = filters.batch ? '' : ' and not i.drill';
    const rows: { snapshot: Issue; drill: boolean }[] = await this.db.query(
      `select i.snapshot, i.drill from issue i where ${sql}${formal} order by i.code, i.id limit ${MOST_ROWS + 1}`,
      [...parameters],
    );
    if (rows.length > MOST_ROWS) throw refused('TOO_MANY_ROWS', `超过${MOST_ROWS}条，请增加筛选条件后再导出。`);
    const rowOf = async (issue: Issue) => ledgerRow(issue, await definitionOf(this.db.manager, issue.definition));
    const ledger = await Promise.all(rows.map(({ snapshot }) => rowOf(snapshot)));
    const reportedOn = businessDateOf(at);
    const drill = rows.some((row) => row.drill);
    const file = await writeLedger(ledger, { title: '整改台账', reportedBy: person.unitName, reportedOn, drill });
    const detail = { filters, rows: rows.length };
    await recordAudit(this.db.manager, { personId: person.personId, action: 'ledger.exported', subject: 'ledger', detail, at });
    const name = encodeURIComponent(`整改台账-${reportedOn}.xlsx`);
    void reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename="ledger-${reportedOn}.xlsx"; filename*=UTF-8''${name}`);
    return file;
  }
}
