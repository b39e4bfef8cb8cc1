import type { Recorded } from '@rectify/domain';
import { foldNews, versionOf } from './fold-news';

const facts = { code: 'TJ-01' } as never;
const definition = { key: 'statistics-inspection', version: 1 };
const registered: Recorded = { seq: 1, at: 0, actor: 'time', event: { type: 'issueRegistered', facts, definition, calendarVersion: 1 } };
const assigned: Recorded = {
  seq: 2,
  at: 0,
  actor: 'time',
  event: { type: 'issueAssigned', assignedOn: '2026-03-02', deadline: '2026-04-02', provisional: false, basis: '', instructions: '' },
};
const urged: Recorded = { seq: 3, at: 0, actor: 'time', event: { type: 'issueUrged', taskIds: [], message: '' } };

const versionAfter = (...events: readonly Recorded[]) => versionOf(foldNews('an-issue', undefined, events));

describe('news of an issue', () => {
  it('are folded by sequence number, whatever order they come in', () => {
    expect(versionAfter(urged, registered, assigned)).toBe(3);
  });

  it('change nothing when they come again', () => {
    const issue = foldNews('an-issue', undefined, [registered, assigned, urged]);
    expect(foldNews('an-issue', issue, [assigned, urged, urged])).toBe(issue);
    expect(issue?.marks.urges).toBe(1);
  });

  it('stop at a gap: the rest is to be read back', () => {
    expect(versionAfter(registered, urged)).toBe(1);
    expect(versionAfter(assigned, urged)).toBe(0);
  });
});
