import {
  anIssue, approves, asksForMoreTime, departmentReviewer, grants, handlerOf, headOf, leader, momentText, officeClerk, receives, returns, statisticsReviewer,
  submits, submitsPlan, township, townshipReviewerOf, transfers, economyBureau, type Act, type AnIssue,
} from '../../../../test/builders';
import { calendar2027 } from '../../../../test/builders/adopting';

const qingli = township('青栎镇');
const baita = township('白塔乡');

/** 从退回级重审 */
const returnsKeeping = (to: string): Act => (issue, definition) => ({ ...returns(to)(issue, definition), keepsSignatures: true }) as ReturnType<Act>;

/** Every rung with its instant: `2026-09-15 09:00 work 青栎镇 1 v1 half`. */
function reminders({ scene }: AnIssue): readonly string[] {
  return scene.log.flatMap(({ at, event }) => {
    if (event.type !== 'rungReached') return [];
    const [stage, branch = '', round] = event.taskId.split('/');
    return [`${momentText(at)} ${stage}${branch === 'issue' ? '' : ` ${branch.replace('township-', '')}`} ${round} v${event.deadlineVersion} ${event.rung}`];
  });
}

describe('one issue through three returns, two extensions, a transfer and the calendar of a new year', () => {
  const built = anIssue().withUnits(qingli).dueOn('2026-09-30').inWork();
  const through = (at: string, ...acts: readonly [Parameters<AnIssue['does']>[0], Act][]) => {
    built.at(at);
    for (const [actor, act] of acts) built.does(actor, act);
  };
  through('2026-09-17 10:00', [headOf(qingli), asksForMoreTime('2026-10-16')], [leader, grants()]);
  through('2026-10-09 10:00', [headOf(qingli), submits()]);
  through('2026-10-10 10:00', [townshipReviewerOf(qingli), returns('work')]);
  through('2026-10-12 10:00', [headOf(qingli), asksForMoreTime('2026-11-13')], [leader, grants()]);
  through('2026-11-02 10:00', [officeClerk, transfers(qingli, baita)]);
  through('2026-11-03 10:00', [handlerOf(baita), receives()]);
  through('2026-11-06 10:00', [handlerOf(baita), submitsPlan()]);
  through('2026-11-09 10:00', [headOf(economyBureau), approves()]);
  through('2026-11-11 10:00', [officeClerk, approves()]);
  through('2026-11-17 15:00', [headOf(baita), submits()]);
  through('2026-11-18 10:00', [townshipReviewerOf(baita), approves()]);
  through('2026-11-19 10:00', [departmentReviewer, returns('work')]);
  through('2026-11-25 15:00', [headOf(baita), submits()]);
  through('2026-11-26 10:00', [townshipReviewerOf(baita), approves()]);
  through('2026-11-30 10:00', [departmentReviewer, approves()]);
  through('2026-12-03 10:00', [statisticsReviewer, returnsKeeping('work')]);
  through('2026-12-29 10:00', [headOf(baita), submits()]);

  it('before the new year is published its day is counted by weekends, and marked 暂定', () => {
    expect(built.issue.tasks).toMatchObject([{ stage: 'statisticsReview', round: 2, due: '2027-01-05', provisional: true }]);
  });

  it('reminds at exactly these instants, each counted by hand on the calendar of 2026', () => {
    built.at('2026-12-30 12:00');
    built.scene.play('time', { type: 'adoptCalendar', calendar: calendar2027 });
    through('2027-01-06 10:00', [statisticsReviewer, approves()]);

    expect(reminders(built)).toEqual([
      // Opened 09-01, due 09-30: 21 working days, with the make-up Sunday 09-20 and without 09-25.
      '2026-09-15 09:00 work 青栎镇 1 v1 half',
      '2026-09-16 09:00 work 青栎镇 1 v1 before10',
      // Due 10-16: 29 working days, 10-01 to 10-07 off and the make-up Saturday 10-10; half of them end on the make-up Sunday.
      '2026-09-20 09:00 work 青栎镇 1 v2 half',
      '2026-09-28 09:00 work 青栎镇 1 v2 before10',
      '2026-09-28 09:00 work 青栎镇 1 v2 monthly/2026-09',
      // The plan still says 9-30; 10-1 to 10-7 is 国庆.
      '2026-09-29 09:00 work 青栎镇 1 v2 nodeBefore/2026-09-30',
      '2026-10-08 09:00 work 青栎镇 1 v2 nodeAfter/2026-09-30',
      // Two working days from 10-09: the make-up Saturday 10-10 and Monday 10-12.
      '2026-10-10 09:00 townshipReview 青栎镇 1 v1 before1',
      // Opened again 10-10, due 11-13: 25 working days.
      // 进展 of a month is asked for on the 25th; 10-25 is a Sunday, and 09-25 was 中秋.
      '2026-10-26 09:00 work 青栎镇 2 v2 monthly/2026-10',
      '2026-10-27 09:00 work 青栎镇 2 v2 half',
      '2026-10-30 09:00 work 青栎镇 2 v2 before10',
      // The other unit, from 签收 on.
      '2026-11-03 09:00 receipt 白塔乡 1 v1 dueDay',
      '2026-11-05 09:00 planning 2 v1 before3',
      '2026-11-11 09:00 planOfficeReview 2 v1 before1',
      '2026-11-12 09:00 work 白塔乡 1 v1 before1',
      '2026-11-13 09:00 work 白塔乡 1 v1 dueDay',
      '2026-11-13 18:00 work 白塔乡 1 v1 overdue',
      '2026-11-16 09:00 work 白塔乡 1 v1 after1',
      '2026-11-17 09:00 work 白塔乡 1 v1 after2',
      '2026-11-18 09:00 townshipReview 白塔乡 1 v1 before1',
      // Returned 11-19: five working days at least.
      '2026-11-23 09:00 work 白塔乡 2 v1 before3',
      '2026-11-25 09:00 work 白塔乡 2 v1 before1',
      '2026-11-25 09:00 work 白塔乡 2 v1 monthly/2026-11',
      '2026-11-26 09:00 townshipReview 白塔乡 2 v1 before1',
      '2026-11-30 09:00 departmentReview 2 v1 before1',
      '2026-12-02 09:00 statisticsReview 1 v1 before3',
      // Returned 12-03, due 12-10, late until 约谈.
      '2026-12-07 09:00 work 白塔乡 3 v1 before3',
      '2026-12-09 09:00 work 白塔乡 3 v1 before1',
      '2026-12-10 09:00 work 白塔乡 3 v1 dueDay',
      '2026-12-10 18:00 work 白塔乡 3 v1 overdue',
      '2026-12-11 09:00 work 白塔乡 3 v1 after1',
      '2026-12-14 09:00 work 白塔乡 3 v1 after2',
      '2026-12-17 09:00 work 白塔乡 3 v1 after5',
      '2026-12-22 09:00 work 白塔乡 3 v1 after8',
      // 元旦 01-01 to 01-03 is off in the published year: due 01-06 instead of 01-05.
      '2026-12-31 09:00 statisticsReview 2 v2 before3',
      '2027-01-05 09:00 statisticsReview 2 v2 before1',
      '2027-01-06 09:00 statisticsReview 2 v2 dueDay',
    ]);
  });

  it('keeps its whole past: three returns, two extensions, and that it was overdue', () => {
    expect(built.issue.marks).toMatchObject({ returns: 3, everOverdue: true });
    expect(built.issue.extensions).toMatchObject([{ from: '2026-09-30', until: '2026-10-16' }, { from: '2026-10-16', until: '2026-11-13' }]);
    expect(built.issue.facts.responsibleUnits).toEqual([baita]);
  });
});
