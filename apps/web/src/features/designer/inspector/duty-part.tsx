import { roleName } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { kindOfSignatures, signatureKinds, signaturesOf } from '../edit/signatures';
import { useStage } from '../editing';
import { ChoiceField, ChoicesField, NumberField } from '../parts/fields';
import { DutyRows } from './duty-rows';
import styles from './inspector.module.css';

/** Who holds a 环节, who of them completes it, and how many sign. */
export function DutyPart() {
  const { t } = useTranslation('designer');
  const { stage, path, set } = useStage();
  const { duty, fallback = [], completedBy = [], signatures } = stage;
  const held = [...new Set([...[...duty, ...fallback].map(({ role }) => role), ...completedBy])];
  return (
    <>
      <DutyRows path={`${path}/duty`} label={t('duty.title')} hint={t('duty.hint')} duty={duty} onChange={(next) => set({ duty: next })} />
      <DutyRows
        path={`${path}/fallback`}
        label={t('duty.fallback')}
        hint={t('duty.fallbackHint')}
        duty={fallback}
        onChange={(next) => set({ fallback: next.length > 0 ? next : undefined })}
      />
      <div className={styles.line}>
        <ChoicesField
          path={`${path}/completedBy`}
          label={t('duty.completedBy')}
          hint={t('duty.completedByHint')}
          wide
          value={completedBy}
          choices={held.map((value) => ({ value, label: roleName(value) }))}
          onChange={(roles) => set({ completedBy: roles.length > 0 ? roles : undefined })}
        />
        <ChoiceField
          path={`${path}/signatures#kind`}
          label={t('signatures.title')}
          value={kindOfSignatures(signatures)}
          choices={signatureKinds.map((value) => ({ value, label: t(`signatures.${value}`) }))}
          onChange={(kind) => set({ signatures: signaturesOf(kind) })}
        />
        {typeof signatures === 'object' ? (
          <NumberField
            path={`${path}/signatures`}
            label={t('signatures.count')}
            unit={t('persons')}
            min={1}
            value={signatures.atLeast}
            onChange={(atLeast) => set({ signatures: { atLeast } }, 'signatures')}
          />
        ) : null}
      </div>
    </>
  );
}
