import { useTranslation } from 'react-i18next';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { EvidenceFields, filledEvidence, type EvidenceRow } from './evidence-fields';
import { WordsField } from './words-field';

interface Values {
  readonly done: string;
  readonly effect: string;
  readonly standingMechanism: string;
  readonly evidence: readonly EvidenceRow[];
}

/** 提交销号: 措施 + 佐证 + 成效 + 长效机制, beginning with what was said before. */
export function ClosureForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { issue, action } = props;
  const work = issue.work.find((each) => each.unitId === action.unitId);
  const initial: Values = {
    done: work?.claim?.done ?? '',
    effect: work?.claim?.effect ?? '',
    standingMechanism: work?.claim?.standingMechanism ?? issue.plan?.standingMechanism ?? '',
    evidence: work?.claim?.evidence ?? work?.progress?.evidence ?? [],
  };
  return (
    <CommandForm<Values>
      {...props}
      initial={initial}
      toCommand={({ evidence, ...words }, expectedVersion) => ({
        type: 'submitForClosure',
        taskId: taskOf(action),
        expectedVersion,
        claim: { ...words, evidence: filledEvidence(evidence) },
      })}
    >
      <WordsField name="done" label={t('claim.done')} />
      <WordsField name="effect" label={t('claim.effect')} hint={t('claim.effectHint')} />
      <WordsField name="standingMechanism" label={t('claim.mechanism')} rows={2} />
      <EvidenceFields />
    </CommandForm>
  );
}
