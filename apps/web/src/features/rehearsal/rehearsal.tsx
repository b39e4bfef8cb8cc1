import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../elements/instant';
import { Empty, Failure } from '../../elements/page-state';
import { Section } from '../../elements/section';
import { firstChoice, factsOf, isComplete, scenarioOf, type Choice } from './choice';
import { DrillButton } from './drill-button';
import { IssueFields } from './issue-fields';
import { useRehearsal, type Subject } from './rehearsals';
import { RunsTable, type Run } from './runs-table';
import { ScriptFields } from './script-fields';
import { Timeline } from './timeline';
import styles from './rehearsal.module.css';

const MOST_RUNS = 4;

/** The form, the runs beside each other, and the story of one of them. */
export function Rehearsal({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('rehearsal');
  const { definition } = subject;
  const [choice, setChoice] = useState<Choice>(() => firstChoice(definition, dayOf(new Date().toISOString())));
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [shown, setShown] = useState(0);
  const rehearsal = useRehearsal(subject);
  const set = (change: Partial<Choice>) => setChoice({ ...choice, ...change });
  const run = () =>
    rehearsal.mutate(
      { facts: factsOf(choice), scenario: scenarioOf(choice) },
      {
        onSuccess: (view) => {
          const id = (runs.at(-1)?.id ?? 0) + 1;
          setRuns([...runs.slice(1 - MOST_RUNS), { id, pace: choice.pace, view }]);
          setShown(id);
        },
      },
    );
  const current = runs.find(({ id }) => id === shown);
  return (
    <>
      <div className={styles.form}>
        <Section title={t('issue')}>
          <IssueFields definition={definition} choice={choice} set={set} />
        </Section>
        <Section title={t('script')}>
          <ScriptFields definition={definition} choice={choice} set={set} />
          <p className={styles.acts}>
            <Button type="primary" disabled={!isComplete(choice)} loading={rehearsal.isPending} onClick={run}>
              {t('run')}
            </Button>
            <DrillButton subject={subject} choice={choice} />
          </p>
          {choice.townships + choice.departments === 0 && <p className={styles.quiet}>{t('needUnits')}</p>}
        </Section>
      </div>
      {rehearsal.error && <Failure error={rehearsal.error} onRetry={run} />}
      <Section
        title={t('result')}
        aside={
          current && (
            <Button className={styles.unprinted} onClick={() => window.print()}>
              {t('print')}
            </Button>
          )
        }
      >
        <div aria-live="polite">
          {!current && <Empty title={t('none')} />}
          {current && <RunsTable runs={runs} shown={shown} onShow={setShown} />}
        </div>
        {current && <Stuck run={current} />}
        {current && <Timeline view={current.view} />}
      </Section>
    </>
  );
}

function Stuck({ run: { view } }: { readonly run: Run }) {
  const { t } = useTranslation('rehearsal');
  if (!view.stuckAt) return null;
  const { at, stageName, why } = view.stuckAt;
  return <Alert type="warning" showIcon title={stageName === null ? t('stuckBefore', { why }) : t('stuckAt', { day: dayOf(at), stage: stageName, why })} />;
}
