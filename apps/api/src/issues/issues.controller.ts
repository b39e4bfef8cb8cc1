import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  batchAnswer,
  batchCommand,
  commandAnswer,
  eventList,
  id,
  issueCommand,
  issueList,
  issueQueryString,
  issueView,
  newIssue,
  statusList,
  type BatchAnswer,
  type BatchCommand,
  type CommandAnswer,
  type EventList,
  type IssueCommand,
  type IssueList,
  type IssueQueryString,
  type IssueView,
  type NewIssue,
  type StatusList,
} from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { IdempotencyKey, TakesIdempotencyKey } from '../http/idempotency-key';
import { Answers } from '../openapi/answers';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';
import { IssuesService } from './issues.service';

/** 反馈问题. Nothing here decides anything: scope is asked first, then the core. */
@Controller('api/issues')
export class IssuesController {
  constructor(private readonly issues: IssuesService) {}

  @Get()
  @Answers('问题台账', { 200: issueList, problems: [400] })
  list(@Query({ schema: issueQueryString }) query: IssueQueryString, @CurrentPerson() person: SignedIn): Promise<IssueList> {
    return this.issues.list(query, person);
  }

  @Post()
  @TakesIdempotencyKey(false)
  @Answers('登记一个问题', { 201: issueView, problems: [400, 403, 404, 422] })
  register(
    @Body({ schema: newIssue }) body: NewIssue,
    @IdempotencyKey('optional') key: string | undefined,
    @CurrentPerson() person: SignedIn,
  ): Promise<IssueView> {
    requirePermission(person, 'registerIssues', '登记问题由整改办办理。');
    return this.issues.register(body, key, person);
  }

  /** Each issue is decided by itself: what is refused says why and stops none of the others. */
  @Post('commands::batch')
  @HttpCode(200)
  @TakesIdempotencyKey(true)
  @Answers('催办多个问题', { 200: batchAnswer, problems: [400] })
  actOnMany(
    @Body({ schema: batchCommand }) body: BatchCommand,
    @IdempotencyKey('needed') key: string,
    @CurrentPerson() person: SignedIn,
  ): Promise<BatchAnswer> {
    return this.issues.actOnMany(body, key, person);
  }

  @Get('statuses')
  @Answers('可供筛选的流程状态，含流程定义另行命名的', { 200: statusList })
  statuses(): Promise<StatusList> {
    return this.issues.statuses();
  }

  @Get(':id')
  @Answers('问题详情，附此人此刻能做的动作', { 200: issueView, problems: [400, 404] })
  one(@Param('id', { schema: id }) issueId: string, @CurrentPerson() person: SignedIn): Promise<IssueView> {
    return this.issues.one(issueId, person);
  }

  @Get(':id/events')
  @Answers('问题的全部记录，按发生的先后', { 200: eventList, problems: [400, 404] })
  events(@Param('id', { schema: id }) issueId: string, @CurrentPerson() person: SignedIn): Promise<EventList> {
    return this.issues.events(issueId, person);
  }

  /** The one door for every act of a person on an issue. */
  @Post(':id/commands')
  @HttpCode(200)
  @TakesIdempotencyKey(true)
  @Answers('办理', { 200: commandAnswer, problems: [400, 403, 404, 409, 422] })
  act(
    @Param('id', { schema: id }) issueId: string,
    @Body({ schema: issueCommand }) command: IssueCommand,
    @IdempotencyKey('needed') key: string,
    @CurrentPerson() person: SignedIn,
  ): Promise<CommandAnswer> {
    return this.issues.act(issueId, command, key, person);
  }
}
