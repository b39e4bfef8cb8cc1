import { anIssue, handlerOf, headOf, moment, reports, submits, township, approves, statisticsReviewer, calendar2026 } from '../../../../test/builders';
import { issueView } from '../issues/issue-view';
import { storyOf } from '../issues/story';

const qingli = township('青栎镇');
type Begun = ReturnType<typeof anIssue>;

const viewOf = ({ scene, issue }: Begun) =>
  issueView({ issue, definition: scene.definition, calendar: calendar2026, batch: { id: 'batch', name: '正式批次', kind: 'formal' }, now: scene.now, actor: handlerOf(qingli) });
const titles = ({ scene, issue }: Begun) => scene.log.map((recorded) => storyOf(recorded, scene.definition, issue.facts).title);
const inPhases = () =>
  anIssue().withUnits(qingli).due({ kind: 'phased', verbatim: '9月底前完成排查，12月底前完成整改', lastDate: '2026-12-31', phases: [{ due: '2026-09-30', label: '完成排查' }, { due: '2026-12-31', label: '完成整改' }] }).inWork();

describe('the pace of the work on the page', () => {
  it('a task shows its nearest phase, then the whole', () => {
    const issue = inPhases();
    expect(viewOf(issue).tasks[0]).toMatchObject({ due: '2026-09-30', phaseName: '第1阶段（完成排查）' });
    issue.at('2026-10-09 10:00').does(handlerOf(qingli), reports(undefined, { phase: 1 }));
    const { tasks, work } = viewOf(issue);
    expect(tasks[0]).toMatchObject({ due: '2026-12-31' });
    expect(tasks[0]?.phaseName).toBeUndefined();
    expect(work[0]).toMatchObject({
      months: [{ month: '2026-09', reported: false }],
      phases: [{ number: 1, name: '第1阶段（完成排查）', doneAt: new Date(moment('2026-10-09 10:00')).toISOString(), overdue: true }, { number: 2, doneAt: null, overdue: false }],
    });
    expect(titles(issue)).toEqual(expect.arrayContaining(['“整改实施”本月进展尚未填报，提醒填报', '“整改实施”第1阶段逾期', '填报进展：50%，第1阶段完成']));
  });

  it('长期坚持 says that its day is no end, and tells the next one', () => {
    const issue = anIssue().withUnits(qingli).due({ kind: 'standing', verbatim: '长期坚持', lastDate: null }).inWork().at('2026-12-02 10:00');
    expect(viewOf(issue).tasks[0]).toMatchObject({ due: '2027-03-01', standing: true });
    expect(titles(issue)).toEqual(expect.arrayContaining(['转入“整改实施”，2026-12-01前作阶段小结', '“整改实施”长期坚持，到阶段小结时间', '“整改实施”本期结束，下次阶段小结：2027-03-01']));
  });
});

describe('现场核查 and the reason for open measures', () => {
  it('stand in the record in words', () => {
    const issue = anIssue().withUnits(qingli).section('投资').inWork().does(headOf(qingli), submits(undefined, { measuresDone: [0], openReason: '第2条待省厅批复' }));
    const details = ({ scene, issue: { facts } }: Begun) => scene.log.map((recorded) => storyOf(recorded, scene.definition, facts).detail).join('\n');
    expect(details(issue)).toContain('措施未完成的原因：第2条待省厅批复');
    issue.inReview('统计').does(statisticsReviewer, approves());
    expect(details(issue)).toContain('现场核查：2026-09-01，核查员甲、核查员乙，项目现场。形象进度与材料相符');
  });
});
