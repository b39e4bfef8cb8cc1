import { Inject, Injectable } from '@nestjs/common';
import type { DelegationList, DelegationView, NewDelegation } from '@rectify/contracts';
import { businessDateOf, judgeDelegation, mayDelegateFor, type BusinessDate, type DelegationParty } from '@rectify/domain';
import { recordAudit, uuidv7 } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../configuration';
import { notAllowed, notFound } from '../http/problem';
import { problemOfRefusal } from '../issues/refusal-problem';
import type { SignedIn } from '../session/signed-in';

interface DelegationQueryRow {
  readonly id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly delegate_id: string;
  readonly delegate_name: string;
  readonly from: BusinessDate;
  readonly until: BusinessDate;
  readonly reason: string;
  readonly revoked_at: Date | null;
}

// A delegate is of the same unit: one unit's name serves both.
const select = `select d.id, d.person_id, p.name as person_name, p.unit_id, u.name as unit_name, d.delegate_id, q.name as delegate_name,
  d.starts_on::text as "from", d.ends_on::text as "until", d.reason, d.revoked_at
  from delegation d join person p on p.id = d.person_id join person q on q.id = d.delegate_id join unit u on u.id = p.unit_id`;

/** 委托: who acts for whom, and until when. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(person: SignedIn): Promise<DelegationList> {
    const rows: DelegationQueryRow[] = await this.db.query(
      `${select} where $1 or d.person_id = $2 or d.delegate_id = $2 or ($3 and p.unit_id = $4) order by d.ends_on desc, d.id limit 500`,
      [person.roles.includes('officeClerk'), person.personId, person.roles.includes('head'), person.unitId],
    );
    return { items: rows.map((row) => this.view(row, person)) };
  }

  async create(body: NewDelegation, by: SignedIn): Promise<DelegationView> {
    const { delegateId, from, until, reason } = body;
    const personId = body.personId ?? by.personId;
    const today = businessDateOf(this.clock.now());
    const id = uuidv7(this.clock.now());
    return this.db.transaction(async (manager) => {
      // One after the other for a person: two at once must not overlap.
      const [locked] = await manager.query(`select id from person where id = $1 for no key update`, [personId]);
      if (!locked) throw notFound('人员');
      const [person, delegate] = [await party(manager, personId), await party(manager, delegateId)];
      const others = await manager.query(
        `select starts_on::text as "from", ends_on::text as "until" from delegation where person_id = $1 and revoked_at is null and ends_on >= $2::date`,
        [personId, today],
      );
      const delegation = { personId, delegateId, from, until, reason };
      const refusal = judgeDelegation({ delegation, person, delegate, by: { id: by.personId, unitId: by.unitId, roles: by.roles }, today, others });
      if (refusal) throw problemOfRefusal(refusal, 0);
      await manager.query(
        `insert into delegation (id, person_id, delegate_id, starts_on, ends_on, reason, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, personId, delegateId, from, until, reason, by.personId, new Date(this.clock.now())],
      );
      await recordAudit(manager, { personId: by.personId, action: 'delegation.created', subject: id, detail: delegation, at: this.clock.now() });
      return this.one(manager, id, by);
    });
  }

  async revoke(id: string, by: SignedIn): Promise<void> {
    await this.db.transaction(async (manager) => {
      const { mayRevoke, state } = await this.one(manager, id, by);
      if (!mayRevoke) throw notAllowed(state === '已撤回' || state === '已结束' ? '委托已经结束。' : '委托由本人、本单位主要负责人或整改办撤回。');
      await manager.query(`update delegation set revoked_at = $2 where id = $1 and revoked_at is null`, [id, new Date(this.clock.now())]);
      await recordAudit(manager, { personId: by.personId, action: 'delegation.revoked', subject: id, detail: {}, at: this.clock.now() });
    });
  }

  private async one(manager: EntityManager, id: string, person: SignedIn): Promise<DelegationView> {
    const [row]: DelegationQueryRow[] = await manager.query(`${select} where d.id = $1`, [id]);
    if (!row) throw notFound('委托');
    return this.view(row, person);
  }

  private view(row: DelegationQueryRow, person: SignedIn): DelegationView {
    const today = businessDateOf(this.clock.now());
    const state = row.revoked_at ? '已撤回' : row.until < today ? '已结束' : row.from > today ? '未开始' : '进行中';
    const isOver = state === '已撤回' || state === '已结束';
    const by = { id: person.personId, unitId: person.unitId, roles: person.roles };
    return {
      id: row.id,
      person: { id: row.person_id, name: row.person_name, unitName: row.unit_name },
      delegate: { id: row.delegate_id, name: row.delegate_name, unitName: row.unit_name },
      from: row.from,
      until: row.until,
      reason: row.reason,
      state,
      mayRevoke: !isOver && mayDelegateFor(by, { id: row.person_id, unitId: row.unit_id }),
    };
  }
}

async function party(manager: EntityManager, id: string): Promise<DelegationParty> {
  const [row] = await manager.query(`select id, name, unit_id as "unitId", roles, active from person where id = $1`, [id]);
  if (!row) throw notFound('人员');
  return row as DelegationParty;
}
