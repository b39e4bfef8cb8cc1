import type { Stage } from '../definition';
import type { Actor } from './actor';
import { holderKey, holdersOf, isHeldBy, peopleBehind, type Holder } from './duty';
import type { IssueFacts } from './facts';
import type { Issue, OpenTask } from './issue';
import { refuse, type Refusal } from './refusal';
import type { Signature } from './signature';

/** 会签: the signatures that count on this stage and branch at present. */
export function signaturesAt(issue: Issue, stage: string, unitId: string | null): readonly Signature[] {
  return issue.signatures.filter((signed) => signed.stage === stage && signed.unitId === unitId);
}

/** Everybody whose signature a stage with `everyHolder` asks for. */
function asked(stage: Stage, facts: IssueFacts, unitId: string | null): readonly Holder[] {
  const completes = (holder: Holder) => 'personId' in holder || !stage.completedBy || stage.completedBy.includes(holder.role);
  const holders = holdersOf(stage, facts, unitId).filter(completes);
  return holders.filter((holder, position) => holders.findIndex((each) => holderKey(each) === holderKey(holder)) === position);
}

/** The holders of an `everyHolder` stage for whom this person signs: kept with the signature. */
export function coveredBy(stage: Stage, facts: IssueFacts, unitId: string | null, actor: Actor): readonly string[] | undefined {
  if (stage.signatures !== 'everyHolder') return undefined;
  return asked(stage, facts, unitId).filter((holder) => isHeldBy([holder], actor)).map(holderKey);
}

/** Holders who have yet to sign, or how many more people must. */
function outstanding(stage: Stage, issue: Issue, unitId: string | null, signatures: readonly Pick<Signature, 'covers'>[]): readonly Holder[] | number {
  const rule = stage.signatures ?? { atLeast: 1 };
  if (rule !== 'everyHolder') return Math.max(0, rule.atLeast - signatures.length);
  const covered = signatures.flatMap(({ covers }) => covers ?? []);
  return asked(stage, issue.facts, unitId).filter((holder) => !covered.includes(holderKey(holder)));
}

const countOf = (open: readonly Holder[] | number) => (typeof open === 'number' ? open : open.length);

/** How many signatures the task still needs. */
export function signaturesLeft(stage: Stage, issue: Issue, unitId: string | null): number {
  return countOf(outstanding(stage, issue, unitId, signaturesAt(issue, stage.key, unitId)));
}

/** Has the stage all the signatures it asks for, on this branch? */
export function isFullySigned(stage: Stage, issue: Issue, unitId: string | null): boolean {
  return signaturesAt(issue, stage.key, unitId).length > 0 && signaturesLeft(stage, issue, unitId) === 0;
}

/** Is this person's signature the last that the stage needs? */
export function isLastSignature(stage: Stage, issue: Issue, unitId: string | null, actor: Actor): boolean {
  const covers = coveredBy(stage, issue.facts, unitId, actor);
  const signatures = [...signaturesAt(issue, stage.key, unitId), covers ? { covers } : {}];
  return countOf(outstanding(stage, issue, unitId, signatures)) === 0;
}

/** Nobody signs one stage twice, nor for a holder for whom somebody has signed. */
export function mayNotSignAgain(stage: Stage, issue: Issue, task: OpenTask, actor: Actor): Refusal | undefined {
  const people = peopleBehind(actor);
  const given = signaturesAt(issue, stage.key, task.unitId);
  if (given.some(({ personId, delegateId }) => people.some((person) => person === personId || person === delegateId))) {
    return refuse('ALREADY_SIGNED', `您已在“${stage.name}”签过意见，还需其他${signaturesLeft(stage, issue, task.unitId)}人签署。`);
  }
  const covered = given.flatMap(({ covers }) => covers ?? []);
  const own = coveredBy(stage, issue.facts, task.unitId, actor);
  return own?.every((key) => covered.includes(key)) ? refuse('ALREADY_SIGNED', `“${stage.name}”您这一方已有人签署。`) : undefined;
}

/** Of those on duty, whom the task still waits for. */
export function stillOnDuty(stage: Stage, issue: Issue, unitId: string | null): readonly Holder[] {
  const given = signaturesAt(issue, stage.key, unitId);
  const covered = given.flatMap(({ covers }) => covers ?? []);
  const signers = given.map(({ personId }) => personId);
  return holdersOf(stage, issue.facts, unitId).filter((holder) => !covered.includes(holderKey(holder)) && !('personId' in holder && signers.includes(holder.personId)));
}
