import type { EvidenceView, IssueView } from '@rectify/contracts';

/** The evidence of one measure, unit by unit: of the submission, or while it has none, of the last report. */
export function measureProofs({ work }: Pick<IssueView, 'work'>, position: number): readonly { readonly unitName: string; readonly evidence: readonly EvidenceView[] }[] {
  const ofMeasure = (evidence: readonly EvidenceView[] = []) =>
    evidence.filter(({ measure }) => measure === position).map(({ measure: _stands, ...entry }): EvidenceView => entry);
  return work.flatMap(({ unitName, claim, progress }) => {
    const claimed = ofMeasure(claim?.evidence);
    const evidence = claimed.length > 0 ? claimed : ofMeasure(progress?.evidence);
    return evidence.length > 0 ? [{ unitName, evidence }] : [];
  });
}
