import { Checkbox, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../elements/instant';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { EvidenceFields } from './evidence-fields';
import { filledEvidence, type EvidenceRow } from './evidence-values';
import styles from './forms.module.css';
import { MeasureFields } from './measure-fields';
import { proofsOf, tickedOf, ticksFrom, type MeasureTicks } from './measure-ticks';
import { WordsField } from './words-field';

interface Values {
  readonly percent: number | null;
  readonly note: string;
  readonly difficulties: string;
  readonly nextStep: string;
  readonly nil: boolean;
  readonly measures: MeasureTicks;
  readonly evidence: readonly EvidenceRow[];
  readonly phase?: number | null;
}

/** 填报进展: continues where this unit's last report ended. */
export function ProgressForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { issue, action } = props;
  const last = issue.work.find((work) => work.unitId === action.unitId)?.progress;
  const measures = issue.plan?.measures ?? [];
  const before = last?.evidence ?? [];
  const initial: Values = {
    percent: last?.percent ?? 0,
    note: '',
    difficulties: '',
    nextStep: '',
    nil: false,
    measures: ticksFrom(measures.length, last?.measuresDone ?? [], before),
    evidence: before.filter(({ measure }) => measure === undefined),
  };
  return (
    <CommandForm<Values>
      {...props}
      initial={initial}
      watchesChanges={false}
      toCommand={({ phase, measures: ticks, evidence, ...words }) => ({
        type: 'reportProgress',
        taskId: taskOf(action),
        progress: {
          ...words,
          ...(phase != null && { phase }),
          percent: words.percent ?? 0,
          measuresDone: tickedOf(ticks),
          evidence: [...proofsOf(ticks), ...filledEvidence(evidence)],
        },
      })}
    >
      {last && <p className={styles.hint}>{t('progress.last', { percent: last.percent, time: instantText(last.at) })}</p>}
      <Form.Item name="nil" valuePropName="checked">
        <Checkbox>{t('progress.nil')}</Checkbox>
      </Form.Item>
      <Form.Item name="percent" label={t('progress.percent')}>
        <InputNumber min={0} max={100} precision={0} style={{ width: 120 }} inputMode="numeric" />
      </Form.Item>
      <WordsField name="note" label={t('progress.note')} hint={t('progress.noteHint')} />
      <MeasureFields measures={measures} />
      {action.phases && (
        <Form.Item name="phase" label={t('progress.phase')}>
          <Select allowClear placeholder={t('progress.noPhase')} options={action.phases.map(({ number, name, due }) => ({ value: number, label: `${name}，${due}` }))} />
        </Form.Item>
      )}
      <WordsField name="difficulties" label={t('progress.difficulties')} rows={2} optional />
      <WordsField name="nextStep" label={t('progress.nextStep')} rows={2} optional />
      <EvidenceFields />
    </CommandForm>
  );
}
