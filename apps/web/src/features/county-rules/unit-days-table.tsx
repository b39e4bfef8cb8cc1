import type { UnitDays } from '@rectify/domain';
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../organisation/organisation';
import styles from './county-rules.module.css';

type Units = Readonly<Record<string, UnitDays>>;
/** As a body of the interface has them. */
type WrittenUnits = Record<string, { workdays: string[]; restDays: string[] }>;

export interface UnitDaysTableProps {
  readonly units: Units;
  readonly readOnly: boolean;
  readonly onChange: (units: WrittenUnits) => void;
}

/** 单位工作日: each unit that differs, with the days on which it works or rests. */
export function UnitDaysTable({ units, readOnly, onChange }: UnitDaysTableProps) {
  const { t } = useTranslation('countyRules');
  const { data = [] } = useUnits();
  const nameOf = (id: string) => data.find((unit) => unit.id === id)?.name ?? t('unknownUnit');
  const entries = Object.entries(units);
  const put = (next: readonly (readonly [string, UnitDays])[]) =>
    onChange(Object.fromEntries(next.map(([id, { workdays, restDays }]) => [id, { workdays: [...workdays], restDays: [...restDays] }])));
  const set = (id: string, days: UnitDays) => put(entries.map((entry) => (entry[0] === id ? [id, days] : entry)));
  return (
    <div className={styles.units}>
      {entries.length === 0 && <p>{t('none')}</p>}
      <ul>
        {entries.map(([id, days]) => (
          <li key={id} className={styles.unit}>
            {readOnly ? (
              t('sayDays', { unit: nameOf(id), workdays: days.workdays.join('、') || t('nothing'), restDays: days.restDays.join('、') || t('nothing') })
            ) : (
              <>
                <strong>{nameOf(id)}</strong>
                <DaysField label={t('workdays')} unit={nameOf(id)} days={days.workdays} onChange={(workdays) => set(id, { ...days, workdays })} />
                <DaysField label={t('restDays')} unit={nameOf(id)} days={days.restDays} onChange={(restDays) => set(id, { ...days, restDays })} />
                <Button type="text" icon={<DeleteOutlined />} aria-label={t('remove', { unit: nameOf(id) })} onClick={() => put(entries.filter((entry) => entry[0] !== id))} />
              </>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Select
          aria-label={t('addUnit')}
          placeholder={t('addUnit')}
          value={null}
          className={styles.add}
          options={data.filter(({ id }) => !(id in units)).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string | null) => id !== null && put([...entries, [id, { workdays: [], restDays: [] }]])}
          showSearch={{ optionFilterProp: 'label' }}
        />
      )}
    </div>
  );
}

interface DaysFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

function DaysField({ label, unit, days, onChange }: DaysFieldProps) {
  const { t } = useTranslation('countyRules');
  return (
    <label className={styles.days}>
      {label}
      <Select<string[]>
        mode="tags"
        aria-label={`${unit} ${label}`}
        value={[...days]}
        placeholder={t('dates')}
        tokenSeparators={['、', '，', ',', ';', '；', ' ']}
        open={false}
        suffixIcon={null}
        onChange={(chosen) => onChange([...new Set(chosen.map((day) => day.trim()))].sort())}
      />
    </label>
  );
}
