import { anIssue, asksForMoreTime, events, given, grants, headOf, leader, township, withStage } from '../../../../test/builders';
import { adopted } from '../../../../test/builders/adopting';
import type { Limit } from '../definition';
import { deadlineOf } from '../issue/branch-deadline';

const qingli = township('青栎镇');
const atWork = (limit: Limit, from: string, deadline: string) => anIssue().at(from).dueOn(deadline).following(withStage('work', { limit })).withUnits(qingli).inWork();

describe('延期 of work that has a limit of its own', () => {
  it('within 整改时限 moves the task alone', () => {
    const story = given(atWork({ shareOfDeadline: 0.5, atLeastWorkdays: 3 }, '2026-09-01 09:00', '2026-09-30'));
    expect(story.issue.tasks[0]).toMatchObject({ due: '2026-09-15' });
    story.when(headOf(qingli), asksForMoreTime('2026-09-22')).when(leader, grants()).then(events('extensionDecided'));
    expect(story.issue.tasks[0]).toMatchObject({ due: '2026-09-22', deadlineVersion: 2 });
    expect(story.issue.extensions).toMatchObject([{ from: '2026-09-15', until: '2026-09-22' }]);
    expect(deadlineOf(story, qingli.id)).toMatchObject({ date: '2026-09-30' });
  });

  it('beyond 整改时限 moves both', () => {
    const story = given(atWork({ shareOfDeadline: 0.5, atLeastWorkdays: 3 }, '2026-09-01 09:00', '2026-09-30'));
    story.when(headOf(qingli), asksForMoreTime('2026-10-15')).when(leader, grants()).then(events('extensionDecided'));
    expect(story.issue.tasks[0]).toMatchObject({ due: '2026-10-15' });
    expect(deadlineOf(story, qingli.id)).toMatchObject({ date: '2026-10-15' });
  });

  it('keeps the day it was given when the next year’s calendar comes', () => {
    const built = atWork({ days: 20 }, '2026-12-01 09:00', '2027-03-31');
    const story = given(built).when(headOf(qingli), asksForMoreTime('2027-01-06')).when(leader, grants()).then(events('extensionDecided'));
    const { issue } = adopted(story.issue, '2026-12-10 10:00', undefined, built.scene.definition);
    expect(issue.tasks[0]).toMatchObject({ due: '2027-01-06', provisional: false });
  });
});
