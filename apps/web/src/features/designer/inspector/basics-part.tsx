import { actInWords, type StageAct } from '@rectify/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { renameStageKey } from '../edit/change-stage';
import { changeGroup, dissolveGroup } from '../edit/group-stages';
import { completionKinds, completionOf, kindOfCompletion } from '../edit/signatures';
import { useEditing, useStage } from '../editing';
import { FieldGroup } from '../parts/field';
import { ChoiceField, NumberField, TextField } from '../parts/fields';
import styles from './inspector.module.css';

export const acts = ['assign', 'receive', 'plan', 'work', 'submit', 'review', 'signOff'] as const satisfies readonly StageAct[];

/** What a 环节 is called and what is done in it. */
export function BasicsPart() {
  const { t } = useTranslation('designer');
  const { definition, edit, selected } = useEditing();
  const { stage, path, set } = useStage();
  // The status goes with the name as long as nobody gave it one of its own.
  const rename = (name: string) => set(stage.status === stage.name ? { name, status: name } : { name }, 'name');
  return (
    <>
      <div className={styles.line}>
        <TextField path={`${path}/name`} label={t('stage.name')} value={stage.name} maxLength={40} onChange={rename} />
        <TextField path={`${path}/status`} label={t('stage.status')} value={stage.status} maxLength={20} onChange={(status) => set({ status }, 'status')} />
        <ChoiceField path={`${path}/act`} label={t('stage.act')} value={stage.act} choices={acts.map((value) => ({ value, label: actInWords(value) }))} onChange={(act) => set({ act })} />
        <ChoiceField
          path={`${path}/each`}
          label={t('stage.each')}
          value={stage.each}
          choices={(['issue', 'responsibleUnit'] as const).map((value) => ({ value, label: t(`each.${value}`) }))}
          onChange={(each) => set({ each })}
        />
        <TextField
          path={`${path}/key`}
          label={t('stage.key')}
          hint={t('stage.keyHint')}
          value={stage.key}
          maxLength={40}
          onChange={(key) => edit(renameStageKey(definition, selected, key), `${path}/key`)}
        />
      </div>
      {stage.group !== undefined && <GroupPart groupKey={stage.group} />}
    </>
  );
}

function GroupPart({ groupKey }: { readonly groupKey: string }) {
  const { t } = useTranslation('designer');
  const { definition, edit, readOnly } = useEditing();
  const index = definition.groups?.findIndex(({ key }) => key === groupKey) ?? -1;
  const group = definition.groups?.[index];
  if (!group) return null;
  const path = `/groups/${index}`;
  const { completes } = group;
  return (
    <FieldGroup path={path} label={t('group.title')} hint={t('group.hint')}>
      <div className={styles.line}>
        <TextField path={`${path}/name`} label={t('group.name')} value={group.name} maxLength={40} onChange={(name) => edit(changeGroup(definition, groupKey, { name }), `${path}/name`)} />
        <ChoiceField
          path={`${path}/completes#kind`}
          label={t('group.completes')}
          value={kindOfCompletion(completes)}
          choices={completionKinds.map((value) => ({ value, label: t(`completes.${value}`) }))}
          onChange={(kind) => edit(changeGroup(definition, groupKey, { completes: completionOf(kind) }))}
        />
        {typeof completes === 'object' && (
          <NumberField
            path={`${path}/completes`}
            label={t('group.atLeast')}
            unit={t('pieces')}
            min={1}
            value={completes.atLeast}
            onChange={(atLeast) => edit(changeGroup(definition, groupKey, { completes: { atLeast } }), `${path}/completes`)}
          />
        )}
        {!readOnly && <Button onClick={() => edit(dissolveGroup(definition, groupKey))}>{t('group.dissolve')}</Button>}
      </div>
    </FieldGroup>
  );
}
