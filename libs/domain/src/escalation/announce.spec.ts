import {
  anIssue, departmentReviewer, economyBureau, given, leader, moment, rectificationOffice, returns, township,
  asLeader, secondLeader,
} from '../../../../test/builders';
import type { Notice } from '../notice/notice';

const qingli = township('青栎镇');
const baita = township('白塔乡');

/** `单位 role: why` or `person: why`. */
function who({ recipients }: Notice): readonly string[] {
  return recipients.map(({ holder, why }) => {
    if ('personId' in holder) return `${holder.personId === leader.personId ? '责任领导' : holder.personId}: ${why}`;
    const unit = [qingli, baita, rectificationOffice, economyBureau].find((each) => each.id === holder.unitId);
    return `${unit?.name ?? holder.unitId} ${holder.role}: ${why}`;
  });
}

const byKind = (notices: readonly Notice[], kind: string) => notices.filter((notice) => notice.kind === kind);

describe('who is told what, and why', () => {
  const { notices } = anIssue().withUnits(qingli).dueOn('2026-09-30').inWork().at('2026-12-31 18:00').scene;
  const onDuty = ['青栎镇 handler: “整改实施”由您办理（2026-09-30前办结）', '青栎镇 head: “整改实施”由您办理（2026-09-30前办结）'];
  const head = '青栎镇 head: 您是承办单位主要负责人';
  const theLeader = '责任领导: 您是本问题的责任领导';
  const office = '县整改办 officeClerk: 整改办掌握逾期情况';

  it.each([
    ['提醒', onDuty],
    ['到期', onDuty],
    ['逾期', onDuty],
    ['催办', [head, office]],
    ['黄色督办', [...onDuty, theLeader]],
    ['红色督办', [head, theLeader, office]],
    ['约谈建议', [theLeader, office]],
    ['通报建议', [theLeader, office]],
  ])('%s', (kind, people) => {
    const sent = byKind(notices, kind);
    expect(sent.length).toBeGreaterThan(0);
    for (const notice of sent) expect(who(notice)).toEqual(people);
  });

  it('逾期 is shown only in the product, everything else is mailed as well', () => {
    const ofLadder = notices.filter((notice) => notice.taskId?.startsWith('work/'));
    for (const notice of ofLadder) expect(notice.channels).toEqual(notice.kind === '逾期' ? ['inApp'] : ['inApp', 'mail']);
  });

  it('one day before, the head of the unit is told beside the reviewer', () => {
    const review = anIssue().withUnits(qingli).inReview('乡镇').at('2026-09-02 10:00').scene.notices;
    expect(who(byKind(review, '提醒')[0]!)).toEqual([expect.stringContaining('青栎镇 townshipReviewer: '), head]);
  });

  it('says step, date and finding in plain words', () => {
    const [yellow] = byKind(notices, '黄色督办');
    expect(yellow).toMatchObject({
      subject: '【黄色督办】TJ-01 整改实施',
      body: '黄色督办：整改实施（青栎镇）逾期未办结，原定2026-09-30前办结。请立即办理；督办单送达后请签收。\n问题：部分投资项目形象进度与报送数据不一致。',
      at: moment('2026-10-09 09:00'),
    });
  });

  it('never the same key twice', () => {
    expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length);
  });
});

describe('a stage opens', () => {
  it('every branch tells its own people', () => {
    const { notices } = anIssue().withUnits(qingli, baita).assigned().scene;
    expect(notices.map((notice) => [notice.kind, notice.taskId, who(notice)])).toEqual([
      ['告知', `receipt/${qingli.id}/1`, ['青栎镇 handler: “签收”由您办理', '青栎镇 head: “签收”由您办理']],
      ['告知', `receipt/${baita.id}/1`, ['白塔乡 handler: “签收”由您办理', '白塔乡 head: “签收”由您办理']],
    ]);
    expect(new Set(notices.map(({ key }) => key)).size).toBe(2);
  });

  it('after a return it says so, with the opinion', () => {
    const issue = anIssue().withUnits(qingli, baita).inReview('部门');
    given(issue).when(departmentReviewer, returns('work', { units: [baita], opinion: '缺施工合同' }));
    const last = issue.scene.notices.at(-1)!;
    expect(last).toMatchObject({ kind: '退回', taskId: `work/${baita.id}/2` });
    expect(last.body).toContain('退回意见：\n缺施工合同');
  });

  it('at sign-off every leader is told', () => {
    const { notices } = anIssue().with({ leaders: [asLeader(leader), asLeader(secondLeader)] }).inSignOff().scene;
    const told = notices.at(-1)?.recipients.map(({ holder }) => holder);
    expect(told).toEqual([{ personId: leader.personId }, { personId: secondLeader.personId }]);
  });
});

describe('销号 and 演练', () => {
  it('the heads of responsible and lead units and the office hear of the end, once each', () => {
    const closing = anIssue().withUnits(qingli, baita).closed().scene.notices.at(-1)!;
    expect(closing).toMatchObject({ kind: '销号', taskId: null, channels: ['inApp'] });
    expect(who(closing)).toEqual([
      '青栎镇 head: 您是青栎镇主要负责人', '白塔乡 head: 您是白塔乡主要负责人', '县经信局 head: 您是县经信局主要负责人',
      '县整改办 officeClerk: 整改办掌握全部问题',
    ]);
    const own = anIssue().withUnits(economyBureau).ledBy(economyBureau).closed().scene.notices.at(-1)!;
    expect(who(own)).toHaveLength(2);
  });

  it('a drill says that it is one', () => {
    const { notices } = anIssue().asDrill({ wallOrigin: 0, businessOrigin: moment('2026-09-01 09:00'), rate: 3_240 }).closed().scene;
    for (const { subject } of notices) expect(subject).toMatch(/^【演练】/);
  });

  it('a long finding is shortened', () => {
    const { notices } = anIssue().with({ finding: '长'.repeat(80) }).assigned().scene;
    expect(notices[0]?.body).toMatch(/长{60}……$/);
  });
});
