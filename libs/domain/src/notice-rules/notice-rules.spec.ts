import { statisticsInspection } from '@rectify/definitions';
import { aDeadline, anIssue, aPlan, departmentReviewer, handlerOf, returns, submitsPlan, township, type AnIssue } from '../../../../test/builders';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import type { Definition } from '../definition';
import { validateDefinition } from '../definition-check/validate-definition';
import type { Notice } from '../notice/notice';
import { applyNoticeRules } from './apply-notice-rules';
import { mayBeSpared, noticeKinds, audienceKeys, type NoticeRule, type NoticeRules } from './notice-rules';

const qingli = township('青栎镇');
const overdue = anIssue().withUnits(qingli).dueOn('2026-09-30').inWork().at('2026-12-31 18:00');
const { issue, scene } = overdue;
const withRules = (...notices: NoticeRules): Definition => ({ ...statisticsInspection, notices });

/** What the notices of one kind become with the rules. */
function ruled(kind: Notice['kind'], rule: Omit<NoticeRule, 'kind'>): readonly Notice[] {
  const usual = scene.notices.filter((notice) => notice.kind === kind);
  const log = scene.log;
  return usual.flatMap((notice) => {
    const recorded = log.find(({ seq }) => notice.key.startsWith(`${seq}/`));
    if (!recorded) throw new Error(`No event for ${notice.key}`);
    return applyNoticeRules(withRules({ kind, ...rule }), issue, recorded, [notice], calendar2026);
  });
}
const roles = ({ recipients }: Notice) => recipients.map(({ holder }) => ('role' in holder ? holder.role : 'leader'));

describe('通知规则', () => {
  it('a definition without rules announces as it always did', () => {
    const [recorded] = scene.log;
    expect(applyNoticeRules(statisticsInspection, issue, recorded!, scene.notices)).toBe(scene.notices);
  });

  it('加发: somebody more is told, and nobody twice', () => {
    for (const notice of ruled('逾期', { adds: ['supervisor', 'unitHead'] })) expect(roles(notice)).toEqual(['handler', 'head', 'supervisor']);
  });

  it('不发: 整改办 hears of the red order no longer, the unit and the leader still do', () => {
    for (const notice of ruled('红色督办', { spares: ['office'] })) expect(roles(notice)).toEqual(['head', 'leader']);
  });

  it('whoever has to act cannot be left out, whatever the rule says', () => {
    for (const notice of ruled('提醒', { spares: ['onDuty', 'unitHead'] })) expect(roles(notice)).toEqual(expect.arrayContaining(['handler', 'head']));
    for (const notice of ruled('约谈建议', { spares: ['responsibleLeader'] })) expect(roles(notice)).toContain('leader');
  });

  it('渠道: mail may be added or left out, 站内 stays', () => {
    expect(ruled('逾期', { channels: ['inApp', 'mail'] })[0]?.channels).toEqual(['inApp', 'mail']);
    expect(ruled('催办', { channels: [] })[0]?.channels).toEqual(['inApp']);
  });

  it('模板: the words are the administrator’s, filled in with the facts', () => {
    const [first] = ruled('逾期', { subject: '{问题编号}逾期', body: '{单位}：{环节}应于{期限}，剩余{剩余工作日}。{反馈问题}' });
    expect(first?.subject).toBe('TJ-01逾期');
    expect(first?.body).toMatch(/^青栎镇：整改实施应于2026-09-30前办结，剩余0个工作日。部分投资项目形象进度/);
  });

  it('模板: what a 节点日期 and a phase are about, and their own days', () => {
    const rule: NoticeRule = { kind: '提醒', body: '{环节}：{期限}' };
    const told = (built: AnIssue) => built.at('2026-09-14 10:00').scene.notices.filter(({ kind }) => kind === '提醒').map(({ body }) => body);
    const [first, second] = aPlan().measures;
    const planned = anIssue().following({ ...withRules(rule), key: 'worded' }).withUnits(qingli).dueOn('2026-12-18').received();
    planned.does(handlerOf(qingli), submitsPlan({ measures: [first!, { ...second!, nodeDate: '2026-12-18' }] })).inWork();
    expect(told(planned)).toEqual(['整改实施第1条措施：2026-09-15前完成']);
    const phases = [{ due: '2026-09-17' }, { due: '2026-12-18' }];
    const phased = anIssue().following({ ...withRules(rule), key: 'worded' }).withUnits(qingli).due(aDeadline({ kind: 'phased', lastDate: '2026-12-18', phases })).inWork();
    expect(told(phased)).toEqual(['整改实施第1阶段：2026-09-17前完成']);
  });

  it('in a drill every subject says so', () => {
    const drill = { ...issue, clock: { origin: 0, rate: 1 } } as unknown as typeof issue;
    const notice = scene.notices.find(({ kind }) => kind === '逾期')!;
    const [made] = applyNoticeRules(withRules({ kind: '逾期', subject: '{问题编号}' }), drill, scene.log[0]!, [notice]);
    expect(made?.subject).toBe('【演练】TJ-01');
  });
});

describe('words of a template', () => {
  const told = (builder: ReturnType<typeof anIssue>, kind: Notice['kind'], body: string) => {
    const notice = builder.scene.notices.find((each) => each.kind === kind)!;
    const recorded = builder.scene.log.find(({ seq }) => notice.key.split('/')[0] === `${seq}`)!;
    return applyNoticeRules(withRules({ kind, body }), builder.issue, recorded, [notice], calendar2026)[0]?.body;
  };

  it('carry the opinion of a return', () => {
    const returned = anIssue().withUnits(qingli).inReview('部门').does(departmentReviewer, returns('work', { opinion: '缺现场照片' }));
    expect(told(returned, '退回', '{环节}：{意见}（{单位}）')).toBe('整改实施：缺现场照片（青栎镇）');
  });

  it('of 销号 know the conclusion’s opinion and no open 环节', () => {
    const closed = anIssue().withUnits(qingli).closed();
    expect(told(closed, '销号', '{问题编号}{环节}：{意见}')).toBe('TJ-01：同意销号');
  });

  it('what is filled in is not read as a template again', () => {
    const named = anIssue().with({ finding: '台账写作{单位}' }).withUnits(qingli).assigned();
    expect(told(named, '告知', '{反馈问题}')).toBe('台账写作{单位}');
  });
});

describe('what is wrong with 通知规则', () => {
  const problems = (...notices: NoticeRules) => validateDefinition(withRules(...notices)).filter(({ path }) => path.startsWith('/notices'));

  it('nothing, where nothing is', () => {
    expect(problems({ kind: '提醒', adds: ['supervisor'], subject: '{问题编号} {环节}', body: '请于{期限}。' })).toEqual([]);
  });

  it.each<[NoticeRule, string, string]>([
    [{ kind: '提醒', subject: '{问题编号}{企业}' }, '/notices/0/subject', '没有“{企业}”这个占位符'],
    [{ kind: '提醒', body: '请于{期限办结' }, '/notices/0/body', '花括号没有成对'],
    [{ kind: '提醒', body: ' ' }, '/notices/0/body', '正文不能空着'],
    [{ kind: '提醒', subject: '{问题编号}\r\nBcc: x' }, '/notices/0/subject', '标题只能有一行'],
    [{ kind: '退回', body: '请补正。' }, '/notices/0/body', '须含{意见}'],
    [{ kind: '告知', spares: ['onDuty'] }, '/notices/0/spares', '不能不发给'],
    [{ kind: '文书送达', spares: ['unitHead'] }, '/notices/0/spares', '不能不发给'],
    [{ kind: '提醒', spares: ['office'], adds: ['office'] }, '/notices/0/adds', '既写加发又写不发'],
    [{ kind: '提醒', channels: ['mail'] }, '/notices/0/channels', '站内渠道不能关闭'],
  ])('%j', (rule, path, message) => {
    expect(problems(rule)).toEqual([{ path, message: expect.stringContaining(message), severity: 'error' }]);
  });

  it('two rules for one event', () => {
    expect(problems({ kind: '提醒' }, { kind: '提醒' })).toEqual([{ path: '/notices/1/kind', message: '“提醒”有两条通知规则，只能有一条。', severity: 'error' }]);
  });

  it('nobody on duty can be spared anywhere', () => {
    expect(noticeKinds.filter((kind) => mayBeSpared(kind, 'onDuty'))).toEqual([]);
    expect(audienceKeys.filter((audience) => mayBeSpared('约谈建议', audience))).toEqual(['unitHead', 'leadUnit', 'office', 'supervisor']);
  });
});
