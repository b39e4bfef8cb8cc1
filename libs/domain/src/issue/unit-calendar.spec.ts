import { anIssue, calendar2026, rectificationOffice, township } from '../../../../test/builders';
import { adopted } from '../../../../test/builders/adopting';
import { calendarFor, isWorkday, unitDaysProblems, withUnitDays, type Calendar } from '../calendar';

const qingli = township('青栎镇');
const baita = township('白塔乡');
// 2026-08-15 is a Saturday, 2026-08-12 a Wednesday.
const works = withUnitDays(calendar2026, qingli.id, { workdays: ['2026-08-15', '2026-08-16'], restDays: [] });
const rests = withUnitDays(calendar2026, qingli.id, { workdays: [], restDays: ['2026-08-12'] });

describe('单位工作日 in the calendar', () => {
  it('a unit without days of its own has the very calendar of the county', () => {
    expect(calendarFor(calendar2026, qingli.id)).toBe(calendar2026);
    expect(calendarFor(works, baita.id)).toBe(works);
    expect(calendarFor(works, null)).toBe(works);
  });

  it('a township works on a Saturday, another rests', () => {
    expect(isWorkday(calendarFor(works, qingli.id), '2026-08-15')).toBe(true);
    expect(isWorkday(calendarFor(works, baita.id), '2026-08-15')).toBe(false);
    expect(isWorkday(calendarFor(rests, qingli.id), '2026-08-12')).toBe(false);
  });

  it('is a new version, and the same days again are none', () => {
    expect(works.version).toBe(calendar2026.version + 1);
    expect(withUnitDays(works, qingli.id, { workdays: ['2026-08-16', '2026-08-15'], restDays: [] })).toBe(works);
    const cleared = withUnitDays(works, qingli.id, { workdays: [], restDays: [] });
    expect(cleared).toEqual({ ...calendar2026, version: works.version + 1 });
  });

  it.each<[string, readonly string[], readonly string[], string]>([
    ['works anyway', ['2026-08-12'], [], '本来就上班'],
    ['is free anyway', [], ['2026-08-15'], '本来就休息'],
    ['both', ['2026-08-15'], ['2026-08-15'], '既列为上班'],
    ['a year not published', ['2027-08-15'], [], '还没有公布'],
    ['no day', ['2026-02-30'], [], '不是真实存在的日期'],
  ])('%s is refused', (_what, workdays, restDays, problem) => {
    expect(unitDaysProblems(calendar2026, { workdays, restDays }).join('\n')).toContain(problem);
  });
});

/** When each branch has to receive, under a calendar. */
const receipts = (calendar: Calendar, day = '2026-08-14') =>
  anIssue().withUnits(qingli, baita).under(calendar).at(`${day} 09:00`).assigned().issue.tasks.map(({ unitId, due }) => [unitId === qingli.id ? '青栎镇' : '白塔乡', due]);

describe('deadlines by the days of the unit', () => {
  it('the branch that works on Saturday is due before the others', () => {
    expect(receipts(calendar2026)).toEqual([['青栎镇', '2026-08-17'], ['白塔乡', '2026-08-17']]);
    expect(receipts(works)).toEqual([['青栎镇', '2026-08-15'], ['白塔乡', '2026-08-17']]);
  });

  it('the branch that rests has its day later', () => {
    expect(receipts(rests, '2026-08-11')).toEqual([['青栎镇', '2026-08-13'], ['白塔乡', '2026-08-12']]);
  });

  it('a calendar with days of other units changes nothing', () => {
    const other = withUnitDays(calendar2026, rectificationOffice.id, { workdays: ['2026-12-26'], restDays: [] });
    expect(receipts(other)).toEqual(receipts(calendar2026));
  });

  it('days published later move the branch concerned, are logged and told', () => {
    const issue = anIssue().withUnits(qingli, baita).at('2026-08-11 09:00').assigned().issue;
    const adoption = adopted(issue, '2026-08-11 12:00', rests);
    const [moved, ...others] = adoption.event.tasks;
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ before: { date: '2026-08-12' }, term: { due: '2026-08-13' } });
    expect(adoption.event).toMatchObject({ years: [], unitDays: true });
    const { notices } = adoption;
    expect(notices[0]?.body).toContain('原因：单位工作日有调整。');
    expect(notices[0]?.body).toContain('“签收”（青栎镇）的办理期限由2026-08-12改为2026-08-13。');
  });
});
