import type { Conclusion } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
import { useEditing } from '../editing';
import { ChoicesField, NumberField, TextField } from '../parts/fields';
import styles from './process.module.css';

const conclusions = ['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送'] as const satisfies readonly Conclusion[];

/** What holds for the process as a whole: its name, 整改结论, 预警灯, 催办, and what deadlines without a date mean. */
export function BasicRules() {
  const { t } = useTranslation('designer');
  const { definition, edit } = useEditing();
  const { lights, urging, deadlinePolicy } = definition;
  return (
    <Section title={t('process.basics')}>
      <div className={styles.line}>
        <TextField path="/name" label={t('process.name')} wide value={definition.name} maxLength={60} onChange={(name) => edit({ ...definition, name }, '/name')} />
        <ChoicesField
          path="/conclusions"
          label={t('process.conclusions')}
          wide
          value={definition.conclusions}
          choices={conclusions.map((value) => ({ value, label: value }))}
          onChange={(chosen) => edit({ ...definition, conclusions: conclusions.filter((each) => chosen.includes(each)) })}
        />
        <NumberField
          path="/lights/blueBefore"
          label={t('process.blueBefore')}
          unit={t('workdays')}
          value={lights.blueBefore}
          onChange={(blueBefore) => edit({ ...definition, lights: { ...lights, blueBefore } }, '/lights/blueBefore')}
        />
        <NumberField
          path="/lights/redAfter"
          label={t('process.redAfter')}
          unit={t('workdays')}
          value={lights.redAfter}
          onChange={(redAfter) => edit({ ...definition, lights: { ...lights, redAfter } }, '/lights/redAfter')}
        />
        <NumberField
          path="/urging/minimumGapHours"
          label={t('process.urgingGap')}
          unit={t('hours')}
          value={urging.minimumGapHours}
          onChange={(minimumGapHours) => edit({ ...definition, urging: { minimumGapHours } }, '/urging')}
        />
        <NumberField
          path="/deadlinePolicy/immediateWorkdays"
          label={t('process.immediate')}
          unit={t('workdays')}
          min={1}
          value={deadlinePolicy.immediateWorkdays}
          onChange={(immediateWorkdays) => edit({ ...definition, deadlinePolicy: { ...deadlinePolicy, immediateWorkdays } }, '/deadlinePolicy/immediateWorkdays')}
        />
        <NumberField
          path="/deadlinePolicy/standingMonths"
          label={t('process.standing')}
          unit={t('months')}
          min={1}
          value={deadlinePolicy.standingMonths}
          onChange={(standingMonths) => edit({ ...definition, deadlinePolicy: { ...deadlinePolicy, standingMonths } }, '/deadlinePolicy/standingMonths')}
        />
      </div>
    </Section>
  );
}
