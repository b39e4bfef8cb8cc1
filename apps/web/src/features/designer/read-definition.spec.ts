import { statisticsInspectionV2 } from '@rectify/definitions';
import { readDefinition } from './read-definition';

const written = JSON.stringify(statisticsInspectionV2);
const problemsOf = (text: string) => {
  const reading = readDefinition(text);
  return 'problems' in reading ? reading.problems : [];
};

describe('a definition out of a file', () => {
  it('comes back as it was written', () => {
    expect(readDefinition(written)).toEqual({ definition: statisticsInspectionV2 });
  });

  it('is refused as a whole when it is no JSON, or far too large', () => {
    expect(problemsOf('{"stages":')).toEqual(['notJson']);
    expect(problemsOf(`"${'长'.repeat(3_000_000)}"`)).toEqual(['tooLarge']);
  });

  it('is refused with the places that are wrong, and nothing of it is taken', () => {
    expect(problemsOf(JSON.stringify({ ...statisticsInspectionV2, stages: 3 }))).toEqual([{ path: '/stages', message: '应是列表' }]);
  });
});
