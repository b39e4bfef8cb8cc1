import {
  amends, anIssue, approves, asLeader, asksForMoreTime, asksToAssist, assists, department, events, given, handlerOf, headOf, momentText, officeClerk,
  open, refusal, reports, resumes, secondLeader, submits, suspends, township, townshipReviewerOf, transfers,
} from '../../../../test/builders';
import { nextWakeUp } from '../escalation';
import { availableActions } from '../issue/available-actions';
import { projectIssue } from '../issue/project-issue';
import { lightOf, statusOf } from '../issue/status';

const qingli = township('青栎镇');
const power = department('县供电公司');
/** Registered on 2026-09-01, due on 2026-09-30. */
const atWork = () => anIssue().withUnits(qingli).dueOn('2026-09-30').inWork();

describe('协办', () => {
  it('gives the other unit a task of its own; the work is not handed in without it', () => {
    const built = atWork();
    const story = given(built)
      .when(headOf(qingli), asksToAssist(power))
      .then(events('requestMade'))
      .when(headOf(qingli), submits())
      .then(refusal('ASSISTANCE_OPEN', '县供电公司'));
    const { tasks, unitIds } = projectIssue(built.scene.definition, story.issue);
    expect(tasks.at(-1)).toMatchObject({ stageName: '协办', holders: [`unit:${power.id}:handler`, `unit:${power.id}:head`] });
    expect(unitIds).toContain(power.id);
    story
      .when(handlerOf(qingli), assists())
      .then(refusal('NOT_YOUR_TASK', '县供电公司'))
      .when(handlerOf(power), assists({ result: '' }))
      .then(refusal('PROGRESS_INCOMPLETE'))
      .when(handlerOf(power), assists())
      .then(events('assistanceGiven'))
      .when(headOf(qingli), submits())
      .then(open('townshipReview 青栎镇'));
    expect(story.issue.doers).toContain(handlerOf(power).personId);
    expect(projectIssue(built.scene.definition, story.issue).unitIds).toContain(power.id);
  });

  it('is asked of no unit twice at once and never of oneself', () => {
    given(atWork())
      .when(handlerOf(qingli), asksToAssist(qingli))
      .then(refusal('UNKNOWN_UNIT'))
      .when(handlerOf(qingli), asksToAssist(power))
      .when(officeClerk, asksToAssist(power))
      .then(refusal('REQUEST_PENDING'));
  });
});

describe('中止 and 恢复', () => {
  it('the clock stands: no rung, no light, nothing to be done but to resume', () => {
    const built = atWork();
    const story = given(built).when(officeClerk, suspends(), '2026-09-15 10:00').then(events('issueSuspended'));
    expect(statusOf(built.scene.definition, story.issue)).toBe('中止');
    expect(nextWakeUp(story.issue)).toBeUndefined();
    expect(lightOf(story.issue, Number.MAX_SAFE_INTEGER)).toBe('绿');
    expect(projectIssue(built.scene.definition, story.issue).tasks).toEqual([]);
    expect(availableActions(built.scene.definition, story.issue, headOf(qingli))).toEqual([]);
    expect(availableActions(built.scene.definition, story.issue, officeClerk).filter((action) => action.taskId !== null || action.type === 'resume')).toMatchObject([{ type: 'resume' }]);
    story
      .when(headOf(qingli), reports())
      .then(refusal('SUSPENDED'))
      .when(headOf(qingli), asksForMoreTime('2026-10-30'))
      .then(refusal('SUSPENDED'))
      .when(officeClerk, suspends())
      .then(refusal('SUSPENDED'));
  });

  it('on 恢复 as many working days are left as there were, and the ladder is armed for the new day', () => {
    // 2026-09-15 → 09-30: eleven working days, with the make-up Sunday 09-20 and without 中秋 (09-25 to 09-27).
    const story = given(atWork())
      .when(officeClerk, suspends(), '2026-09-15 10:00')
      .when(officeClerk, resumes(), '2026-10-19 09:00')
      .then(events('issueResumed'));
    const [task] = story.issue.tasks;
    expect(task).toMatchObject({ due: '2026-11-03', deadlineVersion: 2 });
    expect(story.issue.assignment?.deadline).toBe('2026-11-03');
    expect(momentText(task!.rungs.find((rung) => rung.key === 'before3')!.at)).toBe('2026-10-29 09:00');
    story.when(headOf(qingli), submits()).when(townshipReviewerOf(qingli), approves()).then(open('departmentReview'));
  });

  it('resumed on the same day nothing moves, and a rung that fell into the pause is not lost', () => {
    const built = atWork().at('2026-09-24 08:00');
    const before = built.issue.tasks[0]!.rungs;
    const story = given(built)
      .when(officeClerk, suspends())
      .when(officeClerk, resumes(), '2026-09-24 11:00')
      .then(events('issueResumed'));
    expect(story.issue.tasks[0]).toMatchObject({ due: '2026-09-30', deadlineVersion: 1 });
    expect(story.issue.tasks[0]?.rungs).toEqual(before);
  });

  it('needs reasons, 整改办, and an issue that runs', () => {
    given(atWork())
      .when(headOf(qingli), suspends())
      .then(refusal('NOT_ALLOWED', '整改办'))
      .when(officeClerk, suspends(' '))
      .then(refusal('REASON_MISSING'))
      .when(officeClerk, resumes())
      .then(refusal('WRONG_STAGE', '没有中止'));
    given(anIssue().registered()).when(officeClerk, suspends()).then(refusal('WRONG_STAGE', '还没有交办'));
  });
});

describe('更正 after 交办', () => {
  it('corrects what does not change the way, with before and after in the log', () => {
    const story = given(atWork()).when(officeClerk, amends({ objective: '数据、现场、凭证一致', leaders: [asLeader(secondLeader)] })).then(events('factsAmended'));
    expect(story.issue.facts.leaders).toEqual([asLeader(secondLeader)]);
  });

  it('leaves units and the deadline to 转办 and 延期, and nothing empty', () => {
    given(atWork())
      .when(officeClerk, amends({ responsibleUnits: [power] }))
      .then(refusal('WRONG_STAGE', '转办'))
      .when(officeClerk, amends({ leaders: [] }))
      .then(refusal('FACTS_INCOMPLETE', '责任领导'))
      .when(officeClerk, amends({ objective: '新目标' }, ' '))
      .then(refusal('REASON_MISSING'))
      .when(officeClerk, transfers(qingli, power))
      .then(open('receipt 县供电公司'));
  });
});
