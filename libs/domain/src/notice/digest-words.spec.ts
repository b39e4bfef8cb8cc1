import { gatheredDigest, morningDigest, type MorningTask } from '.';

const aTask = (code: string, changes: Partial<MorningTask> = {}): MorningTask => ({
  issueId: `issue-${code}`, code, stageName: '整改实施', unitName: '青栎镇', due: '2026-08-10', overdue: false, mine: false, ...changes,
});
const digestOf = (...tasks: readonly MorningTask[]) => morningDigest('2026-08-10', '2026-08-16', tasks);

describe('每日摘要 of a leader', () => {
  it('says each task once: signing first, then overdue, today, this week', () => {
    const digest = digestOf(
      aTask('TJ-04', { due: '2026-08-14' }),
      aTask('TJ-03'),
      aTask('TJ-02', { due: '2026-08-03', overdue: true }),
      aTask('TJ-01', { mine: true, overdue: true, stageName: '签批销号', unitName: null }),
      aTask('TJ-05', { due: '2026-08-17' }),
    );
    expect(digest?.subject).toBe('【每日摘要】2026-08-10 待我签批1项 已逾期1项 今日到期1项 本周到期1项');
    expect(digest?.sections.map(({ title, lines }) => [title, ...lines.map((line) => line.text)])).toEqual([
      ['待我签批', 'TJ-01 签批销号 2026-08-10前办结'],
      ['已逾期', 'TJ-02 整改实施（青栎镇） 2026-08-03前办结'],
      ['今日到期', 'TJ-03 整改实施（青栎镇） 2026-08-10前办结'],
      ['本周到期', 'TJ-04 整改实施（青栎镇） 2026-08-14前办结'],
    ]);
    expect(digest?.why).toBe('您是这些问题的责任领导');
  });
  it('without anything to say there is none', () => {
    expect(digestOf()).toBeUndefined();
    expect(digestOf(aTask('TJ-05', { due: '2026-08-17' }))).toBeUndefined();
  });
  it('stays short: the rest is a number', () => {
    const many = Array.from({ length: 40 }, (_, index) => aTask(`TJ-${index}`));
    expect(digestOf(...many)?.sections[0]).toMatchObject({ more: 25 });
    expect(digestOf(...many)?.subject).toContain('今日到期40项');
  });
});

describe('notices put together', () => {
  it('are lines in order of time, each with its reason', () => {
    const notice = (code: string, at: number) => ({ issueId: code, subject: `【提醒】${code} 签收`, why: '“签收”由您办理', at });
    const digest = gatheredDigest([notice('TJ-02', 2), notice('TJ-01', 1)], 5);
    expect(digest.subject).toBe('【通知汇总】2条通知');
    expect(digest.why).toBe('一小时内发给您的邮件超过5封，其余合并发送');
    expect(digest.sections[0]?.lines).toEqual([
      { issueId: 'TJ-01', text: '【提醒】TJ-01 签收：“签收”由您办理' },
      { issueId: 'TJ-02', text: '【提醒】TJ-02 签收：“签收”由您办理' },
    ]);
  });
});
