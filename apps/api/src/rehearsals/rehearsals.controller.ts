import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  definitionKey,
  definitionVersionNumber,
  drillView,
  id,
  newDrill,
  rehearsalRequest,
  rehearsalView,
  type DrillView,
  type NewDrill,
  type RehearsalRequest,
  type RehearsalView,
} from '@rectify/contracts';
import { requireReading } from '../definitions/definition-access';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';
import { RehearsalsService } from './rehearsals.service';

const OFFICE_ONLY = '演练由整改办发起。';

/** 推演与演练 of a process. */
@Controller('api/definitions')
export class RehearsalsController {
  constructor(private readonly rehearsals: RehearsalsService) {}

  @Post('simulate')
  @HttpCode(200)
  @Answers('按剧本推演一份流程：每一步、每份通知和文书及其日期；不保存', { 200: rehearsalView, problems: [400, 403, 404, 413, 422] })
  simulate(@Body({ schema: rehearsalRequest }) body: RehearsalRequest, @CurrentPerson() person: SignedIn): Promise<RehearsalView> {
    requireReading(person);
    return this.rehearsals.rehearse(body);
  }

  @Post('drafts/:id/drill')
  @Answers('用草稿的当前内容开一场演练', { 201: drillView, problems: [400, 403, 404, 422] })
  drillDraft(@Param('id', { schema: id }) draftId: string, @Body({ schema: newDrill }) body: NewDrill, @CurrentPerson() person: SignedIn): Promise<DrillView> {
    requirePermission(person, 'registerIssues', OFFICE_ONLY);
    return this.rehearsals.drillDraft(draftId, body, person);
  }

  @Post(':key/versions/:version/drill')
  @Answers('用一版已发布的流程开一场演练', { 201: drillView, problems: [400, 403, 404, 422] })
  drillVersion(
    @Param('key', { schema: definitionKey }) key: string,
    @Param('version', { schema: definitionVersionNumber }) version: number,
    @Body({ schema: newDrill }) body: NewDrill,
    @CurrentPerson() person: SignedIn,
  ): Promise<DrillView> {
    requirePermission(person, 'registerIssues', OFFICE_ONLY);
    return this.rehearsals.drillVersion({ key, version }, body, person);
  }
}
