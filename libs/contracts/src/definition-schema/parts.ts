import type { AudienceKey, Channel, ChecklistItem, Condition, Duty, FormField, Limit, RequiredEvidence, Rung, Step, TimeOfDay, UnitRelation } from '@rectify/domain';
import { z } from 'zod';
import { id, neededWords, severity, words } from '../scalars';
import { roles } from '../organisation';

const reserved = ['prototype', 'recheck', 'order'];
const isTaken = (key: string) => reserved.includes(key) || key in Object.prototype;

/** 标识 within a definition: part of task ids and of addresses, so letters, digits and hyphens alone. */
export const partKey = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{0,40}$/, { error: '标识以字母开头，只用字母、数字和短横线，不超过41个字' })
  .refine((key) => !isTaken(key), { error: '这个标识已有别的用处' });
export const name = neededWords(40);
export const role = z.enum(roles);
const most = <T extends z.ZodType>(item: T, count: number) => z.array(item).max(count);
const workdays = z.number().int().min(-400).max(400);
const someWorkdays = z.number().int().min(1).max(400);
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '时刻写作 09:00' })
  .transform((text) => text as TimeOfDay);

const unitRelations = [
  'responsibleUnit', 'leadUnit', 'planOwner', 'office', 'industryDepartment', 'reformBureau', 'statisticsBureau', 'supervisionOffice', 'responsibleLeader',
] as const satisfies readonly UnitRelation[];
export const unitRelation = z.enum(unitRelations);
const unit = z.strictObject({ id, name, kind: words(20) });
const person = z.strictObject({ id, name, post: words(80) });
export const duty = z.discriminatedUnion('relation', [
  z.strictObject({ relation: unitRelation, role }),
  z.strictObject({ relation: z.literal('namedUnit'), unit, role }),
  z.strictObject({ relation: z.literal('namedPerson'), person, unit, role }),
]) satisfies z.ZodType<Duty>;
export const duties = most(duty, 12);

const MOST_CONDITION_DEPTH = 6;
const deadlineKinds = ['date', 'workdays', 'relative', 'immediate', 'standing', 'immediate+standing', 'phased', 'unclear'] as const;
const values = most(neededWords(50), 60);

/** A condition this deep and no deeper: each level is a schema of its own, so nothing recurses without end. */
function conditionOf(depth: number): z.ZodType<Condition> {
  const facts = [
    z.strictObject({ fact: z.enum(['section', 'issueType', 'rectifyType', 'unitKind']), in: values }),
    z.strictObject({ fact: z.literal('severity'), in: most(severity, 3) }),
    z.strictObject({ fact: z.literal('amount'), over: z.number().min(0).max(1_000_000_000) }),
    z.strictObject({ fact: z.literal('deadlineKind'), in: most(z.enum(deadlineKinds), deadlineKinds.length) }),
    z.strictObject({ fact: z.literal('severalUnits'), is: z.boolean() }),
    z.strictObject({ fact: z.literal('planBy'), is: z.enum(['leadUnit', 'responsibleUnit']) }),
  ] as const;
  if (depth === 0) return z.union(facts) as z.ZodType<Condition>;
  const inner = conditionOf(depth - 1);
  const several = most(inner, 20);
  const either = z.union([...facts, z.strictObject({ all: several }), z.strictObject({ any: several }), z.strictObject({ not: inner })]);
  // Named, so that the interface's document tells each level once instead of all of them inside one another.
  return either.meta({ id: `Condition${depth}` }) as z.ZodType<Condition>;
}
export const condition = conditionOf(MOST_CONDITION_DEPTH);

export const limit = z.union([
  z.strictObject({ workdays: someWorkdays }),
  z.strictObject({ days: z.number().int().min(1).max(800) }),
  z.strictObject({ until: z.literal('deadline'), atLeastWorkdays: someWorkdays }),
  z.strictObject({ shareOfDeadline: z.number().gt(0).max(1), atLeastWorkdays: someWorkdays }),
]) satisfies z.ZodType<Limit>;

export const steps = ['提醒', '到期', '逾期', '催办', '黄色督办', '红色督办', '约谈建议', '通报建议', '月报', '阶段小结'] as const satisfies readonly Step[];
const audiences = ['onDuty', 'unitHead', 'leadUnit', 'office', 'responsibleLeader', 'supervisor'] as const satisfies readonly AudienceKey[];
const channels = ['inApp', 'mail'] as const satisfies readonly Channel[];
export const audience = most(z.enum(audiences), audiences.length);
export const channelList = most(z.enum(channels), channels.length);
const atOrDue = z.union([z.literal('due'), timeOfDay]);

const rungTime = z.union([
  z.strictObject({ every: z.number().int().min(1).max(60), from: workdays, times: z.number().int().min(1).max(60), time: timeOfDay }),
  z.strictObject({ workdays, time: atOrDue }),
  z.strictObject({ share: z.number().gt(0).lt(1), ifLimitOver: z.number().int().min(0).max(400), time: timeOfDay }),
  z.strictObject({ monthDay: z.number().int().min(1).max(28), time: timeOfDay }),
  z.strictObject({ phaseWorkdays: workdays, time: atOrDue }),
  z.strictObject({ nodeWorkdays: workdays, time: timeOfDay }),
  z.strictObject({ review: z.literal('standing'), time: atOrDue }),
]);
export const ladder = most(z.strictObject({ key: partKey, step: z.enum(steps), at: rungTime, audience, channels: channelList }), 40) satisfies z.ZodType<readonly Rung[]>;

export const checklist = most(z.strictObject({ key: partKey, text: neededWords(200) }), 40) satisfies z.ZodType<readonly ChecklistItem[]>;
export const requiredEvidence = most(z.strictObject({ key: partKey, text: neededWords(200), when: condition.optional() }), 30) satisfies z.ZodType<readonly RequiredEvidence[]>;
const column = z.strictObject({ key: partKey, label: neededWords(60) });
export const fields = most(
  z.strictObject({
    key: partKey,
    label: neededWords(60),
    kind: z.enum(['text', 'number', 'date', 'choice', 'person', 'unit', 'file', 'table']),
    required: z.boolean(),
    unit: words(20).optional(),
    options: most(neededWords(60), 60).optional(),
    columns: most(column, 12).optional(),
  }),
  30,
) satisfies z.ZodType<readonly FormField[]>;
