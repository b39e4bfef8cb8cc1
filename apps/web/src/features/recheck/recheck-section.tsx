import type { EarlierRoundView, IssueView, RecheckView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { dayOf, instantText } from '../../elements/instant';
import { Section } from '../../elements/section';
import { EvidenceList } from '../issues/parts/evidence-list';
import styles from './recheck.module.css';

/** 回头看: the dates after 销号 with what was found, and the rounds that relapsed. */
export function RecheckSection({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('recheck');
  const { rechecks = [], earlierRounds = [] } = issue;
  if (rechecks.length === 0 && earlierRounds.length === 0) return null;
  const next = rechecks.find(({ outcome }) => outcome === null);
  const aside = next ? t('waiting', { day: next.on }) : issue.closedAt && t('settled');
  return (
    <Section title={t('title')} aside={<span className={styles.quiet}>{aside}</span>}>
      {earlierRounds.map((round) => (
        <Earlier key={round.round} round={round} />
      ))}
      <ul className={styles.list}>
        {rechecks.map((recheck) => (
          <Recheck key={recheck.key} recheck={recheck} several={earlierRounds.length > 0} />
        ))}
      </ul>
    </Section>
  );
}

function Earlier({ round }: { readonly round: EarlierRoundView }) {
  const { t } = useTranslation('recheck');
  return (
    <div className={styles.earlier}>
      <strong>
        {t('earlierRound', { ...round, closedOn: dayOf(round.closedAt), reopenedOn: dayOf(round.reopenedAt) })}
      </strong>
      <p className={styles.words}>{round.findings}</p>
      <p className={styles.quiet}>{t('newDeadline', { deadline: round.deadline, by: round.by })}</p>
    </div>
  );
}

function Recheck({ recheck, several }: { readonly recheck: RecheckView; readonly several: boolean }) {
  const { t } = useTranslation('recheck');
  const { outcome, taskId, on, provisional, months, round } = recheck;
  const standing = outcome?.result ?? (taskId ? 'open' : 'planned');
  return (
    <li>
      <div className={styles.head}>
        <strong>{several ? `${t('round', { round })} · ${t('after', { months })}` : t('after', { months })}</strong>
        <time dateTime={on}>{provisional ? `${on}（${t('provisional')}）` : on}</time>
        <span className={styles.result} data-result={standing}>
          {t(standing)}
        </span>
      </div>
      {outcome && (
        <>
          <p className={styles.words}>{outcome.findings}</p>
          <p className={styles.quiet}>
            {t('by', { by: outcome.by, time: instantText(outcome.at) })}
          </p>
          {outcome.evidence.length > 0 && <EvidenceList evidence={outcome.evidence} />}
        </>
      )}
    </li>
  );
}
