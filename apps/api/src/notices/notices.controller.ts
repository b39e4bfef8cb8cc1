import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { noticeList, noticeQueryString, readNotices, type NoticeItem, type NoticeList } from '@rectify/contracts';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { CLOCK } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { readCursor } from '../http/cursor';
import { pageOf } from '../http/page';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';

interface NoticeQueryRow extends Omit<NoticeItem, 'issueId' | 'at' | 'readAt'> {
  readonly issue_id: string | null;
  readonly at: Date;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

/** 通知: only ever one's own. */
@Controller('api/notices')
export class NoticesController {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('我的通知，最近的在前', { 200: noticeList, problems: [400] })
  async list(
    @Query({ schema: noticeQueryString }) query: z.output<typeof noticeQueryString>,
    @CurrentPerson() person: SignedIn,
  ): Promise<NoticeList> {
    const [at, id] = query.cursor === undefined ? [null, null] : readCursor(query.cursor, ['instant', 'id']);
    const rows: NoticeQueryRow[] = await this.db.query(
      `select id, issue_id, kind, subject, body, why, page, at, created_at, read_at from notice
       where person_id = $1 and ($5::boolean is not true or read_at is null) and ($2::timestamptz is null or created_at < $2 or (created_at = $2 and id > $3::uuid))
       order by created_at desc, id limit $4`,
      [person.personId, at, id, query.limit + 1, query.unread ?? false],
    );
    return pageOf(rows, query.limit, (row) => [row.created_at.toISOString(), row.id], itemOf);
  }

  /** Reading a notice takes no duty away. */
  @Post('read')
  @HttpCode(204)
  @Answers('标为已读；不给 ids 时全部标为已读', { 204: null, problems: [400, 403] })
  async read(@Body({ schema: readNotices }) { ids }: z.output<typeof readNotices>, @CurrentPerson() person: SignedIn): Promise<void> {
    await this.db.query(
      `update notice set read_at = $2 where person_id = $1 and read_at is null and ($3::uuid[] is null or id = any($3))`,
      [person.personId, new Date(this.clock.now()), ids ?? null],
    );
  }
}

function itemOf({ id, issue_id, kind, subject, body, why, page, at, read_at }: NoticeQueryRow): NoticeItem {
  return { id, issueId: issue_id, kind, subject, body, why, page, at: at.toISOString(), readAt: read_at?.toISOString() ?? null };
}
