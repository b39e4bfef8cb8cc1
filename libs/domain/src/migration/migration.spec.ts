import { statisticsInspection } from '@rectify/definitions';
import {
  anIssue, aPlan, approves, besideReform, changing, departmentReviewer, disciplineReview, events, given, handlerOf, headOf, inspector, leader, migrates, nextVersion,
  officeClerk, onTask, open, previewed, reformReviewer, refusal, resumes, signsOff, statisticsReviewer, submits, submitsPlan, supervisor, suspends, township,
  townshipReviewerOf, type AnIssue,
} from '../../../../test/builders';
import { allInOrder } from '../../../../test/builders/forms';
import { stageOf, type Rung, type Stage } from '../definition';
import { definitionAsOf } from './definition-as-of';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const shorter = nextVersion(changing('statisticsReview', { limit: { workdays: 3 } }));
const extra: Stage = { ...disciplineReview, key: 'council', name: '联席会审', status: '联席会审' };
const { group: _, ...alone } = extra;
const inserted = (before: string) => nextVersion((stage) => (stage.key === before ? [alone, stage] : [stage]));
const one = () => anIssue().withUnits(qingli).with({ amount: 20 });
const due = (issue: AnIssue['issue']) => issue.tasks.map(({ stage, due: day, deadlineVersion }) => `${stage} ${day} v${deadlineVersion}`);
const signs = (taskId: string, stage: Stage) => onTask(taskId, () => ({ type: 'approve', taskId, opinion: '属实', checklist: allInOrder(stage) }));

describe('an issue that follows the next version', () => {
  it('goes on at its stage, with the new limit counted from when it opened', () => {
    const built = one().inReview('统计');
    const [before] = built.issue.tasks;
    given(built).when(officeClerk, migrates(shorter)).then(events('definitionMigrated')).then(open('statisticsReview'));
    expect(built.issue.definition).toEqual({ key: shorter.key, version: shorter.version });
    expect(built.issue.tasks[0]).toMatchObject({ id: before?.id, openedAt: before?.openedAt, deadlineVersion: 2 });
    expect(built.issue.tasks[0]!.due < before!.due).toBe(true);
  });

  it('nobody becomes late by a rule that came afterwards: then the day stays', () => {
    const built = one().inReview('统计');
    const [before] = built.issue.tasks;
    built.at(`${before!.due} 09:00`).does(officeClerk, migrates(nextVersion(changing('statisticsReview', { limit: { workdays: 1 } }))));
    expect(due(built.issue)).toEqual([`statisticsReview ${before!.due} v1`]);
  });

  it('a rung that was reached is not reached again for the same day, and the others stay armed', () => {
    const built = one().inReview('统计');
    built.at('2026-09-04 12:00');
    const armed = built.issue.tasks[0]?.rungs.map(({ key }) => key);
    built.does(officeClerk, migrates(nextVersion(changing('statisticsReview', { name: '统计局审核' }))));
    expect(built.issue.tasks[0]?.rungs.map(({ key }) => key)).toEqual(armed);
    expect(built.issue.tasks[0]).toMatchObject({ stageName: '统计局审核', deadlineVersion: 1 });
  });

  it('a later day has its whole ladder again', () => {
    const built = one().inReview('统计').at('2026-09-05 12:00');
    const keys = () => built.issue.tasks[0]!.rungs.map(({ key }) => key);
    expect(keys()).not.toContain('before3');
    built.does(officeClerk, migrates(nextVersion(changing('statisticsReview', { limit: { workdays: 10 } }))));
    expect(keys()).toContain('before3');
  });

  it('a 节点日期 that was told of is not told of again, wherever the new process would tell of it', () => {
    const nodeDate = '2026-09-15';
    const built = one().dueOn('2026-12-18').received().does(handlerOf(qingli), submitsPlan({ measures: aPlan().measures.map((each) => ({ ...each, nodeDate })) })).inWork().at('2026-09-17 10:00');
    const later = (rung: Rung): Rung => ({ ...rung, at: 'nodeWorkdays' in rung.at ? { ...rung.at, nodeWorkdays: 5 } : rung.at });
    const { ladder } = stageOf(statisticsInspection, 'work');
    built.does(officeClerk, migrates(nextVersion(changing('work', { limit: { workdays: 40 }, ladder: ladder.map(later) }))));
    expect(built.issue.tasks[0]).toMatchObject({ deadlineVersion: 2 });
    expect(built.issue.tasks[0]?.rungs.filter(({ node }) => node !== undefined)).toEqual([]);
  });

  it('is asked for a level that came in ahead, and never for one that came in behind', () => {
    given(one().inReview('部门')).when(officeClerk, migrates(inserted('statisticsReview'))).then(open('departmentReview')).when(departmentReviewer, approves()).then(open('council'));
    given(one().inReview('统计')).when(officeClerk, migrates(inserted('departmentReview'))).then(open('statisticsReview')).when(statisticsReviewer, approves()).then(open('signOff'));
    expect(previewed(one().inReview('部门').issue, inserted('statisticsReview'), '2026-09-01 09:00').warnings).toContain('以后还要经过新增的“联席会审”。');
    expect(previewed(one().inReview('统计').issue, inserted('departmentReview'), '2026-09-01 09:00').warnings).toContain('新增的“联席会审”在现环节之前，不再补办。');
  });

  it('whose stage is gone goes on where somebody says, and is not moved before that', () => {
    const without = nextVersion((stage) => (stage.key === 'departmentReview' ? [] : [{ ...stage, returns: stage.returns.filter((key) => key !== 'departmentReview') }]));
    given(one().inReview('部门'))
      .when(officeClerk, migrates(without))
      .then(refusal('STAGE_UNMAPPED', '部门审核'))
      .when(officeClerk, migrates(without, { departmentReview: 'statisticsReview' }))
      .then(events('definitionMigrated', 'stageOpened'))
      .then(open('statisticsReview'));
    expect(previewed(one().inWork().issue, nextVersion((stage) => (stage.key === 'work' ? { ...stage, key: 'doing' } : stage)), '2026-09-01 09:00', { work: 'statisticsReview' }).warnings).toContain(
      '“整改实施”改从“统计审核”继续，越过“乡镇审核”、“部门审核”，不再办理。',
    );
  });
});

describe('branches', () => {
  const two = () => anIssue().withUnits(qingli, baita).submittedBy(qingli);

  it('each go on where they stand', () => {
    given(two()).when(officeClerk, migrates(shorter)).then(open('work 白塔乡', 'townshipReview 青栎镇'));
  });

  it('that are ahead of a stage of the whole issue wait until it is through, and are asked again', () => {
    const issueWide: Stage = { ...alone, key: 'midway', name: '中期会审' };
    const to = nextVersion((stage) => (stage.key === 'townshipReview' ? [issueWide, stage] : [stage]));
    given(two())
      .when(officeClerk, migrates(to))
      .then(open('work 白塔乡'))
      .when(headOf(baita), submits())
      .then(open('midway'))
      .when(inspector, signs('midway/issue/1', issueWide))
      .then(open('townshipReview 青栎镇', 'townshipReview 白塔乡'));
  });

  it('that are through are asked for what their run has got besides', () => {
    const built = two().does(townshipReviewerOf(qingli), approves());
    const second: Stage = { ...statisticsInspection.stages.find(({ key }) => key === 'townshipReview')!, key: 'secondLook', name: '乡镇复核' };
    const to = nextVersion((stage) => (stage.key === 'townshipReview' ? [stage, second] : [stage]));
    given(built).when(officeClerk, migrates(to)).then(open('work 白塔乡', 'secondLook 青栎镇'));
  });
});

describe('stages side by side', () => {
  const group = { ...besideReform('all'), version: 91 };

  it('that came in beside the open one open as well', () => {
    given(one().section('投资').inReview('发改')).when(officeClerk, migrates(group)).then(open('reformReview', 'disciplineReview'));
  });

  it('dissolved into a row: the first goes on, the other waits, and what is signed counts', () => {
    const built = one().following(group).inReview('发改');
    const row = nextVersion((stage) => ({ ...stage, ...(stage.group && { group: undefined }) }) as Stage, { groups: [] }, group);
    given(built).when(officeClerk, migrates(row)).then(open('reformReview'));
    const signed = one().following(group).inReview('发改').does(inspector, signs('disciplineReview/issue/1', disciplineReview));
    given(signed).when(officeClerk, migrates(row)).then(open('reformReview')).when(reformReviewer, signs('reformReview/issue/1', group.stages.find(({ key }) => key === 'reformReview')!)).then(open('statisticsReview'));
  });
});

describe('审核意见', () => {
  it('goes on counting when points are dropped, and falls when one is reworded', () => {
    const built = one().inReview('统计');
    const { checklist } = statisticsInspection.stages.find(({ key }) => key === 'departmentReview')!;
    const fewer = nextVersion(changing('departmentReview', { checklist: checklist.slice(1) }));
    const reworded = nextVersion(changing('departmentReview', { checklist: [{ ...checklist[0]!, text: '改写' }, ...checklist.slice(1)] }));
    expect(previewed(built.issue, fewer, '2026-09-02 09:00').voided).toEqual([]);
    const { voided, warnings } = previewed(built.issue, reworded, '2026-09-02 09:00');
    expect(voided).toEqual([expect.objectContaining({ stage: 'departmentReview', why: '审核要点有新增或改写' })]);
    expect(warnings).toContain('“部门审核”的意见不再有效，但问题已过这一环节，不会自动重审；需要重审的请退回。');
    built.does(officeClerk, migrates(reworded));
    expect(built.issue.signatures.map(({ stage }) => stage)).not.toContain('departmentReview');
    expect(built.scene.notices.filter(({ kind }) => kind === '流程迁移').flatMap(({ recipients }) => recipients.map(({ why }) => why))).toContainEqual(expect.stringContaining('不再有效'));
  });
});

describe('an issue out of the ordinary', () => {
  it('suspended stays silent, and counts by the new definition once it goes on', () => {
    const built = one().inReview('统计').does(officeClerk, suspends()).does(officeClerk, migrates(shorter));
    expect(built.issue.tasks.flatMap(({ rungs }) => rungs)).toEqual([]);
    built.does(officeClerk, resumes());
    expect(built.issue.tasks[0]?.rungs.length).toBeGreaterThan(0);
  });

  it('not yet assigned only changes what it will follow', () => {
    given(one().registered()).when(officeClerk, migrates(shorter)).then(events('definitionMigrated')).then(open()).when(officeClerk, () => ({ type: 'assign' })).then(open('receipt 青栎镇'));
  });

  it('closed, with re-checks to come, keeps their days and what was signed', () => {
    const built = one().closed();
    const { signatures, rechecks } = built.issue;
    built.does(officeClerk, migrates(nextVersion(changing('departmentReview', { checklist: [] }))));
    expect(built.issue.rechecks).toEqual(rechecks);
    expect(built.issue.signatures).toHaveLength(signatures.length);
    const { recheck: _none, ...without } = shorter;
    given(one().closed()).when(officeClerk, migrates(without)).then(refusal('NOT_OFFERED', '回头看'));
  });

  it('is migrated by 整改办 alone, with a reason, and to another version only', () => {
    given(one().inWork())
      .when(supervisor, migrates(shorter))
      .then(refusal('NOT_ALLOWED'))
      .when(leader, migrates(shorter))
      .then(refusal('NOT_ALLOWED'))
      .when(officeClerk, migrates(shorter, undefined, ' '))
      .then(refusal('REASON_MISSING'))
      .when(officeClerk, migrates(statisticsInspection))
      .then(refusal('NOTHING_DUE'));
  });

  it('that lacks a fact the new definition goes by waits for it', () => {
    const to = nextVersion(changing('departmentReview', { when: { fact: 'amount', over: 10 } }));
    given(anIssue().withUnits(qingli).inWork()).when(officeClerk, migrates(to)).then(refusal('FACTS_INCOMPLETE', '涉及金额'));
  });

  it('comes to its end', () => {
    given(one().inReview('统计')).when(officeClerk, migrates(shorter)).when(statisticsReviewer, approves()).when(leader, signsOff()).then(events('rechecksScheduled', 'issueClosed'));
  });

  it('tells whoever had the stage that ends, whoever has the one that opens, and whoever goes on', () => {
    const without = nextVersion((stage) => (stage.key === 'departmentReview' ? [] : [{ ...stage, returns: stage.returns.filter((key) => key !== 'departmentReview') }]));
    const built = one().inReview('部门').does(officeClerk, migrates(without, { departmentReview: 'statisticsReview' }));
    const told = built.scene.notices.filter(({ key }) => Number(key.split('/')[0]) > built.issue.version - 2);
    expect(told.map(({ kind, recipients }) => [kind, recipients[0]?.why])).toEqual([['流程迁移', '“部门审核”原由您办理，现改为“统计审核”'], ['告知', '“统计审核”由您办理']]);
    const goesOn = one().inReview('统计').does(officeClerk, migrates(shorter));
    expect(goesOn.scene.notices.at(-1)).toMatchObject({ kind: '流程迁移', channels: ['inApp', 'mail'], taskId: 'statisticsReview/issue/1', deadlineVersion: 2 });
  });

  it('in a drill follows in its own time', () => {
    const clock = { wallOrigin: 0, businessOrigin: anIssue().registered().scene.now, rate: 86_400 };
    const built = one().asDrill(clock).inReview('统计').does(officeClerk, migrates(shorter));
    expect(built.issue).toMatchObject({ clock, definition: { version: shorter.version } });
    expect(built.scene.notices.at(-1)?.subject).toContain('【演练】');
  });

  it('is told with the names of its time', () => {
    const built = one().inReview('统计').does(officeClerk, migrates(nextVersion(changing('departmentReview', { name: '主管部门审核' }))));
    const approved = built.scene.log.find(({ event }) => event.type === 'stageApproved' && event.stage === 'departmentReview')!;
    const nameAt = (seq: number) => definitionAsOf(built.scene.definition, built.scene.log, seq).stages.find(({ key }) => key === 'departmentReview')?.name;
    expect([nameAt(approved.seq), nameAt(built.issue.version)]).toEqual(['部门审核', '主管部门审核']);
  });
});
