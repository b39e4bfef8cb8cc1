import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import {
  batchList,
  batchPatch,
  batchView,
  id,
  newBatch,
  type BatchList,
  type BatchPatch,
  type BatchView,
  type NewBatch,
} from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';
import { BatchesService } from './batches.service';

const OFFICE_ONLY = '督察批次由整改办管理。';

@Controller('api/batches')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  @Get()
  @Answers('督察批次', { 200: batchList })
  list(@CurrentPerson() person: SignedIn): Promise<BatchList> {
    return this.batches.list(person);
  }

  @Post()
  @Answers('新建督察批次；kind 为 drill 的是演练', { 201: batchView, problems: [400, 403, 422] })
  create(@Body({ schema: newBatch }) body: NewBatch, @CurrentPerson() person: SignedIn): Promise<BatchView> {
    requirePermission(person, 'registerIssues', OFFICE_ONLY);
    return this.batches.create(body, person);
  }

  @Patch(':id')
  @Answers('更改批次名称', { 200: batchView, problems: [400, 403, 404] })
  rename(
    @Param('id', { schema: id }) batchId: string,
    @Body({ schema: batchPatch }) body: BatchPatch,
    @CurrentPerson() person: SignedIn,
  ): Promise<BatchView> {
    requirePermission(person, 'registerIssues', OFFICE_ONLY);
    return this.batches.rename(batchId, body, person);
  }
}
