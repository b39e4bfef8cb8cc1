import {
  anIssue, asksForMoreTime, calendar2026, given, grants, handlerOf, headOf, leader, momentText, moment, officeClerk, aPlan, proofOf, reports, resumes, returns,
  submits, submitsPlan, suspends, township, townshipReviewerOf, withStage, type AnIssue,
} from '../../../../test/builders';
import type { Calendar } from '../calendar';
import { decide } from '../issue/decide';
import { evolve } from '../issue/evolve';
import { isRefusal } from '../issue/refusal';
import { measureStandings } from './measure-standing';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const [first, second] = aPlan().measures;
/** Measures due on Tuesday 9-15 and on 9-25, which is 中秋 and so moves to Monday 9-28. */
const planned = (issue: AnIssue) => issue.does(handlerOf(qingli), submitsPlan({ measures: [first!, second!] }));
const inWork = (due = '2026-12-18') => planned(anIssue().withUnits(qingli).dueOn(due).received()).inWork();

const toCome = ({ issue }: Pick<AnIssue, 'issue'>) =>
  issue.tasks.flatMap(({ rungs }) => rungs.flatMap(({ key, node, at }) => (node === undefined ? [] : [`${key} ${momentText(at)}`])));
const told = (issue: AnIssue) => issue.scene.notices.filter(({ body }) => body.includes('条措施')).map(({ kind, at }) => `${kind} ${momentText(at)}`);

/** The issue at this moment, and after a calendar by which these days rest. */
function resting(issue: AnIssue, at: string, ...days: readonly string[]): Pick<AnIssue, 'issue'> {
  const { scene, issue: before } = issue.at(at);
  const calendar: Calendar = { ...calendar2026, version: 2, years: calendar2026.years.map((year) => ({ ...year, days: [...year.days, ...days.map((date) => ({ date, kind: 'holiday' as const, name: '休' }))] })) };
  const outcome = decide(scene.definition, calendar2026, before, { type: 'adoptCalendar', calendar }, { actor: 'time', now: moment(at) });
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return { issue: evolve(before, { seq: before.version + 1, at: moment(at), actor: 'time', event: outcome.events[0]! }, before.id) };
}

describe('节点日期 of the plan', () => {
  it('are reminded of the working day before, and urged the working day after', () => {
    expect(toCome(inWork())).toEqual([
      'nodeBefore/2026-09-15 2026-09-14 09:00', 'nodeAfter/2026-09-15 2026-09-16 09:00',
      'nodeBefore/2026-09-25 2026-09-24 09:00', 'nodeAfter/2026-09-25 2026-09-29 09:00',
    ]);
  });

  it('say which measure it is about, to whom it belongs', () => {
    const issue = inWork().at('2026-09-16 10:00');
    expect(told(issue)).toEqual(['提醒 2026-09-14 09:00', '催办 2026-09-16 09:00']);
    const urged = issue.scene.notices.at(-1);
    expect(urged?.body).toContain('请抓紧办理：整改实施（青栎镇）第1条措施，2026-09-15前完成。\n第1条：逐个项目到现场核对');
    expect(urged?.recipients.map(({ holder }) => 'role' in holder && holder.role)).toEqual(['handler', 'head']);
  });

  it('of measures that are ticked are recorded, and nobody is told', () => {
    const issue = inWork().at('2026-09-11 10:00').does(handlerOf(qingli), reports(undefined, { measuresDone: [0], evidence: [proofOf(0)] })).at('2026-09-30 10:00');
    expect(told(issue)).toEqual(['提醒 2026-09-24 09:00', '催办 2026-09-29 09:00']);
    expect(issue.scene.log.flatMap(({ event }) => (event.type === 'rungReached' && event.node ? [[event.rung, event.reported ?? false]] : []))).toEqual([
      ['nodeBefore/2026-09-15', true], ['nodeAfter/2026-09-15', true], ['nodeBefore/2026-09-25', false], ['nodeAfter/2026-09-25', false],
    ]);
  });

  it('on the due day or after it are left to the ladder of the whole', () => {
    expect(toCome(inWork('2026-09-25'))).toEqual(['nodeBefore/2026-09-15 2026-09-14 09:00', 'nodeAfter/2026-09-15 2026-09-16 09:00']);
  });

  it('after an outage each day is told of once, by its last rung', () => {
    const issue = inWork().afterOutageAt('2026-09-30 10:00');
    given(issue).when('time', () => ({ type: 'passTime' }));
    expect(told(issue).map((each) => each.slice(0, 2))).toEqual(['催办', '催办']);
  });

  it('are not told of twice by an extension, a calendar or a return, and what time owed is not lost', () => {
    const extended = inWork().at('2026-09-14 10:00').does(headOf(qingli), asksForMoreTime('2026-12-30')).afterOutageAt('2026-09-16 09:03').does(leader, grants());
    expect(toCome(extended).map((each) => each.slice(0, 21))).toEqual(['nodeAfter/2026-09-15 ', 'nodeBefore/2026-09-25', 'nodeAfter/2026-09-25 ']);
    const returned = inWork().at('2026-09-17 10:00').does(headOf(qingli), submits()).does(townshipReviewerOf(qingli), returns('work'));
    expect(toCome(returned)).toHaveLength(2);
    expect(told(returned.at('2026-09-30 10:00'))).toEqual(['提醒 2026-09-14 09:00', '催办 2026-09-16 09:00']);
  });

  it('one on the due day is minded from when a new calendar moves that day behind it', () => {
    // Twenty working days from 9-1 end on 9-29; with one more rest day on 9-30.
    const issue = anIssue().following(withStage('work', { limit: { workdays: 20 } })).withUnits(qingli).received();
    issue.does(handlerOf(qingli), submitsPlan({ measures: [{ ...first!, nodeDate: '2026-09-29' }] })).inWork();
    expect(toCome(issue)).toEqual([]);
    const { issue: moved } = resting(issue, '2026-09-15 10:00', '2026-09-22');
    expect([moved.tasks[0]?.due, ...toCome({ issue: moved })]).toEqual(['2026-09-30', 'nodeBefore/2026-09-29 2026-09-28 09:00', 'nodeAfter/2026-09-29 2026-09-30 09:00']);
  });

  it('a clock that stands passes them by', () => {
    const issue = inWork().at('2026-09-10 10:00').does(officeClerk, suspends()).at('2026-09-21 10:00').does(officeClerk, resumes());
    expect(toCome(issue)).toEqual(['nodeBefore/2026-09-25 2026-09-24 09:00', 'nodeAfter/2026-09-25 2026-09-29 09:00']);
  });

  it('a new calendar moves what is to come, and repeats nothing', () => {
    expect(toCome(resting(inWork(), '2026-09-15 10:00', '2026-09-24'))).toEqual([
      'nodeAfter/2026-09-15 2026-09-16 09:00', 'nodeBefore/2026-09-25 2026-09-23 09:00', 'nodeAfter/2026-09-25 2026-09-29 09:00',
    ]);
    // 9-28 turns out to have been no working day: counted anew, 9-25 would have its day after on 9-30.
    expect(toCome(resting(inWork(), '2026-09-29 10:00', '2026-09-28', '2026-12-18'))).toEqual([]);
  });
});

describe('a measure stands', () => {
  it('ticked by so many units, late once its day is over and some have not', () => {
    const issue = anIssue().withUnits(qingli, baita).dueOn('2026-12-18').inWork();
    const node = issue.issue.plan!.measures[0]!.nodeDate;
    issue.does(handlerOf(qingli), reports(qingli, { measuresDone: [0], evidence: [proofOf(0)] }));
    expect(measureStandings(issue.issue, moment(`${node} 23:00`))).toEqual([{ tickedBy: 1, late: false }, { tickedBy: 0, late: false }]);
    issue.does(handlerOf(baita), reports(baita, { measuresDone: [0], evidence: [proofOf(0)] }));
    expect(measureStandings(issue.issue, moment('2026-12-21 09:00'))).toEqual([{ tickedBy: 2, late: false }, { tickedBy: 0, late: true }]);
  });

  it('nowhere before there is a plan', () => {
    expect(measureStandings(anIssue().issue, moment('2026-12-21 09:00'))).toEqual([]);
  });
});
