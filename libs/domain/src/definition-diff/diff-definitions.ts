import type { Definition, DeadlinePolicy, LightPolicy, Stage, StageGroup } from '../definition';
import { completesInWords, limitInWords, signaturesInWords } from '../definition/words';
import { compared, keyed, value, wordsOf } from './compared';
import { diffNoticeRules } from './diff-notice-rules';
import { diffOrders, diffRecheck, diffSelfChecks, diffSidePaths } from './diff-policies';
import { diffStage } from './diff-stage';

/** 差别 of two definitions, each in one sentence; nothing that differs is silent, save the version's own number. */
export function diffDefinitions(from: Definition, to: Definition): readonly string[] {
  const nameOf = (key: string) => (to.stages.find((stage) => stage.key === key) ?? from.stages.find((stage) => stage.key === key))?.name ?? key;
  const groupOf = (key: string) => (to.groups ?? []).concat(from.groups ?? []).find((group) => group.key === key)?.name ?? key;
  const stages = keyed<Stage>(
    '环节',
    ({ key }) => key,
    (stage) => stageInWords(stage, to.stages.includes(stage) ? to : from),
    (before, after) => diffStage(before, after, nameOf, groupOf),
    ({ name }) => name,
  );
  return compared<Omit<Definition, 'version'>>('流程', unnumbered(from), unnumbered(to), {
    key: value('流程标识', String),
    name: value('流程名称', String),
    stages,
    groups: keyed<StageGroup>('并行环节组', ({ key }) => key, groupInWords, (before, after) => [`并行环节组：${groupInWords(before)}→${groupInWords(after)}`]),
    deadlinePolicy: (before, after) =>
      compared<DeadlinePolicy>('时限规则', before, after, {
        immediateWorkdays: value('立行立改时限', (count) => `${count}个工作日`),
        standingMonths: value('长期坚持首次小结', (count) => `${count}个月`),
      }),
    lights: (before, after) =>
      compared<LightPolicy>('预警灯', before, after, {
        blueBefore: value('蓝灯', (count) => `到期前${count}个工作日`),
        redAfter: value('红灯', (count) => `逾期${count}个工作日`),
      }),
    urging: (before, after) => compared('催办', before, after, { minimumGapHours: value('两次催办至少间隔', (hours) => `${hours}小时`) }),
    conclusions: wordsOf('整改结论', String),
    orders: diffOrders,
    recheck: diffRecheck,
    selfChecks: diffSelfChecks,
    sidePaths: diffSidePaths,
    notices: diffNoticeRules,
  });
}

function unnumbered({ version: _, ...rest }: Definition): Omit<Definition, 'version'> {
  return rest;
}

/** “纪委会审（3个工作日，与发改审核并行，任意2人签）” */
function stageInWords(stage: Stage, { stages }: Definition): string {
  const beside = stage.group === undefined ? [] : stages.filter((each) => each.group === stage.group && each.key !== stage.key);
  const more = [limitInWords(stage.limit), beside.length > 0 && `与${beside.map(({ name }) => name).join('、')}并行`, stage.signatures && signaturesInWords(stage.signatures)];
  return `${stage.name}（${more.filter(Boolean).join('，')}）`;
}

function groupInWords({ name, completes }: StageGroup): string {
  return `${name}（${completesInWords(completes)}）`;
}
