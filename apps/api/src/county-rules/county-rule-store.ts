import type { CountyRuleKind, CountyRuleView } from '@rectify/contracts';
import type { EntityManager } from 'typeorm';

interface RuleRow {
  readonly id: string;
  readonly kind: CountyRuleKind;
  readonly body: CountyRuleView['body'];
  readonly state: CountyRuleView['state'];
  readonly note: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly submitted_at: Date;
  readonly decider_name: string | null;
  readonly decided_at: Date | null;
  readonly rejection: string | null;
}

const HISTORY = 100;
const columns = `select r.*, a.name as author_name, d.name as decider_name from county_rule r join person a on a.id = r.author_id left join person d on d.id = r.decided_by`;

/** Versions and proposals of one kind, the newest first. */
export async function readRules(manager: EntityManager, kind: CountyRuleKind): Promise<CountyRuleView[]> {
  const rows: RuleRow[] = await manager.query(`${columns} where r.kind = $1 order by r.submitted_at desc, r.id desc limit ${HISTORY}`, [kind]);
  return rows.map(viewOf);
}

export async function readRule(manager: EntityManager, id: string): Promise<CountyRuleView | undefined> {
  const [row]: RuleRow[] = await manager.query(`${columns} where r.id = $1`, [id]);
  return row && viewOf(row);
}

function viewOf(row: RuleRow): CountyRuleView {
  const { id, kind, body, state, note, rejection } = row;
  return {
    id, kind, body, state, note, rejection,
    authorId: row.author_id,
    authorName: row.author_name,
    submittedAt: row.submitted_at.toISOString(),
    deciderName: row.decider_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
