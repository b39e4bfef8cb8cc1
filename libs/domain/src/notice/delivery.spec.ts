import fc from 'fast-check';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { addDays, businessDateOf, instantOf } from '../calendar';
import {
  defaultChoices, defaultDelivery, endOfWeek, gatheredAt, mailVerdict, morningOf, noticeGroupOf, quietUntil, readQuietHours, wants, type DueMail,
} from '.';

const at = (day: string, time: `${number}:${number}`) => instantOf(day, time);
const MINUTE = 60_000;
const quiet = defaultDelivery.quietHours;

const aMail = (changes: Partial<DueMail> = {}): DueMail => ({ kind: '提醒', stillTrue: true, onDuty: true, drill: false, choices: null, attempts: 0, ...changes });
const off = { ...defaultChoices, groups: { ...defaultChoices.groups, reminder: { mail: false, chat: false }, supervision: { mail: false, chat: false } } };

describe('免打扰', () => {
  it.each([
    ['2026-08-10', '21:59', undefined],
    ['2026-08-10', '22:00', '2026-08-11'],
    ['2026-08-11', '00:00', '2026-08-11'],
    ['2026-08-11', '07:29', '2026-08-11'],
    ['2026-08-11', '07:30', undefined],
  ] as const)('%s %s', (day, time, until) => {
    expect(quietUntil(quiet, at(day, time))).toBe(until && at(until, '07:30'));
  });
  it('may lie within a day', () => {
    expect(quietUntil({ from: '12:00', to: '14:00' }, at('2026-08-10', '13:00'))).toBe(at('2026-08-10', '14:00'));
    expect(quietUntil({ from: '12:00', to: '14:00' }, at('2026-08-10', '14:00'))).toBeUndefined();
  });
  it('always ends, within a day, at an instant that is not quiet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minutes) => {
        const now = at('2026-01-01', '00:00') + minutes * MINUTE;
        const until = quietUntil(quiet, now);
        if (until === undefined) return;
        expect(until).toBeGreaterThan(now);
        expect(until - now).toBeLessThanOrEqual(9.5 * 60 * MINUTE);
        expect(quietUntil(quiet, until)).toBeUndefined();
      }),
    );
  });
  it('is written 22:00-07:30, or none', () => {
    expect(readQuietHours('22:00-07:30')).toEqual({ from: '22:00', to: '07:30' });
    expect(readQuietHours('none')).toBeNull();
    for (const wrong of ['', '22:00', '25:00-07:00', '08:00-08:00']) expect(readQuietHours(wrong)).toBeUndefined();
  });
});

describe('a mail at night', () => {
  const night = at('2026-08-10', '23:00');
  it('waits for the morning', () => {
    expect(mailVerdict(aMail(), defaultDelivery, night)).toEqual({ is: 'wait', until: at('2026-08-11', '07:30') });
  });
  it.each(['逾期', '黄色督办', '红色督办'])('%s does not wait', (kind) => {
    expect(mailVerdict(aMail({ kind }), defaultDelivery, night)).toEqual({ is: 'send' });
  });
  it('of a drill goes at once', () => {
    expect(mailVerdict(aMail({ drill: true }), defaultDelivery, night)).toEqual({ is: 'send' });
  });
  it('is not sent at all when it is no longer so', () => {
    expect(mailVerdict(aMail({ stillTrue: false, kind: '红色督办' }), defaultDelivery, night)).toMatchObject({ is: 'drop' });
  });
  it('whose sending was begun is begun again, whatever was chosen since', () => {
    expect(mailVerdict(aMail({ attempts: 1, choices: off }), defaultDelivery, night)).toEqual({ is: 'send' });
  });
});

describe('what a person chose', () => {
  const noon = at('2026-08-10', '12:00');
  it('holds for reminders', () => {
    expect(mailVerdict(aMail({ choices: off }), defaultDelivery, noon)).toMatchObject({ is: 'drop', note: '本人不收这类邮件' });
  });
  it('holds for overdue mail only where the task is somebody else’s', () => {
    const overdue = aMail({ kind: '黄色督办', choices: off });
    expect(mailVerdict(overdue, defaultDelivery, noon)).toEqual({ is: 'send' });
    expect(mailVerdict({ ...overdue, onDuty: false }, defaultDelivery, noon)).toMatchObject({ is: 'drop' });
  });
  it('does not hold for a document that is served on somebody', () => {
    expect(wants(off, { kind: '文书送达', onDuty: false }, 'mail')).toBe(true);
    expect(wants({ ...off, groups: { ...off.groups, outcome: { mail: false, chat: false } } }, { kind: '文书办结', onDuty: false }, 'mail')).toBe(false);
  });
  it('binds mail alone: the chat of the group may be left', () => {
    expect(wants(off, { kind: '黄色督办', onDuty: true }, 'chat')).toBe(false);
    expect(wants(null, { kind: '黄色督办', onDuty: true }, 'chat')).toBe(true);
  });
  it('knows a place for every kind', () => {
    expect(['告知', '到期', '催办', '红色督办', '销号', '别的'].map(noticeGroupOf)).toEqual(['work', 'reminder', 'urging', 'supervision', 'outcome', 'outcome']);
  });
});

describe('more than five mails in an hour', () => {
  const now = at('2026-08-10', '10:00');
  const ago = (...minutes: number[]) => minutes.map((each) => now - each * MINUTE);
  it('five go by themselves', () => {
    expect(gatheredAt(defaultDelivery, { sentAt: [], due: 5 }, now)).toBeUndefined();
    expect(gatheredAt(defaultDelivery, { sentAt: ago(50, 40, 30, 20), due: 1 }, now)).toBeUndefined();
  });
  it('six at once are one digest at once', () => {
    expect(gatheredAt(defaultDelivery, { sentAt: [], due: 6 }, now)).toBe(now);
    expect(gatheredAt(defaultDelivery, { sentAt: ago(30), due: 5 }, now)).toBe(now);
  });
  it('the sixth waits with whatever follows until the hour is over', () => {
    expect(gatheredAt(defaultDelivery, { sentAt: ago(50, 40, 30, 20, 10), due: 1 }, now)).toBe(now + 10 * MINUTE);
  });
  it('what was sent more than an hour ago is forgotten', () => {
    expect(gatheredAt(defaultDelivery, { sentAt: ago(200, 61, 60, 20, 10), due: 1 }, now)).toBeUndefined();
  });
  it('no limit, no digest', () => {
    expect(gatheredAt({ mailsPerHour: null }, { sentAt: [], due: 2000 }, now)).toBeUndefined();
  });
  it('never makes anybody wait longer than an hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 30 }), fc.integer({ min: 1, max: 50 }), (minutes, due) => {
        const then = gatheredAt(defaultDelivery, { sentAt: ago(...minutes), due }, now);
        if (then === undefined) return;
        expect(then).toBeGreaterThanOrEqual(now);
        expect(then).toBeLessThanOrEqual(now + 60 * MINUTE);
      }),
    );
  });
});

describe('每日摘要', () => {
  it('is of the working day, from 08:30 to noon', () => {
    expect(morningOf(defaultDelivery, calendar2026, at('2026-08-10', '08:29'))).toBeUndefined();
    expect(morningOf(defaultDelivery, calendar2026, at('2026-08-10', '08:30'))).toBe('2026-08-10');
    expect(morningOf(defaultDelivery, calendar2026, at('2026-08-10', '12:00'))).toBeUndefined();
    expect(morningOf(defaultDelivery, calendar2026, at('2026-10-01', '09:00'))).toBeUndefined();
    expect(morningOf(defaultDelivery, calendar2026, at('2026-10-10', '09:00'))).toBe('2026-10-10');
  });
  it('the week ends on Sunday', () => {
    expect(['2026-08-10', '2026-08-15', '2026-08-16'].map(endOfWeek)).toEqual(['2026-08-16', '2026-08-16', '2026-08-16']);
    expect(businessDateOf(at(addDays('2026-08-16', 1), '08:30'))).toBe('2026-08-17');
  });
});
