import { ticksInWords, type RequiredEvidence, type Stage } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { conditionOf } from '../edit/conditions';
import { freshKey } from '../edit/fresh-key';
import { said } from '../edit/change-stage';
import { useStage } from '../editing';
import { ChoiceField, NumberField, SwitchField, TextField } from '../parts/fields';
import { Rows } from '../parts/rows';
import { ChecklistRows } from './checklist-rows';
import { ConditionEditor } from './condition-editor';
import styles from './inspector.module.css';

const ticksFrom = { none: undefined, ticked: true, withEvidence: 'withEvidence' } as const satisfies Record<string, Stage['ticksMeasures']>;
const ticks = ['none', 'ticked', 'withEvidence'] as const satisfies readonly (keyof typeof ticksFrom)[];
const ticksOf = ({ ticksMeasures }: Stage) => (ticksMeasures === true ? 'ticked' : (ticksMeasures ?? 'none'));

/** 审核要点、必备佐证、措施勾选、现场核查. */
export function ReviewPart() {
  const { t } = useTranslation('designer');
  const { stage, path, set } = useStage();
  const { requiredEvidence = [], onSite } = stage;
  const setEvidence = (next: readonly RequiredEvidence[], typedIn?: string) => set({ requiredEvidence: next.length > 0 ? next : undefined }, typedIn && 'requiredEvidence');
  return (
    <>
      <ChecklistRows path={`${path}/checklist`} label={t('checklist.title')} checklist={stage.checklist} onChange={(checklist, typedIn) => set({ checklist }, typedIn && `checklist ${typedIn}`)} />
      <Rows
        path={`${path}/requiredEvidence`}
        label={t('evidence.title')}
        hint={t('evidence.hint')}
        entries={requiredEvidence}
        onChange={setEvidence}
        withNew={(entries) => [...entries, { key: freshKey('evidence', entries.map(({ key }) => key)), text: '' }]}
        add={t('evidence.add')}
        render={(entry, change, place) => (
          <>
            <TextField path={`${place}/text`} label={t('evidence.text')} wide value={entry.text} onChange={(text) => change({ ...entry, text }, true)} />
            <ConditionEditor path={`${place}/when`} label={t('evidence.when')} none={t('condition.always')} condition={entry.when} onChange={(when, typed) => change(said({ ...entry, when }), typed)} />
          </>
        )}
      />
      <ChoiceField
        path={`${path}/ticksMeasures`}
        label={t('evidence.ticksMeasures')}
        value={ticksOf(stage)}
        choices={ticks.map((value) => ({ value, label: ticksInWords(ticksFrom[value]) }))}
        onChange={(value) => set({ ticksMeasures: ticksFrom[value] })}
      />
      <SwitchField
        path={`${path}/onSite`}
        label={t('onSite.title')}
        value={onSite !== undefined}
        onChange={(on) => set({ onSite: on ? { when: conditionOf('section'), people: 2 } : undefined })}
      />
      {onSite && (
        <div className={styles.nested}>
          <NumberField path={`${path}/onSite/people`} label={t('onSite.people')} unit={t('persons')} min={1} value={onSite.people} onChange={(people) => set({ onSite: { ...onSite, people } }, 'onSite')} />
          <ConditionEditor path={`${path}/onSite/when`} label={t('onSite.when')} condition={onSite.when} onChange={(when, typed) => when && set({ onSite: { ...onSite, when } }, typed ? 'onSite/when' : undefined)} />
        </div>
      )}
    </>
  );
}
