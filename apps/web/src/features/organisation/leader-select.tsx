import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLeaders } from './organisation';
import type { ManySelectProps, UnitFilterProps } from './unit-select';

function useLeaderChoices() {
  return useLeaders().map(({ id, name, post }) => ({ value: id, label: `${name}（${post}）` }));
}

/** Chooses 责任领导 by name or post. */
export function LeadersSelect({ value, onChange, id, label }: ManySelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      mode="multiple"
      id={id}
      aria-label={label}
      value={[...(value ?? [])]}
      onChange={onChange}
      options={useLeaderChoices()}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('people.search')}
      notFoundContent={t('people.none')}
      style={{ width: '100%' }}
    />
  );
}

export function LeaderFilter({ value, onChange, label }: UnitFilterProps) {
  const { t } = useTranslation();
  return (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={onChange}
      options={useLeaderChoices()}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('people.none')}
      popupMatchSelectWidth={false}
    />
  );
}
