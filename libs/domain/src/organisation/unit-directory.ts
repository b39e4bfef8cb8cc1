import type { UnitRef } from '../issue/facts';
import { closestNames } from './closest-names';
import { plainText } from './plain-text';
import type { Unit } from './unit';

/** The county's units, to be found by name, short name or former name. */
export interface UnitDirectory {
  /** The unit of exactly this name; `undefined` where there is none, or more than one. */
  readonly find: (name: string) => UnitRef | undefined;
  readonly townships: readonly UnitRef[];
  /** Units a person may have meant; never to be taken without asking. */
  readonly suggest: (name: string) => readonly UnitRef[];
}

export function unitRefOf(unit: Unit): UnitRef {
  return { id: unit.id, name: unit.name, kind: unit.kind };
}

const townshipSuffix = /人民政府$/;

function namesOf(unit: Unit): readonly string[] {
  const short = unit.kind === 'township' ? [unit.name.replace(townshipSuffix, '')] : [];
  return [unit.name, ...short, ...unit.aliases];
}

const directories = new WeakMap<readonly Unit[], UnitDirectory>();

export function unitDirectoryOf(units: readonly Unit[]): UnitDirectory {
  const known = directories.get(units);
  if (known) return known;
  const byName = new Map<string, Set<Unit>>();
  for (const unit of units) {
    for (const name of namesOf(unit).map(plainText)) byName.set(name, (byName.get(name) ?? new Set()).add(unit));
  }
  const directory: UnitDirectory = {
    find: (name) => {
      const [unit, ...others] = byName.get(plainText(name)) ?? [];
      return unit && others.length === 0 ? unitRefOf(unit) : undefined;
    },
    townships: units.filter((unit) => unit.kind === 'township').map(unitRefOf),
    suggest: (name) => {
      const sameName = [...(byName.get(plainText(name)) ?? [])];
      return (sameName.length > 0 ? sameName : closestNames(name, units, namesOf)).map(unitRefOf);
    },
  };
  directories.set(units, directory);
  return directory;
}
