import type { IssueView, TrackStage } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
import styles from './stage-track.module.css';

/** The way of the issue: what was, is and will be; what each unit does alone counts its units. */
export function StageTrack({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  const { name, version } = issue.definition;
  return (
    <Section title={t('track.title')} aside={<span className={styles.definition}>{`${name} v${version}`}</span>}>
      <ol className={styles.track}>
        {issue.track
          .filter((stage) => stage.state !== 'skipped')
          .map((stage) => (
            <Stage key={stage.key} stage={stage} />
          ))}
      </ol>
    </Section>
  );
}

const signs = { done: '✓', open: '●', ahead: '', skipped: '–' } as const;

function Stage({ stage }: { readonly stage: TrackStage }) {
  const { t } = useTranslation('issues');
  const lastSignature = stage.signatures[stage.signatures.length - 1];
  const turns = stage.each === 'issue' ? stage.rounds : Math.ceil(stage.rounds / Math.max(stage.branches, 1));
  return (
    <li className={styles.stage} data-state={stage.state} aria-current={stage.state === 'open' ? 'step' : undefined}>
      <span className={styles.sign} aria-hidden="true">
        {signs[stage.state]}
      </span>
      <span className={styles.name}>
        {stage.name}
        <span className="sr-only">{`（${t(`track.${stage.state}`)}）`}</span>
      </span>
      {stage.each === 'responsibleUnit' && stage.branches > 1 && stage.state !== 'ahead' && (
        <span className={styles.more}>{t('track.units', { done: stage.branchesDone, all: stage.branches })}</span>
      )}
      {stage.group !== undefined && <span className={styles.more}>{t('track.group', { name: stage.group })}</span>}
      {turns > 1 && <span className={styles.again}>{t('track.round', { count: turns })}</span>}
      {stage.each === 'issue' && lastSignature && <span className={styles.more}>{lastSignature.name}</span>}
    </li>
  );
}
