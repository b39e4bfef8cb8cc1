import { shippedDefinitions, statisticsInspection } from '@rectify/definitions';
import type { Condition, Stage } from '@rectify/domain';
import { definitionSchema, isOfDefinitionSize, MOST_DEFINITION_BYTES } from './index';

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const isAccepted = (value: unknown) => definitionSchema.safeParse(value).success;
const [first, second, ...others] = statisticsInspection.stages as [Stage, Stage, ...Stage[]];
const withSecond = (changes: object) => ({ ...statisticsInspection, stages: [first, { ...second, ...changes }, ...others] });

/** A list that may be weighed by its length, and whose items nobody may look at. */
const unreadable = (length: number) =>
  new Proxy(new Array<unknown>(length), {
    get: (target, property) => {
      if (property === 'length') return target.length;
      throw new Error(`looked at ${String(property)}`);
    },
    ownKeys: () => {
      throw new Error('listed its items');
    },
  });

function nested(depth: number): Condition {
  let condition: Condition = { fact: 'severalUnits', is: true };
  for (let level = 0; level < depth; level += 1) condition = { not: condition };
  return condition;
}

describe('a definition as it comes from outside', () => {
  it.each(shippedDefinitions.map((definition) => [`${definition.key} v${definition.version}`, definition] as const))('%s goes out and comes in unchanged', (_, definition) => {
    expect(definitionSchema.parse(asSent(definition))).toEqual(asSent(definition));
    expect(JSON.stringify(definition).length).toBeLessThan(MOST_DEFINITION_BYTES);
  });

  it('conditions go six deep, and no deeper', () => {
    expect(isAccepted(withSecond({ when: nested(6) }))).toBe(true);
    expect(isAccepted(withSecond({ when: nested(7) }))).toBe(false);
  });

  it('fifty stages are nothing unusual, a hundred and one are too many', () => {
    const stages = (count: number) => Array.from({ length: count }, (_, index) => ({ ...second, key: `stage${index}` }));
    expect(isAccepted({ ...statisticsInspection, stages: stages(50) })).toBe(true);
    expect(isAccepted({ ...statisticsInspection, stages: stages(101) })).toBe(false);
  });
});

describe('what is hostile or nonsense is refused', () => {
  it.each(['constructor', 'toString', 'prototype', '__proto__', 'recheck', 'order', 'a/b', 'a#b', '', '1a', 'a'.repeat(42)])('stage key “%s”', (key) => {
    expect(isAccepted(withSecond({ key }))).toBe(false);
  });

  it.each<[string, object]>([
    ['an unknown property', { script: 'return true' }],
    ['a limit that is no number', { limit: { workdays: Number.NaN } }],
    ['an endless limit', { limit: { workdays: Number.POSITIVE_INFINITY } }],
    ['half a working day', { limit: { workdays: 1.5 } }],
    ['an expression instead of a condition', { when: 'amount > 500' }],
    ['a condition over everything at once', { when: { all: Array.from({ length: 21 }, () => ({ fact: 'planBy', is: 'leadUnit' })) } }],
    ['a ladder of 41 rungs', { ladder: Array.from({ length: 41 }, (_, index) => ({ ...statisticsInspection.stages[1]!.ladder[0]!, key: `r${index}` })) }],
    ['a name as long as a book', { name: '长'.repeat(100_000) }],
  ])('%s', (_, changes) => {
    expect(isAccepted(withSecond(changes))).toBe(false);
  });

  it('a property that would change what objects are', () => {
    const text = JSON.stringify(statisticsInspection).replace('{', '{"__proto__":{"isSound":true},');
    const outcome = definitionSchema.safeParse(JSON.parse(text));
    expect(outcome.success && 'isSound' in outcome.data).toBe(false);
    expect('isSound' in {}).toBe(false);
  });

  it.each([null, undefined, 7, 'text', [], {}])('%p is no definition', (value) => {
    expect(isAccepted(value)).toBe(false);
  });
});

describe('what is too large is refused before it is looked at', () => {
  it('a million items are not walked through', () => {
    expect(isOfDefinitionSize({ stages: unreadable(1_000_000) })).toBe(false);
    expect(isAccepted({ ...statisticsInspection, stages: unreadable(1_000_000) })).toBe(false);
  });

  it('a hundred thousand nested lists are left at the twenty-fifth', () => {
    let bomb: unknown = [];
    for (let level = 0; level < 100_000; level += 1) bomb = [bomb];
    expect(isOfDefinitionSize(bomb)).toBe(false);
    expect(isAccepted({ ...statisticsInspection, stages: bomb })).toBe(false);
  });

  it('many lists that are each of a modest size are counted together', () => {
    expect(isAccepted(Array.from({ length: 400 }, () => Array.from({ length: 400 }, () => 0)))).toBe(false);
  });
});
