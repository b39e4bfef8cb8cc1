import type { IssueListItem } from '@rectify/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './bulk.module.css';
import { UrgeDialog } from './urge-dialog';
import { mostAtOnce } from './use-urge-many';

export interface BulkBarProps {
  readonly chosen: readonly IssueListItem[];
  readonly onClear: () => void;
}

/** What can be done with the chosen issues together. */
export function BulkBar({ chosen, onClear }: BulkBarProps) {
  const { t } = useTranslation('issues');
  const [urging, setUrging] = useState(false);
  const tooMany = chosen.length > mostAtOnce;
  const close = (sent: boolean) => {
    setUrging(false);
    if (sent) onClear();
  };
  return (
    <div className={styles.bar} role="region" aria-label={t('bulk.title')}>
      <span role="status">
        {t('bulk.chosen', { count: chosen.length })}
        {tooMany && t('bulk.tooMany', { most: mostAtOnce })}
      </span>
      <Button type="link" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      <Button type="primary" className={styles.act} disabled={chosen.length === 0 || tooMany} onClick={() => setUrging(true)}>
        {t('bulk.urge')}
      </Button>
      {urging && <UrgeDialog issues={chosen} onClose={close} />}
    </div>
  );
}
