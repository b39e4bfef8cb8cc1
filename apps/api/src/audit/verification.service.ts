import { Inject, Injectable } from '@nestjs/common';
import type { AuditVerification } from '@rectify/contracts';
import { recordAudit, verifyAllLogs } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { ProblemError } from '../http/problem';
import type { SignedIn } from '../session/signed-in';

const AGAIN_IN = 30;

/** Reads every log there is, so one at a time. */
@Injectable()
export class VerificationService {
  private isRunning = false;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** 429 while another one runs. */
  async run({ personId }: SignedIn): Promise<AuditVerification> {
    if (this.isRunning) throw new ProblemError({ status: 429, code: 'VERIFICATION_RUNNING', detail: '另一次核对还没有结束，请稍后再试。', retryAfter: AGAIN_IN });
    this.isRunning = true;
    try {
      const at = this.clock.now();
      const [{ issues }] = await this.db.query(`select count(*)::int as issues from issue`);
      const faults = await verifyAllLogs(this.db);
      const codes = await this.codesOf(faults.map(({ issueId }) => issueId));
      await recordAudit(this.db.manager, { personId, action: 'audit.verified', subject: 'log', detail: { issues, faults: faults.length }, at });
      return {
        at: new Date(at).toISOString(),
        issues,
        faults: faults.map(({ issueId, seq, message }) => ({ issueId, code: codes.get(issueId) ?? '', seq, message })),
      };
    } finally {
      this.isRunning = false;
    }
  }

  private async codesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; code: string }[] = await this.db.query(`select id, code from issue where id = any($1)`, [ids]);
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}
