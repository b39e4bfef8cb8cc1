import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  countyRuleKind,
  countyRuleList,
  countyRulePreview,
  countyRuleProposal,
  countyRuleRejection,
  countyRuleView,
  id,
  type CountyRuleKind,
  type CountyRuleList,
  type CountyRulePreview,
  type CountyRuleProposal,
  type CountyRuleRejection,
  type CountyRuleView,
} from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { requireEditing, requirePublishing, requireReading } from '../definitions/definition-access';
import type { SignedIn } from '../session/signed-in';
import { CountyRulesService } from './county-rules.service';

/** 县级规则: 保存期限 and 单位工作日, each put in force by a second person. */
@Controller('api/county-rules')
export class CountyRulesController {
  constructor(private readonly rules: CountyRulesService) {}

  @Get(':kind')
  @Answers('现行规则，以及历次改动（新的在前）', { 200: countyRuleList, problems: [400, 403] })
  list(@Param('kind', { schema: countyRuleKind }) kind: CountyRuleKind, @CurrentPerson() person: SignedIn): Promise<CountyRuleList> {
    requireReading(person);
    return this.rules.list(kind);
  }

  @Post('preview')
  @HttpCode(200)
  @Answers('改动有什么问题、会变动哪些期限；不保存', { 200: countyRulePreview, problems: [400, 403] })
  preview(@Body({ schema: countyRuleProposal }) body: CountyRuleProposal, @CurrentPerson() person: SignedIn): Promise<CountyRulePreview> {
    requireReading(person);
    return this.rules.preview(body, person);
  }

  @Post()
  @Answers('提出改动，等另一人批准；同一种规则一次只有一项待批', { 201: countyRuleView, problems: [400, 403, 422] })
  propose(@Body({ schema: countyRuleProposal }) body: CountyRuleProposal, @CurrentPerson() person: SignedIn): Promise<CountyRuleView> {
    requireEditing(person);
    return this.rules.propose(body, person);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Answers('提出人撤回待批的改动', { 200: countyRuleView, problems: [400, 403, 404, 422] })
  withdraw(@Param('id', { schema: id }) ruleId: string, @CurrentPerson() person: SignedIn): Promise<CountyRuleView> {
    requireEditing(person);
    return this.rules.withdraw(ruleId, person);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Answers('由提出人以外的人批准，自此生效', { 200: countyRuleView, problems: [400, 403, 404, 422] })
  approve(@Param('id', { schema: id }) ruleId: string, @CurrentPerson() person: SignedIn): Promise<CountyRuleView> {
    requirePublishing(person);
    return this.rules.decide(ruleId, { state: 'approved' }, person);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Answers('由提出人以外的人退回，写明理由', { 200: countyRuleView, problems: [400, 403, 404, 422] })
  reject(
    @Param('id', { schema: id }) ruleId: string,
    @Body({ schema: countyRuleRejection }) { reason }: CountyRuleRejection,
    @CurrentPerson() person: SignedIn,
  ): Promise<CountyRuleView> {
    requirePublishing(person);
    return this.rules.decide(ruleId, { state: 'rejected', reason }, person);
  }
}
