import { statisticsInspection } from '@rectify/definitions';
import type { Rung, Stage } from '../definition';
import { validateDefinition } from '../definition-check/validate-definition';

const changed = (key: string, changes: (stage: Stage) => Partial<Stage>) =>
  validateDefinition({ ...statisticsInspection, stages: statisticsInspection.stages.map((stage) => (stage.key === key ? { ...stage, ...changes(stage) } : stage)) }).map(({ message }) => message);
const withRung = (rung: Partial<Rung>) => changed('work', ({ ladder }) => ({ ladder: [...ladder, { ...ladder[0]!, key: 'more', ...rung }] }));

describe('a definition that would ask for what nobody can give is refused', () => {
  it.each([
    ['a month without such a day', withRung({ at: { monthDay: 32, time: '09:00' } }), '月报日期应在1日与31日之间。'],
    ['节点日期 of a review', changed('statisticsReview', ({ ladder }) => ({ ladder: [...ladder, { ...ladder[0]!, key: 'more', at: { nodeWorkdays: -1, time: '09:00' } }] })), '“统计审核”不办理整改措施，没有节点日期可提醒。'],
    ['a key that reads like a month', withRung({ key: 'monthly/2026-10' }), '台阶标识“monthly/2026-10”不能含“/”。'],
    ['阶段小结 after which nothing comes', changed('work', ({ ladder }) => ({ ladder: ladder.filter(({ key }) => key !== 'reviewOver') })), '“整改实施”的阶段小结没有到期的台阶，长期坚持的问题不会进入下一期。'],
    ['必备佐证 of a review', changed('statisticsReview', () => ({ requiredEvidence: [{ key: 'a', text: '甲' }] })), '“统计审核”不提交销号，必备佐证没有人填。'],
    ['必备佐证 twice', changed('work', () => ({ requiredEvidence: [{ key: 'a', text: '甲' }, { key: 'a', text: '乙' }] })), '必备佐证标识“a”重复。'],
    ['现场核查 by nobody', changed('statisticsReview', ({ onSite }) => ({ onSite: { ...onSite!, people: 0 } })), '现场核查至少1人。'],
    ['现场核查 where nobody reviews', changed('work', () => ({ onSite: { when: { all: [] }, people: 2 } })), '“整改实施”不是审核环节，没有人填写现场核查记录。'],
  ])('%s', (_what, messages, message) => {
    expect(messages).toEqual([message]);
  });
});
