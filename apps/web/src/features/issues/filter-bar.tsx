import { sections } from '@rectify/domain';
import { Button, Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { lights } from '../../elements/light-mark';
import { LeaderFilter } from '../organisation/leader-select';
import { UnitFilter } from '../organisation/unit-select';
import { type FilterName, type Filters, withFilter } from './filters';
import { useBatches, useStatuses } from './issue-queries';
import styles from './issues-page.module.css';

export function FilterBar({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation(['issues', 'general']);
  const [parameters, setParameters] = useSearchParams();
  const { data: batches } = useBatches();
  const { data: statuses } = useStatuses();
  const set = (name: FilterName) => (value: string | undefined) => setParameters(withFilter(parameters, name, value), { replace: true });
  const anyFilter = Object.keys(filters).length > 0;
  const batchChoices = (batches?.items ?? []).map(({ id, name, kind }) => ({
    value: id,
    label: kind === 'drill' ? `${name}（${t('general:drill')}）` : name,
  }));
  return (
    <div role="search" className={styles.filters} aria-label={t('filters')}>
      <Input.Search
        key={filters.q ?? ''}
        className={styles.words}
        allowClear
        defaultValue={filters.q}
        onSearch={(value) => set('q')(value)}
        placeholder={t('words')}
        aria-label={t('words')}
      />
      <Choice name="batch" filters={filters} choices={batchChoices} onChange={set('batch')} />
      <Choice name="section" filters={filters} choices={sections.map(same)} onChange={set('section')} />
      <Choice name="status" filters={filters} choices={(statuses?.items ?? []).map(same)} onChange={set('status')} />
      <Choice
        name="light"
        filters={filters}
        choices={lights.map((light) => ({ value: light, label: t(`general:light.${light}`) }))}
        onChange={set('light')}
      />
      <UnitFilter value={filters.unit} onChange={set('unit')} label={t('filter.unit')} />
      <LeaderFilter value={filters.leader} onChange={set('leader')} label={t('filter.leader')} />
      {filters.definition && (
        <Tag closable onClose={() => set('definition')(undefined)}>
          {t('filter.definition', { definition: filters.definition })}
        </Tag>
      )}
      {anyFilter && (
        <Button type="link" onClick={() => setParameters({}, { replace: true })}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

const same = (word: string) => ({ value: word, label: word });

interface ChoiceProps {
  readonly name: 'batch' | 'section' | 'status' | 'light';
  readonly filters: Filters;
  readonly choices: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ name, filters, choices, onChange }: ChoiceProps) {
  const { t } = useTranslation('issues');
  return (
    <Select
      allowClear
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      value={filters[name]}
      options={choices}
      onChange={onChange}
      popupMatchSelectWidth={false}
    />
  );
}
