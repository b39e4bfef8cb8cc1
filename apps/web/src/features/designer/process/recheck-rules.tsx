import type { DefinitionRef, RecheckPolicy, SelfCheckPolicy } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
import { useDefinitions } from '../../definitions/definitions';
import { said } from '../edit/change-stage';
import { useEditing } from '../editing';
import { ChecklistRows } from '../inspector/checklist-rows';
import { DutyRows } from '../inspector/duty-rows';
import { LadderRows } from '../inspector/ladder-rows';
import { ChoiceField, ChoicesField, NumberField, SwitchField } from '../parts/fields';
import styles from './process.module.css';

const beginning: Omit<RecheckPolicy, 'reopensAt' | 'ladder'> = {
  months: [1, 3, 6],
  opensAt: '09:00',
  duty: [{ relation: 'supervisionOffice', role: 'supervisor' }],
  limit: { workdays: 10 },
  checklist: [{ key: 'stateKept', text: '现场状态与销号时一致' }],
  evidenceRequired: true,
};
const placeOf = ({ key, version }: DefinitionRef): string => `${key}/${version}`;
const ownSelfCheck: SelfCheckPolicy = { process: { key: 'self-check', version: 1 } };

/** 回头看: what is looked at again after 销号, when and by whom. */
export function RecheckRules() {
  const { t } = useTranslation('designer');
  const { definition, edit } = useEditing();
  const { recheck, stages } = definition;
  const work = stages.find(({ act }) => act === 'work');
  const put = (next: RecheckPolicy | undefined, typedIn?: string) => edit(said({ ...definition, recheck: next }), typedIn && `/recheck/${typedIn}`);
  const begin = (on: boolean) => put(on ? { ...beginning, ladder: stages.find(({ act }) => act === 'review')?.ladder ?? [], reopensAt: work?.key ?? '' } : undefined);
  return (
    <Section title={t('recheck.title')}>
      <SwitchField path="/recheck" label={t('recheck.offered')} value={recheck !== undefined} onChange={begin} />
      {recheck && <RecheckFields recheck={recheck} put={put} />}
    </Section>
  );
}

interface RecheckFieldsProps {
  readonly recheck: RecheckPolicy;
  readonly put: (next: RecheckPolicy, typedIn?: string) => void;
}

function RecheckFields({ recheck, put }: RecheckFieldsProps) {
  const { t } = useTranslation('designer');
  const { definition } = useEditing();
  const starts = definition.stages.filter(({ act }) => act === 'plan' || act === 'work').map(({ key, name }) => ({ value: key, label: name }));
  const months = (texts: readonly string[]) => [...new Set(texts.map(Number).filter((month) => Number.isInteger(month) && month > 0))].sort((one, other) => one - other);
  return (
    <div className={styles.nested}>
      <ChoicesField path="/recheck/months" label={t('recheck.months')} hint={t('recheck.monthsHint')} open value={recheck.months.map(String)} choices={[]} onChange={(texts) => put({ ...recheck, months: months(texts) })} />
      <NumberField path="/recheck/limit" label={t('limit.title')} unit={t('workdays')} min={1} value={recheck.limit.workdays} onChange={(workdays) => put({ ...recheck, limit: { workdays } }, 'limit')} />
      <ChoiceField path="/recheck/reopensAt" label={t('recheck.reopensAt')} value={recheck.reopensAt} choices={starts} onChange={(reopensAt) => put({ ...recheck, reopensAt })} />
      <SwitchField path="/recheck/evidenceRequired" label={t('recheck.evidence')} value={recheck.evidenceRequired} onChange={(evidenceRequired) => put({ ...recheck, evidenceRequired })} />
      <div className={styles.full}>
        <DutyRows path="/recheck/duty" label={t('duty.title')} duty={recheck.duty} onChange={(duty) => put({ ...recheck, duty })} />
        <ChecklistRows path="/recheck/checklist" label={t('checklist.title')} checklist={recheck.checklist} onChange={(checklist, typedIn) => put({ ...recheck, checklist }, typedIn)} />
        <LadderRows path="/recheck/ladder" ladder={recheck.ladder} onChange={(ladder, typedIn) => put({ ...recheck, ladder }, typedIn)} />
      </div>
    </div>
  );
}

/** 举一反三: the process that self-checks follow. */
export function SelfCheckRules() {
  const { t } = useTranslation('designer');
  const { definition, edit } = useEditing();
  const { selfChecks } = definition;
  const { data } = useDefinitions();
  const processes = (data?.items ?? []).filter(({ forBatches }) => !forBatches).flatMap(({ key, name, versions }) => versions.map(({ version }) => ({ key, version, name })));
  const choices = processes.map((process) => ({ value: placeOf(process), label: t('selfChecks.version', process) }));
  const set = (next: SelfCheckPolicy | undefined) => edit(said({ ...definition, selfChecks: next }));
  return (
    <Section title={t('selfChecks.title')}>
      <SwitchField path="/selfChecks" label={t('selfChecks.offered')} value={selfChecks !== undefined} onChange={(on) => set(on ? ownSelfCheck : undefined)} />
      {selfChecks && (
        <div className={styles.nested}>
          <ChoiceField path="/selfChecks/process" label={t('selfChecks.process')} value={placeOf(selfChecks.process)} choices={choices} onChange={(place) => set({ process: processes.find((each) => placeOf(each) === place) ?? selfChecks.process })} />
        </div>
      )}
    </Section>
  );
}
