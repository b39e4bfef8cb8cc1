import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
import { EvidenceList } from './evidence-list';
import { measureProofs } from './measure-proofs';
import { measureTicks } from './measure-ticks';
import styles from './parts.module.css';

/** 一问一策, with what the units have ticked as done. */
export function PlanSection({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  const { plan } = issue;
  if (!plan) {
    return (
      <Section title={t('plan.title')}>
        <p className={styles.quiet}>{t('plan.none')}</p>
      </Section>
    );
  }
  const ticks = measureTicks(issue);
  return (
    <Section title={t('plan.title')}>
      <dl className={styles.facts}>
        <dt>{t('plan.causes')}</dt>
        <dd>{plan.causes}</dd>
      </dl>
      <ol className={styles.measures} aria-label={t('plan.measures')}>
        {plan.measures.map((measure, index) => (
          <li key={index}>
            <p className={styles.measure}>
              <span>{`${index + 1}. ${measure.text}`}</span>
              <Tick done={ticks[index] ?? 0} all={issue.facts.responsibleUnits.length} />
            </p>
            <p className={styles.small}>
              {`${t('plan.person')}：${measure.responsiblePerson}　${t('plan.nodeDate')}：${measure.nodeDate}　`}
              {`${t('plan.evidence')}：${measure.evidenceRequirement}`}
            </p>
            <Proofs proofs={measureProofs(issue, index)} />
          </li>
        ))}
      </ol>
      <dl className={styles.facts}>
        <dt>{t('plan.acceptance')}</dt>
        <dd>{plan.acceptance}</dd>
        <dt>{t('plan.mechanism')}</dt>
        <dd>{plan.standingMechanism}</dd>
      </dl>
    </Section>
  );
}

/** What proves a measure; of several units folded away, each under its name. */
function Proofs({ proofs }: { readonly proofs: ReturnType<typeof measureProofs> }) {
  const { t } = useTranslation('issues');
  const [only, ...others] = proofs;
  if (!only) return null;
  if (others.length === 0) return <EvidenceList evidence={only.evidence} />;
  return (
    <details className={styles.small}>
      <summary>{t('plan.proofsOf', { count: proofs.length })}</summary>
      {proofs.map(({ unitName, evidence }) => (
        <div key={unitName}>
          {unitName}
          <EvidenceList evidence={evidence} />
        </div>
      ))}
    </details>
  );
}

function Tick({ done, all }: { readonly done: number; readonly all: number }) {
  const { t } = useTranslation('issues');
  if (done === 0) return <span className={styles.quiet}>{t('plan.open')}</span>;
  if (all > 1) return <span className={done === all ? styles.done : undefined}>{t('plan.tickedBy', { done, all })}</span>;
  return <span className={styles.done}>{`✓ ${t('plan.ticked')}`}</span>;
}
