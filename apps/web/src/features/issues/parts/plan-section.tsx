import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
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
      <table className={styles.table} style={{ margin: '8px 0 10px' }}>
        <caption className="sr-only">{t('plan.measures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.measure')}</th>
            <th scope="col">{t('plan.person')}</th>
            <th scope="col">{t('plan.nodeDate')}</th>
            <th scope="col">{t('plan.evidence')}</th>
            <th scope="col">{t('plan.state')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.measures.map((measure, index) => (
            <tr key={index}>
              <td>{`${index + 1}. ${measure.text}`}</td>
              <td data-name={t('plan.person')}>{measure.responsiblePerson}</td>
              <td data-name={t('plan.nodeDate')} className={styles.figure}>
                {measure.nodeDate}
              </td>
              <td data-name={t('plan.evidence')}>{measure.evidenceRequirement}</td>
              <td data-name={t('plan.state')}>
                <Tick done={ticks[index] ?? 0} all={issue.facts.responsibleUnits.length} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.facts}>
        <dt>{t('plan.acceptance')}</dt>
        <dd>{plan.acceptance}</dd>
        <dt>{t('plan.mechanism')}</dt>
        <dd>{plan.standingMechanism}</dd>
      </dl>
    </Section>
  );
}

function Tick({ done, all }: { readonly done: number; readonly all: number }) {
  const { t } = useTranslation('issues');
  if (done === 0) return <span className={styles.quiet}>{t('plan.open')}</span>;
  if (all > 1) return <span className={done === all ? styles.done : undefined}>{t('plan.tickedBy', { done, all })}</span>;
  return <span className={styles.done}>{`✓ ${t('plan.ticked')}`}</span>;
}
