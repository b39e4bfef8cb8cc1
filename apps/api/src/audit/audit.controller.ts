import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { auditList, auditQuery, auditVerification, type AuditList, type AuditQuery, type AuditVerification } from '@rectify/contracts';
import { DataSource } from 'typeorm';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';
import { listAudit } from './audit-list';
import { VerificationService } from './verification.service';

/** 审计: read by 审计管理员 alone, changed by nobody. */
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly db: DataSource,
    private readonly verification: VerificationService,
  ) {}

  @Get()
  @Answers('审计记录：流程、规则、日历、批次、导入、委托、推送与导出的每一次改动，新的在前', { 200: auditList, problems: [400, 403] })
  list(@Query({ schema: auditQuery }) query: AuditQuery, @CurrentPerson() person: SignedIn): Promise<AuditList> {
    mayAudit(person);
    return listAudit(this.db.manager, query);
  }

  @Post('verify')
  @HttpCode(200)
  @Answers('核对全部问题的记录：校验链完整，现状与列表同记录推算的一致', { 200: auditVerification, problems: [403, 429] })
  verify(@CurrentPerson() person: SignedIn): Promise<AuditVerification> {
    mayAudit(person);
    return this.verification.run(person);
  }
}

function mayAudit(person: SignedIn): void {
  requirePermission(person, 'audit', '审计记录由审计管理员查看。');
}
