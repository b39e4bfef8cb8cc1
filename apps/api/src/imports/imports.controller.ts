import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { id, importPatch, importView, openImports, type ImportPatch, type ImportView, type OpenImports } from '@rectify/contracts';
import type { FastifyRequest } from 'fastify';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';
import { ImportsService } from './imports.service';
import { uploadedFile } from './uploaded-file';

const OFFICE_ONLY = '导入问题清单由整改办办理。';
const upload = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } as const;

@Controller('api/batches/:batchId/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { ...upload, required: [...upload.required] } })
  @Answers('上传问题清单（.xlsx），得到草稿', { 201: importView, problems: [400, 403, 404, 413, 415, 422] })
  async start(
    @Param('batchId', { schema: id }) batchId: string,
    @Req() request: FastifyRequest,
    @CurrentPerson() person: SignedIn,
  ): Promise<ImportView> {
    requirePermission(person, 'importIssues', OFFICE_ONLY);
    return this.imports.start(batchId, await uploadedFile(request), person);
  }

  @Get()
  @Answers('本批次还没有确认、也没有放弃的清单', { 200: openImports, problems: [400, 403, 404] })
  open(@Param('batchId', { schema: id }) batchId: string, @CurrentPerson() person: SignedIn): Promise<OpenImports> {
    requirePermission(person, 'importIssues', OFFICE_ONLY);
    return this.imports.open(batchId);
  }

  @Get(':importId')
  @Answers('草稿，附每一处疑问', { 200: importView, problems: [400, 403, 404] })
  one(
    @Param('batchId', { schema: id }) batchId: string,
    @Param('importId', { schema: id }) importId: string,
    @CurrentPerson() person: SignedIn,
  ): Promise<ImportView> {
    requirePermission(person, 'importIssues', OFFICE_ONLY);
    return this.imports.one({ batchId, importId });
  }

  @Patch(':importId')
  @Answers('更正列的对应，或逐行作出决定', { 200: importView, problems: [400, 403, 404, 422] })
  change(
    @Param('batchId', { schema: id }) batchId: string,
    @Param('importId', { schema: id }) importId: string,
    @Body({ schema: importPatch }) patch: ImportPatch,
    @CurrentPerson() person: SignedIn,
  ): Promise<ImportView> {
    requirePermission(person, 'importIssues', OFFICE_ONLY);
    return this.imports.change({ batchId, importId }, patch);
  }

  @Post(':importId/confirm')
  @HttpCode(200)
  @Answers('确认：整份登记，或一条也不登记', { 200: importView, problems: [400, 403, 404, 422] })
  confirm(
    @Param('batchId', { schema: id }) batchId: string,
    @Param('importId', { schema: id }) importId: string,
    @CurrentPerson() person: SignedIn,
  ): Promise<ImportView> {
    requirePermission(person, 'importIssues', OFFICE_ONLY);
    return this.imports.confirm({ batchId, importId }, person);
  }

  @Delete(':importId')
  @HttpCode(204)
  @Answers('放弃草稿', { 204: null, problems: [400, 403, 404, 422] })
  discard(
    @Param('batchId', { schema: id }) batchId: string,
    @Param('importId', { schema: id }) importId: string,
    @CurrentPerson() person: SignedIn,
  ): Promise<void> {
    requirePermission(person, 'importIssues', OFFICE_ONLY);
    return this.imports.discard({ batchId, importId }, person);
  }
}
