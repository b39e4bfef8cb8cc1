import type { LedgerRow } from '@rectify/documents';
import { branchKey, businessDateOf, entryInWords, stageOf, type Conclusion, type Definition, type Issue, type UnitWork } from '@rectify/domain';
import { onPaper } from '../self-checks/self-check-story';

const finishedBy: readonly Conclusion[] = ['已完成', '已完成并长期坚持', '基本完成'];

interface NamedWork extends UnitWork {
  readonly unitName: string;
}

/** One issue as a row of the 整改台账. What nobody has reported stays empty. */
export function ledgerRow(issue: Issue, definition: Definition): LedgerRow {
  const { facts, plan, assignment, conclusion, closedAt } = issue;
  const work = namedWork(issue);
  const names = (refs: readonly { readonly name: string }[]) => joined(refs.map((ref) => ref.name), '、');
  const each = (tell: (one: NamedWork) => string | undefined) => {
    const told = work.flatMap((one) => (tell(one) ? [{ one, words: tell(one) ?? '' }] : []));
    return joined(told.map(({ one, words }) => (work.length > 1 ? `${one.unitName}：${words}` : words)));
  };
  const closedOn = closedAt === undefined ? null : businessDateOf(closedAt);
  const isFinished = conclusion !== undefined && finishedBy.includes(conclusion);
  return {
    section: facts.section || null,
    sequence: null,
    code: facts.code,
    finding: facts.finding,
    issueType: facts.issueType || null,
    objective: facts.objective || null,
    measures: joined(facts.measures.map((measure, index) => (facts.measures.length > 1 ? `${index + 1}. ${measure}` : measure))),
    leaders: names(facts.leaders),
    leadUnits: names(facts.leadUnits),
    responsibleUnits: names(facts.responsibleUnits),
    responsiblePerson: joined([...new Set(plan?.measures.map((measure) => measure.responsiblePerson) ?? [])], '、'),
    rectifyType: facts.rectifyType || null,
    deadline: joined([facts.deadline.verbatim, assignment ? `（${assignment.deadline}${assignment.provisional ? '，暂定' : ''}）` : ''], ''),
    progress: each(({ progress }) => progress && (progress.nil ? '零报告' : `${progress.percent}%，${progress.note}`)),
    completion: each(({ claim }) => claim && onPaper(claim).done),
    evidence: each(({ claim, progress }) => ((claim && onPaper(claim).evidence) ?? progress?.evidence ?? []).map(entryInWords).join('；')),
    difficulties: each(({ progress }) => progress?.difficulties),
    nextSteps: each(({ progress }) => progress?.nextStep),
    finished: isFinished ? '是' : '否',
    finishedOn: isFinished ? closedOn : null,
    standingMechanism: each(({ claim }) => claim?.standingMechanism) ?? (plan?.standingMechanism || null),
    opinions: opinionsOf(issue, definition),
    closed: closedOn ? '是' : '否',
    closedOn,
    extensions: String(issue.extensions?.length ?? 0),
    remarks: joined([
      conclusion ? `整改结论：${conclusion}` : '',
      facts.severity ? `严重程度：${facts.severity}` : '',
      facts.amount === undefined ? '' : `涉及金额：${facts.amount}万元`,
      facts.remarks,
    ]),
  };
}

function namedWork({ facts, work }: Issue): readonly NamedWork[] {
  const lead = { id: null, name: facts.leadUnits[0]?.name ?? '' };
  const units = [...facts.responsibleUnits, lead].map(({ id, name }) => [branchKey(id), name] as const);
  return units.flatMap(([key, unitName]) => (work[key] ? [{ ...work[key], unitName }] : []));
}

function opinionsOf({ signatures }: Issue, definition: Definition): string | null {
  const words = signatures.map(({ stage, stageName, opinion, unitName, name, at }) => {
    const level = stageName ?? stageOf(definition, stage).name;
    return `${level}：${opinion || '同意'}（${unitName}${name}，${businessDateOf(at)}）`;
  });
  return joined(words);
}

function joined(parts: readonly string[], between = '\n'): string | null {
  return parts.filter((part) => part !== '').join(between) || null;
}
