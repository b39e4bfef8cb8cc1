import type { MigrationOutlook } from '@rectify/contracts';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../elements/section';
import { consequencesOf } from './consequences';
import styles from './migration.module.css';

export interface ConfirmSectionProps {
  readonly outlooks: readonly MigrationOutlook[];
  readonly isBusy: boolean;
  readonly onConfirm: (ready: readonly MigrationOutlook[], reason: string) => void;
}

/** The reason, and once more what it brings. */
export function ConfirmSection({ outlooks, isBusy, onConfirm }: ConfirmSectionProps) {
  const { t } = useTranslation('migration');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const { ready, skipped, movedDues, voided } = consequencesOf(outlooks);
  const lines = [
    movedDues > 0 && t('sureDues', { count: movedDues }),
    voided > 0 && t('sureVoided', { count: voided }),
    skipped > 0 && t('sureSkipped', { count: skipped }),
    t('sureForGood'),
  ].filter((line) => line !== false);
  return (
    <Section title={t('confirm')}>
      <label className={styles.reason}>
        {t('reason')}
        <Input.TextArea rows={3} maxLength={1000} value={reason} placeholder={t('reasonHint')} onChange={({ target }) => setReason(target.value)} />
      </label>
      <Button type="primary" loading={isBusy} disabled={ready.length === 0 || reason.trim() === ''} onClick={() => setAsking(true)}>
        {t('migrate', { count: ready.length })}
      </Button>
      <Modal
        open={asking}
        title={t('sure', { count: ready.length })}
        okText={t('migrate', { count: ready.length })}
        cancelText={t('cancel')}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          onConfirm(ready, reason.trim());
        }}
      >
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Modal>
    </Section>
  );
}
