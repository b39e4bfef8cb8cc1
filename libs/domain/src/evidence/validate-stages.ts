import type { Definition, Stage } from '../definition';
import type { Finding } from '../definition-check/problem';

/** What is wrong with months, phases, 阶段小结, 必备佐证 and 现场核查 of a definition. */
export function paceAndEvidenceProblems({ stages }: Definition): readonly Finding[] {
  return stages.flatMap((stage, index) => [...ladderOf(stage, index), ...evidenceOf(stage, index)]);
}

function ladderOf(stage: Stage, index: number): readonly Finding[] {
  const path = `/stages/${index}/ladder`;
  const reviews = stage.ladder.filter(({ at }) => 'review' in at);
  const problems = stage.ladder.flatMap(({ key, at }, position): Finding[] => [
    ...(key.includes('/') ? [{ path: `${path}/${position}/key`, message: `台阶标识“${key}”不能含“/”。` }] : []),
    ...('monthDay' in at && !(Number.isInteger(at.monthDay) && at.monthDay >= 1 && at.monthDay <= 31)
      ? [{ path: `${path}/${position}/at/monthDay`, message: '月报日期应在1日与31日之间。' }]
      : []),
    ...('nodeWorkdays' in at && stage.act !== 'work' ? [{ path: `${path}/${position}/at`, message: `“${stage.name}”不办理整改措施，没有节点日期可提醒。` }] : []),
  ]);
  const isEndless = reviews.length === 0 || reviews.some(({ at }) => at.time === 'due');
  return isEndless ? problems : [...problems, { path, message: `“${stage.name}”的阶段小结没有到期的台阶，长期坚持的问题不会进入下一期。` }];
}

function evidenceOf(stage: Stage, index: number): readonly Finding[] {
  const { act, name, requiredEvidence = [], onSite } = stage;
  const path = `/stages/${index}`;
  const keys = requiredEvidence.map(({ key }) => key);
  return [
    ...(keys.length > 0 && act !== 'work' && act !== 'submit' ? [{ path: `${path}/requiredEvidence`, message: `“${name}”不提交销号，必备佐证没有人填。` }] : []),
    ...keys.flatMap((key, position) => (keys.indexOf(key) === position ? [] : [{ path: `${path}/requiredEvidence/${position}/key`, message: `必备佐证标识“${key}”重复。` }])),
    ...(onSite && act !== 'review' ? [{ path: `${path}/onSite`, message: `“${name}”不是审核环节，没有人填写现场核查记录。` }] : []),
    ...(onSite && !(Number.isInteger(onSite.people) && onSite.people >= 1) ? [{ path: `${path}/onSite/people`, message: '现场核查至少1人。' }] : []),
  ];
}
