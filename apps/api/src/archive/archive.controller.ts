import { Controller, Get, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import { id } from '@rectify/contracts';
import { writeArchive } from '@rectify/documents';
import { FileStore, readIssue, readLog, recordAudit } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { notFound, refused } from '../http/problem';
import { visibleIssue } from '../issues/visible-issue';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { archiveOf } from './archive-of';
import { attachmentsOf } from './attachments-of';

const ZIP = 'application/zip';

@Controller('api/issues')
export class ArchiveController {
  constructor(
    private readonly db: DataSource,
    private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** 归档. Whoever sees the closed issue may take its papers along; that they did is recorded. */
  @Get(':id/archive.zip')
  @Answers('已销号问题的归档材料（.zip）：审批表、方案、佐证目录与附件、全部记录', { file: ZIP, problems: [400, 404, 422] })
  async archive(
    @Param('id', { schema: id }) issueId: string,
    @CurrentPerson() person: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await visibleIssue(this.db.manager, issueId, person);
    // Issue and log of one moment: what the form says is what the log proves.
    const [read, log] = await this.db.transaction('REPEATABLE READ', async (manager) => [await readIssue(manager, issueId), await readLog(manager, issueId)] as const);
    if (!read) throw notFound('问题');
    const { issue, definition } = read;
    if (issue.phase !== 'closed') throw refused('NOT_CLOSED', '问题还没有销号，没有归档材料。');
    const attachments = await attachmentsOf(log, this.store);
    const at = this.clock.now();
    await recordAudit(this.db.manager, { personId: person.personId, action: 'archive.exported', subject: issueId, detail: { version: issue.version }, at });
    const name = encodeURIComponent(`${issue.facts.code}-归档材料.zip`);
    void reply.header('content-type', ZIP).header('content-disposition', `attachment; filename="archive.zip"; filename*=UTF-8''${name}`);
    return new StreamableFile(writeArchive(archiveOf(issue, definition, log), attachments));
  }
}
