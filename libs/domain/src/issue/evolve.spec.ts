import {
  anIssue, department, given, headOf, moment, returns, submits, township, townshipReviewerOf,
} from '../../../../test/builders';
import { evolve, foldLog } from './evolve';

const qingli = township('青栎镇');

describe('the fold', () => {
  it('of the whole log gives what the steps gave', () => {
    const { issue, log } = anIssue().withUnits(qingli, township('白塔乡')).section('投资').closed().scene;
    expect(foldLog('issue-1', log)).toEqual(issue);
    expect(issue?.version).toBe(log.length);
  });

  it('may go on from a snapshot', () => {
    const { issue, log } = anIssue().closed().scene;
    const snapshot = foldLog('issue-1', log.slice(0, 5));
    expect(foldLog('issue-1', log.slice(5), snapshot)).toEqual(issue);
  });

  it('of an empty log is no issue; a log that does not begin with 登记, or begins twice, is a broken world', () => {
    const { log } = anIssue().assigned().scene;
    expect(foldLog('issue-1', [])).toBeUndefined();
    expect(() => foldLog('issue-1', log.slice(1))).toThrow('does not begin');
    expect(() => evolve(foldLog('issue-1', log), log[0]!, 'issue-1')).toThrow('registered twice');
  });

  it('survives the way through JSON, as a database stores it', () => {
    const { issue, log } = anIssue().withUnits(qingli, department('县水利局')).inReview('部门').scene;
    expect(foldLog('issue-1', JSON.parse(JSON.stringify(log)))).toEqual(issue);
    expect(JSON.parse(JSON.stringify(issue))).toEqual(issue);
  });
});

describe('marks that stay for ever', () => {
  it('overdue, orders and returns are remembered at the end', () => {
    const issue = anIssue().withUnits(qingli).dueOn('2026-09-08').inWork().at('2026-09-16 10:00').submittedBy(qingli);
    given(issue).when(townshipReviewerOf(qingli), returns('work'));
    expect(issue.closed().issue.marks).toEqual({ everOverdue: true, returns: 1, yellowOrders: 1, redOrders: 1, urges: 0 });
  });

  it('handed in after 18:00 of the due day is late, even when time was not looked at in between', () => {
    const issue = () => anIssue().withUnits(qingli).dueOn('2026-09-30').inWork();
    const late = issue().afterOutageAt('2026-09-30 18:00').submittedBy(qingli);
    const inTime = issue().afterOutageAt('2026-09-30 17:59').submittedBy(qingli);
    expect(late.issue.marks.everOverdue).toBe(true);
    expect(inTime.issue.marks.everOverdue).toBe(false);
    expect(late.scene.now).toBe(moment('2026-09-30 18:00'));
  });

  it('a late return marks the issue as well', () => {
    const issue = anIssue().withUnits(qingli).inReview('乡镇').afterOutageAt('2026-09-04 09:00');
    const story = given(issue).when(townshipReviewerOf(qingli), returns('work')).when(headOf(qingli), submits());
    expect(story.issue.marks).toMatchObject({ everOverdue: true, returns: 1 });
  });
});
