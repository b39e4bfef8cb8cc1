import { severities, type Severity } from '@rectify/domain';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Apply, type FixProps } from './fixes';

/** 严重程度 by hand, where the list says it in other words. */
export function FixSeverity({ row, pending, onDecide }: FixProps) {
  const { t } = useTranslation('imports');
  const [severity, setSeverity] = useState<Severity | undefined>(row.severity.value ?? undefined);
  return (
    <Apply disabled={!severity} pending={pending} onApply={() => severity && onDecide({ severity })}>
      <Select
        value={severity}
        onChange={setSeverity}
        options={severities.map((value) => ({ value, label: value }))}
        aria-label={t('fix.severity')}
        placeholder={t('fix.severity')}
        style={{ width: '100%' }}
      />
    </Apply>
  );
}

/** 涉及金额 by hand; a figure the list only estimates is offered, never taken. */
export function FixAmount({ row, pending, onDecide }: FixProps) {
  const { t } = useTranslation('imports');
  const [amount, setAmount] = useState<number | null>(row.amount.value);
  return (
    <Apply disabled={amount === null} pending={pending} onApply={() => amount !== null && onDecide({ amount })}>
      <InputNumber<number>
        value={amount}
        onChange={setAmount}
        min={0}
        max={1_000_000_000}
        inputMode="decimal"
        suffix={t('fix.wan')}
        aria-label={t('fix.amount')}
        placeholder={t('fix.amount')}
        style={{ width: '100%' }}
      />
    </Apply>
  );
}
