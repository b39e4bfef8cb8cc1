import { selfCheckV1, statisticsInspection } from '@rectify/definitions';
import fc from 'fast-check';
import { besideReform } from '../../../../test/builders';
import type { Definition, Stage } from '../definition';
import { diffDefinitions } from './diff-definitions';

const changed = (key: string, change: (stage: Stage) => Stage, definition: Definition = statisticsInspection): Definition => ({
  ...definition,
  stages: definition.stages.map((stage) => (stage.key === key ? change(stage) : stage)),
});
const sentences = (to: Definition, from: Definition = statisticsInspection) => diffDefinitions(from, to);

describe('the difference of two definitions', () => {
  it('names a limit before and after', () => {
    expect(sentences(changed('reformReview', (stage) => ({ ...stage, limit: { workdays: 5 } })))).toEqual(['“发改审核”时限：3个工作日→5个工作日']);
  });

  it('names a stage that came in beside another, with its limit and signatures', () => {
    const to = besideReform('all', { signatures: { atLeast: 2 } });
    expect(sentences(to)).toContain('环节新增：纪委会审（3个工作日，与发改审核并行，任意2人签）');
    expect(sentences(to)).toContain('并行环节组新增：会审（全部办结）');
    expect(diffDefinitions(to, statisticsInspection)).toContain('环节删除：纪委会审（3个工作日，与发改审核并行，任意2人签）');
  });

  it('names the step of the ladder that moved', () => {
    const to = changed('receipt', (stage) => ({ ...stage, ladder: stage.ladder.map((rung, index) => (index === 0 ? { ...rung, at: { workdays: -5, time: '09:00' } } : rung)) }));
    expect(sentences(to)).toHaveLength(1);
    expect(sentences(to)[0]).toMatch(/^“签收”台阶“.+”时间：.+→到期前5个工作日，09:00$/);
  });

  it('names what is attested otherwise, and stages that changed places', () => {
    const reworded = changed('reformReview', (stage) => ({ ...stage, checklist: [{ key: 'new', text: '新要点' }, ...stage.checklist.slice(1)] }));
    expect(sentences(reworded)).toEqual(expect.arrayContaining(['“发改审核”审核要点新增：新要点', expect.stringContaining('“发改审核”审核要点删除：')]));
    const { stages } = statisticsInspection;
    const swapped = { ...statisticsInspection, stages: [...stages.slice(0, -3), stages.at(-2)!, stages.at(-3)!, stages.at(-1)!] };
    expect(sentences(swapped)).toEqual([expect.stringContaining('环节的顺序调整为：')]);
  });

  it('names the rules beside the way', () => {
    const { sidePaths } = statisticsInspection;
    expect(sentences({ ...statisticsInspection, sidePaths: { ...sidePaths, extension: { ...sidePaths!.extension!, most: 3 } } })).toEqual(['延期次数：2次→3次']);
    const { orders: _, ...without } = statisticsInspection;
    expect(sentences(without)).toEqual(['取消督办文书']);
  });
});

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Every place of a value, as the keys that lead to it. */
function places(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return [...Object.entries(value).flatMap(([key, each]) => places(each as Json, [...path, key])), ...(path.length > 0 ? [path] : [])];
}

function mutated(value: Json, [key, ...rest]: readonly string[], mutate: (value: Json) => Json | undefined): Json | undefined {
  if (key === undefined) return mutate(value);
  const inner = mutated((value as Record<string, Json>)[key]!, rest, mutate);
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => (String(index) !== key ? [each] : inner === undefined ? [] : [inner]));
  const { [key]: _, ...others } = value as Record<string, Json>;
  return inner === undefined ? others : { ...others, [key]: inner };
}

function otherwise(value: Json): Json {
  if (typeof value === 'string') return `${value}改`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) && value.length > 1 ? [...value].reverse() : value;
}

describe('whatever is changed', () => {
  const definitions = [statisticsInspection, selfCheckV1, besideReform({ atLeast: 1 }, { fields: [{ key: 'sum', label: '金额', kind: 'number', required: true, unit: '万元' }] })];

  it('gives a sentence; nothing changed gives none', () => {
    const everywhere = definitions.map((definition) => ({ definition, all: places(definition as unknown as Json).filter(([key]) => key !== 'version') }));
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), fc.nat(), ({ definition, all }, number) => {
        const to = mutated(definition as unknown as Json, all[number % all.length]!, otherwise) as unknown as Definition;
        const isSame = JSON.stringify(to) === JSON.stringify(definition);
        expect(diffDefinitions(definition, to).length > 0).toBe(!isSame && JSON.stringify(sorted(to as unknown as Json)) !== JSON.stringify(sorted(definition as unknown as Json)));
      }),
      { numRuns: 600 },
    );
  });

  it('of a list, an entry left out gives a sentence', () => {
    const entries = places(statisticsInspection as unknown as Json).filter((path) => /^\d+$/.test(path.at(-1) ?? ''));
    for (const path of entries) {
      const to = mutated(statisticsInspection as unknown as Json, path, () => undefined) as unknown as Definition;
      expect(diffDefinitions(statisticsInspection, to)).not.toHaveLength(0);
    }
  });
});

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return Array.isArray(value) ? value.map(sorted) : value;
  return Object.fromEntries(Object.entries(value as Record<string, Json>).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
