import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../organisation/unit-select';
import type { ActFormProps } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { WordsField } from './words-field';

interface Values {
  readonly toUnitId: string | undefined;
  readonly reason: string;
}

/** 转办 of one unit's part to another unit. */
export function TransferForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  const { issue, action } = props;
  const { responsibleUnits } = issue.facts;
  const from = responsibleUnits.find(({ id }) => id === action.unitId);
  return (
    <CommandForm<Values>
      {...props}
      initial={{ toUnitId: undefined, reason: '' }}
      toCommand={({ toUnitId, reason }, expectedVersion) => ({
        type: 'transfer',
        expectedVersion,
        fromUnitId: action.unitId ?? '',
        toUnitId: toUnitId ?? '',
        reason,
      })}
    >
      {from && <p className={styles.note}>{t('transfer.note', { unit: from.name })}</p>}
      <Form.Item name="toUnitId" label={t('transfer.toUnit')} rules={[{ required: true, message: t('transfer.toUnitNeeded') }]}>
        <UnitSelect without={responsibleUnits.map(({ id }) => id)} />
      </Form.Item>
      <WordsField name="reason" label={t('transfer.reason')} needed={t('transfer.reasonNeeded')} max={1000} />
    </CommandForm>
  );
}
