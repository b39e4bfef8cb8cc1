import { standardProcess } from '@rectify/domain';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDefinitions } from '../definitions/definitions';
import styles from './imports.module.css';

export interface ProcessFieldProps {
  readonly chosen: string | undefined;
  readonly onChange: (key: string) => void;
}

/** By which process the issues of a new batch are worked; not asked where there is only one. */
export function ProcessField({ chosen, onChange }: ProcessFieldProps) {
  const { t } = useTranslation('imports');
  const processes = (useDefinitions().data?.items ?? []).filter(({ forBatches }) => forBatches);
  if (processes.length < 2) return null;
  return (
    <>
      <label htmlFor="batch-process">{t('batch.process')}</label>
      <Select
        id="batch-process"
        value={chosen ?? standardProcess}
        options={processes.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={onChange}
        aria-describedby="batch-process-hint"
      />
      <p id="batch-process-hint" className={styles.hint}>
        {t('batch.processHint')}
      </p>
    </>
  );
}
