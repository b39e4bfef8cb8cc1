import {
  amends, anIssue, approves, assigns, calendar2026, department, departmentReviewer, events, given, handlerOf, leader, moment, officeClerk, open, openTasks,
  positions, receives, rectificationOffice, refusal, Scene, secondOfficeClerk, township, withStage,
} from '../../../../test/builders';
import { statisticsInspection } from '@rectify/definitions';
import { projectIssue } from './project-issue';

const qingli = township('青栎镇');

describe('登记 and 更正', () => {
  it('only the rectification office registers, and only once', () => {
    const scene = anIssue().scene;
    const facts = scene.issue!.facts;
    const command = { type: 'register', facts, definition: { key: 'statistics-inspection', version: 1 } } as const;
    expect(scene.play(officeClerk, command)).toMatchObject({ code: 'ALREADY_REGISTERED' });

    const fresh = new Scene('issue-2', statisticsInspection, calendar2026, moment('2026-09-01 09:00'));
    expect(fresh.play(handlerOf(qingli), command)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(fresh.play('time', command)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(fresh.play(officeClerk, { ...command, facts: { ...facts, finding: '  ' } })).toMatchObject({ code: 'FACTS_INCOMPLETE' });
    expect(fresh.play(officeClerk, { ...command, facts: { ...facts, code: '' } })).toMatchObject({ code: 'FACTS_INCOMPLETE' });
    expect(fresh.play(officeClerk, command)).toMatchObject({ events: [{ type: 'issueRegistered', calendarVersion: 1 }] });
  });

  it('nothing can be asked of an issue that is not registered', () => {
    const empty = new Scene('issue-3', statisticsInspection, calendar2026, moment('2026-09-01 09:00'));
    expect(empty.play(officeClerk, { type: 'assign' })).toMatchObject({ code: 'NOT_REGISTERED' });
    expect(empty.play('time', { type: 'passTime' })).toMatchObject({ code: 'NOT_REGISTERED' });
  });

  it('facts are corrected before 交办, with before and after in the log', () => {
    const issue = anIssue().registered();
    given(issue)
      .when(handlerOf(qingli), amends({ section: '投资' }))
      .then(refusal('NOT_ALLOWED'))
      .when(officeClerk, amends({ section: '工业' }))
      .then(refusal('FACTS_INCOMPLETE', '没有任何改动'))
      .when(officeClerk, amends({ deadline: Object.fromEntries(Object.entries(issue.issue.facts.deadline).reverse()) as never }))
      .then(refusal('FACTS_INCOMPLETE', '没有任何改动'))
      .when(officeClerk, amends({ finding: ' ' }))
      .then(refusal('FACTS_INCOMPLETE', '反馈问题原文'))
      .when(officeClerk, amends({ section: '投资', objective: issue.issue.facts.objective }))
      .then(events('factsAmended'));
    expect(issue.scene.log.at(-1)?.event).toMatchObject({ before: { section: '工业' }, after: { section: '投资' }, reason: '与督察原件核对' });
    expect(issue.issue.facts.section).toBe('投资');
  });

  it('after 交办 facts stand', () => {
    given(anIssue().assigned()).when(officeClerk, amends({ section: '投资' })).then(refusal('WRONG_STAGE'));
  });
});

describe('交办', () => {
  it('is done by the rectification office and opens 签收 for the responsible unit', () => {
    const story = given(anIssue().registered())
      .when(handlerOf(qingli), assigns())
      .then(refusal('NOT_ALLOWED', '整改办'))
      .when(leader, assigns())
      .then(refusal('NOT_ALLOWED'))
      .when('time', assigns())
      .then(refusal('NOT_ALLOWED'))
      .when(secondOfficeClerk, assigns('一周一调度'))
      .then(events('issueAssigned', 'stageOpened'))
      .then(open('receipt 青栎镇'));
    expect(story.issue).toMatchObject({ phase: 'open', assignment: { on: '2026-09-01', deadline: '2026-09-30', provisional: false } });
    story.when(officeClerk, assigns()).then(refusal('WRONG_STAGE', '已经交办'));
  });

  it.each([
    ['整改目标', { objective: ' ' }],
    ['责任领导', { leaders: [] }],
    ['牵头单位', { leadUnits: [] }],
    ['责任单位', { responsibleUnits: [] }],
    ['整改办', { positions: { ...positions, office: null } }],
    ['行业主管部门', { positions: { ...positions, industryDepartment: null } }],
    ['统计局', { positions: { ...positions, statisticsBureau: null } }],
    ['发改局', { section: '投资', positions: { ...positions, reformBureau: null } }],
  ])('is refused while %s is missing, and goes through once it is there', (name, missing) => {
    const whole = anIssue().issue.facts;
    given(anIssue().with(missing).registered())
      .when(officeClerk, assigns())
      .then(refusal('FACTS_INCOMPLETE', name))
      .when(officeClerk, amends({ ...whole }))
      .when(officeClerk, assigns())
      .then(events('issueAssigned', 'stageOpened'));
  });

  it('a county without 发改局 assigns what never comes there, and with a fall-back everything', () => {
    const without = { positions: { ...positions, reformBureau: null } };
    given(anIssue().with({ section: '工业', ...without }).registered()).when(officeClerk, assigns()).then(events('issueAssigned', 'stageOpened'));
    const definition = withStage('reformReview', { fallback: [{ relation: 'office', role: 'officeClerk' }] });
    const story = given(anIssue().following(definition).with({ section: '投资', ...without }).inReview('部门')).when(departmentReviewer, approves()).then(open('reformReview'));
    expect(projectIssue(definition, story.issue).tasks.map(({ holders }) => holders)).toEqual([[`unit:${rectificationOffice.id}:officeClerk`]]);
    story.when(secondOfficeClerk, approves()).then(open('statisticsReview'));
  });

  it('names everything that is missing at once', () => {
    given(anIssue().with({ objective: '', leaders: [], responsibleUnits: [] }).registered())
      .when(officeClerk, assigns())
      .then(refusal('FACTS_INCOMPLETE', '整改目标、责任领导、责任单位'));
  });

  it('is refused while the deadline is unclear, until a person decides', () => {
    given(anIssue().due({ kind: 'unclear', verbatim: '202  年 月底前', lastDate: null, flags: ['damaged'] }).registered())
      .when(officeClerk, assigns())
      .then(refusal('DEADLINE_UNCLEAR', '“202  年 月底前”'))
      .when(officeClerk, amends({ deadline: anIssue().issue.facts.deadline }, '督察组电话确认为9月底前'))
      .when(officeClerk, assigns())
      .then(events('issueAssigned', 'stageOpened'));
  });
});

describe('签收', () => {
  const baita = township('白塔乡');
  const water = department('县水利局');

  it('is given by the unit itself, with its time in the log', () => {
    const issue = anIssue().assigned().at('2026-09-02 10:30');
    given(issue)
      .when(handlerOf(baita), receives())
      .then(refusal('NOT_YOUR_TASK', '青栎镇经办人'))
      .when(officeClerk, receives())
      .then(refusal('NOT_YOUR_TASK'))
      .when(handlerOf(qingli), receives())
      .then(events('issueReceived', 'stageOpened'))
      .then(open('planning'));
    expect(issue.scene.log.at(-2)).toMatchObject({ at: moment('2026-09-02 10:30'), actor: { unitName: '青栎镇' } });
  });

  it('is asked of every responsible unit; the plan begins when the last one has received', () => {
    const issue = anIssue().withUnits(qingli, baita, water).assigned();
    expect(openTasks(issue.issue)).toEqual(['receipt 青栎镇', 'receipt 白塔乡', 'receipt 县水利局']);
    given(issue)
      .when(handlerOf(water), receives(water))
      .then(events('issueReceived'))
      .when(handlerOf(qingli), receives(qingli))
      .then(open('receipt 白塔乡'))
      .when(handlerOf(qingli), receives(baita))
      .then(refusal('NOT_YOUR_TASK'))
      .when(handlerOf(baita), receives(baita))
      .then(events('issueReceived', 'stageOpened'))
      .then(open('planning'));
  });

  it('is given once: a second click meets a task that is no longer open', () => {
    const issue = anIssue().withUnits(qingli, baita).assigned();
    const [task] = issue.issue.tasks;
    const again = () => ({ type: 'receive', taskId: task!.id }) as const;
    given(issue).when(handlerOf(qingli), again).when(handlerOf(qingli), again).then(refusal('STALE_VERSION', '刷新'));
    expect(openTasks(issue.issue)).toEqual(['receipt 白塔乡']);
  });
});
