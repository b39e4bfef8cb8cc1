import type { ImportPatch } from '@rectify/contracts';
import { isLayoutProblem, judgeDecision } from '@rectify/domain';
import { refused, type FieldError } from '../http/problem';
import { draftOf, intakeContext, type DraftGround } from './draft';
import { decisionsFor, mergedDecisions, withLayout, type ImportState } from './import-state';
import type { StoredImport } from './import-view';

const MOST_FAULTS = 200;

/** The state after a patch. 422 when the columns do not fit the sheet or a decision cannot be taken; nothing is taken then. */
export function patchedState({ sheets, state }: StoredImport, patch: ImportPatch, ground: DraftGround): ImportState {
  const laidOut = withLayout(state, patch);
  if (!sheets[laidOut.sheet]) throw refused('NO_SUCH_SHEET', '工作簿里没有这张工作表。', [{ pointer: '/sheet', detail: '没有这张工作表' }]);
  const { layout, rows } = draftOf(sheets, laidOut, ground);
  // Columns chosen now must fit; a sheet that is only looked at may still lack its list.
  if (isLayoutProblem(layout) && patch.mapping && layout.problem !== 'NO_FINDING_COLUMN') {
    throw refused(layout.problem, layout.message, [{ pointer: '/mapping', detail: layout.message }]);
  }
  const drafted = rows.map(({ row }) => row);
  const byKey = new Map(drafted.map((row) => [row.key, row]));
  const context = intakeContext(ground, laidOut);
  const faults: FieldError[] = [];
  let decisions = laidOut.decisions;
  for (const [key, body] of Object.entries(patch.decisions ?? {})) {
    const row = byKey.get(key);
    const pointer = `/decisions/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!row) faults.push({ pointer, detail: '清单里没有这一行，请刷新后再试。' });
    if (!row) continue;
    const news = body ? decisionsFor(row, body, decisions) : [];
    const refusals = news.flatMap((decision) => judgeDecision(decision, [row], context) ?? []);
    faults.push(...refusals.map(({ message }) => ({ pointer, detail: message })));
    decisions = mergedDecisions(decisions, key, body, news);
  }
  if (faults.length > 0) throw refused('DECISION_REFUSED', faults[0]?.detail ?? '', faults.slice(0, MOST_FAULTS));
  return { ...laidOut, decisions };
}
