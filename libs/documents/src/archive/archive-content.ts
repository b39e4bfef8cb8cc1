/** What the archive package of a closed issue says, in words. Dates are `YYYY-MM-DD`. */
export interface ArchiveContent {
  readonly code: string;
  readonly drill: boolean;
  /** Name and value, as the head of the form shows them. */
  readonly facts: readonly (readonly [string, string])[];
  /** The last round is the one that counts. */
  readonly rounds: readonly ArchivedRound[];
  readonly rechecks: readonly ArchivedRecheck[];
  /** The log, one JSON text each, with `hash`. */
  readonly log: readonly string[];
  readonly closedOn: string;
}

export interface ArchivedRound {
  readonly round: number;
  readonly closedOn: string;
  readonly conclusion: string;
  /** 反弹: why this round no longer counts. */
  readonly relapse?: string;
  readonly plan: ArchivedPlan | null;
  readonly claims: readonly ArchivedClaim[];
  readonly attestations: readonly Attestation[];
  /** 填报内容 of stages without a signature. */
  readonly forms: readonly ArchivedForm[];
}

export interface ArchivedForm {
  readonly stageName: string;
  /** The branch it was for, '' for the issue as a whole. */
  readonly branchName: string;
  readonly unitName: string;
  readonly by: string;
  readonly on: string;
  /** 表单项 with their answers, in words. */
  readonly answers: readonly string[];
}

export interface ArchivedPlan {
  readonly causes: string;
  readonly measures: readonly { readonly text: string; readonly responsiblePerson: string; readonly nodeDate: string; readonly evidenceRequirement: string }[];
  readonly acceptance: string;
  readonly standingMechanism: string;
}

export interface ArchivedClaim {
  readonly unitName: string;
  readonly by: string;
  readonly on: string;
  readonly done: string;
  readonly effect: string;
  readonly standingMechanism: string;
  readonly evidence: readonly ArchivedEvidence[];
}

export interface ArchivedEvidence {
  readonly name: string;
  readonly reference: string;
  /** Position (from 0) of the plan's measure it proves. */
  readonly measure?: number;
  readonly file?: { readonly sha256: string };
}

/** What one level attested. */
export interface Attestation {
  readonly stageName: string;
  /** The branch it was for, '' for the issue as a whole. */
  readonly branchName: string;
  readonly unitName: string;
  readonly name: string;
  readonly opinion: string;
  readonly on: string;
  /** 核对要点 with their answers, in words. */
  readonly checked: readonly string[];
}

export interface ArchivedRecheck {
  readonly title: string;
  readonly plannedOn: string;
  readonly result: string;
  readonly findings: string;
  readonly by: string;
  readonly on: string;
  readonly evidence: readonly ArchivedEvidence[];
}

/** A 佐证文件 that lies in the package. `size` in bytes. */
export interface Attachment {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}
