import type { IssueView, SelfCheckLine, SelfCheckList } from '@rectify/contracts';
import { App, Button, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText } from '../../elements/due-text';
import { LightMark } from '../../elements/light-mark';
import { Loading } from '../../elements/page-state';
import { Section } from '../../elements/section';
import parts from '../issues/parts/parts.module.css';
import { ReportView, ResultMark } from './result-view';
import { useSelfChecks } from './self-checks';
import styles from './self-checks.module.css';

const StartForm = lazy(async () => ({ default: (await import('./start-form')).StartForm }));

/** 举一反三: how the units stand that were told to check themselves, and the way to tell more of them. */
export function SelfChecksSection({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('selfChecks');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const action = issue.actions.find(({ type, enabled }) => type === 'startSelfChecks' && enabled);
  const started = issue.selfCheckCount ?? 0;
  const { data } = useSelfChecks(issue.id, started > 0);
  if (started === 0 && !action) return null;
  const done = () => {
    void message.success(t('started', { code: issue.facts.code }));
    setOpen(false);
  };
  return (
    <Section title={t('title')} aside={action && <Button onClick={() => setOpen(true)}>{t(started > 0 ? 'startMore' : 'start')}</Button>}>
      {started === 0 ? <p className={styles.quiet}>{t('hint')}</p> : data && <RollUp list={data} started={started} />}
      <Modal open={open} title={t('start')} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        {action && (
          <Suspense fallback={<Loading />}>
            <StartForm issue={issue} action={action} seenVersion={issue.version} onDone={done} />
          </Suspense>
        )}
      </Modal>
    </Section>
  );
}

function RollUp({ list: { items, sums }, started }: { readonly list: SelfCheckList; readonly started: number }) {
  const { t } = useTranslation('selfChecks');
  if (items.length === 0) return <p className={styles.quiet}>{t('noneOfYours', { count: started })}</p>;
  const counts = ['units', 'reported', 'nil', 'withFindings', 'unreported'] as const;
  return (
    <>
      <dl className={styles.sums}>
        {counts.map((count) => (
          <div key={count} data-count={count}>
            <dt>{t(`sums.${count}`)}</dt>
            <dd>
              {sums[count]}
              {count === 'withFindings' && sums.found > 0 && <span className={styles.quiet}>{t('sums.found', { count: sums.found })}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <table className={`${parts.table} ${styles.table}`}>
        <thead>
          <tr>
            {(['unit', 'light', 'status', 'deadline', 'result'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <Line key={line.issueId} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ line: { issueId, code, unit, light, status, deadline, provisional, report } }: { readonly line: SelfCheckLine }) {
  const { t } = useTranslation('selfChecks');
  return (
    <tr>
      <td>
        <Link to={`/issues/${issueId}`}>{unit.name}</Link>
        <div className={styles.quiet}>{code}</div>
      </td>
      <td>
        <LightMark light={light} />
      </td>
      <td data-name={t('column.status')}>{status}</td>
      <td data-name={t('column.deadline')}>
        <DueText date={deadline} workdaysLeft={null} provisional={provisional} />
      </td>
      <td>{report ? <ReportView report={report} /> : <ResultMark result={undefined} />}</td>
    </tr>
  );
}
