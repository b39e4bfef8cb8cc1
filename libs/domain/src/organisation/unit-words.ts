import type { UnitRef } from '../issue/facts';
import type { UnitDirectory } from './unit-directory';

/** What one piece of a cell says. */
export interface UnitReading {
  readonly units: readonly UnitRef[];
  readonly open: readonly string[];
  readonly expanded: readonly string[];
  readonly notes: readonly string[];
}

const nothing: UnitReading = { units: [], open: [], expanded: [], notes: [] };

const brackets = /\(([^()]*)\)/g;
const allTownships = /^(?:各|全部|所有|全县各?|\d+个)(?:乡镇|镇乡|乡、?镇)(?:党委)?(?:人民政府|政府)?$/;
const andOthers = /^(.+?)(等(?:\d+个)?(?:相关|有关|县级|行业|主管)*(?:部门|单位|企业|乡镇|公司)?)$/;
const openPrefix = /^(?:各|相关|有关|其他|其它|所有|全部|全县|全体|涉及|涉事|属地)/;
const openNoun = /(?:部门|单位|企业|业主|主体|公司|机构|乡镇)$/;
const openBare = /^(?:县级|县直|行业|主管|项目|在库)*(?:部门|单位|企业|业主)$/;
const conjunction = /[和及与暨]/g;

/** Words such as “相关县级部门”: some units, but which ones is for a person to say. */
export function isOpenWord(text: string): boolean {
  return openPrefix.test(text) || openBare.test(text) || (/相关|有关/.test(text) && openNoun.test(text));
}

/** Does “相关县级” lack its noun, so that the next line must belong to it? */
export function isOpenWordCutShort(text: string): boolean {
  return openPrefix.test(text) && !openNoun.test(text);
}

function bare(text: string): { readonly name: string; readonly notes: readonly string[] } {
  const notes = [...text.matchAll(brackets)].map(([, note = '']) => note).filter((note) => note !== '');
  return { name: text.replace(brackets, ''), notes };
}

/** One unit's name, or “各乡镇”. */
function readName(text: string, directory: UnitDirectory): UnitReading | undefined {
  const whole = directory.find(text);
  if (whole) return { ...nothing, units: [whole] };
  const { name, notes } = bare(text.replace('乡(镇)', '乡镇'));
  const unit = directory.find(name);
  if (unit) return { ...nothing, units: [unit], notes };
  if (name === '' && notes.length > 0) return { ...nothing, notes };
  const isEveryTownship = allTownships.test(name) && directory.townships.length > 0;
  return isEveryTownship ? { ...nothing, units: directory.townships, expanded: [name], notes } : undefined;
}

/** A name, several joined by 和, or “县水利局等部门”; `undefined` where it is none of them. */
export function readNames(text: string, directory: UnitDirectory): UnitReading | undefined {
  return readName(text, directory) ?? readAndOthers(text, directory) ?? readJoined(text, directory);
}

function readAndOthers(text: string, directory: UnitDirectory): UnitReading | undefined {
  const { name, notes } = bare(text);
  const [match, named = '', others = ''] = andOthers.exec(name) ?? [];
  const before = match === undefined ? undefined : readName(named, directory) ?? readJoined(named, directory);
  return before && { ...before, open: [...before.open, others], notes: [...before.notes, ...notes] };
}

/** Names contain 和 themselves: the first place at which what stands before is a name. */
function readJoined(text: string, directory: UnitDirectory): UnitReading | undefined {
  for (const { index } of text.matchAll(conjunction)) {
    const left = readName(text.slice(0, index), directory);
    const right = left && (readNames(text.slice(index + 1), directory) ?? readOpen(text.slice(index + 1)));
    if (left && right) return joinReadings([left, right]);
  }
  return undefined;
}

/** “相关县级部门”, with its bracket note. */
export function readOpen(text: string): UnitReading | undefined {
  const { name, notes } = bare(text);
  return isOpenWord(name) ? { ...nothing, open: [name], notes } : undefined;
}

/** In order; a unit named twice counts once. */
export function joinReadings(readings: readonly UnitReading[]): UnitReading {
  const units = new Map(readings.flatMap((reading) => reading.units.map((unit) => [unit.id, unit] as const)));
  return {
    units: [...units.values()],
    open: readings.flatMap((reading) => reading.open),
    expanded: readings.flatMap((reading) => reading.expanded),
    notes: readings.flatMap((reading) => reading.notes),
  };
}
