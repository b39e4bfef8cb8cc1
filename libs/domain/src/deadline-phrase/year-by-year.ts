import { dateOf } from '../calendar';
import { NUMBER, readNumber, YEAR } from './numbers';
import type { DeadlinePhase } from './parsed-deadline';
import { reading, unclear, withRestday, type Phrase, type Reading } from './reading';

const SHARED_OUT = new RegExp(
  `^(${YEAR})年?度?(?:—|-|至|到)(${YEAR})年年?(?:底|末|终|内)(?:之前|以前|前)?，?分别(?:[^，、\\d]{0,8}?)((?:${NUMBER}|[\\d.]+).+)$`,
);
const COUNT = new RegExp(`^(${NUMBER})个$`);
const AMOUNT = /^\d+(?:\.\d+)?(?:%|[^\d，、；。年月日天前后底]{1,6})$/;
const MOST_YEARS = 10;

/** 2025—2027年底前分别整改完成6个、3个、1个: one phase a year, each with its share. */
export function readYearByYear({ text, reference, calendar }: Phrase): Reading | null {
  const [, first = '', last = '', list = ''] = SHARED_OUT.exec(text) ?? [];
  const from = readNumber(first);
  const to = readNumber(last);
  if (!list || from === null || to === null) return null;
  const shares = list.replace(/[。；]$/, '').split(/[、，和]/).map(shareOf);
  const inOrder = from < to && to - from < MOST_YEARS;
  if (!inOrder || shares.length !== to - from + 1 || shares.includes(null)) return unclear('ambiguous');
  const phases = shares.map((share, at): DeadlinePhase => ({ due: dateOf(from + at, 12, 31), ...share }));
  const lastDate = dateOf(to, 12, 31);
  const isBefore = phases.some(({ due }) => due !== null && due < reference);
  return reading({
    kind: 'phased',
    lastDate,
    phases,
    flags: withRestday(isBefore ? ['before_reference'] : [], lastDate, calendar),
  });
}

function shareOf(words: string): Pick<DeadlinePhase, 'count' | 'label'> | null {
  const counted = COUNT.exec(words)?.[1];
  const count = counted ? readNumber(counted) : null;
  if (count !== null) return { count };
  return AMOUNT.test(words) ? { label: words } : null;
}
