import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  definitionChanges,
  definitionComparison,
  definitionKey,
  definitionList,
  definitionProblems,
  definitionToValidate,
  definitionVersionNumber,
  definitionView,
  type DefinitionChanges,
  type DefinitionComparison,
  type DefinitionList,
  type DefinitionProblems,
  type DefinitionToValidate,
  type DefinitionView,
} from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { requireEditing, requireReading } from './definition-access';
import { VersionsService } from './versions.service';

/** 流程定义: published versions, and what a definition would mean. */
@Controller('api/definitions')
export class DefinitionsController {
  constructor(private readonly versions: VersionsService) {}

  @Get()
  @Answers('流程及其各版本（新版在前）、每版在办与办结的问题数，以及草稿', { 200: definitionList, problems: [403] })
  list(@CurrentPerson() person: SignedIn): Promise<DefinitionList> {
    requireReading(person);
    return this.versions.list();
  }

  @Get(':key/versions/:version')
  @Answers('一版流程定义；发布后不再改变', { 200: definitionView, problems: [400, 403, 404] })
  one(
    @Param('key', { schema: definitionKey }) key: string,
    @Param('version', { schema: definitionVersionNumber }) version: number,
    @CurrentPerson() person: SignedIn,
  ): Promise<DefinitionView> {
    requireReading(person);
    return this.versions.one({ key, version });
  }

  @Delete(':key/versions/:version')
  @HttpCode(204)
  @Answers('删除没有任何问题或批次使用过的版本；其版本号不再使用', { 204: null, problems: [400, 403, 404, 422] })
  remove(
    @Param('key', { schema: definitionKey }) key: string,
    @Param('version', { schema: definitionVersionNumber }) version: number,
    @CurrentPerson() person: SignedIn,
  ): Promise<void> {
    requireEditing(person);
    return this.versions.remove({ key, version }, person);
  }

  @Post('validate')
  @HttpCode(200)
  @Answers('检查一份流程定义（含今天的单位与人员）；不保存', { 200: definitionProblems, problems: [400, 403, 413] })
  validate(@Body({ schema: definitionToValidate }) { definition }: DefinitionToValidate, @CurrentPerson() person: SignedIn): Promise<DefinitionProblems> {
    requireReading(person);
    return this.versions.validate(definition);
  }

  @Post('diff')
  @HttpCode(200)
  @Answers('两份流程定义的差别，逐句说明；每一份可以是已发布的版本，也可以是定义内容', { 200: definitionChanges, problems: [400, 403, 404, 413] })
  diff(@Body({ schema: definitionComparison }) body: DefinitionComparison, @CurrentPerson() person: SignedIn): Promise<DefinitionChanges> {
    requireReading(person);
    return this.versions.compare(body);
  }
}
