import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './migration.module.css';

interface Named {
  readonly key: string;
  readonly name: string;
}

export interface StageChoiceProps {
  /** Stages of older versions that the new one does not have. */
  readonly old: readonly Named[];
  readonly stages: readonly Named[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (chosen: Readonly<Record<string, string>>) => void;
}

/** 环节对应: where issues go on whose stage is gone. */
export function StageChoice({ old, stages, chosen, onChoose }: StageChoiceProps) {
  const { t } = useTranslation('migration');
  return (
    <>
      <p className={styles.quiet}>{t('stagesHint')}</p>
      {old.map(({ key, name }) => (
        <div key={key} className={styles.stageChoice}>
          <span>{t('stageFor', { name })}</span>
          <Select
            value={chosen[key] ?? null}
            placeholder={t('stagePick')}
            aria-label={t('stageFor', { name })}
            onChange={(value) => onChoose({ ...chosen, [key]: value })}
            options={stages.map((stage) => ({ value: stage.key, label: stage.name }))}
          />
        </div>
      ))}
    </>
  );
}
