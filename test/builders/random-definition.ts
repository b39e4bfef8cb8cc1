import { auditRectificationV1, ecologyInspectionV1, simpleRectificationV1, statisticsInspection } from '@rectify/definitions';
import { audienceKeys, mayBeSpared, noticeKinds, type Condition, type Definition, type Duty, type FormField, type Limit, type NoticeRule, type RequiredEvidence, type Rung, type RungTime, type Stage } from '@rectify/domain';
import fc from 'fast-check';
import { department } from './units';

const audit = department('县审计局');
const named = (stage: number) => (which: number): Duty => ({
  relation: 'namedPerson', person: { id: `reviewer-${stage}-${which}`, name: `审核员${stage}${which}`, post: '科员' }, unit: audit, role: 'departmentReviewer',
});

const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.subarray(['工业', '投资']).map((values): Condition => ({ fact: 'section', in: values })),
  fc.constantFrom(200, 500).map((over): Condition => ({ fact: 'amount', over })),
  fc.boolean().map((is): Condition => ({ fact: 'severalUnits', is })),
  fc.subarray(['一般', '较重', '严重'] as const).map((values): Condition => ({ fact: 'severity', in: values })),
  fc.subarray(['township', 'department']).map((values): Condition => ({ fact: 'unitKind', in: values })),
  fc.subarray(['date', 'immediate'] as const).map((values): Condition => ({ fact: 'deadlineKind', in: values })),
);
const pairs = fc.array(atom, { minLength: 1, maxLength: 2 });
const condition: fc.Arbitrary<Condition> = fc.oneof(atom, atom.map((not): Condition => ({ not })), pairs.map((all): Condition => ({ all })), pairs.map((any): Condition => ({ any })));
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((workdays) => ({ workdays })),
  fc.integer({ min: 1, max: 20 }).map((days) => ({ days })),
  fc.constant({ until: 'deadline' as const, atLeastWorkdays: 2 }),
  fc.constant({ shareOfDeadline: 0.3, atLeastWorkdays: 2 }),
);

const time = fc.constantFrom('09:00', '14:30', 'due') as fc.Arbitrary<'due' | '09:00' | '14:30'>;
const hour = fc.constantFrom('09:00', '14:30');
const rungTime: fc.Arbitrary<RungTime> = fc.oneof(
  fc.record({ workdays: fc.integer({ min: -9, max: 15 }), time }),
  fc.record({ share: fc.constantFrom(0.25, 0.5), ifLimitOver: fc.nat(12), time: hour }),
  fc.record({ every: fc.integer({ min: 1, max: 4 }), from: fc.integer({ min: -3, max: 4 }), times: fc.integer({ min: 1, max: 4 }), time: hour }),
  fc.record({ nodeWorkdays: fc.integer({ min: -3, max: 3 }), time: hour }),
);
const step = fc.constantFrom('提醒', '到期', '逾期', '催办', '黄色督办', '红色督办', '约谈建议', '通报建议') as fc.Arbitrary<Rung['step']>;
const channels = fc.subarray(['inApp', 'mail'] as const, { minLength: 1 });
const ladder: fc.Arbitrary<readonly Rung[]> = fc
  .array(fc.record({ step, at: rungTime, audience: fc.subarray([...audienceKeys]), channels }), { maxLength: 4 })
  .map((rungs) => rungs.map((rung, index) => ({ key: `rung${index}`, ...rung })));

const field: fc.Arbitrary<Omit<FormField, 'key' | 'label'>> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'date' as const, 'person' as const, 'unit' as const, 'file' as const), required: fc.boolean() }),
  fc.record({ kind: fc.constant('number' as const), required: fc.boolean(), unit: fc.constantFrom('户', '万元') }),
  fc.record({ kind: fc.constant('choice' as const), required: fc.boolean(), options: fc.subarray(['已核实', '不涉及'], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('table' as const), required: fc.boolean(), columns: fc.subarray([{ key: 'a', label: '制度' }, { key: 'b', label: '文号' }], { minLength: 1 }) }),
);
const fields = fc.array(field, { maxLength: 3 }).map((drawn) => drawn.map((each, index): FormField => ({ key: `field${index}`, label: `核查情况${index}`, ...each })));
const papers = fc.array(perhaps(condition), { maxLength: 2 }).map((drawn) => drawn.map((when, index): RequiredEvidence => ({ key: `paper${index}`, text: `材料${index}`, ...(when && { when }) })));
const spared = fc.uniqueArray(fc.tuple(fc.constantFrom(...noticeKinds), fc.constantFrom(...audienceKeys)), { maxLength: 3 });
const notices: fc.Arbitrary<readonly NoticeRule[]> = fc.record({ kinds: fc.uniqueArray(fc.constantFrom(...noticeKinds), { maxLength: 3 }), spared, adds: fc.subarray([...audienceKeys]) })
  .map(({ kinds, spared: pairsOf, adds }) => kinds.map((kind) => {
    const spares = pairsOf.flatMap(([other, audience]) => (other === kind && mayBeSpared(kind, audience) ? [audience] : []));
    return { kind, adds: adds.filter((audience) => !spares.includes(audience)), ...(spares.length > 0 && { spares }) };
  }));

/** What a county may change of one stage, whichever it is. */
const change = fc.record({ ladder: perhaps(ladder), fields: perhaps(fields), limit: perhaps(limit) });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const extra = fc.record({
  when: perhaps(condition), people: fc.integer({ min: 1, max: 3 }), isNamed: fc.boolean(), signed: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('everyHolder' as const)),
  limit, isGrouped: fc.boolean(), back: fc.nat(9), keeps: fc.boolean(), points: fc.integer({ min: 1, max: 2 }), onSite: perhaps(condition),
});
type Extra = typeof extra extends fc.Arbitrary<infer T> ? T : never;

function reviewOf({ when, people, isNamed, signed, limit: within, isGrouped, back, keeps, points, onSite }: Extra, index: number, earlier: readonly Stage[]): Stage {
  const target = earlier[back % earlier.length]?.key ?? 'work';
  return {
    key: `extra${index}`, name: `会审${index}`, status: `会审${index}`, act: 'review', each: 'issue',
    ...(isGrouped && { group: 'council' }), ...(when && { when }), ...(signed !== 0 && { signatures: signed === 'everyHolder' ? signed : { atLeast: signed } }),
    duty: isNamed ? [1, 2, 3].slice(0, people).map(named(index)) : [{ relation: 'namedUnit', unit: audit, role: 'departmentReviewer' }],
    limit: within, ladder: [], returns: [...new Set(['work', target])], ...(keeps && { mayKeepSignatures: true }),
    ...(onSite && { onSite: { when: onSite, people: 2 } }),
    checklist: ['情况属实', '佐证完整'].slice(0, points).map((text, point) => ({ key: `point${point}`, text })),
  };
}

const isSpare = ({ act }: Stage): boolean => act === 'review' || act === 'submit';

const pieces = fc.record({
  base: fc.constantFrom(statisticsInspection, auditRectificationV1, ecologyInspectionV1, simpleRectificationV1),
  left: fc.array(fc.boolean(), { maxLength: 8 }),
  extras: fc.array(extra, { maxLength: 4 }),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  papers, notices, orders: fc.boolean(), sidePaths: fc.boolean(), recheck: fc.boolean(),
  completes: fc.oneof(fc.constantFrom('all' as const, 'any' as const), fc.integer({ min: 1, max: 4 }).map((atLeast) => ({ atLeast }))),
});
type Pieces = typeof pieces extends fc.Arbitrary<infer T> ? T : never;

function changed(stage: Stage, { ladder: rungs, fields: asked, limit: within }: Change, required: readonly RequiredEvidence[]): Stage {
  if (stage.act === 'assign') return stage;
  return {
    ...stage, ...(rungs && { ladder: rungs.filter(({ at }) => stage.act === 'work' || !('nodeWorkdays' in at)) }), ...(asked && { fields: asked }), ...(within && stage.act !== 'work' && { limit: within }),
    ...(stage.act === 'work' && required.length > 0 && { requiredEvidence: required }),
  };
}

function assembled({ base, left, extras, changes, papers: required, notices: rules, orders, sidePaths, recheck, completes }: Pieces): Definition {
  const { groups = [], ...rest } = base;
  const spare = base.stages.filter(isSpare);
  const gone = spare.filter((_, index) => left[index]).map(({ key }) => key);
  const kept = base.stages.filter(({ key }) => !gone.includes(key)).map((stage) => ({ ...stage, returns: stage.returns.filter((key) => !gone.includes(key)) }));
  const together = extras.filter(({ isGrouped }) => isGrouped);
  const inOrder = together.length > 1 ? [...extras.filter(({ isGrouped }) => !isGrouped), ...together] : extras.map((each) => ({ ...each, isGrouped: false }));
  const reviews = inOrder.map((each, index) => reviewOf(each, index, kept.slice(1, -1)));
  const stages = [...kept.slice(0, -1), ...reviews, ...kept.slice(-1)].map((stage, index) => changed(stage, changes[index % changes.length] as Change, required));
  const council = { key: 'council', name: '会审', completes: typeof completes === 'object' ? { atLeast: Math.min(completes.atLeast, together.length) } : completes };
  const named = [...groups.filter(({ key }) => stages.some(({ group }) => group === key)), ...(together.length > 1 ? [council] : [])];
  const { orders: papersOfBase, sidePaths: paths, recheck: looksAgain, ...bare } = rest;
  return {
    ...bare, version: 95, stages, ...(named.length > 0 && { groups: named }), ...(rules.length > 0 && { notices: rules }),
    ...(orders && papersOfBase && { orders: papersOfBase }), ...(sidePaths && paths && { sidePaths: paths }), ...(recheck && looksAgain && { recheck: looksAgain }),
  };
}

/**
 * A shipped process as counties might change it, sound or not: levels left out, up to four further ones, conditions, groups,
 * signatures, limits, ladders, forms, papers, notices, and with or without 督办文书, 旁路 and 回头看.
 */
export const randomDefinition: fc.Arbitrary<Definition> = pieces.map(assembled);
