import { statisticsInspection } from '@rectify/definitions';
import {
  anIssue, approves, calendar2026, departmentReviewer, economyBureau, handlerOf, headOf, leader, moment, momentText,
  officeClerk, reports, receives, returns, signsOff, statisticsReviewer, submits, submitsPlan, township, townshipReviewerOf,
  type Act,
} from '../../../../test/builders';
import type { CommandActor } from './actor';
import { simulate, type ScriptedAct } from './simulate';
import { lightOf } from './status';

const qingli = township('青栎镇');
const facts = anIssue().withUnits(qingli).dueOn('2026-09-30').issue.facts;
const register: ScriptedAct = {
  at: moment('2026-09-01 09:00'),
  actor: officeClerk,
  command: { type: 'register', facts, definition: { key: 'statistics-inspection', version: 1 } },
};

/** Somebody does something at a moment. */
function at(text: string, actor: CommandActor, act: Act): ScriptedAct {
  return { at: moment(text), actor, command: (issue) => act(issue!, statisticsInspection) };
}

const toWork: readonly ScriptedAct[] = [
  register,
  at('2026-09-01 10:00', officeClerk, () => ({ type: 'assign' })),
  at('2026-09-02 09:30', handlerOf(qingli), receives()),
  at('2026-09-07 16:00', handlerOf(qingli), submitsPlan()),
  at('2026-09-08 10:00', headOf(economyBureau), approves()),
  at('2026-09-09 10:00', officeClerk, approves()),
];
const chain: readonly ScriptedAct[] = [
  at('2026-09-22 09:30', townshipReviewerOf(qingli), approves()),
  at('2026-09-23 09:30', departmentReviewer, approves()),
  at('2026-09-24 09:30', statisticsReviewer, approves()),
  at('2026-09-28 09:30', leader, signsOff()),
];

describe('推演', () => {
  it('in time: every step on its day, with a few reminders and nothing more', () => {
    const story = simulate(statisticsInspection, calendar2026, [
      ...toWork,
      at('2026-09-18 09:00', handlerOf(qingli), reports(qingli, { percent: 90 })),
      at('2026-09-21 09:00', headOf(qingli), submits()),
      ...chain,
    ]);
    expect(story.refusals).toEqual([]);
    expect(story.issue).toMatchObject({ phase: 'closed', conclusion: '已完成', marks: { everOverdue: false, returns: 0, yellowOrders: 0 } });
    const chased = story.notices.filter(({ kind }) => kind !== '告知');
    expect(chased.map(({ kind, subject, at: sent }) => `${momentText(sent)} ${kind} ${subject.split(' ')[1]}`)).toEqual([
      '2026-09-02 09:00 到期 签收',
      '2026-09-04 09:00 提醒 方案编制',
      '2026-09-16 09:00 提醒 整改实施',
      '2026-09-18 09:00 提醒 整改实施',
      '2026-09-22 09:00 提醒 乡镇审核',
      '2026-09-28 09:30 销号 签批销号',
    ]);
  });

  it('late: 提醒, 黄, 红, 约谈建议, then submitted, returned, submitted again and signed off', () => {
    const late: readonly ScriptedAct[] = [
      ...toWork,
      at('2026-10-19 09:30', headOf(qingli), submits()),
      at('2026-10-20 09:30', townshipReviewerOf(qingli), returns('work', { opinion: '照片不是现场的' })),
      at('2026-10-22 09:30', headOf(qingli), submits()),
      at('2026-10-23 09:30', townshipReviewerOf(qingli), approves()),
      at('2026-10-26 09:30', departmentReviewer, approves()),
      at('2026-10-27 09:30', statisticsReviewer, approves()),
      at('2026-10-28 09:30', leader, signsOff('基本完成')),
    ];
    const story = simulate(statisticsInspection, calendar2026, late);
    expect(story.refusals).toEqual([]);
    const worked = story.log.flatMap(({ event, at: reached }) =>
      event.type === 'rungReached' && event.stage === 'work' ? [`${event.taskId.slice(-1)} ${event.step} ${momentText(reached)}`] : [],
    );
    // Opened 9-09: 15 working days to 9-30, the seventh (rounded down) is 9-18. The second round is due five days after 10-20: 10-27.
    expect(worked).toEqual([
      '1 提醒 2026-09-16 09:00', '1 提醒 2026-09-18 09:00', '1 提醒 2026-09-24 09:00', '1 月报 2026-09-28 09:00', '1 提醒 2026-09-29 09:00',
      '1 到期 2026-09-30 09:00', '1 逾期 2026-09-30 18:00', '1 催办 2026-10-08 09:00', '1 黄色督办 2026-10-09 09:00',
      '1 红色督办 2026-10-13 09:00', '1 约谈建议 2026-10-16 09:00', '2 提醒 2026-10-22 09:00',
    ]);
    expect(story.issue).toMatchObject({
      phase: 'closed', conclusion: '基本完成', marks: { everOverdue: true, returns: 1, yellowOrders: 1, redOrders: 1 },
    });
    const until = (text: string) => simulate(statisticsInspection, calendar2026, toWork, moment(text)).issue!;
    const days = ['2026-09-18 12:00', '2026-09-24 12:00', '2026-09-30 18:00', '2026-10-16 12:00'];
    const lights = days.map((text) => lightOf(until(text), moment(text)));
    expect([...lights, lightOf(story.issue!, moment('2026-10-28 10:00'))]).toEqual(['绿', '蓝', '黄', '红', '灰']);
  });

  it('the script may be written in any order; what is refused is told with its moment', () => {
    const shuffled = [...toWork, at('2026-09-10 09:00', handlerOf(qingli), submits())].reverse();
    const story = simulate(statisticsInspection, calendar2026, shuffled);
    expect(story.refusals).toMatchObject([{ at: moment('2026-09-10 09:00'), refusal: { code: 'NOT_YOUR_TASK' } }]);
    expect(story.issue?.tasks).toMatchObject([{ stage: 'work' }]);
  });

  it('at the very moment of a rung time comes first: handed in at 18:00 is too late', () => {
    const story = simulate(statisticsInspection, calendar2026, [...toWork, at('2026-09-30 18:00', headOf(qingli), submits())]);
    expect(story.log.slice(-3).map(({ event }) => ('step' in event ? event.step : event.type))).toEqual(['逾期', 'closureSubmitted', 'stageOpened']);
    expect(story.issue?.marks.everOverdue).toBe(true);
  });

  it('gives the same story every time', () => {
    const play = () => simulate(statisticsInspection, calendar2026, toWork, moment('2026-12-31 18:00'));
    expect(play()).toEqual(play());
  });

  it('without a script nothing happens, however long one waits', () => {
    const story = simulate(statisticsInspection, calendar2026, [], moment('2030-01-01 00:00'));
    expect(story).toEqual({ issue: undefined, log: [], notices: [], refusals: [] });
  });
});
