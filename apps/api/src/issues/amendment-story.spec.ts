import type { IssueFacts } from '@rectify/domain';
import { amendmentStory } from './amendment-story';

const told = (before: Partial<IssueFacts>, after: Partial<IssueFacts>) => amendmentStory({ type: 'factsAmended', before, after, reason: '抄写有误' });
const leader = (name: string) => ({ id: name, name, post: '' });

describe('更正 in the story of an issue', () => {
  it('says what stood before and what stands now, fact by fact', () => {
    expect(told({ objective: '', amount: 120 }, { objective: '全部核实', amount: 620 })).toEqual({
      title: '更正了整改目标、涉及金额',
      detail: '整改目标：（空） → 全部核实\n涉及金额：120万元 → 620万元\n理由：抄写有误',
    });
  });

  it('names people, units and measures as people do', () => {
    const before = { leaders: [leader('甲')], measures: ['逐户核实'] } as Partial<IssueFacts>;
    const after = { leaders: [leader('甲'), leader('乙')], measures: ['逐户核实', '建立台账'] } as Partial<IssueFacts>;
    expect(told(before, after).detail).toBe('责任领导：甲 → 甲、乙\n整改措施：逐户核实 → 逐户核实；建立台账\n理由：抄写有误');
  });

  it('a decided 整改时限 by the decision, else by the words of the list', () => {
    const deadline = (words: object) => ({ deadline: words }) as Partial<IssueFacts>;
    expect(told(deadline({ verbatim: '年底' }), deadline({ verbatim: '年底', decided: '2026-12-31' })).detail).toContain('整改时限：年底 → 2026-12-31');
  });

  it('what only follows, as the units of a 板块, is not named', () => {
    expect(told({ positions: {} } as Partial<IssueFacts>, { positions: {} } as Partial<IssueFacts>).title).toBe('更正了问题事实');
  });
});
