import { batchProblem, emptyChoice, newBatchBody } from './batch-choice';

const named = { ...emptyChoice, mode: 'new' as const, name: ' 统计督察“回头看” ', listedOn: '2026-08-10' };

describe('the batch of an import', () => {
  it('must be chosen, or named with its day', () => {
    expect(batchProblem(emptyChoice)).toBe('missing');
    expect(batchProblem({ ...emptyChoice, batchId: 'b1' })).toBeUndefined();
    expect(batchProblem({ ...named, listedOn: null })).toBe('incomplete');
    expect(batchProblem({ ...named, name: ' ' })).toBe('incomplete');
    expect(batchProblem(named)).toBeUndefined();
  });

  it('names its process only when one was chosen', () => {
    expect(newBatchBody(named)).not.toHaveProperty('definitionKey');
    expect(newBatchBody({ ...named, definitionKey: 'county-special' })).toMatchObject({ definitionKey: 'county-special' });
  });

  it('has a speed only as a drill', () => {
    expect(newBatchBody(named)).toEqual({ kind: 'formal', name: '统计督察“回头看”', listedOn: '2026-08-10' });
    expect(newBatchBody({ ...named, kind: 'drill' })).toMatchObject({ kind: 'drill', rate: 3600 });
  });
});
