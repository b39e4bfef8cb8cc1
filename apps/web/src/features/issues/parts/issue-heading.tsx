import type { IssueView } from '@rectify/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DrillMark } from '../../../elements/drill-mark';
import { DueText } from '../../../elements/due-text';
import { instantText } from '../../../elements/instant';
import { LightMark } from '../../../elements/light-mark';
import { SuspensionBanner } from '../../side-paths/suspension-banner';
import styles from './issue-heading.module.css';

/** 原文 and the three axes, never merged: 流程状态, 整改结论, 预警灯. */
export function IssueHeading({ issue, aside }: { readonly issue: IssueView; readonly aside?: ReactNode }) {
  const { t } = useTranslation('issues');
  const { facts, batch, deadline } = issue;
  const isDrill = batch.kind === 'drill';
  return (
    <header className={styles.heading}>
      <div className={styles.top}>
        {isDrill && <DrillMark />}
        <span className={styles.code}>{facts.code}</span>
        <span className={styles.section}>{facts.section}</span>
        {facts.severity && <span className={styles.section}>{facts.severity}</span>}
        {facts.amount !== undefined && facts.amount > 0 && <span className={styles.section}>{t('facts.wan', { amount: facts.amount })}</span>}
        <span className={styles.batch}>{batch.name}</span>
        <span className={styles.aside}>{aside}</span>
      </div>
      {isDrill && <p className={styles.drill}>{t('drillBanner', { batch: batch.name, now: instantText(issue.now) })}</p>}
      <h1 className={styles.finding}>{facts.finding}</h1>
      <SuspensionBanner issue={issue} />
      <dl className={styles.axes}>
        <Axis name={t('axis.status')}>{issue.status}</Axis>
        <Axis name={t('axis.conclusion')}>{issue.conclusion ?? <span className={styles.quiet}>{t('axis.notYet')}</span>}</Axis>
        <Axis name={t('axis.light')}>
          <LightMark light={issue.light} />
        </Axis>
        <Axis name={t('axis.deadline')} wide>
          {deadline ? (
            <span title={deadline.basis}>
              <DueText
                date={deadline.date}
                workdaysLeft={issue.closedAt || issue.suspended ? null : deadline.workdaysLeft}
                provisional={deadline.provisional}
              />
            </span>
          ) : (
            <DueText date={facts.deadlineDate ?? null} workdaysLeft={null} provisional={false} />
          )}
          {facts.deadlineWords !== '' && <small className={styles.words}>{t('deadlineWords', { words: facts.deadlineWords })}</small>}
        </Axis>
        <Axis name={t('axis.percent')}>
          {issue.percent === null ? <span className={styles.quiet}>{t('noData')}</span> : `${issue.percent}%`}
        </Axis>
      </dl>
      <Marks issue={issue} />
    </header>
  );
}

function Axis({ name, wide, children }: { readonly name: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Kept for ever, even after completion. */
function Marks({ issue: { marks } }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  const words = [
    marks.everOverdue && t('marks.everOverdue'),
    (marks.extensions ?? 0) > 0 && t('marks.extensions', { count: marks.extensions }),
    marks.returns > 0 && t('marks.returns', { count: marks.returns }),
    (marks.relapses ?? 0) > 0 && t('marks.relapses', { count: marks.relapses }),
    marks.yellowOrders > 0 && t('marks.yellow', { count: marks.yellowOrders }),
    marks.redOrders > 0 && t('marks.red', { count: marks.redOrders }),
    marks.urges > 0 && t('marks.urges', { count: marks.urges }),
  ].filter((word) => word !== false);
  if (words.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label={t('marks.title')}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
