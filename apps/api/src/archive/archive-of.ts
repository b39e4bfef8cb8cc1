import type { ArchiveContent, ArchivedRound, Attestation } from '@rectify/documents';
import {
  answersInWords, branchKey, businessDateOf, definitionAsOf, entryInWords, roundOf, stageOf, type ChecklistAnswer, type Definition, type EarlierRound, type FilledForm, type Instant, type Issue, type Plan, type Recorded, type Signature, type UnitWork,
} from '@rectify/domain';
import { canonicalJson, type LoggedEvent } from '@rectify/persistence';
import { onPaper } from '../self-checks/self-check-story';

const words: Readonly<Record<ChecklistAnswer, string>> = { yes: '符合', no: '不符合', notApplicable: '不涉及' };
const names = (units: readonly { readonly name: string }[]) => units.map((unit) => unit.name).join('、');

/** The package of a closed issue in words: everything in it follows from the issue and its log. */
export function archiveOf(issue: Issue, definition: Definition, log: readonly LoggedEvent[]): ArchiveContent {
  const { facts, assignment, marks, conclusion, closedAt } = issue;
  if (closedAt === undefined || conclusion === undefined) throw new Error(`Issue ${issue.id} is not closed`);
  const last = { round: roundOf(issue), closedAt, conclusion, signatures: issue.signatures, work: issue.work, ...(issue.plan && { plan: issue.plan }), ...(issue.forms && { forms: issue.forms }) };
  return {
    code: facts.code,
    drill: issue.clock !== undefined,
    closedOn: businessDateOf(closedAt),
    facts: [
      ['问题编号', facts.code],
      ['反馈问题', facts.finding],
      ['板块', facts.section],
      ['整改目标', facts.objective],
      ['责任领导', names(facts.leaders)],
      ['牵头单位', names(facts.leadUnits)],
      ['责任单位', names(facts.responsibleUnits)],
      ['整改时限', assignment ? `${assignment.deadline}${assignment.provisional ? '（暂定）' : ''}` : facts.deadline.verbatim],
      ['办理留痕', `退回${marks.returns}次，催办${marks.urges}次，${marks.everOverdue ? '曾逾期' : '未逾期'}，反弹${marks.relapses ?? 0}次`],
    ],
    rounds: [...(issue.earlierRounds ?? []), last].map((round) => roundIn(round, issue, definition, log)),
    rechecks: (issue.rechecks ?? []).map(({ round, months, on, provisional, outcome }) => ({
      title: `第${round}轮 满${months}个月`,
      plannedOn: `${on}${provisional ? '（暂定）' : ''}`,
      result: !outcome ? '尚未进行' : outcome.result === 'passed' ? '通过' : '反弹，重新挂号',
      findings: outcome?.findings ?? '',
      by: outcome ? `${outcome.unitName}${outcome.name}` : '',
      on: outcome ? businessDateOf(outcome.at) : '',
      evidence: outcome?.evidence ?? [],
    })),
    log: log.map(({ seq, at, actor, event, hash }) => canonicalJson({ issueId: issue.id, seq, at, actor, event, hash })),
  };
}

interface Round extends Pick<EarlierRound, 'round' | 'closedAt' | 'conclusion'> {
  readonly signatures: readonly Signature[];
  readonly work: Readonly<Record<string, UnitWork>>;
  readonly plan?: Plan;
  readonly forms?: readonly FilledForm[];
  readonly findings?: string;
}

function roundIn(round: Round, { facts }: Issue, definition: Definition, log: readonly Recorded[]): ArchivedRound {
  const units = [...facts.responsibleUnits.map(({ id, name }) => ({ key: branchKey(id), name })), { key: branchKey(null), name: facts.leadUnits[0]?.name ?? '' }];
  return {
    round: round.round,
    closedOn: businessDateOf(round.closedAt),
    conclusion: round.conclusion,
    ...(round.findings !== undefined && { relapse: round.findings }),
    plan: round.plan ?? null,
    claims: units.flatMap(({ key, name }) => {
      const said = round.work[key]?.claim;
      const claim = said && onPaper(said);
      return claim ? [{ ...claim, done: [claim.done, claim.openReason && `未完成的措施：${claim.openReason}`].filter(Boolean).join('\n'), unitName: name, on: businessDateOf(claim.at) }] : [];
    }),
    attestations: round.signatures.map((signed): Attestation => ({
      stageName: signed.stageName ?? stageOf(definitionAsOf(definition, log, seqOf(signed, log)), signed.stage).name,
      branchName: facts.responsibleUnits.find((unit) => unit.id === signed.unitId)?.name ?? '',
      unitName: signed.unitName,
      name: signed.name,
      opinion: signed.opinion,
      on: businessDateOf(signed.at),
      checked: [...checkedAt(signed, definition, log, signed.at), ...onSiteWords(signed), ...answersInWords(signed.fields)],
    })),
    forms: (round.forms ?? []).map(({ stageName, unitId, unitName, by, at, fields }) => ({
      stageName,
      branchName: facts.responsibleUnits.find((unit) => unit.id === unitId)?.name ?? '',
      unitName,
      by,
      on: businessDateOf(at),
      answers: answersInWords(fields),
    })),
  };
}

/** The entry of the log that a signature comes from. */
function seqOf({ stage, at }: Signature, log: readonly Recorded[]): number {
  return log.find((recorded) => recorded.at === at && 'stage' in recorded.event && recorded.event.stage === stage)?.seq ?? Infinity;
}

/** 现场核查 that the level made. */
function onSiteWords({ onSite }: Signature): readonly string[] {
  if (!onSite) return [];
  const { on, people, place, findings, photos } = onSite;
  const shown = photos.map(entryInWords).join('；');
  return [`现场核查：${on}，${people.join('、')}，${place}：${findings}${shown && `。照片：${shown}`}`];
}

/** What the level checked, from the very entry of the log that this signature comes from. */
function checkedAt({ stage, unitId }: Signature, definition: Definition, log: readonly Recorded[], at: Instant): readonly string[] {
  return log.flatMap((recorded) => {
    const { event } = recorded;
    if ((event.type !== 'stageApproved' && event.type !== 'stageSigned') || recorded.at !== at || event.stage !== stage || event.unitId !== unitId) return [];
    return stageOf(definitionAsOf(definition, log, recorded.seq), stage).checklist.flatMap(({ key, text }) => {
      const answer = event.checklist?.[key];
      return answer ? [`${words[answer]}：${text}`] : [];
    });
  });
}
