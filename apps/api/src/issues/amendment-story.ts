import type { IssueEvent, IssueFacts } from '@rectify/domain';

type Amended = Extract<IssueEvent, { type: 'factsAmended' }>;

const factNames: Readonly<Partial<Record<keyof IssueFacts, string>>> = {
  code: '问题编号',
  finding: '反馈问题',
  section: '板块',
  issueType: '问题类型',
  rectifyType: '整改类型',
  objective: '整改目标',
  measures: '整改措施',
  leaders: '责任领导',
  leadUnits: '牵头单位',
  responsibleUnits: '责任单位',
  deadline: '整改时限',
  remarks: '备注',
  severity: '严重程度',
  amount: '涉及金额',
};

/** 更正, fact by fact, with what stood before. What follows from another fact alone is not named. */
export function amendmentStory({ before, after, reason }: Amended): { readonly title: string; readonly detail: string } {
  const changed = (Object.keys(after) as (keyof IssueFacts)[]).flatMap((key) => {
    const name = factNames[key];
    return name === undefined ? [] : [{ name, line: `${name}：${inWords(key, before)} → ${inWords(key, after)}` }];
  });
  return { title: `更正了${changed.map(({ name }) => name).join('、') || '问题事实'}`, detail: [...changed.map(({ line }) => line), `理由：${reason}`].join('\n') };
}

function inWords(key: keyof IssueFacts, facts: Partial<IssueFacts>): string {
  const words = wordsOf(key, facts);
  return words === '' ? '（空）' : words;
}

function wordsOf(key: keyof IssueFacts, facts: Partial<IssueFacts>): string {
  switch (key) {
    case 'leaders':
    case 'leadUnits':
    case 'responsibleUnits':
      return (facts[key] ?? []).map(({ name }) => name).join('、');
    case 'measures':
      return (facts.measures ?? []).join('；');
    case 'deadline':
      return facts.deadline?.decided ?? facts.deadline?.verbatim ?? '';
    case 'amount':
      return facts.amount === undefined ? '' : `${facts.amount}万元`;
    default:
      return String(facts[key] ?? '');
  }
}
