import type { Definition, Stage, StageAct } from '../definition/definition';
import { leastOf } from '../definition/limit';
import { segmentsOf } from '../definition/segments';
import { paceAndEvidenceProblems } from '../evidence/validate-stages';
import { noticeRuleProblems } from '../notice-rules/notice-rule-problems';
import { orderPolicyProblems } from '../order/order-policy';
import { recheckProblems } from '../recheck/validate-recheck';
import { dutyProblems, type DutyDirectory } from './duty-problems';
import { fieldProblems } from './field-problems';
import { groupProblems } from './group-problems';
import type { DefinitionProblem, Finding } from './problem';
import { reachProblems } from './reach-problems';
import { returnProblems } from './return-problems';
import { signatureProblems } from './signature-problems';
import { timeProblems } from './time-problems';

/**
 * Names everything that would let an issue get stuck, skip a signature or lose a reminder. Empty = sound. With a directory also
 * the 职责 that nobody holds today.
 */
export function validateDefinition(definition: Definition, directory?: DutyDirectory): readonly DefinitionProblem[] {
  const errors: readonly Finding[] = [...outline(definition), ...definition.stages.flatMap((stage, index) => stageProblems(definition, stage, index)), ...recheckProblems(definition), ...paceAndEvidenceProblems(definition), ...(definition.orders ? orderPolicyProblems(definition.orders) : [])];
  return [
    ...errors.map((finding) => ({ ...finding, severity: 'error' as const })),
    ...groupProblems(definition),
    ...signatureProblems(definition),
    ...reachProblems(definition),
    ...timeProblems(definition),
    ...returnProblems(definition),
    ...fieldProblems(definition),
    ...noticeRuleProblems(definition),
    ...(directory ? dutyProblems(definition, directory) : []),
  ];
}

function outline(definition: Definition): readonly Finding[] {
  const { stages } = definition;
  const problems: Finding[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  const once = (act: StageAct, name: string) => {
    const count = stages.filter((stage) => stage.act === act).length;
    if (count !== 1) add('/stages', `${name}环节应当恰好有一个，现在有${count}个。`);
  };
  once('assign', '交办');
  once('signOff', '签批销号');
  if (stages[0] && stages[0].act !== 'assign') add('/stages/0', '第一个环节应当是交办。');
  const last = stages.at(-1);
  if (last && last.act !== 'signOff') add(`/stages/${stages.length - 1}`, '最后一个环节应当是签批销号。');
  if (last?.when) add(`/stages/${stages.length - 1}/when`, '签批销号不能带条件，否则问题到不了头。');
  if (!stages.some((stage) => stage.act === 'work')) add('/stages', '没有整改实施环节。');
  const work = stages.findLastIndex((stage) => stage.act === 'work');
  if (!stages.some((stage, index) => stage.act === 'review' && index > work)) add('/stages', '没有任何审核环节，整改没有人核对。');
  const keys = stages.map((stage) => stage.key);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) add(`/stages/${index}/key`, `环节标识“${key}”重复。`);
  });
  if (definition.conclusions.length === 0) add('/conclusions', '没有可选的整改结论。');
  return problems;
}

function stageProblems(definition: Definition, stage: Stage, index: number): readonly Finding[] {
  const problems: Finding[] = [];
  const add = (path: string, message: string) => problems.push({ path: `/stages/${index}${path}`, message });
  if (stage.act === 'assign') return problems;
  if (stage.duty.length === 0) add('/duty', `“${stage.name}”没有承办人，问题会停在这里。`);
  if (stage.completedBy && !stage.completedBy.some((role) => stage.duty.some((duty) => duty.role === role))) {
    add('/completedBy', `“${stage.name}”的提交人不在承办职责内，没有人能办结。`);
  }
  const least = leastOf(stage.limit);
  if (!(least >= 1)) add('/limit', `“${stage.name}”的时限至少1个工作日。`);
  if (stage.act === 'review' && stage.checklist.length === 0) add('/checklist', `“${stage.name}”没有审核要点，等于不审。`);
  if (stage.act !== 'review' && stage.checklist.length > 0) add('/checklist', `“${stage.name}”不是审核环节，审核要点没有人看得到。`);
  if (stage.act === 'signOff' && stage.each !== 'issue') add('/each', '签批销号按问题办理，不按单位。');
  problems.push(...ladderProblems(stage, index), ...wayBackProblems(definition, stage, index));
  return problems;
}

function ladderProblems(stage: Stage, index: number): readonly Finding[] {
  const keys = stage.ladder.map((rung) => rung.key);
  return stage.ladder.flatMap((rung, position) => {
    const path = `/stages/${index}/ladder/${position}`;
    const { at } = rung;
    return [
      keys.indexOf(rung.key) !== position && { path: `${path}/key`, message: `台阶标识“${rung.key}”重复，会少发一次提醒。` },
      rung.audience.length > 0 && rung.channels.length === 0 && { path: `${path}/channels`, message: `“${rung.step}”没有发送渠道。` },
      'share' in at && !(at.share > 0 && at.share < 1) && { path: `${path}/at/share`, message: '时限比例应在0与1之间。' },
    ].filter((problem) => problem !== false);
  });
}

function wayBackProblems(definition: Definition, stage: Stage, index: number): readonly Finding[] {
  const segments = segmentsOf(definition);
  const segmentOf = (each: Stage) => segments.findIndex((segment) => segment.includes(each));
  return stage.returns.flatMap((key, position) => {
    const path = `/stages/${index}/returns/${position}`;
    const target = definition.stages.find((each) => each.key === key);
    if (!target) return [{ path, message: `退回的环节“${key}”不存在。` }];
    if (target.act === 'assign') return [{ path, message: '不能退回到交办之前。' }];
    if (definition.stages.indexOf(target) >= index) return [{ path, message: `只能退回到“${stage.name}”之前的环节。` }];
    if (stage.each === 'responsibleUnit' && segmentOf(target) !== segmentOf(stage)) {
      return [{ path, message: `“${stage.name}”按单位并行，只能退回到同一段的环节，否则其他单位会失去去向。` }];
    }
    return [];
  });
}
