import type { Definition } from '../definition';
import { audienceInWords, dutyInWords, limitInWords, relationInWords } from '../definition/words';
import { roleName } from '../issue/duty';
import type { OrderPolicy, OrderRule } from '../order/order-policy';
import type { RecheckPolicy } from '../recheck/policy';
import type { AppealPolicy, AssistancePolicy, ExtensionPolicy, SidePathPolicy } from '../side-path/policy';
import { compared, flag, keyed, value, wordsOf, type Sentences } from './compared';
import { diffLadder } from './diff-stage';

/** A part of the definition that one of the two may not have. */
export function partly<T extends object>(label: string, compare: (from: T, to: T) => Sentences): (from: T | undefined, to: T | undefined) => Sentences {
  return (from, to) => (from && to ? compare(from, to) : [`${to ? '新增' : '取消'}${label}`]);
}

/** 督办文书 */
export const diffOrders = partly<OrderPolicy>('督办文书', (from, to) =>
  compared<OrderPolicy>('督办文书', from, to, {
    issuedBy: value('督办文书发文机关', relationInWords),
    draftedBy: wordsOf('督办文书拟稿人', dutyInWords),
    closedBy: wordsOf('督办文书办结人', dutyInWords),
    kinds: keyed<OrderRule>('督办文种', ({ kind }) => kind, ({ name }) => name, diffOrderRule),
  }),
);

function diffOrderRule(from: OrderRule, to: OrderRule): Sentences {
  const of = `“${to.name}”`;
  return compared<OrderRule>(of, from, to, {
    kind: () => [],
    name: (before, after) => [`“${before}”改名为“${after}”`],
    prefix: value(`${of}发文字号`, String),
    step: value(`${of}由哪一台阶起草`, String, '只由人起草'),
    signedBy: value(`${of}签发`, (duties) => duties.map(dutyInWords).join('、') || '无人', '自动签发'),
    answeredBy: wordsOf(`${of}签收人`, roleName),
    copies: wordsOf(`${of}抄送`, audienceInWords),
    copyNames: wordsOf(`${of}抄送单位`, String),
    receiptWithin: value(`${of}签收时限`, days),
    replyWithin: value(`${of}回复时限`, days, '不要求回复'),
    requirement: value(`${of}要求`, String),
    scores: wordsOf(`${of}考核分值`, ({ nth, score }) => `第${nth}次${score}分`),
  });
}

/** 回头看 */
export const diffRecheck = partly<RecheckPolicy>('回头看', (from, to) =>
  compared<RecheckPolicy>('回头看', from, to, {
    months: value('回头看时间', (months) => `销号后满${months.join('、')}个月`),
    opensAt: value('回头看开始时刻', String),
    duty: wordsOf('回头看承办', dutyInWords),
    limit: value('回头看时限', limitInWords),
    ladder: (before, after) => diffLadder('回头看', before, after),
    checklist: keyed('回头看要点', ({ key }) => key, ({ text }) => text, (before, after) => [`回头看要点改写：${before.text}→${after.text}`]),
    evidenceRequired: value('回头看佐证', (required) => (required ? '必备' : '不强制')),
    reopensAt: value('反弹后重新办理的环节', String),
  }),
);

/** 延期、申诉、转办、协办、中止 */
export const diffSidePaths = partly<SidePathPolicy>('延期、申诉、转办、协办、中止', (from, to) =>
  compared<SidePathPolicy>('旁路', from, to, {
    extension: partly<ExtensionPolicy>('延期', (before, after) =>
      compared<ExtensionPolicy>('延期', before, after, {
        reasons: wordsOf('延期理由', String),
        most: value('延期次数', (count) => `${count}次`),
        mostDays: value('延期累计', (count) => `${count}天`),
        decideWithin: value('延期审批时限', days),
      })),
    appeal: partly<AppealPolicy>('申诉', (before, after) =>
      compared<AppealPolicy>('申诉', before, after, { grounds: wordsOf('申诉理由', String), decideWithin: value('申诉处理时限', days) })),
    assistance: partly<AssistancePolicy>('协办', (before, after) => compared<AssistancePolicy>('协办', before, after, { within: value('协办时限', days) })),
    transfer: flag('转办'),
    suspension: flag('中止和恢复'),
  }),
);

/** 举一反三 */
export const diffSelfChecks: (from: Definition['selfChecks'], to: Definition['selfChecks']) => Sentences = partly('举一反三', (from, to) =>
  compared<NonNullable<Definition['selfChecks']>>('举一反三', from, to, { process: value('举一反三所用流程', ({ key, version }) => `${key}第${version}版`) }),
);

function days(count: number): string {
  return `${count}个工作日`;
}
