import type { SidePathPolicy } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
import { said } from '../edit/change-stage';
import { useEditing } from '../editing';
import { ChoicesField, NumberField, SwitchField } from '../parts/fields';
import styles from './process.module.css';

const beginning = {
  extension: { reasons: ['其他客观原因'], most: 1, mostDays: 30, decideWithin: 2 },
  appeal: { grounds: ['责任单位有误'], decideWithin: 2 },
  assistance: { within: 10 },
} as const satisfies SidePathPolicy;

/** 旁路: 延期、申诉、协办、转办、中止, each offered or not. */
export function SidePathRules() {
  const { t } = useTranslation('designer');
  const { definition, edit } = useEditing();
  const policy: SidePathPolicy = definition.sidePaths ?? {};
  const { extension, appeal, assistance } = policy;
  const set = (change: Partial<SidePathPolicy>, typedIn?: string) => {
    const next = said({ ...policy, ...change });
    edit(said({ ...definition, sidePaths: Object.keys(next).length > 0 ? next : undefined }), typedIn && `/sidePaths/${typedIn}`);
  };
  const words = (list: readonly string[]) => list.map((value) => ({ value, label: value }));
  return (
    <Section title={t('sidePaths.title')}>
      <SwitchField path="/sidePaths/extension" label={t('sidePaths.extension')} value={extension !== undefined} onChange={(on) => set({ extension: on ? beginning.extension : undefined })} />
      {extension && (
        <div className={styles.nested}>
          <ChoicesField path="/sidePaths/extension/reasons" label={t('sidePaths.reasons')} wide open value={extension.reasons} choices={words(extension.reasons)} onChange={(reasons) => set({ extension: { ...extension, reasons } })} />
          <NumberField path="/sidePaths/extension/most" label={t('sidePaths.most')} unit={t('times')} min={1} value={extension.most} onChange={(most) => set({ extension: { ...extension, most } }, 'most')} />
          <NumberField path="/sidePaths/extension/mostDays" label={t('sidePaths.mostDays')} unit={t('days')} min={1} value={extension.mostDays} onChange={(mostDays) => set({ extension: { ...extension, mostDays } }, 'mostDays')} />
          <NumberField path="/sidePaths/extension/decideWithin" label={t('sidePaths.decideWithin')} unit={t('workdays')} min={1} value={extension.decideWithin} onChange={(decideWithin) => set({ extension: { ...extension, decideWithin } }, 'extensionWithin')} />
        </div>
      )}
      <SwitchField path="/sidePaths/appeal" label={t('sidePaths.appeal')} value={appeal !== undefined} onChange={(on) => set({ appeal: on ? beginning.appeal : undefined })} />
      {appeal && (
        <div className={styles.nested}>
          <ChoicesField path="/sidePaths/appeal/grounds" label={t('sidePaths.grounds')} wide open value={appeal.grounds} choices={words(appeal.grounds)} onChange={(grounds) => set({ appeal: { ...appeal, grounds } })} />
          <NumberField path="/sidePaths/appeal/decideWithin" label={t('sidePaths.decideWithin')} unit={t('workdays')} min={1} value={appeal.decideWithin} onChange={(decideWithin) => set({ appeal: { ...appeal, decideWithin } }, 'appealWithin')} />
        </div>
      )}
      <SwitchField path="/sidePaths/assistance" label={t('sidePaths.assistance')} value={assistance !== undefined} onChange={(on) => set({ assistance: on ? beginning.assistance : undefined })} />
      {assistance && (
        <div className={styles.nested}>
          <NumberField path="/sidePaths/assistance/within" label={t('sidePaths.within')} unit={t('workdays')} min={1} value={assistance.within} onChange={(within) => set({ assistance: { within } }, 'within')} />
        </div>
      )}
      <SwitchField path="/sidePaths/transfer" label={t('sidePaths.transfer')} value={policy.transfer ?? false} onChange={(on) => set({ transfer: on || undefined })} />
      <SwitchField path="/sidePaths/suspension" label={t('sidePaths.suspension')} value={policy.suspension ?? false} onChange={(on) => set({ suspension: on || undefined })} />
    </Section>
  );
}
