import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  draftBase,
  draftPatch,
  draftPublication,
  draftRejection,
  draftSubmission,
  draftView,
  id,
  newDraft,
  type DraftBase,
  type DraftPatch,
  type DraftPublication,
  type DraftRejection,
  type DraftSubmission,
  type DraftView,
  type NewDraft,
} from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { requireEditing, requirePublishing, requireReading } from './definition-access';
import { DraftsService } from './drafts.service';

/** 流程草稿, from the copy to 发布 by a second person. */
@Controller('api/definitions/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Post()
  @Answers('从一版流程新建草稿：同一标识为其新版，另一标识为新流程', { 201: draftView, problems: [400, 403, 404, 422] })
  create(@Body({ schema: newDraft }) body: NewDraft, @CurrentPerson() person: SignedIn): Promise<DraftView> {
    requireEditing(person);
    return this.drafts.create(body, person);
  }

  @Get(':id')
  @Answers('草稿及其今天的问题', { 200: draftView, problems: [400, 403, 404] })
  one(@Param('id', { schema: id }) draftId: string, @CurrentPerson() person: SignedIn): Promise<DraftView> {
    requireReading(person);
    return this.drafts.one(draftId);
  }

  @Patch(':id')
  @Answers('保存草稿；expectedRevision 不是当前修订号时返回 409', { 200: draftView, problems: [400, 403, 404, 409, 413, 422] })
  edit(
    @Param('id', { schema: id }) draftId: string,
    @Body({ schema: draftPatch }) body: DraftPatch,
    @CurrentPerson() person: SignedIn,
  ): Promise<DraftView> {
    requireEditing(person);
    return this.drafts.edit(draftId, body, person);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers('删除未提交的草稿', { 204: null, problems: [400, 403, 404, 422] })
  discard(@Param('id', { schema: id }) draftId: string, @CurrentPerson() person: SignedIn): Promise<void> {
    requireEditing(person);
    return this.drafts.discard(draftId, person);
  }

  @Post(':id/rebase')
  @HttpCode(200)
  @Answers('改以本流程的另一版为底稿；草稿内容不变', { 200: draftView, problems: [400, 403, 404, 422] })
  rebase(
    @Param('id', { schema: id }) draftId: string,
    @Body({ schema: draftBase }) { version }: DraftBase,
    @CurrentPerson() person: SignedIn,
  ): Promise<DraftView> {
    requireEditing(person);
    return this.drafts.rebase(draftId, version, person);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Answers('提交审批；有错误时不能提交', { 200: draftView, problems: [400, 403, 404, 422] })
  submit(
    @Param('id', { schema: id }) draftId: string,
    @Body({ schema: draftSubmission }) { note }: DraftSubmission,
    @CurrentPerson() person: SignedIn,
  ): Promise<DraftView> {
    requireEditing(person);
    return this.drafts.submit(draftId, note, person);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Answers('起草人撤回提交', { 200: draftView, problems: [400, 403, 404, 422] })
  withdraw(@Param('id', { schema: id }) draftId: string, @CurrentPerson() person: SignedIn): Promise<DraftView> {
    requireEditing(person);
    return this.drafts.withdraw(draftId, person);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Answers('由起草人以外的人批准发布，成为新版', { 200: draftView, problems: [400, 403, 404, 409, 422] })
  publish(
    @Param('id', { schema: id }) draftId: string,
    @Body({ schema: draftPublication }) body: DraftPublication,
    @CurrentPerson() person: SignedIn,
  ): Promise<DraftView> {
    requirePublishing(person);
    return this.drafts.publish(draftId, body, person);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Answers('由起草人以外的人退回，写明理由', { 200: draftView, problems: [400, 403, 404, 422] })
  reject(
    @Param('id', { schema: id }) draftId: string,
    @Body({ schema: draftRejection }) { reason }: DraftRejection,
    @CurrentPerson() person: SignedIn,
  ): Promise<DraftView> {
    requirePublishing(person);
    return this.drafts.reject(draftId, reason, person);
  }
}
