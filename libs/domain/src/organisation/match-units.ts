import type { UnitRef } from '../issue/facts';
import type { Unit } from './unit';
import { unitDirectoryOf, type UnitDirectory } from './unit-directory';
import { isOpenWordCutShort, joinReadings, readNames, readOpen, type UnitReading } from './unit-words';

/** What a cell of unit names says, without guessing. */
export interface UnitMatch {
  /** In the order of the cell, each once. */
  readonly units: readonly UnitRef[];
  /** “相关县级部门”, “等部门”: only a person can say which units are meant. */
  readonly open: readonly string[];
  /** Names that are not in the county's list, with what may have been meant. */
  readonly unknown: readonly UnknownUnit[];
  /** “各乡镇”: replaced by every township. */
  readonly expanded: readonly string[];
  /** Bracket notes such as “国资局” or “含普查中心”; they name no further unit. */
  readonly notes: readonly string[];
}

export interface UnknownUnit {
  readonly text: string;
  readonly suggestions: readonly UnitRef[];
}

const separatorsOutsideBrackets = /[、,;/|。](?![^()]*\))/;
const partyAndGovernment = /([乡镇])党委[、和]?(?:人民)?政府/g;
/** A name with a space between all its characters has this many parts at most. */
const partsAtMost = 24;
const unitEnding = /(?:局|委|办|办公室|镇|乡|街道|中心|公司|集团|部|室|校|院|站|会|府|队|处|所)\)?$/;

/** The units named in one cell. Separators are 、，；/ and line breaks; a break may also fall inside a name. */
export function matchUnits(cellText: string, units: readonly Unit[]): UnitMatch {
  const directory = unitDirectoryOf(units);
  const text = cellText.normalize('NFKC').replace(partyAndGovernment, '$1');
  const pieces = text.split(separatorsOutsideBrackets).map((piece) => piece.split(/\s+/).filter((part) => part !== ''));
  const results = pieces.map((parts) => readPiece(parts, directory));
  const unknown = results.flatMap((result) => result.unknown);
  return {
    ...joinReadings(results.flatMap((result) => result.readings)),
    unknown: [...new Set(unknown)].map((name) => ({ text: name, suggestions: directory.suggest(name) })),
  };
}

interface PieceResult {
  readonly readings: readonly UnitReading[];
  readonly unknown: readonly string[];
}

/** A piece between separators may hold line breaks: between names, or inside one. The longest known name wins. */
function readPiece(parts: readonly string[], directory: UnitDirectory): PieceResult {
  const readings: UnitReading[] = [];
  const unknown: string[] = [];
  let unread = '';
  const giveUpOn = (name: string) => {
    if (name !== '') unknown.push(name);
    unread = '';
  };
  for (let start = 0; start < parts.length; ) {
    const found = longestName(parts, start, directory);
    if (found) {
      giveUpOn(unread);
      readings.push(found.reading);
      start = found.end;
      continue;
    }
    unread += parts[start] ?? '';
    start += 1;
    const open = isOpenWordCutShort(unread) && start < parts.length ? undefined : readOpen(unread);
    if (open) readings.push(open);
    if (open) unread = '';
    else if (unitEnding.test(unread)) giveUpOn(unread);
  }
  giveUpOn(unread);
  return { readings, unknown };
}

function longestName(
  parts: readonly string[],
  start: number,
  directory: UnitDirectory,
): { readonly reading: UnitReading; readonly end: number } | undefined {
  for (let end = Math.min(parts.length, start + partsAtMost); end > start; end -= 1) {
    const reading = readNames(parts.slice(start, end).join(''), directory);
    if (reading) return { reading, end };
  }
  return undefined;
}
