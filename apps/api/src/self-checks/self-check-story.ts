import { entryInWords, type ClosureClaim, type SelfChecksStarted, type SelfCheckResult } from '@rectify/domain';

/** What 举一反三 adds to the story of the issue it begins from. */
export function startStory({ children, deadline }: SelfChecksStarted): { title: string; detail: string } {
  const units = children.map(({ code, unit }) => `${unit.name}（${code}）`);
  return { title: `举一反三：布置${children.length}个单位自查，要求${deadline}前报告`, detail: units.join('、') };
}

/** A unit's report in words: 零报告 is said as such. */
export function reportStory({ done }: ClosureClaim, result: SelfCheckResult): { title: string; detail: string } {
  const checked = `自查情况：${done}`;
  if (result.kind === 'nil') return { title: '提交自查报告：零报告', detail: checked };
  const found = result.findings.map(({ text, evidence }, index) => {
    const names = evidence.map(entryInWords).join('；');
    return `${index + 1}. ${text}\n佐证：${names}`;
  });
  return { title: `提交自查报告：发现问题${found.length}条`, detail: [checked, ...found].join('\n') };
}

/** A claim for papers that know no 自查结果: the result is said where 措施完成情况 stands, its 佐证 among the evidence. */
export function onPaper<Claim extends ClosureClaim>(claim: Claim): Claim {
  const { selfCheck, evidence } = claim;
  if (!selfCheck) return claim;
  const { title, detail } = reportStory(claim, selfCheck);
  const found = selfCheck.kind === 'findings' ? selfCheck.findings.flatMap((each) => each.evidence) : [];
  return { ...claim, done: `${title}\n${detail}`, evidence: [...evidence, ...found] };
}
