import { statisticsInspection } from '@rectify/definitions';
import type { Condition, Definition, Duty, Limit, Stage } from '@rectify/domain';
import fc from 'fast-check';
import { department } from './units';

const reviewers = department('县审计局');
const duty = (stage: number) => (which: number): Duty => ({
  relation: 'namedPerson', person: { id: `reviewer-${stage}-${which}`, name: `审核员${stage}${which}`, post: '科员' }, unit: reviewers, role: 'departmentReviewer',
});

const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.subarray(['工业', '投资']).map((values): Condition => ({ fact: 'section', in: values })),
  fc.constantFrom(200, 500).map((over): Condition => ({ fact: 'amount', over })),
  fc.boolean().map((is): Condition => ({ fact: 'severalUnits', is })),
);
const pairs = fc.array(atom, { minLength: 1, maxLength: 2 });
const condition: fc.Arbitrary<Condition> = fc.oneof(atom, atom.map((not): Condition => ({ not })), pairs.map((all): Condition => ({ all })), pairs.map((any): Condition => ({ any })));
const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((workdays) => ({ workdays })),
  fc.integer({ min: 1, max: 20 }).map((days) => ({ days })),
  fc.constant({ until: 'deadline' as const, atLeastWorkdays: 2 }),
  fc.constant({ shareOfDeadline: 0.3, atLeastWorkdays: 2 }),
);
const draw = fc.record({
  when: fc.option(condition, { nil: undefined }), people: fc.integer({ min: 1, max: 3 }), signed: fc.integer({ min: 0, max: 3 }), limit, isGrouped: fc.boolean(),
});
type Draw = typeof draw extends fc.Arbitrary<infer T> ? T : never;

function reviewOf({ when, people, signed, limit: within, isGrouped }: Draw, index: number): Stage {
  return {
    key: `extra${index}`, name: `会审${index}`, status: `会审${index}`, act: 'review', each: 'issue',
    ...(isGrouped && { group: 'council' }), ...(when && { when }), ...(signed > 0 && { signatures: { atLeast: signed } }),
    duty: [1, 2, 3].slice(0, people).map(duty(index)),
    limit: within, ladder: [], returns: ['work'], checklist: [{ key: 'true', text: '情况属实' }],
  };
}

/** The shipped process with up to five further reviews before 签批: conditions, groups, signatures and limits as they come, sound or not. */
export const randomDefinition: fc.Arbitrary<Definition> = fc
  .record({ draws: fc.array(draw, { minLength: 1, maxLength: 5 }), completes: fc.oneof(fc.constantFrom('all' as const, 'any' as const), fc.integer({ min: 1, max: 4 }).map((atLeast) => ({ atLeast }))) })
  .map(({ draws, completes }) => {
    const { stages } = statisticsInspection;
    const extra = draws.map(reviewOf);
    return {
      ...statisticsInspection, version: 95, stages: [...stages.slice(0, -1), ...extra, ...stages.slice(-1)],
      ...(draws.some(({ isGrouped }) => isGrouped) && { groups: [{ key: 'council', name: '会审', completes }] }),
    };
  });
