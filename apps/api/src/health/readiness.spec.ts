import { readinessOf } from './readiness';

const now = 1_000_000;

describe('readiness', () => {
  it('with database and worker everything runs', () => {
    expect(readinessOf({ now, pulse: now - 15_000, oldestWake: now - 30_000 })).toMatchObject({ ready: true, clock: 'running' });
  });
  it('without the worker people go on working while the clock stands', () => {
    expect(readinessOf({ now, pulse: undefined, oldestWake: undefined })).toMatchObject({ ready: true, clock: 'paused' });
    expect(readinessOf({ now, pulse: now - 15_001, oldestWake: undefined })).toMatchObject({ ready: true, clock: 'paused' });
  });
  it('news nobody passes on means a standing clock too', () => {
    expect(readinessOf({ now, pulse: now, oldestWake: now - 30_001 })).toMatchObject({ ready: true, clock: 'paused' });
  });
  it('without the database nothing goes', () => {
    expect(readinessOf('databaseAway')).toMatchObject({ ready: false, database: 'down' });
  });
});
