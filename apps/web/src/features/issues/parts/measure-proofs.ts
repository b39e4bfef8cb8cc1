import type { EvidenceView, IssueView } from '@rectify/contracts';

type Said = Pick<IssueView['work'][number], 'claim' | 'progress'>;

/** What proves a measure for one unit: the evidence of its submission, or while that has none, of its last report. */
export function proofsOfUnit({ claim, progress }: Said, position: number): readonly EvidenceView[] {
  const ofMeasure = (evidence: readonly EvidenceView[] = []) => evidence.filter(({ measure }) => measure === position);
  const claimed = ofMeasure(claim?.evidence);
  return claimed.length > 0 ? claimed : ofMeasure(progress?.evidence);
}

/** The same of every unit that has any, to stand under the measure itself. */
export function measureProofs({ work }: Pick<IssueView, 'work'>, position: number): readonly { readonly unitName: string; readonly evidence: readonly EvidenceView[] }[] {
  return work.flatMap((unit) => {
    const evidence = proofsOfUnit(unit, position).map(({ measure: _stands, ...entry }): EvidenceView => entry);
    return evidence.length > 0 ? [{ unitName: unit.unitName, evidence }] : [];
  });
}
