import type { Recorded } from '@rectify/domain';
import { anIssue, officeClerk, township, headOf, townshipReviewerOf } from '../../../../test/builders';
import { storyOf } from './story';

const 青栎镇 = township('青栎镇');
const 白鹭坝镇 = township('白鹭坝镇');

const toldOf = (built: ReturnType<typeof anIssue>) => {
  const { scene, issue } = built;
  return scene.log.map((entry: Recorded) => storyOf(entry, scene.definition, issue.facts));
};

describe('the log as a story', () => {
  it('tells the way to 销号 in people’s words', () => {
    const told = toldOf(anIssue().coded('TJ-07').withUnits(青栎镇).dueOn('2026-09-30').closed());
    expect(told[0]).toMatchObject({ title: '登记问题 TJ-07', actor: `${officeClerk.unitName}${officeClerk.name}` });
    expect(told.map((line) => line.title)).toEqual(
      expect.arrayContaining(['交办，要求2026-09-30前完成整改', '签收', '提交整改方案', '整改完成，提交销号', '“乡镇审核”同意', '签批销号，结论：已完成']),
    );
    expect(told.find((line) => line.title === '“乡镇审核”同意')).toMatchObject({ unitName: '青栎镇', actor: `青栎镇${townshipReviewerOf(青栎镇).name}` });
    expect(told.at(-1)?.title).toBe('签批销号，结论：已完成');
  });

  it('says which unit was sent back, by whom and why', () => {
    const built = anIssue().withUnits(青栎镇, 白鹭坝镇).inSubmission();
    const lead = headOf(built.issue.facts.leadUnits[0]!);
    const taskId = built.issue.tasks[0]!.id;
    const back = built.does(lead, () => ({ type: 'return', taskId, to: 'work', units: [白鹭坝镇.id], opinion: '照片不是现场所拍' }));
    const [returned, reopened] = toldOf(back).slice(-2);
    expect(returned).toMatchObject({ title: '从“牵头单位汇总提交”退回到“整改实施”：白鹭坝镇', detail: '照片不是现场所拍' });
    expect(reopened?.title).toMatch(/^转入“整改实施”，/);
    expect(reopened?.detail).toBe(`办理单位：白鹭坝镇\n由${lead.unitName}${lead.name}退回：照片不是现场所拍`);
  });

  it('what time did is told as its doing', () => {
    const told = toldOf(anIssue().withUnits(青栎镇).assigned().at('2026-09-14 09:00'));
    const byTime = told.filter((line) => line.actor === '时间').map((line) => line.title);
    expect(byTime).toEqual(expect.arrayContaining(['“签收”逾期', '“签收”逾期未办，黄色督办', '“签收”严重逾期，红色督办']));
  });

  it('no line lacks a title, and no detail is blank', () => {
    for (const line of toldOf(anIssue().withUnits(青栎镇, 白鹭坝镇).closed())) {
      expect(line.title).not.toMatch(/undefined|null|^\s*$/);
      expect(line.detail).not.toBe('');
    }
  });
});
