import type { Limit } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { kindOfLimit, limitKinds, limitOf } from '../edit/limits';
import { FieldGroup } from '../parts/field';
import { ChoiceField, NumberField } from '../parts/fields';
import styles from './inspector.module.css';

export interface LimitFieldsProps {
  readonly path: string;
  readonly limit: Limit;
  readonly onChange: (limit: Limit, typed?: boolean) => void;
}

/** 时限: 日 and 工作日 are two things. */
export function LimitFields({ path, limit, onChange }: LimitFieldsProps) {
  const { t } = useTranslation('designer');
  return (
    <FieldGroup path={path} label={t('limit.title')}>
      <div className={styles.line}>
        <ChoiceField
          path={`${path}#kind`}
          label={t('limit.kind')}
          value={kindOfLimit(limit)}
          choices={limitKinds.map((value) => ({ value, label: t(`limit.${value}`) }))}
          onChange={(kind) => onChange(limitOf(kind, limit))}
        />
        {'workdays' in limit && (
          <NumberField path={`${path}/workdays`} label={t('limit.length')} unit={t('workdays')} value={limit.workdays} onChange={(workdays) => onChange({ workdays }, true)} />
        )}
        {'days' in limit && <NumberField path={`${path}/days`} label={t('limit.length')} unit={t('days')} value={limit.days} onChange={(days) => onChange({ days }, true)} />}
        {'shareOfDeadline' in limit && (
          <NumberField
            path={`${path}/shareOfDeadline`}
            label={t('limit.percent')}
            unit="%"
            max={100}
            value={Math.round(limit.shareOfDeadline * 100)}
            onChange={(percent) => onChange({ ...limit, shareOfDeadline: percent / 100 }, true)}
          />
        )}
        {'atLeastWorkdays' in limit && (
          <NumberField
            path={`${path}/atLeastWorkdays`}
            label={t('limit.atLeast')}
            unit={t('workdays')}
            value={limit.atLeastWorkdays}
            onChange={(atLeastWorkdays) => onChange({ ...limit, atLeastWorkdays }, true)}
          />
        )}
      </div>
    </FieldGroup>
  );
}
