import { foldLog, instantOf, type DrillClock, type IssueEvent, type Term } from '@rectify/domain';
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
    expect(nextDue(after([assigned, opened(['a', 'b'])]))).toEqual({ at: instantOf('2026-03-02', '09:00'), summary: '整改实施 · 提醒 · 2026-03-02' });
    expect(detailsOf(after([assigned, opened(['a', 'b'])]))).toBe(
      '整改实施（2个单位） · 2026-03-05前办结\n下一步：整改实施 · 提醒 · 2026-03-02\n记录至第3条',
    );
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
    expect(nextDue(drill)?.at).toBe(1_000_000 + 6000);
    expect(standingOf(drill)).toEqual({ version: 3, phase: 'open', stages: ['work'], wakesAt: new Date(1_006_000).toISOString() });
  });

  it('lists the whole ladder in business time', () => {
    expect(ladderOf(after([assigned, opened(['a'])]))).toEqual([
      { stage: 'work', unitId: 'a', step: '提醒', at: '2026-03-02T01:00:00.000Z' },
      { stage: 'work', unitId: 'a', step: '逾期', at: '2026-03-05T10:00:00.000Z' },
    ]);
  });
});
