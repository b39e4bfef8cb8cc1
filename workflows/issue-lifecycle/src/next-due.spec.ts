import { foldLog, instantOf, spreadOf, type DrillClock, type IssueEvent, type Term } from '@rectify/domain';
import { detailsOf, ladderOf, nextDue, standingOf } from './next-due';

const definition = { key: 'statistics-inspection', version: 1 };
const at = instantOf('2026-02-24', '09:00');
const term: Term = {
  due: '2026-03-05',
  provisional: false,
  dueAt: instantOf('2026-03-05', '18:00'),
  blueAt: instantOf('2026-03-02', '00:00'),
  redAt: instantOf('2026-03-09', '00:00'),
  rungs: [
    { key: 'before3', step: '提醒', at: instantOf('2026-03-02', '09:00') },
    { key: 'overdue', step: '逾期', at: instantOf('2026-03-05', '18:00') },
  ],
};
const assigned: IssueEvent = { type: 'issueAssigned', assignedOn: '2026-02-24', deadline: '2026-03-05', provisional: false, basis: '', instructions: '' };
const opened = (branches: readonly (string | null)[], stageName = '整改实施'): IssueEvent => ({ type: 'stageOpened', stage: 'work', stageName, branches, term });
const after = (events: readonly IssueEvent[], clock?: DrillClock) => {
  const first: IssueEvent = { type: 'issueRegistered', facts: {} as never, definition, calendarVersion: 1, ...(clock && { clock }) };
  return foldLog('an-issue', [first, ...events].map((event, index) => ({ seq: index + 1, at, actor: 'time', event })));
};

describe('what operators read about a waiting workflow', () => {
  it('is the stage, the next step and its day', () => {
    expect(nextDue(after([assigned, opened(['a', 'b'])]))).toEqual({ at: instantOf('2026-03-02', '09:00') + spreadOf('an-issue'), summary: '整改实施 · 提醒 · 2026-03-02' });
    expect(detailsOf(after([assigned, opened(['a', 'b'])]))).toBe(
      '整改实施（2个单位） · 2026-03-05前办结\n下一步：整改实施 · 提醒 · 2026-03-02\n记录至第3条',
    );
  });

  it('is a receipt of a 督办单 when that is awaited before the next rung', () => {
    const receipt = { due: '2026-02-25', dueAt: instantOf('2026-02-25', '18:00'), provisional: false };
    const number = { series: '督办', year: 2026, number: 1 };
    const drafted: IssueEvent = {
      type: 'orderDrafted', orderId: 'yellow-1', kind: 'yellow', name: '黄色督办单', stage: 'work', stageName: '整改实施', unitId: 'a', taskId: 'work/a/1',
      issuer: '', to: { id: 'a', name: '', kind: '' }, copies: [], title: '', grounds: '', requirement: '',
    };
    const signed: IssueEvent = { type: 'orderSigned', orderId: 'yellow-1', number, requirement: '', receipt, reply: null, score: 0 };
    const rung = { at: instantOf('2026-03-02', '09:00') + spreadOf('an-issue'), summary: '整改实施 · 提醒 · 2026-03-02' };
    expect(nextDue(after([assigned, opened(['a']), drafted]))).toEqual(rung);
    expect(nextDue(after([assigned, opened(['a']), drafted, signed]))).toEqual({ at: receipt.dueAt, summary: '黄色督办单 · 催签 · 2026-02-25' });
    expect(nextDue(after([assigned, opened(['a']), drafted, signed, { type: 'orderReceipted', orderId: 'yellow-1' }]))).toEqual(rung);
  });

  it('is nothing to wait for before 交办', () => {
    expect(nextDue(after([]))).toBeUndefined();
    expect(detailsOf(after([]))).toBe('待交办');
    expect(detailsOf(undefined)).toBe('尚未读到记录');
  });

  it('keeps the summary short however long a stage is called', () => {
    const due = nextDue(after([assigned, opened([null], '整'.repeat(100))]));
    expect(new TextEncoder().encode(due?.summary).length).toBeLessThan(200);
  });

  it('turns the business time of a drill into wall time', () => {
    const clock: DrillClock = { wallOrigin: 1_000_000, businessOrigin: at, rate: 86_400 };
    const drill = after([assigned, opened([null])], clock);
    const wakesAt = 1_000_000 + 6000 + Math.ceil(spreadOf('an-issue') / 86_400);
    expect(nextDue(drill)?.at).toBe(wakesAt);
    expect(standingOf(drill)).toEqual({ version: 3, phase: 'open', stages: ['work'], wakesAt: new Date(wakesAt).toISOString() });
  });

  it('lists the whole ladder in business time', () => {
    expect(ladderOf(after([assigned, opened(['a'])]))).toEqual([
      { stage: 'work', unitId: 'a', step: '提醒', at: '2026-03-02T01:00:00.000Z' },
      { stage: 'work', unitId: 'a', step: '逾期', at: '2026-03-05T10:00:00.000Z' },
    ]);
  });

  it('after 销号 is the next 回头看, until none is left', () => {
    const planned = [1, 3].map((months) => ({ key: `1/${months}`, round: 1, months, on: `2026-0${3 + months}-07`, provisional: false, opensAt: instantOf(`2026-0${3 + months}-07`, '09:00') }));
    const closing: readonly IssueEvent[] = [{ type: 'rechecksScheduled', rechecks: planned }, { type: 'issueClosed', stage: 'work', unitId: null, conclusion: '已完成', opinion: '' }];
    const closed = after([assigned, opened([null]), ...closing]);
    expect(nextDue(closed)).toEqual({ at: instantOf('2026-04-07', '09:00'), summary: '回头看（满1个月） · 2026-04-07' });
    expect(detailsOf(closed)).toBe('已销号\n下一步：回头看（满1个月） · 2026-04-07');
    expect(ladderOf(closed).map(({ step, at: when }) => [step, when])).toEqual([['回头看', '2026-04-07T01:00:00.000Z'], ['回头看', '2026-06-07T01:00:00.000Z']]);
    expect(standingOf(closed)).toMatchObject({ phase: 'closed', stages: [], wakesAt: '2026-04-07T01:00:00.000Z' });
    expect(detailsOf(after([assigned, opened([null]), closing[1]!]))).toBe('已销号');
  });
});
