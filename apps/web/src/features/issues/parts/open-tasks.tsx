import type { IssueView, OpenTaskView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../../elements/due-text';
import { instantText } from '../../../elements/instant';
import { LightMark } from '../../../elements/light-mark';
import { Section } from '../../../elements/section';
import styles from './parts.module.css';

/** Who has the issue on the desk at this moment, and what came back to them. */
export function OpenTasks({ tasks, stopped = false }: { readonly tasks: IssueView['tasks']; readonly stopped?: boolean }) {
  const { t } = useTranslation('issues');
  if (tasks.length === 0) return null;
  return (
    <Section title={t('tasks.title')}>
      <ul>
        {tasks.map((task) => (
          <Task key={task.id} task={task} stopped={stopped} />
        ))}
      </ul>
    </Section>
  );
}

/** `stopped`: the clock stands, nothing is counted. */
function Task({ task, stopped }: { readonly task: OpenTaskView; readonly stopped: boolean }) {
  const { t } = useTranslation('issues');
  return (
    <li className={styles.task}>
      <div className={styles.taskHead}>
        <LightMark light={task.light} />
        <strong>{task.unitName ? `${task.stageName} · ${task.unitName}` : task.stageName}</strong>
        {task.phaseName && <span className={styles.small}>{task.phaseName}</span>}
        {task.standing && <span className={styles.small}>{t('tasks.standing')}</span>}
        {task.round > 1 && <span className={styles.small}>{t('tasks.round', { count: task.round })}</span>}
        <DueText date={task.due} workdaysLeft={stopped ? null : task.workdaysLeft} provisional={task.provisional} light={task.light} />
      </div>
      <p className={styles.small}>
        {t('tasks.holders', { names: task.holders.join('、') })}　{t('tasks.since', { time: instantText(task.openedAt) })}
      </p>
      {task.signing && (
        <p className={styles.small}>
          {t(task.signing.signed.length > 0 ? 'tasks.signing' : 'tasks.unsigned', { names: task.signing.signed.join('、'), count: task.signing.left })}
        </p>
      )}
      {task.returned && <Returned returned={task.returned} />}
    </li>
  );
}

export function Returned({ returned }: { readonly returned: NonNullable<OpenTaskView['returned']> }) {
  const { t } = useTranslation('issues');
  return (
    <p className={styles.returned}>
      <strong>{t('tasks.returnedBy', { by: returned.by, stage: returned.stage })}</strong>
      {returned.opinion}
    </p>
  );
}
