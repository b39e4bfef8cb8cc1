import type { ChecklistItem, FormField, RequiredEvidence, Rung, Stage } from '../definition';
import {
  actInWords, audienceInWords, channelInWords, conditionInWords, dutyInWords, fieldInWords, limitInWords, rungInWords, rungTimeInWords, signaturesInWords, ticksInWords,
} from '../definition/words';
import { roleName } from '../issue/duty';
import { compared, flag, keyed, value, wordsOf, type Sentences } from './compared';

/** What differs between two versions of one 环节; `nameOf` names the stages a return leads to. */
export function diffStage(from: Stage, to: Stage, nameOf: (key: string) => string, groupOf: (key: string) => string): Sentences {
  const of = `“${to.name}”`;
  return compared<Stage>(of, from, to, {
    key: value('环节标识', String),
    name: (before, after) => [`“${before}”改名为“${after}”`],
    status: value(`${of}流程状态`, String),
    act: value(`${of}办理方式`, actInWords),
    each: value(`${of}办理范围`, (each) => (each === 'issue' ? '按问题' : '各责任单位并行')),
    group: value(`${of}并行环节组`, groupOf, '不并行'),
    signatures: value(`${of}签字`, signaturesInWords, '一人签'),
    when: value(`${of}适用条件`, conditionInWords, '总是经过'),
    duty: wordsOf(`${of}承办`, dutyInWords),
    fallback: (before, after) => wordsOf(`${of}职责空缺时承办`, dutyInWords)(before ?? [], after ?? []),
    completedBy: value(`${of}提交人`, (roles) => roles.map(roleName).join('、') || '（未选）', '承办人员均可'),
    limit: value(`${of}时限`, limitInWords),
    ladder: (before, after) => diffLadder(of, before, after),
    returns: wordsOf(`${of}可退回到`, nameOf),
    mayKeepSignatures: flag(`${of}退回时可只从退回级重审`),
    checklist: keyed<ChecklistItem>(`${of}审核要点`, ({ key }) => key, ({ text }) => text, (before, after) => [`${of}审核要点改写：${before.text}→${after.text}`]),
    requiredEvidence: keyed<RequiredEvidence>(`${of}必备佐证`, ({ key }) => key, evidenceInWords, (before, after) => [`${of}必备佐证：${evidenceInWords(before)}→${evidenceInWords(after)}`]),
    ticksMeasures: value(`${of}措施勾选`, ticksInWords, ticksInWords(undefined)),
    onSite: value(`${of}现场核查`, ({ when, people }) => `${conditionInWords(when)}时${people}人以上`),
    asks: flag(`${of}填报自查结果的要求`),
    fields: keyed<FormField>(`${of}表单项`, ({ key }) => key, fieldInWords, (before, after) => [`${of}表单项：${fieldInWords(before)}→${fieldInWords(after)}`]),
  });
}

/** 台阶 added, removed and changed, of a stage or of 回头看. */
export function diffLadder(of: string, from: readonly Rung[], to: readonly Rung[]): Sentences {
  return keyed<Rung>(`${of}台阶`, ({ key }) => key, rungInWords, (before, after) => {
    const rung = `${of}台阶“${after.step}”`;
    return compared<Rung>(rung, before, after, {
      key: () => [],
      step: value(`${of}台阶`, String),
      at: value(`${rung}时间`, rungTimeInWords),
      audience: wordsOf(`${rung}通知对象`, audienceInWords),
      channels: wordsOf(`${rung}发送渠道`, channelInWords),
    });
  })(from, to);
}

function evidenceInWords({ text, when }: RequiredEvidence): string {
  return when ? `${text}（${conditionInWords(when)}时）` : text;
}
