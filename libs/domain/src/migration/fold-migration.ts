import type { Issue, OpenTask } from '../issue/issue';
import type { Signature } from '../issue/signature';
import type { DefinitionMigrated, KeptSignature, KeptTask } from './migration-event';

/** The issue as the new definition has it, after the tasks that end with the migration were closed. */
export function withDefinition(issue: Issue, { to, kept, signatures }: DefinitionMigrated): Issue {
  const isVoided = (signed: Signature) =>
    signatures.voided.some((each) => each.stage === signed.stage && each.unitId === signed.unitId && each.personId === signed.personId);
  return {
    ...issue,
    definition: { key: to.key, version: to.version },
    tasks: issue.tasks.map((task) => renewed(task, kept.find(({ taskId }) => taskId === task.id))),
    signatures: issue.signatures.filter((signed) => !isVoided(signed)).map((signed) => (issue.phase === 'closed' ? withName(signed, signatures.kept) : signed)),
  };
}

/** What was signed when the issue closed stays, whether or not the new definition has the stage. */
function withName(signed: Signature, kept: readonly KeptSignature[]): Signature {
  const named = kept.find(({ stage, unitId }) => stage === signed.stage && unitId === signed.unitId);
  return named ? { ...signed, stageName: named.stageName } : signed;
}

function renewed(task: OpenTask, kept: KeptTask | undefined): OpenTask {
  if (!kept) return task;
  const { standing: _standing, phases: _phases, ...own } = task;
  return { ...own, ...kept.term, stageName: kept.stageName, deadlineVersion: kept.deadlineVersion, ...(kept.returned && { returned: kept.returned }) };
}
