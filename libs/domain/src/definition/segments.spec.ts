import { statisticsInspection } from '@rectify/definitions';
import { anIssue, department, township } from '../../../../test/builders';
import { entryOf, openingsOf, positionOf, segmentsOf, stageOf } from './segments';

const qingli = township('青栎镇');
const water = department('县水利局');
const segments = segmentsOf(statisticsInspection);
const branches = segments.find((segment) => segment.length > 1)!;
const { facts } = anIssue().withUnits(qingli, water).issue;

describe('stages in runs', () => {
  it('consecutive stages of every unit are one run, the issue’s own stages one each, 交办 none', () => {
    expect(segments.map((segment) => segment.map(({ key }) => key))).toEqual([
      ['receipt'], ['planning'], ['planLeadReview'], ['planOfficeReview'], ['work', 'townshipReview'], ['leadSubmission'],
      ['departmentReview'], ['reformReview'], ['statisticsReview'], ['signOff'],
    ]);
  });

  it('every responsible unit enters a run of branches; a condition may let one through', () => {
    expect(openingsOf(branches, facts)).toMatchObject([
      { stage: { key: 'work' }, unitId: qingli.id },
      { stage: { key: 'work' }, unitId: water.id },
    ]);
    expect(entryOf(branches, facts, qingli, 1)).toMatchObject({ stage: { key: 'townshipReview' } });
    expect(entryOf(branches, facts, water, 1)).toBeUndefined();
  });

  it('a run that nobody enters opens nothing', () => {
    expect(openingsOf([stageOf(statisticsInspection, 'reformReview')], facts)).toEqual([]);
    expect(openingsOf([stageOf(statisticsInspection, 'townshipReview')], { ...facts, responsibleUnits: [water] })).toEqual([]);
  });

  it('a stage the definition does not know means that log and definition do not belong together', () => {
    expect(positionOf(statisticsInspection, 'work')).toBe(5);
    expect(() => stageOf(statisticsInspection, 'nowhere')).toThrow('has no stage nowhere');
  });
});
