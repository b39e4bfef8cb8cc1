import type { Condition } from '../definition/parts';
import type { Severity } from '../issue/facts';
import { canHold } from './can-hold';

const section = (...names: readonly string[]): Condition => ({ fact: 'section', in: names });
const over = (amount: number): Condition => ({ fact: 'amount', over: amount });
const severity = (...values: readonly Severity[]): Condition => ({ fact: 'severity', in: values });
const unitKind = (...kinds: readonly string[]): Condition => ({ fact: 'unitKind', in: kinds });

describe('a condition that can hold', () => {
  it.each<[string, Condition | undefined]>([
    ['none at all', undefined],
    ['two lists with a section in common', { all: [section('工业', '投资'), section('投资', '商贸')] }],
    ['an amount between two bounds', { all: [over(300), { not: over(500) }] }],
    ['one of two ways, when the other is closed', { any: [section(), over(500)] }],
    ['units of two kinds: an issue may have several', { all: [unitKind('township'), unitKind('department')] }],
    ['a 严重程度 that is left', { not: severity('一般', '较重') }],
    ['nothing of nothing is everything', { not: { any: [] } }],
  ])('%s', (_, condition) => expect(canHold(condition)).toBe(true));
});

describe('a condition that never holds', () => {
  it.each<[string, Condition]>([
    ['an empty list', section()],
    ['lists without a section in common', { all: [section('工业'), section('投资')] }],
    ['three lists that agree only in pairs', { all: [section('a', 'b'), section('b', 'c'), section('a', 'c')] }],
    ['a section, and not this section', { all: [section('工业'), { not: section('工业', '投资') }] }],
    ['an amount over 500 and not over 300', { all: [over(500), { not: over(300) }] }],
    ['one unit and several', { all: [{ fact: 'severalUnits', is: true }, { fact: 'severalUnits', is: false }] }],
    ['a plan by both', { all: [{ fact: 'planBy', is: 'leadUnit' }, { fact: 'planBy', is: 'responsibleUnit' }] }],
    ['alternatives that are all closed', { all: [section('工业'), { any: [section('投资'), { all: [section('商贸'), over(1)] }] }] }],
    ['neither nor, and yet', { all: [section('工业'), { not: { any: [section('工业'), over(1)] } }] }],
    ['no alternative', { any: [] }],
    ['a 严重程度 that is none of them: it is asked for before 交办', { not: severity('一般', '较重', '严重') }],
    ['an unclear 整改时限: it is decided before 交办', { fact: 'deadlineKind', in: ['unclear'] }],
  ])('%s', (_, condition) => expect(canHold(condition)).toBe(false));
});

it('many alternatives at once are not multiplied out', () => {
  const choice: Condition = { any: Array.from({ length: 20 }, (_, index) => section(`s${index}`)) };
  expect(canHold({ all: Array.from({ length: 20 }, () => choice) })).toBe(true);
});
