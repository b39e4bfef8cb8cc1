import { leastRetention, retainedInWords, retentionKeys, type Retention } from '@rectify/domain';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './county-rules.module.css';
import type { Rule } from './rule';
import { UnitDaysTable } from './unit-days-table';

export interface RuleBodyProps {
  readonly rule: Rule;
  readonly readOnly?: boolean;
  readonly onChange: (rule: Rule) => void;
}

/** The content of a rule, to read or to change. */
export function RuleBody({ rule, readOnly = false, onChange }: RuleBodyProps) {
  if (rule.kind === 'unitCalendars') return <UnitDaysTable units={rule.body} readOnly={readOnly} onChange={(body) => onChange({ kind: 'unitCalendars', body })} />;
  return <Periods retention={rule.body} readOnly={readOnly} onChange={(body) => onChange({ kind: 'retention', body })} />;
}

interface PeriodsProps {
  readonly retention: Retention;
  readonly readOnly: boolean;
  readonly onChange: (retention: Retention) => void;
}

/** 保存期限, each with the shortest that may be chosen. */
function Periods({ retention, readOnly, onChange }: PeriodsProps) {
  const { t } = useTranslation('countyRules');
  return (
    <dl className={styles.periods}>
      {retentionKeys.map((key) => (
        <div key={key}>
          <dt>{retainedInWords(key)}</dt>
          <dd>
            {readOnly ? (
              retention[key]
            ) : (
              <InputNumber aria-label={retainedInWords(key)} value={retention[key]} min={leastRetention[key]} max={3650} precision={0} onChange={(days) => days !== null && onChange({ ...retention, [key]: days })} />
            )}{' '}
            {t('days')} {!readOnly && <small>{t('least', { days: leastRetention[key] })}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
