import { Inject, Injectable } from '@nestjs/common';
import type { CountyRuleKind, CountyRuleList, CountyRulePreview, CountyRuleProposal, CountyRuleView } from '@rectify/contracts';
import { latestCalendar, recordAudit, tellPeople, uuidv7 } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { foreseenMoves } from '../calendars/foreseen-moves';
import { CLOCK } from '../configuration';
import { tellApprovers } from '../definitions/tell-approvers';
import { notAllowed, notFound, refused } from '../http/problem';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { readRule, readRules } from './county-rule-store';
import { asRule, bodyInForce, calendarWith, putInForce, ruleProblems } from './rule-kinds';

type Decided = { readonly state: 'approved' } | { readonly state: 'rejected'; readonly reason: string };

const PAGE = '/county-rules';
const kindNames: Readonly<Record<CountyRuleKind, string>> = { retention: '保存期限', unitCalendars: '单位工作日' };

/** 县级规则: proposed by one person, put in force by another, all of them kept. */
@Injectable()
export class CountyRulesService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(kind: CountyRuleKind): Promise<CountyRuleList> {
    return { inForce: await bodyInForce(this.db.manager, kind), items: await readRules(this.db.manager, kind) };
  }

  /** Deadlines that a proposal would move; nothing is written. */
  async preview(rule: CountyRuleProposal, person: SignedIn): Promise<CountyRulePreview> {
    const { manager } = this.db;
    const problems = await ruleProblems(manager, rule);
    const none = { problems: [...problems], issues: 0, movedIssues: 0, moves: [], isCut: false };
    if (problems.length > 0 || rule.kind === 'retention') return none;
    const calendar = await latestCalendar(manager);
    const next = calendarWith(calendar, rule);
    if (next === calendar) return none;
    const { issues, movedIssues, moves, isCut } = await foreseenMoves(manager, next, scopeOfPerson(person), this.clock.now());
    return { problems: [], issues, movedIssues, moves, isCut };
  }

  propose(rule: CountyRuleProposal, person: SignedIn): Promise<CountyRuleView> {
    return this.db.transaction(async (manager) => {
      await orRefuse(manager, rule);
      const at = this.clock.now();
      const id = uuidv7(at);
      const [row] = await manager.query(
        `insert into county_rule (id, kind, body, state, note, author_id, submitted_at) values ($1, $2, $3, 'submitted', $4, $5, $6)
         on conflict (kind) where state = 'submitted' do nothing returning id`,
        [id, rule.kind, JSON.stringify(rule.body), rule.note, person.personId, new Date(at)],
      );
      if (!row) throw refused('PROPOSAL_PENDING', '已有一项改动等待批准，批准、退回或撤回之后再提。');
      await recordAudit(manager, { personId: person.personId, action: 'countyRule.proposed', subject: id, detail: { kind: rule.kind, note: rule.note }, at });
      const subject = `【规则】${person.name}提出改动${kindNames[rule.kind]}，等待批准`;
      await tellApprovers(manager, person.personId, { key: `county-rule/${id}/proposed`, subject, body: rule.note, page: PAGE }, at);
      return this.found(manager, id);
    });
  }

  withdraw(id: string, person: SignedIn): Promise<CountyRuleView> {
    return this.db.transaction(async (manager) => {
      const rule = await this.waiting(manager, id);
      if (rule.authorId !== person.personId) throw notAllowed('只有提出人能撤回。');
      const at = this.clock.now();
      await manager.query(`update county_rule set state = 'withdrawn' where id = $1`, [id]);
      await recordAudit(manager, { personId: person.personId, action: 'countyRule.withdrawn', subject: id, detail: { kind: rule.kind }, at });
      return this.found(manager, id);
    });
  }

  decide(id: string, decided: Decided, person: SignedIn): Promise<CountyRuleView> {
    return this.db.transaction(async (manager) => {
      const rule = await this.waiting(manager, id);
      if (rule.authorId === person.personId) throw notAllowed('须由提出人以外的人批准或退回。');
      const at = this.clock.now();
      const reason = decided.state === 'rejected' ? decided.reason : null;
      if (decided.state === 'approved') await orRefuse(manager, asRule(rule));
      const effect = decided.state === 'approved' ? await putInForce(manager, asRule(rule), at) : {};
      await manager.query(`update county_rule set state = $2, decided_by = $3, decided_at = $4, rejection = $5 where id = $1`, [id, decided.state, person.personId, new Date(at), reason]);
      const subject = `【规则】您提出的${kindNames[rule.kind]}改动已由${person.name}${reason === null ? '批准' : '退回'}`;
      await tellPeople(manager, [rule.authorId], { key: `county-rule/${id}/decided`, subject, body: reason ?? rule.note, why: '您提出了这项改动', page: PAGE }, at);
      const detail = { kind: rule.kind, authorId: rule.authorId, note: rule.note, ...effect, ...(reason !== null && { reason }) };
      await recordAudit(manager, { personId: person.personId, action: `countyRule.${decided.state}`, subject: id, detail, at });
      return this.found(manager, id);
    });
  }

  /** The proposal, held until the transaction ends. */
  private async waiting(manager: EntityManager, id: string): Promise<CountyRuleView> {
    await manager.query(`select from county_rule where id = $1 for update`, [id]);
    const rule = await this.found(manager, id);
    if (rule.state !== 'submitted') throw refused('PROPOSAL_DECIDED', '这项改动已经批准、退回或撤回。');
    return rule;
  }

  private async found(manager: EntityManager, id: string): Promise<CountyRuleView> {
    const rule = await readRule(manager, id);
    if (!rule) throw notFound('规则');
    return rule;
  }
}

async function orRefuse(manager: EntityManager, rule: Parameters<typeof ruleProblems>[1]): Promise<void> {
  const problems = await ruleProblems(manager, rule);
  if (problems.length > 0) throw refused('RULE_UNSOUND', '规则有误，请先改正。', problems.map((detail) => ({ pointer: '/body', detail })));
}
