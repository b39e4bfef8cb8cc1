import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { useBatches } from '../issues/issue-queries';
import { type BatchChoice, drillRates } from './batch-choice';
import styles from './imports.module.css';
import { ProcessField } from './process-field';

export interface BatchFieldsProps {
  readonly choice: BatchChoice;
  readonly onChange: (choice: BatchChoice) => void;
}

/** An existing batch, or a new one: formal or drill. */
export function BatchFields({ choice, onChange }: BatchFieldsProps) {
  const { t } = useTranslation(['imports', 'general']);
  const { data } = useBatches();
  const set = (change: Partial<BatchChoice>) => onChange({ ...choice, ...change });
  const batches = (data?.items ?? []).map(({ id, name, kind, listedOn, issueCount, definition }) => ({
    value: id,
    label: `${kind === 'drill' ? `【${t('general:drill')}】` : ''}${t('batch.item', { name, day: listedOn, count: issueCount, process: definition.name })}`,
  }));
  return (
    <div className={styles.fields}>
      <Radio.Group
        aria-label={t('batch.which')}
        value={choice.mode}
        onChange={(event) => set({ mode: event.target.value as BatchChoice['mode'] })}
        options={[
          { value: 'existing', label: t('batch.existing') },
          { value: 'new', label: t('batch.new') },
        ]}
      />
      {choice.mode === 'existing' ? (
        <Select
          aria-label={t('batch.choose')}
          placeholder={t('batch.choose')}
          value={choice.batchId === '' ? undefined : choice.batchId}
          options={batches}
          onChange={(batchId: string) => set({ batchId })}
        />
      ) : (
        <NewBatchFields choice={choice} set={set} />
      )}
    </div>
  );
}

function NewBatchFields({ choice, set }: { readonly choice: BatchChoice; readonly set: (change: Partial<BatchChoice>) => void }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <label htmlFor="batch-name">{t('batch.name')}</label>
      <Input
        id="batch-name"
        maxLength={100}
        value={choice.name}
        placeholder={t('batch.nameHint')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <label htmlFor="batch-day">{t('batch.listedOn')}</label>
      <div className={styles.day}>
        <DayPicker id="batch-day" value={choice.listedOn} onChange={(listedOn) => set({ listedOn })} />
      </div>
      <p className={styles.hint}>{t('batch.listedOnHint')}</p>
      <ProcessField chosen={choice.definitionKey} onChange={(definitionKey) => set({ definitionKey })} />
      <Radio.Group
        aria-label={t('batch.kind')}
        value={choice.kind}
        onChange={(event) => set({ kind: event.target.value as BatchChoice['kind'] })}
        options={[
          { value: 'formal', label: t('batch.formal') },
          { value: 'drill', label: t('batch.drill') },
        ]}
      />
      {choice.kind === 'drill' && (
        <>
          <p className={styles.hint}>{t('batch.drillHint')}</p>
          <label htmlFor="batch-rate">{t('batch.rate')}</label>
          <Select
            id="batch-rate"
            value={choice.rate}
            onChange={(rate: number) => set({ rate })}
            options={drillRates.map((value) => ({ value, label: t(`batch.rateOption.${value}`) }))}
          />
        </>
      )}
    </>
  );
}
