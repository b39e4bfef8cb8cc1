import { relationInWords, roleName, type Duty } from '@rectify/domain';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople, useUnits } from '../../organisation/organisation';
import { dutyOf, dutyRoles, relations } from '../edit/duties';
import { Field } from '../parts/field';
import { ChoiceField } from '../parts/fields';
import { Rows } from '../parts/rows';
import partStyles from '../parts/parts.module.css';

export interface DutyRowsProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly duty: readonly Duty[];
  readonly onChange: (duty: readonly Duty[]) => void;
}

/** 职责: who holds the task, by part and role, or by name. */
export function DutyRows({ path, label, hint, duty, onChange }: DutyRowsProps) {
  const { t } = useTranslation('designer');
  return (
    <Rows
      path={path}
      label={label}
      hint={hint}
      entries={duty}
      onChange={(entries) => onChange(entries)}
      withNew={(entries) => [...entries, dutyOf('responsibleUnit')]}
      add={t('duty.add')}
      render={(entry, set, place) => <DutyRow duty={entry} onChange={set} path={place} />}
    />
  );
}

function DutyRow({ duty, onChange, path }: { readonly duty: Duty; readonly onChange: (duty: Duty) => void; readonly path: string }) {
  const { t } = useTranslation('designer');
  const kinds = [...relations.map((value) => ({ value, label: relationInWords(value) })), ...(['namedUnit', 'namedPerson'] as const).map((value) => ({ value, label: t(`duty.${value}`) }))];
  const roles = dutyRoles.map((value) => ({ value, label: roleName(value) }));
  return (
    <>
      <ChoiceField
        path={`${path}/relation`}
        label={t('duty.relation')}
        value={duty.relation}
        choices={kinds}
        onChange={(relation) => onChange(dutyOf(relation))}
      />
      {duty.relation === 'namedUnit' && <NamedUnit path={`${path}/unit`} id={duty.unit.id} onChange={(unit) => onChange({ ...duty, unit })} />}
      {duty.relation === 'namedPerson' && <NamedPerson path={`${path}/person`} id={duty.person.id} onChange={(named) => onChange({ ...duty, ...named })} />}
      <ChoiceField path={`${path}/role`} label={t('duty.role')} value={duty.role} choices={roles} onChange={(role) => onChange({ ...duty, role })} />
    </>
  );
}

type Named = Extract<Duty, { readonly relation: 'namedPerson' }>;

function NamedUnit({ path, id, onChange }: { readonly path: string; readonly id: string; readonly onChange: (unit: Named['unit']) => void }) {
  const { t } = useTranslation(['designer', 'general']);
  const { data = [] } = useUnits();
  const choose = (chosen: string) => {
    const unit = data.find((each) => each.id === chosen);
    if (unit) onChange({ id: unit.id, name: unit.name, kind: unit.kind });
  };
  return (
    <Field path={path} label={t('duty.unit')} wide>
      {(control) => (
        <Select
          {...control}
          className={partStyles.select}
          value={id === '' ? undefined : id}
          onChange={choose}
          options={data.map((unit) => ({ value: unit.id, label: unit.name }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('general:units.search')}
          notFoundContent={t('general:units.none')}
        />
      )}
    </Field>
  );
}

function NamedPerson({ path, id, onChange }: { readonly path: string; readonly id: string; readonly onChange: (named: Pick<Named, 'person' | 'unit' | 'role'>) => void }) {
  const { t } = useTranslation(['designer', 'general']);
  const { data: people = [] } = usePeople();
  const { data: units = [] } = useUnits();
  const choose = (chosen: string) => {
    const person = people.find((each) => each.id === chosen);
    const unit = units.find((each) => each.id === person?.unitId);
    if (!person || !unit) return;
    const role = person.roles.find((each) => dutyRoles.some((known) => known === each)) ?? 'handler';
    onChange({ person: { id: person.id, name: person.name, post: person.post }, unit: { id: unit.id, name: unit.name, kind: unit.kind }, role });
  };
  return (
    <Field path={path} label={t('duty.person')} wide>
      {(control) => (
        <Select
          {...control}
          className={partStyles.select}
          value={id === '' ? undefined : id}
          onChange={choose}
          options={people.map((person) => ({ value: person.id, label: `${person.name}（${person.unitName}${person.post}）` }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('general:people.search')}
          notFoundContent={t('general:people.none')}
        />
      )}
    </Field>
  );
}
