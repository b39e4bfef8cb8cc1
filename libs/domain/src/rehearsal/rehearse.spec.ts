import * as shipped from '@rectify/definitions';
import { anIssue, calendar2026, momentText, township, withStage } from '../../../../test/builders';
import { parseDeadline } from '../deadline-phrase';
import type { Definition } from '../definition';
import { rehearse, type Rehearsal } from './rehearse';
import type { Scenario } from './scenario';

const { statisticsInspection } = shipped;
const qingli = township('青栎镇');
const facts = { ...anIssue().withUnits(qingli).dueOn('2026-09-30').issue.facts, amount: 800, severity: '严重' as const };
const startsOn = '2026-09-01';
const onTime: Scenario = { startsOn, pace: 'onTime' };
const scenarios: readonly Scenario[] = [
  onTime,
  { startsOn, pace: 'late', workdays: 12 },
  { startsOn, pace: 'late', workdays: 30, stages: ['receipt', 'planning', 'statisticsReview'] },
  { startsOn, pace: 'returned', times: 2 },
  { startsOn, pace: 'onHoliday' },
];
const definitions = Object.values(shipped).filter((each): each is Definition => typeof each === 'object' && 'stages' in each);
const acted = ({ steps }: Rehearsal) => steps.filter(({ kind }) => kind === '办理').map(({ at, who, what }) => `${momentText(at)} ${who} ${what}`);

describe('推演', () => {
  describe.each(definitions.map((definition) => [`${definition.key} ${definition.version}`, definition] as const))('%s', (_name, definition) => {
    it.each(scenarios.map((scenario) => [scenario.pace, scenario] as const))('comes to 销号 when %s', (_pace, scenario) => {
      for (const units of [[qingli], [qingli, township('白沙镇'), township('云溪镇')]]) {
        const rehearsal = rehearse(definition, calendar2026, { ...facts, responsibleUnits: units }, scenario);
        expect([rehearsal.stuckAt, rehearsal.story.refusals.filter(({ refusal }) => refusal.code !== 'NOTHING_DUE')]).toEqual([undefined, []]);
        expect(rehearsal.ended).toBe(true);
        expect(rehearsal.totals.workdays).toBeGreaterThan(0);
      }
    });
  });

  it('says 暂定 of every day and count that reaches into a year whose calendar is not published', () => {
    const { steps, totals } = rehearse(statisticsInspection, calendar2026, { ...facts, listedOn: '2026-11-02', deadline: parseDeadline('3个月内', '2026-11-02', calendar2026) }, { ...onTime, startsOn: '2026-11-02' });
    expect(steps.filter(({ kind, provisional }) => kind === '环节' && provisional).map(({ what }) => what)[0]).toBe('进入“整改实施”');
    expect(totals).toMatchObject({ provisional: true });
    expect(rehearse(statisticsInspection, calendar2026, facts, onTime).totals).toMatchObject({ provisional: false });
  });

  it('on time: each act on the working day before its day, or on that day when there is only one', () => {
    // 签收 is due a working day later; 方案 five; 审核 three: 9-10, 9-15. 整改 until 9-30, so 9-29. 乡镇 two: 9-30. The holiday is 10-1 to 10-7.
    // 部门 three from 9-30: 10-10 is a working Saturday, 10-8, 10-9, 10-10. 统计 five from 10-9: 10-10, 12, 13, 14, 15. 签批 three from 10-14: 15, 16, 19.
    const rehearsal = rehearse(statisticsInspection, calendar2026, facts, onTime);
    expect(acted(rehearsal).slice(0, 11)).toEqual([
      '2026-09-01 09:00 县整改办经办人 登记',
      '2026-09-01 09:30 县整改办经办人 交办，整改时限2026-09-30',
      '2026-09-02 10:00 青栎镇经办人 签收',
      '2026-09-08 10:00 青栎镇经办人 提交方案',
      '2026-09-10 10:00 县经信局主要负责人 “方案审核（牵头单位）”同意',
      '2026-09-14 10:00 县整改办经办人 “方案审核（整改办）”同意',
      '2026-09-29 10:00 青栎镇主要负责人 提交销号',
      '2026-09-30 10:00 青栎镇乡镇审核人员 “乡镇审核”同意',
      '2026-10-09 10:00 县经信局部门审核人员 “部门审核”同意',
      '2026-10-14 10:00 县统计局统计审核人员 “统计审核”同意',
      expect.stringMatching(/^2026-10-16 10:00 .+ 销号，结论：已完成$/),
    ]);
    expect(rehearsal.steps.filter(({ kind }) => kind === '文书')).toEqual([]);
  });

  it('measures are done on their 节点日期, of which a reminder comes the day before; whoever is late is urged the day after', () => {
    const two = { ...facts, measures: ['逐户核对', '建立制度'] };
    const around = (scenario: Scenario) =>
      rehearse(statisticsInspection, calendar2026, two, scenario).steps.flatMap(({ kind, stage, at, who, what }) => (stage === 'work' && ['办理', '通知'].includes(kind) && momentText(at) < '2026-09-18' && momentText(at) > '2026-09-15 08:00' ? [`${momentText(at)} ${kind} ${who} ${what}`] : []));
    const everybody = '青栎镇经办人、青栎镇主要负责人';
    // 9-16 is also the tenth working day before 9-30.
    const reminders = [`2026-09-15 09:00 通知 ${everybody} 【提醒】TJ-01 整改实施`, `2026-09-16 09:00 通知 ${everybody} 【提醒】TJ-01 整改实施`];
    expect(around(onTime)).toEqual([...reminders, '2026-09-16 10:00 办理 青栎镇经办人 填报进展']);
    expect(around({ startsOn, pace: 'late', workdays: 12 })).toEqual([...reminders, `2026-09-17 09:00 通知 ${everybody} 【催办】TJ-01 整改实施`]);
  });

  it('late: 督办文书 are drafted, signed with a number and received on the way', () => {
    const { steps, totals } = rehearse(statisticsInspection, calendar2026, facts, { startsOn, pace: 'late', workdays: 12 });
    const orders = steps.filter(({ kind }) => kind === '文书').map(({ what }) => what);
    expect(orders.find((what) => what.startsWith('拟制'))).toMatch(/督办.*主送青栎镇/);
    expect(orders).toEqual(expect.arrayContaining([expect.stringMatching(/^签发 .+〔2026〕1号$/), '签收文书', '回复文书']));
    expect(totals.orders).toBeGreaterThan(1);
  });

  it('returned twice: the work is done three times, and signed afresh', () => {
    const rehearsal = rehearse(statisticsInspection, calendar2026, facts, { startsOn, pace: 'returned', times: 2 });
    expect(rehearsal.story.issue?.marks.returns).toBe(2);
    expect(acted(rehearsal).filter((line) => line.endsWith('提交销号'))).toHaveLength(3);
    expect(rehearsal.steps.filter(({ stage, round }) => stage === 'work' && round === 3)).not.toEqual([]);
  });

  it('a stage with several signatures is signed by as many different people', () => {
    const definition = withStage('statisticsReview', { signatures: { atLeast: 3 } });
    const { ended, story } = rehearse(definition, calendar2026, facts, onTime);
    const signers = story.log.flatMap(({ event, actor }) => ((event.type === 'stageSigned' || event.type === 'stageApproved') && event.stage === 'statisticsReview' && actor !== 'time' ? [actor.personId] : []));
    expect([ended, new Set(signers).size]).toEqual([true, 3]);
  });

  it('says where it cannot go on: a level whose only person has signed another one', () => {
    const duty = [{ relation: 'namedPerson', person: { id: 'p', name: '张三', post: '科长' }, unit: qingli, role: 'departmentReviewer' }] as const;
    const definition = withStage('statisticsReview', { duty }, withStage('departmentReview', { duty }));
    const { ended, stuckAt } = rehearse(definition, calendar2026, facts, onTime);
    expect([ended, stuckAt?.stage, stuckAt?.why]).toEqual([false, 'statisticsReview', '没有人能够办理这一环节。']);
  });

  it('without a fact that the process asks about it does not begin, and says which', () => {
    const { amount: _unknown, ...incomplete } = facts;
    const rehearsal = rehearse(shipped.auditRectificationV1, calendar2026, incomplete, onTime);
    expect(rehearsal).toMatchObject({ ended: false, stuckAt: { stage: null } });
    expect(rehearsal.stuckAt?.why).toContain('涉及金额');
  });

  it('stays bounded whatever the ladder: twenty units that are reminded every day for years', () => {
    const units = Array.from({ length: 20 }, (_, index) => township(`第${index}镇`));
    const ladder = [{ key: 'daily', step: '催办', at: { every: 1, from: 1, times: 365, time: '09:00' }, audience: ['onDuty'], channels: ['inApp'] }] as const;
    const definition = withStage('work', { ladder });
    const rehearsal = rehearse(definition, calendar2026, { ...facts, responsibleUnits: units }, { startsOn, pace: 'late', workdays: 300 });
    expect(rehearsal.story.log.length).toBeLessThan(4_000);
    expect(rehearsal.stuckAt?.why).toContain('步骤太多');
  });

  it('gives the same every time', () => {
    expect(rehearse(statisticsInspection, calendar2026, facts, onTime)).toEqual(rehearse(statisticsInspection, calendar2026, facts, onTime));
  });
});
