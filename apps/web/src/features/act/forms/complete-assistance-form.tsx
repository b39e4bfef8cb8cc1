import { useTranslation } from 'react-i18next';
import { type ActFormProps, requestOf } from '../act';
import { CommandForm } from '../command-form';
import { EvidenceFields } from './evidence-fields';
import { filledEvidence, type EvidenceRow } from './evidence-values';
import { RequestDetails } from './request-details';
import { WordsField } from './words-field';

interface Values {
  readonly result: string;
  readonly evidence: readonly EvidenceRow[];
}

/** 协办办结 */
export function CompleteAssistanceForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  return (
    <CommandForm<Values>
      {...props}
      initial={{ result: '', evidence: [] }}
      watchesChanges={false}
      toCommand={({ result, evidence }) => ({
        type: 'completeAssistance',
        requestId: requestOf(props.action),
        result,
        evidence: filledEvidence(evidence),
      })}
    >
      <RequestDetails {...props} />
      <WordsField
        name="result"
        label={t('assistance.result')}
        hint={t('assistance.resultHint')}
        needed={t('assistance.resultNeeded')}
      />
      <EvidenceFields />
    </CommandForm>
  );
}
