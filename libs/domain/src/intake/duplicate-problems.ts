import type { DraftRow, IntakeProblem } from './draft-row';
import { joinedCodes } from './joined-codes';
import { blocker } from './problem';
import { normaliseFinding } from './row-fingerprint';

/** What a row has in common with an earlier one of the list that is not left out. */
export function duplicateProblems(row: DraftRow, earlier: readonly DraftRow[]): readonly IntakeProblem[] {
  const others = earlier.filter((other) => !other.leftOut);
  // Codes that stuck together are asked about as such.
  const isAsked = row.code === '' || (!row.decided.includes('code') && joinedCodes(row.code) !== undefined);
  const sameCode = isAsked ? undefined : others.find((other) => other.code === row.code);
  if (sameCode) {
    const message = `编号“${row.code}”与第${sameCode.rowNumbers[0]}行重复，请改编号或不导入这一行。`;
    return [blocker('CODE_DUPLICATE', 'code', message, ['code', 'leaveOut'], row.code)];
  }
  const finding = normaliseFinding(row.finding);
  const sameFinding = finding === '' ? undefined : others.find((other) => normaliseFinding(other.finding) === finding);
  if (!sameFinding) return [];
  const message = `反馈问题与第${sameFinding.rowNumbers[0]}行相同，请确认是不是同一个问题。`;
  return [blocker('FINDING_DUPLICATE', 'finding', message, ['accept', 'leaveOut'], sameFinding.key)];
}
