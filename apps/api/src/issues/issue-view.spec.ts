import { anIssue, handlerOf, headOf, moment, officeClerk, returns, township, townships, townshipReviewerOf } from '../../../../test/builders';
import { issueView } from './issue-view';

const batch = { id: '01a20fb2-84a9-7913-9d9b-5f77cbeb83dc', name: '回头看', kind: 'formal' } as const;
const seenBy = (actor: typeof officeClerk, built: ReturnType<typeof anIssue>, at = '2026-09-01 10:00') =>
  issueView({ issue: built.issue, definition: built.scene.definition, calendar: built.scene.calendar, batch, now: moment(at), actor });

describe('the page of an issue', () => {
  const 青栎镇 = township('青栎镇');

  it('shows each person their own buttons, with the reason where one is shut', () => {
    const built = anIssue().withUnits(青栎镇).inWork();
    const buttons = (actor: typeof officeClerk) => seenBy(actor, built).actions;
    expect(buttons(headOf(青栎镇)).map(({ type, enabled }) => [type, enabled])).toEqual([
      ['reportProgress', true], ['submitForClosure', true], ['requestExtension', true], ['addAssistingUnit', true],
    ]);
    const shut = buttons(handlerOf(青栎镇)).find(({ type }) => type === 'submitForClosure');
    expect(shut).toMatchObject({ enabled: false, reason: expect.stringContaining('主要负责人') });
    expect(buttons(headOf(township('白鹭坝镇')))).toEqual([]);
  });
  it('says who holds an open task, until when, and how many working days are left', () => {
    const built = anIssue().withUnits(青栎镇).assigned();
    const holders = ['青栎镇经办人', '青栎镇主要负责人'];
    expect(seenBy(officeClerk, built).tasks).toMatchObject([{ stageName: '签收', unitName: '青栎镇', holders, due: '2026-09-02', workdaysLeft: 1 }]);
    expect(seenBy(officeClerk, built, '2026-09-04 10:00')).toMatchObject({ light: '红', tasks: [{ workdaysLeft: -2, light: '红' }] });
  });
  it('says from which stage something came back, in the words of that stage', () => {
    const built = anIssue().withUnits(青栎镇).inReview('乡镇').does(townshipReviewerOf(青栎镇), returns('work', { opinion: '照片不全' }));
    expect(seenBy(officeClerk, built).tasks).toMatchObject([{ stageName: '整改实施', returned: { stage: '乡镇审核', opinion: '照片不全' } }]);
  });
  it('is the same whatever order the database gave the fields in', () => {
    const built = anIssue().withUnits(...townships(2)).closed();
    const { definition, calendar } = built.scene;
    const view = (issue: typeof built.issue) => JSON.stringify(issueView({ issue, definition, calendar, batch, now: 0, actor: officeClerk }));
    expect(view(reversed(built.issue))).toBe(view(built.issue));
  });
});

/** The same value with the fields of every object the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)])) as T;
}
