import { useTranslation } from 'react-i18next';
import { inputsOf, startOf, type WithFormValues } from '../../form-fields/field-inputs';
import { StageForm } from '../../form-fields/stage-form';
import { proofsOfUnit } from '../../issues/parts/measure-proofs';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { EvidenceFields } from './evidence-fields';
import { filledEvidence, type EvidenceRow } from './evidence-values';
import { MeasureFields, OpenReasonField } from './measure-fields';
import { proofsOf, tickedOf, ticksFrom, type MeasureTicks } from './measure-ticks';
import { RequiredEvidenceFields, tickedEvidence, ticksOf, type RequiredTicks } from './required-evidence-fields';
import { WordsField } from './words-field';

interface Values extends WithFormValues {
  readonly done: string;
  readonly effect: string;
  readonly standingMechanism: string;
  readonly evidence: readonly EvidenceRow[];
  readonly required: RequiredTicks;
  readonly measures: MeasureTicks;
  readonly openReason?: string;
}

/** 提交销号: 措施 + 佐证 + 成效 + 长效机制, beginning with what was said before. */
export function ClosureForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { issue, action } = props;
  const work = issue.work.find((each) => each.unitId === action.unitId);
  const { requiredEvidence: required = [], openMeasures } = action;
  const before = work?.claim?.evidence ?? work?.progress?.evidence ?? [];
  const measures = openMeasures ? (issue.plan?.measures ?? []) : [];
  const settled = measures.flatMap((_measure, position) => (openMeasures?.includes(position) ? [] : [position]));
  const proved = measures.flatMap((_measure, position) => (work ? proofsOfUnit(work, position) : []));
  const initial: Values = {
    done: work?.claim?.done ?? '',
    effect: work?.claim?.effect ?? '',
    standingMechanism: work?.claim?.standingMechanism ?? issue.plan?.standingMechanism ?? '',
    evidence: before.filter(({ key, measure }) => !required.some((each) => each.key === key) && (measure === undefined || measures.length === 0)),
    required: ticksOf(required, before),
    measures: ticksFrom(measures.length, [...settled, ...(work?.claim?.measuresDone ?? [])], proved),
    openReason: work?.claim?.openReason ?? '',
    ...startOf(action),
  };
  return (
    <CommandForm<Values>
      {...props}
      initial={initial}
      toCommand={({ done, effect, standingMechanism, evidence, required: ticks, measures: measureTicks, openReason, fields }, expectedVersion) => ({
        type: 'submitForClosure',
        taskId: taskOf(action),
        expectedVersion,
        claim: {
          done,
          effect,
          standingMechanism,
          evidence: [...proofsOf(measureTicks), ...tickedEvidence(required, ticks), ...filledEvidence(evidence)],
          ...(openMeasures && { measuresDone: tickedOf(measureTicks).filter((position) => openMeasures.includes(position)) }),
          ...(openReason?.trim() && { openReason }),
        },
        ...inputsOf(action, fields),
      })}
    >
      <MeasureFields measures={measures} settled={settled} />
      <OpenReasonField count={measures.length} />
      <WordsField name="done" label={t('claim.done')} />
      <WordsField name="effect" label={t('claim.effect')} hint={t('claim.effectHint')} />
      <WordsField name="standingMechanism" label={t('claim.mechanism')} rows={2} />
      <RequiredEvidenceFields required={required} />
      <EvidenceFields />
      <StageForm action={action} />
    </CommandForm>
  );
}
