import { statisticsInspection } from '@rectify/definitions';
import { anIssue, calendar2026, township } from '../../../../test/builders';
import { reachedStages } from './reached-stages';
import { restsBetween } from './rests';
import { returnRoute } from './return-route';
import { startOf } from './scenario';

const facts = anIssue().withUnits(township('青栎镇')).issue.facts;

describe('剧本', () => {
  it('遇节假日 begins two working days before the next long rest, never before the chosen day', () => {
    expect(startOf({ pace: 'onHoliday', startsOn: '2026-08-03' }, calendar2026)).toBe('2026-09-29');
    expect(startOf({ pace: 'onHoliday', startsOn: '2026-09-30' }, calendar2026)).toBe('2026-09-30');
    expect(startOf({ pace: 'onTime', startsOn: '2026-08-03' }, calendar2026)).toBe('2026-08-03');
  });

  it('退回 goes from the last level that may to the work, unless said otherwise', () => {
    expect(returnRoute(statisticsInspection, facts, { pace: 'returned', startsOn: '2026-08-03', times: 2 })).toMatchObject({ from: 'statisticsReview', to: 'work', times: 2 });
    expect(returnRoute(statisticsInspection, facts, { pace: 'onTime', startsOn: '2026-08-03' })).toBeUndefined();
  });

  it('knows the stages that the facts reach: 发改审核 for 投资 alone', () => {
    const keys = (section: string) => reachedStages(statisticsInspection, { ...facts, section }).map(({ key }) => key);
    expect(keys('投资')).toContain('reformReview');
    expect(keys('工业')).not.toContain('reformReview');
  });

  it('names the holidays on the way; weekends have no name, and 2027 is 暂定', () => {
    expect(restsBetween(calendar2026, '2026-09-28', '2026-10-09')).toEqual([{ from: '2026-10-01', to: '2026-10-07', days: 7, name: expect.any(String), provisional: false }]);
    expect(restsBetween(calendar2026, '2027-03-01', '2027-03-07')).toEqual([{ from: '2027-03-06', to: '2027-03-07', days: 2, name: null, provisional: true }]);
  });
});
