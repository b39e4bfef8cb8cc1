import type { Finding } from '../definition-check/problem';
import type { Definition } from '../definition/definition';
import { RECHECK } from './recheck-stage';

/** What is wrong with the 回头看 policy, if there is one. */
export function recheckProblems(definition: Definition): readonly Finding[] {
  const { recheck: policy, stages } = definition;
  if (!policy) return [];
  const problems: Finding[] = [];
  const add = (path: string, message: string) => problems.push({ path: `/recheck${path}`, message });
  const { months, duty, limit, ladder, checklist, reopensAt } = policy;
  if (months.length === 0) add('/months', '没有写明销号后几个月回头看。');
  if (months.some((month, index) => !Number.isInteger(month) || month <= (months[index - 1] ?? 0))) {
    add('/months', '回头看的月数应当是从小到大的正整数。');
  }
  if (duty.length === 0) add('/duty', '回头看没有承办人。');
  if (!(limit.workdays >= 1)) add('/limit', '回头看的时限至少1个工作日。');
  if (checklist.length === 0) add('/checklist', '回头看没有核对要点，等于不看。');
  const keys = ladder.map((rung) => rung.key);
  if (new Set(keys).size < keys.length) add('/ladder', '回头看的台阶标识重复，会少发一次提醒。');
  const target = stages.find((stage) => stage.key === reopensAt);
  if (!target || (target.act !== 'plan' && target.act !== 'work')) add('/reopensAt', '反弹后应当从方案编制或整改实施重新开始。');
  if (target?.when) add('/reopensAt', '反弹后重新开始的环节不能带条件，否则问题没有去向。');
  if (stages.some((stage) => stage.key === RECHECK)) add('', `环节标识“${RECHECK}”留给回头看，不能另作他用。`);
  return problems;
}
