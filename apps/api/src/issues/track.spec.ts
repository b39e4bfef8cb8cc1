import { anIssue, approves, besideReform, departmentReviewer, headOf, reformReviewer, township } from '../../../../test/builders';
import { trackOf } from './track';

const 青栎镇 = township('青栎镇');
const 白鹭坝镇 = township('白鹭坝镇');

/** State of each stage, with “done of all” where there are several branches. */
const standing = (built: ReturnType<typeof anIssue>) =>
  Object.fromEntries(
    trackOf(built.scene.definition, built.issue).map(({ key, state, branchesDone, branches }) => [
      key,
      branches > 1 ? `${state} ${branchesDone}/${branches}` : state,
    ]),
  );

describe('环节轨迹', () => {
  it('before 交办 everything is ahead, and what never comes is left out', () => {
    expect(standing(anIssue().section('工业').withUnits(青栎镇).registered())).toEqual({
      assignment: 'open', receipt: 'ahead', planning: 'ahead', planLeadReview: 'ahead', planOfficeReview: 'ahead',
      work: 'ahead', townshipReview: 'ahead', leadSubmission: 'skipped', departmentReview: 'ahead',
      reformReview: 'skipped', statisticsReview: 'ahead', signOff: 'ahead',
    });
  });
  it('branches go on by themselves: who is through waits for the others', () => {
    expect(standing(anIssue().withUnits(青栎镇, 白鹭坝镇).submittedBy(青栎镇))).toMatchObject({
      planning: 'done', work: 'open 1/2', townshipReview: 'open 0/2', leadSubmission: 'ahead', departmentReview: 'ahead',
    });
  });
  it('after a return of one unit the other stays done', () => {
    const built = anIssue().withUnits(青栎镇, 白鹭坝镇).inSubmission();
    const taskId = built.issue.tasks[0]!.id;
    const lead = headOf(built.issue.facts.leadUnits[0]!);
    built.does(lead, () => ({ type: 'return', taskId, to: 'work', units: [白鹭坝镇.id], opinion: '佐证不清' }));
    const track = trackOf(built.scene.definition, built.issue);
    expect(standing(built)).toMatchObject({ work: 'open 1/2', townshipReview: 'ahead 1/2', leadSubmission: 'ahead' });
    expect(track.find((stage) => stage.key === 'work')?.rounds).toBe(3);
    expect(track.find((stage) => stage.key === 'townshipReview')?.signatures.map((signed) => signed.branchName)).toEqual(['青栎镇']);
  });
  it('stages side by side are open together; what one signature was enough for is not passed', () => {
    const built = anIssue().following(besideReform('any')).withUnits(青栎镇).inReview('部门').does(departmentReviewer, approves());
    expect(standing(built)).toMatchObject({ departmentReview: 'done', reformReview: 'open', disciplineReview: 'open', statisticsReview: 'ahead' });
    expect(trackOf(built.scene.definition, built.issue).flatMap(({ key, group }) => (group === undefined ? [] : [[key, group]]))).toEqual([['reformReview', '会审'], ['disciplineReview', '会审']]);
    built.does(reformReviewer, approves());
    expect(standing(built)).toMatchObject({ reformReview: 'done', disciplineReview: 'skipped', statisticsReview: 'open' });
  });
  it('at the end everything that was passed is done', () => {
    const states = Object.values(standing(anIssue().section('投资').withUnits(青栎镇).closed()));
    expect(new Set(states)).toEqual(new Set(['done', 'skipped']));
    expect(states.filter((state) => state === 'skipped')).toHaveLength(1);
  });
});
