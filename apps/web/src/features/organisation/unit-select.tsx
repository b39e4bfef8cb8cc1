import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnits } from './organisation';

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Full name, code and other names, for the search. */
  readonly words: string;
}

export interface ManySelectProps {
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  readonly id?: string;
  readonly label?: string;
}

const matches = (typed: string, option?: Choice) => (option?.words ?? '').includes(typed.trim().toLowerCase());

function useUnitChoices(): Choice[] {
  const { data } = useUnits();
  return (data ?? []).map(({ id, name, code, aliases }) => ({
    value: id,
    label: name,
    words: [name, code, ...aliases].join(' ').toLowerCase(),
  }));
}

/** Chooses units by name, short name or former name. */
export function UnitsSelect({ value, onChange, id, label }: ManySelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      mode="multiple"
      id={id}
      aria-label={label}
      value={[...(value ?? [])]}
      onChange={onChange}
      options={useUnitChoices()}
      showSearch={{ filterOption: matches }}
      placeholder={t('units.search')}
      notFoundContent={t('units.none')}
      maxTagCount={10}
      maxTagPlaceholder={(rest) => t('units.more', { count: rest.length })}
      style={{ width: '100%' }}
    />
  );
}

export interface UnitSelectProps {
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
  /** Units that cannot be chosen. */
  readonly without?: readonly string[];
}

/** Chooses one unit by name, short name or former name. */
export function UnitSelect({ value, onChange, id, without = [] }: UnitSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      allowClear
      id={id}
      value={value}
      onChange={onChange}
      options={useUnitChoices().filter((choice) => !without.includes(choice.value))}
      showSearch={{ filterOption: matches }}
      placeholder={t('units.search')}
      notFoundContent={t('units.none')}
      style={{ width: '100%' }}
    />
  );
}

export interface UnitFilterProps {
  readonly value?: string;
  readonly onChange: (id: string | undefined) => void;
  readonly label: string;
}

export function UnitFilter({ value, onChange, label }: UnitFilterProps) {
  const { t } = useTranslation();
  return (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={onChange}
      options={useUnitChoices()}
      showSearch={{ filterOption: matches }}
      notFoundContent={t('units.none')}
      popupMatchSelectWidth={false}
    />
  );
}
