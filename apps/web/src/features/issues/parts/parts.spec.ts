import type { IssueView } from '@rectify/contracts';
import { dayOf } from '../../../elements/instant';
import { byDay } from './by-day';
import { measureProofs } from './measure-proofs';
import { unitStandings } from './unit-standings';

const unit = (id: string) => ({ id, name: `${id}镇`, kind: 'township' });
const task = (unitId: string, workdaysLeft: number) => ({ unitId, workdaysLeft }) as IssueView['tasks'][number];
const report = (unitId: string | null, percent: number, measuresDone: number[]) =>
  ({ unitId, percent, progress: { measuresDone } }) as IssueView['work'][number];
const facts = { responsibleUnits: ['甲', '乙', '丙'].map(unit) } as IssueView['facts'];

describe('the board of units', () => {
  it('begins with the most overdue and ends with those that are through', () => {
    const standings = unitStandings({ facts, tasks: [task('乙', 4), task('丙', -2)], work: [report('甲', 100, [])] });
    expect(standings.map(({ name }) => name)).toEqual(['丙镇', '乙镇', '甲镇']);
  });

  it('shows no number where nothing was reported', () => {
    const standings = unitStandings({ facts, tasks: [], work: [report('甲', 60, [])] });
    expect(standings.map(({ percent }) => percent)).toEqual([60, null, null]);
  });
});

describe('measures of the plan', () => {
  it('stand with their evidence, unit by unit: of the submission, else of the last report', () => {
    const proof = (name: string, measure?: number) => ({ name, reference: '盒1', ...(measure !== undefined && { measure }) });
    const work = [
      { ...report('甲', 100, [0]), unitName: '甲镇', progress: { evidence: [proof('初稿', 0)] }, claim: { evidence: [proof('核对表', 0), proof('总结')] } },
      { ...report('乙', 50, [0]), unitName: '乙镇', progress: { evidence: [proof('照片', 0)] }, claim: null },
      { ...report('丙', 0, []), unitName: '丙镇', progress: null, claim: null },
    ] as unknown as IssueView['work'];
    expect(measureProofs({ work }, 0)).toEqual([
      { unitName: '甲镇', evidence: [{ name: '核对表', reference: '盒1' }] },
      { unitName: '乙镇', evidence: [{ name: '照片', reference: '盒1' }] },
    ]);
    expect(measureProofs({ work }, 1)).toEqual([]);
  });
});

describe('the story', () => {
  it('has one heading a day, in UTC+8', () => {
    const events = ['2026-08-10T15:00:00Z', '2026-08-10T16:30:00Z', '2026-08-11T02:00:00Z'].map((at) => ({ at }));
    expect(byDay(events, dayOf).map(({ day, events: ofDay }) => [day, ofDay.length])).toEqual([['2026-08-10', 1], ['2026-08-11', 2]]);
  });
});
