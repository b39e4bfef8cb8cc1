import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from './organisation';

export interface PersonSelectProps {
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
}

/** Chooses one person by name, post or unit. */
export function PersonSelect({ value, onChange, id }: PersonSelectProps) {
  const { t } = useTranslation();
  const { data: people = [] } = usePeople();
  return (
    <Select
      allowClear
      id={id}
      value={value}
      onChange={onChange}
      options={people.map(({ id: value, name, unitName, post }) => ({ value, label: `${name}（${unitName}${post}）` }))}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('people.search')}
      notFoundContent={t('people.none')}
      style={{ width: '100%' }}
    />
  );
}
